package graphtest

import (
	"math/rand/v2"
	"slices"

	"quanhe/graph"
)

// RandomPlan draws a plan from the closed tables of graph: any tree of edges with any orders,
// filters and pages, values mostly of what is known and sometimes of nothing.
func RandomPlan(r *rand.Rand, known *Known) graph.Plan {
	g := drawer{r, known}
	kinds := graph.Kinds()
	if r.IntN(4) == 0 {
		return g.lookUp(kinds)
	}
	kind := pick(r, kinds)
	return graph.Plan{Page: g.page(kind), Targets: []graph.Target{g.target(kind, 3)}}
}

// drawer draws the parts of a plan.
type drawer struct {
	r     *rand.Rand
	known *Known
}

func (g drawer) lookUp(kinds []graph.Kind) graph.Plan {
	plan := graph.Plan{IDs: []string{}}
	for _, kind := range kinds {
		if g.r.IntN(3) == 0 {
			plan.Targets = append(plan.Targets, g.target(kind, 2))
		}
	}
	if len(plan.Targets) == 0 {
		plan.Targets = []graph.Target{g.target(graph.KindPerson, 2)}
	}
	for range g.r.IntN(6) {
		plan.IDs = append(plan.IDs, g.id(pick(g.r, kinds)))
	}
	return plan
}

func (g drawer) target(kind graph.Kind, depth int) graph.Target {
	target := graph.Target{Kind: kind}
	edges := graph.Define(kind).Edges
	if depth == 0 || len(edges) == 0 {
		return target
	}
	for range g.r.IntN(4) {
		edge := pick(g.r, edges)
		branch := graph.Branch{Edge: edge.Name}
		switch {
		case edge.Paged:
			branch.Page = g.page(edge.To[0])
		case edge.Many:
			branch.Page.Limit, branch.Page.Candidates = g.r.IntN(4), g.r.IntN(3) == 0
		}
		for _, to := range edge.To {
			if g.r.IntN(5) > 0 {
				branch.Targets = append(branch.Targets, g.target(to, depth-1))
			}
		}
		target.Edges = append(target.Edges, branch)
	}
	return target
}

func (g drawer) page(kind graph.Kind) graph.Page {
	definition := graph.Define(kind)
	page := graph.Page{
		Limit:    pick(g.r, []int{0, 1, 2, 3, 5, 7, 20, 100}),
		Backward: g.r.IntN(3) == 0,
		Count:    g.r.IntN(3) == 0,

		Candidates: g.r.IntN(3) == 0,
	}
	if len(definition.Orders) > 0 && g.r.IntN(2) == 0 {
		fields := slices.Clone(definition.Orders)
		g.r.Shuffle(len(fields), func(i, j int) { fields[i], fields[j] = fields[j], fields[i] })
		for _, field := range fields[:1+g.r.IntN(len(fields))] {
			page.Order = append(page.Order, graph.Order{Field: field, Descending: g.r.IntN(2) == 0})
		}
	}
	if len(definition.Filters) > 0 {
		for range pick(g.r, []int{0, 0, 0, 1, 1, 2, 3}) {
			g.filter(&page.Filter, kind, pick(g.r, definition.Filters))
		}
	}
	if positions := g.known.positions[orderName(kind, page)]; len(positions) > 0 {
		if g.r.IntN(3) == 0 {
			page.After = pick(g.r, positions)
		}
		if g.r.IntN(5) == 0 {
			page.Before = pick(g.r, positions)
		}
	}
	return page
}

// filter sets one key of a filter.
func (g drawer) filter(f *graph.Filter, kind graph.Kind, key graph.FilterKey) {
	switch key {
	case graph.FilterRoles:
		f.Roles = g.some(func() string { return string(pick(g.r, graph.Roles())) })
	case graph.FilterKinds:
		own := g.known.kinds[kind]
		if len(own) == 0 { // of the event
			own = g.known.kinds[graph.KindEvent]
		}
		f.Kinds = g.some(func() string { return g.oneOf(own) })
	case graph.FilterSeries:
		f.Series = g.some(func() string { return g.id(graph.KindSeries) })
	case graph.FilterEvent:
		f.Event = g.some(func() string { return g.id(graph.KindEvent) })
	case graph.FilterAgent:
		f.Agent = g.some(func() string {
			return g.id(pick(g.r, []graph.Kind{graph.KindPerson, graph.KindOrganization}))
		})
	case graph.FilterOrganization:
		f.Organization = g.some(func() string { return g.id(graph.KindOrganization) })
	case graph.FilterPlace:
		f.Place = g.some(func() string { return g.id(graph.KindPlace) })
	case graph.FilterTopic:
		f.Topic = g.some(func() string { return g.id(graph.KindTopic) })
	case graph.FilterPostKind:
		f.PostKind = g.some(func() string { return g.oneOf(g.known.kinds[graph.KindPost]) })
	case graph.FilterFrom:
		f.From = g.oneOf(g.known.days)
	case graph.FilterTo:
		f.To = g.oneOf(g.known.days)
	case graph.FilterUndated:
		f.Undated = true
	case graph.FilterMinSources:
		f.MinSources = 1 + g.r.IntN(3)
	case graph.FilterMinEvents:
		f.MinEvents = 1 + g.r.IntN(3)
	case graph.FilterText:
		f.Text = g.text()
	}
}

// text is a piece of a folded name.
func (g drawer) text() string {
	name := []rune(g.oneOf(g.known.texts))
	if len(name) == 0 {
		return "a"
	}
	start := g.r.IntN(len(name))
	return string(name[start : start+1+g.r.IntN(min(6, len(name)-start))])
}

func (g drawer) id(kind graph.Kind) string {
	if g.r.IntN(12) == 0 {
		return kind.Prefix() + ":nobody"
	}
	return g.oneOf(g.known.ids[kind])
}

func (g drawer) some(draw func() string) []string {
	var values []string
	for range 1 + g.r.IntN(3) {
		values = append(values, draw())
	}
	return values
}

func (g drawer) oneOf(values []string) string {
	if len(values) == 0 {
		return "nothing"
	}
	return pick(g.r, values)
}

func pick[T any](r *rand.Rand, values []T) T { return values[r.IntN(len(values))] }
