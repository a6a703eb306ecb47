package neo4j

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/neo4j/neo4jtest"
)

// The questions of docs/cypher.md, asked of a small graph, give these rows.
func TestDocumentedQuestions(t *testing.T) {
	page, err := os.ReadFile("../../docs/cypher.md")
	if err != nil {
		t.Fatal(err)
	}
	var questions []string
	for _, part := range strings.Split(string(page), "```cypher\n")[1:] {
		question, _, _ := strings.Cut(part, "```")
		questions = append(questions, question)
	}
	want := []string{
		"[Hội nghị Ngoại vụ 20 2021-12 OPENED Trần Thị Ba Bộ trưởng Bà Ba khai mạc. Bài một]\n" +
			"[Hội nghị Ngoại vụ 21 --11-20 CHAIRED Lê Văn Tư <nil> Ông Tư chủ trì phiên. Bài hai]\n",
		"[Sở Ngoại vụ Hòa Sơn Hội nghị Ngoại vụ toàn quốc [Hội nghị Ngoại vụ 20 Hội nghị Ngoại vụ 21]]\n",
		"[Lê Văn Tư Đại sứ tại Bắc Quốc Bắc Quốc [Phiên toàn thể: CHAIRED]]\n",
	}
	if len(questions) != len(want) {
		t.Fatalf("%d questions, want %d", len(questions), len(want))
	}
	store := open(t)
	if _, err := store.Write(t.Context(), graph.Batch{Statements: twoEditions()}); err != nil {
		t.Fatal(err)
	}
	run := plain(t, neo4jtest.Start(t))
	for i, question := range questions {
		var got strings.Builder
		for _, row := range run(question) {
			fmt.Fprintln(&got, row)
		}
		if diff := cmp.Diff(want[i], got.String()); diff != "" {
			t.Errorf("%s%s", question, diff)
		}
	}
}

// twoEditions are two articles: one on the 20th conference, one on a session of the 21st.
func twoEditions() []graph.Statement {
	entity := func(id, name string) graph.Entity { return graph.Entity{ID: id, Name: name} }
	series := graph.EventSeries{Entity: entity("series:ngoai-vu", "Hội nghị Ngoại vụ toàn quốc")}
	body := graph.Organization{Entity: entity("org:hoa-son", "Sở Ngoại vụ Hòa Sơn"), Kind: graph.OrganizationDepartment}
	edition := func(id, name string, ordinal int) graph.Event {
		return graph.Event{Entity: entity(id, name), Kind: graph.EventConference, SeriesID: series.ID, Ordinal: ordinal}
	}
	act := func(p graph.Participation, quoted ...graph.Evidence) graph.Participation {
		p.How, p.Evidence = graph.HowRule, quoted
		return p
	}

	text := "Tháng 12/2021. Bà Ba khai mạc. Sở Ngoại vụ Hòa Sơn dự."
	first := graph.Statement{
		Article:       graph.Article{ID: "article:1", Title: "Bài một", Text: text},
		People:        []graph.Person{{Entity: entity("person:ba", "Trần Thị Ba")}},
		Organizations: []graph.Organization{body},
		Series:        []graph.EventSeries{series},
		Events:        []graph.Event{edition("event:20", "Hội nghị Ngoại vụ 20", 20)},
		Claims: []graph.Claim{{
			ID: "claim:1", EventID: "event:20", Property: graph.PropertyDate, Value: "2021-12", Seq: 1, How: graph.HowRule,
			Evidence: []graph.Evidence{quote(text, "Tháng 12/2021.")},
		}},
		Participations: []graph.Participation{
			act(graph.Participation{ID: "part:1", EventID: "event:20", Role: graph.RoleOpened, PersonID: "person:ba", PrintedTitle: "Bộ trưởng", Seq: 1}, quote(text, "Bà Ba khai mạc.")),
			act(graph.Participation{ID: "part:2", EventID: "event:20", Role: graph.RoleAttended, BodyID: body.ID, OrganizationID: body.ID, Seq: 2}, quote(text, "Sở Ngoại vụ Hòa Sơn dự.")),
		},
	}

	text = "Ngày 20/11. Ông Tư, Đại sứ tại Bắc Quốc. Ông Tư chủ trì phiên. Hòa Sơn phát biểu."
	second := graph.Statement{
		Article:       graph.Article{ID: "article:2", Title: "Bài hai", Text: text},
		People:        []graph.Person{{Entity: entity("person:tu", "Lê Văn Tư")}},
		Places:        []graph.Place{{Entity: entity("place:bac-quoc", "Bắc Quốc"), Kind: graph.PlaceCountry}},
		Organizations: []graph.Organization{body},
		Posts:         []graph.Post{{Entity: entity("post:dai-su", "Đại sứ tại Bắc Quốc"), Kind: graph.PostAmbassador, PlaceID: "place:bac-quoc"}},
		Series:        []graph.EventSeries{series},
		Events: []graph.Event{
			edition("event:21", "Hội nghị Ngoại vụ 21", 21),
			{Entity: entity("event:21-phien", "Phiên toàn thể"), Kind: graph.EventSession, EditionID: "event:21"},
		},
		Tenures: []graph.Tenure{{ID: "tenure:1", PersonID: "person:tu", PostID: "post:dai-su", EndState: graph.EndUnknown, How: graph.HowRule, Evidence: []graph.Evidence{quote(text, "Ông Tư, Đại sứ tại Bắc Quốc.")}}},
		Claims: []graph.Claim{
			{ID: "claim:2", EventID: "event:21", Property: graph.PropertyDate, Value: "--11-20", Seq: 1, How: graph.HowRule, Evidence: []graph.Evidence{quote(text, "Ngày 20/11.")}},
			{ID: "claim:3", EventID: "event:21-phien", Property: graph.PropertyParent, Value: "Hội nghị Ngoại vụ 21", TargetID: "event:21", Seq: 1, How: graph.HowRule, Evidence: []graph.Evidence{quote(text, "Ông Tư chủ trì phiên.")}},
		},
		Participations: []graph.Participation{
			act(graph.Participation{ID: "part:3", EventID: "event:21-phien", Role: graph.RoleChaired, PersonID: "person:tu", TenureID: "tenure:1", Seq: 1}, quote(text, "Ông Tư chủ trì phiên.")),
			act(graph.Participation{ID: "part:4", EventID: "event:21-phien", Role: graph.RoleSpoke, BodyID: body.ID, OrganizationID: body.ID, Seq: 2}, quote(text, "Hòa Sơn phát biểu.")),
		},
	}
	candidate := act(graph.Participation{ID: "part:5", EventID: "event:21", Role: graph.RoleOpened, PersonID: "person:tu", TenureID: "tenure:1", Seq: 3}, quote(text, "Ông Tư chủ trì phiên."))
	candidate.How = graph.HowCandidate
	second.Participations = append(second.Participations, candidate)
	return []graph.Statement{first, second}
}

// quote finds a passage in a text.
func quote(text, passage string) graph.Evidence {
	before, _, _ := strings.Cut(text, passage)
	start := len([]rune(before))
	return graph.Evidence{Start: start, End: start + len([]rune(passage)), Quote: passage, Rule: "test"}
}
