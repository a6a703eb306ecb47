package graphtest

import (
	"context"
	"errors"
	"fmt"
	"time"

	"quanhe/graph"
)

// checkLookUps looks up ids of several kinds, some of nobody.
func checkLookUps(ctx context.Context, store graph.Store) error {
	person := graph.Target{Kind: graph.KindPerson}
	event := graph.Target{Kind: graph.KindEvent}
	article := graph.Target{Kind: graph.KindArticle}
	for _, c := range []struct {
		ids     []string
		targets []graph.Target
		want    []string
	}{
		{[]string{}, []graph.Target{person}, []string{}},
		{[]string{"person:ha"}, []graph.Target{person}, []string{"person:ha"}},
		{[]string{"person:ha", "person:ha"}, []graph.Target{person}, []string{"person:ha"}},
		{[]string{"person:nobody", "person:HA", "person:hà", "ha", "", "person:", "person:ha "}, []graph.Target{person}, []string{}},
		{[]string{"event:gap"}, []graph.Target{person}, []string{}},
		{[]string{"person:ha", "event:gap", "org:bo", "article:la"}, []graph.Target{person, event, article}, []string{"article:la", "event:gap", "person:ha"}},
		{[]string{"event:nobody", "person:ha"}, []graph.Target{event, person}, []string{"person:ha"}},
	} {
		rows, err := store.Read(ctx, graph.Plan{IDs: c.ids, Targets: c.targets})
		if err != nil {
			return fmt.Errorf("look up %q: %w", c.ids, err)
		}
		if err := equal(fmt.Sprintf("look up %q", c.ids), c.want, ids(byID(rows.Nodes))); err != nil {
			return err
		}
	}
	oracle, err := oracle(ctx, Sample()...)
	if err != nil {
		return err
	}
	known, err := NewKnown(Sample())
	if err != nil {
		return err
	}
	plan := graph.Plan{IDs: []string{}}
	for _, kind := range graph.Kinds() {
		plan.IDs = append(plan.IDs, known.ids[kind]...)
		plan.Targets = append(plan.Targets, graph.Target{Kind: kind, Edges: everyBranch(kind)})
	}
	return agree(ctx, oracle, store, plan)
}

// checkInvalidPlans asks for what there is not.
func checkInvalidPlans(ctx context.Context, store graph.Store) error {
	person := []graph.Target{{Kind: graph.KindPerson}}
	edge := func(branch graph.Branch) graph.Plan { return one("person:ha", branch) }
	for name, plan := range map[string]graph.Plan{
		"no kind":             {},
		"two kinds in a page": {Targets: []graph.Target{{Kind: graph.KindPerson}, {Kind: graph.KindEvent}}},
		"unknown kind":        {IDs: []string{"x:1"}, Targets: []graph.Target{{Kind: "Person`) DETACH DELETE n //"}}},
		"evidence as root":    {Targets: []graph.Target{{Kind: graph.KindEvidence}}},
		"unknown order":       {Page: graph.Page{Order: []graph.Order{{Field: "id; DROP TABLE person"}}}, Targets: person},
		"order of another":    {Page: graph.Page{Order: []graph.Order{{Field: graph.OrderDate}}}, Targets: person},
		"filter of another":   {Page: graph.Page{Filter: graph.Filter{Agent: []string{"person:ha"}}}, Targets: person},
		"short position":      {Page: graph.Page{After: []any{"a"}}, Targets: person},
		"odd position":        {Page: graph.Page{Before: []any{"a", 1}}, Targets: person},
		"negative limit":      {Page: graph.Page{Limit: -1}, Targets: person},
		"unknown edge":        edge(graph.Branch{Edge: "fact"}),
		"edge to another":     edge(graph.Branch{Edge: "tenures", Targets: []graph.Target{{Kind: graph.KindEvent}}}),
		"filter on an edge":   edge(graph.Branch{Edge: "participations", Page: graph.Page{Filter: graph.Filter{Text: "a"}}}),
		"order on an edge":    edge(graph.Branch{Edge: "participations", Page: graph.Page{Order: []graph.Order{{Field: graph.OrderSeq}}}}),
	} {
		_, err := store.Read(ctx, plan)
		if err := wraps(name, err, graph.ErrPlan); err != nil {
			return err
		}
	}
	return nil
}

// checkContext reads with a context that is over: an error of the store's own, and no harm.
func checkContext(ctx context.Context, store graph.Store) error {
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	late, cancel := context.WithDeadline(ctx, time.Unix(0, 0))
	defer cancel()
	for name, over := range map[string]context.Context{"cancelled": cancelled, "late": late} {
		_, read := store.Read(over, all(graph.KindPerson))
		_, search := store.Search(over, graph.Question{Text: "ha", First: 1})
		_, stats := store.Stats(over)
		_, inputs := store.Inputs(over)
		_, identities := store.Identities(over)
		texts := store.Texts(over, func(graph.Article) error { return nil })
		for call, err := range map[string]error{
			"Read": read, "Search": search, "Stats": stats, "Ping": store.Ping(over), "Inputs": inputs, "Identities": identities, "Texts": texts,
		} {
			if name == "cancelled" && errors.Is(err, context.Canceled) || errors.Is(err, graph.ErrUnavailable) {
				continue
			}
			if err := wraps(call+" with a context that is "+name, err, graph.ErrTimeout); err != nil {
				return err
			}
		}
	}
	_, err := store.Read(ctx, all(graph.KindPerson))
	return err
}
