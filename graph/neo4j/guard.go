package neo4j

import (
	"context"
	"errors"
	"fmt"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
)

// stale is the age in milliseconds at which an announced commit counts as over: a writer that died
// in the middle of one must not stop the readers for good. No commit takes that long.
const stale = 30_000

// guarded makes the statement that answers an expression, with what tells whether a commit fell
// into it. The number is read again after the answer because a part of a statement that follows
// WITH runs on its rows.
func guarded(expression string) string {
	return "OPTIONAL MATCH (g:Meta {id: 'commits'})\nWITH g.turn AS before\nWITH before, " + expression + " AS answer\n" +
		"OPTIONAL MATCH (g:Meta {id: 'commits'})\nRETURN answer, before, g.turn AS after, timestamp() - g.since AS age"
}

// settled reports whether a record of a guarded statement is from one moment.
func settled(record *driver.Record) bool {
	before, _ := record.Values[1].(int64)
	after, _ := record.Values[2].(int64)
	age, _ := record.Values[3].(int64)
	return before == after && (before%2 == 0 || age > stale)
}

// ask answers an expression from one moment of the database, in a transaction that the server lets
// read only.
func (s *Store) ask(ctx context.Context, timeout time.Duration, expression string, params map[string]any) (any, error) {
	return s.answer(ctx, timeout, guarded(expression), params)
}

// answer runs a guarded statement until it gives a record from one moment, and again where the
// server may recover.
func (s *Store) answer(ctx context.Context, timeout time.Duration, statement string, params map[string]any) (any, error) {
	ctx, cancel := context.WithTimeout(ctx, timeout+grace)
	defer cancel()
	begin := time.Now()
	for wait := time.Millisecond; ; wait = min(2*wait, longestWait) {
		record, err := s.query(ctx, timeout, statement, params)
		switch {
		case err == nil && settled(record):
			return record.Values[0], nil
		case err != nil && (!recovers(ctx, err) || time.Since(begin) > retryTime):
			return nil, translate(ctx, err)
		}
		select {
		case <-ctx.Done():
			if err != nil {
				return nil, translate(ctx, err)
			}
			return nil, fmt.Errorf("%w: a write is being committed: %w", graph.ErrTimeout, ctx.Err())
		case <-time.After(wait):
		}
	}
}

// longestWait is the longest time between two tries of a read. A connection that broke while it was
// idle shows at the next use only, so after a restart of the server the pool is tried through.
const longestWait = 50 * time.Millisecond

// recovers reports whether a read that failed may succeed a moment later.
func recovers(ctx context.Context, err error) bool {
	return driver.IsRetryable(err) && errors.Is(translate(ctx, err), graph.ErrUnavailable)
}

// query runs a statement that gives one record, as a transaction of its own: it goes to the server and
// comes back once, where the driver's managed transactions also wait for a commit. It is the only way
// to the database for a reader.
func (s *Store) query(ctx context.Context, timeout time.Duration, statement string, params map[string]any) (*driver.Record, error) {
	session := s.driver.NewSession(ctx, driver.SessionConfig{
		AccessMode: driver.AccessModeRead, DatabaseName: s.database,
		// Shared with the writer, so that in a cluster what was written here is seen.
		BookmarkManager: s.driver.ExecuteQueryBookmarkManager(),
	})
	defer func() { _ = session.Close(ctx) }() // gives the connection back; the answer is complete or useless
	result, err := session.Run(ctx, statement, params, limits(timeout)...)
	if err != nil {
		return nil, err
	}
	return result.Single(ctx)
}

// limits are what the server is told about a transaction: when to end it, and whose it is.
func limits(timeout time.Duration) []func(*driver.TransactionConfig) {
	return []func(*driver.TransactionConfig){
		driver.WithTxTimeout(timeout), driver.WithTxMetadata(map[string]any{"application": "quanhe"}),
	}
}

// announce says that a commit is about to happen, and gives its turn.
func (s *Store) announce(ctx context.Context) (int64, error) {
	var turn int64
	err := s.write(ctx, func(ctx context.Context, tx driver.ManagedTransaction) error {
		records, err := run(ctx, tx, `MERGE (g:Meta {id: 'commits'})
SET g.turn = coalesce(g.turn, 0) + 1 + coalesce(g.turn, 0) % 2, g.since = timestamp()
RETURN g.turn`, nil)
		if err == nil {
			turn, _ = records[0].Values[0].(int64)
		}
		return err
	})
	return turn, err
}

// settle says that the commit of a turn is over, however it ended, unless the next writer has begun
// one. Where it cannot be said, readers wait until the announcement is stale.
func (s *Store) settle(ctx context.Context, turn int64) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), connectTimeout)
	defer cancel()
	_ = s.write(ctx, func(ctx context.Context, tx driver.ManagedTransaction) error {
		_, err := run(ctx, tx, "MATCH (g:Meta {id: 'commits'}) WHERE g.turn = $turn SET g.turn = $turn + 1", map[string]any{"turn": turn})
		return err
	})
}
