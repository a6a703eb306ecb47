package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// speechOf reads a speech that is named as a noun: "Hội nghị nghe phát biểu của A", "Hội nghị có bài phát biểu của A", "Sau phát biểu khai mạc của A, …", "Phát biểu khai mạc của A nêu …", "Đó là
// khẳng định của A tại E". Other speeches of somebody are things that the text speaks of.
func speechOf(c *clause, i int) ([]draft, int) {
	speech, who := c.at(i), i+2
	if !speech.isAct("speech", "address") || c.at(i+1).kind != elementWord || c.at(i+1).key != "của" || !c.namesSomebody(who) {
		return nil, i
	}
	d := draftOf(speech.word, namedPeople(c.at(who).agents), who)
	d.event = c.sceneBehind(i)
	before := c.at(i - 1)
	isNamed := before.isSmall("have") && c.key(before.to-1) == "là"
	isGiven := speech.isAct("address") && (isNamed || c.at(i-1).key == "bài" && c.at(i-2).isSmall("with") && c.eventHere(i) != nil || c.isHeard(i) || c.key(speech.from) == "có" && c.eventHere(i) != nil || d.role != graph.RoleSpoke && (i == 0 || c.follows(speech.from, gazetteer.EventWords)))
	if c.isPlan(i) || !isGiven && (!isNamed || d.event == nil) {
		return nil, who
	}
	if d.event == nil {
		d.event = c.eventHere(i)
	}
	return []draft{d}, who + 1
}

// reportReach is the most elements that say when and where something was done, before who did it.
const reportReach = 14

// isReport reports a verb of speaking by which a body only tells the news: "Bộ Quốc phòng X cho biết A đã gặp B …". What follows is told as any other
// sentence, if somebody is said to have acted.
func (c *clause) isReport(verb int) bool {
	teller := verb - 1
	for c.at(teller).isSmall("adverb", "today", "yesterday") || c.at(teller).kind == elementDate {
		teller--
	}
	if c.at(teller).kind != elementAgents || slices.ContainsFunc(c.at(teller).agents.items, func(a agent) bool { return a.person != nil || a.delegated }) {
		return false
	}
	i := c.reportStart(verb + 1)
	if c.at(i).kind != elementAgents || !c.namesSomebody(i) {
		return false
	}
	_, act, planned := c.verbAfter(i)
	return act > 0 && !planned && c.at(act).isAct("attend", "lead", "meet", "receive", "sign")
}

// toldFrom gives the index behind the words that only say who tells the news and when, 0 where there are none.
func (c *clause) toldFrom() int {
	for i, e := range c.elements {
		if e.isAct("speech") {
			if c.isReport(i) {
				return i + 1
			}
			break
		}
	}
	return 0
}

// reportStart gives the index of the first agents behind a verb of speaking where only words for when and where stand between: "cho biết, ngày 3/4, nhân dịp E tại
// P, A đã …".
func (c *clause) reportStart(i int) int {
	for j := i; j < i+reportReach; j++ {
		e := c.at(j)
		switch {
		case e.kind == elementDate, e.kind == elementPlace, e.kind == elementEvent, e.key == ",", e.key == ":":
		case e.kind == elementWord && (c.token(e.from).shape != shapeMark || e.key == "()"), e.isSmall("and"), c.isGroup(j):
		case e.kind == elementMark && e.key == "()":
		default:
			return j
		}
	}
	return i
}
