package sqlite

import (
	"cmp"
	"encoding/json"
	"strings"
	"sync"

	"quanhe/graph"
)

// column is a column of the table of a kind and what a row puts into it.
type column struct {
	name  string
	value func(graph.Row) any
	// look, where not empty, is the query that finds the value; its parameter is what value gives.
	look string
}

// list is a table that holds a reference of a row to several others.
type list struct {
	table, owner, member string
	// position, where not empty, is the column that keeps the order.
	position string
	ref      string
}

// rowTable is where the rows of a kind are written. The first column is the id.
type rowTable struct {
	name    string
	columns []column
	lists   []list
}

//nolint:gochecknoglobals // built once and never changed: every written row looks into it
var rowTables = sync.OnceValue(func() map[graph.Kind]rowTable {
	return map[graph.Kind]rowTable{
		graph.KindPerson: {name: "person", columns: entityColumns()},
		graph.KindPlace:  {name: "place", columns: entityColumns(value("kind", "kind"))},
		graph.KindOrganization: {
			name:    "organization",
			columns: entityColumns(value("kind", "kind"), ref("parent_id", "parent")),
			lists:   []list{{table: "organization_place", owner: "organization_id", member: "place_id", ref: "places"}},
		},
		graph.KindPost: {name: "post", columns: entityColumns(
			value("kind", "kind"), ref("organization_id", "organization"), ref("place_id", "place"))},
		graph.KindSeries: {name: "series", columns: entityColumns()},
		graph.KindEvent: {
			name: "event",
			columns: append(entityColumns(
				value("kind", "kind"), value("ordinal", "ordinal"), ref("series_id", "series"), ref("edition_id", "edition"),
				ref("place_id", "place"), value("mode", "mode"), value("theme", "theme"),
				value("delegates_count", "delegatesCount"), value("delegates_qualifier", "delegatesQualifier"),
				value("sort_date", "sortDate"),
			), dateColumns("date")...),
			lists: []list{{table: "event_part", owner: "event_id", member: "parent_id", position: "position", ref: "partOf"}},
		},
		graph.KindTopic: {name: "topic", columns: entityColumns()},
		graph.KindTenure: {name: "tenure", columns: factColumns(
			ref("person_id", "person"), ref("post_id", "post"), value("end_state", "endState"))},
		graph.KindParticipation: {
			name: "participation",
			columns: factColumns(
				value("role", "role"), value("printed_title", "printedTitle"), value("speech_title", "speechTitle"),
				value("speech_kind", "speechKind"), seq(),
				ref("event_id", "event"), ref("person_id", "person"), ref("body_id", "body"),
				ref("organization_id", "organization"), ref("on_behalf_of_id", "onBehalfOf"), ref("tenure_id", "tenure"),
				eventDate(), agentName(),
			),
			lists: []list{{table: "participation_topic", owner: "participation_id", member: "topic_id", position: "position", ref: "topics"}},
		},
		graph.KindClaim: {name: "claim", columns: factColumns(
			value("property", "property"), value("value", "value"), value("rank", "rank"), seq(),
			ref("event_id", "event"), target("place_id", graph.KindPlace), target("parent_id", graph.KindEvent))},
	}
})

func entityColumns(more ...column) []column {
	return append([]column{
		value("id", "id"), value("name", "name"), aliases(), value("source_count", "sourceCount"),
		value("sort_name", "sortName"), value("fold", "fold"),
	}, more...)
}

func factColumns(more ...column) []column {
	return append([]column{value("id", "id"), value("source_count", "sourceCount"), value("how", "how")}, more...)
}

func value(name, key string) column {
	return column{name: name, value: func(row graph.Row) any { return row.Values[key] }}
}

func ref(name, key string) column {
	return column{name: name, value: func(row graph.Row) any { return first(row, key) }}
}

func first(row graph.Row, refs ...string) any {
	for _, key := range refs {
		if ids := row.Refs[key]; len(ids) > 0 {
			return ids[0]
		}
	}
	return nil
}

// target is the thing that the value of a claim names, if it is of the given kind.
func target(name string, kind graph.Kind) column {
	return column{name: name, value: func(row graph.Row) any {
		for _, id := range row.Refs["target"] {
			if of, _ := graph.KindOf(id); of == kind {
				return id
			}
		}
		return nil
	}}
}

func aliases() column {
	return column{name: "aliases", value: func(row graph.Row) any {
		names, _ := row.Values["aliases"].([]string)
		return jsonList(names)
	}}
}

// seq orders and is never missing, though a missing one reads as null.
func seq() column {
	return column{name: "seq", value: func(row graph.Row) any {
		place, _ := row.Values["seq"].(int)
		return place
	}}
}

// eventDate and agentName are copied from rows that are written before the participation; triggers
// keep them right from then on.
func eventDate() column {
	return column{
		name: "sort_date", look: "(SELECT sort_date FROM event WHERE id = ?)",
		value: func(row graph.Row) any { return first(row, "event") },
	}
}

func agentName() column {
	return column{
		name: "sort_name",
		look: "(SELECT sort_name FROM (SELECT id, sort_name FROM person UNION ALL SELECT id, sort_name FROM organization) WHERE id = ?)",
		value: func(row graph.Row) any {
			return first(row, "person", "body")
		},
	}
}

func dateColumns(name string) []column {
	part := func(suffix string, take func(graph.PartialDate) string) column {
		return column{name: name + suffix, value: func(row graph.Row) any {
			date, _ := row.Values[name].(graph.PartialDate)
			return orNull(take(date))
		}}
	}
	return []column{
		part("", func(d graph.PartialDate) string { return d.Text }),
		part("_precision", func(d graph.PartialDate) string { return string(d.Precision) }),
		part("_earliest", func(d graph.PartialDate) string { return d.Earliest }),
		part("_latest", func(d graph.PartialDate) string { return d.Latest }),
	}
}

// orNull stores a missing text as NULL.
func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func jsonList[T string | int](values []T) string {
	if len(values) == 0 {
		return "[]"
	}
	text, err := json.Marshal(values)
	if err != nil {
		panic(err) // strings and ints always marshal
	}
	return string(text)
}

// insert and update are the statements that write a row that is new and one that is there. Their
// parameters are those of fresh and of changed. Each is simpler for SQLite than one that can do both:
// it needs no journal of its own for the case that it fails half-way.
func (t rowTable) insert() string {
	var names, places []string
	for _, column := range t.columns {
		names = append(names, column.name)
		places = append(places, column.place())
	}
	names, places = append(names, "first_run", "last_run"), append(places, "?", "?")
	return "INSERT INTO " + t.name + " (" + strings.Join(names, ", ") + ")\nVALUES (" + strings.Join(places, ", ") + ")"
}

func (t rowTable) update() string {
	var sets []string
	for _, column := range t.columns[1:] {
		sets = append(sets, column.name+" = "+column.place())
	}
	return "UPDATE " + t.name + " SET " + strings.Join(sets, ", ") + ", last_run = ?\nWHERE id = ?"
}

func (c column) place() string { return cmp.Or(c.look, "?") }

func (t rowTable) fresh(row graph.Row, run int) []any {
	return append(t.values(row, t.columns), run, run)
}

func (t rowTable) changed(row graph.Row, run int) []any {
	return append(t.values(row, t.columns[1:]), run, row.ID)
}

func (t rowTable) values(row graph.Row, columns []column) []any {
	values := make([]any, 0, len(columns)+2)
	for _, column := range columns {
		values = append(values, column.value(row))
	}
	return values
}
