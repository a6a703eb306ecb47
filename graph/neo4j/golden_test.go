package neo4j

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/neo4j/neo4jtest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden names the plans whose statements are kept in testdata.
func golden() map[string]graph.Plan {
	page := func(kind graph.Kind, page graph.Page, edges ...graph.Branch) graph.Plan {
		return graph.Plan{Page: page, Targets: []graph.Target{{Kind: kind, Edges: edges}}}
	}
	filtered := func(kind graph.Kind, filter graph.Filter) graph.Plan {
		return page(kind, graph.Page{Limit: 20, Count: true, Filter: filter})
	}
	ids := []string{"event:a"}
	everything := graph.Filter{
		Roles: []string{"OPENED"}, Kinds: []string{"CONFERENCE"}, Series: []string{"series:a"}, Event: ids,
		Agent: []string{"person:a"}, Organization: []string{"org:a"}, Place: []string{"place:a"},
		From: "2020-01-01", To: "2020-12-31", Undated: true, PostKind: []string{"MINISTER"}, MinSources: 2,
	}
	return map[string]graph.Plan{
		"conferences": conferences(20, 40),
		"look-up": {IDs: []string{"person:a", "part:b"}, Targets: []graph.Target{
			{Kind: graph.KindPerson, Edges: []graph.Branch{{Edge: "tenures", Targets: []graph.Target{{Kind: graph.KindTenure, Edges: []graph.Branch{{Edge: "post"}}}}}}},
			{Kind: graph.KindParticipation, Edges: []graph.Branch{{Edge: "agent", Targets: []graph.Target{
				{Kind: graph.KindPerson}, {Kind: graph.KindOrganization, Edges: []graph.Branch{{Edge: "parent"}, {Edge: "places"}}},
			}}}},
		}},
		"event-lists": page(graph.KindEvent, graph.Page{Limit: 5},
			graph.Branch{Edge: "series"}, graph.Branch{Edge: "partOf"}, graph.Branch{Edge: "parts"},
			graph.Branch{Edge: "articles"}, graph.Branch{Edge: "claims"}),
		"series-participations": page(graph.KindSeries, graph.Page{Limit: 5}, graph.Branch{Edge: "editions"},
			graph.Branch{Edge: "participations", Page: graph.Page{Limit: 10, Count: true}}),
		"nested-filter": page(graph.KindPerson, graph.Page{Limit: 5},
			graph.Branch{Edge: "participations", Page: graph.Page{Limit: 10, Count: true, Filter: everything}}),
		"after": page(graph.KindEvent, graph.Page{
			Limit: 20, Order: []graph.Order{{Field: graph.OrderSources, Descending: true}, {Field: graph.OrderName}},
			After: []any{3, "A", "event:a"},
		}),
		"with-candidates": page(graph.KindPerson, graph.Page{Limit: 20, Candidates: true, Filter: graph.Filter{Roles: []string{"SPOKE"}}},
			graph.Branch{Edge: "participations", Page: graph.Page{Limit: 10, Count: true, Candidates: true}},
			graph.Branch{Edge: "tenures", Page: graph.Page{Candidates: true}}),
		"last-before":       page(graph.KindArticle, graph.Page{Limit: 20, Backward: true, Before: []any{"2020-01-01", "article:a"}}),
		"people-of-series":  filtered(graph.KindPerson, graph.Filter{Series: []string{"series:a"}, Roles: []string{"SPOKE"}}),
		"people-at-several": filtered(graph.KindPerson, graph.Filter{Series: []string{"series:a"}, MinEvents: 2}),
		"people-who-spoke":  filtered(graph.KindPerson, graph.Filter{Roles: []string{"SPOKE"}, Kinds: []string{"CONFERENCE"}}),
		"bodies-at-several": filtered(graph.KindOrganization, graph.Filter{Kinds: []string{"PROVINCE"}, MinEvents: 2}),
		"bodies-by-text":    filtered(graph.KindOrganization, graph.Filter{Text: "bo ngoai giao"}),
		"events-of-series":  filtered(graph.KindEvent, graph.Filter{Series: []string{"series:a"}, From: "2020-01-01"}),
		"events-with-agent": filtered(graph.KindEvent, graph.Filter{Agent: []string{"org:a"}, Undated: true}),
		"events-by-role":    filtered(graph.KindEvent, graph.Filter{Roles: []string{"OPENED"}}),
		"participations":    filtered(graph.KindParticipation, everything),
		"posts":             filtered(graph.KindPost, graph.Filter{Kinds: []string{"AMBASSADOR"}, Organization: []string{"org:a"}, Place: []string{"place:a"}}),
		"articles":          filtered(graph.KindArticle, graph.Filter{Event: ids, To: "2020-12-31", Text: "khai mac"}),
	}
}

// conferences is a page of events with their participations and the evidence of each.
func conferences(events, participations int) graph.Plan {
	return graph.Plan{Page: graph.Page{Limit: events, Count: true}, Targets: []graph.Target{{Kind: graph.KindEvent, Edges: []graph.Branch{
		{Edge: "place"},
		{Edge: "participations", Page: graph.Page{Limit: participations, Count: true}, Targets: []graph.Target{{Kind: graph.KindParticipation, Edges: []graph.Branch{
			{Edge: "agent"}, {Edge: "post"}, {Edge: "organization"},
			{Edge: "evidence", Page: graph.Page{Limit: 5}, Targets: []graph.Target{{Kind: graph.KindEvidence, Edges: []graph.Branch{{Edge: "article"}}}}},
		}}}},
	}}}}
}

func TestGolden(t *testing.T) {
	for name, plan := range golden() {
		t.Run(name, func(t *testing.T) {
			text, params, err := Compile(plan)
			if err != nil {
				t.Fatal(err)
			}
			got := text + "\n\n"
			for i := range len(params) {
				got += fmt.Sprintf("// p%d: %v\n", i, params[fmt.Sprintf("p%d", i)])
			}
			file := filepath.Join("testdata", name+".cypher")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the statement is not that of %s; if it should change, run go test -update:\n%s", file, got)
			}
		})
	}
}

// What a client types must not make a new statement: each would cost the server a new plan.
func TestCanonicalText(t *testing.T) {
	plan := func(limit, value int) graph.Plan {
		texts := make([]string, value)
		for i := range texts {
			texts[i] = fmt.Sprintf("person:'%d' OR true //", value)
		}
		return graph.Plan{
			Page: graph.Page{
				Limit: limit, Count: true, After: []any{value, fmt.Sprint(value)},
				Order:  []graph.Order{{Field: graph.OrderSources}},
				Filter: graph.Filter{Roles: texts, Series: texts, Text: texts[0], MinEvents: value, MinSources: value, From: texts[0]},
			},
			Targets: []graph.Target{{Kind: graph.KindPerson, Edges: []graph.Branch{
				{Edge: "participations", Page: graph.Page{Limit: limit, Filter: graph.Filter{Event: texts}}},
				{Edge: "tenures", Page: graph.Page{Limit: limit}},
			}}},
		}
	}
	first, _, err := Compile(plan(1, 1))
	if err != nil {
		t.Fatal(err)
	}
	second, _, err := Compile(plan(77, 9))
	if err != nil {
		t.Fatal(err)
	}
	if first != second {
		t.Errorf("values change the statement:\n%s\n%s", first, second)
	}
	third, _, err := Compile(graph.Plan{IDs: []string{"a"}, Targets: []graph.Target{{Kind: graph.KindPerson}}})
	if err != nil {
		t.Fatal(err)
	}
	fourth, _, err := Compile(graph.Plan{IDs: []string{"b", "c"}, Targets: []graph.Target{{Kind: graph.KindPerson}}})
	if err != nil {
		t.Fatal(err)
	}
	if third != fourth || strings.Contains(first, "OR true") {
		t.Errorf("ids are in the statement:\n%s\n%s", third, fourth)
	}
}

// Every operator here means that the server would look at nodes that it need not, would hold back rows
// that it could pass on, or would sort again what is in order.
func TestExplain(t *testing.T) {
	store := open(t)
	if _, err := store.Write(t.Context(), graph.Batch{Statements: graphtest.Generate(1, 200)}); err != nil {
		t.Fatal(err)
	}
	server := neo4jtest.Start(t)
	connection := server.Driver(t)
	plain(t, server)("CALL db.prepareForReplanning(120)") // with the statistics of just this data
	for name, plan := range golden() {
		t.Run(name, func(t *testing.T) {
			text, params, err := Compile(plan)
			if err != nil {
				t.Fatal(err)
			}
			operators, tree := explain(t, connection, text, params)
			never := []string{"AllNodesScan", "CartesianProduct", "Eager", "Sort", "PartialSort"}
			if slices.Contains(selective(), name) {
				never = append(never, "NodeByLabelScan")
			}
			for _, operator := range never {
				if slices.Contains(operators, operator) {
					t.Errorf("%s in\n%s\n%s", operator, text, tree)
				}
			}
		})
	}
}

// selective names the plans whose search has to begin at an index. The others count, among other
// things, how many of all nodes of a kind meet something that many do.
func selective() []string {
	return []string{
		"look-up", "participations", "people-of-series", "people-at-several", "events-of-series", "events-with-agent",
		"bodies-by-text", "articles", "after", "last-before", "conferences",
	}
}

func explain(t *testing.T, connection driver.DriverWithContext, text string, params map[string]any) (operators []string, tree string) {
	t.Helper()
	ctx := context.Background()
	session := connection.NewSession(ctx, driver.SessionConfig{AccessMode: driver.AccessModeRead})
	defer func() { _ = session.Close(ctx) }()
	result, err := session.Run(ctx, "EXPLAIN "+text, params)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		t.Fatal(err)
	}
	// The driver repeats children where a plan branches; the printed plan has them all.
	tree, _ = summary.Plan().Arguments()["string-representation"].(string)
	for _, found := range regexp.MustCompile(`\| [| ]*\+(\w+)`).FindAllStringSubmatch(tree, -1) {
		operators = append(operators, found[1])
	}
	if len(operators) < 3 {
		t.Fatalf("no plan in %s", tree)
	}
	return operators, tree
}
