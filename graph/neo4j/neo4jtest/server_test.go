package neo4jtest_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph/neo4j/neo4jtest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }

// run runs one query in a session of its own and returns the first value of its
// first record.
func run(ctx context.Context, driver neo4j.DriverWithContext, mode neo4j.AccessMode, query string) (any, error) {
	session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode})
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, query, nil)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(ctx)
	if err != nil || len(records) == 0 {
		return nil, err
	}
	return records[0].Values[0], nil
}

// must is run for a query that has to succeed, in write mode.
func must(t *testing.T, driver neo4j.DriverWithContext, query string) any {
	t.Helper()
	value, err := run(t.Context(), driver, neo4j.AccessModeWrite, query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return value
}

func TestStart(t *testing.T) {
	server := neo4jtest.Start(t)
	driver := server.Driver(t)
	if got := must(t, driver, "RETURN 1"); got != int64(1) {
		t.Errorf("RETURN 1 gave %v", got)
	}
	got := must(t, driver, "CALL dbms.components() YIELD versions, edition RETURN versions[0] + ' ' + edition")
	if s, _ := got.(string); !strings.HasPrefix(s, "5.") {
		t.Errorf("the server is %v, want a 5.x", got)
	}
	if again := neo4jtest.Start(t); again != server {
		t.Errorf("the second Start gave %+v, the first %+v", again, server)
	}
}

// The API reads in read-mode sessions and relies on the server refusing writes
// there, by a direct and by a routed connection.
func TestReadModeRefusesWrites(t *testing.T) {
	server := neo4jtest.Start(t)
	neo4jtest.Reset(t, server)
	for _, scheme := range []string{"bolt://", "neo4j://"} {
		t.Run(scheme, func(t *testing.T) {
			server := server
			_, address, _ := strings.Cut(server.URI, "://")
			server.URI = scheme + address
			driver := server.Driver(t)
			for _, query := range []string{
				"CREATE (:Written)",
				"MERGE (:Written {id: 1})",
				"CREATE CONSTRAINT written FOR (n:Written) REQUIRE n.id IS UNIQUE",
			} {
				_, err := run(t.Context(), driver, neo4j.AccessModeRead, query)
				var refused *neo4j.Neo4jError
				if !errors.As(err, &refused) || !strings.HasPrefix(refused.Code, "Neo.ClientError.") {
					t.Errorf("%s in read mode: %v, want a client error", query, err)
				}
			}
			if got := must(t, driver, "MATCH (n) RETURN count(n)"); got != int64(0) {
				t.Errorf("%v nodes were written", got)
			}
			if got, err := run(t.Context(), driver, neo4j.AccessModeRead, "RETURN 1"); err != nil || got != int64(1) {
				t.Errorf("RETURN 1 in read mode gave %v, %v", got, err)
			}
		})
	}
}

func TestReset(t *testing.T) {
	server := neo4jtest.Start(t)
	neo4jtest.Reset(t, server)
	driver := server.Driver(t)
	for _, query := range []string{
		"CREATE CONSTRAINT `odd ``name` FOR (n:A) REQUIRE n.id IS UNIQUE",
		"CREATE CONSTRAINT plain FOR (n:B) REQUIRE n.id IS UNIQUE",
		"CREATE INDEX by_name FOR (n:A) ON (n.name)",
		"CREATE FULLTEXT INDEX words FOR (n:A|B) ON EACH [n.name]",
		"UNWIND range(1, 6000) AS i CREATE (:A {id: i, name: 'a' + i})-[:R]->(:B {id: i})",
	} {
		must(t, driver, query)
	}
	neo4jtest.Reset(t, server)
	for query, want := range map[string]int64{
		"MATCH (n) RETURN count(n)":                   0,
		"SHOW CONSTRAINTS YIELD name RETURN count(*)": 0,
		"SHOW INDEXES YIELD name RETURN count(*)":     2, // the token lookup indexes
		"MATCH ()-[r]->() RETURN count(r)":            0,
	} {
		if got := must(t, driver, query); got != want {
			t.Errorf("%s gave %v, want %d", query, got, want)
		}
	}
}

func TestPauseAndResume(t *testing.T) {
	server := neo4jtest.Start(t)
	driver := server.Driver(t)
	must(t, driver, "RETURN 1")
	server.Pause(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if _, err := run(ctx, driver, neo4j.AccessModeRead, "RETURN 1"); err == nil {
		t.Error("a paused server answered")
	}
	server.Resume(t)
	if got := must(t, server.Driver(t), "RETURN 1"); got != int64(1) {
		t.Errorf("RETURN 1 gave %v after resuming", got)
	}
}

func TestKillAndRestart(t *testing.T) {
	server := neo4jtest.Start(t)
	neo4jtest.Reset(t, server)
	must(t, server.Driver(t), "CREATE (:Kept {id: 1})")
	server.Kill(t)
	if _, err := run(t.Context(), server.Driver(t), neo4j.AccessModeRead, "RETURN 1"); err == nil {
		t.Error("a killed server answered")
	}
	server.Restart(t)
	if got := must(t, server.Driver(t), "MATCH (n:Kept) RETURN count(n)"); got != int64(1) {
		t.Errorf("%v nodes are there after the restart, want the one that was acknowledged", got)
	}
}
