package loader_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/loader"
)

// TestRestartedLoadEndsLikeAnUninterruptedOne fails every write in turn, with and without a
// curation folder, and with the write done or not when the load learns that it failed.
func TestRestartedLoadEndsLikeAnUninterruptedOne(t *testing.T) {
	dir := sample(t)
	for _, curated := range []bool{false, true} {
		options := func() loader.Options {
			o := loader.Options{BatchArticles: 2}
			if curated {
				o.Decisions = filepath.Join(t.TempDir(), "decisions")
			}
			return o
		}
		whole, wholeOptions := graphtest.NewMemory(), options()
		load(t, whole, []string{dir}, wholeOptions)
		for failAt := 1; failAt <= 3; failAt++ {
			for _, done := range []bool{false, true} {
				t.Run(fmt.Sprintf("curated=%v failAt=%d done=%v", curated, failAt, done), func(t *testing.T) {
					store := &counting{Store: graphtest.NewMemory(), failAt: failAt, done: done}
					o := options()
					report, err := loader.Load(t.Context(), store, lines{"1"}, []string{dir}, o)
					if !errors.Is(err, graph.ErrUnavailable) || report.Articles.New != 2*(failAt-1) {
						t.Fatalf("error %v after %d articles", err, report.Articles.New)
					}
					load(t, store, []string{dir}, o)
					if diff := cmp.Diff(dump(t, whole), dump(t, store)); diff != "" {
						t.Errorf("-uninterrupted +restarted:\n%s", diff)
					}
					if diff := cmp.Diff(registered(t, wholeOptions.Decisions), registered(t, o.Decisions)); diff != "" {
						t.Errorf("ids.jsonl -uninterrupted +restarted:\n%s", diff)
					}
				})
			}
		}
	}
}

// registered is the file of assigned ids, empty where there is no curation folder.
func registered(t *testing.T, folder string) string {
	t.Helper()
	if folder == "" {
		return ""
	}
	text, err := os.ReadFile(filepath.Join(folder, "ids.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestAssignedIDsOutliveTheStore(t *testing.T) {
	dir, decisions := sample(t), t.TempDir()
	first := graphtest.NewMemory()
	load(t, first, []string{dir}, loader.Options{Decisions: decisions})
	ids := registered(t, decisions)
	// A new store, and the articles the other way round: names mean what they meant.
	second := graphtest.NewMemory()
	for _, name := range []string{"f", "e", "d", "c", "b", "a"} {
		load(t, second, []string{filepath.Join(dir, name+".txt")}, loader.Options{Decisions: decisions})
	}
	if diff := cmp.Diff(dump(t, first), dump(t, second)); diff != "" {
		t.Errorf("-first +second:\n%s", diff)
	}
	if registered(t, decisions) != ids {
		t.Error("ids.jsonl has changed")
	}
}

func TestStoreAndFolderLearnFromEachOther(t *testing.T) {
	dir, decisions := sample(t), t.TempDir()
	store := graphtest.NewMemory()
	load(t, store, []string{filepath.Join(dir, "a.txt")}, loader.Options{})
	load(t, store, []string{dir}, loader.Options{Decisions: decisions})
	if text := registered(t, decisions); !strings.Contains(text, `{"id":"person:tran-binh",`) {
		t.Errorf("what the store knew is not in the folder:\n%s", text)
	}
	other := graphtest.NewMemory()
	load(t, other, []string{filepath.Join(dir, "e.txt")}, loader.Options{Decisions: decisions})
	identities, err := other.Identities(t.Context())
	if err != nil || len(identities) == 0 {
		t.Errorf("what the folder knew is not in the store: %v", err)
	}
}

func TestBrokenDecisions(t *testing.T) {
	for name, test := range map[string]struct{ file, want string }{
		"json":  {"{\"id\":\"person:a\",\"keys\":[],\"label\":\"A\"}\n{\"id\":\n", "ids.jsonl:2:"},
		"id":    {`{"id":"a","keys":[],"label":"A"}` + "\n", "ids.jsonl:1:"},
		"label": {`{"id":"person:a","keys":[],"label":" "}` + "\n", "ids.jsonl:1:"},
		"key":   {"\n" + `{"id":"person:a","key":[],"label":"A"}` + "\n", "ids.jsonl:2:"},
	} {
		t.Run(name, func(t *testing.T) {
			decisions := write(t, t.TempDir(), map[string]string{"ids.jsonl": test.file})
			_, err := loader.Load(t.Context(), graphtest.NewMemory(), lines{}, nil, loader.Options{Decisions: decisions})
			if !errors.Is(err, loader.ErrDecisions) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func TestUnfinishedLastLineIsDropped(t *testing.T) {
	const line = `{"id":"person:le-an","keys":["person|lê an"],"label":"Lê An"}`
	for name, test := range map[string]struct{ file, want string }{
		"cut off":     {line + "\n" + `{"id":"person:tran`, line + "\n{"},
		"no line end": {line, line + "\n{"},
	} {
		t.Run(name, func(t *testing.T) {
			decisions := write(t, t.TempDir(), map[string]string{"ids.jsonl": test.file})
			load(t, graphtest.NewMemory(), []string{sample(t)}, loader.Options{Decisions: decisions})
			if text := registered(t, decisions); !strings.HasPrefix(text, test.want) || strings.Contains(text, "tran{") {
				t.Errorf("got\n%s", text)
			}
		})
	}
}

func TestCancelledLoadWritesWholeBatchesOnly(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	defer cancel(nil)
	store := graphtest.NewMemory()
	report, err := loader.Load(ctx, store, lines{"1"}, []string{sample(t)}, loader.Options{
		BatchArticles: 2,
		Progress: func(p loader.Progress) {
			if p.Done == 3 {
				cancel(errStop)
			}
		},
	})
	if !errors.Is(err, errStop) || report.Articles.New != 2 {
		t.Errorf("error %v, %d articles; want the cause and the first batch", err, report.Articles.New)
	}
	inputs, err := store.Inputs(t.Context())
	if err != nil || len(inputs) != 2 {
		t.Errorf("%d articles stored, error %v", len(inputs), err)
	}
}

func TestUnavailableStoreIsReportedAsSuch(t *testing.T) {
	_, err := loader.Load(t.Context(), down{graphtest.NewMemory()}, lines{}, nil, loader.Options{})
	if !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("got %v", err)
	}
}

type down struct{ graph.Store }

func (down) Identities(context.Context) ([]graph.Identity, error) { return nil, graph.ErrUnavailable }
