package main

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"quanhe/graph"
)

// served is what a server needs of a store.
type served interface {
	graph.Reader
	Close(ctx context.Context) error
}

// How often, and for how long, a store that is not there is tried again.
const (
	retryEvery  = time.Second
	openTimeout = 5 * time.Second
)

// lateStore is a store that need not be there yet: it is opened when it is first needed, and tried
// again, at most once a second, until it opens. Until then everything is graph.ErrUnavailable.
type lateStore struct {
	open func(ctx context.Context) (served, error)
	// turn holds one value while somebody looks at the fields below or opens the store, so that
	// whoever comes meanwhile waits for what becomes of it.
	turn  chan struct{}
	store served
	tried time.Time
	err   error
}

func newLateStore(open func(ctx context.Context) (served, error)) *lateStore {
	return &lateStore{open: open, turn: make(chan struct{}, 1)}
}

// get gives the store, or why there is none.
func (l *lateStore) get(ctx context.Context) (served, error) {
	select {
	case l.turn <- struct{}{}:
		defer func() { <-l.turn }()
	case <-ctx.Done():
		return nil, fmt.Errorf("%w: it is being opened: %w", graph.ErrUnavailable, ctx.Err())
	}
	if l.store != nil || time.Since(l.tried) < retryEvery {
		return l.store, l.err
	}
	// A request that goes away must not stop the store from opening for the others.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), openTimeout)
	defer cancel()
	l.store, l.err = l.open(ctx)
	l.tried = time.Now()
	return l.store, l.err
}

// Read answers from the store, if it is there.
func (l *lateStore) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	store, err := l.get(ctx)
	if err != nil {
		return graph.Rows{}, err
	}
	return store.Read(ctx, plan)
}

// Search answers from the store, if it is there.
func (l *lateStore) Search(ctx context.Context, question graph.Question) (graph.Hits, error) {
	store, err := l.get(ctx)
	if err != nil {
		return graph.Hits{}, err
	}
	return store.Search(ctx, question)
}

// Stats answers from the store, if it is there.
func (l *lateStore) Stats(ctx context.Context) (graph.Stats, error) {
	store, err := l.get(ctx)
	if err != nil {
		return graph.Stats{}, err
	}
	return store.Stats(ctx)
}

// Ping reports whether the store is there and can answer.
func (l *lateStore) Ping(ctx context.Context) error {
	store, err := l.get(ctx)
	if err != nil {
		return err
	}
	return store.Ping(ctx)
}

// Close closes the store, if it is there.
func (l *lateStore) Close(ctx context.Context) error {
	l.turn <- struct{}{}
	defer func() { <-l.turn }()
	if l.store == nil {
		return nil
	}
	return l.store.Close(ctx)
}

// explained logs the statement and the time of every read.
type explained struct {
	served
	compile func(graph.Plan) (string, error)
	log     *slog.Logger
}

// Read logs what it reads.
func (e explained) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	start := time.Now()
	rows, err := e.served.Read(ctx, plan)
	statement, _ := e.compile(plan) // a plan that does not compile has failed to be read, too
	e.log.InfoContext(ctx, "read", "took", time.Since(start), "rows", len(rows.Nodes), "error", err, "statement", statement)
	return rows, err
}
