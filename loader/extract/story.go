package extract

import (
	"cmp"
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
	facts     Facts
	// interviewed are the people who speak to the press until the text sets them at an event again.
	interviewed map[string]bool
	// hosts tell how often each person has met others.
	hosts []host
	// past is true after a sentence that is set in a year of its own.
	past bool
	// acts and fields tell where an equal fact stands in facts.
	acts   map[actKey]int
	fields map[fieldKey]int
	// present tells who acts at which event.
	present map[presence]bool
	// trace takes note of how the story is told, nil where nobody asks.
	trace *trace
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

// isReported reports whether the article tells of the proceedings of an event: somebody acts there. Of other events the text says something
// without being there.
func (s *story) isReported(event int) bool {
	for n, drafts := range s.drafts {
		for _, d := range drafts {
			if d.event != nil && s.occasions.find(*d.event) == event {
				return true
			}
		}
		if len(drafts) > 0 && s.clauses[n].isSetAt(func(m mention) bool { return s.occasions.find(m) == event }) {
			return true
		}
	}
	return false
}

// isAnnounced reports an event that the sentence sets in the future: "sẽ tổ chức hội nghị lần thứ 7", "Hội nghị lần thứ 7 dự kiến …". A bare head
// noun elsewhere in the article does not mean it.
func (c *clause) isAnnounced(i int) bool {
	return c.at(i-1).isAct("organize") && c.at(i-2).isSmall("will") || c.at(i+1).isSmall("will")
}

// isSetAt reports whether a clause takes place at an event of some kind.
func (c *clause) isSetAt(fits func(mention) bool) bool {
	return slices.ContainsFunc(c.elements, func(e element) bool { return e.kind == elementEvent && e.event.cue == cueAt && fits(e.event) })
}

// sentenceSpan gives the code points of the sentence.
func (c *clause) sentenceSpan() Span { return c.span(c.from, c.limit) }

// leadSentences is the most sentences before an article names the event that it is about, unless it takes for granted that the reader knows
// it: "Phát biểu tại hội nghị, …".
const leadSentences = 8

// hasAudience reports an event of speakers and listeners.
func (m mention) hasAudience() bool {
	switch graph.EventKind(m.head.kind) {
	case graph.EventConference, graph.EventSeminar, graph.EventForum:
		return true
	}
	return false
}

// mainEvent gives the event that the article is about: the first one that a sentence of the text tells of, with a date or a
// verb of taking place; in one sentence a named one before a bare head noun. It is -1 where there is none.
func (s *story) mainEvent() int {
	lead := 0
	for n, c := range s.clauses {
		if s.sentences[n].kind != lineBody {
			continue
		}
		lead++
		m, ok := c.mainMention(s.drafts[n], false)
		if !ok {
			m, ok = c.mainMention(s.drafts[n], true)
		}
		isKnown := m.bare && m.hasAudience()
		if !ok || lead > leadSentences && !isKnown {
			continue
		}
		if i := s.occasions.firstNamed(m); m.bare && i >= 0 {
			return i
		}
		return s.occasions.resolve(m, c.sentenceSpan(), true)
	}
	return -1
}

// mainMention gives the event that a sentence tells of. A meeting that the sentence states comes first.
func (c *clause) mainMention(drafts []draft, bare bool) (mention, bool) {
	for _, d := range drafts {
		if d.newEvent != "" && !d.aside {
			return c.newMention(d), true
		}
	}
	if !c.tellsEvent() {
		return mention{}, false
	}
	said := c.speechStart()
	for i, e := range c.elements {
		if e.kind == elementEvent && e.event.bare == bare && e.event.isTold() && (i < said || e.event.cue == cueAt) {
			return e.event, true
		}
	}
	return mention{}, false
}

// isTold reports whether a mention is of one event that the sentence itself can tell of.
func (m mention) isTold() bool {
	return !m.plural && m.head.detail["any"] == "" && (m.cue == cueNone || m.cue == cueAt || m.cue == cueSame)
}

// newMention makes the mention of an event that an act itself is.
func (c *clause) newMention(d draft) mention {
	for _, head := range c.lex.entries[classEventHead] {
		if head.name == d.newEvent {
			return mention{head: head, name: head.name, key: graph.FoldKey(head.name), bare: true, at: c.tokens[c.at(d.element).from].span.Start}
		}
	}
	return mention{}
}

// tellsEvent reports whether a sentence has a verb of taking place, an act or a date.
func (c *clause) tellsEvent() bool {
	return slices.ContainsFunc(c.elements, func(e element) bool {
		return e.isSmall("held") || e.isAct("organize", "lead", "attend", "address") || e.kind == elementDate
	})
}

// introducesEvent reports whether a sentence says that something takes place.
func (c *clause) introducesEvent() bool {
	for i, e := range c.elements {
		if e.isSmall("held") || e.isAct("lead", "attend", "meet", "receive") || e.isAct("organize") && !c.isPlan(i) {
			return true
		}
	}
	return false
}

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
	frame := s.frame(c, drafts)
	s.meetPeople(c)
	s.noteInterview(n, c)
	var meetings []int
	told, staged := false, frame >= 0
	for _, d := range s.withHost(drafts) {
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
	subject := s.readFields(c, drafts, frame)
	for _, event := range meetings { // the day of a row of meetings is that of each
		s.dates(c, event, c.speechStart())
	}
	if s.sentences[n].kind != lineBody {
		return
	}
	if frame < 0 && c.introducesEvent() && !c.isPlan(len(c.elements)) {
		frame = subject
	}
	if frame >= 0 {
		s.occasions.current = frame
	}
}

// leadsTo reports whether the reader goes to the event of an act: not from the lines around the text, nor for what the sentence only refers
// to, nor from an event to the signing there.
func (s *story) leadsTo(n int, d draft, event, frame int) bool {
	if kind := s.sentences[n].kind; kind == lineHeadline || kind == lineCaption || d.event == nil && d.newEvent == "" || d.aside {
		return false
	}
	return frame < 0 || s.occasions.list[event].Kind != graph.EventCeremony
}

// hasTrigger reports whether a sentence states an act, remarks aside.
func (c *clause) hasTrigger() bool {
	return slices.ContainsFunc(c.elements, func(e element) bool {
		return e.isAct("address", "lead", "attend", "organize", "meet", "receive", "sign", "paper")
	})
}

// noteInterview takes note of who speaks to the press: what he says later in the article he says there too.
func (s *story) noteInterview(n int, c *clause) {
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

// meetPeople takes note of everybody whom a sentence names in full.
func (s *story) meetPeople(c *clause) {
	for i := range c.elements {
		for j := range c.elements[i].agents.items {
			if p := c.elements[i].agents.items[j].person; p != nil {
				s.trace.means(p, s.people.meet(p))
			}
		}
	}
}

// participate makes the fact of one agent, or gives the reason why there is none.
func (s *story) participate(n int, c *clause, d draft, a *agent, event int, staged bool) Reason {
	p := Participation{Role: d.role, Event: event, OnBehalfOf: d.behalf, SpeechKind: d.speech, SpeechTitle: d.title, Topics: d.topics, Rule: d.rule, Evidence: []Span{c.sentenceSpan()}}
	if a.person == nil {
		if d.delegatedOnly && !a.delegated || d.speech == graph.SpeechRemark && s.occasions.list[event].isEncounter() {
			return ReasonNotSpeaker
		}
		body := a.body
		p.Agent = &body
	} else {
		who := s.people.resolve(a.person, s.sentences[n].line)
		if office := a.person.office(); who == nil && office != nil && d.role == graph.RoleAttended && !s.people.memberships[a.person.posts[0].Head] {
			p.Agent = office
			s.occasions.list[event].merely = false
			s.add(p)
			return ""
		}
		if who == nil || a.person.name == "" && a != &d.agents[0] {
			return ReasonNobody
		}
		s.trace.means(a.person, who)
		if s.onlyComments(c, d, who, event) || s.isElsewhere(n, c, d, who, event, staged) || s.answersPress(d, who, event, staged) {
			return ReasonComment
		}
		s.people.subject, s.people.subjectLine = who, s.sentences[n].line
		p.Person, p.Bodies = who.name, s.people.workplaces(who)
		p.Posts = append([]Post{}, who.posts...)
		p.PrintedTitle = a.person.title
		if a.person.title == "" {
			p.PrintedTitle = who.title
		}
	}
	s.occasions.list[event].merely = false
	s.hosted(p)
	s.occasions.list[event].meets(p)
	s.occasions.list[event].look(n)
	s.add(p)
	return ""
}

// answersPress reports a remark to the press, which is made at no event unless the sentence names one before it.
func (s *story) answersPress(d draft, who *known, event int, staged bool) bool {
	if staged || d.speech != graph.SpeechRemark || s.occasions.list[event].Kind == graph.EventPressConference {
		delete(s.interviewed, who.name)
	}
	return s.interviewed[who.name]
}

// onlyComments reports a remark of an expert that no words set at the event, or of somebody without post where two sides meet or officials face the press. News of
// summits quotes people who are elsewhere; at seminars they are the speakers.
func (s *story) onlyComments(c *clause, d draft, who *known, event int) bool {
	if d.role != graph.RoleSpoke || d.speech != graph.SpeechRemark || d.event != nil {
		return false
	}
	switch s.occasions.list[event].Kind {
	case graph.EventSeminar, graph.EventForum, graph.EventSession:
		if !s.people.speaksForOthers(who) {
			return false
		}
	case graph.EventPressConference:
		if len(who.posts) > 0 {
			return false
		}
	case graph.EventTalks, graph.EventReception, graph.EventMeeting:
		if len(who.posts) > 0 && !s.people.comments(who) {
			return false
		}
	default:
		if !s.people.comments(who) {
			return false
		}
	}
	return !slices.ContainsFunc(c.elements, func(e element) bool { return e.kind == elementEvent && e.event.cue == cueAt }) && !s.acted(who, event)
}

// presence is somebody who acts at an event.
type presence struct {
	person string
	event  int
}

// acted reports whether somebody is known to have acted at an event.
func (s *story) acted(who *known, event int) bool { return s.present[presence{who.name, event}] }

// topicsKept is the most topics of one fact; no article prints more of one speaker.
const topicsKept = 50

// add joins a fact to an equal one: the same agent, role and event. The first sentence stays first.
func (s *story) add(p Participation) {
	key := p.key()
	i, known := s.acts[key]
	if !known {
		s.acts[key] = len(s.facts.Participations)
		s.present[presence{p.Person, p.Event}] = true
		s.facts.Participations = append(s.facts.Participations, p)
		return
	}
	have := &s.facts.Participations[i]
	have.Evidence = appendSpan(have.Evidence, p.Evidence[0])
	if StatusOf(have.Rule) == StatusCandidate {
		have.Rule = p.Rule
	}
	if len(p.PrintedTitle) > len(have.PrintedTitle) {
		have.PrintedTitle, have.Posts, have.Bodies = p.PrintedTitle, p.Posts, p.Bodies
	}
	if have.SpeechTitle == "" {
		have.SpeechTitle = p.SpeechTitle
	}
	for _, topic := range p.Topics {
		if len(have.Topics) < topicsKept && !slices.Contains(have.Topics, topic) {
			have.Topics = append(slices.Clip(have.Topics), topic)
		}
	}
	if have.OnBehalfOf == nil {
		have.OnBehalfOf = p.OnBehalfOf
	}
}

// actKey is what two statements of one act have in common.
type actKey struct {
	role   graph.Role
	event  int
	person bool
	agent  string
}

func (p Participation) key() actKey {
	agent := p.Person
	if p.Agent != nil {
		agent = cmp.Or(p.Agent.ID, graph.ToneKey(p.Agent.Name))
	}
	return actKey{p.Role, p.Event, p.Agent == nil, agent}
}

// appendSpan adds a sentence to the evidence of a fact; sentences come in the order of the text.
func appendSpan(spans []Span, span Span) []Span {
	if slices.Contains(spans[max(0, len(spans)-1):], span) {
		return spans
	}
	return append(spans, span)
}
