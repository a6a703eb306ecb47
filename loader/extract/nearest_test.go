package extract

import (
	"slices"
	"testing"
)

func TestNearestFirst(t *testing.T) {
	events := []Event{
		{Name: "week"},
		{Name: "conference", Parents: []int{0}},
		{Name: "seminar", Parents: []int{0, 1}},
		{Name: "fair", Parents: []int{0}},
		{Name: "session", Parents: []int{3, 2, 1}},
		{Name: "loop", Parents: []int{5}},
	}
	nearestFirst(events)
	for i, want := range [][]int{nil, {0}, {1, 0}, {0}, {2, 3, 1}, {5}} {
		if !slices.Equal(events[i].Parents, want) {
			t.Errorf("%s is part of %v, want %v", events[i].Name, events[i].Parents, want)
		}
	}
}
