package main

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestSearchSamples: what the sample articles speak of is found first, however it is typed.
func TestSearchSamples(t *testing.T) {
	store := loaded(t, "../../testdata/articles")
	for _, c := range []struct{ text, name, tier string }{
		{"Bùi Thanh Sơn", "Bùi Thanh Sơn", "EXACT"},
		{"bùi thanh sơn", "Bùi Thanh Sơn", "TONE"},
		{norm.NFD.String("Bùi Thanh Sơn"), "Bùi Thanh Sơn", "EXACT"},
		{"bui thanh son", "Bùi Thanh Sơn", "FOLDED"},
		{"son bui", "Bùi Thanh Sơn", "TOKENS"},
		{"bui th", "Bùi Thanh Sơn", "PREFIX"},
		{"Hiệp hội Chế biến - Xuất khẩu thuỷ sản Việt Nam", "Hiệp hội Chế biến - Xuất khẩu thủy sản Việt Nam", "TONE"},
		{"bo ngoai giao", "Bộ Ngoại giao", "FOLDED"},
		{"VUFO", "Liên hiệp các tổ chức hữu nghị Việt Nam", "EXACT"},
		{"vcci", "Phòng Thương mại và Công nghiệp Việt Nam", "TONE"},
		{"TP HCM", "Thành phố Hồ Chí Minh", "EXACT"},
		{"tp. hcm", "Thành phố Hồ Chí Minh", "FOLDED"},
		{"mi", "Hoa Kỳ", "FOLDED"},
		{"ngoai vu 20", "Hội nghị Ngoại vụ toàn quốc lần thứ 20", "TOKENS"},
		{"ngoại vụ XX", "Hội nghị Ngoại vụ toàn quốc lần thứ 20", "TOKENS"},
		{"vai tro tien phong", "Hội nghị Ngoại vụ toàn quốc lần thứ 21", "TOKENS"},
	} {
		t.Run(c.text, func(t *testing.T) {
			var data struct {
				Search struct {
					Nodes []struct {
						Tier   string
						Entity struct{ Name string }
					}
				}
			}
			ask(t, store, `query($text: String!) { search(text: $text, first: 1) { nodes { tier entity { name } } } }`, map[string]any{"text": c.text}, &data)
			if hits := data.Search.Nodes; len(hits) != 1 || hits[0].Entity.Name != c.name || hits[0].Tier != c.tier {
				t.Errorf("found %+v, want %s (%s)", hits, c.name, c.tier)
			}
		})
	}
}
