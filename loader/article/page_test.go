package article_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/loader/article"
)

var update = flag.Bool("update", false, "write the golden files again")

// TestPages reads saved pages of several layouts. The golden file has what was found about the
// article, and its text.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob(filepath.Join("testdata", "pages", "*.html"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, path := range pages {
		t.Run(filepath.Base(path), func(t *testing.T) {
			articles, refused := collect(article.Options{}, path)
			if len(refused) > 0 || len(articles) != 1 {
				t.Fatalf("refused %v", refused)
			}
			a := articles[0]
			got := fmt.Sprintf("id: %s\ntitle: %s\nurl: %s\npublisher: %s\npublished: %s\nauthor: %s\n\n%s",
				a.ID(), a.Title, a.URL, a.Publisher, a.Published.Text, a.Author, a.Text)
			golden := strings.TrimSuffix(path, ".html") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
