package neo4j

import (
	"cmp"
	"context"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
)

// Write carries out a batch in one transaction. Everything is written by id and made from what the
// database holds, so that a batch whose commit was never confirmed can be written again.
func (s *Store) Write(ctx context.Context, batch graph.Batch) (graph.Changes, error) {
	if s.readOnly {
		return graph.Changes{}, graph.ErrReadOnly
	}
	var changes graph.Changes
	var turn int64
	err := s.write(ctx, func(ctx context.Context, tx driver.ManagedTransaction) error {
		w := &writer{ctx: ctx, tx: tx, batch: batch}
		written, err := w.write()
		if err != nil || !written {
			return err
		}
		changes = w.update.Changes // kept if the next attempt finds that this one was committed
		turn, err = s.announce(ctx)
		return err
	})
	if turn != 0 {
		s.settle(ctx, turn)
	}
	if err != nil {
		return graph.Changes{}, err
	}
	return changes, nil
}

// writer is one attempt to write a batch.
type writer struct {
	ctx    context.Context //nolint:containedctx // a writer lives as long as one transaction
	tx     driver.ManagedTransaction
	batch  graph.Batch
	known  map[string]bool // subjects that the database has
	update graph.Update
	// moved are the ids of participations that need the order keys of others, and of nodes of which
	// participations keep what is no longer so.
	moved map[graph.Kind][]any
	// last is the number of the last run, run that of this one: 0 if a reader sees no difference.
	last, run int
}

// write does everything but the commit; false if there is nothing to write.
func (w *writer) write() (bool, error) {
	if err := w.lock(); err != nil {
		return false, err
	}
	before, err := w.before()
	if err != nil {
		return false, err
	}
	if w.update, err = graph.Merge(before, w.batch); err != nil {
		return false, err
	}
	articles, err := w.differing()
	if err != nil {
		return false, err
	}
	identities, err := w.newIdentities()
	if err != nil {
		return false, err
	}
	if articles.none() && len(identities) == 0 {
		return false, nil
	}
	if len(articles.shown)+len(identities) > 0 || w.update.Changes != (graph.Changes{}) {
		w.run = cmp.Or(w.batch.Run, w.last+1)
		w.update.Changes.Run = w.run
	}
	for _, step := range []func() error{
		func() error { return w.forget(articles) },
		w.remove,
		w.put,
		w.mark,
		w.connect,
		w.derive,
		func() error { return w.say(articles) },
		w.search,
		func() error { return w.assign(identities) },
		w.record,
	} {
		if err := step(); err != nil {
			return false, err
		}
	}
	return true, nil
}

// lock keeps every other writer out until the transaction ends, and reads the number of the last
// run.
func (w *writer) lock() error {
	records, err := w.ask("MATCH (m:Meta {id: 'schema'}) SET m.version = m.version RETURN m.version, m.run", nil)
	if err != nil {
		return err
	}
	if len(records) == 0 {
		return fmt.Errorf("%w: the database was emptied while it was open", graph.ErrSchema)
	}
	if version, _ := records[0].Values[0].(int64); version != graph.SchemaVersion {
		return fmt.Errorf("%w: the database has schema %d", graph.ErrSchema, version)
	}
	number, _ := records[0].Values[1].(int64)
	w.last = int(number)
	return nil
}

// record writes the run: what it did with all its batches so far.
func (w *writer) record() error {
	if w.run == 0 {
		return nil
	}
	changes := w.update.Changes
	_, err := w.ask(`MERGE (r:Run {number: $run})
SET r.input = $input,
    r.entitiesAdded = coalesce(r.entitiesAdded, 0) + $entities[0], r.factsAdded = coalesce(r.factsAdded, 0) + $facts[0],
    r.entitiesChanged = coalesce(r.entitiesChanged, 0) + $entities[1], r.factsChanged = coalesce(r.factsChanged, 0) + $facts[1],
    r.entitiesRemoved = coalesce(r.entitiesRemoved, 0) + $entities[2], r.factsRemoved = coalesce(r.factsRemoved, 0) + $facts[2]
WITH r MATCH (m:Meta {id: 'schema'}) WHERE m.run < $run SET m.run = $run`, map[string]any{
		"run": w.run, "input": w.batch.Input, "entities": numbers(changes.Entities), "facts": numbers(changes.Facts),
	})
	return err
}

func numbers(d graph.Delta) []int { return []int{d.Added, d.Changed, d.Removed} }

func (w *writer) ask(statement string, params map[string]any) ([]*driver.Record, error) {
	return run(w.ctx, w.tx, statement, params)
}

// each runs a statement for rows, as $rows.
func (w *writer) each(statement string, rows []any) error {
	return each(w.ctx, w.tx, statement, rows, map[string]any{"run": cmp.Or(w.run, w.last)}, none)
}
