package answer

import (
	"strconv"

	"quanhe/graph"
)

// source is what the fields of one object are written from.
type source struct {
	record *graph.Record // of a node, and of a value that is a part of it
	rows   *graph.Rows   // of a connection and what is in it
	page   *Page         // likewise
	place  int           // of an edge in rows, of a date in the values of record
}

// form writes the value of a field. It reports false where that would be null and must not: then
// it has written nothing and noted where, and the object around it is null.
type form func(w *writer, f *Field, from source) bool

// A text, number or truth that is missing where null is not allowed is the empty one: a store leaves
// out what is zero.

func text(w *writer, f *Field, from source) bool {
	value, ok := from.record.Values[f.Place].(string)
	return w.text(f, value, ok)
}

func number(w *writer, f *Field, from source) bool {
	value, ok := from.record.Values[f.Place].(int)
	if !ok && !f.nonNull {
		return w.null(f)
	}
	w.json = strconv.AppendInt(w.json, int64(value), 10)
	return true
}

func truth(w *writer, f *Field, from source) bool {
	value, ok := from.record.Values[f.Place].(bool)
	if !ok && !f.nonNull {
		return w.null(f)
	}
	w.json = strconv.AppendBool(w.json, value)
	return true
}

func texts(w *writer, f *Field, from source) bool {
	values, _ := from.record.Values[f.Place].([]string)
	w.json = append(w.json, '[')
	for i, value := range values {
		if i > 0 {
			w.json = append(w.json, ',')
		}
		w.json = appendText(w.json, value)
	}
	w.json = append(w.json, ']')
	return true
}

// literal writes what stands in the field's key already.
func literal(*writer, *Field, source) bool { return true }

func date(w *writer, f *Field, from source) bool {
	if _, ok := from.record.Values[f.Place].(graph.PartialDate); !ok {
		return w.missing(f)
	}
	return w.value(f, source{record: from.record, place: f.Place})
}

// dated writes a part of a date; an empty one is none.
func dated(of func(graph.PartialDate) string) form {
	return func(w *writer, f *Field, from source) bool {
		value, _ := from.record.Values[from.place].(graph.PartialDate)
		part := of(value)
		return w.text(f, part, part != "")
	}
}

func parts(w *writer, f *Field, from source) bool {
	if value := from.record.Values[f.Place]; value == nil {
		return w.missing(f)
	}
	return w.value(f, from)
}

// one writes the node that an edge or a look-up reaches.
func one(w *writer, f *Field, from source) bool { return w.node(f, from.edge(f).One()) }

// list writes the nodes of an edge or a look-up.
func list(w *writer, f *Field, from source) bool {
	rows := from.edge(f)
	return w.list(f, source{rows: rows}, 0, len(rows.Nodes), f.object)
}

func page(w *writer, f *Field, from source) bool {
	return w.value(f, source{rows: from.edge(f), page: f.Page})
}

func nodes(w *writer, f *Field, from source) bool {
	first, last, _ := from.page.Window(len(from.rows.Nodes))
	return w.list(f, from, first, last, f.object)
}

func edges(w *writer, f *Field, from source) bool {
	first, last, _ := from.page.Window(len(from.rows.Nodes))
	return w.list(f, from, first, last, func(*graph.Record) *Object { return f.Objects[0] })
}

func pageInfo(w *writer, f *Field, from source) bool { return w.value(f, from) }

func totalCount(w *writer, _ *Field, from source) bool {
	w.json = strconv.AppendInt(w.json, int64(from.rows.Total), 10)
	return true
}

func cursor(w *writer, f *Field, from source) bool {
	return w.text(f, EncodeCursor(from.page.Kind, from.page.Order, from.rows.Keys[from.place]), true)
}

func node(w *writer, f *Field, from source) bool { return w.node(f, from.record) }

func startCursor(w *writer, f *Field, from source) bool {
	first, last, _ := from.page.Window(len(from.rows.Nodes))
	return w.bound(f, from, first, first < last)
}

func endCursor(w *writer, f *Field, from source) bool {
	first, last, _ := from.page.Window(len(from.rows.Nodes))
	return w.bound(f, from, last-1, first < last)
}

func hasNextPage(w *writer, _ *Field, from source) bool {
	_, _, next := from.page.Window(len(from.rows.Nodes))
	if from.page.Backward {
		next = from.page.Before
	}
	w.json = strconv.AppendBool(w.json, next)
	return true
}

func hasPreviousPage(w *writer, _ *Field, from source) bool {
	_, _, previous := from.page.Window(len(from.rows.Nodes))
	if !from.page.Backward {
		previous = from.page.After
	}
	w.json = strconv.AppendBool(w.json, previous)
	return true
}

// unknown is the form of a field of which nothing is stored.
func unknown(w *writer, f *Field, _ source) bool { return w.missing(f) }

// edge gives what was read for a field that leads to nodes.
func (s source) edge(f *Field) *graph.Rows {
	if f.Place == Nowhere {
		return &graph.Rows{}
	}
	return &s.record.Edges[f.Place]
}
