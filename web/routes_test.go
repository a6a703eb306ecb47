package web_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"testing"

	"quanhe/api"
	"quanhe/web"
)

// TestRoutes: who answers which path.
func TestRoutes(t *testing.T) {
	handler := web.Handler(config())
	for _, c := range []struct{ method, path, want string }{
		{http.MethodGet, "/", "pages /"},
		{http.MethodGet, "/playground", "pages /playground"},
		{http.MethodGet, "/assets/x.js", "pages /assets/x.js"},
		{http.MethodGet, "/nothing", "pages /nothing"},
		{http.MethodGet, "/graphql?query=x", "graphql /graphql"},
		{http.MethodPost, "/graphql", "graphql /graphql"},
		{http.MethodDelete, "/graphql", "graphql /graphql"},
		{http.MethodGet, "/graphql/x", "pages /graphql/x"},
		{http.MethodGet, "/livez", "ok\n"},
		{http.MethodHead, "/livez", "ok\n"},
		{http.MethodGet, "/readyz", "ready\n"},
		{http.MethodGet, "/metrics", "pages /metrics"},
		{http.MethodGet, "/debug/pprof/", "pages /debug/pprof/"},
	} {
		t.Run(c.method+" "+c.path, func(t *testing.T) {
			w := send(handler, c.method, c.path)
			same(t, "status", http.StatusOK, w.Code)
			same(t, "body", c.want, w.Body.String())
		})
	}
}

func TestVersion(t *testing.T) {
	w := send(web.Handler(config()), http.MethodGet, "/version")
	same(t, "Content-Type", "application/json; charset=utf-8", w.Header().Get("Content-Type"))
	var version map[string]any
	if err := json.Unmarshal(w.Body.Bytes(), &version); err != nil {
		t.Fatal(err)
	}
	same(t, "version", map[string]any{"version": "1.2.3", "schema": 1.0}, version)
}

// TestRequestIDs: every answer has an id of its own, which the handler knows; what a client sends does
// not count.
func TestRequestIDs(t *testing.T) {
	var known string
	handler := web.Handler(config(func(c *web.Config) {
		c.Token = "secret"
		c.Pages = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			known = api.RequestID(r.Context())
			_, _ = io.WriteString(w, "page")
		})
		c.Ping = func(context.Context) error { return io.EOF }
	}))
	seen := map[string]bool{}
	for _, path := range []string{"/", "/", "/graphql", "/livez", "/readyz", "/version", "/nothing"} {
		w := send(handler, http.MethodGet, path, "X-Request-Id", "mine")
		id := w.Header().Get("X-Request-Id")
		if len(id) < 20 || id == "mine" || seen[id] {
			t.Errorf("%s: id %q", path, id)
		}
		seen[id] = true
		same(t, "X-Content-Type-Options", "nosniff", w.Header().Get("X-Content-Type-Options"))
		same(t, "Referrer-Policy", "no-referrer", w.Header().Get("Referrer-Policy"))
		if path == "/" {
			same(t, "known to the handler", id, known)
		}
	}
}
