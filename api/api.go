package api

import (
	"context"
	"errors"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"quanhe/api/exec"
	"quanhe/graph"
)

// API answers GraphQL requests from a reader. It is safe for concurrent use.
type API struct {
	executor *executor.Executor
	limits   Limits
	slots    chan struct{} // holds one value for each request that is worked on
	waiting  chan struct{} // holds one value for each request that is worked on or waits
	log      *slog.Logger
}

// documents is the number of parsed documents that are kept.
const documents = 1000

// New makes an API over a reader, which must stay open while the API is used.
func New(reader graph.Reader, limits Limits, log *slog.Logger) *API {
	schema := exec.NewExecutableSchema(exec.Config{Resolvers: resolvers{reader, limits.Store, log}})
	run := executor.New(schema)
	run.SetErrorPresenter(present(log))
	run.SetRecoverFunc(recovered)
	run.SetQueryCache(lru.New[*ast.QueryDocument](documents))
	run.Use(planning{schema.Schema(), satisfied(schema.Schema()), limits})
	return &API{
		executor: run, limits: limits, log: log,
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
	if err := guard(request.Query, a.limits); err != nil {
		return refused(err)
	}
	return a.execute(graphql.StartOperationTrace(ctx), request)
}

func (a *API) execute(ctx context.Context, request Request) Response {
	operation, errs := a.executor.CreateOperationContext(ctx, &graphql.RawParams{
		Query: request.Query, OperationName: request.OperationName, Variables: request.Variables,
	})
	if len(errs) > 0 {
		ctx = graphql.WithOperationContext(ctx, operation)
		if operation.Operation != nil && operation.Variables == nil {
			for _, err := range errs {
				err.Extensions = map[string]any{"code": CodeInput}
			}
		}
		return refused(a.cut(a.executor.DispatchError(ctx, errs).Errors)...)
	}
	responses, ctx := a.executor.DispatchOperation(ctx, operation)
	response := responses(ctx)
	switch {
	case response == nil || ctx.Err() != nil:
		return refused(coded(CodeTimeout, nil, "the answer took too long: ask for less at a time"))
	case len(response.Data) > a.limits.Response:
		return refused(coded(CodeComplex, nil, "the answer is larger than %d MiB: ask for smaller pages", a.limits.Response>>20))
	}
	return Response{Errors: a.cut(response.Errors), Data: response.Data}
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

// planning plans all root fields before any is resolved, so that the cost of the whole operation is
// known first.
type planning struct {
	schema    *ast.Schema
	satisfies map[string][]string
	limits    Limits
}

// plansKey is where the plans of an operation are kept with it.
const plansKey = "quanhe.plans"

// ExtensionName names the extension.
func (planning) ExtensionName() string { return "Planning" }

// Validate accepts every schema.
func (planning) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext plans the operation, and lets the schema be asked for.
func (p planning) MutateOperationContext(_ context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	operation.DisableIntrospection = false
	if err := coerce(p.schema, operation); err != nil {
		return err
	}
	planner := planner{operation: operation, satisfies: p.satisfies, limits: p.limits}
	roots, err := planner.plan()
	if err != nil {
		return err
	}
	operation.Stats.SetExtension(plansKey, roots)
	return nil
}

// planned gives the plans of the operation that is being carried out, by response name.
func planned(ctx context.Context) map[string]*root {
	roots, _ := graphql.GetOperationContext(ctx).Stats.GetExtension(plansKey).(map[string]*root)
	return roots
}
