package extract

import "testing"

// TestSignatures has signatures beside a conference, and such as are an event of their own.
func TestSignatures(t *testing.T) {
	for text, want := range map[string]string{
		opening + "Ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ (bên trái) và ông Kim Sung Ho, Giám đốc VCCI ký kết thỏa thuận tài trợ.":                       "SIGNED Tô Bá Lộc; SIGNED Kim Sung Ho",
		opening + "Ông Tô Bá Lộc, Chủ tịch UBND tỉnh Lào Cai và ông Pablo Reyes, Phó Tỉnh trưởng tỉnh Udomxay thay mặt hai tỉnh ký Biên bản ghi nhớ.": "SIGNED Tô Bá Lộc; SIGNED Pablo Reyes",
		opening + "Ngày 5/6/1998, Chủ tịch UBND tỉnh Tô Bá Lộc và Thị trưởng Pablo Reyes ký Bản ghi nhớ đầu tiên.":                                    "",
		"Sở Ngoại vụ tỉnh Nghệ An và Hội Nông dân Lào đã ký Hiệp định về lao động.":                                                                   "",
		"Ngày 12/3/2024, Sở Ngoại vụ tỉnh Nghệ An và VCCI ký kết Chương trình phối hợp công tác.\n\nTham dự lễ ký có bà Võ Kim Chi.":                  "SIGNED [Sở Ngoại vụ tỉnh Nghệ An]; SIGNED [VCCI]; ATTENDED Võ Kim Chi",
	} {
		facts := extract(t, Document{Text: text})
		if got := rolesBeside(facts); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestSignatureIsAnEvent has a signature that its document names, to which the ceremony of the next paragraph belongs.
func TestSignatureIsAnEvent(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 12/3/2024, Sở Ngoại vụ tỉnh Nghệ An và VCCI ký kết Chương trình phối hợp công tác.\n\nTham dự lễ ký có bà Võ Kim Chi."})
	if len(facts.Events) != 1 || facts.Events[0].Name != "ký kết Chương trình phối hợp công tác" {
		t.Errorf("events %+v, want the signature alone", facts.Events)
	}
}

// TestYearsLookedBackOn has names that go on behind a number of years, and one that ends before a number of days.
func TestYearsLookedBackOn(t *testing.T) {
	for text, want := range map[string]string{
		"Ngày 12/3/2024, UBND tỉnh Nghệ An tổ chức Hội nghị tổng kết 10 năm thực hiện Chỉ thị về đối ngoại nhân dân.": "Hội nghị tổng kết 10 năm thực hiện Chỉ thị về đối ngoại nhân dân",
		"Ngày 12/3/2024, UBND tỉnh Nghệ An tổ chức Hội thảo Phát triển bền vững 3 ngày tại Vinh.":                     "Hội thảo Phát triển bền vững",
	} {
		facts := extract(t, Document{Text: text})
		if len(facts.Events) == 0 || facts.Events[0].Name != want {
			t.Errorf("%q: %+v, want %q", text, facts.Events, want)
		}
	}
}
