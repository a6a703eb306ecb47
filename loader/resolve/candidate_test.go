package resolve

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// What a rule on trial has read is a candidate, unless another rule has read it in the same article; then
// it adds its passage and nothing else, whichever stands first.
func TestCandidates(t *testing.T) {
	s := tell(t, "a", "Vụ trưởng Lê A sẽ nói. Ông Lê A nói. Bộ trưởng Lê B nói. Ngày 5/5. Chủ đề.")
	event := s.event(extract.Event{Name: "Hội nghị B", Series: "Hội nghị B", Ordinal: 2})
	minister := []extract.Post{{Title: "Bộ trưởng Bộ Ngoại giao", Head: "Bộ trưởng", Kind: graph.PostMinister, Body: &foreignMinistry}}
	director := []extract.Post{{Title: "Vụ trưởng", Head: "Vụ trưởng", Kind: graph.PostDirector, Body: &foreignMinistry}}
	s.act(extract.Participation{Event: event, Person: "Lê A", Posts: director, PrintedTitle: "Vụ trưởng", Candidate: true}, "Vụ trưởng Lê A sẽ nói.")
	s.act(extract.Participation{Event: event, Person: "Lê A"}, "Ông Lê A nói.")
	s.act(extract.Participation{Event: event, Person: "Lê B", Posts: minister, PrintedTitle: "Bộ trưởng", Candidate: true}, "Bộ trưởng Lê B nói.")
	s.field(extract.Field{Event: event, Property: graph.PropertyDate, Value: "--05-05", Candidate: true})
	s.field(extract.Field{Event: event, Property: graph.PropertyTheme, Value: "Chung sức", Candidate: true})
	s.field(extract.Field{Event: event, Property: graph.PropertyTheme, Value: "Chung sức"})
	statement, unsure := s.resolve(New(nil))
	if unsure != nil {
		t.Errorf("unsure %v", unsure)
	}
	var got []string
	say := func(how graph.How, passages []graph.Evidence, words ...string) {
		got = append(got, string(how)+" "+strings.Join(words, " ")+" "+strings.Repeat("*", len(passages)))
	}
	for _, f := range statement.Tenures {
		say(f.How, f.Evidence, f.ID)
	}
	for _, f := range statement.Participations {
		say(f.How, f.Evidence, f.PersonID, f.TenureID, f.PrintedTitle)
	}
	for _, f := range statement.Claims {
		say(f.How, f.Evidence, string(f.Property), f.Value)
	}
	want := []string{
		"CANDIDATE tenure:le-a/bo-ngoai-giao/vu-truong *",
		"CANDIDATE tenure:le-b/bo-ngoai-giao/bo-truong *",
		"RULE person:le-a   **",
		"CANDIDATE person:le-b tenure:le-b/bo-ngoai-giao/bo-truong Bộ trưởng *",
		"RULE THEME Chung sức *", // both rules give the same passage
		"CANDIDATE DATE --05-05 *",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
