package extract

import (
	"strings"
	"unicode"

	"quanhe/graph"
)

// shape is the look of a token, which Vietnamese names are recognized by.
type shape uint8

// The shapes of tokens.
const (
	shapeLower  shape = iota // a word without capital at its start
	shapeTitle               // a word with a capital at its start only, or a single capital letter
	shapeUpper               // a word of two or more letters that has a capital after its first letter
	shapeNumber              // digits, with dots or commas between them
	shapeMark                // any other visible character
)

// token is one syllable, number or mark of the text.
type token struct {
	// span counts code points of the raw text.
	span Span
	// text is the token in NFC, as printed.
	text string
	// key is what tokens are compared by: lower case, one tone placement, i for a final y.
	key string
	// shape is the look of text.
	shape shape
	// spaced is true where white space stands before the token.
	spaced bool
}

// isWord reports whether the token is made of letters.
func (t token) isWord() bool { return t.shape <= shapeUpper }

// isName reports whether the token could be part of a name: a word that begins with a capital.
func (t token) isName() bool { return t.shape == shapeTitle || t.shape == shapeUpper }

// tokenize cuts raw[span] into tokens. The offsets of the tokens count code points of the whole raw text; decomposed
// characters, no-break spaces and carriage returns need no care, because only a token's own text is normalized.
func tokenize(raw []rune, span Span) []token {
	var tokens []token
	spaced := false
	for i := span.Start; i < span.End; {
		if isSpace(raw[i]) {
			spaced = true
			i++
			continue
		}
		end := tokenEnd(raw, i, span.End)
		tokens = append(tokens, newToken(raw[i:end], Span{i, end}, spaced))
		spaced = false
		i = end
	}
	return tokens
}

// isSpace reports white space and the invisible characters that word processors leave.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u00ad' || unicode.IsControl(r)
}

// tokenEnd gives the end of the token that starts at raw[start].
func tokenEnd(raw []rune, start, limit int) int {
	end := start + 1
	switch {
	case isLetter(raw[start]):
		for end < limit && isLetter(raw[end]) {
			end++
		}
	case unicode.IsDigit(raw[start]):
		for end < limit && (unicode.IsDigit(raw[end]) || end+1 < limit && isDigitGroup(raw[end]) && unicode.IsDigit(raw[end+1])) {
			end++
		}
	}
	return end
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// isDigitGroup reports the separators that stand inside a number: 16.000 and 14,8.
func isDigitGroup(r rune) bool { return r == '.' || r == ',' }

func newToken(raw []rune, span Span, spaced bool) token {
	text := graph.NFC(string(raw))
	return token{span: span, text: text, key: matchKey(text), shape: shapeOf([]rune(text)), spaced: spaced}
}

func shapeOf(text []rune) shape {
	switch {
	case len(text) == 0:
		return shapeMark
	case unicode.IsDigit(text[0]):
		return shapeNumber
	case !unicode.IsLetter(text[0]):
		return shapeMark
	case !unicode.IsUpper(text[0]):
		return shapeLower
	}
	for _, r := range text[1:] {
		if unicode.IsUpper(r) {
			return shapeUpper
		}
	}
	return shapeTitle
}

// finalY maps a syllable's final y to i in all tones: Mỹ and Mĩ, ký and kí are one word.
const finalY = "yiýíỳìỷỉỹĩỵị"

// beforeFinalY are the consonants after which y and i are free variants.
const beforeFinalY = "kmstlhv"

// matchKey is the key of one token for look-ups. It is no identity: names keep their own spelling.
func matchKey(text string) string {
	switch text {
	case "”", "“", "„", "‟":
		return `"`
	case "–", "—", "‑", "‐":
		return "-"
	}
	key := []rune(graph.ToneKey(text))
	if len(key) == 2 && strings.ContainsRune(beforeFinalY, key[0]) {
		letters := []rune(finalY)
		for i := 0; i < len(letters); i += 2 {
			if key[1] == letters[i] {
				key[1] = letters[i+1]
			}
		}
	}
	return string(key)
}
