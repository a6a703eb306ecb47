package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"slices"
)

// Change is what happened to a node.
type Change string

// The changes.
const (
	Added   Change = "ADDED"
	Removed Change = "REMOVED"
	Changed Change = "CHANGED"
)

// Difference is one thing in which two graphs differ.
type Difference struct {
	Change Change `json:"change"`
	ID     string `json:"id"`
	// Field is what changed of a changed node, else empty.
	Field string `json:"field,omitempty"`
	// Old and New are the values of the field as JSON, nil where there is none.
	Old json.RawMessage `json:"old,omitempty"`
	New json.RawMessage `json:"new,omitempty"`
}

// String writes a difference for people: "+ id", "- id" or "~ id field: old → new". Of two lists it
// gives what only one of them has, unless they differ in their order only.
func (d Difference) String() string {
	switch d.Change {
	case Added:
		return "+ " + d.ID
	case Removed:
		return "- " + d.ID
	}
	before, after := d.Old, d.New
	if list, ok := elements(d.Old); ok {
		other, both := elements(d.New)
		if only, also := without(list, other), without(other, list); both && len(only)+len(also) > 0 {
			before, after = encode(only), encode(also)
		}
	}
	show := func(value json.RawMessage) string { return cmp.Or(string(value), "nothing") }
	return fmt.Sprintf("~ %s %s: %s → %s", d.ID, d.Field, show(before), show(after))
}

func elements(value json.RawMessage) (list []json.RawMessage, ok bool) {
	err := json.Unmarshal(value, &list)
	return list, err == nil && list != nil
}

// without gives the elements of a list that another list does not have as often.
func without(list, other []json.RawMessage) []json.RawMessage {
	count := map[string]int{}
	for _, element := range other {
		count[string(element)]++
	}
	only := []json.RawMessage{}
	for _, element := range list {
		if count[string(element)]--; count[string(element)] < 0 {
			only = append(only, element)
		}
	}
	return only
}

// Compare tells in what a graph differs from an older one, in the order of nodes and, within one, of
// the names of fields. The lines of both must be in the order of Write. An error of theirs ends the
// differences.
func Compare(older, newer iter.Seq2[Line, error]) iter.Seq2[Difference, error] {
	return func(yield func(Difference, error) bool) {
		nextOlder, stopOlder := iter.Pull2(older)
		defer stopOlder()
		nextNewer, stopNewer := iter.Pull2(newer)
		defer stopNewer()
		a, errA, moreA := nextOlder()
		b, errB, moreB := nextNewer()
		for moreA || moreB {
			if err := cmp.Or(errA, errB); err != nil {
				yield(Difference{}, err)
				return
			}
			order := side(a, b, moreA, moreB)
			for _, difference := range differences(order, a, b) {
				if !yield(difference, nil) {
					return
				}
			}
			if order <= 0 {
				a, errA, moreA = nextOlder()
			}
			if order >= 0 {
				b, errB, moreB = nextNewer()
			}
		}
	}
}

// side says which line comes first: negative for the older graph's, positive for the newer's, 0 if
// both are the same node. What has no more lines comes last.
func side(a, b Line, moreA, moreB bool) int {
	switch {
	case !moreB:
		return -1
	case !moreA:
		return 1
	}
	return compare(a, b)
}

func differences(order int, a, b Line) []Difference {
	switch {
	case order < 0:
		return []Difference{{Change: Removed, ID: a.ID}}
	case order > 0:
		return []Difference{{Change: Added, ID: b.ID}}
	}
	before, after := byName(a), byName(b)
	names := byName(a)
	maps.Copy(names, after)
	var list []Difference
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if !bytes.Equal(before[name], after[name]) {
			list = append(list, Difference{Changed, a.ID, name, before[name], after[name]})
		}
	}
	return list
}

func byName(line Line) map[string]json.RawMessage {
	values := make(map[string]json.RawMessage, len(line.Fields))
	for _, field := range line.Fields {
		values[field.Name] = field.Value
	}
	return values
}
