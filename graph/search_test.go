package graph_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
)

func TestSearchKey(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Nguyễn Thị Lý": "nguien thi li", "Nguyễn Thị Lí": "nguien thi li", "TP.HCM": "tp hcm", "Mỹ": "mi", "Ly\u0301": "li", "🚢": "",
	} {
		if got := graph.SearchKey(name); got != want {
			t.Errorf("SearchKey(%q) = %q, want %q", name, got, want)
		}
	}
}

// A question of the longest text that the API takes must stay cheap, whatever is in it.
func TestReadsAreBounded(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"a", strings.Repeat("a ", 100), strings.Repeat("ẫ", 200), strings.Repeat("日 ", 100),
		strings.Join(strings.Split("abcdefghijklmnopqrstuvwxyz0123456789", ""), " "),
	} {
		reads := graph.Question{Text: text}.Reads()
		if len(reads) < 4*len(graph.EntityKinds()) || len(reads) > 51*len(graph.EntityKinds()) {
			t.Errorf("%d reads for %q", len(reads), text)
		}
		for _, read := range reads {
			if len(read.Words) > 8000 || len(read.Holding) > 3 || !utf8.ValidString(read.Words) {
				t.Errorf("%+v is read for %q", read, text)
			}
		}
	}
	if reads := (graph.Question{Text: " -\xff "}).Reads(); reads != nil {
		t.Errorf("%+v is read for nothing", reads)
	}
}

// searchStatement is an article on one event with some facts about some entities.
func searchStatement() graph.Statement {
	said := []graph.Evidence{{End: 2, Quote: "Có", Rule: "test"}}
	entity := func(id, name string) graph.Entity { return graph.Entity{ID: id, Name: name} }
	return graph.Statement{
		Article:       graph.Article{ID: "article:a", Text: "Có"},
		People:        []graph.Person{{Entity: entity("person:y", "Lý Ý")}},
		Organizations: []graph.Organization{{Entity: entity("org:bo", "Bộ"), Kind: graph.OrganizationMinistry}},
		Places:        []graph.Place{{Entity: entity("place:hue", "Huế"), Kind: graph.PlaceCity}},
		Posts:         []graph.Post{{Entity: entity("post:bt", "Bộ trưởng"), Kind: graph.PostMinister, OrganizationID: "org:bo"}},
		Series:        []graph.EventSeries{{Entity: entity("series:hn", "Hội nghị")}},
		Events:        []graph.Event{{Entity: entity("event:4", "Hội nghị 4"), Kind: graph.EventConference, SeriesID: "series:hn", Ordinal: 4}},
		Tenures:       []graph.Tenure{{ID: "tenure:a", PersonID: "person:y", PostID: "post:bt", EndState: graph.EndOpen, How: graph.HowRule, Evidence: said}},
		Participations: []graph.Participation{
			{ID: "part:a", EventID: "event:4", Role: graph.RoleOpened, PersonID: "person:y", OrganizationID: "org:bo", TenureID: "tenure:a", How: graph.HowRule, Evidence: said},
			{ID: "part:b", EventID: "event:4", Role: graph.RoleHosted, BodyID: "org:bo", OrganizationID: "org:bo", How: graph.HowRule, Evidence: said},
		},
		Claims: []graph.Claim{
			{ID: "claim:a", EventID: "event:4", Property: graph.PropertyPlace, Value: "Huế", TargetID: "place:hue", Seq: 1, How: graph.HowRule, Evidence: said},
			{ID: "claim:b", EventID: "event:4", Property: graph.PropertyTheme, Value: "Biển xanh", Seq: 1, How: graph.HowRule, Evidence: said},
		},
	}
}

// Each fact counts once for each entity that it speaks of, as soon as the first article states it
// and until the last one is gone.
func TestMergeCountsFacts(t *testing.T) {
	t.Parallel()
	first, second := searchStatement(), searchStatement()
	second.Article.ID = "article:b"
	second.Participations = second.Participations[:1]
	one := merge(t, nil, graph.Batch{Statements: []graph.Statement{first}})
	want := map[string]int{"person:y": 2, "org:bo": 2, "place:hue": 1, "post:bt": 1, "series:hn": 1, "event:4": 4}
	if diff := cmp.Diff(want, one.Facts); diff != "" {
		t.Errorf("first article (-want +got):\n%s", diff)
	}
	two := merge(t, one.Said, graph.Batch{Statements: []graph.Statement{second}})
	if diff := cmp.Diff(map[string]int{}, two.Facts); diff != "" {
		t.Errorf("second article (-want +got):\n%s", diff)
	}
	three := merge(t, slices.Concat(one.Said, two.Said), graph.Batch{Withdraw: []string{"article:a"}})
	if diff := cmp.Diff(map[string]int{"org:bo": -1, "event:4": -1}, three.Facts); diff != "" {
		t.Errorf("without the first article (-want +got):\n%s", diff)
	}
}

func merge(t *testing.T, before []graph.Said, batch graph.Batch) graph.Update {
	t.Helper()
	update, err := graph.Merge(before, batch)
	if err != nil {
		t.Fatal(err)
	}
	return update
}

// What a batch leaves as it was, search leaves as it is; an entity that changes its rank or its
// texts moves, all of it that differs and nothing else.
func TestSearchUpdate(t *testing.T) {
	t.Parallel()
	statement := searchStatement()
	update := merge(t, nil, graph.Batch{Statements: []graph.Statement{statement}})
	made := update.Search(nil)
	var entries []string
	for _, entry := range made.Add {
		if entry.ID == "event:4" {
			entries = append(entries, fmt.Sprintf("%d%q", entry.Rank, entry.Words))
		}
	}
	want := []string{
		`3"=biển xanh \t"`, `3"=hội nghị 4 \t"`, `3"^bien xanh \t 4 iv "`, `3"^hoi nghi 4 \t iv "`, `3"~4 bien xanh \t 4 iv "`, `3"~4 hoi nghi \t iv "`,
		`3"~iv bien xanh \t 4 iv "`, `3"~iv hoi nghi 4 \t iv "`, `3"~nghi 4 hoi \t iv "`, `3"~xanh bien \t 4 iv "`,
	}
	if diff := cmp.Diff(want, entries); diff != "" {
		t.Errorf("entries of the event (-want +got):\n%s", diff)
	}
	more := update
	more.Facts = map[string]int{}
	for id, facts := range update.Facts {
		more.Facts[id] = 99 * facts
	}
	again := more.Search(made.Put)
	for _, entity := range again.Put {
		if entity.Facts%100 != 0 {
			t.Errorf("%+v", entity)
		}
	}
	if len(again.Drop) != len(made.Add) || len(again.Add) != len(made.Add) {
		t.Errorf("%d entries go and %d come, of %d", len(again.Drop), len(again.Add), len(made.Add))
	}
	renamed := searchStatement()
	renamed.People[0].Aliases = []string{"Ý Nhi"}
	next := merge(t, update.Said, graph.Batch{Statements: []graph.Statement{renamed}}).Search(made.Put)
	if len(next.Put) != 1 || len(next.Drop) != 0 || len(next.Add) != 3 {
		t.Errorf("a new alias changes %+v", next)
	}
	gone := merge(t, update.Said, graph.Batch{Withdraw: []string{"article:a"}}).Search(made.Put)
	ids := map[string]bool{}
	for _, entity := range made.Put {
		ids[entity.ID] = true
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(ids)), gone.Remove); diff != "" || len(gone.Put) != 0 || !slices.Equal(gone.Drop, made.Add) {
		t.Errorf("of a withdrawn article %d entities and %d entries are left\n%s", len(gone.Put), len(made.Add)-len(gone.Drop), diff)
	}
}
