package eval

import (
	"slices"
)

// pairs are the gold lines that were found, each with its fact.
type pairs map[*gold]*fact

// match pairs gold lines with facts of their articles, each with at most one, as many as can be, the lines in the given order: a
// line that has a fact keeps one. Fits says which may be paired, rank which of several facts is tried first. It sets the verdicts
// of paired facts.
func match(golds []*gold, facts []*fact, fits func(*gold, *fact) bool, rank func(*gold, *fact) []int) pairs {
	options := make(map[*gold][]*fact, len(golds))
	for _, g := range golds {
		var fitting []*fact
		ranks := map[*fact][]int{}
		for _, f := range facts {
			if f.article == g.article && fits(g, f) {
				fitting = append(fitting, f)
				ranks[f] = rank(g, f)
			}
		}
		slices.SortStableFunc(fitting, func(a, b *fact) int { return slices.Compare(ranks[a], ranks[b]) })
		options[g] = fitting
	}
	holder := map[*fact]*gold{}
	var place func(g *gold, seen map[*fact]bool) bool
	place = func(g *gold, seen map[*fact]bool) bool {
		for _, f := range options[g] {
			if seen[f] {
				continue
			}
			seen[f] = true
			if held := holder[f]; held == nil || place(held, seen) {
				holder[f] = g
				return true
			}
		}
		return false
	}
	for _, g := range golds {
		place(g, map[*fact]bool{})
	}
	found := pairs{}
	for f, g := range holder {
		found[g] = f
		f.verdict = right
		if !g.required {
			f.verdict, f.reason = neutral, "optional"
		}
	}
	return found
}

// requiredFirst orders gold lines for match: those that are asked for, then the others, each in the order of the file.
func requiredFirst(golds []*gold) []*gold {
	sorted := slices.Clone(golds)
	slices.SortStableFunc(sorted, func(a, b *gold) int { return flag(!a.required) - flag(!b.required) })
	return sorted
}

// flag is 1 for true.
func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}
