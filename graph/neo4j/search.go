package neo4j

import (
	"context"
	"fmt"
	"strconv"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
)

// Search answers a question by one statement.
func (s *Store) Search(ctx context.Context, question graph.Question) (graph.Hits, error) {
	if err := question.Validate(); err != nil {
		return graph.Hits{}, err
	}
	reads := question.Reads()
	if len(reads) == 0 {
		return graph.Hits{}, nil
	}
	answer, err := s.answer(ctx, s.timeout, guarded(searchText), searchParams(reads))
	if err != nil {
		return graph.Hits{}, err
	}
	rows, _ := answer.([]any)
	found := make([]graph.Searchable, len(rows))
	for i, row := range rows {
		values, _ := row.([]any)
		if found[i], err = readSearchable(values); err != nil {
			return graph.Hits{}, err
		}
	}
	return question.Answer(found), nil
}

// searchText reads the entities of all reads. The key of an entry begins with its rank within the
// kind, so each rank is one walk along the index, and the first entries of all ranks are those of
// the read.
const searchText = `COLLECT {
  UNWIND $reads AS read
  CALL (read) {
    UNWIND $ranks AS rank
    CALL (read, rank) {
      MATCH (e:SearchEntry) WHERE e.key STARTS WITH read.kind + rank + read.words
      RETURN e ORDER BY e.key LIMIT $depth
    }
    WITH e, read ORDER BY e.key LIMIT $depth
    WHERE all(text IN read.holding WHERE left(e.key, size(e.key) - size(e.entity)) CONTAINS text)
    RETURN e.entity AS id
  }
  WITH DISTINCT id
  MATCH (s:Searchable {id: id})
  RETURN [s.id, s.facts, s.texts, s.keys]
}`

func searchParams(reads []graph.SearchRead) map[string]any {
	list := make([]any, len(reads))
	for i, read := range reads {
		list[i] = map[string]any{"kind": string(read.Kind), "words": read.Words, "holding": append([]string{}, read.Holding...)}
	}
	ranks := make([]string, graph.SearchRanks)
	for i := range ranks {
		ranks[i] = strconv.Itoa(i)
	}
	return map[string]any{"reads": list, "ranks": ranks, "depth": graph.SearchDepth}
}

func readSearchable(values []any) (graph.Searchable, error) {
	if len(values) != 4 {
		return graph.Searchable{}, fmt.Errorf("%w: %d values of an entity that was found", graph.ErrStore, len(values))
	}
	facts, _ := values[1].(int64)
	return graph.Searchable{ID: text(values[0]), Facts: int(facts), Texts: text(values[2]), Keys: text(values[3])}, nil
}

// entryKey joins an entry to one text, which compares as the entry does: a kind is followed by a
// digit, and the words end where the lowest character stands that is in any of them.
func entryKey(e graph.SearchEntry) string {
	return string(e.Kind) + strconv.Itoa(e.Rank) + e.Words + "\t" + e.ID
}

// search writes what the update changes for search.
func (w *writer) search() error {
	var before []graph.Searchable
	var failed error
	err := each(w.ctx, w.tx, "UNWIND $rows AS id MATCH (s:Searchable {id: id}) RETURN s.id, s.facts, s.texts, s.keys", w.update.Searched(), nil,
		func(record *driver.Record) {
			of, err := readSearchable(record.Values)
			if err != nil {
				failed = err
			}
			before = append(before, of)
		})
	if err != nil {
		return err
	}
	if failed != nil {
		return failed
	}
	search := w.update.Search(before)
	var entities, stale, fresh []any
	for _, s := range search.Put {
		entities = append(entities, map[string]any{"id": s.ID, "facts": s.Facts, "texts": s.Texts, "keys": s.Keys})
	}
	for _, e := range search.Drop {
		stale = append(stale, entryKey(e))
	}
	for _, e := range search.Add {
		fresh = append(fresh, map[string]any{"key": entryKey(e), "entity": e.ID})
	}
	if err := each(w.ctx, w.tx, "UNWIND $rows AS id MATCH (s:Searchable {id: id}) DELETE s", search.Remove, nil, none); err != nil {
		return err
	}
	for _, step := range []struct {
		statement string
		rows      []any
	}{
		{"UNWIND $rows AS key MATCH (e:SearchEntry {key: key}) DELETE e", stale},
		{"UNWIND $rows AS row CREATE (e:SearchEntry) SET e = row", fresh},
		{"UNWIND $rows AS row MERGE (s:Searchable {id: row.id}) SET s = row", entities},
	} {
		if err := w.each(step.statement, step.rows); err != nil {
			return err
		}
	}
	return nil
}
