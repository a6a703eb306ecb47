package loader_test

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"quanhe/loader"
	"quanhe/loader/article"
	"quanhe/loader/extract"
)

// FuzzFiles takes files of every format through extraction: whatever is in them, all evidence lies
// inside the text.
func FuzzFiles(f *testing.F) {
	extractor, err := extract.New()
	if err != nil {
		f.Fatal(err)
	}
	const report = "Sáng 6/5, tại An Giang, đã diễn ra Hội nghị Ngoại vụ lần thứ 3. Phát biểu khai mạc Hội nghị, Thứ trưởng Ngoại giao Lê Thị Mẫu cho biết công việc đã xong."
	for format, seed := range []string{
		"---\ntitle: a\r\n---\r\n" + report, "<title>x</title><p>" + report + "</p><p>" + report, `{"text": "` + report + `"}` + "\n{",
		"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>" + report + "\r\n--b--", "\xff\xfeH\x00i\x00",
	} {
		f.Add(format, []byte(seed))
	}
	extensions := []string{".txt", ".html", ".jsonl", ".mhtml"}
	f.Fuzz(func(t *testing.T, format int, data []byte) {
		path := filepath.Join(t.TempDir(), "a"+extensions[uint(format)%uint(len(extensions))])
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		err := loader.Extract(t.Context(), extractor, []string{path}, article.Options{}, func(e loader.Extracted) error {
			length := utf8.RuneCountInString(e.Article.Text)
			for _, p := range e.Facts.Participations {
				checkSpans(t, p.Evidence, length)
			}
			for _, field := range e.Facts.Fields {
				checkSpans(t, field.Evidence, length)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func checkSpans(t *testing.T, spans []extract.Span, length int) {
	t.Helper()
	if len(spans) == 0 {
		t.Fatal("fact without evidence")
	}
	for _, span := range spans {
		if span.Start < 0 || span.Start >= span.End || span.End > length {
			t.Fatalf("span %v in a text of %d", span, length)
		}
	}
}
