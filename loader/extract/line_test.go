package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
)

func TestCutBody(t *testing.T) {
	text := "Publish date 03/05/2022\nHội thảo về du lịch xanh\nSáng 2/5, một hội thảo dài về du lịch xanh đã diễn ra tại thành phố biển.\n" +
		"Những lời ngắn gọn\nẢnh 1. Các đại biểu\nHội thảo về du lịch xanh\nBài khác Bài khác\nHà Văn Xuân\nTin liên quan\nMột bài báo khác không thuộc về trang này.\n"
	lines := cutBody(newLexicon(t), []rune(text), "")
	var kinds []lineKind
	for _, l := range lines {
		kinds = append(kinds, l.kind)
	}
	want := []lineKind{lineDropped, lineHeadline, lineBody, lineHeading, lineCaption, lineDropped, lineDropped, lineDropped, lineDropped, lineDropped}
	if diff := cmp.Diff(want, kinds); diff != "" {
		t.Errorf("kinds of lines (-want +got):\n%s", diff)
	}
}

// TestLinksGiveNothing has the lines that some pages print for links inside and below the text.
func TestLinksGiveNothing(t *testing.T) {
	facts := extract(t, Document{Text: "Đưa biển xanh vào chương trình mới\nNgày 4/3/2022, tại Huế, Sở Ngoại vụ Thừa Thiên Huế tổ chức Hội thảo “Di sản và hội nhập”.\n" +
		"dua bien xanh vao chuong trinh moi Cà Mau họp bàn về rừng\nTGVN. Chiều 3/3, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau chủ trì Hội nghị về rừng.\n" +
		"Tại hội thảo, Thứ trưởng Ngoại giao Lê Kim Bảo phát biểu khai mạc.\n"})
	if got, want := roles(facts), "ORGANIZED [Sở Ngoại vụ Thừa Thiên Huế]; OPENED Lê Kim Bảo"; got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
}

func TestBoilerplateGivesNothing(t *testing.T) {
	facts := extract(t, Document{Text: "Ngày 4/3/2022, tại Huế, Sở Ngoại vụ Thừa Thiên Huế tổ chức Hội thảo “Di sản và hội nhập”.\nTin liên quan\n" +
		"Tại Hội thảo, Thứ trưởng Ngoại giao Lê Kim Bảo phát biểu khai mạc.\n"})
	if got, want := roles(facts), "ORGANIZED [Sở Ngoại vụ Thừa Thiên Huế]"; got != want {
		t.Errorf("roles %q, want %q", got, want)
	}
}

func TestPublishLine(t *testing.T) {
	lex := newLexicon(t)
	for _, header := range []string{"Publish date 03/02/2020 | 9:12 AM | View count: 12", "08:45 | 07/09/2022 GMT+7", "Ngày đăng: 05/01/2020"} {
		raw := []rune(header + "\nSáng nay, một hội nghị thật dài và thật quan trọng đã diễn ra.\n")
		if got := publishedIn(lex, raw, cutBody(lex, raw, "")); got.Precision != graph.PrecisionDay {
			t.Errorf("%q: no day of publication", header)
		}
	}
}
