package extract

import (
	"strings"
	"testing"

	"quanhe/graph"
)

// TestAttendants has lists and titles in the manner of reports on friendship associations, courses and provinces.
func TestAttendants(t *testing.T) {
	for text, want := range map[string]string{
		"Tham dự hội nghị có ông Tô Bá Trưởng, Phó Vụ trưởng Vụ Lễ tân; đại diện Vụ Trung Đông - Châu Phi (Bộ Ngoại giao); bà Võ Kim Chi, Giám đốc VCCI.": "ATTENDED Tô Bá Trưởng; ATTENDED [Vụ Trung Đông - Châu Phi]; ATTENDED Võ Kim Chi",
		"Tham dự hội nghị có ông Tô Bá Lộc, Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng, Thứ trưởng Bộ Y tế; bà Võ Kim Chi, Giám đốc VCCI.":           "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Dự hội nghị có đại diện những người Việt Nam từng học tập và làm việc tại Chile; Đại sứ Chile tại Việt Nam Pablo Reyes.":                         "ATTENDED Pablo Reyes",
		"Dự hội nghị có hội viên Hội Gốm sứ Cà Mau, bạn bè Chile đang học tập tại Huế.":                                                                   "",
		"Dự hội nghị có đại sứ quán các nước Chile, Lào và đông đảo sinh viên.":                                                                           "ATTENDED [đại sứ quán Chile]; ATTENDED [đại sứ quán Lào]",
		"Về phía Việt Nam, có đại diện 2 bộ, ngành, gồm: Bộ Y tế (Thứ trưởng Tô Bá Lộc), Bộ Công an.":                                                     "ATTENDED [Bộ Y tế]; ATTENDED Tô Bá Lộc; ATTENDED [Bộ Công an]",
		"Bà Võ Kim Chi, phu nhân Thứ trưởng Ngoại giao Tô Bá Lộc, dự hội nghị.":                                                                           "ATTENDED Võ Kim Chi",
		"Tham dự hội nghị sẽ có Thứ trưởng Ngoại giao Võ Kim Chi.":                                                                                        "",
		"Hội nghị diễn ra dưới sự chủ trì của lãnh đạo Bộ Y tế và TP Cần Thơ.":                                                                            "CHAIRED [Bộ Y tế]; CHAIRED [TP Cần Thơ]",
		"Hội nghị nghe tham luận của Chi hội Nông dân sản xuất giỏi huyện Ba Vì, VCCI và bà Võ Kim Chi, Giám đốc Sở Ngoại vụ, về cách làm mới.":           "PRESENTED [Chi hội Nông dân sản xuất giỏi huyện Ba Vì]; PRESENTED [VCCI]; PRESENTED Võ Kim Chi",
		"Các câu hỏi của báo chí đã được bà Võ Kim Chi, Giám đốc Sở Ngoại vụ, giải đáp.":                                                                  "SPOKE Võ Kim Chi",
		"Tại hội nghị, đại biểu được nghe bà Võ Kim Chi, Người phát ngôn Bộ Ngoại giao thông tin về biển.":                                                "SPOKE Võ Kim Chi",
		"Phát biểu khai mạc hội nghị, Chủ tịch Hội khóa IV nhiệm kỳ 2014-2019 Võ Kim Chi nêu ba việc.":                                                    "OPENED Võ Kim Chi",
		"Tổng Thư ký ASEAN Pablo Reyes báo cáo Hội nghị về tiến độ.":                                                                                      "REPORTED Pablo Reyes",
		"Tại hội nghị, bà Võ Kim Chi, Giám đốc VCCI đọc thư chúc mừng của Chủ tịch nước Hà Quang Tiến. Chủ tịch nước Hà Quang Tiến đánh giá cao VCCI.":    "SPOKE Võ Kim Chi",
		"Tại hội nghị, Cục Đê điều và Phòng, chống thiên tai và VCCI ký bản ghi nhớ.":                                                                     "SIGNED [Cục Đê điều và Phòng, chống thiên tai]; SIGNED [VCCI]",
	} {
		facts := extract(t, Document{Text: opening + text})
		if got := rolesBeside(facts); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestPrintedTitles has posts that go on in words of their own.
func TestPrintedTitles(t *testing.T) {
	for text, want := range map[string]string{
		"Ông Tô Bá Lộc, Phó Chủ tịch kiêm Tổng Thư ký VUFO, phát biểu tại hội nghị.":                               "Phó Chủ tịch kiêm Tổng Thư ký VUFO | VUFO",
		"Ông Tô Bá Lộc, Bí thư thứ ba Đại sứ quán Lào tại Việt Nam, phát biểu tại hội nghị.":                       "Bí thư thứ ba Đại sứ quán Lào tại Việt Nam | Đại sứ quán Lào tại Việt Nam",
		"Ông Pablo Reyes, Đại sứ đặc mệnh toàn quyền nước Mông Cổ tại Việt Nam, phát biểu tại hội nghị.":           "Đại sứ đặc mệnh toàn quyền nước Mông Cổ tại Việt Nam | Đại sứ quán Mông Cổ tại Việt Nam",
		"Ông Tô Bá Lộc, Phó Chủ nhiệm Ủy ban Các vấn đề xã hội của Quốc hội, phát biểu tại hội nghị.":              "Phó Chủ nhiệm Ủy ban Các vấn đề xã hội của Quốc hội | Ủy ban Các vấn đề xã hội",
		"Trưởng ban Tổ chức Trung ương Tô Bá Lộc phát biểu tại hội nghị.":                                          "Trưởng ban Tổ chức Trung ương | ban Tổ chức Trung ương",
		"Bà Võ Kim Chi, Tham tán Công sứ, Người thứ hai Đại sứ quán Việt Nam tại Lào, phát biểu tại hội nghị.":     "Tham tán Công sứ, Người thứ hai Đại sứ quán Việt Nam tại Lào | Đại sứ quán Việt Nam tại Lào",
		"Bí thư Hội Thanh niên Trung Quốc Lô Ung Chính phát biểu tại hội nghị.":                                    "Bí thư Hội Thanh niên Trung Quốc | Hội Thanh niên Trung Quốc",
		"Ông Tô Bá Lộc, Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Cà Mau, phát biểu tại hội nghị.":         "Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Cà Mau | Sở Văn hóa, Thể thao và Du lịch tỉnh Cà Mau",
		"Ông Tô Bá Lộc, Vụ trưởng Vụ Pháp chế cho biết đã xong.":                                                   "Vụ trưởng Vụ Pháp chế | Vụ Pháp chế",
		"Ông Tô Bá Lộc, Phó Cục trưởng Cục Quản lý thị trường (Bộ Công Thương), phát biểu tại hội nghị.":           "Phó Cục trưởng Cục Quản lý thị trường | Cục Quản lý thị trường",
		"Ông Tô Bá Lộc, Chủ tịch Tập đoàn Sao Xanh, Đài Loan, phát biểu tại hội nghị.":                             "Chủ tịch Tập đoàn Sao Xanh, Đài Loan | Tập đoàn Sao Xanh",
		"Ông Tô Bá Lộc, Trưởng Ban Chỉ đạo Lễ hội, phát biểu tại hội nghị.":                                        "Trưởng Ban Chỉ đạo Lễ hội | Ban Chỉ đạo Lễ hội",
		"Ông Tô Bá Lộc, Phó Vụ trưởng Vụ Thông tin Báo chí Bộ Ngoại giao, phát biểu tại hội nghị.":                 "Phó Vụ trưởng Vụ Thông tin Báo chí Bộ Ngoại giao | Vụ Thông tin Báo chí",
		"Ngài Saadi Reyes, Đại sứ Nhà nước Palestine tại Việt Nam và phu nhân, cùng nhiều đại biểu dự hội nghị.":   "Đại sứ Nhà nước Palestine tại Việt Nam | Đại sứ quán Palestine tại Việt Nam",
		"Ông Tô Bá Lộc, Giám đốc Công ty Du lịch chữ ký Á Đông, cho biết khách đã về.":                             "Giám đốc Công ty Du lịch | Công ty Du lịch",
		"Ông Tô Bá Lộc, Chủ tịch Hội Nông dân xã Tân Mỹ, phát biểu tại hội nghị.":                                  "Chủ tịch Hội Nông dân xã Tân Mỹ | Hội Nông dân xã Tân Mỹ",
		"Thủ tướng nước chủ nhà Pablo Reyes phát biểu tại hội nghị.":                                               "Thủ tướng nước chủ nhà | Chính phủ",
		"Chủ tịch Hội hữu nghị Philipin - Việt Nam Pablo Reyes phát biểu tại hội nghị.":                            "Chủ tịch Hội hữu nghị Philipin - Việt Nam | Hội hữu nghị Philipin - Việt Nam",
		"Ông Pablo Reyes, Thị trưởng thành phố, phát biểu tại hội nghị.":                                           "Thị trưởng thành phố | ",
		"Tổng Thư ký Hội Hữu nghị Việt Nam - Chile thuộc Liên hiệp các tổ chức hữu nghị Cà Mau Tô Bá Lộc đề nghị.": "Tổng Thư ký Hội Hữu nghị Việt Nam - Chile thuộc Liên hiệp các tổ chức hữu nghị Cà Mau | Hội Hữu nghị Việt Nam - Chile",
	} {
		got := ""
		for _, p := range extract(t, Document{Text: opening + text}).Participations {
			if p.Person == "" {
				continue
			}
			var bodies []string
			for _, b := range p.Bodies {
				bodies = append(bodies, b.Name)
			}
			got = p.PrintedTitle + " | " + strings.Join(bodies, "; ")
			break
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestFriendshipEvents has events that are named by what is done there, and what else a report tells of them.
func TestFriendshipEvents(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"anniversary with and without its noun", "Ngày 9/8, VCCI tổ chức kỷ niệm 30 năm thành lập Viện Biển.\nLễ kỷ niệm 30 năm thành lập Viện Biển có sự tham dự của ông Tô Bá Lộc, Thứ trưởng Bộ Y tế.",
			"ORGANIZED [VCCI] @ Lễ kỷ niệm 30 năm thành lập Viện Biển; ATTENDED Tô Bá Lộc @ Lễ kỷ niệm 30 năm thành lập Viện Biển"},
		{"exchange", "Ngày 2/7, VCCI tổ chức giao lưu hữu nghị kỷ niệm 50 năm quan hệ Việt Nam - Chile.\nPhát biểu tại buổi lễ, bà Võ Kim Chi, Giám đốc VCCI, nêu ba việc.",
			"ORGANIZED [VCCI] @ giao lưu hữu nghị kỷ niệm 50 năm quan hệ Việt Nam - Chile; SPOKE Võ Kim Chi @ giao lưu hữu nghị kỷ niệm 50 năm quan hệ Việt Nam - Chile"},
		{"quoted behind a colon", "Ngày 2/7, VCCI đã tổ chức: “Diễn đàn Biển Xanh, Núi Xanh 2031”.", "ORGANIZED [VCCI] @ Diễn đàn Biển Xanh, Núi Xanh 2031"},
		{"course", "Sáng 2/7, VCCI phối hợp với Sở Ngoại vụ Cà Mau tổ chức tập huấn công tác lễ tân cho cán bộ.",
			"ORGANIZED [VCCI] @ tập huấn công tác lễ tân; ORGANIZED [Sở Ngoại vụ Cà Mau] @ tập huấn công tác lễ tân"},
		{"work that is no verb", "Chiều 2/7, dự Hội nghị tổng kết công tác tổ chức phục vụ Tuần lễ Biển Xanh, Thứ trưởng Ngoại giao Võ Kim Chi hoan nghênh các tỉnh.",
			"ATTENDED Võ Kim Chi @ Hội nghị tổng kết công tác tổ chức phục vụ Tuần lễ Biển Xanh; SPOKE Võ Kim Chi @ Hội nghị tổng kết công tác tổ chức phục vụ Tuần lễ Biển Xanh"},
		{"noun with a verb in it", "Ngày 2/7, bà Võ Kim Chi, Giám đốc VCCI, khai mạc Diễn đàn Tiếng nói Biển Xanh.", "OPENED Võ Kim Chi @ Diễn đàn Tiếng nói Biển Xanh"},
		{"what others are to attend", "Ngày 2/7/2031, tại thành phố Cà Mau, VCCI khai mạc Hội thảo Biển Xanh.\nVCCI dựng gian hàng để các doanh nghiệp nhỏ cùng dự Hội chợ Núi Xanh. Bà Võ Kim Chi, Giám đốc VCCI, nêu ba việc.",
			"OPENED [VCCI] @ Hội thảo Biển Xanh; SPOKE Võ Kim Chi @ Hội thảo Biển Xanh"},
		{"what took place then", "Ngày 2/7/2031, tại thành phố Cà Mau, VCCI khai mạc Hội thảo Biển Xanh.\nBà Võ Kim Chi, Giám đốc VCCI, tặng tỉnh bức ảnh chụp trong thời gian diễn ra Đại hội Núi Xanh tại Huế. Bà Võ Kim Chi nêu ba việc.",
			"OPENED [VCCI] @ Hội thảo Biển Xanh; SPOKE Võ Kim Chi @ Hội thảo Biển Xanh"},
	} {
		if got := told(extract(t, Document{Text: test.text})); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestDelegationsOfProvinces has visits and receptions as provinces report them.
func TestDelegationsOfProvinces(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"department visits another", "Sáng 5/6, Đoàn cán bộ Sở Ngoại vụ Cà Mau do ông Tô Bá Lộc, Phó Giám đốc Sở, làm trưởng đoàn đến thăm và làm việc tại Sở Ngoại vụ Lai Châu.",
			"MET Tô Bá Lộc @ buổi làm việc; MET [Sở Ngoại vụ Lai Châu] @ buổi làm việc"},
		{"visit of a province", "Sáng 5/6, Đoàn đại biểu tỉnh Cà Mau do ông Tô Bá Lộc làm trưởng đoàn đã thăm, làm việc tại tỉnh Lai Châu.", ""},
		{"leader who travels ahead", "Ngày 4/9, ông Pablo Reyes, Phó Trưởng ban Tổ chức Trung ương Đảng Nhân dân Cách mạng Lào, dẫn đầu Đoàn đại biểu Trường Đảng, thăm, làm việc tại tỉnh Cà Mau. Ông Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau tiếp, làm việc với đoàn.",
			"RECEIVED Tô Bá Lộc @ buổi tiếp; MET Pablo Reyes @ buổi tiếp"},
		{"body and its leader", "Giám đốc VCCI Võ Kim Chi tiếp đoàn Hội Hữu nghị Chile\nNgày 12/12, tại Hà Nội, bà Võ Kim Chi, Giám đốc VCCI, đã tiếp đoàn Hội Hữu nghị Chile do ông Pablo Reyes, Chủ tịch Hội Hữu nghị Chile, làm trưởng đoàn.",
			"RECEIVED Võ Kim Chi @ buổi tiếp; MET [Hội Hữu nghị Chile] @ buổi tiếp; MET Pablo Reyes @ buổi tiếp"},
		{"delegation of a body", "Ngày 4/5, bà Võ Kim Chi, Giám đốc VCCI, tiếp đoàn đại biểu Tổ chức Sao Xanh quốc tế (SXQT).",
			"RECEIVED Võ Kim Chi @ buổi tiếp; MET [Tổ chức Sao Xanh quốc tế (SXQT)] @ buổi tiếp"},
		{"who chairs a reception", "Chiều 4/5, Phó Chủ tịch UBND tỉnh Cà Mau Tô Bá Lộc đã chủ trì buổi tiếp đoàn doanh nghiệp Chile.", "RECEIVED Tô Bá Lộc @ buổi tiếp"},
		{"call, then an opening with others", "Sáng 5/3, Ngoại trưởng Chile Pablo Reyes đến chào xã giao Chủ tịch nước Hà Quang Tiến, sau đó cùng lãnh đạo Bộ Y tế dự lễ khai trương Bệnh viện Núi Xanh.",
			"MET Pablo Reyes @ buổi chào xã giao; MET Hà Quang Tiến @ buổi chào xã giao; ATTENDED Pablo Reyes @ lễ khai trương Bệnh viện Núi Xanh; ATTENDED [Bộ Y tế] @ lễ khai trương Bệnh viện Núi Xanh"},
		{"talks told by speakers", "Tại buổi hội đàm ngày 5/8, Ngoại trưởng Chile Pablo Reyes bày tỏ vui mừng.\nTại buổi hội đàm, Phó Thủ tướng Hà Quang Tiến hoan nghênh chuyến thăm.",
			"MET Pablo Reyes @ buổi hội đàm; MET Hà Quang Tiến @ buổi hội đàm"},
		{"talks of one side", "Tại buổi hội đàm ngày 5/8, Phó Thủ tướng Hà Quang Tiến hoan nghênh chuyến thăm.", "SPOKE Hà Quang Tiến @ buổi hội đàm"},
		{"news of a ministry", "Bộ Ngoại giao ngày 9/8 cho biết, chiều 8/8, nhân dịp Hội nghị Núi Xanh lần thứ 5 và các hội nghị liên quan tại Huế, Bộ trưởng Ngoại giao Tô Bá Lộc đã có cuộc gặp ngắn với Ngoại trưởng Chile Pablo Reyes.",
			"MET Tô Bá Lộc @ cuộc gặp; MET Pablo Reyes @ cuộc gặp"},
		{"bare title of a rank", "Sáng 8/8, Bộ trưởng Ngoại giao Tô Bá Lộc đã gặp Bộ trưởng Ngoại giao Chile Pablo Reyes. Chiều 8/8, Bộ trưởng cũng đã gặp ngắn Tổng Thư ký ASEAN Kim Min Soo.",
			"MET Tô Bá Lộc @ cuộc gặp; MET Pablo Reyes @ cuộc gặp; MET Tô Bá Lộc @ cuộc gặp; MET Kim Min Soo @ cuộc gặp"},
	} {
		if got := told(extract(t, Document{Text: test.text})); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestDaysAndNumbers(t *testing.T) {
	for _, test := range []struct {
		name, text string
		property   graph.Property
		want       string
	}{
		{"years of what is celebrated", "Ngày 17/08, VCCI tổ chức lễ kỷ niệm 25 năm thành lập Viện Biển (17/08/2006-17/08/2031).", graph.PropertyDate, "--08-17"},
		{"one side", "Ngày 17/8, VCCI khai mạc Hội thảo Biển Xanh.\nVề phía Chile có 40 đại biểu dự hội thảo.", graph.PropertyDelegates, ""},
		{"day of all that a sentence tells", "Ngày 20/11, Tổng thống Chile Pablo Reyes có bài phát biểu tại Quốc hội Việt Nam và hội kiến Thủ tướng Hà Quang Tiến.", graph.PropertyDate, "--11-20"},
		{"online in the name", "Bà Võ Kim Chi, Giám đốc VCCI, cho biết như vậy tại hội nghị trực tuyến toàn quốc về biển.", graph.PropertyMode, "trực tuyến"},
		{"in person, said of questions", "Buổi họp báo của Bộ Y tế diễn ra chiều 18/1 với nhiều câu hỏi khi phóng viên được hỏi trực tiếp lãnh đạo bộ.", graph.PropertyMode, ""},
		{"theme behind a dash", "Ngày 17/8, VCCI khai mạc Hội thảo Biển Xanh. Chủ đề của Hội thảo năm nay - “Sóng mới” được các tỉnh hoan nghênh.", graph.PropertyTheme, "Sóng mới"},
		{"town and state in brackets", "Ngày 29/5, tại Gangnam (Seoul – Hàn Quốc), VCCI tổ chức Diễn đàn Biển Xanh.", graph.PropertyPlace, "Gangnam (Seoul – Hàn Quốc)"},
	} {
		got := ""
		for _, f := range extract(t, Document{Text: test.text}).Fields {
			if f.Property == test.property {
				got = f.Value
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
