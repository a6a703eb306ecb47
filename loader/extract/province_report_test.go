package extract

import (
	"strings"
	"testing"

	"quanhe/graph"
)

// TestProvincialReport has a sentence for each construction that reports of provinces and of friendship unions use.
func TestProvincialReport(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"body of the province", "Tại hội nghị, Hội Nông dân tỉnh kiến nghị thêm vốn.", "SPOKE [Hội Nông dân tỉnh]"},
		{"branch", "Tại hội nghị, VCCI chi nhánh Cần Thơ kiến nghị thêm vốn.", "SPOKE [VCCI chi nhánh Cần Thơ]"},
		{"district before a name", "Tại hội nghị, Chủ tịch UBND huyện Đồng Lộc Giàng Mí Sò phát biểu.", "SPOKE Giàng Mí Sò"},
		{"name with an apostrophe", "Tại hội nghị, bà Claire d'Aubigny, Đại sứ Pháp, phát biểu.", "SPOKE Claire d'Aubigny"},
		{"name with particles", "Tại hội nghị, Đại sứ Hà Lan Pieter van den Akker phát biểu.", "SPOKE Pieter van den Akker"},
		{"family name of four syllables", "Tại hội nghị, bà Công Huyền Tôn Nữ Hoa Lư phát biểu.", "SPOKE Công Huyền Tôn Nữ Hoa Lư"},
		{"mayor of a town that no list has", "Tại hội nghị, Thị trưởng Rouen Jean Morel phát biểu.", "SPOKE Jean Morel"},
		{"programme of a body", "Tại hội nghị, ông Jean Morel, Giám đốc Chương trình của Quỹ Nhi đồng, đề nghị thêm vốn.", "SPOKE Jean Morel"},
		{"two speakers in a sentence", "Tại hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi nêu ba việc; ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ, đề nghị thêm vốn.", "SPOKE Võ Kim Chi; SPOKE Tô Bá Lộc"},
		{"affiliation", "Tại hội nghị, TS Tô Bá Lộc thuộc Viện Nghiên cứu Đông Á trình bày tham luận.", "PRESENTED Tô Bá Lộc"},
		{"speech between commas", "Còn Thứ trưởng Ngoại giao Võ Kim Chi, trong bài phát biểu của mình, nhắc tới biển.", "SPOKE Võ Kim Chi"},
		{"chair before the event", "Dưới sự chủ trì của Thứ trưởng Ngoại giao Võ Kim Chi, hội nghị bàn ba việc.", "CHAIRED Võ Kim Chi"},
		{"side with a comma", "Về phía các bộ, có bà Võ Kim Chi, Thứ trưởng Bộ Ngoại giao.", "ATTENDED Võ Kim Chi"},
		{"paper in the passive behind a comma", "Cà Mau góp tham luận “Rừng ngập mặn”, do Phó Chủ tịch UBND tỉnh Tô Bá Lộc trình bày.", "PRESENTED Tô Bá Lộc"},
		{"one who is answered", "Trả lời Đại sứ Lào, đồng chí Tô Bá Lộc, Giám đốc Sở Ngoại vụ, cho biết tỉnh đã sẵn sàng.", "SPOKE Tô Bá Lộc"},
		{"one who is greeted", "Chào mừng Đại sứ Lào đến tỉnh, đồng chí Tô Bá Lộc, Giám đốc Sở Ngoại vụ, cảm ơn bạn bè.", "SPOKE Tô Bá Lộc"},
		{"one in whose name", "Thừa ủy quyền của Chủ tịch UBND tỉnh, đồng chí Tô Bá Lộc, Giám đốc Sở Ngoại vụ, phát biểu.", "SPOKE Tô Bá Lộc"},
	} {
		facts := extract(t, Document{Text: opening + test.text})
		got := rolesBeside(facts)
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		for _, p := range facts.Participations {
			if p.Person == "Tô Bá Lộc" && strings.Contains(p.PrintedTitle, "Đại sứ") {
				t.Errorf("%s: title %q of somebody else", test.name, p.PrintedTitle)
			}
		}
	}
}

// TestDelegationsMeet reads talks of bodies and of delegations with leaders, at which anybody of theirs may speak.
func TestDelegationsMeet(t *testing.T) {
	for text, want := range map[string]string{
		"Sáng 3/3/2021, Sở Ngoại vụ tỉnh Lai Châu hội đàm trực tuyến với Cục Lễ tân.\nMở đầu hội đàm, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ, nêu ba việc.":                               "MET [Sở Ngoại vụ tỉnh Lai Châu]; MET [Cục Lễ tân]; SPOKE Tô Bá Lộc",
		"Chiều 3/3/2021, Đoàn đại biểu tỉnh Quảng Bình do Bí thư Tỉnh ủy Tô Bá Lộc dẫn đầu đã hội đàm với Đoàn đại biểu tỉnh Khammouane do Tỉnh trưởng Bounmy Sisouk làm trưởng đoàn.": "MET Tô Bá Lộc; MET Bounmy Sisouk",
		"Chiều 3/3/2021, Chủ tịch UBND tỉnh Tô Bá Lộc có cuộc gặp với Đoàn đại biểu tỉnh Quảng Bình.":                                                                                  "MET Tô Bá Lộc; MET [tỉnh Quảng Bình]",
	} {
		if got := roles(extract(t, Document{Text: text})); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestSignedByThosePresent: a signature needs no words for the event where those who sign act there.
func TestSignedByThosePresent(t *testing.T) {
	const signed = " Ông Tô Bá Lộc và bà Võ Kim Chi đã ký bản ghi nhớ."
	facts := extract(t, Document{Text: opening + "Chủ trì hội nghị là ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ, và bà Võ Kim Chi, Thứ trưởng Ngoại giao." + signed})
	if got := roles(facts); !strings.HasSuffix(got, "SIGNED Tô Bá Lộc; SIGNED Võ Kim Chi") {
		t.Errorf("roles %q", got)
	}
	if got := roles(extract(t, Document{Text: opening + signed})); strings.Contains(got, "SIGNED") {
		t.Errorf("roles %q", got)
	}
}

func TestNameWithYear(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 3/3/2024, UBND tỉnh Cà Mau tổ chức Hội nghị gặp mặt các nhà tài trợ nước ngoài năm 2024."})
	if len(facts.Events) != 1 || facts.Events[0].Name != "Hội nghị gặp mặt các nhà tài trợ nước ngoài năm 2024" {
		t.Errorf("events %+v", facts.Events)
	}
}

// TestAnnouncedEditionIsNotMeant: a bare head noun means the event of the report, not the next edition that its last sentence announces.
func TestAnnouncedEditionIsNotMeant(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 3/3/2021, UBND tỉnh Cà Mau tổ chức hội nghị.\nÔng Tô Bá Lộc, Giám đốc Sở Ngoại vụ, phát biểu tại hội nghị. " +
		"Năm tới, tỉnh sẽ tổ chức hội nghị lần thứ 8 tại Năm Căn."})
	for _, p := range facts.Participations {
		if name := facts.Events[p.Event].Name; name != "hội nghị" {
			t.Errorf("%s at %q", p.Role, name)
		}
	}
	if len(facts.Participations) != 2 {
		t.Errorf("roles %q", roles(facts))
	}
}

// TestPlaceOfAMeeting has the place of a meeting whose day is told only vaguely, and buildings whose names are also those of newspapers.
func TestPlaceOfAMeeting(t *testing.T) {
	for text, want := range map[string]string{
		"Mới đây, tại Cà Mau, Thứ trưởng Ngoại giao Võ Kim Chi đã tiếp Đại sứ Chile Pablo Reyes.":              "Cà Mau",
		"Ngày 5/5, tại Cung Văn hóa Lao động, Thứ trưởng Ngoại giao Võ Kim Chi tiếp Đại sứ Chile Pablo Reyes.": "Cung Văn hóa Lao động",
	} {
		if got := values(extract(t, Document{Text: text}), graph.PropertyPlace); got != want {
			t.Errorf("%q: place %q, want %q", text, got, want)
		}
	}
}
