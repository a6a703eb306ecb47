package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// whoLeads reads a remark on somebody: "A, người (đồng) chủ trì hội nghị (với B), …".
func whoLeads(c *clause, i int) ([]draft, int) {
	lead := i + 1
	if c.at(i).kind != elementWord || c.at(i).key != "người" || !c.at(lead).isAct("lead") || c.isPlan(i) {
		return nil, i
	}
	subject := i - 1
	if c.at(subject).key == "," || c.at(subject).isSmall("have") {
		subject--
	}
	event, next := c.eventAfter(lead + 1)
	if event == nil || !c.namesSomebody(subject) {
		return nil, i
	}
	d := draftOf(c.at(lead).word, c.at(subject).agents.items, subject)
	d.event = event
	drafts := []draft{d}
	if c.at(next).isSmall("with") && c.namesSomebody(next+1) {
		other := d
		other.agents, other.element = c.at(next+1).agents.items, next+1
		drafts, next = append(drafts, other), next+2
	}
	return drafts, next
}

// startsJourney reports the words after a subject that lead a delegation or arrive somewhere.
func (c *clause) startsJourney(i int) bool {
	e := c.at(i)
	if e.kind == elementWord && (e.key == "đến" || e.key == "tới" || e.key == "sang" || e.key == "về" || e.key == "thăm") {
		return true
	}
	return (e.kind == elementAgents || e.key == "đoàn") && c.at(i-1).isSmall("adverb") && c.key(e.from-1) == "đầu"
}

// journeyReach is the most elements of the words for a journey.
const journeyReach = 16

// journeyEnd gives the index of the verb of attending, chairing or meeting that ends a journey, 0 where there is none: "đã đến Singapore, dự …", "dẫn đầu đoàn Việt Nam tham
// dự …".
func (c *clause) journeyEnd(i int) int {
	commas := 0
	for j := i + 1; j < i+journeyReach; j++ {
		switch e := c.at(j); {
		case e.isAct("attend", "meet"), e.isAct("lead") && c.at(j+1).kind == elementEvent:
			return j
		case e.kind == elementMark && e.key == ",":
			if commas++; commas > 1 {
				return 0
			}
		case c.isGroup(j), e.kind == elementMark && e.key == "-":
		case e.kind == elementWord && e.key != "để", e.kind == elementPlace, e.kind == elementDate, e.isSmall("adverb", "and", "today", "ended"):
		default:
			return 0
		}
	}
	return 0
}

// ofSide gives the ministries and the ministers of a list the state whose side it is, where the elements before the list name another one than the home country: "Về phía Nga có lãnh
// đạo các Bộ X, Y".
func (c *clause) ofSide(drafts []draft, from, to int) []draft {
	var state place
	for i, side := from, false; i < to; i++ {
		side = side || c.at(i).isAct("side")
		for at := c.at(i).to; side && at < c.at(i+1).to && state.name == ""; at++ {
			state, _ = c.country(at)
		}
	}
	if state.name == "" || state.name == homeCountry {
		return c.ofBody(drafts, from, to)
	}
	for n := range drafts {
		drafts[n].agents = slices.Clone(drafts[n].agents)
		for k, a := range drafts[n].agents {
			a.person.serve(state)
			if a.person == nil && a.body.Kind == graph.OrganizationMinistry && a.body.Place == "" {
				a.body.ID, a.body.Parent, a.body.Place, a.body.PlaceKind = "", nil, state.name, state.kind
				a.body.Name += " " + state.printed
				drafts[n].agents[k] = a
			}
		}
	}
	return drafts
}

// ofBody gives those of a list who have posts and no body the one whose side they are on: "Về phía Bộ Ngoại giao có các Thứ trưởng: A, B".
func (c *clause) ofBody(drafts []draft, from, to int) []draft {
	items := c.at(from + 1).agents.items
	if !c.at(from).isAct("side") || from+2 != to || len(items) != 1 || items[0].person != nil || items[0].place {
		return drafts
	}
	for _, d := range drafts {
		for _, a := range namedPeople(agents{items: d.agents}) {
			if posts := a.person.posts; len(posts) > 0 && !slices.ContainsFunc(posts, func(p Post) bool { return p.Body != nil }) {
				posts[len(posts)-1].Body = &items[0].body
			}
		}
	}
	return drafts
}

// serve gives the posts of somebody that name no state the one whose side he is on: "Về phía Lào có Phó Thủ tướng A, Bộ trưởng Ngoại giao B".
func (p *person) serve(state place) {
	if p == nil {
		return
	}
	for i, post := range p.posts {
		switch {
		case post.Body == nil && (post.Kind == graph.PostHeadOfGovernment || post.Kind == graph.PostDeputyHeadOfGovernment || post.Kind == graph.PostHeadOfState):
			p.posts[i].Body = stateBody(state)
		case post.Body != nil && post.Body.Place == "" && post.Body.Kind == graph.OrganizationMinistry:
			body := Body{Name: post.Body.Name + " " + state.printed, Kind: post.Body.Kind, Place: state.name, PlaceKind: state.kind}
			p.posts[i].Body = &body
		}
	}
}

// listTokens is the most elements over which a list of those who attend goes on.
const listTokens = 80

// restOfList gives the people named behind the part of a list that could be read, where titles in words that no list has broke it: up to the
// next act, event or quotation.
func (c *clause) restOfList(i int) []agent {
	var rest []agent
	for j := i; j < i+listTokens && j < len(c.elements); j++ {
		switch e := c.at(j); {
		case e.kind == elementAct, e.kind == elementEvent, e.kind == elementQuote, e.kind == elementDate, e.isSmall("future", "passive", "agentive"):
			return rest
		case e.kind == elementAgents && !c.isObject(j):
			for _, a := range e.agents.items {
				if a.person != nil && strings.Contains(a.person.name, " ") && len(a.person.posts) > 0 {
					rest = append(rest, a)
				}
			}
		}
	}
	return rest
}
