package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/loader/article"
)

// noBoilerplate asserts that no name from the furniture of the real pages is in the graph.
func noBoilerplate(t *testing.T, stores map[string]graph.Store) {
	t.Helper()
	var data struct {
		People, Organizations struct {
			Nodes []struct {
				Name    string
				Aliases []string
			}
		}
	}
	ask(t, stores, `{ people(first: 100) { nodes { name aliases } } organizations(first: 100) { nodes { name aliases } } }`, nil, &data)
	held := map[string]bool{}
	for _, node := range append(data.People.Nodes, data.Organizations.Nodes...) {
		for _, name := range append(node.Aliases, node.Name) {
			held[graph.ToneKey(name)] = true
		}
	}
	file, err := os.Open(filepath.Join(corpus(t, ""), "seeds-negative.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	count := 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var negative struct{ Kind, Name string }
		if err := json.Unmarshal(lines.Bytes(), &negative); err != nil {
			t.Fatal(err)
		}
		switch negative.Kind {
		case "boilerplate", "byline", "photo_credit", "not_person":
			count++
			if held[graph.ToneKey(negative.Name)] {
				t.Errorf("%s is in the graph (%s)", negative.Name, negative.Kind)
			}
		}
	}
	if count == 0 {
		t.Error("no name was looked for")
	}
}

// quotes asserts, for every fact of every article, that the quote is what the file has between the
// offsets, and that the context stands around it.
func quotes(t *testing.T, stores map[string]graph.Store) {
	t.Helper()
	texts := map[string][]rune{}
	for a, refused := range article.Walk(t.Context(), []string{corpus(t, "seeds")}, article.Options{}) {
		if refused != nil {
			t.Fatal(refused)
		}
		texts[a.ID()] = []rune(a.Text)
	}
	type fact struct {
		Evidence []struct {
			Quote, Prefix, Suffix string
			Start, End            int
			Article               struct{ ID string }
		}
	}
	var data struct {
		Articles struct {
			Nodes []struct {
				ID             string
				Participations struct{ Nodes []fact }
				Claims         []fact
			}
		}
	}
	ask(t, stores, `query($count: Int!) { articles(first: 5) { nodes { id
		participations(first: 60) { nodes { ...said } } claims { ...said } } } }
		fragment said on Node { ... on Participation { evidence(first: $count) { ...where } } ... on Claim { evidence(first: $count) { ...where } } }
		fragment where on Evidence { quote prefix suffix start end article { id } }`, map[string]any{"count": 20}, &data)
	checked := 0
	for _, node := range data.Articles.Nodes {
		for _, fact := range append(node.Participations.Nodes, node.Claims...) {
			if len(fact.Evidence) == 0 {
				t.Errorf("a fact of %s has no evidence", node.ID)
			}
			for _, e := range fact.Evidence {
				text := texts[e.Article.ID]
				checked++
				if string(text[e.Start:e.End]) != e.Quote {
					t.Errorf("%s: %d to %d is not %q", e.Article.ID, e.Start, e.End, e.Quote)
				}
				if !strings.HasSuffix(string(text[:e.Start]), e.Prefix) || !strings.HasPrefix(string(text[e.End:]), e.Suffix) {
					t.Errorf("%s: %q and %q do not stand around %d to %d", e.Article.ID, e.Prefix, e.Suffix, e.Start, e.End)
				}
			}
		}
	}
	if checked < 100 {
		t.Errorf("only %d passages were checked", checked)
	}
}
