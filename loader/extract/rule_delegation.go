package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// delegationVerbReach is the most elements between the word for a delegation and its verb.
const delegationVerbReach = 6

// delegationVerb reads "đoàn công tác của tỉnh có buổi làm việc với B": whom a delegation meets whose people are not told. A bare "đoàn" is that of
// the host of the article (metByDelegation).
func delegationVerb(c *clause, i int) ([]draft, int) {
	if c.at(i).kind != elementWord || c.at(i).key != "đoàn" || c.at(i+1).kind != elementWord || !c.startsClause(i) {
		return nil, i
	}
	for j := i + 1; j <= i+delegationVerbReach; j++ {
		switch e := c.at(j); {
		case e.isAct("meet", "receive"):
			if c.isPlan(j) {
				return nil, i
			}
			met := c.meeting(chain{}, draftOf(e.word, nil, i), j)
			met.drafts = slices.DeleteFunc(met.drafts, func(d draft) bool { return len(d.agents) == 0 })
			if len(met.drafts) == 1 {
				met.drafts[0].unnamed = sideTold
			}
			return met.drafts, max(met.next, j+1)
		case e.kind != elementWord && !e.isSmall("adverb", "and"):
			return nil, i
		}
	}
	return nil, i
}

// among reads "300 đại biểu tham dự E, trong đó có A và B": they attend with the others. States and provinces by their bare names are left out: what is
// counted among may be the members of something.
func among(c *clause, i int) ([]draft, int) {
	if c.at(i).key != "trong" || c.at(i+1).key != "đó" || !c.opensRow(i+2) || c.at(i+3).kind != elementAgents || c.isPlan(i) {
		return nil, i
	}
	named := slices.DeleteFunc(slices.Clone(c.at(i+3).agents.items), func(a agent) bool { return a.place })
	for j := i - 1; j >= 0 && len(named) > 0; j-- {
		if e := c.at(j); e.isAct("attend") {
			d := draftOf(e.word, named, i+3)
			d.event, _ = c.eventAfter(j + 1)
			return []draft{d}, i + 4
		} else if e.kind == elementAct {
			break
		}
	}
	return nil, i
}

// receptionReach is the most elements between the verb of a reception and the word that opens the list of hosts.
const receptionReach = 14

// receivesDelegation reads "Tiếp và làm việc với đoàn có A; B", "Tiếp Tổng lãnh sự X có A", "Hội đàm với đoàn, về phía tỉnh X có A": they receive a guest, or a delegation, whose leader the article tells elsewhere.
func receivesDelegation(c *clause, i int) ([]draft, int) {
	if !c.at(i).isAct("receive", "meet") || !c.startsClause(i) {
		return nil, i
	}
	word, delegation := c.at(i).word, false
	var guests []agent
	for j := i + 1; j < i+receptionReach; j++ {
		switch e := c.at(j); {
		case e.isAct("receive"):
			word = e.word
		case c.opensRow(j) && delegation:
			list := c.listAt(j + 1)
			if list == 0 || c.isPlan(i) {
				return nil, i
			}
			hosts, beside := c.hostsAt(list, word)
			if len(hosts.agents) == 0 {
				return nil, i
			}
			if c.key(e.from) == "còn" { // "Tiếp đoàn còn có A": beside the host
				hosts.role = graph.RoleAttended
				return []draft{hosts}, list + 1
			}
			hosts.newEvent = word.Detail["event"]
			if len(guests) == 0 {
				return []draft{hosts.facingDelegation(), beside}, list + 1
			}
			return append(hosts.facing(guests, list), beside), list + 1
		case e.key == "đoàn" || e.kind == elementAgents:
			delegation, guests = true, append(guests, namedPeople(e.agents)...)
		case !e.isAct("meet", "attend", "side") && !e.isSmall("and", "with", "adverb", "manner") && e.kind != elementWord && e.key != ",":
			return nil, i
		}
	}
	return nil, i
}

// hostsAt gives those in the list at an element who receive somebody, and the bodies in it, which attend.
func (c *clause) hostsAt(list int, word *gazetteer.Row) (hosts, beside draft) {
	hosts = draftOf(word, append(slices.Clone(c.at(list).agents.items), c.restOfList(list+1)...), list)
	beside = hosts
	beside.role, beside.agents = graph.RoleAttended, slices.DeleteFunc(slices.Clone(hosts.agents), agent.isSomebody)
	hosts.agents = slices.DeleteFunc(hosts.agents, func(a agent) bool { return !a.isSomebody() })
	return hosts, beside
}
