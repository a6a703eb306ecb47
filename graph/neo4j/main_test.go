package neo4j

import (
	"context"
	"os"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph/neo4j/neo4jtest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }

// open gives a store on an empty database. Constraints and indexes stay from one test to the next:
// making them anew takes seconds.
func open(t testing.TB) *Store {
	t.Helper()
	server := neo4jtest.Start(t)
	run := plain(t, server)
	run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
	// Making a plan for a new statement takes seconds on a busy machine.
	return connected(t, Options{URI: server.URI, User: server.User, Password: server.Password, Timeout: time.Minute})
}

// connected opens a store that is closed with the test.
func connected(t testing.TB, options Options) *Store {
	t.Helper()
	store, err := Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return store
}

// plain gives a way to the server past the store: a function that runs one statement by itself and
// gives the values of its records. It can be used until the test has been cleaned up.
func plain(t testing.TB, server neo4jtest.Server) func(statement string) [][]any {
	t.Helper()
	connection := server.Driver(t)
	ctx := context.WithoutCancel(t.Context())
	return func(statement string) [][]any {
		t.Helper()
		session := connection.NewSession(ctx, driver.SessionConfig{})
		defer func() { _ = session.Close(ctx) }()
		result, err := session.Run(ctx, statement, nil)
		if err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		records, err := result.Collect(ctx)
		if err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
		var values [][]any
		for _, record := range records {
			values = append(values, record.Values)
		}
		return values
	}
}
