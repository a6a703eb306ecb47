package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"sync"
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
// again, at most once a second, until it opens. Until then everything is graph.ErrUnavailable. A file
// that is no longer the one that was opened is left, and what is there instead is opened.
type lateStore struct {
	open func(ctx context.Context) (served, error)
	// file tells which file the store is in now; nil for a store that is in none.
	file func() (os.FileInfo, error)
	// turn holds one value while somebody looks at the fields below or opens the store, so that
	// whoever comes meanwhile waits for what becomes of it.
	turn   chan struct{}
	store  served
	opened os.FileInfo // the file that store is in
	tried  time.Time
	err    error
	// users are those that read from store.
	users sync.WaitGroup
}

func newLateStore(open func(ctx context.Context) (served, error), file func() (os.FileInfo, error)) *lateStore {
	return &lateStore{open: open, file: file, turn: make(chan struct{}, 1)}
}

// get gives the store, to be released after use, or says why there is none.
func (l *lateStore) get(ctx context.Context) (store served, release func(), err error) {
	select {
	case l.turn <- struct{}{}:
		defer func() { <-l.turn }()
	case <-ctx.Done():
		return nil, nil, fmt.Errorf("%w: it is being opened: %w", graph.ErrUnavailable, ctx.Err())
	}
	if l.moved() {
		l.leave(ctx)
	}
	if l.store == nil && time.Since(l.tried) >= retryEvery {
		l.try(ctx)
	}
	if l.store == nil {
		return nil, nil, l.err
	}
	l.users.Add(1)
	return l.store, l.users.Done, nil
}

// moved reports whether the file of the open store is gone, or another one in its place.
func (l *lateStore) moved() bool {
	if l.store == nil || l.file == nil {
		return false
	}
	file, err := l.file()
	return err != nil || !os.SameFile(file, l.opened)
}

// leave closes the open store after the last read from it: SQLite must not have the old and the new
// file of one name open at a time, since both use the same files beside them.
func (l *lateStore) leave(ctx context.Context) {
	l.users.Wait()
	_ = l.store.Close(context.WithoutCancel(ctx)) // it was only read from
	l.store, l.tried = nil, time.Time{}
}

// try opens the store. A request that goes away must not stop it from opening for the others.
func (l *lateStore) try(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), openTimeout)
	defer cancel()
	if l.file != nil {
		l.opened, _ = l.file() // open says what is wrong with it
	}
	l.store, l.err = l.open(ctx)
	l.tried = time.Now()
}

// Read answers from the store, if it is there.
func (l *lateStore) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	store, release, err := l.get(ctx)
	if err != nil {
		return graph.Rows{}, err
	}
	defer release()
	return store.Read(ctx, plan)
}

// Search answers from the store, if it is there.
func (l *lateStore) Search(ctx context.Context, question graph.Question) (graph.Hits, error) {
	store, release, err := l.get(ctx)
	if err != nil {
		return graph.Hits{}, err
	}
	defer release()
	return store.Search(ctx, question)
}

// Stats answers from the store, if it is there.
func (l *lateStore) Stats(ctx context.Context) (graph.Stats, error) {
	store, release, err := l.get(ctx)
	if err != nil {
		return graph.Stats{}, err
	}
	defer release()
	return store.Stats(ctx)
}

// Ping reports whether the store is there and can answer.
func (l *lateStore) Ping(ctx context.Context) error {
	store, release, err := l.get(ctx)
	if err != nil {
		return err
	}
	defer release()
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
