package graphtest

import "quanhe/graph"

// everything is more than there is in any of the small graphs.
const everything = 1000

// page is a plan for a page of root nodes.
func page(kind graph.Kind, page graph.Page, edges ...graph.Branch) graph.Plan {
	return graph.Plan{Page: page, Targets: []graph.Target{{Kind: kind, Edges: edges}}}
}

// all is a plan for all nodes of a kind.
func all(kind graph.Kind, edges ...graph.Branch) graph.Plan {
	return page(kind, graph.Page{Limit: everything, Count: true}, edges...)
}

// one is a plan for one node.
func one(id string, edges ...graph.Branch) graph.Plan {
	kind, _ := graph.KindOf(id)
	return graph.Plan{IDs: []string{id}, Targets: []graph.Target{{Kind: kind, Edges: edges}}}
}

// ids lists the ids of nodes.
func ids(nodes []*graph.Record) []string {
	list := make([]string, len(nodes))
	for i, node := range nodes {
		list[i] = node.ID()
	}
	return list
}
