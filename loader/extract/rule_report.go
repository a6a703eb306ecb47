package extract

import "slices"

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
