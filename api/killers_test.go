package api_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql/introspection"

	"quanhe/api"
)

// TestKillers: short queries that are costly to look at are refused before anybody looks. The work
// that is left shows in the number of allocations; a check that is missing needs millions of them, or
// does not return at all.
func TestKillers(t *testing.T) {
	const most = 50_000
	type killer struct{ name, query, operation string }
	var killers []killer
	add := func(name, query string) { killers = append(killers, killer{name, query, ""}) }
	for levels := 10; levels <= 60; levels += 10 {
		add(fmt.Sprintf("%d levels of fragments", levels), doubling(levels, "__typename"))
		add(fmt.Sprintf("%d levels to a fragment that is missing", levels), doubling(levels, "...Missing"))
		killers = append(killers, killer{
			fmt.Sprintf("%d levels in another operation", levels),
			"query A {__typename} query B " + doubling(levels, "__typename"), "A",
		})
	}
	names := strings.Repeat("__typename ", 950)
	add("8,000 equal names", "{"+strings.Repeat("__typename ", 8_000)+"}")
	add("950 equal names", "{"+names+"}")
	killers = append(killers,
		killer{"950 equal names in another operation", "query A {__typename} query B {" + names + "}", "A"},
		killer{"950 equal names and no such operation", "query A {" + names + "}", "C"},
	)
	add("950 equal names beside a cycle", "{"+names+"...F} fragment F on Query {...F}")
	add("950 equal names in an unused fragment", "{__typename} fragment F on Query {"+names+"}")
	add("950 equal names in the second of two fragments of one name", "{...F} fragment F on Query {__typename} fragment F on Query {"+names+"}")
	add("950 equal names and no operation", "fragment F on Query {"+names+"}")
	add("100 × 100 inline fragments", "{"+strings.Repeat("... on Query {"+strings.Repeat("... on Query {__typename} ", 100)+"} ", 100)+"}")
	add("100,000 braces", strings.Repeat("{", 100_000))
	add("100,000 braces with names", strings.Repeat("{a", 100_000))
	add("braces within the tokens", strings.Repeat("{a", 400)+strings.Repeat("}", 400))
	add("100,000 brackets", "{nodes(ids: "+strings.Repeat("[", 100_000))
	add("brackets within the tokens", "{nodes(ids: "+strings.Repeat("[", 450)+strings.Repeat("]", 450)+") {id}}")
	add("10,000 unknown directives", "{__typename "+strings.Repeat("@no ", 10_000)+"}")
	add("480 unknown directives", "{__typename "+strings.Repeat("@no ", 480)+"}")
	add("a fragment in itself", "{...F} fragment F on Query {...F}")
	add("a cycle of three", "{...A} fragment A on Query {...B} fragment B on Query {...C} fragment C on Query {...A}")
	add("a cycle below a field", `{person(id: "x") {...F}} fragment F on Person {tenures {person {...F}}}`)
	add("a cycle below two fields", `{person(id: "x") {...F}} fragment F on Person {a: tenures {person {...F}} b: tenures {person {...F}}}`)
	add("a cycle that nobody uses", `{__typename} fragment F on Person {tenures {person {...F}}}`)
	killers = append(killers, killer{"a cycle in another operation", `query A {__typename} query B {...F} fragment F on Query {...F}`, "A"})
	add("480 unknown fields", "{stats {"+numbered("nothing", 480)+"}}")
	add("many unknown arguments", "{people("+strings.Repeat("no: 1 ", 300)+") {totalCount}}")
	add("many variables", "query ("+strings.Repeat("$a: Int ", 240)+") {__typename}")
	add("many unused fragments", "{__typename} "+strings.Repeat("fragment F on Query {__typename} ", 140))
	add("a long name", "{"+strings.Repeat("a", 60_000)+"}")
	add("deep introspection", "{__schema {types {"+strings.Repeat("fields {type {", 10)+"name"+strings.Repeat("}}", 10)+"}}}")
	for _, k := range killers {
		t.Run(k.name, func(t *testing.T) {
			a := over(sample())
			var response api.Response
			allocations := testing.AllocsPerRun(1, func() {
				response = a.Do(t.Context(), api.Request{Query: k.query, OperationName: k.operation})
			})
			if len(response.Errors) == 0 || response.Data != nil {
				t.Errorf("not refused: %s", response.JSON())
			}
			for _, err := range response.Errors {
				if code := err.Extensions["code"]; code != api.CodeComplex && code != api.CodeValidation && code != api.CodeParse {
					t.Errorf("code %v: %v", code, err)
				}
			}
			if allocations > most {
				t.Errorf("%.0f allocations, %d at most", allocations, most)
			}
		})
	}
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

func numbered(name string, count int) string {
	var names strings.Builder
	for i := range count {
		fmt.Fprintf(&names, "%s%d ", name, i)
	}
	return names.String()
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
