package api_test

import (
	"strings"
	"testing"

	"quanhe/api"
)

// TestInputRefused: arguments of the right type that make no sense.
func TestInputRefused(t *testing.T) {
	for _, c := range []struct{ name, query, says string }{
		{"first and last", `{people(first: 1, last: 1) {totalCount}}`, "people: give first or last, not both"},
		{"negative first", `{people(first: -1) {totalCount}}`, "people: first is -1, but has to be between 0 and 100"},
		{"first too large", `{people(first: 101) {totalCount}}`, "people: first is 101, but has to be between 0 and 100"},
		{"negative last", `{people(last: -1) {totalCount}}`, "people: last is -1, but has to be between 0 and 100"},
		{"last too large", `{people(last: 101) {totalCount}}`, "people: last is 101, but has to be between 0 and 100"},
		{"nested first", `{person(id: "person:ha") {participations(first: 101) {totalCount}}}`, "participations: first is 101, but has to be between 0 and 100"},
		{"negative evidence", `{participations {nodes {evidence(first: -1) {quote}}}}`, "evidence: first is -1, but has to be between 0 and 20"},
		{"evidence too large", `{participations {nodes {evidence(first: 21) {quote}}}}`, "evidence: first is 21, but has to be between 0 and 20"},
		{"three orders", `{people(orderBy: [{field: NAME}, {field: SOURCES}, {field: ID}]) {totalCount}}`, "people: orderBy has 3 keys, 2 at most"},
		{"an order twice", `{people(orderBy: [{field: NAME}, {field: NAME, direction: DESC}]) {totalCount}}`, "people: orderBy names NAME twice"},
		{"negative sources", `{people(filter: {minSources: -1}) {totalCount}}`, "people: minSources is -1, but has to be between 0 and 2147483647"},
		{"sources out of range", `{people(filter: {minSources: 99999999999}) {totalCount}}`, "people: minSources is 99999999999, but has to be between 0 and 2147483647"},
		{"negative events", `{people(filter: {minEvents: -1}) {totalCount}}`, "people: minEvents is -1, but has to be between 0 and 2147483647"},
		{"no month", `{events(filter: {from: "2024-13"}) {totalCount}}`, `events: from is "2024-13", but has to be a day, month or year: YYYY-MM-DD, YYYY-MM or YYYY`},
		{"no day", `{events(filter: {to: "2023-02-29"}) {totalCount}}`, `events: to is "2023-02-29", but has to be a day, month or year: YYYY-MM-DD, YYYY-MM or YYYY`},
		{"no year", `{events(filter: {from: "--05-08"}) {totalCount}}`, `events: from is "--05-08", but has to be a day, month or year: YYYY-MM-DD, YYYY-MM or YYYY`},
		{"a span", `{events(filter: {from: "2024-05-06/2024-05-08"}) {totalCount}}`, `events: from is "2024-05-06/2024-05-08", but has to be a day, month or year: YYYY-MM-DD, YYYY-MM or YYYY`},
		{"an empty date", `{events(filter: {from: ""}) {totalCount}}`, `events: from is "", but has to be a day, month or year: YYYY-MM-DD, YYYY-MM or YYYY`},
		{"an empty text", `{people(filter: {text: ""}) {totalCount}}`, "people: text has no letter and no digit"},
		{"signs only", `{people(filter: {text: "%_-"}) {totalCount}}`, "people: text has no letter and no digit"},
		{"a long text", `{people(filter: {text: "` + strings.Repeat("ạ", 201) + `"}) {totalCount}}`, "people: text has 201 characters, 200 at most"},
	} {
		t.Run(c.name, func(t *testing.T) {
			response := over(sample()).Do(t.Context(), api.Request{Query: c.query})
			same(t, "code", api.CodeInput, code(t, response))
			same(t, "message", c.says, response.Errors[0].Message)
			if len(response.Errors[0].Locations) != 1 {
				t.Errorf("no place: %v", response.Errors[0])
			}
		})
	}
}

// TestValidationRefused: what does not fit the schema is told with its place, and nothing is read.
func TestValidationRefused(t *testing.T) {
	for _, c := range []struct{ name, query, want string }{
		{"no GraphQL", `{people`, api.CodeParse},
		{"no document", `nonsense`, api.CodeParse},
		{"a type system", `type Query {a: Int}`, api.CodeParse},
		{"unterminated text", `{person(id: "x) {id}}`, api.CodeParse},
		{"unknown field", `{people {nodes {salary}}}`, api.CodeValidation},
		{"unknown argument", `{people(limit: 1) {totalCount}}`, api.CodeValidation},
		{"unknown key", `{people(filter: {agent: "x"}) {totalCount}}`, api.CodeValidation},
		{"unknown enum value", `{people(filter: {roles: DANCED}) {totalCount}}`, api.CodeValidation},
		{"order of another kind", `{people(orderBy: {field: DATE}) {totalCount}}`, api.CodeValidation},
		{"text for a number", `{people(first: "1") {totalCount}}`, api.CodeValidation},
		{"missing id", `{person {id}}`, api.CodeValidation},
		{"null id", `{person(id: null) {id}}`, api.CodeValidation},
		{"number out of all ranges", `{people(first: 99999999999999999999) {totalCount}}`, api.CodeValidation},
		{"no selection", `{people}`, api.CodeValidation},
		{"selection of a leaf", `{stats {people {id}}}`, api.CodeValidation},
		{"one name, two arguments", `{people(first: 1) {totalCount} people(first: 2) {totalCount}}`, api.CodeValidation},
		{"unknown fragment", `{...F}`, api.CodeValidation},
		{"unused fragment", `{stats {people}} fragment F on Person {id}`, api.CodeValidation},
		{"a fragment that cannot hold", `{stats {... on Person {id}}}`, api.CodeValidation},
		{"mutation", `mutation {stats {people}}`, api.CodeValidation},
		{"subscription", `subscription {stats {people}}`, api.CodeValidation},
		{"several operations", `query A {stats {people}} query B {stats {people}}`, api.CodeValidation},
		{"only fragments", `fragment F on Person {id}`, api.CodeValidation},
		{"unknown directive", `{stats @upper {people}}`, api.CodeValidation},
		{"condition without a value", `{stats @skip {people}}`, api.CodeValidation},
		{"condition on null", `{stats @skip(if: null) {people}}`, api.CodeValidation},
	} {
		t.Run(c.name, func(t *testing.T) {
			counter := &counting{Reader: sample()}
			response := over(counter).Do(t.Context(), api.Request{Query: c.query})
			if response.Data != nil || counter.reads.Load() != 0 {
				t.Errorf("%d reads, data %s", counter.reads.Load(), response.Data)
			}
			if len(response.Errors) == 0 || response.Errors[0].Extensions["code"] != c.want {
				t.Errorf("want %s: %s", c.want, response.JSON())
			}
		})
	}
}

// TestOperationChosen: of several operations the named one is carried out.
func TestOperationChosen(t *testing.T) {
	const query = `query People {stats {people}} query Events {stats {events}}`
	for name, want := range map[string]string{"People": `{"stats":{"people":6}}`, "Events": `{"stats":{"events":8}}`, "Nobody": "", "": ""} {
		response := over(sample()).Do(t.Context(), api.Request{Query: query, OperationName: name})
		same(t, name, want, string(response.Data))
	}
}
