package main

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quanhe/api"
	"quanhe/graph"
	"quanhe/graph/neo4j"
	"quanhe/graph/neo4j/neo4jtest"
	"quanhe/graph/sqlite"
	"quanhe/loader"
	"quanhe/loader/extract"
)

// patience is the time for a read. A server that has just started and shares the machine with other
// tests needs long for the first plan of a shape, and nothing here is about time.
const patience = time.Minute

// stores gives an empty store of each sort; the one on Neo4j is left out, with a line that says so,
// where no server can be had.
func stores(t *testing.T) map[string]graph.Store {
	t.Helper()
	opened := map[string]graph.Store{}
	file, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "quanhe.db"), sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	opened["sqlite"] = file
	t.Run("neo4j", func(sub *testing.T) {
		server := neo4jtest.Start(sub)
		neo4jtest.Reset(sub, server)
		database, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Timeout: patience})
		if err != nil {
			sub.Fatal(err)
		}
		opened["neo4j"] = database
	})
	t.Cleanup(func() {
		for name, store := range opened {
			if err := store.Close(context.Background()); err != nil {
				t.Errorf("close %s: %v", name, err)
			}
		}
	})
	return opened
}

// loaded gives the stores with the articles of a folder in them.
func loaded(t *testing.T, folder string) map[string]graph.Store {
	t.Helper()
	extractor, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	opened := stores(t)
	for name, store := range opened {
		report, err := loader.Load(t.Context(), store, extractor, []string{folder}, loader.Options{})
		if err != nil || report.Articles.Rejected > 0 {
			t.Fatalf("%s: load %s: %v, %d rejected", name, folder, err, report.Articles.Rejected)
		}
	}
	return opened
}

// corpus gives a folder of the real articles, which lie beside the checkout and are not part of it.
func corpus(t *testing.T, name string) string {
	t.Helper()
	folder := os.Getenv("QUANHE_TEST_CORPUS")
	if folder == "" {
		folder = "../../../shared/corpus"
	}
	folder = filepath.Join(folder, name)
	if _, err := os.Stat(folder); err != nil {
		if strings.Contains(os.Getenv("QUANHE_TEST_REQUIRE"), "corpus") {
			t.Fatalf("no corpus: %v", err)
		}
		t.Skip("skipped: no folder ../shared/corpus with real articles")
	}
	return folder
}

// ask answers a query from each store, asserts that they answer byte by byte the same and without
// errors, and gives the data.
func ask(t *testing.T, stores map[string]graph.Store, query string, variables map[string]any, data any) []byte {
	t.Helper()
	var first []byte
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	limits := api.DefaultLimits()
	limits.Store, limits.Request = patience, patience
	for name, store := range stores {
		response := api.New(store, limits, log).Do(t.Context(), api.Request{Query: query, Variables: variables})
		answer := response.JSON()
		switch {
		case len(response.Errors) > 0:
			t.Fatalf("%s answers %s", name, answer)
		case first == nil:
			first = answer
		case string(first) != string(answer):
			t.Fatalf("the stores answer differently:\n%s\n%s", first, answer)
		}
	}
	if data != nil {
		if err := json.Unmarshal(first, &struct{ Data any }{data}); err != nil {
			t.Fatal(err)
		}
	}
	return first
}
