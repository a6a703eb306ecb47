package neo4j

import (
	"slices"
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/neo4j/neo4jtest"
)

// Whatever is in the database, a read of a search takes up a bounded number of nodes: each is a walk
// along the index in its order, and what is sorted was cut before.
func TestSearchUsesIndex(t *testing.T) {
	store := open(t)
	if _, err := store.Write(t.Context(), graph.Batch{Statements: graphtest.Generate(1, 200)}); err != nil {
		t.Fatal(err)
	}
	server := neo4jtest.Start(t)
	plain(t, server)("CALL db.prepareForReplanning(120)")
	operators, tree := explain(t, server.Driver(t), guarded(searchText), searchParams(graph.Question{Text: "ha noi"}.Reads()))
	for _, never := range []string{"AllNodesScan", "NodeByLabelScan", "NodeIndexScan", "NodeIndexContainsScan", "CartesianProduct", "Eager", "Sort", "PartialSort"} {
		if slices.Contains(operators, never) {
			t.Errorf("%s in\n%s", never, tree)
		}
	}
	if strings.Count(strings.Join(operators, " "), "Top") != 1 {
		t.Errorf("more is sorted than the cut ranks of a read:\n%s", tree)
	}
	if !slices.Contains(operators, "NodeUniqueIndexSeekByRange") || !slices.Contains(operators, "NodeUniqueIndexSeek") {
		t.Errorf("entries or entities are not looked up by their index:\n%s", tree)
	}
}
