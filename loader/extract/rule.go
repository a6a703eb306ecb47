package extract

import (
	"cmp"
	"slices"

	"quanhe/graph"
)

// draft is an act as a rule reads it, before it is known who the agents are and at which event they act.
type draft struct {
	rule   string
	role   graph.Role
	speech graph.SpeechKind
	agents []agent
	// event is the event named in the act itself, nil where the sentence or the article tells it.
	event *mention
	// newEvent is the name of the event that the act itself is ("hội đàm"), empty for acts at an event.
	newEvent string
	// sides are all who meet where the act is a meeting, nil for other acts: a meeting with somebody else is another event.
	sides []agent
	// hosted is true for a meeting whose other side is whoever meets one after the other in this article: "Tại cuộc gặp với B, hai lãnh đạo …".
	hosted bool
	// framed is true for an act that only counts where its sentence names an event.
	framed bool
	// delegatedOnly is true where a body only acts if somebody speaks for it.
	delegatedOnly bool
	behalf        *Body
	title         string
	// topics are what the speech or the paper is about, in printed order.
	topics []string
	// aside is true for an act at an event that the sentence only refers to: the reader does not go there.
	aside bool
	// element is the index of the element where the act was read.
	element int
}

// rule reads acts at an element of a clause. It gives the index of the element to go on with; the index it was given means
// that the rule does not fit.
type rule struct {
	Rule
	match func(c *clause, i int) ([]draft, int)
}

// rules are tried in this order at each element; the first that fits is taken.
func rules() []rule {
	return []rule{
		{Rule{"list-after-frame", "“Tham dự E có A, B”, “Chủ trì E là A”", StatusProven}, listAfterFrame},
		{Rule{"subject-after-frame", "“Phát biểu khai mạc E, A khẳng định …”", StatusProven}, subjectAfterFrame},
		{Rule{"members", "“Đoàn A tham dự E gồm có: B; C”", StatusProven}, members},
		{Rule{"subject-verb", "“A chủ trì E”, “A khẳng định …”, “A hội đàm với B”", StatusProven}, subjectVerb},
		{Rule{"holds-press-conference", "“A họp báo về …”, A being a body", StatusProven}, holdsPressConference},
		{Rule{"agent-of-passive", "“E do A tổ chức”, “tham luận do A trình bày”", StatusProven}, agentOfPassive},
		{Rule{"according-to", "“Theo A, …”", StatusProven}, accordingTo},
		{Rule{"paper-of", "“tham luận về … của A, B”", StatusProven}, paperOf},
		{Rule{"presence-of", "“với sự tham dự của A, B”, “dưới sự chủ trì của A”", StatusProven}, presenceOf},
		{Rule{"besides", "“Ngoài A còn có B”", StatusProven}, besides},
		{Rule{"who-leads", "“A, người đồng chủ trì E với B, …”", StatusProven}, whoLeads},
		{Rule{"guests", "“E vinh dự được đón A; B”", StatusProven}, guests},
		{Rule{"signing-between", "“Lễ ký thỏa thuận giữa A và B”", StatusProven}, signingBetween},
	}
}

// acts applies a table of rules to a clause. What somebody says is not read: a rule that closes the clause gives its end.
func (c *clause) acts(table []rule) []draft {
	var drafts []draft
	for i := 0; i < len(c.elements); {
		next := i
		for _, rule := range table {
			var found []draft
			if found, next = rule.match(c, i); next == i {
				continue
			}
			for _, d := range found {
				d.rule = cmp.Or(d.rule, rule.ID)
				drafts = append(drafts, d)
			}
			break
		}
		if next == i {
			next = i + 1
		}
		i = next
	}
	said := c.speechStart()
	told := c.toldEnd(said)
	drafts = append(c.sidesOfMeetings(said), c.frontedTopics(c.dropConnected(c.dropWritten(c.dropInterview(dropSpeechOfFrame(drafts)))))...)
	return append(append(drafts, c.rowOfMeetings(drafts, told)...), c.besideVerb(drafts, told)...)
}

// dropInterview drops the remarks of a sentence that is about an interview: they are made to a newspaper, not at the event.
func (c *clause) dropInterview(drafts []draft) []draft {
	if !c.isInterview() {
		return drafts
	}
	return slices.DeleteFunc(drafts, func(d draft) bool { return d.role == graph.RoleSpoke })
}

// dropWritten drops the remarks of a sentence that takes them from something written: "nói trong thông báo".
func (c *clause) dropWritten(drafts []draft) []draft {
	written := slices.ContainsFunc(c.elements, func(e element) bool { return e.isSmall("written") })
	return slices.DeleteFunc(drafts, func(d draft) bool { return written && d.speech == graph.SpeechRemark && d.event == nil })
}

// dropConnected drops those who chair at a place that is only connected to the event: "điểm cầu tỉnh X do A chủ trì".
func (c *clause) dropConnected(drafts []draft) []draft {
	return slices.DeleteFunc(drafts, func(d draft) bool {
		return d.role == graph.RoleChaired && slices.ContainsFunc(c.elements[:d.element], func(e element) bool { return e.isSmall("connection") })
	})
}

// isInterview reports whether the sentence is about an interview.
func (c *clause) isInterview() bool {
	return c.speaksToPress() || slices.ContainsFunc(c.elements, func(e element) bool { return e.isSmall("interview") })
}

// speaksToPress reports whether a verb of speaking goes on with "với" and a newspaper, and the sentence names no event: "trao đổi với báo
// Thanh Niên".
func (c *clause) speaksToPress() bool {
	spoken := false
	for i, e := range c.elements {
		if e.kind == elementEvent && e.event.cue == cueAt {
			return false
		}
		if !e.isAct("speech", "address") {
			continue
		}
		to := e.to
		with := c.at(i + 1)
		if with.isSmall("manner") {
			with = c.at(i + 2) // "trao đổi riêng với"
		}
		if with.isSmall("with") {
			to = with.to
		} else if c.key(to-1) != "lời" { // "trả lời Tuổi Trẻ"
			continue
		}
		spoken = spoken || c.has(to, classClause, "press") || c.has(to, classOrganization, string(graph.OrganizationPress))
	}
	return spoken
}

// dropSpeechOfFrame drops a remark of those who give a named speech in the same sentence: "Phát biểu khai mạc, X khẳng định" is
// one speech.
func dropSpeechOfFrame(drafts []draft) []draft {
	kept := drafts[:0]
	for i, d := range drafts {
		double := false
		for _, frame := range drafts[:i] {
			double = double || d.speech == graph.SpeechRemark && d.role == graph.RoleSpoke && frame.speech != "" && frame.element == d.element
		}
		if !double {
			kept = append(kept, d)
		}
	}
	return kept
}

// at gives the element at an index, a mark outside of the clause.
func (c *clause) at(i int) element {
	if i < 0 || i >= len(c.elements) {
		return element{kind: elementMark, reading: c.unread}
	}
	return c.elements[i]
}

// isAct reports whether the element states an act of one of the kinds.
func (e element) isAct(kinds ...string) bool {
	return e.kind == elementAct && slices.Contains(kinds, e.word.kind)
}

// isSmall reports whether the element is a small word of one of the kinds.
func (e element) isSmall(kinds ...string) bool {
	return e.kind == elementSmall && slices.ContainsFunc(kinds, func(kind string) bool { return slices.Contains(e.kinds, kind) })
}

// startsClause reports whether the element begins the sentence or follows a mark or a joining word.
func (c *clause) startsClause(i int) bool {
	before := c.at(i - 1)
	return before.kind == elementMark || before.kind == elementQuote || before.isSmall("and") || i <= 3 && c.onlyWords(i)
}

// startsTogether reports whether nothing but a group stands between the start of the clause and an element: "Cùng các đại biểu dự hội nghị, A …".
func (c *clause) startsTogether(i int) bool {
	return c.isCompany(i-1) && c.startsClause(i-1)
}

// isCompany reports a group that only accompanies who acts: "cùng các đại biểu".
func (c *clause) isCompany(i int) bool {
	group := c.at(i)
	return group.kind == elementAgents && len(group.agents.items) == 0 && c.key(group.from) == "cùng"
}

// onlyWords reports whether nothing but words, dates and small words stands before an element.
func (c *clause) onlyWords(i int) bool {
	for _, e := range c.elements[:i] {
		if e.kind != elementWord && e.kind != elementDate && e.kind != elementSmall {
			return false
		}
	}
	return true
}

// draftOf makes a draft of an act word.
func draftOf(word *entry, agents []agent, at int) draft {
	return draft{role: graph.Role(word.detail["role"]), speech: graph.SpeechKind(word.detail["speech"]), agents: agents, element: at}
}

// frameTokens is the most elements between the verb of a frame and the word that opens its list.
const frameTokens = 12

// listAfterFrame reads "Tham dự hội nghị có A, B", "Chủ trì buổi họp báo là A", "Về phía X có A", "Dự và chỉ đạo hội nghị có A". Where several
// verbs stand before the list, all attend or chair, and only the first one speaks.
func listAfterFrame(c *clause, i int) ([]draft, int) {
	if !c.at(i).isAct("attend", "lead", "side") && !c.namesOrganizer(i) {
		return nil, i
	}
	var event *mention
	verbs := []*entry{c.at(i).word}
	var organized []draft
	for j := i + 1; j < i+frameTokens && j < len(c.elements); j++ {
		e := c.at(j)
		if found, next := c.organizers(j); next > j {
			organized, j = append(organized, found...), next-1
			continue
		}
		switch {
		case e.kind == elementEvent && e.event.plural:
			return nil, i
		case e.kind == elementEvent && event == nil:
			event = &c.elements[j].event
		case e.isAct("attend", "lead", "address"):
			verbs = append(verbs, e.word)
		case e.isSmall("have"):
			if list := c.listAt(j + 1); list > 0 {
				return append(organized, c.ofSide(framedList(c, verbs, event, list), i, j)...), list + 1
			}
		case e.kind == elementMark && e.key == "," && c.at(i).isAct("side") && c.at(j+1).isSmall("have"): // "Về phía các bộ, có A"
		case e.kind == elementMark || e.kind == elementAgents && !c.at(i).isAct("side"):
			return nil, i
		}
	}
	return nil, i
}

// namesOrganizer reports a verb of organizing that stands before its subject: "Đơn vị tổ chức hội nghị là A", "Đứng ra tổ chức hội nghị là A".
func (c *clause) namesOrganizer(i int) bool {
	before := c.at(i - 1)
	return c.at(i).isAct("organize") && before.kind == elementWord && (before.key == "vị" || before.key == "quan" || before.key == "ra")
}

// listAt gives the index of the list that begins at an element, a number and the words "các đồng chí:" aside; 0 where there is none.
func (c *clause) listAt(i int) int {
	if c.at(i).isSmall("quantity") {
		i++
	}
	if c.at(i).kind == elementAgents && len(c.at(i).agents.items) == 0 {
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
func framedList(c *clause, verbs []*entry, event *mention, list int) []draft {
	items := append(slices.Clone(c.at(list).agents.items), c.restOfList(list+1)...)
	if c.at(list).agents.group {
		// "… có bộ trưởng các nước, đại diện …": a bare post among groups is one of many, not somebody named before.
		items = slices.DeleteFunc(slices.Clone(items), func(a agent) bool { return a.person != nil && a.person.name == "" && a.person.office() == nil })
	}
	var drafts []draft
	for _, verb := range verbs {
		d := draftOf(verb, items, list)
		if verb.kind == "address" && len(items) > 1 {
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
		case e.kind == elementEvent && e.event.plural:
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

// quoteText gives the words of a quotation without its marks.
func (c *clause) quoteText(e element) string {
	from, to := e.from, e.to
	if c.key(from) == `"` {
		from++
	}
	if to > from && c.key(to-1) == `"` {
		to--
	}
	return c.text(from, to)
}

// insertElements is the most elements of a remark between commas.
const insertElements = 12

// nextComma gives the index of the comma that closes a remark, 0 where there is none.
func (c *clause) nextComma(i int) int {
	for j := i; j < i+insertElements; j++ {
		if c.at(j).kind == elementMark && c.at(j).key == "," {
			return j
		}
	}
	return 0
}

// verbAfter finds the act whose subject the agents at an element are: adverbs, dates, remarks in brackets, a place of the event
// and for whom somebody speaks may stand between. It gives for whom, the index of the act (0 where there is none), and whether
// the act is only planned.
func (c *clause) verbAfter(i int) (behalf *Body, verb int, planned bool) {
	commas, leads := 0, false
	if n := len(c.at(i).agents.items); n > 0 && c.at(i).agents.items[n-1].person != nil && c.at(i).agents.items[n-1].person.apposed {
		commas = 1
	}
	for j := i + 1; j < len(c.elements) && j < i+8; j++ {
		e := c.at(j)
		switch {
		case e.isAct("presence", "chairing", "side"):
			return nil, 0, false
		case e.kind == elementAct:
			return behalf, j, planned
		case e.isSmall("adverb") && c.key(e.to-1) == "đầu": // "A dẫn đầu đoàn công tác của tỉnh tham dự …"
			leads = true
		case e.isSmall("adverb", "and", "have", "today", "yesterday", "sameday"), e.kind == elementDate, e.kind == elementPlace:
		case e.isSmall("future"):
			planned = true
		case leads && (e.kind == elementWord || e.kind == elementAgents && !c.namesSomebody(j)):
		case e.kind == elementWord && e.key == "khi" && c.at(j+1).isAct("address"):
		case e.kind == elementMark && e.key == "()":
		case e.kind == elementMark && e.key == "," && c.at(j+1).isAct("address") && c.key(c.at(j+1).from) == "trong": // "A, trong bài phát biểu của mình, gọi …"
		case e.kind == elementMark && e.key == "," && c.at(j+1).isSmall("capacity"):
			if j = c.nextComma(j + 1); j == 0 {
				return nil, 0, false
			}
		case e.kind == elementMark && (e.key == "," || e.key == "-") && commas > 0:
			commas--
		case e.kind == elementBehalf:
			behalf = &c.elements[j].body
			commas++
		case e.kind == elementEvent && e.event.cue == cueAt, e.kind == elementWord && (e.key == "tại" || e.key == "trong" || e.key == "ở"):
		case c.startsJourney(j):
			return behalf, c.journeyEnd(j), planned
		default:
			return nil, 0, false
		}
	}
	return nil, 0, false
}
