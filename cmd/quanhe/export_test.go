package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/lint"
)

// stopping is a store that is read until the first page, and then a signal comes.
type stopping struct {
	graph.Store
	stop func(error)
	seen *[]string
	dir  string
}

func (s stopping) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	entries, _ := os.ReadDir(s.dir)
	for _, entry := range entries {
		*s.seen = append(*s.seen, entry.Name())
	}
	s.stop(interrupted{syscall.SIGINT})
	return s.Store.Read(ctx, plan)
}

// An export that a signal stops leaves the file that was there before, and nothing beside it.
func TestStoppedExportLeavesNothing(t *testing.T) {
	for _, before := range []string{"", "what was there"} {
		dir, seen := t.TempDir(), []string{}
		path := filepath.Join(dir, "graph.jsonl")
		if before != "" {
			if err := os.WriteFile(path, []byte(before), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		memory := graphtest.NewMemory()
		if _, err := memory.Write(t.Context(), graph.Batch{Statements: graphtest.Sample()}); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancelCause(t.Context())
		var stdout, stderr bytes.Buffer
		a := &app{environment: environment{stdout: &stdout, stderr: &stderr}}
		err := a.exportTo(ctx, path, stopping{memory, cancel, &seen, dir})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("got %v, want %v", err, context.Canceled)
		}
		if len(seen) == 0 {
			t.Error("nothing was being written when the signal came")
		}
		text, err := os.ReadFile(path)
		if before == "" && !errors.Is(err, fs.ErrNotExist) || string(text) != before {
			t.Errorf("the file holds %q, error %v; before it held %q", text, err, before)
		}
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) > 1 || len(entries) == 1 && before == "" {
			t.Errorf("left %v, error %v", entries, err)
		}
		if stdout.Len()+stderr.Len() > 0 {
			t.Errorf("said %q and %q", &stdout, &stderr)
		}
	}
}

// keepRules asserts that what was loaded keeps all rules, on every store.
func keepRules(t *testing.T, stores map[string]graph.Store) {
	t.Helper()
	for name, store := range stores {
		checked, err := lint.Check(t.Context(), store, func(finding lint.Finding) error {
			t.Errorf("%s: %s", name, finding)
			return nil
		})
		if err != nil || checked.Passages == 0 {
			t.Errorf("%s: checked %+v, error %v", name, checked, err)
		}
	}
}
