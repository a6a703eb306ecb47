package extract

import (
	"strconv"
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// mention is an event as one place of the text names it.
type mention struct {
	head *gazetteer.Row
	// name is as printed, title the quoted part of it; key and titleKey are the two folded.
	name, title, key, titleKey string
	// series is the canonical series, empty where the name is no edition, and printed are its keys.
	series  string
	printed seriesKeys
	// ordinal is the number of the edition, 0 where none is printed.
	ordinal int
	// year is printed with the name, empty where none is.
	year string
	// bare is true for a head noun alone.
	bare bool
	// plural is true for events in general ("các hội nghị").
	plural bool
	// loose is true for a head noun with lower-case words after it where these need be no name: "Hội nghị thảo luận …" tells what
	// the conference does, "trao đổi tại tọa đàm về …" what somebody talks about.
	loose bool
	// cue says how the sentence speaks of the event.
	cue cue
	// capital is true for a head noun with a capital, behind a classifier too ("cuộc Đối thoại").
	capital bool
	// from and to bound the tokens, at is the code point of the first one.
	from, to, at int
}

// cue is what the words before an event say about it.
type cue string

// The cues of event_words.tsv.
const (
	cueNone    cue = ""
	cueAt      cue = "at"
	cueParent  cue = "parent"
	cueEarlier cue = "earlier"
	cueSide    cue = "side"
	cueSame    cue = "same"
)

// nameTokens is the most tokens of the name of an event.
const nameTokens = 40

// event reads an event: a series or a head noun, words of a name, a quoted title, a number, a year.
func (r *reader) event(i int) (mention, int) {
	m := mention{from: i, at: r.token(i).span.Start}
	head, ok := r.eventHead(i)
	series, listed := r.spot(i, gazetteer.Series)
	listed = listed && !r.has(series.end, gazetteer.Fields, "field") // "Hội nghị Ngoại giao kinh tế" is another one
	switch {
	case listed:
		m.series, m.to = series.row.Name, series.end
		if !ok {
			return mention{}, i
		}
	case ok:
		m.to = head.end
	default:
		return mention{}, i
	}
	if inner, end := r.openedEvent(i, head); end > i {
		return inner, end
	}
	if r.key(i-1) == "tâm" && r.key(i-2) == "trung" { // "Trung tâm Hội nghị Quốc gia" is a building
		return mention{}, i
	}
	m.head = head.row
	m.capital = r.token(i).isName() || m.to > i+1 && r.token(i+1).isName()
	m.bare = !listed
	m.plural = r.isPlural(i)
	m.cue = r.cueBefore(i)
	if m.cue == cueNone && r.token(i).isName() && r.follows(i, gazetteer.Posts) {
		m.cue = cueEarlier // "Chủ tịch Diễn đàn X" has an office there
	}
	r.readName(&m)
	if m.year == "" && !r.follows(i, gazetteer.Posts) {
		m.year = r.closingYear(m, head.end)
	}
	if m.bare && head.row != nil && head.row.Detail["common"] != "" && !r.token(i).isName() && m.cue != cueAt && r.key(m.to) != "với" && r.key(m.to) != "giữa" && !r.follows(i, gazetteer.ActTriggers) {
		return mention{}, i
	}
	m.name = r.text(i, m.to)
	m.key, m.titleKey = graph.FoldKey(m.name), graph.FoldKey(m.title)
	m.loose = r.isLoose(m, head.end)
	if m.series == "" && m.ordinal > 0 && !m.bare {
		if series := seriesName(m.name); m.head.Detail["series"] != "" || !strings.EqualFold(series, r.text(i, head.end)) {
			m.series = series
		}
	}
	if kind := graph.EventKind(m.head.Kind); (kind == graph.EventSession || kind == graph.EventCeremony) && r.namesEvent(head.end, m.to) {
		m.series, m.ordinal = "", 0 // "Phiên toàn thể Hội nghị X lần thứ 25" is no edition
	}
	m.printed = keysOfSeries(m.series)
	return m, m.to
}

// eventHead gives the head noun of an event at a token, or what is done at one and stands for it behind a verb of organizing: "tổ chức kỷ niệm 60 năm …".
func (r *reader) eventHead(i int) (spot, bool) {
	if head, ok := r.spot(i, gazetteer.EventHeads); ok {
		return head, true
	}
	object, ok := r.spot(i, gazetteer.EventWords, "object")
	if !ok || !r.isObjectEvent(i, "organize", "lead") {
		return spot{}, false
	}
	object.row = r.lex.byID[gazetteer.EventHeads][object.row.Detail["head"]]
	return object, true
}

// openedEvent reads the opening of a named event, which is no event of its own: "phiên khai mạc Hội nghị X", "lễ khai mạc Diễn đàn Y".
func (r *reader) openedEvent(i int, part spot) (mention, int) {
	if part.row == nil || r.key(part.end-2) != "khai" || !r.has(part.end, gazetteer.EventHeads) {
		return mention{}, i
	}
	m, end := r.event(part.end)
	if end == part.end || m.bare || m.plural || !m.hasAudience() {
		return mention{}, i
	}
	m.from, m.at, m.cue = i, r.token(i).span.Start, r.cueBefore(i)
	return m, end
}

// quotedEvent reads an event whose whole name is in quotation marks, behind a verb that takes one or a word that sets something there: "khai mạc “Tuần lễ hàng
// Chile”", "tại “Gặp gỡ Nhật Bản 2019”".
func (r *reader) quotedEvent(i int) (mention, int) {
	last := r.quoteEnd[i]
	if last == 0 || last >= r.limit || last > i+nameTokens || !r.has(i+1, gazetteer.EventHeads) || !r.token(i+1).isName() || !r.follows(i, gazetteer.ActTriggers) && r.cueBefore(i) == cueNone && (r.key(i-1) != ":" || !r.follows(i-1, gazetteer.ActTriggers, "organize", "lead", "attend")) {
		return mention{}, i
	}
	m, end := r.event(i + 1)
	if end == i+1 || m.bare && (end == last || m.head.Detail["any"] != "") {
		return mention{}, i
	}
	m.bare, m.to, m.name, m.cue, m.loose, m.plural = false, last, r.text(i+1, last), r.cueBefore(i), false, false
	m.key = graph.FoldKey(m.name)
	return m, last + 1
}

// isPlural reports whether words for more than one stand before an event.
func (r *reader) isPlural(i int) bool {
	for back := i - 1; back >= max(r.from, i-2); back-- {
		if s, ok := r.spot(back, gazetteer.PeopleWords, "group"); ok && s.end == i {
			return true
		}
	}
	if r.token(i-1).shape == shapeNumber && r.key(i-2) != "/" && r.key(i-2) != "-" { // "9/5" is a day
		return true
	}
	for back := i - 2; r.key(i-1) == "," && back >= max(r.from, i-4); back-- {
		if s, ok := r.spot(back, gazetteer.EventHeads); ok && s.end == i-1 {
			return r.isPlural(back)
		}
	}
	return false
}

// cueBefore gives the cue of the longest cue words that end at a token; a classifier may stand between.
func (r *reader) cueBefore(i int) cue {
	if k := r.key(i - 1); k == "cuộc" || k == "buổi" || k == "chương" {
		i--
	}
	if r.key(i-1) == "một" {
		i--
	}
	for start := max(r.from, i-6); start < i; start++ {
		if s, ok := r.spot(start, gazetteer.EventWords, "cue"); ok && s.end == i {
			return cue(s.row.Detail["mention"])
		}
	}
	return cueNone
}

// readName extends a mention over its name.
func (r *reader) readName(m *mention) {
	start := m.to
	for limit := start + nameTokens; m.to < limit; {
		i := m.to
		if end := r.titleEnd(i); end > i {
			m.title, m.to, m.bare = trimTitle(r.text(i+1, end-1)), end, false
			if last := r.key(end - 2); isYear(last) {
				m.year = last
			}
			if after, ordinal := r.ordinal(end); ordinal > 0 && r.key(after-1) != "tiên" {
				m.ordinal, m.to = ordinal, after // "Tọa đàm “X” lần thứ 3"
			}
			return
		}
		if end := r.abbreviation(i); end > i && !m.bare && m.ordinal == 0 {
			// "Hội nghị Cấp cao Đông Á (EAS) lần thứ 12"
			if _, ordinal := r.ordinal(end); ordinal > 0 {
				m.to = end
				continue
			}
		}
		if end, ordinal := r.ordinal(i); end > i && m.ordinal == 0 {
			m.ordinal, m.to = ordinal, r.bodyOfEdition(m, end)
			if !m.bare {
				m.year = r.yearAfter(m.to)
				return
			}
			// A second start: what follows a number is a name only if it begins like one.
			m.bare, start = false, end
			continue
		}
		if r.editionNumber(m, i) {
			return
		}
		if s, ok := r.spot(i, gazetteer.EventWords, "roman"); ok && m.bare && i == start && m.hasAudience() && r.startsPart(m.from) && r.key(s.end-1) == "tiên" {
			m.ordinal, m.to, m.bare = 1, s.end, false // "Hội nghị đầu tiên"
			return
		}
		next := r.nameWord(m, start, i)
		if next == i || m.head.Detail["any"] != "" && m.bare && !r.opensYearName(i) && !r.mayBeNamed(m) {
			break
		}
		m.to, m.bare = next, false
	}
	if k := r.key(m.to - 2); m.to >= start+2 && r.key(m.to-1) == "mạc" && (k == "khai" || k == "bế") {
		m.to -= 2 // the verb: "Hội nghị X khai mạc"
	}
	for m.to > start && (isLooseEnd(r.key(m.to-1)) || r.key(m.to-1) == "việc" && r.key(m.to-2) == "về") {
		m.to--
	}
	r.readThemeOfSession(m)
	m.bare = m.bare || m.to == start && m.title == "" && m.series == "" && m.ordinal == 0
	if end := r.abbreviation(m.to); end > m.to && !m.bare {
		m.to = end
	}
}

// readThemeOfSession makes the quoted theme of a session part of its name, which tells it from the others: "phiên thảo luận mang chủ đề “…”".
func (r *reader) readThemeOfSession(m *mention) {
	theme, ok := r.spot(m.to, gazetteer.ClauseWords, "theme")
	if !ok || m.head.Kind != string(graph.EventSession) || m.title != "" {
		return
	}
	if end := r.titleEnd(theme.end); end > theme.end {
		m.title, m.to, m.bare = trimTitle(r.text(theme.end+1, end-1)), end, false
	}
}

// bodyOfEdition gives the index after the body or the topic that ends the name of an edition of lower-case words: "Đại hội thường niên lần thứ 5 Hội đồng
// X", "Hội nghị lần thứ 3 của Hội đồng X", "Hội thảo quốc tế lần thứ IX về Biển Đông". It is the same index where there is none, and where the body acts.
func (r *reader) bodyOfEdition(m *mention, i int) int {
	after := i
	if r.key(i) == "," && r.isPairBody(i+1) {
		after++
	}
	if r.key(i) == "của" && r.token(i+1).isName() { // "Hội nghị lần thứ ba của Hội đồng X", "Hội nghị lần thứ 27 của Diễn đàn X"
		if _, end := r.organization(i + 1); end > i+1 {
			return end
		}
		if inner, end := r.event(i + 1); end > i+1 && !inner.bare && !inner.plural {
			return end
		}
	}
	for j := m.from + 1; j < m.to; j++ {
		if m.bare && after == i || r.token(j).shape != shapeLower {
			return i
		}
	}
	i = after
	if r.key(i) == "về" && r.token(i+1).isName() && !r.startsNamedPerson(i+1) {
		for i++; r.token(i).isName(); {
			i++
		}
		return i
	}
	if _, end := r.organization(i); end > i && r.token(i).isName() && !r.actsNext(end) && !r.has(end, gazetteer.ActTriggers) {
		return end
	}
	return i
}

// namesEvent reports whether the name of an event holds that of another one with speakers and listeners.
func (r *reader) namesEvent(i, end int) bool {
	for ; i < end; i++ {
		if s, ok := r.spot(i, gazetteer.EventHeads); ok && (mention{head: s.row}).hasAudience() {
			return true
		}
	}
	return false
}

// isPairBody reports a body of two states: "Ủy ban liên Chính phủ Việt Nam - Lào".
func (r *reader) isPairBody(i int) bool {
	_, end := r.organization(i)
	for j := i + 1; j < end; j++ {
		if r.isPair(j) {
			return true
		}
	}
	return false
}

// isLoose reports a mention whose words after the head noun are all lower-case, where a sentence or a part of it begins or where
// a topic follows "tại".
func (r *reader) isLoose(m mention, headEnd int) bool {
	if m.bare || m.series != "" || m.ordinal != 0 || m.title != "" {
		return false
	}
	if m.cue == cueAt && r.key(headEnd) == "về" && r.has(headEnd+1, gazetteer.TopicWords, "carrier") {
		return true
	}
	for i := headEnd; i < m.to; i++ {
		if r.token(i).shape != shapeLower {
			return false
		}
	}
	return r.startsPart(m.from) || m.cue == cueAt && r.key(headEnd) == "về"
}

// startsPart reports whether a token begins the sentence or follows a mark.
func (r *reader) startsPart(i int) bool { return r.token(i-1).shape == shapeMark }

// modeTokens is the least tokens of a phrase that can only tell how people take part.
const modeTokens = 3

// startsMode reports whether a token begins words for how people take part: "kết nối trực tuyến".
func (r *reader) startsMode(i int) bool {
	s, ok := r.spot(i, gazetteer.ClauseWords, "mode")
	return ok && s.end >= i+modeTokens
}

// isLooseEnd reports the words that cannot end a name.
func isLooseEnd(key string) bool {
	switch key {
	case "giữa", "về", "các", "và", "của", "kết", "-":
		return true
	}
	return false
}

// titleEnd gives the index after a quoted title that begins at a token, or the same index.
func (r *reader) titleEnd(i int) int {
	if i >= r.limit || r.quoteEnd[i] == 0 || r.quoteEnd[i] >= r.limit || r.quoteEnd[i] == i+1 {
		return i
	}
	return r.quoteEnd[i] + 1
}

// trimTitle drops the full stop or comma that some papers print before the closing mark.
func trimTitle(title string) string { return strings.TrimRight(strings.TrimSpace(title), ".,; ") }

// ordinal reads the number of an edition: "lần thứ 20", "lần 10", "lần thứ tư", "lần thứ IX".
func (r *reader) ordinal(i int) (int, int) {
	at := i
	for next := r.skip(at, gazetteer.EventWords, "ordinal"); next > at; next = r.skip(at, gazetteer.EventWords, "ordinal") {
		at = next
	}
	if at == i || r.key(at) == "nhất" {
		at = i
		for r.key(at) == "lần" {
			at++
		}
		if r.key(at) != "thứ" {
			return i, 0
		}
	}
	if s, ok := r.spot(at, gazetteer.EventWords, "roman"); ok {
		value, _ := strconv.Atoi(s.row.Detail["value"])
		return s.end, value
	}
	if r.token(at).shape != shapeNumber {
		return i, 0
	}
	if value, err := strconv.Atoi(r.token(at).text); err == nil && value > 0 && value < 1000 {
		return at + 1, value
	}
	return i, 0
}

// yearAfter gives the year of "năm 2016" at a token, empty where there is none.
func (r *reader) yearAfter(i int) string {
	if r.key(i) == "năm" && isYear(r.token(i+1).text) {
		return r.token(i + 1).text
	}
	return ""
}

// isYear reports a number that is a year of our time.
func isYear(text string) bool {
	return len(text) == 4 && (strings.HasPrefix(text, "19") || strings.HasPrefix(text, "20")) && strings.Trim(text, "0123456789") == ""
}

// editionNumber reads a bare number that ends a name: an edition ("Hội nghị Ngoại vụ 18") or a year ("Gặp gỡ Nhật Bản 2019"). It
// reports whether the name ends here.
func (r *reader) editionNumber(m *mention, i int) bool {
	t := r.token(i)
	if m.bare && m.head.Kind == string(graph.EventSession) && t.shape == shapeNumber && len(t.text) == 1 {
		m.to, m.bare = i+1, false
		return true
	}
	if !m.bare && isYear(t.text) && r.key(i+1) == "-" && isYear(r.token(i+2).text) { // "giai đoạn 2023-2027"
		m.to = i + 3
		return true
	}
	if m.bare || t.shape != shapeNumber || !t.spaced || r.key(i+1) == "/" || r.key(i+1) == "-" && !r.token(i+1).spaced {
		return false
	}
	if isYear(t.text) {
		m.year, m.to = t.text, i+1
		return true
	}
	if r.isRoute(i) {
		return false
	}
	value, err := strconv.Atoi(t.text)
	if err != nil || value == 0 || value > 99 || !r.token(i-1).isName() && m.series == "" || r.counts(i) {
		return false
	}
	m.ordinal, m.to = value, i+1
	m.year = r.yearAfter(i + 1)
	return true
}

// isRoute reports a number between capitalized words, which belongs to a name inside the name: "Diễn đàn các tỉnh dọc Đường 12 Việt Nam - Lào".
func (r *reader) isRoute(i int) bool {
	return r.token(i).shape == shapeNumber && r.token(i-1).isName() && r.token(i+1).isName() && !r.startsNamedPerson(i+1) && r.token(i+1).spaced
}

// counts reports whether a number counts the word after it ("18 đại biểu") and ends no name.
func (r *reader) counts(i int) bool {
	return r.token(i+1).shape == shapeLower && r.key(i+1) != "năm" && !r.has(i+1, gazetteer.EventWords, "stop") && !r.has(i+1, gazetteer.ClauseWords, "and")
}
