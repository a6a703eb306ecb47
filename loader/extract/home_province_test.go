package extract

import (
	"testing"
)

// TestHomeProvince gives bodies that are printed without their province the only one that takes part.
func TestHomeProvince(t *testing.T) {
	for _, test := range []struct{ name, text, body, want string }{
		{"one province", "Ngày 3/3, UBND tỉnh Cà Mau tổ chức Hội nghị Biển xanh. Phó Chủ tịch UBND tỉnh Tô Bá Lộc khai mạc hội nghị. Bà Võ Kim Chi, Giám đốc Sở Ngoại vụ, nêu ba ý.", "UBND tỉnh", "Cà Mau"},
		{"department", "Ngày 3/3, UBND tỉnh Cà Mau tổ chức Hội nghị Biển xanh. Bà Võ Kim Chi, Giám đốc Sở Ngoại vụ, nêu ba ý.", "Sở Ngoại vụ", "Cà Mau"},
		{"two provinces", "Ngày 3/3, UBND tỉnh Cà Mau và UBND tỉnh Bạc Liêu tổ chức Hội nghị Biển xanh. Phó Chủ tịch UBND tỉnh Tô Bá Lộc khai mạc hội nghị.", "UBND tỉnh", ""},
		{"province abroad", "Ngày 3/3, Phó Chủ tịch UBND tỉnh Tô Bá Lộc tiếp ông Kham Sisouk, Tỉnh trưởng tỉnh Mondulkiri.", "UBND tỉnh", ""},
		{"ministry", "Ngày 3/3, UBND tỉnh Cà Mau tổ chức Hội nghị Biển xanh. Thứ trưởng Bộ Y tế Tô Bá Lộc nêu ba ý.", "Bộ Y tế", ""},
	} {
		found := false
		for _, p := range extract(t, Document{Text: test.text}).Participations {
			for _, body := range p.allBodies() {
				if body.Name == test.body {
					found = true
					if body.Place != test.want {
						t.Errorf("%s: %s of %q, want %q", test.name, body.Name, body.Place, test.want)
					}
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s", test.name, test.body)
		}
	}
}
