package extract

import (
	"strings"
	"testing"

	"quanhe/graph"
)

func TestOrganization(t *testing.T) {
	for _, test := range []struct {
		text, name, id string
		kind           graph.OrganizationKind
		place          string
	}{
		{"Bộ Ngoại giao cho biết", "Bộ Ngoại giao", "bo-ngoai-giao", graph.OrganizationMinistry, ""},
		{"Bộ Ngoại giao Phần Lan cho biết", "Bộ Ngoại giao Phần Lan", "", graph.OrganizationMinistry, "Phần Lan"},
		{"UBND tỉnh Lào Cai tổ chức", "UBND tỉnh Lào Cai", "", graph.OrganizationPeoplesCommittee, "Lào Cai"},
		{"Đại sứ quán Việt Nam tại Chile đã", "Đại sứ quán Việt Nam tại Chile", "", graph.OrganizationEmbassy, "Chile"},
		{"Đại sứ quán Chile tại Việt Nam đã", "Đại sứ quán Chile tại Việt Nam", "", graph.OrganizationEmbassy, "Chile"},
		{"Tổng Lãnh sự quán Việt Nam tại Fukuoka (Nhật Bản) và", "Tổng Lãnh sự quán Việt Nam tại Fukuoka (Nhật Bản)", "", graph.OrganizationConsulate, "Fukuoka"},
		{"Hiệp hội Gốm sứ Việt Nam (VGA) nêu", "Hiệp hội Gốm sứ Việt Nam (VGA)", "", graph.OrganizationAssociation, ""},
		{"Sở Ngoại vụ tỉnh Cà Mau báo cáo", "Sở Ngoại vụ tỉnh Cà Mau", "", graph.OrganizationDepartment, "Cà Mau"},
		{"Bộ trưởng Ngoại giao", "", "", "", ""},
		{"Hội nghị Ngoại vụ", "", "", "", ""},
		{"Đại sứ quán một số nước", "", "", "", ""},
	} {
		r := readSentence(t, test.text)
		body, _ := r.organization(0)
		if body.Name != test.name || body.ID != test.id || body.Kind != test.kind || body.Place != test.place {
			t.Errorf("%q: %+v", test.text, body)
		}
	}
}

func TestOrganizationParent(t *testing.T) {
	for _, text := range []string{"Cục Ngoại vụ, Bộ Ngoại giao", "Vụ Biển đảo (Bộ Ngoại giao)", "Vụ Biển đảo của Bộ Ngoại giao"} {
		r := readSentence(t, text)
		body, end := r.organization(0)
		if body.Parent == nil || body.Parent.ID != "bo-ngoai-giao" || end != len(r.tokens) {
			t.Errorf("%q: parent %v, end %d of %d", text, body.Parent, end, len(r.tokens))
		}
	}
}

func TestPost(t *testing.T) {
	for _, test := range []struct {
		text, head string
		kind       graph.PostKind
		body       string
	}{
		{"Bộ trưởng Ngoại giao", "Bộ trưởng", graph.PostMinister, "bo-ngoai-giao"},
		{"Bộ trưởng Bộ Ngoại giao", "Bộ trưởng", graph.PostMinister, "bo-ngoai-giao"},
		{"Thứ trưởng thường trực Bộ Ngoại giao", "Thứ trưởng Thường trực", graph.PostDeputyMinister, "bo-ngoai-giao"},
		{"Phó Thủ tướng Chính phủ", "Phó Thủ tướng", graph.PostDeputyHeadOfGovernment, "chinh-phu"},
		{"Thủ tướng Phần Lan", "Thủ tướng", graph.PostHeadOfGovernment, "Phần Lan"},
		{"Đại sứ Việt Nam tại Nhật Bản", "Đại sứ", graph.PostAmbassador, "Đại sứ quán Việt Nam tại Nhật Bản"},
		{"Phó Chủ tịch Thường trực UBND TP Hải Phòng", "Phó Chủ tịch Thường trực", graph.PostDeputyChair, "UBND TP Hải Phòng"},
		{"Trưởng Ban Đối ngoại Trung ương", "Trưởng ban", graph.PostDirector, "ban-doi-ngoai-trung-uong"},
		{"Chánh Văn phòng UBND tỉnh Yên Bái", "Chánh Văn phòng", graph.PostChiefOfOffice, "UBND tỉnh Yên Bái"},
		{"Đại biện lâm thời Đại sứ quán Cuba tại Việt Nam", "Đại biện", graph.PostOther, "Đại sứ quán Cuba tại Việt Nam"},
		{"Trưởng Phái đoàn thường trực Việt Nam tại Geneva", "Trưởng phái đoàn", graph.PostAmbassador, "Phái đoàn thường trực Việt Nam tại Geneva"},
		{"Tổng thống Chile", "Tổng thống", graph.PostHeadOfState, "Chile"},
		{"Ngoại trưởng Lào", "Ngoại trưởng", graph.PostMinister, "Bộ Ngoại giao Lào"},
	} {
		post, _ := readSentence(t, test.text).post(0)
		if post.Head != test.head || post.Kind != test.kind || post.Title != test.text {
			t.Errorf("%q: %+v", test.text, post)
		}
		if post.Body == nil || post.Body.ID != test.body && post.Body.Name != test.body {
			t.Errorf("%q: body %+v, want %s", test.text, post.Body, test.body)
		}
	}
}

func TestAmbassadorsMission(t *testing.T) {
	post, _ := readSentence(t, "Đại sứ Việt Nam tại Nhật Bản").post(0)
	want := Body{Name: "Đại sứ quán Việt Nam tại Nhật Bản", Kind: graph.OrganizationEmbassy, Place: "Nhật Bản", PlaceKind: graph.PlaceCountry}
	if post.Place != "Nhật Bản" || post.PlaceKind != graph.PlaceCountry || post.Body == nil || *post.Body != want {
		t.Errorf("post %+v with body %+v", post, post.Body)
	}
	if post, _ := readSentence(t, "Đại sứ quán Nhật Bản").post(0); post.Head != "" {
		t.Errorf("an embassy is read as the post %+v", post)
	}
}

func TestPerson(t *testing.T) {
	for _, test := range []struct{ text, name, title string }{
		{"Bộ trưởng Ngoại giao Lê Thanh Hải khẳng định", "Lê Thanh Hải", "Bộ trưởng Ngoại giao"},
		{"Phó Thủ tướng, Bộ trưởng Ngoại giao Võ Minh Đức đề nghị", "Võ Minh Đức", "Phó Thủ tướng, Bộ trưởng Ngoại giao"},
		{"Ông Trần Văn Khôi, Cục trưởng Cục Ngoại vụ, cho rằng", "Trần Văn Khôi", "Cục trưởng Cục Ngoại vụ"},
		{"bà Phạm Thu Hà - Giám đốc Sở Ngoại vụ Hà Nội - nói", "Phạm Thu Hà", "Giám đốc Sở Ngoại vụ Hà Nội"},
		{"Cục trưởng Cục Ngoại vụ, Bộ Ngoại giao Đinh Quang Vũ đã", "Đinh Quang Vũ", "Cục trưởng Cục Ngoại vụ, Bộ Ngoại giao"},
		{"Đại sứ Chile tại Việt Nam Pablo Reyes-Soto cho biết", "Pablo Reyes-Soto", "Đại sứ Chile tại Việt Nam"},
		{"bà Phạm Thu Hà, hiện là Giám đốc Sở Ngoại vụ Hà Nội, nói", "Phạm Thu Hà", "Giám đốc Sở Ngoại vụ Hà Nội"},
		{"bà Phạm Thu Hà, hiện sống ở Hà Nội, nói", "Phạm Thu Hà", ""},
		{"ngài Kim Sang - jun nói", "Kim Sang - jun", ""},
		{"PGS.TS. Ngô Bích Liên nhận định", "Ngô Bích Liên", ""},
		{"Chủ tịch UBND TP Hồ Quang Lợi phát biểu", "Hồ Quang Lợi", "Chủ tịch UBND TP"},
		{"Bộ trưởng nhấn mạnh", "", "Bộ trưởng"},
	} {
		p, _ := readSentence(t, test.text).person(0)
		if p.name != test.name || p.title != test.title {
			t.Errorf("%q: name %q, title %q", test.text, p.name, p.title)
		}
	}
}

func TestPlacesAreNoPeople(t *testing.T) {
	for _, text := range []string{"Hồ Hoàn Kiếm đẹp", "Hà Nội chuẩn bị", "Thái Bình Dương rộng", "Phùng Hưng là phố", "Hà Nam phát triển"} {
		if r := readSentence(t, text); r.startsName(0) {
			t.Errorf("%q begins with a name", text)
		}
	}
}

func TestAgentList(t *testing.T) {
	for _, test := range []struct {
		text string
		mode listMode
		want string
	}{
		{"đại diện Bộ Tài chính, Bộ Y tế và VCCI cho rằng", subjectList, "Bộ Tài chính, Bộ Y tế, VCCI"},
		{"các tỉnh Sơn La, Lai Châu; Điện Biên và Tổng Lãnh sự quán Việt Nam tại Perth", openList, "tỉnh Sơn La, Lai Châu, Điện Biên, Tổng Lãnh sự quán Việt Nam tại Perth"},
		{"các diễn giả từ một số cơ quan ngoại giao nước ngoài (Cuba, Séc) trao đổi", subjectList, "Cơ quan ngoại giao Cuba tại Việt Nam, Cơ quan ngoại giao Séc tại Việt Nam"},
		{"một số đại biểu từ các cơ quan như Bộ Nội vụ, VUFO cũng chia sẻ", subjectList, "Bộ Nội vụ, VUFO"},
		{"Bộ Công an, các địa phương, Thứ trưởng Lê Mai Anh đề nghị", subjectList, "Bộ Công an"},
		{"ông Lý Hải Nam, Giám đốc Sở Ngoại vụ; bà Tạ Thị Hoa và các chuyên gia", openList, "Lý Hải Nam, Tạ Thị Hoa"},
		{"Hà Nội nhận thức cần đổi mới", subjectList, ""},
	} {
		list, _ := readSentence(t, test.text).agentList(0, test.mode)
		var names []string
		for _, a := range list.items {
			if a.person != nil {
				names = append(names, a.person.name)
			} else {
				names = append(names, a.body.Name)
			}
		}
		if got := strings.Join(names, ", "); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestEvent(t *testing.T) {
	for _, test := range []struct {
		text, name, series string
		ordinal            int
		cue                cue
	}{
		{"tại Hội nghị Ngoại vụ toàn quốc lần thứ 25 đã", "Hội nghị Ngoại vụ toàn quốc lần thứ 25", "Hội nghị Ngoại vụ toàn quốc", 25, cueAt},
		{"ngay sau Hội nghị ngoại vụ 24 năm 2014, các", "Hội nghị ngoại vụ 24", "Hội nghị Ngoại vụ toàn quốc", 24, cueEarlier},
		{"trong khuôn khổ Hội nghị Ngoại giao lần thứ tư, ông", "Hội nghị Ngoại giao lần thứ tư", "Hội nghị Ngoại giao", 4, cueParent},
		{"Tọa đàm “Một vùng biển, một tương lai” diễn ra", "Tọa đàm “Một vùng biển, một tương lai”", "", 0, cueNone},
		{"Hội nghị thường niên lần thứ 5 Hiệp hội Gốm sứ Việt Nam đã", "Hội nghị thường niên lần thứ 5 Hiệp hội Gốm sứ Việt Nam", "Hội nghị thường niên Hiệp hội Gốm sứ Việt Nam", 5, cueNone},
		{"Hội nghị Gốm sứ lần thứ 5 Bộ Ngoại giao", "Hội nghị Gốm sứ lần thứ 5", "Hội nghị Gốm sứ", 5, cueNone},
		{"Phát biểu khai mạc hội nghị, ông", "hội nghị", "", 0, cueNone},
		{"Diễn đàn Kinh tế xanh: Từ ý tưởng tới hành động là", "Diễn đàn Kinh tế xanh", "", 0, cueNone},
		{"dự Hội nghị Bộ trưởng Thủy sản ASEAN lần thứ IX tại", "Hội nghị Bộ trưởng Thủy sản ASEAN lần thứ IX", "Hội nghị Bộ trưởng Thủy sản ASEAN", 9, cueNone},
	} {
		r := readSentence(t, test.text)
		var m mention
		for i := range r.tokens {
			var end int
			if m, end = r.event(i); end > i {
				break
			}
		}
		if !strings.HasPrefix(m.name, test.name) || m.series != test.series || m.ordinal != test.ordinal || m.cue != test.cue {
			t.Errorf("%q: %q, series %q, number %d, cue %q", test.text, m.name, m.series, m.ordinal, m.cue)
		}
	}
}
