package extract

import "quanhe/loader/gazetteer"

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
	if verb == 0 || c.isGroup(i) && c.at(verb-1).isSmall("and") || c.isObject(i) && !c.isWelcomed(i, verb) || c.at(verb).isAct("attend") && c.at(verb+1).key == "," && c.opensRow(verb+2) && len(c.at(i).agents.items) == 0 {
		return nil, i // "Trong số các đại biểu tham dự, có A": the list follows
	}
	if c.at(verb).isAct("speech") && c.isSubordinate(i) {
		return nil, verb + 1
	}
	planned = planned || c.joinsPlan(i) || c.isGroup(i) && c.at(i-1).key == "để" || (!c.at(verb).isAct("speech") || c.at(i-1).key == "nghe") && c.isPlan(i) // "học viên sẽ nghe A chia sẻ"
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
	case c.continuesTitle(i), c.follows(c.at(i).from, gazetteer.EventWords, "venue"):
		return true
	}
	switch before.key {
	case "trai", "gái", "vợ", "chồng": // "ông X, con trai Thủ tướng A, cho biết"
		return true
	case "chào", "của", "thuộc", "cho", "giữa", "bị", "từ", "đến", "tới", "về", "gửi", "đón", "đưa", "với", "thăm", "việc", "mà", "giao", "công":
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
	if c.isAssigned(i) {
		return true
	}
	near := true
	for j := i - 1; j >= 0; j-- {
		e := c.at(j)
		if e.isSmall("later", "will") {
			return true
		}
		near = near && e.kind != elementMark
		if near && e.isSmall("future") && c.at(j+1).event.cue != cueEarlier {
			return true
		}
	}
	return false
}

// isAssigned reports whether somebody before an element is to do what it tells: "để các doanh nghiệp cùng dự E", "bầu X đăng cai E", "mời X tham gia E".
func (c *clause) isAssigned(i int) bool {
	for j := i - 1; j >= 0 && c.at(j).kind != elementMark; j-- {
		if c.at(j+1).kind != elementAgents || c.at(j).kind == elementAgents {
			continue
		}
		if key := c.key(c.at(j).from); isAssigning(key) || key == "để" && c.isGroup(j+1) && j < i-1 {
			return true
		}
	}
	return false
}

// isAssigning reports a verb that gives somebody a task or asks him to come.
func isAssigning(key string) bool {
	return key == "bầu" || key == "cử" || key == "giao" || key == "chọn" || key == "mời"
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
