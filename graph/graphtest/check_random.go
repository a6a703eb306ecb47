package graphtest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"

	"quanhe/graph"
)

// soakVariable names the environment variable that sets the number of random plans.
const soakVariable = "QUANHE_SOAK_PLANS"

func plans() int {
	if number, err := strconv.Atoi(os.Getenv(soakVariable)); err == nil && number > 0 {
		return number
	}
	return 200
}

// checkSamplePlans asks random plans of the sample.
func checkSamplePlans(ctx context.Context, store graph.Store) error {
	return checkPlans(ctx, store, Sample())
}

// checkGenerated loads invented articles in several batches of one run and asks random plans.
func checkGenerated(ctx context.Context, store graph.Store) error {
	const articles, step = 120, 50
	statements := Generate(1, articles)
	run := 0
	for start := 0; start < articles; start += step {
		changes, err := store.Write(ctx, graph.Batch{Run: run, Statements: statements[start:min(start+step, articles)]})
		if err != nil {
			return fmt.Errorf("write from %d: %w", start, err)
		}
		run = changes.Run
	}
	if err := holds(ctx, store, statements...); err != nil {
		return err
	}
	return checkPlans(ctx, store, statements)
}

// checkPlans asks random plans of the oracle and of a store that holds the statements.
func checkPlans(ctx context.Context, store graph.Store, statements []graph.Statement) error {
	const seed = 1
	oracle, err := oracle(ctx, statements...)
	if err != nil {
		return err
	}
	known, err := NewKnown(statements)
	if err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(seed, 0))
	for i := range plans() {
		plan := RandomPlan(r, known)
		want, err := oracle.Read(ctx, plan)
		if err != nil {
			return fmt.Errorf("oracle: random plan %d of seed %d: %w\n%s", i, seed, err, describe(plan))
		}
		got, err := store.Read(ctx, plan)
		if err == nil {
			err = same(plan, want, got)
		}
		if err != nil {
			return fmt.Errorf("random plan %d of seed %d: %w\n%s", i, seed, err, describe(plan))
		}
		known.Learn(plan, want)
	}
	return nil
}
