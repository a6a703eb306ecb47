package extract

import (
	"cmp"
	"slices"
)

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
		{Rule{"receives-delegation", "“Tiếp và làm việc với đoàn có A, B”", StatusProven}, receivesDelegation},
		{Rule{"speech-of", "“Hội nghị nghe phát biểu của A”, “Đó là khẳng định của A tại E”", StatusProven}, speechOf},
		{Rule{"subject-after-frame", "“Phát biểu khai mạc E, A khẳng định …”", StatusProven}, subjectAfterFrame},
		{Rule{"members", "“Đoàn A tham dự E gồm có: B; C”", StatusProven}, members},
		{Rule{"subject-verb", "“A chủ trì E”, “A khẳng định …”, “A hội đàm với B”", StatusProven}, subjectVerb},
		{Rule{"delegation-verb", "“đoàn công tác của tỉnh làm việc với B”", StatusProven}, delegationVerb},
		{Rule{"among", "“đại biểu dự E, trong đó có A”", StatusProven}, among},
		{Rule{"holds-press-conference", "“A họp báo về …”", StatusProven}, holdsPressConference},
		{Rule{"agent-of-passive", "“E do A tổ chức”, “tham luận do A trình bày”", StatusProven}, agentOfPassive},
		{Rule{"according-to", "“Theo A, …”", StatusProven}, accordingTo},
		{Rule{"paper-of", "“tham luận về … của A, B”", StatusProven}, paperOf},
		{Rule{"presence-of", "“với sự tham dự của A, B”, “dưới sự chủ trì của A”", StatusProven}, presenceOf},
		{Rule{"besides", "“Ngoài A còn có B”", StatusProven}, besides},
		{Rule{"who-leads", "“A, người đồng chủ trì E với B, …”", StatusProven}, whoLeads},
		{Rule{"guests", "“E vinh dự được đón A; B”", StatusProven}, guests},
		{Rule{"signing-between", "“Lễ ký thỏa thuận giữa A và B”, “Thỏa thuận giữa A và B được ký”", StatusProven}, signingBetween},
	}
}

// acts applies a table of rules to a clause. What somebody says is not read: a rule that closes the clause gives its end.
func (c *clause) acts(table []rule) []draft {
	var drafts []draft
	c.placeLeaders()
	c.placeDelegates()
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
	drafts = append(c.sidesOfMeetings(said), c.frontedTopics(c.attendConnected(c.dropWritten(c.dropInterview(dropSpeechOfFrame(drafts)))))...)
	return append(append(drafts, c.rowOfMeetings(drafts, told)...), c.besideVerb(drafts, told)...)
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
	return e.kind == elementAct && slices.Contains(kinds, e.word.Kind)
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
	return c.isGroup(i) && c.key(c.at(i).from) == "cùng"
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

// verbReach is the most elements between a subject and its verb.
const verbReach = 7

// verbAfter finds the act whose subject the agents at an element are: adverbs, dates, remarks in brackets, a place of the event
// and for whom somebody speaks may stand between. It gives for whom, the index of the act (0 where there is none), and whether
// the act is only planned.
func (c *clause) verbAfter(i int) (behalf *Body, verb int, planned bool) {
	commas, leads := 0, false
	if n := len(c.at(i).agents.items); n > 0 && c.at(i).agents.items[n-1].person != nil && c.at(i).agents.items[n-1].person.apposed {
		commas = 1
	}
	if before := c.at(i - 2).agents.items; c.at(i-1).key == "," && c.at(i-2).kind == elementAgents && len(before) == 1 && before[0].delegated {
		commas = 1 // "Đại diện X, bà A, cho rằng …"
	}
	start := c.titleTail(i)
	reach := start + verbReach
	for j := start; j < len(c.elements) && j < reach; j++ {
		e := c.at(j)
		switch {
		case e.isAct("presence", "chairing", "side"):
			return nil, 0, false
		case e.kind == elementAct:
			return behalf, j, planned
		case e.isSmall("adverb") && c.key(e.to-1) == "đầu": // "A dẫn đầu đoàn công tác của tỉnh tham dự …"
			leads, reach = true, start+journeyReach
		case e.isSmall("adverb") && c.key(e.to-1) == "đoàn": // "đoàn do A, Thứ trưởng, làm trưởng đoàn, hội đàm với B"
			commas++
		case e.isSmall("adverb", "and", "have", "today", "yesterday", "sameday"), e.kind == elementDate, e.kind == elementPlace:
		case e.isSmall("future"):
			planned = true
		case (j == start || j == start+1 && c.at(start).isSmall("adverb")) && c.speaksFor(j): // "A đại diện X ký", "A và B đã đại diện hai bên ký"
			if items := e.agents.items; len(items) == 1 {
				behalf = &items[0].body
			}
		case leads && (e.kind == elementWord || e.kind == elementAgents && !c.namesPerson(j) || e.kind == elementMark && e.key == "-"):
		case e.kind == elementWord && e.key == "khi" && c.at(j+1).isAct("address"):
		case e.kind == elementMark && e.key == "()":
		case e.kind == elementMark && e.key == "," && c.at(j+1).isAct("address") && c.key(c.at(j+1).from) == "trong": // "A, trong bài phát biểu của mình, gọi …"
		case e.kind == elementMark && e.key == "," && i == 0 && j == 1 && c.at(j+1).isAct("attend") && c.joins(j+2): // "A, đến dự và phát biểu chỉ đạo, yêu cầu …"
		case e.kind == elementMark && e.key == "," && (c.at(j+1).isSmall("capacity") || c.isRemark(j+1)):
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
