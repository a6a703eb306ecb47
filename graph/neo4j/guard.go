package neo4j

import (
	"context"
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

func (s *Store) answer(ctx context.Context, timeout time.Duration, statement string, params map[string]any) (any, error) {
	ctx, cancel := context.WithTimeout(ctx, timeout+grace)
	defer cancel()
	for wait := time.Millisecond; ; wait = min(2*wait, 50*time.Millisecond) {
		record, err := s.query(ctx, timeout, statement, params)
		if err != nil {
			return nil, translate(ctx, err)
		}
		if settled(record) {
			return record.Values[0], nil
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("%w: a write is being committed: %w", graph.ErrTimeout, ctx.Err())
		case <-time.After(wait):
		}
	}
}

// query runs a statement that gives one record. It is the only way to the database for a reader.
func (s *Store) query(ctx context.Context, timeout time.Duration, statement string, params map[string]any) (*driver.Record, error) {
	result, err := driver.ExecuteQuery(ctx, s.driver, statement, params, driver.EagerResultTransformer,
		driver.ExecuteQueryWithReadersRouting(), driver.ExecuteQueryWithDatabase(s.database),
		driver.ExecuteQueryWithTransactionConfig(limits(timeout)...))
	if err != nil {
		return nil, err
	}
	if len(result.Records) != 1 {
		return nil, fmt.Errorf("%w: %d records instead of one", graph.ErrStore, len(result.Records))
	}
	return result.Records[0], nil
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
