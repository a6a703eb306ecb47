package answer_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/api/answer"
	"quanhe/graph"
	"quanhe/schema"
)

// record makes a record of a kind with the values of some fields.
func record(kind graph.Kind, values map[string]any, edges ...graph.Rows) *graph.Record {
	definition := graph.Define(kind)
	r := &graph.Record{Kind: kind, Values: make([]any, len(definition.Fields)), Edges: edges}
	for name, value := range values {
		r.Values[definition.Field(name)] = value
	}
	return r
}

// leads adds a field that leads to nodes, and gives what is written of them.
func leads(known answer.Types, object *answer.Object, name string, place int, kind graph.Kind) *answer.Object {
	field := object.Add(name, name)
	field.Place = place
	field.Objects = []*answer.Object{known.Object(string(kind))}
	return field.Objects[0]
}

// TestWriteValues: texts are escaped as JSON asks and no more; what is missing is null where it may be.
func TestWriteValues(t *testing.T) {
	known, _, err := types(t, schema.SDL)
	if err != nil {
		t.Fatal(err)
	}
	query := known.Object("Query")
	person := leads(known, query, "person", 0, graph.KindPerson)
	for _, name := range []string{"__typename", "id", "name", "aliases", "sourceCount"} {
		person.Add(name, name)
	}
	article := leads(known, query, "article", 1, graph.KindArticle)
	for _, name := range []string{"title", "sample"} {
		article.Add(name, "a_"+name)
	}
	leads(known, query, "event", 2, graph.KindEvent).Add("id", "id")
	data, nulls := answer.Write(query, []answer.Root{
		{Rows: graph.Rows{Nodes: []*graph.Record{record(graph.KindPerson, map[string]any{
			"id": "person:ha", "name": "Hà \"\\\b\n\r\t\x01\x1f/<&>\u2028🚢", "aliases": []string{"A", "B"}, "sourceCount": 3,
		})}}},
		{Rows: graph.Rows{Nodes: []*graph.Record{record(graph.KindArticle, nil)}}},
		{},
	})
	want := `{"person":{"__typename":"Person","id":"person:ha","name":"Hà \"\\\u0008\n\r\t\u0001\u001F/<&>` + "\u2028" + `🚢","aliases":["A","B"],"sourceCount":3},` +
		`"article":{"a_title":null,"a_sample":false},"event":null}`
	if diff := cmp.Diff(want, string(data)); diff != "" || nulls != nil {
		t.Errorf("nulls %v (-want +got):\n%s", nulls, diff)
	}
}

// TestWriteNulls: a null that is not allowed takes the objects around it along, up to one that may be
// null, and each is told once by its path.
func TestWriteNulls(t *testing.T) {
	known, _, err := types(t, schema.SDL)
	if err != nil {
		t.Fatal(err)
	}
	tenure := func(people ...*graph.Record) *graph.Record {
		return record(graph.KindTenure, map[string]any{"id": "tenure:a"}, graph.Rows{Nodes: people})
	}
	ha := record(graph.KindPerson, map[string]any{"id": "person:ha"})
	for _, c := range []struct {
		name    string
		tenures []*graph.Record
		want    string
		nulls   []string
	}{
		{"none", []*graph.Record{tenure(ha)}, `{"person":{"tenures":[{"person":{"id":"person:ha"},"id":"tenure:a"}]}}`, nil},
		{"an empty list", nil, `{"person":{"tenures":[]}}`, nil},
		{"one of two", []*graph.Record{tenure(ha), tenure()}, `{"person":null}`, []string{"person.tenures[1].person"}},
		{"both", []*graph.Record{tenure(), tenure()}, `{"person":null}`, []string{"person.tenures[0].person", "person.tenures[1].person"}},
		{"of a kind that cannot be", []*graph.Record{tenure(tenure())}, `{"person":null}`, []string{"person.tenures[0].person"}},
		{"an item", []*graph.Record{nil}, `{"person":null}`, []string{"person.tenures[0]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			query := known.Object("Query")
			tenures := leads(known, leads(known, query, "person", 0, graph.KindPerson), "tenures", 0, graph.KindTenure)
			leads(known, tenures, "person", 0, graph.KindPerson).Add("id", "id")
			tenures.Add("id", "id")
			person := record(graph.KindPerson, nil, graph.Rows{Nodes: c.tenures})
			data, nulls := answer.Write(query, []answer.Root{{Rows: graph.Rows{Nodes: []*graph.Record{person}}}})
			var paths []string
			for _, path := range nulls {
				paths = append(paths, path.String())
			}
			if diff := cmp.Diff(c.want, string(data)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.nulls, paths); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestWriteRoots: a failed root is null, and so is all where that is not allowed; what stands already is
// taken over.
func TestWriteRoots(t *testing.T) {
	known, _, err := types(t, schema.SDL)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, want string }{{"person", `{"__schema":{"x":1},"failed":null}`}, {"people", "null"}, {"stats", "null"}, {"nodes", "null"}} {
		t.Run(c.name, func(t *testing.T) {
			query := known.Object("Query")
			query.Add("__schema", "__schema")
			query.Add(c.name, "failed")
			data, nulls := answer.Write(query, []answer.Root{{JSON: []byte(`{"x":1}`)}, {Failed: true}})
			if string(data) != c.want || nulls != nil {
				t.Errorf("got %s, %v, want %s", data, nulls, c.want)
			}
		})
	}
}

// TestWindow: the page is what was asked for; one node more tells that there are others.
func TestWindow(t *testing.T) {
	for _, c := range []struct {
		rows     int
		backward bool
		want     string
	}{{0, false, "0 0 false"}, {3, false, "0 3 false"}, {4, false, "0 3 true"}, {3, true, "0 3 false"}, {4, true, "1 4 true"}} {
		page := answer.Page{Limit: 3, Backward: c.backward}
		from, to, more := page.Window(c.rows)
		if got := fmt.Sprint(from, to, more); got != c.want {
			t.Errorf("%+v: got %s", c, got)
		}
	}
}
