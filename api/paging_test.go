package api_test

import (
	"fmt"
	"slices"
	"testing"

	"quanhe/api"
	"quanhe/graph"
	"quanhe/graph/graphtest"
)

// connections are ways to a connection with their orders: the text around the connection, and the
// path to it in the answer.
func connections() map[string]connectionOf {
	all := map[string]connectionOf{
		"series.participations": {`{series(id: "series:nang-luong") {%s}}`, "participations", "", []any{"series"}},
		"place.participations":  {`{place(id: "place:binh-khe") {%s}}`, "participations", "", []any{"place"}},
	}
	for _, root := range []string{"people", "organizations", "events", "allSeries", "posts", "places", "articles", "participations"} {
		all[root] = connectionOf{`{%s}`, root, "", nil}
	}
	all["people by sources"] = connectionOf{`{%s}`, "people", `orderBy: {field: SOURCES, direction: DESC}`, nil}
	all["events by two keys"] = connectionOf{`{%s}`, "events", `orderBy: [{field: SOURCES}, {field: NAME, direction: DESC}]`, nil}
	all["events of a kind"] = connectionOf{`{%s}`, "events", `filter: {kinds: [VISIT, TALKS, MEETING, CONFERENCE]}`, nil}
	all["participations by name"] = connectionOf{`{%s}`, "participations", `orderBy: [{field: NAME}]`, nil}
	all["events by date"] = connectionOf{`{%s}`, "events", `orderBy: [{field: DATE, direction: DESC}, {field: NAME}]`, nil}
	all["articles by date"] = connectionOf{`{%s}`, "articles", `orderBy: {field: DATE, direction: DESC}`, nil}
	return all
}

type connectionOf struct {
	around, field, arguments string
	path                     []any
}

type page struct {
	ids, cursors         []string
	start, end           any
	hasNext, hasPrevious bool
	total                float64
}

func (c connectionOf) page(t *testing.T, a *api.API, arguments string) page {
	t.Helper()
	query := fmt.Sprintf(c.around, fmt.Sprintf(
		"%s(%s %s) {edges {cursor node {id}} nodes {id} pageInfo {startCursor endCursor hasNextPage hasPreviousPage} totalCount}",
		c.field, arguments, c.arguments))
	found := at(t, data(t, a, query, nil), append(slices.Clone(c.path), c.field)...)
	info := at(t, found, "pageInfo")
	p := page{
		start: at(t, info, "startCursor"), end: at(t, info, "endCursor"),
		hasNext: at(t, info, "hasNextPage").(bool), hasPrevious: at(t, info, "hasPreviousPage").(bool),
		total: at(t, found, "totalCount").(float64),
	}
	for _, edge := range at(t, found, "edges").([]any) {
		p.ids = append(p.ids, at(t, edge, "node", "id").(string))
		p.cursors = append(p.cursors, at(t, edge, "cursor").(string))
	}
	if !slices.Equal(p.ids, ids(t, at(t, found, "nodes"))) {
		t.Fatalf("nodes and edges differ: %v", found)
	}
	if len(p.cursors) > 0 && (p.start != p.cursors[0] || p.end != p.cursors[len(p.cursors)-1]) {
		t.Fatalf("pageInfo does not name the first and the last cursor: %v", found)
	}
	if len(p.cursors) == 0 && (p.start != nil || p.end != nil) {
		t.Fatalf("an empty page has cursors: %v", found)
	}
	return p
}

// wide allows pages that hold everything.
func wide(limits *api.Limits) { limits.Page, limits.Cost = 10_000, 10_000_000 }

// TestPagesJoin: the pages of any size, from the start and from the end, are together the one big
// page.
func TestPagesJoin(t *testing.T) {
	a, sizes := over(generated(), wide), []int{1, 2, 7}
	if testing.Short() {
		sizes = []int{7}
	}
	for name, c := range connections() {
		t.Run(name, func(t *testing.T) {
			all := c.page(t, a, "first: 10000")
			if len(all.ids) < 3 || all.hasNext || all.hasPrevious || float64(len(all.ids)) != all.total {
				t.Fatalf("%d nodes of %v, next %t, previous %t", len(all.ids), all.total, all.hasNext, all.hasPrevious)
			}
			for _, size := range sizes {
				same(t, fmt.Sprintf("forward by %d", size), all.ids, c.forward(t, a, size, len(all.ids)))
				same(t, fmt.Sprintf("backward by %d", size), all.ids, c.backward(t, a, size, len(all.ids)))
			}
		})
	}
}

func (c connectionOf) forward(t *testing.T, a *api.API, size, all int) []string {
	t.Helper()
	var list []string
	arguments := fmt.Sprintf("first: %d", size)
	for range all + 1 {
		p := c.page(t, a, arguments)
		if p.hasPrevious != (len(list) > 0) || p.total != float64(all) || len(p.ids) > size {
			t.Fatalf("after %d: %+v", len(list), p)
		}
		list = append(list, p.ids...)
		if !p.hasNext {
			break
		}
		arguments = fmt.Sprintf("first: %d, after: %q", size, p.end)
	}
	return list
}

func (c connectionOf) backward(t *testing.T, a *api.API, size, all int) []string {
	t.Helper()
	var list []string
	arguments := fmt.Sprintf("last: %d", size)
	for range all + 1 {
		p := c.page(t, a, arguments)
		if p.hasNext != (len(list) > 0) || p.total != float64(all) || len(p.ids) > size {
			t.Fatalf("before %d: %+v", len(list), p)
		}
		list = append(slices.Clone(p.ids), list...)
		if !p.hasPrevious {
			break
		}
		arguments = fmt.Sprintf("last: %d, before: %q", size, p.start)
	}
	return list
}

// TestPageBetween: both cursors give what stands strictly between them, from either end.
func TestPageBetween(t *testing.T) {
	a := over(generated(), wide)
	for name, c := range connections() {
		t.Run(name, func(t *testing.T) {
			all := c.page(t, a, "first: 10000")
			last := len(all.ids) - 1
			bounds := fmt.Sprintf("after: %q, before: %q", all.cursors[0], all.cursors[last])
			same(t, "between", all.ids[1:last], c.page(t, a, "first: 10000, "+bounds).ids)
			one := c.page(t, a, "first: 1, "+bounds)
			same(t, "first", all.ids[1:2], one.ids)
			same(t, "more forward", []bool{last > 2, true}, []bool{one.hasNext, one.hasPrevious})
			one = c.page(t, a, "last: 1, "+bounds)
			same(t, "last", all.ids[last-1:last], one.ids)
			same(t, "more backward", []bool{true, last > 2}, []bool{one.hasNext, one.hasPrevious})
			crossed := fmt.Sprintf("first: 5, after: %q, before: %q", all.cursors[last], all.cursors[0])
			same(t, "crossed", nil, c.page(t, a, crossed).ids)
			same(t, "past the end", nil, c.page(t, a, fmt.Sprintf("first: 5, after: %q", all.end)).ids)
		})
	}
}

// TestPageDefault: 20 nodes where neither first nor last is given.
func TestPageDefault(t *testing.T) {
	a := over(generated())
	same(t, "nodes", api.DefaultPage, len(at(t, data(t, a, `{participations {nodes {id}}}`, nil), "participations", "nodes").([]any)))
}

// TestPagesStayApart: what is loaded between two pages neither repeats nor hides a node.
func TestPagesStayApart(t *testing.T) {
	store := graphtest.NewMemory()
	load := func(statements []graph.Statement) {
		if _, err := store.Write(t.Context(), graph.Batch{Statements: statements}); err != nil {
			t.Fatal(err)
		}
	}
	statements := graphtest.Generate(2, 12)
	load(statements[:6])
	a, people := over(store), connectionOf{`{%s}`, "people", "", nil}
	first := people.page(t, a, "first: 3")
	load(statements[6:])
	rest := people.page(t, a, fmt.Sprintf("first: 100, after: %q", first.end))
	all := people.page(t, a, "first: 100")
	same(t, "the rest", all.ids[slices.Index(all.ids, first.ids[2])+1:], rest.ids)
}

func TestCursorRefused(t *testing.T) {
	a := over(sample())
	cursorOf := func(query string, path ...any) string { return at(t, data(t, a, query, nil), path...).(string) }
	byName := cursorOf(`{people(first: 1) {pageInfo {endCursor}}}`, "people", "pageInfo", "endCursor")
	bySources := cursorOf(`{people(first: 1, orderBy: {field: SOURCES}) {pageInfo {endCursor}}}`, "people", "pageInfo", "endCursor")
	down := cursorOf(`{people(first: 1, orderBy: {field: NAME, direction: DESC}) {pageInfo {endCursor}}}`, "people", "pageInfo", "endCursor")
	posts := cursorOf(`{posts(first: 1) {pageInfo {endCursor}}}`, "posts", "pageInfo", "endCursor")
	for _, c := range []struct{ name, cursor, want string }{
		{"fits", byName, ""},
		{"empty", "", api.CodeInput},
		{"no base64", "%%%", api.CodeInput},
		{"no JSON", "bm90IGpzb24", api.CodeInput},
		{"an object", "e30", api.CodeInput},
		{"another order", bySources, api.CodeInput},
		{"another direction", down, api.CodeInput},
		{"another kind", posts, api.CodeInput},
		{"cut", byName[:len(byName)-4], api.CodeInput},
		{"padded", byName + "==", api.CodeInput},
	} {
		for _, bound := range []string{"after", "before"} {
			t.Run(c.name+" "+bound, func(t *testing.T) {
				query := fmt.Sprintf(`query ($cursor: String) {people(%s: $cursor) {nodes {id}}}`, bound)
				same(t, "code", c.want, code(t, a.Do(t.Context(), api.Request{Query: query, Variables: vars{"cursor": c.cursor}})))
			})
		}
	}
}
