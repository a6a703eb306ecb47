package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// SearchDepth is the number of entries that one read of a search takes at most: five times the
// longest page, and still read in a few milliseconds.
const SearchDepth = 500

// Question asks for the entities that a text may mean.
type Question struct {
	// Text is what somebody typed. Without a letter or digit it finds nothing.
	Text string
	// Kinds are those of EntityKinds to look among; none means all.
	Kinds []Kind
	// First is the number of hits to give, 0 or more.
	First int
}

// Tier says how well a text fits a question.
type Tier string

// The tiers, the best first.
const (
	TierExact  Tier = "EXACT"  // the same text
	TierTone   Tier = "TONE"   // the same ToneKey
	TierFolded Tier = "FOLDED" // the same SearchKey
	TierPrefix Tier = "PREFIX" // its SearchKey begins with that of the question
	TierTokens Tier = "TOKENS" // it has every word of the question; the last may be only begun
)

// Tiers lists the tiers, the best first.
func Tiers() []Tier { return []Tier{TierExact, TierTone, TierFolded, TierPrefix, TierTokens} }

// Hit is an entity that a question finds.
type Hit struct {
	ID string
	// Matched is the name, alias or theme that fits best, the first of several.
	Matched string
	Tier    Tier
	// Facts is the number of facts about it.
	Facts int
}

// Hits answer a question.
type Hits struct {
	// List is in the order of tiers, then of the number of facts, the highest first, then of ids.
	List []Hit
	// Total is the number of entities that fit among those read.
	Total int
}

// Validate reports a question that no store can answer. The error wraps ErrPlan.
func (q Question) Validate() error {
	if q.First < 0 {
		return fmt.Errorf("%w: the first %d hits", ErrPlan, q.First)
	}
	for _, kind := range q.Kinds {
		if !slices.Contains(EntityKinds(), kind) {
			return fmt.Errorf("%w: %q cannot be searched", ErrPlan, kind)
		}
	}
	return nil
}

// SearchRead names entries that a store has to read for a question: of those of a kind whose words
// begin with Words, the first SearchDepth in the order of rank, words and id; and of these the ones
// whose words contain every text of Holding.
type SearchRead struct {
	Kind    Kind
	Words   string
	Holding []string
}

// mostTurns is the number of words of a question, the last ones, at which a read begins: the end
// of a Vietnamese name tells it from others.
const mostTurns = 12

// Reads lists what to read for a question, nothing if no text can fit it. graph/reading.md says why
// these find what they have to.
func (q Question) Reads() []SearchRead {
	words := searchWords(SearchKey(q.Text))
	if len(words) == 0 {
		return nil
	}
	kinds := slices.Clone(q.Kinds)
	if len(kinds) == 0 {
		kinds = EntityKinds()
	}
	slices.Sort(kinds)
	typed := strings.Join(words, " ")
	var reads []SearchRead
	for _, kind := range slices.Compact(kinds) {
		reads = append(reads,
			SearchRead{Kind: kind, Words: markedWords(q.Text)},
			SearchRead{Kind: kind, Words: atStart + typed + endOfWords},
			SearchRead{Kind: kind, Words: atStart + typed},
			SearchRead{Kind: kind, Words: inside + typed},
		)
		for i := max(0, len(words)-mostTurns); i < len(words) && len(words) > 1; i++ {
			if i > 0 {
				turned := turn(words, i)
				reads = append(reads, SearchRead{Kind: kind, Words: atStart + turned}, SearchRead{Kind: kind, Words: inside + turned})
			}
			if slices.Index(words, words[i]) == i {
				begin, others := begun(words, i), holding(words, i)
				reads = append(reads, SearchRead{kind, atStart + begin, others}, SearchRead{kind, inside + begin, others})
			}
		}
	}
	return reads
}

// begun is a word of a question as the beginning of entries: whole, but for the last word.
func begun(words []string, i int) string {
	if i == len(words)-1 {
		return words[i]
	}
	return words[i] + " "
}

// mostHeld is the number of further words, the last ones, that an entry has to hold.
const mostHeld = 3

// holding lists what the entry of a text that fits contains after a word of the question.
func holding(words []string, i int) []string {
	var others []string
	for j := range words {
		if other := " " + begun(words, j); words[j] != words[i] && !slices.Contains(others, other) {
			others = append(others, other)
		}
	}
	return others[max(0, len(others)-mostHeld):]
}

// Answer makes the hits of a question from the entities that a store has read. It is all that
// decides which of them fit, and in which order, so that stores cannot differ.
func (q Question) Answer(read []Searchable) Hits {
	asked := newAsked(q.Text)
	type fit struct {
		of          Searchable
		tier, place int
	}
	var fits []fit
	for _, of := range read {
		if tier, place := asked.best(of); tier < noTier {
			fits = append(fits, fit{of, tier, place})
		}
	}
	slices.SortFunc(fits, func(a, b fit) int {
		return cmp.Or(cmp.Compare(a.tier, b.tier), cmp.Compare(b.of.Facts, a.of.Facts), cmp.Compare(a.of.ID, b.of.ID))
	})
	hits := Hits{Total: len(fits)}
	for _, fit := range fits[:min(q.First, len(fits))] {
		matched := strings.Split(fit.of.Texts, "\n")[fit.place]
		hits.List = append(hits.List, Hit{ID: fit.of.ID, Matched: matched, Tier: Tiers()[fit.tier], Facts: fit.of.Facts})
	}
	return hits
}

// The tiers as numbers, the best lowest.
const (
	tierExact = iota
	tierTone
	tierFolded
	tierPrefix
	tierTokens
	noTier
)

// asked is a question in the forms in which texts are compared with it.
type asked struct {
	text, tone, key string
	// words are those of key with a space before and after each, but for the last, which may be
	// only begun.
	words []string
}

func newAsked(text string) asked {
	a := asked{text: NFC(text), tone: ToneKey(text), key: SearchKey(text)}
	words := strings.Fields(a.key)
	for i := range words {
		a.words = append(a.words, " "+begun(words, i))
	}
	return a
}

// best gives the best tier of an entity's texts and the place of the first that has it.
func (a asked) best(of Searchable) (tier, place int) {
	tier = noTier
	if a.key == "" {
		return tier, 0
	}
	texts := strings.Split(of.Texts, "\n")
	for i, line := range strings.Split(of.Keys, "\n") {
		if found := a.tier(texts[i], line); found < tier {
			tier, place = found, i
		}
	}
	return tier, place
}

// tier says how well a text fits whose key, and further words, are in the line.
func (a asked) tier(text, line string) int {
	key, _, _ := strings.Cut(line, "\t")
	switch {
	case key == a.key && text == a.text:
		return tierExact
	case key == a.key && ToneKey(text) == a.tone:
		return tierTone
	case key == a.key:
		return tierFolded
	case strings.HasPrefix(key, a.key):
		return tierPrefix
	}
	all := " " + strings.ReplaceAll(line, "\t", " ") + " "
	for _, word := range a.words {
		if !strings.Contains(all, word) {
			return noTier
		}
	}
	return tierTokens
}
