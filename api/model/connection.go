package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"quanhe/graph"
)

// Connection is a page of nodes, as in the Relay specification.
type Connection[N Node] struct {
	rows graph.Rows
	page *Page
}

// Edge is a node of a page with its cursor.
type Edge[N Node] struct {
	Cursor string
	record *graph.Record
	shapes map[string]*Shape
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
)

// NewConnection makes a connection of rows that were read with one node more than page.Limit.
func NewConnection[N Node](rows graph.Rows, page *Page) *Connection[N] {
	return &Connection[N]{rows, page}
}

// connection makes the connection of the field that is being resolved.
func connection[N Node](ctx context.Context, v view) *Connection[N] {
	rows, slot := v.slot(ctx)
	return NewConnection[N](rows, slot.Page)
}

// window gives the range of rows that belongs to the page, and whether there are more.
func (c *Connection[N]) window() (from, to int, more bool) {
	to = len(c.rows.Nodes)
	if to <= c.page.Limit {
		return 0, to, false
	}
	if c.page.Backward {
		return to - c.page.Limit, to, true
	}
	return 0, c.page.Limit, true
}

// Nodes are the nodes of the page.
func (c *Connection[N]) Nodes(ctx context.Context) []N {
	shape := c.page.Nodes[graphql.GetFieldContext(ctx).Field.Alias]
	from, to, _ := c.window()
	nodes := make([]N, 0, to-from)
	for _, record := range c.rows.Nodes[from:to] {
		node, _ := View(record, shape).(N)
		nodes = append(nodes, node)
	}
	return nodes
}

// Edges are the nodes of the page with their cursors.
func (c *Connection[N]) Edges(ctx context.Context) []*Edge[N] {
	shapes := c.page.Edges[graphql.GetFieldContext(ctx).Field.Alias]
	from, to, _ := c.window()
	edges := make([]*Edge[N], 0, to-from)
	for i := from; i < to; i++ {
		edges = append(edges, &Edge[N]{EncodeCursor(c.page.Kind, c.page.Order, c.rows.Keys[i]), c.rows.Nodes[i], shapes})
	}
	return edges
}

// Node is the node of the edge.
func (e *Edge[N]) Node(ctx context.Context) N {
	node, _ := View(e.record, e.shapes[graphql.GetFieldContext(ctx).Field.Alias]).(N)
	return node
}

// PageInfo says what comes before and after.
func (c *Connection[N]) PageInfo() *PageInfo {
	from, to, more := c.window()
	info := &PageInfo{HasNextPage: more, HasPreviousPage: c.page.After}
	if c.page.Backward {
		info.HasNextPage, info.HasPreviousPage = c.page.Before, more
	}
	if from < to {
		start := EncodeCursor(c.page.Kind, c.page.Order, c.rows.Keys[from])
		end := EncodeCursor(c.page.Kind, c.page.Order, c.rows.Keys[to-1])
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
