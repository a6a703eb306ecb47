package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// A delegation is mostly named once, with who leads it: "Đoàn đại biểu tỉnh X do A làm trưởng đoàn". Later sentences tell of "đoàn", which then means its
// leader; where they tell of no leader, the delegation is that of whoever meets most people.

// delegationReach is the most elements between a delegation and the word for who leads it.
const delegationReach = 8

// leadReach is the most elements between the word for who leads a delegation and the verb, with titles that no list has between them.
const leadReach = 20

// delegationLeader gives the index of the people who lead the delegation at an element: "tiếp đoàn công tác của X do A làm trưởng đoàn". It is 0 where
// there are none.
func (c *clause) delegationLeader(i int) int {
	if c.namesSomebody(i) {
		return 0
	}
	for j := i; j < i+delegationReach; j++ {
		if c.leadEnd(j) > 0 {
			return j + 1
		}
		if c.at(j).isAct("speech", "address") {
			return 0
		}
	}
	return 0
}

// senderReach is the most elements between the word for a delegation and the body that sends it.
const senderReach = 4

// senderAfter gives the index of the body or place that sends the delegation whose word stands before an element: "đoàn công tác của X". It is 0 where there is none.
func (c *clause) senderAfter(i int) int {
	if c.at(i-1).key != "đoàn" {
		return 0
	}
	for j := i; j < i+senderReach; j++ {
		if items := c.at(j).agents.items; len(items) == 1 && items[0].person == nil {
			return j
		}
		if c.at(j).kind != elementWord {
			return 0
		}
	}
	return 0
}

// isDelegation reports agents that begin with the word for a delegation: "đoàn đại biểu Quốc hội X".
func (c *clause) isDelegation(i int) bool {
	e := c.at(i)
	return e.kind == elementAgents && c.key(e.from) == "đoàn"
}

// leadEnd gives the index after the words for who leads a delegation, which begin at an element: "do A, Bộ trưởng X, dẫn đầu". It is 0 where there are none.
func (c *clause) leadEnd(i int) int {
	if !c.at(i).isSmall("agentive") || !c.namesSomebody(i+1) {
		return 0
	}
	for j := i + 2; j < i+leadReach && c.at(j).kind != elementAct && !c.namesSomebody(j); j++ {
		if key := c.key(c.at(j).to - 1); c.at(j).isSmall("adverb") && (key == "đầu" || key == "đoàn") {
			return j + 1
		}
	}
	return 0
}

// placeLeaders gives the leader of a delegation the body or locality that sends it where his post names no body, or only the beginning of its name: "Đoàn Sở Ngoại
// vụ tỉnh X do ông A, Giám đốc Sở Ngoại vụ, làm trưởng đoàn".
func (c *clause) placeLeaders() {
	for i := range c.elements {
		if c.leadEnd(i) == 0 {
			continue
		}
		sender := c.senderBefore(i)
		if sender == nil {
			continue
		}
		leader := namedPeople(c.at(i + 1).agents)[0].person
		posts, placed := leader.posts, false
		for j, post := range posts {
			if post.Body != nil && post.Body.begins(sender) {
				posts[j].Body = sender
			}
			placed = placed || post.Body != nil
		}
		switch {
		case len(posts) == 0:
			leader.bodies = append(leader.bodies, *sender)
		case !placed:
			posts[len(posts)-1].Body = sender
		}
	}
}

// begins reports whether a body is printed as the beginning of the name of another one, without its place.
func (b Body) begins(whole *Body) bool {
	return b.ID == "" && b.Place == "" && whole.Place != "" && b.Kind == whole.Kind && strings.HasPrefix(graph.ToneKey(whole.Name), graph.ToneKey(b.Name))
}

// senderTokens is the most tokens of the words for a delegation.
const senderTokens = 20

// senderBefore gives the body, province, town or state whose delegation is named before an element, nil where there is none.
func (c *clause) senderBefore(i int) *Body {
	to := c.at(i).from
	from := to - 1
	for c.key(from) != "đoàn" {
		if from--; from < max(c.from, to-senderTokens) {
			return nil
		}
	}
	for at := from + 1; at < to; at++ {
		if body, end := c.organization(at); end > at && end <= to && body.Kind != graph.OrganizationCompany {
			return &body
		}
		if !c.has(at, gazetteer.PeopleWords, "locality") {
			continue
		}
		if p, end := c.locality(at); end > at {
			body := c.placeBody(p)
			return &body
		}
	}
	return nil
}

// visit is what the text told last of a delegation.
type visit struct {
	// leader is the name of who leads it, empty where the text told of none.
	leader string
	// sentence tells of it.
	sentence int
	// meeting is the event of which that sentence tells, -1 where it tells of none.
	meeting int
}

// courtesyCall is the head noun of the event that a guest's call is.
const courtesyCall = "buổi chào xã giao"

// noteDelegation takes note of who leads the delegation that a sentence names, or who comes to call on somebody.
func (s *story) noteDelegation(n int, c *clause, drafts []draft) {
	for i := range c.elements {
		if c.leadEnd(i) > 0 {
			if who := s.people.resolve(namedPeople(c.at(i + 1).agents)[0].person, s.sentences[n].line); who != nil {
				s.visit = visit{who.name, n, -1}
			}
			return
		}
	}
	if leader := c.travelsAhead(); leader != nil {
		if who := s.people.resolve(leader, s.sentences[n].line); who != nil {
			s.visit = visit{who.name, n, -1}
		}
		return
	}
	for _, d := range drafts {
		if d.newEvent != courtesyCall || d.unnamed != sideNamed || d.agents[0].person == nil {
			continue
		}
		if who := s.people.resolve(d.agents[0].person, s.sentences[n].line); who != nil {
			s.visit = visit{who.name, n, -1}
		}
		return
	}
}

// travelsAhead gives who goes somewhere at the head of a delegation, nil where nobody does: "A, Phó Trưởng ban X, dẫn đầu đoàn đại biểu Y thăm tỉnh Z".
func (c *clause) travelsAhead() *person {
	for i, e := range c.elements {
		if !e.isSmall("adverb") || c.key(e.to-1) != "đầu" || c.key(e.to) != "đoàn" {
			continue
		}
		for j := i - 1; j >= max(0, i-leadReach); j-- {
			if c.namesSomebody(j) {
				return namedPeople(c.at(j).agents)[0].person
			}
			if c.at(j).kind == elementAct {
				break
			}
		}
	}
	return nil
}

// visitReach is the most sentences between a visit and the reception of which its day and place are.
const visitReach = 4

// isVisited reports whether the delegation that a sentence tells of has just met somebody.
func (s *story) isVisited(n int) bool {
	return s.visit.leader != "" && s.visit.meeting >= 0 && n > s.visit.sentence && n-s.visit.sentence <= visitReach
}

// fieldsOfVisit gives the reception of a delegation the day and the place of the visit that was told just before: "Sáng 5/3, đoàn X do A dẫn đầu đã đến thăm tỉnh Y.
// Tiếp đoàn có B."
func (s *story) fieldsOfVisit(n int, drafts []draft, event int) {
	if s.visit.leader == "" || s.visit.sentence == n || n-s.visit.sentence > visitReach || !slices.ContainsFunc(drafts, func(d draft) bool { return d.unnamed == sideGuests }) {
		return
	}
	c := s.clauses[s.visit.sentence]
	s.dates(c, event, c.speechStart())
	if !s.occasions.list[event].placed {
		for _, e := range c.elements[:c.speechStart()] {
			if e.kind == elementPlace {
				s.placeField(c, event, e.place)
				break
			}
		}
	}
}

// withOtherSide gives the meetings that name one side the other one: the leader of the delegation of which the article told last, or whoever has met most people so
// far, the first of several. Without one, receptions and delegations have the side that is named, other meetings are left out.
func (s *story) withOtherSide(drafts []draft) []draft {
	all := make([]draft, 0, len(drafts))
	for _, d := range drafts {
		if d.unnamed == sideNamed {
			all = append(all, d)
			continue
		}
		other := s.visit.leader
		if d.unnamed == sideHost || other == "" && d.unnamed == sideDelegation {
			other = s.hostFor(d)
		}
		switch {
		case other != "" && !s.isNamed(other, d):
			named := []agent{{person: &person{name: other}}}
			if d.unnamed == sideChaired {
				all = append(all, d.facing(named, d.element)[1])
				continue
			}
			if d.unnamed == sideGuests {
				all = append(all, d.facing(named, d.element)...)
				continue
			}
			guests := d.agents
			d.agents = named
			all = append(all, d.facing(guests, d.element)...)
		case d.role == graph.RoleReceived || d.unnamed == sideTold:
			all = append(all, d)
		}
	}
	return all
}

// hostFor gives the name of whoever has met most people so far and is not named in a draft, empty where there is nobody.
func (s *story) hostFor(d draft) string {
	var found host
	for _, h := range s.hosts {
		if h.meetings > found.meetings && !s.isNamed(h.name, d) {
			found = h
		}
	}
	return found.name
}

// isNamed reports whether somebody is among those whom a meeting names.
func (s *story) isNamed(name string, d draft) bool {
	return slices.ContainsFunc(d.sides, func(a agent) bool {
		if a.person == nil {
			return false
		}
		who := s.people.resolve(a.person, -1)
		return who != nil && who.name == name
	})
}
