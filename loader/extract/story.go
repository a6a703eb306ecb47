package extract

import (
	"slices"

	"quanhe/graph"
)

// story follows the article from its start to its end: which events there are, where the reader is, who is meant.
type story struct {
	clauses   []*clause
	sentences []sentence
	// drafts are the acts of each clause.
	drafts    [][]draft
	occasions occasions
	people    people
	bodies    bodies
	facts     Facts
	// interviewed are the people who speak to the press until the text sets them at an event again.
	interviewed map[string]bool
	// hosts tell how often each person has met others.
	hosts []host
	// visit is that of the delegation of which the text told last.
	visit visit
	// signed is the signature of which the text told last.
	signed signature
	// past is true after a sentence that is set in a year of its own.
	past bool
	// plans is true after a sentence that only tells what is to come.
	plans bool
	// acts and fields tell where an equal fact stands in facts.
	acts   map[actKey]int
	fields map[fieldKey]int
	// present tells who acts at which event.
	present map[presence]bool
	// trace takes note of how the story is told, nil where nobody asks.
	trace *trace
}

// signature tells where something was signed: its event, and the line that tells of it.
type signature struct {
	told        bool
	line, event int
}

// newStory reads the events of all clauses and finds what the article is about.
func newStory(lex *lexicon, clauses []*clause, sentences []sentence) *story {
	s := &story{
		clauses: clauses, sentences: sentences, people: newPeople(lex), interviewed: map[string]bool{},
		acts: map[actKey]int{}, fields: map[fieldKey]int{}, present: map[presence]bool{},
	}
	s.occasions.main, s.occasions.current = -1, -1
	table := rules()
	for n, c := range clauses {
		s.drafts = append(s.drafts, c.acts(table))
		if sentences[n].kind == lineHeading {
			continue
		}
		said := c.speechStart()
		for i, e := range c.elements {
			// "đề nghị tổ chức một cuộc gặp cấp cao" is no event
			if m := e.event; e.kind == elementEvent && !m.bare && (i < said || c.key(m.from-1) != "một") {
				if c.isAnnounced(i) {
					m.cue = cueEarlier
				}
				s.occasions.resolve(m, c.sentenceSpan(), false)
			}
			for j := range e.agents.items {
				s.people.foresee(c.elements[i].agents.items[j].person)
			}
		}
	}
	if s.occasions.main = s.mainEvent(); s.isReported(s.occasions.main) {
		s.occasions.current = s.occasions.main
	}
	return s
}

// isAnnounced reports an event that the sentence sets in the future: "sẽ tổ chức hội nghị lần thứ 7", "Hội nghị lần thứ 7 dự kiến …". A bare head
// noun elsewhere in the article does not mean it.
func (c *clause) isAnnounced(i int) bool {
	return c.at(i-1).isAct("organize") && c.at(i-2).isSmall("will") || c.at(i+1).isSmall("will")
}

// sentenceSpan gives the code points of the sentence.
func (c *clause) sentenceSpan() Span { return c.span(c.from, c.limit) }

// tell reads all sentences in order and gives the facts.
func (s *story) tell() {
	for n, c := range s.clauses {
		if s.sentences[n].kind == lineHeading {
			s.occasions.leaveSession()
			s.trace.sentence(s, n)
			continue
		}
		if n > 0 && s.sentences[n].line != s.sentences[n-1].line {
			s.occasions.leaveUnnamed()
		}
		s.tellSentence(n, c)
		s.trace.sentence(s, n)
	}
	s.speakersMeet()
	s.lateFields()
}

// tellSentence reads the acts and the fields of one sentence, then moves on to the event where it ends.
func (s *story) tellSentence(n int, c *clause) {
	drafts := s.drafts[n]
	for _, e := range c.elements {
		if e.kind == elementEvent && !e.event.plural {
			if i := s.occasions.find(e.event); i >= 0 {
				s.occasions.list[i].look(n)
			}
		}
	}
	if s.past && c.pointsHere() {
		drafts = nil
	}
	s.past = c.startsInYear()
	if s.plans && c.followsOn() {
		drafts = nil
	}
	s.plans = c.isPlan(len(c.elements)) && (len(s.drafts[n]) == 0 || s.plans && c.followsOn())
	frame := s.frame(c, drafts)
	s.meetPeople(c)
	s.noteInterview(n, c)
	s.noteDelegation(n, c, drafts)
	var meetings []int
	told, staged := false, frame >= 0
	if s.sentences[n].kind == lineHeadline {
		drafts = withoutHosts(drafts)
	}
	for _, d := range s.withOtherSide(s.withPairs(c, drafts)) {
		d.delegatedOnly = d.delegatedOnly && !staged && d.event == nil
		event := s.anchor(n, c, d, frame)
		if event < 0 {
			s.trace.because(ReasonNoEvent)
			continue
		}
		for i := range d.agents {
			reason := s.participate(n, c, d, &d.agents[i], event, staged)
			s.trace.because(reason)
			told = told || reason == ""
		}
		if s.leadsTo(n, d, event, frame) {
			frame = event
		}
		if d.newEvent != "" && !d.aside {
			meetings = append(meetings, event)
		}
	}
	if !told && c.hasTrigger() {
		s.facts.Missed = append(s.facts.Missed, c.sentenceSpan())
	}
	if !told {
		s.tellsOf(n, c)
	}
	subject := s.readFields(c, drafts, frame)
	if s.visit.leader != "" && s.visit.sentence == n && len(meetings) > 0 {
		s.visit.meeting = meetings[0]
	}
	for _, event := range meetings { // the day of a row of meetings is that of each
		s.dates(c, event, c.speechStart())
		s.fieldsOfVisit(n, drafts, event)
	}
	if s.sentences[n].kind != lineBody {
		return
	}
	if frame < 0 && c.introducesEvent() && !c.isPlan(len(c.elements)) && !s.occasions.isEarlierEdition(subject) {
		frame = subject
	}
	if frame >= 0 {
		s.occasions.current = frame
	}
}

// withoutHosts leaves out the provinces and states that a headline prints for whoever meets somebody there: "Tỉnh X tiếp Đại sứ Y". The text tells who it was.
func withoutHosts(drafts []draft) []draft {
	var told []draft
	for _, d := range drafts {
		if len(d.sides) > 0 {
			isPlace := func(a agent) bool { return a.place }
			d.agents = slices.DeleteFunc(slices.Clone(d.agents), isPlace)
			d.sides = slices.DeleteFunc(slices.Clone(d.sides), isPlace)
		}
		if len(d.agents) > 0 {
			told = append(told, d)
		}
	}
	return told
}

// followsOn reports a sentence that tells what comes after that of the one before, which has not happened if that has not: "Dự kiến, A sẽ tiếp B. A sau đó hội đàm với C.", "Tham dự
// sẽ có A. Về phía X có B."
func (c *clause) followsOn() bool {
	if c.at(0).isAct("side") {
		return true
	}
	for i := range c.elements {
		e := c.at(i)
		if e.isSmall("adverb") && c.key(e.to-1) == "đã" {
			return false
		}
		if c.key(e.from) == "sau" && c.key(e.from+1) == "đó" {
			return true
		}
	}
	return false
}

// tellsOf makes the one whom a sentence begins with the one whom a pronoun in the next sentence means, where nobody acts in it: "Bà A rời Hà Nội. Bà cho
// biết …".
func (s *story) tellsOf(n int, c *clause) {
	for i := range c.elements {
		if c.at(i).kind == elementAct || c.at(i).kind == elementQuote {
			return
		}
		if items := c.at(i).agents.items; len(items) > 0 {
			if p := items[0].person; len(items) == 1 && p != nil && p.name != "" && len(p.posts) == 0 {
				if who := s.people.resolve(p, s.sentences[n].line); who != nil {
					s.people.subject, s.people.subjectLine = who, s.sentences[n].line
				}
			}
			return
		}
	}
}

// leadsTo reports whether the reader goes to the event of an act: not from the lines around the text, nor for what the sentence only refers
// to, nor from an event to the signing there.
func (s *story) leadsTo(n int, d draft, event, frame int) bool {
	if kind := s.sentences[n].kind; kind == lineHeadline || kind == lineCaption || d.event == nil && d.newEvent == "" || d.aside {
		return false
	}
	if frame >= 0 && s.occasions.list[frame].isEncounter() && d.role == graph.RoleAttended && d.newEvent == "" {
		return false // "A tiếp đoàn B sang dự E": the text stays with A
	}
	return frame < 0 || s.occasions.list[event].Kind != graph.EventCeremony
}

// hasTrigger reports whether a sentence states an act, remarks aside.
func (c *clause) hasTrigger() bool {
	return slices.ContainsFunc(c.elements, func(e element) bool {
		return e.isAct("address", "lead", "attend", "organize", "meet", "receive", "sign", "paper")
	})
}

// noteInterview takes note of who speaks to the press, or only sends a letter: what he says later in the article he says there too.
func (s *story) noteInterview(n int, c *clause) {
	if author := c.letterOf(); author != nil {
		if who := s.people.resolve(author, s.sentences[n].line); who != nil {
			s.interviewed[who.name] = true
		}
	}
	if !c.isInterview() {
		return
	}
	for _, e := range c.elements {
		for i := range e.agents.items {
			if p := e.agents.items[i].person; p != nil {
				if who := s.people.resolve(p, s.sentences[n].line); who != nil {
					s.interviewed[who.name] = true
					break
				}
			}
		}
	}
}

// letterOf gives whose letter somebody else reads out, nil where nobody does: "B đọc thư chúc mừng của A".
func (c *clause) letterOf() *person {
	for i, e := range c.elements {
		if e.isAct("address") && c.key(e.from) == "đọc" && c.at(i+1).key == "của" && c.namesSomebody(i+2) {
			return namedPeople(c.at(i + 2).agents)[0].person
		}
	}
	return nil
}

// meetPeople takes note of everybody whom a sentence names in full.
func (s *story) meetPeople(c *clause) {
	for i := range c.elements {
		for j := range c.elements[i].agents.items {
			a := &c.elements[i].agents.items[j]
			if a.person == nil {
				s.bodies.meet(a.body)
				continue
			}
			s.bodies.complete(a.person)
			s.trace.means(a.person, s.people.meet(a.person))
		}
	}
}
