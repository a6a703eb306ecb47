package answer

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"quanhe/graph"
)

// Types say of every field of every object type of a schema how it is written. They are made once
// and may be shared.
type Types map[string]map[string]way

// way is how the value of a field is written, and from where.
type way struct {
	write             form
	place             int
	literal           []byte // the value itself, where it is always the same
	nonNull, itemNull bool
}

// NewTypes finds the way of every field: by the table below or, where that is silent, by the field
// or edge of the same name in the definition of the kind. The error names the fields that have none.
func NewTypes(schema *ast.Schema) (Types, error) {
	types, named := Types{}, table()
	var missing []string
	for _, name := range slices.Sorted(maps.Keys(schema.Types)) {
		definition := schema.Types[name]
		if definition.Kind != ast.Object || strings.HasPrefix(name, "__") {
			continue
		}
		ways := map[string]way{typename: {write: literal, literal: appendText(nil, name)}}
		for _, field := range definition.Fields {
			if strings.HasPrefix(field.Name, "__") {
				ways[field.Name] = way{nonNull: field.Type.NonNull} // the generated executor answers it
				continue
			}
			way, ok := named[pattern(name)+"."+field.Name]
			if !ok {
				way, ok = defined(definition, field)
			}
			if !ok {
				missing = append(missing, name+"."+field.Name)
			}
			way.nonNull = field.Type.NonNull
			way.itemNull = field.Type.Elem != nil && !field.Type.Elem.NonNull
			ways[field.Name] = way
		}
		types[name] = ways
	}
	if missing != nil {
		return nil, fmt.Errorf("nothing says how to write %s", strings.Join(missing, ", "))
	}
	return types, nil
}

// typename is a field of every type.
const typename = "__typename"

// Object begins what is written of the type or kind of that name.
func (t Types) Object(name string) *Object {
	return &Object{Kind: graph.Kind(name), ways: t[name]}
}

// The types of pages, which are alike for all kinds.
const (
	connection = "Connection"
	edge       = "Edge"
)

// pattern is the name of a type in the table: that of all connections and of all edges is the same.
func pattern(name string) string {
	for _, suffix := range []string{connection, edge} {
		if strings.HasSuffix(name, suffix) {
			return suffix
		}
	}
	return name
}

// table has the fields that are not just the field or the edge of the kind under the same name.
func table() map[string]way {
	ways := map[string]way{
		connection + ".edges":      {write: edges},
		connection + ".nodes":      {write: nodes},
		connection + ".pageInfo":   {write: pageInfo},
		connection + ".totalCount": {write: totalCount},
		edge + ".cursor":           {write: cursor},
		edge + ".node":             {write: node},

		"PageInfo.startCursor":     {write: startCursor},
		"PageInfo.endCursor":       {write: endCursor},
		"PageInfo.hasNextPage":     {write: hasNextPage},
		"PageInfo.hasPreviousPage": {write: hasPreviousPage},

		"PartialDate.text":      {write: dated(func(d graph.PartialDate) string { return d.Text })},
		"PartialDate.precision": {write: dated(func(d graph.PartialDate) string { return string(d.Precision) })},
		"PartialDate.earliest":  {write: dated(func(d graph.PartialDate) string { return d.Earliest })},
		"PartialDate.latest":    {write: dated(func(d graph.PartialDate) string { return d.Latest })},

		"Post.title":           scalar(graph.KindPost, "name"),
		"Event.delegates":      part(graph.KindEvent, "delegatesCount"),
		"Delegates.count":      scalar(graph.KindEvent, "delegatesCount"),
		"Delegates.qualifier":  scalar(graph.KindEvent, "delegatesQualifier"),
		"Participation.speech": part(graph.KindParticipation, "speechKind"),
		"Speech.kind":          scalar(graph.KindParticipation, "speechKind"),
		"Speech.title":         scalar(graph.KindParticipation, "speechTitle"),

		"SearchResults.nodes":      {write: list},
		"SearchResults.totalCount": {write: number},
		"SearchHit.entity":         {write: one},
		"SearchHit.matched":        {write: text},
		"SearchHit.tier":           {write: text, place: 1},

		"Tenure.from": {write: unknown}, // no store keeps the days of a tenure so far
		"Tenure.to":   {write: unknown},
	}
	for place, count := range counts() {
		ways["Stats."+count.name] = way{write: number, place: place}
	}
	return ways
}

// scalars are the ways of the scalars of a kind by their types.
func scalars() map[graph.FieldType]form {
	return map[graph.FieldType]form{
		graph.TypeString: text, graph.TypeInt: number, graph.TypeBool: truth, graph.TypeDate: date, graph.TypeStrings: texts,
	}
}

func scalar(kind graph.Kind, name string) way {
	definition := graph.Define(kind)
	place := definition.Field(name)
	return way{write: scalars()[definition.Fields[place].Type], place: place}
}

// part is a value with fields of its own that are fields of the same node; it is null where the named
// one has no value.
func part(kind graph.Kind, name string) way {
	return way{write: parts, place: scalar(kind, name).place}
}

// defined is the way of what the kind has under the same name; every root field leads to nodes.
func defined(definition *ast.Definition, field *ast.FieldDefinition) (way, bool) {
	kind := graph.Define(graph.Kind(definition.Name))
	if kind.Field(field.Name) >= 0 {
		return scalar(kind.Kind, field.Name), true
	}
	if _, leads := kind.Edge(field.Name); !leads && definition.Name != "Query" {
		return way{}, false
	}
	switch {
	case field.Type.Elem != nil:
		return way{write: list}, true
	case pattern(field.Type.Name()) == connection:
		return way{write: page}, true
	}
	return way{write: one}, true
}

// count is one of the numbers of Stats.
type count struct {
	name string
	of   func(graph.Stats) int
}

// counts are in the order of the record that Stats makes.
func counts() []count {
	return []count{
		{"people", func(s graph.Stats) int { return s.People }},
		{"organizations", func(s graph.Stats) int { return s.Organizations }},
		{"places", func(s graph.Stats) int { return s.Places }},
		{"posts", func(s graph.Stats) int { return s.Posts }},
		{"series", func(s graph.Stats) int { return s.Series }},
		{"events", func(s graph.Stats) int { return s.Events }},
		{"topics", func(s graph.Stats) int { return s.Topics }},
		{"tenures", func(s graph.Stats) int { return s.Tenures }},
		{"participations", func(s graph.Stats) int { return s.Participations }},
		{"claims", func(s graph.Stats) int { return s.Claims }},
		{"candidates", func(s graph.Stats) int { return s.Candidates }},
		{"articles", func(s graph.Stats) int { return s.Articles }},
		{"evidence", func(s graph.Stats) int { return s.Evidence }},
		{"run", func(s graph.Stats) int { return s.Run }},
	}
}

// Stats gives the counts of a store as rows, so that they are written as all else is.
func Stats(stats graph.Stats) graph.Rows {
	record := &graph.Record{Kind: "Stats"}
	for _, count := range counts() {
		record.Values = append(record.Values, count.of(stats))
	}
	return graph.Rows{Nodes: []*graph.Record{record}}
}
