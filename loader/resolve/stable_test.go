package resolve

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// invent makes articles out of few names, so that all of them meet all the time.
func invent(t *testing.T, random *rand.Rand, count int) []*story {
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	body := func() *extract.Body {
		switch random.IntN(4) {
		case 0:
			return nil
		case 1:
			return &foreignMinistry
		}
		place := pick("Nghệ An", "Lào Cai")
		b := local(pick("Sở Ngoại vụ", "Sở Ngoại vụ "+place, "Sở Công Thương"), place)
		return &b
	}
	var stories []*story
	for i := range count {
		s := tell(t, fmt.Sprintf("n%d", i), "Một câu. Hai câu. Ba câu.")
		for range 1 + random.IntN(3) {
			e := extract.Event{Name: pick("hội nghị", "Hội nghị Biển Đông", `tọa đàm "Biển"`, "phiên thảo luận"), Date: day(t, pick("", "2020-01-02", "--01-02", "2021-01-02", "2020-01"))}
			if random.IntN(3) == 0 {
				e.Series, e.Ordinal = pick("Hội nghị Biển Đông", "Hội nghị Núi"), random.IntN(3)
			}
			if n := len(s.facts.Events); n > 0 && random.IntN(2) == 0 {
				e.Parents = []int{random.IntN(n)}
			}
			at := s.event(e)
			for _, parent := range e.Parents {
				s.field(extract.Field{Event: at, Property: graph.PropertyParent, Parent: parent})
			}
		}
		for range random.IntN(6) {
			p := extract.Participation{Event: random.IntN(len(s.facts.Events)), Role: graph.Roles()[random.IntN(len(graph.Roles()))]}
			if p.Agent = body(); p.Agent == nil || random.IntN(3) > 0 {
				p.Agent, p.Person = nil, pick("Lê Hòa", "Lê Hoà", "Lê Hoa", "Trần An")
				if b := body(); b != nil {
					p.Posts = []extract.Post{{Title: "Giám đốc", Head: "Giám đốc", Kind: graph.PostDirector, Body: b, Former: random.IntN(4) == 0}}
				}
				p.OnBehalfOf = body()
			}
			s.act(p, pick("Một câu.", "Hai câu.", "Ba câu."))
		}
		stories = append(stories, s)
	}
	return stories
}

// TestResolvingAgainGivesTheSame holds the promise of the package documentation: with what was
// assigned in the meantime, in any order, every article is resolved as it was at first.
func TestResolvingAgainGivesTheSame(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		stories := invent(t, random, 40)
		first := New(nil)
		var statements []graph.Statement
		known := map[string]graph.Identity{}
		for _, s := range stories {
			statement, identities, _ := first.Resolve(s.article, s.facts)
			if err := statement.Validate(); err != nil {
				t.Fatal(err)
			}
			statements = append(statements, statement)
			for _, identity := range identities {
				known[identity.ID] = identity
			}
		}
		var list []graph.Identity
		for _, identity := range known {
			list = append(list, identity) // in any order
		}
		again := New(list)
		for _, i := range random.Perm(len(stories)) {
			statement, identities, _ := again.Resolve(stories[i].article, stories[i].facts)
			if diff := cmp.Diff(statements[i], statement); diff != "" {
				t.Fatalf("seed %d, article %d: -first +again:\n%s", seed, i, diff)
			}
			if identities != nil {
				t.Fatalf("seed %d, article %d: new keys %v", seed, i, identities)
			}
		}
	}
}
