package extract

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quanhe/graph"
)

// sceneSentences is the most sentences for which an event stays the scene of the text while nobody acts there and nothing names it.
const sceneSentences = 12

// isElsewhere reports a remark that no words of its sentence set at an event and that was hardly made there: by somebody who is no side of a
// meeting, at another time, or long after the text left an event without speakers.
func (s *story) isElsewhere(n int, c *clause, d draft, who *known, event int, staged bool) bool {
	o := s.occasions.list[event]
	if staged || d.role != graph.RoleSpoke || d.speech != graph.SpeechRemark || d.event != nil || c.speaksForDelegation() {
		return false
	}
	if c.isOtherTime(d.element, o.Date.Text) || o.isEncounter() && len(o.met) > 1 && !o.delegations && !o.met[who.name] && !s.acted(who, event) && !s.isColleague(who, o) {
		return true
	}
	if family(o.head) == phoneCall && !o.met[who.name] {
		return true // nobody listens to a call
	}
	switch o.Kind {
	case graph.EventConference, graph.EventSeminar, graph.EventForum, graph.EventSession:
		return false // reports of them give each speaker a paragraph
	}
	return (n-o.seen > sceneSentences || c.at(0).isSmall("meanwhile")) && !s.acted(who, event)
}

// phoneCall is the family of the events that take place on the telephone.
const phoneCall = "điện đàm"

// speaksForDelegation reports a sentence that begins with "Thay mặt đoàn": whoever speaks in it has come to the meeting.
func (c *clause) speaksForDelegation() bool {
	return c.key(c.from) == "thay" && c.key(c.from+1) == "mặt" && c.key(c.from+2) == "đoàn"
}

// isColleague reports somebody who works for the body of a side of a meeting: he speaks for that side.
func (s *story) isColleague(who *known, o *occasion) bool {
	mine := s.people.workplaces(who)
	for name := range o.met {
		side := s.people.resolve(&person{name: name}, -1)
		if side == nil {
			continue
		}
		for _, theirs := range s.people.workplaces(side) {
			if slices.ContainsFunc(mine, func(b Body) bool { return b.Name == theirs.Name && b.ID == theirs.ID && b.Place == theirs.Place }) {
				return true
			}
		}
	}
	return false
}

// isOtherTime reports whether words before an element set a sentence at a time that is not known to be that of an event: "Lúc đó, ông A nói …", "Vào
// tháng 3, …".
func (c *clause) isOtherTime(i int, date string) bool {
	for j := range c.elements[:i] {
		e := c.at(j)
		if e.isSmall("othertime") {
			return true
		}
		if month, err := strconv.Atoi(c.key(e.to)); e.kind == elementWord && e.key == "tháng" && err == nil && !strings.Contains(date, fmt.Sprintf("-%02d", month)) {
			return true
		}
	}
	return false
}

// look takes note that the text is at an event or speaks of it.
func (o *occasion) look(n int) { o.seen = max(o.seen, n) }

// closesScene reports whether nothing is said behind the event that ends before an element: the sentence ends there, or tells when or where.
func (c *clause) closesScene(i int) bool {
	e := c.at(i)
	return e.kind == elementMark && e.key == "." || e.kind == elementDate || e.kind == elementPlace || e.isSmall("held", "today", "yesterday", "sameday")
}

// followsQuote reports whether the words of the subject at an element stand before it: “…”, ông A nói. What follows the verb is no speech.
func (c *clause) followsQuote(subject int) bool {
	return c.at(subject-1).kind == elementMark && c.at(subject-2).kind == elementQuote
}

// sceneBehind gives the event that follows a verb of speaking as the place where something was said, nil where there is none: “…”, ông A nói với
// báo giới tại E.
func (c *clause) sceneBehind(verb int) *mention {
	for j := verb + 1; j < len(c.elements); j++ {
		e := c.at(j)
		switch {
		case c.ends(j), e.isSmall("according"):
			return nil
		case e.kind == elementEvent && e.event.cue == cueAt && !e.event.plural:
			return &c.elements[j].event
		case e.isAct("attend", "lead", "address") && c.at(j-1).key == "khi":
			event, _ := c.eventAfter(j + 1)
			return event
		}
	}
	return nil
}

// sceneOfAddress gives the event at which somebody speaks where words on what he speaks about, or to whom, stand before it: "phát biểu về X tại E", "phát biểu trước các
// doanh nghiệp tham dự E". It is nil where there is none.
func (c *clause) sceneOfAddress(verb int) *mention {
	for j := verb + 1; j < len(c.elements); j++ {
		e := c.at(j)
		switch {
		case e.kind == elementEvent:
			if e.event.plural || e.event.bare || e.event.cue != cueAt || !c.closesScene(j+1) {
				return nil
			}
			return &c.elements[j].event
		case e.isAct("attend") && c.isGroup(j-1) && c.at(verb+1).key == "trước":
			event, _ := c.eventAfter(j + 1)
			return event
		case e.kind == elementWord, e.isSmall("manner", "adverb", "theme"), c.isGroup(j):
		default:
			return nil
		}
	}
	return nil
}

// speechBehind reads the speech in which something was said where that stands behind what was said: "A đề nghị …, khi phát biểu khai mạc hội
// nghị", "A cho rằng …, khi dự hội nghị".
func (c *clause) speechBehind(verb, subject int) (draft, bool) {
	for j := verb + 1; j < len(c.elements); j++ {
		if !c.at(j).isAct("address", "attend", "lead") || c.at(j-1).key != "khi" {
			continue
		}
		d := draftOf(c.at(j).word, c.at(subject).agents.items, subject)
		var next int
		if d.event, next = c.eventAfter(j + 1); d.event == nil {
			continue
		}
		if !c.at(j).isAct("address") {
			if !c.closesScene(next) {
				continue
			}
			d.role, d.speech = graph.RoleSpoke, graph.SpeechRemark
		}
		return d, true
	}
	return draft{}, false
}

// nextSpeaker gives the index of the next one who speaks in the same sentence, else its end: "A giới thiệu …; ông B thông báo …", "…, còn bà C kể …",
// "…, trong khi đó D cho rằng …".
func (c *clause) nextSpeaker(verb int) int {
	for j := verb + 1; j < len(c.elements); j++ {
		next := j + 1
		isOther := c.at(next).isSmall("meanwhile") || c.key(c.at(next).from) == "còn"
		if isOther {
			next++
		}
		if c.at(j).kind != elementMark || !isOther && c.at(j).key != ";" || !c.namesSomebody(next) {
			continue
		}
		if first := namedPeople(c.at(next).agents)[0].person; !isOther && !strings.Contains(first.name, " ") {
			continue
		}
		if _, speech, planned := c.verbAfter(next); !planned && c.at(speech).isAct("speech", "address") {
			return next
		}
	}
	return len(c.elements)
}
