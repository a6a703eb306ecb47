package graph_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
)

func TestFilterKeys(t *testing.T) {
	t.Parallel()
	list := []string{"a"}
	everything := graph.Filter{
		Roles: list, Kinds: list, Series: list, Event: list, Agent: list, Organization: list, Place: list,
		From: "2021-01-01", To: "2021-01-02", Undated: true, MinSources: 1, MinEvents: 1, PostKind: list, Text: "a",
	}
	for _, c := range []struct {
		name   string
		filter graph.Filter
		want   []graph.FilterKey
	}{
		{"nothing", graph.Filter{}, nil},
		{"empty and zero", graph.Filter{Roles: []string{}, MinSources: 0, MinEvents: -1}, nil},
		{"one", graph.Filter{Text: "a"}, []graph.FilterKey{graph.FilterText}},
		{"order of the contract", graph.Filter{Undated: true, Event: list, Kinds: list}, []graph.FilterKey{
			graph.FilterKinds, graph.FilterEvent, graph.FilterUndated,
		}},
		{"everything", everything, []graph.FilterKey{
			graph.FilterRoles, graph.FilterKinds, graph.FilterSeries, graph.FilterEvent, graph.FilterAgent,
			graph.FilterOrganization, graph.FilterPlace, graph.FilterFrom, graph.FilterTo, graph.FilterMinSources,
			graph.FilterMinEvents, graph.FilterPostKind, graph.FilterText, graph.FilterUndated,
		}},
	} {
		if diff := cmp.Diff(c.want, c.filter.Keys()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestPageKeys(t *testing.T) {
	t.Parallel()
	id := graph.Order{Field: graph.OrderID}
	for _, c := range []struct {
		name string
		kind graph.Kind
		page graph.Page
		want []graph.Order
	}{
		{"default", graph.KindEvent, graph.Page{}, []graph.Order{{Field: graph.OrderDate}, {Field: graph.OrderName}, id}},
		{"no default", graph.KindTenure, graph.Page{}, []graph.Order{id}},
		{
			"stated", graph.KindPerson, graph.Page{Order: []graph.Order{{Field: graph.OrderSources, Descending: true}}},
			[]graph.Order{{Field: graph.OrderSources, Descending: true}, id},
		},
		{
			"by date downwards", graph.KindEvent,
			graph.Page{Order: []graph.Order{{Field: graph.OrderSources}, {Field: graph.OrderDate, Descending: true}}},
			[]graph.Order{{Field: graph.OrderSources}, {Field: graph.OrderUndated}, {Field: graph.OrderDate, Descending: true}, id},
		},
		{
			"by id downwards", graph.KindPerson, graph.Page{Order: []graph.Order{{Field: graph.OrderID, Descending: true}}},
			[]graph.Order{{Field: graph.OrderID, Descending: true}},
		},
	} {
		if diff := cmp.Diff(c.want, c.page.Keys(c.kind)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	// The shared tables stay as they are.
	before := graph.Page{}.Keys(graph.KindEvent)
	_ = append(graph.Page{}.Keys(graph.KindEvent)[:2], graph.Order{Field: graph.OrderSeq})
	if diff := cmp.Diff(before, graph.Page{}.Keys(graph.KindEvent)); diff != "" {
		t.Errorf("the default order changed:\n%s", diff)
	}
	evidence, _ := graph.Define(graph.KindClaim).Edge("evidence")
	if keys := evidence.Keys(); len(keys) != 3 {
		t.Errorf("evidence is ordered by %v", keys)
	}
}

func TestBranchTarget(t *testing.T) {
	t.Parallel()
	branch := graph.Branch{Edge: "agent", Targets: []graph.Target{{Kind: graph.KindPerson, Edges: []graph.Branch{{Edge: "tenures"}}}}}
	if got := branch.Target(graph.KindPerson); len(got.Edges) != 1 {
		t.Errorf("of a person %+v is read", got)
	}
	if got := branch.Target(graph.KindOrganization); got.Kind != graph.KindOrganization || got.Edges != nil {
		t.Errorf("of an organization %+v is read", got)
	}
}

func TestPlanValidate(t *testing.T) {
	t.Parallel()
	root := func(kind graph.Kind, page graph.Page, edges ...graph.Branch) graph.Plan {
		return graph.Plan{Page: page, Targets: []graph.Target{{Kind: kind, Edges: edges}}}
	}
	person := func(page graph.Page) graph.Plan { return root(graph.KindPerson, page) }
	along := func(branch graph.Branch) graph.Plan { return root(graph.KindPerson, graph.Page{}, branch) }
	roles := graph.Page{Filter: graph.Filter{Roles: []string{"OPENED"}}}
	two := []graph.Target{{Kind: graph.KindPerson}, {Kind: graph.KindEvent}}
	for name, plan := range map[string]graph.Plan{
		"a page":                 person(graph.Page{Limit: 20, Count: true}),
		"a look-up":              {IDs: []string{"person:a"}, Targets: two},
		"an empty look-up":       {IDs: []string{}, Targets: two},
		"an order and position":  person(graph.Page{Order: []graph.Order{{Field: graph.OrderSources}}, After: []any{1, "person:a"}}),
		"both positions":         person(graph.Page{After: []any{"A", "person:a"}, Before: []any{"B", "person:b"}}),
		"a filter":               person(roles),
		"an edge":                along(graph.Branch{Edge: "participations", Page: roles}),
		"an edge twice":          root(graph.KindPerson, graph.Page{}, graph.Branch{Edge: "tenures"}, graph.Branch{Edge: "tenures"}),
		"seq in a default order": root(graph.KindParticipation, graph.Page{Before: []any{"2021-01-01", 1, "part:a"}}),
		"either agent": root(graph.KindParticipation, graph.Page{}, graph.Branch{Edge: "agent", Targets: []graph.Target{
			{Kind: graph.KindOrganization}, {Kind: graph.KindPerson},
		}}),
	} {
		if err := plan.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, plan := range map[string]graph.Plan{
		"nothing":                {},
		"two kinds in a page":    {Targets: two},
		"an unknown kind":        root("Speech", graph.Page{}),
		"evidence by itself":     root(graph.KindEvidence, graph.Page{}),
		"evidence looked up":     {IDs: []string{"a"}, Targets: []graph.Target{{Kind: graph.KindEvidence}}},
		"an order of another":    person(graph.Page{Order: []graph.Order{{Field: graph.OrderDate}}}),
		"an unknown order":       person(graph.Page{Order: []graph.Order{{Field: "age"}}}),
		"a filter of another":    person(graph.Page{Filter: graph.Filter{Agent: []string{"a"}}}),
		"undated where no dates": root(graph.KindPlace, graph.Page{Filter: graph.Filter{Undated: true}}),
		"a short position":       person(graph.Page{After: []any{"a"}}),
		"a long position":        person(graph.Page{Before: []any{"a", "b", "c"}}),
		"an empty position":      person(graph.Page{Before: []any{}}),
		"a number for a text":    person(graph.Page{After: []any{1, "a"}}),
		"a text for a number":    person(graph.Page{Order: []graph.Order{{Field: graph.OrderSources}}, After: []any{"1", "a"}}),
		"a nil key":              person(graph.Page{After: []any{nil, "a"}}),
		"a date without undated": root(graph.KindEvent, graph.Page{
			Order: []graph.Order{{Field: graph.OrderDate, Descending: true}}, After: []any{"2021-01-01", "event:a"},
		}),
		"a negative limit":          person(graph.Page{Limit: -1}),
		"an unknown edge":           along(graph.Branch{Edge: "friends"}),
		"an edge to another":        along(graph.Branch{Edge: "tenures", Targets: []graph.Target{{Kind: graph.KindEvent}}}),
		"a bad page on an edge":     along(graph.Branch{Edge: "participations", Page: graph.Page{Filter: graph.Filter{Text: "a"}}}),
		"a negative limit on lists": along(graph.Branch{Edge: "tenures", Page: graph.Page{Limit: -1}}),
		"a fault far down": along(graph.Branch{Edge: "participations", Targets: []graph.Target{{
			Kind: graph.KindParticipation, Edges: []graph.Branch{{Edge: "event", Targets: []graph.Target{{
				Kind: graph.KindEvent, Edges: []graph.Branch{{Edge: "friends"}},
			}}}},
		}}}),
	} {
		if err := plan.Validate(); !errors.Is(err, graph.ErrPlan) {
			t.Errorf("%s: got error %v", name, err)
		}
	}
}
