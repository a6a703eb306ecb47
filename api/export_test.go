package api

import (
	"context"

	"github.com/vektah/gqlparser/v2/ast"

	"quanhe/graph"
)

// The numbers that the cost formula uses where a query names none.
const (
	DefaultPage     = defaultPage
	DefaultEvidence = defaultEvidence
	ListCost        = listCost
)

// Schema is the schema as the server executes it.
func Schema() *ast.Schema { return newSchema().definition }

// Plans plans an operation without carrying it out: the plans of its root fields by response name, but
// for those of a search, which depend on what it finds, and its cost.
func Plans(ctx context.Context, request Request, limits Limits) (map[string]graph.Plan, int, error) {
	a := New(nil, limits, nil)
	operation, errs := a.operation(ctx, request)
	if len(errs) > 0 {
		return nil, 0, errs
	}
	planner := planner{schema: a.schema, operation: operation, limits: limits}
	_, roots, err := planner.plan()
	if err != nil {
		return nil, 0, err
	}
	plans := map[string]graph.Plan{}
	for _, root := range roots {
		if root.question == nil && (root.plan.Targets != nil || root.plan.IDs != nil) {
			plans[root.answer.Name] = root.plan
		}
	}
	return plans, planner.cost, nil
}
