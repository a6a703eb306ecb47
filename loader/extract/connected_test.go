package extract

import "testing"

// TestConnectedPlaces has those who take part at each place of a video conference, in a sentence and in a list, and what is said from there.
func TestConnectedPlaces(t *testing.T) {
	for text, want := range map[string]string{
		opening + "Tại điểm cầu Paris có Đại sứ Tô Bá Lộc; ông Pablo Reyes, Phó Chủ tịch VCCI.":                                                              "ATTENDED Tô Bá Lộc; ATTENDED Pablo Reyes",
		opening + "Tham dự Hội nghị:\n- Tại điểm cầu Hà Nội: bà Võ Kim Chi, Giám đốc Sở Ngoại vụ; VCCI;\n- Tại đầu cầu Paris: Đại sứ Tô Bá Lộc và trí thức.": "ATTENDED Võ Kim Chi; ATTENDED [VCCI]; ATTENDED Tô Bá Lộc",
		opening + "Tại điểm cầu Hà Nội: bà Võ Kim Chi nêu ba kiến nghị.":                                                                                     "SPOKE Võ Kim Chi",
		opening + "Tại điểm cầu Hà Nội sẽ có bà Võ Kim Chi, Giám đốc Sở Ngoại vụ.":                                                                           "",
		opening + "Về phía tỉnh Udomxay: Phó Tỉnh trưởng Pablo Reyes; ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ.":                                                  "ATTENDED Pablo Reyes; ATTENDED Tô Bá Lộc",
	} {
		if got := rolesBeside(extract(t, Document{Text: text})); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
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
