package api_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql/introspection"

	"quanhe/api"
)

// killer is a short request that would be costly to carry out, or only to look at.
type killer struct {
	name, query, operation string
	variables              vars
	code                   string
}

// killers are the requests that other servers were stopped with, and what this one says to each.
func killers() []killer {
	list := slices.Concat(fragmentKillers(), nameKillers(), syntaxKillers(), introspectionKillers(), variableKillers())
	for _, levels := range []int{14, 20, 30, 40, 50, 60} {
		list = append(list,
			killer{name: fmt.Sprintf("%d levels of fragments", levels), query: doubling(levels, "__typename"), code: api.CodeComplex},
			killer{name: fmt.Sprintf("%d levels to a fragment that is missing", levels), query: doubling(levels, "...Missing"), code: api.CodeComplex},
			killer{
				name:  fmt.Sprintf("%d levels in another operation", levels),
				query: "query A {__typename} query B " + doubling(levels, "__typename"), operation: "A", code: api.CodeComplex,
			})
	}
	for _, count := range []int{1_000, 2_000, 4_000, 8_000} {
		list = append(list, killer{name: fmt.Sprintf("%d equal names", count), query: "{" + strings.Repeat("__typename ", count) + "}", code: api.CodeComplex})
	}
	for _, side := range []int{22, 50, 100} {
		inner := "... on Query {" + strings.Repeat("__typename ", side) + "} "
		list = append(list, killer{name: fmt.Sprintf("%d × %[1]d inline fragments", side), query: "{" + strings.Repeat(inner, side) + "}", code: api.CodeComplex})
	}
	return list
}

func fragmentKillers() []killer {
	return []killer{
		{name: "a fragment in itself", query: "{...F} fragment F on Query {...F}", code: api.CodeValidation},
		{name: "a cycle of three", query: "{...A} fragment A on Query {...B} fragment B on Query {...C} fragment C on Query {...A}", code: api.CodeValidation},
		{name: "a cycle below a field", query: `{person(id: "x") {...F}} fragment F on Person {tenures {person {...F}}}`, code: api.CodeValidation},
		{name: "a cycle below two fields", query: `{person(id: "x") {...F}} fragment F on Person {a: tenures {person {...F}} b: tenures {person {...F}}}`, code: api.CodeValidation},
		{name: "a cycle that nobody uses", query: `{__typename} fragment F on Person {tenures {person {...F}}}`, code: api.CodeValidation},
		{name: "a cycle in another operation", query: `query A {__typename} query B {...F} fragment F on Query {...F}`, operation: "A", code: api.CodeValidation},
		{name: "many unused fragments", query: "{__typename} " + strings.Repeat("fragment F on Query {__typename} ", 140), code: api.CodeValidation},
		{name: "fragments on types that are missing", query: "{__typename} " + each(120, "fragment F%d on Personx%[1]d {id} "), code: api.CodeValidation},
		{name: "a fragment in many operations", query: each(100, "query Q%d {...F} ") + "fragment F on Query {a b c d e}", code: api.CodeValidation},
	}
}

func nameKillers() []killer {
	names := strings.Repeat("__typename ", 950)
	return []killer{
		{name: "950 equal names", query: "{" + names + "}", code: api.CodeComplex},
		{name: "950 equal names in another operation", query: "query A {__typename} query B {" + names + "}", operation: "A", code: api.CodeComplex},
		{name: "950 equal names and no such operation", query: "query A {" + names + "}", operation: "C", code: api.CodeComplex},
		{name: "950 equal names beside a cycle", query: "{" + names + "...F} fragment F on Query {...F}", code: api.CodeValidation},
		{name: "950 equal names in an unused fragment", query: "{__typename} fragment F on Query {" + names + "}", code: api.CodeComplex},
		{name: "950 equal names in the second of two fragments of one name", query: "{...F} fragment F on Query {__typename} fragment F on Query {" + names + "}", code: api.CodeComplex},
		{name: "950 equal names and no operation", query: "fragment F on Query {" + names + "}", code: api.CodeComplex},
		{name: "40 aliases", query: "{" + each(40, "a%d: __typename ") + "}", code: api.CodeComplex},
		{name: "300 aliases of a page", query: "{" + each(300, "a%d: people {totalCount} ") + "}", code: api.CodeComplex},
		{name: "11 root fields", query: "{" + each(11, "a%d: people(first: 1) {totalCount} ") + "}", code: api.CodeComplex},
		{name: "480 unknown fields", query: "{stats {" + each(480, "nothing%d ") + "}}", code: api.CodeValidation},
		{name: "480 long unknown fields", query: "{stats {" + each(480, strings.Repeat("p", 120)+"%d ") + "}}", code: api.CodeValidation},
		{name: "a long name", query: "{" + strings.Repeat("a", 60_000) + "}", code: api.CodeValidation},
		{name: "a long name of a type", query: "{...on " + strings.Repeat("A", 60_000) + " {id}}", code: api.CodeValidation},
		{name: "a long name of an argument", query: "{people(" + strings.Repeat("a", 60_000) + ": 1) {totalCount}}", code: api.CodeValidation},
		{name: "a long value of an enum", query: "{participations(filter: {roles: [" + strings.Repeat("A", 60_000) + "]}) {totalCount}}", code: api.CodeValidation},
		{name: "300 long values of an enum", query: "{participations(filter: {roles: [" + each(300, strings.Repeat("A", 150)+"%d ") + "]}) {totalCount}}", code: api.CodeValidation},
		{name: "pages inside pages", query: "{people(first: 100) {nodes {participations(first: 100) {nodes {event {participations(first: 100) {totalCount}}}}}}}", code: api.CodeComplex},
	}
}

func syntaxKillers() []killer {
	return []killer{
		{name: "100,000 braces", query: strings.Repeat("{", 100_000), code: api.CodeComplex},
		{name: "100,000 braces with names", query: strings.Repeat("{a", 100_000), code: api.CodeComplex},
		{name: "braces within the tokens", query: strings.Repeat("{a", 400) + strings.Repeat("}", 400), code: api.CodeComplex},
		{name: "100,000 brackets", query: "{nodes(ids: " + strings.Repeat("[", 100_000), code: api.CodeComplex},
		{name: "brackets within the tokens", query: "{nodes(ids: " + strings.Repeat("[", 450) + strings.Repeat("]", 450) + ") {id}}", code: api.CodeValidation},
		{name: "objects within the tokens", query: "{people(filter: " + strings.Repeat("{a: ", 200) + "1" + strings.Repeat("}", 200) + ") {totalCount}}", code: api.CodeValidation},
		{name: "an object of 240 fields", query: "{people(filter: {" + each(240, "a%d: 1 ") + "}) {totalCount}}", code: api.CodeValidation},
		{name: "a list of 900 values", query: `{nodes(ids: [` + strings.Repeat(`"a" `, 900) + `]) {id}}`, code: api.CodeInput},
		{name: "10,000 unknown directives", query: "{__typename " + strings.Repeat("@no ", 10_000) + "}", code: api.CodeComplex},
		{name: "480 unknown directives", query: "{__typename " + strings.Repeat("@no ", 480) + "}", code: api.CodeValidation},
		{name: "120 directives that may stand once", query: "{__typename " + strings.Repeat("@skip(if: true) ", 120) + "}", code: api.CodeValidation},
		{name: "many unknown arguments", query: "{people(" + strings.Repeat("no: 1 ", 300) + ") {totalCount}}", code: api.CodeValidation},
		{name: "many operations", query: each(190, "query Q%d {__typename} "), code: api.CodeValidation},
		{name: "many operations of one name", query: strings.Repeat("query Q {__typename} ", 190), operation: "Q", code: api.CodeValidation},
		{name: "a text that does not end", query: `{person(id: "` + strings.Repeat("a", 60_000), code: api.CodeParse},
		{name: "a block of many lines", query: `{people(filter: {text: """` + strings.Repeat("\n a", 20_000) + `"""}) {totalCount}}`, code: api.CodeInput},
		{name: "60,000 commas", query: strings.Repeat(",", 60_000), code: api.CodeValidation},
		{name: "a comment of 60,000 characters", query: "#" + strings.Repeat("a", 60_000), code: api.CodeValidation},
		{name: "a long number", query: "{people(first: " + strings.Repeat("9", 60_000) + ") {totalCount}}", code: api.CodeValidation},
	}
}

func introspectionKillers() []killer {
	return []killer{
		{name: "deep introspection", query: "{__schema {types {" + strings.Repeat("fields {type {", 10) + "name" + strings.Repeat("}}", 10) + "}}}", code: api.CodeComplex},
		{name: "introspection within the depth", query: "{__schema {types {fields {type {fields {type {fields {type {fields {name}}}}}}}}}}", code: api.CodeComplex},
		{name: "possible types of possible types", query: "{__schema {types {possibleTypes {interfaces {possibleTypes {interfaces {possibleTypes {name}}}}}}}}", code: api.CodeComplex},
		{name: "a type in itself", query: `{__type(name: "Person") {fields {type {fields {type {fields {name}}}}}}}`, code: api.CodeComplex},
		{name: "all of the types of all fields", query: "{__schema {types {fields {type {...W} args {type {...W}}} inputFields {type {...W}} interfaces {...T} possibleTypes {...T}}}} fragment W on __Type {...T ofType {...T ofType {...T ofType {...T}}}} " + allOfType, code: api.CodeComplex},
		{name: "introspection in aliases", query: "{__schema {" + each(16, "a%d: types {...T} ") + "}} " + allOfType, code: api.CodeComplex},
		{name: "introspection in aliases that merge", query: "{" + each(16, "__schema {types {a%d: fields {name description args {name description}}}} ") + "} ", code: api.CodeComplex},
		{name: "introspection in root fields", query: "{" + each(10, "a%d: __schema {types {...T}} ") + "} " + allOfType, code: api.CodeComplex},
	}
}

// allOfType asks for all of a type but what it is made of.
const allOfType = `fragment T on __Type {
	name description fields {name description args {name description defaultValue type {name}} type {name}}
	inputFields {name description defaultValue type {name}} enumValues {name description}
}`

func variableKillers() []killer {
	const lookup, page, search = "query ($v: [ID!]!) {nodes(ids: $v) {id}}", "query ($v: Int) {people(first: $v) {totalCount}}", "query ($v: String) {people(filter: {text: $v}) {totalCount}}"
	return []killer{
		{name: "many variables of one name", query: "query (" + strings.Repeat("$a: Int ", 240) + ") {__typename}", code: api.CodeValidation},
		{name: "many variables that nobody uses", query: "query (" + each(240, "$a%d: Int ") + ") {__typename}", code: api.CodeValidation},
		{name: "10,000 ids in a variable", query: lookup, variables: vars{"v": slices.Repeat([]any{"a"}, 10_000)}, code: api.CodeInput},
		{name: "9,000 lists inside each other", query: lookup, variables: vars{"v": nested(9_000, func(inner any) any { return []any{inner} })}, code: api.CodeInput},
		{name: "5,000 objects inside each other", query: lookup, variables: vars{"v": nested(5_000, func(inner any) any { return vars{"a": inner} })}, code: api.CodeInput},
		{name: "a long text in a variable", query: search, variables: vars{"v": strings.Repeat("ễ", 20_000)}, code: api.CodeInput},
		{name: "a long number in a variable", query: page, variables: vars{"v": json.Number(strings.Repeat("9", 300))}, code: api.CodeInput},
	}
}

// nested puts a value into so many others.
func nested(levels int, in func(any) any) any {
	var value any
	for range levels {
		value = in(value)
	}
	return value
}

// TestKillers: short queries that are costly to look at are refused before anybody looks. The work
// that is left shows in the number of allocations; a check that is missing needs millions of them, or
// does not return at all.
func TestKillers(t *testing.T) {
	const most = 50_000
	for _, k := range killers() {
		t.Run(k.name, func(t *testing.T) {
			counted := &counting{Reader: sample()}
			a := over(counted)
			var response api.Response
			allocations := testing.AllocsPerRun(1, func() {
				response = a.Do(t.Context(), api.Request{Query: k.query, OperationName: k.operation, Variables: k.variables})
			})
			k.refused(t, response.JSON())
			if allocations > most {
				t.Errorf("%.0f allocations, %d at most", allocations, most)
			}
			if reads := counted.reads.Load(); reads > 0 {
				t.Errorf("the store was asked %d times", reads)
			}
		})
	}
}

// refused checks an answer: no data, and errors of the one code only.
func (k killer) refused(t *testing.T, answer []byte) {
	t.Helper()
	var response struct {
		Data   json.RawMessage
		Errors []struct {
			Message    string
			Extensions struct{ Code string }
		}
	}
	if err := json.Unmarshal(answer, &response); err != nil {
		t.Fatalf("%v in %.500s", err, answer)
	}
	if len(response.Errors) == 0 || len(response.Errors) > 10 || response.Data != nil {
		t.Errorf("%d errors: %.500s", len(response.Errors), answer)
	}
	for _, err := range response.Errors {
		if err.Extensions.Code != k.code {
			t.Errorf("code %s instead of %s: %.200s", err.Extensions.Code, k.code, err.Message)
		}
	}
}

// TestKillersOverHTTP: a client gets the same from a server, in the media type that it asks for.
func TestKillersOverHTTP(t *testing.T) {
	server := httptest.NewServer(over(sample()))
	defer server.Close()
	for _, k := range killers() {
		for _, media := range []struct {
			name   string
			status int
		}{{newer, http.StatusBadRequest}, {older, http.StatusOK}} {
			t.Run(k.name+" "+media.name, func(t *testing.T) {
				body := k.body(t)
				r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+"/graphql", strings.NewReader(body))
				if err != nil {
					t.Fatal(err)
				}
				r.Header.Set("Content-Type", "application/json")
				r.Header.Set("Accept", media.name)
				response, err := server.Client().Do(r)
				if err != nil {
					t.Fatal(err)
				}
				defer func() { _ = response.Body.Close() }()
				answer, err := io.ReadAll(response.Body)
				if err != nil {
					t.Fatal(err)
				}
				if len(body) > 64<<10 {
					same(t, "status", http.StatusRequestEntityTooLarge, response.StatusCode)
					return
				}
				same(t, "status", media.status, response.StatusCode)
				same(t, "media type", media.name+"; charset=utf-8", response.Header.Get("Content-Type"))
				k.refused(t, answer)
				if most := 64 << 10; len(answer) > most {
					t.Errorf("an answer of %d bytes, %d at most", len(answer), most)
				}
			})
		}
	}
}

// body is the request as a client sends it.
func (k killer) body(t testing.TB) string {
	t.Helper()
	body, err := json.Marshal(api.Request{Query: k.query, OperationName: k.operation, Variables: k.variables})
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// doubling makes fragments each of which spreads the next one twice.
func doubling(levels int, last string) string {
	var query strings.Builder
	query.WriteString("{...F0}")
	for i := range levels {
		fmt.Fprintf(&query, " fragment F%d on Query {...F%d ...F%d}", i, i+1, i+1)
	}
	fmt.Fprintf(&query, " fragment F%d on Query {%s}", levels, last)
	return query.String()
}

// each writes a text so many times, with the numbers from 0 in it.
func each(count int, format string) string {
	var text strings.Builder
	for i := range count {
		fmt.Fprintf(&text, format, i)
	}
	return text.String()
}

// TestIntrospectionPasses: what GraphiQL and other tools ask first is within every limit.
func TestIntrospectionPasses(t *testing.T) {
	for name, query := range map[string]string{"gqlgen": introspection.Query, "GraphiQL": graphiQL} {
		t.Run(name, func(t *testing.T) {
			types := at(t, data(t, over(failing(nil)), query, nil), "__schema", "types").([]any)
			if len(types) < 50 {
				t.Errorf("only %d types", len(types))
			}
		})
	}
}

// TestTypesByName: a few types may be asked for under names of one's own, with the types of their
// fields.
func TestTypesByName(t *testing.T) {
	answer := data(t, over(failing(nil)), `{a: __type(name: "Person") {...T} b: __type(name: "Event") {...T}}
		fragment T on __Type {label: name fields {name type {kind ofType {name fields {name}}}}}`, nil)
	same(t, "label", any("Event"), at(t, answer, "b", "label"))
}

// graphiQL is the introspection of GraphiQL 4: with descriptions, repeatable directives, deprecated
// inputs and addresses of scalars, and nine levels of type.
const graphiQL = `query IntrospectionQuery {
	__schema {
		description
		queryType {name kind} mutationType {name kind} subscriptionType {name kind}
		types {...FullType}
		directives {name description isRepeatable locations args(includeDeprecated: true) {...InputValue}}
	}
}
fragment FullType on __Type {
	kind name description specifiedByURL
	fields(includeDeprecated: true) {
		name description args(includeDeprecated: true) {...InputValue} type {...TypeRef} isDeprecated deprecationReason
	}
	inputFields(includeDeprecated: true) {...InputValue}
	interfaces {...TypeRef}
	enumValues(includeDeprecated: true) {name description isDeprecated deprecationReason}
	possibleTypes {...TypeRef}
}
fragment InputValue on __InputValue {name description type {...TypeRef} defaultValue isDeprecated deprecationReason}
fragment TypeRef on __Type {
	kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name ofType {
	kind name ofType {kind name ofType {kind name ofType {kind name ofType {kind name}}}}}}}}}
}`
