package model

import (
	"context"

	"quanhe/api/answer"
	"quanhe/graph"
)

// SearchResults is a view on what a search found; see the schema.
type SearchResults struct{ view }

// NewSearchResults makes the view on the rows of answer.Search.
func NewSearchResults(rows graph.Rows, field *answer.Field) *SearchResults {
	return &SearchResults{view{rows.One(), field.Objects[0]}}
}

// Nodes are the hits.
func (s *SearchResults) Nodes(ctx context.Context) []*SearchHit {
	object := asked(ctx, s.object).Objects[0]
	hits := make([]*SearchHit, 0, len(s.record.Edges[0].Nodes))
	for _, record := range s.record.Edges[0].Nodes {
		hits = append(hits, &SearchHit{view{record, object}})
	}
	return hits
}

// TotalCount is the number of entities that fit.
func (s *SearchResults) TotalCount() int { return s.record.Values[0].(int) }

// SearchHit is a view on an entity that a search found; see the schema.
type SearchHit struct{ view }

// Entity is the entity.
func (h *SearchHit) Entity(ctx context.Context) Entity { return one[Entity](ctx, h.view) }

// Matched is the text that fits.
func (h *SearchHit) Matched() string { return h.record.Values[0].(string) }

// Tier says how well it fits.
func (h *SearchHit) Tier() string { return h.record.Values[1].(string) }
