package web_test

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"quanhe/web"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// config is a server whose parts say who they are; change makes it another one.
func config(change ...func(*web.Config)) web.Config {
	says := func(text string) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, text+" "+r.URL.Path) })
	}
	c := web.Config{
		GraphQL: says("graphql"), Pages: says("pages"),
		Ping:    func(context.Context) error { return nil },
		Version: map[string]any{"version": "1.2.3", "schema": 1},
	}
	for _, change := range change {
		change(&c)
	}
	return c
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// send sends one request; header holds pairs of name and value.
func send(handler http.Handler, method, target string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader("{}"))
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, r)
	return w
}

func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}
