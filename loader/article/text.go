package article

import (
	"bytes"
	"strings"
)

// byteOrderMark is the only thing that is ever dropped from a file.
const byteOrderMark = "\uFEFF"

// parseText makes an article of the bytes of a text file.
func parseText(name string, data []byte, encoding Encoding) (Article, *Rejection) {
	data, guessed, refused := decode(data, encoding, "")
	if refused != nil {
		return Article{}, refused
	}
	if refused := checkText(data); refused != nil {
		return Article{}, refused
	}
	a := Article{Name: name, Text: string(data), Guessed: guessed}
	first, rest, _ := strings.Cut(a.Text, "\n")
	first = strings.TrimSpace(first)
	switch key, value, found := strings.Cut(first, ":"); {
	case first == headerFence:
		return parseHeader(a, rest)
	case isURL(first):
		a.URL = first
	case found && strings.EqualFold(key, "source"):
		a.URL = onlyURL(value)
	}
	return a, nil
}

// onlyURL gives the one word of a text that is the address of a page, empty where it has none or
// several.
func onlyURL(text string) string {
	found := ""
	for word := range strings.FieldsSeq(text) {
		if isURL(word) && found != "" {
			return ""
		}
		if isURL(word) {
			found = word
		}
	}
	return found
}

// checkText refuses what is no text that can be stored and read.
func checkText(data []byte) *Rejection {
	if refused := checkContent(data); refused != nil {
		return refused
	}
	return checkLegacy(string(data))
}

// checkContent refuses what is no text in UTF-8, or nothing.
func checkContent(data []byte) *Rejection {
	switch fault := invalidUTF8(data); {
	case fault >= 0:
		return rejectBytes(lineAt(data, fault), "not UTF-8")
	case bytes.IndexByte(data, 0) >= 0:
		return &Rejection{Cause: CauseNUL, Reason: "holds NUL characters, so it is no text", Advice: "give the article's text"}
	case len(bytes.TrimSpace(data)) == 0:
		return rejectEmpty("empty")
	}
	return nil
}
