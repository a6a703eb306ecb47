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
