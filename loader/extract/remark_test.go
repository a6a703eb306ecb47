package extract

import (
	"strings"
	"testing"

	"quanhe/graph"
)

// told writes the acts of a text as "ROLE agent @ event", in their order.
func told(facts Facts) string {
	var lines []string
	for _, p := range facts.Participations {
		agent := p.Person
		if p.Agent != nil {
			agent = "[" + p.Agent.Name + "]"
		}
		lines = append(lines, string(p.Role)+" "+agent+" @ "+facts.Events[p.Event].Name)
	}
	return strings.Join(lines, "; ")
}

// TestSceneOfRemarks has texts whose remarks are made at an event, and texts like them whose remarks are not.
func TestSceneOfRemarks(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"event that is only spoken of", "Thứ trưởng Ngoại giao Võ Kim Chi cho biết Hội nghị Biển xanh lần thứ 5 đã thành công. Bà nêu ba kết quả.", ""},
		{"event that somebody only plans", "Ngày 3/4, Thứ trưởng Ngoại giao Võ Kim Chi thông báo tỉnh sẽ tổ chức Hội nghị Biển xanh. Thứ trưởng Ngoại giao Võ Kim Chi đề nghị các bên góp sức.", ""},
		{"common noun", "Ngày 3/4, Thứ trưởng Ngoại giao Võ Kim Chi đề cao việc duy trì đối thoại và hợp tác.", ""},
		{"spokesman", opening + "Người phát ngôn Bộ Ngoại giao Tạ Thị Hoa cho biết lập trường không đổi.", "ORGANIZED [Bộ Ngoại giao] @ Hội nghị Ngoại vụ toàn quốc lần thứ 40"},
		{"spokesman who meets the press", "Tại cuộc họp báo chiều 3/4, người phát ngôn Bộ Ngoại giao Tạ Thị Hoa cho biết lập trường không đổi.", "SPOKE Tạ Thị Hoa @ cuộc họp báo"},
		{"no side of the talks", "Ngày 3/4, Chủ tịch nước Hà Quang Tiến hội đàm với Tổng thống Chile Pablo Reyes.\nThủ tướng Peru Diego Salas khẳng định sẽ tăng thuế.", "MET Hà Quang Tiến @ hội đàm; MET Pablo Reyes @ hội đàm"},
		{"another time", opening + "Khi đó, Thứ trưởng Ngoại giao Võ Kim Chi khẳng định giá gạo sẽ tăng.", "ORGANIZED [Bộ Ngoại giao] @ Hội nghị Ngoại vụ toàn quốc lần thứ 40"},
		{"answer to a newspaper", opening + "Trao đổi riêng với Tuổi Trẻ, Thứ trưởng Ngoại giao Võ Kim Chi cho rằng giá gạo sẽ tăng.", "ORGANIZED [Bộ Ngoại giao] @ Hội nghị Ngoại vụ toàn quốc lần thứ 40"},
		{"event behind a quotation", "“Biển là nhà”, bà Tạ Thị Hoa nói với báo giới tại Diễn đàn Biển xanh 2019.", "SPOKE Tạ Thị Hoa @ Diễn đàn Biển xanh 2019"},
		{"event in what is said", opening + "Thứ trưởng Ngoại giao Võ Kim Chi cho biết tại Diễn đàn Biển xanh 2019, các bên đã ký thỏa thuận.", "ORGANIZED [Bộ Ngoại giao] @ Hội nghị Ngoại vụ toàn quốc lần thứ 40; SPOKE Võ Kim Chi @ Hội nghị Ngoại vụ toàn quốc lần thứ 40"},
		{"passive with the event behind", "Đề xuất này được Thứ trưởng Ngoại giao Võ Kim Chi đưa ra khi phát biểu tại Diễn đàn Biển xanh 2019.", "SPOKE Võ Kim Chi @ Diễn đàn Biển xanh 2019"},
		{"source of the news", "Theo Ban Đối ngoại Trung ương, tại cuộc gặp với Tổng thống Chile Pablo Reyes, Chủ tịch nước Hà Quang Tiến cảm ơn Chile.", "MET Hà Quang Tiến @ cuộc gặp; MET Pablo Reyes @ cuộc gặp; SPOKE Hà Quang Tiến @ cuộc gặp"},
		{"quotation that goes on in the next line", opening + "\n\"Tại hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi khẳng định quyết tâm.", "ORGANIZED [Bộ Ngoại giao] @ Hội nghị Ngoại vụ toàn quốc lần thứ 40"},
		{"before the event", "Phát biểu trước khi bước vào Diễn đàn Biển xanh 2019, Thứ trưởng Ngoại giao Võ Kim Chi khẳng định quyết tâm.", ""},
	} {
		if got := told(extract(t, Document{Text: test.text})); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// TestSidesOfMeetings has nouns for meetings with those who met, and nouns without.
func TestSidesOfMeetings(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"between", "Ngày 3/4, báo chí đưa tin về cuộc gặp tại Lima giữa Tổng thống Chile Pablo Reyes và Thủ tướng Peru Diego Salas.", "MET Pablo Reyes @ cuộc gặp; MET Diego Salas @ cuộc gặp"},
		{"of three", "Tuyên bố chung sau cuộc gặp tại Lima của Ngoại trưởng Chile Pablo Reyes, Ngoại trưởng Peru Diego Salas và Ngoại trưởng Cuba Mario Paz nêu ba điểm.", "MET Pablo Reyes @ cuộc gặp; MET Diego Salas @ cuộc gặp; MET Mario Paz @ cuộc gặp"},
		{"after talks", "Sau hội đàm với Tổng thống Chile Pablo Reyes, Chủ tịch nước Hà Quang Tiến đã phát biểu tại họp báo.", "MET Hà Quang Tiến @ hội đàm; MET Pablo Reyes @ hội đàm; SPOKE Hà Quang Tiến @ họp báo"},
		{"subject before the noun", "Thủ tướng Peru Diego Salas và Phó Thủ tướng Đỗ Hùng Cường trong cuộc hội đàm song phương đã ra thông cáo.", "MET Diego Salas @ cuộc hội đàm song phương; MET Đỗ Hùng Cường @ cuộc hội đàm song phương"},
		{"courtesy call", "Chiều 3/4, Đại sứ Chile tại Việt Nam Pablo Reyes đến chào xã giao Chủ tịch nước Hà Quang Tiến.", "MET Pablo Reyes @ buổi chào xã giao; MET Hà Quang Tiến @ buổi chào xã giao"},
		{"press conference of somebody", "Các báo nhắc nhiều đến cuộc họp báo ở Lima hôm 3/4 của Ngoại trưởng Peru Diego Salas.", "SPOKE Diego Salas @ cuộc họp báo"},
		{"one who chairs", opening + "Thứ trưởng Ngoại giao Võ Kim Chi, người đồng chủ trì hội nghị với Ngoại trưởng Peru Diego Salas, đã về nước.", "ORGANIZED [Bộ Ngoại giao] @ Hội nghị Ngoại vụ toàn quốc lần thứ 40; CHAIRED Võ Kim Chi @ Hội nghị Ngoại vụ toàn quốc lần thứ 40; CHAIRED Diego Salas @ Hội nghị Ngoại vụ toàn quốc lần thứ 40"},
		{"one who chairs elsewhere", "Sáng 12/5, Bộ Y tế tổ chức Hội nghị Biển xanh trực tuyến, điểm cầu tỉnh Cà Mau do ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, chủ trì.", "ORGANIZED [Bộ Y tế] @ Hội nghị Biển xanh trực tuyến; ATTENDED Tô Bá Lộc @ Hội nghị Biển xanh trực tuyến"},
		{"event with others of its kind", "Sáng 12/5, Hội nghị Biển xanh lần thứ 5 và các hội nghị liên quan khai mạc dưới sự chủ trì của Thứ trưởng Ngoại giao Võ Kim Chi.", "CHAIRED Võ Kim Chi @ Hội nghị Biển xanh lần thứ 5"},
		{"several meetings and a reception", "Ngày 3/4, Phó Thủ tướng Đỗ Hùng Cường có các cuộc gặp song phương với bộ trưởng ngoại giao các nước Chile, Peru và tiếp Ngoại trưởng Cuba Mario Paz.", "RECEIVED Đỗ Hùng Cường @ buổi tiếp; MET Mario Paz @ buổi tiếp"},
		{"in whose name", "Sáng 12/5, thay mặt Chủ tịch nước Hà Quang Tiến, Phó Thủ tướng Đỗ Hùng Cường phát biểu khai mạc Hội nghị Biển xanh.", "OPENED Đỗ Hùng Cường @ Hội nghị Biển xanh"},
		{"list broken by an unknown title", "Sáng 12/5, tham dự Hội nghị Biển xanh về phía Việt Nam có Phó Thủ tướng, Chủ tịch Phân ban liên hợp tác Đỗ Hùng Cường; Thứ trưởng Ngoại giao Võ Kim Chi.", "ATTENDED Đỗ Hùng Cường @ Hội nghị Biển xanh; ATTENDED Võ Kim Chi @ Hội nghị Biển xanh"},
		{"bodies after a colon", "Sáng 12/5, tới dự Hội nghị Biển xanh có lãnh đạo các bộ, cơ quan gồm: Bộ Y tế, VCCI.", "ATTENDED [Bộ Y tế] @ Hội nghị Biển xanh; ATTENDED [VCCI] @ Hội nghị Biển xanh"},
		{"still to come", "Báo chí chờ cuộc gặp sắp tới giữa Tổng thống Chile Pablo Reyes và Thủ tướng Peru Diego Salas.", ""},
		{"only one side", "Dư luận quan tâm tới cuộc gặp của Tổng thống Chile Pablo Reyes.", ""},
		{"in what is said", opening + "Thứ trưởng Ngoại giao Võ Kim Chi đánh giá cao cuộc gặp giữa Tổng thống Chile Pablo Reyes và Thủ tướng Peru Diego Salas.", "ORGANIZED [Bộ Ngoại giao] @ Hội nghị Ngoại vụ toàn quốc lần thứ 40; SPOKE Võ Kim Chi @ Hội nghị Ngoại vụ toàn quốc lần thứ 40"},
	} {
		if got := told(extract(t, Document{Text: test.text})); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// TestJourneys has subjects who lead a delegation or travel before the verb of attending.
func TestJourneys(t *testing.T) {
	for text, want := range map[string]string{
		"Phó Thủ tướng Đỗ Hùng Cường dẫn đầu đoàn Việt Nam tham dự hội nghị.":            "ATTENDED Đỗ Hùng Cường",
		"Chiều nay, Phó Thủ tướng Đỗ Hùng Cường đã đến Huế, dự hội nghị.":                "ATTENDED Đỗ Hùng Cường",
		"Phó Thủ tướng Đỗ Hùng Cường sẽ dẫn đầu đoàn Việt Nam tham dự hội nghị.":         "",
		"Phó Thủ tướng Đỗ Hùng Cường rời Hà Nội, lên đường đến Huế để tham dự hội nghị.": "",
	} {
		got := rolesBeside(extract(t, Document{Text: opening + text}))
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestUnlistedNames has names and titles that no list holds.
func TestUnlistedNames(t *testing.T) {
	facts := extract(t, Document{Text: opening + "“Biển là nhà”, ông Pablo Reyes, cựu Bộ trưởng Thống nhất Chile, chia sẻ tại Diễn đàn hòa bình Đông Á - Biển Xanh 2018 diễn ra hôm 3/4 tại Lima.\n" +
		"Ông Diego Salas, cựu Đại sứ Peru tại Chile và Cuba, nêu ba việc."})
	if got, want := told(facts), "ORGANIZED [Bộ Ngoại giao] @ Hội nghị Ngoại vụ toàn quốc lần thứ 40; SPOKE Pablo Reyes @ Diễn đàn hòa bình Đông Á - Biển Xanh 2018; SPOKE Diego Salas @ Diễn đàn hòa bình Đông Á - Biển Xanh 2018"; got != want {
		t.Errorf("acts %s\nwant %s", got, want)
	}
	var titles []string
	for _, p := range facts.Participations {
		titles = append(titles, p.PrintedTitle)
	}
	if got, want := strings.Join(titles, "; "), "; cựu Bộ trưởng Thống nhất Chile; cựu Đại sứ Peru tại Chile và Cuba"; got != want {
		t.Errorf("titles %s\nwant %s", got, want)
	}
	if got, want := values(facts, graph.PropertyPlace), "Huế; Lima"; got != want {
		t.Errorf("places %s, want %s", got, want)
	}
}

// TestTitlesBehindNames has what a text tells of a speaker between his name and the verb, in words that no list has, with commas among them.
func TestTitlesBehindNames(t *testing.T) {
	for text, want := range map[string]string{
		"Ông Tô Bá Lộc, quê ở tỉnh Nghệ An, người đã sống 30 năm ở Đức, nêu ba ý.":                         "Tô Bá Lộc",
		"Bà Võ Kim Chi, từng học ngành hóa tại Plovdiv, nêu ba ý.":                                         "Võ Kim Chi",
		"Ông Lý Gia Hào, Thường vụ Khu ủy, Trưởng ban Mặt trận thống nhất Khu ủy Quảng Tây, nêu ba ý.":     "Lý Gia Hào",
		"Ông Tanaka Ken, Thị trưởng thành phố Kobe, Nhật Bản, nêu ba ý.":                                   "Tanaka Ken",
		"Ông Đinh Công Sứ, Giám đốc Sở Y tế Cà Mau, nêu ba ý.":                                             "Đinh Công Sứ",
		"Quốc vụ khanh Bộ Ngoại giao, Hợp tác châu Phi và Kiều dân Morocco Youssef Benkirane nêu ba ý.":    "Youssef Benkirane",
		"Bộ trưởng Ngoại giao và các vấn đề châu Âu Croatia Ivana Perković nêu ba ý.":                      "Ivana Perković",
		"Đại sứ Slovenia tại Việt Nam (thường trú tại Bắc Kinh) Alenka Jerman nêu ba ý.":                   "Alenka Jerman",
		"Ông Tô Bá Lộc, Bí thư Tỉnh đoàn Cà Mau, nêu ba ý.":                                                "Tô Bá Lộc",
		"Ông Tô Bá Lộc, Phó Viện trưởng Viện Hàn lâm Khoa học xã hội Việt Nam, nêu ba ý.":                  "Tô Bá Lộc",
		"Ông Tô Bá Lộc, Giám đốc Sở Y tế Cà Mau, rời hội trường, các đại biểu nêu ba ý.":                   "",
		"Ông Tô Bá Lộc, thành viên đoàn, theo dõi qua mạng, trong khi nhiều người khác phát biểu sôi nổi.": "",
	} {
		got := ""
		for _, p := range extract(t, Document{Text: opening + text}).Participations {
			if p.Role == graph.RoleSpoke {
				got += p.Person
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestPlaceOfMeeting(t *testing.T) {
	facts := extract(t, Document{Text: "Chiều 3/4, Phó Thủ tướng Đỗ Hùng Cường đã tiếp Ngoại trưởng Peru Diego Salas tại trụ sở Chính phủ."})
	if got := values(facts, graph.PropertyPlace); got != "trụ sở Chính phủ" {
		t.Errorf("place %q", got)
	}
}
