package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"modernc.org/sqlite"

	"quanhe/graph"
)

// Mode says what a store is opened for.
type Mode int

const (
	// ReadWrite opens a file for reading and writing and makes it if it is not there. One process
	// at a time can write.
	ReadWrite Mode = iota
	// ReadOnly opens a file that is there. Another process may write to it meanwhile.
	ReadOnly
)

// Store is a graph in one SQLite file. Reading is safe for concurrent use and does not wait for
// writing.
type Store struct {
	mode   Mode
	reader *sql.DB
	reads  *statements
	// writer is nil in a store for reading only. It has one connection.
	writer *sql.DB
}

var _ graph.Store = (*Store)(nil)

//go:embed schema.sql
var schema string

// applicationID marks a SQLite file as one of this program ("quan").
const applicationID = 0x7175616e

// Open opens the file at path. Errors: ErrUnavailable where there is none to read or it cannot be
// opened, ErrSchema for a file that another program or another version made.
func Open(ctx context.Context, path string, mode Mode) (*Store, error) {
	if mode == ReadOnly {
		if err := mustBeFile(path); err != nil {
			return nil, err
		}
	}
	s := &Store{mode: mode}
	if err := s.open(ctx, path); err != nil {
		_ = s.shut() // the first error counts
		return nil, err
	}
	return s, nil
}

// Settings of a connection. Statements are rolled back one by one from a journal of their own,
// which temp_store keeps out of the file system: a third of the time of a load. A longer journal
// is folded in less often while much is written.
const (
	settings  = "&_pragma=busy_timeout(5000)&_pragma=foreign_keys(1)&_pragma=temp_store(MEMORY)"
	toPrepare = "mode=rwc&_txlock=immediate&_pragma=page_size(8192)" + settings
	toWrite   = "mode=rw&_txlock=immediate&_pragma=synchronous(NORMAL)&_pragma=cache_size(-65536)&_pragma=wal_autocheckpoint(8192)" + settings
	toRead    = "mode=ro&_pragma=query_only(1)&_pragma=cache_size(-16384)" + settings
)

func (s *Store) open(ctx context.Context, path string) error {
	var err error
	if s.mode == ReadWrite {
		if err := prepare(ctx, path); err != nil {
			return err
		}
		if s.writer, err = connect(path, 1, toWrite); err != nil {
			return translate(ctx, "open the database", err)
		}
	}
	if s.reader, err = connect(path, max(4, runtime.GOMAXPROCS(0)), toRead); err != nil {
		return translate(ctx, "open the database", err)
	}
	s.reads = newStatements(s.reader)
	return check(ctx, s.reader)
}

// prepare makes the tables in a new file. It uses a connection of its own: the one that turns the
// write-ahead log on would keep the log from being folded in later.
func prepare(ctx context.Context, path string) (err error) {
	db, err := connect(path, 1, toPrepare)
	if err != nil {
		return translate(ctx, "open the database", err)
	}
	defer func() {
		if failed := db.Close(); err == nil {
			err = translate(ctx, "open the database", failed)
		}
	}()
	if err := create(ctx, db); err != nil {
		return err
	}
	if err := check(ctx, db); err != nil {
		return err
	}
	// Kept in the file: readers never wait for the writer.
	_, err = db.ExecContext(ctx, "PRAGMA journal_mode = WAL")
	return translate(ctx, "open the database", err)
}

// connect prepares a pool of connections; the first use opens the file.
func connect(path string, most int, settings string) (*sql.DB, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	slashed := "/" + strings.TrimPrefix(filepath.ToSlash(absolute), "/") // also before the letter of a drive
	name := url.URL{Scheme: "file", Path: slashed, RawQuery: settings}
	connector, err := sqlite.NewConnector(name.String())
	if err != nil {
		return nil, err
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db, nil
}

// create makes the tables in a file that is new, and refuses one that is not ours.
func create(ctx context.Context, db *sql.DB) error {
	const doing = "create the tables"
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return translate(ctx, "open the database", err)
	}
	defer tx.Rollback() //nolint:errcheck // does nothing after Commit, and the first error counts
	var application, objects int
	row := tx.QueryRowContext(ctx, "SELECT (SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)")
	if err := row.Scan(&application, &objects); err != nil {
		return translate(ctx, doing, err)
	}
	if application == applicationID || objects > 0 {
		return nil // check tells what it is
	}
	for _, script := range []string{
		schema,
		"INSERT INTO meta (name, value) VALUES ('schema_version', '" + strconv.Itoa(graph.SchemaVersion) + "')",
		"PRAGMA application_id = " + strconv.Itoa(applicationID),
	} {
		if _, err := tx.ExecContext(ctx, script); err != nil {
			return translate(ctx, doing, err)
		}
	}
	return translate(ctx, doing, tx.Commit())
}

// check refuses a file that was not made by this version.
func check(ctx context.Context, db *sql.DB) error {
	const doing = "open the database"
	var application int
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err != nil {
		return translate(ctx, doing, err)
	}
	if application != applicationID {
		return refusal("the file is not a database of quanhe")
	}
	var version string
	if err := db.QueryRowContext(ctx, "SELECT value FROM meta WHERE name = 'schema_version'").Scan(&version); err != nil {
		return translate(ctx, doing, err)
	}
	if version != strconv.Itoa(graph.SchemaVersion) {
		return refusal(fmt.Sprintf("the file has version %s, this program reads version %d", version, graph.SchemaVersion))
	}
	return nil
}

// Ping reports whether the file can be read now.
func (s *Store) Ping(ctx context.Context) error { return check(ctx, s.reader) }

// Close folds the journal into the file and closes it.
func (s *Store) Close(ctx context.Context) error {
	var err error
	if s.writer != nil {
		err = s.reader.Close() // a reader would keep the journal from being folded in whole
		_, failed := s.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
		err = errors.Join(err, failed)
	}
	return translate(ctx, "close the database", errors.Join(err, s.shut()))
}

func (s *Store) shut() error {
	var err error
	if s.reads != nil {
		s.reads.close()
	}
	for _, db := range []*sql.DB{s.reader, s.writer} {
		if db != nil {
			err = errors.Join(err, db.Close())
		}
	}
	return err
}

// mustBeFile tells a missing file from one that cannot be read; SQLite would not. The name of the
// file stays out: the caller knows it, and clients must not see it.
func mustBeFile(path string) error {
	info, err := os.Stat(path)
	var failed *fs.PathError
	switch {
	case errors.As(err, &failed):
		return fmt.Errorf("%w: open the database: %w", graph.ErrUnavailable, failed.Err)
	case err != nil:
		return fmt.Errorf("%w: open the database", graph.ErrUnavailable)
	case info.IsDir():
		return fmt.Errorf("%w: open the database: it is a folder", graph.ErrUnavailable)
	}
	return nil
}
