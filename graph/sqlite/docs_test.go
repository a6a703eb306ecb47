package sqlite_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/graph/sqlite"
)

// TestDocumentedQuestions runs every SQL block of docs/sql.md.
func TestDocumentedQuestions(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "sql.md"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "quanhe.db")
	store := open(t, path, sqlite.ReadWrite)
	if _, err := store.Write(t.Context(), graph.Batch{Statements: []graph.Statement{twoEditions()}}); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"Hội nghị Đối ngoại|30|2018-08-13|Hội nghị lần thứ 30|CHAIRED|Lê Văn A|Bộ trưởng Ngoại giao|Bộ trưởng Ngoại giao Lê Văn A chủ trì Hội nghị lần thứ 30.|Hai kỳ hội nghị|https://example.org/1\n" +
			"Hội nghị Đối ngoại|31|<nil>|Phiên toàn thể|OPENED|Lê Văn A|Bộ trưởng Ngoại giao|Bộ trưởng Ngoại giao Lê Văn A khai mạc Phiên toàn thể của Hội nghị lần thứ 31.|Hai kỳ hội nghị|https://example.org/1\n",
		"Hội nghị Đối ngoại|Bộ Ngoại giao|2|30,31|2\n",
		"Trần Thị B|Đại sứ Việt Nam tại Chile|Chile|Hội nghị lần thứ 30|2018-08-13|SPOKE\n",
		"Bảo hộ công dân|2018-08-13|Hội nghị lần thứ 30|Đại sứ quán Việt Nam tại Chile|SPOKE\n",
	}
	blocks := regexp.MustCompile("(?s)```sql\n(.*?)```").FindAllStringSubmatch(string(page), -1)
	if len(blocks) != len(want) {
		t.Fatalf("%d questions, %d answers", len(blocks), len(want))
	}
	for i, block := range blocks {
		if got := answer(t, path, block[1]); got != want[i] {
			t.Errorf("%s\ngives\n%swant\n%s", block[1], got, want[i])
		}
	}
}

func answer(t *testing.T, path, text string) string {
	t.Helper()
	rows, err := connect(t, path).QueryContext(t.Context(), text)
	if err != nil {
		t.Fatalf("%s\n%v", text, err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var lines strings.Builder
	for rows.Next() {
		values, cells := make([]any, len(names)), make([]string, len(names))
		for i := range values {
			values[i] = &values[i]
		}
		if err := rows.Scan(values...); err != nil {
			t.Fatal(err)
		}
		for i, value := range values {
			cells[i] = fmt.Sprint(value)
		}
		lines.WriteString(strings.Join(cells, "|") + "\n")
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return lines.String()
}

// twoEditions is what an article on two editions of a conference says.
func twoEditions() graph.Statement {
	sentences := []string{
		"Bộ trưởng Ngoại giao Lê Văn A chủ trì Hội nghị lần thứ 30.",
		"Bộ trưởng Ngoại giao Lê Văn A khai mạc Phiên toàn thể của Hội nghị lần thứ 31.",
		"Đại sứ Việt Nam tại Chile Trần Thị B phát biểu tại Hội nghị lần thứ 30 ngày 13/8/2018 về bảo hộ công dân.",
	}
	text := strings.Join(sentences, "\n")
	says := func(i int) []graph.Evidence {
		start := len([]rune(strings.Join(append(sentences[:i:i], ""), "\n")))
		return []graph.Evidence{{Start: start, End: start + len([]rune(sentences[i])), Quote: sentences[i], Rule: "test"}}
	}
	entity := func(id, name string) graph.Entity { return graph.Entity{ID: id, Name: name} }
	date, err := graph.ParseDate("2021-12-13")
	if err != nil {
		panic(err)
	}
	return graph.Statement{
		Article: graph.Article{ID: "article:1", Title: "Hai kỳ hội nghị", URL: "https://example.org/1", Published: date, Text: text},
		People:  []graph.Person{{Entity: entity("person:a", "Lê Văn A")}, {Entity: entity("person:b", "Trần Thị B")}},
		Places:  []graph.Place{{Entity: entity("place:chile", "Chile"), Kind: graph.PlaceCountry}},
		Organizations: []graph.Organization{
			{Entity: entity("org:bo", "Bộ Ngoại giao"), Kind: graph.OrganizationMinistry},
			{Entity: entity("org:dsq", "Đại sứ quán Việt Nam tại Chile"), Kind: graph.OrganizationEmbassy, PlaceIDs: []string{"place:chile"}},
		},
		Posts: []graph.Post{
			{Entity: entity("post:bt", "Bộ trưởng Ngoại giao"), Kind: graph.PostMinister, OrganizationID: "org:bo"},
			{Entity: entity("post:ds", "Đại sứ Việt Nam tại Chile"), Kind: graph.PostAmbassador, OrganizationID: "org:dsq", PlaceID: "place:chile"},
		},
		Series: []graph.EventSeries{{Entity: entity("series:dn", "Hội nghị Đối ngoại")}},
		Events: []graph.Event{
			{Entity: entity("event:30", "Hội nghị lần thứ 30"), Kind: graph.EventConference, SeriesID: "series:dn", Ordinal: 30},
			{Entity: entity("event:31", "Hội nghị lần thứ 31"), Kind: graph.EventConference, SeriesID: "series:dn", Ordinal: 31},
			{Entity: entity("event:tt", "Phiên toàn thể"), Kind: graph.EventSession, EditionID: "event:31"},
		},
		Topics: []graph.Topic{{Entity: entity("topic:bao-ho", "Bảo hộ công dân")}},
		Tenures: []graph.Tenure{
			{ID: "tenure:a", PersonID: "person:a", PostID: "post:bt", EndState: graph.EndUnknown, How: graph.HowRule, Evidence: says(0)},
			{ID: "tenure:b", PersonID: "person:b", PostID: "post:ds", EndState: graph.EndUnknown, How: graph.HowRule, Evidence: says(2)},
		},
		Participations: []graph.Participation{
			{
				ID: "part:1", EventID: "event:30", Role: graph.RoleChaired, PersonID: "person:a", OrganizationID: "org:bo", TenureID: "tenure:a",
				PrintedTitle: "Bộ trưởng Ngoại giao", Seq: 1, How: graph.HowRule, Evidence: says(0),
			},
			{
				ID: "part:2", EventID: "event:tt", Role: graph.RoleOpened, PersonID: "person:a", OrganizationID: "org:bo", TenureID: "tenure:a",
				PrintedTitle: "Bộ trưởng Ngoại giao", Seq: 2, How: graph.HowRule, Evidence: says(1),
			},
			{
				ID: "part:3", EventID: "event:30", Role: graph.RoleSpoke, PersonID: "person:b", OrganizationID: "org:dsq", TenureID: "tenure:b",
				PrintedTitle: "Đại sứ Việt Nam tại Chile", TopicIDs: []string{"topic:bao-ho"}, Seq: 3, How: graph.HowRule, Evidence: says(2),
			},
			{
				ID: "part:4", EventID: "event:31", Role: graph.RoleOpened, PersonID: "person:b", OrganizationID: "org:dsq", TenureID: "tenure:b",
				TopicIDs: []string{"topic:bao-ho"}, Seq: 4, How: graph.HowCandidate, Evidence: says(2),
			},
		},
		Claims: []graph.Claim{
			{ID: "claim:1", EventID: "event:30", Property: graph.PropertyDate, Value: "2018-08-13", Seq: 1, How: graph.HowRule, Evidence: says(2)},
			{ID: "claim:2", EventID: "event:tt", Property: graph.PropertyParent, Value: "Hội nghị lần thứ 31", TargetID: "event:31", Seq: 1, How: graph.HowRule, Evidence: says(1)},
		},
	}
}
