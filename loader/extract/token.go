package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

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

// tokenizer cuts texts into tokens, and remembers the words of them: most syllables of an article occur in it many times.
type tokenizer struct {
	// common are the words of the lists, which are only read.
	common map[string]word
	words  map[string]word
	// bytes is the word at hand in UTF-8.
	bytes []byte
}

// word is what a token is by itself, wherever it stands.
type word struct {
	text, key string
	shape     shape
}

// rememberedBytes is the most bytes of a word that is remembered; longer ones hardly occur twice.
const rememberedBytes = 48

func newTokenizer() *tokenizer { return &tokenizer{words: map[string]word{}} }

// tokenizer gives one for an article, which knows the words of the lists from the start.
func (lex *lexicon) tokenizer() *tokenizer {
	return &tokenizer{common: lex.words.cut.words, words: map[string]word{}}
}

// tokenize cuts one text with a tokenizer of its own.
func tokenize(raw []rune, span Span) []token { return newTokenizer().cut(nil, raw, span) }

// cut appends the tokens of raw[span] to a list. Their offsets count code points of the whole raw text; decomposed characters,
// no-break spaces and carriage returns need no care, because only a token's own text is normalized.
func (t *tokenizer) cut(tokens []token, raw []rune, span Span) []token {
	spaced := false
	for i := span.Start; i < span.End; {
		if isSpace(raw[i]) {
			spaced = true
			i++
			continue
		}
		end := tokenEnd(raw, i, span.End)
		w := t.word(raw[i:end])
		tokens = append(tokens, token{span: Span{i, end}, text: w.text, key: w.key, shape: w.shape, spaced: spaced})
		spaced = false
		i = end
	}
	return tokens
}

// formKey is what forms of the word lists are compared by: the keys of their tokens.
func (t *tokenizer) formKey(form string) string {
	runes := []rune(form)
	var key strings.Builder
	for _, token := range t.cut(nil, runes, Span{0, len(runes)}) {
		key.WriteString(token.key)
		key.WriteByte(' ')
	}
	return key.String()
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

// word gives what the code points of one token are.
func (t *tokenizer) word(raw []rune) word {
	t.bytes = t.bytes[:0]
	for _, r := range raw {
		t.bytes = utf8.AppendRune(t.bytes, r)
	}
	if w, known := t.common[string(t.bytes)]; known {
		return w
	}
	if w, known := t.words[string(t.bytes)]; known {
		return w
	}
	text := graph.NFC(string(t.bytes))
	w := word{text: text, key: matchKey(text), shape: shapeOf([]rune(text))}
	if len(t.bytes) <= rememberedBytes {
		t.words[string(t.bytes)] = w
	}
	return w
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
	case "’", "‘", "ʼ":
		return "'"
	case "–", "—", "‑", "‐":
		return "-"
	}
	key := []rune(strings.ReplaceAll(graph.ToneKey(text), "ð", "đ")) // some papers write "Ðại sứ" with the Icelandic letter
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
