package sqlite

import (
	"context"
	"database/sql"
	"sync"
)

// statements keeps prepared statements by their text, a bounded number of them: compiling a large
// statement takes longer than answering it.
type statements struct {
	db *sql.DB
	mu sync.Mutex
	by map[string]*prepared
}

// prepared is a statement with the number of its present users. One that was dropped is closed by
// the last of them.
type prepared struct {
	*sql.Stmt
	users   int
	dropped bool
}

const maxStatements = 256

func newStatements(db *sql.DB) *statements {
	return &statements{db: db, by: map[string]*prepared{}}
}

// take gives the statement for a text; give must be called with it.
func (s *statements) take(ctx context.Context, text string) (*prepared, error) {
	if known := s.known(text); known != nil {
		return known, nil
	}
	stmt, err := s.db.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, raced := s.by[text]; raced {
		known.users++
		return known, stmt.Close() //nolint:sqlclosecheck // only of a text that was prepared twice at once
	}
	fresh := &prepared{Stmt: stmt, users: 1}
	for other := range s.by {
		if len(s.by) < maxStatements {
			break
		}
		s.drop(other) // any will do: those that are used often are soon back
	}
	s.by[text] = fresh
	return fresh, nil
}

func (s *statements) known(text string) *prepared {
	s.mu.Lock()
	defer s.mu.Unlock()
	known := s.by[text]
	if known != nil {
		known.users++
	}
	return known
}

// give returns a statement that take gave.
func (s *statements) give(p *prepared) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p.users--
	if p.dropped && p.users == 0 {
		_ = p.Close() // nothing is open on it
	}
}

func (s *statements) drop(text string) {
	p := s.by[text]
	delete(s.by, text)
	p.dropped = true
	if p.users == 0 {
		_ = p.Close() // nothing is open on it
	}
}

// close drops all statements.
func (s *statements) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for text := range s.by {
		s.drop(text)
	}
}
