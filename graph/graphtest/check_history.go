package graphtest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"

	"quanhe/graph"
)

// checkHistory writes, replaces and withdraws at random, and holds every count of changes and the
// outcome to those of the oracle, which makes everything from scratch each time.
func checkHistory(ctx context.Context, store graph.Store) error {
	const seed, articles, batches = 7, 30, 12
	oracle := NewMemory()
	statements := Generate(seed, articles)
	r := rand.New(rand.NewPCG(seed, 0))
	for i := range batches {
		batch := randomBatch(r, statements)
		want, err := oracle.Write(ctx, batch)
		if err != nil {
			return fmt.Errorf("oracle: %w", err)
		}
		got, err := store.Write(ctx, batch)
		if err != nil {
			return fmt.Errorf("batch %d of seed %d: %w", i, seed, err)
		}
		if err := errors.Join(equal("changes", want, got), alike(ctx, oracle, store)); err != nil {
			return fmt.Errorf("batch %d of seed %d: %w", i, seed, err)
		}
	}
	return nil
}

// randomBatch takes some articles as they are, some with less in them, and withdraws others.
func randomBatch(r *rand.Rand, statements []graph.Statement) graph.Batch {
	var batch graph.Batch
	for _, statement := range statements {
		switch r.IntN(6) {
		case 0:
			batch.Statements = append(batch.Statements, statement)
		case 1:
			batch.Statements = append(batch.Statements, thinned(r, statement))
		case 2:
			batch.Withdraw = append(batch.Withdraw, statement.Article.ID)
		}
	}
	return batch
}

// thinned lets an article say less, and some of it differently.
func thinned(r *rand.Rand, s graph.Statement) graph.Statement {
	s.Participations = slices.DeleteFunc(slices.Clone(s.Participations), func(graph.Participation) bool { return r.IntN(3) == 0 })
	s.Claims = slices.DeleteFunc(slices.Clone(s.Claims), func(graph.Claim) bool { return r.IntN(3) == 0 })
	for i := range s.Participations {
		p := &s.Participations[i]
		switch r.IntN(6) {
		case 0:
			p.PrintedTitle = "Bà"
		case 1:
			p.TenureID = ""
		case 2:
			p.Evidence = p.Evidence[:1]
		}
	}
	if r.IntN(4) == 0 {
		s.Article.Published = day("2016-02-03")
	}
	s.Article.Title += " (bản sửa)"
	s.Article.Digest += " edited"
	return s
}
