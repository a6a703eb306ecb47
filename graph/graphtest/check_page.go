package graphtest

import (
	"context"
	"fmt"
	"slices"

	"quanhe/graph"
)

// checkPaging pages through every kind in every order, both ways, in steps of 1, 2 and 7: together
// the pages must give the one big page.
func checkPaging(ctx context.Context, store graph.Store) error {
	oracle, err := oracle(ctx, Sample()...)
	if err != nil {
		return err
	}
	for _, kind := range graph.Kinds() {
		for _, order := range orders(kind) {
			big := graph.Page{Limit: everything, Order: order, Count: true}
			if err := agree(ctx, oracle, store, page(kind, big)); err != nil {
				return fmt.Errorf("%s by %v: %w", kind, order, err)
			}
			whole, err := oracle.Read(ctx, page(kind, big))
			if err != nil {
				return err
			}
			for _, step := range []int{1, 2, 7} {
				for _, backward := range []bool{false, true} {
					read := func(p graph.Page) (graph.Rows, error) { return store.Read(ctx, page(kind, p)) }
					p := graph.Page{Limit: step, Order: order, Backward: backward}
					if err := pageThrough(whole, p, read); err != nil {
						return fmt.Errorf("%s by %v in steps of %d, backward %v: %w", kind, order, step, backward, err)
					}
				}
			}
		}
	}
	return nil
}

// checkUndated orders by date both ways: what has no date comes last, whichever way the dates go.
func checkUndated(ctx context.Context, store graph.Store) error {
	for _, c := range []struct {
		kind       graph.Kind
		descending bool
		want       []string
	}{
		{graph.KindEvent, false, []string{
			"event:le-ky", "event:tiep", "event:tuan-bien", "event:doi-ngoai-32", "event:phien-toan-the",
			"event:doi-ngoai-31", "event:gap", "event:toa-dam",
		}},
		{graph.KindEvent, true, []string{
			"event:phien-toan-the", "event:doi-ngoai-32", "event:tuan-bien", "event:tiep", "event:le-ky",
			"event:doi-ngoai-31", "event:gap", "event:toa-dam",
		}},
		{graph.KindArticle, false, []string{
			"article:cu", "article:rong", "article:som", "article:la", "article:toan-canh", "article:ben-le",
		}},
		{graph.KindArticle, true, []string{
			"article:la", "article:toan-canh", "article:som", "article:rong", "article:cu", "article:ben-le",
		}},
	} {
		order := []graph.Order{{Field: graph.OrderDate, Descending: c.descending}}
		rows, err := store.Read(ctx, page(c.kind, graph.Page{Limit: everything, Order: order}))
		if err != nil {
			return err
		}
		if err := equal(fmt.Sprintf("%s by %v", c.kind, order), c.want, ids(rows.Nodes)); err != nil {
			return err
		}
	}
	return nil
}

// orders gives the default order, each single key both ways, and each pair of keys in two mixed
// directions.
func orders(kind graph.Kind) [][]graph.Order {
	list := [][]graph.Order{nil}
	fields := graph.Define(kind).Orders
	for i, field := range fields {
		list = append(list, []graph.Order{{Field: field}}, []graph.Order{{Field: field, Descending: true}})
		next := fields[(i+1)%len(fields)]
		list = append(list, []graph.Order{{Field: field, Descending: true}, {Field: next}}, []graph.Order{{Field: next}, {Field: field, Descending: true}})
	}
	return list
}

// pageThrough reads page after page and compares all of them with the whole.
func pageThrough(whole graph.Rows, p graph.Page, read func(graph.Page) (graph.Rows, error)) error {
	var got graph.Rows
	for range len(whole.Nodes) + 1 {
		rows, err := read(p)
		if err != nil {
			return err
		}
		if len(rows.Keys) != len(rows.Nodes) || len(rows.Nodes) > p.Limit {
			return fmt.Errorf("%d nodes with %d positions for a limit of %d", len(rows.Nodes), len(rows.Keys), p.Limit)
		}
		if len(rows.Nodes) == 0 {
			break
		}
		if p.Backward {
			got.Nodes, got.Keys = slices.Concat(rows.Nodes, got.Nodes), slices.Concat(rows.Keys, got.Keys)
			p.Before = rows.Keys[0]
		} else {
			got.Nodes, got.Keys = slices.Concat(got.Nodes, rows.Nodes), slices.Concat(got.Keys, rows.Keys)
			p.After = rows.Keys[len(rows.Keys)-1]
		}
	}
	whole.Total = 0
	return same(graph.Plan{}, whole, got)
}

// checkWindow bounds a page on both sides and counts all the same, at the root and on an edge.
func checkWindow(ctx context.Context, store graph.Store) error {
	series := func(p graph.Page) (graph.Rows, error) {
		rows, err := store.Read(ctx, one("series:doi-ngoai", graph.Branch{Edge: "participations", Page: p}))
		if err != nil || len(rows.Nodes) != 1 {
			return graph.Rows{}, fmt.Errorf("%d series, error %w", len(rows.Nodes), err)
		}
		return rows.Nodes[0].Edges[0], nil
	}
	root := func(p graph.Page) (graph.Rows, error) { return store.Read(ctx, page(graph.KindParticipation, p)) }
	for name, read := range map[string]func(graph.Page) (graph.Rows, error){"root": root, "edge": series} {
		order := []graph.Order{{Field: graph.OrderSources, Descending: true}, {Field: graph.OrderDate}}
		whole, err := read(graph.Page{Limit: everything, Order: order, Count: true})
		if err != nil {
			return err
		}
		n := len(whole.Nodes)
		if n < 7 || whole.Total != n {
			return fmt.Errorf("%s: got %d nodes and a count of %d", name, n, whole.Total)
		}
		list := ids(whole.Nodes)
		after, before := whole.Keys[1], whole.Keys[n-2]
		for _, c := range []struct {
			page graph.Page
			want []string
		}{
			{graph.Page{Limit: everything, After: after, Before: before}, list[2 : n-2]},
			{graph.Page{Limit: 2, After: after, Before: before}, list[2:4]},
			{graph.Page{Limit: 2, After: after, Before: before, Backward: true}, list[n-4 : n-2]},
			{graph.Page{Limit: 5, After: before, Before: after}, []string{}},
			{graph.Page{Limit: 0, After: after}, []string{}},
			{graph.Page{Limit: 0, Backward: true}, []string{}},
			{graph.Page{Limit: 5, After: whole.Keys[n-1]}, []string{}},
			{graph.Page{Limit: 5, Before: whole.Keys[0], Backward: true}, []string{}},
		} {
			c.page.Order, c.page.Count = order, true
			rows, err := read(c.page)
			if err != nil {
				return err
			}
			if err := equal(fmt.Sprintf("%s: %+v", name, c.page), c.want, ids(rows.Nodes)); err != nil {
				return err
			}
			if rows.Total != n {
				return fmt.Errorf("%s: %+v counts %d, want %d", name, c.page, rows.Total, n)
			}
		}
	}
	return nil
}

// checkListLimit reads a list that is longer than lists are where no limit is stated.
func checkListLimit(ctx context.Context, store graph.Store) error {
	const places = graph.ListLimit + 20
	c := newCast()
	var list []string
	for i := range places {
		id := fmt.Sprintf("place:%03d", i)
		c.place(graph.PlaceVenue, id, fmt.Sprintf("Phòng %d", i))
		list = append(list, id)
	}
	reversed := slices.Clone(list)
	slices.Reverse(reversed)
	c.organization(graph.OrganizationOther, "org:nha", "Nhà trăm phòng", "", reversed...)
	d := newDraft(c, graph.Article{ID: "article:nha"})
	d.name("org:nha")
	if err := write(ctx, store, d.done()); err != nil {
		return err
	}
	for limit, want := range map[int]int{0: graph.ListLimit, 1: 1, 7: 7, graph.ListLimit: graph.ListLimit, graph.NoLimit: places} {
		rows, err := store.Read(ctx, one("org:nha", graph.Branch{Edge: "places", Page: graph.Page{Limit: limit}}))
		if err != nil {
			return err
		}
		if len(rows.Nodes) != 1 {
			return fmt.Errorf("got %d nodes", len(rows.Nodes))
		}
		if err := equal(fmt.Sprintf("limit %d", limit), list[:want], ids(rows.Nodes[0].Edges[0].Nodes)); err != nil {
			return err
		}
	}
	return nil
}
