package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/api"
	"quanhe/graph"
	"quanhe/graph/graphtest"
)

var update = flag.Bool("update", false, "write the expected answers under testdata again")

// sample gives a store that holds the sample graph. Tests only read it.
var sample = sync.OnceValue(func() graph.Store {
	store := graphtest.NewMemory()
	if _, err := store.Write(context.Background(), graph.Batch{Statements: graphtest.Sample()}); err != nil {
		panic(err) // a mistake in the data
	}
	return store
})

// generated gives a store with more of everything than a page holds.
var generated = sync.OnceValue(func() graph.Store {
	const articles = 28
	store := graphtest.NewMemory()
	if _, err := store.Write(context.Background(), graph.Batch{Statements: graphtest.Generate(1, articles)}); err != nil {
		panic(err) // a mistake in the data
	}
	return store
})

// quiet is a log that nobody reads.
func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// over makes an API over a reader, with the default limits after change.
func over(reader graph.Reader, change ...func(*api.Limits)) *api.API {
	limits := api.DefaultLimits()
	for _, change := range change {
		change(&limits)
	}
	return api.New(reader, limits, quiet())
}

// vars are the variables of a request.
type vars = map[string]any

// ask carries out a query and gives the whole response as parsed JSON.
func ask(t *testing.T, a *api.API, query string, variables vars) map[string]any {
	t.Helper()
	return parse(t, a.Do(t.Context(), api.Request{Query: query, Variables: variables}).JSON())
}

// data carries out a query that must not have errors and gives its data.
func data(t *testing.T, a *api.API, query string, variables vars) map[string]any {
	t.Helper()
	response := ask(t, a, query, variables)
	if response["errors"] != nil {
		t.Fatalf("%s %v\n%v", query, variables, response["errors"])
	}
	return response["data"].(map[string]any)
}

func parse(t *testing.T, text []byte) map[string]any {
	t.Helper()
	var response map[string]any
	if err := json.Unmarshal(text, &response); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return response
}

// code gives the code of the only error of a response, empty where there is none.
func code(t *testing.T, response api.Response) string {
	t.Helper()
	switch len(response.Errors) {
	case 0:
		return ""
	case 1:
		code, _ := response.Errors[0].Extensions["code"].(string)
		return code
	}
	t.Fatalf("several errors: %v", response.Errors)
	return ""
}

// at follows keys and indexes into parsed JSON.
func at(t *testing.T, value any, path ...any) any {
	t.Helper()
	for _, step := range path {
		switch step := step.(type) {
		case string:
			object, ok := value.(map[string]any)
			if !ok {
				t.Fatalf("no object for %q in %v", step, value)
			}
			value = object[step]
		case int:
			list, ok := value.([]any)
			if !ok || step >= len(list) {
				t.Fatalf("no item %d in %v", step, value)
			}
			value = list[step]
		}
	}
	return value
}

// ids gives the ids of a list of nodes in parsed JSON, null for a missing node.
func ids(t *testing.T, nodes any) []string {
	t.Helper()
	list := []string{}
	for _, node := range nodes.([]any) {
		id := "null"
		if node != nil {
			id = at(t, node, "id").(string)
		}
		list = append(list, id)
	}
	return list
}

func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// golden compares a text with a file, or writes the file under -update.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	same(t, path, string(want), string(got))
}

// indented lays JSON out for reading, in the order of its keys.
func indented(t *testing.T, text []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := json.Indent(&out, text, "", "  "); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return append(out.Bytes(), '\n')
}

// counting counts the reads of a reader.
type counting struct {
	graph.Reader
	reads atomic.Int64
}

func (c *counting) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	c.reads.Add(1)
	return c.Reader.Read(ctx, plan)
}

// reader is a reader made of functions.
type reader struct {
	read  func(context.Context, graph.Plan) (graph.Rows, error)
	stats func(context.Context) (graph.Stats, error)
}

func (r reader) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	return r.read(ctx, plan)
}

func (r reader) Search(context.Context, graph.Question) (graph.Hits, error) {
	return graph.Hits{}, graph.ErrStore
}

func (r reader) Stats(ctx context.Context) (graph.Stats, error) { return r.stats(ctx) }

func (r reader) Ping(context.Context) error { return nil }

// failing is a reader that fails with one error.
func failing(err error) graph.Reader {
	return reader{
		read:  func(context.Context, graph.Plan) (graph.Rows, error) { return graph.Rows{}, err },
		stats: func(context.Context) (graph.Stats, error) { return graph.Stats{}, err },
	}
}
