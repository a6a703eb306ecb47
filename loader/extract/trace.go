package extract

import (
	"cmp"
	"slices"
	"strings"
)

// trace takes note of how the story is told. All methods do nothing on nil, which is what Extract gives.
type trace struct {
	// who tells whom a mention of a person means, where that was settled.
	who   map[*person]*known
	marks []Mark
	// occasions tells which event of the story a mark means; its keys are indexes of marks.
	occasions map[int]int
	sentences []Sentence
	// reason is that of the sentence that is being read.
	reason Reason
}

// means notes whom a mention of a person means.
func (t *trace) means(p *person, who *known) {
	if t != nil && who != nil {
		t.who[p] = who
	}
}

// because notes why the last act of the sentence gave no fact.
func (t *trace) because(reason Reason) {
	if t != nil && reason != "" {
		t.reason = reason
	}
}

// sentence notes what was read in a sentence, once the story has told it.
func (t *trace) sentence(s *story, n int) {
	if t == nil {
		return
	}
	c := s.clauses[n]
	told := Sentence{Span: c.sentenceSpan(), Heading: s.sentences[n].kind == lineHeading, Trigger: c.hasTrigger()}
	if told.Trigger {
		told.Reason = cmp.Or(t.reason, ReasonNoRule)
		switch {
		case told.Heading:
			told.Reason = ReasonHeading
		case told.Reason == ReasonNoRule && c.isPlan(len(c.elements)):
			told.Reason = ReasonPlan
		}
	}
	t.reason = ""
	t.sentences = append(t.sentences, told)
	for _, e := range c.elements {
		t.element(s, c, e)
	}
}

// element marks the phrases of one element.
func (t *trace) element(s *story, c *clause, e element) {
	switch e.kind {
	case elementAgents:
		for _, a := range e.agents.items {
			t.agent(c, a)
		}
	case elementEvent:
		t.event(s, c, e.event)
	case elementAct:
		t.mark(c, MarkAct, e.from, e.to, cmp.Or(e.word.Detail["role"], strings.ToUpper(e.word.Kind)))
	case elementDate:
		t.mark(c, MarkDate, e.from, e.to, cmp.Or(e.date.partial().Text, e.date.relative))
	case elementBehalf:
		t.phrase(c, MarkOrganization, e.from, e.to, e.body.Name, e.body.Name)
	case elementPlace:
		t.phrase(c, MarkPlace, e.from, e.to, e.place.printed, e.place.name)
	}
}

// agent marks a body, or the name, the posts and the bodies of a person. A person who is only named by a form of address is
// marked as a whole.
func (t *trace) agent(c *clause, a agent) {
	if a.person == nil {
		t.phrase(c, MarkOrganization, a.from, a.to, a.body.Name, a.body.Name)
		return
	}
	p, name := a.person, ""
	if who := t.who[p]; who != nil {
		name = who.name
	}
	if p.name != "" {
		t.phrase(c, MarkPerson, a.from, a.to, p.name, name)
	} else if len(p.posts) == 0 {
		t.mark(c, MarkPerson, a.from, a.to, name)
	}
	for _, post := range p.posts {
		reading := post.Head
		if post.Body != nil {
			reading += ", " + post.Body.Name
		}
		if p.name == "" && name != "" {
			reading += ": " + name
		}
		t.phrase(c, MarkPost, a.from, a.to, post.Title, reading)
	}
	for _, body := range p.bodies {
		t.phrase(c, MarkOrganization, a.from, a.to, body.Name, body.Name)
	}
}

// event marks a mention of one event; events in general are none.
func (t *trace) event(s *story, c *clause, m mention) {
	if m.plural {
		return
	}
	i := s.occasions.find(m)
	if i < 0 {
		t.mark(c, MarkEvent, m.from, m.to, "")
		return
	}
	if at := t.mark(c, MarkEvent, m.from, m.to, s.occasions.list[i].Name); at >= 0 {
		t.occasions[at] = i
	}
}

// phrase marks the printed words where they stand in tokens[from:to], and the whole range where they do not.
func (t *trace) phrase(c *clause, kind MarkKind, from, to int, printed, reading string) {
	for i := from; i < to; i++ {
		for j := i + 1; j <= to && strings.HasPrefix(printed, c.text(i, j)); j++ {
			if c.text(i, j) == printed {
				t.mark(c, kind, i, j, reading)
				return
			}
		}
	}
	t.mark(c, kind, from, to, reading)
}

// mark notes one phrase, unless it overlaps one that is marked, and gives its index in marks, -1 where it was not noted.
func (t *trace) mark(c *clause, kind MarkKind, from, to int, reading string) int {
	if to <= from {
		return -1
	}
	m := Mark{Span: c.span(from, to), Kind: kind, Reading: reading, Event: -1}
	for i := len(t.marks) - 1; i >= 0 && t.marks[i].Span.End > c.sentenceSpan().Start; i-- {
		if t.marks[i].Span.Start < m.Span.End && m.Span.Start < t.marks[i].Span.End {
			return -1
		}
	}
	t.marks = append(t.marks, m)
	return len(t.marks) - 1
}

// settle gives each marked event its last name and its place among the events of the facts, in whose order the story's are given.
func (t *trace) settle(s *story, order []int) {
	if t == nil {
		return
	}
	for mark, occasion := range t.occasions {
		t.marks[mark].Reading = s.occasions.list[occasion].Name
		t.marks[mark].Event = slices.Index(order, occasion)
	}
}

// cite tells each sentence which facts it states, and orders the marks.
func (t *trace) cite(facts Facts) {
	at := make(map[Span]int, len(t.sentences))
	for i, sentence := range t.sentences {
		at[sentence.Span] = i
	}
	for n, p := range facts.Participations {
		for _, span := range p.Evidence {
			if i, ok := at[span]; ok {
				t.sentences[i].Participations = append(t.sentences[i].Participations, n)
				t.sentences[i].Reason = ""
			}
		}
	}
	for n, f := range facts.Fields {
		for _, span := range f.Evidence {
			if i, ok := at[span]; ok {
				t.sentences[i].Fields = append(t.sentences[i].Fields, n)
			}
		}
	}
	slices.SortFunc(t.marks, func(a, b Mark) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}
