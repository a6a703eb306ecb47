package extract

import (
	"path/filepath"
	"testing"
)

// TestRulesAreInTheTable reads every report at hand, and looks for rules that the table does not have.
func TestRulesAreInTheTable(t *testing.T) {
	known := map[string]bool{}
	for _, rule := range Rules() {
		if known[rule.ID] || rule.ID == "" || rule.Reads == "" || rule.Status != StatusProven && rule.Status != StatusCandidate {
			t.Errorf("row %+v: each id once, with what it reads and a status", rule)
		}
		known[rule.ID] = true
	}
	files, _ := filepath.Glob(filepath.Join(findCorpus(t), "*", "*.txt"))
	samples, _ := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(files, samples...) {
		facts := x.Extract(readDocument(t, file))
		for _, p := range facts.Participations {
			if !known[p.Rule] {
				t.Errorf("%s: %s of rule %q, which the table does not have", file, p.Role, p.Rule)
			}
		}
		for _, f := range facts.Fields {
			if !known[f.Rule] {
				t.Errorf("%s: %s of rule %q, which the table does not have", file, f.Property, f.Rule)
			}
		}
	}
}

func TestStatusOfUnknownRule(t *testing.T) {
	if got := StatusOf("no such rule"); got != StatusCandidate {
		t.Errorf("status %s, want %s", got, StatusCandidate)
	}
	if got := StatusOf("subject-verb"); got != StatusProven {
		t.Errorf("status %s, want %s", got, StatusProven)
	}
}
