package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// agentOfPassive reads "do A tổ chức", "do A chủ trì", "được A nêu ra", "đoàn do A dẫn đầu dự hội nghị".
func agentOfPassive(c *clause, i int) ([]draft, int) {
	if !c.at(i).isSmall("agentive", "passive") || c.at(i+1).kind != elementAgents {
		return nil, i
	}
	_, verb, planned := c.verbAfter(i + 1)
	if verb == 0 && c.key(c.at(i).from) == "bởi" && c.at(i-1).isAct("organize", "lead") && !c.isPlan(i) {
		d := draftOf(c.at(i-1).word, c.at(i+1).agents.items, i+1) // "được chủ trì bởi A"
		d.event = c.eventBefore(i)
		return []draft{d}, i + 2
	}
	if verb == 0 || planned || c.isPlan(i) {
		return nil, i
	}
	items := c.at(i + 1).agents.items
	word := c.at(verb).word
	d := draftOf(word, items, i+1)
	switch word.Kind {
	case "joint":
		if partners := c.partnersOfHeld(i, verb); len(partners.drafts) > 0 {
			return partners.result()
		}
		return c.jointOrganizers(chain{next: verb + 1}, i+1, verb).result()
	case "organize", "lead":
		d.event = c.eventBefore(i)
		if next := c.at(verb + 2); d.event == nil && c.at(verb+1).key == "," && next.kind == elementEvent && !next.event.plural { // "Do A đăng cai, E diễn ra …"
			d.event = &c.elements[verb+2].event
		}
		if d.event == nil || c.isHabit(verb+1) {
			return nil, verb + 1
		}
	case "attend":
		if d.event, _ = c.eventAfter(verb + 1); d.event == nil {
			if c.joins(verb + 1) { // "do A làm trưởng đoàn tham dự và có bài phát biểu tại E"
				return c.verbChain(i+1, verb).result()
			}
			return nil, i
		}
	case "meet", "receive":
		if c.at(i).isSmall("passive") {
			return c.receivedBy(i, verb)
		}
		// "Đoàn X do A dẫn đầu đã hội đàm với B"
		return c.objectVerb(chain{}, word, i+1, verb).result()
	case "speech", "address":
		d.delegatedOnly = true
		d.event = c.sceneBehind(verb)
		if paper, title := c.paperBefore(i); paper != nil {
			d.role, d.speech, d.title = graph.Role(paper.Detail["role"]), graph.SpeechKind(paper.Detail["speech"]), title
		} else if paper, topics := c.paperAbout(i); paper != nil {
			d.role, d.speech, d.topics = graph.Role(paper.Detail["role"]), graph.SpeechKind(paper.Detail["speech"]), topics
		} else if c.isReportOf(i) {
			d.role, d.speech = graph.RoleReported, graph.SpeechReport
		}
	default:
		return nil, i
	}
	return []draft{d}, verb + 1
}

// guestReach is the most elements between a guest and the passive of a reception.
const guestReach = 6

// receivedBy reads "A (cùng đoàn) đã được B tiếp": B receives A, who may not be named.
func (c *clause) receivedBy(i, verb int) ([]draft, int) {
	d := draftOf(c.at(verb).word, namedPeople(c.at(i+1).agents), i+1)
	d.newEvent = c.at(verb).word.Detail["event"]
	if c.namesSomebody(verb+1) || len(d.agents) == 0 {
		return nil, i
	}
	for j := i - 1; j >= max(0, i-guestReach); j-- {
		switch e := c.at(j); {
		case c.namesSomebody(j):
			return d.facing(namedPeople(e.agents), j), verb + 1
		case e.kind == elementWord && e.key == "đoàn":
			return []draft{d.facingDelegation()}, verb + 1
		case e.kind == elementMark, e.kind == elementAct:
			return nil, i
		}
	}
	return nil, i
}

// partnersOfHeld reads "E do A phối hợp với B khai mạc": the verb of organizing is left out, and the event takes place.
func (c *clause) partnersOfHeld(do, verb int) chain {
	j := verb + 1
	for c.at(j).isSmall("with", "adverb") {
		j++
	}
	event, partners := c.eventBefore(do), c.at(j)
	for j++; c.at(j).isSmall("adverb"); j++ {
	}
	opens := c.at(j).isAct("lead") && c.at(j).word.Detail["role"] == string(graph.RoleOpened)
	if event == nil || partners.kind != elementAgents || !opens && !c.at(j).isSmall("held") {
		return chain{}
	}
	all := append(append([]agent{}, c.at(do+1).agents.items...), partners.agents.items...)
	return chain{drafts: []draft{{role: graph.RoleOrganized, agents: all, event: event, element: do + 1}}, next: j + 1}
}

// paperBefore gives the paper or report that stands before an element, its title aside, which is given too: "tham luận “…” do A trình bày".
func (c *clause) paperBefore(i int) (*gazetteer.Row, string) {
	title := ""
	if c.at(i-1).key == "," && c.at(i-2).kind == elementQuote {
		i--
	}
	if c.at(i-1).kind == elementQuote {
		i--
		title = trimTitle(c.quoteText(c.at(i)))
	}
	for back := 0; back < reportTokens && c.at(i-1).kind == elementWord && title == ""; back++ {
		i-- // "Báo cáo tổng kết nhiệm kỳ do A trình bày"
	}
	if paper := c.at(i - 1); paper.isAct("paper") || paper.isAct("address") && (paper.word.Detail["role"] == string(graph.RoleReported) || paper.word.Detail["role"] == string(graph.RolePresented)) {
		return paper.word, title
	}
	return nil, ""
}

// reportTokens is the most tokens between "báo cáo" and who presents it.
const reportTokens = 10

// isReportOf reports whether a report of some body stands before an element: "báo cáo của Sở X do A trình bày".
func (c *clause) isReportOf(i int) bool {
	from := c.at(i).from
	for at := max(c.from, from-reportTokens); at+1 < from; at++ {
		if c.key(at) == "báo" && c.key(at+1) == "cáo" && (at+2 == from || c.key(at+2) == "của") {
			return true
		}
	}
	return false
}

// paperAbout gives the paper whose topic ends before an element, and its topics: "tham luận về X do A trình bày".
func (c *clause) paperAbout(i int) (*gazetteer.Row, []string) {
	for j := i - 1; j >= max(0, i-mostTopicTokens); j-- {
		if !c.at(j).isAct("paper") {
			continue
		}
		if topics, end := c.topicsAfter(j, true); end == i && len(topics) > 0 {
			return c.at(j).word, topics
		}
		break
	}
	return nil, nil
}

// isHabit reports whether words for a custom or for the past follow a verb: "tổ chức hàng năm", "tổ chức lần đầu tiên vào năm 2010".
func (c *clause) isHabit(i int) bool {
	return c.at(i).isSmall("habit") || c.at(i+1).isSmall("habit")
}

func (ch chain) result() ([]draft, int) { return ch.drafts, ch.next }

// accordingTo reads "Theo A, …": what follows is what A says.
func accordingTo(c *clause, i int) ([]draft, int) {
	if !c.at(i).isSmall("according") || c.at(i+1).kind != elementAgents || !c.startsClause(i) {
		return nil, i
	}
	items := c.at(i + 1).agents.items
	if len(items) != 1 || items[0].person == nil && !items[0].delegated || items[0].isPress() {
		return nil, i
	}
	after := c.at(i + 2)
	if after.key == "()" {
		after = c.at(i + 3)
	}
	if c.key(after.from) != "thì" && (after.kind != elementMark || after.key != "," && (after.key != "-" || c.nextComma(i+3) == 0)) {
		return nil, i
	}
	if items[0].person == nil && c.at(i+3).isAct("address") {
		return nil, i + 3 // "Theo Bộ Ngoại giao, phát biểu tại hội nghị, A …": who tells it is not who speaks
	}
	d := draft{role: graph.RoleSpoke, speech: graph.SpeechRemark, agents: items, element: i + 1, delegatedOnly: true}
	leads, _ := whoLeads(c, i+3) // "Theo A, người chủ trì E, …"
	return append([]draft{d}, leads...), len(c.elements)
}

// isPress reports somebody who tells the news and is no part of it: "đặc phái viên TTXVN".
func (a agent) isPress() bool {
	return a.person != nil && slices.ContainsFunc(a.person.posts, func(p Post) bool { return p.Body != nil && p.Body.Kind == graph.OrganizationPress })
}

// paperOf reads "tham luận về … của A, B và C", "đề tài “…” của A".
func paperOf(c *clause, i int) ([]draft, int) {
	paper := c.at(i)
	if !paper.isAct("paper") || paper.word.Detail["role"] == string(graph.RoleSpoke) && !c.isHeard(i) && !c.isGivenPaper(i) {
		return nil, i
	}
	title := ""
	for j := i + 1; j < len(c.elements); j++ {
		e := c.at(j)
		switch {
		case e.kind == elementQuote:
			title = trimTitle(c.quoteText(e))
		case e.kind == elementAgents && c.at(j-1).key == "của" && len(e.agents.items) > 0:
			d := draftOf(paper.word, authors(e.agents.items), j)
			d.title = title
			var end int
			if d.topics, end = c.topicsAfter(j, true); len(d.topics) == 0 {
				d.topics, _ = c.topicsAfter(i, true)
			}
			return c.papersAfter(d, end)
		case e.isAct("paper"), e.kind == elementMark && (e.key == ";" || e.key == "."):
			return nil, i
		}
	}
	return nil, i
}

// authors gives those who wrote a paper: a body behind somebody without a post is where he works ("TS. A, Viện B").
func authors(items []agent) []agent {
	var found []agent
	for _, a := range items {
		if last := len(found) - 1; last >= 0 && a.person == nil && !a.place && found[last].person != nil && len(found[last].person.posts)+len(found[last].person.bodies) == 0 {
			author := *found[last].person
			author.bodies = []Body{a.body}
			found[last].person = &author
			continue
		}
		found = append(found, a)
	}
	return found
}

// papersAfter gives the draft of a paper and those of the papers of others that follow it: "tham luận của A về …, của B về … và của C về …", "tham luận “…” của A;
// “…” của B".
func (c *clause) papersAfter(first draft, end int) ([]draft, int) {
	drafts := []draft{first}
	for {
		at := end
		for c.at(at).key == "," || c.at(at).key == ";" || c.at(at).isSmall("and") {
			at++
		}
		title := ""
		if c.at(at).kind == elementQuote {
			title = trimTitle(c.quoteText(c.at(at)))
			at++
		}
		if at == end || c.at(at).key != "của" || len(c.at(at+1).agents.items) == 0 {
			return drafts, end
		}
		d := first
		d.agents, d.element, d.title = authors(c.at(at+1).agents.items), at+1, title
		d.topics, end = c.topicsAfter(at+1, true)
		drafts, end = append(drafts, d), max(end, at+2)
	}
}

// isGivenPaper reports papers that a sentence begins with as what was said at the event: "Các ý kiến tham luận của A, B tập trung làm rõ …".
func (c *clause) isGivenPaper(i int) bool {
	return i <= 1 && c.key(c.at(i).to-1) == "luận"
}

// isHeard reports whether the words at an element are what those at an event listen to: "nghe ý kiến phát biểu của A".
func (c *clause) isHeard(i int) bool {
	return slices.ContainsFunc(c.elements[:i], func(e element) bool { return e.kind == elementWord && e.key == "nghe" })
}

// eventHere gives the last event named before an element if the sentence tells of it, nil if it only refers to it.
func (c *clause) eventHere(i int) *mention {
	event := c.eventBefore(i)
	if event == nil || event.cue != cueNone && event.cue != cueAt {
		return nil
	}
	return event
}

// besides reads "Ngoài A còn có B": both take part where the reader is. Only people are read so.
func besides(c *clause, i int) ([]draft, int) {
	if c.at(i).kind != elementWord || c.at(i).key != "ngoài" || !c.startsClause(i) {
		return nil, i
	}
	var people []agent
	var event *mention
	for j := i + 1; j < i+frameTokens; j++ {
		switch e := c.at(j); {
		case e.kind == elementEvent && event == nil && len(people) > 0 && !e.event.plural:
			event = &c.elements[j].event
		case e.kind == elementAgents:
			people = append(people, e.agents.items...)
		case e.isSmall("have") && c.at(j+1).kind == elementAgents:
			people = append(people, c.at(j+1).agents.items...)
			people = slices.DeleteFunc(people, func(a agent) bool { return a.person == nil || a.person.name == "" })
			return []draft{{role: graph.RoleAttended, agents: people, event: event, element: j + 1}}, j + 2
		case e.kind == elementAct, e.kind == elementEvent:
			return nil, i
		}
	}
	return nil, i
}

// guests reads "Hội nghị vinh dự được đón A; B": they take part in the event that welcomes them.
func guests(c *clause, i int) ([]draft, int) {
	if !c.welcomes(i) || c.at(i+1).kind != elementAgents || c.isPlan(i) {
		return nil, i
	}
	event := c.eventHere(i)
	if event == nil {
		return nil, i
	}
	return []draft{{role: graph.RoleAttended, agents: c.at(i + 1).agents.items, event: event, element: i + 1}}, i + 1
}

// holdsPressConference reads "Sở Ngoại vụ X họp báo giới thiệu …", "Ngoại trưởng A và Ngoại trưởng B họp báo chung": the noun is the verb, the body organizes, and
// people take part.
func holdsPressConference(c *clause, i int) ([]draft, int) {
	items := c.at(i).agents.items
	if len(items) == 0 || c.isObject(i) || c.isPlan(i) {
		return nil, i
	}
	role := graph.RoleOrganized
	if c.namesSomebody(i) {
		items, role = slices.DeleteFunc(slices.Clone(items), func(a agent) bool { return a.person == nil || a.person.name == "" }), graph.RoleAttended
	}
	j := i + 1
	for c.at(j).isSmall("adverb", "today", "yesterday") || c.at(j).kind == elementDate {
		j++
	}
	m := c.at(j).event
	if c.at(j).kind != elementEvent || m.head.Kind != string(graph.EventPressConference) || m.cue != cueNone || c.key(m.from) != "họp" {
		return nil, i
	}
	return []draft{{role: role, agents: items, event: &c.elements[j].event, element: i}}, j + 1
}

// members reads "Đoàn A tham dự hội nghị gồm có: B; C": those of the list take part, the delegation is they.
func members(c *clause, i int) ([]draft, int) {
	if c.at(i).kind != elementAgents || !c.at(i+1).isAct("attend") || c.isPlan(i) {
		return nil, i
	}
	event, next := c.eventAfter(i + 2)
	if !c.at(next).isSmall("have") {
		return nil, i
	}
	list := c.listAt(next + 1)
	if list == 0 {
		return nil, i
	}
	return framedList(c, []*gazetteer.Row{c.at(i + 1).word}, event, list), list + 1
}

// presenceOf reads "với sự tham dự của A, B", "dưới sự chủ trì của A".
func presenceOf(c *clause, i int) ([]draft, int) {
	word := c.at(i)
	if !word.isAct("presence", "chairing") || c.isPlan(i) || i == 0 && word.isAct("presence") {
		return nil, i
	}
	for j := i + 1; j < i+5; j++ {
		if e := c.at(j); e.kind == elementAgents {
			if c.at(j-1).key != "của" && (c.at(j-1).key != ":" || c.at(j-2).key != "của") {
				return nil, i
			}
			if c.isGroup(j) && c.at(j+1).isSmall("have") && len(c.at(j+2).agents.items) > 0 { // "với sự tham gia của các diễn giả là A, B"
				j += 2
			}
			d := draftOf(word.word, c.at(j).agents.items, j)
			d.event = c.eventHere(i)
			next := c.nextComma(j+1) + 1
			if d.event == nil && next > 1 && c.at(next).kind == elementEvent && c.at(next).event.cue == cueNone && !c.at(next).event.plural {
				d.event = &c.elements[next].event // "Dưới sự chủ trì của A, hội nghị …"
			}
			if d.event == nil && next > 1 {
				d.event = c.organizedBy(next)
			}
			if d.event == nil && (c.isPlan(len(c.elements)) || c.isOfOther(i)) {
				return nil, j + 1
			}
			return []draft{d}, j + 1
		}
	}
	return nil, i
}

// organizedBy gives the event that the subject at an element organizes, nil where it does something else.
func (c *clause) organizedBy(i int) *mention {
	if c.at(i).kind != elementAgents {
		return nil
	}
	_, verb, planned := c.verbAfter(i)
	for _, d := range c.verbChain(i, max(verb, 1)).drafts {
		if verb > 0 && !planned && d.role == graph.RoleOrganized {
			return d.event
		}
	}
	return nil
}

// isOfOther reports a presence that a sentence without event says something else to have: "Hiệp định có sự tham gia của A".
func (c *clause) isOfOther(i int) bool {
	if !c.at(i).isAct("presence") || !c.at(i-1).isSmall("have") {
		return false
	}
	return !slices.ContainsFunc(c.elements, func(e element) bool {
		return e.kind == elementEvent || e.isAct("attend", "lead", "side") || e.isSmall("connection")
	})
}
