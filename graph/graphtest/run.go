package graphtest

import (
	"context"
	"testing"

	"quanhe/graph"
)

// Check is one thing that a store has to do. It gets a fresh, empty store and returns what is wrong.
type Check struct {
	Name string
	Run  func(ctx context.Context, store graph.Store) error
	// sampled checks only read, and get a store that holds Sample.
	sampled bool
}

// Run checks a store. open must give a fresh, empty store and arrange by t.Cleanup that it is
// closed. Checks that only read share one store.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	t.Helper()
	t.Run("Sample", func(t *testing.T) {
		store := open(t)
		report(t, write(t.Context(), store, Sample()...))
		for _, check := range table() {
			if check.sampled {
				t.Run(check.Name, func(t *testing.T) { report(t, check.Run(t.Context(), store)) })
			}
		}
	})
	for _, check := range table() {
		if !check.sampled {
			t.Run(check.Name, func(t *testing.T) { report(t, check.Run(t.Context(), open(t))) })
		}
	}
}

// Checks lists the checks of Run, for callers that want to see a store fail.
func Checks() []Check {
	checks := table()
	for i, check := range checks {
		if check.sampled {
			checks[i].Run = func(ctx context.Context, store graph.Store) error {
				if err := write(ctx, store, Sample()...); err != nil {
					return err
				}
				return check.Run(ctx, store)
			}
		}
	}
	return checks
}

func report(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
