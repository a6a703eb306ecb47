package sqlite

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"quanhe/graph"
)

// translate gives an error of the driver the meaning that callers know. The driver's own text
// stays as text, for logs; its types do not leave the package.
func translate(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	if ended := ctx.Err(); ended != nil {
		err = ended
	}
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%w: %s: %w", graph.ErrTimeout, doing, context.DeadlineExceeded)
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("%s: %w", doing, context.Canceled)
	}
	var broken *graph.NodeError
	if errors.As(err, &broken) {
		return fmt.Errorf("%w: %s: %w", graph.ErrStore, doing, broken)
	}
	kind := meaning(err)
	if errors.Is(kind, graph.ErrSchema) {
		return refusal("the file is not a database of quanhe")
	}
	return fmt.Errorf("%w: %s: %s", kind, doing, err.Error())
}

// refusal says why a file cannot be used, and what to do.
func refusal(why string) error {
	return fmt.Errorf("%w: %s: load the articles into a new file", graph.ErrSchema, why)
}

func meaning(err error) error {
	var failure *sqlite.Error
	if !errors.As(err, &failure) {
		return graph.ErrStore
	}
	const primary = 0xff // the rest of a result code is detail
	switch failure.Code() & primary {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_CANTOPEN, lib.SQLITE_PERM, lib.SQLITE_PROTOCOL:
		return graph.ErrUnavailable
	case lib.SQLITE_READONLY:
		return graph.ErrReadOnly
	case lib.SQLITE_NOTADB:
		return graph.ErrSchema
	}
	return graph.ErrStore
}
