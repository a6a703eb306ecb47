package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// sidesReach is the most elements between the noun for a meeting and those who meet.
const sidesReach = 5

// sidesOfMeetings reads the nouns for meetings in what a sentence itself tells: "cuộc gặp (tại P) giữa A và B", "Tại cuộc gặp (với) B, A …", "A và
// B trong cuộc hội đàm …", "Tại cuộc hội đàm, A và B …", "cuộc họp báo hôm 3/4 của A". Those who are named with the noun met, or spoke to the press. What is said
// begins at an element.
func (c *clause) sidesOfMeetings(said int) []draft {
	var drafts []draft
	for i := range c.elements[:said] {
		drafts = append(drafts, c.greeting(i)...)
		if c.at(i).kind != elementEvent || c.at(i).event.plural || c.isPlan(i) {
			continue
		}
		for _, d := range c.sidesOf(i) {
			d.event, d.rule, d.aside = &c.elements[i].event, sidesRule().ID, c.at(i).event.cue == cueEarlier
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// sidesOf makes the drafts of the meeting at an element. Of one that is only referred to, the day before counts ("sau cuộc gặp …"), and not
// what it led to.
func (c *clause) sidesOf(i int) []draft {
	m := c.at(i).event
	if m.cue == cueEarlier && c.key(m.from-1) != "sau" && c.key(m.from-2) != "sau" {
		return nil
	}
	link, dated := c.sidesLink(i)
	if c.isToCome(i, link) {
		return nil
	}
	switch graph.EventKind(m.head.Kind) {
	case graph.EventPressConference:
		if dated && link > i && c.at(link).key == "của" && c.namesSomebody(link+1) {
			return []draft{{role: graph.RoleSpoke, speech: graph.SpeechRemark, agents: c.at(link + 1).agents.items, element: link + 1}}
		}
	case graph.EventTalks, graph.EventMeeting:
		if at := c.sidesAt(i, link); at != nil {
			return c.met(at)
		}
		if met := c.metByChair(i, link); met != nil {
			return met
		}
		return c.metByHost(i, link)
	case graph.EventReception:
		return c.receivedAt(i, link)
	}
	return nil
}

// receivedAt makes the host and the guest of a reception meet where its noun stands with one of them: "Tại buổi tiếp B, A …", "tại buổi tiếp của A, B …".
func (c *clause) receivedAt(i, link int) []draft {
	if link < 0 || !c.namesSomebody(link+1) {
		return nil
	}
	subject := c.sideBefore(i)
	if after := c.sideAfter(link + 2); after > 0 {
		subject = after
	}
	if subject < 0 {
		return nil
	}
	met := c.met([]int{subject, link + 1})
	host := 0
	if c.at(link).key == "của" {
		host = 1
	}
	met[host].role = graph.RoleReceived
	return met
}

// metByChair makes those who are named with a meeting meet there, where the sentence says who chairs it: "A chủ trì buổi làm việc với đoàn do B dẫn đầu".
func (c *clause) metByChair(i, link int) []draft {
	if c.at(i-1).isAct("lead") && c.at(i+1).isSmall("with") && c.at(i+2).key == "đoàn" && c.ends(i+3) {
		if chair := c.beforeAdverbs(i - 1); c.namesSomebody(chair) {
			met := c.met([]int{chair})
			met[0].unnamed = sideChaired
			return met
		}
	}
	if link < 0 || !c.at(link).isSmall("with") || !c.at(i-1).isAct("lead") {
		return nil
	}
	if leader := c.delegationLeader(link + 1); leader > 0 {
		return c.met([]int{leader})
	}
	if c.namesSomebody(link + 1) {
		return c.met([]int{link + 1})
	}
	return nil
}

// beforeAdverbs gives the index of the last element before another one that is no adverb.
func (c *clause) beforeAdverbs(i int) int {
	for i--; c.at(i).isSmall("adverb"); i-- {
	}
	return i
}

// isToCome reports a meeting of which a sentence tells what it will or may bring: "Cuộc gặp giữa A và B có thể …".
func (c *clause) isToCome(i, link int) bool {
	return c.at(i).event.cue == cueNone && (c.at(i+1).isSmall("future") || link >= 0 && (c.at(link+2).isSmall("future") || c.at(link+3).isSmall("future")))
}

// metByHost makes those who are named with a meeting at the start of a sentence meet the host of the article, where the sentence goes on with both sides: "Tại cuộc gặp
// với B, hai lãnh đạo …".
func (c *clause) metByHost(i, link int) []draft {
	if link < 0 || c.at(i).event.cue != cueAt || !c.faces(link) && !c.at(link).isSmall("with") || !c.namesSomebody(link+1) || !c.meansBothSides(link+2) {
		return nil
	}
	met := c.met([]int{link + 1})
	met[0].unnamed = sideHost
	return met
}

// meansBothSides reports whether a comma and words for both sides of a meeting follow: ", hai nhà lãnh đạo".
func (c *clause) meansBothSides(i int) bool {
	for j := i; j < i+sidesReach; j++ {
		switch e := c.at(j); {
		case e.kind == elementMark && e.key == ",":
			key := c.key(e.to)
			return key == "hai" || key == "đôi" || key == "các" && c.key(e.to+1) == "bên"
		case e.kind == elementPlace, e.kind == elementDate, e.kind == elementWord, e.isSmall("today", "yesterday", "sameday"):
		default:
			return false
		}
	}
	return false
}

// sidesAt gives the elements where those stand who met at the meeting at an element, none where the sentence does not name both sides. The
// link is the word that leads to them.
func (c *clause) sidesAt(i, link int) []int {
	subject, other := c.sideBefore(i), link+1
	if leader := c.delegationLeader(other); link >= 0 && c.at(link).isSmall("with") && leader > 0 {
		other = leader // "buổi làm việc với đoàn công tác do B dẫn đầu"
	}
	switch {
	case link >= 0 && (c.faces(link) || c.at(link).isSmall("with")) && c.namesSomebody(other):
		if after := c.sideAfter(link + 2); after > 0 {
			subject = after
		} else if c.faces(link) {
			return nil
		}
		if subject >= 0 && !slices.ContainsFunc(c.at(subject).agents.items, agent.isPair) {
			return []int{subject, other}
		}
	case link >= 0 && isSeveral(namedPeople(c.at(link+1).agents)):
		return []int{link + 1}
	case link >= 0:
		return c.leadersAt(link + 1)
	case link < 0:
		if after := c.sideAfter(i + 1); subject < 0 && after > 0 {
			subject = after
		}
		if _, verb, _ := c.verbAfter(subject); c.at(verb).isAct("sign") {
			return nil // who signs at the end of talks need not have led them
		}
		if subject >= 0 && isSeveral(namedPeople(c.at(subject).agents)) {
			return []int{subject}
		}
	}
	return nil
}

// isOfSides reports talks or a meeting, at which two sides meet.
func (m *mention) isOfSides() bool {
	switch graph.EventKind(m.head.Kind) {
	case graph.EventTalks, graph.EventMeeting:
		return true
	}
	return strings.Contains(m.name, "song phương")
}

// isSeveral reports two people or more, or two whom the text only counts.
func isSeveral(people []agent) bool {
	return len(people) > 1 || slices.ContainsFunc(people, agent.isPair)
}

// leadersAt gives the elements of those who lead the two delegations that begin at one: "giữa đoàn X do A dẫn đầu và đoàn Y do B dẫn đầu". It is nil where there are none.
func (c *clause) leadersAt(i int) []int {
	first := c.delegationLeader(i)
	if first == 0 {
		return nil
	}
	next := c.leadEnd(first - 1)
	if second := c.delegationLeader(next + 1); c.at(next).isSmall("and") && second > 0 {
		return []int{first, second}
	}
	return nil
}

// met makes those who are named at some elements meet each other.
func (c *clause) met(at []int) []draft {
	var drafts []draft
	var sides []agent
	for _, i := range at {
		people := namedPeople(c.at(i).agents)
		sides = append(sides, people...)
		drafts = append(drafts, draft{role: graph.RoleMet, agents: people, element: i})
	}
	for i := range drafts {
		drafts[i].sides = sides
	}
	return drafts
}

// sidesLink gives the index of the word that leads from a meeting to its sides ("với", "giữa", "của"), or of the meeting itself where the other
// side follows it at once; -1 where there is none. It tells whether a day stands between.
func (c *clause) sidesLink(i int) (link int, dated bool) {
	if c.at(i+1).kind == elementAgents {
		return i, false
	}
	for j := i + 1; j < i+1+sidesReach; j++ {
		switch e := c.at(j); {
		case e.isSmall("with"), e.kind == elementWord && (e.key == "giữa" || e.key == "của"):
			if c.at(j+1).kind != elementAgents && c.delegationLeader(j+1) == 0 {
				return -1, false
			}
			return j, dated
		case e.kind == elementDate:
			dated = true
		case e.kind == elementPlace, e.kind == elementWord && c.token(e.from).shape == shapeLower && !isComing(e.key):
		default:
			return -1, false
		}
	}
	return -1, false
}

// isComing reports the words for a meeting that has not taken place: "cuộc gặp sắp tới".
func isComing(key string) bool { return key == "tới" || key == "sắp" || key == "sau" }

// sideBefore gives the index of the people whom a meeting follows: "A và B trong cuộc hội đàm …"; -1 where there are none.
func (c *clause) sideBefore(i int) int {
	m := c.at(i).event
	held := m.cue == cueNone && c.at(i-1).isSmall("have") // "A và B đã có cuộc họp thường niên"
	if m.cue != cueAt && !held {
		return -1
	}
	for j := i - 1; j >= max(0, i-sidesReach); j-- {
		switch e := c.at(j); {
		case e.kind == elementAgents && c.namesSomebody(j) && !c.isObject(j):
			if held && !areOfTwoStates(namedPeople(e.agents)) {
				return -1
			}
			return j
		case e.kind == elementWord, e.kind == elementDate, held && e.isSmall("adverb", "have"):
		default:
			return -1
		}
	}
	return -1
}

// frameReach is the most elements of the words that a sentence begins with, before who acts.
const frameReach = 12

// sideAfter gives the index of the people who act at the meeting that the sentence begins with, 0 where there are none: "Tại cuộc gặp với B đang ở
// thăm Việt Nam, chiều 5/3, A …".
func (c *clause) sideAfter(i int) int {
	comma, limit := false, i+frameReach
	for j := i; j < limit; j++ {
		e := c.at(j)
		switch {
		case comma && c.startsAside(j):
			if j = c.asideEnd(j); j == 0 {
				return 0
			}
			limit = j + frameReach
		case e.kind == elementMark:
			if e.key != "," && e.key != "-" && e.key != "(" && e.key != ")" && e.key != "()" {
				return 0
			}
			comma = comma || e.key == ","
		case e.kind == elementAgents && c.namesSomebody(j):
			_, verb, planned := c.verbAfter(j)
			if c.at(j-1).key == "," && !planned && (verb > 0 || len(namedPeople(e.agents)) > 1 || c.goesOn(j+1)) {
				return j
			}
			return 0
		case e.isAct("speech", "address"), e.kind == elementQuote:
			return 0
		case comma && e.kind != elementDate && e.kind != elementPlace && !e.isSmall("today", "yesterday", "sameday"):
			return 0
		}
	}
	return 0
}

// goesOn reports whether a verb that no list has follows: "A vui mừng nhận thấy …".
func (c *clause) goesOn(i int) bool {
	for c.at(i).isSmall("adverb") {
		i++
	}
	return c.at(i).kind == elementWord && c.token(c.at(i).from).shape == shapeLower && c.token(c.at(i+1).from).shape == shapeLower
}

// startsAside reports whether an element begins a remark on the circumstances: "…, trong bối cảnh hai nước kỷ niệm …, A …".
func (c *clause) startsAside(i int) bool {
	e := c.at(i)
	if e.kind != elementWord || c.at(i-1).key != "," {
		return false
	}
	return e.key == "trong" || e.key == "nhân" || e.key == "trước" || e.key == "sau"
}

// asideElements is the most elements of a remark on the circumstances.
const asideElements = 30

// asideEnd gives the index of the comma that ends a remark, 0 where it goes on or somebody speaks in it.
func (c *clause) asideEnd(i int) int {
	for j := i; j < i+asideElements; j++ {
		e := c.at(j)
		if e.isAct("speech", "address") || e.kind == elementMark && e.key == "." {
			return 0
		}
		if e.kind == elementMark && e.key == "," {
			return j
		}
	}
	return 0
}

// greeting makes the host and the guest of a reception meet where the sentence begins with it: "Tiếp B, A bày tỏ vui mừng".
func (c *clause) greeting(i int) []draft {
	if !c.greets(i) || !c.at(i).isAct("meet", "receive") || !c.startsClause(i) || c.isPlan(i) {
		return nil
	}
	guest := i + 1
	after := guest + 1
	if leader := c.delegationLeader(guest); leader > 0 {
		guest, after = leader, c.leadEnd(leader-1)
	}
	delegation := c.delegationAfter(i)
	if delegation > 0 {
		after = delegation + 1
	}
	host := c.sideAfter(after)
	isBody := c.at(guest).kind == elementAgents && c.at(i).isAct("meet") && !c.namesSomebody(guest)
	if host == 0 || delegation == 0 && !isBody && !c.namesSomebody(guest) {
		return nil
	}
	d := draftOf(c.at(i).word, namedPeople(c.at(host).agents), host)
	d.rule, d.newEvent = sidesRule().ID, c.at(i).word.Detail["event"]
	if delegation > 0 {
		return []draft{d.facingDelegation()}
	}
	switch {
	case isBody && c.namesBody(guest): // "Làm việc với Bộ X, A yêu cầu …"
		return d.facing(c.at(guest).agents.items, guest)
	case isBody: // "Làm việc với tỉnh X, A yêu cầu …"
		d.sides = d.agents
		return []draft{d}
	}
	return d.facing(namedPeople(c.at(guest).agents), guest)
}

// delegationAfter gives the index of the bare word for a delegation that a verb of receiving leads to: "Tiếp và làm việc với đoàn, A …". It is 0 where there is
// none, and for the second verb of a row.
func (c *clause) delegationAfter(i int) int {
	if c.at(i-1).isSmall("and") && c.at(i-2).kind == elementAct {
		return 0
	}
	for j := i + 1; j < i+sidesReach; j++ {
		switch e := c.at(j); {
		case e.kind == elementWord && e.key == "đoàn" && c.at(j+1).key == ",":
			return j
		case !e.isSmall("and", "with", "adverb", "manner") && !e.isAct("meet", "receive"):
			return 0
		}
	}
	return 0
}
