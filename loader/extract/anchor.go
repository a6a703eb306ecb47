package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// frame gives the event at which a sentence sets what it tells: one named before its first act ("Tại phiên …, X cho rằng"). It is -1
// where there is none.
func (s *story) frame(c *clause, drafts []draft) int {
	end := len(c.elements)
	if len(drafts) > 0 {
		end = drafts[0].element
	}
	frame := -1
	for i, e := range c.elements[:end] {
		if e.kind != elementEvent || e.event.plural || !c.isFrame(i) {
			continue
		}
		found := s.occasions.resolve(e.event, c.sentenceSpan(), len(drafts) > 0 && e.event.cue != cueEarlier || c.opensSession(i))
		if found < 0 || !c.opensClause(i) && found != s.occasions.main && found != s.occasions.current {
			continue
		}
		s.place(found)
		if frame < 0 || e.event.cue != cueEarlier {
			frame = found
		}
	}
	return frame
}

// isFrame reports whether the event at an element can be the one at which its sentence takes place.
func (c *clause) isFrame(i int) bool {
	switch m := c.at(i).event; m.cue {
	case cueAt:
		return !c.speaksInFirstPerson() && !c.isLongAgo(i) && !c.isToTakePlace(i)
	case cueEarlier:
		return m.bare && m.head.Kind != string(graph.EventSession)
	case cueNone:
		if c.at(i - 1).isSmall("ended") {
			return m.bare && c.startsClause(i-1) // "Kết thúc hội đàm, …"
		}
		return c.at(i-1).isAct("address", "lead", "attend") && !c.followsParent(i) && !c.isPlan(i-1)
	}
	return false
}

// isToTakePlace reports an event that the words before it, back to whoever acts, set in the future: "sẽ tham gia E", "mời X tham gia E".
func (c *clause) isToTakePlace(i int) bool {
	for j := i - 1; j >= 0 && c.at(j).kind != elementMark && c.at(j).kind != elementAgents; j-- {
		if c.at(j).isSmall("future", "will", "later") {
			return true
		}
	}
	return c.isAssigned(i)
}

// pastReach is the most elements between an event and the words that set it in an earlier year.
const pastReach = 3

// isLongAgo reports an event that took place in an earlier year: "Tại Đại hội X năm ngoái, …".
func (c *clause) isLongAgo(i int) bool {
	for j := i + 1; j <= i+pastReach; j++ {
		if c.at(j).isSmall("past") {
			return true
		}
		if c.at(j).kind == elementMark {
			break
		}
	}
	return false
}

// opensSession reports a session that the sentence begins with: it takes place even where nobody is named.
func (c *clause) opensSession(i int) bool {
	m := c.at(i).event
	return m.cue == cueAt && m.head.Kind == string(graph.EventSession) && i <= 2
}

// opensClause reports whether the words that lead to an event stand at the start of the clause or after a verb of speaking: what is
// decided "tại" an event in the middle of a clause is no scene of the sentence.
func (c *clause) opensClause(i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		e := c.at(j)
		switch {
		case e.kind == elementMark, e.isAct("address", "lead", "attend"):
			return true
		case e.kind != elementWord && e.kind != elementSmall && e.kind != elementDate:
			return false
		}
	}
	return i <= 4
}

// speaksInFirstPerson reports whether the sentence is somebody's own words without quotation marks.
func (c *clause) speaksInFirstPerson() bool {
	return slices.ContainsFunc(c.elements, func(e element) bool { return e.kind == elementWord && e.key == "tôi" })
}

// place makes a session part of the event where the reader is.
func (s *story) place(event int) {
	o := s.occasions.list[event]
	if o.Kind != graph.EventSession || len(o.parents) > 0 {
		return
	}
	around := s.occasions.current
	for around >= 0 && s.occasions.list[around].Kind == graph.EventSession {
		if len(s.occasions.list[around].parents) == 0 {
			return
		}
		around = s.occasions.list[around].parents[0]
	}
	if around >= 0 && s.occasions.list[around].isMeetingOfTwo() {
		return // what two sides do there has no sessions
	}
	if s.occasions.addParent(event, around) {
		s.field(event, Field{Property: graph.PropertyParent, Parent: around, Value: s.occasions.list[around].Name, Rule: "session-of"}, o.span)
	}
}

// anchor gives the event of an act: the one it is, the one it names, the one its sentence names, or the one where the reader is. It
// is -1 where there is none.
func (s *story) anchor(n int, c *clause, d draft, frame int) int {
	span := c.sentenceSpan()
	switch {
	case len(d.sides) > 0 && c.startsInYear():
		return -1
	case s.isVisited(n) && (d.unnamed == sideGuests || c.at(0).isAct("receive") && s.isNamed(s.visit.leader, d)):
		return s.visit.meeting // "đoàn X đã làm việc với Y. Tiếp đoàn có A": one meeting
	case d.unnamed == sideGuests && s.visit.leader == "" && s.hostsBodies():
		return s.occasions.current // "A làm việc với Ban X. Tiếp đoàn có B"
	case len(d.sides) > 0 && d.event != nil:
		return s.encounter(*d.event, d.sides, n, span)
	case len(d.sides) > 0:
		return s.encounter(c.newMention(d), d.sides, n, span)
	case d.newEvent != "" && d.role != graph.RoleSigned:
		return s.occasions.resolve(c.newMention(d), span, true)
	case d.event != nil:
		event := s.occasions.resolve(*d.event, span, true)
		if event >= 0 {
			s.place(event)
		}
		return event
	case frame >= 0:
		return frame
	case d.role == graph.RoleSigned && s.signed.told && s.signed.line == s.sentences[n].line:
		return s.signed.event // "X và Y ký bản ghi nhớ. A và B đại diện hai bên ký."
	case d.role == graph.RoleSigned && d.framed:
		return s.signedAt(n, c, d, span)
	case d.framed && !c.pointsHere():
		return s.parentNamed(c)
	}
	return s.unnamed(c, d)
}

// hostsBodies reports whether the reader is at a meeting with a body, whose people the text may name next.
func (s *story) hostsBodies() bool {
	current := s.occasions.current
	return current >= 0 && s.occasions.list[current].isMeetingOfTwo() && s.occasions.list[current].delegations
}

// unnamed gives the event of an act whose sentence names none: the one where the reader is, unless the sentence has a day of its own
// or tells of something beside the event, or the event is a visit, during which people speak anywhere.
func (s *story) unnamed(c *clause, d draft) int {
	current := s.occasions.current
	if current < 0 || s.occasions.list[current].Kind == graph.EventVisit {
		return -1
	}
	if d.role == graph.RoleAttended && s.occasions.list[current].Kind == graph.EventPressConference {
		return -1 // who takes part in what the press is told about
	}
	if d.role == graph.RoleSigned || d.role == graph.RoleClosed {
		s.occasions.leaveSession()
		current = s.occasions.current
	}
	if s.occasions.list[current].isEncounter() && d.needsAudience() {
		current = s.occasions.main
	}
	for i, e := range c.elements[:d.element] {
		if e.kind == elementEvent && (e.event.cue == cueSide || c.isAtSeveral(e.event)) || c.isOtherYear(i, s.occasions.list[current].Date.Text) {
			return -1
		}
	}
	for _, e := range c.elements[:min(len(c.elements), d.element+3)] {
		if e.kind == elementDate && e.date.relative == "" && !s.isDayOf(current, e.date) {
			return -1
		}
	}
	return current
}

// isOtherYear reports whether the words at an element set the sentence in a year that is not known to be that of the event: "Năm 2008,
// ông A nói …".
func (c *clause) isOtherYear(i int, date string) bool {
	e := c.at(i)
	if e.kind != elementWord || e.key != "năm" {
		return false
	}
	year := c.yearAfter(e.from)
	return year != "" && !strings.HasPrefix(date, year) && c.key(e.to+1) == ","
}

// startsInYear reports a sentence that begins with a year: "Năm 2008, …". What goes on "tại đây" took place then.
func (c *clause) startsInYear() bool {
	return c.at(0).kind == elementWord && c.at(0).key == "năm" && c.yearAfter(c.at(0).from) != ""
}

// isEncounter reports an event that is itself the act of two sides.
func (o *occasion) isEncounter() bool {
	return o.Kind == graph.EventTalks || o.Kind == graph.EventReception
}

// isAtSeveral reports several events at which a sentence sets what it tells, sessions aside: "Tại các cuộc gặp, …".
func (c *clause) isAtSeveral(m mention) bool {
	return m.plural && m.head.Kind != string(graph.EventSession) && (c.key(m.from-2) == "tại" || c.key(m.from-2) == "trong")
}

// needsAudience reports an act that has its place at a conference and not where two sides talk.
func (d draft) needsAudience() bool {
	switch d.role {
	case graph.RoleOpened, graph.RoleClosed, graph.RoleDirected, graph.RolePresented, graph.RoleReported:
		return true
	}
	return false
}

// isDayOf reports whether a printed day can be that of an event.
func (s *story) isDayOf(event int, d dating) bool {
	when := s.occasions.list[event].dating
	return when != nil && when.partial().Compatible(d.partial())
}

// pointsHere reports whether a sentence says that it goes on with the same event: "Nhân dịp này, …".
func (c *clause) pointsHere() bool {
	return slices.ContainsFunc(c.elements, func(e element) bool { return e.isSmall("here") })
}

// parentNamed gives the event that a sentence names as the one around what it tells ("Trong khuôn khổ hội nghị, …"), -1 where there
// is none.
func (s *story) parentNamed(c *clause) int {
	for _, e := range c.elements {
		if e.kind == elementEvent && e.event.cue == cueParent {
			return s.occasions.resolve(e.event, c.sentenceSpan(), false)
		}
	}
	return -1
}
