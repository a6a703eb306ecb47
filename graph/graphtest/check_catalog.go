package graphtest

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"quanhe/graph"
)

// checkTexts reads texts back byte by byte, whatever is in them.
func checkTexts(ctx context.Context, store graph.Store) error {
	var statements []graph.Statement
	for i, text := range []string{
		"", " ", "Hà Nội", "Ha\u0300 No\u0323\u0302i", "a\r\nb\rc\n", "\ufeffBOM", "\t\x01\x7f\u00a0\u2028\u200d\ufffd\U0010ffff",
		`'"\ $x {y} %_` + "`", "---\ntitle: x\n---\nsource: y\n", strings.Repeat("Một dòng dài. ", 20000),
	} {
		statements = append(statements, graph.Statement{Article: graph.Article{
			ID: fmt.Sprintf("article:%02d", 20-i), Text: text, Digest: fmt.Sprint("digest ", i), Extractor: "rules 1",
		}})
	}
	if err := write(ctx, store, statements...); err != nil {
		return err
	}
	if err := holds(ctx, store, statements...); err != nil {
		return err
	}
	enough := errors.New("enough")
	calls := 0
	err := store.Texts(ctx, func(graph.Article) error {
		if calls++; calls == 3 {
			return enough
		}
		return nil
	})
	return errors.Join(equal("articles before yield fails", 3, calls), wraps("error of yield", err, enough))
}

// checkInputs changes only what an article was read from.
func checkInputs(ctx context.Context, store graph.Store) error {
	sample := Sample()
	if err := write(ctx, store, sample...); err != nil {
		return err
	}
	sample[0].Article.Digest, sample[1].Article.Extractor, sample[2].Article.Title = "another digest", "rules 2", "Bên lề"
	changes, err := store.Write(ctx, graph.Batch{Statements: sample[:3]})
	if err != nil {
		return err
	}
	inputs, err := store.Inputs(ctx)
	if err != nil {
		return err
	}
	return errors.Join(
		equal("changes of articles alone", graph.Changes{Run: 2}, changes),
		equal("input of article:som", graph.Input{Digest: "another digest", Extractor: "rules 1"}, inputs["article:som"]),
		equal("input of article:toan-canh", graph.Input{Digest: "digest of article:toan-canh", Extractor: "rules 2"}, inputs["article:toan-canh"]),
		holds(ctx, store, sample...),
	)
}

// checkIdentities assigns ids, which stay assigned when the entity is gone.
func checkIdentities(ctx context.Context, store graph.Store) error {
	ha := graph.Identity{ID: "person:ha", Keys: []string{"nguyễn thị hà", "thứ trưởng|hà"}, Label: "Nguyễn Thị Hà"}
	bo := graph.Identity{ID: "org:bo", Keys: []string{`bộ "đối ngoại" \ '`}, Label: `Bộ 'Đối ngoại'`}
	odd := graph.Identity{ID: "person:ă-\U00010428", Keys: []string{"x"}, Label: "X"}
	if _, err := store.Write(ctx, graph.Batch{Identities: []graph.Identity{ha}, Statements: Sample()}); err != nil {
		return err
	}
	if _, err := store.Write(ctx, graph.Batch{Identities: []graph.Identity{odd, bo}}); err != nil {
		return err
	}
	if _, err := store.Write(ctx, graph.Batch{Identities: []graph.Identity{ha}, Withdraw: articleIDs(Sample())}); err != nil {
		return err
	}
	got, err := store.Identities(ctx)
	if err != nil {
		return err
	}
	return errors.Join(equal("identities", []graph.Identity{bo, ha, odd}, got), gone(ctx, store, "person:ha"))
}

// checkRuns counts runs: batches that name a run belong to it, and what changes nothing is none.
func checkRuns(ctx context.Context, store graph.Store) error {
	sample := Sample()
	for i, step := range []struct {
		batch     graph.Batch
		run, last int
	}{
		{graph.Batch{}, 0, 0},
		{graph.Batch{Statements: sample[:1]}, 1, 1},
		{graph.Batch{Run: 1, Statements: sample[1:2]}, 1, 1},
		{graph.Batch{Run: 1, Statements: sample[:2]}, 0, 1},
		{graph.Batch{Statements: sample[:2]}, 0, 1},
		{graph.Batch{Statements: sample[:3]}, 2, 2},
		{graph.Batch{Withdraw: []string{"article:som"}}, 3, 3},
		{graph.Batch{Withdraw: []string{"article:som"}}, 0, 3},
		{graph.Batch{Run: 3, Statements: sample}, 3, 3},
		{graph.Batch{Withdraw: articleIDs(sample)}, 4, 4},
	} {
		changes, err := store.Write(ctx, step.batch)
		if err != nil {
			return err
		}
		stats, err := store.Stats(ctx)
		if err != nil {
			return err
		}
		if changes.Run != step.run || stats.Run != step.last {
			return fmt.Errorf("batch %d: run %d, last run %d, want %d and %d", i, changes.Run, stats.Run, step.run, step.last)
		}
	}
	return nil
}

func articleIDs(statements []graph.Statement) []string {
	list := make([]string, len(statements))
	for i, statement := range statements {
		list[i] = statement.Article.ID
	}
	return list
}
