package graph

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// jsonText is a positional answer as JSON. It reads the few forms that such an answer has, and takes
// texts out of the whole without a copy where no escape is in them. A fault ends it: nothing follows.
type jsonText struct {
	rest  string
	first bool // no item of the present list has been read
	valid bool // all of it is UTF-8
	bad   bool // something stands where an item or the end of a list has to
}

func newJSONText(text string) *jsonText { return &jsonText{rest: text, valid: utf8.ValidString(text)} }

// peek is the next byte that is no space, 0 at the end.
func (j *jsonText) peek() byte {
	for len(j.rest) > 0 {
		switch c := j.rest[0]; c {
		case ' ', '\t', '\n', '\r':
			j.rest = j.rest[1:]
		default:
			return c
		}
	}
	return 0
}

// take takes a byte that comes next.
func (j *jsonText) take(c byte) bool {
	if j.peek() != c {
		return false
	}
	j.rest = j.rest[1:]
	return true
}

// word takes a word that comes next.
func (j *jsonText) word(word string) bool {
	j.peek()
	rest, ok := strings.CutPrefix(j.rest, word)
	j.rest = rest
	return ok
}

func (j *jsonText) enter() bool {
	j.first = j.take('[')
	return j.first
}

func (j *jsonText) next() bool {
	first := j.first
	j.first = false
	switch {
	case j.take(']'):
		return false
	case first || j.take(','):
		return true
	}
	j.bad = true
	return false
}

func (j *jsonText) null() bool { return j.word("null") }

func (j *jsonText) end() bool { return j.peek() == 0 && j.rest == "" && !j.bad }

func (j *jsonText) scalar() any {
	switch c := j.peek(); {
	case c == '"':
		if text, ok := j.text(); ok {
			return text
		}
	case c == 't' && j.word("true"):
		return true
	case c == 'f' && j.word("false"):
		return false
	case c == '-' || c >= '0' && c <= '9':
		if number, ok := j.number(); ok {
			return number
		}
	}
	return nil
}

// text takes a text in quotes.
func (j *jsonText) text() (string, bool) {
	plain := j.valid
	for i := 1; i < len(j.rest); i++ {
		switch c := j.rest[i]; {
		case c == '"':
			quoted := j.rest[:i+1]
			j.rest = j.rest[i+1:]
			if plain {
				return quoted[1:i], true
			}
			var text string
			err := json.Unmarshal([]byte(quoted), &text)
			return text, err == nil
		case c == '\\':
			plain = false
			i++
		case c < ' ':
			return "", false
		}
	}
	return "", false
}

// number takes a number; a fraction is cut off.
func (j *jsonText) number() (int, bool) {
	const exact = 15 // so many digits are the same as float64
	digits := 0
	if j.rest[0] == '-' {
		digits = 1
	}
	end, number := digits, 0
	for ; end < len(j.rest) && j.rest[end] >= '0' && j.rest[end] <= '9'; end++ {
		number = number*10 + int(j.rest[end]-'0')
	}
	if end == len(j.rest) || !strings.ContainsRune(",]", rune(j.rest[end])) || end-digits > exact || (j.rest[digits] == '0' && end-digits > 1) {
		return j.odd()
	}
	j.rest = j.rest[end:]
	if digits == 1 {
		number = -number
	}
	return number, end > digits
}

// odd takes a number in another form than usual.
func (j *jsonText) odd() (int, bool) {
	end := strings.IndexAny(j.rest, ",] \t\n\r")
	if end < 0 {
		end = len(j.rest)
	}
	var number float64
	err := json.Unmarshal([]byte(j.rest[:end]), &number)
	j.rest = j.rest[end:]
	exact, ok := whole(number)
	return exact, ok && err == nil
}
