package neo4j

import (
	"context"
	"fmt"

	"quanhe/graph"
)

// Identities gives every assigned identity, by id.
func (s *Store) Identities(ctx context.Context) ([]graph.Identity, error) {
	var identities []graph.Identity
	err := s.list(ctx, "MATCH (i:Identity) RETURN [i.id, i.keys, i.label] ORDER BY i.id", nil, func(row []any) error {
		identity := graph.Identity{ID: text(row[0]), Label: text(row[2])}
		keys, _ := row[1].([]any)
		for _, key := range keys {
			identity.Keys = append(identity.Keys, text(key))
		}
		identities = append(identities, identity)
		return nil
	})
	return identities, err
}

// Inputs gives the digests of every article by article id.
func (s *Store) Inputs(ctx context.Context) (map[string]graph.Input, error) {
	inputs := map[string]graph.Input{}
	err := s.list(ctx, "MATCH (a:Article) RETURN [a.id, a.digest, a.extractor]", nil, func(row []any) error {
		inputs[text(row[0])] = graph.Input{Digest: text(row[1]), Extractor: text(row[2])}
		return nil
	})
	return inputs, err
}

// textsPage is the number of articles that Texts holds in memory at once.
const textsPage = 100

// Texts gives every article with its text, by id. It asks page by page, so that a slow receiver
// keeps no transaction open.
func (s *Store) Texts(ctx context.Context, yield func(graph.Article) error) error {
	last, given := "", textsPage
	for given == textsPage {
		var articles []graph.Article
		err := s.list(ctx, `MATCH (a:Article) WHERE a.id > $last
  WITH a ORDER BY a.id LIMIT $limit
  RETURN [a.id, a.title, a.url, a.publisher, a.published, a.author, a.sample, a.basedOn, a.text, a.digest, a.extractor]`,
			map[string]any{"last": last, "limit": textsPage}, func(row []any) error {
				article, err := readArticle(row)
				articles = append(articles, article)
				return err
			})
		if err != nil {
			return err
		}
		for _, article := range articles {
			if err := yield(article); err != nil {
				return err
			}
			last = article.ID
		}
		given = len(articles)
	}
	return nil
}

func readArticle(row []any) (graph.Article, error) {
	published, err := graph.ParseDate(text(row[4]))
	if err != nil {
		return graph.Article{}, fmt.Errorf("%w: %w", graph.ErrStore, &graph.NodeError{ID: text(row[0]), Err: err})
	}
	sample, _ := row[6].(bool)
	return graph.Article{
		ID: text(row[0]), Title: text(row[1]), URL: text(row[2]), Publisher: text(row[3]), Published: published,
		Author: text(row[5]), Sample: sample, BasedOn: text(row[7]), Text: text(row[8]),
		Digest: text(row[9]), Extractor: text(row[10]),
	}, nil
}

// list calls each for the lists that a subquery gives.
func (s *Store) list(ctx context.Context, subquery string, params map[string]any, each func(row []any) error) error {
	answer, err := s.ask(ctx, catalogTimeout, "COLLECT {\n  "+subquery+"\n}", params)
	if err != nil {
		return err
	}
	rows, _ := answer.([]any)
	for _, row := range rows {
		values, _ := row.([]any)
		if err := each(values); err != nil {
			return err
		}
	}
	return nil
}

// text reads a value that may be missing.
func text(value any) string {
	text, _ := value.(string)
	return text
}
