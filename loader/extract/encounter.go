package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// isSomebody reports a person who is named or whose posts are.
func (a agent) isSomebody() bool {
	return a.person != nil && (a.person.name != "" || len(a.person.posts) > 0 || a.person.pair)
}

// namedPeople gives the people of a list who are named or whose posts are.
func namedPeople(list agents) []agent {
	var named []agent
	for _, a := range list.items {
		if a.isSomebody() {
			named = append(named, a)
		}
	}
	return named
}

// encounter gives the event at which two sides meet: the latest of its kind at which nobody else is known to have met, else a new one.
func (s *story) encounter(m mention, sides []agent, n int, span Span) int {
	names, sent := map[string]bool{}, map[string]bool{}
	for _, a := range sides {
		if a.person == nil {
			names[a.body.Name] = true
		} else if who := s.people.resolve(a.person, s.sentences[n].line); who != nil {
			names[who.name] = true
			for _, body := range s.people.workplaces(who) {
				sent[body.Name] = true
			}
		}
	}
	for i := len(s.occasions.list) - 1; i >= s.occasions.oldest(); i-- {
		o := s.occasions.list[i]
		if o.at > m.at && len(o.met) == 0 && strings.Contains(o.key, " cac ") {
			continue // "cuộc gặp các lãnh đạo X", of which the text tells further down
		}
		if family(o.head) == family(m.head) && o.areSides(names, sent) {
			s.occasions.note(i, m)
			return i
		}
	}
	i := s.occasions.add(m, span)
	s.occasions.note(i, m)
	return i
}

// areSides reports whether those who met at an event can be these sides: all of them are, or sent them, or all of these sides are known there.
func (o *occasion) areSides(names, sent map[string]bool) bool {
	return within(o.met, names, sent) || within(names, o.met)
}

// within reports whether all of some names are among others.
func within(some map[string]bool, others ...map[string]bool) bool {
	for name := range some {
		if !slices.ContainsFunc(others, func(other map[string]bool) bool { return other[name] }) {
			return false
		}
	}
	return true
}

// meets takes note of somebody who meets others at an event.
func (o *occasion) meets(p Participation) {
	if p.Role != graph.RoleMet && p.Role != graph.RoleReceived {
		return
	}
	if o.met == nil {
		o.met = map[string]bool{}
	}
	if p.Agent != nil {
		o.met[p.Agent.Name], o.delegations = true, true
	} else {
		o.met[p.Person] = true
	}
}

// hosted takes note of who meets whom, for meetings of which only one side is named.
func (s *story) hosted(p Participation) {
	if p.Role != graph.RoleMet && p.Role != graph.RoleReceived || p.Person == "" || s.occasions.list[p.Event].met[p.Person] {
		return
	}
	if i := slices.IndexFunc(s.hosts, func(h host) bool { return h.name == p.Person }); i >= 0 {
		s.hosts[i].meetings++
	} else if len(s.hosts) < peopleKept {
		s.hosts = append(s.hosts, host{p.Person, 1})
	}
}

// speakersMeet makes people of two states who speak at talks meet there, where no sentence says who talks with whom: "Tại hội đàm, A bày tỏ … Tại hội đàm, B hoan nghênh …".
func (s *story) speakersMeet() {
	for event := range s.occasions.list {
		if o := s.occasions.list[event]; o.Kind != graph.EventTalks || len(o.met) > 0 {
			continue
		}
		var speakers []*Participation
		states := map[string]bool{}
		for i := range s.facts.Participations {
			if p := &s.facts.Participations[i]; p.Event == event && p.Role == graph.RoleSpoke && len(p.Posts) > 0 {
				speakers = append(speakers, p)
				states[sideOfPosts(p.Posts)] = true
			}
		}
		for _, p := range speakers {
			if len(states) == bothSides {
				p.Role, p.SpeechKind, p.Topics, p.Rule = graph.RoleMet, "", nil, sidesRule().ID
			}
		}
	}
}

// sideOfPosts gives the state, or the international body, for which somebody with some posts speaks.
func sideOfPosts(posts []Post) string {
	for _, post := range posts {
		if post.Body != nil && post.Body.Kind == graph.OrganizationInternational {
			return post.Body.Name
		}
	}
	return stateOfPost(posts[0])
}

// bothSides is the number of states that talk with each other.
const bothSides = 2

// meeting reads the other side of a meeting or the guests of a reception, and makes both sides meet. Several meetings ("có các cuộc hội kiến với A và
// B") are one with each; "gặp hẹp và hội đàm với A" is the last one named.
func (c *clause) meeting(found chain, d draft, verb int) chain {
	d.newEvent = c.at(verb).word.Detail["event"]
	j := verb + 1
	for j < verb+7 && c.leadsToOtherSide(j) {
		if c.at(verb).isAct("meet") && c.at(j).isAct("meet") {
			d.newEvent = c.at(j).word.Detail["event"]
		}
		j++
	}
	j = c.afterPair(j)
	if leader := c.delegationLeader(j); leader > 0 {
		j = leader
	}
	if c.namesBody(j) && (d.role == graph.RoleMet && !c.followsSpeech(verb) || d.role == graph.RoleReceived && c.isDelegation(j)) {
		found.drafts, found.next = append(found.drafts, d.facing(c.at(j).agents.items, j)...), j+1
		return found
	}
	if c.isGroup(j) && c.at(j+1).key == ":" && c.namesSomebody(j+2) {
		j += 2 // "tiếp các Đại sứ đến trình Quốc thư: A; B"
	}
	if c.at(j).kind != elementAgents || !c.namesSomebody(j) {
		if d.role == graph.RoleMet && c.at(j).kind == elementAgents && c.leadEnd(d.element-1) > 0 && c.key(c.at(verb).to-1) != "tại" { // "Đoàn X do A dẫn đầu đã làm việc với tỉnh Y"
			d.sides = d.agents
			found.drafts, found.next = append(found.drafts, d), j+1
			return found
		}
		if d.role == graph.RoleMet && (len(d.agents) > 1 || slices.ContainsFunc(d.agents, agent.isPair) && !c.at(j).isSmall("press")) {
			d.sides = d.agents
			found.drafts = append(found.drafts, d)
		}
		if sender := c.senderAfter(j); sender > 0 && d.role == graph.RoleReceived {
			found.drafts, found.next = append(found.drafts, d.facing(c.at(sender).agents.items, sender)...), sender+1
			return found
		}
		if (c.at(j-1).key == "đoàn" || d.role == graph.RoleReceived && c.isDelegation(j)) && (d.role == graph.RoleReceived || c.ends(j) && len(d.agents) == 1) { // "A tiếp đoàn.", "A đã làm việc với đoàn."
			found.drafts, found.next = append(found.drafts, d.facingDelegation()), j
		}
		if len(found.drafts) == 0 && c.meetsGroup(d, j) {
			d.sides = d.agents
			found.drafts = append(found.drafts, d)
		}
		if c.at(j).kind == elementAgents {
			found.next = j + 1 // bodies are met, and act no further in the sentence
		}
		return found
	}
	others := [][]agent{c.at(j).agents.items}
	if c.saysSeveral(verb) || areOfSeveralStates(others[0]) {
		others = slices.Collect(slices.Chunk(c.at(j).agents.items, 1))
	}
	for _, side := range others {
		found.drafts = append(found.drafts, d.facing(side, j)...)
	}
	found.next = j + 1
	return found
}

// meetsGroup reports one side that meets or receives those at an element, whom nothing names: "A làm việc với các sở, ngành", "A gặp gỡ bà con kiều bào", "A tiếp 25 Tổng Lãnh
// sự các nước".
func (c *clause) meetsGroup(d draft, i int) bool {
	if !c.isGroup(i) || len(d.agents) != 1 {
		return false
	}
	works, somebody := d.newEvent == workingSession, d.agents[0].isSomebody()
	switch d.role {
	case graph.RoleReceived:
		return somebody && c.standForStates(i)
	case graph.RoleMet:
		return works && c.namesBody(d.element) || somebody && (works || c.has(c.at(i).from, gazetteer.PeopleWords, "community"))
	}
	return false
}

// standForStates reports a group of those who stand for states or other bodies: "các Đại sứ", "đại diện các tổ chức quốc tế".
func (c *clause) standForStates(i int) bool {
	for at := c.at(i).from; at < c.at(i).to; at++ {
		if c.has(at, gazetteer.Posts) || c.has(at, gazetteer.OrgHeads) {
			return true
		}
	}
	return false
}

// workingSession is the head noun of the event at which somebody works with others.
const workingSession = "buổi làm việc"

// isGroup reports agents of whom none is named: "các sở, ngành".
func (c *clause) isGroup(i int) bool {
	e := c.at(i)
	return e.kind == elementAgents && len(e.agents.items) == 0
}

// haveMet reports whether those named at an element meet somebody in some drafts.
func haveMet(drafts []draft, element int) bool {
	return slices.ContainsFunc(drafts, func(d draft) bool { return len(d.sides) > 0 && d.element == element })
}

// areOfSeveralStates reports heads of different states or governments, with whom meetings are of their own.
func areOfSeveralStates(side []agent) bool {
	for i := 1; i < len(side); i++ {
		if a, b := side[i-1].person, side[i].person; a != nil && b != nil && len(b.posts) > 0 && isOtherState(a.posts, b.posts[0]) {
			return true
		}
	}
	return false
}

// areOfTwoStates reports people who hold posts in different states.
func areOfTwoStates(people []agent) bool {
	state := ""
	for _, a := range people {
		if len(a.person.posts) == 0 {
			continue
		}
		of := stateOfPost(a.person.posts[0])
		if state != "" && of != state {
			return true
		}
		state = of
	}
	return false
}

// facing gives the draft of one side, with that of the other side at an element, who met it.
func (d draft) facing(side []agent, at int) []draft {
	d.sides = slices.Concat(d.agents, side)
	other := d
	other.agents, other.role, other.element = side, graph.RoleMet, at
	return []draft{d, other}
}

// facingDelegation gives the draft of those who receive a delegation, whose leader the story tells.
func (d draft) facingDelegation() draft {
	d.sides, d.unnamed = d.agents, sideGuests
	return d
}

// host is somebody who meets others.
type host struct {
	name     string
	meetings int
}

// saysSeveral reports whether the words of an act say that there are several: "có các cuộc gặp".
func (c *clause) saysSeveral(i int) bool {
	for at := c.at(i).from; at < c.at(i).to; at++ {
		if c.key(at) == "các" {
			return true
		}
	}
	return false
}

// leadsToOtherSide reports what may stand between a verb of meeting and the other side: "hội đàm và dự chiêu đãi của …".
func (c *clause) leadsToOtherSide(i int) bool {
	e := c.at(i)
	if e.key == "," { // "có buổi tiếp, làm việc với B", "gặp, trao đổi với B"
		return c.at(i-1).isAct("meet", "receive") && (c.at(i+1).isAct("meet", "receive") || c.at(i+1).isAct("speech") && c.at(i+2).isSmall("with"))
	}
	return e.isSmall("with", "adverb", "and", "manner") || e.isAct("attend", "meet", "receive") || e.isAct("speech") && (c.at(i-1).isSmall("and") || c.at(i-1).key == ",") && c.at(i+1).isSmall("with") || e.kind == elementEvent || e.kind == elementWord && (e.key == "đoàn" || e.key == "của")
}

// namesSomebody reports whether the agents at an element include a person with a name or posts.
func (c *clause) namesSomebody(i int) bool {
	return slices.ContainsFunc(c.at(i).agents.items, agent.isSomebody)
}

// afterPair gives the index of the element behind a pair of states and "với", or the same index: "có cuộc gặp cấp cao Việt Nam - Nga với B".
func (c *clause) afterPair(i int) int {
	_, end := c.country(c.at(i).from)
	if !c.isPair(end) {
		return i
	}
	if _, end = c.country(end + 1); !c.has(end, gazetteer.ClauseWords, "with") {
		return i
	}
	for c.at(i).from <= end && i < len(c.elements) {
		i++
	}
	return i
}

// namesBody reports whether the agents at an element are bodies other than states and provinces, or the delegation of such a one.
func (c *clause) namesBody(i int) bool {
	items := c.at(i).agents.items
	return c.at(i).kind == elementAgents && len(items) > 0 && !slices.ContainsFunc(items, func(a agent) bool {
		return a.person != nil || a.place && c.key(a.from) != "đoàn" && !c.isDelegation(i)
	})
}

// followsSpeech reports whether somebody says something before an element.
func (c *clause) followsSpeech(i int) bool {
	return slices.ContainsFunc(c.elements[:i], func(e element) bool { return e.isAct("speech", "address") })
}
