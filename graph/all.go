package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math"
)

// ErrChanged is returned where a graph was written to while it was read in several steps.
var ErrChanged = errors.New("the graph changed while it was read")

// NoLimit is the Limit of a list that is wanted whole. Who uses it needs the memory for the longest.
const NoLimit = math.MaxInt32

// allPage is the number of nodes that All holds in memory at once.
const allPage = 50

// All reads every node of the target's kind that a filter keeps, candidates included, by id, a page at a
// time. Each page
// is of one moment, all of them together only inside AtOnce.
//
// A node that a damaged store answers with several times, since an edge that reaches at most one node
// reaches more, is given once. One that cannot be read gives its *NodeError, and whoever goes on gets
// the nodes after it. Every other error ends the sequence: those of Reader.Read.
func All(ctx context.Context, reader Reader, target Target, filter Filter) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		page := Page{Limit: allPage, Order: asc(OrderID), Filter: filter, Candidates: true}
		var broken *NodeError // stands at page.Before
		last := ""
		for {
			rows, err := reader.Read(ctx, Plan{Page: page, Targets: []Target{target}})
			if err != nil {
				if page.Before != nil || !errors.As(err, &broken) {
					yield(nil, fmt.Errorf("read %s: %w", target.Kind, err))
					return
				}
				page.Before = []any{broken.ID}
				continue
			}
			for _, node := range rows.Nodes {
				if node.ID() != last && !yield(node, nil) {
					return
				}
				last = node.ID()
			}
			switch {
			case len(rows.Nodes) == page.Limit:
				page.After = rows.Keys[page.Limit-1]
			case page.Before != nil:
				if !yield(nil, broken) {
					return
				}
				page.After, page.Before = page.Before, nil
			default:
				return
			}
		}
	}
}

// AtOnce carries out a read of several steps. The error is that of read, or ErrChanged if the graph
// was written to meanwhile: if what Stats counts, the number of the run included, is no longer what
// it was. A later batch of a run that was going on before, and that leaves every count as it was,
// is not noticed.
func AtOnce(ctx context.Context, reader Reader, read func() error) error {
	before, err := reader.Stats(ctx)
	if err != nil {
		return err
	}
	if err := read(); err != nil {
		return err
	}
	after, err := reader.Stats(ctx)
	if err != nil {
		return err
	}
	if after != before {
		return ErrChanged
	}
	return nil
}
