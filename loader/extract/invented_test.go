package extract

import (
	"path/filepath"
	"testing"
)

// The reports of the folders are invented: nobody and nothing in them is real but provinces, ministries and states. They tell of conferences on
// local foreign affairs, receptions, talks and signings in the words of many papers, which the delivered reports are too few for. Rules were written
// with the misses of the first folder in view; of the others nobody looks at more than the figures.
const (
	inventedReports = "testdata/invented"
	inventedUnseen  = "testdata/invented-heldout"
)

// leastOfInvented are the least figures of these reports.
func leastOfInvented() map[string]least {
	return map[string]least{
		inventedReports: {participations: rate{0.94, 0.86}, fields: rate{0.92, 0.85}, persons: 0.93, posts: 0.94, bodies: 0.88},
		inventedUnseen:  {participations: rate{0.91, 0.77}, fields: rate{0.86, 0.77}, persons: 0.82, posts: 0.94, bodies: 0.88},
	}
}

// TestInvented scores extraction against invented reports. The gold of a folder is in the file of its name.
func TestInvented(t *testing.T) {
	judge := newScorer(t)
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for folder, figures := range leastOfInvented() {
		files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no reports: %v", err)
		}
		texts, err := filepath.Abs(folder)
		if err != nil {
			t.Fatal(err)
		}
		found := judge.judge(t, texts, folder+"-gold.jsonl", extractAll(t, files, func(string) *Extractor { return x }))
		t.Logf("%s, %d reports: %+v", folder, len(files), found)
		found.atLeast(t, folder, figures)
	}
}
