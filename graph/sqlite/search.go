package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"quanhe/graph"
)

// Search answers a question by one statement, so from one moment of the file.
func (s *Store) Search(ctx context.Context, question graph.Question) (graph.Hits, error) {
	if err := question.Validate(); err != nil {
		return graph.Hits{}, err
	}
	reads := question.Reads()
	if len(reads) == 0 {
		return graph.Hits{}, nil
	}
	read, err := s.searchable(ctx, reads)
	if err != nil {
		return graph.Hits{}, translate(ctx, "search", err)
	}
	return question.Answer(read), nil
}

// searchText reads the entities of all reads. Each is a JSON list: kind, first words, the first
// words that are too high, what the words have to hold. The ranks stand in the text, so that
// SQLite goes through them in order and stops at the limit.
func searchText() string {
	ranks := make([]string, graph.SearchRanks)
	for i := range ranks {
		ranks[i] = strconv.Itoa(i)
	}
	return fmt.Sprintf(`WITH read (kind, low, high, held, held2, held3) AS MATERIALIZED (
  SELECT value ->> 0, value ->> 1, value ->> 2, coalesce(value ->> 3, ''), coalesce(value ->> 4, ''), coalesce(value ->> 5, '') FROM json_each(?))
SELECT entity_id, facts, texts, keys FROM searchable WHERE entity_id IN (
  SELECT found.value
  FROM read, json_each((
    SELECT json_group_array(entity_id) FROM (
      SELECT words, entity_id FROM search_entry
      WHERE kind = read.kind AND rank IN (%s) AND words >= read.low AND words < read.high
      ORDER BY rank, words, entity_id LIMIT %d)
    WHERE instr(words, read.held) AND instr(words, read.held2) AND instr(words, read.held3)
  )) AS found)`, strings.Join(ranks, ", "), graph.SearchDepth)
}

func (s *Store) searchable(ctx context.Context, reads []graph.SearchRead) ([]graph.Searchable, error) {
	list := make([][]any, len(reads))
	for i, read := range reads {
		list[i] = []any{read.Kind, read.Words, read.Words + string(utf8.MaxRune)}
		for _, text := range read.Holding {
			list[i] = append(list[i], text)
		}
	}
	param, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	statement, err := s.reads.take(ctx, searchText())
	if err != nil {
		return nil, err
	}
	defer s.reads.give(statement)
	rows, err := statement.QueryContext(ctx, string(param))
	if err != nil {
		return nil, err
	}
	return scanSearchable(rows)
}

func scanSearchable(rows *sql.Rows) ([]graph.Searchable, error) {
	defer rows.Close()
	var all []graph.Searchable
	for rows.Next() {
		var of graph.Searchable
		if err := rows.Scan(&of.ID, &of.Facts, &of.Texts, &of.Keys); err != nil {
			return nil, err
		}
		all = append(all, of)
	}
	return all, rows.Err()
}

// putSearch writes what an update changes for search.
func (w *writing) putSearch(ctx context.Context, update graph.Update) error {
	rows, err := w.tx.QueryContext(ctx, "SELECT entity_id, facts, texts, keys FROM searchable WHERE entity_id IN (SELECT value FROM json_each(?))",
		jsonList(update.Searched()))
	if err != nil {
		return err
	}
	before, err := scanSearchable(rows)
	if err != nil {
		return err
	}
	search := update.Search(before)
	stale := search.Remove
	for _, s := range search.Put {
		stale = append(stale, s.ID)
	}
	if err := w.exec(ctx, "DELETE FROM searchable WHERE entity_id IN (SELECT value FROM json_each(?))", jsonList(stale)); err != nil {
		return err
	}
	for _, p := range search.Drop {
		if err := w.exec(ctx, "DELETE FROM search_entry WHERE kind = ? AND rank = ? AND words = ? AND entity_id = ?", p.Kind, p.Rank, p.Words, p.ID); err != nil {
			return err
		}
	}
	return w.addSearch(ctx, search)
}

// addSearch writes new rows, in the order of the tables.
func (w *writing) addSearch(ctx context.Context, search graph.SearchUpdate) error {
	entities := make([][]any, len(search.Put))
	for i, s := range search.Put {
		entities[i] = []any{s.ID, s.Facts, s.Texts, s.Keys}
	}
	if err := w.insert(ctx, "searchable", []string{"entity_id", "facts", "texts", "keys"}, entities); err != nil {
		return err
	}
	entries := make([][]any, len(search.Add))
	for i, p := range search.Add {
		entries[i] = []any{p.Kind, p.Rank, p.Words, p.ID}
	}
	return w.insert(ctx, "search_entry", []string{"kind", "rank", "words", "entity_id"}, entries)
}
