// Package model gives the GraphQL types their Go side: read-only views on what a plan has read.
//
// A view is a graph.Record and the Shape of the selection that asked for it. A field that takes
// arguments or leads to other nodes finds its answer by its response name, so that two aliases of
// one field with different arguments stay apart, and no field asks a store for anything.
package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"quanhe/graph"
)

// Shape says where a record keeps the answers to the fields of one selection set.
type Shape struct {
	// Slots are by response name.
	Slots map[string]*Slot
}

// Slot is where the answer to one field is.
type Slot struct {
	// Branch is the position in Record.Edges, or NoBranch.
	Branch int
	// Shapes are by the kind of the node that the field leads to; nil for a page.
	Shapes map[graph.Kind]*Shape
	// Page is set for a field that gives a connection.
	Page *Page
}

// NoBranch is the place of a list of which nothing was asked for.
const NoBranch = -1

// Page is what a connection needs to know about the question.
type Page struct {
	// Limit is the number of nodes asked for; the store was asked for one more.
	Limit int
	// Backward is true for a page from the end.
	Backward bool
	// After and Before say whether the cursors were given.
	After, Before bool
	// Order are the keys that a cursor names.
	Order []graph.Order
	// Kind is the kind of the nodes.
	Kind graph.Kind
	// Nodes are the shapes of `nodes`, by response name.
	Nodes map[string]*Shape
	// Edges are the shapes of `edges { node }`: by the response name of edges, then of node.
	Edges map[string]map[string]*Shape
}

// Node is any view with an id.
type Node interface{ IsNode() }

// Entity is a view on an entity.
type Entity interface {
	Node
	IsEntity()
}

// Agent is a view on a person or an organization.
type Agent interface{ IsAgent() }

// view is the base of every type.
type view struct {
	record *graph.Record
	shape  *Shape
}

// View makes the view on a record of a kind with an id, nil for no record.
func View(record *graph.Record, shape *Shape) Node {
	if record == nil {
		return nil
	}
	base := view{record, shape}
	switch record.Kind {
	case graph.KindPerson:
		return &Person{entity{base}}
	case graph.KindOrganization:
		return &Organization{entity{base}}
	case graph.KindPlace:
		return &Place{entity{base}}
	case graph.KindPost:
		return &Post{entity{base}}
	case graph.KindSeries:
		return &EventSeries{entity{base}}
	case graph.KindEvent:
		return &Event{entity{base}}
	case graph.KindTopic:
		return &Topic{entity{base}}
	case graph.KindParticipation:
		return &Participation{fact{base}}
	case graph.KindTenure:
		return &Tenure{fact{base}}
	case graph.KindClaim:
		return &Claim{fact{base}}
	case graph.KindArticle:
		return &Article{base}
	}
	return nil
}

// ID is the id of the node.
func (v view) ID() string { return v.record.ID() }

// text gives a string field, nil where it has no value.
func (v view) text(name string) *string {
	if value, ok := v.record.Value(name).(string); ok {
		return &value
	}
	return nil
}

// date gives a date field, nil where it has no value.
func (v view) date(name string) *PartialDate {
	if value, ok := v.record.Value(name).(graph.PartialDate); ok {
		return &PartialDate{value}
	}
	return nil
}

// slot finds the answer to the field that is being resolved.
func (v view) slot(ctx context.Context) (graph.Rows, *Slot) {
	slot := v.shape.Slots[graphql.GetFieldContext(ctx).Field.Alias]
	if slot.Branch == NoBranch {
		return graph.Rows{}, slot
	}
	return v.record.Edges[slot.Branch], slot
}

// one gives the node that a to-one field leads to, nil where there is none.
func one[N Node](ctx context.Context, v view) N {
	rows, slot := v.slot(ctx)
	var none N
	record := rows.One()
	if record == nil {
		return none
	}
	node, _ := View(record, slot.Shapes[record.Kind]).(N)
	return node
}

// list gives the nodes of an unpaged field.
func list[N Node](ctx context.Context, v view) []N {
	rows, slot := v.slot(ctx)
	nodes := make([]N, len(rows.Nodes))
	for i, record := range rows.Nodes {
		nodes[i], _ = View(record, slot.Shapes[record.Kind]).(N)
	}
	return nodes
}
