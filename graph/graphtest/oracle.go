package graphtest

import (
	"context"
	"errors"
	"fmt"

	"quanhe/graph"
)

// oracle gives a naive store that holds statements.
func oracle(ctx context.Context, statements ...graph.Statement) (graph.Store, error) {
	store := NewMemory()
	if err := write(ctx, store, statements...); err != nil {
		return nil, fmt.Errorf("oracle: %w", err)
	}
	return store, nil
}

// write writes statements as one batch.
func write(ctx context.Context, store graph.Writer, statements ...graph.Statement) error {
	if _, err := store.Write(ctx, graph.Batch{Statements: statements}); err != nil {
		return fmt.Errorf("write %d statements: %w", len(statements), err)
	}
	return nil
}

// agree asks both stores and compares their answers.
func agree(ctx context.Context, oracle, store graph.Reader, plan graph.Plan) error {
	want, err := oracle.Read(ctx, plan)
	if err != nil {
		return fmt.Errorf("oracle: %w", err)
	}
	got, err := store.Read(ctx, plan)
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	return same(plan, want, got)
}

// holds compares everything that can be read of a store, but the number of its runs, with a naive
// store that holds just the statements.
func holds(ctx context.Context, store graph.Store, statements ...graph.Statement) error {
	oracle, err := oracle(ctx, statements...)
	if err != nil {
		return err
	}
	return alike(ctx, oracle, store)
}

// alike compares everything that can be read of two stores, but the number of their runs.
func alike(ctx context.Context, want, got graph.Store) error {
	return errors.Join(
		compare("export", want, got, func(store graph.Store) ([]byte, error) { return Export(ctx, store) }, equalText),
		compare("stats", want, got, func(store graph.Store) (graph.Stats, error) {
			stats, err := store.Stats(ctx)
			stats.Run = 0
			return stats, err
		}, equal),
		compare("inputs", want, got, func(store graph.Store) (map[string]graph.Input, error) { return store.Inputs(ctx) }, equal),
		compare("texts", want, got, func(store graph.Store) ([]graph.Article, error) { return texts(ctx, store) }, equal),
	)
}

// compare reads the same of two stores and compares it.
func compare[T any](
	what string, want, got graph.Store, read func(graph.Store) (T, error), equal func(what string, want, got T) error,
) error {
	wanted, err := read(want)
	if err != nil {
		return fmt.Errorf("%s of the oracle: %w", what, err)
	}
	gotten, err := read(got)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return equal(what, wanted, gotten)
}

// texts collects what Texts yields.
func texts(ctx context.Context, store graph.Catalog) ([]graph.Article, error) {
	var articles []graph.Article
	err := store.Texts(ctx, func(article graph.Article) error {
		articles = append(articles, article)
		return nil
	})
	return articles, err
}
