package bench

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/api"
	"quanhe/graph/sqlite"
)

// TestHandwritten: the hand-written server gives what the program gives, so that comparing their
// times means something. On Neo4j, and for @neo4j/graphql, the benchmark sees to that itself.
func TestHandwritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "quanhe.db")
	store, err := sqlite.Open(t.Context(), file, sqlite.ReadWrite)
	must(t, err)
	must(t, load(t.Context(), store, conferenceArticles()))
	must(t, store.Close(t.Context()))

	store, err = sqlite.Open(t.Context(), file, sqlite.ReadOnly)
	must(t, err)
	defer func() { must(t, store.Close(t.Context())) }()
	handler, closing, err := handwritten(t.Context(), "sqlite:"+file)
	must(t, err)
	defer func() { must(t, closing()) }()
	ours := httptest.NewServer(api.New(store, api.DefaultLimits(), slog.New(slog.DiscardHandler)))
	defer ours.Close()
	theirs := httptest.NewServer(handler)
	defer theirs.Close()

	for i, page := range pages() {
		want := data(t, answerOf(t, newCompetitor(oursSQLite, ours.URL).request(t, page, i)))
		got := data(t, answerOf(t, newCompetitor(handwrittenSQLite, theirs.URL).request(t, page, i)))
		if count := objects(want) - 1; count != page.objects {
			t.Errorf("%s: %d objects, want %d", page.name, count, page.objects)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%.2000s", page.name, diff)
		}
	}
}

func answerOf(t *testing.T, request *http.Request) []byte {
	t.Helper()
	response, err := http.DefaultClient.Do(request)
	must(t, err)
	body, err := io.ReadAll(response.Body)
	must(t, err)
	must(t, response.Body.Close())
	return body
}
