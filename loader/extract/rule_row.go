package extract

import (
	"slices"

	"quanhe/graph"
)

// rowOfMeetings reads the meetings that a sentence goes on with behind its verb: "A thăm X; có cuộc tiếp B; trao đổi bên lề hội nghị với C", "A bắt đầu chuyến
// thăm sau khi chào xã giao B". Those that other rules have read are left out, and what stands behind the last told element.
func (c *clause) rowOfMeetings(drafts []draft, told int) []draft {
	var found []draft
	for i := range c.elements[:told] {
		if kind := c.elements[i].kind; kind != elementAct && kind != elementEvent {
			continue
		}
		event := c.meetingAt(i)
		if event == nil {
			continue
		}
		partner := c.partnerAfter(i)
		if partner == 0 && c.namesBody(i+1) {
			found = append(found, c.metByDelegation(i, i+1, *event)...)
		}
		if partner == 0 || haveMet(drafts, partner) {
			continue
		}
		subject := c.subjectOf(i)
		if subject < 0 {
			found = append(found, c.metByDelegation(i, partner, *event)...)
			continue
		}
		d := *event
		d.rule, d.agents, d.element = rowRule().ID, namedPeople(c.at(subject).agents), subject
		d.aside = c.at(i).kind != elementAct || !c.at(i-1).isSmall("and") || !c.tellsOneDay(i)
		others := [][]agent{namedPeople(c.at(partner).agents)}
		if c.at(i).event.plural || c.saysSeveral(i) {
			others = slices.Collect(slices.Chunk(others[0], 1))
		}
		for _, side := range others {
			found = append(found, d.facing(side, partner)...)
		}
	}
	return found
}

// openingElements is the most elements up to the day with which a sentence begins: "Cũng trong ngày 20/11, …".
const openingElements = 3

// tellsOneDay reports a sentence that begins with a day, where no event but a visit is named before an element: the day is that of all that the verbs tell.
func (c *clause) tellsOneDay(verb int) bool {
	if slices.ContainsFunc(c.elements[:verb], func(e element) bool { return e.kind == elementEvent && e.event.head.Kind != string(graph.EventVisit) }) {
		return false
	}
	for i := range openingElements {
		switch e := c.at(i); {
		case e.kind == elementDate:
			return e.date.relative == "" && e.date.first.day != 0 && c.at(i+1).key == ","
		case e.kind != elementWord && !e.isSmall("adverb"):
			return false
		}
	}
	return false
}

// metByDelegation makes those at an element meet the host of the article, where the subject of the meeting is his delegation: "đoàn đã hội đàm với B"; bodies meet it as a
// whole.
func (c *clause) metByDelegation(i, partner int, d draft) []draft {
	j := c.beforeAdverbs(i)
	if c.at(j).isSmall("and") {
		j = c.traveller(j)
	}
	if c.at(j).kind != elementWord || c.at(j).key != "đoàn" || !c.startsClause(j) {
		return nil
	}
	d.rule, d.agents, d.element, d.unnamed = rowRule().ID, c.at(partner).agents.items, partner, sideDelegation
	d.sides = d.agents
	if !c.namesSomebody(partner) {
		d.unnamed = sideNamed // bodies meet the delegation, not its leader
	}
	return []draft{d}
}

// travelReach is the most elements of where a delegation goes before it meets somebody.
const travelReach = 12

// traveller gives the index of the subject of what stands before a joining word, where it goes somewhere: "đoàn đã đến thăm X và …". It is -1 where somebody else acts.
func (c *clause) traveller(and int) int {
	for j := and - 1; j >= max(0, and-travelReach); j-- {
		switch e := c.at(j); {
		case e.kind == elementWord && e.key == "đoàn":
			return j
		case e.kind == elementMark, e.kind == elementAct, c.namesSomebody(j):
			return -1
		}
	}
	return -1
}

// meetingAt gives the draft of a meeting that a verb or a noun states, without those who meet; nil where the element states none or one to come.
func (c *clause) meetingAt(i int) *draft {
	e := c.at(i)
	var d draft
	switch {
	case e.isAct("meet", "receive"):
		d = draftOf(e.word, nil, i)
		d.newEvent = e.word.Detail["event"]
	case e.kind != elementEvent || c.key(e.event.from-1) == "trước" || c.key(e.event.from-2) == "trước":
		return nil
	case e.event.head.Kind == string(graph.EventTalks) || e.event.head.Kind == string(graph.EventMeeting):
		d = draft{role: graph.RoleMet, newEvent: e.event.head.Name}
	default:
		return nil
	}
	if c.isPlan(i) || c.isPurpose(i) {
		return nil
	}
	return &d
}

// isPurpose reports whether the words before an element, up to a mark, say what for: "lên kế hoạch gặp B", "đến Lào để hội đàm với B".
func (c *clause) isPurpose(i int) bool {
	for j := i - 1; j >= 0 && (c.at(j).kind != elementMark || c.at(j).key == "()"); j-- {
		switch c.key(c.at(j).to - 1) {
		case "để", "nhằm", "hoạch", "định":
			return true
		}
	}
	return false
}

// partnerReach is the most elements between a meeting and who is met.
const partnerReach = 6

// partnerAfter gives the index of the people who are met at the meeting at an element, 0 where there are none. Behind a noun they stand at once or "với" leads to
// them.
func (c *clause) partnerAfter(i int) int {
	_, verb, _ := c.verbAfter(i + 1)
	linked := c.at(i).kind == elementAct || c.at(i).event.bare && c.at(i+1).kind == elementAgents && verb == 0
	for j := i + 1; j <= i+partnerReach; j++ {
		switch e := c.at(j); {
		case e.isSmall("with"):
			linked = true
		case e.kind == elementAgents:
			if linked && c.namesSomebody(j) {
				return j
			}
			return 0
		case e.kind == elementEvent && e.event.cue == cueSide, e.kind == elementDate, e.kind == elementPlace, e.isAct("meet", "receive"), e.isSmall("manner", "today", "yesterday"):
		case e.kind == elementWord && c.token(e.from).shape == shapeLower && !isComing(e.key) && c.at(i).kind == elementEvent:
		case e.kind == elementMark && e.key == "," && c.at(j+1).isAct("meet", "receive"):
		default:
			return 0
		}
	}
	return 0
}

// subjectOf gives the index of the people whose verb or clause an element belongs to: the last ones before it that have a verb, else the first ones of the
// sentence or of a part of it. It is -1 where there are none.
func (c *clause) subjectOf(i int) int {
	first := -1
	for j := i - 1; j >= 0; j-- {
		if c.at(j).isSmall("agentive", "passive") {
			break
		}
		if !c.namesSomebody(j) || c.isObject(j) || c.at(j-1).isSmall("agentive", "passive") || c.isSubordinate(j) {
			continue
		}
		if _, verb, planned := c.verbAfter(j); verb > 0 && !planned {
			return j
		}
		first = j
	}
	if first > 0 && c.at(first-1).key != "," {
		return -1
	}
	return first
}

// toldEnd gives the index of the element where what the sentence itself tells ends and what somebody says begins. Behind words in quotation marks, what follows the
// verb is told: “…”, ông A nói sau cuộc gặp với B.
func (c *clause) toldEnd(said int) int {
	for j := said - 1; j > 0; j-- {
		if c.at(j).kind == elementAgents {
			if c.followsQuote(j) {
				return len(c.elements)
			}
			break
		}
	}
	return c.toldBehindVerb(said)
}

// toldWords is the most words between a verb of speaking and the meeting after which somebody spoke.
const toldWords = 4

// toldBehindVerb gives the index after the meeting that directly follows a verb of speaking and tells when somebody spoke: "A chia sẻ sau khi chào xã giao B". It is
// the same index where there is none.
func (c *clause) toldBehindVerb(said int) int {
	if !c.at(said).isAct("speech") {
		return said
	}
	for i := said + 1; i <= said+toldWords; i++ {
		e := c.at(i)
		if e.isAct("meet", "receive") && c.at(i-1).key == "khi" || e.kind == elementEvent && e.event.cue == cueEarlier && e.event.bare {
			return i + 1
		}
		if e.kind != elementWord {
			break
		}
	}
	return said
}
