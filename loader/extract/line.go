package extract

import (
	"slices"
	"strings"
	"unicode"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// lineKind says what a line of the file is for.
type lineKind uint8

// The kinds of line.
const (
	lineBody     lineKind = iota // running text
	lineHeadline                 // the title above the text
	lineHeading                  // a title inside the text
	lineCaption                  // a description of a picture
	lineDropped                  // what the web page or the file prints around the article
)

// line is one line of the text, without the white space around it.
type line struct {
	span Span
	text string
	kind lineKind
}

// The sizes below tell running text from the short lines around it.
const (
	// proseRunes is the least length of a line that counts as running text for the cut.
	proseRunes = 60
	// headingWords is the most words that a line without end mark may have to be a heading.
	headingWords = 24
	// publishWords is the most tokens of a line that gives the day of publication.
	publishWords = 26
	// teaserWords is the most words of a link; a longer line that is printed twice is text, and said once.
	teaserWords = 40
	// captionWords is the most words of a caption; in a longer line the text was run into it.
	captionWords = 80
	// bylineWords is the most words of a by-line.
	bylineWords = 4
)

// cutBody splits the text into lines and marks what each is: the first stage. Lines before the running text are headers or
// the headline; after it, the first line that only web pages print ends the article, and with it fall the teasers and the
// by-line just above. The title is the headline that the file gives, empty where it gives none.
func cutBody(lex *lexicon, raw []rune, title string) []line {
	lines := splitLines(lex, raw)
	first := firstProse(lines)
	if first < 0 {
		return lines
	}
	inset := insetLinks(lex, lines, first)
	end := articleEnd(lex, lines, inset)
	for i := range lines {
		switch {
		case i >= end || first < i && i < inset || isTeaser(lines, i) || isLink(lines, i, first) || i > first && isLink(lines, i-1, first) && namesOutlet(lines[i].text):
			lines[i].kind = lineDropped
		case i < first && hasMark(lex, lines[i].text, "header"):
			lines[i].kind = lineDropped
		case i < first:
			lines[i].kind = lineHeadline
		case hasMark(lex, lines[i].text, "caption") && len(strings.Fields(lines[i].text)) <= captionWords:
			lines[i].kind = lineCaption
		case isByline(lines[i].text):
			lines[i].kind = lineDropped
		case isHeading(lines[i].text):
			lines[i].kind = lineHeading
		}
	}
	markRepeated(lines)
	dropInterview(lines)
	dropRepeatedHeadlines(lines, title)
	joinInitials(lines)
	return lines
}

// joinInitials joins a line that ends in the initials of a name to the next one, which begins with the name: some papers break lines at every full
// stop.
func joinInitials(lines []line) {
	for i := range lines[:max(0, len(lines)-1)] {
		next := &lines[i+1]
		if lines[i].kind != lineBody || next.kind == lineDropped || next.span.Start > lines[i].span.End+2 || !endsInInitials(lines[i].text) || !isASCII(firstWord(next.text)) {
			continue
		}
		next.span.Start, next.text = lines[i].span.Start, lines[i].text+" "+next.text
		lines[i].kind = lineDropped
	}
}

// endsInInitials reports a text that ends in two initials or more: "D.A.", "K.Iu.".
func endsInInitials(text string) bool {
	parts := strings.Split(text[strings.LastIndexByte(text, ' ')+1:], ".")
	if len(parts) < 3 || parts[len(parts)-1] != "" {
		return false
	}
	for _, part := range parts[:len(parts)-1] {
		if letters := []rune(part); len(letters) == 0 || len(letters) > 2 || !unicode.IsUpper(letters[0]) {
			return false
		}
	}
	return true
}

// firstWord gives the letters with which a text begins.
func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return strings.TrimRight(word, ".,;:")
}

// splitLines cuts a text into lines. One that ends in an abbreviation goes on: programs that look for sentences break lines there.
func splitLines(lex *lexicon, raw []rune) []line {
	var lines []line
	for start := 0; start < len(raw); {
		end := lineEnd(raw, start)
		for end < len(raw) && breaksAbbreviation(lex, raw[start:end]) {
			for end < len(raw) && isSpace(raw[end]) {
				end++
			}
			end = lineEnd(raw, end)
		}
		from, to := start, end
		for from < to && isSpace(raw[from]) {
			from++
		}
		for to > from && isSpace(raw[to-1]) {
			to--
		}
		if from < to {
			lines = append(lines, line{span: Span{from, to}, text: graph.NFC(string(raw[from:to]))})
		}
		start = end + 1
	}
	return lines
}

// lineEnd gives the index of the line break behind an index, or of the end.
func lineEnd(raw []rune, i int) int {
	for i < len(raw) && raw[i] != '\n' && raw[i] != '\r' {
		i++
	}
	return i
}

// abbreviationRunes is the most code points of a capitalized abbreviation.
const abbreviationRunes = 4

// breaksAbbreviation reports whether a text ends in a capitalized abbreviation with its full stop: "tại TP."
func breaksAbbreviation(lex *lexicon, text []rune) bool {
	end := len(text) - 1
	if end < 0 || text[end] != '.' {
		return false
	}
	start := end
	for start > 0 && end-start <= abbreviationRunes && isLetter(text[start-1]) {
		start--
	}
	return end-start > 1 && unicode.IsUpper(text[start]) && isListedAbbreviation(lex, string(text[start:end]))
}

// firstProse gives the first line of running text, -1 where there is none: a long line with the end of a sentence at its end or inside.
func firstProse(lines []line) int {
	return slices.IndexFunc(lines, line.isProse)
}

// isProse reports running text: a long line with the end of a sentence at its end or inside.
func (l line) isProse() bool {
	return len([]rune(l.text)) >= proseRunes && (endsSentence(l.text) || strings.Contains(l.text, ". "))
}

// articleEnd gives the first line from an index on that ends the article, or the number of lines.
func articleEnd(lex *lexicon, lines []line, from int) int {
	for i := from; i < len(lines); i++ {
		if hasMark(lex, lines[i].text, "end") {
			return i
		}
	}
	return len(lines)
}

// Links that a page prints inside an article.
const (
	// insetLines is the most links, with the line above them.
	insetLines = 8
	// insetProse is the least lines of running text, one right after the other, that show that the article goes on behind them.
	insetProse = 3
)

// insetLinks gives the index after the links to other articles that a page prints right behind the first paragraph: a line that else ends the article, the headlines, and
// then running text. Without any it is the index after the paragraph: below the end of an article each headline has a text of its own.
func insetLinks(lex *lexicon, lines []line, first int) int {
	from := first + 1
	if from >= len(lines) || !hasMark(lex, lines[from].text, "end") || !strings.Contains(lines[from].text, "liên quan") {
		return from
	}
	to := from + 1
	for to < min(len(lines), from+insetLines) && !lines[to].isProse() {
		to++
	}
	if to+insetProse > len(lines) || slices.ContainsFunc(lines[to:to+insetProse], func(l line) bool { return !l.isProse() }) {
		return from
	}
	return to
}

// hasMark reports whether the line begins with a boilerplate mark of a kind.
func hasMark(lex *lexicon, text, kind string) bool {
	for _, mark := range lex.rows[gazetteer.Boilerplate] {
		if mark.Kind != kind {
			continue
		}
		if strings.HasPrefix(text, mark.Name) || slices.ContainsFunc(mark.Aliases, func(form string) bool { return strings.HasPrefix(text, form) }) {
			return true
		}
	}
	return false
}

// isTeaser reports a line that says everything twice, or that the line before or after repeats: links to other articles
// are printed so, once for the picture and once for the text. Of a longer line only the repetition is one.
func isTeaser(lines []line, i int) bool {
	text := lines[i].text
	if strings.HasPrefix(text, "[") {
		return true
	}
	if half := len(text) / 2; len(text)%2 == 1 && text[:half] == text[half+1:] {
		return true
	}
	before := i > 0 && lines[i-1].text == text
	after := i+1 < len(lines) && lines[i+1].text == text
	return before || after && len(strings.Fields(text)) <= teaserWords
}

// linkWords is the least number of words of a headline without marks that begin a link.
const linkWords = 5

// isLink reports a line that begins with the headline in small letters without marks, as the text behind the picture of a link does: "hoi nghi ve bien xanh Bài khác".
func isLink(lines []line, i, first int) bool {
	if first := lines[i].text[0]; i == 0 || first < 'a' || first > 'z' {
		return false
	}
	words := strings.Fields(lines[i].text)
	if len(words) < linkWords {
		return false
	}
	begin := strings.Join(words[:linkWords], " ")
	for _, headline := range lines[:min(first, i)] {
		if strings.HasPrefix(graph.FoldKey(headline.text), begin+" ") {
			return true
		}
	}
	return false
}

// namesOutlet reports a text that begins with the letters or the address of a newspaper: "TGVN. …".
func namesOutlet(text string) bool {
	outlet, _, ok := strings.Cut(text, ". ")
	return ok && !strings.Contains(outlet, " ") && (strings.HasSuffix(outlet, ".vn") || len(outlet) > 2 && strings.ToUpper(outlet) == outlet)
}

// markRepeated makes captions of lines that the text has said before: a picture has its text in its place and in the list of
// pictures.
func markRepeated(lines []line) {
	seen := map[string]bool{}
	for i := range lines {
		if lines[i].kind == lineBody && seen[lines[i].text] {
			lines[i].kind = lineCaption
		}
		seen[lines[i].text] = true
	}
}

// interviewQuestions is the least number of lines that are questions in an interview.
const interviewQuestions = 3

// dropInterview drops questions and answers: from the first question on, all is somebody's words.
func dropInterview(lines []line) {
	first, questions := 0, 0
	for i, l := range lines {
		if l.kind <= lineHeading && l.kind != lineHeadline && strings.HasSuffix(l.text, "?") {
			if questions++; questions == 1 {
				first = i
			}
		}
	}
	if questions < interviewQuestions {
		return
	}
	for i := first; i < len(lines); i++ {
		lines[i].kind = lineDropped
	}
}

// dropRepeatedHeadlines drops the headline where a page prints it again below a picture.
func dropRepeatedHeadlines(lines []line, title string) {
	headlines := map[string]bool{graph.NFC(title): true}
	for i := range lines {
		switch lines[i].kind {
		case lineHeadline:
			headlines[lines[i].text] = true
		case lineHeading:
			if headlines[lines[i].text] {
				lines[i].kind = lineDropped
			}
		}
	}
}

// endsSentence reports whether a text ends with an end mark, closing quotes and brackets aside.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, `"”’') /`)
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…")
}

// isHeading reports a short line that ends neither a sentence nor an entry of a list.
func isHeading(text string) bool {
	return !endsSentence(text) && !strings.HasSuffix(text, ";") && !strings.Contains(text, ". ") && len(strings.Fields(text)) <= headingWords
}

// isByline reports a line of a few capitalized words: the author.
func isByline(text string) bool {
	if strings.ContainsAny(text, ".,:;") {
		return false
	}
	words := strings.Fields(text)
	for _, word := range words {
		if shape := shapeOf([]rune(word)); shape != shapeTitle && shape != shapeUpper {
			return false
		}
	}
	return len(words) >= 2 && len(words) <= bylineWords
}
