package model

import (
	"context"

	"quanhe/api/answer"
	"quanhe/graph"
)

// Connection is a page of nodes, as in the Relay specification.
type Connection[N Node] struct {
	rows   graph.Rows
	page   *answer.Page
	object *answer.Object
}

// Edge is a node of a page with its cursor.
type Edge[N Node] struct {
	Cursor string
	record *graph.Record
	object *answer.Object
}

type (
	// PersonConnection is a page of people.
	PersonConnection = Connection[*Person]
	// PersonEdge is a person with its cursor.
	PersonEdge = Edge[*Person]
	// OrganizationConnection is a page of organizations.
	OrganizationConnection = Connection[*Organization]
	// OrganizationEdge is an organization with its cursor.
	OrganizationEdge = Edge[*Organization]
	// EventConnection is a page of events.
	EventConnection = Connection[*Event]
	// EventEdge is an event with its cursor.
	EventEdge = Edge[*Event]
	// EventSeriesConnection is a page of series.
	EventSeriesConnection = Connection[*EventSeries]
	// EventSeriesEdge is a series with its cursor.
	EventSeriesEdge = Edge[*EventSeries]
	// PostConnection is a page of posts.
	PostConnection = Connection[*Post]
	// PostEdge is a post with its cursor.
	PostEdge = Edge[*Post]
	// PlaceConnection is a page of places.
	PlaceConnection = Connection[*Place]
	// PlaceEdge is a place with its cursor.
	PlaceEdge = Edge[*Place]
	// TopicConnection is a page of topics.
	TopicConnection = Connection[*Topic]
	// TopicEdge is a topic with its cursor.
	TopicEdge = Edge[*Topic]
	// ArticleConnection is a page of articles.
	ArticleConnection = Connection[*Article]
	// ArticleEdge is an article with its cursor.
	ArticleEdge = Edge[*Article]
	// ParticipationConnection is a page of participations.
	ParticipationConnection = Connection[*Participation]
	// ParticipationEdge is a participation with its cursor.
	ParticipationEdge = Edge[*Participation]
	// TenureConnection is a page of tenures.
	TenureConnection = Connection[*Tenure]
	// TenureEdge is a tenure with its cursor.
	TenureEdge = Edge[*Tenure]
	// ClaimConnection is a page of claims.
	ClaimConnection = Connection[*Claim]
	// ClaimEdge is a claim with its cursor.
	ClaimEdge = Edge[*Claim]
)

// NewConnection makes the connection that a field leads to of the rows that were read for it.
func NewConnection[N Node](rows graph.Rows, field *answer.Field) *Connection[N] {
	return &Connection[N]{rows, field.Page, field.Objects[0]}
}

// connection makes the connection of the field that is being resolved.
func connection[N Node](ctx context.Context, v view) *Connection[N] {
	return NewConnection[N](v.field(ctx))
}

// Nodes are the nodes of the page.
func (c *Connection[N]) Nodes(ctx context.Context) []N {
	field := asked(ctx, c.object)
	from, to, _ := c.page.Window(len(c.rows.Nodes))
	nodes := make([]N, 0, to-from)
	for _, record := range c.rows.Nodes[from:to] {
		node, _ := View(record, field).(N)
		nodes = append(nodes, node)
	}
	return nodes
}

// Edges are the nodes of the page with their cursors.
func (c *Connection[N]) Edges(ctx context.Context) []*Edge[N] {
	object := asked(ctx, c.object).Objects[0]
	from, to, _ := c.page.Window(len(c.rows.Nodes))
	edges := make([]*Edge[N], 0, to-from)
	for i := from; i < to; i++ {
		edges = append(edges, &Edge[N]{answer.EncodeCursor(c.page.Kind, c.page.Order, c.rows.Keys[i]), c.rows.Nodes[i], object})
	}
	return edges
}

// Node is the node of the edge.
func (e *Edge[N]) Node(ctx context.Context) N {
	node, _ := View(e.record, asked(ctx, e.object)).(N)
	return node
}

// PageInfo says what comes before and after.
func (c *Connection[N]) PageInfo() *PageInfo {
	from, to, more := c.page.Window(len(c.rows.Nodes))
	info := &PageInfo{HasNextPage: more, HasPreviousPage: c.page.After}
	if c.page.Backward {
		info.HasNextPage, info.HasPreviousPage = c.page.Before, more
	}
	if from < to {
		start := answer.EncodeCursor(c.page.Kind, c.page.Order, c.rows.Keys[from])
		end := answer.EncodeCursor(c.page.Kind, c.page.Order, c.rows.Keys[to-1])
		info.StartCursor, info.EndCursor = &start, &end
	}
	return info
}

// TotalCount is the number of nodes in the whole set.
func (c *Connection[N]) TotalCount() int { return c.rows.Total }

// PageInfo is about a page; see the schema.
type PageInfo struct {
	StartCursor, EndCursor       *string
	HasNextPage, HasPreviousPage bool
}
