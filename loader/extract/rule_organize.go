package extract

import (
	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// objectVerb reads the verbs that take an object: organizing, meeting, receiving, signing.
func (c *clause) objectVerb(found chain, word *gazetteer.Row, subject, verb int) chain {
	agents := c.at(subject).agents.items
	found.next = verb + 1
	d := draftOf(word, agents, subject)
	switch word.Kind {
	case "joint":
		return c.jointOrganizers(found, subject, verb)
	case "organize":
		if event, next := c.objectEvent(verb + 1); event != nil && (!event.bare || c.key(event.from-1) != "một" || c.namesSomebody(subject)) {
			d.event, found.next = event, next
			people := namedPeople(c.at(subject).agents)
			if event.isOfSides() && areOfTwoStates(people) { // "A và B tổ chức một cuộc họp song phương"
				d.role, d.agents, d.sides = graph.RoleMet, people, people
			}
			if c.at(next).isSmall("with") && c.namesSomebody(next+1) && len(people) > 0 { // "A tiến hành hội nghị trực tuyến với B"
				d.role, d.agents = graph.RoleMet, people
				found.drafts, found.next = append(found.drafts, d.facing(namedPeople(c.at(next+1).agents), next+1)...), next+2
				return found
			}
			found.drafts = append(found.drafts, d)
			if meets := c.joinedVerb(next); meets > 0 && c.at(meets).isAct("meet", "receive") { // "A tổ chức lễ đón và hội đàm với B"
				return c.objectVerb(found, c.at(meets).word, subject, meets)
			}
		}
	case "meet", "receive":
		found = c.meeting(found, d, verb)
		next := c.joinedVerb(found.next)
		if next > 0 && c.at(next).isAct("meet", "receive") {
			return c.objectVerb(found, c.at(next).word, subject, next)
		}
		if event, _ := c.eventAfter(next + 1); next > 0 && (event != nil || c.joins(next+1)) && c.at(next).isAct("attend", "lead") { // "A hội đàm với B; dự và phát biểu tại E"
			more := c.verbChain(subject, next)
			found.drafts, found.next = append(found.drafts, more.drafts...), more.next
		}
		return found
	case "sign":
		return c.signing(found, d, verb)
	}
	return found
}

// objectEvent gives the event that somebody organizes: directly after the verb, and one event, not events in general.
func (c *clause) objectEvent(i int) (*mention, int) {
	for j := i; j < i+2; j++ {
		e := c.at(j)
		if e.kind == elementEvent && !e.event.plural {
			return &c.elements[j].event, j + 1
		}
		if e.key == ":" && j == i || e.isSmall("mode") || e.isAct("organize") || e.isAct("lead") && e.word.Detail["speech"] != "" { // "tổ chức khai giảng lớp tập huấn", "tổ chức khai mạc hội nghị"
			continue
		}
		if e.kind != elementWord || e.key != "cuộc" && e.key != "buổi" && e.key != "thành" && e.key != "công" && e.key != "một" {
			return nil, i
		}
	}
	return nil, i
}

// partnerElements is the most elements of the partners of an organizer; not all of them can be read.
const partnerElements = 15

// jointOrganizers reads "A phối hợp với B và C tổ chức E".
func (c *clause) jointOrganizers(found chain, subject, verb int) chain {
	j := verb + 1
	for c.at(j).isSmall("with", "adverb") {
		j++
	}
	var partners []agent
	if c.at(j).kind == elementAgents {
		partners = c.at(j).agents.items
	}
	for k := j; k < j+partnerElements; k++ {
		if c.at(k).kind == elementMark && c.at(k).key == "." {
			return found
		}
		if !c.at(k).isAct("organize") {
			continue
		}
		event, next := c.objectEvent(k + 1)
		if event == nil {
			event = c.eventBefore(subject)
			next = k + 1
		}
		if event != nil {
			all := append(append([]agent{}, c.at(subject).agents.items...), partners...)
			d := draftOf(c.at(k).word, all, subject)
			d.event = event
			found.drafts, found.next = append(found.drafts, d), next
		}
		return found
	}
	return found
}

// eventBefore gives the last event named before an element, nil where there is none or where it is one of several.
func (c *clause) eventBefore(i int) *mention {
	for j := i - 1; j >= 0; j-- {
		if c.at(j).kind == elementEvent && c.at(j).event.cue != cueSame { // "E là sự kiện …" names E twice
			if c.at(j).event.plural && (c.at(j-1).isSmall("and") || c.at(j-2).isSmall("and")) {
				continue // "Hội nghị X và các hội nghị liên quan"
			}
			if c.at(j).event.plural {
				return nil
			}
			return &c.elements[j].event
		}
	}
	return nil
}
