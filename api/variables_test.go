package api_test

import (
	"encoding/json"
	"strings"
	"testing"

	"quanhe/api"
)

// TestVariables: what a value of each type may be, however the JSON was decoded.
func TestVariables(t *testing.T) {
	const (
		first  = `query ($v: Int) {people(first: $v) {nodes {id}}}`
		id     = `query ($v: ID!) {person(id: $v) {id}}`
		ids    = `query ($v: [ID!]!) {nodes(ids: $v) {id}}`
		roles  = `query ($v: [Role!]) {participations(filter: {roles: $v}) {totalCount}}`
		filter = `query ($v: ParticipationFilter) {participations(filter: $v) {totalCount}}`
		order  = `query ($v: [PersonOrder!]) {people(orderBy: $v, first: 1) {nodes {id}}}`
		after  = `query ($v: String) {people(after: $v) {totalCount}}`
		shown  = `query ($v: Boolean!) {stats {people @include(if: $v) run}}`
	)
	for _, c := range []struct{ name, query, value, want string }{
		{"int", first, `2`, ""},
		{"int with a fraction of nothing", first, `2.0`, ""},
		{"int in powers", first, `1e2`, ""},
		{"int as null", first, `null`, ""},
		{"int as text", first, `"2"`, api.CodeInput},
		{"int as fraction", first, `1.5`, api.CodeInput},
		{"int as truth", first, `true`, api.CodeInput},
		{"int as list", first, `[2]`, api.CodeInput},
		{"int above its range", first, `101`, api.CodeInput},
		{"int below its range", first, `-1`, api.CodeInput},
		{"int above 32 bits", filter, `{"minSources": 2147483648}`, api.CodeInput},
		{"int of 32 bits", filter, `{"minSources": 2147483647}`, ""},
		{"int far out", first, `1e300`, api.CodeInput},
		{"int in an object", filter, `{"minSources": 2}`, ""},
		{"int as text in an object", filter, `{"minSources": "2"}`, api.CodeInput},
		{"id", id, `"person:ha"`, ""},
		{"id as int", id, `5`, ""},
		{"id as fraction", id, `1.5`, api.CodeInput},
		{"id as null", id, `null`, api.CodeInput},
		{"id as truth", id, `true`, api.CodeInput},
		{"ids", ids, `["person:ha", 5]`, ""},
		{"single id", ids, `"person:ha"`, ""},
		{"single int id", ids, `5`, ""},
		{"ids with null", ids, `["person:ha", null]`, api.CodeInput},
		{"ids in ids", ids, `[["person:ha"]]`, api.CodeInput},
		{"ids as object", ids, `{"id": "person:ha"}`, api.CodeInput},
		{"enum", roles, `["OPENED"]`, ""},
		{"single enum", roles, `"OPENED"`, ""},
		{"enum in small letters", roles, `["opened"]`, api.CodeInput},
		{"unknown enum", roles, `["DANCED"]`, api.CodeInput},
		{"enum as int", roles, `[0]`, api.CodeInput},
		{"enum as null", roles, `[null]`, api.CodeInput},
		{"no enums", roles, `[]`, ""},
		{"object", filter, `{"roles": ["OPENED"], "from": "2024", "undated": true}`, ""},
		{"object with a single value", filter, `{"roles": "OPENED"}`, ""},
		{"object with nulls", filter, `{"roles": null, "from": null, "undated": null, "minSources": null}`, ""},
		{"empty object", filter, `{}`, ""},
		{"object with an unknown key", filter, `{"nothing": 1}`, api.CodeInput},
		{"object with a small enum", filter, `{"roles": ["opened"]}`, api.CodeInput},
		{"object as list", filter, `[{}]`, api.CodeInput},
		{"object as text", filter, `"{}"`, api.CodeInput},
		{"truth as text in an object", filter, `{"undated": "true"}`, api.CodeInput},
		{"order", order, `[{"field": "ID", "direction": "DESC"}]`, ""},
		{"single order", order, `{"field": "ID"}`, ""},
		{"order in small letters", order, `[{"field": "id"}]`, api.CodeInput},
		{"order of another kind", order, `[{"field": "DATE"}]`, api.CodeInput},
		{"order without a field", order, `[{"direction": "DESC"}]`, api.CodeInput},
		{"order with a null", order, `[{"field": "ID", "direction": null}]`, api.CodeInput},
		{"text as int", after, `5`, api.CodeInput},
		{"truth", shown, `true`, ""},
		{"truth as int", shown, `1`, api.CodeInput},
		{"truth as null", shown, `null`, api.CodeInput},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, number := range []bool{false, true} {
				decoder := json.NewDecoder(strings.NewReader(c.value))
				if number {
					decoder.UseNumber()
				}
				var value any
				if err := decoder.Decode(&value); err != nil {
					t.Fatal(err)
				}
				if number && strings.ContainsAny(c.value, ".e") && strings.HasPrefix(c.name, "int") {
					continue // json.Number keeps the letters; whole numbers written so are refused
				}
				response := over(sample()).Do(t.Context(), api.Request{Query: c.query, Variables: vars{"v": value}})
				if got := code(t, response); got != c.want {
					t.Errorf("json.Number %t: code %q, want %q: %s", number, got, c.want, response.JSON())
				}
				if (c.want == "") != (response.Data != nil) {
					t.Errorf("json.Number %t: data %s", number, response.Data)
				}
			}
		})
	}
}

// TestVariableMissing: a needed value has to be there, a default stands in, and null is no default.
func TestVariableMissing(t *testing.T) {
	for _, c := range []struct {
		name, query string
		vars        vars
		want        string
	}{
		{"needed", `query ($v: ID!) {person(id: $v) {id}}`, nil, api.CodeInput},
		{"default", `query ($v: ID! = "person:ha") {person(id: $v) {id}}`, nil, ""},
		{"default of a nullable", `query ($v: ID = "person:ha") {person(id: $v) {id}}`, nil, ""},
		{"null for a default", `query ($v: ID = "person:ha") {person(id: $v) {id}}`, vars{"v": nil}, api.CodeInput},
		{"null for a default of ids", `query ($v: [ID!] = []) {nodes(ids: $v) {id}}`, vars{"v": nil}, api.CodeInput},
		{"null for a default of an element", `query ($v: ID = "x") {nodes(ids: [$v]) {id}}`, vars{"v": nil}, api.CodeInput},
		{"null for a default of a condition", `query ($v: Boolean = true) {stats {people @skip(if: $v)}}`, vars{"v": nil}, api.CodeInput},
		{"null for a condition on a fragment", `query ($v: Boolean = true) {stats {... @include(if: $v) {people}}}`, vars{"v": nil}, api.CodeInput},
		{"null for a condition on a spread", `query ($v: Boolean = true) {stats {...F @include(if: $v)}} fragment F on Stats {people}`, vars{"v": nil}, api.CodeInput},
		{"null for a condition in a fragment", `query ($v: Boolean = true) {stats {...F}} fragment F on Stats {people @include(if: $v)}`, vars{"v": nil}, api.CodeInput},
		{"null for a key of an object", `query ($v: OrderDirection = ASC) {people(orderBy: {field: ID, direction: $v}) {totalCount}}`, vars{"v": nil}, api.CodeInput},
		{"null where null may be", `query ($v: Int = 5) {people(first: $v) {totalCount}}`, vars{"v": nil}, ""},
		{"null in a list that takes none", `query ($v: Role) {participations(filter: {roles: [$v]}) {totalCount}}`, nil, api.CodeValidation},
		{"unused", `query ($v: Int) {stats {people}}`, nil, api.CodeValidation},
		{"undefined", `{people(first: $v) {totalCount}}`, nil, api.CodeValidation},
		{"of no input type", `query ($v: Stats) {people(first: $v) {totalCount}}`, nil, api.CodeValidation},
		{"not asked for", `{stats {people}}`, vars{"v": 1}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			response := over(sample()).Do(t.Context(), api.Request{Query: c.query, Variables: c.vars})
			got := ""
			if len(response.Errors) > 0 {
				got, _ = response.Errors[0].Extensions["code"].(string)
			}
			if got != c.want {
				t.Errorf("code %q, want %q: %s", got, c.want, response.JSON())
			}
		})
	}
}
