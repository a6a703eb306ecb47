package neo4j

import (
	"context"
	"errors"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/neo4j/neo4jtest"
)

func TestOpenTellsWhy(t *testing.T) {
	closed, silent := listeners(t)
	for uri, want := range map[string]string{
		"bolt://" + closed:  "no Neo4j server answers at " + closed,
		"neo4j://" + closed: "no Neo4j server answers at " + closed,
		"bolt://" + silent:  "no Neo4j server answers at " + silent,
		"http://localhost":  "no address of a Neo4j server",
		"bolt:":             "no address of a Neo4j server",
		"":                  "no address of a Neo4j server",
	} {
		start := time.Now()
		_, err := Open(t.Context(), Options{URI: uri, User: "neo4j", Password: "hidden-word"})
		if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "hidden-word") {
			t.Errorf("%s: %v, want %q", uri, err, want)
		}
		noDriver(t, err)
		if took := time.Since(start); took > connectTimeout+5*time.Second {
			t.Errorf("%s: it took %s", uri, took)
		}
	}
}

// listeners gives an address where nobody listens, and one that takes connections and says nothing.
func listeners(t *testing.T) (closed, silent string) {
	t.Helper()
	var addresses [2]string
	for i := range addresses {
		listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp4", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		addresses[i] = listener.Addr().String()
		if i == 0 {
			_ = listener.Close()
		} else {
			t.Cleanup(func() { _ = listener.Close() })
		}
	}
	return addresses[0], addresses[1]
}

// noDriver fails if an error of the driver can be reached.
func noDriver(t *testing.T, err error) {
	t.Helper()
	var unconnected *driver.ConnectivityError
	var answered *driver.Neo4jError
	var limit *driver.TransactionExecutionLimit
	var usage *driver.UsageError
	if errors.As(err, &unconnected) || errors.As(err, &answered) || errors.As(err, &limit) || errors.As(err, &usage) {
		t.Errorf("%v holds an error of the driver", err)
	}
}

func TestOpenWithWrongPassword(t *testing.T) {
	server := neo4jtest.Start(t)
	_, err := Open(t.Context(), Options{URI: server.URI, User: server.User, Password: "hidden-word"})
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "refuses the user or the password") {
		t.Errorf("got %v", err)
	}
	noDriver(t, err)
}

func TestCheckVersion(t *testing.T) {
	for agent, want := range map[string]error{
		"Neo4j/5.26.30":     nil,
		"Neo4j/5.23.0":      nil,
		"Neo4j/5.27-aura":   nil,
		"Neo4j/2025.01.0":   nil,
		"Neo4j/5.22.0":      graph.ErrStore,
		"Neo4j/4.4.40":      graph.ErrStore,
		"Neo4j/v5.11.0 xyz": graph.ErrStore,
		"Memgraph/2.1":      graph.ErrStore,
		"":                  graph.ErrStore,
	} {
		if got := checkVersion(agent); !errors.Is(got, want) {
			t.Errorf("%q: %v, want %v", agent, got, want)
		}
	}
}

func TestSchema(t *testing.T) {
	server := neo4jtest.Start(t)
	options := Options{URI: server.URI, User: server.User, Password: server.Password}
	reading := options
	reading.ReadOnly = true
	run := plain(t, server)

	neo4jtest.Reset(t, server)
	empty := connected(t, reading)
	if stats, err := empty.Stats(t.Context()); err != nil || stats != (graph.Stats{}) {
		t.Errorf("an empty database has %+v, %v", stats, err)
	}
	if _, err := empty.Write(t.Context(), graph.Batch{Statements: graphtest.Sample()}); !errors.Is(err, graph.ErrReadOnly) {
		t.Errorf("a store for reading wrote: %v", err)
	}
	if got := run("SHOW CONSTRAINTS YIELD name RETURN count(*)")[0][0]; got != int64(0) {
		t.Errorf("a store for reading made %v constraints", got)
	}

	connected(t, options)
	connected(t, options) // setting up again changes nothing
	if got := run("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*)")[0][0]; got != int64(0) {
		t.Errorf("%v indexes are not ready", got)
	}
	run("MATCH (m:Meta {id: 'schema'}) SET m.version = 99")
	for _, options := range []Options{options, reading} {
		if _, err := Open(t.Context(), options); !errors.Is(err, graph.ErrSchema) || !strings.Contains(err.Error(), "schema 99") {
			t.Errorf("another schema: %v", err)
		}
	}

	neo4jtest.Reset(t, server)
	run("CREATE (:Movie)")
	for _, options := range []Options{options, reading} {
		if _, err := Open(t.Context(), options); !errors.Is(err, graph.ErrSchema) || !strings.Contains(err.Error(), "empty") {
			t.Errorf("a database of something else: %v", err)
		}
	}
}

// A reader has one way to the database, and the server refuses to write on it.
func TestReadersCannotWrite(t *testing.T) {
	server := neo4jtest.Start(t)
	open(t)
	_, address, _ := strings.Cut(server.URI, "://")
	for _, scheme := range []string{"bolt://", "neo4j://"} {
		store := connected(t, Options{URI: scheme + address, User: server.User, Password: server.Password, ReadOnly: true})
		for _, statement := range []string{
			"CREATE (n:Person {id: 'person:x'}) RETURN n.id", "MATCH (m:Meta) SET m.version = 2 RETURN m.version",
			"CREATE INDEX x FOR (n:Person) ON (n.x)",
		} {
			_, err := store.query(t.Context(), time.Second, statement, nil)
			if translated := translate(t.Context(), err); !errors.Is(translated, graph.ErrReadOnly) {
				t.Errorf("%s%s: %v", scheme, statement, translated)
			}
		}
	}
	if got := plain(t, server)("MATCH (n:Person) RETURN count(n)")[0][0]; got != int64(0) {
		t.Errorf("%v people were written", got)
	}
}

func TestOutage(t *testing.T) {
	server := neo4jtest.Start(t)
	store := open(t)
	t.Run("paused", func(t *testing.T) {
		server.Pause(t)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		err := store.Ping(ctx)
		if !errors.Is(err, graph.ErrTimeout) {
			t.Errorf("a paused server: %v", err)
		}
		noDriver(t, err)
	})
	// Many connections, which break when the server ends and are found broken one by one.
	var reading sync.WaitGroup
	for range 20 {
		reading.Go(func() {
			if err := store.Ping(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	reading.Wait()
	t.Run("killed", func(t *testing.T) {
		server.Kill(t)
		for name, call := range map[string]func() error{
			"ping": func() error { return store.Ping(t.Context()) },
			"read": func() error { _, err := store.Read(t.Context(), conferences(1, 1)); return err },
			"write": func() error {
				_, err := store.Write(t.Context(), graph.Batch{Statements: graphtest.Sample()})
				return err
			},
		} {
			err := call()
			if !errors.Is(err, graph.ErrUnavailable) {
				t.Errorf("%s on a killed server: %v", name, err)
			}
			noDriver(t, err)
		}
	})
	// The end of the subtest has started the server again.
	if err := store.Ping(t.Context()); err != nil {
		t.Errorf("after the restart: %v", err)
	}
}

// The server ends a statement that takes too long, and the connection serves the next one.
func TestTimeout(t *testing.T) {
	store := open(t)
	start := time.Now()
	_, err := store.ask(t.Context(), 300*time.Millisecond, "COUNT { UNWIND range(1, 100000000) AS i UNWIND range(1, 1000) AS j RETURN i }", nil)
	if !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("got %v", err)
	}
	noDriver(t, err)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it took %s", took)
	}
	if err := store.Ping(t.Context()); err != nil {
		t.Error(err)
	}
}
