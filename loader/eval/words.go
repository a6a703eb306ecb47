package eval

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// words are the words of a text in the form in which they are compared.
type words []string

// key gives words as one text, for maps.
func (w words) key() string { return strings.Join(w, " ") }

// after gives the words from an index on, none where there are fewer.
func (w words) after(n int) words { return w[min(n, len(w)):] }

// first gives the first n words, or all of them.
func (w words) first(n int) words { return w[:min(n, len(w))] }

func (w words) equal(o words) bool { return w.key() == o.key() && len(w) == len(o) }

// index gives where other words stand in these, -1 where they do not or are none.
func (w words) index(other words) int {
	for i := 0; len(other) > 0 && i+len(other) <= len(w); i++ {
		if w[i : i+len(other)].equal(other) {
			return i
		}
	}
	return -1
}

func (w words) has(other words) bool { return w.index(other) >= 0 }

// set gives the distinct words.
func (w words) set() map[string]bool {
	set := make(map[string]bool, len(w))
	for _, word := range w {
		set[word] = true
	}
	return set
}

// within reports whether each word of a is in b.
func within(a, b map[string]bool) bool {
	for word := range a {
		if !b[word] {
			return false
		}
	}
	return true
}

// union gives the words that are in any of the sets.
func union(sets ...map[string]bool) map[string]bool {
	all := map[string]bool{}
	for _, set := range sets {
		for word := range set {
			all[word] = true
		}
	}
	return all
}

// jaccard gives the share of common words among the distinct words of two texts, 0 where both have none.
func jaccard(a, b words) float64 {
	x, y := a.set(), b.set()
	all := union(x, y)
	if len(all) == 0 {
		return 0
	}
	return float64(len(x)+len(y)-len(all)) / float64(len(all))
}

// phrases is a set of phrases that may begin a text.
type phrases struct {
	known   map[string]bool
	longest int
}

func (p *phrases) add(w words) {
	if p.known == nil {
		p.known = map[string]bool{}
	}
	p.known[w.key()] = true
	p.longest = max(p.longest, len(w))
}

func (p phrases) has(w words) bool { return len(w) > 0 && p.known[w.key()] }

// start gives the number of words of the longest phrase that a text begins with, 0 where there is none.
func (p phrases) start(w words) int {
	for n := min(p.longest, len(w)); n > 0; n-- {
		if p.known[w[:n].key()] {
			return n
		}
	}
	return 0
}

// nfc gives a text composed.
func nfc(text string) string { return norm.NFC.String(text) }

// fold gives a text in the form in which case does not count.
func fold(text string) string { return cases.Fold().String(nfc(text)) }

// isTone reports the five combining marks of tones.
func isTone(r rune) bool {
	switch r {
	case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323':
		return true
	}
	return false
}

// syllable moves the mark of the tone to the end, so that hòa and hoà are one and hà, hạ, ha are three.
func syllable(word string) string {
	var base, tones []rune
	for _, r := range norm.NFD.String(word) {
		if isTone(r) {
			tones = append(tones, r)
		} else {
			base = append(base, r)
		}
	}
	return nfc(string(base)) + string(tones)
}

// plain gives the words of a text, blind to case, composition, marks of punctuation and where the tone stands. Names of people are
// compared by it and by nothing looser.
func plain(text string) words {
	var w words
	for _, word := range strings.FieldsFunc(fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		w = append(w, syllable(word))
	}
	return w
}

// finalY finds a final y that may as well be an i.
var finalY = regexp.MustCompile(`^(k|m|s|t|l|h|qu)y([\x{300}-\x{323}]*)$`)

// unified gives the plain words of a text with i for y and "và" for "&".
func unified(text string) words {
	w := plain(strings.ReplaceAll(text, "&", " và "))
	for i, word := range w {
		w[i] = finalY.ReplaceAllString(word, "${1}i$2")
	}
	return w
}
