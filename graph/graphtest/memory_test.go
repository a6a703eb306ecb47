package graphtest_test

import (
	"testing"

	"quanhe/graph"
	"quanhe/graph/graphtest"
)

func TestMemory(t *testing.T) {
	graphtest.Run(t, func(*testing.T) graph.Store { return graphtest.NewMemory() })
}
