package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// signing reads the verb of signing with its other side and the document.
func (c *clause) signing(found chain, d draft, verb int) chain {
	if len(d.agents) == 0 { // "Các bên đã ký …": the next rule may tell who they are
		found.next = verb
		return found
	}
	d.framed, d.document = true, c.document(verb)
	if other := c.otherSigner(verb + 1); other > 0 {
		d.agents = slices.Concat(d.agents, c.at(other).agents.items)
	}
	if d.document != "" && len(d.agents) > 1 && c.isDated(verb) {
		d.newEvent = ceremonyOfSigning
	}
	found.drafts = append(found.drafts, d)
	found.next = len(c.elements)
	return found
}

// ceremonyOfSigning is the head noun of the event that a signature is where the text names no other, and of its family.
const ceremonyOfSigning = "lễ ký"

// isDated reports whether a sentence that names no event tells the day of the act at an element before it.
func (c *clause) isDated(i int) bool {
	dated := false
	for j := range c.elements {
		e := c.at(j)
		if e.kind == elementEvent && !c.has(e.from, gazetteer.EventWords, "document") {
			return false
		}
		dated = dated || j < i && (e.kind == elementDate || e.isSmall("sameday", "today"))
	}
	return dated
}

// documentReach is the most tokens between a verb of signing and the noun for what is signed: "ký kết một số văn kiện".
const documentReach = 4

// document gives the name of a signature by what is signed, without the sides: "ký Bản ghi nhớ về hợp tác lao động". It is empty where the text names no
// document.
func (c *clause) document(verb int) string {
	from, at := c.at(verb).to-1, c.at(verb).to
	for !c.has(at, gazetteer.EventWords, "document") {
		if at++; at > from+documentReach || c.token(at).shape == shapeMark {
			return ""
		}
	}
	for from > c.at(verb).from && c.key(from) != "ký" {
		from--
	}
	to := c.skip(at, gazetteer.EventWords, "document")
	for i := verb + 1; i < len(c.elements) && to < from+nameTokens; i++ {
		e := c.at(i)
		if e.from < to {
			continue
		}
		if e.kind != elementWord && !e.isSmall("and") && !e.isAct("joint") || e.key == "giữa" || c.token(e.from).shape == shapeMark {
			break
		}
		to = e.to
	}
	return c.text(from, to)
}

// signedReach is the most elements between a verb of signing and the word that leads to the other side.
const signedReach = 8

// otherSigner gives the index of those with whom the subject of a verb of signing signs, 0 where the text does not tell: "ký với B", "ký thỏa thuận hợp tác với B".
func (c *clause) otherSigner(i int) int {
	for j := i; j < i+signedReach; j++ {
		e := c.at(j)
		switch {
		case e.isSmall("with") && c.at(j+1).kind == elementAgents:
			return j + 1
		case e.kind != elementWord && e.kind != elementQuote && !e.isSmall("adverb"):
			return 0
		}
	}
	return 0
}

// signingBetween reads "Lễ ký thỏa thuận hợp tác giữa A và B", "Các bên đã ký thỏa thuận giữa A và B", "Thỏa thuận giữa A và B được ký": both sides sign.
func signingBetween(c *clause, i int) ([]draft, int) {
	e := c.at(i)
	isNoun := e.kind == elementEvent && e.event.head.Detail["family"] == ceremonyOfSigning && e.event.cue != cueEarlier && !c.isPlan(len(c.elements))
	isVerb := e.isAct("sign") && !c.isPlan(i)
	if !isNoun && !isVerb {
		return nil, i
	}
	from := i + 1
	if isVerb && c.at(i-1).isSmall("passive") {
		from = max(0, i-frameTokens)
	}
	for j := from; j < from+frameTokens; j++ {
		e := c.at(j)
		if e.kind == elementAgents && c.key(c.at(j-1).to-1) == "giữa" && len(e.agents.items) > 1 {
			d := draft{role: graph.RoleSigned, agents: e.agents.items, element: j, framed: isVerb}
			if isNoun {
				d.event = &c.elements[i].event
			}
			return []draft{d}, max(i, j) + 1
		}
		if e.kind == elementAct && !e.isAct("joint") {
			break
		}
	}
	return nil, i
}

// signedHere reports a signature of two or more bodies, or of people who all act where the reader is, or hold a post and sign something that the text names.
func (s *story) signedHere(n int, d draft) bool {
	for _, a := range d.agents {
		if a.person == nil && !a.place {
			continue
		}
		if a.person == nil || !strings.Contains(a.person.name, " ") {
			return false
		}
		if d.document != "" && len(a.person.posts) > 0 {
			continue
		}
		if who := s.people.resolve(a.person, s.sentences[n].line); who == nil || !s.acted(who, s.occasions.current) {
			return false
		}
	}
	return len(d.agents) > 1
}

// signedAt gives the event of a signature: where the reader is, the one around what the sentence tells, or one of its own where the sentence tells what was signed
// on which day.
func (s *story) signedAt(n int, c *clause, d draft, span Span) int {
	if c.pointsHere() || s.signedHere(n, d) {
		if event := s.unnamed(c, d); event >= 0 {
			return event
		}
	}
	if event := s.parentNamed(c); event >= 0 || d.newEvent == "" {
		return event
	}
	m := c.newMention(d)
	if s.occasions.current >= 0 && s.occasions.find(m) < 0 && c.tellsYear(d.element) {
		return -1
	}
	return s.occasions.resolve(m, span, true)
}

// tellsYear reports a day that is printed with its year before an element: behind the event of the report such a one is of another time.
func (c *clause) tellsYear(i int) bool {
	return slices.ContainsFunc(c.elements[:i], func(e element) bool { return e.kind == elementDate && e.date.first.year != 0 })
}
