package loader

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"slices"

	"quanhe/graph"
	"quanhe/loader/article"
)

// survey is a first pass over the input, without extraction: it counts the articles, and makes the
// digest of the whole input, which the run has to carry from its first batch on.
type survey struct {
	// given are the ids of the articles in the paths.
	given map[string]bool
	// again are the ids of the articles that the store has to give, sorted.
	again  []string
	digest string
}

func newSurvey(ctx context.Context, paths []string, options Options, stored map[string]graph.Input, extractor string) (survey, error) {
	s := survey{given: map[string]bool{}}
	sum := sha256.New()
	note := func(id, digest string) { _, _ = io.WriteString(sum, id+" "+digest+"\n") } // a hash takes everything
	note("extractor", extractor)
	for a, refused := range article.Walk(ctx, paths, options.Input) {
		if refused == nil {
			id := a.ID()
			s.given[id] = true
			note(id, a.Digest())
		}
	}
	if err := interrupted(ctx); err != nil {
		return survey{}, fmt.Errorf("look through the input: %w", err)
	}
	if options.Again {
		for _, id := range slices.Sorted(maps.Keys(stored)) {
			if !s.given[id] && stored[id].Extractor != extractor {
				s.again = append(s.again, id)
				note(id, stored[id].Digest)
			}
		}
	}
	s.digest = hex.EncodeToString(sum.Sum(nil))
	return s, nil
}

func (s survey) total() int { return len(s.given) + len(s.again) }

// wants reports whether the store has to give an article.
func (s survey) wants(a graph.Article) bool {
	_, found := slices.BinarySearch(s.again, a.ID)
	return found
}
