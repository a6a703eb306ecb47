package resolve

import (
	"slices"

	"quanhe/graph"
)

// how says how a fact is made that a rule of extraction has read.
func how(candidate bool) graph.How {
	if candidate {
		return graph.HowCandidate
	}
	return graph.HowRule
}

// trustedFirst gives facts in their order, those of rules on trial last: what another rule has read of the
// same fact is then there before.
func trustedFirst[T any](facts []T, candidate func(T) bool) []T {
	var trusted, candidates []T
	for _, fact := range facts {
		if candidate(fact) {
			candidates = append(candidates, fact)
		} else {
			trusted = append(trusted, fact)
		}
	}
	return slices.Concat(trusted, candidates)
}
