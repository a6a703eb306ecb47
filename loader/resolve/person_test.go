package resolve

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// appear tells an article in which one person of the bodies speaks at an event of that name.
func appear(t *testing.T, id, event, name string, bodies ...extract.Body) *story {
	t.Helper()
	s := tell(t, id, name+" phát biểu.")
	at := s.event(extract.Event{Name: event, Series: event, Ordinal: 1})
	return s.act(extract.Participation{Event: at, Person: name, Bodies: bodies}, "")
}

func TestPersonsAreToldApartByTheirBodies(t *testing.T) {
	const name = "Nguyễn Văn Hùng"
	nghean, laocai := local("Sở Ngoại vụ", "Nghệ An"), local("Sở Ngoại vụ", "Lào Cai")
	for title, test := range map[string]struct {
		stories func(t *testing.T) []*story
		want    []string
		unsure  int
	}{
		"one body, two spellings": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", "Lê Hoà", nghean), appear(t, "b", "Hội nghị B", "LÊ HÒA", nghean)}
		}, []string{"person:le-hoa", "person:le-hoa"}, 0},
		"two bodies": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", name, nghean), appear(t, "b", "Hội nghị B", name, laocai)}
		}, []string{"person:nguyen-van-hung", "person:nguyen-van-hung-so-ngoai-vu-lao-cai"}, 1},
		"a shared body among several": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", name, foreignMinistry, government), appear(t, "b", "Hội nghị B", name, laocai, government), appear(t, "c", "Hội nghị C", name, laocai)}
		}, []string{"person:nguyen-van-hung", "person:nguyen-van-hung", "person:nguyen-van-hung"}, 0},
		"the same event": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", name, nghean), appear(t, "b", "Hội nghị A", name, laocai)}
		}, []string{"person:nguyen-van-hung", "person:nguyen-van-hung"}, 0},
		"no body, one namesake": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", name, nghean), appear(t, "b", "Hội nghị B", name)}
		}, []string{"person:nguyen-van-hung", "person:nguyen-van-hung"}, 0},
		"a body after none": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", name), appear(t, "b", "Hội nghị B", name, nghean), appear(t, "c", "Hội nghị C", name, laocai)}
		}, []string{"person:nguyen-van-hung", "person:nguyen-van-hung", "person:nguyen-van-hung-so-ngoai-vu-lao-cai"}, 1},
		"no body, two namesakes": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", name, nghean), appear(t, "b", "Hội nghị B", name, laocai), appear(t, "c", "Hội nghị C", name)}
		}, []string{"person:nguyen-van-hung", "person:nguyen-van-hung-so-ngoai-vu-lao-cai", "person:nguyen-van-hung-c"}, 2},
		"marks tell names apart": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", "Trần Hà", nghean), appear(t, "b", "Hội nghị B", "Trần Hạ", nghean)}
		}, []string{"person:tran-ha", "person:tran-ha-so-ngoai-vu-nghe-an"}, 0},
		"near names": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", "Phạm Văn Hùng", nghean), appear(t, "b", "Hội nghị A", "Phạm Văn Hưng", nghean)}
		}, []string{"person:pham-van-hung", "person:pham-van-hung-so-ngoai-vu-nghe-an"}, 0},
		"hyphens": {func(t *testing.T) []*story {
			return []*story{appear(t, "a", "Hội nghị A", "Lee Min-ho", government), appear(t, "b", "Hội nghị B", "Lee Min Ho", government)}
		}, []string{"person:lee-min-ho", "person:lee-min-ho"}, 0},
	} {
		t.Run(title, func(t *testing.T) {
			r := New(nil)
			var got []string
			unsure := 0
			for _, s := range test.stories(t) {
				statement, found := s.resolve(r)
				got = append(got, ids(statement.People, personID)...)
				for _, u := range found {
					if u.Reason != ReasonHomonym || u.ID != statement.People[0].ID || len(u.Others) == 0 {
						t.Errorf("unsure %+v", u)
					}
					unsure++
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" || unsure != test.unsure {
				t.Errorf("%d unsure, want %d; -want +got:\n%s", unsure, test.unsure, diff)
			}
		})
	}
}

func TestCapitalsAreNoName(t *testing.T) {
	statement, _ := appear(t, "a", "Hội nghị A", "ĐỖ THỊ  YẾN").resolve(New(nil))
	if p := statement.People[0]; p.Name != "Đỗ Thị Yến" || p.Aliases != nil {
		t.Errorf("got %+v", p)
	}
}

func TestPrintingsOfOnePostAreOne(t *testing.T) {
	s := tell(t, "a", "Bộ trưởng Ngoại giao Lê A, tức Bộ trưởng Bộ Ngoại giao Lê A, phát biểu.")
	event := s.event(extract.Event{Name: "Hội nghị"})
	for _, title := range []string{"Bộ trưởng Ngoại giao", "Bộ trưởng Bộ Ngoại giao"} {
		s.act(extract.Participation{Event: event, Person: "Lê A", Posts: []extract.Post{{Title: title, Head: "Bộ trưởng", Kind: graph.PostMinister, Body: &foreignMinistry}}}, "")
	}
	statement, _ := s.resolve(New(nil))
	want := []graph.Post{{
		Entity: graph.Entity{ID: "post:bo-ngoai-giao/bo-truong", Name: "Bộ trưởng Bộ Ngoại giao", Aliases: []string{"Bộ trưởng Ngoại giao"}},
		Kind:   graph.PostMinister, OrganizationID: "org:bo-ngoai-giao",
	}}
	if diff := cmp.Diff(want, statement.Posts); diff != "" || len(statement.Tenures) != 1 || statement.Tenures[0].ID != "tenure:le-a/bo-ngoai-giao/bo-truong" {
		t.Errorf("tenures %+v; -want +got:\n%s", statement.Tenures, diff)
	}
}

func TestPostLabels(t *testing.T) {
	embassy := extract.Body{Name: "Đại sứ quán Việt Nam tại Nhật Bản", Kind: graph.OrganizationEmbassy, Place: "Nhật Bản", PlaceKind: graph.PlaceCountry}
	parliament := extract.Body{Name: "Quốc hội Lào", Kind: graph.OrganizationGovernment, Place: "Lào", PlaceKind: graph.PlaceCountry}
	state := extract.Body{Name: "Nhà nước", ID: "nha-nuoc", Kind: graph.OrganizationGovernment}
	france := extract.Body{Name: "Pháp", Kind: graph.OrganizationGovernment, Place: "Pháp", PlaceKind: graph.PlaceCountry}
	bureau := extract.Body{Name: "Cục Ngoại vụ", ID: "cuc-ngoai-vu", Kind: graph.OrganizationDepartment, Parent: &foreignMinistry}
	for _, test := range []struct {
		post      extract.Post
		id, label string
	}{
		{extract.Post{Title: "Đại sứ", Head: "Đại sứ", Kind: graph.PostAmbassador, Body: &embassy, Place: "Nhật Bản", PlaceKind: graph.PlaceCountry}, "post:dai-su-quan-viet-nam-tai-nhat-ban/dai-su", "Đại sứ Việt Nam tại Nhật Bản"},
		{extract.Post{Title: "Chủ tịch Quốc hội Lào", Head: "Chủ tịch Quốc hội", Kind: graph.PostChair, Body: &parliament}, "post:quoc-hoi-lao/chu-tich-quoc-hoi", "Chủ tịch Quốc hội Lào"},
		{extract.Post{Title: "Chủ tịch nước", Head: "Chủ tịch nước", Kind: graph.PostHeadOfState, Body: &state}, "post:nha-nuoc/chu-tich-nuoc", "Chủ tịch nước"},
		{extract.Post{Title: "Tổng thống Pháp", Head: "Tổng thống", Kind: graph.PostHeadOfState, Body: &france}, "post:phap/tong-thong", "Tổng thống Pháp"},
		{extract.Post{Title: "Ngoại trưởng", Head: "Ngoại trưởng", Kind: graph.PostMinister, Body: &foreignMinistry}, "post:bo-ngoai-giao/bo-truong", "Bộ trưởng Bộ Ngoại giao"},
		{extract.Post{Title: "Phó Cục trưởng", Head: "Phó Cục trưởng", Kind: graph.PostDeputyDirector, Body: &bureau}, "post:cuc-ngoai-vu/pho-cuc-truong", "Phó Cục trưởng Cục Ngoại vụ"},
		{extract.Post{Title: "giám đốc Trung tâm Sao", Head: "Giám đốc", Kind: graph.PostDirector}, "post:giam-doc-trung-tam-sao", "Giám đốc Trung tâm Sao"},
		{extract.Post{Title: "luật sư", Head: "luật sư"}, "post:luat-su", "Luật sư"},
	} {
		s := tell(t, "a", "Lê A nói.")
		s.act(extract.Participation{Event: s.event(extract.Event{Name: "Hội nghị"}), Person: "Lê A", Posts: []extract.Post{test.post}}, "")
		statement, _ := s.resolve(New(nil))
		if p := statement.Posts[0]; p.ID != test.id || p.Name != test.label {
			t.Errorf("%s: got %s %q, want %s %q", test.post.Title, p.ID, p.Name, test.id, test.label)
		}
	}
}

func TestParentsOfBodiesComeAlong(t *testing.T) {
	s := tell(t, "a", "Cục phát biểu.")
	bureau := extract.Body{Name: "Cục Ngoại vụ", ID: "cuc-ngoai-vu", Kind: graph.OrganizationDepartment, Parent: &foreignMinistry}
	s.act(extract.Participation{Event: s.event(extract.Event{Name: "Hội nghị"}), Agent: &bureau}, "")
	statement, _ := s.resolve(New(nil))
	if got := ids(statement.Organizations, organizationID); !slices.Equal(got, []string{"org:bo-ngoai-giao", "org:cuc-ngoai-vu"}) || statement.Organizations[1].ParentID != "org:bo-ngoai-giao" {
		t.Errorf("got %+v", statement.Organizations)
	}
}

// TestBodiesWithoutTheirProvince keeps "UBND tỉnh" of several articles apart, and still finds their people.
func TestBodiesWithoutTheirProvince(t *testing.T) {
	unplaced := extract.Body{Name: "UBND tỉnh", Kind: graph.OrganizationPeoplesCommittee}
	placed := extract.Body{Name: "UBND tỉnh", Kind: graph.OrganizationPeoplesCommittee, Place: "Nghệ An", PlaceKind: graph.PlaceProvince}
	elsewhere := extract.Body{Name: "UBND tỉnh", Kind: graph.OrganizationPeoplesCommittee, Place: "Lào Cai", PlaceKind: graph.PlaceProvince}
	r := New(nil)
	organizations := map[string]bool{}
	var people []string
	for _, story := range []*story{
		appear(t, "a", "Hội nghị A", "Nguyễn Văn Hùng", unplaced),
		appear(t, "b", "Hội nghị B", "Trần Thị Mai", unplaced),
		appear(t, "c", "Hội nghị C", "Nguyễn Văn Hùng", unplaced),
		appear(t, "d", "Hội nghị D", "Lê Hòa", placed),
		appear(t, "e", "Hội nghị E", "Lê Hòa", unplaced),
		appear(t, "f", "Hội nghị F", "Lê Hòa", elsewhere),
	} {
		statement, _ := story.resolve(r)
		for _, id := range ids(statement.Organizations, organizationID) {
			organizations[id] = true
		}
		people = append(people, ids(statement.People, personID)...)
	}
	want := []string{"person:nguyen-van-hung", "person:tran-thi-mai", "person:nguyen-van-hung", "person:le-hoa", "person:le-hoa", "person:le-hoa-ubnd-tinh-lao-cai"}
	if diff := cmp.Diff(want, people); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if len(organizations) != 6 {
		t.Errorf("%d bodies, want 6: %v", len(organizations), organizations)
	}
}
