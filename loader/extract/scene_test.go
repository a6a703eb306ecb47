package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestScenes has, for each way to act that the genre has, a sentence that must give its acts and one like it that must give none.
func TestScenes(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"speech behind what was said", "Thứ trưởng Ngoại giao Võ Kim Chi mong các tỉnh đi cùng nhau khi phát biểu khai mạc hội nghị.", "OPENED Võ Kim Chi"},
		{"speech behind a verb of saying", "Thứ trưởng Ngoại giao Võ Kim Chi đề nghị mở thêm đường bay khi phát biểu khai mạc hội nghị.", "OPENED Võ Kim Chi"},
		{"speech between subject and verb", "Thứ trưởng Ngoại giao Võ Kim Chi khi phát biểu tại hội nghị đã hoan nghênh ý kiến của các tỉnh.", "SPOKE Võ Kim Chi"},
		{"clause of time", "Giá gạo tăng không lâu sau khi Thứ trưởng Ngoại giao Võ Kim Chi tuyên bố mở cửa khẩu.", ""},
		{"clause of contrast", "Trong khi Thứ trưởng Ngoại giao Võ Kim Chi cho rằng cần chờ thêm, các tỉnh muốn làm ngay.", "SPOKE Võ Kim Chi"},
		{"guests", "Hội nghị vinh dự được đón Thứ trưởng Ngoại giao Võ Kim Chi; ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau.", "ATTENDED Võ Kim Chi; ATTENDED Tô Bá Lộc"},
		{"guests who speak", "Hội nghị được đón Thứ trưởng Ngoại giao Võ Kim Chi tới tham dự và phát biểu chào mừng.", "ATTENDED Võ Kim Chi; SPOKE Võ Kim Chi"},
		{"guests to come", "Hội nghị sẽ được đón Thứ trưởng Ngoại giao Võ Kim Chi.", ""},
		{"besides", "Ngoài Thứ trưởng Ngoại giao Võ Kim Chi còn có ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau.", "ATTENDED Võ Kim Chi; ATTENDED Tô Bá Lộc"},
		{"besides bodies", "Ngoài gạo còn có Công ty Cà phê Sông Xanh làm ra đường.", ""},
		{"members of a delegation", "Đoàn Việt Nam tham dự hội nghị gồm có: Thứ trưởng Ngoại giao Võ Kim Chi; ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau.", "ATTENDED Võ Kim Chi; ATTENDED Tô Bá Lộc"},
		{"head of a delegation", "Thứ trưởng Ngoại giao Võ Kim Chi dẫn đầu đoàn đại biểu Việt Nam tham dự hội nghị.", "ATTENDED Võ Kim Chi"},
		{"office without a name", "Tham dự hội nghị có Chủ tịch UBND tỉnh Cà Mau.", "ATTENDED [UBND tỉnh Cà Mau]"},
		{"office of any state", "Tham dự hội nghị có bộ trưởng tài chính, trưởng đoàn và chuyên gia.", ""},
		{"members of a board", "Tham dự hội nghị có Ủy viên Ban Thường vụ Hội Luật gia Việt Nam.", ""},
		{"ministers of several states", "Hội nghị có sự tham dự của Bộ trưởng Ngoại giao các nước Lào, Campuchia và Myanmar.", "ATTENDED [Lào]; ATTENDED [Campuchia]; ATTENDED [Myanmar]"},
		{"partner states", "Hội nghị có sự tham gia của các đối tác Nhật Bản, Ấn Độ.", "ATTENDED [Nhật Bản]; ATTENDED [Ấn Độ]"},
		{"bodies after a counted noun", "Dự hội nghị có các tổ chức quốc tế như Ngân hàng Thế giới (WB), Quỹ Tiền tệ quốc tế.", "ATTENDED [Ngân hàng Thế giới (WB)]; ATTENDED [Quỹ Tiền tệ quốc tế]"},
		{"ceremony of two sides", "Lễ ký thỏa thuận hợp tác giữa UBND tỉnh Cà Mau và Công ty Cà phê Sông Xanh diễn ra tại hội nghị.", "SIGNED [UBND tỉnh Cà Mau]; SIGNED [Công ty Cà phê Sông Xanh]"},
		{"ceremony to come", "Lễ ký thỏa thuận giữa UBND tỉnh Cà Mau và Công ty Cà phê Sông Xanh sẽ diễn ra vào tháng tới.", ""},
		{"remark in a statement", "Thứ trưởng Ngoại giao Võ Kim Chi nói trong một thông báo rằng đường mới đã mở.", ""},
		{"chair of what is to come", "Ngay sau đó, dưới sự chủ trì của Thứ trưởng Ngoại giao Võ Kim Chi, các đoàn sẽ họp tiếp.", ""},
		{"what went on elsewhere", "Năm 2000, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, sang Chile. Tại đây, ông Tô Bá Lộc đã gặp Tổng thống Chile Pablo Reyes.", ""},
		{"topic and no name", "Phát biểu tại hội nghị về vấn đề Biển Đông, Thứ trưởng Ngoại giao Võ Kim Chi nêu ba ý.", "SPOKE Võ Kim Chi"},
		{"minister of a ministry abroad", "Phát biểu tại hội nghị, Bộ trưởng thương mại Singapore Tan Wei Ming cho biết hàng sẽ tới sớm.", "SPOKE Tan Wei Ming"},
		{"missions of several states", "Tham dự hội nghị có đại diện Đại sứ quán Anh và Nhật Bản.", "ATTENDED [Đại sứ quán Anh]; ATTENDED [Đại sứ quán Nhật Bản]"},
		{"chaired by", "Hội nghị được chủ trì bởi Thứ trưởng Ngoại giao Võ Kim Chi.", "CHAIRED Võ Kim Chi"},
		{"source of the report", "Theo Bộ Ngoại giao, phát biểu tại hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi nêu ba ý.", "SPOKE Võ Kim Chi"},
		{"answer to a newspaper by name", "Trả lời Tuổi Trẻ chiều 12/5, Thứ trưởng Ngoại giao Võ Kim Chi cho biết kết quả tốt.", ""},
		{"frame of a plan", "Dự hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi sẽ nêu ba ý.", ""},
		{"presence that is only spoken of", "Sự có mặt của Thứ trưởng Ngoại giao Võ Kim Chi làm nhiều người vui.", ""},
		{"event of last year", "Tại Đại hội Du lịch biển năm ngoái, Thứ trưởng Ngoại giao Võ Kim Chi đã nhận một tấm bằng.", ""},
		{"places below", "Tiếng trả lời từ phía dưới chỉ có Sở Ngoại vụ tỉnh Cà Mau.", ""},
		{"who is spoken to", "Chia sẻ với Thứ trưởng Ngoại giao Võ Kim Chi, bà Tạ Thị Hoa, Giám đốc Sở Ngoại vụ Sơn La, nêu ba ý.", "SPOKE Tạ Thị Hoa"},
		{"who rejects", "Câu chuyện ấy đã bị Thứ trưởng Ngoại giao Võ Kim Chi bác bỏ.", ""},
		{"people among a crowd", "Hội nghị có sự tham gia của hơn 300 đại biểu, trong đó có Đại sứ Chile tại Việt Nam Pablo Reyes, bà Tạ Thị Hoa, Giám đốc Sở Ngoại vụ Sơn La.", "ATTENDED Pablo Reyes; ATTENDED Tạ Thị Hoa"},
		{"leader of a delegation that is received", "Thứ trưởng Ngoại giao Võ Kim Chi đã có buổi tiếp và làm việc với đoàn công tác của Đại sứ quán Chile do ông Pablo Reyes, Đại sứ Chile tại Việt Nam, làm trưởng đoàn.", "RECEIVED Võ Kim Chi; MET Pablo Reyes"},
		{"who else receives", "Cùng tiếp có Thứ trưởng Ngoại giao Võ Kim Chi.", "ATTENDED Võ Kim Chi"},
		{"several ambassadors", "Tham dự hội nghị có các Đại sứ Việt Nam tại Lào Lý Hải Nam và Đại sứ Việt Nam tại Chile Tạ Thị Hoa.", "ATTENDED Lý Hải Nam; ATTENDED Tạ Thị Hoa"},
		{"company with a foreign name", "Tham dự hội nghị có ông Tô Bá Lộc, Chủ tịch Blue Group.", "ATTENDED Tô Bá Lộc"},
		{"resident coordinator", "Bà Ingrid Almqvist, Điều phối viên thường trú Liên hợp quốc tại Việt Nam đánh giá cao kết quả.", "SPOKE Ingrid Almqvist"},
		{"ambassadors of the home country", "Dự hội nghị có Thứ trưởng Ngoại giao Võ Kim Chi; các Đại sứ, Tổng Lãnh sự của Việt Nam ở các nước.", "ATTENDED Võ Kim Chi"},
		{"unknown title in a list", "Hội nghị có sự tham dự của Trưởng nhóm tư vấn Bảo tàng biển Tô Bá Lộc.", "ATTENDED Tô Bá Lộc"},
	} {
		facts := extract(t, Document{Text: opening + test.text})
		got := rolesBeside(facts)
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		for _, p := range facts.Participations {
			if event := facts.Events[p.Event]; event.Ordinal != 40 && p.Role == "SPOKE" {
				t.Errorf("%s: %s speaks at %q", test.name, p.Person, event.Name)
			}
		}
	}
}

func TestRowOfMeetings(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 3/3, Tổng thống Chile Pablo Reyes thăm chính thức Việt Nam. Trong chuyến thăm, Tổng thống Pablo Reyes đã hội đàm với Chủ tịch nước Hà Quang Tiến, " +
		"chào Tổng Bí thư Lý Hải Nam, hội kiến với Chủ tịch Quốc hội Tạ Thị Hoa."})
	want := "MET Pablo Reyes; MET Hà Quang Tiến; MET Pablo Reyes; MET Lý Hải Nam; MET Pablo Reyes; MET Tạ Thị Hoa"
	if got := roles(facts); got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
}

// TestMeetingsOfTheirOwn has articles with more than one meeting.
func TestMeetingsOfTheirOwn(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		sides []string
	}{
		"two sentences": {
			"Tại cuộc gặp với Tổng thống Chile Pablo Reyes, Chủ tịch nước Hà Quang Tiến nêu ba ý.\nTại cuộc gặp với Thủ tướng Lào Khamphao Sisoulath, Chủ tịch nước Hà Quang Tiến nêu hai ý.",
			[]string{"Pablo Reyes, Hà Quang Tiến", "Khamphao Sisoulath, Hà Quang Tiến"},
		},
		"one sentence": {
			"Chiều 3/3, Chủ tịch nước Hà Quang Tiến đã có các hội kiến Tổng thống Chile Pablo Reyes và Chủ tịch Quốc hội Tạ Thị Hoa.",
			[]string{"Pablo Reyes, Hà Quang Tiến", "Tạ Thị Hoa, Hà Quang Tiến"},
		},
		"the same one again": {
			"Chiều 3/3, Chủ tịch nước Hà Quang Tiến hội đàm với Tổng thống Chile Pablo Reyes.\nTại hội đàm giữa Chủ tịch nước Hà Quang Tiến và Tổng thống Pablo Reyes, hai bên bàn ba việc.",
			[]string{"Hà Quang Tiến, Pablo Reyes"},
		},
		"a name that is given later": {
			"Chủ tịch nước Hà Quang Tiến hội đàm với Tổng thống Chile Reyes.\nTổng thống Chile Pablo Reyes nêu ba ý.",
			[]string{"Hà Quang Tiến, Pablo Reyes"},
		},
	} {
		facts := extract(t, Document{Text: test.text})
		met := map[int][]string{}
		for _, p := range facts.Participations {
			if p.Role == "MET" {
				met[p.Event] = append(met[p.Event], p.Person)
			}
		}
		if len(met) != len(test.sides) {
			t.Errorf("%s: %d meetings: %v, want %q", name, len(met), met, test.sides)
			continue
		}
		for _, people := range met {
			slices.Sort(people)
			if !slices.ContainsFunc(test.sides, func(side string) bool {
				want := strings.Split(side, ", ")
				slices.Sort(want)
				return slices.Equal(want, people)
			}) {
				t.Errorf("%s: %q meet, want %q", name, people, test.sides)
			}
		}
	}
}

// TestInterviews has articles in which somebody answers a newspaper: what he says is said at no event.
func TestInterviews(t *testing.T) {
	for name, text := range map[string]string{
		"questions and answers": opening + "\n- Thưa ông, các tỉnh cần làm gì trong những năm tới?\n- Tại hội nghị, Phó Thủ tướng Đỗ Hùng Cường đã đề nghị các tỉnh đi cùng nhau.\n" +
			"- Việc ấy có khó không?\n- Tôi mong là không.\n- Còn Cà Mau thì sao?\n- Ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, cho biết sẽ làm.",
		"later remarks": opening + "\nThứ trưởng Ngoại giao Võ Kim Chi trả lời phỏng vấn báo Thanh Niên về kết quả.\nThứ trưởng Võ Kim Chi cho rằng kết quả rất tốt.\n“Tôi rất vui”, Thứ trưởng nói.",
	} {
		if got := roles(extract(t, Document{Text: text})); got != "ORGANIZED [Bộ Ngoại giao]" {
			t.Errorf("%s: %q", name, got)
		}
	}
	back := opening + "\nThứ trưởng Ngoại giao Võ Kim Chi trả lời phỏng vấn báo Thanh Niên.\nPhát biểu tại hội nghị, Thứ trưởng Võ Kim Chi nêu ba ý."
	if got := roles(extract(t, Document{Text: back})); got != "ORGANIZED [Bộ Ngoại giao]; SPOKE Võ Kim Chi" {
		t.Errorf("back at the conference: %q", got)
	}
}

// TestEventNames has names that go on in ways of their own.
func TestEventNames(t *testing.T) {
	for _, test := range []struct{ text, name string }{
		{"Sáng 3/3, UBND tỉnh Lào Cai tổ chức Diễn đàn đầu tư Lào Cai năm 2017.", "Diễn đàn đầu tư Lào Cai năm 2017"},
		{"Sáng 3/3, VCCI tổ chức hội nghị xúc tiến du lịch.", "hội nghị xúc tiến du lịch"},
		{"Sáng 3/3, VCCI tổ chức Hội nghị Cấp cao Cảng biển (SPF) lần thứ 12.", "Hội nghị Cấp cao Cảng biển (SPF) lần thứ 12"},
		{"Sáng 3/3, VCCI tổ chức Hội nghị 5G và Đời sống.", "Hội nghị 5G và Đời sống"},
		{"Sáng 3/3, VCCI tổ chức cuộc Đối thoại chính sách kinh tế cao cấp Việt Nam - Chile.", "cuộc Đối thoại chính sách kinh tế cao cấp Việt Nam - Chile"},
		{"Sáng 3/3, ông Tô Bá Lộc, Giám đốc VCCI, phát biểu tại phiên thảo luận mang chủ đề “Biển của ta”.", "phiên thảo luận mang chủ đề “Biển của ta”"},
		{"Sáng 3/3, VCCI tổ chức Hội nghị xúc tiến đầu tư vào tỉnh Cà Mau năm 2023.", "Hội nghị xúc tiến đầu tư vào tỉnh Cà Mau năm 2023"},
		{"Sáng 3/3, VCCI tổ chức lễ kỷ niệm 60 năm ngày thành lập Hội Hữu nghị Chile - Việt.", "lễ kỷ niệm 60 năm ngày thành lập Hội Hữu nghị Chile - Việt"},
		{"Sáng 3/3, VCCI tổ chức họp báo thường kỳ tại Hà Nội.", "họp báo thường kỳ"},
		{"Sáng 3/3, VCCI tổ chức Hội nghị Cảng biển xanh đặt trọng tâm vào đường sông.", "Hội nghị Cảng biển xanh"},
	} {
		facts := extract(t, Document{Text: test.text})
		if len(facts.Events) != 1 || facts.Events[0].Name != test.name {
			t.Errorf("%q: events %+v", test.text, facts.Events)
		}
	}
}

// TestWhereWordsLead has words for an event that mean another one than they name, and an event that is no scene.
func TestWhereWordsLead(t *testing.T) {
	for name, text := range map[string]string{
		"events that are only named": "Diễn đàn Cảng biển lần thứ 4 do VCCI tổ chức diễn ra sáng 3/3. Tỉnh đã tổ chức nhiều sự kiện lớn, như Hội nghị Gốm sứ lần thứ 2. " +
			"“Chúng ta sẽ làm”, ông Tô Bá Lộc, Giám đốc VCCI, nói.",
		"conference that is a forum": "Diễn đàn Cảng biển lần thứ 4 diễn ra sáng 3/3. Phát biểu tại hội nghị, ông Tô Bá Lộc, Giám đốc VCCI, nêu ba việc.",
		"edition that is looked back at": "Diễn đàn Cảng biển lần thứ 4 do VCCI tổ chức diễn ra sáng 3/3. Diễn đàn lần thứ 3 đã được tổ chức năm 2029. " +
			"Ông Tô Bá Lộc, Giám đốc VCCI, cho rằng cần làm nhanh.",
	} {
		facts := extract(t, Document{Text: text})
		spoke := 0
		for _, p := range facts.Participations {
			if p.Role == "SPOKE" && p.Person == "Tô Bá Lộc" && facts.Events[p.Event].Ordinal == 4 {
				spoke++
			}
		}
		if spoke != 1 {
			t.Errorf("%s: %s at %+v", name, roles(facts), facts.Events)
		}
	}
}

func TestRepeatedLineIsCaption(t *testing.T) {
	const caption = "Thứ trưởng Ngoại giao Võ Kim Chi chủ trì Diễn đàn Cảng biển lần thứ 4 tại Chile."
	facts := extract(t, Document{Text: caption + "\n" + opening + "\n" + caption + "\nÔng Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, nêu ba việc."})
	for _, p := range facts.Participations {
		if p.Person == "Tô Bá Lộc" && facts.Events[p.Event].Ordinal != 40 {
			t.Errorf("speaks at %q", facts.Events[p.Event].Name)
		}
	}
}
