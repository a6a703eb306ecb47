package loader_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/loader"
	"quanhe/loader/article"
	"quanhe/loader/extract"
	"quanhe/loader/resolve"
)

// corpus gives the folder of real articles, which is not part of the repository.
func corpus(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("QUANHE_TEST_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared", "corpus")
	}
	if _, err := os.Stat(dir); err != nil {
		if slices.Contains(strings.Split(os.Getenv("QUANHE_TEST_REQUIRE"), ","), "corpus") {
			t.Fatalf("required: %v", err)
		}
		t.Skipf("no articles to read: %v", err)
	}
	return dir
}

func realExtractor(t *testing.T) *extract.Extractor {
	t.Helper()
	extractor, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	return extractor
}

// TestEveryRealArticleGivesAValidStatement also resolves all of them a second time, last one first,
// with what was assigned at the first.
func TestEveryRealArticleGivesAValidStatement(t *testing.T) {
	dir, extractor := corpus(t), realExtractor(t)
	type told struct {
		article   graph.Article
		facts     extract.Facts
		statement graph.Statement
	}
	var all []told
	known := map[string]graph.Identity{}
	first := resolve.New(nil)
	for a, refused := range article.Walk(t.Context(), []string{dir}, article.Options{}) {
		if refused != nil {
			if strings.HasSuffix(refused.Path, ".txt") {
				t.Errorf("refused %v", refused)
			}
			continue
		}
		record := a.Record(extractor.Digest())
		facts := extractor.Extract(extract.Document{Text: a.Text, Title: a.Title, Published: a.Published})
		statement, identities, _ := first.Resolve(record, facts)
		if err := statement.Validate(); err != nil {
			t.Error(err)
		}
		for _, identity := range identities {
			known[identity.ID] = identity
		}
		all = append(all, told{record, facts, statement})
	}
	var list []graph.Identity
	for _, identity := range known {
		list = append(list, identity)
	}
	again := resolve.New(list)
	for _, one := range slices.Backward(all) {
		statement, identities, _ := again.Resolve(one.article, one.facts)
		if diff := cmp.Diff(one.statement, statement); diff != "" || identities != nil {
			t.Errorf("%s: new keys %v, -first +again:\n%s", one.article.ID, identities, diff)
		}
	}
}

// TestSampleArticlesMeetInOneGraph loads the project's own articles: two tell of the twentieth
// conference, and their people and bodies are the same.
func TestSampleArticlesMeetInOneGraph(t *testing.T) {
	store := graphtest.NewMemory()
	report, err := loader.Load(t.Context(), store, realExtractor(t), []string{filepath.Join("..", "testdata", "articles")}, loader.Options{})
	if err != nil || report.Articles.Rejected > 0 || len(report.WithoutEvents) > 0 {
		t.Fatalf("%v, report %+v", err, report)
	}
	identities, err := store.Identities(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	labels := map[string]string{}
	for _, identity := range identities {
		labels[identity.ID] = identity.Label
	}
	for id, label := range map[string]string{
		"event:hoi-nghi-ngoai-vu-toan-quoc/18": "Hội nghị Ngoại vụ toàn quốc lần thứ 18",
		"event:hoi-nghi-ngoai-vu-toan-quoc/20": "Hội nghị Ngoại vụ toàn quốc lần thứ 20",
		"event:hoi-nghi-ngoai-vu-toan-quoc/21": "Hội nghị Ngoại vụ toàn quốc lần thứ 21",
		"series:hoi-nghi-ngoai-vu-toan-quoc":   "Hội nghị Ngoại vụ toàn quốc",
		"person:bui-thanh-son":                 "Bùi Thanh Sơn",
		"org:bo-ngoai-giao":                    "Bộ Ngoại giao",
		"post:bo-ngoai-giao/bo-truong":         "Bộ trưởng Bộ Ngoại giao",
		"place:ha-noi":                         "Hà Nội",
	} {
		if labels[id] != label {
			t.Errorf("%s is %q, want %q", id, labels[id], label)
		}
	}
}
