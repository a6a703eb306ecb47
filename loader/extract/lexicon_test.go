package extract

import (
	"testing"

	"quanhe/loader/gazetteer"
)

func TestEntryValidity(t *testing.T) {
	lex := newLexicon(t)
	r := readSentence(t, "An Giang")
	for day, want := range map[string]string{"2016-08-21": "an-giang", "2025-12-01": "an-giang-2025"} {
		r.day = day
		if s, _ := r.spot(0, gazetteer.Provinces); s.row.ID != want {
			t.Errorf("on %s the province is %s, want %s", day, s.row.ID, want)
		}
	}
	if commission := lex.organization("ban-doi-ngoai-trung-uong"); commission.ValidOn("2025-06-01") {
		t.Error("the commission ended in 2025")
	}
}

func TestTrieTakesLongestFirst(t *testing.T) {
	tree := newTrie()
	short, long := &gazetteer.Row{ID: "short"}, &gazetteer.Row{ID: "long"}
	tree.add("Đại sứ", short)
	tree.add("Đại sứ quán", long)
	raw := []rune("ĐẠI SỨ QUÁN mới")
	spots := tree.at(nil, tokenize(raw, Span{0, len(raw)}), 0)
	if len(spots) != 2 || spots[0].row != long || spots[0].end != 3 || spots[1].row != short {
		t.Errorf("spots %v, want the longer form first", spots)
	}
}
