package neo4jtest

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Reset makes the server's database as a new one: without nodes, relationships,
// constraints and indexes. Only the two token lookup indexes stay, which every
// new database has. Community has one database for all tests, so tests that
// call Reset must not run in parallel.
func Reset(t testing.TB, server Server) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	session := server.Driver(t).NewSession(ctx, neo4j.SessionConfig{})
	defer func() { check(t, "reset", session.Close(ctx)) }()
	run := func(query string) []*neo4j.Record {
		t.Helper()
		result, err := session.Run(ctx, query, nil)
		check(t, "reset", err)
		records, err := result.Collect(ctx)
		check(t, "reset", err)
		return records
	}

	// Dropping a constraint drops its index, so the indexes come second.
	for _, kind := range []struct{ list, drop string }{
		{"SHOW CONSTRAINTS YIELD name", "DROP CONSTRAINT "},
		{"SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", "DROP INDEX "},
	} {
		for _, record := range run(kind.list) {
			name, _ := record.Values[0].(string)
			run(kind.drop + "`" + strings.ReplaceAll(name, "`", "``") + "`")
		}
	}
	run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
}
