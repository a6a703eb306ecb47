package article_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/loader/article"
)

// folder makes files of their contents; a name may hold folders.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func collect(options article.Options, paths ...string) ([]article.Article, []*article.Rejection) {
	var articles []article.Article
	var refused []*article.Rejection
	for a, r := range article.Walk(context.Background(), paths, options) {
		if r != nil {
			refused = append(refused, r)
		} else {
			articles = append(articles, a)
		}
	}
	return articles, refused
}

func names(articles []article.Article) []string {
	var list []string
	for _, a := range articles {
		list = append(list, a.Name)
	}
	return list
}

func day(t *testing.T, text string) graph.PartialDate {
	t.Helper()
	date, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

func TestTextIsTheWholeFile(t *testing.T) {
	const header = "---\r\ntitle: Hội nghị: bản tin\r\n\r\npublished: 2021-12-15\r\nsample: true\r\nbasedOn: nguồn\r\n---\r\n"
	for name, test := range map[string]struct {
		file string
		want article.Article
	}{
		"plain":       {"Bản tin.\r\n", article.Article{Text: "Bản tin.\r\n"}},
		"mark":        {"\uFEFFBản tin.", article.Article{Text: "Bản tin."}},
		"decomposed":  {"Ba\u0309n tin.", article.Article{Text: "Ba\u0309n tin."}},
		"url":         {"https://bao.vn/a-1.htm\nBản tin.", article.Article{Text: "https://bao.vn/a-1.htm\nBản tin.", URL: "https://bao.vn/a-1.htm"}},
		"source":      {"source: http://bao.vn/1\nBản tin.", article.Article{Text: "source: http://bao.vn/1\nBản tin.", URL: "http://bao.vn/1"}},
		"othersource": {"source: github:a/b:c.txt\nBản tin.", article.Article{Text: "source: github:a/b:c.txt\nBản tin."}},
		"dashes":      {"-----\nBản tin.", article.Article{Text: "-----\nBản tin."}},
		"header": {header + "Bản tin.", article.Article{
			Text: header + "Bản tin.", Title: "Hội nghị: bản tin", Published: day(t, "2021-12-15"), Sample: true, BasedOn: "nguồn",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			articles, refused := collect(article.Options{}, filepath.Join(folder(t, map[string]string{"a.txt": test.file}), "a.txt"))
			test.want.Name = "a.txt"
			if diff := cmp.Diff([]article.Article{test.want}, articles); diff != "" || refused != nil {
				t.Errorf("refused %v, -want +got:\n%s", refused, diff)
			}
		})
	}
}

func TestRejections(t *testing.T) {
	for name, test := range map[string]struct {
		file  string
		ext   string
		cause article.Cause
		line  int
	}{
		"empty":        {"", ".txt", article.CauseEmpty, 0},
		"white":        {" \r\n\t\n", ".txt", article.CauseEmpty, 0},
		"mark":         {"\uFEFF", ".txt", article.CauseEmpty, 0},
		"latin":        {"Hội\nngh\xed", ".txt", article.CauseEncoding, 2},
		"utf16odd":     {"\xff\xfeH\x00\n\x00H", ".txt", article.CauseEncoding, 2},
		"utf16half":    {"\xff\xfeH\x00\x00\xd8", ".txt", article.CauseEncoding, 1},
		"tcvn3":        {"Héi nghÞ\nNgo¹i vô toµn quèc n¨m nay", ".txt", article.CauseEncoding, 2},
		"tcvn3bytes":   {"H\xe9i ngh\xde Ngo\xb9i v\xf4", ".txt", article.CauseEncoding, 1},
		"vni":          {"Hoäi nghò Ngoaïi vuï toaøn quoác", ".txt", article.CauseEncoding, 1},
		"vnibytes":     {"Ho\xe4i ngh\xf2 Ngoa\xefi vu\xef toa\xf8n quo\xe1c", ".txt", article.CauseEncoding, 1},
		"jsonvni":      {`{"text": "Hoäi nghò Ngoaïi vuï toaøn quoác"}`, ".jsonl", article.CauseEncoding, 1},
		"nul":          {"a\x00b", ".txt", article.CauseNUL, 0},
		"large":        {strings.Repeat("a", 201), ".txt", article.CauseTooLarge, 0},
		"type":         {"%PDF", ".pdf", article.CauseType, 0},
		"mhtml":        {"<p>", ".mhtml", article.CauseType, 0},
		"cut":          {"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Bản tin", ".mht", article.CauseType, 0},
		"mail":         {"Content-Type: text/plain\n\nBản tin", ".mht", article.CauseType, 0},
		"html":         {"<p>", ".html", article.CauseEmpty, 0},
		"key":          {"---\ntitle: a\neditor: b\n---\ntext", ".txt", article.CauseHeader, 3},
		"twice":        {"---\ntitle: a\ntitle: b\n---\ntext", ".txt", article.CauseHeader, 3},
		"nokey":        {"---\nabc\n---\ntext", ".txt", article.CauseHeader, 2},
		"open":         {"---\ntitle: a\n", ".txt", article.CauseHeader, 1},
		"headeronly":   {"---\ntitle: a\n---\n \n", ".txt", article.CauseEmpty, 0},
		"date":         {"---\npublished: 15/12/2021\n---\ntext", ".txt", article.CauseDate, 2},
		"yearless":     {"---\npublished: --12-15\n---\ntext", ".txt", article.CauseDate, 2},
		"sample":       {"---\nsample: yes\n---\ntext", ".txt", article.CauseValue, 2},
		"url":          {"---\nurl: bao.vn/1\n---\ntext", ".txt", article.CauseValue, 2},
		"lines":        {"\n\n", ".jsonl", article.CauseEmpty, 0},
		"title":        {"---\ntitle: " + strings.Repeat("ế", 41) + "\n---\ntext", ".txt", article.CauseTooLarge, 0},
		"author":       {`{"text": "a", "author": "` + strings.Repeat("a", 41) + `"}`, ".jsonl", article.CauseTooLarge, 1},
		"json":         {"\n{\"text\": \n", ".jsonl", article.CauseJSON, 2},
		"list":         {`["text"]`, ".jsonl", article.CauseJSON, 1},
		"textless":     {`{"title": "a"}`, ".jsonl", article.CauseEmpty, 1},
		"number":       {`{"text": "a", "title": 1}`, ".jsonl", article.CauseJSON, 1},
		"jsondate":     {`{"text": "a", "published": "hôm qua"}`, ".jsonl", article.CauseDate, 1},
		"jsonurl":      {`{"text": "a", "url": "x"}`, ".jsonl", article.CauseValue, 1},
		"jsonnul":      {`{"text": "a\u0000"}`, ".jsonl", article.CauseNUL, 1},
		"jsonencoding": {"{\"text\": \"\xed\"}", ".jsonl", article.CauseEncoding, 1},
		"jsonlarge":    {`{"text": "` + strings.Repeat("a", 201) + `"}`, ".jsonl", article.CauseTooLarge, 1},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(folder(t, map[string]string{"a" + test.ext: test.file}), "a"+test.ext)
			articles, refused := collect(article.Options{Limits: article.Limits{Size: 200, Value: 40}}, path)
			if len(articles) > 0 || len(refused) != 1 {
				t.Fatalf("articles %v, refused %v; want one rejection", articles, refused)
			}
			if r := refused[0]; r.Cause != test.cause || r.Line != test.line || r.Path != path || r.Reason == "" || r.Advice == "" {
				t.Errorf("got %+v, want %s at line %d of %s", *r, test.cause, test.line, path)
			}
		})
	}
}

func TestLinesLoadOneByOne(t *testing.T) {
	dir := folder(t, map[string]string{"news.jsonl": "\uFEFF" + `{"text": "một", "title": "T", "publisher": "P", "published": "2019-04", "author": "A", "url": "https://bao.vn/1", "basedOn": "B", "sample": true, "id": 7}` + "\r\n" +
		`{"text": ` + "\n\n" + `{"text": "` + strings.Repeat("a", 300) + `"}` + "\n" + `{"text": "bốn"}`})
	articles, refused := collect(article.Options{Limits: article.Limits{Size: 250}}, filepath.Join(dir, "news.jsonl"))
	want := []article.Article{
		{Name: "news.jsonl#1", Text: "một", Title: "T", Publisher: "P", Published: day(t, "2019-04"), Author: "A", URL: "https://bao.vn/1", BasedOn: "B", Sample: true},
		{Name: "news.jsonl#5", Text: "bốn"},
	}
	if diff := cmp.Diff(want, articles); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(refused) != 2 || refused[0].Line != 2 || refused[1].Line != 4 || refused[1].Cause != article.CauseTooLarge {
		t.Errorf("refused %v, want lines 2 and 4", refused)
	}
	if got := articles[1].ID(); got != "article:news-jsonl-5" {
		t.Errorf("id %s", got)
	}
}

func TestFoldersAreWalkedInOrder(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt": "b", "a/z.TXT": "z", "a/a.jsonl": `{"text": "x"}`, ".git/c.txt": "c", ".d.txt": "d", "e.md": "e", "f.html": "<p>", "empty/x.pdf": "x",
	})
	articles, refused := collect(article.Options{}, dir, filepath.Join(dir, "empty"), filepath.Join(dir, "nowhere"))
	if diff := cmp.Diff([]string{"a.jsonl#1", "z.TXT", "b.txt"}, names(articles)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	var got []string
	for _, r := range refused {
		got = append(got, string(r.Cause)+" "+filepath.Base(r.Path))
	}
	if diff := cmp.Diff([]string{"EMPTY f.html", "NO_ARTICLES empty", "MISSING nowhere"}, got); diff != "" {
		t.Errorf("refused -want +got:\n%s", diff)
	}
}

func TestNamesAndAddressesAreGivenOnce(t *testing.T) {
	dir := folder(t, map[string]string{
		"a/x.txt": "một", "b/x.txt": "hai", "c/1.txt": "http://www.bao.vn/1?utm_source=a\nba", "c/2.txt": "https://bao.vn/1/\nbốn",
	})
	articles, refused := collect(article.Options{}, dir)
	if diff := cmp.Diff([]string{"x.txt", "1.txt"}, names(articles)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, r := range refused {
		if r.Cause != article.CauseDuplicate {
			t.Errorf("refused %v, want duplicates only", r)
		}
	}
	if len(refused) != 2 {
		t.Errorf("refused %v, want two", refused)
	}
}

func TestIDs(t *testing.T) {
	for _, test := range []struct {
		a    article.Article
		want string
	}{
		{article.Article{Name: "000_c5be83231c5ea8aa.txt"}, "article:000-c5be83231c5ea8aa"},
		{article.Article{Name: "Bản tin số 5.txt"}, "article:ban-tin-so-5"},
		{article.Article{Name: "news.jsonl#12"}, "article:news-jsonl-12"},
		{article.Article{Name: "会议.txt"}, "article:c74df8ff"},
		{article.Article{Name: "a.txt", URL: "http://www.vietnamplus.vn/x/402099.vnp"}, "article:vietnamplus-vn-2d3115b5"},
		{article.Article{Name: "b.txt", URL: "https://m.vietnamplus.vn/x/402099.vnp?utm_medium=b#top"}, "article:vietnamplus-vn-2d3115b5"},
	} {
		if got := test.a.ID(); got != test.want {
			t.Errorf("%s %s: id %s, want %s", test.a.Name, test.a.URL, got, test.want)
		}
	}
}

func TestDigestCoversTextAndMetadata(t *testing.T) {
	base := article.Article{Name: "a.txt", Text: "một"}
	renamed, retitled := base, base
	renamed.Name, retitled.Title = "b.txt", "T"
	if base.Digest() != renamed.Digest() || base.Digest() == retitled.Digest() {
		t.Error("want a digest over text and metadata, not the name")
	}
}

func TestWalkEndsWithItsContext(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": "a", "b.txt": "b"})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	count := 0
	for _, refused := range article.Walk(ctx, []string{dir}, article.Options{}) {
		if refused != nil {
			t.Error(refused)
		}
		count++
		cancel()
	}
	if count != 1 {
		t.Errorf("%d articles after the context ended, want 1", count)
	}
}
