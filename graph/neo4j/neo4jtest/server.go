package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// Server is a running Neo4j: where it is and how to log in. The user may read,
// write and change the schema. Pause, Resume, Kill and Restart disturb every test
// of the process that uses the server, so tests that call them, and tests beside
// them, must not run in parallel.
type Server struct {
	// URI is the Bolt address, such as bolt://127.0.0.1:43211. The same host
	// and port also answer under neo4j://.
	URI      string
	User     string
	Password string

	own *process // nil for a server that was there before
}

// shared is the one server of this test process and how starting it went.
type shared struct {
	once   sync.Once
	server Server
	err    error
}

//nolint:gochecknoglobals // one server per test process: tests share nothing else to keep it in
var theServer shared

// missingError says which part that the server needs is not on this machine.
type missingError string

func (e missingError) Error() string { return string(e) }

// Start returns the server of this test process and starts it if this is the
// first call. It skips the test where a part that the server needs is missing,
// and fails it if the server does not come up; the message then has the end of
// the server's log.
func Start(t testing.TB) Server {
	t.Helper()
	theServer.once.Do(func() { theServer.server, theServer.err = start() })
	var missing missingError
	switch err := theServer.err; {
	case errors.As(err, &missing):
		skip(t, missing.Error())
	case err != nil:
		t.Fatalf("neo4jtest: %v", err)
	}
	return theServer.server
}

// Main runs a package's tests and then stops the server that they started. It
// returns the code to exit with.
func Main(m *testing.M) int {
	defer func() {
		if p := theServer.server.own; p != nil {
			p.remove()
		}
	}()
	return m.Run()
}

// Driver returns a driver for the server that is closed when the test ends.
func (s Server) Driver(t testing.TB) neo4j.DriverWithContext {
	t.Helper()
	driver, err := s.open()
	if err != nil {
		t.Fatalf("neo4jtest: %v", err)
	}
	t.Cleanup(func() {
		if err := driver.Close(context.Background()); err != nil {
			t.Logf("neo4jtest: closing the driver: %v", err)
		}
	})
	return driver
}

// Pause freezes the server: connections stay open and nothing answers, until
// [Server.Resume] or the end of the test.
func (s Server) Pause(t testing.TB) {
	t.Helper()
	p := s.process(t)
	t.Cleanup(func() { check(t, "resume", p.resume()) })
	check(t, "pause", p.pause())
}

// Resume lets a paused server go on.
func (s Server) Resume(t testing.TB) {
	t.Helper()
	check(t, "resume", s.process(t).resume())
}

// Kill ends the server at once, as a crash would, and returns when the process
// is gone. What it acknowledged is still on disk. [Server.Restart] brings it
// back; if the test does not, the end of the test does.
func (s Server) Kill(t testing.TB) {
	t.Helper()
	p := s.process(t)
	t.Cleanup(func() {
		if !p.running() {
			check(t, "restart", p.start())
		}
	})
	p.kill()
}

// Restart starts the server again after [Server.Kill], with the same address
// and data, and returns when it answers. A server that still runs is killed
// first.
func (s Server) Restart(t testing.TB) {
	t.Helper()
	p := s.process(t)
	p.kill()
	check(t, "restart", p.start())
}

// process returns the server's own process. A server that this package did not
// start can't be disturbed, so the test is skipped there.
func (s Server) process(t testing.TB) *process {
	t.Helper()
	if s.own == nil {
		skip(t, "the server of QUANHE_TEST_NEO4J_URI can't be stopped from here")
	}
	return s.own
}

func (s Server) open() (neo4j.DriverWithContext, error) {
	return neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.User, s.Password, ""), func(c *config.Config) {
		c.TelemetryDisabled = true
	})
}

// answers tells whether the server takes the log-in and runs a query.
func (s Server) answers(ctx context.Context) error {
	driver, err := s.open()
	if err != nil {
		return err
	}
	defer func() { _ = driver.Close(ctx) }()
	if err := driver.VerifyConnectivity(ctx); err != nil {
		return err
	}
	_, err = neo4j.ExecuteQuery(ctx, driver, "RETURN 1", nil, neo4j.EagerResultTransformer)
	return err
}

// start finds the server that the environment names or starts one.
func start() (Server, error) {
	if os.Getenv("QUANHE_TEST_NEO4J_URI") != "" {
		return fromEnvironment()
	}
	return startOwn()
}

func fromEnvironment() (Server, error) {
	s := Server{
		URI:      os.Getenv("QUANHE_TEST_NEO4J_URI"),
		User:     os.Getenv("QUANHE_TEST_NEO4J_USER"),
		Password: os.Getenv("QUANHE_TEST_NEO4J_PASSWORD"),
	}
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	if err := s.answers(ctx); err != nil {
		return Server{}, fmt.Errorf("the server of QUANHE_TEST_NEO4J_URI does not answer: %w", err)
	}
	return s, nil
}

// skip ends the test with one clear line: as skipped, or as failed where
// QUANHE_TEST_REQUIRE asks for Neo4j.
func skip(t testing.TB, reason string) {
	t.Helper()
	if slices.Contains(strings.Split(os.Getenv("QUANHE_TEST_REQUIRE"), ","), "neo4j") {
		t.Fatalf("neo4j is in QUANHE_TEST_REQUIRE, but %s", reason)
	}
	t.Skipf("skipped: %s (neo4j tests)", reason)
}

func check(t testing.TB, what string, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("neo4jtest: %s: %v", what, err)
	}
}
