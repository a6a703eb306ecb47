package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/sqlite"
)

// BenchmarkWrite loads invented articles at full volume in batches of 1,000. It tells the facts per
// second and by how much the memory of the process grew at most, as far as the system says it.
func BenchmarkWrite(b *testing.B) {
	statements := graphtest.Generate(1, graphtest.Volume)
	facts, before := 0, memory()
	for _, s := range statements {
		facts += len(s.Participations) + len(s.Tenures) + len(s.Claims)
	}
	for b.Loop() {
		store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "quanhe.db"), sqlite.ReadWrite)
		if err != nil {
			b.Fatal(err)
		}
		for part := range slices.Chunk(statements, 1000) {
			if _, err := store.Write(b.Context(), graph.Batch{Statements: part}); err != nil {
				b.Fatal(err)
			}
		}
		if err := store.Close(context.WithoutCancel(b.Context())); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(facts*b.N)/b.Elapsed().Seconds(), "facts/s")
	b.ReportMetric(float64(memory()-before)/1024, "MiB-peak")
}

// memory is the highest memory of the process so far in KiB, 0 where the system does not tell.
func memory() int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	var peak int
	_, _ = fmt.Sscan(after, &peak) // stays 0
	return peak
}

// BenchmarkReadConference reads 20 events with 40 participations each, with person, organization,
// post, and evidence with its article.
func BenchmarkReadConference(b *testing.B) {
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "quanhe.db"), sqlite.ReadWrite)
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close(context.WithoutCancel(b.Context()))
	if _, err := store.Write(b.Context(), graph.Batch{Statements: []graph.Statement{conference(20, 40)}}); err != nil {
		b.Fatal(err)
	}
	plan := conferencePlan()
	for b.Loop() {
		rows, err := store.Read(b.Context(), plan)
		if err != nil {
			b.Fatal(err)
		}
		if len(rows.Nodes) != 20 || len(rows.Nodes[19].Edges[0].Nodes) != 40 {
			b.Fatalf("%d events", len(rows.Nodes))
		}
	}
}

// conference is an article on several events with many speakers.
func conference(events, people int) graph.Statement {
	const sentence = "Đại biểu phát biểu tại phiên họp về công tác đối ngoại địa phương trong giai đoạn mới. "
	s := graph.Statement{Article: graph.Article{ID: "article:long", Title: "Hội nghị Đối ngoại"}}
	body := graph.Organization{Entity: graph.Entity{ID: "org:bo", Name: "Bộ Ngoại giao"}, Kind: graph.OrganizationMinistry}
	s.Organizations = append(s.Organizations, body)
	for j := range people {
		name := fmt.Sprintf("Nguyễn Văn Số %d", j)
		person := graph.Person{Entity: graph.Entity{ID: fmt.Sprintf("person:%d", j), Name: name}}
		post := graph.Post{Entity: graph.Entity{ID: fmt.Sprintf("post:%d", j), Name: "Vụ trưởng " + name}, Kind: graph.PostDirector, OrganizationID: body.ID}
		s.People, s.Posts = append(s.People, person), append(s.Posts, post)
		s.Tenures = append(s.Tenures, graph.Tenure{
			ID: fmt.Sprintf("tenure:%d", j), PersonID: person.ID, PostID: post.ID, EndState: graph.EndUnknown, How: graph.HowRule,
			Evidence: []graph.Evidence{{Start: 0, End: 8, Quote: "Đại biểu"}},
		})
	}
	s.Article.Text = strings.Repeat(sentence, events*people)
	length := len([]rune(sentence))
	for i := range events {
		event := graph.Event{Entity: graph.Entity{ID: fmt.Sprintf("event:%02d", i), Name: fmt.Sprintf("Hội nghị %d", i)}, Kind: graph.EventConference}
		s.Events = append(s.Events, event)
		for j := range people {
			start := (i*people + j) * length
			s.Participations = append(s.Participations, graph.Participation{
				ID: fmt.Sprintf("part:%02d-%02d", i, j), EventID: event.ID, Role: graph.RoleSpoke, PersonID: s.People[j].ID,
				OrganizationID: body.ID, TenureID: s.Tenures[j].ID, PrintedTitle: "Vụ trưởng Vụ Hợp tác", Seq: j + 1, How: graph.HowRule,
				Evidence: []graph.Evidence{{Start: start, End: start + length, Quote: sentence, Rule: "spoke"}},
			})
		}
	}
	return s
}

func conferencePlan() graph.Plan {
	return graph.Plan{
		Page: graph.Page{Limit: 20},
		Targets: []graph.Target{{Kind: graph.KindEvent, Edges: []graph.Branch{{
			Edge: "participations", Page: graph.Page{Limit: 40},
			Targets: []graph.Target{{Kind: graph.KindParticipation, Edges: []graph.Branch{
				{Edge: "person"}, {Edge: "organization"}, {Edge: "post"},
				{Edge: "evidence", Page: graph.Page{Limit: 5}, Targets: []graph.Target{{
					Kind: graph.KindEvidence, Edges: []graph.Branch{{Edge: "article"}},
				}}},
			}}},
		}}}},
	}
}
