package extract

import (
	"slices"

	"quanhe/graph"
)

// subjectVerb reads "A khẳng định …", "A chủ trì hội nghị", "A dự và chỉ đạo hội nghị", "A phối hợp với B tổ chức hội nghị", "A hội đàm
// với B". A verb of speaking closes the clause, whoever spoke.
func subjectVerb(c *clause, i int) ([]draft, int) {
	if c.at(i).kind != elementAgents || c.isCompany(i) {
		return nil, i
	}
	behalf, verb, planned := c.verbAfter(i)
	with := 0
	if verb == 0 {
		with, verb, planned = c.companions(i)
	}
	if verb == 0 || c.isObject(i) && !c.isWelcomed(i, verb) {
		return nil, i
	}
	if c.at(verb).isAct("speech") && c.isSubordinate(i) {
		return nil, verb + 1
	}
	planned = planned || c.joinsPlan(i) || !c.at(verb).isAct("speech") && c.isPlan(i)
	if behalf == nil {
		behalf = c.behalfBefore(i)
	}
	chain := c.verbChain(i, verb)
	drafts := chain.drafts
	if planned {
		drafts = nil
	}
	for n := range drafts {
		if drafts[n].behalf == nil {
			drafts[n].behalf = behalf
		}
	}
	if with > 0 {
		return drafts, with // the companions do it too
	}
	return drafts, chain.next
}

// companions gives the index of those together with whom the agents at an element attend or lead ("A đã cùng B dự E"), the index of the verb, and whether
// that is only planned; 0 where there are none.
func (c *clause) companions(i int) (with, verb int, planned bool) {
	with = i + 1
	for c.at(with).isSmall("adverb", "with") {
		with++
	}
	if c.key(c.at(with).from-1) != "cùng" || c.at(with).kind != elementAgents {
		return 0, 0, false
	}
	_, verb, planned = c.verbAfter(with)
	if !c.at(verb).isAct("attend", "lead") {
		return 0, 0, false
	}
	return with, verb, planned
}

// isObject reports whether the agents at an element belong to the words before them, so that the verb after them is not theirs:
// "mời A dự hội nghị", "trước sự chứng kiến của A, …".
func (c *clause) isObject(i int) bool {
	before := c.at(i - 1)
	again := c.at(i - 2)
	if before.isSmall("adverb") && again.isAct("receive", "meet") {
		before = again
	}
	switch {
	case c.faces(i-1) && c.sideAfter(i+1) > 0:
		return true
	case before.isSmall("with") && (again.isAct("meet") || again.isSmall("manner") && c.at(i-3).isAct("meet")):
		return true
	case before.isSmall("future"), before.isAct("receive", "meet"), c.leadsToSides(i - 1), c.turnsTo(i - 1):
		return true
	case before.kind != elementWord:
		return false
	case c.continuesTitle(i):
		return true
	}
	switch before.key {
	case "trai", "gái", "vợ", "chồng": // "ông X, con trai Thủ tướng A, cho biết"
		return true
	case "chào", "của", "cho", "giữa", "bị", "từ", "đến", "tới", "về", "gửi", "đón", "đưa", "với", "thăm", "việc", "mà":
		return true
	}
	return false
}

// isWelcomed reports whether the agents at an element come to the event that has them as guests: "Hội nghị được đón A tới dự".
func (c *clause) isWelcomed(i, verb int) bool {
	return c.welcomes(i-1) && c.at(verb).isAct("attend")
}

// isSubordinate reports whether the agents at an element are the subject of a clause that only tells when something else happened: "không lâu
// sau khi A tuyên bố …".
func (c *clause) isSubordinate(i int) bool {
	when := c.at(i-1).to - 1
	return i > 0 && c.key(when) == "khi" && c.key(when-1) != "trong" // "trong khi": whereas
}

// continuesTitle reports a body that ends the title of somebody named before it, in words that no list has: "Ông A - Chủ tịch Câu lạc bộ
// X". Between them stand lower-case words only.
func (c *clause) continuesTitle(i int) bool {
	if items := c.at(i).agents.items; len(items) == 0 || items[0].person != nil {
		return false
	}
	j := i - 1
	for c.at(j).kind == elementWord && c.token(c.at(j).from).shape != shapeMark {
		j--
	}
	items := c.at(j).agents.items
	if c.at(j).kind != elementAgents || len(items) == 0 {
		return false
	}
	last := items[len(items)-1].person
	return last != nil && len(last.posts) > 0
}

// isPlan reports whether words for a plan or a later day stand before an element: some count in the whole sentence, some only
// up to the next mark.
func (c *clause) isPlan(i int) bool {
	near := true
	for j := i - 1; j >= 0; j-- {
		e := c.at(j)
		if e.isSmall("later", "will") {
			return true
		}
		if near = near && e.kind != elementMark; near && e.isSmall("future") && c.at(j+1).event.cue != cueEarlier {
			return true
		}
	}
	return false
}

// joinsPlan reports whether the agents at an element only accompany somebody who plans the act: "A sẽ cùng B trao đổi".
func (c *clause) joinsPlan(i int) bool {
	j := i - 1
	for c.at(j).isSmall("with") {
		j--
	}
	return j < i-1 && c.at(j).isSmall("future")
}

// behalfBefore gives for whom the agents at an element speak where that stands before them.
func (c *clause) behalfBefore(i int) *Body {
	for j := i - 1; j >= max(0, i-2); j-- {
		if c.at(j).kind == elementBehalf {
			return &c.elements[j].body
		}
		if c.at(j).kind != elementMark {
			return nil
		}
	}
	return nil
}

// chain is what a row of verbs with one subject states.
type chain struct {
	drafts []draft
	next   int
}

// verbChain reads the verbs of the subject at an element: each with its event, joined by "và" or a comma. A verb without event
// takes that of the next one ("dự và chỉ đạo Diễn đàn").
func (c *clause) verbChain(subject, verb int) chain {
	agents := c.at(subject).agents.items
	var found chain
	waiting := 0
	for {
		word := c.at(verb).word
		d := draftOf(word, agents, subject)
		event, next := c.eventAfter(verb + 1)
		d.event = event
		switch word.kind {
		case "speech":
			d.delegatedOnly = true
			if event == nil || event.cue != cueAt || !event.bare && !event.loose && !c.closesScene(next) {
				d.event = nil
			}
			if d.event == nil && c.followsQuote(subject) {
				d.event = c.sceneBehind(verb)
			}
			d.topics, _ = c.topicsAfter(verb, false)
			found.drafts = append(found.drafts, d)
			if speech, ok := c.speechBehind(verb, subject); ok {
				found.drafts = []draft{speech}
			}
			found.next = c.nextSpeaker(verb)
			if c.isReport(verb) {
				found.next = verb + 1
			}
			return found
		case "address", "paper":
			d.delegatedOnly = d.role == graph.RoleSpoke
			d.title = c.titleAfter(verb+1, d.role)
			d.topics, _ = c.topicsAfter(verb, false)
			found.drafts = append(found.drafts, d)
		case "lead", "attend":
			if event == nil && !c.joins(verb+1) && !c.ends(verb+1) && !c.at(verb+1).isSmall("capacity") {
				found.next = verb + 1
				return found
			}
			endsHere := c.at(verb+1).key == "." || c.at(verb+1).isSmall("capacity") // "Ông A, bà B tham dự."
			d.framed = event == nil && (word.kind != "attend" || !endsHere)
			if alone := word.detail["alone"]; alone != "" && event == nil && !c.joins(verb+1) {
				d.role, d.speech, d.framed = graph.Role(alone), graph.SpeechRemark, false
			}
			found.drafts = append(found.drafts, d)
			for more := c.nextEvent(next); more > 0; more = c.nextEvent(next) {
				d.event, next = &c.elements[more].event, more+1
				found.drafts = append(found.drafts, d)
			}
		default:
			return c.objectVerb(found, word, subject, verb)
		}
		if event != nil {
			found = found.fill(waiting, event)
			waiting = len(found.drafts)
		}
		found.next = next
		if verb = c.joinedVerb(next); verb == 0 {
			return found.unframe()
		}
	}
}

// unframe lets a verb without event count where the same subject speaks too: "A dự và phát biểu chỉ đạo."
func (ch chain) unframe() chain {
	speaks := slices.ContainsFunc(ch.drafts, func(d draft) bool { return d.speech != "" && !d.framed })
	for n := range ch.drafts {
		ch.drafts[n].framed = ch.drafts[n].framed && !speaks
	}
	return ch
}

// fill gives the drafts from an index on the event that they were waiting for.
func (ch chain) fill(from int, event *mention) chain {
	for n := from; n < len(ch.drafts); n++ {
		if ch.drafts[n].event == nil {
			ch.drafts[n].event, ch.drafts[n].framed = event, false
		}
	}
	return ch
}

// eventReach is the most elements between a verb and its event.
const eventReach = 5

// eventAfter gives the event that follows a verb, prepositions and adverbs aside, and the index after it; nil and the index
// given where there is none.
func (c *clause) eventAfter(i int) (*mention, int) {
	for j := i; j < i+eventReach; j++ {
		e := c.at(j)
		switch {
		case e.kind == elementEvent && !e.event.plural:
			return &c.elements[j].event, j + 1
		case e.key == "trước" && (c.at(j+1).key == "khi" || c.at(j+1).key == "thềm" || c.at(j+1).key == "lúc"):
			return nil, i
		case e.kind == elementWord, e.isSmall("adverb"):
		case j == i && e.isSmall("capacity"): // "tham dự với tư cách khách mời của hội nghị"
			return c.eventOfCapacity(i)
		case j == i && c.at(i-1).isAct("attend") && e.isAct("lead") && e.word.detail["speech"] != "": // "dự khai mạc E"
		default:
			return nil, i
		}
	}
	return nil, i
}

// eventOfCapacity gives the event that ends a remark on the capacity in which somebody takes part, as eventAfter does.
func (c *clause) eventOfCapacity(i int) (*mention, int) {
	for j := i + 1; j < i+eventReach+1 && c.at(j).kind != elementMark; j++ {
		if c.at(j).kind == elementEvent && c.at(j-1).key == "của" {
			return &c.elements[j].event, j + 1
		}
	}
	return nil, i
}

// nextEvent gives the index of the event that a comma or "và" joins to the one before, 0 where there is none.
func (c *clause) nextEvent(i int) int {
	joined := false
	for j := i; j < i+3; j++ {
		e := c.at(j)
		switch {
		case e.kind == elementEvent && joined && !e.event.plural:
			return j
		case e.isSmall("and"), e.kind == elementMark && e.key == ",":
			joined = true
		default:
			return 0
		}
	}
	return 0
}

// joins reports whether another verb of the same subject follows.
func (c *clause) joins(i int) bool { return c.joinedVerb(i) > 0 }

// ends reports whether the clause ends at an element.
func (c *clause) ends(i int) bool {
	e := c.at(i)
	return e.kind == elementMark && e.key != "-" || e.kind == elementQuote
}

// joinReach is the most elements between two joined verbs.
const joinReach = 6

// joinedVerb gives the index of the verb that "và" or a comma joins to the one before, 0 where there is none.
func (c *clause) joinedVerb(i int) int {
	joined := false
	for j := i; j < i+joinReach && j < len(c.elements); j++ {
		e := c.at(j)
		switch {
		case e.isAct("address", "lead", "attend", "speech", "meet", "receive") && joined:
			return j
		case !joined && (e.kind == elementPlace || e.kind == elementDate):
		case e.isSmall("and"), e.kind == elementMark && (e.key == "," || e.key == ";"):
			joined = true
		case e.isSmall("adverb"):
		default:
			return 0
		}
	}
	return 0
}

// titleAfter gives the title of a paper that follows its verb, empty for other speeches.
func (c *clause) titleAfter(i int, role graph.Role) string {
	if role != graph.RolePresented {
		return ""
	}
	for j := i; j < i+5; j++ {
		if c.at(j).kind == elementQuote {
			return trimTitle(c.quoteText(c.at(j)))
		}
	}
	return ""
}

// objectVerb reads the verbs that take an object: organizing, meeting, receiving, signing.
func (c *clause) objectVerb(found chain, word *entry, subject, verb int) chain {
	agents := c.at(subject).agents.items
	found.next = verb + 1
	d := draftOf(word, agents, subject)
	switch word.kind {
	case "joint":
		return c.jointOrganizers(found, subject, verb)
	case "organize":
		if event, next := c.objectEvent(verb + 1); event != nil {
			d.event, found.next = event, next
			found.drafts = append(found.drafts, d)
		}
	case "meet", "receive":
		found = c.meeting(found, d, verb)
		if next := c.joinedVerb(found.next); next > 0 && c.at(next).isAct("meet", "receive") {
			return c.objectVerb(found, c.at(next).word, subject, next)
		}
		return found
	case "sign":
		d.framed = true
		if c.at(verb+1).isSmall("with") && c.at(verb+2).kind == elementAgents {
			d.agents = append(append([]agent{}, agents...), c.at(verb+2).agents.items...)
		}
		found.drafts = append(found.drafts, d)
		found.next = len(c.elements)
	}
	return found
}

// objectEvent gives the event that somebody organizes: directly after the verb, and one event, not events in general.
func (c *clause) objectEvent(i int) (*mention, int) {
	for j := i; j < i+2; j++ {
		e := c.at(j)
		if e.kind == elementEvent && !e.event.plural {
			return &c.elements[j].event, j + 1
		}
		if e.kind != elementWord || e.key != "cuộc" && e.key != "buổi" && e.key != "thành" && e.key != "công" {
			return nil, i
		}
	}
	return nil, i
}

// partnerElements is the most elements of the partners of an organizer; not all of them can be read.
const partnerElements = 15

// jointOrganizers reads "A phối hợp với B và C tổ chức E".
func (c *clause) jointOrganizers(found chain, subject, verb int) chain {
	j := verb + 1
	for c.at(j).isSmall("with", "adverb") {
		j++
	}
	var partners []agent
	if c.at(j).kind == elementAgents {
		partners = c.at(j).agents.items
	}
	for k := j; k < j+partnerElements; k++ {
		if c.at(k).kind == elementMark && c.at(k).key == "." {
			return found
		}
		if !c.at(k).isAct("organize") {
			continue
		}
		event, next := c.objectEvent(k + 1)
		if event == nil {
			event = c.eventBefore(subject)
			next = k + 1
		}
		if event != nil {
			all := append(append([]agent{}, c.at(subject).agents.items...), partners...)
			d := draftOf(c.at(k).word, all, subject)
			d.event = event
			found.drafts, found.next = append(found.drafts, d), next
		}
		return found
	}
	return found
}

// eventBefore gives the last event named before an element, nil where there is none or where it is one of several.
func (c *clause) eventBefore(i int) *mention {
	for j := i - 1; j >= 0; j-- {
		if c.at(j).kind == elementEvent && c.at(j).event.cue != cueSame { // "E là sự kiện …" names E twice
			if c.at(j).event.plural && (c.at(j-1).isSmall("and") || c.at(j-2).isSmall("and")) {
				continue // "Hội nghị X và các hội nghị liên quan"
			}
			if c.at(j).event.plural {
				return nil
			}
			return &c.elements[j].event
		}
	}
	return nil
}
