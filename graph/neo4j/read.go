package neo4j

import (
	"context"
	"fmt"
	"strings"

	"quanhe/graph"
)

// Read answers a plan by one statement.
func (s *Store) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	statement, params, err := Compile(plan)
	if err != nil {
		return graph.Rows{}, err
	}
	answer, err := s.answer(ctx, s.timeout, statement, params)
	if err != nil {
		return graph.Rows{}, err
	}
	rows, err := graph.Decode(plan, answer)
	if err != nil {
		return graph.Rows{}, fmt.Errorf("%w: %w", graph.ErrStore, err)
	}
	return rows, nil
}

// Stats counts what is in the database. Neo4j keeps these numbers, so that only candidates
// are looked at.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	var stats graph.Stats
	counts := []*int{
		&stats.People, &stats.Organizations, &stats.Places, &stats.Posts, &stats.Series, &stats.Events, &stats.Topics,
		&stats.Participations, &stats.Tenures, &stats.Claims, &stats.Articles, &stats.Candidates, &stats.Evidence, &stats.Run,
	}
	var parts []string
	for _, kind := range graph.Kinds() {
		part := fmt.Sprintf("COUNT { (:%s) }", kind)
		if kind.Fact() {
			part += fmt.Sprintf(" - COUNT { (n:Candidate) WHERE n:%s }", kind)
		}
		parts = append(parts, part)
	}
	parts = append(parts, "COUNT { (:Candidate) }", "COUNT { ()-[:SUPPORTED_BY]->() }", "head(COLLECT { MATCH (m:Meta {id: 'schema'}) RETURN m.run })")
	answer, err := s.ask(ctx, s.timeout, "["+strings.Join(parts, ", ")+"]", nil)
	if err != nil {
		return graph.Stats{}, err
	}
	numbers, _ := answer.([]any)
	if len(numbers) != len(counts) {
		return graph.Stats{}, fmt.Errorf("%w: %d counts instead of %d", graph.ErrStore, len(numbers), len(counts))
	}
	for i, count := range counts {
		number, _ := numbers[i].(int64) // no run at all is null
		*count = int(number)
	}
	return stats, nil
}
