package extract

import (
	"strings"
	"testing"
)

// TestNaming has names of events, people and bodies that begin or end in unusual ways, with what is read where they stand.
func TestNaming(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"apostrophe in a name", "Tại hội nghị, Đại sứ Ireland Sean O’Doherty nêu ba ý.", "SPOKE Sean O’Doherty"},
		{"apostrophe in a name of the highlands", "Tại hội nghị, Phó Chủ tịch UBND tỉnh Gia Lai Rơ Châm H’Lan nêu ba ý.", "SPOKE Rơ Châm H’Lan"},
		{"place that no list has before a known name", "Dự hội nghị có ông Somchai Ratana, Phó Tỉnh trưởng. Phó Tỉnh trưởng Nakhon Sawan Somchai Ratana nêu ba ý.",
			"ATTENDED Somchai Ratana; SPOKE Somchai Ratana"},
		{"apostrophe and a space", "Tại hội nghị, Quốc vương Brunei Hamzah Mu’ izzat Waddin nêu ba ý.", "SPOKE Hamzah Mu’ izzat Waddin"},
		{"branch of an association", "Tại hội nghị, ông Tô Bá Lộc, Giám đốc VCCI Cần Thơ cho hay hàng đã tới.", "SPOKE Tô Bá Lộc"},
		{"name behind a place that no list has", "Tại hội nghị, Thống đốc tỉnh Gunma Yamada Hideo khẳng định quyết tâm.", "SPOKE Yamada Hideo"},
		{"unit for a part of the world", "Vụ trưởng Vụ châu Âu Tô Bá Lộc điều hành hội nghị.", "CHAIRED Tô Bá Lộc"},
		{"form of state", "Tại hội nghị, Đại sứ Cộng hòa Ba Lan tại Việt Nam Pavel Novy nêu ba ý.", "SPOKE Pavel Novy"},
		{"form of state that is listed", "Tại hội nghị, Tổng Lãnh sự nước Cộng hòa Nhân dân Trung Hoa tại Đà Nẵng Lý Hải Nam nêu ba ý.", "SPOKE Lý Hải Nam"},
		{"head of a foreign province", "Tại hội nghị, Phó Tỉnh trưởng Attapeu Bounmy Sisouk nêu ba ý.", "SPOKE Bounmy Sisouk"},
		{"comma between post and name of those present", "Hội nghị có sự có mặt của Cục trưởng Cục Gốm sứ, bà Võ Kim Chi.", "ATTENDED Võ Kim Chi"},
		{"report with a colon", "Tại hội nghị, Giám đốc Sở Ngoại vụ Tô Bá Lộc báo cáo: tỉnh đã đón 45 đoàn.", "REPORTED Tô Bá Lộc"},
		{"report that is listened to", "Hội nghị đã nghe Giám đốc Sở Ngoại vụ Tô Bá Lộc báo cáo tình hình biển.", "REPORTED Tô Bá Lộc"},
		{"lecture", "Hội nghị đã nghe Giám đốc Sở Ngoại vụ Tô Bá Lộc truyền đạt chuyên đề về lễ tân.", "PRESENTED Tô Bá Lộc"},
		{"bare post as the next subject", "Tại cuộc gặp với Tổng thống Chile Pablo Reyes, Thứ trưởng Ngoại giao Võ Kim Chi nêu ba ý. " +
			"Tại cuộc gặp với Tổng thống Lào Pany Vongsa, Thứ trưởng nêu hai ý.",
			"MET Võ Kim Chi; MET Pablo Reyes; SPOKE Võ Kim Chi; MET Võ Kim Chi; MET Pany Vongsa; SPOKE Võ Kim Chi"},
		{"circumstances between the sides", "Tại cuộc gặp với Tổng thống Chile Pablo Reyes, trong bối cảnh hai nước kỷ niệm 40 năm quan hệ, Thứ trưởng Ngoại giao Võ Kim Chi nêu ba ý.",
			"MET Võ Kim Chi; MET Pablo Reyes; SPOKE Võ Kim Chi"},
		{"pair of states before the other side", "Thứ trưởng Ngoại giao Võ Kim Chi có cuộc gặp cấp cao Việt Nam - Chile với Tổng thống Chile Pablo Reyes.",
			"MET Võ Kim Chi; MET Pablo Reyes"},
	} {
		facts := extract(t, Document{Text: opening + test.text})
		if got := strings.TrimPrefix(roles(facts), "ORGANIZED [Bộ Ngoại giao]; "); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestNamesOfEvents has the names of events in full, and with them what ends a name.
func TestNamesOfEvents(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Hội nghị Ngoại vụ khu vực phía Bắc năm 2023 diễn ra tại Cà Mau.", "Hội nghị Ngoại vụ khu vực phía Bắc năm 2023"},
		{"Hội nghị Bộ trưởng ASEAN +3 lần thứ 9 diễn ra tại Cà Mau.", "Hội nghị Bộ trưởng ASEAN +3 lần thứ 9"},
		{"Lễ kỷ niệm 60 năm Ngày thành lập Hội Hữu nghị Việt Nam - Chile diễn ra tại Cà Mau.", "Lễ kỷ niệm 60 năm Ngày thành lập Hội Hữu nghị Việt Nam - Chile"},
		{"Hội nghị gặp gỡ Chile 2024 được tổ chức tại Cà Mau.", "Hội nghị gặp gỡ Chile 2024"},
		{"Hội nghị bồi dưỡng nghiệp vụ cho cán bộ tỉnh Cà Mau khai mạc.", "Hội nghị bồi dưỡng nghiệp vụ cho cán bộ tỉnh Cà Mau"},
		{"Hội nghị kết nối giao thương quý III/2024 diễn ra tại Cà Mau.", "Hội nghị kết nối giao thương quý III/2024"},
		{"Hội nghị đầu tư vào tỉnh Cà Mau do VCCI tổ chức.", "Hội nghị đầu tư vào tỉnh Cà Mau"},
		{"Hội nghị bàn thảo sôi nổi về nghề biển.", "Hội nghị"},
		{"Hội nghị quốc tế lần thứ IX về Thái Bình Dương diễn ra tại Cà Mau.", "Hội nghị quốc tế lần thứ IX về Thái Bình Dương"},
		{"Hội nghị giao ban các tỉnh, thành phố Đông Bắc lần thứ VIII diễn ra tại Cà Mau.", "Hội nghị giao ban các tỉnh, thành phố Đông Bắc lần thứ VIII"},
		{"Diễn đàn các tỉnh dọc Đường 12 Việt Nam - Lào diễn ra tại Cà Mau.", "Diễn đàn các tỉnh dọc Đường 12 Việt Nam - Lào"},
		{"Hội nghị Ngoại vụ miền Trung, ông Tô Bá Lộc cho biết, là lần thứ 3.", "Hội nghị Ngoại vụ miền Trung"},
		{"Đại hội đại biểu lần thứ III diễn ra tại Cà Mau.", "Đại hội đại biểu lần thứ III"},
		{"Hội nghị Ngoại giao kinh tế khu vực miền Trung diễn ra tại Cà Mau.", "Hội nghị Ngoại giao kinh tế khu vực miền Trung"},
	} {
		r := readSentence(t, test.text)
		if m, _ := r.event(0); m.name != test.want {
			t.Errorf("%q: %q", test.text, m.name)
		}
	}
}

// TestThemes has themes with and without quotation marks.
func TestThemes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Hội nghị có chủ đề “Biển xanh cho ngày mai”.", "Biển xanh cho ngày mai"},
		{"Hội nghị có chủ đề Biển xanh cho ngày mai.", "Biển xanh cho ngày mai"},
		{"Hội nghị có chủ đề rất rộng.", ""},
		{"Hội nghị có các phiên thảo luận với chủ đề: Biển xanh; Rừng vàng.", ""},
	} {
		got := ""
		for _, f := range extract(t, Document{Text: opening + test.text}).Fields {
			if f.Rule == "theme" {
				got = f.Value
			}
		}
		if got != test.want {
			t.Errorf("%q: %q", test.text, got)
		}
	}
}

// TestSignersAndBodies has signatures before those who sign, local governments, and the next edition.
func TestSignersAndBodies(t *testing.T) {
	for text, want := range map[string]string{
		"Tại hội nghị, UBND tỉnh Cà Mau và chính quyền thành phố Busan đã ký một bản ghi nhớ.":                    "SIGNED [UBND tỉnh Cà Mau]; SIGNED [chính quyền thành phố Busan]",
		"Đặt bút ký là Giám đốc Sở Ngoại vụ Cà Mau Tô Bá Lộc và Thứ trưởng Ngoại giao Võ Kim Chi.":                "SIGNED Tô Bá Lộc; SIGNED Võ Kim Chi",
		"UBND tỉnh Cà Mau chiều 9/5 họp báo thường kỳ.":                                                           "ORGANIZED [UBND tỉnh Cà Mau]",
		"Đứng ra tổ chức hội nghị là VCCI.":                                                                       "ORGANIZED [VCCI]",
		"Thứ trưởng Ngoại giao Võ Kim Chi dự phiên bế mạc ở khán phòng của Trung tâm Hội nghị quốc tế Bãi Trước.": "ATTENDED Võ Kim Chi",
		"Bộ Ngoại giao sẽ tổ chức hội nghị lần thứ 41 tại Cà Mau.":                                                "",
	} {
		facts := extract(t, Document{Text: opening + text})
		if got := rolesBeside(facts); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		for _, f := range facts.Fields {
			if f.Value == "41" || strings.Contains(f.Value, "Bãi Trước") && f.Rule != "place" {
				t.Errorf("%q: %s %s", text, f.Rule, f.Value)
			}
		}
	}
}
