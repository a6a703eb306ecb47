package extract

import (
	"sort"
	"strconv"

	"quanhe/graph"
)

// result settles the dates of the events and gives the facts in the order of their evidence, with the events that no fact needs
// left out.
func (s *story) result(published graph.PartialDate) Facts {
	s.settleDates(published)
	order := s.eventOrder()
	s.trace.settle(s, order)
	place := make(map[int]int, len(order))
	for to, from := range order {
		place[from] = to
	}
	facts := Facts{Missed: s.facts.Missed}
	for _, from := range order {
		o := s.occasions.list[from]
		event := o.Event
		event.Mentioned = o.merely
		for _, parent := range o.parents {
			event.Parents = append(event.Parents, place[parent])
		}
		facts.Events = append(facts.Events, event)
	}
	nearestFirst(facts.Events)
	facts.Participations = s.facts.Participations
	for i := range facts.Participations {
		p := &facts.Participations[i]
		p.Event, p.Candidate = place[p.Event], StatusOf(p.Rule) == StatusCandidate
	}
	facts.Fields = s.facts.Fields
	for i := range facts.Fields {
		f := &facts.Fields[i]
		f.Event, f.Candidate = place[f.Event], StatusOf(f.Rule) == StatusCandidate
		if f.Property == graph.PropertyParent {
			f.Value = s.occasions.list[f.Parent].Name
			f.Parent = place[f.Parent]
		}
	}
	sortFacts(&facts)
	return facts
}

// settleDates gives each event its day: the printed one, with the year of the publication or of its own name, and the field
// that states it.
func (s *story) settleDates(published graph.PartialDate) {
	first := s.firstDay()
	for i, o := range s.occasions.list {
		if o.dating != nil {
			d := o.dating.withYear(published)
			if o.dating.relative == "" {
				d = d.withYear(first)
			}
			if year, err := strconv.Atoi(o.year); err == nil {
				d = d.inYear(year)
			}
			o.Date = d.partial()
		}
		if !o.Date.IsZero() {
			s.field(i, Field{Property: graph.PropertyDate, Value: o.Date.Text, Rule: "date"}, o.date)
		}
	}
}

// firstDay gives the full day of the event that the article is about, or of the visit that it tells of: the year of later days that are printed without theirs.
// It is zero where the text has none.
func (s *story) firstDay() graph.PartialDate {
	if main := s.occasions.main; main >= 0 && s.occasions.list[main].dating != nil && s.occasions.list[main].dating.first.year != 0 {
		return dating{first: s.occasions.list[main].dating.first}.partial()
	}
	if s.visit.leader == "" {
		return graph.PartialDate{}
	}
	c := s.clauses[s.visit.sentence]
	for _, e := range c.elements[:c.speechStart()] {
		if e.kind == elementDate && e.date.first.day != 0 {
			return dating{first: e.date.first}.partial()
		}
	}
	return graph.PartialDate{}
}

// eventOrder gives the events that facts point to, with the events around them, in the order of their first mention.
func (s *story) eventOrder() []int {
	needed := map[int]bool{}
	for _, p := range s.facts.Participations {
		s.need(needed, p.Event)
	}
	for _, f := range s.facts.Fields {
		s.need(needed, f.Event)
	}
	var order []int
	for i := range s.occasions.list {
		if needed[i] {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool {
		return s.occasions.list[order[a]].span.Start < s.occasions.list[order[b]].span.Start
	})
	return order
}

// need marks an event and the events above it.
func (s *story) need(needed map[int]bool, event int) {
	if needed[event] {
		return
	}
	needed[event] = true
	for _, parent := range s.occasions.list[event].parents {
		s.need(needed, parent)
	}
}

// sortFacts orders each list by its first evidence; facts of one sentence stay in the order in which they were read.
func sortFacts(facts *Facts) {
	sort.SliceStable(facts.Participations, func(a, b int) bool {
		return facts.Participations[a].Evidence[0].Start < facts.Participations[b].Evidence[0].Start
	})
	sort.SliceStable(facts.Fields, func(a, b int) bool {
		return facts.Fields[a].Evidence[0].Start < facts.Fields[b].Evidence[0].Start
	})
}
