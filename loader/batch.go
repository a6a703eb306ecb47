package loader

import (
	"maps"
	"slices"

	"quanhe/graph"
)

// batch gathers whole articles for one transaction.
type batch struct {
	statements []graph.Statement
	identities map[string]graph.Identity
	facts      int
	// text is the length of all texts in bytes.
	text int
	// counts are added to the report once the batch is written.
	fresh, replaced int
}

// add puts in one article with the identities that it brought about. A later state of an identity
// holds all keys of the earlier one.
func (b *batch) add(statement graph.Statement, identities []graph.Identity, replaced bool) {
	b.statements = append(b.statements, statement)
	b.know(identities)
	b.text += len(statement.Article.Text)
	b.facts += len(statement.Participations) + len(statement.Tenures) + len(statement.Claims)
	if replaced {
		b.replaced++
	} else {
		b.fresh++
	}
}

// isFull tells that the batch has to be written before the next article.
func (b *batch) isFull(options Options) bool {
	return len(b.statements) >= options.BatchArticles || b.facts >= options.BatchFacts || b.text >= maxBatchText
}

func (b *batch) know(identities []graph.Identity) {
	if b.identities == nil {
		b.identities = map[string]graph.Identity{}
	}
	for _, identity := range identities {
		b.identities[identity.ID] = identity
	}
}

// news lists the identities by id.
func (b *batch) news() []graph.Identity {
	var list []graph.Identity
	for _, id := range slices.Sorted(maps.Keys(b.identities)) {
		list = append(list, b.identities[id])
	}
	return list
}
