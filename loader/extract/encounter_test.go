package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestSidesWithoutVerb reads meetings that a sentence tells by a noun, or by the verb that it begins with.
func TestSidesWithoutVerb(t *testing.T) {
	for text, want := range map[string]string{
		"Tại cuộc gặp Tổng thống Chile Pablo Reyes, Chủ tịch nước Hà Quang Tiến nêu ba ý.":                                                                                                    "Hà Quang Tiến; Pablo Reyes",
		"Trong cuộc gặp Ngoại trưởng Pháp Jean Morel đang ở thăm Việt Nam chiều nay, Thủ tướng Tô Bá Lộc nêu hai đề nghị.":                                                                    "Jean Morel; Tô Bá Lộc",
		"Tại cuộc hội đàm sau lễ đón, Thủ tướng Tô Bá Lộc và Thủ tướng Campuchia Sok Vanna nhất trí ba việc.":                                                                                 "Sok Vanna; Tô Bá Lộc",
		"Sau cuộc hội đàm chiều 8/11, Thủ tướng Tô Bá Lộc và Thủ tướng Canada Peter O ' Hara đã ra thông cáo.":                                                                                "Peter O ' Hara; Tô Bá Lộc",
		"Ông Kham Sisouk và người đồng cấp Việt Nam Tô Bá Lộc trong cuộc hội đàm hôm qua nêu ba việc.":                                                                                        "Kham Sisouk; Tô Bá Lộc",
		"Chiều 3/3, Bộ trưởng Quốc phòng Mỹ Ann Lake có cuộc gặp với người đồng cấp Việt Nam Võ Kim Chi.":                                                                                     "Ann Lake; Võ Kim Chi",
		"Cùng ngày, Bộ trưởng Ngoại giao Võ Kim Chi còn có buổi trao đổi với Ngoại trưởng Canada Paul Roy.":                                                                                   "Paul Roy; Võ Kim Chi",
		"Chiều 3/3, Cố vấn An ninh quốc gia Mỹ Ann Lake đến chào xã giao Thủ tướng Tô Bá Lộc.":                                                                                                "Ann Lake; Tô Bá Lộc",
		"Tiếp Thủ tướng Canada Paul Roy, Chủ tịch nước Hà Quang Tiến bày tỏ vui mừng.":                                                                                                        "Hà Quang Tiến; Paul Roy",
		"Đại sứ Chile Pablo Reyes đã tới Hà Nội. Tại buổi tiếp Đại sứ Chile Pablo Reyes, Chủ tịch nước Hà Quang Tiến nêu ba ý.":                                                               "Hà Quang Tiến; Pablo Reyes",
		"Tại buổi tiếp của Chủ tịch nước Hà Quang Tiến, Đại sứ Chile Pablo Reyes nêu ba ý.":                                                                                                   "Hà Quang Tiến; Pablo Reyes",
		"Chiều 3/3, Bộ trưởng Ngoại giao Võ Kim Chi đã có các cuộc gặp với Ngoại trưởng Ấn Độ Rajankar và Ngoại trưởng Pháp Jean Morel.":                                                      "Jean Morel; Rajankar; Võ Kim Chi; Võ Kim Chi",
		"Chiều 3/3, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau chủ trì buổi làm việc với đoàn công tác của Tổ chức Plan International do bà Ann Lake, Giám đốc chương trình làm trưởng đoàn.": "Ann Lake",
		"Làm việc với Bộ Y tế, Thủ tướng Tô Bá Lộc yêu cầu làm nhanh.":                                                                                                                        "; Tô Bá Lộc",
		"Làm việc với tỉnh Cà Mau, Thủ tướng Tô Bá Lộc yêu cầu làm nhanh.":                                                                                                                    "Tô Bá Lộc",
		"Làm việc với tỉnh Cà Mau về nước ngọt là cần thiết.":                                                                                                                                 "",
		"Thủ tướng Tô Bá Lộc đã tới Canada. Thủ tướng Canada Paul Roy chờ ông ở sân bay. Trong cuộc hội đàm hôm nay, hai Thủ tướng khẳng định quan hệ tốt.":                                   "Paul Roy; Tô Bá Lộc",
		"Tại cuộc gặp, Chủ tịch nước Hà Quang Tiến nêu ba ý.":                                                                                                                                 "",
		"Tại cuộc gặp Chủ tịch nước Hà Quang Tiến nêu ba ý.":                                                                                                                                  "",
		"Tiếp Thủ tướng Canada Paul Roy, Chủ tịch nước Hà Quang Tiến sẽ nêu ba ý.":                                                                                                            "",
		"Cuộc gặp người đồng cấp Việt Nam sẽ diễn ra vào tuần tới.":                                                                                                                           "",
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
