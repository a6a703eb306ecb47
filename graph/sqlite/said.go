package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"

	"quanhe/graph"
)

// wording is one way to speak of a subject, with the articles that do so.
type wording struct {
	id                    int
	subject, owner, value string
	articles              int
	// first is the earliest of the articles, day its SortDay.
	first, day string
	// stored and changed tell what has to be written.
	stored, changed bool
}

// spoken are the wordings of everything that a batch touches, by subject.
type spoken map[string][]*wording

func (s spoken) find(subject, value string) *wording {
	for _, w := range s[subject] {
		if w.value == value {
			return w
		}
	}
	return nil
}

// stored reports whether the store holds the subject.
func (s spoken) stored(subject string) bool {
	return slices.ContainsFunc(s[subject], func(w *wording) bool { return w.stored })
}

// said reads what Merge has to know: all that is said of anything that the batch, or what its
// articles said before, speaks of.
func (w *writing) said(ctx context.Context, batch graph.Batch) ([]graph.Said, error) {
	before, err := w.subjects(ctx, articleIDs(batch))
	if err != nil {
		return nil, err
	}
	w.spoken = spoken{}
	ids := maps.Clone(before)
	for _, statement := range batch.Statements {
		for _, id := range statement.Subjects() {
			ids[id] = true
		}
	}
	for len(ids) > 0 {
		if ids, err = w.read(ctx, slices.Sorted(maps.Keys(ids))); err != nil {
			return nil, err
		}
	}
	return w.voices(ctx, before)
}

// The wordings of articles, one a row.
const (
	accounts   = "account CROSS JOIN json_each(account.wordings)"
	ofArticles = "account.article_id IN (SELECT value FROM json_each(?))"
)

// subjects gives what articles speak of.
func (w *writing) subjects(ctx context.Context, articles []string) (map[string]bool, error) {
	subjects := map[string]bool{}
	err := each(ctx, w.tx, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		subjects[id] = true
		return err
	}, "SELECT wording.subject_id FROM "+accounts+" JOIN wording ON wording.id = json_each.value WHERE "+ofArticles,
		jsonList(articles))
	return subjects, err
}

// read takes in the wordings of subjects and of the claims on them, and gives the events of claims
// among them that are not read yet.
func (w *writing) read(ctx context.Context, ids []string) (map[string]bool, error) {
	const text = `SELECT wording.id, subject_id, coalesce(owner_id, ''), wording.value, articles, first_article, article.sort_date
FROM json_each(?) CROSS JOIN wording ON wording.subject_id = json_each.value CROSS JOIN article ON article.id = first_article`
	const claims = `SELECT wording.id, subject_id, owner_id, wording.value, articles, first_article, article.sort_date
FROM json_each(?) CROSS JOIN wording ON wording.owner_id = json_each.value CROSS JOIN article ON article.id = first_article`
	var events []string
	for _, id := range ids {
		if kind, _ := graph.KindOf(id); kind == graph.KindEvent {
			events = append(events, id)
		}
	}
	next := map[string]bool{}
	read := func(rows *sql.Rows) error {
		one := &wording{stored: true}
		err := rows.Scan(&one.id, &one.subject, &one.owner, &one.value, &one.articles, &one.first, &one.day)
		if w.spoken.find(one.subject, one.value) == nil {
			w.spoken[one.subject] = append(w.spoken[one.subject], one)
		}
		if _, found := slices.BinarySearch(ids, one.owner); one.owner != "" && !found && w.spoken[one.owner] == nil {
			next[one.owner] = true
		}
		return err
	}
	if err := each(ctx, w.tx, read, text, jsonList(ids)); err != nil {
		return nil, err
	}
	return next, each(ctx, w.tx, read, claims, jsonList(events))
}

// voices lists who says it: of facts, and of what the articles of the batch spoke of before, every
// article; of other entities the earliest one for all that say the same.
func (w *writing) voices(ctx context.Context, before map[string]bool) ([]graph.Said, error) {
	var all []graph.Said
	singly, ids := map[int]*wording{}, []int{}
	for subject, wordings := range w.spoken {
		for _, one := range wordings {
			if isFact(subject) || before[subject] {
				singly[one.id], ids = one, append(ids, one.id)
				continue
			}
			all = append(all, graph.Said{
				ArticleID: one.first, Published: one.day, Subject: subject, Owner: one.owner, Value: one.value, Others: one.articles - 1,
			})
		}
	}
	slices.Sort(ids)
	err := each(ctx, w.tx, func(rows *sql.Rows) error {
		var id int
		var one graph.Said
		err := rows.Scan(&id, &one.ArticleID, &one.Published, &one.Evidence)
		one.Subject, one.Owner, one.Value = singly[id].subject, singly[id].owner, singly[id].value
		all = append(all, one)
		return err
	}, `SELECT wording_id, article_id, article.sort_date, evidence
FROM json_each(?) CROSS JOIN said ON wording_id = json_each.value CROSS JOIN article ON article.id = article_id`, jsonList(ids))
	return all, err
}

func isFact(id string) bool {
	switch kind, _ := graph.KindOf(id); kind {
	case graph.KindParticipation, graph.KindTenure, graph.KindClaim:
		return true
	}
	return false
}

// unsay takes the articles' voices from the wordings.
func (w *writing) unsay(ctx context.Context, articles []string) error {
	list := jsonList(articles)
	gone := map[int]int{}
	err := each(ctx, w.tx, func(rows *sql.Rows) error {
		var id, voices int
		err := rows.Scan(&id, &voices)
		gone[id] = voices
		return err
	}, "SELECT json_each.value, count(*) FROM "+accounts+" WHERE "+ofArticles+" GROUP BY json_each.value", list)
	if err != nil || len(gone) == 0 {
		return err
	}
	for _, text := range []string{
		"DELETE FROM said WHERE (wording_id, article_id) IN (SELECT json_each.value, account.article_id FROM " + accounts + " WHERE " + ofArticles + ")",
		"DELETE FROM account WHERE " + ofArticles,
	} {
		if err := w.exec(ctx, text, list); err != nil {
			return err
		}
	}
	const earliest = `SELECT article.id, article.sort_date FROM said JOIN article ON article.id = said.article_id
WHERE said.wording_id = ? ORDER BY article.sort_date, article.id LIMIT 1`
	for _, wordings := range w.spoken {
		for _, one := range wordings {
			if gone[one.id] == 0 {
				continue
			}
			one.articles, one.changed = one.articles-gone[one.id], true
			if one.articles > 0 && slices.Contains(articles, one.first) {
				if err := w.tx.QueryRowContext(ctx, earliest, one.id).Scan(&one.first, &one.day); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// voice adds the articles' voices to the wordings, and writes those that are new or other than
// before.
func (w *writing) voice(ctx context.Context, said []graph.Said) error {
	var last int
	if err := w.tx.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM wording").Scan(&last); err != nil {
		return err
	}
	heard := make([]voice, len(said))
	for i, s := range said {
		one := w.spoken.find(s.Subject, s.Value)
		if one == nil {
			one = &wording{subject: s.Subject, owner: s.Owner, value: s.Value}
			w.spoken[s.Subject] = append(w.spoken[s.Subject], one)
		}
		if one.articles == 0 || cmp.Or(cmp.Compare(s.Published, one.day), cmp.Compare(s.ArticleID, one.first)) < 0 {
			one.first, one.day = s.ArticleID, s.Published
		}
		one.articles++
		one.changed = true
		heard[i] = voice{one, s.ArticleID, s.Evidence}
	}
	var fresh [][]any
	var forgotten []int
	for _, subject := range slices.Sorted(maps.Keys(w.spoken)) {
		for _, one := range w.spoken[subject] {
			switch {
			case !one.changed:
			case !one.stored:
				last++ // in the order of subjects, so that table and index grow alike
				one.id = last
				fresh = append(fresh, []any{one.id, one.subject, orNull(one.owner), one.value, one.articles, one.first})
			case one.articles == 0:
				forgotten = append(forgotten, one.id)
			default:
				if err := w.exec(ctx, "UPDATE wording SET articles = ?, first_article = ? WHERE id = ?", one.articles, one.first, one.id); err != nil {
					return err
				}
			}
		}
	}
	if err := w.exec(ctx, "DELETE FROM wording WHERE id IN (SELECT value FROM json_each(?))", jsonList(forgotten)); err != nil {
		return err
	}
	if err := w.insert(ctx, "wording", []string{"id", "subject_id", "owner_id", "value", "articles", "first_article"}, fresh); err != nil {
		return err
	}
	return w.putVoices(ctx, heard)
}

// voice is an article that says something.
type voice struct {
	wording           *wording
	article, evidence string
}

// putVoices writes the voices, both ways, in the order of the tables.
func (w *writing) putVoices(ctx context.Context, voices []voice) error {
	wordings := map[string][]int{}
	for _, v := range voices {
		wordings[v.article] = append(wordings[v.article], v.wording.id)
	}
	for _, article := range slices.Sorted(maps.Keys(wordings)) {
		if err := w.exec(ctx, "INSERT INTO account (article_id, wordings) VALUES (?, ?)", article, jsonList(wordings[article])); err != nil {
			return err
		}
	}
	slices.SortFunc(voices, func(a, b voice) int {
		return cmp.Or(cmp.Compare(a.wording.id, b.wording.id), strings.Compare(a.article, b.article))
	})
	for _, v := range voices {
		if err := w.exec(ctx, "INSERT INTO said (wording_id, article_id, evidence) VALUES (?, ?, ?)", v.wording.id, v.article, v.evidence); err != nil {
			return err
		}
	}
	return nil
}
