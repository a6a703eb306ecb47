package extract

import (
	"slices"
	"strconv"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// readFields reads the printed properties of the event that a sentence tells of, and gives that event, -1 where there is none.
// What somebody says is left out.
func (s *story) readFields(c *clause, drafts []draft, frame int) int {
	end := c.speechStart()
	subject := s.sentenceSubject(c, drafts, end)
	s.namedFields(c)
	s.themes(c, subject, frame)
	if subject < 0 {
		subject = frame
	}
	if s.readParents(c, subject, end) {
		s.occasions.list[subject].merely = false
	}
	told := subject
	if told < 0 {
		told = s.occasions.current
	}
	s.delegates(c, told)
	if subject < 0 {
		return subject
	}
	s.ownMode(c, subject, end)
	if !c.tellsEvent() && !slices.ContainsFunc(drafts, draft.isMeeting) || s.isEdition(subject) || s.isCancelled(c, subject) {
		return subject
	}
	s.dates(c, subject, end)
	s.places(c, subject, end)
	s.modes(c, subject, end)
	for other := c.nextEvent(s.objectOf(c, subject) + 1); other > 0; other = c.nextEvent(other + 1) { // "A chủ trì E và F"
		if joined := s.occasions.find(c.at(other).event); joined >= 0 && joined != subject {
			s.dates(c, joined, end)
			s.places(c, joined, end)
		}
	}
	return subject
}

// objectOf gives the index of the element that names an event as the object of a verb, the number of elements where none does.
func (s *story) objectOf(c *clause, event int) int {
	for i, e := range c.elements {
		if e.kind == elementEvent && !e.event.plural && c.at(i-1).isAct("lead", "organize", "attend") && s.occasions.find(e.event) == event {
			return i
		}
	}
	return len(c.elements)
}

// speechStart gives the index of the first verb of speaking that has a subject, or of the one whom the sentence goes by ("Theo A, …"), or
// the number of elements: what follows is said, not told.
func (c *clause) speechStart() int {
	for i, e := range c.elements {
		if e.isAct("speech") && c.hasSpeaker(i) && !c.isReport(i) {
			return i
		}
		if _, end := accordingTo(c, i); end > i {
			return i
		}
	}
	return len(c.elements)
}

// hasSpeaker reports whether agents stand before a verb, adverbs aside.
func (c *clause) hasSpeaker(verb int) bool {
	for j := verb - 1; j >= 0; j-- {
		e := c.at(j)
		if e.kind == elementAgents {
			return true
		}
		if !e.isSmall("adverb") && e.kind != elementMark && e.kind != elementDate {
			return false
		}
	}
	return false
}

// sentenceSubject gives the event that a sentence tells of: the one of its meeting, or the first one that no cue makes a
// mere reference.
func (s *story) sentenceSubject(c *clause, drafts []draft, end int) int {
	for _, d := range drafts {
		if d.isMeeting() {
			return s.occasions.resolve(c.newMention(d), c.sentenceSpan(), true)
		}
		if d.event != nil && d.role == graph.RoleOrganized {
			return s.occasions.find(*d.event)
		}
	}
	for i, e := range c.elements[:end] {
		if e.kind != elementEvent || e.event.plural || !c.isSubjectEvent(i) {
			continue
		}
		if c.followsParent(i) {
			continue
		}
		if event := s.occasions.resolve(e.event, c.sentenceSpan(), false); event >= 0 {
			return event
		}
	}
	return -1
}

// isEdition reports an earlier edition of the event that the article is about, of which a sentence tells as history.
func (s *story) isEdition(event int) bool {
	main := s.occasions.main
	if main < 0 || event == main {
		return false
	}
	o, about := s.occasions.list[event], s.occasions.list[main]
	return o.Ordinal != 0 && o.Ordinal < about.Ordinal && family(o.head) == family(about.head)
}

// isCancelled reports whether a sentence says that an event, which is the last one named before, did not take place when it should have.
func (s *story) isCancelled(c *clause, event int) bool {
	last := -1
	for _, e := range c.elements {
		if e.kind == elementEvent && !e.event.plural {
			last = s.occasions.find(e.event)
		}
		if e.isSmall("cancelled") {
			return last == event
		}
	}
	return false
}

// invites reports whether a verb of inviting stands before an element in its part of the sentence: "A mời B dự E tại P".
func (c *clause) invites(i int) bool {
	for j := i - 1; j >= 0 && c.at(j).kind != elementMark; j-- {
		if e := c.at(j); e.isSmall("future") && c.key(e.from) == "mời" && c.key(e.from-1) != "lời" {
			return true
		}
	}
	return false
}

// isSubjectEvent reports whether a sentence can tell of the event at an element.
func (c *clause) isSubjectEvent(i int) bool {
	switch c.at(i).event.cue {
	case cueNone:
		return c.key(c.at(i).from-1) != "về" && !c.invites(i) && !c.isAssigned(i)
	case cueSame:
		return true
	case cueAt:
		return c.opensClause(i) && !c.isLongAgo(i)
	}
	return false
}

// followsParent reports whether an event is the second of two that the sentence takes place in: "trong khuôn khổ A và B".
func (c *clause) followsParent(i int) bool {
	i--
	if c.at(i).isAct("attend") {
		i--
	}
	if !c.at(i).isSmall("and", "with") {
		return false
	}
	before := c.at(i - 1)
	return before.kind == elementEvent && (before.event.cue == cueParent || before.event.cue == cueSide)
}

// fieldKey is what two statements of one property have in common.
type fieldKey struct {
	event    int
	property graph.Property
	parent   int
	value    string
}

// field adds one property of an event, once.
func (s *story) field(event int, f Field, span Span) {
	f.Event = event
	if f.Property != graph.PropertyParent {
		f.Parent = -1
	}
	f.Evidence = []Span{span}
	key := fieldKey{f.Event, f.Property, f.Parent, f.Value}
	if i, known := s.fields[key]; known {
		s.facts.Fields[i].Evidence = appendSpan(s.facts.Fields[i].Evidence, span)
		return
	}
	s.fields[key] = len(s.facts.Fields)
	s.facts.Fields = append(s.facts.Fields, f)
}

// namedFields reads what the names of events say: series, number, year and mode. The next edition, which is only announced, is no event yet.
func (s *story) namedFields(c *clause) {
	span := c.sentenceSpan()
	for i, e := range c.elements {
		if e.kind != elementEvent || e.event.plural {
			continue
		}
		event := s.occasions.find(e.event)
		if event < 0 || event != s.occasions.main && c.isAnnounced(i) {
			continue
		}
		o := s.occasions.list[event]
		isNumbered := e.event.ordinal != 0 && e.event.ordinal == o.Ordinal && o.Kind != graph.EventPressConference && !o.isEncounter()
		if isNumbered && (o.Series != "" || event == s.occasions.main) {
			if o.Series != "" {
				s.field(event, Field{Property: graph.PropertySeries, Value: o.Series, Rule: "name-series"}, span)
			}
			s.field(event, Field{Property: graph.PropertyOrdinal, Value: strconv.Itoa(o.Ordinal), Rule: "name-ordinal"}, span)
		}
		if mode, ok := c.spot(e.from+2, gazetteer.ClauseWords, "mode"); ok && mode.end <= e.to && e.event.cue != cueEarlier {
			s.field(event, Field{Property: graph.PropertyMode, Value: c.text(e.from+2, mode.end), Rule: "mode-of-event"}, span) // "Hội nghị trực tuyến X"
		}
		if e.event.cue == cueEarlier && o.merely {
			s.earlierYear(c, event, i)
			s.attachedFields(c, event, i)
		}
	}
}

// dates reads the day of an event: the first date of the sentence.
func (s *story) dates(c *clause, subject, end int) {
	o, told := s.occasions.list[subject], c.toldFrom()
	for i, e := range c.elements[:end] {
		if i < told || e.kind != elementDate || o.dating != nil || c.isOfDocument(i) || s.tellsEnd(c, subject) && e.date.last.day == 0 || s.followsOther(c, i, subject) {
			continue
		}
		d := e.date
		if d.relative == "sameday" {
			if main := s.occasions.main; main >= 0 && main != subject && s.occasions.list[main].dating != nil {
				d = *s.occasions.list[main].dating
			} else {
				continue
			}
		}
		for j := i + 1; j < end; j++ {
			if later := c.at(j); later.kind == elementDate && later.date.spans(d) && !s.followsOther(c, j, subject) && c.at(j-1).event.cue == cueNone {
				d = later.date
			}
		}
		o.dating, o.date = &d, c.sentenceSpan()
	}
}

// documentTokens is the most tokens between the number of a document and its day.
const documentTokens = 12

// isOfDocument reports the day of a document: "Kế hoạch số 55-KH/TU ngày 17/10/2020".
func (c *clause) isOfDocument(i int) bool {
	to := c.at(i).from
	for at := to - 1; at > max(c.from, to-documentTokens) && c.key(at) != "," && c.key(at) != "."; at-- {
		if c.key(at) == "số" && c.token(at+1).shape == shapeNumber && (c.key(at+2) == "-" || c.key(at+2) == "/") {
			return true
		}
	}
	return false
}

// followsOther reports whether the last event named before an element, in its part of the sentence, is another one that the sentence only refers to: then the
// place or the date is that one's.
func (s *story) followsOther(c *clause, i, subject int) bool {
	for j := i - 1; j >= 0 && c.at(j).key != ","; j-- {
		if m := c.at(j).event; c.at(j).kind == elementEvent {
			if m.cue == cueParent && c.key(c.at(i).from) == "(" && j == i-1 { // "trong khuôn khổ chuyến thăm (2-4/6), ngày 3/6"
				return true
			}
			if first := c.at(j - 2); c.at(j-1).isSmall("and") && first.kind == elementEvent && first.event.cue == m.cue && s.occasions.find(first.event) == subject {
				return false // "E và F khai mạc tại P"
			}
			return m.cue == cueEarlier || !m.bare && m.cue == cueNone && s.occasions.find(m) != subject
		}
	}
	return false
}

// tellsEnd reports whether a sentence tells of the end of an event, whose day need not be that of the event: "E kết thúc", "kết thúc E".
func (s *story) tellsEnd(c *clause, event int) bool {
	last := event
	if s.occasions.list[event].isEncounter() {
		return false // "Ngày 1/8, ngay sau khi kết thúc hội đàm, …"
	}
	for i, e := range c.elements {
		if e.isAct("meet", "receive") { // "A tiếp B, người kết thúc nhiệm kỳ"
			last = -1
		}
		if e.kind == elementEvent && !e.event.plural {
			last = s.occasions.find(e.event)
		}
		if !e.isSmall("ended") || c.at(i+1).key == "nhiệm" { // "nhân dịp kết thúc nhiệm kỳ"
			continue
		}
		if next := c.at(i + 1); next.kind == elementEvent {
			last = s.occasions.find(next.event)
		}
		if last == event {
			return true
		}
	}
	return false
}

// modes reads how people took part, in the words of the text.
func (s *story) modes(c *clause, subject, end int) {
	for i, e := range c.elements[:end] {
		if to := c.combinedMode(i, end); to > 0 {
			s.field(subject, Field{Property: graph.PropertyMode, Value: c.text(e.from, to), Rule: "mode"}, c.sentenceSpan())
			return
		}
		if mode, ok := c.spot(e.from, gazetteer.ClauseWords, "mode"); ok && e.isSmall("mode") && (mode.row.Detail["alone"] == "" || c.at(i-1).key == "thức" || c.at(i-1).key == "họp" || c.at(i-1).isSmall("held") || c.at(i-1).isAct("meet")) {
			s.field(subject, Field{Property: graph.PropertyMode, Value: c.text(e.from, c.modesEnd(i)), Rule: "mode"}, c.sentenceSpan())
		}
	}
}

// combinedReach is the most elements between two modes with the place of each: "kết hợp trực tiếp tại Huế và trực tuyến".
const combinedReach = 8

// combinedMode gives the token after the second of two modes in which an event takes place, the first being at an element; 0 where there are none.
func (c *clause) combinedMode(i, end int) int {
	if k := c.key(c.at(i).from - 1); !c.at(i).isSmall("mode") || k != "hợp" && k != "thức" && !c.at(i-1).isSmall("held") {
		return 0
	}
	for j := i + 1; j < min(i+combinedReach, end) && c.at(j).key != ";"; j++ {
		if c.at(j).isSmall("mode") && c.at(j).word != c.at(i).word {
			return c.at(j).to
		}
	}
	return 0
}

// modeJoin is the most elements between two modes of one event: "trực tiếp kết hợp với trực tuyến".
const modeJoin = 3

// modesEnd gives the token after the mode at an element and another one that is joined to it.
func (c *clause) modesEnd(i int) int {
	for j := i + 1; j <= i+1+modeJoin; j++ {
		switch e := c.at(j); {
		case e.isSmall("mode"):
			return e.to
		case e.isSmall("and", "with"), e.kind == elementWord, e.key == ",":
		default:
			return c.at(i).to
		}
	}
	return c.at(i).to
}

// ownMode reads how people took part where the words follow the event itself: "hội nghị kết nối trực tuyến với …".
func (s *story) ownMode(c *clause, subject, end int) {
	for i, e := range c.elements[:end] {
		before := i - 1
		for c.at(before).isSmall("passive", "adverb") {
			before--
		}
		if e.isSmall("mode") && c.at(before).kind == elementEvent && s.occasions.find(c.at(before).event) == subject {
			s.field(subject, Field{Property: graph.PropertyMode, Value: c.text(e.from, e.to), Rule: "mode-of-event"}, c.sentenceSpan())
		}
	}
}

// delegates reads the number of those who took part: "hơn 300 đại biểu".
func (s *story) delegates(c *clause, event int) {
	if event < 0 || slices.ContainsFunc(c.elements, func(e element) bool { return e.isAct("side") }) { // "Về phía Nhật Bản có 76 đại biểu"
		return
	}
	for i := c.from; i < c.limit; i++ {
		crowd, ok := c.spot(i+1, gazetteer.ClauseWords, "crowd")
		if !ok || c.token(i).shape != shapeNumber || c.quoted[i] || crowd.end < i {
			continue
		}
		from := i
		if q, ok := c.spot(i-1, gazetteer.ClauseWords, "quantity"); ok && q.end == i {
			from = i - 1
		}
		s.field(event, Field{Property: graph.PropertyDelegates, Value: c.text(from, i+1), Rule: "delegates"}, c.sentenceSpan())
		return
	}
}

// readParents reads "trong khuôn khổ E" and makes the event of the sentence part of E. It reports whether there was one.
func (s *story) readParents(c *clause, subject, end int) bool {
	found := false
	for i, e := range c.elements[:end] {
		if e.kind != elementEvent || subject < 0 || e.event.cue != cueParent && !c.followsParent(i) {
			continue
		}
		parent := s.occasions.resolve(e.event, c.sentenceSpan(), false)
		if !s.occasions.addParent(subject, parent) {
			continue
		}
		s.occasions.list[parent].merely = false
		s.field(subject, Field{Property: graph.PropertyParent, Parent: parent, Value: s.occasions.list[parent].Name, Rule: "parent"}, c.sentenceSpan())
		found = true
	}
	return found
}
