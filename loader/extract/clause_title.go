package extract

import "slices"

// What stands between a name and its verb: titles that no list has, and for whom somebody acts.

// tailElements is the most elements between the part of a title that could be read and the verb.
const tailElements = 16

// titleTail gives the index after the words of a title that no list has, behind somebody with a post who begins a part of the sentence, where a comma or the verb follows
// them: "Ông A, Trưởng đoàn công tác của tỉnh dự …". It is the index after the agents where there are none.
func (c *clause) titleTail(i int) int {
	items := c.at(i).agents.items
	if len(items) == 0 || !c.startsClause(i) {
		return i + 1
	}
	last, from := items[len(items)-1].person, i+1
	if last == nil {
		return i + 1
	}
	if c.at(from).key == "," && (last.apposed || last.titled) {
		if tail := c.tailEnd(from + 1); tail > from+1 {
			return tail // "Ông A, kiều bào Mỹ kiến nghị …", "Ông A, Thường vụ Khu ủy, Trưởng ban Mặt trận thống nhất X, nói"
		}
	}
	if last.apposed {
		return max(from, c.tailEnd(from))
	}
	return from
}

// tailEnd gives the index of the verb, of the adverb or of the last comma before it that ends the words of a title from an element, 0 where they end with none.
func (c *clause) tailEnd(from int) int {
	if c.at(from).kind == elementMark {
		return 0
	}
	comma := 0
	for j := from; j < from+tailElements; j++ {
		switch e := c.at(j); {
		case e.isAct("attend", "lead", "speech", "address", "meet", "receive"):
			if j == from || comma > 0 && comma < j-1 {
				return comma
			}
			return j
		case e.isSmall("adverb") && j > from && comma == 0 && c.at(j+1).kind == elementAct:
			return j
		case e.key == ",":
			comma = j
		case e.kind == elementMark && (e.key == "-" || e.key == "/"), e.kind == elementPlace, e.isSmall("adverb") && comma < j-1, j == from && c.key(e.from) == "từng":
		case e.kind == elementAgents && !c.namesPerson(j), e.isSmall("press") && c.token(e.from).isName(), e.isSmall("and") && c.at(j+1).kind == elementWord:
		case !c.isTailWord(j):
			return comma
		}
	}
	return comma
}

// isTailWord reports a word of a title that no list has.
func (c *clause) isTailWord(i int) bool {
	e := c.at(i)
	switch e.key {
	case "khi", "thăm", "giao", "để", "nhằm", "nơi", "mà", "rằng":
		return false
	}
	return e.kind == elementWord || e.kind == elementMark && e.key == "()"
}

// placeDelegates gives somebody whose post names no body, or who has none, the body that is printed before him: "Đại diện Công an tỉnh, Thượng tá A, cho biết".
func (c *clause) placeDelegates() {
	for i := range c.elements {
		before := c.at(i - 2).agents.items
		if len(before) != 1 || before[0].person != nil || !before[0].delegated || c.at(i-1).key != "," {
			continue
		}
		people := namedPeople(c.at(i).agents)
		if len(people) == 0 || people[0].person.name == "" {
			continue
		}
		switch p := people[0].person; {
		case slices.ContainsFunc(p.posts, func(post Post) bool { return post.Body != nil }):
		case len(p.posts) > 0:
			p.posts[len(p.posts)-1].Body = &before[0].body
		case len(p.bodies) == 0:
			p.bodies = append(p.bodies, before[0].body)
		}
	}
}

// speaksFor reports agents who only tell for whom the ones before them act: "đại diện hai bên".
func (c *clause) speaksFor(i int) bool {
	e, subject := c.at(i), i-1
	if c.at(subject).isSmall("adverb") {
		subject--
	}
	return e.kind == elementAgents && c.key(e.from) == "đại" && !c.namesPerson(i) && len(e.agents.items) < 2 && c.namesPerson(subject)
}

// namesPerson reports whether the agents at an element include a person with a name.
func (c *clause) namesPerson(i int) bool {
	return slices.ContainsFunc(c.at(i).agents.items, func(a agent) bool { return a.person != nil && a.person.name != "" })
}
