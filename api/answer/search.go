package answer

import "quanhe/graph"

// Search gives the hits of a search, with the entities that were read for them by id, as rows, so that
// they are written as all else is. A hit whose entity is gone since it was found is left out.
func Search(hits graph.Hits, entities map[string]*graph.Record) graph.Rows {
	var nodes []*graph.Record
	for _, hit := range hits.List {
		if entity := entities[hit.ID]; entity != nil {
			nodes = append(nodes, &graph.Record{
				Kind:   "SearchHit",
				Values: []any{hit.Matched, string(hit.Tier)},
				Edges:  []graph.Rows{{Nodes: []*graph.Record{entity}}},
			})
		}
	}
	return graph.Rows{Nodes: []*graph.Record{{
		Kind: "SearchResults", Values: []any{hits.Total}, Edges: []graph.Rows{{Nodes: nodes}},
	}}}
}
