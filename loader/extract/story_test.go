package extract

import (
	"testing"

	"quanhe/graph"
)

// opening is a lead that gives the texts of the tests their event.
const opening = "Sáng 12/5, tại Huế, Bộ Ngoại giao tổ chức Hội nghị Ngoại vụ toàn quốc lần thứ 40. "

func TestActs(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"frame with subject", "Phát biểu khai mạc Hội nghị, Bộ trưởng Ngoại giao Lê Thanh Hải nhấn mạnh vai trò của địa phương.", "OPENED Lê Thanh Hải"},
		{"chair frame", "Chủ trì hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi cho biết kết quả tốt.", "CHAIRED Võ Kim Chi; SPOKE Võ Kim Chi"},
		{"directive", "Phát biểu chỉ đạo tại Hội nghị, Phó Thủ tướng Đỗ Hùng Cường yêu cầu đổi mới.", "DIRECTED Đỗ Hùng Cường"},
		{"two verbs, one event", "Phó Thủ tướng Đỗ Hùng Cường dự và chỉ đạo Hội nghị.", "ATTENDED Đỗ Hùng Cường; DIRECTED Đỗ Hùng Cường"},
		{"attendance list", "Tham dự hội nghị có Thứ trưởng Ngoại giao Võ Kim Chi, các Vụ trưởng; ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau.", "ATTENDED Võ Kim Chi; ATTENDED Tô Bá Lộc"},
		{"inverted copula", "Chủ trì hội nghị là ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau.", "CHAIRED Tô Bá Lộc"},
		{"first of the list speaks", "Dự và phát biểu chỉ đạo Hội nghị có đồng chí Đỗ Hùng Cường, Phó Thủ tướng; đồng chí Võ Kim Chi, Thứ trưởng Ngoại giao.", "ATTENDED Đỗ Hùng Cường; ATTENDED Võ Kim Chi; DIRECTED Đỗ Hùng Cường"},
		{"bodies through delegates", "Phát biểu tại hội nghị, đại diện VUFO, VCCI đánh giá cao kết quả.", "SPOKE [VUFO]; SPOKE [VCCI]"},
		{"papers of provinces", "Các đại biểu đã nghe tham luận về du lịch của các tỉnh Sơn La, Lai Châu và VCCI.", "PRESENTED [tỉnh Sơn La]; PRESENTED [Lai Châu]; PRESENTED [VCCI]"},
		{"report", "Tại hội nghị, Cục trưởng Cục Ngoại vụ Phan Tấn Phát đã trình bày báo cáo tổng kết.", "REPORTED Phan Tấn Phát"},
		{"passive", "Nhiều kinh nghiệm được Đại sứ Việt Nam tại Cuba Mạc Thị Nhung và đại diện Hội Gốm sứ Việt Nam nêu ra.", "SPOKE Mạc Thị Nhung; SPOKE [Hội Gốm sứ Việt Nam]"},
		{"according to", "Theo ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, tỉnh đã ký nhiều thỏa thuận.", "SPOKE Tô Bá Lộc"},
		{"closing", "Kết luận hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi cảm ơn các đại biểu.", "CLOSED Võ Kim Chi"},
		{"words after a quotation", "“Chúng ta phải đi trước”, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau khẳng định.", "SPOKE Tô Bá Lộc"},
		{"committees of several provinces", "Đại diện UBND các tỉnh Sơn La, Lai Châu kiến nghị hỗ trợ đào tạo.", "SPOKE [UBND tỉnh Sơn La]; SPOKE [UBND tỉnh Lai Châu]"},
		{"delegation", "Đoàn công tác do Thứ trưởng Ngoại giao Võ Kim Chi dẫn đầu tham dự hội nghị.", "ATTENDED Võ Kim Chi"},
		{"capacity between commas", "Ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, với tư cách chủ nhà, đã phát biểu tại hội nghị.", "SPOKE Tô Bá Lộc"},
		{"body whose name begins like a verb", "Hội nghị do VCCI phối hợp với Tổ chức Xúc tiến Thương mại Nhật Bản tổ chức.", "ORGANIZED [VCCI]; ORGANIZED [Tổ chức Xúc tiến Thương mại Nhật Bản]"},
		{"remark of another day", "Ngày 2/4, Thứ trưởng Ngoại giao Võ Kim Chi cho biết giá gạo tăng.", ""},
		{"remark beside the event", "Bên lề hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi cho biết giá gạo tăng.", ""},
		{"plan", "Thứ trưởng Ngoại giao Võ Kim Chi sẽ phát biểu tại hội nghị.", ""},
		{"object of an invitation", "Ban tổ chức mời Thứ trưởng Ngoại giao Võ Kim Chi dự hội nghị.", ""},
		{"named inside a speech", "Ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, cho rằng Thứ trưởng Ngoại giao Võ Kim Chi chủ trì hội nghị rất tốt.", "SPOKE Tô Bá Lộc"},
		{"interview", "Trả lời phỏng vấn, Thứ trưởng Ngoại giao Võ Kim Chi cho biết kết quả tốt.", ""},
		{"custom", "Hội nghị do VCCI tổ chức hàng năm.", ""},
		{"signing names its event", "Bộ Y tế đã ký 420 thỏa thuận với các đối tác.", ""},
		{"signing at the event", "Tại hội nghị, UBND tỉnh Cà Mau và VCCI đã ký kết thỏa thuận hợp tác.", "SIGNED [UBND tỉnh Cà Mau]; SIGNED [VCCI]"},
	} {
		facts := extract(t, Document{Text: opening + test.text})
		got := rolesBeside(facts)
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestMeetings(t *testing.T) {
	for text, want := range map[string]string{
		"Chiều 3/3, Chủ tịch nước Hà Quang Tiến đã hội đàm với Tổng thống Chile Pablo Reyes.":                        "MET Hà Quang Tiến; MET Pablo Reyes",
		"Chiều 3/3, Phó Thủ tướng Đỗ Hùng Cường đã tiếp bà Anna Weber, Đại sứ Đức tại Việt Nam.":                     "RECEIVED Đỗ Hùng Cường; MET Anna Weber",
		"Hôm qua, Thứ trưởng Ngoại giao Võ Kim Chi và Thứ trưởng Ngoại giao Lào Khamla Sisouk đồng chủ trì họp báo.": "CHAIRED Võ Kim Chi; CHAIRED Khamla Sisouk",
	} {
		if got := roles(extract(t, Document{Text: text})); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestCoReference(t *testing.T) {
	text := opening + "\nPhát biểu tại hội nghị, Bộ trưởng Ngoại giao Lê Thanh Hải nêu nhiệm vụ. Bộ trưởng đề nghị các tỉnh chủ động.\n" +
		"Ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, cho biết tỉnh đã sẵn sàng. Ông nhấn mạnh vai trò của biển. Bà đề nghị hỗ trợ.\n" +
		"Ông Lộc khẳng định quyết tâm. Phó Thủ tướng kêu gọi đoàn kết."
	facts := extract(t, Document{Text: text})
	if got, want := roles(facts), "ORGANIZED [Bộ Ngoại giao]; SPOKE Lê Thanh Hải; SPOKE Tô Bá Lộc"; got != want {
		t.Fatalf("roles %q, want %q", got, want)
	}
	if n := len(facts.Participations[1].Evidence); n != 2 {
		t.Errorf("%d sentences for the minister, want 2", n)
	}
	if n := len(facts.Participations[2].Evidence); n != 3 {
		t.Errorf("%d sentences for the director, want 3", n)
	}
	post := facts.Participations[1].Posts[0]
	if post.Kind != graph.PostMinister || post.Body == nil || post.Body.ID != "bo-ngoai-giao" {
		t.Errorf("post %+v", post)
	}
}

func TestSessionsAndParents(t *testing.T) {
	text := "Sáng 12/5/2024, tại Huế, trong khuôn khổ Hội nghị Ngoại giao lần thứ 50, đã diễn ra Hội nghị Ngoại vụ toàn quốc lần thứ 40 " +
		"với chủ đề “Đi trước một bước.” dưới hình thức trực tiếp và trực tuyến, với sự tham dự của hơn 200 đại biểu.\n" +
		"Tại phiên “Biển và người”, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, nêu ba đề xuất.\nMột tiêu đề ngắn\n" +
		"Bà Tạ Thị Hoa, Giám đốc Sở Ngoại vụ Sơn La, chia sẻ kinh nghiệm."
	facts := extract(t, Document{Text: text})
	names := map[string]Event{}
	for _, e := range facts.Events {
		names[e.Name] = e
	}
	session, main := names["phiên “Biển và người”"], names["Hội nghị Ngoại vụ toàn quốc lần thứ 40"]
	if session.Kind != graph.EventSession || len(session.Parents) != 1 || facts.Events[session.Parents[0]].Name != main.Name {
		t.Errorf("session %+v", session)
	}
	if len(main.Parents) != 1 || facts.Events[main.Parents[0]].Series != "Hội nghị Ngoại giao" || main.Date.Text != "2024-05-12" || main.Ordinal != 40 {
		t.Errorf("conference %+v", main)
	}
	for property, want := range map[graph.Property]string{
		graph.PropertyTheme: "Đi trước một bước", graph.PropertyMode: "trực tiếp và trực tuyến",
		graph.PropertyDelegates: "hơn 200", graph.PropertyPlace: "Huế",
	} {
		if got := values(facts, property); got != want {
			t.Errorf("%s: %q, want %q", property, got, want)
		}
	}
	at := map[string]string{}
	for _, p := range facts.Participations {
		at[p.Person] = facts.Events[p.Event].Name
	}
	if at["Tô Bá Lộc"] != session.Name || at["Tạ Thị Hoa"] != main.Name {
		t.Errorf("people at events: %v", at)
	}
}

func TestEarlierConferenceIsNoAnchor(t *testing.T) {
	facts := extract(t, Document{Text: "Theo ông Tô Bá Lộc, Cục trưởng Cục Ngoại vụ, ngay sau Hội nghị Ngoại vụ 24 năm 2014, các tỉnh đã vào cuộc.\n" +
		"Phát biểu chỉ đạo tại Hội nghị, Phó Thủ tướng Đỗ Hùng Cường yêu cầu đổi mới."})
	if got, want := roles(facts), "SPOKE Tô Bá Lộc; DIRECTED Đỗ Hùng Cường"; got != want {
		t.Fatalf("roles %q, want %q", got, want)
	}
	for _, p := range facts.Participations {
		if e := facts.Events[p.Event]; e.Name != "Hội nghị" || e.Ordinal != 0 || !e.Date.IsZero() || e.Mentioned {
			t.Errorf("%s at %+v", p.Person, e)
		}
	}
	earlier := facts.Events[0]
	if earlier.Ordinal != 24 || !earlier.Mentioned || earlier.Date.Text != "2014" || earlier.Series != "Hội nghị Ngoại vụ toàn quốc" {
		t.Errorf("earlier event %+v", earlier)
	}
}

func TestEditionNamedByItsNumber(t *testing.T) {
	facts := extract(t, Document{Text: opening + "Từ Hội nghị lần thứ 39 đến nay, các tỉnh đã vào cuộc. Hội nghị lần thứ 12 của một tổ chức khác không liên quan."})
	series := map[int]string{}
	for _, e := range facts.Events {
		series[e.Ordinal] = e.Series
	}
	if series[39] != series[40] || series[39] == "" || series[12] != "" {
		t.Errorf("series by number: %v", series)
	}
}

func TestPlaceThatNoListHas(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 5/6, Diễn đàn hợp tác địa phương Á - Âu lần thứ 3 đã diễn ra tại Jeju, Hàn Quốc."})
	if got := values(facts, graph.PropertyPlace); got != "Jeju, Hàn Quốc" {
		t.Errorf("place %q", got)
	}
}

func TestYearOfEvent(t *testing.T) {
	published, err := graph.ParseDate("2022-05-13")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		doc  Document
		want string
	}{
		{Document{Text: opening}, "--05-12"},
		{Document{Text: opening, Published: published}, "2022-05-12"},
		{Document{Text: "Đăng ngày 13/05/2019\n" + opening}, "2019-05-12"},
		{Document{Text: "Sáng 12/5, VCCI tổ chức hội nghị “Gặp gỡ Chile 2018”."}, "2018-05-12"},
	} {
		if got := values(extract(t, test.doc), graph.PropertyDate); got != test.want {
			t.Errorf("%q: %q, want %q", test.doc.Text, got, test.want)
		}
	}
}

func TestBehalfAndTitleOfPaper(t *testing.T) {
	facts := extract(t, Document{Text: opening + "Đại diện cho thành phố Hải Phòng, Phó Chủ tịch UBND TP Hải Phòng Tô Bá Lộc đã trình bày tham luận với chủ đề “Cảng xanh”."})
	p := facts.Participations[len(facts.Participations)-1]
	if p.Role != graph.RolePresented || p.SpeechTitle != "Cảng xanh" || p.OnBehalfOf == nil || p.OnBehalfOf.Name != "thành phố Hải Phòng" {
		t.Errorf("participation %+v", p)
	}
	if got := values(facts, graph.PropertyTheme); got != "" {
		t.Errorf("the title of a paper is read as the theme %q", got)
	}
}

func TestPostsOfOnePerson(t *testing.T) {
	facts := extract(t, Document{Text: opening + "Ông Tô Bá Lộc, Ủy viên Trung ương Đảng, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Cà Mau, phát biểu tại hội nghị."})
	p := facts.Participations[len(facts.Participations)-1]
	if len(p.Posts) != 3 || len(p.Bodies) != 1 || p.Bodies[0].Name != "UBND tỉnh Cà Mau" {
		t.Fatalf("posts %+v, bodies %+v", p.Posts, p.Bodies)
	}
	if party := p.Posts[1].Body; party == nil || party.Kind != graph.OrganizationPartyBody || party.Place != "Cà Mau" {
		t.Errorf("body of the party post %+v", party)
	}
}

func TestForeignMinisterIsNotOfVietnam(t *testing.T) {
	facts := extract(t, Document{Text: opening + "Phát biểu tại hội nghị, Bộ trưởng Quốc phòng Peter Holmgren cảm ơn nước chủ nhà."})
	p := facts.Participations[len(facts.Participations)-1]
	if p.Person != "Peter Holmgren" || len(p.Bodies) != 1 || p.Bodies[0].ID != "" {
		t.Errorf("participation %+v", p)
	}
}

func TestProvinceActs(t *testing.T) {
	facts := extract(t, Document{Text: opening + "Đại diện tỉnh Sơn La chia sẻ kinh nghiệm tại hội nghị."})
	p := facts.Participations[len(facts.Participations)-1]
	want := Body{Name: "tỉnh Sơn La", Kind: graph.OrganizationProvince, Place: "Sơn La", PlaceKind: graph.PlaceProvince}
	if p.Agent == nil || *p.Agent != want {
		t.Errorf("agent %+v, want %+v", p.Agent, want)
	}
}
