package eval

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// space matches white space, as in all patterns here.
const space = `[\s\v\x1c-\x1f\x{85}\p{Z}]`

var (
	inBrackets = regexp.MustCompile(`\(([^()]*)\)`)
	brackets   = regexp.MustCompile(`\([^()]*\)?`)
	spaces     = regexp.MustCompile(space + `+`)
	bodyJoint  = regexp.MustCompile(`(?i)` + space + `*,` + space + `*|` + space + `+[-–—]` + space + `+|` + space + `+(?:của|thuộc)` + space + `+`)
)

// bodySplitter stands between several bodies.
const bodySplitter = ";"

// bodyKey is what two names of one body have in common.
type bodyKey struct {
	// name is set for bodies, the rest for missions.
	name         string
	mission      bool
	consular     bool
	sender, host string
}

// equal reports whether two keys are of one body. A mission without a seat is at any.
func (k bodyKey) equal(o bodyKey) bool {
	if k.mission && o.mission {
		return k.consular == o.consular && k.sender == o.sender && (k.host == o.host || k.host == "" || o.host == "")
	}
	return k == o
}

// bodyForm is one way to take the printed name of a body: a unit, and the body above it where that is printed.
type bodyForm struct {
	unit   bodyKey
	parent *bodyKey
}

// withoutHome drops "Việt Nam" at the end of the name of a body.
func (l *Lists) withoutHome(w words) words {
	if n := len(w); n > 3 && w[n-2:].equal(l.home) && !l.at[w[n-3]] {
		return w[:n-2]
	}
	return w
}

// bare drops the words for provinces and cities at the start.
func (l *Lists) bare(w words) words {
	for n := l.localityWords.start(w); n > 0; n = l.localityWords.start(w) {
		w = w[n:]
	}
	return w
}

// locality gives the province or city of "X", "tỉnh X", "TP X", none for anything else.
func (l *Lists) locality(w words) words {
	if w = l.bare(w); l.localities.has(w) {
		return w
	}
	return nil
}

// onlyPlaces reports whether words are nothing but places.
func (l *Lists) onlyPlaces(w words) bool {
	for len(w) > 0 {
		n := 0
		for _, list := range []phrases{l.localityWords, l.localities, l.countries} {
			if n = list.start(w); n > 0 {
				break
			}
		}
		if n == 0 {
			return false
		}
		w = w[n:]
	}
	return true
}

// bodyKey gives the key of one body without the one above it.
func (l *Lists) bodyKey(w words) bodyKey {
	if w.first(3).equal(l.delegation) && l.orgHeads.start(w.after(3)) > 0 {
		w = w[3:]
	}
	if n := l.missions.start(w); n > 0 {
		return l.missionKey(w[:n], w[n:])
	}
	if w.first(1).equal(l.committee) {
		return bodyKey{name: append(append(words{}, l.committee...), l.bare(w[1:])...).key()}
	}
	w = l.withoutHome(w)
	for i := len(w) - 1; i >= 0; i-- {
		if n := l.localityWords.start(w[i:]); n > 0 && l.localities.start(w[i+n:]) > 0 {
			w = append(append(words{}, w[:i]...), w[i+n:]...)
		}
	}
	return bodyKey{name: l.named(w).key()}
}

// named gives the first name of a listed body, any other name as it is.
func (l *Lists) named(w words) words {
	if name, ok := l.bodyOf[w.key()]; ok {
		return name
	}
	return w
}

// missionKey gives the key of a mission by its head and the states after it.
func (l *Lists) missionKey(head, rest words) bodyKey {
	cut := len(rest)
	for i, word := range rest {
		if l.at[word] {
			cut = i
			break
		}
	}
	sender, host := rest[:cut], l.bare(rest.after(cut+1))
	if n := l.countries.start(sender); n > 0 {
		sender = sender[:n]
	}
	if n := l.localities.start(host); n > 0 {
		host = host[:n]
	} else if n := l.countries.start(host); n > 0 {
		host = host[:n]
	}
	for i := 1; i < len(host); i++ { // "Nam Ninh Trung Quốc": the country adds nothing
		if l.countries.has(host[i:]) {
			host = host[:i]
			break
		}
	}
	if len(host) == 0 && !sender.equal(l.home) {
		host = l.home
	}
	return bodyKey{mission: true, consular: l.consular.has(head), sender: sender.key(), host: host.key()}
}

// bodyForms gives the ways to take one printed name; there is at least one.
func (j *judge) bodyForms(name string) []bodyForm {
	if forms, ok := j.bodies[name]; ok {
		return forms
	}
	forms := j.lists.bodyForms(name)
	j.bodies[name] = forms
	return forms
}

func (l *Lists) bodyForms(name string) []bodyForm {
	text := nfc(name)
	base := collapse(brackets.ReplaceAllString(text, " "))
	unit, above := l.unitAndParent(base)
	w := l.loose(unit)
	var parent *bodyKey
	if above != "" {
		key := l.bodyKey(l.loose(above))
		parent = &key
	}
	for i := 1; parent == nil && i < len(w); i++ { // "Vụ X Bộ Y"
		if _, listed := l.bodyOf[l.withoutHome(w[i:]).key()]; listed && w[i:].first(1).equal(l.ministry) {
			key := l.bodyKey(w[i:])
			parent, w = &key, w[:i]
		}
	}
	var others []bodyForm
	for _, inside := range inBrackets.FindAllStringSubmatch(text, -1) {
		short := l.loose(inside[1])
		if isAbbreviation(inside[1]) && !l.countries.has(short) && len(l.locality(short)) == 0 {
			others = append(others, bodyForm{unit: bodyKey{name: l.named(short).key()}})
		} else if parent == nil && l.orgHeads.start(short) > 0 {
			key := l.bodyKey(l.withoutHome(short))
			parent = &key
		}
	}
	return append([]bodyForm{{l.bodyKey(w), parent}}, others...)
}

// unitAndParent cuts "Cục X, Bộ Y" and "Ban X của Y" where both sides are bodies, and drops a place after a comma.
func (l *Lists) unitAndParent(base string) (unit, parent string) {
	for _, at := range bodyJoint.FindAllStringIndex(base, -1) {
		before, after := base[:at[0]], base[at[1]:]
		left, right := l.loose(before), l.loose(after)
		switch {
		case len(left) > 0 && len(right) > 0 && l.onlyPlaces(right): // ", Hà Nội" is a remark, "Việt Nam - Lào" is the name
			if strings.Contains(base[at[0]:at[1]], ",") {
				return before, ""
			}
		case l.orgHeads.start(right) > 0 && l.orgHeads.start(left) > 0:
			return before, after
		}
	}
	return base, ""
}

// collapse gives a text with single spaces, none at its ends.
func collapse(text string) string { return strings.TrimSpace(spaces.ReplaceAllString(text, " ")) }

// isAbbreviation reports a word of 2 to 12 characters with two capitals or more.
func isAbbreviation(text string) bool {
	text = strings.TrimSpace(text)
	if n := utf8.RuneCountInString(text); n < 2 || n > 12 || spaces.MatchString(text) {
		return false
	}
	capitals := 0
	for _, r := range text {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1
}

// bodyMatch says how freely two names of bodies are compared.
type bodyMatch struct {
	// country is met by that country and its embassy, empty for none.
	country string
	// bothWays lets a locality stand for its committee.
	bothWays bool
}

// sameBody reports whether a predicted body is the one of the gold. Several predicted ones must all be.
func (j *judge) sameBody(gold, predicted string, how bodyMatch) bool {
	if gold == "" || predicted == "" {
		return false
	}
	if strings.Contains(predicted, bodySplitter) {
		for _, one := range strings.Split(predicted, bodySplitter) {
			if one = strings.TrimSpace(one); one != "" && !j.sameBody(gold, one, how) {
				return false
			}
		}
		return true
	}
	for _, one := range strings.Split(gold, bodySplitter) {
		if j.sameForm(strings.TrimSpace(one), predicted) || j.samePlace(j.loose(one), j.loose(predicted), how.bothWays) {
			return true
		}
	}
	return how.country != "" && j.standsFor(how.country, predicted)
}

// sameForm reports whether two names have a form in common.
func (j *judge) sameForm(gold, predicted string) bool {
	for _, g := range j.bodyForms(gold) {
		for _, p := range j.bodyForms(predicted) {
			if g.unit.equal(p.unit) && (g.parent == nil || p.parent == nil || g.parent.equal(*p.parent)) {
				return true
			}
		}
	}
	return false
}

// samePlace reports whether a locality or a state of the gold is met by itself, its committee or its government.
func (j *judge) samePlace(gold, predicted words, bothWays bool) bool {
	l := j.lists
	if place := l.locality(gold); len(place) > 0 {
		met := l.locality(predicted)
		if len(met) == 0 && predicted.first(1).equal(l.committee) {
			met = l.locality(predicted[1:])
		}
		if place.equal(met) {
			return true
		}
	}
	if l.countries.has(gold) && predicted[l.state.start(predicted):].equal(gold) {
		return true
	}
	place := l.locality(predicted)
	return bothWays && len(place) > 0 && gold.first(1).equal(l.committee) && l.locality(gold[1:]).equal(place)
}

// standsFor reports whether a body is a country or its embassy.
func (j *judge) standsFor(country, predicted string) bool {
	c := j.loose(country)
	if j.loose(predicted).equal(c) {
		return true
	}
	for _, form := range j.bodyForms(predicted) {
		if form.unit.mission && !form.unit.consular && form.unit.sender == c.key() {
			return true
		}
	}
	return false
}
