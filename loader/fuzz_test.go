package loader_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph/graphtest"
	"quanhe/loader"
	"quanhe/loader/extract"
)

// FuzzArticle: a text is refused with a reason or becomes statements that a store takes, and loading
// it once more changes nothing.
func FuzzArticle(f *testing.F) {
	f.Add("Phát biểu khai mạc Hội nghị Ngoại vụ toàn quốc lần thứ 40, Bộ trưởng Ngoại giao Lê Thanh Hải khẳng định quyết tâm.")
	f.Add("---\ntitle: Hội nghị\npublished: 2024-05-06\n---\n\nNgày 6/5, tại An Giang, đã diễn ra Hội nghị Ngoại vụ lần thứ 3.")
	extractor, err := extract.New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		folder := write(t, t.TempDir(), map[string]string{"a.txt": text})
		store := graphtest.NewMemory()
		report, err := loader.Load(t.Context(), store, extractor, []string{folder}, loader.Options{})
		if err != nil || report.Articles.New+report.Articles.Rejected != 1 {
			t.Fatalf("%v, %+v", err, report.Articles)
		}
		before := dump(t, store)
		again, err := loader.Load(t.Context(), store, extractor, []string{folder}, loader.Options{})
		if err != nil || again.Run != 0 {
			t.Errorf("%v, run %d", err, again.Run)
		}
		if diff := cmp.Diff(before, dump(t, store)); diff != "" {
			t.Errorf("-once +twice:\n%s", diff)
		}
	})
}
