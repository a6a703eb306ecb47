package neo4j

import (
	"os"
	"testing"

	"quanhe/graph"
	"quanhe/graph/graphtest"
)

func TestConformance(t *testing.T) {
	// The server needs up to a second to plan a statement that it has not seen, and nearly every
	// random plan is one. Two checks ask this number each.
	const soak = "QUANHE_SOAK_PLANS"
	if os.Getenv(soak) == "" {
		t.Setenv(soak, "30")
	}
	graphtest.Run(t, func(t *testing.T) graph.Store {
		store := open(t)
		t.Cleanup(func() { inStep(t) })
		return store
	})
}
