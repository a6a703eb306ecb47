package loader

import (
	"context"

	"quanhe/graph"
	"quanhe/loader/article"
	"quanhe/loader/extract"
)

// Store is what a load needs of a graph.Store.
type Store interface {
	graph.Writer
	graph.Catalog
}

// Extractor reads the facts out of a text. It must give the same facts for the same document as
// long as its digest is the same.
type Extractor interface {
	Extract(document extract.Document) extract.Facts
	// Digest identifies rules and word lists.
	Digest() string
}

// Progress tells how far a load is.
type Progress struct {
	// Done and Total count articles; rejected ones are in neither.
	Done, Total int
	// Article is the id of the article just done.
	Article string
}

// The bounds of a batch where Options gives none: enough for a transaction to be worth its cost,
// few enough to hold in memory. A person or body that many articles of a batch name is written once,
// so that batches of 1,000 articles load in two thirds of the time that batches of 50 take.
const (
	DefaultBatchArticles = 1000
	DefaultBatchFacts    = 10_000
	// maxBatchText is how many bytes of text a batch may reach before it is written.
	maxBatchText = 8 << 20
)

// Options are the choices of a load. The zero value is a plain load.
type Options struct {
	// Input says how files are read.
	Input article.Options
	// Decisions is the curation folder with the file of assigned ids. Where it is empty, the
	// store's own identities are the only registry.
	Decisions string
	// Again reads the store's articles again, too, if another extractor read them.
	Again bool
	// DryRun does everything but write, to the store and to the curation folder.
	DryRun bool
	// Progress is called after every article if it is not nil.
	Progress func(Progress)
	// BatchArticles and BatchFacts are the bounds of a batch; 0 means the default.
	BatchArticles, BatchFacts int
}

func (o Options) withDefaults() Options {
	if o.BatchArticles <= 0 {
		o.BatchArticles = DefaultBatchArticles
	}
	if o.BatchFacts <= 0 {
		o.BatchFacts = DefaultBatchFacts
	}
	return o
}

// document is what extraction reads of an article.
func document(a graph.Article) extract.Document {
	return extract.Document{Text: a.Text, Title: a.Title, Published: a.Published}
}

// interrupted reports the end of the context as an error, nil while it lasts.
func interrupted(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return context.Cause(ctx)
}
