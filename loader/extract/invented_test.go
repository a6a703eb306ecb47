package extract

import (
	"path/filepath"
	"testing"
)

// The reports of the folder are invented: nobody and nothing in them is real but provinces, ministries and states. They tell of conferences on
// local foreign affairs, receptions, talks and signings in the words of many papers, which the delivered reports are too few for.
const (
	inventedReports = "testdata/invented"
	inventedGold    = "testdata/invented-gold.jsonl"
)

// TestInvented scores extraction against invented reports.
func TestInvented(t *testing.T) {
	judge := newScorer(t)
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(inventedReports, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports: %v", err)
	}
	texts, err := filepath.Abs(inventedReports)
	if err != nil {
		t.Fatal(err)
	}
	found := judge.judge(t, texts, inventedGold, extractAll(t, files, func(string) *Extractor { return x }))
	t.Logf("%d reports: %+v", len(files), found)
	found.atLeast(t, inventedReports, least{participations: rate{0.95, 0.78}, fields: rate{0.82, 0.71}, persons: 0.89, posts: 0.92, bodies: 0.88})
}
