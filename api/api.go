package api

import (
	"context"
	"errors"
	"log/slog"

	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"quanhe/graph"
)

// API answers GraphQL requests from a reader. It is safe for concurrent use.
type API struct {
	schema
	reader    graph.Reader
	documents *lru.LRU[*ast.QueryDocument] // those that are sound, by their text
	limits    Limits
	slots     chan struct{} // holds one value for each request that is worked on
	waiting   chan struct{} // holds one value for each request that is worked on or waits
	log       *slog.Logger
}

// documents is the number of sound documents that are kept.
const documents = 1000

// New makes an API over a reader, which must stay open while the API is used.
func New(reader graph.Reader, limits Limits, log *slog.Logger) *API {
	return &API{
		schema: newSchema(), reader: reader, documents: lru.New[*ast.QueryDocument](documents), limits: limits, log: log,
		slots: make(chan struct{}, limits.Running), waiting: make(chan struct{}, limits.Running+limits.Waiting),
	}
}

// Request is one GraphQL request.
type Request struct {
	Query         string         `json:"query"`
	OperationName string         `json:"operationName"`
	Variables     map[string]any `json:"variables"`
}

// Response is the answer. Data is nil where the request could not be carried out at all.
type Response struct {
	Errors gqlerror.List
	Data   []byte
}

// refused is an answer without data.
func refused(errs ...*gqlerror.Error) Response { return Response{Errors: errs} }

// Do answers one request. It never fails: what goes wrong is in the response.
func (a *API) Do(ctx context.Context, request Request) (response Response) {
	defer func() {
		if cause := recover(); cause != nil {
			a.log.ErrorContext(ctx, "panic", "request", RequestID(ctx), "error", recovered(ctx, cause))
			response = refused(internal())
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, a.limits.Request)
	defer cancel()
	release, err := a.admit(ctx)
	if err != nil {
		return refused(err)
	}
	defer release()
	return a.execute(ctx, request)
}

// execute carries out a request that has a place among the running ones.
func (a *API) execute(ctx context.Context, request Request) Response {
	operation, errs := a.operation(ctx, request)
	if errs != nil {
		return refused(a.cut(errs)...)
	}
	planner := planner{schema: a.schema, operation: operation, limits: a.limits}
	query, roots, err := planner.plan()
	if err != nil {
		return refused(err)
	}
	response := a.answer(ctx, operation, query, roots)
	switch {
	case ctx.Err() != nil:
		return refused(coded(CodeTimeout, nil, "the answer took too long: ask for less at a time"))
	case len(response.Data) > a.limits.Response:
		return refused(coded(CodeComplex, nil, "the answer is larger than %d MiB: ask for smaller pages", a.limits.Response>>20))
	}
	response.Errors = a.cut(response.Errors)
	return response
}

// cut keeps the first errors of a long list.
func (a *API) cut(errs gqlerror.List) gqlerror.List {
	return errs[:min(len(errs), a.limits.Errors)]
}

// admit waits for a place among the running requests; release gives it back.
func (a *API) admit(ctx context.Context) (release func(), refusal *gqlerror.Error) {
	overloaded := coded(CodeOverloaded, nil, "too many requests at once: try again in a moment")
	select {
	case a.waiting <- struct{}{}:
	default:
		return nil, overloaded
	}
	select {
	case a.slots <- struct{}{}:
		return func() { <-a.slots; <-a.waiting }, nil
	case <-ctx.Done():
		<-a.waiting
		if errors.Is(ctx.Err(), context.DeadlineExceeded) {
			return nil, overloaded
		}
		return nil, coded(CodeTimeout, nil, "the request was given up")
	}
}
