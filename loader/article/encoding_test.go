package article_test

import (
	"encoding/binary"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"quanhe/loader/article"
)

const report = "Hội nghị Ngoại vụ tỉnh An Giang\n\nNgày 6/5, Giám đốc Sở Ngoại vụ phát biểu khai mạc hội nghị."

func utf16Bytes(text string, order binary.AppendByteOrder) string {
	var data []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		data = order.AppendUint16(data, unit)
	}
	return string(data)
}

// windows1258 writes a text with combining tones, as that encoding has few letters with tone.
func windows1258(t *testing.T, text string) string {
	t.Helper()
	encoder := charmap.Windows1258.NewEncoder()
	var data strings.Builder
	for _, r := range norm.NFC.String(text) {
		one, err := encoder.String(string(r))
		if err != nil {
			one, err = encoder.String(decomposed(r))
		}
		if err != nil {
			t.Fatal(err)
		}
		data.WriteString(one)
	}
	return data.String()
}

// decomposed takes the tone off a letter and puts it behind.
func decomposed(r rune) string {
	marks := []rune(norm.NFD.String(string(r)))
	for i, mark := range marks {
		if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", mark) {
			return norm.NFC.String(string(marks[:i])+string(marks[i+1:])) + string(mark)
		}
	}
	return string(r)
}

func TestEncodings(t *testing.T) {
	old := windows1258(t, report)
	for name, test := range map[string]struct {
		file           string
		asked, guessed article.Encoding
	}{
		"utf-8":             {report, "", ""},
		"utf-8 mark":        {"\xef\xbb\xbf" + report, "", ""},
		"utf-16le mark":     {"\xff\xfe" + utf16Bytes(report, binary.LittleEndian), "", ""},
		"utf-16be mark":     {"\xfe\xff" + utf16Bytes(report, binary.BigEndian), "", ""},
		"utf-16le":          {utf16Bytes(report, binary.LittleEndian), "", article.EncodingUTF16LE},
		"utf-16be":          {utf16Bytes(report, binary.BigEndian), "", article.EncodingUTF16BE},
		"utf-16be asked":    {utf16Bytes("Hội nghị", binary.BigEndian), article.EncodingUTF16BE, ""},
		"1258":              {old, "", article.EncodingWindows1258},
		"1258 asked":        {old, article.EncodingWindows1258, ""},
		"mark before asked": {"\xef\xbb\xbf" + report, article.EncodingWindows1258, ""},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(folder(t, map[string]string{"a.txt": test.file}), "a.txt")
			articles, refused := collect(article.Options{Encoding: test.asked}, path)
			if refused != nil || len(articles) != 1 {
				t.Fatalf("refused %v", refused)
			}
			a := articles[0]
			if !strings.HasPrefix(report, norm.NFC.String(a.Text)) || a.Guessed != test.guessed {
				t.Errorf("guessed %q, text %q", a.Guessed, a.Text)
			}
		})
	}
}

// TestDecodedTextIsNotNormalized: offsets count in the text as the file spells it.
func TestDecodedTextIsNotNormalized(t *testing.T) {
	path := filepath.Join(folder(t, map[string]string{"a.txt": windows1258(t, report)}), "a.txt")
	articles, _ := collect(article.Options{}, path)
	if !strings.Contains(articles[0].Text, "Hô\u0323i nghi\u0323") {
		t.Errorf("got %+q, want letters with combining tones", articles[0].Text)
	}
}

func TestLinesInOtherEncodings(t *testing.T) {
	line := `{"text": "Hội nghị Ngoại vụ"}` + "\n"
	for name, test := range map[string]struct {
		file  string
		asked article.Encoding
	}{
		"utf-16 mark":  {"\xff\xfe" + utf16Bytes(line+line, binary.LittleEndian), ""},
		"utf-16 asked": {utf16Bytes(line+line, binary.BigEndian), article.EncodingUTF16BE},
		"1258 asked":   {windows1258(t, line+line), article.EncodingWindows1258},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(folder(t, map[string]string{"a.jsonl": test.file}), "a.jsonl")
			articles, refused := collect(article.Options{Encoding: test.asked}, path)
			if len(refused) > 0 || len(articles) != 2 || norm.NFC.String(articles[1].Text) != "Hội nghị Ngoại vụ" {
				t.Errorf("articles %v, refused %v", articles, refused)
			}
		})
	}
}

// TestForeignWordsAreNoOldEncoding holds letters that old encodings use for others.
func TestForeignWordsAreNoOldEncoding(t *testing.T) {
	path := filepath.Join(folder(t, map[string]string{
		"a.txt": "Đoàn gồm các ông François Müller, José Peña, Jürgen Rösler và bà Zoë Sørensen đến São Paulo.",
		"b.txt": "Le député François Bérégovoy a présenté à l'Assemblée, où il était, une série de mesures très générales.",
	}))
	articles, refused := collect(article.Options{}, path)
	if len(articles) != 2 {
		t.Errorf("refused %v", refused)
	}
}

func TestParseEncoding(t *testing.T) {
	for name, want := range map[string]article.Encoding{
		"UTF-8": article.EncodingUTF8, " cp1258": article.EncodingWindows1258, "utf-16": article.EncodingUTF16LE,
	} {
		if got, err := article.ParseEncoding(name); got != want || err != nil {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	for _, name := range []string{"", "tcvn3", "windows-1251"} {
		_, err := article.ParseEncoding(name)
		if !errors.Is(err, article.ErrEncoding) || !strings.Contains(err.Error(), "windows-1258") {
			t.Errorf("%q: %v, want the names there are", name, err)
		}
	}
}
