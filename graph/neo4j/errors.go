package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
)

// translate turns what the driver returned into an error of the graph. What follows the sentinel
// is text for logs; no type of the driver can be reached through it.
func translate(ctx context.Context, err error) error {
	var limit *driver.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		err = limit.Errors[len(limit.Errors)-1]
	}
	var answered *driver.Neo4jError
	var unconnected *driver.ConnectivityError
	switch {
	case err == nil:
		return nil
	case ours(err):
		return err
	case ctx.Err() != nil:
		// Whatever failed, failed because the time was over or the caller had gone.
		return fmt.Errorf("%w: %w", graph.ErrTimeout, ctx.Err())
	case unauthorized(err):
		return fmt.Errorf("%w: Neo4j refuses the user or the password", graph.ErrUnavailable)
	case errors.As(err, &answered):
		return fmt.Errorf("%w: Neo4j: %s: %s", sentinel(answered.Code), answered.Code, answered.Msg)
	case errors.As(err, &unconnected), errors.Is(err, context.DeadlineExceeded), driver.IsRetryable(err):
		return fmt.Errorf("%w: Neo4j does not answer: %s", graph.ErrUnavailable, err.Error())
	}
	return fmt.Errorf("%w: Neo4j: %s", graph.ErrStore, err.Error())
}

// ours reports whether an error is of the graph already: one that this package made itself inside
// a transaction.
func ours(err error) bool {
	for _, sentinel := range []error{
		graph.ErrUnavailable, graph.ErrTimeout, graph.ErrSchema, graph.ErrReadOnly, graph.ErrStore,
		graph.ErrStatement, graph.ErrPlan, graph.ErrDecode,
	} {
		if errors.Is(err, sentinel) {
			return true
		}
	}
	return false
}

func unauthorized(err error) bool {
	var answered *driver.Neo4jError
	var token *driver.TokenExpiredError
	var invalid *driver.InvalidAuthenticationError
	return errors.As(err, &token) || errors.As(err, &invalid) ||
		errors.As(err, &answered) && strings.HasPrefix(answered.Code, "Neo.ClientError.Security.")
}

// sentinel sorts the codes with which the server answers.
func sentinel(code string) error {
	switch {
	case strings.HasPrefix(code, "Neo.ClientError.Transaction.TransactionTimedOut"):
		return graph.ErrTimeout
	case code == "Neo.ClientError.Statement.AccessMode":
		return graph.ErrReadOnly
	case code == "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
		code == "Neo.TransientError.General.TransactionOutOfMemoryError":
		// The same statement would need as much memory the next time.
		return graph.ErrStore
	case strings.HasPrefix(code, "Neo.TransientError."),
		strings.HasPrefix(code, "Neo.ClientError.Cluster."),
		strings.HasPrefix(code, "Neo.ClientError.Database."),
		strings.HasPrefix(code, "Neo.ClientError.Transaction.Terminated"),
		strings.HasPrefix(code, "Neo.ClientError.Transaction.LockClientStopped"),
		code == "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
		code == "Neo.DatabaseError.Database.DatabaseUnavailable":
		return graph.ErrUnavailable
	}
	return graph.ErrStore
}
