package loader_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"quanhe/loader"
	"quanhe/loader/article"
)

// TestMemoryDoesNotGrowWithTheNumberOfArticles reads a file of many articles and compares what is kept after a few of them with what
// is kept after all. Keeping the texts alone would be three times as much as is allowed.
func TestMemoryDoesNotGrowWithTheNumberOfArticles(t *testing.T) {
	if testing.Short() {
		t.Skip("nothing here runs side by side: the race detector has nothing to see")
	}
	const few, all, bytes, allowed = 50, 350, 12_000, 1 << 20
	path := filepath.Join(t.TempDir(), "many.jsonl")
	writeArticles(t, path, all, bytes)

	read, afterFew, afterAll := 0, uint64(0), uint64(0)
	err := loader.Extract(t.Context(), realExtractor(t), []string{path}, article.Options{}, func(found loader.Extracted) error {
		if found.Rejection != nil {
			t.Fatal(found.Rejection)
		}
		if len(found.Facts.Events) == 0 {
			t.Fatalf("%s: no event, so nothing that could be kept", found.Article.Name)
		}
		switch read++; read {
		case few:
			afterFew = live()
		case all:
			afterAll = live()
		}
		return nil
	})
	if err != nil || read != all {
		t.Fatalf("read %d articles of %d: %v", read, all, err)
	}
	if afterAll > afterFew+allowed {
		t.Errorf("%d bytes are kept after %d articles, %d after %d", afterFew, few, afterAll, all)
	}
}

// writeArticles writes the sample articles over and over, each repeated up to a size, as JSON Lines.
func writeArticles(t *testing.T, path string, count, bytes int) {
	t.Helper()
	var texts []string
	for sample, refused := range article.Walk(t.Context(), []string{filepath.Join("..", "testdata", "articles")}, article.Options{}) {
		if refused != nil {
			t.Fatal(refused)
		}
		texts = append(texts, strings.Repeat(sample.Text+"\n\n", bytes/len(sample.Text)+1))
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := json.NewEncoder(file)
	for i := range count {
		if err := lines.Encode(map[string]string{"text": texts[i%len(texts)]}); err != nil {
			t.Fatal(err)
		}
	}
}

// live counts the bytes of the heap that something still refers to.
func live() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
