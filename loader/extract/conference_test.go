package extract

import (
	"strings"
	"testing"
)

// TestConferencePhrasing has sentences in the manner of reports on conferences of provinces and associations, and ones like them that must not give the act.
func TestConferencePhrasing(t *testing.T) {
	for text, want := range map[string]string{
		"Dự buổi họp, có ông Tô Bá Lộc, Giám đốc VCCI.":                                                                                 "ATTENDED Tô Bá Lộc",
		"Tham dự, có Chủ tịch Hội Gốm sứ Tô Bá Lộc.":                                                                                    "ATTENDED Tô Bá Lộc",
		"Trong số các đại biểu tham dự, có ông Tô Bá Lộc, Giám đốc VCCI.":                                                               "ATTENDED Tô Bá Lộc",
		"Các đại biểu tham dự, có ý kiến về biển.":                                                                                      "",
		"Hội nghị đã nghe phát biểu của ông Tô Bá Lộc, Giám đốc VCCI.":                                                                  "SPOKE Tô Bá Lộc",
		"Hội nghị đã nghe 4 tham luận của UBND tỉnh Cà Mau, Sở Ngoại vụ Lai Châu.":                                                      "PRESENTED [UBND tỉnh Cà Mau]; PRESENTED [Sở Ngoại vụ Lai Châu]",
		"Đó là nhận định của ông Tô Bá Lộc, Giám đốc VCCI tại hội nghị.":                                                                "SPOKE Tô Bá Lộc",
		"Đó là nhận định của ông Tô Bá Lộc, Giám đốc VCCI.":                                                                             "",
		"Các đại biểu hoan nghênh phát biểu của ông Tô Bá Lộc, Giám đốc VCCI.":                                                          "",
		"Sau phát biểu khai mạc của ông Tô Bá Lộc, Giám đốc VCCI, bà Võ Kim Chi, Giám đốc Sở Ngoại vụ nêu ba việc.":                     "OPENED Tô Bá Lộc; SPOKE Võ Kim Chi",
		"Ông Tô Bá Lộc, Giám đốc VCCI phát biểu như trên tại hội nghị.":                                                                 "SPOKE Tô Bá Lộc",
		"Theo ông Tô Bá Lộc, Giám đốc VCCI thì biển còn rộng.":                                                                          "SPOKE Tô Bá Lộc",
		"Đại biểu Tô Bá Lộc, Giám đốc VCCI, đề nghị thêm kinh phí.":                                                                     "SPOKE Tô Bá Lộc",
		"Tham dự hội nghị có các đồng chí: Tô Bá Lộc, Tỉnh ủy viên, Giám đốc Sở Ngoại vụ; Võ Kim Chi, Thành ủy viên, Giám đốc Sở Y tế.": "ATTENDED Tô Bá Lộc; ATTENDED Võ Kim Chi",
		"Ông Tô Bá Lộc, Phó Trưởng Ban tổ chức hội nghị cho biết đã có 40 bài viết.":                                                    "SPOKE Tô Bá Lộc",
		"Bà Võ Kim Chi, Chủ tịch hội phát biểu tại hội nghị.":                                                                           "SPOKE Võ Kim Chi",
		"Dưới sự chủ trì của ông Tô Bá Lộc, Phó Chủ tịch UBND tỉnh Cà Mau, UBND tỉnh Cà Mau tổ chức họp báo giới thiệu lễ hội.":         "CHAIRED Tô Bá Lộc; ORGANIZED [UBND tỉnh Cà Mau]",
		"Dự hội nghị có ông Tô Bá Lộc, Trưởng Ban Á - Phi, Liên hiệp các tổ chức hữu nghị Việt Nam.":                                    "ATTENDED Tô Bá Lộc",
		"Dự hội nghị có lãnh đạo Ban Á - Phi, VUFO, Hội hữu nghị Việt Nam - Chile.":                                                     "ATTENDED [Ban Á - Phi]; ATTENDED [VUFO]; ATTENDED [Hội hữu nghị Việt Nam - Chile]",
	} {
		facts := extract(t, Document{Text: opening + text})
		if got := strings.TrimPrefix(strings.TrimPrefix(roles(facts), "ORGANIZED [Bộ Ngoại giao]"), "; "); got != want {
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

func TestNamesOfBodies(t *testing.T) {
	for text, want := range map[string]string{
		"Sở Văn hóa, Thể thao và Du lịch tỉnh":              "Sở Văn hóa, Thể thao và Du lịch tỉnh",
		"Sở Ngoại vụ, Hội Gốm sứ và Công an tỉnh":           "Sở Ngoại vụ",
		"Sở Ngoại vụ, Hà Nội và Huế":                        "Sở Ngoại vụ",
		"Hội Hữu nghị và Hợp tác Việt Nam - Chile":          "Hội Hữu nghị và Hợp tác Việt Nam - Chile",
		"Hội Hữu nghị Việt - Nhật khóa III":                 "Hội Hữu nghị Việt - Nhật",
		"Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam":         "Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam",
		"Hiệp hội Nhà báo Việt Nam ở nước ngoài đã":         "Hiệp hội Nhà báo Việt Nam ở nước ngoài",
		"Ban Quản lý các khu công nghiệp tỉnh":              "Ban Quản lý các khu công nghiệp tỉnh",
		"Đoàn đại biểu Quốc hội tỉnh Cà Mau":                "Đoàn đại biểu Quốc hội tỉnh Cà Mau",
		"Hội Liên lạc với người Việt Nam ở nước ngoài tỉnh": "Hội Liên lạc với người Việt Nam ở nước ngoài tỉnh",
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
