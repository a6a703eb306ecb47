package api

import (
	"bytes"
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"quanhe/api/answer"
	"quanhe/graph"
)

// answer asks for all root fields side by side and writes what comes.
func (a *API) answer(ctx context.Context, operation *graphql.OperationContext, query *answer.Object, roots []*root) Response {
	answers := make([]answer.Root, len(roots))
	errs := make([]gqlerror.List, len(roots))
	var reads sync.WaitGroup
	for i, root := range roots {
		ask := func() { answers[i], errs[i] = a.ask(ctx, operation, root) }
		if i == len(roots)-1 {
			ask() // the last one, here: most operations have no other
			break
		}
		reads.Go(ask)
	}
	reads.Wait()
	var response Response
	for _, errs := range errs {
		response.Errors = append(response.Errors, errs...)
	}
	data, nulls := answer.Write(query, answers)
	for _, path := range nulls {
		a.log.ErrorContext(ctx, "null where none is allowed", "request", RequestID(ctx), "path", path.String())
		err := internal()
		err.Path = path
		response.Errors = append(response.Errors, err)
	}
	response.Data = data
	return response
}

// ask gets the answer to one root field. A failure is that of the field alone.
func (a *API) ask(ctx context.Context, operation *graphql.OperationContext, root *root) (answered answer.Root, errs gqlerror.List) {
	path := ast.Path{ast.PathName(root.asked.Alias)}
	defer func() {
		if cause := recover(); cause != nil {
			a.log.ErrorContext(ctx, "panic", "request", RequestID(ctx), "error", recovered(ctx, cause))
			err := internal()
			err.Path = path
			answered, errs = answer.Root{Failed: true}, gqlerror.List{err}
		}
	}()
	if root.asked.Name == "__schema" || root.asked.Name == "__type" {
		return a.introspect(ctx, operation, root.asked)
	}
	rows, err := a.read(ctx, root)
	if err != nil {
		failed := storeError(ctx, a.log, err)
		failed.Path = path
		failed.Locations = []gqlerror.Location{{Line: root.asked.Position.Line, Column: root.asked.Position.Column}}
		return answer.Root{Failed: true}, gqlerror.List{failed}
	}
	return answer.Root{Rows: rows}, nil
}

// read reads what a root field asks a store for.
func (a *API) read(ctx context.Context, root *root) (graph.Rows, error) {
	ctx, cancel := context.WithTimeout(ctx, a.limits.Store)
	defer cancel()
	switch {
	case root.asked.Name == "stats":
		stats, err := a.reader.Stats(ctx)
		return answer.Stats(stats), err
	case root.question != nil:
		return search(ctx, a.reader, root)
	case len(root.plan.Targets) == 0:
		return graph.Rows{Nodes: make([]*graph.Record, len(root.ids))}, nil
	}
	rows, err := a.reader.Read(ctx, root.plan)
	if err == nil && root.ids != nil {
		rows.Nodes = inOrder(rows.Nodes, root.ids)
	}
	return rows, err
}

// search finds entities and reads what is asked of them.
func search(ctx context.Context, reader graph.Reader, root *root) (graph.Rows, error) {
	hits, err := reader.Search(ctx, *root.question)
	if err != nil {
		return graph.Rows{}, err
	}
	entities := map[string]*graph.Record{}
	if len(hits.List) > 0 {
		plan := root.plan
		for _, hit := range hits.List {
			plan.IDs = append(plan.IDs, hit.ID)
		}
		rows, err := reader.Read(ctx, plan)
		if err != nil {
			return graph.Rows{}, err
		}
		for _, entity := range rows.Nodes {
			entities[entity.ID()] = entity
		}
	}
	return answer.Search(hits, entities), nil
}

// inOrder gives the node of each id, nil for one that is not there.
func inOrder(nodes []*graph.Record, ids []string) []*graph.Record {
	byID := make(map[string]*graph.Record, len(nodes))
	for _, node := range nodes {
		byID[node.ID()] = node
	}
	ordered := make([]*graph.Record, len(ids))
	for i, id := range ids {
		ordered[i] = byID[id]
	}
	return ordered
}

// introspect has the generated executor carry out a root field that is about the schema.
func (a *API) introspect(ctx context.Context, operation *graphql.OperationContext, asked graphql.CollectedField) (answer.Root, gqlerror.List) {
	field, alone := *asked.Field, *operation.Operation
	field.SelectionSet = asked.Selections
	alone.SelectionSet = ast.SelectionSet{&field}
	ctx = graphql.WithOperationContext(ctx, &graphql.OperationContext{
		Doc: operation.Doc, Operation: &alone, Variables: operation.Variables, RecoverFunc: recovered,
		ResolverMiddleware:     func(ctx context.Context, next graphql.Resolver) (any, error) { return next(ctx) },
		RootResolverMiddleware: func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) },
	})
	ctx = graphql.WithResponseContext(ctx, present(a.log), recovered)
	data := a.generated.Exec(ctx)(ctx).Data
	head := len(`{"":`) + len(asked.Alias)
	if errs := graphql.GetErrors(ctx); errs != nil || len(data) <= head {
		return answer.Root{Failed: true}, errs
	}
	return answer.Root{JSON: bytes.TrimSuffix(data[head:], []byte{'}'})}, nil
}
