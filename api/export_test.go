package api

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"quanhe/api/exec"
	"quanhe/graph"
)

// The numbers that the cost formula uses where a query names none.
const (
	DefaultPage     = defaultPage
	DefaultEvidence = defaultEvidence
	ListCost        = listCost
)

// Schema is the schema as the server executes it.
func Schema() *ast.Schema { return exec.NewExecutableSchema(exec.Config{}).Schema() }

// Plans plans an operation without carrying it out: the plans of its root fields by response name,
// and its cost.
func Plans(ctx context.Context, request Request, limits Limits) (map[string]graph.Plan, int, error) {
	a := New(nil, limits, nil)
	operation, errs := a.executor.CreateOperationContext(graphql.StartOperationTrace(ctx), &graphql.RawParams{
		Query: request.Query, Variables: request.Variables, OperationName: request.OperationName,
	})
	if len(errs) > 0 {
		return nil, 0, errs
	}
	planner := planner{operation: operation, satisfies: satisfied(Schema()), limits: limits}
	roots, err := planner.plan()
	if err != nil {
		return nil, 0, err
	}
	plans := map[string]graph.Plan{}
	for name, root := range roots {
		plans[name] = root.plan
	}
	return plans, planner.cost, nil
}
