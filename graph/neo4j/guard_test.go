package neo4j

import (
	"errors"
	"testing"
	"time"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/neo4j/neo4jtest"
)

// Readers wait for an announced commit, but not for one whose writer has died.
func TestAnnouncedCommit(t *testing.T) {
	store := open(t)
	run := plain(t, neo4jtest.Start(t))
	turn, err := store.announce(t.Context())
	if err != nil || turn%2 != 1 {
		t.Fatalf("turn %d, %v", turn, err)
	}
	if _, err := store.ask(t.Context(), time.Millisecond, "1", nil); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("an answer during a commit: %v", err)
	}
	run("MATCH (g:Meta {id: 'commits'}) SET g.since = timestamp() - 31000")
	if err := store.Ping(t.Context()); err != nil {
		t.Errorf("an old announcement stops readers: %v", err)
	}
	next, err := store.announce(t.Context())
	if err != nil || next != turn+2 {
		t.Fatalf("turn %d after %d, %v", next, turn, err)
	}
	store.settle(t.Context(), turn) // of the writer that was thought dead
	if _, err := store.ask(t.Context(), time.Millisecond, "1", nil); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("another writer settled the commit: %v", err)
	}
	store.settle(t.Context(), next)
	if err := store.Ping(t.Context()); err != nil {
		t.Error(err)
	}
}

// A batch that was committed without the writer being told can be written again.
func TestWriteAgain(t *testing.T) {
	store := open(t)
	batch := graph.Batch{Statements: graphtest.Sample(), Identities: []graph.Identity{{ID: "person:x", Label: "X"}, {ID: "person:y", Keys: []string{"y"}}}}
	if changes, err := store.Write(t.Context(), batch); err != nil || changes.Run != 1 {
		t.Fatalf("%+v, %v", changes, err)
	}
	run := plain(t, neo4jtest.Start(t))
	count := func() any { return run("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)")[0] }
	before := count().([]any)
	if changes, err := store.Write(t.Context(), batch); err != nil || changes != (graph.Changes{}) {
		t.Errorf("writing again: %+v, %v", changes, err)
	}
	if after := count().([]any); after[0] != before[0] || after[1] != before[1] {
		t.Errorf("%v nodes and relationships, before %v", after, before)
	}
	// Nothing hangs in the air: every passage supports a fact, every fact has one.
	if got := run("MATCH (p:Passage) WHERE NOT (:Fact)-[:SUPPORTED_BY]->(p) RETURN count(p)")[0][0]; got != int64(0) {
		t.Errorf("%v passages support nothing", got)
	}
	withdraw := graph.Batch{}
	for _, statement := range batch.Statements {
		withdraw.Withdraw = append(withdraw.Withdraw, statement.Article.ID)
	}
	if _, err := store.Write(t.Context(), withdraw); err != nil {
		t.Fatal(err)
	}
	if got := run("MATCH (n) WHERE NOT n:Meta AND NOT n:Run AND NOT n:Identity RETURN count(n)")[0][0]; got != int64(0) {
		t.Errorf("%v nodes are left after every article was withdrawn", got)
	}
}
