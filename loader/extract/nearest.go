package extract

import (
	"cmp"
	"slices"
)

// nearestFirst orders the parents of each event: one that is itself inside another comes before it, whatever the sentence names
// first. Events in no such relation keep the order of the text.
func nearestFirst(events []Event) {
	depths := make([]int, len(events))
	var depth func(i, left int) int
	depth = func(i, left int) int {
		// An event inside itself, by a misprint, must not send us round for ever.
		if depths[i] == 0 && left > 0 {
			deepest := 0
			for _, parent := range events[i].Parents {
				deepest = max(deepest, depth(parent, left-1))
			}
			depths[i] = deepest + 1
		}
		return depths[i]
	}
	for i := range events {
		depth(i, len(events))
	}
	for i := range events {
		slices.SortStableFunc(events[i].Parents, func(a, b int) int { return cmp.Compare(depths[b], depths[a]) })
	}
}
