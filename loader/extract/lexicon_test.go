package extract

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestMalformedListNamesFileAndLine(t *testing.T) {
	for name, row := range map[string]string{
		"columns": "a\tb\tc",
		"source":  "a\tb\t\tkind\t\t/\t",
		"detail":  "a\tb\t\tkind\tbroken\t/\tsource",
		"valid":   "a\tb\t\tkind\t\t2020\tsource",
	} {
		files := fstest.MapFS{"data/posts.tsv": {Data: []byte("# header\n" + row + "\n")}}
		if _, err := loadLexicon(files); err == nil || !strings.Contains(err.Error(), "data/posts.tsv:2") {
			t.Errorf("%s: error %v, want one that names data/posts.tsv:2", name, err)
		}
	}
}

func TestDanglingReferenceIsAnError(t *testing.T) {
	files := fstest.MapFS{"data/posts.tsv": {Data: []byte("a\tb\t\tkind\tbody=nowhere\t/\tsource\n")}}
	if _, err := loadLexicon(files); err == nil || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("error %v, want one that names the missing body", err)
	}
}

func TestDigestFollowsLists(t *testing.T) {
	one, _ := digestOf(fstest.MapFS{"data/posts.tsv": {Data: []byte("a")}})
	two, _ := digestOf(fstest.MapFS{"data/posts.tsv": {Data: []byte("b")}})
	if one == two || len(one) != 64 {
		t.Errorf("digests %q and %q, want two of 64 characters", one, two)
	}
}

func TestEntryValidity(t *testing.T) {
	lex := newLexicon(t)
	r := readSentence(t, "An Giang")
	for day, want := range map[string]string{"2016-08-21": "an-giang", "2025-12-01": "an-giang-2025"} {
		r.day = day
		if s, _ := r.spot(0, classProvince); s.entry.id != want {
			t.Errorf("on %s the province is %s, want %s", day, s.entry.id, want)
		}
	}
	if commission := lex.organization("ban-doi-ngoai-trung-uong"); commission.validOn("2025-06-01") {
		t.Error("the commission ended in 2025")
	}
}

func TestTrieTakesLongestFirst(t *testing.T) {
	tree := newTrie()
	short, long := &entry{id: "short"}, &entry{id: "long"}
	tree.add("Đại sứ", short)
	tree.add("Đại sứ quán", long)
	raw := []rune("ĐẠI SỨ QUÁN mới")
	spots := tree.at(tokenize(raw, Span{0, len(raw)}), 0)
	if len(spots) != 2 || spots[0].entry != long || spots[0].end != 3 || spots[1].entry != short {
		t.Errorf("spots %v, want the longer form first", spots)
	}
}
