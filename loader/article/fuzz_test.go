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
	if !strings.HasPrefix(a.ID(), "article:") || a.ID() == "article:" {
		t.Fatalf("id %q", a.ID())
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"Bản tin.", "\uFEFF---\ntitle: a\npublished: 2021-12-15\n---\nBản tin.", "---\n---\n", "source: https://bao.vn/1\nx",
		"https://bao.vn\nx", "---\nsample: maybe\n---\nx", "\xff\xfe", "a\x00",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, refused := parseText("a.txt", data, "")
		checkArticle(t, a, refused)
		if refused == nil && utf8.Valid(data) && a.Guessed == "" && !bytes.HasPrefix(data, []byte("\xfe\xff")) && a.Text != strings.TrimPrefix(string(data), byteOrderMark) {
			t.Fatal("text is not the file")
		}
	})
}

func FuzzLines(f *testing.F) {
	for _, seed := range []string{
		`{"text": "một"}`, "{\"text\": \"a\\u0000\"}\n{", "\n\n[1]\n", `{"text":"x","published":"2021","url":"http://a/b?c=%zz"}`, "\xff",
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
