package graph_test

import (
	"testing"

	"quanhe/graph"
)

func TestDelta(t *testing.T) {
	t.Parallel()
	sum := graph.Delta{Added: 1, Changed: 2, Removed: 3}.Plus(graph.Delta{Added: 10, Changed: 20, Removed: 30})
	if sum != (graph.Delta{Added: 11, Changed: 22, Removed: 33}) {
		t.Errorf("the sum is %+v", sum)
	}
	if sum.IsZero() || !(graph.Delta{}).IsZero() {
		t.Error("IsZero is wrong")
	}
}
