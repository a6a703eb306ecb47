package api_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"quanhe/api"
	"quanhe/graph"
)

// secret is what the error of a store may say, and no client may see.
const secret = `/secret/path: SELECT * FROM person; Neo.ClientError.Statement: goroutine 7 [running] bolt://user:pass@host`

func noSecret(t *testing.T, answer []byte) {
	t.Helper()
	for _, word := range []string{"secret", "SELECT", "Neo", "goroutine", "bolt", "pass@", "sqlite", ".go:", "panic", "not reachable", "store failed"} {
		if bytes.Contains(answer, []byte(word)) {
			t.Errorf("the answer says %q: %s", word, answer)
		}
	}
}

// questions are queries that ask a store in each of the ways there are.
func questions() map[string]string {
	return map[string]string{
		"page": `{people {nodes {id}}}`, "look-up": `{person(id: "person:ha") {id}}`, "nodes": `{nodes(ids: ["person:ha", "org:bo"]) {id}}`,
		"node": `{node(id: "person:ha") {id}}`, "stats": `{stats {people}}`,
		"several": `{stats {people} people {totalCount} person(id: "person:ha") {id} b: person(id: "person:ho") {id}}`,
	}
}

// TestStoreErrors: what went wrong in a store is told by a code alone; its words go to the log.
func TestStoreErrors(t *testing.T) {
	for _, c := range []struct {
		err    error
		code   string
		status int
	}{
		{graph.ErrUnavailable, api.CodeUnavailable, http.StatusServiceUnavailable},
		{graph.ErrSchema, api.CodeUnavailable, http.StatusServiceUnavailable},
		{graph.ErrTimeout, api.CodeTimeout, http.StatusServiceUnavailable},
		{context.DeadlineExceeded, api.CodeTimeout, http.StatusServiceUnavailable},
		{context.Canceled, api.CodeTimeout, http.StatusServiceUnavailable},
		{graph.ErrStore, api.CodeInternal, http.StatusOK},
		{graph.ErrReadOnly, api.CodeInternal, http.StatusOK},
		{graph.ErrPlan, api.CodeInternal, http.StatusOK},
		{graph.ErrDecode, api.CodeInternal, http.StatusOK},
		{graph.ErrDate, api.CodeInternal, http.StatusOK},
		{errors.New("sqlite: disk I/O error"), api.CodeInternal, http.StatusOK},
	} {
		for name, query := range questions() {
			t.Run(c.err.Error()+" "+name, func(t *testing.T) {
				var log bytes.Buffer
				a := api.New(failing(fmt.Errorf("%s: %w", secret, c.err)), api.DefaultLimits(), slog.New(slog.NewTextHandler(&log, nil)))
				w := httptest.NewRecorder()
				r := httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(query), nil)
				a.ServeHTTP(w, r.WithContext(api.WithRequestID(r.Context(), "the-request")))
				same(t, "status", c.status, w.Code)
				same(t, "Retry-After", c.status == http.StatusServiceUnavailable, w.Header().Get("Retry-After") != "")
				noSecret(t, w.Body.Bytes())
				errs := at(t, parse(t, w.Body.Bytes()), "errors").([]any)
				for _, err := range errs {
					same(t, "code", any(c.code), at(t, err, "extensions", "code"))
					if at(t, err, "path") == nil || at(t, err, "message") == "" {
						t.Errorf("no path or message: %v", err)
					}
				}
				if !errors.Is(c.err, context.Canceled) && (!strings.Contains(log.String(), "/secret/path") || !strings.Contains(log.String(), "the-request")) {
					t.Errorf("the log does not say what was wrong: %s", &log)
				}
			})
		}
	}
}

// TestPartialAnswer: a root field that may be null is null where its read fails, the others stand.
func TestPartialAnswer(t *testing.T) {
	a := over(reader{
		read: func(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
			if plan.IDs[0] == "person:ho" {
				return graph.Rows{}, graph.ErrStore
			}
			return sample().Read(ctx, plan)
		},
	})
	response := ask(t, a, `{good: person(id: "person:ha") {id} bad: person(id: "person:ho") {id}}`, nil)
	same(t, "data", any(map[string]any{"good": map[string]any{"id": "person:ha"}, "bad": nil}), response["data"])
	same(t, "path", any([]any{"bad"}), at(t, response, "errors", 0, "path"))
}

// TestPanics: a reader that panics is an error of ours; the process goes on, and so does the API.
func TestPanics(t *testing.T) {
	for name, query := range questions() {
		t.Run(name, func(t *testing.T) {
			var log bytes.Buffer
			limits := api.DefaultLimits()
			limits.Running, limits.Waiting = 1, 0
			a := api.New(reader{
				read:  func(context.Context, graph.Plan) (graph.Rows, error) { panic(secret) },
				stats: func(context.Context) (graph.Stats, error) { panic(errors.New(secret)) },
			}, limits, slog.New(slog.NewTextHandler(&log, nil)))
			for range 3 { // its place among the running is given back
				response := a.Do(t.Context(), api.Request{Query: query})
				for _, err := range response.Errors {
					same(t, "code", any(api.CodeInternal), err.Extensions["code"])
				}
				if len(response.Errors) == 0 {
					t.Errorf("no error: %s", response.JSON())
				}
				noSecret(t, response.JSON())
			}
			if !strings.Contains(log.String(), "/secret/path") || !strings.Contains(log.String(), "errors_test.go") {
				t.Errorf("the log does not say where: %s", &log)
			}
		})
	}
}

// TestMisshapenAnswer: a store that answers another question than the one asked does no harm.
func TestMisshapenAnswer(t *testing.T) {
	article := &graph.Record{Kind: graph.KindArticle, Values: make([]any, len(graph.Define(graph.KindArticle).Fields))}
	person := &graph.Record{Kind: graph.KindPerson, Values: make([]any, len(graph.Define(graph.KindPerson).Fields))}
	for name, rows := range map[string]graph.Rows{
		"another kind":   {Nodes: []*graph.Record{article}, Keys: [][]any{{"a", "b"}}},
		"no keys":        {Nodes: []*graph.Record{person}},
		"no edges":       {Nodes: []*graph.Record{person}, Keys: [][]any{{"a", "b"}}},
		"an evidence":    {Nodes: []*graph.Record{{Kind: graph.KindEvidence}}, Keys: [][]any{{"a", "b"}}},
		"keys of no use": {Nodes: []*graph.Record{person}, Keys: [][]any{{func() {}}}},
	} {
		t.Run(name, func(t *testing.T) {
			a := over(reader{read: func(context.Context, graph.Plan) (graph.Rows, error) { return rows, nil }})
			for _, query := range []string{`{people {edges {cursor node {id tenures {id}}}}}`, `{person(id: "person:ha") {id tenures {id}}}`} {
				response := a.Do(t.Context(), api.Request{Query: query})
				noSecret(t, response.JSON())
				for _, err := range response.Errors {
					same(t, "code", any(api.CodeInternal), err.Extensions["code"])
				}
			}
		})
	}
}
