package api_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/graph/sqlite"
)

// The pages that the benchmarks ask for: one person, and 20 events with 40 participations each, 4,820
// objects in all.
const (
	personPage = `query Person($id: ID!) {
  person(id: $id) {
    id name aliases sourceCount
    tenures { id endState post { id name kind organization { id name } } }
    participations(first: 20) { totalCount nodes { id role printedTitle event { id name date { text } } evidence { quote start end article { id title } } } }
  }
}`
	conferencePage = `query Conferences {
  events(first: 20) {
    nodes {
      id name kind date { text }
      participations(first: 40) {
        nodes { id role printedTitle person { id name } organization { id name } post { id name } evidence { quote start end article { id title } } }
      }
    }
  }
}`
)

// BenchmarkPersonPage answers a request for one person over HTTP, without a network.
func BenchmarkPersonPage(b *testing.B) {
	benchmark(b, personPage, vars{"id": "person:7"})
}

// BenchmarkConferencePage does the same for a large page.
func BenchmarkConferencePage(b *testing.B) { benchmark(b, conferencePage, nil) }

func benchmark(b *testing.B, query string, variables vars) {
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "quanhe.db"), sqlite.ReadWrite)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close(b.Context()) }) // of a file that is deleted next
	if _, err := store.Write(b.Context(), graph.Batch{Statements: crowded(20, 40)}); err != nil {
		b.Fatal(err)
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		b.Fatal(err)
	}
	a := over(store)
	b.ReportAllocs()
	size := 0
	for b.Loop() {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(body)))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		a.ServeHTTP(w, r)
		if size = w.Body.Len(); w.Code != http.StatusOK || strings.HasPrefix(w.Body.String(), `{"errors"`) {
			b.Fatalf("%d %.300s", w.Code, w.Body)
		}
	}
	b.ReportMetric(float64(size), "bytes")
}

// crowded gives one article for each of that many events, at each of which that many people spoke.
func crowded(events, people int) []graph.Statement {
	var statements []graph.Statement
	body := graph.Organization{Entity: graph.Entity{ID: "org:bo", Name: "Bộ Ngoại giao"}, Kind: graph.OrganizationMinistry}
	for e := range events {
		var text strings.Builder
		event := graph.Event{Entity: graph.Entity{ID: fmt.Sprintf("event:%02d", e), Name: fmt.Sprintf("Hội nghị %d", e)}, Kind: graph.EventConference}
		s := graph.Statement{Organizations: []graph.Organization{body}, Events: []graph.Event{event}}
		for p := range people {
			sentence := fmt.Sprintf("Ông thứ %d phát biểu tại phiên họp về công tác đối ngoại địa phương trong giai đoạn mới.", p)
			passage := graph.Evidence{Start: len([]rune(text.String())), Quote: sentence, Rule: "spoke"}
			passage.End = passage.Start + len([]rune(sentence))
			text.WriteString(sentence + " ")
			person, post, tenure := fmt.Sprintf("person:%d", p), fmt.Sprintf("post:%d", p), fmt.Sprintf("tenure:%d", p)
			s.People = append(s.People, graph.Person{Entity: graph.Entity{ID: person, Name: fmt.Sprintf("Nguyễn Văn Số %d", p)}})
			s.Posts = append(s.Posts, graph.Post{Entity: graph.Entity{ID: post, Name: fmt.Sprintf("Vụ trưởng Vụ %d", p)}, Kind: graph.PostDirector, OrganizationID: body.ID})
			s.Tenures = append(s.Tenures, graph.Tenure{ID: tenure, PersonID: person, PostID: post, EndState: graph.EndUnknown, How: graph.HowRule, Evidence: []graph.Evidence{passage}})
			s.Participations = append(s.Participations, graph.Participation{
				ID: fmt.Sprintf("part:%02d-%02d", e, p), EventID: event.ID, Role: graph.RoleSpoke, PersonID: person, OrganizationID: body.ID,
				TenureID: tenure, PrintedTitle: "Vụ trưởng Vụ Hợp tác", Seq: p + 1, How: graph.HowRule, Evidence: []graph.Evidence{passage},
			})
		}
		s.Article = graph.Article{ID: fmt.Sprintf("article:%02d", e), Title: event.Name, Text: text.String()}
		statements = append(statements, s)
	}
	return statements
}
