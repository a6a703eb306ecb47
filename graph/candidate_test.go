package graph_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
)

// onTrial makes candidates of everything that a statement states.
func onTrial(s graph.Statement) graph.Statement {
	s.Tenures, s.Participations, s.Claims = slices.Clone(s.Tenures), slices.Clone(s.Participations), slices.Clone(s.Claims)
	for i := range s.Tenures {
		s.Tenures[i].How = graph.HowCandidate
	}
	for i := range s.Participations {
		s.Participations[i].How = graph.HowCandidate
	}
	for i := range s.Claims {
		s.Claims[i].How = graph.HowCandidate
	}
	return s
}

// A candidate is never shown, and does not help another claim to be: neither by its precision, nor by its
// day beside another's year, nor by being the earlier one.
func TestCandidatesAreNotShown(t *testing.T) {
	t.Parallel()
	date, theme, parent := graph.PropertyDate, graph.PropertyTheme, graph.PropertyParent
	for _, c := range []struct {
		name       string
		statements []graph.Statement
		field      string
		want       any
	}{
		{"alone", []graph.Statement{onTrial(conference("a", "2021-01-01", theme, "Một"))}, "theme", nil},
		{"a date", []graph.Statement{onTrial(conference("a", "2021-01-01", date, "2021"))}, "sortDate", graph.LastDay},
		{"more precise", []graph.Statement{
			conference("a", "2021-01-01", date, "2021"), onTrial(conference("b", "2021-01-02", date, "2021-12-13")),
		}, "sortDate", "2021-01-01"},
		{"a day beside a year", []graph.Statement{
			conference("a", "2021-01-01", date, "2021"), onTrial(conference("b", "2021-01-02", date, "--12-13")),
		}, "sortDate", "2021-01-01"},
		{"earlier than its rule", []graph.Statement{
			onTrial(conference("a", "2021-01-01", theme, "Ba")), conference("b", "2021-01-02", theme, "Hai"), conference("c", "2021-01-03", theme, "Ba"),
		}, "theme", "Hai"},
	} {
		if got := merged(t, c.statements...)["event:a"].Values[c.field]; got != c.want {
			t.Errorf("%s: %s is %v, want %v", c.name, c.field, got, c.want)
		}
	}
	rows := merged(t, onTrial(conference("a", "2021-01-01", parent, "x")))
	if refs := rows["event:a"].Refs["partOf"]; refs != nil {
		t.Errorf("the event is part of %v", refs)
	}
	if rank := rows["claim:parentx"].Values["rank"]; rank != graph.RankNormal {
		t.Errorf("the claim has rank %v", rank)
	}
}

// A candidate gives a fact that is known without it one more article, and no value.
func TestCandidatesGiveNoValue(t *testing.T) {
	t.Parallel()
	first, second := onTrial(statement()), statement()
	first.Article.Published, second.Article.Published = date(t, "2021-01-01"), date(t, "2021-01-02")
	second.Article.ID = "article:b"
	first.Participations[0].PrintedTitle, second.Participations[0].PrintedTitle = "Ông", ""
	first.Participations[0].Seq, second.Participations[0].Seq = 7, 2
	second.Participations[0].How = graph.HowRule
	p := merged(t, first, second)["part:a"]
	if p.Values["how"] != "RULE" || p.Values["seq"] != 2 || p.Values["sourceCount"] != 2 || p.Values["printedTitle"] != nil {
		t.Errorf("with a rule: %+v", p.Values)
	}
	p = merged(t, first)["part:a"]
	if p.Values["how"] != "CANDIDATE" || p.Values["seq"] != 7 || p.Values["printedTitle"] != "Ông" {
		t.Errorf("alone: %+v", p.Values)
	}
}

// Candidates are no facts to search until their rules are none any more.
func TestCandidatesAreNotCounted(t *testing.T) {
	t.Parallel()
	trial := merge(t, nil, graph.Batch{Statements: []graph.Statement{onTrial(searchStatement())}})
	if diff := cmp.Diff(map[string]int{"series:hn": 1}, trial.Facts); diff != "" {
		t.Errorf("on trial (-want +got):\n%s", diff)
	}
	proven := merge(t, trial.Said, graph.Batch{Statements: []graph.Statement{searchStatement()}})
	want := map[string]int{"person:y": 2, "org:bo": 2, "place:hue": 1, "post:bt": 1, "event:4": 4}
	if diff := cmp.Diff(want, proven.Facts); diff != "" {
		t.Errorf("proven (-want +got):\n%s", diff)
	}
}
