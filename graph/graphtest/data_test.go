package graphtest_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/graphtest"
)

func TestSample(t *testing.T) {
	t.Parallel()
	var decomposed, breaks int
	for _, statement := range graphtest.Sample() {
		if err := statement.Validate(); err != nil {
			t.Error(err)
		}
		text := statement.Article.Text
		if graph.NFC(text) != text && len(statement.Participations) > 0 {
			decomposed++
		}
		if strings.Contains(text, "\r\n") {
			breaks++
		}
	}
	if decomposed == 0 || breaks == 0 {
		t.Errorf("%d texts are decomposed, %d have CRLF", decomposed, breaks)
	}
}

func TestGenerate(t *testing.T) {
	t.Parallel()
	long := graphtest.Generate(3, 80)
	if diff := cmp.Diff(long[:50], graphtest.Generate(3, 50)); diff != "" {
		t.Errorf("fewer articles are not the first of more:\n%s", diff)
	}
	if cmp.Equal(long, graphtest.Generate(4, 80)) {
		t.Error("another seed gives the same")
	}
	facts, shared := 0, map[string]int{}
	for _, statement := range long {
		if err := statement.Validate(); err != nil {
			t.Error(err)
		}
		facts += len(statement.Participations)
		for _, event := range statement.Events {
			shared[event.ID]++
		}
	}
	if facts < 200 || len(shared) > 75 {
		t.Errorf("80 articles have %d participations at %d events", facts, len(shared))
	}
}

func TestRandomPlan(t *testing.T) {
	t.Parallel()
	known, err := graphtest.NewKnown(graphtest.Sample())
	if err != nil {
		t.Fatal(err)
	}
	store := graphtest.NewMemory()
	if _, err := store.Write(t.Context(), graph.Batch{Statements: graphtest.Sample()}); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	r := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		plan := graphtest.RandomPlan(r, known)
		rows, err := store.Read(t.Context(), plan)
		if err != nil {
			t.Fatalf("%+v: %v", plan, err)
		}
		known.Learn(plan, rows)
		note(seen, plan)
	}
	for _, kind := range graph.Kinds() {
		definition := graph.Define(kind)
		want := []string{fmt.Sprint(kind)}
		for _, edge := range definition.Edges {
			want = append(want, fmt.Sprint(kind, " edge ", edge.Name))
		}
		for _, key := range definition.Filters {
			want = append(want, fmt.Sprint(kind, " filter ", key))
		}
		for _, field := range definition.Orders {
			want = append(want, fmt.Sprint(kind, " order ", field))
		}
		for _, what := range want {
			if !seen[what] {
				t.Errorf("never drawn: %s", what)
			}
		}
	}
	for _, what := range []string{"after", "before", "backward", "count", "limit 0", "look-up", "same edge twice"} {
		if !seen[what] {
			t.Errorf("never drawn: %s", what)
		}
	}
}

// note records what a plan has in it.
func note(seen map[string]bool, plan graph.Plan) {
	page := func(kind graph.Kind, page graph.Page) {
		for _, key := range page.Filter.Keys() {
			seen[fmt.Sprint(kind, " filter ", key)] = true
		}
		for _, order := range page.Order {
			seen[fmt.Sprint(kind, " order ", order.Field)] = true
		}
		for what, drawn := range map[string]bool{
			"after": page.After != nil, "before": page.Before != nil, "backward": page.Backward, "count": page.Count, "limit 0": page.Limit == 0,
		} {
			seen[what] = seen[what] || drawn
		}
	}
	var target func(graph.Target)
	target = func(t graph.Target) {
		seen[fmt.Sprint(t.Kind)] = true
		edges := map[string]bool{}
		for _, branch := range t.Edges {
			seen[fmt.Sprint(t.Kind, " edge ", branch.Edge)] = true
			seen["same edge twice"] = seen["same edge twice"] || edges[branch.Edge]
			edges[branch.Edge] = true
			if edge, _ := graph.Define(t.Kind).Edge(branch.Edge); edge.Paged {
				page(edge.To[0], branch.Page)
			}
			for _, next := range branch.Targets {
				target(next)
			}
		}
	}
	if plan.IDs == nil {
		page(plan.Targets[0].Kind, plan.Page)
	} else {
		seen["look-up"] = true
	}
	for _, t := range plan.Targets {
		target(t)
	}
}

func TestExport(t *testing.T) {
	t.Parallel()
	store := graphtest.NewMemory()
	if _, err := store.Write(t.Context(), graph.Batch{Statements: graphtest.Generate(5, 70)}); err != nil {
		t.Fatal(err)
	}
	first, err := graphtest.Export(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	second, err := graphtest.Export(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("the second export differs from the first")
	}
	stats, err := store.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	lines, passages, candidates, last := map[graph.Kind]int{}, 0, 0, map[graph.Kind]string{}
	for line := range bytes.Lines(first) {
		var node struct {
			Type     graph.Kind
			ID       string
			How      graph.How
			Evidence []struct{ Article, Quote string }
		}
		if err := json.Unmarshal(line, &node); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if node.ID <= last[node.Type] {
			t.Errorf("%s comes after %s", node.ID, last[node.Type])
		}
		last[node.Type] = node.ID
		if node.How == graph.HowCandidate {
			candidates++
		} else {
			lines[node.Type]++
		}
		passages += len(node.Evidence)
	}
	want := map[graph.Kind]int{
		graph.KindPerson: stats.People, graph.KindOrganization: stats.Organizations, graph.KindPlace: stats.Places,
		graph.KindPost: stats.Posts, graph.KindSeries: stats.Series, graph.KindEvent: stats.Events,
		graph.KindTenure: stats.Tenures, graph.KindParticipation: stats.Participations, graph.KindClaim: stats.Claims,
		graph.KindArticle: stats.Articles, graph.KindTopic: stats.Topics,
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("lines by kind (-stats +export):\n%s", diff)
	}
	if candidates != stats.Candidates || candidates == 0 {
		t.Errorf("%d candidates exported, %d counted", candidates, stats.Candidates)
	}
	if passages != stats.Evidence {
		t.Errorf("%d passages exported, %d counted", passages, stats.Evidence)
	}
}
