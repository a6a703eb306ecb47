package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestRowsOfBodies has bodies whose head noun is printed once.
func TestRowsOfBodies(t *testing.T) {
	for text, want := range map[string]string{
		"Dự hội nghị có lãnh đạo các Bộ Y tế, Tư pháp, Kế hoạch và Đầu tư.":                                                                                                                "[Bộ Y tế]; [Bộ Tư pháp]; [Bộ Kế hoạch và Đầu tư]",
		"Dự hội nghị có đại diện các bộ: Y tế, Tư pháp và Nội vụ.":                                                                                                                         "[Bộ Y tế]; [Bộ Tư pháp]; [Bộ Nội vụ]",
		"Dự hội nghị có đại diện các Sở: Ngoại vụ, Văn hóa và Thể thao, Du lịch; ông Tô Bá Lộc, Chủ tịch VCCI.":                                                                            "[Sở Ngoại vụ]; [Sở Văn hóa và Thể thao]; [Sở Du lịch]; Tô Bá Lộc",
		"Dự hội nghị có lãnh đạo các Sở Ngoại vụ Sơn La, Lai Châu và Điện Biên.":                                                                                                           "[Sở Ngoại vụ Sơn La]; [Sở Ngoại vụ Lai Châu]; [Sở Ngoại vụ Điện Biên]",
		"Dự hội nghị có lãnh đạo Sở Ngoại vụ các tỉnh Sơn La, Lai Châu.":                                                                                                                   "[Sở Ngoại vụ tỉnh Sơn La]; [Sở Ngoại vụ tỉnh Lai Châu]",
		"Dự hội nghị có đại diện các Đại sứ quán Chile, Pháp.":                                                                                                                             "[Đại sứ quán Chile]; [Đại sứ quán Pháp]",
		"Dự hội nghị có đại diện các cơ quan đại diện Chile tại Việt Nam.":                                                                                                                 "",
		"Dự hội nghị có lãnh đạo các Bộ Y tế, Tư pháp, Công an tỉnh Sơn La.":                                                                                                               "[Bộ Y tế]; [Bộ Tư pháp]; [Công an tỉnh Sơn La]",
		"Dự hội nghị có lãnh đạo các bộ, ngành.":                                                                                                                                           "",
		"Hội nghị có sự tham gia của lãnh đạo Chile (nước chủ nhà), Pháp và Quỹ Tiền tệ quốc tế.":                                                                                          "[Chile]; [Pháp]; [Quỹ Tiền tệ quốc tế]",
		"Hội nghị là sự kiện lớn nhất trong năm với sự tham gia của Thứ trưởng Ngoại giao Võ Kim Chi.":                                                                                     "Võ Kim Chi",
		"Dự hội nghị có đại diện các nước thành viên Diễn đàn Hợp tác kinh tế châu Á - Thái Bình Dương (APEC).":                                                                            "",
		"Dự khai mạc hội nghị có Thứ trưởng Ngoại giao Võ Kim Chi.":                                                                                                                        "Võ Kim Chi",
		"Dự hội nghị có Bộ trưởng Bộ Cảng biển Chile P.A. Reyes; Đại sứ Pháp tại Việt Nam Paul D’ Almont.":                                                                                 "P.A. Reyes; Paul D’ Almont",
		"Hội nghị có sự tham dự của lãnh đạo Sở Ngoại vụ các tỉnh, thành phố: Sơn La, Lai Châu.":                                                                                           "[Sở Ngoại vụ Sơn La]; [Sở Ngoại vụ Lai Châu]",
		"Dự hội nghị về phía Chile có Phó Thủ tướng, Chủ tịch Phân ban Chile, Ủy ban liên Chính phủ về cảng biển P.A. Reyes; lãnh đạo các Bộ Ngoại giao, Khoa học và Đại học, Năng lượng.": "P.A. Reyes; [Bộ Ngoại giao Chile]; [Bộ Khoa học và Đại học Chile]; [Bộ Năng lượng Chile]",
		"Dự hội nghị có Phó Chủ tịch Thường trực Hội Người làm muối, Chi hội trưởng ở vùng bãi ngang Tô Bá Lộc; Thứ trưởng Ngoại giao Võ Kim Chi.":                                         "Tô Bá Lộc; Võ Kim Chi",
		"Dự hội nghị có bà Võ Kim Chi, Chủ tịch UBND huyện Cao Lộc; ông Tô Bá Lộc, Giám đốc VCCI.":                                                                                         "Võ Kim Chi; Tô Bá Lộc",
		"Dự hội nghị có các Thứ trưởng Ngoại giao: Võ Kim Chi, Lý Hải Nam; ông Tô Bá Lộc, Giám đốc VCCI.":                                                                                  "Võ Kim Chi; Lý Hải Nam; Tô Bá Lộc",
		"Dự hội nghị có lãnh đạo UBND và Sở Ngoại vụ 13 tỉnh, thành phố.":                                                                                                                  "",
		"Hội nghị có sự tham dự của lãnh đạo các tỉnh, thành phố: Sơn La, Lai Châu.":                                                                                                       "[Sơn La]; [Lai Châu]",
		"Dự hội nghị có chuyên viên Sở Ngoại vụ các tỉnh: Sơn La, Lai Châu.":                                                                                                               "[Sở Ngoại vụ tỉnh Sơn La]; [Sở Ngoại vụ tỉnh Lai Châu]",
		"Dự hội nghị có đại diện Sở Ngoại vụ Sơn La, Lai Châu và Điện Biên.":                                                                                                               "[Sở Ngoại vụ Sơn La]; [Sở Ngoại vụ Lai Châu]; [Sở Ngoại vụ Điện Biên]",
		"Thứ trưởng Ngoại giao Võ Kim Chi cũng tham dự với tư cách khách mời của hội nghị.":                                                                                                "Võ Kim Chi",
		"Dự hội nghị có đại diện các tổ chức UNESCO, JICA; Thứ trưởng Ngoại giao Võ Kim Chi.":                                                                                              "[UNESCO]; [JICA]; Võ Kim Chi",
		"Dự hội nghị có Chủ tịch Hội Nhà báo (Lào) Kham Sisouk.":                                                                                                                           "Kham Sisouk",
		"Dự hội nghị có lãnh đạo các Sở Y tế, Tư pháp và Công an tỉnh.":                                                                                                                    "[Sở Y tế]; [Sở Tư pháp]; [Công an tỉnh]",
		"Thứ trưởng Ngoại giao Võ Kim Chi gặp Đại sứ Chile Pablo Reyes trong thời gian dự hội nghị.":                                                                                       "Võ Kim Chi",
		"Thứ trưởng Ngoại giao Võ Kim Chi về đến Hà Nội, kết thúc chuyến tham dự hội nghị.":                                                                                                "Võ Kim Chi",
		"Thứ trưởng Ngoại giao Võ Kim Chi làm trưởng đoàn Việt Nam.":                                                                                                                       "Võ Kim Chi",
		"Đoàn Việt Nam do Thứ trưởng Ngoại giao Võ Kim Chi dẫn đầu.":                                                                                                                       "Võ Kim Chi",
		"Thứ trưởng Ngoại giao Võ Kim Chi dẫn đầu đoàn sang thăm Lào.":                                                                                                                     "",
	} {
		var attended []string
		for _, p := range extract(t, Document{Text: opening + text}).Participations {
			switch {
			case p.Role != "ATTENDED":
			case p.Agent != nil:
				attended = append(attended, "["+p.Agent.Name+"]")
			default:
				attended = append(attended, p.Person)
			}
		}
		if got := strings.Join(attended, "; "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestRowsOfMeetings has sentences that go on with further meetings of their subject.
func TestRowsOfMeetings(t *testing.T) {
	for text, want := range map[string]string{
		"Chiều 3/3, Thủ tướng Tô Bá Lộc đến thăm một nhà máy; có cuộc gặp bên lề hội nghị với Tổng thống Chile Pablo Reyes.":                                        "Pablo Reyes; Tô Bá Lộc",
		"Thủ tướng Tô Bá Lộc bắt đầu chuyến thăm Chile sau khi chào xã giao Tổng thống Chile Pablo Reyes.":                                                          "Pablo Reyes; Tô Bá Lộc",
		"“Chúng tôi rất vui”, Thủ tướng Tô Bá Lộc nói sau cuộc hội đàm với Tổng thống Chile Pablo Reyes.":                                                           "Pablo Reyes; Tô Bá Lộc",
		"Thủ tướng Tô Bá Lộc hội đàm với Tổng thống Chile Pablo Reyes.\nTại cuộc gặp Thủ tướng Lào Kham Sisouk, hai nhà lãnh đạo bàn ba việc.":                      "Kham Sisouk; Pablo Reyes; Tô Bá Lộc; Tô Bá Lộc",
		"Tại cuộc gặp Thủ tướng Lào Kham Sisouk, hai nhà lãnh đạo bàn ba việc.":                                                                                     "",
		"Thủ tướng Tô Bá Lộc cho biết ông vui sau cuộc hội đàm với Tổng thống Chile Pablo Reyes.":                                                                   "",
		"Thủ tướng Tô Bá Lộc sẽ thăm Chile và có cuộc gặp với Tổng thống Chile Pablo Reyes.":                                                                        "",
		"Năm 2003, Thủ tướng Tô Bá Lộc đã gặp Tổng thống Chile Pablo Reyes.":                                                                                        "",
		"Chiều 3/3, Thủ tướng Tô Bá Lộc đã có các cuộc gặp với Tổng thống Chile Pablo Reyes, Chủ tịch Hội đồng châu Âu Paul Roy và Tổng thống Mỹ Ann Lake tại đảo.": "Ann Lake; Pablo Reyes; Paul Roy; Tô Bá Lộc; Tô Bá Lộc; Tô Bá Lộc",
	} {
		var met []string
		for _, p := range extract(t, Document{Text: text}).Participations {
			if p.Role == "MET" || p.Role == "RECEIVED" {
				met = append(met, p.Person)
			}
		}
		slices.Sort(met)
		if got := strings.Join(met, "; "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestNamedBehindPost has people whose post stands before their form of address, and remarks behind which the event is named.
func TestNamedBehindPost(t *testing.T) {
	for text, want := range map[string]string{
		"Giám đốc Công ty Sông Xanh, ông Tô Bá Lộc, cho rằng đường mới là cần thiết.":                                   "SPOKE Tô Bá Lộc",
		"Thứ trưởng Ngoại giao Võ Kim Chi đề nghị mở thêm đường bay, khi tham dự hội nghị tại Hà Nội.":                  "SPOKE Võ Kim Chi",
		"Thứ trưởng Ngoại giao Võ Kim Chi tham dự khai mạc hội nghị.":                                                   "ATTENDED Võ Kim Chi",
		"Thứ trưởng Ngoại giao Võ Kim Chi đã cùng với Đại sứ Chile Pablo Reyes cắt băng khai mạc “Tuần lễ hàng Chile”.": "OPENED Võ Kim Chi; OPENED Pablo Reyes",
		"Theo ông Tô Bá Lộc, Giám đốc Công ty Sông Xanh - đơn vị tổ chức, hội nghị rất thành công.":                     "SPOKE Tô Bá Lộc; ORGANIZED [Công ty Sông Xanh]",
		"Hội nghị đã nghe ý kiến phát biểu của Ban Đối ngoại Trung ương.":                                               "SPOKE [Ban Đối ngoại Trung ương]",
		"Nhiều đại biểu tán thành ý kiến phát biểu của Thứ trưởng Ngoại giao Võ Kim Chi.":                               "",
		"Trong khi đó, Thứ trưởng Ngoại giao Võ Kim Chi nêu ba ý.":                                                      "SPOKE Võ Kim Chi",
		"Tại hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi đã giải đáp các câu hỏi.":                                       "SPOKE Võ Kim Chi",
		"Lễ ký Thỏa thuận hợp tác giữa VCCI và Bộ Y tế diễn ra tại hội nghị.":                                           "SIGNED [VCCI]; SIGNED [Bộ Y tế]",
		"Thứ trưởng Ngoại giao Võ Kim Chi; ông Tô Bá Lộc, Giám đốc VCCI, tham dự.":                                      "ATTENDED Võ Kim Chi; ATTENDED Tô Bá Lộc",
		"Sau phần khai mạc, hội nghị nghe ông Tô Bá Lộc, Giám đốc VCCI, trình bày tham luận.":                           "PRESENTED Tô Bá Lộc",
		"Hội nghị đã nghe Trưởng đại diện JETRO Đà Nẵng Tô Bá Lộc trình bày tham luận.":                                 "PRESENTED Tô Bá Lộc",
		"Các đại biểu chọn Sơn La đăng cai Hội nghị Cảng biển lần thứ 2.\nThứ trưởng Ngoại giao Võ Kim Chi cảm ơn.":     "SPOKE Võ Kim Chi",
		"Vụ trưởng Vụ Châu Âu Tô Bá Lộc nêu ba ý.":                                                                      "SPOKE Tô Bá Lộc",
		"Trong cuộc gặp gỡ báo chí sau hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi cho biết đường mới đã mở.":            "SPOKE Võ Kim Chi",
	} {
		got := rolesBeside(extract(t, Document{Text: opening + text}))
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestMeetingsOfSeveralStates has posts of two states, which nobody holds, and meetings of which only the sentence tells the day.
func TestMeetingsOfSeveralStates(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 3/3/2018, Chủ tịch nước Hà Quang Tiến đã gặp Tổng thống Chile Pablo Reyes, Thủ tướng Lào và Tổng thống Mỹ Ann Lake."})
	if got, want := roles(facts), "MET Hà Quang Tiến; MET Pablo Reyes; MET Hà Quang Tiến; MET Ann Lake"; got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
	for _, e := range facts.Events {
		if e.Date.Text != "2018-03-03" {
			t.Errorf("%s on %q", e.Name, e.Date.Text)
		}
	}
	facts = extract(t, Document{Text: "Tổng thống Chile Pablo Reyes rất vui sau cuộc hội đàm với Chủ tịch nước Hà Quang Tiến tối 3/3/2018."})
	if len(facts.Events) != 1 || facts.Events[0].Date.Text != "2018-03-03" {
		t.Errorf("events %+v", facts.Events)
	}
}

// TestNamesOfEditions has names that go on behind the number of an edition or that are in quotation marks.
func TestNamesOfEditions(t *testing.T) {
	for text, want := range map[string]string{
		"Hội nghị lần thứ 6 quan chức phụ trách cảng biển các nước diễn ra ngày 3/3 với sự tham dự của Thứ trưởng Ngoại giao Võ Kim Chi.": "Hội nghị lần thứ 6 quan chức phụ trách cảng biển các nước",
		"Ngày 3/3, VCCI tổ chức Tọa đàm “Cảng xanh” lần thứ 3.":                                                                           "Tọa đàm “Cảng xanh” lần thứ 3",
		"Ngày 3/3, VCCI tổ chức Tọa đàm “Cảng xanh” lần đầu tiên.":                                                                        "Tọa đàm “Cảng xanh”",
		"Ngày 3/3, VCCI tổ chức phiên khai mạc Hội nghị Cảng biển lần thứ 5.":                                                             "Hội nghị Cảng biển lần thứ 5",
		"Ngày 3/3, VCCI có buổi làm việc với Thứ trưởng Ngoại giao Võ Kim Chi.":                                                           "buổi làm việc",
		"Ngày 3/3, VCCI tổ chức hội nghị gặp mặt doanh nghiệp biển.":                                                                      "hội nghị gặp mặt doanh nghiệp biển",
		"Ngày 3/3, VCCI tổ chức Hội nghị lắng nghe doanh nghiệp biển.":                                                                    "Hội nghị lắng nghe doanh nghiệp biển",
		"Ngày 3/3, VCCI tổ chức hội nghị rất lớn.":                                                                                        "hội nghị",
		"Ngày 3/3, VCCI tổ chức Gặp gỡ doanh nghiệp biển.":                                                                                "Gặp gỡ doanh nghiệp biển",
		"Ngày 3/3, VCCI tổ chức lớp tập huấn công tác lễ tân.":                                                                            "lớp tập huấn công tác lễ tân",
		"Ngày 3/3, VCCI tổ chức “Tuần lễ hàng Chile” tại Huế.":                                                                            "Tuần lễ hàng Chile",
	} {
		facts := extract(t, Document{Text: text})
		if len(facts.Events) != 1 || facts.Events[0].Name != want {
			t.Errorf("%q: events %+v, want %q", text, facts.Events, want)
		}
	}
}

// TestInitialsOnTwoLines has a name whose initials end a line.
func TestInitialsOnTwoLines(t *testing.T) {
	facts := extract(t, Document{Text: opening + "\nDự hội nghị có Đại sứ Nga tại Việt Nam K.Iu.\nNoskov; Thứ trưởng Ngoại giao Võ Kim Chi."})
	if got, want := roles(facts), "ORGANIZED [Bộ Ngoại giao]; ATTENDED K.Iu. Noskov; ATTENDED Võ Kim Chi"; got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
}

// TestOtherWordsForAMeeting has a meeting of two sides that the next sentence calls otherwise.
func TestOtherWordsForAMeeting(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 3/3, Thứ trưởng Ngoại giao Võ Kim Chi đã tiếp và làm việc với Đại sứ Chile Pablo Reyes.\nTại buổi làm việc, Thứ trưởng Võ Kim Chi nêu ba ý."})
	if got, want := roles(facts), "RECEIVED Võ Kim Chi; MET Pablo Reyes; SPOKE Võ Kim Chi"; got != want || len(facts.Events) != 1 {
		t.Errorf("roles %q at %d events, want %q", got, len(facts.Events), want)
	}
}

// TestPostOfAnother has a post before a comma that is not that of who acts behind it.
func TestPostOfAnother(t *testing.T) {
	facts := extract(t, Document{Text: opening + "Tiếp thu ý kiến của Chủ tịch UBND tỉnh Sơn La, ông Tô Bá Lộc cam kết làm tốt."})
	for _, p := range facts.Participations {
		if p.Person == "Tô Bá Lộc" && p.PrintedTitle != "" {
			t.Errorf("title %q", p.PrintedTitle)
		}
	}
}

// TestDaysOfAConference has days that are counted before they are named.
func TestDaysOfAConference(t *testing.T) {
	facts := extract(t, Document{Text: "Trong 2 ngày 10 và 11/7/2018, tại Huế, VCCI tổ chức Hội nghị Cảng biển."})
	if len(facts.Events) != 1 || facts.Events[0].Date.Text != "2018-07-10/2018-07-11" {
		t.Errorf("events %+v", facts.Events)
	}
}

// TestSessionIsTheScene has a session that the article is about, and the words that mean it.
func TestSessionIsTheScene(t *testing.T) {
	facts := extract(t, Document{Text: "Chiều 3/3, Bộ Ngoại giao tổ chức phiên họp toàn thể trong khuôn khổ Hội nghị Ngoại giao lần thứ 40.\n" +
		"Trao đổi tại phiên họp, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, nêu ba ý.\nThứ trưởng Ngoại giao Võ Kim Chi cảm ơn."})
	for _, p := range facts.Participations {
		if name := facts.Events[p.Event].Name; name != "phiên họp toàn thể" {
			t.Errorf("%s %s at %q", p.Role, p.Person, name)
		}
	}
	if got, want := roles(facts), "ORGANIZED [Bộ Ngoại giao]; SPOKE Tô Bá Lộc; SPOKE Võ Kim Chi"; got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
}

// TestSeveralPapers has papers with their titles one behind the other, and the body where an author works.
func TestSeveralPapers(t *testing.T) {
	facts := extract(t, Document{Text: opening + "Hội nghị đã nghe các tham luận: “Điện gió” của TS. Tô Bá Lộc, Viện Năng lượng; “Lưới điện” của ông Pablo Reyes; và “Hydro xanh” của bà Võ Kim Chi."})
	if got, want := rolesBeside(facts), "PRESENTED Tô Bá Lộc; PRESENTED Pablo Reyes; PRESENTED Võ Kim Chi"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	titles := map[string]string{}
	for _, p := range facts.Participations {
		titles[p.Person] = p.SpeechTitle
		if p.Person == "Tô Bá Lộc" && (len(p.Bodies) != 1 || p.Bodies[0].Name != "Viện Năng lượng") {
			t.Errorf("bodies %+v, want Viện Năng lượng", p.Bodies)
		}
	}
	if titles["Tô Bá Lộc"] != "Điện gió" || titles["Pablo Reyes"] != "Lưới điện" || titles["Võ Kim Chi"] != "Hydro xanh" {
		t.Errorf("titles %v", titles)
	}
}

// TestBodyOfState has bodies whose state the text prints behind "của".
func TestBodyOfState(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 12/3/2024, Viện Nghiên cứu Đông Nam Á của Singapore phối hợp với Trung tâm Stimson của Mỹ tổ chức Hội thảo An ninh biển tại Hà Nội."})
	if got, want := roles(facts), "ORGANIZED [Viện Nghiên cứu Đông Nam Á của Singapore]; ORGANIZED [Trung tâm Stimson của Mỹ]"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
