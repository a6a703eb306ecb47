package graph_test

import (
	"errors"
	"strings"
	"testing"

	"quanhe/graph"
)

// statement gives a small statement that breaks no rule.
func statement() graph.Statement {
	entity := func(id, name string) graph.Entity { return graph.Entity{ID: id, Name: name} }
	evidence := func() []graph.Evidence { return []graph.Evidence{{Start: 0, End: 2, Quote: "Hà"}} }
	return graph.Statement{
		Article:       graph.Article{ID: "article:a", Text: "Hà 🚢 khai mạc."},
		People:        []graph.Person{{Entity: graph.Entity{ID: "person:a", Name: "Hà", Aliases: []string{"Bà Hà"}}}},
		Organizations: []graph.Organization{{Entity: entity("org:a", "Bộ")}, {Entity: entity("org:b", "Vụ"), ParentID: "org:a", PlaceIDs: []string{"place:a"}}},
		Places:        []graph.Place{{Entity: entity("place:a", "Tân Lập")}},
		Posts:         []graph.Post{{Entity: entity("post:a", "Vụ trưởng"), OrganizationID: "org:b", PlaceID: "place:a"}},
		Series:        []graph.EventSeries{{Entity: entity("series:a", "Hội nghị")}},
		Events: []graph.Event{
			{Entity: entity("event:a", "Hội nghị 1"), SeriesID: "series:a"}, {Entity: entity("event:b", "Phiên"), EditionID: "event:a"},
		},
		Tenures: []graph.Tenure{{ID: "tenure:a", PersonID: "person:a", PostID: "post:a", Evidence: evidence()}},
		Participations: []graph.Participation{
			{
				ID: "part:a", EventID: "event:a", Role: graph.RoleOpened, PersonID: "person:a", OrganizationID: "org:b", TenureID: "tenure:a",
				Evidence: []graph.Evidence{{Start: 0, End: 2, Quote: "Hà"}, {Start: 3, End: 4, Quote: "🚢"}},
			},
			{ID: "part:b", EventID: "event:b", Role: graph.RoleHosted, BodyID: "org:a", OrganizationID: "org:a", OnBehalfOfID: "org:b", Evidence: evidence()},
		},
		Claims: []graph.Claim{
			{ID: "claim:a", EventID: "event:b", Property: graph.PropertyParent, Value: "Hội nghị 1", TargetID: "event:a", Evidence: evidence()},
			{ID: "claim:b", EventID: "event:a", Property: graph.PropertyDate, Value: "--12-13", Evidence: evidence()},
			{ID: "claim:c", EventID: "event:a", Property: graph.PropertyPlace, Value: "Tân Lập", TargetID: "place:a", Evidence: evidence()},
			{ID: "claim:d", EventID: "event:a", Property: graph.PropertyDelegates, Value: "OVER 300", Evidence: evidence()},
			{ID: "claim:e", EventID: "event:a", Property: graph.PropertyMode, Value: "HYBRID", Evidence: evidence()},
			{ID: "claim:f", EventID: "event:a", Property: graph.PropertyTheme, Value: "Biển", Evidence: evidence()},
		},
	}
}

func TestStatementValidate(t *testing.T) {
	t.Parallel()
	if err := statement().Validate(); err != nil {
		t.Fatal(err)
	}
	if err := (graph.Statement{Article: graph.Article{ID: "article:a"}}).Validate(); err != nil {
		t.Errorf("an article that says nothing: %v", err)
	}
	for name, breaks := range map[string]func(*graph.Statement){
		"article without id":       func(s *graph.Statement) { s.Article.ID = "" },
		"article with another id":  func(s *graph.Statement) { s.Article.ID = "event:z" },
		"person with another id":   func(s *graph.Statement) { s.People[0].ID = "org:z" },
		"id without prefix":        func(s *graph.Statement) { s.Places[0].ID = "a" },
		"entity twice":             func(s *graph.Statement) { s.People = append(s.People, s.People[0]) },
		"entity without name":      func(s *graph.Statement) { s.Series[0].Name = "" },
		"name in NFD":              func(s *graph.Statement) { s.People[0].Name = "Ha\u0300" },
		"alias in NFD":             func(s *graph.Statement) { s.People[0].Aliases = []string{"Ha\u0300"} },
		"unknown parent":           func(s *graph.Statement) { s.Organizations[1].ParentID = "org:z" },
		"parent of another kind":   func(s *graph.Statement) { s.Organizations[1].ParentID = "place:a" },
		"unknown place of a body":  func(s *graph.Statement) { s.Organizations[1].PlaceIDs = []string{"place:a", "place:z"} },
		"unknown body of a post":   func(s *graph.Statement) { s.Posts[0].OrganizationID = "org:z" },
		"unknown place of a post":  func(s *graph.Statement) { s.Posts[0].PlaceID = "place:z" },
		"unknown series":           func(s *graph.Statement) { s.Events[0].SeriesID = "series:z" },
		"unknown edition":          func(s *graph.Statement) { s.Events[1].EditionID = "event:z" },
		"fact twice":               func(s *graph.Statement) { s.Claims[0].ID = "claim:b" },
		"fact with another id":     func(s *graph.Statement) { s.Tenures[0].ID = "part:z" },
		"tenure without person":    func(s *graph.Statement) { s.Tenures[0].PersonID = "" },
		"tenure of unknown post":   func(s *graph.Statement) { s.Tenures[0].PostID = "post:z" },
		"no evidence":              func(s *graph.Statement) { s.Participations[0].Evidence = nil },
		"claim without evidence":   func(s *graph.Statement) { s.Claims[0].Evidence = nil },
		"tenure without evidence":  func(s *graph.Statement) { s.Tenures[0].Evidence = nil },
		"quote of another passage": func(s *graph.Statement) { s.Participations[0].Evidence[0].Quote = "Hạ" },
		"quote counted in bytes":   func(s *graph.Statement) { s.Participations[0].Evidence[0].End = 3 },
		"passage before the text":  func(s *graph.Statement) { s.Participations[0].Evidence[0].Start = -1 },
		"passage after the text":   func(s *graph.Statement) { s.Participations[0].Evidence[0].End = 1000 },
		"empty passage":            func(s *graph.Statement) { s.Participations[0].Evidence[0] = graph.Evidence{Start: 1, End: 1} },
		"passage twice":            func(s *graph.Statement) { s.Participations[0].Evidence[1] = s.Participations[0].Evidence[0] },
		"unknown role":             func(s *graph.Statement) { s.Participations[0].Role = "SLEPT" },
		"no agent":                 func(s *graph.Statement) { s.Participations[0].PersonID = "" },
		"two agents":               func(s *graph.Statement) { s.Participations[0].BodyID = "org:a" },
		"unknown person":           func(s *graph.Statement) { s.Participations[0].PersonID = "person:z" },
		"unknown body":             func(s *graph.Statement) { s.Participations[1].BodyID = "org:z" },
		"no event":                 func(s *graph.Statement) { s.Participations[0].EventID = "" },
		"unknown organization":     func(s *graph.Statement) { s.Participations[0].OrganizationID = "org:z" },
		"unknown body spoken for":  func(s *graph.Statement) { s.Participations[1].OnBehalfOfID = "org:z" },
		"unknown tenure":           func(s *graph.Statement) { s.Participations[0].TenureID = "tenure:z" },
		"a candidate for tenure": func(s *graph.Statement) {
			s.Tenures[0].How, s.Participations[0].How = graph.HowCandidate, graph.HowRule
		},
		"claim on nothing":    func(s *graph.Statement) { s.Claims[1].EventID = "event:z" },
		"event inside itself": func(s *graph.Statement) { s.Claims[0].TargetID = "event:b" },
		"part of nothing":     func(s *graph.Statement) { s.Claims[0].TargetID = "" },
		"bad date":            func(s *graph.Statement) { s.Claims[1].Value = "13/12/2021" },
		"empty date":          func(s *graph.Statement) { s.Claims[1].Value = "" },
		"unknown place":       func(s *graph.Statement) { s.Claims[2].TargetID = "place:z" },
		"event for a place":   func(s *graph.Statement) { s.Claims[2].TargetID = "event:a" },
		"delegates in words":  func(s *graph.Statement) { s.Claims[3].Value = "many" },
		"unknown mode":        func(s *graph.Statement) { s.Claims[4].Value = "DREAMT" },
		"empty theme":         func(s *graph.Statement) { s.Claims[5].Value = "" },
		"unknown property":    func(s *graph.Statement) { s.Claims[5].Property = "WEATHER" },
	} {
		s := statement()
		breaks(&s)
		if err := s.Validate(); !errors.Is(err, graph.ErrStatement) {
			t.Errorf("%s: got error %v", name, err)
		}
	}
}

func TestStatementValidateNamesTheFault(t *testing.T) {
	t.Parallel()
	s := statement()
	s.Participations[1].Evidence = nil
	if err := s.Validate(); err == nil || !strings.Contains(err.Error(), "part:b") {
		t.Errorf("the error does not name the fact: %v", err)
	}
}

func TestDelegates(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]struct {
		count     int
		qualifier graph.Qualifier
		precision int
	}{
		"300": {300, graph.QualifierExact, 1}, "OVER 300": {300, graph.QualifierOver, 0}, "ABOUT 0": {0, graph.QualifierAbout, 0},
		"NEARLY 1000": {1000, graph.QualifierNearly, 0},
	} {
		claim := graph.Claim{Property: graph.PropertyDelegates, Value: value}
		count, qualifier, err := claim.Delegates()
		if err != nil || count != want.count || qualifier != want.qualifier || claim.Precision() != want.precision {
			t.Errorf("%q: %d %s, precision %d, error %v", value, count, qualifier, claim.Precision(), err)
		}
	}
	for _, value := range []string{"", "OVER", "OVER ", "-1", "300 people", "OVER 300 people", "SOME 300", "3e2", "ba trăm"} {
		claim := graph.Claim{Property: graph.PropertyDelegates, Value: value}
		if count, qualifier, err := claim.Delegates(); !errors.Is(err, graph.ErrStatement) {
			t.Errorf("%q: %d %s, error %v", value, count, qualifier, err)
		}
	}
}

func TestPrecision(t *testing.T) {
	t.Parallel()
	last := -1
	for _, value := range []string{"", "--12-13", "2021", "2021-12", "2021-12-13"} {
		precision := graph.Claim{Property: graph.PropertyDate, Value: value}.Precision()
		if precision <= last {
			t.Errorf("date %q has precision %d, not above %d", value, precision, last)
		}
		last = precision
	}
	for _, property := range []graph.Property{graph.PropertyTheme, graph.PropertyPlace, graph.PropertyMode, graph.PropertyParent} {
		if precision := (graph.Claim{Property: property, Value: "2021-12-13"}).Precision(); precision != 0 {
			t.Errorf("%s has precision %d", property, precision)
		}
	}
}
