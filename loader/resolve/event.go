package resolve

import (
	"fmt"
	"slices"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// resolveEvents resolves all events of the article, those around others first.
func (d *draft) resolveEvents() {
	numbers := d.numberTitles()
	started := make([]bool, len(d.facts.Events))
	for i := range d.facts.Events {
		d.resolveEvent(i, numbers, started)
	}
}

// numberTitles tells the events of one title in one article apart.
func (d *draft) numberTitles() []int {
	numbers := make([]int, len(d.facts.Events))
	seen := map[string]int{}
	for i, e := range d.facts.Events {
		title := eventTitle(e)
		seen[title]++
		numbers[i] = seen[title]
	}
	return numbers
}

// eventTitle is what two accounts of one event have in common: the name of its series, else its
// own, folded.
func eventTitle(e extract.Event) string {
	if e.Series != "" {
		return graph.FoldKey(e.Series)
	}
	return graph.FoldKey(e.Name)
}

// resolveEvent resolves an event after its parents. An event that is part of itself by some round
// is taken as it was met first.
func (d *draft) resolveEvent(i int, numbers []int, started []bool) {
	if started[i] {
		return
	}
	started[i] = true
	e := d.facts.Events[i]
	for _, parent := range e.Parents {
		if parent >= 0 && parent < len(started) {
			d.resolveEvent(parent, numbers, started)
		}
	}
	parents := d.parentIDs(i)
	seriesID := ""
	if !mayBeEdition(e.Kind) {
		e.Series, e.Ordinal = "", 0
	}
	if e.Series != "" {
		seriesID = d.resolveSeries(e.Series)
	}
	var id string
	if seriesID != "" && e.Ordinal > 0 {
		id = d.edition(e, seriesID)
	} else {
		id = d.occasion(e, parents, numbers[i])
	}
	d.eventIDs[i] = id
	stated := d.events.add(id, func() graph.Event { return graph.Event{Kind: e.Kind} })
	if stated.Kind == "" {
		stated.Kind = graph.EventOther
	}
	if stated.SeriesID == "" {
		stated.SeriesID = seriesID
	}
	if stated.Ordinal == 0 && seriesID != "" {
		stated.Ordinal = e.Ordinal
	}
	switch {
	case stated.SeriesID != "":
		stated.EditionID = ""
	case stated.EditionID == "":
		stated.EditionID = d.editionAround(parents)
	}
	d.name(id, &stated.Entity, capitalized(printed(e.Name)))
}

// parentIDs are the ids of the events around an event, nearest first.
func (d *draft) parentIDs(i int) []string {
	var ids []string
	for _, parent := range d.facts.Events[i].Parents {
		if parent < 0 || parent >= len(d.eventIDs) || parent == i {
			continue
		}
		if id := d.eventIDs[parent]; id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

func (d *draft) resolveSeries(name string) string {
	name = printed(name)
	lookup := seriesKey(name)
	id := d.table.find(lookup)
	if id == "" {
		id = d.table.assign(graph.KindSeries, capitalized(name), slug(name))
	}
	d.table.hold(id, lookup)
	series := d.series.add(id, func() graph.EventSeries { return graph.EventSeries{} })
	d.name(id, &series.Entity, capitalized(name))
	return id
}

// edition resolves a numbered edition of a series. It also takes the key of its day, by which an
// account that leaves the number out is found.
func (d *draft) edition(e extract.Event, series string) string {
	lookup := editionKey(series, e.Ordinal)
	id := d.table.find(lookup)
	if id == "" {
		id = d.unnumbered(e)
	}
	if id == "" {
		label := fmt.Sprintf("%s lần thứ %d", d.table.label(series), e.Ordinal)
		id = d.table.assign(graph.KindEvent, label, fmt.Sprintf("%s/%d", tail(series), e.Ordinal))
	}
	d.table.hold(id, lookup, titleKey(e.Kind, eventTitle(e)))
	if hasDay(e.Date) {
		d.table.hold(id, dayKey(e.Kind, eventTitle(e), e.Date.Text))
	}
	return id
}

// unnumbered finds the event of a series and a day that no article has given a number yet.
func (d *draft) unnumbered(e extract.Event) string {
	if !hasDay(e.Date) {
		return ""
	}
	id := d.table.find(dayKey(e.Kind, eventTitle(e), e.Date.Text))
	if id == "" {
		id = d.sameDay(e, eventTitle(e))
	}
	if id == "" || d.isEdition(id) {
		return ""
	}
	return id
}

// occasion resolves an event that is no numbered edition.
func (d *draft) occasion(e extract.Event, parents []string, number int) string {
	title := eventTitle(e)
	var lookups []string
	if isTitle(e) {
		for _, parent := range parents {
			lookups = append(lookups, partKey(parent, title))
		}
	}
	proper := isProperTitle(e)
	if proper && hasDay(e.Date) {
		lookups = append(lookups, dayKey(e.Kind, title, e.Date.Text))
	}
	lookups = append(lookups, articleKey(d.article.ID, title, number))
	id := d.table.find(lookups...)
	if id == "" && proper && hasDay(e.Date) {
		id = d.sameDay(e, title)
	}
	if id == "" {
		id = d.newOccasion(e, parents, title, proper)
	}
	d.table.hold(id, lookups...)
	if proper {
		d.table.hold(id, titleKey(e.Kind, title))
	}
	return id
}

// newOccasion assigns an event that nothing known agrees with, and reports those of the same title
// that could be it for lack of a day.
func (d *draft) newOccasion(e extract.Event, parents []string, title string, proper bool) string {
	name := capitalized(printed(e.Name))
	if name == "" {
		name = string(e.Kind)
	}
	others := slices.Clone(d.table.holders[titleKey(e.Kind, title)])
	tails := []string{slug(name) + "/" + tail(d.article.ID)}
	edition := d.editionAround(parents)
	switch {
	case isTitle(e) && edition != "":
		tails = []string{tail(edition) + "/" + slug(name)}
	case isTitle(e) && len(parents) > 0:
		tails = []string{tail(parents[0]) + "/" + slug(name)}
	}
	id := d.table.assign(graph.KindEvent, name, tails...)
	switch {
	case e.Series != "" && !hasDay(e.Date):
		d.report(graph.KindEvent, id, e.Name, ReasonEdition, others...)
	case proper && !hasDay(e.Date) && edition == "" && len(others) > 0:
		d.report(graph.KindEvent, id, e.Name, ReasonTitle, others...)
	}
	return id
}

// sameDay finds the one event of the same kind and title all of whose days are compatible.
func (d *draft) sameDay(e extract.Event, title string) string {
	found := ""
	for _, id := range d.table.holders[titleKey(e.Kind, title)] {
		days := d.table.keysOf(id, dayKey(e.Kind, title, ""))
		compatible := len(days) > 0
		for _, day := range days {
			date, err := graph.ParseDate(day[len(dayKey(e.Kind, title, "")):])
			compatible = compatible && err == nil && date.Compatible(e.Date)
		}
		switch {
		case compatible && found != "":
			return "" // two could be meant
		case compatible:
			found = id
		}
	}
	return found
}

// isEdition reports whether any article has given an event the number of an edition.
func (d *draft) isEdition(id string) bool {
	return len(d.table.keysOf(id, key("event", "edition", ""))) > 0
}

// editionAround gives the nearest edition among the parents, or around them. What counts is that
// this article places it in a series: what others say may come and go.
func (d *draft) editionAround(parents []string) string {
	for _, parent := range parents {
		if around := d.events[parent]; around != nil && around.SeriesID != "" {
			return parent
		}
	}
	for _, parent := range parents {
		if around := d.events[parent]; around != nil && around.EditionID != "" {
			return around.EditionID
		}
	}
	return ""
}
