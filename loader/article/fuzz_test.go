package article

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// checkArticle holds what every article promises, whatever the file was.
func checkArticle(t *testing.T, a Article, refused *Rejection) {
	t.Helper()
	if refused != nil {
		if refused.Cause == "" || refused.Reason == "" || refused.Advice == "" {
			t.Fatalf("rejection without cause, reason or advice: %+v", *refused)
		}
		return
	}
	if !utf8.ValidString(a.Text) || strings.TrimSpace(a.Text) == "" || strings.ContainsRune(a.Text, 0) {
		t.Fatalf("text %q", a.Text)
	}
	a = a.withMasthead()
	if !strings.HasPrefix(a.ID(), "article:") || a.ID() == "article:" {
		t.Fatalf("id %q", a.ID())
	}
	if day := a.Published; !day.IsZero() && !day.HasYear() || a.URL != "" && !isURL(a.URL) {
		t.Fatalf("published %q, url %q", day.Text, a.URL)
	}
	for _, value := range []string{a.Title, a.Publisher, a.Author, a.BasedOn} {
		if !utf8.ValidString(value) {
			t.Fatalf("value %q", value)
		}
	}
}

// FuzzText reads the bytes of text files, front matters among them.
func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"Bản tin.", "\uFEFF---\ntitle: a\npublished: 2021-12-15\n---\nBản tin.", "---\n---\n", "source: https://bao.vn/1\nx",
		"https://bao.vn\nx", "---\nsample: maybe\n---\nx", "\xff\xfe", "a\x00", "---\ntitle: a\r\nurl: http://a\n\n---",
		"Hội thảo về nghề làm muối\n07/05/2021 | 10:30\n\nVOV.VN - Ngày 6/5, tại Bến Mẫu, Sở Công Thương tổ chức Hội thảo về nghề làm muối.\nTrần Ví\nTheo TTXVN",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, refused := parseText("a.txt", data, EncodingUTF8)
		checkArticle(t, a, refused)
		marked := bytes.HasPrefix(data, []byte("\xfe\xff")) || bytes.HasPrefix(data, []byte("\xff\xfe"))
		if refused == nil && !marked && a.Text != strings.TrimPrefix(string(data), byteOrderMark) {
			t.Fatal("text is not the file")
		}
	})
}

// FuzzEncoding reads bytes in each encoding and in the guessed one.
func FuzzEncoding(f *testing.F) {
	for _, seed := range []string{
		"Bản tin.", "H\xe0 N\xf4\xf2i ng\xe0y mai", "\xff\xfeH\x00\xd8\x00", "\xfe\xff\x00H\xd8", "H\x00a\x00 \x00N\x00o\x00i\x00 \x00t\x00a\x00",
		"H\xe9i ngh\xde Ngo\xb9i v\xf4", "Ho\xe4i ngh\xf2 Ngoa\xefi vu\xef",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, asked := range []Encoding{"", EncodingUTF8, EncodingUTF16LE, EncodingUTF16BE, EncodingWindows1258, EncodingWindows1252} {
			a, refused := parseText("a.txt", data, asked)
			checkArticle(t, a, refused)
			if asked != "" && a.Guessed != "" {
				t.Fatalf("guessed %s although %s was asked for", a.Guessed, asked)
			}
		}
	})
}

// FuzzPage reads the bytes of web pages.
func FuzzPage(f *testing.F) {
	for _, seed := range []string{
		"<title>Hội thảo về nghề làm muối</title><h1>Hội thảo về nghề làm muối</h1><p>07/05/2021</p><p>Ngày 6/5, tại Bến Mẫu, Sở Công Thương tổ chức Hội thảo.</p>",
		`<meta charset=windows-1258><p>H\xf4\xf2i`, `<script type="application/ld+json">{"@type":["NewsArticle"],"author":[{"name":"A"},"B"],"datePublished":"2021-13-45"}</script><p>x`,
		"<table><td>a<br><br>b<figure><figcaption>c", "<!-- saved from url=(0013)http://a.vn/b --><p>x", "<svg><p><math><title>x</title></svg>y", "<p hidden>x</p>",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, refused := parsePage("a.html", data, "")
		checkArticle(t, a, refused)
	})
}

// FuzzLines reads the bytes of JSON Lines.
func FuzzLines(f *testing.F) {
	for _, seed := range []string{
		`{"text": "một"}`, "{\"text\": \"a\\u0000\"}\n{", "\n\n[1]\n", `{"text":"x","published":"2021","url":"http://a/b?c=%zz"}`, "\xff", "\xff\xfe{\x00}\x00\n\x00",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		last := 0
		err := parseLines("a.jsonl", bytes.NewReader(data), "", 50, func(number int, a Article, refused *Rejection) bool {
			checkArticle(t, a, refused)
			if number <= last {
				t.Fatalf("line %d after %d", number, last)
			}
			last = number
			return true
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestReadLineForgetsLongLines(t *testing.T) {
	reader := bufio.NewReaderSize(strings.NewReader(strings.Repeat("x", 1000)+"\nkurz\n\nend"), 16)
	var got []string
	for {
		data, long, err := readLine(reader, 40)
		if errors.Is(err, io.EOF) {
			break
		}
		if long {
			got = append(got, "long")
		} else {
			got = append(got, string(data))
		}
	}
	if want := "long|kurz||end"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
