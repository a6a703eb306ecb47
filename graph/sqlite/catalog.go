package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"

	"quanhe/graph"
)

const selectIdentity = `SELECT id, label,
  (SELECT json_group_array(key ORDER BY key) FROM identity_key WHERE identity_id = identity.id)
FROM identity`

// Identities gives every assigned identity, by id.
func (s *Store) Identities(ctx context.Context) ([]graph.Identity, error) {
	var all []graph.Identity
	err := each(ctx, s.reader, func(rows *sql.Rows) error {
		identity, err := scanIdentity(rows)
		all = append(all, identity)
		return err
	}, selectIdentity+" ORDER BY id")
	return all, translate(ctx, "list the identities", err)
}

func scanIdentity(rows *sql.Rows) (graph.Identity, error) {
	var identity graph.Identity
	var keys []byte
	if err := rows.Scan(&identity.ID, &identity.Label, &keys); err != nil {
		return identity, err
	}
	err := json.Unmarshal(keys, &identity.Keys)
	if len(identity.Keys) == 0 {
		identity.Keys = nil
	}
	return identity, err
}

// Inputs gives the digests of every article.
func (s *Store) Inputs(ctx context.Context) (map[string]graph.Input, error) {
	inputs := map[string]graph.Input{}
	err := each(ctx, s.reader, func(rows *sql.Rows) error {
		var id string
		var input graph.Input
		err := rows.Scan(&id, &input.Digest, &input.Extractor)
		inputs[id] = input
		return err
	}, "SELECT id, digest, extractor FROM article")
	return inputs, translate(ctx, "list the articles", err)
}

const selectArticle = `SELECT id, title, url, publisher, published, author, sample, based_on, digest, extractor, text
FROM article JOIN article_text ON article_id = id`

// Texts calls yield with every article, by id.
func (s *Store) Texts(ctx context.Context, yield func(graph.Article) error) error {
	var stopped error
	err := each(ctx, s.reader, func(rows *sql.Rows) error {
		article, err := scanArticle(rows)
		if err == nil {
			stopped = yield(article)
			err = stopped
		}
		return err
	}, selectArticle+" ORDER BY id")
	if stopped != nil {
		return stopped
	}
	return translate(ctx, "read the articles", err)
}

func scanArticle(rows *sql.Rows) (graph.Article, error) {
	var a graph.Article
	var url, publisher, published, author, basedOn sql.NullString
	if err := rows.Scan(&a.ID, &a.Title, &url, &publisher, &published, &author, &a.Sample, &basedOn,
		&a.Digest, &a.Extractor, &a.Text); err != nil {
		return a, err
	}
	a.URL, a.Publisher, a.Author, a.BasedOn = url.String, publisher.String, author.String, basedOn.String
	date, err := graph.ParseDate(published.String)
	if err != nil {
		return a, &graph.NodeError{ID: a.ID, Err: err}
	}
	a.Published = date
	return a, nil
}
