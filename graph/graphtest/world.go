package graphtest

import (
	"cmp"
	"maps"
	"reflect"
	"slices"

	"quanhe/graph"
)

// world is everything that follows from a set of statements. It is never changed.
type world struct {
	// articles are in the order of their ids.
	articles []graph.Article
	rows     map[string]graph.Row
	// byID are all nodes, byKind those of each kind in the order of their ids.
	byID   map[string]node
	byKind map[graph.Kind][]node
	// evidence are the passages of each fact, the earliest article first.
	evidence map[string][]passage
	// saying are the ids of the articles that say something of an entity or fact.
	saying map[string][]string
	// searchable are the entities as search keeps them, entries those of all, in their order.
	searchable []graph.Searchable
	entries    []graph.SearchEntry
}

// passage is a passage with its article.
type passage struct {
	graph.Evidence
	article graph.Article
}

func newWorld(statements map[string]graph.Statement) (*world, error) {
	w := &world{
		rows: map[string]graph.Row{}, byID: map[string]node{}, byKind: map[graph.Kind][]node{},
		evidence: map[string][]passage{}, saying: map[string][]string{},
	}
	var batch graph.Batch
	for _, id := range slices.Sorted(maps.Keys(statements)) {
		batch.Statements = append(batch.Statements, statements[id])
		w.articles = append(w.articles, statements[id].Article)
		w.note(statements[id])
	}
	update, err := graph.Merge(nil, batch)
	if err != nil {
		return nil, err
	}
	search := update.Search(nil)
	w.searchable, w.entries = search.Put, search.Add
	for _, row := range update.Put {
		w.rows[row.ID] = row
		w.byID[row.ID] = node{kind: row.Kind, row: row}
	}
	for _, article := range w.articles {
		w.byID[article.ID] = node{kind: graph.KindArticle, passage: passage{article: article}}
	}
	for _, id := range slices.Sorted(maps.Keys(w.byID)) {
		w.byKind[w.byID[id].kind] = append(w.byKind[w.byID[id].kind], w.byID[id])
	}
	for _, passages := range w.evidence {
		slices.SortFunc(passages, func(a, b passage) int {
			return cmp.Or(
				cmp.Compare(a.article.Published.SortDay(), b.article.Published.SortDay()),
				cmp.Compare(a.article.ID, b.article.ID), cmp.Compare(a.Start, b.Start))
		})
	}
	return w, nil
}

// note records which article says what, and where.
func (w *world) note(s graph.Statement) {
	said := func(id string, evidence []graph.Evidence) {
		w.saying[id] = append(w.saying[id], s.Article.ID)
		for _, e := range evidence {
			w.evidence[id] = append(w.evidence[id], passage{e, s.Article})
		}
	}
	for _, e := range s.Events {
		said(e.ID, nil)
	}
	for _, f := range s.Tenures {
		said(f.ID, f.Evidence)
	}
	for _, f := range s.Participations {
		said(f.ID, f.Evidence)
	}
	for _, f := range s.Claims {
		said(f.ID, f.Evidence)
	}
}

// changes counts what is new, other or gone in the next world.
func (w *world) changes(next *world) graph.Changes {
	var changes graph.Changes
	delta := func(kind graph.Kind) *graph.Delta {
		if kind.Fact() {
			return &changes.Facts
		}
		return &changes.Entities
	}
	for id, row := range w.rows {
		if _, stays := next.rows[id]; !stays {
			delta(row.Kind).Removed++
		}
	}
	for id, row := range next.rows {
		was, existed := w.rows[id]
		switch {
		case !existed:
			delta(row.Kind).Added++
		case !reflect.DeepEqual(was, row) || !slices.Equal(w.printed(id), next.printed(id)):
			delta(row.Kind).Changed++
		}
	}
	return changes
}

// mark is what makes a passage the same passage.
type mark struct {
	article, quote, rule string
	start, end           int
}

func (w *world) printed(fact string) []mark {
	var marks []mark
	for _, p := range w.evidence[fact] {
		marks = append(marks, mark{p.article.ID, p.Quote, p.Rule, p.Start, p.End})
	}
	return marks
}
