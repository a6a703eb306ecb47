package extract

import (
	"testing"
)

// TestHosts has bodies and people in the manner of reports on visits to provinces and of associations.
func TestHosts(t *testing.T) {
	for text, want := range map[string]string{
		"Hội nghị do Quỹ vì rừng và biển sạch (QRB) tổ chức.":                                                                                                  "ORGANIZED [Quỹ vì rừng và biển sạch (QRB)]",
		"Tổng thống Chile, Pablo Reyes phát biểu tại hội nghị.":                                                                                                "SPOKE Pablo Reyes",
		"Trưởng ban Tiếp công dân Trung ương (Thanh tra Chính phủ) Tô Bá Lộc phát biểu tại hội nghị.":                                                          "SPOKE Tô Bá Lộc",
		"Tham dự hội nghị có ông Tô Bá Lộc, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Cà Mau, Phó Chủ tịch UBND tỉnh Hà Văn Xuân.":                                    "ATTENDED Tô Bá Lộc; ATTENDED Hà Văn Xuân",
		"Ông Pablo Reyes, Tổng Lãnh sự Chile, đại diện các tổ chức, doanh nghiệp và kiều bào Chile đang sinh sống tại Huế đã đến dự hội nghị.":                 "ATTENDED Pablo Reyes",
		"Ông Tô Bá Lộc, Giám đốc VCCI, bà Võ Kim Chi, Giám đốc Sở Ngoại vụ tham gia phát biểu tại hội nghị.":                                                   "SPOKE Tô Bá Lộc; SPOKE Võ Kim Chi",
		"Hội nghị đã nghe báo cáo công tác phi chính phủ nước ngoài do đại diện Ban Điều phối viện trợ nhân dân trình bày.":                                    "REPORTED [Ban Điều phối viện trợ nhân dân]",
		"Ông Tô Bá Lộc, Chủ tịch Diễn đàn Sông Xanh, phát biểu tại hội nghị.":                                                                                  "SPOKE Tô Bá Lộc",
		"Ngày mai, đại biểu sẽ nghe bà Võ Kim Chi, Giám đốc Sở Ngoại vụ chia sẻ kinh nghiệm.":                                                                  "",
		"Bên lề hội nghị, Tổng thống Chile Pablo Reyes và Thủ tướng Lào Khamla Vong đã tổ chức một cuộc họp song phương.":                                      "MET Pablo Reyes; MET Khamla Vong",
		"Trong cuộc gặp Đại sứ Chile Pablo Reyes chiều 13/5, Thứ trưởng Ngoại giao Võ Kim Chi vui mừng nhận thấy hai bên gần nhau hơn.":                        "MET Võ Kim Chi; MET Pablo Reyes",
		"Chiều 13/5, Bí thư Thành ủy Cần Thơ Tô Bá Lộc tiếp 25 Tổng Lãnh sự các nước.":                                                                         "RECEIVED Tô Bá Lộc",
		"Chiều 13/5, Thứ trưởng Ngoại giao Võ Kim Chi tiến hành hội đàm trực tuyến với Thứ trưởng Ngoại giao Lào Khamla Vong.":                                 "MET Võ Kim Chi; MET Khamla Vong",
		"Chiều 13/5, Phó Chủ tịch UBND tỉnh Cà Mau Tô Bá Lộc tiếp và làm việc với Đại sứ Chile Pablo Reyes. Tham dự buổi làm việc có đại diện Sở Công Thương.": "RECEIVED Tô Bá Lộc; MET Pablo Reyes; ATTENDED [Sở Công Thương]",
	} {
		facts := extract(t, Document{Text: opening + text})
		if got := rolesBeside(facts); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestBareBodies: a post that is printed with the head noun of its body alone is in the only body of that noun, and in none where there are two.
func TestBareBodies(t *testing.T) {
	const one = "Sáng 12/5/2022, tại Huế, Hội Gốm sứ Cà Mau tổ chức Hội nghị về biển. "
	for text, want := range map[string]string{
		one + "Chủ tịch Hội Tô Bá Lộc phát biểu tại hội nghị.":                                "Hội Gốm sứ Cà Mau",
		one + "Hội Luật gia Việt Nam cùng dự. Chủ tịch Hội Tô Bá Lộc phát biểu tại hội nghị.": "",
		one + "Phó Giám đốc Sở Tô Bá Lộc phát biểu tại hội nghị.":                             "",
	} {
		facts := extract(t, Document{Text: text})
		last := facts.Participations[len(facts.Participations)-1]
		got := ""
		if len(last.Bodies) > 0 {
			got = last.Bodies[0].Name
		}
		if last.Person != "Tô Bá Lộc" || got != want {
			t.Errorf("%q: %q in %q, want %q", text, last.Person, got, want)
		}
	}
}

// TestHeadlineOfProvince: the province of a headline stands for whoever the text names.
func TestHeadlineOfProvince(t *testing.T) {
	facts := extract(t, Document{Text: "Tỉnh Cà Mau làm việc với Đại sứ Chile\n\nNgày 5/6/2024, tại Cà Mau, đồng chí Tô Bá Lộc, Phó Chủ tịch UBND tỉnh đã có buổi làm việc với ngài Pablo Reyes, Đại sứ Chile tại Việt Nam.\n"})
	if got, want := roles(facts), "MET Pablo Reyes; MET Tô Bá Lộc"; got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
	if len(facts.Events) != 1 {
		t.Errorf("%d events, want 1", len(facts.Events))
	}
}

// TestLinksInsideTheText: a page that prints links behind the first paragraph goes on below them.
func TestLinksInsideTheText(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 4/3/2022, tại Huế, Sở Ngoại vụ Thừa Thiên Huế tổ chức Hội thảo “Di sản và hội nhập”.\nTin liên quan\nCà Mau họp bàn về rừng\nBiển xanh gọi mời\n" +
		"Tham dự hội thảo có đông đảo cán bộ của các xã, phường trong toàn tỉnh.\n" +
		"Tại hội thảo, Thứ trưởng Ngoại giao Lê Kim Bảo phát biểu khai mạc trước các đại biểu.\n" +
		"Các đại biểu đã thảo luận sôi nổi về nhiều cách làm mới của địa phương mình.\n"})
	if got, want := roles(facts), "ORGANIZED [Sở Ngoại vụ Thừa Thiên Huế]; OPENED Lê Kim Bảo"; got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
}
