package neo4j

import (
	"slices"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/neo4j/neo4jtest"
)

// BenchmarkWrite loads invented articles into an empty database, 1,000 in a batch, and tells the
// facts per second. Then it writes the very same nodes and relationships by hand, in batches of as
// many rows, onto the same constraints and indexes. The ratio is how much longer the store takes: it
// also finds out what is there already, counts what changes and keeps readers from half a batch. A
// first load of a few articles warms the server up.
func BenchmarkWrite(b *testing.B) {
	statements := graphtest.Generate(1, graphtest.Volume/20)
	facts := 0
	for _, s := range statements {
		facts += len(s.Participations) + len(s.Tenures) + len(s.Claims)
	}
	if _, err := open(b).Write(b.Context(), graph.Batch{Statements: graphtest.Generate(2, 100)}); err != nil {
		b.Fatal(err)
	}
	var ours, byHand time.Duration
	for b.Loop() {
		store := open(b)
		start := time.Now()
		for part := range slices.Chunk(statements, 1000) {
			if _, err := store.Write(b.Context(), graph.Batch{Statements: part}); err != nil {
				b.Fatal(err)
			}
		}
		ours += time.Since(start)
		server := neo4jtest.Start(b)
		copied := snapshot(b, server)
		open(b) // empties it
		start = time.Now()
		copied.write(b, server)
		byHand += time.Since(start)
	}
	b.ReportMetric(float64(facts*b.N)/ours.Seconds(), "facts/s")
	b.ReportMetric(ours.Seconds()/byHand.Seconds(), "ratio")
}

// copied is what a database holds: nodes by their labels, relationships by the labels and ids that
// they join.
type copied struct {
	nodes map[string][]any
	edges map[string][]any
}

// snapshot reads nodes that have an id, and all relationships between them.
func snapshot(b *testing.B, server neo4jtest.Server) copied {
	b.Helper()
	run := plain(b, server)
	c := copied{map[string][]any{}, map[string][]any{}}
	for _, row := range run("MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Meta RETURN reduce(s = '', l IN labels(n) | s + ':' + l), properties(n)") {
		c.nodes[row[0].(string)] = append(c.nodes[row[0].(string)], row[1])
	}
	for _, row := range run(`MATCH (a)-[r]->(b) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
RETURN 'UNWIND $rows AS row MATCH (a:' + [l IN labels(a) WHERE NOT l IN ['Entity', 'Fact']][0] + ' {id: row[0]}) MATCH (b:'
  + [l IN labels(b) WHERE NOT l IN ['Entity', 'Fact']][0] + ' {id: row[1]}) CREATE (a)-[r:' + type(r) + ']->(b) SET r = row[2]',
  [a.id, b.id, properties(r)]`) {
		c.edges[row[0].(string)] = append(c.edges[row[0].(string)], row[1])
	}
	return c
}

// write creates everything, 1,000 rows with each statement and ten statements in a transaction.
func (c copied) write(b *testing.B, server neo4jtest.Server) {
	b.Helper()
	session := server.Driver(b).NewSession(b.Context(), driver.SessionConfig{})
	defer func() { _ = session.Close(b.Context()) }()
	write := func(statement string, rows []any) {
		for some := range slices.Chunk(rows, 10*chunk) {
			_, err := session.ExecuteWrite(b.Context(), func(tx driver.ManagedTransaction) (any, error) {
				return nil, each(b.Context(), tx, statement, some, nil, none)
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	for labels, rows := range c.nodes {
		write("UNWIND $rows AS row CREATE (n"+labels+") SET n = row", rows)
	}
	for statement, rows := range c.edges {
		write(statement, rows)
	}
}
