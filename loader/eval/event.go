package eval

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	shortForm = regexp.MustCompile(`\(([^()\s\v\x1c-\x1f\x{85}\p{Z}]{2,12})\)`)
	quoted    = regexp.MustCompile(`[“"„«]([^“”"„«»]+)[”"»]`)
	yearWord  = regexp.MustCompile(`^(19|20)\d\d$`)
)

// eventName is the name of an event, taken apart.
type eventName struct {
	words, head, rest words
	// title is the quoted part of the name.
	title words
	// ordinal is the number of the edition in digits, empty where none is printed.
	ordinal string
	// series are the words without years.
	series words
	years  map[string]bool
	// short is the abbreviation in brackets.
	short words
}

// eventName takes a name apart, once for each name.
func (j *judge) eventName(name string) eventName {
	if known, ok := j.names[name]; ok {
		return known
	}
	e := j.parseEvent(name)
	j.names[name] = e
	return e
}

func (j *judge) parseEvent(name string) eventName {
	l := j.lists
	e := eventName{years: map[string]bool{}}
	text := collapse(nfc(name))
	for _, short := range shortForm.FindAllStringSubmatch(text, -1) {
		e.short = append(e.short, j.loose(short[1])...)
	}
	text = shortForm.ReplaceAllString(text, " ")
	if at := quoted.FindStringSubmatchIndex(text); at != nil {
		before, heads := j.loose(text[:at[0]]), 0
		for _, head := range l.multiwordHeads {
			if len(head) > 1 && before.has(head) {
				heads++
			}
		}
		if heads <= 1 {
			e.title = j.loose(text[at[2]:at[3]])
		}
	}
	text, e.ordinal = j.cutOrdinal(text)
	e.words = l.withoutFrame(j.loose(text))
	n := l.heads.start(e.words)
	e.head, e.rest = e.words[:n], e.words[n:]
	for i, word := range e.words {
		if yearWord.MatchString(word) {
			e.years[word] = true
		} else if word != l.year || i+1 == len(e.words) || !yearWord.MatchString(e.words[i+1]) {
			e.series = append(e.series, word)
		}
	}
	return e
}

// cutOrdinal takes the number of the edition out of a name; numbers in quotation marks are none.
func (j *judge) cutOrdinal(text string) (rest, ordinal string) {
	outside := fold(quoted.ReplaceAllStringFunc(text, func(m string) string { return strings.Repeat("\x00", utf8.RuneCountInString(m)) }))
	if utf8.RuneCountInString(outside) != utf8.RuneCountInString(text) {
		return text, ""
	}
	for _, pattern := range j.ordinal {
		if at := pattern.FindStringSubmatchIndex(outside); at != nil {
			runes := []rune(text)
			from, to := utf8.RuneCountInString(outside[:at[2]]), utf8.RuneCountInString(outside[:at[3]])
			return string(runes[:from]) + " " + string(runes[to:]), j.number(outside[at[4]:at[5]])
		}
	}
	return text, ""
}

// withoutFrame drops from the words of an event those that say nothing about which one it is.
func (l *Lists) withoutFrame(w words) words {
	for _, noise := range l.noiseWords {
		for i := w.index(noise); i >= 0; i = w.index(noise) {
			w = append(append(words{}, w[:i]...), w[i+len(noise):]...)
		}
	}
	for n := l.classifiers.start(w); n > 0 && (l.heads.start(w[n:]) > 0 || l.classifiers.start(w[n:]) > 0); n = l.classifiers.start(w) {
		w = w[n:]
	}
	if len(w) > 0 && digitRun(w[0]) == len(w[0]) && l.heads.start(w[1:]) > 0 {
		w = w[1:]
	}
	return w
}

// sameEvent reports whether a predicted name means the event of a gold name.
func (l *Lists) sameEvent(g, p eventName) bool {
	if l.contrast(g, p) {
		return false
	}
	if g.ordinal != "" || p.ordinal != "" {
		return g.ordinal == p.ordinal && sameSeries(g, p)
	}
	switch {
	case len(g.words) > 0 && g.words.equal(p.words):
		return true
	case len(g.years) > 0 && len(p.years) > 0 && !common(g.years, p.years):
		return false
	case len(g.short) > 0 && (p.words.equal(g.short) || p.words.equal(append(append(words{}, g.head...), g.short...))):
		return true
	case len(g.head) > 0 && len(p.head) > 0 && !g.head.equal(p.head):
		return false
	case len(g.title) > 0 && hasTitle(g.title, p):
		return true
	case len(g.title) == 0 && len(g.head) > 0 && len(p.head) > 0 && l.sameRest(g, p):
		return true
	}
	return jaccard(g.words, p.words) >= 0.6
}

// contrast reports whether the names have one each of two words that never mean the same.
func (l *Lists) contrast(g, p eventName) bool {
	for _, pair := range l.contrasts {
		ga, gb, pa, pb := g.words.has(pair[0]), g.words.has(pair[1]), p.words.has(pair[0]), p.words.has(pair[1])
		if ga && !gb && pb && !pa || gb && !ga && pa && !pb {
			return true
		}
	}
	return false
}

// sameSeries reports whether two editions of one number are of one series; one name may be contained in the other.
func sameSeries(g, p eventName) bool {
	if g.series.equal(p.series) {
		return true
	}
	small, big := union(g.series.set(), g.short.set()), union(p.series.set(), p.short.set())
	if len(big) < len(small) {
		small, big = big, small
	}
	return len(g.head) > 0 && g.head.equal(p.head) && len(small) >= 3 && within(small, big)
}

func common(a, b map[string]bool) bool {
	for word := range a {
		if b[word] {
			return true
		}
	}
	return false
}

// hasTitle reports whether a name has a title, its beginning, or most of its words.
func hasTitle(title words, p eventName) bool {
	for _, c := range []words{p.title, p.rest, p.words} {
		if len(c) > 0 && (jaccard(c, title) >= 0.6 || len(c) >= 3 && title.first(len(c)).equal(c) || c.has(title)) {
			return true
		}
	}
	return false
}

// sameRest compares what follows the same head noun.
func (l *Lists) sameRest(g, p eventName) bool {
	if len(g.rest) == 0 {
		return true
	}
	a, b := g.rest.set(), p.rest.set()
	if l.descriptive.has(g.head) && (within(a, b) || within(b, a) || jaccard(g.rest, p.rest) >= 0.6) {
		return true
	}
	n := min(len(g.rest), len(p.rest))
	return n >= 2 && g.rest[:n].equal(p.rest[:n])
}

// isEvent reports whether the event of a fact is the one of a gold name. Of a series and a number the name is made where the fact
// gives them.
func (j *judge) isEvent(name string, event *factEvent) bool {
	if name == "" || event == nil {
		return false
	}
	g, ordinal := j.eventName(name), ""
	if event.Ordinal.given {
		ordinal = j.number(event.Ordinal.text)
	}
	numbered := ordinal != "" && g.ordinal != ""
	printed, series := event.Name.word(), event.Series.word()
	if printed != "" {
		p := j.eventName(printed)
		if numbered {
			p.ordinal = ordinal
		}
		if j.lists.sameEvent(g, p) {
			return true
		}
	}
	if series == "" || !numbered && printed != "" {
		return false
	}
	p := j.eventName(series)
	if g.ordinal != "" {
		p.ordinal = ordinal
	}
	return j.lists.sameEvent(g, p)
}
