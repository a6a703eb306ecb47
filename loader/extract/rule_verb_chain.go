package extract

import (
	"slices"

	"quanhe/graph"
)

// chain is what a row of verbs with one subject states.
type chain struct {
	drafts []draft
	next   int
}

// verbChain reads the verbs of the subject at an element: each with its event, joined by "và" or a comma. A verb without event
// takes that of the next one ("dự và chỉ đạo Diễn đàn").
func (c *clause) verbChain(subject, verb int) chain {
	agents := c.withPartners(c.at(subject).agents.items, verb)
	var found chain
	waiting := 0
	for {
		word := c.at(verb).word
		d := draftOf(word, agents, subject)
		event, next := c.eventAfter(verb + 1)
		d.event = event
		switch word.Kind {
		case "speech":
			d.delegatedOnly = true
			if event == nil || event.cue != cueAt || c.at(next).key == "giữa" || !event.bare && !event.loose && !c.closesScene(next) {
				d.event = nil
			}
			if d.event == nil && c.followsQuote(subject) {
				d.event = c.sceneBehind(verb)
			}
			d.topics, _ = c.topicsAfter(verb, false)
			found.drafts = append(found.drafts, d)
			if speech, ok := c.speechBehind(verb, subject); ok {
				found.drafts = []draft{speech}
			}
			found.next = c.nextSpeaker(verb)
			if c.isReport(verb) {
				found.next = verb + 1
			}
			return found.unframe()
		case "address", "paper":
			d.delegatedOnly = d.role == graph.RoleSpoke
			if event == nil && !c.joins(next) {
				d.event = c.sceneOfAddress(verb)
			}
			d.title = c.titleAfter(verb+1, d.role)
			d.topics, _ = c.topicsAfter(verb, false)
			found.drafts = append(found.drafts, d)
		case "lead", "attend":
			if after := c.sessionsAfter(verb); event == nil && after > 0 {
				found.drafts, found.next = append(found.drafts, d), after
				if verb = c.joinedVerb(after); verb == 0 {
					return found
				}
				continue
			}
			if event == nil && !c.joins(verb+1) && !c.ends(verb+1) && !c.at(verb+1).isSmall("capacity") {
				found.next = verb + 1
				return found
			}
			endsHere := c.at(verb+1).key == "." || c.at(verb+1).key == ";" || c.at(verb+1).isSmall("capacity") || c.at(verb+2).isSmall("according") // "Ông A, bà B tham dự.", "… tham dự, theo B"
			d.framed = event == nil && (!endsHere || word.Kind == "lead" && d.role != graph.RoleChaired)
			if alone := word.Detail["alone"]; alone != "" && event == nil && !c.joins(verb+1) {
				d.role, d.speech, d.framed = graph.Role(alone), graph.SpeechRemark, false
			}
			found.drafts = append(found.drafts, d)
			for more := c.nextEvent(next); more > 0; more = c.nextEvent(next) {
				d.event, next = &c.elements[more].event, more+1
				found.drafts = append(found.drafts, d)
			}
		default:
			return c.objectVerb(found, word, subject, verb)
		}
		if event != nil {
			found = found.fill(waiting, event)
			waiting = len(found.drafts)
		}
		found.next = next
		if verb = c.joinedVerb(next); verb == 0 {
			return found.unframe()
		}
		agents = c.withPartners(agents, verb)
	}
}

// withPartners adds those with whom the subject does what the verb at an element states: "A hội kiến B, cùng C đồng chủ trì E".
func (c *clause) withPartners(agents []agent, verb int) []agent {
	if c.at(verb-2).isSmall("with") && c.at(verb-1).kind == elementAgents {
		return append(slices.Clone(agents), c.at(verb-1).agents.items...)
	}
	return agents
}

// sessionsAfter gives the index after the sessions that a verb of attending has as its object and the text does not name: "A dự các phiên thảo luận". It is
// 0 where there are none.
func (c *clause) sessionsAfter(verb int) int {
	i := verb + 1
	if c.isGroup(i) {
		i++
	}
	if e := c.at(i); !c.at(verb).isAct("attend") || e.kind != elementEvent || !e.event.plural || e.event.head.Kind != string(graph.EventSession) {
		return 0
	}
	return i + 1
}

// unframe lets a verb without event count where the same subject speaks too: "A dự và phát biểu chỉ đạo."
func (ch chain) unframe() chain {
	speaks := slices.ContainsFunc(ch.drafts, func(d draft) bool { return d.speech != "" && !d.framed })
	for n := range ch.drafts {
		ch.drafts[n].framed = ch.drafts[n].framed && !speaks
	}
	return ch
}

// fill gives the drafts from an index on the event that they were waiting for.
func (ch chain) fill(from int, event *mention) chain {
	for n := from; n < len(ch.drafts); n++ {
		if ch.drafts[n].event == nil {
			ch.drafts[n].event, ch.drafts[n].framed = event, false
		}
	}
	return ch
}

// eventReach is the most elements between a verb and its event.
const eventReach = 5

// eventAfter gives the event that follows a verb, prepositions and adverbs aside, and the index after it; nil and the index
// given where there is none.
func (c *clause) eventAfter(i int) (*mention, int) {
	for j := i; j < i+eventReach; j++ {
		e := c.at(j)
		switch {
		case e.kind == elementEvent && !e.event.plural:
			return &c.elements[j].event, j + 1
		case e.key == "trước" && (c.at(j+1).key == "khi" || c.at(j+1).key == "thềm" || c.at(j+1).key == "lúc"):
			return nil, i
		case e.kind == elementWord, e.isSmall("adverb", "manner"), e.isSmall("quantity") && c.at(j-1).key == "như": // "phát biểu như trên tại E"
		case j == i && e.isSmall("capacity"): // "tham dự với tư cách khách mời của hội nghị"
			return c.eventOfCapacity(i)
		case j == i && c.at(i-1).isAct("attend") && e.isAct("lead") && e.word.Detail["speech"] != "": // "dự khai mạc E"
		default:
			return nil, i
		}
	}
	return nil, i
}

// eventOfCapacity gives the event that ends a remark on the capacity in which somebody takes part, as eventAfter does.
func (c *clause) eventOfCapacity(i int) (*mention, int) {
	for j := i + 1; j < i+eventReach+1 && c.at(j).kind != elementMark; j++ {
		if c.at(j).kind == elementEvent && c.at(j-1).key == "của" {
			return &c.elements[j].event, j + 1
		}
	}
	return nil, i
}

// nextEvent gives the index of the event that a comma or "và" joins to the one before, 0 where there is none.
func (c *clause) nextEvent(i int) int {
	joined := false
	for j := i; j < i+3; j++ {
		e := c.at(j)
		switch {
		case e.kind == elementEvent && joined && !e.event.plural:
			return j
		case e.isSmall("and"), e.kind == elementMark && e.key == ",":
			joined = true
		default:
			return 0
		}
	}
	return 0
}

// joins reports whether another verb of the same subject follows.
func (c *clause) joins(i int) bool { return c.joinedVerb(i) > 0 }

// ends reports whether the clause ends at an element.
func (c *clause) ends(i int) bool {
	e := c.at(i)
	return e.kind == elementMark && e.key != "-" || e.kind == elementQuote
}

// joinReach is the most elements between two joined verbs.
const joinReach = 6

// joinedVerb gives the index of the verb that "và" or a comma joins to the one before, 0 where there is none.
func (c *clause) joinedVerb(i int) int {
	joined := false
	for j := i; j < i+joinReach && j < len(c.elements); j++ {
		e := c.at(j)
		switch {
		case e.isAct("address", "lead", "attend", "speech", "meet", "receive") && joined:
			return j
		case !joined && (e.kind == elementPlace || e.kind == elementDate || e.isSmall("manner")):
		case e.isSmall("and"), e.kind == elementMark && (e.key == "," || e.key == ";"):
			joined = true
		case joined && e.isSmall("with") && c.at(j+1).kind == elementAgents && c.at(j+2).isAct("lead", "attend"):
			return j + 2
		case e.isSmall("adverb"):
		default:
			return 0
		}
	}
	return 0
}

// titleAfter gives the title of a paper that follows its verb, empty for other speeches.
func (c *clause) titleAfter(i int, role graph.Role) string {
	if role != graph.RolePresented {
		return ""
	}
	for j := i; j < i+5; j++ {
		if c.at(j).kind == elementQuote {
			return trimTitle(c.quoteText(c.at(j)))
		}
	}
	return ""
}
