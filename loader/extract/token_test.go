package extract

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestTokenizeKeepsRawOffsets(t *testing.T) {
	const text = "Thứ\u00a0trưởng\r\nVũ Đình Hòa, 16.000 đại biểu!"
	for name, form := range map[string]string{"composed": norm.NFC.String(text), "decomposed": norm.NFD.String(text)} {
		raw := []rune(form)
		want := []string{"Thứ", "trưởng", "Vũ", "Đình", "Hòa", ",", "16.000", "đại", "biểu", "!"}
		tokens := tokenize(raw, Span{0, len(raw)})
		if len(tokens) != len(want) {
			t.Fatalf("%s: %d tokens, want %d", name, len(tokens), len(want))
		}
		for i, token := range tokens {
			if token.text != want[i] {
				t.Errorf("%s: token %d is %q, want %q", name, i, token.text, want[i])
			}
			if slice := norm.NFC.String(string(raw[token.span.Start:token.span.End])); slice != want[i] {
				t.Errorf("%s: span %v holds %q, want %q", name, token.span, slice, want[i])
			}
		}
	}
}

func TestTokenShapes(t *testing.T) {
	for text, want := range map[string]shape{
		"hội": shapeLower, "Đại": shapeTitle, "Ý": shapeTitle, "UBND": shapeUpper, "2024": shapeNumber, "“": shapeMark,
	} {
		if got := shapeOf([]rune(text)); got != want {
			t.Errorf("shape of %q is %d, want %d", text, got, want)
		}
	}
}

func TestMatchKeyFoldsSpellings(t *testing.T) {
	for _, pair := range [][2]string{{"Mỹ", "mĩ"}, {"ký", "kí"}, {"Hòa", "hoà"}, {"Ủy", "uỷ"}, {"”", `"`}, {"–", "-"}} {
		if matchKey(pair[0]) != matchKey(pair[1]) {
			t.Errorf("%q and %q have different keys", pair[0], pair[1])
		}
	}
	if matchKey("Hà") == matchKey("Hạ") {
		t.Error("tones must not be folded")
	}
}
