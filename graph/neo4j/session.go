package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// write carries out work in one transaction, again where the server asks for it.
func (s *Store) write(ctx context.Context, work func(ctx context.Context, tx driver.ManagedTransaction) error) error {
	ctx, cancel := context.WithTimeout(ctx, writeTimeout+grace)
	defer cancel()
	session := s.driver.NewSession(ctx, driver.SessionConfig{
		AccessMode: driver.AccessModeWrite, DatabaseName: s.database,
		// Shared with the readers, so that in a cluster they see what was written here.
		BookmarkManager: s.driver.ExecuteQueryBookmarkManager(),
	})
	_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
		return nil, work(ctx, tx)
	}, limits(writeTimeout)...)
	if closing := session.Close(ctx); err == nil {
		err = closing
	}
	return translate(ctx, err)
}

// run runs one statement of a transaction to its end.
func run(ctx context.Context, tx driver.ManagedTransaction, statement string, params map[string]any) ([]*driver.Record, error) {
	result, err := tx.Run(ctx, statement, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}

// chunk is the number of rows that one statement takes.
const chunk = 1000

// each runs a statement for rows, as $rows.
func each[T any](ctx context.Context, tx driver.ManagedTransaction, statement string, rows []T, params map[string]any, read func(*driver.Record)) error {
	for start := 0; start < len(rows); start += chunk {
		with := map[string]any{"rows": rows[start:min(start+chunk, len(rows))]}
		for name, value := range params {
			with[name] = value
		}
		records, err := run(ctx, tx, statement, with)
		if err != nil {
			return err
		}
		for _, record := range records {
			read(record)
		}
	}
	return nil
}

// none is for statements that give nothing.
func none(*driver.Record) {}
