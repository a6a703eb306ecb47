package sqlite

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"quanhe/graph"
)

// Write carries out a batch in one transaction. Where the store holds everything already, it
// writes nothing and begins no run.
func (s *Store) Write(ctx context.Context, batch graph.Batch) (graph.Changes, error) {
	if s.writer == nil {
		return graph.Changes{}, fmt.Errorf("%w: write", graph.ErrReadOnly)
	}
	heard, err := graph.Hear(batch)
	if err != nil {
		return graph.Changes{}, fmt.Errorf("write: %w", err)
	}
	w, err := s.begin(ctx)
	if err != nil {
		return graph.Changes{}, translate(ctx, "write", err)
	}
	defer w.end()
	before, err := w.said(ctx, batch)
	if err != nil {
		return graph.Changes{}, translate(ctx, "read what was said", err)
	}
	changes, err := w.carryOut(ctx, batch, heard, before)
	if err == nil && changes.Run != 0 {
		err = w.commit(ctx)
	}
	if errors.Is(err, graph.ErrStatement) {
		return graph.Changes{}, fmt.Errorf("write: %w", err)
	}
	if err != nil {
		return graph.Changes{}, translate(ctx, "write", err)
	}
	return changes, nil
}

// carryOut writes what differs from what the store holds.
func (w *writing) carryOut(ctx context.Context, batch graph.Batch, heard graph.Heard, before []graph.Said) (graph.Changes, error) {
	stored, err := w.articles(ctx, batch)
	if err != nil {
		return graph.Changes{}, err
	}
	identities, err := w.newIdentities(ctx, batch.Identities)
	if err != nil {
		return graph.Changes{}, err
	}
	replaced := replacements(batch, stored, before, heard.Said())
	if replaced.isEmpty() && len(identities) == 0 {
		return graph.Changes{}, nil
	}
	merging := merge(heard, before)
	var supports map[string][][]any
	if err := inTurn(
		func() (err error) { w.run, err = w.newRun(ctx, batch.Run); return err },
		func() error { return w.count(ctx, batch.Input, graph.Changes{}) },
		func() error { return w.putIdentities(ctx, identities) },
		func() error { return w.takeBack(ctx, replaced) },
		func() error { return w.putArticles(ctx, replaced.statements) },
		func() error { return w.voice(ctx, replaced.said) },
		func() (err error) { supports, err = w.putPassages(ctx, replaced.statements); return err },
	); err != nil {
		<-merging
		return graph.Changes{}, err
	}
	merged := <-merging
	update := merged.Update
	update.Changes.Run = w.run
	return update.Changes, inTurn(
		func() error { return merged.err },
		func() error { return w.putRows(ctx, update.Put) },
		func() error { return w.putEvidence(ctx, supports) },
		func() error { return w.remove(ctx, update.Remove) },
		func() error { return w.putSearch(ctx, update) },
		func() error { return w.count(ctx, batch.Input, update.Changes) },
	)
}

// inTurn takes steps until one fails.
func inTurn(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// merged is what follows from a batch, or why nothing does.
type merged struct {
	graph.Update
	err error
}

// merge finds out what follows while the articles, and what they say, are written.
func merge(heard graph.Heard, before []graph.Said) <-chan merged {
	result := make(chan merged, 1)
	go func() {
		update, err := heard.Merge(before)
		result <- merged{update, err}
	}()
	return result
}

func articleIDs(batch graph.Batch) []string {
	ids := slices.Clone(batch.Withdraw)
	for _, s := range batch.Statements {
		ids = append(ids, s.Article.ID)
	}
	return ids
}

// newRun gives the number of the run to which a batch belongs: a new one for 0.
func (w *writing) newRun(ctx context.Context, run int) (int, error) {
	if run != 0 {
		return run, nil
	}
	err := w.tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) + 1 FROM run").Scan(&run)
	return run, err
}

// count adds changes to the row of the run, and makes it if it is not there.
func (w *writing) count(ctx context.Context, input string, changes graph.Changes) error {
	entities, facts := changes.Entities, changes.Facts
	return w.exec(ctx, `INSERT INTO run (id, input, entities_added, entities_changed, entities_removed,
  facts_added, facts_changed, facts_removed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET input = excluded.input,
  entities_added = entities_added + excluded.entities_added,
  entities_changed = entities_changed + excluded.entities_changed,
  entities_removed = entities_removed + excluded.entities_removed,
  facts_added = facts_added + excluded.facts_added,
  facts_changed = facts_changed + excluded.facts_changed,
  facts_removed = facts_removed + excluded.facts_removed`,
		w.run, input, entities.Added, entities.Changed, entities.Removed, facts.Added, facts.Changed, facts.Removed)
}

// putRows writes entities and facts. What they point to is there before them, but for bodies and
// events of the same kind: the foreign keys are checked at the end.
func (w *writing) putRows(ctx context.Context, rows []graph.Row) error {
	if err := w.exec(ctx, "PRAGMA defer_foreign_keys = ON"); err != nil {
		return err
	}
	inserts, updates := map[graph.Kind]string{}, map[graph.Kind]string{}
	for kind, table := range rowTables() {
		inserts[kind], updates[kind] = table.insert(), table.update()
	}
	for _, row := range rows {
		table, text := rowTables()[row.Kind], inserts[row.Kind]
		values, there := table.fresh, w.spoken.stored(row.ID)
		if there {
			text, values = updates[row.Kind], table.changed
		}
		if err := w.exec(ctx, text, values(row, w.run)...); err != nil {
			return fmt.Errorf("%s: %w", row.ID, err)
		}
		for _, list := range table.lists {
			if err := w.putList(ctx, list, row, there); err != nil {
				return fmt.Errorf("%s: %w", row.ID, err)
			}
		}
	}
	return nil
}

// putList writes the list of a row, in place of the one that was there.
func (w *writing) putList(ctx context.Context, list list, row graph.Row, there bool) error {
	if there {
		if err := w.exec(ctx, "DELETE FROM "+list.table+" WHERE "+list.owner+" = ?", row.ID); err != nil {
			return err
		}
	}
	for i, member := range row.Refs[list.ref] {
		columns, values := list.owner+", "+list.member, []any{row.ID, member}
		if list.position != "" {
			columns, values = columns+", "+list.position, append(values, i+1)
		}
		text := "INSERT INTO " + list.table + " (" + columns + ") VALUES (?" + strings.Repeat(", ?", len(values)-1) + ")"
		if err := w.exec(ctx, text, values...); err != nil {
			return err
		}
	}
	return nil
}

// remove deletes what nothing states any more: facts before what they speak of.
func (w *writing) remove(ctx context.Context, ids []string) error {
	byKind := map[graph.Kind][]string{}
	for _, id := range ids {
		kind, _ := graph.KindOf(id)
		byKind[kind] = append(byKind[kind], id)
	}
	for _, kind := range []graph.Kind{
		graph.KindClaim, graph.KindParticipation, graph.KindTenure, graph.KindTopic, graph.KindEvent, graph.KindSeries,
		graph.KindPost, graph.KindPerson, graph.KindOrganization, graph.KindPlace,
	} {
		if len(byKind[kind]) == 0 {
			continue
		}
		text := "DELETE FROM " + rowTables()[kind].name + " WHERE id IN (SELECT value FROM json_each(?))"
		if err := w.exec(ctx, text, jsonList(byKind[kind])); err != nil {
			return err
		}
	}
	return nil
}
