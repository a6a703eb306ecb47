package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"quanhe/graph"
)

// Read answers a plan by one statement, so from one moment of the file.
func (s *Store) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	text, args, err := Compile(plan)
	if err != nil {
		return graph.Rows{}, err
	}
	answer, err := s.ask(ctx, text, args)
	if err != nil {
		return graph.Rows{}, translate(ctx, "read", err)
	}
	rows, err := graph.DecodeJSON(plan, answer)
	if err != nil {
		return graph.Rows{}, fmt.Errorf("%w: read: %w", graph.ErrStore, err)
	}
	return rows, nil
}

// ask gives the one JSON text of a statement.
func (s *Store) ask(ctx context.Context, text string, args []any) (string, error) {
	statement, err := s.reads.take(ctx, text)
	if err != nil {
		return "", err
	}
	defer s.reads.give(statement)
	var answer string
	err = statement.QueryRowContext(ctx, args...).Scan(&answer)
	return answer, err
}

// Stats counts in one statement.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	const text = `SELECT
  (SELECT count(*) FROM person), (SELECT count(*) FROM organization), (SELECT count(*) FROM place),
  (SELECT count(*) FROM post), (SELECT count(*) FROM series), (SELECT count(*) FROM event), (SELECT count(*) FROM topic),
  tenures - trial_tenures, participations - trial_participations, claims - trial_claims,
  trial_tenures + trial_participations + trial_claims,
  (SELECT count(*) FROM article),
  (SELECT count(*) FROM participation_evidence) + (SELECT count(*) FROM tenure_evidence)
    + (SELECT count(*) FROM claim_evidence),
  (SELECT coalesce(max(id), 0) FROM run)
FROM (SELECT
  (SELECT count(*) FROM tenure) AS tenures, (SELECT count(*) FROM tenure WHERE how = 'CANDIDATE') AS trial_tenures,
  (SELECT count(*) FROM participation) AS participations,
  (SELECT count(*) FROM participation WHERE how = 'CANDIDATE') AS trial_participations,
  (SELECT count(*) FROM claim) AS claims, (SELECT count(*) FROM claim WHERE how = 'CANDIDATE') AS trial_claims)`
	var stats graph.Stats
	err := s.reader.QueryRowContext(ctx, text).Scan(
		&stats.People, &stats.Organizations, &stats.Places, &stats.Posts, &stats.Series, &stats.Events, &stats.Topics,
		&stats.Tenures, &stats.Participations, &stats.Claims, &stats.Candidates, &stats.Articles, &stats.Evidence, &stats.Run)
	return stats, translate(ctx, "count", err)
}

// each calls scan for every row of a query.
func each(ctx context.Context, db querier, scan func(*sql.Rows) error, text string, args ...any) error {
	rows, err := db.QueryContext(ctx, text, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// querier is a pool or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}
