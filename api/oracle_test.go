package api

import (
	"context"
	"log/slog"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"quanhe/api/exec"
	"quanhe/api/model"
	"quanhe/graph"
)

// Oracle answers requests by the generated executor of gqlgen, which resolves field by field from the
// views of package model. It shares with the API what comes before: guard, variables and planning.
type Oracle struct {
	api *API
	run *executor.Executor
}

// NewOracle makes an oracle over a reader.
func NewOracle(reader graph.Reader, limits Limits, log *slog.Logger) *Oracle {
	run := executor.New(exec.NewExecutableSchema(exec.Config{Resolvers: resolvers{reader, limits.Store, log}}))
	run.SetErrorPresenter(present(log))
	run.SetRecoverFunc(recovered)
	a := New(reader, limits, log)
	run.Use(planning{a})
	return &Oracle{a, run}
}

// Do answers one request.
func (o *Oracle) Do(ctx context.Context, request Request) Response {
	if !fewTokens(request.Query, o.api.limits.Tokens) {
		return refused(coded(CodeComplex, nil, "the document has more than %d tokens", o.api.limits.Tokens))
	}
	if document, err := parser.ParseQuery(&ast.Source{Input: request.Query}); err == nil {
		if err := guard(document, o.api.limits); err != nil {
			return refused(err)
		}
	}
	ctx = graphql.StartOperationTrace(ctx)
	operation, errs := o.run.CreateOperationContext(ctx, &graphql.RawParams{
		Query: request.Query, OperationName: request.OperationName, Variables: request.Variables,
	})
	if len(errs) > 0 {
		ctx = graphql.WithOperationContext(ctx, operation)
		if operation.Operation != nil && operation.Variables == nil {
			for _, err := range errs {
				err.Extensions = map[string]any{"code": CodeInput}
			}
		}
		return refused(o.run.DispatchError(ctx, errs).Errors...)
	}
	responses, ctx := o.run.DispatchOperation(ctx, operation)
	response := responses(ctx)
	return Response{Errors: response.Errors, Data: response.Data}
}

// planning plans all root fields before any is resolved.
type planning struct{ api *API }

// plansKey is where the plans of an operation are kept with it.
const plansKey = "quanhe.plans"

// ExtensionName names the extension.
func (planning) ExtensionName() string { return "Planning" }

// Validate accepts every schema.
func (planning) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext plans the operation, and lets the schema be asked for.
func (p planning) MutateOperationContext(_ context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	operation.DisableIntrospection = false
	if err := coerce(p.api.definition, operation); err != nil {
		return err
	}
	planner := planner{schema: p.api.schema, operation: operation, limits: p.api.limits}
	_, roots, err := planner.plan()
	if err != nil {
		return err
	}
	byName := map[string]*root{}
	for _, root := range roots {
		byName[root.answer.Name] = root
	}
	operation.Stats.SetExtension(plansKey, byName)
	return nil
}

// resolvers answer the root fields for the oracle; everything below them is a view on what they have
// read. Their arguments are unused here: the plan holds them.
type resolvers struct {
	reader  graph.Reader
	timeout time.Duration
	log     *slog.Logger
}

// Query gives the resolvers of the root fields.
func (r resolvers) Query() exec.QueryResolver { return query(r) }

type query resolvers

// filter and order are what the generated code passes for unread arguments.
type (
	filter = map[string]any
	order  = []map[string]any
)

// planned gives the plan of the root field that is being resolved.
func (q query) planned(ctx context.Context) *root {
	roots, _ := graphql.GetOperationContext(ctx).Stats.GetExtension(plansKey).(map[string]*root)
	return roots[graphql.GetFieldContext(ctx).Field.Alias]
}

// read carries out the plan of the root field that is being resolved.
func (q query) read(ctx context.Context) (graph.Rows, *root, error) {
	planned := q.planned(ctx)
	if planned.plan.IDs != nil && len(planned.plan.IDs) == 0 {
		return graph.Rows{}, planned, nil
	}
	ctx, cancel := context.WithTimeout(ctx, q.timeout)
	defer cancel()
	rows, err := q.reader.Read(ctx, planned.plan)
	if err != nil {
		return graph.Rows{}, nil, storeError(ctx, q.log, err)
	}
	return rows, planned, nil
}

func page[N model.Node](ctx context.Context, q query) (*model.Connection[N], error) {
	rows, planned, err := q.read(ctx)
	if err != nil {
		return nil, err
	}
	return model.NewConnection[N](rows, planned.answer), nil
}

func single[N model.Node](ctx context.Context, q query) (N, error) {
	var none N
	rows, planned, err := q.read(ctx)
	if err != nil || rows.One() == nil {
		return none, err
	}
	record := rows.One()
	node, _ := model.View(record, planned.answer).(N)
	return node, nil
}

func (q query) Node(ctx context.Context, _ string) (model.Node, error) {
	return single[model.Node](ctx, q)
}

func (q query) Nodes(ctx context.Context, _ []string) ([]model.Node, error) {
	rows, planned, err := q.read(ctx)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*graph.Record, len(rows.Nodes))
	for _, record := range rows.Nodes {
		byID[record.ID()] = record
	}
	nodes := make([]model.Node, len(planned.ids))
	for i, id := range planned.ids {
		if record := byID[id]; record != nil {
			nodes[i] = model.View(record, planned.answer)
		}
	}
	return nodes, nil
}

func (q query) Person(ctx context.Context, _ string) (*model.Person, error) {
	return single[*model.Person](ctx, q)
}

func (q query) Organization(ctx context.Context, _ string) (*model.Organization, error) {
	return single[*model.Organization](ctx, q)
}

func (q query) Event(ctx context.Context, _ string) (*model.Event, error) {
	return single[*model.Event](ctx, q)
}

func (q query) Series(ctx context.Context, _ string) (*model.EventSeries, error) {
	return single[*model.EventSeries](ctx, q)
}

func (q query) Post(ctx context.Context, _ string) (*model.Post, error) {
	return single[*model.Post](ctx, q)
}

func (q query) Place(ctx context.Context, _ string) (*model.Place, error) {
	return single[*model.Place](ctx, q)
}

func (q query) Topic(ctx context.Context, _ string) (*model.Topic, error) {
	return single[*model.Topic](ctx, q)
}

func (q query) Article(ctx context.Context, _ string) (*model.Article, error) {
	return single[*model.Article](ctx, q)
}

func (q query) People(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order, _ []string) (*model.PersonConnection, error) {
	return page[*model.Person](ctx, q)
}

func (q query) Organizations(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order, _ []string) (*model.OrganizationConnection, error) {
	return page[*model.Organization](ctx, q)
}

func (q query) Events(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order, _ []string) (*model.EventConnection, error) {
	return page[*model.Event](ctx, q)
}

func (q query) AllSeries(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order) (*model.EventSeriesConnection, error) {
	return page[*model.EventSeries](ctx, q)
}

func (q query) Posts(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order) (*model.PostConnection, error) {
	return page[*model.Post](ctx, q)
}

func (q query) Places(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order) (*model.PlaceConnection, error) {
	return page[*model.Place](ctx, q)
}

func (q query) Topics(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order) (*model.TopicConnection, error) {
	return page[*model.Topic](ctx, q)
}

func (q query) Articles(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order) (*model.ArticleConnection, error) {
	return page[*model.Article](ctx, q)
}

func (q query) Participations(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order, _ []string) (*model.ParticipationConnection, error) {
	return page[*model.Participation](ctx, q)
}

func (q query) Tenures(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order, _ []string) (*model.TenureConnection, error) {
	return page[*model.Tenure](ctx, q)
}

func (q query) Claims(ctx context.Context, _ *int, _ *string, _ *int, _ *string, _ filter, _ order, _ []string) (*model.ClaimConnection, error) {
	return page[*model.Claim](ctx, q)
}

func (q query) Search(ctx context.Context, _ string, _ []string, _ *int) (*model.SearchResults, error) {
	planned := q.planned(ctx)
	ctx, cancel := context.WithTimeout(ctx, q.timeout)
	defer cancel()
	rows, err := search(ctx, q.reader, planned)
	if err != nil {
		return nil, storeError(ctx, q.log, err)
	}
	return model.NewSearchResults(rows, planned.answer), nil
}

func (q query) Stats(ctx context.Context) (*graph.Stats, error) {
	ctx, cancel := context.WithTimeout(ctx, q.timeout)
	defer cancel()
	stats, err := q.reader.Stats(ctx)
	if err != nil {
		return nil, storeError(ctx, q.log, err)
	}
	return &stats, nil
}
