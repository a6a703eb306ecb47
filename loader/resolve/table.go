package resolve

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"quanhe/graph"
)

// table holds the assigned identities and finds them by key.
type table struct {
	identities map[string]*identity
	// holders are the ids that hold a key, first one first.
	holders map[string][]string
	// changed are the ids that are new or gained keys since the last call of changes.
	changed map[string]bool
}

type identity struct {
	label string
	keys  map[string]bool
}

// newTable fills a table. Identities are taken in the order of their ids, so that which one is
// first on a key does not depend on where they were kept.
func newTable(known []graph.Identity) *table {
	t := &table{identities: map[string]*identity{}, holders: map[string][]string{}, changed: map[string]bool{}}
	known = slices.Clone(known)
	slices.SortStableFunc(known, func(a, b graph.Identity) int { return strings.Compare(a.ID, b.ID) })
	for _, k := range known {
		if t.identities[k.ID] == nil {
			t.identities[k.ID] = &identity{label: k.Label, keys: map[string]bool{}}
		}
		t.hold(k.ID, k.Keys...)
	}
	clear(t.changed)
	return t
}

// owner gives the id that holds a key first, empty where none does.
func (t *table) owner(key string) string {
	if ids := t.holders[key]; len(ids) > 0 {
		return ids[0]
	}
	return ""
}

// find gives the owner of the first key that has one.
func (t *table) find(keys ...string) string {
	for _, key := range keys {
		if id := t.owner(key); id != "" {
			return id
		}
	}
	return ""
}

// hold gives an id those keys that are free, and the shared ones.
func (t *table) hold(id string, keys ...string) {
	entry := t.identities[id]
	for _, key := range keys {
		if entry.keys[key] || len(t.holders[key]) > 0 && !shared(key) {
			continue
		}
		entry.keys[key] = true
		t.holders[key] = append(t.holders[key], id)
		t.changed[id] = true
	}
}

// assign makes a new identity. Its id has the first of the tails that is free, or the last one with
// a number.
func (t *table) assign(kind graph.Kind, label string, tails ...string) string {
	for _, tail := range tails {
		if id := kind.Prefix() + ":" + tail; t.identities[id] == nil {
			return t.begin(id, label)
		}
	}
	for number := 2; ; number++ {
		if id := fmt.Sprintf("%s:%s-%d", kind.Prefix(), tails[len(tails)-1], number); t.identities[id] == nil {
			return t.begin(id, label)
		}
	}
}

func (t *table) begin(id, label string) string {
	t.identities[id] = &identity{label: label, keys: map[string]bool{}}
	t.changed[id] = true
	return id
}

// label is the name that was assigned with an id.
func (t *table) label(id string) string { return t.identities[id].label }

// keysOf gives the keys of an id that begin with a prefix, sorted.
func (t *table) keysOf(id, prefix string) []string {
	var keys []string
	for key := range t.identities[id].keys {
		if strings.HasPrefix(key, prefix) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

// changes lists the identities that are new or gained keys, by id, and forgets that they are.
func (t *table) changes() []graph.Identity {
	var list []graph.Identity
	for _, id := range slices.Sorted(maps.Keys(t.changed)) {
		list = append(list, graph.Identity{ID: id, Keys: t.keysOf(id, ""), Label: t.label(id)})
	}
	clear(t.changed)
	return list
}
