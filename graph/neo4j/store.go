package neo4j

import (
	"cmp"
	"context"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
)

// Options say where the database is and how it is used.
type Options struct {
	// URI is bolt:// for one server or neo4j:// for one server or a cluster; with +s for an
	// encrypted connection, with +ssc where its certificate is self-signed.
	URI            string
	User, Password string
	// Database is empty for the user's home database.
	Database string
	// ReadOnly opens for reading: Write gives graph.ErrReadOnly, and nothing is set up.
	ReadOnly bool
	// Timeout is the longest time for one Read, 0 for 5 seconds.
	Timeout time.Duration
}

// The longest times for what is not one Read: a batch, and a catalog as a whole.
const (
	readTimeout    = 5 * time.Second
	catalogTimeout = time.Minute
	writeTimeout   = 5 * time.Minute
	// grace is how much longer this side waits than the server, so that the server ends a
	// transaction in good order before the connection has to be cut.
	grace = time.Second
)

// Store is a graph in Neo4j. It is safe for concurrent use, but for Write.
type Store struct {
	driver   driver.DriverWithContext
	database string
	readOnly bool
	timeout  time.Duration
}

var _ graph.Store = (*Store)(nil)

// Open connects to a database and, unless it is for reading only, sets it up. Errors: ErrUnavailable
// where the server does not answer or refuses the user, ErrSchema where the database holds something
// else, ErrStore where the server is not Neo4j 5.23 or newer.
func Open(ctx context.Context, options Options) (*Store, error) {
	connection, err := connect(ctx, options)
	if err != nil {
		return nil, err
	}
	store := &Store{
		driver: connection, database: options.Database, readOnly: options.ReadOnly,
		timeout: cmp.Or(options.Timeout, readTimeout),
	}
	if err := store.prepare(ctx); err != nil {
		_ = connection.Close(ctx) // the first error says more
		return nil, err
	}
	return store, nil
}

// Ping reports whether the database answers now.
func (s *Store) Ping(ctx context.Context) error {
	_, err := s.ask(ctx, s.timeout, "1", nil)
	return err
}

// Close gives back all connections.
func (s *Store) Close(ctx context.Context) error {
	return translate(ctx, s.driver.Close(ctx))
}
