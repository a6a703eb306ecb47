package answer

import (
	"github.com/vektah/gqlparser/v2/ast"

	"quanhe/graph"
)

// Root is the answer to one root field.
type Root struct {
	Rows graph.Rows
	// JSON, where not nil, is the answer as it stands.
	JSON []byte
	// Failed is true where there is no answer: the field is null.
	Failed bool
}

// Write writes the data of a response: the fields of the query, whose answers are given in the same
// order. Where a null is not allowed, the object around it is null, and so on outwards; null in all
// if no field on the way may be. The paths are those of such nulls, without those of failed roots:
// each is a fault of the store, and an error of the response.
func Write(query *Object, roots []Root) (data []byte, nulls []ast.Path) {
	w := &writer{json: make([]byte, 0, 4<<10)}
	record := &graph.Record{Edges: make([]graph.Rows, len(roots))}
	whole := true
	w.json = append(w.json, '{')
	for i, field := range query.Fields {
		if i > 0 {
			w.json = append(w.json, ',')
		}
		w.json = append(w.json, field.key...)
		record.Edges[i] = roots[i].Rows
		switch {
		case roots[i].Failed:
			whole = w.null(field) && whole
		case roots[i].JSON != nil:
			w.json = append(w.json, roots[i].JSON...)
		default:
			whole = field.write(w, field, source{record: record}) && whole
		}
	}
	if !whole {
		return []byte("null"), w.nulls
	}
	return append(w.json, '}'), w.nulls
}

// writer is one response in the making.
type writer struct {
	json  []byte
	path  []step // of the object that is being written
	nulls []ast.Path
}

// step is a response name on a path or, where that is empty, an index.
type step struct {
	name  string
	index int
}

// object writes the fields of an object. Where one is null and must not be, the others are written
// all the same, for the nulls among them, and then taken back.
func (w *writer) object(object *Object, from source) bool {
	start, whole := len(w.json), true
	w.json = append(w.json, '{')
	for i, field := range object.Fields {
		if i > 0 {
			w.json = append(w.json, ',')
		}
		w.json = append(w.json, field.key...)
		whole = field.write(w, field, from) && whole
	}
	if !whole {
		w.json = w.json[:start]
		return false
	}
	w.json = append(w.json, '}')
	return true
}

// value writes the one object of a field.
func (w *writer) value(f *Field, from source) bool { return w.into(f, f.Objects[0], from) }

// node writes the node of a field.
func (w *writer) node(f *Field, record *graph.Record) bool {
	object := f.object(record)
	if object == nil {
		return w.missing(f)
	}
	return w.into(f, object, source{record: record})
}

func (w *writer) into(f *Field, object *Object, from source) bool {
	w.path = append(w.path, step{name: f.Name})
	whole := w.object(object, from)
	w.path = w.path[:len(w.path)-1]
	return whole || w.null(f)
}

// list writes the rows of a range; object says what is written of each.
func (w *writer) list(f *Field, from source, first, last int, object func(*graph.Record) *Object) bool {
	start, whole := len(w.json), true
	w.path = append(w.path, step{name: f.Name}, step{})
	w.json = append(w.json, '[')
	for i := first; i < last; i++ {
		if i > first {
			w.json = append(w.json, ',')
		}
		w.path[len(w.path)-1].index = i - first
		from.record, from.place = from.rows.Nodes[i], i
		item := object(from.record)
		switch {
		case item != nil && w.object(item, from):
		case f.itemNull:
			w.json = append(w.json, "null"...)
		default:
			if item == nil {
				w.note()
			}
			whole = false
		}
	}
	w.json = append(w.json, ']')
	w.path = w.path[:len(w.path)-2]
	if !whole {
		w.json = w.json[:start]
		return w.null(f)
	}
	return true
}

// text writes a text, or null where it is missing and may be.
func (w *writer) text(f *Field, value string, given bool) bool {
	if !given && !f.nonNull {
		return w.null(f)
	}
	w.json = appendText(w.json, value)
	return true
}

// bound writes the cursor of a row, null where there is none.
func (w *writer) bound(f *Field, from source, place int, given bool) bool {
	if !given {
		return w.missing(f)
	}
	from.place = place
	return cursor(w, f, from)
}

// missing writes the null of a field that has no value, or notes it where it is not allowed.
func (w *writer) missing(f *Field) bool {
	if f.nonNull {
		w.path = append(w.path, step{name: f.Name})
		w.note()
		w.path = w.path[:len(w.path)-1]
	}
	return w.null(f)
}

// null writes null where it is allowed.
func (w *writer) null(f *Field) bool {
	if f.nonNull {
		return false
	}
	w.json = append(w.json, "null"...)
	return true
}

// note keeps the path as that of a null that is not allowed.
func (w *writer) note() {
	path := make(ast.Path, len(w.path))
	for i, step := range w.path {
		if path[i] = ast.PathIndex(step.index); step.name != "" {
			path[i] = ast.PathName(step.name)
		}
	}
	w.nulls = append(w.nulls, path)
}
