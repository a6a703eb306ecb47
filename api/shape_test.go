package api_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quanhe/api"
	"quanhe/graph"
)

// shape spells what of a plan may show in the text of a statement: kinds, edges, orders, filter keys,
// and which bounds are given, but no value.
func shape(plan graph.Plan) string {
	var out strings.Builder
	if plan.IDs != nil {
		out.WriteString("ids ")
	} else {
		out.WriteString(pageShape(plan.Page))
	}
	writeTargets(&out, plan.Targets)
	return out.String()
}

func pageShape(page graph.Page) string {
	return fmt.Sprintf("(%v %v backward:%t after:%t before:%t count:%t) ",
		page.Order, page.Filter.Keys(), page.Backward, page.After != nil, page.Before != nil, page.Count)
}

func writeTargets(out *strings.Builder, targets []graph.Target) {
	for _, target := range targets {
		fmt.Fprintf(out, "%s{", target.Kind)
		for _, branch := range target.Edges {
			out.WriteString(branch.Edge)
			if edge, _ := graph.Define(target.Kind).Edge(branch.Edge); edge.Paged {
				out.WriteString(pageShape(branch.Page))
			}
			writeTargets(out, branch.Targets)
			out.WriteString(" ")
		}
		out.WriteString("}")
	}
}

// unlimited are limits that no query of a test reaches.
func unlimited() api.Limits {
	const most = 1 << 30
	limits := api.DefaultLimits()
	limits.Tokens, limits.Same, limits.Fields, limits.Depth, limits.Aliases = most, most, most, most, most
	limits.Roots, limits.Nested, limits.Pages, limits.Cost, limits.Page = most, most, most, most, most
	limits.Request = time.Hour
	return limits
}

// shapes plans an operation and gives the shape of each plan by response name.
func shapes(t *testing.T, request api.Request) map[string]string {
	t.Helper()
	plans, _, err := api.Plans(t.Context(), request, unlimited())
	if err != nil {
		t.Fatalf("%v\n%s", err, request.Query)
	}
	all := map[string]string{}
	for name, plan := range plans {
		if len(plan.Targets) > 0 { // a look-up of nothing reads nothing
			if err := plan.Validate(); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
		all[name] = shape(plan)
	}
	return all
}
