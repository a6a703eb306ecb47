package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/graph/graphtest"
)

// Whatever is in the tables, a read of a search takes up a bounded number of rows: SQLite walks the
// primary key in its order, and sorts nothing.
func TestSearchUsesIndex(t *testing.T) {
	t.Parallel()
	store := empty(t)
	rows, err := store.reader.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+searchText(), "[]")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var steps []string
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			t.Fatal(err)
		}
		steps = append(steps, step)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	plan := strings.Join(steps, "\n")
	for _, step := range []string{
		"SEARCH search_entry USING PRIMARY KEY (kind=? AND rank=? AND words>? AND words<?)",
		"SEARCH searchable USING PRIMARY KEY (entity_id=?)",
	} {
		if !slices.Contains(steps, step) {
			t.Errorf("no %q in\n%s", step, plan)
		}
	}
	if strings.Contains(plan, "TEMP B-TREE") || strings.Contains(plan, "SCAN search") {
		t.Errorf("rows are sorted or scanned:\n%s", plan)
	}
}

// The tables that BenchmarkSearch builds are those that Write makes.
func TestSearchTables(t *testing.T) {
	t.Parallel()
	people := invented(150)
	const text = "Có mặt."
	statement := graph.Statement{Article: graph.Article{ID: "article:a", Text: text}}
	for i := range people {
		people[i].events = min(people[i].events, 20)
		statement.People = append(statement.People, people[i].Person)
		for j := range people[i].events {
			statement.Participations = append(statement.Participations, graph.Participation{
				ID: fmt.Sprintf("part:%d-%d", i, j), EventID: fmt.Sprintf("event:%d", j), Role: graph.RoleAttended, PersonID: people[i].ID,
				How: graph.HowRule, Evidence: []graph.Evidence{{End: len([]rune(text)), Quote: text}},
			})
		}
	}
	for j := range 20 {
		statement.Events = append(statement.Events, graph.Event{Entity: graph.Entity{ID: fmt.Sprintf("event:%d", j), Name: "Hội nghị"}, Kind: graph.EventOther})
	}
	written := empty(t)
	if _, err := written.Write(t.Context(), graph.Batch{Statements: []graph.Statement{statement}}); err != nil {
		t.Fatal(err)
	}
	want, got := searchRows(t, written), searchRows(t, searching(t, people))
	if len(want) < 600 || !slices.Equal(want, got) {
		t.Errorf("%d rows are written, %d are built", len(want), len(got))
	}
}

// searchRows reads what search keeps of people, a line for each row.
func searchRows(t *testing.T, store *Store) []string {
	t.Helper()
	var lines []string
	for _, query := range []string{
		"SELECT json_array(entity_id, facts, texts, keys) FROM searchable WHERE entity_id LIKE 'person:%' ORDER BY 1",
		"SELECT json_array(kind, rank, words, entity_id) FROM search_entry WHERE kind = 'Person' ORDER BY 1",
	} {
		rows, err := store.reader.QueryContext(t.Context(), query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var line string
			if err := rows.Scan(&line); err != nil {
				t.Fatal(err)
			}
			lines = append(lines, line)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
	}
	return lines
}

// FuzzSearch asks the store and the naive one for anything: both answer, and the same.
func FuzzSearch(f *testing.F) {
	statements := append(graphtest.Sample(), graphtest.Generate(1, 30)...)
	store, oracle := empty(f), graphtest.NewMemory()
	for _, s := range []graph.Store{store, oracle} {
		if _, err := s.Write(f.Context(), graph.Batch{Statements: statements}); err != nil {
			f.Fatal(err)
		}
	}
	for _, text := range []string{
		"Nguyễn Thị Hạ", "ha nguyen", "n", "hoi nghi 20", "Ngoại giao biển", "xx", "\x00", "\xff hà", "a\u0323\u0302 ^ ~ =", `"' %_\`, "Ÿ ĳ İ ﬁ ͅ",
		strings.Repeat("a ", 90), strings.Repeat("ẫ", 200), "\t\n\v", "U\u031b\u0323", "日本 hà",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		question := graph.Question{Text: text, First: 50}
		want, err := oracle.Search(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		got, err := store.Search(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(want, got) {
			a, _ := json.Marshal(want)
			b, _ := json.Marshal(got)
			t.Errorf("%q finds\n%s, not\n%s", text, b, a)
		}
	})
}

// empty gives a store without anything in it, which is closed at the end.
func empty(t testing.TB) *Store {
	t.Helper()
	store, err := Open(t.Context(), filepath.Join(t.TempDir(), "quanhe.db"), ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return store
}
