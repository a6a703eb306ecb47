package api

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"quanhe/graph"
)

// The codes of contract §4, in extensions.code of every error.
const (
	CodeParse       = errcode.ParseFailed
	CodeValidation  = errcode.ValidationFailed
	CodeInput       = "BAD_USER_INPUT"
	CodeComplex     = "QUERY_TOO_COMPLEX"
	CodeTimeout     = "TIMEOUT"
	CodeOverloaded  = "OVERLOADED"
	CodeUnavailable = "UNAVAILABLE"
	CodeInternal    = "INTERNAL"
)

// coded makes an error that a client may see as it is.
func coded(code string, position *ast.Position, format string, args ...any) *gqlerror.Error {
	err := &gqlerror.Error{Message: fmt.Sprintf(format, args...), Extensions: map[string]any{"code": code}}
	if position != nil {
		err.Locations = []gqlerror.Location{{Line: position.Line, Column: position.Column}}
	}
	return err
}

// storeError says what a failed read means to a client. The store's own words go to the log.
func storeError(ctx context.Context, log *slog.Logger, err error) *gqlerror.Error {
	switch {
	case errors.Is(err, context.Canceled):
		return coded(CodeTimeout, nil, "the request was given up")
	case errors.Is(err, graph.ErrTimeout), errors.Is(err, context.DeadlineExceeded):
		log.WarnContext(ctx, "store too slow", "request", RequestID(ctx), "error", err)
		return coded(CodeTimeout, nil, "the answer took too long: ask for less at a time")
	case errors.Is(err, graph.ErrUnavailable), errors.Is(err, graph.ErrSchema):
		log.WarnContext(ctx, "store not reachable", "request", RequestID(ctx), "error", err)
		return coded(CodeUnavailable, nil, "the store cannot be reached just now: try again in a moment")
	}
	log.ErrorContext(ctx, "read failed", "request", RequestID(ctx), "error", err)
	return internal()
}

func internal() *gqlerror.Error {
	return coded(CodeInternal, nil, "something went wrong on our side; the request id helps to find it")
}

// present lets errors made here and by the query parser pass and hides all others.
func present(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		presented := graphql.DefaultErrorPresenter(ctx, err)
		if _, ok := presented.Extensions["code"]; ok {
			return presented
		}
		log.ErrorContext(ctx, "unexpected error", "request", RequestID(ctx), "error", err)
		hidden := internal()
		hidden.Path, hidden.Locations = presented.Path, presented.Locations
		return hidden
	}
}

// recovered turns a panic into an error for the log.
func recovered(_ context.Context, cause any) error {
	return fmt.Errorf("panic: %v\n%s", cause, debug.Stack())
}

type requestIDKey struct{}

// WithRequestID puts the id of a request into its context, for the log.
func WithRequestID(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, requestIDKey{}, id)
}

// RequestID gives the id of the request, empty where there is none.
func RequestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}
