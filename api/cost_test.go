package api_test

import (
	"testing"

	"quanhe/api"
)

// TestCost: the page sizes along each path are multiplied, and the paths added up.
func TestCost(t *testing.T) {
	const page, evidence, list = api.DefaultPage, api.DefaultEvidence, api.ListCost
	for _, c := range []struct {
		name, query string
		want        int
	}{
		{"a page", `{people(first: 7) {nodes {id}}}`, 7},
		{"the last of a page", `{people(last: 7) {nodes {id}}}`, 7},
		{"no size", `{people {nodes {id}}}`, page},
		{"a count", `{people {totalCount}}`, page},
		{"nothing", `{people(first: 0) {nodes {tenures {id}}}}`, 0},
		{"two roots", `{people(first: 7) {nodes {id}} events(first: 2) {nodes {id}}}`, 7 + 2},
		{"two names", `{a: people(first: 7) {nodes {id}} b: people(first: 2) {nodes {id}}}`, 7 + 2},
		{"nested", `{people(first: 7) {nodes {participations(first: 3) {nodes {id}}}}}`, 7 + 7*3},
		{"siblings", `{people(first: 7) {nodes {a: participations(first: 3) {nodes {id}} b: participations(first: 4) {nodes {id}}}}}`, 7 + 7*3 + 7*4},
		{"through edges", `{people(first: 7) {edges {node {participations(first: 3) {nodes {id}}}}}}`, 7 + 7*3},
		{"to one", `{participations(first: 7) {nodes {event {place {id} series {id}} person {id} agent {__typename} post {organization {parent {id}}}}}}`, 7},
		{"through to one", `{participations(first: 7) {nodes {event {participations(first: 3) {nodes {id}}}}}}`, 7 + 7*3},
		{"evidence", `{participations(first: 7) {nodes {evidence(first: 2) {quote}}}}`, 7 + 7*2},
		{"evidence without a size", `{participations(first: 7) {nodes {evidence {quote article {id}}}}}`, 7 + 7*evidence},
		{"no evidence", `{participations(first: 7) {nodes {evidence(first: 0) {quote}}}}`, 7},
		{"a list", `{people(first: 7) {nodes {tenures {id}}}}`, 7 + 7*list},
		{"a list in a list", `{event(id: "event:gap") {parts {claims {evidence(first: 3) {quote}}}}}`, 1 + list + list*list + list*list*3},
		{"one id", `{person(id: "person:ha") {participations(first: 3) {nodes {id}}}}`, 1 + 3},
		{"an id of another kind", `{person(id: "org:bo") {participations(first: 3) {nodes {id}}}}`, 0},
		{"ids", `{nodes(ids: ["person:a", "person:b", "org:c", "x"]) {... on Person {participations(first: 3) {nodes {id}}}}}`, 3 + 2*3},
		{"both sorts of agent", `{participations(first: 7) {nodes {agent {... on Person {tenures {id}} ... on Organization {places {id}}}}}}`, 7 + 7*list + 7*list},
		{"no nodes", `{stats {people} __schema {types {name}}}`, 0},
		{"left out", `{people(first: 7) {nodes {id participations @skip(if: true) {totalCount}}}}`, 7},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got, err := api.Plans(t.Context(), api.Request{Query: c.query}, unlimited())
			if err != nil {
				t.Fatal(err)
			}
			same(t, "cost", c.want, got)
		})
	}
}
