// Package eval compares the facts that extract prints with gold: what articles say, as somebody read them. It counts what was
// found, missed and wrong, by role, by property of events and by rule.
//
// A fact matches a gold line of an act if role, actor and event are the same and evidence overlaps the quotation of the line; each
// line and each fact at most once, as many pairs as possible (match.go). A fact of an event matches by event, property and value.
// Names of people are compared by their words, blind to case and to where the tone mark stands, bodies (body.go), events (event.go)
// and values (value.go) by rules of their own over Lists. Facts that say no more than a matched one, or that the gold does not ask
// for, are neutral: neither right nor wrong.
package eval

import (
	"fmt"
)

// Scorer compares facts with gold. It is immutable and may be used by several goroutines at once.
type Scorer struct {
	lists    *Lists
	numerals numerals
}

// New makes a scorer of the lists that tell which names mean the same.
func New(lists *Lists) *Scorer { return &Scorer{lists: lists, numerals: newNumerals()} }

// judge is one comparison. It remembers names that it has taken apart.
type judge struct {
	lists *Lists
	numerals
	loosened map[string]words
	bodies   map[string][]bodyForm
	names    map[string]eventName

	goldActs, goldFields []*gold
	// printed are the posts that the gold prints for a person, by article and name.
	printed map[string][]string
}

func (j *judge) loose(text string) words {
	if w, ok := j.loosened[text]; ok {
		return w
	}
	w := j.lists.loose(text)
	j.loosened[text] = w
	return w
}

// Score compares facts with gold. Texts are the articles by the names of their files; facts of articles without gold are ignored. The
// error, which matches ErrInput, tells of a gold line whose article is missing.
func (s *Scorer) Score(golds Gold, facts Facts, negatives Negatives, texts map[string]string) (Figures, error) {
	j := &judge{lists: s.lists, numerals: s.numerals, loosened: map[string]words{}, bodies: map[string][]bodyForm{}, names: map[string]eventName{}}
	byKey := make(map[string]string, len(texts))
	for file, text := range texts {
		byKey[articleKey(file)] = text
	}
	articles := map[string]bool{}
	for i, row := range golds.rows {
		text, ok := byKey[articleKey(row.Article)]
		if !ok {
			return Figures{}, fmt.Errorf("gold line %d: there is no text of article %s: %w", i+1, row.Article, ErrInput)
		}
		g := newGold(i, row, text)
		articles[g.article] = true
		if g.isAct {
			j.goldActs = append(j.goldActs, g)
		} else {
			j.goldFields = append(j.goldFields, g)
		}
	}
	all := readAll(facts, byKey)
	var parts, attributes []*fact
	for _, f := range all {
		switch {
		case !articles[f.article]:
		case f.row.Kind == kindParticipation:
			parts = append(parts, f)
		default:
			attributes = append(attributes, f)
		}
	}
	out := Figures{Articles: len(articles)}
	found := j.matchActs(parts)
	j.countActs(&out, found, parts)
	j.countPeople(&out, parts)
	j.countDetails(&out, found)
	j.countFields(&out, j.matchFields(attributes), attributes)
	out.Negatives = NegativeCounts{Total: len(negatives.rows), Hit: j.hits(negatives, all)}
	for _, f := range all {
		if f.badQuote || f.noText && articles[f.article] {
			out.BadQuotes++
		}
	}
	out.Ignored = IgnoredCounts{OtherArticles: len(all) - len(parts) - len(attributes), OtherKinds: facts.others}
	out.Rules = countRules(append(parts, attributes...))
	return out, nil
}

// readAll reads all facts, whatever their article.
func readAll(facts Facts, texts map[string]string) []*fact {
	runes := map[string][]rune{}
	for key, text := range texts {
		runes[key] = []rune(text)
	}
	all := make([]*fact, len(facts.rows))
	for i, row := range facts.rows {
		text, ok := runes[articleKey(row.Article)]
		all[i] = newFact(i, row, text, ok)
	}
	return all
}
