package neo4j

import (
	"fmt"
	"strings"
	"testing"

	"quanhe/graph"
)

// BenchmarkConferences reads a page of 20 events with 40 participations each, with agent, post, body
// and evidence.
func BenchmarkConferences(b *testing.B) {
	store := open(b)
	if _, err := store.Write(b.Context(), graph.Batch{Statements: crowded(20, 40)}); err != nil {
		b.Fatal(err)
	}
	plan := conferences(20, 40)
	warm(b, store, plan)
	for b.Loop() {
		rows, err := store.Read(b.Context(), plan)
		if err != nil {
			b.Fatal(err)
		}
		if len(rows.Nodes) != 20 || len(rows.Nodes[19].Edges[1].Nodes) != 40 {
			b.Fatalf("%d events", len(rows.Nodes))
		}
	}
}

// BenchmarkPerson looks up one person with posts.
func BenchmarkPerson(b *testing.B) {
	store := open(b)
	if _, err := store.Write(b.Context(), graph.Batch{Statements: crowded(20, 40)}); err != nil {
		b.Fatal(err)
	}
	plan := graph.Plan{IDs: []string{"person:7"}, Targets: []graph.Target{{Kind: graph.KindPerson, Edges: []graph.Branch{
		{Edge: "tenures", Targets: []graph.Target{{Kind: graph.KindTenure, Edges: []graph.Branch{{Edge: "post"}}}}},
	}}}}
	warm(b, store, plan)
	for b.Loop() {
		if _, err := store.Read(b.Context(), plan); err != nil {
			b.Fatal(err)
		}
	}
}

// warm has the server plan a statement and compile what it runs.
func warm(b *testing.B, store *Store, plan graph.Plan) {
	b.Helper()
	for range 100 {
		if _, err := store.Read(b.Context(), plan); err != nil {
			b.Fatal(err)
		}
	}
}

// crowded gives one article for each of that many events, at each of which that many people spoke.
func crowded(events, people int) []graph.Statement {
	var statements []graph.Statement
	body := graph.Organization{Entity: graph.Entity{ID: "org:bo", Name: "Bộ"}, Kind: graph.OrganizationMinistry}
	for e := range events {
		var text strings.Builder
		s := graph.Statement{Organizations: []graph.Organization{body}}
		event := graph.Event{Entity: graph.Entity{ID: fmt.Sprintf("event:%d", e), Name: fmt.Sprintf("Hội nghị %d", e)}, Kind: graph.EventConference}
		s.Events = []graph.Event{event}
		for p := range people {
			sentence := fmt.Sprintf("Ông thứ %d phát biểu tại hội nghị.", p)
			passage := graph.Evidence{Start: len([]rune(text.String())), Quote: sentence, Rule: "test", Prefix: "Hội nghị khai mạc. ", Suffix: " Hội nghị tiếp tục."}
			passage.End = passage.Start + len([]rune(sentence))
			text.WriteString(sentence + " ")
			person, post, tenure := fmt.Sprintf("person:%d", p), fmt.Sprintf("post:%d", p), fmt.Sprintf("tenure:%d", p)
			s.People = append(s.People, graph.Person{Entity: graph.Entity{ID: person, Name: fmt.Sprintf("Nguyễn Văn Thứ %d", p)}})
			s.Posts = append(s.Posts, graph.Post{Entity: graph.Entity{ID: post, Name: fmt.Sprintf("Vụ trưởng %d", p)}, Kind: graph.PostDirector, OrganizationID: body.ID})
			s.Tenures = append(s.Tenures, graph.Tenure{ID: tenure, PersonID: person, PostID: post, EndState: graph.EndUnknown, How: graph.HowRule, Evidence: []graph.Evidence{passage}})
			s.Participations = append(s.Participations, graph.Participation{
				ID: fmt.Sprintf("part:%d-%d", e, p), EventID: event.ID, Role: graph.RoleSpoke, PersonID: person, OrganizationID: body.ID,
				TenureID: tenure, PrintedTitle: "Vụ trưởng", Seq: p + 1, How: graph.HowRule, Evidence: []graph.Evidence{passage},
			})
		}
		s.Article = graph.Article{ID: fmt.Sprintf("article:%d", e), Title: event.Name, Text: text.String()}
		statements = append(statements, s)
	}
	return statements
}
