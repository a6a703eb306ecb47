package loader

import (
	"context"

	"quanhe/loader/article"
	"quanhe/loader/extract"
)

// Extracted is one article with its facts, or an input that was refused.
type Extracted struct {
	Article article.Article
	Facts   extract.Facts
	// Rejection is nil for an article.
	Rejection *article.Rejection
}

// Extract reads articles and their facts without resolving or storing anything, and hands on each,
// in the order of the paths. An error of yield ends it and is returned as it is; so is the cause
// of the context's end.
func Extract(ctx context.Context, extractor Extractor, paths []string, options article.Options, yield func(Extracted) error) error {
	for a, refused := range article.Walk(ctx, paths, options) {
		found := Extracted{Article: a, Rejection: refused}
		if refused == nil {
			found.Facts = extractor.Extract(document(a.Record("")))
		}
		if err := yield(found); err != nil {
			return err
		}
	}
	return interrupted(ctx)
}
