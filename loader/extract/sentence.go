package extract

import (
	"slices"
	"strings"

	"quanhe/loader/gazetteer"
)

// sentence is a range of tokens. Sentences never cross lines.
type sentence struct {
	from, to int
	// line is the index of the line in the text, kind its kind.
	line int
	kind lineKind
}

// page is the text of one article, prepared for the grammar.
type page struct {
	raw       []rune
	tokens    []token
	sentences []sentence
	// spots are the rows of the word lists that begin at each token, the longest first.
	spots [][]spot
	// quoteEnd gives, for each token that opens a quotation, the index of the token that closes it, else 0.
	quoteEnd []int
	// quoted marks the tokens inside quotations.
	quoted []bool
	// acronyms are the letters that the text itself gives for bodies that no list has: "Hiệp hội Điều Việt Nam (VINACAS)".
	acronyms map[string]bool
	// scratch is where the elements of a sentence are put together; each sentence keeps no more than it has.
	scratch []element
	// unread is the reading of the elements that are only words.
	unread *reading
}

// tokenRunes is about the length of a syllable with the space before it.
const tokenRunes = 4

// newPage reads the kept lines of a text: tokens, sentences, quotations, and the pass over the word lists.
func newPage(lex *lexicon, raw []rune, lines []line) *page {
	about := len(raw) / tokenRunes
	p := &page{raw: raw, unread: &reading{}, tokens: make([]token, 0, about), quoteEnd: make([]int, 0, about), quoted: make([]bool, 0, about)}
	words := lex.tokenizer()
	for i, l := range lines {
		if l.kind == lineDropped {
			continue
		}
		from := len(p.tokens)
		p.tokens = words.cut(p.tokens, raw, l.span)
		for _, r := range splitSentences(lex, p.tokens[from:]) {
			p.sentences = append(p.sentences, sentence{from: from + r.Start, to: from + r.End, line: i, kind: l.kind})
		}
		p.markQuotes(from)
	}
	p.spots = make([][]spot, len(p.tokens))
	all := make([]spot, 0, len(p.tokens))
	for _, s := range p.sentences {
		for i := s.from; i < s.to; i++ {
			start := len(all)
			all = lex.words.at(all, p.tokens[:s.to], i)
			p.spots[i] = plausible(p.tokens, i, all[start:])
			all = all[:start+len(p.spots[i])]
		}
	}
	noteAcronyms(lex, p)
	return p
}

// sentenceTokens is the most tokens of a sentence. What is longer is cut, so that the work on a text grows with its length only,
// however the rules look around inside a sentence.
const sentenceTokens = 600

// splitSentences cuts the tokens of one line into sentences. A mark ends a sentence only before white space and a capital,
// a digit or a quotation mark, and a full stop not after an abbreviation or a single letter.
func splitSentences(lex *lexicon, tokens []token) []Span {
	var spans []Span
	start := 0
	for i := 0; i < len(tokens); i++ {
		if !isEndMark(tokens[i].text) || tokens[i].text == "." && i > start && (isAbbreviation(lex, tokens[i-1]) || endsInitial(tokens[start:i])) {
			continue
		}
		end := i + 1
		goesOn := false // "Trong bài “Đi đâu?”, ông A nói …"
		for end < len(tokens) && !tokens[end].spaced && tokens[end].shape == shapeMark {
			goesOn = goesOn || tokens[end].text == ","
			end++
		}
		if goesOn {
			continue
		}
		if end == len(tokens) || tokens[end].spaced && (tokens[end].isName() || namesNext(tokens[end:]) || tokens[end].shape == shapeNumber || tokens[end].shape == shapeMark) {
			spans = appendPieces(spans, start, end)
			start = end
		}
		i = end - 1 // what holds for the first of several marks holds for the others
	}
	return appendPieces(spans, start, len(tokens))
}

// appendPieces adds a sentence, in as many pieces as its length asks for.
func appendPieces(spans []Span, start, end int) []Span {
	for ; end-start > sentenceTokens; start += sentenceTokens {
		spans = append(spans, Span{start, start + sentenceTokens})
	}
	if start < end {
		spans = append(spans, Span{start, end})
	}
	return spans
}

// namesNext reports a sentence that begins with a form of address in lower case: "… kết thúc. ông A cho biết".
func namesNext(tokens []token) bool {
	return len(tokens) > 1 && (tokens[0].key == "ông" || tokens[0].key == "bà") && tokens[1].isName()
}

func isEndMark(text string) bool { return len(text) < 4 && strings.Contains(".!?…", text) }

// endsInitial reports whether tokens end in an initial of two letters behind another one: "K.Iu".
func endsInitial(tokens []token) bool {
	n := len(tokens)
	return n > 2 && tokens[n-1].isName() && !tokens[n-1].spaced && len([]rune(tokens[n-1].text)) == 2 && tokens[n-2].text == "." && len([]rune(tokens[n-3].text)) == 1
}

func isAbbreviation(lex *lexicon, t token) bool {
	if len([]rune(t.text)) == 1 && t.isName() {
		return true
	}
	return isListedAbbreviation(lex, t.text)
}

func isListedAbbreviation(lex *lexicon, text string) bool {
	return slices.ContainsFunc(lex.rows[gazetteer.Abbreviations], func(form *gazetteer.Row) bool { return form.Name == text || slices.Contains(form.Aliases, text) })
}

// markQuotes finds the quotations among the tokens from an index on, which are one line. Opening and closing marks are told
// by their form, straight ones by the white space around them. Nested quotations belong to the outer one. A mark without
// partner is no quotation, except that a closing one without opening makes everything before it in the line one: the
// speech began in the line before; and one that opens a line and is not closed makes the whole line one: the speech goes on in
// the next.
func (p *page) markQuotes(from int) {
	p.quoteEnd = append(p.quoteEnd, make([]int, len(p.tokens)-from)...)
	p.quoted = append(p.quoted, make([]bool, len(p.tokens)-from)...)
	open, depth := -1, 0
	for i := from; i < len(p.tokens); i++ {
		if p.tokens[i].key != `"` {
			continue
		}
		switch p.opensQuote(i, depth) {
		case true:
			if depth == 0 {
				open = i
			}
			depth++
		case false:
			if depth == 0 && open < 0 {
				p.quote(from, i)
				open = i
			}
			if depth > 0 {
				depth--
				if depth == 0 {
					p.quoteEnd[open] = i
					p.quote(open, i)
				}
			}
		}
	}
	if depth > 0 && open == from && len(p.tokens) > from {
		p.quote(from, len(p.tokens)-1)
	}
}

func (p *page) quote(from, to int) {
	for i := from; i <= to; i++ {
		p.quoted[i] = true
	}
}

// opensQuote tells an opening quotation mark from a closing one.
func (p *page) opensQuote(i, depth int) bool {
	switch p.tokens[i].text {
	case "“", "„":
		return true
	case "”":
		return false
	}
	if depth > 0 && i+1 < len(p.tokens) && !p.tokens[i+1].spaced && p.tokens[i+1].shape == shapeMark {
		return false // a space was printed before the closing mark
	}
	after := i+1 < len(p.tokens) && p.tokens[i+1].spaced
	if p.tokens[i].spaced != after {
		return p.tokens[i].spaced
	}
	return depth == 0
}

// textBytes is about the length of a syllable in UTF-8, with the space before it.
const textBytes = 7

// text gives tokens[from:to] as printed, in NFC, with single spaces where the text has white space.
func (p *page) text(from, to int) string {
	switch to = min(to, len(p.tokens)); {
	case to <= from:
		return ""
	case to == from+1:
		return p.tokens[from].text
	}
	var text strings.Builder
	text.Grow(textBytes * (to - from))
	for i := from; i < to; i++ {
		if i > from && p.tokens[i].spaced {
			text.WriteByte(' ')
		}
		text.WriteString(p.tokens[i].text)
	}
	return text.String()
}

// span gives the code points of tokens[from:to].
func (p *page) span(from, to int) Span {
	return Span{p.tokens[from].span.Start, p.tokens[to-1].span.End}
}

// plausible drops the spots that only look like a name because case was ignored.
func plausible(tokens []token, i int, spots []spot) []spot {
	kept := spots[:0]
	for _, s := range spots {
		if hasNameCase(s.row.List, tokens[i:s.end]) {
			kept = append(kept, s)
		}
	}
	return kept
}

// hasNameCase reports whether the tokens have the capitals that names of a class have: places and people at the start of
// each syllable, organizations somewhere; other words need none.
func hasNameCase(list gazetteer.List, tokens []token) bool {
	switch list {
	case gazetteer.Provinces:
		return tokens[0].isName() && tokens[len(tokens)-1].isName() // "Hòa bình" is peace
	case gazetteer.Countries, gazetteer.Towns, gazetteer.Surnames, gazetteer.StopNames:
		return tokens[0].isName() || (tokens[0].key == "châu" || tokens[0].key == "biển" || tokens[0].key == "miền") && tokens[len(tokens)-1].isName()
	case gazetteer.Organizations:
		for _, t := range tokens {
			if t.isName() {
				return true
			}
		}
		return false
	}
	return true
}
