package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/sqlite"
)

func TestConformance(t *testing.T) {
	t.Parallel()
	graphtest.Run(t, func(t *testing.T) graph.Store {
		t.Helper()
		return open(t, filepath.Join(t.TempDir(), "quanhe.db"), sqlite.ReadWrite)
	})
}

// open gives a store that is closed at the end of the test.
func open(t *testing.T, path string, mode sqlite.Mode) *sqlite.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), path, mode)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	return store
}
