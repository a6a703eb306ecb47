package extract

import "quanhe/graph"

// besideVerb reads what a sentence says of somebody beside its verb: "A gặp B trong thời gian dự E", "A kết thúc chuyến tham dự E", "A, Giám đốc X - đơn vị tổ
// chức E", "A làm trưởng đoàn Việt Nam". Leaders of delegations that meet, as other rules have read, attend nothing.
func (c *clause) besideVerb(drafts []draft, told int) []draft {
	var found []draft
	for i := range c.elements {
		if kind := c.elements[i].kind; kind != elementAct && kind != elementSmall {
			continue
		}
		d, e := draft{element: i}, c.at(i)
		switch {
		case e.isAct("organize") && c.namesOrganizer(i) && !c.isNext(i+1):
			if body := c.bodyBefore(i - 3); body != nil {
				d = draftOf(e.word, []agent{{body: *body}}, i)
				d.event, _ = c.objectEvent(i + 1)
				d.aside = true
			}
		case i >= told:
		case e.isAct("attend", "lead") && c.isOccasion(i):
			if event, _ := c.eventAfter(i + 1); event != nil && !c.isPlan(i) {
				if subject := c.subjectOf(i); subject >= 0 {
					d = draftOf(e.word, namedPeople(c.at(subject).agents), subject)
					d.event, d.aside = event, true
				}
			}
		case c.isRemark(i):
			d = draftOf(e.word, namedPeople(c.at(i-2).agents), i-2)
			d.event, _ = c.eventAfter(i + 1)
		case c.leadsDelegation(i) && !c.isPlan(i) && !haveMet(drafts, i-1):
			d = draft{role: graph.RoleAttended, agents: namedPeople(c.at(i - 1).agents), element: i - 1}
		}
		if d.role != "" {
			d.rule = besideRule().ID
			found = append(found, d)
		}
	}
	return found
}

// isNext reports an event at an element that is the one of another year: "đơn vị đăng cai hội nghị lần thứ 9 vào năm 2031".
func (c *clause) isNext(i int) bool {
	return c.at(i).kind == elementEvent && c.at(i+1).key == "vào" && c.yearAfter(c.at(i+2).from) != ""
}

// isRemark reports a verb of leading or attending that stands with its event between commas behind somebody: "A, chủ trì hội nghị, cho hay …".
func (c *clause) isRemark(i int) bool {
	if !c.at(i).isAct("lead", "attend") || c.at(i-1).key != "," || !c.namesSomebody(i-2) {
		return false
	}
	event, next := c.eventAfter(i + 1)
	_, verb, _ := c.verbAfter(next)
	return event != nil && c.at(next).key == "," && verb > 0
}

// isOccasion reports whether the words before a verb of attending make it a journey or a time: "trong thời gian dự", "chuyến tham dự", "nhân dịp dự", "nhân dịp sang Lào đồng chủ trì".
func (c *clause) isOccasion(i int) bool {
	for j := i - 1; j >= max(0, i-occasionReach); j-- {
		switch e := c.at(j); {
		case e.kind == elementPlace, e.isSmall("and", "adverb", "manner"):
		case c.isGroup(j) && isOccasionWord(c.key(e.to-1)): // "kết thúc hai ngày dự"
			return true
		case e.kind != elementWord && (e.kind != elementEvent || e.event.head.Kind != string(graph.EventVisit)):
			return false
		case isOccasionWord(c.key(e.to - 1)), isOccasionWord(c.key(e.from)), isOccasionWord(c.key(e.from - 1)):
			return true
		}
	}
	return false
}

// occasionReach is the most elements between the word for a journey and a verb: "nhân dịp sang Trung Quốc đồng chủ trì".
const occasionReach = 6

// isOccasionWord reports the words for a journey or a time.
func isOccasionWord(key string) bool {
	switch key {
	case "gian", "chuyến", "dịp", "trình", "ngày":
		return true
	}
	return false
}

// bodyBefore gives the body of those who stand before a comma or dash at an element: a body itself, or where somebody works. It is nil where there is none.
func (c *clause) bodyBefore(i int) *Body {
	items := c.at(i - 1).agents.items
	if k := c.at(i).key; c.at(i).kind != elementMark || k != "," && k != "-" || len(items) == 0 {
		return nil
	}
	last := items[len(items)-1]
	if last.person == nil {
		return &last.body
	}
	if posts := last.person.posts; len(posts) > 0 {
		return posts[len(posts)-1].Body
	}
	return nil
}

// delegationWords is the most elements of the words for a delegation.
const delegationWords = 5

// leadsDelegation reports whether the words at an element make somebody before them the head of a delegation, and nothing is said of a journey: "A làm trưởng đoàn Việt
// Nam.", "Đoàn Việt Nam do A dẫn đầu."
func (c *clause) leadsDelegation(i int) bool {
	if key := c.key(c.at(i).to - 1); !c.at(i).isSmall("adverb") || key != "đoàn" && key != "đầu" || !c.namesSomebody(i-1) {
		return false
	}
	for j := i + 1; j <= i+delegationWords; j++ {
		e := c.at(j)
		switch {
		case c.ends(j):
			return j > i+1 || c.at(i-2).isSmall("agentive")
		case e.kind != elementWord && e.kind != elementAgents, c.startsJourney(j) && e.kind == elementWord && e.key != "đoàn", e.key == "thăm":
			return false
		}
	}
	return false
}
