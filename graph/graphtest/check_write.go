package graphtest

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"quanhe/graph"
)

// checkEmpty reads a store that holds nothing.
func checkEmpty(ctx context.Context, store graph.Store) error {
	if err := store.Ping(ctx); err != nil {
		return fmt.Errorf("ping: %w", err)
	}
	stats, err := store.Stats(ctx)
	if err != nil {
		return fmt.Errorf("stats: %w", err)
	}
	for _, kind := range graph.Kinds() {
		rows, err := store.Read(ctx, all(kind, everyBranch(kind)...))
		if err != nil {
			return fmt.Errorf("read %s: %w", kind, err)
		}
		if len(rows.Nodes) != 0 || rows.Total != 0 {
			return fmt.Errorf("an empty store has %d of %s and counts %d", len(rows.Nodes), kind, rows.Total)
		}
	}
	return errors.Join(equal("stats", graph.Stats{}, stats), holds(ctx, store))
}

// checkRoundTrip reads back what was written, article by article.
func checkRoundTrip(ctx context.Context, store graph.Store) error {
	for i, statement := range Sample() {
		if err := write(ctx, store, statement); err != nil {
			return err
		}
		if err := holds(ctx, store, Sample()[:i+1]...); err != nil {
			return fmt.Errorf("after %s: %w", statement.Article.ID, err)
		}
	}
	stats, err := store.Stats(ctx)
	if err != nil {
		return err
	}
	return equal("stats of the sample", graph.Stats{
		People: 6, Organizations: 7, Places: 5, Posts: 4, Series: 2, Events: 8, Topics: 3,
		Tenures: 4, Participations: 15, Claims: 21, Candidates: 6, Articles: 6, Evidence: 51, Run: 6,
	}, stats)
}

// checkLoadingOrder loads the same articles in other orders and groups.
func checkLoadingOrder(ctx context.Context, store graph.Store) error {
	sample := Sample()
	for _, order := range [][][]int{{{5}, {4}, {3}, {2}, {1}, {0}}, {{1, 3}, {0}, {2, 5, 4}}, {{2, 0, 1, 5, 4, 3}}} {
		for _, group := range order {
			var batch []graph.Statement
			for _, i := range group {
				batch = append(batch, sample[i])
			}
			if err := write(ctx, store, batch...); err != nil {
				return err
			}
		}
		if err := holds(ctx, store, sample...); err != nil {
			return fmt.Errorf("loaded as %v: %w", order, err)
		}
		if _, err := store.Write(ctx, graph.Batch{Withdraw: articleIDs(sample)}); err != nil {
			return err
		}
		if err := holds(ctx, store); err != nil {
			return fmt.Errorf("all withdrawn: %w", err)
		}
	}
	return nil
}

// checkReplace lets an article say something else. What only it said goes, what others say stays.
func checkReplace(ctx context.Context, store graph.Store) error {
	if err := write(ctx, store, Sample()...); err != nil {
		return err
	}
	c := sampleCast()
	d := newDraft(c, graph.Article{ID: "article:som", Title: "Đính chính", Published: day("2024-05-10")})
	said := d.say("Bà Nguyễn Thị Hạ, không phải bà Hà, dự buổi gặp.")
	d.act(graph.Participation{EventID: "event:gap", Role: graph.RoleAttended, PersonID: "person:ha-2"}, said)
	next := Sample()
	next[0] = d.done()
	changes, err := store.Write(ctx, graph.Batch{Statements: next[:1]})
	if err != nil {
		return err
	}
	return errors.Join(
		holds(ctx, store, next...),
		gone(ctx, store, "person:to", "event:doi-ngoai-31", "tenure:ha-thu-truong", "place:tan-lap", "post:thu-truong",
			"claim:doi-ngoai-32-theme-vuon-ra-bien-lon"),
		sources(ctx, store, map[string]int{
			"part:doi-ngoai-32-opened-ha": 1, "part:phien-toan-the-reported-ha-2": 1, "part:gap-attended-ha-2": 1,
			"person:ha": 2, "event:gap": 2, "event:doi-ngoai-32": 2,
		}),
		// The place, the post, person:to and the 31st edition are gone. person:ha and the 32nd
		// edition, its series and org:bo are named less, event:gap more, the session has no parent.
		// Of the facts a tenure and five claims are gone; the other theme is shown now.
		equal("changes", graph.Changes{
			Run:      2,
			Entities: graph.Delta{Changed: 7, Removed: 5},
			Facts:    graph.Delta{Added: 1, Changed: 4, Removed: 7},
		}, changes),
	)
}

// checkWithdraw takes articles away one by one.
func checkWithdraw(ctx context.Context, store graph.Store) error {
	left := Sample()
	if err := write(ctx, store, left...); err != nil {
		return err
	}
	changes, err := store.Write(ctx, graph.Batch{Withdraw: []string{"article:la", "article:unknown"}})
	if err != nil {
		return err
	}
	left = slices.Delete(left, 4, 5)
	if err := errors.Join(
		holds(ctx, store, left...),
		gone(ctx, store, "article:la", "org:cong-ty", "part:tuan-bien-attended-cong-ty"),
		sources(ctx, store, map[string]int{"event:tuan-bien": 1}),
		equal("changes", graph.Changes{
			Run: 2, Entities: graph.Delta{Changed: 1, Removed: 1}, Facts: graph.Delta{Removed: 3},
		}, changes),
	); err != nil {
		return err
	}
	for len(left) > 0 {
		if _, err := store.Write(ctx, graph.Batch{Withdraw: []string{left[0].Article.ID}}); err != nil {
			return err
		}
		left = left[1:]
		if err := holds(ctx, store, left...); err != nil {
			return fmt.Errorf("with %d left: %w", len(left), err)
		}
	}
	return nil
}

// checkIdempotence writes again what is there.
func checkIdempotence(ctx context.Context, store graph.Store) error {
	batch := graph.Batch{
		Input:      "input",
		Identities: []graph.Identity{{ID: "person:ha", Keys: []string{"nguyễn thị hà"}, Label: "Nguyễn Thị Hà"}},
		Withdraw:   []string{"article:never"},
		Statements: Sample(),
	}
	first, err := store.Write(ctx, batch)
	if err != nil {
		return err
	}
	if first.Run != 1 {
		return fmt.Errorf("the first run has number %d", first.Run)
	}
	batches := []graph.Batch{batch, {Statements: batch.Statements[1:2]}, {}, {Withdraw: batch.Withdraw}, {Run: 1, Statements: batch.Statements[:1]}}
	for i, again := range batches {
		changes, err := store.Write(ctx, again)
		if err != nil {
			return err
		}
		if err := equal(fmt.Sprintf("changes of a batch that changes nothing (%d)", i), graph.Changes{}, changes); err != nil {
			return err
		}
	}
	stats, err := store.Stats(ctx)
	if err != nil {
		return err
	}
	return errors.Join(equal("last run", 1, stats.Run), holds(ctx, store, Sample()...))
}

// checkFailingBatch writes batches that no store may take, each with parts that would be fine.
func checkFailingBatch(ctx context.Context, store graph.Store) error {
	sample := Sample()
	if err := write(ctx, store, sample[:2]...); err != nil {
		return err
	}
	broken := Sample()[3]
	broken.Participations = slices.Clone(broken.Participations)
	broken.Participations[0].Evidence = nil
	for name, batch := range map[string]graph.Batch{
		"a fact without evidence": {Statements: []graph.Statement{sample[2], broken}},
		"an article twice":        {Statements: []graph.Statement{sample[2], sample[2]}},
		"withdrawn and stated":    {Withdraw: []string{"article:ben-le"}, Statements: []graph.Statement{sample[2]}},
	} {
		batch.Withdraw = append(batch.Withdraw, "article:som")
		batch.Identities = []graph.Identity{{ID: "person:ha", Keys: []string{"hà"}, Label: "Hà"}}
		_, err := store.Write(ctx, batch)
		if err := errors.Join(wraps(name, err, graph.ErrStatement), unchanged(ctx, store, sample[:2])); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := store.Write(cancelled, graph.Batch{Statements: sample[2:]}); err == nil {
		return errors.New("a write with a cancelled context succeeded")
	}
	return unchanged(ctx, store, sample[:2])
}

// unchanged holds a store to what the first run wrote.
func unchanged(ctx context.Context, store graph.Store, statements []graph.Statement) error {
	stats, err := store.Stats(ctx)
	if err != nil {
		return err
	}
	identities, err := store.Identities(ctx)
	if err != nil {
		return err
	}
	return errors.Join(
		holds(ctx, store, statements...), equal("last run", 1, stats.Run), equal("number of identities", 0, len(identities)))
}

// gone holds a store to not having nodes.
func gone(ctx context.Context, store graph.Store, ids ...string) error {
	for _, id := range ids {
		rows, err := store.Read(ctx, one(id))
		if err != nil {
			return err
		}
		if len(rows.Nodes) > 0 {
			return fmt.Errorf("%s is still there", id)
		}
	}
	return nil
}

// sources holds nodes to the number of their articles.
func sources(ctx context.Context, store graph.Store, want map[string]int) error {
	got := map[string]int{}
	for id := range want {
		rows, err := store.Read(ctx, one(id))
		if err != nil {
			return err
		}
		for _, node := range rows.Nodes {
			got[id] = node.Int("sourceCount")
		}
	}
	return equal("sourceCount", want, got)
}
