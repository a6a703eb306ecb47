package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quanhe/graph"
	"quanhe/graph/sqlite"
)

func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	other := filepath.Join(folder, "other.db")
	execute(t, other, "CREATE TABLE t (x)")
	newer := filepath.Join(folder, "newer.db")
	store := open(t, newer, sqlite.ReadWrite)
	if err := store.Ping(t.Context()); err != nil {
		t.Fatal(err)
	}
	execute(t, newer, "UPDATE meta SET value = '999' WHERE name = 'schema_version'")

	for _, test := range []struct {
		name, path string
		mode       sqlite.Mode
		want       error
	}{
		{"missing", filepath.Join(folder, "missing.db"), sqlite.ReadOnly, graph.ErrUnavailable},
		{"missing folder", filepath.Join(folder, "none", "missing.db"), sqlite.ReadWrite, graph.ErrUnavailable},
		{"folder", folder, sqlite.ReadOnly, graph.ErrUnavailable},
		{"empty file", file("empty.db", ""), sqlite.ReadOnly, graph.ErrSchema},
		{"text", file("text.db", strings.Repeat("no database ", 100)), sqlite.ReadOnly, graph.ErrSchema},
		{"text to write", file("text2.db", strings.Repeat("no database ", 100)), sqlite.ReadWrite, graph.ErrSchema},
		{"other program", other, sqlite.ReadOnly, graph.ErrSchema},
		{"other program to write", other, sqlite.ReadWrite, graph.ErrSchema},
		{"other version", newer, sqlite.ReadOnly, graph.ErrSchema},
		{"other version to write", newer, sqlite.ReadWrite, graph.ErrSchema},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := sqlite.Open(t.Context(), test.path, test.mode)
			if !errors.Is(err, test.want) {
				t.Fatalf("got %v, want %v", err, test.want)
			}
			if strings.Contains(err.Error(), folder) {
				t.Errorf("%v names the file", err)
			}
			if errors.Is(err, graph.ErrSchema) && !strings.Contains(err.Error(), "load the articles into a new file") {
				t.Errorf("%v does not say what to do", err)
			}
		})
	}
}

func TestReadOnly(t *testing.T) {
	t.Parallel()
	// Characters that mean something in the name of a database.
	path := filepath.Join(t.TempDir(), "tệp 100% #1?mode=memory&x.db")
	writer := open(t, path, sqlite.ReadWrite)
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	reader := open(t, path, sqlite.ReadOnly)
	if _, err := reader.Write(t.Context(), graph.Batch{}); !errors.Is(err, graph.ErrReadOnly) {
		t.Errorf("write on a store for reading: %v", err)
	}
	if _, err := writer.Write(t.Context(), graph.Batch{Statements: []graph.Statement{conference(2, 3)}}); err != nil {
		t.Fatal(err)
	}
	stats, err := reader.Stats(t.Context())
	if err != nil || stats.Participations != 6 || stats.Run != 1 {
		t.Errorf("another process reads %+v, %v", stats, err)
	}
}

func TestContext(t *testing.T) {
	t.Parallel()
	store := open(t, filepath.Join(t.TempDir(), "quanhe.db"), sqlite.ReadWrite)
	late, stop := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer stop()
	if _, err := store.Read(late, conferencePlan()); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("read: %v", err)
	}
	if _, err := store.Write(late, graph.Batch{}); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("write: %v", err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := store.Read(gone, conferencePlan()); !errors.Is(err, context.Canceled) {
		t.Errorf("read: %v", err)
	}
}

// TestTwoWriters lets a second process wait for the first and give up.
func TestTwoWriters(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "quanhe.db")
	store := open(t, path, sqlite.ReadWrite)
	db := connect(t, path)
	if _, err := db.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer stop()
	if _, err := store.Write(ctx, graph.Batch{Statements: []graph.Statement{conference(1, 1)}}); !errors.Is(err, graph.ErrTimeout) {
		t.Errorf("write: %v", err)
	}
	if _, err := store.Read(t.Context(), conferencePlan()); err != nil {
		t.Errorf("reading waits for writing: %v", err)
	}
	if _, err := db.ExecContext(t.Context(), "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Write(t.Context(), graph.Batch{Statements: []graph.Statement{conference(1, 1)}}); err != nil {
		t.Errorf("write after the wait: %v", err)
	}
}

// connect opens a file as any SQL tool would, with one connection.
func connect(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func execute(t *testing.T, path, text string) {
	t.Helper()
	if _, err := connect(t, path).ExecContext(t.Context(), text); err != nil {
		t.Fatal(err)
	}
}
