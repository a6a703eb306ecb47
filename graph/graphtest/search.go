package graphtest

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// search reads all entries for every read of a question.
func (w *world) search(question graph.Question) graph.Hits {
	found := map[string]bool{}
	for _, read := range question.Reads() {
		left := graph.SearchDepth
		for _, entry := range w.entries { // which are in order
			if entry.Kind != read.Kind || !strings.HasPrefix(entry.Words, read.Words) {
				continue
			}
			if left--; left < 0 {
				break
			}
			lacks := func(text string) bool { return !strings.Contains(entry.Words, text) }
			found[entry.ID] = found[entry.ID] || !slices.ContainsFunc(read.Holding, lacks)
		}
	}
	var read []graph.Searchable
	for _, entity := range w.searchable {
		if found[entity.ID] {
			read = append(read, entity)
		}
	}
	return question.Answer(read)
}
