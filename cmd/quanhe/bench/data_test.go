package bench

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/graph/graphtest"
)

// fullVolume is the number of participations of the goals, which come with 120,000 passages.
const fullVolume = 80_000

// volume gives invented articles with at least that many participations, and one and a half times as
// many passages.
func volume(participations int) ([]graph.Statement, error) {
	statements := graphtest.Generate(1, participations/5+10)
	facts, passages := 0, 0
	for i, s := range statements {
		starts := map[int]bool{}
		for _, f := range s.Participations {
			note(starts, f.Evidence)
		}
		for _, f := range s.Tenures {
			note(starts, f.Evidence)
		}
		for _, f := range s.Claims {
			note(starts, f.Evidence)
		}
		facts, passages = facts+len(s.Participations), passages+len(starts)
		if facts >= participations && passages >= participations*3/2 {
			return statements[:i+1], nil
		}
	}
	return nil, fmt.Errorf("%d articles have %d participations and %d passages", len(statements), facts, passages)
}

func note(starts map[int]bool, evidence []graph.Evidence) {
	for _, e := range evidence {
		starts[e.Start] = true
	}
}

// The conferences that the pages show, on top of the volume. There are more of them, and more
// people at each, than a page holds, so that every page ends at its limit.
const (
	conferences = 24
	attendants  = 44
	year        = "2001" // of all conferences, and of nothing in the volume
	somebody    = "person:attendant-07"
)

// conferenceArticles gives one article for each conference. Everybody speaks at each of them, in
// two sentences.
func conferenceArticles() []graph.Statement {
	place := graph.Place{Entity: graph.Entity{ID: "place:hall", Name: "Tràng Lũng"}, Kind: graph.PlaceProvince}
	body := graph.Organization{Entity: graph.Entity{ID: "org:host", Name: "Bộ Hội nghị"}, Kind: graph.OrganizationMinistry}
	statements := make([]graph.Statement, conferences)
	for i := range statements {
		a := account{}
		a.Places, a.Organizations = []graph.Place{place}, []graph.Organization{body}
		event := graph.Event{
			Entity: graph.Entity{ID: fmt.Sprintf("event:conference-%02d", i), Name: fmt.Sprintf("Hội nghị Tràng Lũng lần thứ %d", i+1)},
			Kind:   graph.EventConference,
		}
		a.Events = []graph.Event{event}
		opening := a.say("%s diễn ra tại %s.", event.Name, place.Name)
		date := fmt.Sprintf("%s-%02d-%02d", year, i/2+1, i%2*14+5)
		a.Claims = []graph.Claim{
			{ID: fmt.Sprintf("claim:%02d-date", i), EventID: event.ID, Property: graph.PropertyDate, Value: date, Seq: 1, How: graph.HowRule, Evidence: opening},
			{ID: fmt.Sprintf("claim:%02d-place", i), EventID: event.ID, Property: graph.PropertyPlace, Value: place.Name, TargetID: place.ID, Seq: 1, How: graph.HowRule, Evidence: opening},
		}
		for j := range attendants {
			a.attend(event, body, j)
		}
		number := fmt.Sprintf("conference-%02d", i)
		a.Article = graph.Article{
			ID: "article:" + number, Title: event.Name + " thành công", URL: "https://example.org/" + number, Publisher: "Tuần tin",
			Text: string(a.text), Digest: number, Extractor: "bench",
		}
		statements[i] = a.Statement
	}
	return statements
}

// account is an article while it is written.
type account struct {
	graph.Statement
	text []rune
}

// say adds a sentence and gives its passage.
func (a *account) say(format string, args ...any) []graph.Evidence {
	quote := []rune(fmt.Sprintf(format, args...))
	start := len(a.text)
	a.text = append(append(a.text, quote...), ' ')
	return []graph.Evidence{{Start: start, End: start + len(quote), Quote: string(quote), Rule: "bench"}}
}

// attend has the person of that number speak, in the person's one post.
func (a *account) attend(event graph.Event, body graph.Organization, number int) {
	tail := fmt.Sprintf("attendant-%02d", number)
	name := fmt.Sprintf("Nguyễn Văn Số %d", number)
	person := graph.Person{Entity: graph.Entity{ID: "person:" + tail, Name: name, Aliases: []string{fmt.Sprintf("Nguyễn Số %d", number)}}}
	post := graph.Post{Entity: graph.Entity{ID: "post:" + tail, Name: fmt.Sprintf("Vụ trưởng Vụ số %d", number)}, Kind: graph.PostDirector, OrganizationID: body.ID}
	spoke := a.say("%s %s phát biểu tại phiên toàn thể về công tác đối ngoại địa phương trong giai đoạn mới.", post.Name, name)
	stressed := a.say("Theo ông, các tỉnh cần chủ động hơn và %d việc phải làm ngay.", number+2)
	tenure := graph.Tenure{ID: "tenure:" + tail, PersonID: person.ID, PostID: post.ID, EndState: graph.EndUnknown, How: graph.HowRule, Evidence: spoke}
	a.People, a.Posts, a.Tenures = append(a.People, person), append(a.Posts, post), append(a.Tenures, tenure)
	a.Participations = append(a.Participations, graph.Participation{
		ID: strings.Replace(event.ID, "event:", "part:", 1) + "-" + tail, EventID: event.ID, Role: graph.RoleSpoke,
		PersonID: person.ID, OrganizationID: body.ID, TenureID: tenure.ID, PrintedTitle: post.Name, Seq: number + 1,
		How: graph.HowRule, Evidence: append(spoke, stressed...),
	})
}

// load writes all articles into a store.
func load(ctx context.Context, store graph.Writer, statements []graph.Statement) error {
	const articles = 250 // in one transaction: some 15 MB of Neo4j's heap
	for part := range slices.Chunk(statements, articles) {
		if _, err := store.Write(ctx, graph.Batch{Statements: part}); err != nil {
			return err
		}
	}
	return nil
}
