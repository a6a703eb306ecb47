package loader

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// unite gives the identities of several lists by id, with all keys of an id and its first label.
func unite(lists ...[]graph.Identity) []graph.Identity {
	all := slices.Concat(lists...)
	slices.SortStableFunc(all, func(a, b graph.Identity) int { return strings.Compare(a.ID, b.ID) })
	var united []graph.Identity
	for _, identity := range all {
		if last := len(united) - 1; last >= 0 && united[last].ID == identity.ID {
			united[last].Keys = append(united[last].Keys, identity.Keys...)
			continue
		}
		identity.Keys = slices.Clone(identity.Keys)
		united = append(united, identity)
	}
	for i := range united {
		slices.Sort(united[i].Keys)
		united[i].Keys = slices.Compact(united[i].Keys)
	}
	return united
}

// holdings are the keys that a place of storage holds, by id.
type holdings map[string]map[string]bool

func (h holdings) add(identities ...graph.Identity) {
	for _, identity := range identities {
		if h[identity.ID] == nil {
			h[identity.ID] = map[string]bool{}
		}
		for _, key := range identity.Keys {
			h[identity.ID][key] = true
		}
	}
}

// lacking gives the identities that are not held, each with those of its keys that are not.
func (h holdings) lacking(identities []graph.Identity) []graph.Identity {
	var news []graph.Identity
	for _, identity := range identities {
		keys, known := h[identity.ID]
		missing := slices.DeleteFunc(slices.Clone(identity.Keys), func(key string) bool { return keys[key] })
		if !known || len(missing) > 0 {
			news = append(news, graph.Identity{ID: identity.ID, Keys: missing, Label: identity.Label})
		}
	}
	return news
}
