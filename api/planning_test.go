package api_test

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"quanhe/api"
)

// TestShapeKept: what must not show in a statement does not change the shape of a plan.
func TestShapeKept(t *testing.T) {
	const base = `{person(id: "person:ha") {id name participations(first: 3, filter: {roles: [OPENED], from: "2024"}) {
		nodes {id event {id place {name}} evidence(first: 2) {quote}} pageInfo {hasNextPage}} tenures {post {title}}}}`
	for _, c := range []struct{ name, query string }{
		{"aliases", `{person(id: "person:ha") {a: id b: name c: participations(first: 3, filter: {roles: [OPENED], from: "2024"}) {
			d: nodes {e: id f: event {g: id h: place {i: name}} j: evidence(first: 2) {k: quote}} l: pageInfo {m: hasNextPage}} n: tenures {o: post {p: title}}}}`},
		{"order of fields", `{person(id: "person:ha") {tenures {post {title}} participations(filter: {from: "2024", roles: [OPENED]}, first: 3) {
			pageInfo {hasNextPage} nodes {evidence(first: 2) {quote} event {place {name} id} id}} name id}}`},
		{"scalars", `{person(id: "person:ha") {sourceCount participations(first: 3, filter: {roles: [OPENED], from: "2024"}) {
			nodes {__typename event {place {id aliases kind} date {text}} evidence(first: 2) {start end}} pageInfo {startCursor}} tenures {post {kind}}}}`},
		{"fragments", `{person(id: "person:ha") {...A ... on Node {id} ... on Entity {name} ... {tenures {...{post {title}}}}}}
			fragment A on Person {participations(first: 3, filter: {roles: [OPENED], from: "2024"}) {...B nodes {evidence(first: 2) {quote}}}}
			fragment B on ParticipationConnection {nodes {id event {id place {name}}} pageInfo {hasNextPage}}`},
		{"edges for nodes", `{person(id: "person:ha") {id participations(first: 3, filter: {roles: [OPENED], from: "2024"}) {
			edges {cursor node {id event {id place {name}} evidence(first: 2) {quote}}}} tenures {post {title}}}}`},
		{"values", `{person(id: "person:nobody") {id name participations(first: 99, filter: {roles: [MET, SPOKE], from: "1999-12-31"}) {
			nodes {id event {id place {name}} evidence(first: 20) {quote}} pageInfo {hasNextPage}} tenures {post {title}}}}`},
		{"no page size", `{person(id: "person:ha") {id participations(filter: {roles: OPENED, from: "2024-05"}) {
			nodes {id event {id place {name}} evidence {quote}}} tenures {post {title}}}}`},
		{"no effect", `{person(id: "person:ha") {id participations(first: null, last: null, orderBy: [], filter: {roles: [OPENED], from: "2024", minSources: 0, undated: false, kinds: []}) {
			nodes {id event {id place {name}} evidence {quote}}} tenures {post {title}} organization: name}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			same(t, "shape", shapes(t, api.Request{Query: base}), shapes(t, api.Request{Query: c.query}))
		})
	}
}

// TestShapeTold: what a statement depends on does change the shape.
func TestShapeTold(t *testing.T) {
	const base = `{people(first: 3) {nodes {id}}}`
	seen := map[string]string{shapes(t, api.Request{Query: base})["people"]: base}
	for _, query := range []string{
		`{people(last: 3) {nodes {id}}}`,
		`{people(first: 3) {nodes {id} totalCount}}`,
		`{people(first: 3, filter: {text: "a"}) {nodes {id}}}`,
		`{people(first: 3, filter: {text: "a", roles: MET}) {nodes {id}}}`,
		`{people(first: 3, orderBy: {field: ID}) {nodes {id}}}`,
		`{people(first: 3, orderBy: {field: ID, direction: DESC}) {nodes {id}}}`,
		`{people(first: 3) {nodes {tenures {id}}}}`,
		`{people(first: 3) {nodes {tenures {post {id}}}}}`,
		`{people(first: 3) {nodes {participations {nodes {id}}}}}`,
		`{people(first: 3) {nodes {a: participations {nodes {id}} b: participations {nodes {id}}}}}`,
		`{people: organizations(first: 3) {nodes {id}}}`,
	} {
		text := shapes(t, api.Request{Query: query})["people"]
		if other, known := seen[text]; known {
			t.Errorf("%s has the shape of %s: %s", query, other, text)
		}
		seen[text] = query
	}
}

// TestPlanForEachRoot: two root fields are two plans, two names of one field are, and one name that
// is asked for twice is one.
func TestPlanForEachRoot(t *testing.T) {
	names := func(query string) []string {
		return slices.Sorted(maps.Keys(shapes(t, api.Request{Query: query})))
	}
	same(t, "two fields", []string{"events", "people"}, names(`{people {totalCount} events {totalCount}}`))
	same(t, "two names", []string{"a", "b"}, names(`{a: people {totalCount} b: people {totalCount}}`))
	same(t, "one name", []string{"people"}, names(`{people {totalCount} people {nodes {id}}}`))
	same(t, "no store", nil, names(`{__typename stats {people} __schema {queryType {name}}}`))
}

// TestCountReadsNoNodes: where only the count is asked for, no node is read; else one more than shown,
// which tells whether there are more.
func TestCountReadsNoNodes(t *testing.T) {
	for query, want := range map[string]int{
		`{people {totalCount}}`:                       0,
		`{people {__typename}}`:                       0,
		`{people(first: 7) {totalCount nodes {id}}}`:  8,
		`{people(last: 7) {edges {cursor}}}`:          8,
		`{people(first: 7) {pageInfo {hasNextPage}}}`: 8,
		`{people(first: 0) {nodes {id}}}`:             1,
		`{people {nodes {id}}}`:                       api.DefaultPage + 1,
	} {
		plans, _, err := api.Plans(t.Context(), api.Request{Query: query}, unlimited())
		if err != nil {
			t.Fatal(err)
		}
		same(t, query, want, plans["people"].Page.Limit)
	}
}

// TestShapesOfStories plans the stories in many disguises.
func TestShapesOfStories(t *testing.T) {
	const disguises = 20
	for _, s := range stories(t) {
		if _, _, err := api.Plans(t.Context(), s.request(), unlimited()); err != nil {
			continue // a story of an error
		}
		if strings.Contains(s.query, "__schema") {
			continue // what is about the schema has no aliases
		}
		t.Run(s.name, func(t *testing.T) {
			want := map[string]string{}
			for name, text := range shapes(t, s.request()) {
				want[renamed(name)] = text
			}
			for seed := range disguises {
				d := disguise{rand.New(rand.NewPCG(uint64(seed), 0)), nil}
				query := d.apply(t, s.query)
				got := shapes(t, api.Request{Query: query, Variables: s.variables})
				if !maps.Equal(want, got) {
					t.Fatalf("seed %d: %s\nwant %v\ngot  %v", seed, query, want, got)
				}
			}
		})
	}
}

// disguise writes a query in another way that must not matter to a plan.
type disguise struct {
	r         *rand.Rand
	fragments ast.FragmentDefinitionList
}

func renamed(name string) string { return "x_" + name }

func (d *disguise) apply(t *testing.T, query string) string {
	t.Helper()
	document, err := gqlparser.LoadQueryWithRules(api.Schema(), query, nil)
	if len(err) > 0 {
		t.Fatal(err)
	}
	for _, operation := range document.Operations {
		operation.SelectionSet = d.selections(operation.SelectionSet)
	}
	for _, fragment := range document.Fragments {
		fragment.SelectionSet = d.selections(fragment.SelectionSet)
	}
	document.Fragments = append(document.Fragments, d.fragments...)
	var out bytes.Buffer
	formatter.NewFormatter(&out).FormatQueryDocument(document)
	return out.String()
}

// selections renames, shuffles and drops fields of a selection set and moves some into fragments.
func (d *disguise) selections(set ast.SelectionSet) ast.SelectionSet {
	var kept ast.SelectionSet
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			leaf := len(selection.SelectionSet) == 0
			if leaf && selection.Name != "totalCount" && len(selection.Directives) == 0 && d.r.IntN(3) == 0 {
				continue
			}
			selection.Alias = renamed(selection.Alias)
			for _, argument := range selection.Arguments {
				d.value(argument.Value)
			}
			if !leaf {
				selection.SelectionSet = d.selections(selection.SelectionSet)
			}
		case *ast.InlineFragment:
			selection.SelectionSet = d.selections(selection.SelectionSet)
		}
		kept = append(kept, selection)
	}
	d.r.Shuffle(len(kept), func(i, j int) { kept[i], kept[j] = kept[j], kept[i] })
	if len(kept) == 0 {
		return ast.SelectionSet{&ast.Field{Name: "__typename", Alias: "__typename"}}
	}
	switch cut := d.r.IntN(len(kept)); d.r.IntN(4) {
	case 0:
		return append(slices.Clone(kept[:cut]), &ast.InlineFragment{SelectionSet: kept[cut:]})
	case 1:
		if field, ok := kept[cut].(*ast.Field); ok && field.ObjectDefinition != nil && len(field.Directives) == 0 {
			name := fmt.Sprintf("Moved%d", len(d.fragments))
			d.fragments = append(d.fragments, &ast.FragmentDefinition{
				Name: name, TypeCondition: field.ObjectDefinition.Name, SelectionSet: ast.SelectionSet{field},
			})
			kept[cut] = &ast.FragmentSpread{Name: name}
		}
	}
	return kept
}

// value changes the numbers of a value; none and some stay none and some.
func (d *disguise) value(value *ast.Value) {
	if number, err := strconv.Atoi(value.Raw); err == nil && value.Kind == ast.IntValue && number > 0 {
		value.Raw = strconv.Itoa(1 + d.r.IntN(20))
	}
	for _, child := range value.Children {
		d.value(child.Value)
	}
}
