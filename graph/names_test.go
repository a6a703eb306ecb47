package graph_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"quanhe/graph"
)

func TestToneKey(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ a, b string }{
		{"Trần Văn Hòa", "trần văn hoà"},
		{"Hóa", "Hoá"},
		{"Lệ Thủy", "LỆ THUỶ"},
		{"Họa", "Hoạ"},
		{"Khỏe", "Khoẻ"},
		{"  Nguyễn \u00a0 Thị\tHà ", "nguyễn thị hà"},
		{"Ha\u0300", "Hà"},
		{"Đỗ", "đỗ"},
		{"H\u0331", "\u1e96"},
	} {
		if graph.ToneKey(c.a) != graph.ToneKey(c.b) {
			t.Errorf("%q and %q are written differently only: %q, %q", c.a, c.b, graph.ToneKey(c.a), graph.ToneKey(c.b))
		}
	}
	for _, c := range []struct{ a, b string }{
		{"Hà", "Hạ"}, {"Hà", "Ha"}, {"Đỗ", "Dỗ"}, {"Quý", "Quy"}, {"Lý", "Lí"}, {"Hà Nam", "Hànam"}, {"Tô", "To"},
	} {
		if graph.ToneKey(c.a) == graph.ToneKey(c.b) {
			t.Errorf("%q and %q are two names, both have key %q", c.a, c.b, graph.ToneKey(c.a))
		}
	}
	// The mark moves only at the end of a syllable and not after q.
	for name, want := range map[string]string{"Quý": "quý", "Hoàn": "hoàn", "Khuỷu": "khuỷu", "Òa Hòa": "oà hoà"} {
		if got := graph.ToneKey(name); got != want {
			t.Errorf("ToneKey(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestFoldKey(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Nguyễn Thị Hạ":              "nguyen thi ha",
		"ĐỖ Đức":                     "do duc",
		"Ha\u0323":                   "ha",
		"Lê  Quý   Ẩn ":              "le quy an",
		"Ủy ban (UBND)":              "uy ban ubnd",
		`O'Hara & "Sông" %_\`:        "o hara song",
		"Hội nghị 32":                "hoi nghi 32",
		"":                           "",
		"🚢":                          "",
		"--":                         "",
		"Ô-tô":                       "o to",
		"\u0110\u01b0\u01a1\u0300ng": "duong",
	} {
		if got := graph.FoldKey(name); got != want {
			t.Errorf("FoldKey(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Nguyễn Thị Hạ": "nguyen-thi-ha", "Đại sứ tại Lào": "dai-su-tai-lao", "2024-05-06/2024-05-08": "2024-05-06-2024-05-08", "": "", "日本": "", "日 Hà 本 Nội": "ha-noi",
	} {
		if got := graph.Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestSortName lists names in the order of a Vietnamese dictionary.
func TestSortName(t *testing.T) {
	t.Parallel()
	ordered(t, graph.SortName, []string{
		"", "1", "2", "10", "1000", "A", "À", "Ả", "Ã", "Á", "Ạ", "A 1", "A B", "Ạ B", "AB", "Ă", "Ằ", "Â", "B", "C", "Cu", "D", "Đ", "E", "Ê", "F", "G",
		"Ha", "Hà", "Hạ", "Ha Ba", "Hội nghị", "Hội nghị 2", "Hội nghị 31", "Hội nghị 31 B", "Hội nghị A", "I", "J", "O", "Ô", "Ơ", "P",
		"U", "Ư", "V", "W", "X", "Y", "Ỷ", "Z",
	})
	for _, same := range [][2]string{{"Ha\u0300", "Hà"}, {"hà", "HÀ"}, {"Hà, Nam", "Hà Nam"}, {"7", "007"}} {
		if graph.SortName(same[0]) != graph.SortName(same[1]) {
			t.Errorf("%q and %q sort apart", same[0], same[1])
		}
	}
}

// TestSortPersonName lists people by given name, then middle names, then family name.
func TestSortPersonName(t *testing.T) {
	t.Parallel()
	ordered(t, graph.SortPersonName, []string{
		"An", "Lê An", "Lê Thị An", "Trần Thị An", "Lê Văn An", "Lê Quý Ẩn", "Lê Bình", "Lê Hà", "Lê Hạ", "Lê Thị Thu Hà", "Lê Văn Hà", "Tô Từ",
	})
	for name, as := range map[string]string{
		"Hà": "Hà", "Nguyễn Hà": "Hà Nguyễn", "Nguyễn Thị Hà": "Hà Thị Nguyễn", "Nguyễn Thị Thu Hà": "Hà Thị Thu Nguyễn",
	} {
		if graph.SortPersonName(name) != graph.SortName(as) {
			t.Errorf("%q sorts as %q", name, graph.SortPersonName(name))
		}
	}
}

func ordered(t *testing.T, key func(string) string, names []string) {
	t.Helper()
	for i := 1; i < len(names); i++ {
		if key(names[i-1]) >= key(names[i]) {
			t.Errorf("%q (%q) does not come before %q (%q)", names[i-1], key(names[i-1]), names[i], key(names[i]))
		}
	}
	shuffled := slices.Clone(names)
	slices.Reverse(shuffled)
	slices.SortFunc(shuffled, func(a, b string) int { return strings.Compare(key(a), key(b)) })
	if !slices.Equal(shuffled, names) {
		t.Errorf("sorted as %q", shuffled)
	}
}

func FuzzKeys(f *testing.F) {
	for _, name := range []string{
		"", "Nguyễn Thị Hạ", "Ha\u0323", "Trần Văn Hòa", "quỳ quý", "H\u0331", "\u0130", "\u1e9e", "O'Hara & Co.", "🚢", "\xff", "a\u0300\u0323\u0302", "Ω", "\U00010428", "가", "\u0345\u0301", "0 ﬁ", "1234567 89",
	} {
		f.Add(name)
	}
	keys := map[string]func(string) string{
		"NFC": graph.NFC, "ToneKey": graph.ToneKey, "FoldKey": graph.FoldKey, "Slug": graph.Slug,
	}
	f.Fuzz(func(t *testing.T, name string) {
		graph.SortName(name)
		graph.SortPersonName(name)
		if !utf8.ValidString(name) {
			return
		}
		for what, key := range keys {
			once := key(name)
			if twice := key(once); twice != once {
				t.Errorf("%s of %q is %q, and of that %q", what, name, once, twice)
			}
		}
		if strings.Contains(graph.FoldKey(name), "\n") {
			t.Errorf("FoldKey of %q has a line break, which separates names", name)
		}
		for what, key := range map[string]func(string) string{
			"ToneKey": graph.ToneKey, "FoldKey": graph.FoldKey, "Slug": graph.Slug, "SortName": graph.SortName, "SortPersonName": graph.SortPersonName,
		} {
			composed, decomposed := key(norm.NFC.String(name)), key(norm.NFD.String(name))
			if composed != decomposed {
				t.Errorf("%s of %q: composed %q, decomposed %q", what, name, composed, decomposed)
			}
		}
		for _, r := range graph.Slug(name) {
			if r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') {
				t.Errorf("slug of %q has %q", name, r)
			}
		}
	})
}
