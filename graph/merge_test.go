package graph_test

import (
	stdcmp "cmp"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/graphtest"
)

// said is a store reduced to what Merge needs and gives.
type said struct {
	byArticle map[string][]graph.Said
	rows      map[string]graph.Row
}

// apply merges a batch as a store does, with what was said before in any order, and with one article for
// all that say the same of an entity.
func (s *said) apply(r *rand.Rand, batch graph.Batch) (graph.Update, error) {
	touched := map[string]bool{}
	touch := func(all []graph.Said) {
		for _, said := range all {
			touched[said.Subject] = true
			if said.Owner != "" {
				touched[said.Owner] = true
			}
		}
	}
	stated, err := graph.Merge(nil, graph.Batch{Statements: batch.Statements})
	if err != nil {
		return graph.Update{}, err
	}
	touch(stated.Said)
	for _, id := range articles(batch) {
		touch(s.byArticle[id])
	}
	replaced := map[string]bool{}
	for _, id := range articles(batch) {
		for _, said := range s.byArticle[id] {
			replaced[said.Subject] = true
		}
	}
	var before []graph.Said
	alike := map[string]int{} // where in before the first is that says the same
	for _, id := range slices.SortedFunc(maps.Keys(s.byArticle), s.earlier) {
		for _, said := range s.byArticle[id] {
			if !touched[said.Subject] && !touched[said.Owner] {
				continue
			}
			same := said.Subject + said.Value
			if first, ok := alike[same]; ok && said.Evidence == "" && !replaced[said.Subject] {
				before[first].Others++
				continue
			}
			alike[same] = len(before)
			before = append(before, said)
		}
	}
	r.Shuffle(len(before), func(i, j int) { before[i], before[j] = before[j], before[i] })
	update, err := graph.Merge(before, batch)
	if err != nil {
		return graph.Update{}, err
	}
	for _, id := range articles(batch) {
		delete(s.byArticle, id)
	}
	for _, said := range update.Said {
		s.byArticle[said.ArticleID] = append(s.byArticle[said.ArticleID], said)
	}
	for _, id := range update.Remove {
		delete(s.rows, id)
	}
	for _, row := range update.Put {
		s.rows[row.ID] = row
	}
	return update, nil
}

func articles(batch graph.Batch) []string {
	ids := slices.Clone(batch.Withdraw)
	for _, statement := range batch.Statements {
		ids = append(ids, statement.Article.ID)
	}
	return ids
}

// earlier orders articles as Merge does.
func (s *said) earlier(a, b string) int {
	day := func(id string) string {
		if len(s.byArticle[id]) == 0 {
			return ""
		}
		return s.byArticle[id][0].Published
	}
	return stdcmp.Or(strings.Compare(day(a), day(b)), strings.Compare(a, b))
}

// TestMergeStepByStep merges random batches one after the other: the rows must be those that the
// articles give that are there in the end, merged at once.
func TestMergeStepByStep(t *testing.T) {
	t.Parallel()
	for seed := range 4 {
		r := rand.New(rand.NewPCG(uint64(seed), 9))
		store := said{map[string][]graph.Said{}, map[string]graph.Row{}}
		articles := map[string]graph.Statement{}
		pool := graphtest.Generate(seed, 40)
		if seed%2 == 0 {
			pool = graphtest.Sample()
		}
		for step := range 15 {
			var batch graph.Batch
			for _, s := range pool {
				switch r.IntN(5) {
				case 0:
					s.Claims = slices.Clone(s.Claims)
					r.Shuffle(len(s.Claims), func(i, j int) { s.Claims[i], s.Claims[j] = s.Claims[j], s.Claims[i] })
					s.Claims = s.Claims[:r.IntN(len(s.Claims)+1)]
					batch.Statements = append(batch.Statements, s)
					articles[s.Article.ID] = s
				case 1:
					batch.Withdraw = append(batch.Withdraw, s.Article.ID)
					delete(articles, s.Article.ID)
				}
			}
			update, err := store.apply(r, batch)
			if err != nil {
				t.Fatal(err)
			}
			want := map[string]graph.Row{}
			whole, err := graph.Merge(nil, graph.Batch{Statements: slices.Collect(maps.Values(articles))})
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range whole.Put {
				want[row.ID] = row
			}
			if diff := cmp.Diff(want, store.rows); diff != "" {
				t.Fatalf("seed %d, step %d (-at once +step by step):\n%s", seed, step, diff)
			}
			sum := update.Changes.Entities.Plus(update.Changes.Facts)
			if sum.Added+sum.Changed < len(update.Put) || sum.Removed != len(update.Remove) {
				t.Fatalf("seed %d, step %d: %d rows put, %d removed, counted %+v", seed, step, len(update.Put), len(update.Remove), sum)
			}
			again, err := store.apply(r, batch)
			if err != nil {
				t.Fatal(err)
			}
			if len(again.Put) != 0 || len(again.Remove) != 0 || again.Changes != (graph.Changes{}) {
				t.Fatalf("seed %d, step %d: the same batch again puts %v, removes %v, changes %+v", seed, step, again.Put, again.Remove, again.Changes)
			}
		}
	}
}

// TestMergeOrderOfRows holds every row to come after those that it points to.
func TestMergeOrderOfRows(t *testing.T) {
	t.Parallel()
	update, err := graph.Merge(nil, graph.Batch{Statements: graphtest.Generate(2, 60)})
	if err != nil {
		t.Fatal(err)
	}
	place := map[string]int{}
	for i, row := range update.Put {
		place[row.ID] = i
	}
	for i, row := range update.Put {
		for name, ids := range row.Refs {
			for _, id := range ids {
				kind, _ := graph.KindOf(id)
				if at, ok := place[id]; !ok || at > i && kind != row.Kind {
					t.Errorf("%s comes before %s, to which its %s points", row.ID, id, name)
				}
			}
		}
	}
}

// conference gives an article on one event with claims on one property.
func conference(article, published string, property graph.Property, values ...string) graph.Statement {
	s := graph.Statement{
		Article: graph.Article{ID: "article:" + article, Text: "Hội nghị", Published: graph.PartialDate{Text: published, Earliest: published}},
		Events:  []graph.Event{{Entity: graph.Entity{ID: "event:a", Name: "Hội nghị"}}},
	}
	for i, value := range values {
		claim := graph.Claim{
			ID: "claim:" + graph.Slug(fmt.Sprint(property, value)), EventID: "event:a", Property: property, Value: value, Seq: i + 1,
			Evidence: []graph.Evidence{{Start: 0, End: 3, Quote: "Hội"}},
		}
		if property == graph.PropertyParent {
			claim.TargetID = "event:" + value
			s.Events = append(s.Events, graph.Event{Entity: graph.Entity{ID: claim.TargetID, Name: value}})
		}
		s.Claims = append(s.Claims, claim)
	}
	return s
}

func TestMergeShows(t *testing.T) {
	t.Parallel()
	date, theme, delegates, mode, parent := graph.PropertyDate, graph.PropertyTheme, graph.PropertyDelegates, graph.PropertyMode, graph.PropertyParent
	for _, c := range []struct {
		name       string
		statements []graph.Statement
		field      string
		want       any
	}{
		{"nothing", []graph.Statement{conference("a", "2021-01-01", date)}, "date", nil},
		{"the exact date of a later article", []graph.Statement{
			conference("a", "2021-01-01", date, "2021-12"), conference("b", "2021-01-02", date, "2021-12-13"),
		}, "date", "2021-12-13"},
		{"the earlier of two exact dates", []graph.Statement{
			conference("b", "2021-01-01", date, "2021-12-14"), conference("a", "2021-01-02", date, "2021-12-13"),
		}, "date", "2021-12-14"},
		{"a day and a year of two articles", []graph.Statement{
			conference("a", "2021-01-01", date, "--12-13"), conference("b", "2021-01-02", date, "2021"),
		}, "date", "2021-12-13"},
		{"a month before a day of another month", []graph.Statement{
			conference("a", "2021-01-01", date, "--12-13"), conference("b", "2021-01-02", date, "2021-11"),
		}, "date", "2021-11"},
		{"an exact date before a day and a year", []graph.Statement{
			conference("a", "2021-01-01", date, "--12-13", "2021"), conference("b", "2021-01-02", date, "2021-12-14"),
		}, "date", "2021-12-14"},
		{"the dated article before the undated", []graph.Statement{
			conference("a", "", theme, "Một"), conference("b", "2021-01-02", theme, "Hai"),
		}, "theme", "Hai"},
		{"the lower id of one day", []graph.Statement{
			conference("b", "2021-01-02", theme, "Hai"), conference("a", "2021-01-02", theme, "Một"),
		}, "theme", "Một"},
		{"the first in one article", []graph.Statement{conference("a", "2021-01-01", theme, "Z", "A")}, "theme", "Z"},
		{"the exact number", []graph.Statement{
			conference("a", "2021-01-01", delegates, "OVER 300"), conference("b", "2021-01-02", delegates, "312"),
		}, "delegatesCount", 312},
		{"no delegates at all", []graph.Statement{conference("a", "2021-01-01", delegates, "0")}, "delegatesCount", 0},
		{"a mode", []graph.Statement{conference("a", "2021-01-01", mode, "ONLINE")}, "mode", "ONLINE"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			row := merged(t, c.statements...)["event:a"]
			got := row.Values[c.field]
			if date, ok := got.(graph.PartialDate); ok {
				got = date.Text
				if row.Values["sortDate"] != date.SortDay() {
					t.Errorf("sorts at %v", row.Values["sortDate"])
				}
			}
			if got != c.want {
				t.Errorf("%s is %v, want %v", c.field, got, c.want)
			}
		})
	}
	t.Run("parents nearest first and once", func(t *testing.T) {
		t.Parallel()
		again := conference("b", "2021-01-02", parent, "y", "z")
		again.Claims[0].ID, again.Claims[0].Value = "claim:other-spelling", "Y"
		row := merged(t, conference("a", "2021-01-01", parent, "x", "y"), again)["event:a"]
		if diff := cmp.Diff([]string{"event:x", "event:y", "event:z"}, row.Refs["partOf"]); diff != "" {
			t.Errorf("parents (-want +got):\n%s", diff)
		}
	})
	t.Run("ranks", func(t *testing.T) {
		t.Parallel()
		rows := merged(t, conference("a", "2021-01-01", date, "2021"), conference("b", "2021-01-02", date, "2021-12", "2021-11"))
		for id, want := range map[string]string{"claim:date2021": graph.RankNormal, "claim:date2021-12": graph.RankPreferred, "claim:date2021-11": graph.RankNormal} {
			if got := rows[id].Values["rank"]; got != want {
				t.Errorf("%s has rank %v, want %s", id, got, want)
			}
		}
	})
	t.Run("both ranks of a date from two articles", func(t *testing.T) {
		t.Parallel()
		rows := merged(t, conference("a", "2021-01-01", date, "2021", "--12-13"), conference("b", "2021-01-02", date, "--12-14"))
		for id, want := range map[string]string{"claim:date2021": graph.RankPreferred, "claim:date-12-13": graph.RankPreferred, "claim:date-12-14": graph.RankNormal} {
			if got := rows[id].Values["rank"]; got != want {
				t.Errorf("%s has rank %v, want %s", id, got, want)
			}
		}
	})
}

// TestMergeUnites merges what two articles say of the same person, body and participation.
func TestMergeUnites(t *testing.T) {
	t.Parallel()
	first, second := statement(), statement()
	first.Article.Published, second.Article.Published = date(t, "2021-01-01"), date(t, "2021-01-02")
	second.Article.ID = "article:b"
	first.People[0].Aliases = []string{"Ô Hà", "Hà", "Bà Hà"}
	second.People[0].Aliases = []string{"Bà Hà", "Ạ Hà", "Ba Ha"}
	first.Organizations[1].ParentID = ""
	first.Participations[0].PrintedTitle = ""
	second.Participations[0].PrintedTitle = "Bà"
	first.Participations[0].SpeechTitle = "Một"
	second.Participations[0].SpeechTitle = "Hai"
	rows := merged(t, second, first)
	person := rows["person:a"]
	if diff := cmp.Diff([]string{"Ạ Hà", "Ba Ha", "Bà Hà", "Ô Hà"}, person.Values["aliases"]); diff != "" {
		t.Errorf("aliases (-want +got):\n%s", diff)
	}
	if person.Values["fold"] != "ha\na ha\nba ha\no ha" || person.Values["sourceCount"] != 2 || person.Values["sortName"] != graph.SortPersonName("Hà") {
		t.Errorf("the person is %+v", person)
	}
	if parent := rows["org:b"].Refs["parent"]; !slices.Equal(parent, []string{"org:a"}) {
		t.Errorf("the parent is %v", parent)
	}
	p := rows["part:a"]
	if p.Values["printedTitle"] != "Bà" || p.Values["speechTitle"] != "Một" {
		t.Errorf("the participation is %+v", p)
	}
	if _, there := p.Values["speechKind"]; there || rows["part:b"].Refs["person"] != nil {
		t.Error("what nobody states is not absent")
	}
}

func TestMergeCounts(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(0, 0))
	store := said{map[string][]graph.Said{}, map[string]graph.Row{}}
	first, second := statement(), statement()
	second.Article.ID = "article:b"
	moved := statement()
	moved.Article.Text = "— " + moved.Article.Text
	for i := range moved.Tenures[0].Evidence {
		moved.Tenures[0].Evidence[i].Start += 2
		moved.Tenures[0].Evidence[i].End += 2
	}
	moved.Participations, moved.Claims = nil, nil
	all := graph.Delta{Added: 8}
	for _, c := range []struct {
		name  string
		batch graph.Batch
		want  graph.Changes
	}{
		{"new", graph.Batch{Statements: []graph.Statement{first}}, graph.Changes{Entities: all, Facts: graph.Delta{Added: 9}}},
		{"again", graph.Batch{Statements: []graph.Statement{first}}, graph.Changes{}},
		{"a second article", graph.Batch{Statements: []graph.Statement{second}}, graph.Changes{Entities: graph.Delta{Changed: 8}, Facts: graph.Delta{Changed: 9}}},
		{"the first goes", graph.Batch{Withdraw: []string{"article:a"}}, graph.Changes{Entities: graph.Delta{Changed: 8}, Facts: graph.Delta{Changed: 9}}},
		// The same number of articles: entities are as before, facts rest on other passages.
		{"one for the other", graph.Batch{Statements: []graph.Statement{first}, Withdraw: []string{"article:b"}}, graph.Changes{Facts: graph.Delta{Changed: 9}}},
		// Without its claims the event shows nothing, and the part has no parent.
		{"another passage", graph.Batch{Statements: []graph.Statement{moved}}, graph.Changes{Entities: graph.Delta{Changed: 2}, Facts: graph.Delta{Changed: 1, Removed: 8}}},
		{"all gone", graph.Batch{Withdraw: []string{"article:a"}}, graph.Changes{Entities: graph.Delta{Removed: 8}, Facts: graph.Delta{Removed: 1}}},
	} {
		update, err := store.apply(r, c.batch)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, update.Changes); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestMergeRefuses(t *testing.T) {
	t.Parallel()
	bad := statement()
	bad.Claims[0].Evidence = nil
	for name, batch := range map[string]graph.Batch{
		"an invalid statement": {Statements: []graph.Statement{bad}},
		"an article twice":     {Statements: []graph.Statement{statement(), statement()}},
		"stated and withdrawn": {Statements: []graph.Statement{statement()}, Withdraw: []string{"article:a"}},
	} {
		if update, err := graph.Merge(nil, batch); !errors.Is(err, graph.ErrStatement) || update.Put != nil {
			t.Errorf("%s: got %+v, error %v", name, update, err)
		}
	}
	if _, err := graph.Merge([]graph.Said{{ArticleID: "article:a", Subject: "person:a", Value: "{"}}, graph.Batch{}); !errors.Is(err, graph.ErrStatement) {
		t.Errorf("a damaged store: error %v", err)
	}
}

// merged gives the rows of statements by id.
func merged(t *testing.T, statements ...graph.Statement) map[string]graph.Row {
	t.Helper()
	update, err := graph.Merge(nil, graph.Batch{Statements: statements})
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]graph.Row{}
	for _, row := range update.Put {
		rows[row.ID] = row
	}
	return rows
}
