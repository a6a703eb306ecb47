package api_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"quanhe/api"
)

// TestDefaultLimits pins the numbers that clients rely on.
func TestDefaultLimits(t *testing.T) {
	same(t, "limits", api.Limits{
		Body: 65_536, URL: 8_192, Tokens: 1_000, Same: 200, Fields: 500, Depth: 16, Aliases: 30, Roots: 10,
		Nested: 5, Pages: 12, List: 100, Page: 100, Evidence: 20, Text: 200, Cost: 10_000, Response: 8_388_608, Errors: 10,
		Running: 64, Waiting: 128, Store: 5 * time.Second, Request: 6 * time.Second,
	}, api.DefaultLimits())
}

// TestLimits: each query passes where the limit is just enough for it, and is refused where it is one
// less.
func TestLimits(t *testing.T) {
	tokens := func(l *api.Limits, n int) { l.Tokens = n }
	equal := func(l *api.Limits, n int) { l.Same = n }
	fields := func(l *api.Limits, n int) { l.Fields = n }
	depth := func(l *api.Limits, n int) { l.Depth = n }
	aliases := func(l *api.Limits, n int) { l.Aliases = n }
	roots := func(l *api.Limits, n int) { l.Roots = n }
	nested := func(l *api.Limits, n int) { l.Nested = n }
	pages := func(l *api.Limits, n int) { l.Pages = n }
	list := func(l *api.Limits, n int) { l.List = n }
	page := func(l *api.Limits, n int) { l.Page = n }
	evidence := func(l *api.Limits, n int) { l.Evidence = n }
	text := func(l *api.Limits, n int) { l.Text = n }
	cost := func(l *api.Limits, n int) { l.Cost = n }
	response := func(l *api.Limits, n int) { l.Response = n }
	three := vars{"list": []any{"OPENED", "MET", "SPOKE"}}
	for _, c := range []struct {
		name  string
		set   func(*api.Limits, int)
		exact int
		query string
		vars  vars
		code  string
	}{
		{"tokens", tokens, 7, `{stats {people events}}`, nil, api.CodeComplex},
		{"tokens of another operation", tokens, 9 + 5, `{stats {people events}} query B {__typename}`, nil, api.CodeComplex},
		{"tokens are no characters", tokens, 7, `{stats {people,,,,,,,   events}}` + "\n\n", nil, api.CodeComplex},
		{"equal names", equal, 3, `{stats {people people people events}}`, nil, api.CodeComplex},
		{"equal names of a root", equal, 2, `{stats {people} stats {events}}`, nil, api.CodeComplex},
		{"equal names by alias", equal, 2, `{stats {people: events people: events}}`, nil, api.CodeComplex},
		{"equal names in fragments", equal, 3, `{stats {people ...F ... on Stats {people}}} fragment F on Stats {people}`, nil, api.CodeComplex},
		{"equal names in an operation that is not carried out", equal, 3, `{stats {people}} query B {stats {people people people}}`, nil, api.CodeComplex},
		{"fields", fields, 3, `{stats {people events}}`, nil, api.CodeComplex},
		{"fields in fragments", fields, 6, `{...F ...F} fragment F on Query {stats {people}}`, nil, api.CodeComplex},
		{"fields in inline fragments", fields, 4, `{... {... {stats {people}}}}`, nil, api.CodeComplex},
		{"fields of an operation that is not carried out", fields, 4, `{__typename} query B {stats {people events places}}`, nil, api.CodeComplex},
		{"depth", depth, 5, `{person(id: "x") {tenures {post {organization {id}}}}}`, nil, api.CodeComplex},
		{"depth in fragments", depth, 5, `{person(id: "x") {...F}} fragment F on Person {tenures {... {post {...G}}}} fragment G on Post {organization {id}}`, nil, api.CodeComplex},
		{"aliases", aliases, 3, `{a: stats {b: people} c: __typename}`, nil, api.CodeComplex},
		{"aliases in fragments", aliases, 4, `{person(id: "x") {...F tenures {person {...F}}}} fragment F on Person {a: id b: name}`, nil, api.CodeComplex},
		{"root fields", roots, 3, `{a: __typename stats {people} __schema {queryType {name}}}`, nil, api.CodeComplex},
		{"root fields in fragments", roots, 2, `{...F} fragment F on Query {a: __typename ... {b: __typename}}`, nil, api.CodeComplex},
		{"nested connections", nested, 3, `{people {nodes {participations {edges {node {event {participations {totalCount}}}}}}}}`, nil, api.CodeComplex},
		{"nested connections below a look-up", nested, 2, `{person(id: "person:ha") {participations {nodes {event {participations {totalCount}}}}}}`, nil, api.CodeComplex},
		{"connections", pages, 3, `{a: people {totalCount} b: people {nodes {participations {totalCount}}}}`, nil, api.CodeComplex},
		{"connections below a look-up", pages, 2, `{person(id: "person:ha") {a: participations {totalCount} b: participations {totalCount}}}`, nil, api.CodeComplex},
		{"ids", list, 3, `{nodes(ids: ["person:ha", "nobody", "person:ha"]) {id}}`, nil, api.CodeInput},
		{"ids in a variable", list, 3, `query ($ids: [ID!]!) {nodes(ids: $ids) {id}}`, vars{"ids": []any{"a", "b", "c"}}, api.CodeInput},
		{"list of a filter", list, 3, `{participations(filter: {roles: [OPENED, MET, SPOKE]}) {totalCount}}`, nil, api.CodeInput},
		{"list in a variable", list, 3, `query ($list: [Role!]) {participations(filter: {roles: $list}) {totalCount}}`, three, api.CodeInput},
		{"list below a look-up", list, 3, `query ($list: [Role!]) {person(id: "person:ha") {participations(filter: {roles: $list}) {totalCount}}}`, three, api.CodeInput},
		{"first", page, 3, `{people(first: 3) {nodes {id}}}`, nil, api.CodeInput},
		{"last", page, 3, `{people(last: 3) {nodes {id}}}`, nil, api.CodeInput},
		{"first below a page", page, 5, `{people(first: 1) {nodes {participations(first: 5) {nodes {id}}}}}`, nil, api.CodeInput},
		{"evidence", evidence, 3, `{participations {nodes {evidence(first: 3) {quote}}}}`, nil, api.CodeInput},
		{"text", text, 3, `{people(filter: {text: "ạạạ"}) {totalCount}}`, nil, api.CodeInput},
		{"search text", text, 3, `{search(text: "ạạạ") {totalCount}}`, nil, api.CodeInput},
		{"hits", page, 7, `{search(text: "a", first: 7) {totalCount}}`, nil, api.CodeInput},
		{"cost of the dearest kind", cost, 7 + 7*3, `{search(text: "a", first: 7) {nodes {entity {... on Person {participations(first: 3) {nodes {id}}} ... on Post {participations(first: 2) {nodes {id}}}}}}}`, nil, api.CodeComplex},
		{"cost", cost, 7 + 7*3, `{people(first: 7) {nodes {participations(first: 3) {nodes {id}}}}}`, nil, api.CodeComplex},
		{"cost of several roots", cost, 7 + 3, `{people(first: 7) {nodes {id}} events(first: 3) {nodes {id}}}`, nil, api.CodeComplex},
		{"response", response, len(`{"stats":{"people":6}}`), `{stats {people}}`, nil, api.CodeComplex},
	} {
		t.Run(c.name, func(t *testing.T) {
			request := api.Request{Query: c.query, Variables: c.vars}
			if strings.Contains(c.query, "query B") {
				request.Query = strings.Replace(c.query, "{", "query A {", 1)
				request.OperationName = "A"
			}
			enough := over(sample(), func(l *api.Limits) { c.set(l, c.exact) }).Do(t.Context(), request)
			same(t, "at the limit", "", code(t, enough))
			less := over(sample(), func(l *api.Limits) { c.set(l, c.exact-1) }).Do(t.Context(), request)
			same(t, "above the limit", c.code, code(t, less))
			same(t, "data", "", string(less.Data))
		})
	}
}

// TestListLimitOfEachKey: every list of every filter is limited.
func TestListLimitOfEachKey(t *testing.T) {
	const value = `["a", "b", "c"]`
	for _, c := range []struct{ root, key, list string }{
		{"participations", "roles", "[OPENED, MET, SPOKE]"},
		{"participations", "kinds", "[FORUM, VISIT, TALKS]"},
		{"participations", "series", value},
		{"participations", "event", value},
		{"participations", "agent", value},
		{"participations", "organization", value},
		{"participations", "place", value},
		{"participations", "postKind", "[EXPERT, CHAIR, MINISTER]"},
	} {
		t.Run(c.key, func(t *testing.T) {
			request := api.Request{Query: fmt.Sprintf(`{%s(filter: {%s: %s}) {totalCount}}`, c.root, c.key, c.list)}
			for limit, want := range map[int]string{3: "", 2: api.CodeInput} {
				a := over(sample(), func(l *api.Limits) { l.List = limit })
				same(t, fmt.Sprint(limit), want, code(t, a.Do(t.Context(), request)))
			}
		})
	}
}

// TestErrorLimit: a flood of errors is cut.
func TestErrorLimit(t *testing.T) {
	for _, fields := range []int{1, 3, 4, 50} {
		var query strings.Builder
		for i := range fields {
			fmt.Fprintf(&query, "nothing%d ", i)
		}
		a := over(sample(), func(l *api.Limits) { l.Errors = 3 })
		response := a.Do(t.Context(), api.Request{Query: "{stats {" + query.String() + "}}"})
		same(t, fmt.Sprintf("errors of %d fields", fields), min(fields, 3), len(response.Errors))
	}
}
