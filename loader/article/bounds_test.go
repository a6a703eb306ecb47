package article_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"quanhe/loader/article"
)

// TestPagesBuiltToHurt: a page of the highest size is read or refused, whatever is in it. What would
// take minutes is refused before the work begins.
func TestPagesBuiltToHurt(t *testing.T) {
	const sentence = "Một câu dài, có dấu phẩy, đủ để được tính điểm. "
	for name, test := range map[string]struct {
		page  string
		cause article.Cause // empty where the page is read
	}{
		"nested divs":      {strings.Repeat("<div>", 100_000) + sentence, article.CauseTooLarge},
		"nested tables":    {strings.Repeat("<table><tr><td>", 2000) + sentence, article.CauseTooLarge},
		"nested formats":   {strings.Repeat("<font><b><i><a>", 60) + strings.Repeat("<p>x", 20_000), article.CauseTooLarge},
		"signs":            {strings.Repeat("<", article.DefaultSize), ""},
		"paragraphs":       {strings.Repeat("<p>a", 20_000), article.CauseTooLarge},
		"deep paragraphs":  {strings.Repeat("<div>", 200) + strings.Repeat("<p>"+sentence, 9000), article.CauseTooLarge},
		"open comment":     {"<!--" + strings.Repeat("-", 500_000), article.CauseEmpty},
		"attributes":       {"<p " + strings.Repeat("a=1 ", 100_000) + ">" + sentence, ""},
		"nested JSON":      {`<script type="application/ld+json">` + strings.Repeat("[", 500_000) + "</script><p>" + sentence, ""},
		"empty":            {"<html><body></body></html>", article.CauseEmpty},
		"frames":           {`<html><frameset cols="20%,80%"><frame src="a.html"></frameset></html>`, article.CauseEmpty},
		"NUL":              {"<p>a\x00b</p>", article.CauseNUL},
		"over the size":    {"<p>" + strings.Repeat("a", article.DefaultSize), article.CauseTooLarge},
		"declared, broken": {"<meta charset=utf-8><p>Hội ngh\xed", article.CauseEncoding},
		"old font":         {"<meta charset=windows-1252><p>Ho\xe4i ngh\xf2 Ngoa\xefi vu\xef toa\xf8n quo\xe1c</p>", article.CauseEncoding},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(folder(t, map[string]string{"a.html": test.page}), "a.html")
			articles, refused := collect(article.Options{}, path)
			switch {
			case test.cause == "" && len(articles) != 1:
				t.Errorf("refused %v", refused)
			case test.cause != "" && (len(refused) != 1 || refused[0].Cause != test.cause || refused[0].Advice == ""):
				t.Errorf("refused %v, want %s", refused, test.cause)
			}
		})
	}
}

// TestPagesInDeclaredEncodings: the declaration of a page counts, unless the user or a byte-order
// mark says otherwise.
func TestPagesInDeclaredEncodings(t *testing.T) {
	const body = "<title>x</title><p>Hội nghị Ngoại vụ khai mạc sáng nay.</p>"
	for name, test := range map[string]struct {
		page  string
		asked article.Encoding
	}{
		"none":              {body, ""},
		"meta":              {`<meta charset="utf-8">` + body, ""},
		"1258 in meta":      {`<meta charset="windows-1258">` + windows1258(t, body), ""},
		"1258 in content":   {`<META HTTP-EQUIV="Content-Type" CONTENT="text/html; CHARSET=windows-1258">` + windows1258(t, body), ""},
		"1258 asked":        {`<meta charset="utf-8">` + windows1258(t, body), article.EncodingWindows1258},
		"mark against meta": {"\xef\xbb\xbf" + `<meta charset="windows-1258">` + body, ""},
		"utf-16 in ASCII":   {`<meta charset="utf-16">` + body, ""},
		"unknown":           {`<meta charset="x-unknown">` + body, ""},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(folder(t, map[string]string{"a.htm": test.page}), "a.htm")
			articles, refused := collect(article.Options{Encoding: test.asked}, path)
			if len(articles) != 1 || !strings.Contains(norm.NFC.String(articles[0].Text), "Hội nghị Ngoại vụ") {
				t.Errorf("articles %v, refused %v", articles, refused)
			}
		})
	}
}
