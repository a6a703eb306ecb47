package extract

import (
	"strings"
	"testing"

	"quanhe/graph"
)

// TestConferencePhrasing has sentences in the manner of reports on conferences of provinces and associations, and ones like them that must not give the act.
func TestConferencePhrasing(t *testing.T) {
	for text, want := range map[string]string{
		"Dự buổi họp, có ông Tô Bá Lộc, Giám đốc VCCI.":                                                                                                           "ATTENDED Tô Bá Lộc",
		"Tham dự, có Chủ tịch Hội Gốm sứ Tô Bá Lộc.":                                                                                                              "ATTENDED Tô Bá Lộc",
		"Trong số các đại biểu tham dự, có ông Tô Bá Lộc, Giám đốc VCCI.":                                                                                         "ATTENDED Tô Bá Lộc",
		"Các đại biểu tham dự, có ý kiến về biển.":                                                                                                                "",
		"Hội nghị đã nghe phát biểu của ông Tô Bá Lộc, Giám đốc VCCI.":                                                                                            "SPOKE Tô Bá Lộc",
		"Hội nghị đã nghe 4 tham luận của UBND tỉnh Cà Mau, Sở Ngoại vụ Lai Châu.":                                                                                "PRESENTED [UBND tỉnh Cà Mau]; PRESENTED [Sở Ngoại vụ Lai Châu]",
		"Đó là nhận định của ông Tô Bá Lộc, Giám đốc VCCI tại hội nghị.":                                                                                          "SPOKE Tô Bá Lộc",
		"Đó là nhận định của ông Tô Bá Lộc, Giám đốc VCCI.":                                                                                                       "",
		"Các đại biểu hoan nghênh phát biểu của ông Tô Bá Lộc, Giám đốc VCCI.":                                                                                    "",
		"Sau phát biểu khai mạc của ông Tô Bá Lộc, Giám đốc VCCI, bà Võ Kim Chi, Giám đốc Sở Ngoại vụ nêu ba việc.":                                               "OPENED Tô Bá Lộc; SPOKE Võ Kim Chi",
		"Ông Tô Bá Lộc, Giám đốc VCCI phát biểu như trên tại hội nghị.":                                                                                           "SPOKE Tô Bá Lộc",
		"Theo ông Tô Bá Lộc, Giám đốc VCCI thì biển còn rộng.":                                                                                                    "SPOKE Tô Bá Lộc",
		"Đại biểu Tô Bá Lộc, Giám đốc VCCI, đề nghị thêm kinh phí.":                                                                                               "SPOKE Tô Bá Lộc",
		"Tham dự hội nghị có các đồng chí: Tô Bá Lộc, Tỉnh ủy viên, Giám đốc Sở Ngoại vụ; Võ Kim Chi, Thành ủy viên, Giám đốc Sở Y tế.":                           "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Ông Tô Bá Lộc, Phó Trưởng Ban tổ chức hội nghị cho biết đã có 40 bài viết.":                                                                              "SPOKE Tô Bá Lộc",
		"Bà Võ Kim Chi, Chủ tịch hội phát biểu tại hội nghị.":                                                                                                     "SPOKE Võ Kim Chi",
		"Dưới sự chủ trì của ông Tô Bá Lộc, Phó Chủ tịch UBND tỉnh Cà Mau, UBND tỉnh Cà Mau tổ chức họp báo giới thiệu lễ hội.":                                   "CHAIRED Tô Bá Lộc; ORGANIZED [UBND tỉnh Cà Mau]",
		"Dự hội nghị có ông Tô Bá Lộc, Trưởng Ban Á - Phi, Liên hiệp các tổ chức hữu nghị Việt Nam.":                                                              "ATTENDED Tô Bá Lộc",
		"Dự hội nghị có lãnh đạo Ban Á - Phi, VUFO, Hội hữu nghị Việt Nam - Chile.":                                                                               "ATTENDED [Ban Á - Phi]; ATTENDED [VUFO]; ATTENDED [Hội hữu nghị Việt Nam - Chile]",
		"Dự hội nghị có PGS,TS Tô Bá Lộc, Giám đốc Học viện và TS Võ Kim Chi, Trưởng khoa Luật, Học viện Tư pháp.":                                                "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Dự hội nghị có các Phó Giám đốc Học viện: PGS, TS Tô Bá Lộc, TS Võ Kim Chi.":                                                                             "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Về phía Trường Đại học Biển có sự tham gia của TS Tô Bá Lộc - Phó Hiệu trưởng Nhà trường; TS Võ Kim Chi - Trưởng Phòng Khoa học.":                        "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Hội nghị có sự tham dự của: ông Tô Bá Lộc, Giám đốc VCCI; bà Võ Kim Chi, Giám đốc Sở Ngoại vụ.":                                                          "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Tham dự hội nghị có đại diện các bộ, ngành: Văn phòng Chính phủ, Bộ Công an.":                                                                            "ATTENDED [Văn phòng Chính phủ]; ATTENDED [Bộ Công an]",
		"Dự hội nghị có các đồng chí: Phô Xay Khăm Phi - Thứ trưởng Ngoại giao; Tô Bá Lộc - Giám đốc VCCI.":                                                       "ATTENDED Phô Xay Khăm Phi; ATTENDED Tô Bá Lộc",
		"Dự hội nghị có các đồng chí Ủy viên Trung ương Đảng: Phó Thủ tướng Tô Bá Lộc; Trưởng Ban Tuyên giáo Trung ương Võ Kim Chi.":                              "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Dự hội nghị có Chủ tịch Hội đồng vùng Bretagne của Pháp Jean Morel; ông Tô Bá Lộc, Giám đốc VCCI.":                                                       "ATTENDED Jean Morel; ATTENDED Tô Bá Lộc",
		"Dự hội nghị có lãnh đạo các tỉnh, các bộ và cơ quan Trung ương.":                                                                                         "",
		"Hội nghị kết thúc. ông Tô Bá Lộc, Giám đốc VCCI chủ trì hội nghị.":                                                                                       "CHAIRED Tô Bá Lộc",
		"Ðồng chí Tô Bá Lộc, Giám đốc VCCI dự hội nghị.":                                                                                                          "ATTENDED Tô Bá Lộc",
		"Đại diện Ngân hàng Thế giới, bà Anna Lee, cho rằng biển còn rộng.":                                                                                       "SPOKE Anna Lee",
		"Tại hội nghị, các bên đã ký kết thỏa thuận hợp tác giữa VCCI và VASEP.":                                                                                  "SIGNED [VCCI]; SIGNED [VASEP]",
		"Nhân dịp này, bản ghi nhớ hợp tác giữa VCCI và VASEP đã được ký kết.":                                                                                    "SIGNED [VCCI]; SIGNED [VASEP]",
		"Tại hội nghị, VCCI đã ký kết thỏa thuận hợp tác với VASEP.":                                                                                              "SIGNED [VCCI]; SIGNED [VASEP]",
		"Tại hội nghị, ông Ian Dow, cố vấn pháp lý Văn phòng Đối ngoại và thịnh vượng chung của Anh, cho rằng biển còn rộng.":                                     "SPOKE Ian Dow",
		"Hội nghị có sự tham gia của các diễn giả là Bộ trưởng Quốc phòng Pháp Jean Morel và ông Tô Bá Lộc, Giám đốc VCCI.":                                       "ATTENDED Jean Morel; ATTENDED Tô Bá Lộc",
		"Hội nghị có sự tham gia của ba địa phương là Cà Mau, Lai Châu và Huế.":                                                                                   "ATTENDED [Cà Mau]; ATTENDED [Lai Châu]; ATTENDED [Huế]",
		"Hội nghị diễn ra với bài phát biểu của ông Tô Bá Lộc, Giám đốc VCCI.":                                                                                    "SPOKE Tô Bá Lộc",
		"Ông Tô Bá Lộc, Giám đốc VCCI dẫn đầu đoàn Cà Mau tham dự, theo thông cáo của tỉnh.":                                                                      "ATTENDED Tô Bá Lộc",
		"Thứ trưởng Tô Bá Lộc, đến dự và phát biểu chỉ đạo, yêu cầu các tỉnh vào cuộc.":                                                                           "ATTENDED Tô Bá Lộc; DIRECTED Tô Bá Lộc",
		"Nhân dịp này, VCCI và VASEP đã ký thỏa thuận. Ông Tô Bá Lộc và bà Võ Kim Chi đại diện hai bên ký kết.":                                                   "SIGNED [VCCI]; SIGNED [VASEP]; SIGNED Tô Bá Lộc; SIGNED Võ Kim Chi",
		"Tại hội nghị, VCCI và Liên đoàn các Phòng Thương mại và Công nghiệp Chile đã ký bản ghi nhớ.":                                                            "SIGNED [VCCI]; SIGNED [Liên đoàn các Phòng Thương mại và Công nghiệp Chile]",
		"Phát biểu dẫn đề, ông Tô Bá Lộc, Giám đốc VCCI, nêu ba việc.":                                                                                            "SPOKE Tô Bá Lộc",
		"Các ý kiến tham luận của Công an tỉnh Cà Mau, Sở Y tế tập trung làm rõ ba việc.":                                                                         "SPOKE [Công an tỉnh Cà Mau]; SPOKE [Sở Y tế]",
		"Ông Tô Bá Lộc, Giám đốc VCCI tiếp thu ý kiến chỉ đạo của Thứ trưởng.":                                                                                    "SPOKE Tô Bá Lộc",
		"Báo cáo tổng kết nhiệm kỳ do ông Tô Bá Lộc, Giám đốc VCCI trình bày.":                                                                                    "REPORTED Tô Bá Lộc",
		"Phát biểu tại phiên khai mạc, ông Tô Bá Lộc, Giám đốc VCCI, nêu ba việc.":                                                                                "SPOKE Tô Bá Lộc",
		"Dự hội nghị có Giám đốc VCCI Tô Bá Lộc, Trưởng Ban Quản lý Khu công nghệ cao Võ Kim Chi.":                                                                "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Đồng chí Tô Bá Lộc, Bí thư Ban cán sự Đảng, Bộ trưởng Bộ Y tế và đồng chí Võ Kim Chi, Giám đốc Sở Y tế chủ trì hội nghị.":                                "CHAIRED Tô Bá Lộc; CHAIRED Võ Kim Chi",
		"Thay mặt đoàn lãnh sự, Tổng lãnh sự Chile Pablo Reyes cảm ơn tỉnh.":                                                                                      "SPOKE Pablo Reyes",
		"Còn theo bà Ann Lake, Trưởng đại diện thường trú UNDP tại Việt Nam, biển còn rộng.":                                                                      "SPOKE Ann Lake",
		"Anh Tô Bá Lộc, Bí thư Trung ương Đoàn và anh Kham Sisouk, Bí thư Trung ương Đoàn Thanh niên Dân chủ Lào cùng chủ trì hội nghị.":                          "CHAIRED Tô Bá Lộc; CHAIRED Kham Sisouk",
		"Dự hội nghị có đồng chí Tô Bá Lộc – Ủy viên Ban Thường vụ Tỉnh ủy Cà Mau, Giám đốc Sở Y tế, đồng chí Võ Kim Chi – Ủy viên Ban Thường vụ Thành ủy TPHCM.": "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Ông Tô Bá Lộc, Chủ tịch Phân ban Việt Nam trong Ủy ban hợp tác Việt Nam - Lào, phát biểu tại hội nghị.":                                                  "SPOKE Tô Bá Lộc",
		"Hiệp định giữa Chile và Pháp được ký năm 2009 còn hiệu lực.":                                                                                             "",
	} {
		facts := extract(t, Document{Text: opening + text})
		if got := rolesBeside(facts); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestCourses(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 3/4/2031, Sở Ngoại vụ tỉnh Cà Mau tổ chức khai giảng lớp tập huấn nghiệp vụ lễ tân.\n" +
		"Phát biểu khai giảng, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ, nêu ba việc."})
	if got, want := roles(facts), "ORGANIZED [Sở Ngoại vụ tỉnh Cà Mau]; OPENED Tô Bá Lộc"; got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
	if len(facts.Events) != 1 || facts.Events[0].Name != "lớp tập huấn nghiệp vụ lễ tân" {
		t.Errorf("events %+v", facts.Events)
	}
}

// TestRolesAtConferences has who takes part in ways that reports of provinces tell of, and who does not.
func TestRolesAtConferences(t *testing.T) {
	const conference = "Sáng 3/4, Sở Ngoại vụ Cà Mau tổ chức Hội nghị Biển xanh lần thứ 5. "
	for text, want := range map[string]string{
		"Tham dự tại điểm cầu Tỉnh ủy Lai Châu có ông Tô Bá Lộc, Phó Bí thư Tỉnh ủy; các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Giàng A Tính, Trưởng Ban Dân vận; Lò Thị Phương, Chủ nhiệm Ủy ban Kiểm tra.": "ATTENDED Tô Bá Lộc; ATTENDED Giàng A Tính; ATTENDED Lò Thị Phương",
		"Dự hội nghị có đại diện 45 tổ chức phi chính phủ như Plan International, Oxfam.":                          "ATTENDED [Plan International]; ATTENDED [Oxfam]",
		"Tham dự buổi lễ có ông Tô Bá Lộc, Phó Bí thư Tỉnh ủy.":                                                    "ATTENDED Tô Bá Lộc",
		"Hội nghị đã bầu Sở Ngoại vụ Kiên Giang đăng cai Hội nghị Biển xanh lần thứ 6.":                            "",
		"Ông mời tỉnh An Giang tham gia Hội chợ Sông Hậu. Theo ông Tô Bá Lộc, Phó Bí thư Tỉnh ủy, mùa này ít tôm.": "SPOKE Tô Bá Lộc",
		"Báo cáo do ông Tô Bá Lộc, Phó Giám đốc Sở, trình bày nêu rõ ba kết quả.":                                  "REPORTED Tô Bá Lộc",
		"Đại diện cho thế hệ lưu học sinh, bà Võ Kim Chi, từng học ở Plovdiv, kể lại thời đi học.":                 "SPOKE Võ Kim Chi",
	} {
		facts := extract(t, Document{Text: conference + text})
		want = strings.TrimSuffix("ORGANIZED [Sở Ngoại vụ Cà Mau]; "+want, "; ")
		if got := roles(facts); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		for _, p := range facts.Participations {
			if name := facts.Events[p.Event].Name; name != "Hội nghị Biển xanh lần thứ 5" {
				t.Errorf("%q: %s at %q", text, p.Role, name)
			}
		}
	}
}

// TestVerbBehindDay has a verb of organizing behind a day, which counts nothing.
func TestVerbBehindDay(t *testing.T) {
	for _, day := range []string{"ngày 21/8", "ngày 21-8", "ngày 21.8"} {
		facts := extract(t, Document{Text: "Bộ Ngoại giao " + day + " tổ chức Hội nghị Biển xanh lần thứ 5 tại Hà Nội."})
		if got := roles(facts); got != "ORGANIZED [Bộ Ngoại giao]" {
			t.Errorf("%s: %q", day, got)
		}
	}
}

// TestPremises has bodies that stand for the house where they are, and do not act.
func TestPremises(t *testing.T) {
	facts := extract(t, Document{Text: "Sáng 3/4, tại UBND tỉnh Cà Mau, Sở Ngoại vụ đã tổ chức Hội nghị Biển xanh lần thứ 5."})
	if got := roles(facts); got != "ORGANIZED [Sở Ngoại vụ]" {
		t.Errorf("roles %q", got)
	}
	if got := values(facts, graph.PropertyPlace); got != "UBND tỉnh Cà Mau" {
		t.Errorf("place %q", got)
	}
}

func TestNamesOfBodies(t *testing.T) {
	for text, want := range map[string]string{
		"Sở Văn hóa, Thể thao và Du lịch tỉnh":                         "Sở Văn hóa, Thể thao và Du lịch tỉnh",
		"Sở Ngoại vụ, Hội Gốm sứ và Công an tỉnh":                      "Sở Ngoại vụ",
		"Sở Ngoại vụ, Hà Nội và Huế":                                   "Sở Ngoại vụ",
		"Hội Hữu nghị và Hợp tác Việt Nam - Chile":                     "Hội Hữu nghị và Hợp tác Việt Nam - Chile",
		"Hội Hữu nghị Việt - Nhật khóa III":                            "Hội Hữu nghị Việt - Nhật",
		"Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam":                    "Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam",
		"Hiệp hội Nhà báo Việt Nam ở nước ngoài đã":                    "Hiệp hội Nhà báo Việt Nam ở nước ngoài",
		"Ban Quản lý các khu công nghiệp tỉnh":                         "Ban Quản lý các khu công nghiệp tỉnh",
		"Đoàn đại biểu Quốc hội tỉnh Cà Mau":                           "Đoàn đại biểu Quốc hội tỉnh Cà Mau",
		"VCCI chi nhánh Nghệ An - Hà Tĩnh (VCCI Nghệ An) phối hợp":     "VCCI chi nhánh Nghệ An - Hà Tĩnh (VCCI Nghệ An)",
		"VCCI miền Trung - Tây Nguyên phối hợp":                        "VCCI miền Trung - Tây Nguyên",
		"Quỹ Hòa bình và Phát triển Việt Nam":                          "Quỹ Hòa bình và Phát triển Việt Nam",
		"Ban Chỉ đạo công tác đối ngoại tỉnh":                          "Ban Chỉ đạo công tác đối ngoại tỉnh",
		"Hội Hữu nghị Việt Nam - Chile thành phố tổ chức":              "Hội Hữu nghị Việt Nam - Chile thành phố",
		"Hội Liên lạc với người Việt Nam ở nước ngoài tỉnh":            "Hội Liên lạc với người Việt Nam ở nước ngoài tỉnh",
		"Hội Hữu nghị Việt Nam - Chile Thành phố phát biểu":            "Hội Hữu nghị Việt Nam - Chile Thành phố",
		"Hiệp hội Chữ thập đỏ - Trăng lưỡi liềm đỏ quốc tế cho":        "Hiệp hội Chữ thập đỏ - Trăng lưỡi liềm đỏ quốc tế",
		"Ban Chấp hành Hội Hữu nghị Việt Nam - Chile ra mắt":           "Ban Chấp hành Hội Hữu nghị Việt Nam - Chile",
		"UBND thị xã La Gi cùng":                                       "UBND thị xã La Gi",
		"Văn phòng Ngoại sự châu Văn Sơn, tỉnh Vân Nam, Trung Quốc đã": "Văn phòng Ngoại sự châu Văn Sơn",
		"Văn phòng Ngoại vụ tỉnh Hồ Nam đã":                            "Văn phòng Ngoại vụ tỉnh Hồ Nam",
		"VCCI chi nhánh miền Trung - Tây Nguyên phối":                  "VCCI chi nhánh miền Trung - Tây Nguyên",
		"tổ chức Norwegian People’s Aid (NPA) tại Việt Nam nêu":        "tổ chức Norwegian People’s Aid (NPA) tại Việt Nam",
		"Tỉnh đoàn Cà Mau tổ chức":                                     "Tỉnh đoàn Cà Mau",
	} {
		r := readSentence(t, text)
		if body, _ := r.organization(0); body.Name != want {
			t.Errorf("%q: %q, want %q", text, body.Name, want)
		}
	}
}

func TestNamesOfCongresses(t *testing.T) {
	for text, want := range map[string]Event{
		"Sáng 9/5, Hội Nhà báo Việt Nam tổ chức Đại hội đại biểu toàn quốc lần thứ VI, nhiệm kỳ 2031 - 2036.": {Name: "Đại hội đại biểu toàn quốc lần thứ VI", Series: "Đại hội đại biểu toàn quốc", Ordinal: 6},
		"Sáng 9/5, Hội Nhà báo Việt Nam tổ chức Đại hội khoá III.":                                            {Name: "Đại hội khoá III", Ordinal: 3},
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức chương trình Xuân Biển xanh 2031.":                                {Name: "chương trình Xuân Biển xanh 2031"},
	} {
		facts := extract(t, Document{Text: text})
		if len(facts.Events) != 1 || facts.Events[0].Name != want.Name || facts.Events[0].Series != want.Series || facts.Events[0].Ordinal != want.Ordinal {
			t.Errorf("%q: %+v", text, facts.Events)
		}
	}
}

func TestNamesOfMeetings(t *testing.T) {
	for text, want := range map[string]string{
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức họp mặt kỷ niệm 50 năm Ngày thành lập Hội Hữu nghị Việt Nam - Chile.": "họp mặt kỷ niệm 50 năm Ngày thành lập Hội Hữu nghị Việt Nam - Chile",
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức buổi gặp gỡ các đại sứ.":                                              "buổi gặp gỡ các đại sứ",
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức kỷ niệm 50 năm quan hệ Việt Nam - Chile.":                             "kỷ niệm 50 năm quan hệ Việt Nam - Chile",
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức chương trình nghệ thuật chào mừng Quốc khánh Lào.":                    "chương trình nghệ thuật chào mừng Quốc khánh Lào",
		"Sáng 9/5, ông Tô Bá Lộc, Chủ tịch UBND tỉnh Cà Mau, chủ trì họp Ban Chỉ đạo công tác đối ngoại.":         "họp Ban Chỉ đạo công tác đối ngoại",
		"Sáng 9/5, vòng đàm phán thứ 5 về biên giới Việt Nam - Lào khai mạc tại Hà Nội.":                          "vòng đàm phán thứ 5 về biên giới Việt Nam - Lào",
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức gặp mặt kiều bào nhân dịp đầu năm.":                                   "gặp mặt kiều bào",
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức hội nghị gặp mặt các tổ chức phi chính phủ năm 2031.":                 "hội nghị gặp mặt các tổ chức phi chính phủ năm 2031",
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức Hội nghị tham tán thương mại 2031.":                                   "Hội nghị tham tán thương mại 2031",
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức “Hội nghị tuyên truyền về công tác biên giới trên biển” cho ngư dân.": "Hội nghị tuyên truyền về công tác biên giới trên biển",
		"Sáng 9/5, UBND tỉnh Cà Mau tổ chức hội nghị. Tại hội nghị các đại biểu đã trao đổi.":                     "hội nghị",
	} {
		facts := extract(t, Document{Text: text})
		if len(facts.Events) != 1 || facts.Events[0].Name != want {
			t.Errorf("%q: %+v, want %q", text, facts.Events, want)
		}
	}
}

func TestModes(t *testing.T) {
	for text, want := range map[string]string{
		"Hội nghị diễn ra trực tiếp tại Huế và kết nối trực tuyến tới các điểm cầu.": "trực tiếp tại Huế và kết nối trực tuyến",
		"Hội nghị được tổ chức trực tuyến tới 40 tỉnh.":                              "trực tuyến",
		"Hội nghị được kết nối trực tuyến tới 40 tỉnh.":                              "kết nối trực tuyến",
		"Hội nghị trực tuyến kết thúc trưa cùng ngày.":                               "trực tuyến",
		"Tại hội nghị, ông Tô Bá Lộc, Giám đốc VCCI nêu cách học trực tuyến.":        "",
	} {
		got := ""
		for _, f := range extract(t, Document{Text: opening + text}).Fields {
			if f.Property == graph.PropertyMode {
				got += f.Value
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestFieldsOfConferences reads days beside those of documents, themes with commas, and the edition that a headline means.
func TestFieldsOfConferences(t *testing.T) {
	for _, test := range []struct {
		name, text string
		property   graph.Property
		want       string
	}{
		{"day of a document", "Thực hiện Kế hoạch số 55-KH/TU ngày 17/10/2020 của Tỉnh ủy, ngày 26/6/2021, Sở Ngoại vụ Cà Mau tổ chức Hội nghị Biển xanh.", graph.PropertyDate, "2021-06-26"},
		{"day beside the end of a term", "Chiều 21/9/2023, VUFO tổ chức Lễ trao tặng Kỷ niệm chương cho bà Ann Lake, Giám đốc UNDP tại Việt Nam, nhân dịp kết thúc nhiệm kỳ.", graph.PropertyDate, "2023-09-21"},
		{"theme with commas", "Ngày 5/12, Hội nghị Biển xanh lần thứ 7 với chủ đề Đoàn kết, đổi mới, hiệu quả đã diễn ra tại Hà Nội.", graph.PropertyTheme, "Đoàn kết, đổi mới, hiệu quả"},
		{"theme of this year", "Ngày 5/12, VUFO tổ chức Hội nghị Biển xanh. Chủ đề của hội nghị năm nay là “Biển bạc”.", graph.PropertyTheme, "Biển bạc"},
		{"main place of a connected event", "Ngày 5/12, VUFO tổ chức Hội nghị Biển xanh trực tuyến, với điểm cầu chính tại Trung tâm Hội nghị tỉnh Ninh Bình.", graph.PropertyPlace, "Trung tâm Hội nghị tỉnh Ninh Bình"},
		{"theme at the end", "Ngày 5/12, VUFO tổ chức Hội nghị Biển xanh với chủ đề Đoàn kết, nhiều đại biểu tham dự.", graph.PropertyTheme, "Đoàn kết"},
	} {
		var got []string
		for _, f := range extract(t, Document{Text: test.text}).Fields {
			if f.Property == test.property {
				got = append(got, f.Value)
			}
		}
		if len(got) != 1 || got[0] != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	facts := extract(t, Document{Text: "VUFO tổ chức Hội nghị Đoàn Chủ tịch\n\nNgày 10/7/2024, VUFO tổ chức Hội nghị lần thứ X Đoàn Chủ tịch khóa VI. Chủ tịch VUFO Tô Bá Lộc nhắc lại Hội nghị Đoàn Chủ tịch lần thứ IX."})
	for _, p := range facts.Participations {
		if name := facts.Events[p.Event].Name; name != "Hội nghị lần thứ X Đoàn Chủ tịch khóa VI" {
			t.Errorf("%s at %q", p.Role, name)
		}
	}
}
