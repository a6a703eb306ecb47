// Package model gives the GraphQL types their Go side: read-only views on what a plan has read.
//
// Only the generated executor resolves from them, and it answers nothing but introspection: the
// answers of the API are written by package answer. Tests have the generated executor carry out the
// same queries on these views, and compare.
//
// A view is a graph.Record and what was planned for the selection that asked for it. A field that
// takes arguments or leads to other nodes finds its answer by its response name, so that two aliases
// of one field with different arguments stay apart, and no field asks a store for anything.
package model

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"quanhe/api/answer"
	"quanhe/graph"
)

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
	object *answer.Object
}

// View makes the view on a record of a kind with an id that a field leads to, nil for no record.
func View(record *graph.Record, field *answer.Field) Node {
	if record == nil {
		return nil
	}
	base := view{record, object(field, record.Kind)}
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

// object finds what was planned for the nodes of a kind that a field leads to.
func object(field *answer.Field, kind graph.Kind) *answer.Object {
	for _, object := range field.Objects {
		if object.Kind == kind {
			return object
		}
	}
	return nil
}

// asked finds what was planned for the field that is being resolved.
func asked(ctx context.Context, object *answer.Object) *answer.Field {
	return object.Field(graphql.GetFieldContext(ctx).Field.Alias)
}

// field gives what was read and planned for the field that is being resolved.
func (v view) field(ctx context.Context) (graph.Rows, *answer.Field) {
	field := asked(ctx, v.object)
	if field.Place == answer.Nowhere {
		return graph.Rows{}, field
	}
	return v.record.Edges[field.Place], field
}

// one gives the node that a to-one field leads to, nil where there is none.
func one[N Node](ctx context.Context, v view) N {
	rows, field := v.field(ctx)
	var none N
	record := rows.One()
	if record == nil {
		return none
	}
	node, _ := View(record, field).(N)
	return node
}

// list gives the nodes of an unpaged field.
func list[N Node](ctx context.Context, v view) []N {
	rows, field := v.field(ctx)
	nodes := make([]N, len(rows.Nodes))
	for i, record := range rows.Nodes {
		nodes[i], _ = View(record, field).(N)
	}
	return nodes
}
