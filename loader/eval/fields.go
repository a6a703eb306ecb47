package eval

import "slices"

// matchFields pairs the gold properties of events with facts, and settles the verdict of each such fact.
func (j *judge) matchFields(attributes []*fact) pairs {
	rank := func(g *gold, f *fact) []int { return []int{flag(!g.overlaps(f)), f.number} }
	found := match(requiredFirst(j.goldFields), attributes, j.fitsField, rank)
	for _, f := range attributes {
		if f.verdict != "" {
			continue
		}
		f.verdict = wrong
		if !f.malformed {
			if f.reason = j.excuse(f, found); f.reason != "" {
				f.verdict = neutral
			}
		}
	}
	return found
}

// fitsField reports whether a fact states a gold property.
func (j *judge) fitsField(g *gold, f *fact) bool {
	return !f.malformed && f.row.Field == g.field && j.at(g, f.row.Event) &&
		slices.ContainsFunc(g.values, func(value string) bool { return j.sameValue(f.row.Field, value, f.row.Value.text) })
}

// excuse says why an unpaired property is neutral, empty where it is wrong.
func (j *judge) excuse(f *fact, found pairs) string {
	var own, known []*gold // the gold of its property, and all gold of its event
	for _, g := range j.goldFields {
		if g.article != f.article {
			continue
		}
		if found[g] != nil && j.fitsField(g, f) {
			return "duplicate"
		}
		if j.at(g, f.row.Event) {
			known = append(known, g)
			if g.field == f.row.Field {
				own = append(own, g)
			}
		}
	}
	for _, g := range j.goldActs {
		if g.article == f.article && j.at(g, f.row.Event) {
			known = append(known, g)
		}
	}
	switch {
	case f.row.Field == "date" && j.isKnownDate(f, own, known):
		return "date"
	case len(own) > 0:
	case !f.noText && !f.badQuote && j.isInName(f):
		return "in the event's own name"
	case f.row.Field == "theme" && j.isOwnTitle(f, known):
		return "own title"
	case f.row.Field == "parent" && j.isAroundPanel(f):
		return "parent of a panel"
	}
	if len(known) > 0 && !slices.ContainsFunc(known, func(g *gold) bool { return g.required }) {
		return "optional event"
	}
	return ""
}

// isKnownDate reports a date that is less precise than the gold, or that the gold only gives with the acts.
func (j *judge) isKnownDate(f *fact, own, known []*gold) bool {
	for _, g := range own {
		if slices.ContainsFunc(g.values, func(value string) bool { return value != "" && coarserDate(value, f.row.Value.text) }) {
			return true
		}
	}
	if len(own) > 0 {
		return false
	}
	for _, g := range known {
		if !g.isAct {
			continue
		}
		for _, day := range append(append([]string{}, g.row.EventDate...), g.row.DatePartial...) {
			if day != "" && sameDate(day, f.row.Value.text) {
				return true
			}
		}
	}
	return false
}

// isInName reports a series or a number that stands in the name of the event and in the evidence.
func (j *judge) isInName(f *fact) bool {
	name, quoted := j.eventName(f.row.Event.Name.word()), map[string]bool{}
	for _, quote := range f.quotes {
		for _, word := range j.loose(quote) {
			quoted[word] = true
		}
	}
	switch f.row.Field {
	case "ordinal":
		return name.ordinal != "" && name.ordinal == j.number(f.row.Value.text) && within(name.series.set(), quoted)
	case "series":
		w := j.eventName(f.row.Value.text).words
		return len(w) > 0 && (name.series.first(len(w)).equal(w) || name.title.first(len(w)).equal(w)) && within(w.set(), quoted)
	}
	return false
}

// isOwnTitle reports a theme that is the title of the event.
func (j *judge) isOwnTitle(f *fact, known []*gold) bool {
	theme := j.loose(f.row.Value.text)
	titles := []words{j.eventName(f.row.Event.Name.word()).title}
	for _, g := range known {
		for _, name := range g.events {
			titles = append(titles, j.eventName(name).title)
		}
	}
	return slices.ContainsFunc(titles, func(title words) bool { return len(title) > 0 && jaccard(title, theme) >= 0.8 })
}

// isAroundPanel reports an event of the article as the parent of a panel.
func (j *judge) isAroundPanel(f *fact) bool {
	if !j.eventName(f.row.Event.Name.word()).head.equal(j.lists.panel) {
		return false
	}
	parent := eventNamed(f.row.Value.text)
	for _, g := range slices.Concat(j.goldFields, j.goldActs) {
		if g.article == f.article && slices.ContainsFunc(g.events, func(name string) bool { return j.isEvent(name, parent) }) {
			return true
		}
	}
	return false
}

// countFields counts the properties of events, each and all.
func (j *judge) countFields(out *Figures, found pairs, attributes []*fact) {
	out.Fields = map[string]Counts{}
	for _, field := range append(fields(), "all") {
		var c Counts
		for _, g := range j.goldFields {
			if g.required && (field == "all" || g.field == field) {
				c.Gold++
				c.Matched += flag(found[g] != nil)
			}
		}
		for _, f := range attributes {
			if field == "all" || f.row.Field == field {
				c.Predicted++
				c.FalsePositives += flag(f.verdict == wrong)
				c.Neutral += flag(f.verdict == neutral)
			}
		}
		c.Missed = c.Gold - c.Matched
		c.Rate = rate(c.Matched, c.Matched+c.FalsePositives, c.Gold)
		if c.Gold+c.Predicted > 0 || field == "all" {
			out.Fields[field] = c
		}
	}
}
