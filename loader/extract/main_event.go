package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// isReported reports whether the article tells of the proceedings of an event: somebody acts there. Of other events the text says something
// without being there.
func (s *story) isReported(event int) bool {
	for n, drafts := range s.drafts {
		for _, d := range drafts {
			if d.event != nil && s.occasions.find(*d.event) == event {
				return true
			}
		}
		if len(drafts) > 0 && s.clauses[n].isSetAt(func(m mention) bool { return s.occasions.find(m) == event }) {
			return true
		}
	}
	return false
}

// isSetAt reports whether a clause takes place at an event of some kind.
func (c *clause) isSetAt(fits func(mention) bool) bool {
	return slices.ContainsFunc(c.elements, func(e element) bool { return e.kind == elementEvent && e.event.cue == cueAt && fits(e.event) })
}

// leadSentences is the most sentences before an article names the event that it is about, unless it takes for granted that the reader knows
// it: "Phát biểu tại hội nghị, …".
const leadSentences = 8

// hasAudience reports an event of speakers and listeners.
func (m mention) hasAudience() bool {
	switch graph.EventKind(m.head.Kind) {
	case graph.EventConference, graph.EventSeminar, graph.EventForum:
		return true
	}
	return false
}

// mainEvent gives the event that the article is about: the first one that a sentence of the text tells of, with a date or a
// verb of taking place; in one sentence a named one before a bare head noun. It is -1 where there is none.
func (s *story) mainEvent() int {
	lead := 0
	for n, c := range s.clauses {
		if s.sentences[n].kind != lineBody {
			continue
		}
		lead++
		m, ok := c.mainMention(s.drafts[n], false)
		if !ok {
			m, ok = c.mainMention(s.drafts[n], true)
		}
		isKnown := m.bare && m.hasAudience()
		if !ok || lead > leadSentences && !isKnown {
			continue
		}
		if i := s.occasions.firstNamed(m); m.bare && i >= 0 {
			return i
		}
		return s.occasions.resolve(m, c.sentenceSpan(), true)
	}
	return -1
}

// mainMention gives the event that a sentence tells of. A meeting that the sentence states comes first.
func (c *clause) mainMention(drafts []draft, bare bool) (mention, bool) {
	for _, d := range drafts {
		if d.newEvent != "" && !d.aside {
			return c.newMention(d), true
		}
	}
	if !c.tellsEvent() {
		return mention{}, false
	}
	said := c.speechStart()
	for i, e := range c.elements {
		if e.kind == elementEvent && e.event.bare == bare && e.event.isTold() && (i < said || e.event.cue == cueAt) {
			return e.event, true
		}
	}
	return mention{}, false
}

// isTold reports whether a mention is of one event that the sentence itself can tell of.
func (m mention) isTold() bool {
	return !m.plural && (m.head.Detail["any"] == "" || !m.bare) && (m.cue == cueNone || m.cue == cueAt || m.cue == cueSame)
}

// newMention makes the mention of an event that an act itself is.
func (c *clause) newMention(d draft) mention {
	for _, head := range c.lex.rows[gazetteer.EventHeads] {
		if head.Name != d.newEvent {
			continue
		}
		m := mention{head: head, name: head.Name, key: graph.FoldKey(head.Name), bare: true, at: c.tokens[c.at(d.element).from].span.Start}
		if d.document != "" {
			m.name, m.key, m.bare, m.loose = d.document, graph.FoldKey(d.document), false, true
		}
		return m
	}
	return mention{}
}

// tellsEvent reports whether a sentence has a verb of taking place, an act or a date.
func (c *clause) tellsEvent() bool {
	return slices.ContainsFunc(c.elements, func(e element) bool {
		return e.isSmall("held") || e.isAct("organize", "lead", "attend", "address") || e.kind == elementDate
	})
}

// organizesSeveral reports a verb of organizing whose object are events in general, of which others that the sentence names are examples: "đã tổ chức nhiều sự kiện, như E".
func (c *clause) organizesSeveral(verb int) bool {
	for j := verb + 1; j < verb+eventReach; j++ {
		if c.at(j).kind == elementEvent {
			return c.at(j).event.plural
		}
	}
	return false
}

// introducesEvent reports whether a sentence says that something takes place.
func (c *clause) introducesEvent() bool {
	for i, e := range c.elements {
		if e.isAct("organize") && c.organizesSeveral(i) {
			return false
		}
		if e.isSmall("held") || e.isAct("lead", "attend", "meet", "receive", "organize") && !c.isPlan(i) {
			return true
		}
	}
	return false
}
