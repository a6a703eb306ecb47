package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// elementKind says what an element of a clause is.
type elementKind uint8

// The kinds of element.
const (
	elementWord   elementKind = iota // a word of no interest
	elementMark                      // a mark
	elementSmall                     // a small word of clause_words.tsv
	elementAgents                    // people or bodies
	elementEvent                     // an event
	elementAct                       // a word that states an act
	elementDate                      // a date
	elementBehalf                    // for whom somebody speaks
	elementQuote                     // a quotation
	elementPlace                     // where something takes place
)

// element is one phrase of a sentence, as the rules see it.
type element struct {
	kind     elementKind
	from, to int
	key      string
	word     *gazetteer.Row
	// kinds are the kinds of a small word, which may have several.
	kinds []string
	// reading is never nil: elements that are only words share an empty one.
	*reading
}

// reading is what an element was read as. Only the field of its kind is set.
type reading struct {
	agents agents
	event  mention
	place  place
	date   dating
	body   Body
}

// actOther is the kind of the words in act_triggers.tsv that begin like an act and are none ("dự án").
const actOther = "other"

// clause is a sentence as a row of elements.
type clause struct {
	*reader
	elements []element
}

// parseClause reads a sentence into elements, from left to right, the first reading that fits.
func parseClause(r *reader) *clause {
	c := &clause{reader: r, elements: r.scratch[:0]}
	for i := r.from; i < r.limit; {
		e := r.element(i, c.opensList())
		if e.reading == nil {
			e.reading = r.unread
		}
		c.elements = append(c.elements, e)
		i = e.to
	}
	r.scratch = c.elements
	c.elements = append(make([]element, 0, len(c.elements)), c.elements...)
	return c
}

// opensList reports whether the words just read open a list of agents: "Tham dự có", "do", "của" after a paper.
func (c *clause) opensList() listMode {
	n := len(c.elements)
	if n == 0 {
		return subjectList
	}
	last := c.elements[n-1]
	if last.kind == elementMark && last.key == ":" && n > 1 {
		last = c.elements[n-2]
		if last.kind == elementAgents && n > 2 {
			last = c.elements[n-3]
		}
	}
	if last.isSmall("have", "passive", "agentive") {
		return openList
	}
	if last.kind == elementWord && last.key == "chào" && last.to > last.from+1 {
		return objectList // "Chào mừng A, B …"
	}
	if last.isSmall("according") {
		return oneAgent
	}
	if last.kind == elementWord && last.key == "của" && c.at(n-2).isAct("speech", "address") {
		return objectList // "Sau phát biểu khai mạc của A, B …"
	}
	if c.thanks() {
		return objectList
	}
	if c.leadsToSides(n-1) || c.faces(n-1) || c.greets(n-1) || c.turnsTo(n-1) {
		return objectList
	}
	if last.kind == elementWord && last.key == "của" && c.namesContribution() || c.welcomes(n-1) {
		return openList
	}
	return subjectList
}

// thanksReach is the most elements of what is said before it is told who is thanked.
const thanksReach = 12

// thanks reports a sentence that begins with what somebody says, before it tells who: "Cảm ơn sự đón tiếp của A, B khẳng định …". Whom the last word leads to is
// thanked, and does not speak.
func (c *clause) thanks() bool {
	n := len(c.elements)
	last := c.elements[n-1]
	if n > thanksReach || last.kind != elementWord && !last.isAct("speech") {
		return false
	}
	first := slices.IndexFunc(c.elements, func(e element) bool { return e.isAct("speech") })
	return first >= 0 && c.startsClause(first) && !slices.ContainsFunc(c.elements, func(e element) bool {
		return e.kind == elementEvent || e.kind == elementAgents && len(e.agents.items) > 0
	})
}

// welcomes reports whether the element at an index leads from an event to its guests: "Hội nghị được đón A; B".
func (c *clause) welcomes(i int) bool {
	return c.at(i).kind == elementWord && c.at(i).key == "đón" && c.at(i-1).isSmall("passive")
}

// turnsTo reports whether the element at an index leads from a verb of speaking to those who are spoken to: "Chia sẻ với A, B cho rằng …".
func (c *clause) turnsTo(i int) bool {
	if c.at(i).isAct("speech") && c.key(c.at(i).to-1) == "lời" {
		return c.startsClause(i) // "Trả lời A, B cho biết …"
	}
	return c.at(i).isSmall("with") && c.at(i-1).isAct("speech") && c.startsClause(i-1)
}

// leadsToSides reports whether the element at an index leads from an event to those between whom it takes place.
func (c *clause) leadsToSides(i int) bool {
	e := c.at(i)
	return c.at(i-1).kind == elementEvent && (e.isSmall("with") || e.kind == elementWord && (e.key == "giữa" || e.key == "của" && c.faces(i-1)))
}

// faces reports a meeting that may have the other side right behind it: "Tại cuộc gặp B, A …".
func (c *clause) faces(i int) bool {
	e := c.at(i)
	if e.kind != elementEvent || !e.event.bare || e.event.cue != cueAt {
		return false
	}
	switch graph.EventKind(e.event.head.Kind) {
	case graph.EventTalks, graph.EventMeeting, graph.EventReception:
		return true
	}
	return false
}

// greets reports a verb of meeting that stands before any subject, the element at an index being its last: "Vui mừng gặp lại A, B cảm ơn".
func (c *clause) greets(i int) bool {
	if c.at(i).isSmall("adverb") {
		i--
	}
	return c.at(i).isAct("meet", "receive") && !slices.ContainsFunc(c.elements[:i], func(e element) bool { return e.kind == elementAgents })
}

// namesContribution reports whether a noun for a paper or for the presence of somebody stands among the elements read so far: then
// "của" leads to those whose it is.
func (c *clause) namesContribution() bool {
	for _, e := range c.elements {
		if e.isAct("paper", "presence", "chairing") {
			return true
		}
	}
	return false
}

// elementReader reads an element of one kind at a token, if there is one.
type elementReader = func(r *reader, i int, mode listMode) (element, bool)

// element reads the element that begins at a token.
func (r *reader) element(i int, mode listMode) element {
	readers := []elementReader{
		(*reader).quoteElement, (*reader).creditElement, (*reader).dateElement, (*reader).bracketElement, (*reader).placeElement,
		(*reader).behalfElement, (*reader).eventElement, (*reader).actElement, (*reader).agentsElement, (*reader).smallElement,
	}
	if r.isPlainWord(i) {
		readers = []elementReader{(*reader).dateElement, (*reader).placeElement}
	}
	for _, read := range readers {
		if e, ok := read(r, i, mode); ok {
			e.from = i
			return e
		}
	}
	kind, end := elementWord, i+1
	if r.token(i).shape == shapeMark {
		kind = elementMark
	} else if _, place := r.country(i); place > i && r.token(i+1).shape == shapeLower {
		end = place // "Liên bang Nga" has no part that is a place
	}
	return element{kind: kind, from: i, to: end, key: r.key(i)}
}

// isPlainWord reports a lower-case word, outside of quotations, with which no form of a list begins: most words of a text. Only a date or
// a place can begin with it.
func (r *reader) isPlainWord(i int) bool {
	return r.tokens[i].shape == shapeLower && len(r.spots[i]) == 0 && !r.quoted[i]
}

// quoteElement reads a quotation, or the part of one that lies in this sentence.
func (r *reader) quoteElement(i int, _ listMode) (element, bool) {
	if !r.quoted[i] {
		return element{}, false
	}
	if m, end := r.quotedEvent(i); end > i {
		return element{kind: elementEvent, reading: &reading{event: m}, to: end}, true
	}
	end := i + 1
	for end < r.limit && r.quoted[end] {
		end++
	}
	return element{kind: elementQuote, to: end}, true
}

// creditTokens is the most tokens of the name in the credit of a picture.
const creditTokens = 6

// creditElement reads the credit of a picture run into the text: "Ảnh: A B/TTXVN".
func (r *reader) creditElement(i int, _ listMode) (element, bool) {
	s, ok := r.spot(i, gazetteer.Boilerplate, "credit")
	if !ok {
		return element{}, false
	}
	end := s.end
	for end < s.end+creditTokens && r.token(end).isName() {
		end++
	}
	if r.key(end) == "/" {
		end += 2
	}
	return element{kind: elementMark, key: "()", to: min(end, r.limit)}, true
}

// bracketElement reads a bracketed remark, which states no act.
func (r *reader) bracketElement(i int, _ listMode) (element, bool) {
	end := r.bracket(i)
	return element{kind: elementMark, key: "()", to: end}, end > i
}

func (r *reader) dateElement(i int, _ listMode) (element, bool) {
	d, end := r.date(i)
	if end == i {
		return element{}, false
	}
	return element{kind: elementDate, reading: &reading{date: d}, to: end}, true
}

// behalfElement reads for whom somebody speaks: "đại diện cho thành phố Hà Nội", "thay mặt Chính phủ".
func (r *reader) behalfElement(i int, _ listMode) (element, bool) {
	at := r.skip(i, gazetteer.PeopleWords, "behalf")
	if at == i {
		return element{}, false
	}
	at = r.skip(at, gazetteer.PeopleWords, "delegate")
	if p, end := r.locality(at); end > at && p.id != "" {
		return element{kind: elementBehalf, reading: &reading{body: r.placeBody(p)}, to: end}, true
	}
	if body, end := r.bodyOrHead(at); end > at {
		for next := r.listSeparator(end); next > end; next = r.listSeparator(end) { // "thay mặt lãnh đạo Đảng, Nhà nước"
			_, more := r.bodyOrHead(next)
			if more == next {
				break
			}
			end = more
		}
		return element{kind: elementBehalf, reading: &reading{body: body}, to: end}, true
	}
	// "Thay mặt Chủ tịch nước A, B …": A does not act.
	_, end := r.person(at)
	return element{kind: elementWord, key: r.key(at - 1), to: end}, end > at
}

// bodyOrHead reads a body, or a head noun alone that stands for the one of the province which the article is about: "Tỉnh ủy".
func (r *reader) bodyOrHead(i int) (Body, int) {
	if body, end := r.organization(i); end > i {
		return body, end
	}
	if head, ok := r.spot(i, gazetteer.OrgHeads); ok && head.row.Detail["takes"] == "locality" {
		return Body{Name: r.text(i, head.end), Kind: graph.OrganizationKind(head.row.Kind)}, head.end
	}
	return Body{}, i
}

func (r *reader) eventElement(i int, mode listMode) (element, bool) {
	m, end := r.event(i)
	if end == i || r.isMeetingVerb(i, m) {
		return element{}, false
	}
	if r.key(i-1) == "do" && r.token(i).isName() && r.has(r.bracket(end), gazetteer.ActTriggers, "organize", "joint") {
		// "do Diễn đàn X tổ chức": what organizes is a body
		body := agent{body: Body{Name: m.name, Kind: graph.OrganizationOther}, from: i, to: end}
		return element{kind: elementAgents, reading: &reading{agents: agents{items: []agent{body}}}, to: end}, true
	}
	if m.bare && r.token(i).isName() {
		if list, listEnd := r.agentList(i, mode); listEnd > end {
			return element{kind: elementAgents, reading: &reading{agents: list}, to: listEnd}, true
		}
	}
	return element{kind: elementEvent, reading: &reading{event: m}, to: end}, true
}

// isMeetingVerb reports whether a word that may name a meeting is the verb instead: no classifier and no preposition stands before
// it, and it begins no title ("Gặp gỡ hữu nghị thanh niên …").
func (r *reader) isMeetingVerb(i int, m mention) bool {
	verb, ok := r.spot(i, gazetteer.ActTriggers, "meet")
	if !ok || r.cueBefore(i) != cueNone || r.isClassified(i) {
		return false
	}
	return m.bare || !r.token(i).isName() || r.has(verb.end, gazetteer.Posts) || r.has(verb.end, gazetteer.Honorifics)
}

// isClassified reports whether a classifier or a verb that takes an event stands before a word, which makes it a noun.
func (r *reader) isClassified(i int) bool {
	switch r.key(i - 1) {
	case "cuộc", "buổi", "các", "lễ", "tại", "chủ", "dự", "gia", "trì", "chức", "đầu", "thúc", "ra":
		return true
	}
	return false
}

func (r *reader) actElement(i int, _ listMode) (element, bool) {
	s, ok := r.spot(i, gazetteer.ActTriggers)
	if !ok || r.startsBody(i, s.end) || s.row.Kind == "organize" && r.isCounted(i) {
		return element{}, false
	}
	small, also := r.spot(i, gazetteer.ClauseWords)
	if also && small.row.Kind != "held" && (small.end > s.end || small.end == s.end && s.row.Kind == actOther) {
		return element{}, false
	}
	if s.row.Kind == actOther && (r.has(i, gazetteer.PeopleWords, "group") || r.has(i, gazetteer.Posts)) {
		return element{}, false // "các tổ chức quốc tế như A", "điều phối viên A"
	}
	if s.row.Kind == actOther {
		_, end := r.unknownOffice(i)
		return element{kind: elementWord, key: r.key(i), to: s.end}, end == i
	}
	return element{kind: elementAct, word: s.row, to: r.attendedPart(s)}, true
}

// attendedPart gives the index after a verb of attending with the part of the event that is attended ("dự khai mạc hội nghị"), or after any other act.
func (r *reader) attendedPart(act spot) int {
	part, ok := r.spot(act.end, gazetteer.ActTriggers, "lead")
	if !ok || act.row.Kind != "attend" || !r.has(part.end, gazetteer.EventHeads) {
		return act.end
	}
	switch graph.Role(part.row.Detail["role"]) {
	case graph.RoleOpened, graph.RoleClosed:
		return part.end
	}
	return act.end
}

// isCounted reports whether a word for more than one stands before a token, which makes a verb a noun: "các tổ chức tài chính".
func (r *reader) isCounted(i int) bool {
	switch r.key(i - 1) {
	case "các", "những", "số", "nhiều", "mọi", "từng":
		return true
	}
	if r.token(i-1).shape != shapeNumber || isYear(r.token(i-1).text) {
		return false
	}
	switch r.key(i - 2) {
	case "/", "-", ".", "ngày", "tháng", "năm", "thứ", "lần", "khóa", "quý": // "ngày 21/8 tổ chức hội nghị"
		return false
	}
	return true
}

// startsBody reports whether a capitalized verb begins the name of a body instead: "Tổ chức Xúc tiến Thương mại".
func (r *reader) startsBody(i, end int) bool {
	if !r.token(i).isName() {
		return false
	}
	_, bodyEnd := r.organization(i)
	return bodyEnd > end
}

func (r *reader) agentsElement(i int, mode listMode) (element, bool) {
	list, end := r.agentList(i, mode)
	if end == i {
		return element{}, false
	}
	return element{kind: elementAgents, reading: &reading{agents: list}, to: end}, true
}

func (r *reader) smallElement(i int, _ listMode) (element, bool) {
	s, ok := r.spot(i, gazetteer.ClauseWords)
	if !ok {
		return element{}, false
	}
	e := element{kind: elementSmall, word: s.row, to: s.end}
	for _, other := range r.spots[i] {
		if other.row.List == gazetteer.ClauseWords && other.end == s.end {
			e.kinds = append(e.kinds, other.row.Kind)
		}
	}
	return e, true
}

// placeElement reads where something takes place: "tại" or "ở" with a place.
func (r *reader) placeElement(i int, _ listMode) (element, bool) {
	if r.key(i) != "tại" && r.key(i) != "ở" {
		return element{}, false
	}
	p, end := r.venue(i + 1)
	if end == i+1 {
		return element{}, false
	}
	return element{kind: elementPlace, reading: &reading{place: p}, to: end}, true
}
