package eval

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// isoDate matches a date of a fact, of which each part may be missing.
var isoDate = regexp.MustCompile(`^(?:(\d{4})|-)(?:-(\d\d))?(?:-(\d\d))?$`)

// dateParts are year, month and day, each empty where it is not printed; nil for no date.
func dateParts(text string) []string {
	if found := isoDate.FindStringSubmatch(strings.TrimSpace(text)); found != nil && found[1]+found[2]+found[3] != "" {
		return found[1:]
	}
	return nil
}

// dateEnds gives the first and the last day of a span; the last one is nil where there is none.
func dateEnds(text string) (first, last []string) {
	a, b, _ := strings.Cut(text, "/")
	first = dateParts(a)
	if b != "" {
		last = dateParts(b)
	}
	return first, last
}

// sameDate reports the same start, and the same end where both give one.
func sameDate(gold, predicted string) bool {
	g, gLast := dateEnds(gold)
	p, pLast := dateEnds(predicted)
	return g != nil && slices.Equal(g, p) && (gLast == nil || pLast == nil || slices.Equal(gLast, pLast))
}

// coarserDate reports a predicted date that only lacks parts of the gold's.
func coarserDate(gold, predicted string) bool {
	g, _ := dateEnds(gold)
	p, _ := dateEnds(predicted)
	if g == nil || p == nil || slices.Equal(g, p) {
		return false
	}
	for i := range g {
		if p[i] != "" && p[i] != g[i] {
			return false
		}
	}
	return true
}

// placeWords are the words of a place without those that say what it is.
func (j *judge) placeWords(text string) words {
	var w words
	for _, word := range j.loose(text) {
		if !j.lists.localityWords.has(words{word}) {
			w = append(w, word)
		}
	}
	return w
}

// modes gives the ways to take part that a text names.
func (j *judge) modes(text string) map[string]bool {
	w, found := j.loose(text), map[string]bool{}
	for _, mode := range j.lists.modes {
		if !slices.ContainsFunc(mode.forms, w.has) {
			continue
		}
		if mode.name == "both" {
			found["online"], found["in person"] = true, true
		} else {
			found[mode.name] = true
		}
	}
	return found
}

// sameValue reports whether a predicted value of a property is the gold's.
func (j *judge) sameValue(field, gold, predicted string) bool {
	switch field {
	case "date":
		return sameDate(gold, predicted)
	case "ordinal", "delegates":
		n := j.number(gold)
		return n != "" && n == j.number(predicted)
	case "parent":
		return j.isEvent(gold, eventNamed(predicted))
	case "series":
		g, p := j.eventName(gold), j.eventName(predicted)
		title := p.title
		if len(title) == 0 {
			title = p.words
		}
		return g.words.equal(p.words) || len(g.title) > 0 && g.title.equal(title)
	case "place":
		g, p := j.placeWords(gold), j.placeWords(predicted)
		return len(p) > 0 && (g.has(p) || p.has(g))
	}
	g, p := j.loose(gold), j.loose(predicted)
	if len(p) == 0 {
		return false
	}
	if field == "mode" {
		modes := j.modes(predicted)
		return len(modes) > 0 && maps.Equal(j.modes(gold), modes) || jaccard(g, p) >= 0.6
	}
	return g.equal(p) || jaccard(g, p) >= 0.8
}
