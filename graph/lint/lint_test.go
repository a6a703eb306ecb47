package lint_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/lint"
	"quanhe/graph/sqlite"
)

// check gives what is found in a store.
func check(t *testing.T, store lint.Store) ([]lint.Finding, lint.Summary) {
	t.Helper()
	var findings []lint.Finding
	summary, err := lint.Check(t.Context(), store, func(finding lint.Finding) error {
		findings = append(findings, finding)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if summary.Findings != len(findings) {
		t.Errorf("%d findings are counted, %d reported", summary.Findings, len(findings))
	}
	return findings, summary
}

// file gives an SQLite file with statements in it, and its path.
func file(t *testing.T, statements []graph.Statement) (*sqlite.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "quanhe.db")
	store, err := sqlite.Open(t.Context(), path, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	if _, err := store.Write(t.Context(), graph.Batch{Statements: statements}); err != nil {
		t.Fatal(err)
	}
	return store, path
}

// A store that only loads have written to keeps all rules.
func TestClean(t *testing.T) {
	t.Parallel()
	for name, statements := range map[string][]graph.Statement{
		"empty": nil, "sample": graphtest.Sample(), "generated": graphtest.Generate(1, 300),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			store, _ := file(t, statements)
			findings, summary := check(t, store)
			if len(findings) > 0 {
				t.Errorf("found %q", findings)
			}
			stats, err := store.Stats(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			nodes := stats.People + stats.Organizations + stats.Places + stats.Posts + stats.Series + stats.Events + stats.Topics +
				stats.Tenures + stats.Participations + stats.Claims + stats.Candidates + stats.Articles
			want := lint.Summary{Nodes: nodes, Passages: stats.Evidence, Rules: len(lint.Rules())}
			if diff := cmp.Diff(want, summary); diff != "" {
				t.Errorf("-counted +checked:\n%s", diff)
			}
		})
	}
}

// Events that two articles put into each other are found as one circle.
func TestCircleOfEvents(t *testing.T) {
	t.Parallel()
	inside := func(article, part, whole string) graph.Statement {
		const text = "Một cuộc họp trong một cuộc họp."
		said := []graph.Evidence{{Start: 0, End: 3, Quote: "Một", Suffix: " cuộc", Rule: "drawn"}}
		event := func(name string) graph.Event {
			return graph.Event{Entity: graph.Entity{ID: "event:" + name, Name: name}, Kind: graph.EventOther}
		}
		return graph.Statement{
			Article: graph.Article{ID: "article:" + article, Text: text},
			Events:  []graph.Event{event(part), event(whole)},
			Claims: []graph.Claim{{
				ID: "claim:" + article, EventID: "event:" + part, Property: graph.PropertyParent, Value: whole,
				TargetID: "event:" + whole, Seq: 1, How: graph.HowRule, Evidence: said,
			}},
		}
	}
	store, _ := file(t, []graph.Statement{inside("một", "họp", "tuần"), inside("hai", "tuần", "tháng"), inside("ba", "tháng", "họp")})
	findings, _ := check(t, store)
	want := "event:họp: circle: partOf leads back to it: event:họp → event:tuần → event:tháng → event:họp; "
	if len(findings) != 1 || !strings.HasPrefix(findings[0].String(), want) {
		t.Errorf("found %q, want one line that begins with %q", findings, want)
	}
}

// What was checked while somebody wrote may be wrong, so it is no result.
func TestWrittenMeanwhile(t *testing.T) {
	t.Parallel()
	store, path := file(t, graphtest.Sample())
	writer, err := sqlite.Open(t.Context(), path, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = writer.Close(context.Background()) })
	_, err = lint.Check(t.Context(), store, func(lint.Finding) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	_, err = lint.Check(t.Context(), writing{store, writer}, func(lint.Finding) error { return nil })
	if !errors.Is(err, graph.ErrChanged) {
		t.Errorf("got %v, want %v", err, graph.ErrChanged)
	}
}

// writing is a store in which an article is withdrawn while its texts are read.
type writing struct {
	lint.Store
	writer graph.Writer
}

func (w writing) Texts(ctx context.Context, yield func(graph.Article) error) error {
	if _, err := w.writer.Write(ctx, graph.Batch{Withdraw: []string{"article:cu"}}); err != nil {
		return err
	}
	return w.Store.Texts(ctx, yield)
}
