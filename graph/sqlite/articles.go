package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"quanhe/graph"
)

// replacement is what is said anew: the articles whose row or statements differ from the stored
// ones, and those that go.
type replacement struct {
	statements []graph.Statement
	withdrawn  []string
	said       []graph.Said
}

func (r replacement) isEmpty() bool { return len(r.statements) == 0 && len(r.withdrawn) == 0 }

// articles reads the articles of a batch that are stored.
func (w *writing) articles(ctx context.Context, batch graph.Batch) (map[string]graph.Article, error) {
	stored := map[string]graph.Article{}
	err := each(ctx, w.tx, func(rows *sql.Rows) error {
		article, err := scanArticle(rows)
		stored[article.ID] = article
		return err
	}, selectArticle+" WHERE id IN (SELECT value FROM json_each(?))", jsonList(articleIDs(batch)))
	return stored, err
}

// replacements leaves out the articles of a batch that say what they said before.
func replacements(batch graph.Batch, stored map[string]graph.Article, before, after []graph.Said) replacement {
	old, now := byArticle(before), byArticle(after)
	var r replacement
	for _, id := range batch.Withdraw {
		if _, ok := stored[id]; ok {
			r.withdrawn = append(r.withdrawn, id)
		}
	}
	for _, statement := range batch.Statements {
		id := statement.Article.ID
		if article, ok := stored[id]; ok && article == statement.Article && sameSaid(old[id], now[id]) {
			continue
		}
		r.statements = append(r.statements, statement)
		r.said = append(r.said, now[id]...)
	}
	return r
}

func byArticle(all []graph.Said) map[string][]graph.Said {
	grouped := map[string][]graph.Said{}
	for _, said := range all {
		grouped[said.ArticleID] = append(grouped[said.ArticleID], said)
	}
	return grouped
}

func sameSaid(a, b []graph.Said) bool {
	if len(a) != len(b) {
		return false
	}
	bySubject := make(map[string]graph.Said, len(a))
	for _, said := range a {
		bySubject[said.Subject] = said
	}
	return !slices.ContainsFunc(b, func(said graph.Said) bool { return bySubject[said.Subject] != said })
}

// takeBack removes what the articles said before, with their passages, and the withdrawn articles.
func (w *writing) takeBack(ctx context.Context, r replacement) error {
	ids := slices.Clone(r.withdrawn)
	for _, statement := range r.statements {
		ids = append(ids, statement.Article.ID)
	}
	if err := w.unsay(ctx, ids); err != nil {
		return err
	}
	if err := w.exec(ctx, "DELETE FROM passage WHERE article_id IN (SELECT value FROM json_each(?))", jsonList(ids)); err != nil {
		return err
	}
	return w.exec(ctx, "DELETE FROM article WHERE id IN (SELECT value FROM json_each(?))", jsonList(r.withdrawn))
}

func (w *writing) putArticles(ctx context.Context, statements []graph.Statement) error {
	for _, statement := range statements {
		a := statement.Article
		if err := w.exec(ctx, `INSERT INTO article (id, title, url, publisher,
  published, published_precision, published_earliest, published_latest,
  author, sample, based_on, digest, extractor, sort_date, sort_name, fold, first_run, last_run)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET title = excluded.title, url = excluded.url, publisher = excluded.publisher,
  published = excluded.published, published_precision = excluded.published_precision,
  published_earliest = excluded.published_earliest, published_latest = excluded.published_latest,
  author = excluded.author, sample = excluded.sample, based_on = excluded.based_on,
  digest = excluded.digest, extractor = excluded.extractor,
  sort_date = excluded.sort_date, sort_name = excluded.sort_name, fold = excluded.fold, last_run = excluded.last_run`,
			a.ID, a.Title, orNull(a.URL), orNull(a.Publisher),
			orNull(a.Published.Text), orNull(string(a.Published.Precision)), orNull(a.Published.Earliest), orNull(a.Published.Latest),
			orNull(a.Author), a.Sample, orNull(a.BasedOn), a.Digest, a.Extractor,
			a.Published.SortDay(), graph.SortName(a.Title), graph.FoldKey(a.Title), w.run, w.run); err != nil {
			return err
		}
		if err := w.exec(ctx, "INSERT INTO article_text (article_id, text) VALUES (?, ?) ON CONFLICT DO UPDATE SET text = excluded.text",
			a.ID, a.Text); err != nil {
			return err
		}
	}
	return nil
}

// putPassages writes where the articles say what they say now. It gives, by fact, the rows that say
// what the passages support.
func (w *writing) putPassages(ctx context.Context, statements []graph.Statement) (map[string][][]any, error) {
	p := passages{supports: map[string][][]any{}}
	if err := w.tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM passage").Scan(&p.last); err != nil {
		return nil, err
	}
	for _, statement := range statements {
		p.add(statement)
	}
	err := w.insert(ctx, "passage", []string{"id", "article_id", "start_offset", "end_offset", "quote", "prefix", "suffix"}, p.rows)
	return p.supports, err
}

// putEvidence writes which facts the passages support, in the order of the tables.
func (w *writing) putEvidence(ctx context.Context, supports map[string][][]any) error {
	for _, fact := range []string{"tenure", "participation", "claim"} {
		slices.SortStableFunc(supports[fact], func(a, b []any) int { return strings.Compare(a[0].(string), b[0].(string)) })
		columns := []string{fact + "_id", "sort_date", "article_id", "start_offset", "passage_id", "rule"}
		if err := w.insert(ctx, fact+"_evidence", columns, supports[fact]); err != nil {
			return err
		}
	}
	return nil
}

// passages collects the rows of passages, and by fact those that say what they support. Facts that
// rest on the same passage of an article share it.
type passages struct {
	last     int
	rows     [][]any
	supports map[string][][]any
}

type passage struct {
	start, end            int
	quote, prefix, suffix string
}

func (p *passages) add(statement graph.Statement) {
	article, ids := statement.Article, map[passage]int{}
	for _, f := range statement.Tenures {
		p.support("tenure", f.ID, f.Evidence, article, ids)
	}
	for _, f := range statement.Participations {
		p.support("participation", f.ID, f.Evidence, article, ids)
	}
	for _, f := range statement.Claims {
		p.support("claim", f.ID, f.Evidence, article, ids)
	}
}

func (p *passages) support(fact, id string, evidence []graph.Evidence, article graph.Article, ids map[passage]int) {
	for _, e := range evidence {
		of := passage{e.Start, e.End, e.Quote, e.Prefix, e.Suffix}
		if _, known := ids[of]; !known {
			p.last++
			ids[of] = p.last
			p.rows = append(p.rows, []any{p.last, article.ID, of.start, of.end, of.quote, of.prefix, of.suffix})
		}
		p.supports[fact] = append(p.supports[fact], []any{id, article.Published.SortDay(), article.ID, of.start, ids[of], e.Rule})
	}
}
