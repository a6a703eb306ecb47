package api_test

import (
	"encoding/json"
	"testing"

	"quanhe/api"
)

// everyInput takes variables of each sort that there is: lists, enumerations, input objects, numbers,
// texts, cursors, conditions.
const everyInput = `query (
	$ids: [ID!]!, $id: ID!, $first: Int, $last: Int, $after: String, $before: String, $order: [EventOrder!],
	$event: EventFilter, $act: ParticipationFilter, $person: PersonFilter, $body: OrganizationFilter, $when: Boolean! = true
) {
	nodes(ids: $ids) {id}
	person(id: $id) {participations(first: $first, filter: $act) {totalCount}}
	events(first: $first, after: $after, last: $last, before: $before, filter: $event, orderBy: $order) {nodes {id} pageInfo {endCursor}}
	people(filter: $person) @include(if: $when) {totalCount}
	organizations(filter: $body) @skip(if: $when) {totalCount}
}`

// FuzzVariables: no variables make the API panic, hang or blame itself, whatever their JSON is.
func FuzzVariables(f *testing.F) {
	f.Add(`{"ids": ["person:ha"], "id": "person:ha", "first": 3, "order": [{"field": "DATE", "direction": "DESC"}]}`)
	f.Add(`{"ids": "person:ha", "id": 1, "first": null, "last": 2, "event": {"kinds": "CONFERENCE"}, "when": false}`)
	a := over(sample())
	f.Fuzz(func(t *testing.T, variables string) {
		request := api.Request{Query: everyInput}
		if json.Unmarshal([]byte(variables), &request.Variables) != nil {
			t.Skip("no JSON object: refused before it is looked at")
		}
		sound(t, a.Do(t.Context(), request).JSON())
	})
}

// FuzzCursor: no text in the place of a cursor does, forwards and backwards.
func FuzzCursor(f *testing.F) {
	a := over(sample())
	const query = `query ($cursor: String!) {
		after: events(first: 2, after: $cursor) {nodes {id}}
		before: participations(last: 2, before: $cursor, orderBy: [{field: DATE}]) {nodes {id}}
	}`
	f.Add("")
	f.Add("WyIxIl0")
	f.Fuzz(func(t *testing.T, cursor string) {
		sound(t, a.Do(t.Context(), api.Request{Query: query, Variables: vars{"cursor": cursor}}).JSON())
	})
}
