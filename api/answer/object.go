package answer

import (
	"quanhe/graph"
)

// Object is what is written of one node or value: the answer to one selection set.
type Object struct {
	// Kind is the name of the GraphQL type, which for nodes is the kind of the record.
	Kind graph.Kind
	// Fields are in the order of the response; no two have the same name.
	Fields []*Field
	ways   map[string]way
}

// Field is one field of an object.
type Field struct {
	// Name is the response name.
	Name string
	// Place is the position of the value in Record.Values or, for a field that leads to nodes, of
	// the answer in Record.Edges; Nowhere for nodes that were not asked for.
	Place int
	// Objects are what is written of the nodes that the field leads to, one for each kind that they
	// may have, or of its one value or connection; nil for scalars. A node of another kind is
	// written as null.
	Objects []*Object
	// Page is set for a connection.
	Page *Page

	key      []byte // the name as JSON, with the colon
	write    form
	nonNull  bool // null is not allowed here
	itemNull bool // null is allowed in the list
}

// Nowhere is the place of nodes that were not asked for, such as the first 0 of a list.
const Nowhere = -1

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
}

// Window gives the range of the rows that were read that belongs to the page, and whether there are
// more.
func (p *Page) Window(rows int) (from, to int, more bool) {
	switch {
	case rows <= p.Limit:
		return 0, rows, false
	case p.Backward:
		return rows - p.Limit, rows, true
	}
	return 0, p.Limit, true
}

// Add adds a field of the type by its name in the schema and its response name, and gives it for
// filling in where it leads. A response name that is there already stands for the same field.
func (o *Object) Add(name, response string) *Field {
	if known := o.Field(response); known != nil {
		return known
	}
	way := o.ways[name]
	field := &Field{Name: response, Place: way.place, write: way.write, nonNull: way.nonNull, itemNull: way.itemNull}
	field.key = append(appendText(make([]byte, 0, len(response)+len(way.literal)+3), response), ':')
	field.key = append(field.key, way.literal...)
	o.Fields = append(o.Fields, field)
	return field
}

// Field finds a field by its response name, nil where there is none.
func (o *Object) Field(response string) *Field {
	for _, field := range o.Fields {
		if field.Name == response {
			return field
		}
	}
	return nil
}

// object gives what is written of a node, nil for no node and for one of a kind that cannot be here.
func (f *Field) object(record *graph.Record) *Object {
	if record == nil {
		return nil
	}
	for _, object := range f.Objects {
		if object.Kind == record.Kind {
			return object
		}
	}
	return nil
}
