package loader_test

import (
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"quanhe/loader"
	"quanhe/loader/article"
	"quanhe/loader/extract"
)

// layouts are ways in which sites print an article; %TITLE, %DATE and %BODY stand for its parts,
// paragraph makes the body.
var layouts = map[string]struct {
	page      string
	paragraph func(text string) string
}{
	"article": {
		`<!DOCTYPE html><html><head><meta charset="utf-8"><title>%TITLE | Bản tin</title><meta property="og:title" content="%TITLE">
<meta property="og:site_name" content="quanhe sample"><meta property="article:published_time" content="%DATE"></head>
<body><nav><a href="/">Trang chủ</a></nav><article><h1>%TITLE</h1>%BODY</article>
<aside><h3>Tin liên quan</h3><ul><li><a href="/1">Lễ khai mạc một hội nghị khác</a></li></ul></aside></body></html>`,
		func(text string) string { return "<p>" + text + "</p>\n" },
	},
	"divs": {
		`<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>%TITLE - Bản tin</title>
<meta name="pubdate" content="%DATE"><meta property="og:site_name" content="quanhe sample"></head>
<body><div id="top"><a href="/">Trang chủ</a> <a href="/2">Thời sự</a></div><div class="col"><h1 class="t">%TITLE</h1><div class="content">%BODY</div></div>
<div class="side"><div><a href="/3">Bộ trưởng dự lễ hội</a></div></div></body></html>`,
		func(text string) string { return "<div><span>" + text + "</span></div>\n" },
	},
	"table": {
		`<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>%TITLE</title><meta name="date" content="%DATE">
<meta property="og:site_name" content="quanhe sample"></head><body><table><tr><td><a href="a.asp">Tin tức</a></td><td><table>
<tr><td><b>%TITLE</b></td></tr><tr><td><font size="2">%BODY</font></td></tr></table></td></tr></table></body></html>`,
		func(text string) string { return text + "<br><br>\n" },
	},
}

// TestPagesGiveTheFactsOfTheirText puts the sample articles into pages: the same facts come out,
// and the same is known about the article.
func TestPagesGiveTheFactsOfTheirText(t *testing.T) {
	extractor := realExtractor(t)
	read := func(path string) (article.Article, extract.Facts) {
		var found []loader.Extracted
		err := loader.Extract(t.Context(), extractor, []string{path}, article.Options{}, func(e loader.Extracted) error {
			found = append(found, e)
			return nil
		})
		if err != nil || len(found) != 1 || found[0].Rejection != nil {
			t.Fatalf("%s: %v, %+v", path, err, found)
		}
		return found[0].Article, found[0].Facts
	}
	samples, err := filepath.Glob(filepath.Join("..", "testdata", "articles", "*.txt"))
	if err != nil || len(samples) == 0 {
		t.Fatalf("no sample articles: %v", err)
	}
	for _, sample := range samples {
		plain, wanted := read(sample)
		_, body, _ := strings.Cut(plain.Text[len("---"):], "\n---\n")
		for name, layout := range layouts {
			t.Run(filepath.Base(sample)+" "+name, func(t *testing.T) {
				var paragraphs strings.Builder
				for line := range strings.SplitSeq(body, "\n") {
					if line = strings.TrimSpace(line); line != "" {
						paragraphs.WriteString(layout.paragraph(html.EscapeString(line)))
					}
				}
				page := strings.NewReplacer("%TITLE", html.EscapeString(plain.Title), "%DATE", plain.Published.Text, "%BODY", paragraphs.String()).Replace(layout.page)
				path := filepath.Join(t.TempDir(), "page.html")
				if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
					t.Fatal(err)
				}
				a, facts := read(path)
				if a.Title != plain.Title || a.Published != plain.Published || a.Publisher != plain.Publisher {
					t.Errorf("title %q, published %s, publisher %q", a.Title, a.Published.Text, a.Publisher)
				}
				places := cmpopts.IgnoreTypes(extract.Span{}, []extract.Span{})
				if diff := cmp.Diff(wanted, facts, places); diff != "" {
					t.Errorf("-text +page:\n%s\n%s", diff, a.Text)
				}
			})
		}
	}
}
