package resolve

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// story is an article of a test with its facts, made by hand.
type story struct {
	t       *testing.T
	article graph.Article
	facts   extract.Facts
}

func tell(t *testing.T, id, text string) *story {
	t.Helper()
	return &story{t: t, article: graph.Article{ID: "article:" + id, Text: text, Digest: "d", Extractor: "x"}}
}

// span finds a passage of the text.
func (s *story) span(quote string) []extract.Span {
	s.t.Helper()
	at := strings.Index(s.article.Text, quote)
	if at < 0 {
		s.t.Fatalf("%q is not in the text", quote)
	}
	start := utf8.RuneCountInString(s.article.Text[:at])
	return []extract.Span{{Start: start, End: start + utf8.RuneCountInString(quote)}}
}

func (s *story) event(e extract.Event) int {
	if e.Kind == "" {
		e.Kind = graph.EventConference
	}
	s.facts.Events = append(s.facts.Events, e)
	return len(s.facts.Events) - 1
}

// act adds what somebody did; without a quote the whole text is the evidence.
func (s *story) act(p extract.Participation, quote string) *story {
	s.t.Helper()
	if quote == "" {
		quote = s.article.Text
	}
	p.Evidence, p.Rule = s.span(quote), "test"
	if p.Role == "" {
		p.Role = graph.RoleSpoke
	}
	s.facts.Participations = append(s.facts.Participations, p)
	return s
}

func (s *story) field(f extract.Field) *story {
	f.Evidence, f.Rule = s.span(s.article.Text), "test"
	s.facts.Fields = append(s.facts.Fields, f)
	return s
}

// resolve resolves the story and checks what every statement has to fulfil.
func (s *story) resolve(r *Resolver) (graph.Statement, []Unsure) {
	s.t.Helper()
	statement, identities, unsure := r.Resolve(s.article, s.facts)
	if err := statement.Validate(); err != nil {
		s.t.Fatal(err)
	}
	for _, identity := range identities {
		if !slices.IsSorted(identity.Keys) || identity.Label == "" {
			s.t.Errorf("identity %+v: keys not sorted, or no label", identity)
		}
	}
	return statement, unsure
}

func day(t *testing.T, text string) graph.PartialDate {
	t.Helper()
	date, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

var (
	foreignMinistry = extract.Body{Name: "Bộ Ngoại giao", ID: "bo-ngoai-giao", Kind: graph.OrganizationMinistry}
	government      = extract.Body{Name: "Chính phủ", ID: "chinh-phu", Kind: graph.OrganizationGovernment}
)

func local(name, place string) extract.Body {
	return extract.Body{Name: name, Kind: graph.OrganizationDepartment, Place: place, PlaceKind: graph.PlaceProvince}
}

func with(bodies ...extract.Body) []extract.Body { return bodies }

func ids[T any](list []T, id func(T) string) []string {
	var all []string
	for _, item := range list {
		all = append(all, id(item))
	}
	return all
}

func eventID(e graph.Event) string               { return e.ID }
func personID(p graph.Person) string             { return p.ID }
func organizationID(o graph.Organization) string { return o.ID }

func TestEditionIsOneWhoeverNamesIt(t *testing.T) {
	r := New(nil)
	one := tell(t, "a", "Hội nghị Đối ngoại lần thứ 3 khai mạc, trong đó có phiên toàn thể.")
	edition := one.event(extract.Event{Name: "hội nghị đối ngoại 3", Series: "Hội nghị Đối ngoại", Ordinal: 3, Date: day(t, "2019-05-06")})
	session := one.event(extract.Event{Name: "phiên toàn thể", Kind: graph.EventSession, Parents: []int{edition}})
	one.event(extract.Event{Name: "nhóm thảo luận số 2", Kind: graph.EventSession, Parents: []int{session}})
	first, _ := one.resolve(r)
	want := []string{
		"event:hoi-nghi-doi-ngoai/3", "event:hoi-nghi-doi-ngoai/3/nhom-thao-luan-so-2", "event:hoi-nghi-doi-ngoai/3/phien-toan-the",
	}
	if diff := cmp.Diff(want, ids(first.Events, eventID)); diff != "" {
		t.Fatalf("-want +got:\n%s", diff)
	}
	if e := first.Events[0]; e.Name != "Hội nghị Đối ngoại lần thứ 3" || !slices.Contains(e.Aliases, "Hội nghị đối ngoại 3") || e.SeriesID != "series:hoi-nghi-doi-ngoai" || e.Ordinal != 3 || e.EditionID != "" {
		t.Errorf("edition %+v", e)
	}
	for _, part := range first.Events[1:] {
		if part.EditionID != want[0] {
			t.Errorf("%s belongs to edition %q", part.ID, part.EditionID)
		}
	}

	two := tell(t, "b", "Phiên Toàn thể của kỳ thứ ba.")
	edition = two.event(extract.Event{Name: "Hội nghị", Series: "HỘI NGHỊ ĐỐI NGOẠI", Ordinal: 3})
	two.event(extract.Event{Name: "Phiên Toàn thể", Kind: graph.EventSession, Parents: []int{edition}})
	second, unsure := two.resolve(r)
	if diff := cmp.Diff([]string{want[0], want[2]}, ids(second.Events, eventID)); diff != "" || unsure != nil {
		t.Errorf("unsure %v, -want +got:\n%s", unsure, diff)
	}

	three := tell(t, "c", "Hội nghị hôm 6/5.")
	three.event(extract.Event{Name: "Hội nghị Đối ngoại", Series: "Hội nghị Đối ngoại", Date: day(t, "--05-06")})
	third, _ := three.resolve(r)
	if got := third.Events[0].ID; got != want[0] {
		t.Errorf("without number but on its day: %s", got)
	}
}

func TestUnnumberedEditionGetsItsNumberLater(t *testing.T) {
	r := New(nil)
	one := tell(t, "a", "Hội nghị ngày 6/5.")
	one.event(extract.Event{Name: "Hội nghị Đối ngoại", Series: "Hội nghị Đối ngoại", Date: day(t, "2019-05-06")})
	first, _ := one.resolve(r)
	two := tell(t, "b", "Hội nghị lần thứ 3.")
	two.event(extract.Event{Name: "Hội nghị Đối ngoại lần 3", Series: "Hội nghị Đối ngoại", Ordinal: 3, Date: day(t, "2019-05-06")})
	second, _ := two.resolve(r)
	if first.Events[0].ID != second.Events[0].ID || second.Events[0].Ordinal != 3 {
		t.Errorf("%+v and %+v are two events", first.Events[0], second.Events[0])
	}
	three := tell(t, "c", "Hội nghị lần thứ 4.")
	three.event(extract.Event{Name: "Hội nghị Đối ngoại lần 4", Series: "Hội nghị Đối ngoại", Ordinal: 4, Date: day(t, "2019-05-06")})
	third, _ := three.resolve(r)
	if got := third.Events[0].ID; got != "event:hoi-nghi-doi-ngoai/4" {
		t.Errorf("another number on the same day: %s", got)
	}
}

func TestEventsAreOneByTitleAndDay(t *testing.T) {
	const title = `Diễn đàn "Thanh niên và biển - đảo"`
	for name, test := range map[string]struct {
		first, second extract.Event
		same, unsure  bool
	}{
		"punctuation":  {extract.Event{Name: title, Date: day(t, "2020-01-02")}, extract.Event{Name: "diễn đàn “Thanh niên và biển, đảo”", Date: day(t, "2020-01-02")}, true, false},
		"no year":      {extract.Event{Name: title, Date: day(t, "2020-01-02")}, extract.Event{Name: title, Date: day(t, "--01-02")}, true, false},
		"span":         {extract.Event{Name: title, Date: day(t, "2020-01-01/2020-01-03")}, extract.Event{Name: title, Date: day(t, "2020-01-02")}, true, false},
		"other day":    {extract.Event{Name: title, Date: day(t, "2020-01-02")}, extract.Event{Name: title, Date: day(t, "2021-01-02")}, false, false},
		"other kind":   {extract.Event{Name: title, Date: day(t, "2020-01-02"), Kind: graph.EventForum}, extract.Event{Name: title, Date: day(t, "2020-01-02")}, false, false},
		"no day":       {extract.Event{Name: title, Date: day(t, "2020-01-02")}, extract.Event{Name: title}, false, true},
		"month only":   {extract.Event{Name: title, Date: day(t, "2020-01-02")}, extract.Event{Name: title, Date: day(t, "2020-01")}, false, true},
		"bare":         {extract.Event{Name: "hội nghị", Date: day(t, "2020-01-02")}, extract.Event{Name: "hội nghị", Date: day(t, "2020-01-02")}, false, false},
		"common":       {extract.Event{Name: "buổi lễ ký kết", Date: day(t, "2020-01-02")}, extract.Event{Name: "buổi lễ ký kết", Date: day(t, "2020-01-02")}, false, false},
		"visit number": {extract.Event{Name: "chuyến thăm lần thứ hai", Kind: graph.EventVisit, Series: "chuyến thăm", Ordinal: 2}, extract.Event{Name: "chuyến thăm lần thứ hai", Kind: graph.EventVisit, Series: "chuyến thăm", Ordinal: 2}, false, false},
		"undated":      {extract.Event{Name: "Hội nghị X", Series: "Hội nghị X"}, extract.Event{Name: "Hội nghị X", Series: "Hội nghị X"}, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			r := New(nil)
			one := tell(t, "a", "một")
			one.event(test.first)
			first, _ := one.resolve(r)
			two := tell(t, "b", "hai")
			two.event(test.second)
			second, unsure := two.resolve(r)
			if same := first.Events[0].ID == second.Events[0].ID; same != test.same || (len(unsure) > 0) != test.unsure {
				t.Errorf("%s and %s, unsure %v; want same %v, unsure %v", first.Events[0].ID, second.Events[0].ID, unsure, test.same, test.unsure)
			}
		})
	}
}

func TestTwoPossibleDaysMeanNeither(t *testing.T) {
	r := New(nil)
	var last string
	for _, step := range [][2]string{{"a", "2020-09-02"}, {"b", "2021-09-02"}, {"c", "--09-02"}} {
		s := tell(t, step[0], "lễ")
		s.event(extract.Event{Name: "Lễ kỷ niệm Quốc khánh", Date: day(t, step[1])})
		statement, _ := s.resolve(r)
		if got := statement.Events[0].ID; got == last {
			t.Errorf("%s was taken for the one before", step[1])
		} else {
			last = got
		}
	}
	if want := "event:le-ky-niem-quoc-khanh/c"; last != want {
		t.Errorf("got %s, want %s", last, want)
	}
}

func TestBodiesAreOneByRowNameOrPlace(t *testing.T) {
	embassy := func(name, place string) extract.Body {
		return extract.Body{Name: name, Kind: graph.OrganizationEmbassy, Place: place, PlaceKind: graph.PlaceCountry}
	}
	committee := func(name string) extract.Body {
		return extract.Body{Name: name, Kind: graph.OrganizationPeoplesCommittee, Place: "Hà Nội", PlaceKind: graph.PlaceProvince}
	}
	ministry := func(name string) extract.Body {
		return extract.Body{Name: name, Kind: graph.OrganizationMinistry, Place: "Hoa Kỳ", PlaceKind: graph.PlaceCountry}
	}
	for name, test := range map[string]struct {
		bodies []extract.Body
		id     string
		label  string
	}{
		"row":       {with(extract.Body{Name: "BNG", ID: "bo-ngoai-giao"}, foreignMinistry, extract.Body{Name: "Bộ Ngoại giao Việt Nam", ID: "bo-ngoai-giao", Place: "Việt Nam", PlaceKind: graph.PlaceCountry}), "org:bo-ngoai-giao", "Bộ Ngoại giao"},
		"committee": {with(committee("UBND TP Hà Nội"), committee("Ủy ban nhân dân thành phố Hà Nội"), committee("Uỷ ban Nhân dân TP. Hà Nội")), "org:uy-ban-nhan-dan-thanh-pho-ha-noi", "Ủy ban nhân dân thành phố Hà Nội"},
		"generic":   {with(local("Sở Ngoại vụ", "Nghệ An"), local("Sở Ngoại vụ tỉnh Nghệ An", "Nghệ An")), "org:so-ngoai-vu-tinh-nghe-an", "Sở Ngoại vụ tỉnh Nghệ An"},
		"unprinted": {with(extract.Body{Name: "UBND tỉnh", Kind: graph.OrganizationPeoplesCommittee, Place: "Nghệ An", PlaceKind: graph.PlaceProvince}, extract.Body{Name: "Ủy ban nhân dân tỉnh Nghệ An", Kind: graph.OrganizationPeoplesCommittee, Place: "Nghệ An", PlaceKind: graph.PlaceProvince}), "org:uy-ban-nhan-dan-tinh-nghe-an", "Ủy ban nhân dân tỉnh Nghệ An"},
		"place":     {with(local("Sở Ngoại vụ", "Nghệ An")), "org:so-ngoai-vu-nghe-an", "Sở Ngoại vụ Nghệ An"},
		"province":  {with(extract.Body{Name: "tỉnh Nghệ An", Kind: graph.OrganizationProvince, Place: "Nghệ An", PlaceKind: graph.PlaceProvince}), "org:nghe-an", "Nghệ An"},
		"sent":      {with(embassy("Đại sứ quán Việt Nam tại Mỹ", "Hoa Kỳ"), embassy("ĐSQ Việt Nam tại Hoa Kỳ", "Hoa Kỳ")), "org:dai-su-quan-viet-nam-tai-my", "Đại sứ quán Việt Nam tại Mỹ"},
		"received":  {with(embassy("Đại sứ quán Mỹ", "Hoa Kỳ"), embassy("Đại sứ quán Hoa Kỳ tại Việt Nam", "Hoa Kỳ")), "org:dai-su-quan-hoa-ky-tai-viet-nam", "Đại sứ quán Hoa Kỳ tại Việt Nam"},
		"abroad":    {with(ministry("Bộ Ngoại giao Mỹ"), ministry("Bộ Ngoại giao Hoa Kỳ")), "org:bo-ngoai-giao-hoa-ky", "Bộ Ngoại giao Hoa Kỳ"},
		"bracket":   {with(extract.Body{Name: "Hiệp hội Cá tra Việt Nam (VINAPA)"}, extract.Body{Name: "Hiệp hội cá tra Việt Nam"}), "org:hiep-hoi-ca-tra-viet-nam", "Hiệp hội Cá tra Việt Nam"},
		"home":      {with(extract.Body{Name: "Bộ Dân số", Kind: graph.OrganizationMinistry}, extract.Body{Name: "Bộ Dân số của Việt Nam", Kind: graph.OrganizationMinistry}), "org:bo-dan-so-cua-viet-nam", "Bộ Dân số của Việt Nam"},
	} {
		t.Run(name, func(t *testing.T) {
			s := tell(t, "a", "Các đơn vị phát biểu.")
			event := s.event(extract.Event{Name: "Hội nghị"})
			for i := range test.bodies {
				s.act(extract.Participation{Event: event, Agent: &test.bodies[i]}, "")
			}
			statement, _ := s.resolve(New(nil))
			if len(statement.Organizations) != 1 || statement.Organizations[0].ID != test.id || statement.Organizations[0].Name != test.label {
				t.Errorf("got %+v, want %s %q", statement.Organizations, test.id, test.label)
			}
		})
	}
}

func TestBodiesStayApart(t *testing.T) {
	s := tell(t, "a", "Các đơn vị phát biểu.")
	event := s.event(extract.Event{Name: "Hội nghị"})
	for _, body := range []extract.Body{
		foreignMinistry,
		{Name: "Bộ Ngoại giao Nhật Bản", Kind: graph.OrganizationMinistry, Place: "Nhật Bản", PlaceKind: graph.PlaceCountry},
		{Name: "Thượng viện", ID: "thuong-vien", Place: "Pháp", PlaceKind: graph.PlaceCountry},
		{Name: "Thượng viện", ID: "thuong-vien", Place: "Chile", PlaceKind: graph.PlaceCountry},
		{Name: "Đại sứ quán Việt Nam tại Nhật Bản", Kind: graph.OrganizationEmbassy, Place: "Nhật Bản", PlaceKind: graph.PlaceCountry},
		{Name: "Đại sứ quán Nhật Bản tại Việt Nam", Kind: graph.OrganizationEmbassy, Place: "Nhật Bản", PlaceKind: graph.PlaceCountry},
		local("Sở Ngoại vụ", "Nghệ An"), local("Sở Ngoại vụ", "Lào Cai"),
		{Name: "Thanh Hóa", Kind: graph.OrganizationProvince, Place: "Thanh Hóa", PlaceKind: graph.PlaceProvince},
		{Name: "TP Thanh Hóa", Kind: graph.OrganizationProvince, Place: "Thanh Hóa", PlaceKind: graph.PlaceCity},
	} {
		s.act(extract.Participation{Event: event, Agent: &body}, "")
	}
	statement, _ := s.resolve(New(nil))
	want := []string{
		"org:bo-ngoai-giao", "org:bo-ngoai-giao-nhat-ban", "org:dai-su-quan-nhat-ban-tai-viet-nam", "org:dai-su-quan-viet-nam-tai-nhat-ban",
		"org:so-ngoai-vu-lao-cai", "org:so-ngoai-vu-nghe-an", "org:thanh-hoa", "org:thanh-hoa-city", "org:thuong-vien-chile", "org:thuong-vien-phap",
	}
	if diff := cmp.Diff(want, ids(statement.Organizations, organizationID)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPlacesAreOneWithoutTheirLocalityWords(t *testing.T) {
	for _, test := range []struct {
		name     string
		kind     graph.PlaceKind
		id, want string
	}{
		{"TP. HCM", graph.PlaceCity, "place:thanh-pho-ho-chi-minh", "Thành phố Hồ Chí Minh"},
		{"thành phố Hồ Chí Minh", graph.PlaceCity, "place:thanh-pho-ho-chi-minh", "Thành phố Hồ Chí Minh"},
		{"TP.Vinh", graph.PlaceCity, "place:vinh", "Vinh"},
		{"thành phố Hạ Long, tỉnh Quảng Ninh", graph.PlaceCity, "place:ha-long", "Hạ Long"},
		{"thủ đô Bangkok (Thái Lan)", graph.PlaceCity, "place:bangkok", "Bangkok"},
		{"khách sạn Sông Hàn, Đà Nẵng", graph.PlaceVenue, "place:khach-san-song-han-da-nang", "Khách sạn Sông Hàn, Đà Nẵng"},
		{"Hà Nội", "", "place:ha-noi", "Hà Nội"},
	} {
		s := tell(t, "a", "Ở đó.")
		event := s.event(extract.Event{Name: "Hội nghị"})
		s.field(extract.Field{Event: event, Property: graph.PropertyPlace, Value: test.name, PlaceKind: test.kind, Parent: -1})
		statement, _ := s.resolve(New(nil))
		if p := statement.Places[0]; p.ID != test.id || p.Name != test.want || statement.Claims[0].Value != test.want {
			t.Errorf("%s: got %s %q", test.name, p.ID, p.Name)
		}
	}
}
