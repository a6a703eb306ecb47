package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden answers anew")

// question is a worked question of the pages.
type question struct {
	ID        string
	Query     string
	Variables map[string]any
}

func questions(t *testing.T) []question {
	t.Helper()
	text, err := os.ReadFile("../../web/explorer/questions.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []question
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&all); err != nil {
		t.Fatal(err)
	}
	return all
}

func questionByID(t *testing.T, id string) question {
	t.Helper()
	for _, question := range questions(t) {
		if question.ID == id {
			return question
		}
	}
	t.Fatalf("no worked question %q", id)
	return question{}
}

// TestSampleAnswers holds the answers to the worked questions over the sample articles, which both
// stores give byte by byte alike.
func TestSampleAnswers(t *testing.T) {
	stores := loaded(t, "../../testdata/articles")
	for _, question := range questions(t) {
		t.Run(question.ID, func(t *testing.T) {
			answer := ask(t, stores, question.Query, question.Variables, nil)
			var pretty bytes.Buffer
			if err := json.Indent(&pretty, answer, "", "  "); err != nil {
				t.Fatal(err)
			}
			pretty.WriteByte('\n')
			golden := filepath.Join("../../testdata/answers", question.ID+".json")
			if *update {
				if err := os.WriteFile(golden, pretty.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), pretty.String()); diff != "" {
				t.Errorf("run with -update if the new answer is right (-want +got):\n%s", diff)
			}
		})
	}
}

// act is a participation as the questions below ask for it.
type act struct {
	Role         string
	PrintedTitle string
	Agent        struct{ Name string }
	Post         struct{ Place struct{ Name string } }
	SourceCount  int
	Event        struct{ Name string }
	Evidence     []struct {
		Quote   string
		Article struct{ ID string }
	}
}

type acts struct{ Nodes []act }

// lines spells acts as "role agent, title".
func (a acts) lines() []string {
	var lines []string
	for _, act := range a.Nodes {
		lines = append(lines, act.Role+" "+act.Agent.Name+", "+act.PrintedTitle)
	}
	slices.Sort(lines)
	return lines
}

const actFields = `role printedTitle sourceCount agent { ... on Person { name } ... on Organization { name } }
	post { place { name } } event { name } evidence { quote article { id } }`

// TestRealAnswers asks of the five real articles what the first release has to answer.
func TestRealAnswers(t *testing.T) {
	stores := loaded(t, corpus(t, "seeds"))
	for _, question := range questions(t) {
		ask(t, stores, question.Query, question.Variables, nil)
	}
	t.Run("who led each edition", func(t *testing.T) {
		var data struct {
			Events struct {
				Nodes []struct {
					Ordinal        *int
					Date           *struct{ Text string }
					Participations acts
				}
			}
		}
		ask(t, stores, `{ events(filter: {kinds: CONFERENCE, roles: [OPENED, CHAIRED, DIRECTED]}) { nodes { ordinal date { text }
			participations(filter: {roles: [OPENED, CHAIRED, DIRECTED]}) { nodes { `+actFields+` } } } } }`, nil, &data)
		got := map[string][]string{}
		for _, event := range data.Events.Nodes {
			key := "no edition"
			if event.Ordinal != nil {
				key = string(rune('0'+*event.Ordinal/10)) + string(rune('0'+*event.Ordinal%10))
			}
			if event.Date != nil {
				key += " on " + event.Date.Text
			}
			got[key] = event.Participations.lines()
		}
		want := map[string][]string{
			"18 on 2016-08-21": {"OPENED Phạm Bình Minh, Phó Thủ tướng Chính phủ, Bộ trưởng Ngoại giao"},
			"20 on 2021-12-13": {"CHAIRED Bùi Thanh Sơn, Bộ trưởng Bộ Ngoại giao", "OPENED Bùi Thanh Sơn, Bộ trưởng Ngoại giao"},
			"21 on 2023-12-18": {"OPENED Bùi Thanh Sơn, Bộ trưởng Bộ Ngoại giao"},
			"no edition":       {"DIRECTED Phạm Bình Minh, Phó Thủ tướng, Bộ trưởng Ngoại giao"},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("the post in the report without edition", func(t *testing.T) {
		var data struct{ Participations acts }
		ask(t, stores, `{ participations(first: 100) { nodes { `+actFields+` } } }`, nil, &data)
		for _, act := range data.Participations.Nodes {
			if act.Agent.Name == "Bùi Thanh Sơn" && strings.HasPrefix(act.PrintedTitle, "Thứ trưởng Thường trực") {
				return
			}
		}
		t.Error("Bùi Thanh Sơn is nowhere Thứ trưởng Thường trực")
	})
	t.Run("who spoke, from two articles", func(t *testing.T) {
		var data struct {
			Conference acts
			Event      struct {
				Parts []struct {
					Kind           string
					Participations acts
				}
			}
		}
		spoke := questionByID(t, "who-spoke")
		ask(t, stores, spoke.Query, spoke.Variables, &data)
		twice := map[string]int{}
		for _, act := range data.Conference.Nodes {
			articles := map[string]bool{}
			for _, evidence := range act.Evidence {
				articles[evidence.Article.ID] = true
			}
			twice[act.Agent.Name] = max(twice[act.Agent.Name], len(articles))
		}
		for _, body := range []string{"Ban Đối ngoại Trung ương", "Liên hiệp các tổ chức hữu nghị Việt Nam", "Phòng Thương mại và Công nghiệp Việt Nam"} {
			if twice[body] != 2 {
				t.Errorf("%s spoke by %d articles, want both", body, twice[body])
			}
		}
		for _, person := range []string{"Bùi Lê Thái", "Lê Hồng Sơn"} {
			if twice[person] == 0 {
				t.Errorf("%s is missing", person)
			}
		}
		if len(data.Event.Parts) == 0 || data.Event.Parts[0].Kind != "SEMINAR" || len(data.Event.Parts[0].Participations.Nodes) == 0 {
			t.Errorf("no speaker at the seminar: %+v", data.Event.Parts)
		}
	})
	t.Run("bodies of several editions", func(t *testing.T) {
		var data struct {
			Organizations struct{ Nodes []struct{ Name string } }
		}
		several := questionByID(t, "more-than-once")
		ask(t, stores, several.Query, several.Variables, &data)
		names := map[string]bool{}
		for _, body := range data.Organizations.Nodes {
			names[body.Name] = true
		}
		for _, body := range []string{"Bộ Ngoại giao", "Ban Đối ngoại Trung ương", "Liên hiệp các tổ chức hữu nghị Việt Nam", "Hà Nội"} {
			if !names[body] {
				t.Errorf("%s is missing among %v", body, names)
			}
		}
		if names["Lâm Đồng"] {
			t.Error("Lâm Đồng took part in one edition only")
		}
	})
	t.Run("ambassadors", func(t *testing.T) {
		var data struct {
			People struct {
				Nodes []struct {
					Name           string
					Participations acts
				}
			}
		}
		ambassadors := questionByID(t, "ambassadors")
		ask(t, stores, ambassadors.Query, ambassadors.Variables, &data)
		posted := map[string]string{}
		for _, person := range data.People.Nodes {
			posted[person.Name] = person.Participations.Nodes[0].Post.Place.Name
		}
		want := map[string]string{"Vũ Hồng Nam": "Nhật Bản", "Nguyễn Quốc Dũng": "Hoa Kỳ", "Hà Kim Ngọc": "Hoa Kỳ", "Lê Linh Lan": "Thụy Sĩ"}
		if diff := cmp.Diff(want, posted); diff != "" {
			t.Error(diff)
		}
	})
	t.Run("nothing of the page around an article", func(t *testing.T) { noBoilerplate(t, stores) })
	t.Run("quotes", func(t *testing.T) { quotes(t, stores) })
	t.Run("rules", func(t *testing.T) { keepRules(t, stores) })
}
