package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/loader/extract"
)

// TestAliases: facts come with what else the word lists call a body or a place, of forms that differ in
// marks or punctuation only the first.
func TestAliases(t *testing.T) {
	extractor, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	facts := extractor.Extract(extract.Document{Text: "Ngày 6/5/2024, tại TP.HCM, Liên hiệp các tổ chức hữu nghị Việt Nam tổ chức Hội nghị Đối ngoại nhân dân lần thứ 3. " +
		"Phát biểu tại Hội nghị, Đại sứ Việt Nam tại Mỹ Trần Văn Ví nêu ba việc."})
	want := map[string][]string{
		"Liên hiệp các tổ chức hữu nghị Việt Nam": {"Liên hiệp hữu nghị Việt Nam", "VUFO"},
		"Hồ Chí Minh": {"TP HCM", "TPHCM", "TP. Hồ Chí Minh", "HCM", "Sài Gòn"},
		"Hoa Kỳ":      {"Mỹ", "Hợp chủng quốc Hoa Kỳ"},
	}
	got := facts.Aliases
	delete(got, "Việt Nam")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
