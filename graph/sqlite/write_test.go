package sqlite_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/sqlite"
)

// TestFailureRollsBack lets each table in turn refuse a row in the middle of a batch.
func TestFailureRollsBack(t *testing.T) {
	t.Parallel()
	all := graphtest.Generate(3, 40)
	for _, table := range []string{
		"run", "person", "event", "participation", "claim", "article_text", "wording", "said", "account", "passage", "participation_evidence", "identity_key",
	} {
		t.Run(table, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "quanhe.db")
			store := open(t, path, sqlite.ReadWrite)
			if _, err := store.Write(t.Context(), graph.Batch{Statements: all[:20]}); err != nil {
				t.Fatal(err)
			}
			db := connect(t, path)
			before := dump(t, db)
			trigger := "CREATE TRIGGER refuse BEFORE INSERT ON " + table + " BEGIN SELECT RAISE(ABORT, 'refused'); END"
			if _, err := db.ExecContext(t.Context(), trigger); err != nil {
				t.Fatal(err)
			}
			batch := graph.Batch{
				Statements: all[10:], Withdraw: []string{all[0].Article.ID},
				Identities: []graph.Identity{{ID: "person:new", Label: "New", Keys: []string{"new"}}},
			}
			if _, err := store.Write(t.Context(), batch); !errors.Is(err, graph.ErrStore) {
				t.Fatalf("got %v, want a failure of the store", err)
			}
			if after := dump(t, db); after != before {
				t.Error("a failed batch left something behind")
			}
			if _, err := db.ExecContext(t.Context(), "DROP TRIGGER refuse"); err != nil {
				t.Fatal(err)
			}
			if _, err := store.Write(t.Context(), batch); err != nil {
				t.Errorf("the same batch without the fault: %v", err)
			}
			check(t, db)
		})
	}
}

// TestSameInputWritesNothing compares the file before and after.
func TestSameInputWritesNothing(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "quanhe.db")
	store := open(t, path, sqlite.ReadWrite)
	batch := graph.Batch{
		Input: "abc", Statements: graphtest.Generate(4, 60),
		Identities: []graph.Identity{{ID: "person:a", Label: "A", Keys: []string{"a", "b"}}},
	}
	if _, err := store.Write(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	db := connect(t, path)
	before := dump(t, db)
	changes, err := store.Write(t.Context(), batch)
	if err != nil || changes != (graph.Changes{}) {
		t.Errorf("writing it again changed %+v, %v", changes, err)
	}
	if dump(t, db) != before {
		t.Error("writing it again changed the tables")
	}
	check(t, db)
}

// TestBatchesDoNotShow loads the same articles in batches of several sizes and orders: what can be
// read must be the same to the byte.
func TestBatchesDoNotShow(t *testing.T) {
	t.Parallel()
	statements := graphtest.Generate(6, 150)
	backwards := slices.Clone(statements)
	slices.Reverse(backwards)
	var first []byte
	for _, c := range []struct {
		articles []graph.Statement
		size     int
	}{{statements, len(statements)}, {statements, 1}, {statements, 7}, {statements, 500}, {backwards, 7}} {
		store := open(t, filepath.Join(t.TempDir(), "quanhe.db"), sqlite.ReadWrite)
		for part := range slices.Chunk(c.articles, c.size) {
			if _, err := store.Write(t.Context(), graph.Batch{Statements: part}); err != nil {
				t.Fatal(err)
			}
		}
		export, err := graphtest.Export(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = export
		}
		if !bytes.Equal(first, export) {
			t.Errorf("in batches of %d articles from %s on, the graph is another", c.size, c.articles[0].Article.ID)
		}
	}
}

// TestWordingsCount writes, replaces and withdraws, and counts who says what after each batch.
func TestWordingsCount(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "quanhe.db")
	store := open(t, path, sqlite.ReadWrite)
	all, others := graphtest.Generate(8, 60), graphtest.Generate(9, 60)
	for i := range others {
		others[i].Article.Published = all[(i+7)%60].Article.Published
	}
	for _, batch := range []graph.Batch{
		{Statements: all[:40]},
		{Statements: others[:10], Withdraw: []string{all[12].Article.ID, all[13].Article.ID}},
		{Statements: append(all[40:60:60], others[20:25]...)},
		{Statements: all[:25]},
		{Withdraw: []string{all[0].Article.ID, all[59].Article.ID}},
	} {
		if _, err := store.Write(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
		db := connect(t, path)
		for _, wrong := range column(t, db, `SELECT subject_id FROM wording
WHERE articles <> (SELECT count(*) FROM said WHERE wording_id = wording.id)
   OR first_article <> (SELECT article.id FROM said JOIN article ON article.id = article_id
                        WHERE wording_id = wording.id ORDER BY article.sort_date, article.id LIMIT 1)
UNION ALL SELECT wording_id FROM said WHERE wording_id NOT IN (SELECT id FROM wording)
UNION ALL SELECT wording_id FROM (SELECT wording_id, article_id FROM said
  EXCEPT SELECT one.value, account.article_id FROM account, json_each(account.wordings) AS one)
UNION ALL SELECT wording_id FROM (SELECT one.value AS wording_id, account.article_id FROM account, json_each(account.wordings) AS one
  EXCEPT SELECT wording_id, article_id FROM said)`) {
			t.Errorf("%s has another number of articles, or another first, than say it", wrong)
		}
		check(t, db)
	}
}

// TestOrderKeysFollow moves an event by a better date and looks at the participations.
func TestOrderKeysFollow(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "quanhe.db")
	store := open(t, path, sqlite.ReadWrite)
	statements := graphtest.Generate(5, 300)
	for i := 0; i < len(statements); i += 7 {
		if _, err := store.Write(t.Context(), graph.Batch{Statements: statements[i:min(i+7, len(statements))]}); err != nil {
			t.Fatal(err)
		}
	}
	db := connect(t, path)
	var wrong int
	if err := db.QueryRowContext(t.Context(), `SELECT count(*) FROM participation
		JOIN event ON event.id = event_id LEFT JOIN person ON person.id = person_id LEFT JOIN organization ON organization.id = body_id
		WHERE participation.sort_date <> event.sort_date
		   OR participation.sort_name <> coalesce(person.sort_name, organization.sort_name)`).Scan(&wrong); err != nil {
		t.Fatal(err)
	}
	if wrong != 0 {
		t.Errorf("%d participations have another date or name than their event or agent", wrong)
	}
	check(t, db)
}

// check asks SQLite whether the file and all references in it are whole.
func check(t *testing.T, db *sql.DB) {
	t.Helper()
	var verdict string
	if err := db.QueryRowContext(t.Context(), "PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
		t.Errorf("integrity: %s %v", verdict, err)
	}
	var dangling int
	if err := db.QueryRowContext(t.Context(), "SELECT count(*) FROM pragma_foreign_key_check").Scan(&dangling); err != nil || dangling != 0 {
		t.Errorf("%d dangling references, %v", dangling, err)
	}
}

// dump gives all rows of all tables as text.
func dump(t *testing.T, db *sql.DB) string {
	t.Helper()
	var text strings.Builder
	for _, table := range column(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
		names := column(t, db, "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('"+table+"')")
		for _, row := range column(t, db, fmt.Sprintf("SELECT concat_ws(',', %s) AS row FROM %q ORDER BY row", strings.Join(names, ", "), table)) {
			fmt.Fprintln(&text, table, row)
		}
	}
	return text.String()
}

func column(t *testing.T, db *sql.DB, text string) []string {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var values []string
	for rows.Next() {
		var value string
		if err := rows.Scan(&value); err != nil {
			t.Fatal(err)
		}
		values = append(values, value)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return values
}
