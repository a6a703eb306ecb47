package extract

import (
	"testing"

	"quanhe/graph"
)

// TestPhrasing has a sentence that must give its act for each construction, and one like it that must not.
func TestPhrasing(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"speech named by form and kind", "Trong lời khai mạc, Thứ trưởng Ngoại giao Võ Kim Chi nhắc tới biển.", "OPENED Võ Kim Chi"},
		{"presence after the event", "Hội nghị có sự tham dự của Thứ trưởng Ngoại giao Võ Kim Chi.", "ATTENDED Võ Kim Chi"},
		{"noun of an organizer", "Đơn vị đăng cai hội nghị là VCCI.", "ORGANIZED [VCCI]"},
		{"paper in the passive", "Tham luận “Cảng xanh” do Thứ trưởng Ngoại giao Võ Kim Chi trình bày được hoan nghênh.", "PRESENTED Võ Kim Chi"},
		{"both sides sign", "Tại hội nghị, VCCI ký kết với UBND tỉnh Cà Mau bản ghi nhớ.", "SIGNED [VCCI]; SIGNED [UBND tỉnh Cà Mau]"},
		{"body that speaks at the event", "Tại hội nghị, Bộ Y tế đề nghị thêm kinh phí.", "SPOKE [Bộ Y tế]"},
		{"body that speaks anywhere", "Bộ Y tế đề nghị thêm kinh phí.", ""},
		{"places after a common noun", "Các địa phương Sơn La, Lai Châu trình bày tham luận.", "PRESENTED [Sơn La]; PRESENTED [Lai Châu]"},
		{"unknown title behind the name", "Ông Tô Bá Lộc, phụ trách đối tác vùng của một quỹ trẻ, cho rằng biển rộng.", "SPOKE Tô Bá Lộc"},
		{"unknown title before the name", "Trưởng nhóm tư vấn Gốm sứ Tô Bá Lộc khẳng định quyết tâm.", "SPOKE Tô Bá Lộc"},
		{"a street is no title", "Đường Tô Bá Lộc rất rộng.", ""},
		{"field that no list has", "Giám đốc Trung tâm Gốm mỹ nghệ Tô Bá Lộc khẳng định quyết tâm.", "SPOKE Tô Bá Lộc"},
		{"family name like a form of address", "Phát biểu tại hội nghị, đồng chí Ông Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, nêu ba việc.", "SPOKE Ông Bá Lộc"},
		{"things said by many", "Nhiều đề xuất về biển được Thứ trưởng Ngoại giao Võ Kim Chi nêu lên.", "SPOKE Võ Kim Chi"},
		{"who chairs, in a sentence of its own", "Thứ trưởng Ngoại giao Võ Kim Chi chủ trì.", "CHAIRED Võ Kim Chi"},
		{"who chairs at the main one of linked places", "Tại điểm cầu trụ sở Chính phủ, Thứ trưởng Ngoại giao Võ Kim Chi chủ trì hội nghị.", "CHAIRED Võ Kim Chi"},
		{"who chairs at one of linked places", "Tại điểm cầu Cà Mau, Thứ trưởng Ngoại giao Võ Kim Chi chủ trì hội nghị.", "ATTENDED Võ Kim Chi"},
		{"who is at a linked place", "Tại điểm cầu Cà Mau có sự tham dự của Thứ trưởng Ngoại giao Võ Kim Chi.", "ATTENDED Võ Kim Chi"},
		{"who chairs at the main place", "Chủ trì tại điểm cầu trung tâm có Thứ trưởng Ngoại giao Võ Kim Chi.", "CHAIRED Võ Kim Chi"},
		{"members behind a colon", "Hội nghị vinh dự có sự tham dự của các Ủy viên Trung ương Đảng: Thứ trưởng Ngoại giao Võ Kim Chi; Bí thư Tỉnh ủy Cà Mau Tô Bá Lộc.", "ATTENDED Võ Kim Chi; ATTENDED Tô Bá Lộc"},
		{"title that is no post", "Ông Park Jin-woo, kiều bào Mỹ kiến nghị ba việc.", "SPOKE Park Jin-woo"},
		{"term behind a title", "Ông Tô Bá Lộc, Chủ tịch Hội Hữu nghị Việt - Lào tỉnh nhiệm kỳ 2018 - 2023 trình bày báo cáo.", "REPORTED Tô Bá Lộc"},
		{"presidium", "Đoàn chủ tịch hội nghị gồm các đồng chí: Võ Kim Chi, Thứ trưởng Ngoại giao; Tô Bá Lộc, TUV, Giám đốc Sở Ngoại vụ Cà Mau.", "CHAIRED Võ Kim Chi; CHAIRED Tô Bá Lộc"},
		{"on whose orders", "Thừa ủy quyền Chủ tịch nước Hà Quang Tiến, Thứ trưởng Ngoại giao Võ Kim Chi khai mạc hội nghị.", "OPENED Võ Kim Chi"},
		{"who chairs with somebody", "Cùng chủ trì hội nghị với Thứ trưởng Ngoại giao Võ Kim Chi có ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau.", "CHAIRED Võ Kim Chi; CHAIRED Tô Bá Lộc"},
		{"delegates with their bodies", "Các đại biểu Tô Bá Lộc (Sở Ngoại vụ Cà Mau), Võ Kim Chi (Bộ Y tế) trình bày tham luận.", "PRESENTED Tô Bá Lộc; PRESENTED Võ Kim Chi"},
		{"title that no list has before the verb", "Ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ, Trưởng đoàn công tác của tỉnh dự hội nghị.", "ATTENDED Tô Bá Lộc"},
		{"title with a common noun", "Bà Võ Kim Chi, Giám đốc chương trình của một quỹ, cho biết biển rộng.", "SPOKE Võ Kim Chi"},
		{"papers in a row", "Hội nghị nghe tham luận của Bộ Y tế về biển, của VCCI về rừng và của Bộ Công Thương về sông.",
			"PRESENTED [Bộ Y tế]; PRESENTED [VCCI]; PRESENTED [Bộ Công Thương]"},
		{"report in the passive", "Theo báo cáo của Bộ Y tế do ông Tô Bá Lộc trình bày, biển đã sạch.", "REPORTED Tô Bá Lộc"},
		{"who chairs, said beside", "Theo ông Tô Bá Lộc, người chủ trì hội nghị, biển đã sạch.", "SPOKE Tô Bá Lộc; CHAIRED Tô Bá Lộc"},
		{"signed before witnesses", "Tại hội nghị, trước sự chứng kiến của lãnh đạo tỉnh, Bộ Y tế và VCCI ký bản ghi nhớ.", "SIGNED [Bộ Y tế]; SIGNED [VCCI]"},
		{"next host", "Bộ Y tế trao cờ cho VCCI, đơn vị đăng cai hội nghị vào năm 2031.", ""},
		{"part of an event as a noun", "Dự buổi khai mạc hội nghị có Thứ trưởng Ngoại giao Võ Kim Chi.", "ATTENDED Võ Kim Chi"},
		{"task", "Tại hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi giao Bộ Y tế chủ trì, phối hợp với VCCI lo việc này.", ""},
		{"numbers that a speaker cites", "Thứ trưởng Ngoại giao Võ Kim Chi dẫn con số 45 tàu.", "SPOKE Võ Kim Chi"},
		{"title of a paper that ends with a question", "Trong tham luận “Biển đi đâu?”, Thứ trưởng Ngoại giao Võ Kim Chi nêu ba ý.", "PRESENTED Võ Kim Chi"},
		{"branch with letters for its region", "Tại hội nghị, VCCI ĐBSCL và Bộ Y tế ký bản ghi nhớ.", "SIGNED [VCCI ĐBSCL]; SIGNED [Bộ Y tế]"},
		{"some of those who attend", "Hội nghị có 350 đại biểu tham dự, trong đó có đại diện Bộ Y tế.", "ATTENDED [Bộ Y tế]"},
		{"some of the members of something", "Khối có 7 nước tham dự, trong đó có Mỹ và Anh.", ""},
		{"some of what there is", "Tỉnh có 350 dự án, trong đó có Bộ Y tế.", ""},
		{"delegation without a name", "Chiều 9/5, đoàn công tác của tỉnh đã làm việc với ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau.", "MET Tô Bá Lộc"},
		{"delegation that will meet", "Đoàn sẽ làm việc với ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau.", ""},
		{"letters that the text gives for a body", "Hội nghị do Hiệp hội Gốm sứ Cà Mau (HGSCM) và VCCI tổ chức. Tại hội nghị, HGSCM và Bộ Y tế ký bản ghi nhớ.",
			"ORGANIZED [Hiệp hội Gốm sứ Cà Mau (HGSCM)]; ORGANIZED [VCCI]; SIGNED [HGSCM]; SIGNED [Bộ Y tế]"},
		{"letters for anything else", "Tỉnh mời gọi đầu tư trực tiếp nước ngoài (DTNN). Tại hội nghị, DTNN và Bộ Y tế ký bản ghi nhớ.", "SIGNED [Bộ Y tế]"},
		{"three organizers", "Hội nghị do Bộ Y tế, VCCI và Bộ Công Thương đồng tổ chức.", "ORGANIZED [Bộ Y tế]; ORGANIZED [VCCI]; ORGANIZED [Bộ Công Thương]"},
		{"newspaper", "Trao đổi với báo Thanh Niên, Thứ trưởng Ngoại giao Võ Kim Chi cho biết kết quả tốt.", ""},
		{"other times", "Thứ trưởng Ngoại giao Võ Kim Chi từng phát biểu khai mạc hội nghị này.", ""},
		{"other year", "Năm 2008, Thứ trưởng Ngoại giao Võ Kim Chi nói rằng tỉnh còn nghèo.", ""},
		{"what somebody did is only mentioned", "Thứ trưởng Ngoại giao Võ Kim Chi nhắc lại thông điệp mà Phó Thủ tướng Đỗ Hùng Cường đưa ra.", "SPOKE Võ Kim Chi"},
		{"expert elsewhere", "Chuyên gia Tô Bá Lộc nhận định giá gạo sẽ tăng.", ""},
		{"expert at the event", "Tại hội nghị, chuyên gia Tô Bá Lộc nhận định giá gạo sẽ tăng.", "SPOKE Tô Bá Lộc"},
		{"head of state by his office", "Nhà lãnh đạo Chile đánh giá cao kết quả.", ""},
		{"organizer between frame and subject", "Phát biểu khai mạc hội nghị do VCCI tổ chức tại Huế, Thứ trưởng Ngoại giao Võ Kim Chi nêu ba việc.", "ORGANIZED [VCCI]; OPENED Võ Kim Chi"},
		{"organizer between frame and list", "Dự hội nghị do VCCI tổ chức có Thứ trưởng Ngoại giao Võ Kim Chi.", "ORGANIZED [VCCI]; ATTENDED Võ Kim Chi"},
		{"host of a plan", "Thứ trưởng Ngoại giao Võ Kim Chi sẽ dự hội nghị và dự tiệc do ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau chủ trì.", ""},
		{"forum that organizes", "Hội nghị do Diễn đàn Biển Xanh (DBX) tổ chức.", "ORGANIZED [Diễn đàn Biển Xanh (DBX)]"},
		{"forum that takes place", "Diễn đàn Biển Xanh khai mạc.", ""},
		{"attends with others", "Thứ trưởng Ngoại giao Võ Kim Chi đã cùng các đại biểu và ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau dự hội nghị.", "ATTENDED Võ Kim Chi; ATTENDED Tô Bá Lộc"},
		{"plan with others", "Thứ trưởng Ngoại giao Võ Kim Chi sẽ cùng ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau dự hội nghị.", ""},
		{"opening attended", "Thứ trưởng Ngoại giao Võ Kim Chi dự khai mạc hội nghị.", "ATTENDED Võ Kim Chi"},
		{"apposition with a year", "Thứ trưởng Ngoại giao Võ Kim Chi, Chủ tịch Ủy ban Quốc gia APEC 2031, đã tham dự và phát biểu tại hội nghị.", "ATTENDED Võ Kim Chi; SPOKE Võ Kim Chi"},
		{"line broken in an abbreviation", "Phát biểu tại hội nghị ở TP.\nHCM, Thứ trưởng Ngoại giao Võ Kim Chi nêu ba việc.", "SPOKE Võ Kim Chi"},
		{"bare post among groups", "Tham dự hội nghị có bộ trưởng, trưởng đoàn và đại biểu các nước.", ""},
	} {
		facts := extract(t, Document{Text: opening + test.text})
		got := rolesBeside(facts)
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestOtherSideIsNoSubject(t *testing.T) {
	facts := extract(t, Document{Text: "Chiều 3/3, Chủ tịch nước Hà Quang Tiến hội đàm với Tổng thống Chile Pablo Reyes.\n" +
		"Tại cuộc hội đàm với Tổng thống Chile Pablo Reyes, Chủ tịch nước Hà Quang Tiến khẳng định tình hữu nghị."})
	if got, want := roles(facts), "MET Hà Quang Tiến; MET Pablo Reyes; SPOKE Hà Quang Tiến"; got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
}

// TestGenericNounIsNoName has sentences whose words after the head noun are no name.
func TestGenericNounIsNoName(t *testing.T) {
	for _, text := range []string{
		"Hội nghị kết nối trực tuyến với các tỉnh.",
		"Hội nghị thảo luận các nội dung về biển.",
		"Đại diện tỉnh Sơn La trao đổi tại hội nghị về việc vừa làm vừa học.",
	} {
		facts := extract(t, Document{Text: opening + text})
		if len(facts.Events) != 1 || facts.Events[0].Ordinal != 40 {
			t.Errorf("%q: events %+v", text, facts.Events)
		}
	}
}

func TestModeOfEvent(t *testing.T) {
	facts := extract(t, Document{Text: opening + "Hội nghị kết nối trực tuyến với các tỉnh."})
	if got := values(facts, graph.PropertyMode); got != "kết nối trực tuyến" {
		t.Errorf("mode %q", got)
	}
}

func TestUnnamedSessionEndsWithItsParagraph(t *testing.T) {
	facts := extract(t, Document{Text: opening + "\nTại phiên thảo luận, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, nêu ba việc.\n" +
		"Thay mặt tỉnh Sơn La, bà Tạ Thị Hoa, Giám đốc Sở Ngoại vụ Sơn La, trình bày tham luận “Núi cao”."})
	at := map[string]string{}
	for _, p := range facts.Participations {
		at[p.Person] = facts.Events[p.Event].Name
	}
	if at["Tô Bá Lộc"] != "phiên thảo luận" || at["Tạ Thị Hoa"] != "Hội nghị Ngoại vụ toàn quốc lần thứ 40" {
		t.Errorf("people at events: %v", at)
	}
}

func TestMissionHasCanonicalStates(t *testing.T) {
	for _, title := range []string{"Đại sứ Việt Nam tại Mỹ", "Đại sứ Việt Nam tại Hoa Kỳ"} {
		post, _ := readSentence(t, title).post(0)
		if post.Title != title || post.Body == nil || post.Body.Name != "Đại sứ quán Việt Nam tại Hoa Kỳ" {
			t.Errorf("%q: %+v with body %+v", title, post, post.Body)
		}
	}
}

func TestUnknownTitleIsPrintedAsItStands(t *testing.T) {
	for text, want := range map[string]string{
		"Ông Tô Bá Lộc, Phụ trách đối tác vùng, phát biểu tại hội nghị.":       "Phụ trách đối tác vùng",
		"Trưởng nhóm tư vấn Gốm sứ Tô Bá Lộc phát biểu tại hội nghị.":          "Trưởng nhóm tư vấn Gốm sứ",
		"Ông Tô Bá Lộc, Giám đốc Viện Nghiên cứu Gốm mỹ nghệ, nêu ba đề xuất.": "Giám đốc Viện Nghiên cứu Gốm mỹ nghệ",
	} {
		facts := extract(t, Document{Text: opening + text})
		if p := facts.Participations[len(facts.Participations)-1]; p.Person != "Tô Bá Lộc" || p.PrintedTitle != want {
			t.Errorf("%q: %q as %q, want %q", text, p.Person, p.PrintedTitle, want)
		}
	}
}

// TestNotTheActor reads sentences in which somebody named near a verb is not the one who acts.
func TestNotTheActor(t *testing.T) {
	const lead = "Sáng 12/5/2020, Hội nghị Ngoại vụ toàn quốc lần thứ 22 khai mạc tại Hà Nội. "
	tests := map[string]struct{ sentence, want string }{
		"accompanies a plan":      {"Thứ trưởng Ngoại giao Trần Văn Bình sẽ cùng lãnh đạo Bộ Công Thương trao đổi về cửa khẩu tại Hội nghị.", ""},
		"comments on a plan":      {"Trước tin Thủ tướng Lào sẽ đến dự Diễn đàn Mê Công, ông McCully, chuyên gia của Viện Lowy, nói tin này đáng mừng.", ""},
		"body of a long title":    {"Tại Hội nghị, ông Trần Văn Bình - Chủ tịch Ban cố vấn danh dự Hội Hữu nghị Việt Nam - Lào phát biểu.", "SPOKE Trần Văn Bình"},
		"board of a company":      {"Tại Hội nghị, ông Trần Văn Bình, Chủ tịch Hội đồng thành viên Tổng công ty Sông Gianh, phát biểu.", "SPOKE Trần Văn Bình"},
		"is met":                  {"Vui mừng gặp lại Đại sứ Lào Khamphao Ernthavanh, Thứ trưởng Ngoại giao Trần Văn Bình cảm ơn sự giúp đỡ của Lào tại Hội nghị.", "SPOKE Trần Văn Bình"},
		"says where a place is":   {"Ba mươi người dân thuộc huyện Kỳ Sơn, tỉnh Nghệ An dự Hội nghị.", ""},
		"a name with three parts": {"Tại Hội nghị, Thủ tướng Thái Lan Prayut Chan - o - cha phát biểu.", "SPOKE Prayut Chan - o - cha"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := roles(extract(t, Document{Text: lead + test.sentence})); got != test.want {
				t.Errorf("%s\ngives %q, want %q", test.sentence, got, test.want)
			}
		})
	}
}
