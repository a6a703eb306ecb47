package sqlite_test

import (
	"database/sql"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/graph/sqlite"
)

var update = flag.Bool("update", false, "write the golden statements anew")

// goldens are plans whose statements stand in testdata.
func goldens() map[string]graph.Plan {
	everyKey := graph.Filter{
		Roles: []string{"SPOKE"}, Kinds: []string{"CONFERENCE"}, Series: []string{"series:a"}, Event: []string{"event:a"},
		Agent: []string{"person:a"}, Organization: []string{"org:a"}, Place: []string{"place:a"}, From: "2020-01-01", To: "2021-12-31",
		Undated: true, MinSources: 2, PostKind: []string{"MINISTER"},
	}
	named := everyKey
	named.Text = "ha"
	people := named
	people.MinEvents, people.Agent = 2, nil
	return map[string]graph.Plan{
		"conference": conferencePlan(),
		"look-up": {
			IDs: []string{"person:a", "article:b"},
			Targets: []graph.Target{
				{Kind: graph.KindPerson, Edges: []graph.Branch{{Edge: "tenures"}, {Edge: "participations", Page: graph.Page{Limit: 5, Count: true}}}},
				{Kind: graph.KindArticle, Edges: []graph.Branch{{Edge: "events"}, {Edge: "claims"}, {Edge: "participations", Page: graph.Page{Limit: 5}}}},
			},
		},
		"people":              root(graph.KindPerson, graph.Page{Limit: 20, Count: true}),
		"people-every-filter": root(graph.KindPerson, graph.Page{Limit: 20, Count: true, Filter: people}),
		"people-broad-filter": root(graph.KindPerson, graph.Page{Limit: 20, Filter: graph.Filter{Roles: []string{"SPOKE"}, From: "2020-01-01", MinEvents: 2}}),
		"organizations":       root(graph.KindOrganization, graph.Page{Limit: 20}, graph.Branch{Edge: "parent"}, graph.Branch{Edge: "places"}, graph.Branch{Edge: "participations", Page: graph.Page{Limit: 5}}),
		"events-every-filter": root(graph.KindEvent, graph.Page{Limit: 20, Filter: named}),
		"event":               root(graph.KindEvent, graph.Page{Limit: 20}, branches(graph.KindEvent)...),
		"series":              root(graph.KindSeries, graph.Page{Limit: 20}, branches(graph.KindSeries)...),
		"place":               root(graph.KindPlace, graph.Page{Limit: 20}, branches(graph.KindPlace)...),
		"post":                root(graph.KindPost, graph.Page{Limit: 20, Filter: graph.Filter{Organization: []string{"org:a"}, Place: []string{"place:a"}}}, branches(graph.KindPost)...),
		"articles":            root(graph.KindArticle, graph.Page{Limit: 20, Filter: graph.Filter{Event: []string{"event:a"}, From: "2020-01-01"}}),
		"with-candidates": root(graph.KindPerson, graph.Page{
			Limit: 20, Candidates: true, Filter: graph.Filter{Roles: []string{"SPOKE"}},
		},
			graph.Branch{Edge: "participations", Page: graph.Page{Limit: 5, Count: true, Candidates: true}},
			graph.Branch{Edge: "tenures", Page: graph.Page{Candidates: true}}),
		"tenures":                  root(graph.KindTenure, graph.Page{Limit: 20}, branches(graph.KindTenure)...),
		"claims":                   root(graph.KindClaim, graph.Page{Limit: 20}, branches(graph.KindClaim)...),
		"participations":           root(graph.KindParticipation, graph.Page{Limit: 20}, branches(graph.KindParticipation)...),
		"participations-by-filter": root(graph.KindParticipation, graph.Page{Limit: 20, Filter: everyKey}),
		"window": root(graph.KindEvent, graph.Page{
			Limit: 20, Backward: true,
			Order: []graph.Order{{Field: graph.OrderDate, Descending: true}, {Field: graph.OrderName}},
			After: []any{0, "2021-12-13", "A", "event:a"}, Before: []any{0, "2020-01-01", "B", "event:b"},
		}),
	}
}

func root(kind graph.Kind, page graph.Page, edges ...graph.Branch) graph.Plan {
	return graph.Plan{Page: page, Targets: []graph.Target{{Kind: kind, Edges: edges}}}
}

// branches follow every edge of a kind.
func branches(kind graph.Kind) []graph.Branch {
	var all []graph.Branch
	for _, edge := range graph.Define(kind).Edges {
		all = append(all, graph.Branch{Edge: edge.Name, Page: graph.Page{Limit: 5}})
	}
	return all
}

func TestCompileGolden(t *testing.T) {
	t.Parallel()
	for name, plan := range goldens() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text, _, err := sqlite.Compile(plan)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", name+".sql")
			if *update {
				if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if text != string(want) {
				t.Errorf("the statement differs from %s; run go test -update if that is meant:\n%s", path, text)
			}
		})
	}
}

// TestPlansUseIndexes asks SQLite how it would answer: nothing below the root is ever scanned, and
// the root only in the order of an index.
func TestPlansUseIndexes(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "quanhe.db")
	open(t, path, sqlite.ReadWrite)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for name, plan := range goldens() {
		text, args, err := sqlite.Compile(plan)
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range explain(t, db, text, args) {
			table, scans := strings.CutPrefix(step, "SCAN ")
			if !scans || isVirtual(table) || strings.Contains(table, " USING ") {
				continue
			}
			if plan.IDs == nil && (table == "tenure" || table == "claim") {
				continue // ordered by id only: the table itself is in that order
			}
			t.Errorf("%s: %s", name, step)
		}
	}
}

// isVirtual tells the rows that are no table: values of a parameter and results of a subquery, whose
// aliases end with a number.
func isVirtual(table string) bool {
	return table == "within" || strings.HasPrefix(table, "json_each") || strings.HasPrefix(table, "CONSTANT") ||
		regexp.MustCompile(`_\d+$`).MatchString(table)
}

func explain(t *testing.T, db *sql.DB, text string, args []any) []string {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+text, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var steps []string
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		steps = append(steps, detail)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return steps
}

// TestTextIsCanonical changes every value of a plan that must not show in its statement.
func TestTextIsCanonical(t *testing.T) {
	t.Parallel()
	for name, plan := range goldens() {
		before, args, err := sqlite.Compile(plan)
		if err != nil {
			t.Fatal(err)
		}
		if plan.IDs != nil {
			plan.IDs = []string{"person:c"}
		}
		for i := range plan.Targets {
			for j := range plan.Targets[i].Edges {
				plan.Targets[i].Edges[j].Page.Limit += 7
			}
		}
		page := &plan.Page
		page.Limit++
		for _, list := range []*[]string{
			&page.Filter.Roles, &page.Filter.Kinds, &page.Filter.Series, &page.Filter.Event, &page.Filter.Agent,
			&page.Filter.Organization, &page.Filter.Place, &page.Filter.PostKind,
		} {
			if len(*list) > 0 {
				*list = []string{"other", "values"}
			}
		}
		for _, position := range [][]any{page.After, page.Before} {
			for i := range position {
				if _, text := position[i].(string); text {
					position[i] = "elsewhere"
				}
			}
		}
		after, changed, err := sqlite.Compile(plan)
		if err != nil {
			t.Fatal(err)
		}
		if before != after {
			t.Errorf("%s: the text depends on values", name)
		}
		if reflect.DeepEqual(args, changed) {
			t.Errorf("%s: the values do not reach the parameters", name)
		}
	}
}

func TestCompileRefuses(t *testing.T) {
	t.Parallel()
	for name, plan := range map[string]graph.Plan{
		"nothing":       {},
		"evidence":      root(graph.KindEvidence, graph.Page{}),
		"unknown edge":  root(graph.KindPerson, graph.Page{}, graph.Branch{Edge: "name; DROP TABLE person"}),
		"unknown order": root(graph.KindPerson, graph.Page{Order: []graph.Order{{Field: "1; DROP TABLE person"}}}),
	} {
		if _, _, err := sqlite.Compile(plan); !errors.Is(err, graph.ErrPlan) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestManyEdges reads more nodes beside one than SQLite joins tables.
func TestManyEdges(t *testing.T) {
	t.Parallel()
	const many = 200
	store := open(t, filepath.Join(t.TempDir(), "quanhe.db"), sqlite.ReadWrite)
	if _, err := store.Write(t.Context(), graph.Batch{Statements: []graph.Statement{twoEditions()}}); err != nil {
		t.Fatal(err)
	}
	var edges []graph.Branch
	for range many {
		edges = append(edges, graph.Branch{Edge: "post", Targets: []graph.Target{{Kind: graph.KindPost, Edges: []graph.Branch{{Edge: "organization"}}}}})
	}
	rows, err := store.Read(t.Context(), graph.Plan{
		IDs: []string{"part:2"}, Targets: []graph.Target{{Kind: graph.KindParticipation, Edges: edges}},
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, post := range rows.Nodes[0].Edges {
		if got := post.One().Edges[0].One().ID(); got != "org:bo" {
			t.Errorf("edge %d reaches %q", i, got)
		}
	}
}
