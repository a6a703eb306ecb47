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

// The connections and edges of the schema.
type (
	PersonConnection        = Connection[*Person]
	PersonEdge              = Edge[*Person]
	OrganizationConnection  = Connection[*Organization]
	OrganizationEdge        = Edge[*Organization]
	EventConnection         = Connection[*Event]
	EventEdge               = Edge[*Event]
	EventSeriesConnection   = Connection[*EventSeries]
	EventSeriesEdge         = Edge[*EventSeries]
	PostConnection          = Connection[*Post]
	PostEdge                = Edge[*Post]
	PlaceConnection         = Connection[*Place]
	PlaceEdge               = Edge[*Place]
	ArticleConnection       = Connection[*Article]
	ArticleEdge             = Edge[*Article]
	ParticipationConnection = Connection[*Participation]
	ParticipationEdge       = Edge[*Participation]
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
