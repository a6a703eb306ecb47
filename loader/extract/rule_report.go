package extract

import (
	"slices"

	"quanhe/graph"
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
	isGiven := speech.isAct("address") && (isNamed || c.isHeard(i) || c.key(speech.from) == "có" && c.eventHere(i) != nil || d.role != graph.RoleSpoke && (i == 0 || c.follows(speech.from, classEventWord)))
	if c.isPlan(i) || !isGiven && (!isNamed || d.event == nil) {
		return nil, who
	}
	if d.event == nil {
		d.event = c.eventHere(i)
	}
	return []draft{d}, who + 1
}

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
	i := verb + 1
	for c.at(i).key == "," || c.at(i).key == ":" || c.at(i).key == "rằng" || c.at(i).kind == elementDate || c.at(i).kind == elementPlace {
		i++
	}
	if c.at(i).kind != elementAgents || !c.namesSomebody(i) {
		return false
	}
	_, act, planned := c.verbAfter(i)
	return act > 0 && !planned && c.at(act).isAct("attend", "lead", "meet", "receive", "sign")
}
