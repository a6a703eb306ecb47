package resolve

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/loader/extract"
)

func TestParticipation(t *testing.T) {
	const text = "Bộ trưởng Bộ Ngoại giao Lê A khai mạc. Nguyên Thứ trưởng, ông Lê A nói thêm. Tỉnh Lào Cai cử ông Lê A. Bộ Ngoại giao tổ chức."
	s := tell(t, "a", text)
	event := s.event(extract.Event{Name: "Hội nghị B", Series: "Hội nghị B", Ordinal: 2})
	province := extract.Body{Name: "tỉnh Lào Cai", Kind: graph.OrganizationProvince, Place: "Lào Cai", PlaceKind: graph.PlaceProvince}
	posts := []extract.Post{
		{Title: "Nguyên Thứ trưởng", Head: "Thứ trưởng", Kind: graph.PostDeputyMinister, Body: &foreignMinistry, Former: true},
		{Title: "Bộ trưởng Bộ Ngoại giao", Head: "Bộ trưởng", Kind: graph.PostMinister, Body: &foreignMinistry},
	}
	s.act(extract.Participation{Event: event, Role: graph.RoleOrganized, Agent: &foreignMinistry}, "Bộ Ngoại giao tổ chức.")
	s.act(extract.Participation{Event: event, Person: "Lê A", Posts: posts, PrintedTitle: "Bộ  trưởng", SpeechKind: graph.SpeechRemark}, "Nguyên Thứ trưởng, ông Lê A nói thêm.")
	s.act(extract.Participation{Event: event, Person: "Lê A", OnBehalfOf: &province, SpeechTitle: "Về B"}, "Tỉnh Lào Cai cử ông Lê A.")
	s.act(extract.Participation{Event: event, Role: graph.RoleOpened, Person: "Lê A", Bodies: with(government)}, "Bộ trưởng Bộ Ngoại giao Lê A khai mạc.")
	statement, unsure := s.resolve(New(nil))
	if unsure != nil {
		t.Errorf("unsure %v", unsure)
	}
	type brief struct {
		ID, Body, Organization, Tenure, OnBehalf, Printed, Speech string
		Seq, Evidence                                             int
	}
	var got []brief
	for _, p := range statement.Participations {
		got = append(got, brief{p.ID, p.BodyID, p.OrganizationID, p.TenureID, p.OnBehalfOfID, p.PrintedTitle, p.SpeechTitle, p.Seq, len(p.Evidence)})
	}
	want := []brief{
		{"part:hoi-nghi-b/2/org:bo-ngoai-giao/organized", "org:bo-ngoai-giao", "org:bo-ngoai-giao", "", "", "", "", 3, 1},
		{"part:hoi-nghi-b/2/le-a/spoke", "", "org:lao-cai", "tenure:le-a/bo-ngoai-giao/bo-truong", "org:lao-cai", "Bộ trưởng", "Về B", 2, 2},
		{"part:hoi-nghi-b/2/le-a/opened", "", "org:chinh-phu", "", "", "", "", 1, 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	quotes := map[string]string{}
	for _, tenure := range statement.Tenures {
		if tenure.EndState != graph.EndUnknown || tenure.How != graph.HowRule {
			t.Errorf("tenure %+v", tenure)
		}
		quotes[tenure.PostID] = tenure.Evidence[0].Quote
	}
	if diff := cmp.Diff(map[string]string{
		"post:bo-ngoai-giao/thu-truong": "Nguyên Thứ trưởng, ông Lê A nói thêm.",
		"post:bo-ngoai-giao/bo-truong":  "Bộ trưởng Bộ Ngoại giao Lê A",
	}, quotes); diff != "" {
		t.Errorf("tenures -want +got:\n%s", diff)
	}
}

func spans(bounds ...int) []extract.Span {
	var list []extract.Span
	for i := 0; i < len(bounds); i += 2 {
		list = append(list, extract.Span{Start: bounds[i], End: bounds[i+1]})
	}
	return list
}

func TestEvidence(t *testing.T) {
	text := strings.Repeat("ă", 100) + "Câu này." + strings.Repeat("đ", 30)
	s := tell(t, "a", text)
	d := newDraft(newTable(nil), s.article, s.facts)
	got := d.evidence("r", spans(100, 108, -1, 4, 5, 5, 100, 104, 130, 200, 0, 2))
	want := []graph.Evidence{
		{Start: 0, End: 2, Quote: "ăă", Suffix: strings.Repeat("ă", 64), Rule: "r"},
		{Start: 100, End: 108, Quote: "Câu này.", Prefix: strings.Repeat("ă", 64), Suffix: strings.Repeat("đ", 30), Rule: "r"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestTitleBeside(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Cục trưởng. Hôm ấy Cục trưởng Cục X, ông Lê A, nói.", "Cục trưởng Cục X, ông Lê A"},
		{"Ông Lê A, Cục trưởng Cục X, nói.", "Lê A, Cục trưởng Cục X"},
		{"Lê A\nCục trưởng Cục X", ""},
		{"Cục trưởng Cục X vắng mặt.", ""},
	} {
		span, ok := titleBeside(test.text, "Cục trưởng Cục X", "Lê A")
		if got := string([]rune(test.text)[span.Start:span.End]); got != test.want || ok != (test.want != "") {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestClaims(t *testing.T) {
	s := tell(t, "a", "Tất cả ở đây.")
	outer := s.event(extract.Event{Name: "Hội nghị A", Series: "Hội nghị A", Ordinal: 1})
	other := s.event(extract.Event{Name: "Hội nghị B", Series: "Hội nghị B", Ordinal: 5})
	inner := s.event(extract.Event{Name: "phiên thảo luận", Kind: graph.EventSession, Parents: []int{other, outer}})
	for _, f := range []extract.Field{
		{Event: inner, Property: graph.PropertyParent, Parent: outer}, {Event: inner, Property: graph.PropertyParent, Parent: other},
		{Event: outer, Property: graph.PropertyDate, Value: "--05-06/--05-07"}, {Event: outer, Property: graph.PropertyDate, Value: "mai"},
		{Event: outer, Property: graph.PropertyDelegates, Value: "hơn 1.500 đại biểu"}, {Event: outer, Property: graph.PropertyDelegates, Value: "hàng trăm"},
		{Event: outer, Property: graph.PropertyMode, Value: "trực tiếp kết hợp trực tuyến"}, {Event: outer, Property: graph.PropertyMode, Value: "ngoài trời"},
		{Event: outer, Property: graph.PropertyPlace, Value: "TP Vinh", PlaceKind: graph.PlaceCity}, {Event: outer, Property: graph.PropertyPlace, Value: "Vinh", PlaceKind: graph.PlaceCity},
		{Event: outer, Property: graph.PropertyTheme, Value: "Chung  sức"}, {Event: outer, Property: graph.PropertyTheme, Value: " "},
		{Event: outer, Property: graph.PropertyOrdinal, Value: "1"}, {Event: outer, Property: graph.PropertyParent, Parent: outer},
	} {
		s.field(f)
	}
	statement, unsure := s.resolve(New(nil))
	var got []string
	for _, c := range statement.Claims {
		if !strings.HasPrefix(c.ID, "claim:") || len(c.ID) != len("claim:")+16 {
			t.Errorf("id %s", c.ID)
		}
		got = append(got, strings.Join([]string{tail(c.EventID), string(c.Property), c.Value, c.TargetID, string(rune('0' + c.Seq))}, " | "))
	}
	want := []string{
		"hoi-nghi-b/5/phien-thao-luan | PARENT | Hội nghị A lần thứ 1 | event:hoi-nghi-a/1 | 2",
		"hoi-nghi-b/5/phien-thao-luan | PARENT | Hội nghị B lần thứ 5 | event:hoi-nghi-b/5 | 1",
		"hoi-nghi-a/1 | DATE | --05-06/--05-07 |  | 1",
		"hoi-nghi-a/1 | DELEGATES | OVER 1500 |  | 1",
		"hoi-nghi-a/1 | MODE | HYBRID |  | 1",
		"hoi-nghi-a/1 | PLACE | Vinh | place:vinh | 1",
		"hoi-nghi-a/1 | THEME | Chung sức |  | 1",
		"hoi-nghi-a/1 | ORDINAL | 1 |  | 1",
	}
	if diff := cmp.Diff(want, got); diff != "" || len(unsure) != 5 {
		t.Errorf("%d unsure, want 5; -want +got:\n%s", len(unsure), diff)
	}
}

func TestModes(t *testing.T) {
	for text, want := range map[string]graph.Mode{
		"trực tiếp và trực tuyến": graph.ModeHybrid, "kết nối trực tuyến tới các địa phương": graph.ModeHybrid, "Trực tuyến": graph.ModeOnline,
		"hình thức trực tiếp": graph.ModeInPerson, "HYBRID": graph.ModeHybrid, "IN_PERSON": graph.ModeInPerson, "": "", "gián tiếp": "",
	} {
		if got, ok := parseMode(text); got != want || ok != (want != "") {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

func TestDelegates(t *testing.T) {
	for text, want := range map[string]string{
		"300": "300", "hơn 300": "OVER 300", "trên 2 nghìn": "OVER 2000", "Gần 500 khách": "NEARLY 500", "khoảng 1,200": "ABOUT 1200",
		"xấp xỉ 70": "ABOUT 70", "có 45": "45", "1,5 nghìn": "", "đông đảo": "", "123456789": "", "": "", "12.5": "",
	} {
		if got, ok := parseDelegates(text); got != want || ok != (want != "") {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestFactsWithoutPassageAreLeftOut(t *testing.T) {
	s := tell(t, "a", "Ngắn.")
	event := s.event(extract.Event{Name: "Hội nghị"})
	s.facts.Participations = []extract.Participation{
		{Event: event, Role: graph.RoleSpoke, Person: "Lê A", Evidence: spans(3, 90)},
		{Event: 7, Role: graph.RoleSpoke, Person: "Lê A", Evidence: s.span("Ngắn")},
		{Event: event, Role: graph.RoleSpoke, Evidence: s.span("Ngắn")},
	}
	s.facts.Fields = []extract.Field{{Event: event, Property: graph.PropertyTheme, Value: "x"}}
	statement, unsure := s.resolve(New(nil))
	if len(statement.Participations)+len(statement.Claims)+len(statement.People) > 0 || len(unsure) != 4 {
		t.Errorf("got %+v, unsure %v", statement, unsure)
	}
}

func TestRoundsOfParentsEnd(t *testing.T) {
	s := tell(t, "a", "Vòng.")
	s.event(extract.Event{Name: "phiên thứ nhất A", Parents: []int{1, 0, 9, -1}})
	s.event(extract.Event{Name: "phiên thứ hai B", Parents: []int{0}})
	s.field(extract.Field{Event: 0, Property: graph.PropertyParent, Parent: 1})
	s.field(extract.Field{Event: 1, Property: graph.PropertyParent, Parent: 0})
	statement, unsure := s.resolve(New(nil))
	if len(statement.Events) != 2 || len(statement.Claims) != 1 || len(unsure) != 1 {
		t.Errorf("got %+v and %+v, unsure %v", statement.Events, statement.Claims, unsure)
	}
}
