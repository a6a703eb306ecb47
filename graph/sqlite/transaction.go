package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"slices"
	"strings"
)

// writing is one transaction.
type writing struct {
	conn     *sql.Conn
	tx       *sql.Tx
	prepared map[string]driver.StmtExecContext
	args     []driver.NamedValue
	spoken   spoken
	run      int
}

// begin starts a transaction, which end must close. The context does not end it: database/sql would
// roll back beside a running exec, so exec and commit look for themselves.
func (s *Store) begin(ctx context.Context) (*writing, error) {
	conn, err := s.writer.Conn(ctx)
	if err != nil {
		return nil, err
	}
	tx, err := conn.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return &writing{conn: conn, tx: tx, prepared: map[string]driver.StmtExecContext{}}, nil
}

// end gives the connection back, and takes back what was not committed.
func (w *writing) end() {
	for _, statement := range w.prepared {
		_ = statement.(driver.Stmt).Close() // nothing is open on it
	}
	_ = w.tx.Rollback() // does nothing after a commit, and the first error counts
	_ = w.conn.Close()
}

func (w *writing) commit(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return w.tx.Commit()
}

// insert adds rows to a table, one with each statement: one statement for many rows would keep a
// journal of every page that it touches.
func (w *writing) insert(ctx context.Context, table string, columns []string, rows [][]any) error {
	text := "INSERT INTO " + table + " (" + strings.Join(columns, ", ") + ") VALUES (?" + strings.Repeat(", ?", len(columns)-1) + ")"
	for _, values := range rows {
		if err := w.exec(ctx, text, values...); err != nil {
			return err
		}
	}
	return nil
}

// exec runs a statement and prepares it the first time. It asks the driver itself:
// with half a million rows, the locks and copies of database/sql would show. The context ends it between statements only: each
// is short, and watching for the end costs more than running it.
func (w *writing) exec(ctx context.Context, text string, args ...any) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	statement, err := w.statement(ctx, text)
	if err != nil {
		return err
	}
	w.args = slices.Grow(w.args[:0], len(args))
	for i, arg := range args {
		value, err := driver.DefaultParameterConverter.ConvertValue(arg)
		if err != nil {
			return err
		}
		w.args = append(w.args, driver.NamedValue{Ordinal: i + 1, Value: value})
	}
	_, err = statement.ExecContext(context.WithoutCancel(ctx), w.args)
	return err
}

func (w *writing) statement(ctx context.Context, text string) (driver.StmtExecContext, error) {
	if known := w.prepared[text]; known != nil {
		return known, nil
	}
	err := w.conn.Raw(func(conn any) error {
		prepared, err := conn.(driver.ConnPrepareContext).PrepareContext(ctx, text)
		if err != nil {
			return err
		}
		statement, ok := prepared.(driver.StmtExecContext)
		if !ok {
			return errors.New("the driver runs no statement with a context")
		}
		w.prepared[text] = statement
		return nil
	})
	return w.prepared[text], err
}
