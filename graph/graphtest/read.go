package graphtest

import (
	"slices"

	"quanhe/graph"
)

// read answers a plan.
func (w *world) read(plan graph.Plan) graph.Rows {
	if plan.IDs == nil {
		return w.page(w.all(plan.Targets[0].Kind), plan.Page, plan.Targets[0])
	}
	var rows graph.Rows
	ids := slices.Compact(slices.Sorted(slices.Values(plan.IDs)))
	for _, target := range plan.Targets {
		for _, found := range w.nodes(ids...) {
			if found.kind == target.Kind {
				rows.Nodes = append(rows.Nodes, w.record(found, target))
			}
		}
	}
	return rows
}

// page takes from a set of nodes those that a page asks for.
func (w *world) page(set []node, page graph.Page, target graph.Target) graph.Rows {
	set = slices.DeleteFunc(served(set, page), func(n node) bool { return !w.passes(n, page) })
	var rows graph.Rows
	if page.Count {
		rows.Total = len(set)
	}
	orders := page.Keys(target.Kind)
	list := slices.DeleteFunc(w.inOrder(set, orders), func(p placed) bool {
		return page.After != nil && comparePositions(p.position, page.After, orders) <= 0 ||
			page.Before != nil && comparePositions(p.position, page.Before, orders) >= 0
	})
	if len(list) > page.Limit {
		if page.Backward {
			list = list[len(list)-page.Limit:]
		} else {
			list = list[:page.Limit]
		}
	}
	for _, p := range list {
		rows.Nodes = append(rows.Nodes, w.record(p.node, target))
		rows.Keys = append(rows.Keys, p.position)
	}
	return rows
}

// record reads one node and whatever hangs on it.
func (w *world) record(n node, target graph.Target) *graph.Record {
	definition := graph.Define(n.kind)
	record := &graph.Record{Kind: n.kind}
	for _, field := range definition.Fields {
		record.Values = append(record.Values, n.value(field))
	}
	for _, branch := range target.Edges {
		edge, _ := definition.Edge(branch.Edge)
		record.Edges = append(record.Edges, w.branch(w.reach(n, branch.Edge), edge, branch))
	}
	return record
}

func (w *world) branch(reached []node, edge graph.Edge, branch graph.Branch) graph.Rows {
	if edge.Paged {
		return w.page(reached, branch.Page, branch.Target(edge.To[0]))
	}
	limit := branch.Page.Limit
	if limit == 0 {
		limit = graph.ListLimit
	}
	if edge.Many {
		list := w.inOrder(served(reached, branch.Page), edge.Keys())
		reached = nil
		for _, p := range list[:min(len(list), limit)] {
			reached = append(reached, p.node)
		}
	}
	var rows graph.Rows
	for _, n := range reached {
		rows.Nodes = append(rows.Nodes, w.record(n, branch.Target(n.kind)))
	}
	return rows
}
