package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// frameTokens is the most elements between the verb of a frame and the word that opens its list.
const frameTokens = 12

// listAfterFrame reads "Tham dự hội nghị có A, B", "Chủ trì buổi họp báo là A", "Về phía X có A", "Dự và chỉ đạo hội nghị có A". Where several
// verbs stand before the list, all attend or chair, and only the first one speaks.
func listAfterFrame(c *clause, i int) ([]draft, int) {
	if c.opensConnected(i) {
		return c.connectedList(i)
	}
	if !c.at(i).isAct("attend", "lead", "side") && !c.namesOrganizer(i) && !c.namesSigners(i) {
		return nil, i
	}
	var event *mention
	verbs := []*gazetteer.Row{c.at(i).word}
	var organized []draft
	var partners []agent
	for j := i + 1; j < i+frameTokens && j < len(c.elements); j++ {
		e := c.at(j)
		if found, next := c.organizers(j); next > j {
			organized, j = append(organized, found...), next-1
			continue
		}
		switch {
		case e.kind == elementEvent && e.event.plural, e.isSmall("will"): // "Tham dự E sẽ có A"
			return nil, i
		case e.kind == elementEvent && event == nil:
			event = &c.elements[j].event
		case e.isAct("lead") && isPartOfEvent(c.key(e.from-1)): // "Dự buổi khai mạc có A"
		case e.isAct("attend", "lead", "address"):
			verbs = append(verbs, e.word)
		case e.isSmall("have") && (c.key(c.at(i).to-1) != "cùng" || !c.at(i).isAct("side") || c.opensRow(j)):
			if list := c.listAt(j + 1); list > 0 {
				drafts := framedList(c, verbs, event, list)
				if len(partners) > 0 {
					drafts[0].agents = append(partners, drafts[0].agents...)
				}
				return append(organized, c.ofSide(drafts, i, j)...), list + 1
			}
		case e.kind == elementAgents && c.at(i).isAct("lead") && c.at(j-1).isSmall("with"): // "Cùng chủ trì E với A có B"
			partners = slices.Clone(e.agents.items)
		case c.isGroup(j) && slices.ContainsFunc(c.elements[i:j], func(e element) bool { return e.isAct("speech") }): // "Chủ trì và trả lời câu hỏi của phóng viên có A"
		case e.kind == elementMark && e.key == "," && c.at(i).isAct("side", "attend") && c.opensRow(j+1): // "Về phía các bộ, có A"
		case e.kind == elementAgents && c.key(c.at(j-1).to-1) == "tiếp": // "Cùng tiếp Đại sứ X có A"
		case e.kind == elementAgents && c.at(i+1).key == "đoàn" && c.at(j-1).key == "của": // "Tham gia đoàn công tác của Bộ X có A"
		case e.kind == elementAgents && c.at(j-1).isSmall("connection"): // "Tham dự tại điểm cầu Tỉnh ủy X có A"
		case e.key == ":" && c.at(i).isAct("side"): // "Về phía tỉnh X: A; B"
			if list := c.listAt(j); list > 0 && c.endsList(list+1) {
				return c.ofSide(framedList(c, verbs, event, list), i, j), list + 1
			}
			return nil, i
		case e.kind == elementMark || e.kind == elementAgents && !c.at(i).isAct("side"):
			return nil, i
		}
	}
	return nil, i
}

// opensConnected reports the words for a connected place that a clause begins with: "Tại điểm cầu X …".
func (c *clause) opensConnected(i int) bool {
	return c.at(i).isSmall("connection") && c.at(i-1).key == "tại" && c.startsClause(i-1)
}

// connectedReach is the most elements of the name of a connected place.
const connectedReach = 6

// connectedList reads those who take part at a connected place: "Tại điểm cầu Hà Nội có A; B", "- Tại điểm cầu Berlin: A; B".
func (c *clause) connectedList(i int) ([]draft, int) {
	for j := i + 1; j <= i+connectedReach; j++ {
		switch e := c.at(j); {
		case c.opensRow(j), e.key == ":":
			list := c.listAt(j + 1)
			if list == 0 || e.key == ":" && !c.endsList(list+1) {
				return nil, i
			}
			return []draft{{role: graph.RoleAttended, agents: c.at(list).agents.items, element: list}}, list + 1
		case e.kind != elementWord && e.kind != elementPlace && e.kind != elementAgents:
			return nil, i
		}
	}
	return nil, i
}

// endsList reports whether nobody acts between the end of a list and the end of its entry.
func (c *clause) endsList(i int) bool {
	for j := i; j < len(c.elements) && c.at(j).key != ";"; j++ {
		if e := c.at(j); e.kind == elementAct || e.kind == elementAgents || e.kind == elementQuote || e.isSmall("future", "passive", "agentive") {
			return false
		}
	}
	return true
}

// isPartOfEvent reports a word that makes a noun of the verb behind it: "buổi khai mạc", "lễ bế mạc".
func isPartOfEvent(key string) bool { return key == "buổi" || key == "lễ" || key == "phần" }

// opensRow reports a word that leads to those who take part, and not to what they are: "có", "gồm".
func (c *clause) opensRow(i int) bool {
	last := c.key(c.at(i).to - 1)
	return c.at(i).isSmall("have") && (last == "có" || last == "gồm")
}

// namesOrganizer reports a verb of organizing that stands before its subject: "Đơn vị tổ chức hội nghị là A", "Đứng ra tổ chức hội nghị là A".
func (c *clause) namesOrganizer(i int) bool {
	before := c.at(i - 1)
	return c.at(i).isAct("organize") && before.kind == elementWord && (before.key == "vị" || before.key == "quan" || before.key == "ra")
}

// namesSigners reports a verb of signing that stands right before its subject: "Đặt bút ký là A và B".
func (c *clause) namesSigners(i int) bool {
	next := c.at(i + 1)
	return c.at(i).isAct("sign") && c.startsClause(i) && next.isSmall("have") && c.key(next.to-1) == "là"
}

// listAt gives the index of the list that begins at an element, a number and the words "các đồng chí:" aside; 0 where there is none.
func (c *clause) listAt(i int) int {
	if c.at(i).isSmall("quantity") {
		i++
	}
	if c.isGroup(i) {
		switch {
		case c.at(i + 1).isSmall("have"): // "có lãnh đạo các bộ, cơ quan gồm: A, B"
			i += 2
		case c.at(i+1).key == ":":
			i++
		}
	}
	if c.at(i).kind == elementMark && c.at(i).key == ":" {
		i++
	}
	if c.at(i).kind != elementAgents {
		return 0
	}
	return i
}

// framedList makes the drafts of a list after its verbs.
func framedList(c *clause, verbs []*gazetteer.Row, event *mention, list int) []draft {
	items := append(slices.Clone(c.at(list).agents.items), c.restOfList(list+1)...)
	if c.at(list).agents.group {
		// "… có bộ trưởng các nước, đại diện …": a bare post among groups is one of many, not somebody named before.
		items = slices.DeleteFunc(slices.Clone(items), func(a agent) bool { return a.person != nil && a.person.name == "" && a.person.office() == nil })
	}
	var drafts []draft
	for _, verb := range verbs {
		d := draftOf(verb, items, list)
		if verb.Kind == "address" && len(items) > 1 {
			d.agents = items[:1]
		}
		d.event = event
		drafts = append(drafts, d)
	}
	return drafts
}

// subjectAfterFrame reads "Phát biểu khai mạc hội nghị, A …", "Chủ trì hội nghị, A …". The subject is the first agent after a comma
// or before a verb. Reading goes on at the subject, whose own verb may state another act.
func subjectAfterFrame(c *clause, i int) ([]draft, int) {
	frame := c.at(i)
	if !frame.isAct("address", "lead", "attend") || !c.startsClause(i) && !c.startsTogether(i) || c.at(i-1).key == "phần" { // "Sau phần khai mạc, …"
		return nil, i
	}
	d := draftOf(frame.word, nil, i)
	if frame.isAct("address") {
		d.topics, _ = c.topicsAfter(i, false)
	}
	var organized []draft
	for j := i + 1; j < len(c.elements); j++ {
		e := c.at(j)
		if found, next := c.organizers(j); next > j {
			organized, j = append(organized, found...), next-1
			continue
		}
		switch {
		case e.kind == elementEvent && e.event.plural, e.isSmall("will") && c.at(j+1).isSmall("have"): // "Tham dự E sẽ có …"
			return nil, i
		case e.kind == elementEvent && e.event.cue == cueEarlier && frame.isAct("address"):
		case e.kind == elementEvent && d.event == nil:
			d.event = &c.elements[j].event
		case e.kind == elementBehalf:
			d.behalf = &c.elements[j].body
		case e.kind == elementQuote && d.title == "":
			d.title = trimTitle(c.quoteText(e))
		case c.at(j - 1).isSmall("agentive"): // "do A chủ trì": A acts there, and is not who the frame waits for
		case e.kind == elementAgents && c.isSubject(j) && len(e.agents.items) > 0:
			if _, _, planned := c.verbAfter(j); planned || d.event == nil && !frame.isAct("address") {
				return nil, i
			}
			d.agents, d.element = e.agents.items, j
			if d.role == graph.RolePresented && d.title == "" || d.role != graph.RolePresented {
				d.title = ""
			}
			return append(organized, d), j
		case e.kind == elementAgents && e.agents.group && c.isSubject(j), e.isAct("organize", "sign"):
			return nil, i
		}
	}
	return nil, i
}

// organizers reads "do A tổ chức" behind an event, whose organizers are not those who act there.
func (c *clause) organizers(i int) ([]draft, int) {
	found, next := agentOfPassive(c, i)
	if len(found) == 0 || found[0].role != graph.RoleOrganized {
		return nil, i
	}
	for n := range found {
		found[n].rule = "agent-of-passive"
	}
	return found, next
}

// isSubject reports whether the agents at an element stand where a subject stands: after a comma or with a verb after them.
func (c *clause) isSubject(i int) bool {
	before := c.at(i - 1)
	if before.kind == elementMark && (before.key == "," || before.key == ":") || before.kind == elementBehalf {
		return true
	}
	_, verb, _ := c.verbAfter(i)
	return verb > 0 && !before.isSmall("with")
}
