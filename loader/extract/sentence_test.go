package extract

import "testing"

func TestSplitSentences(t *testing.T) {
	lex := newLexicon(t)
	for _, test := range []struct {
		text string
		want int
	}{
		{"Hội nghị bế mạc. Các đại biểu ra về.", 2},
		{"Hội nghị họp tại TP. Hồ Chí Minh hôm qua.", 1},
		{"PGS.TS. Lê Văn Khải phát biểu. Ông cảm ơn.", 2},
		{"Có 16.000 người dự… Buổi lễ kết thúc!", 2},
		{"“Xin cảm ơn.” Ông nói.", 2},
		{"Tin đã đưa./.", 1},
		{"Diễn giả A. B. Smith đến muộn.", 1},
	} {
		raw := []rune(test.text)
		if got := len(splitSentences(lex, tokenize(raw, Span{0, len(raw)}))); got != test.want {
			t.Errorf("%q: %d sentences, want %d", test.text, got, test.want)
		}
	}
}

func TestQuotations(t *testing.T) {
	for _, test := range []struct{ text, quoted string }{
		{"Ông nói “xin chào” rồi đi", "“xin chào”"},
		{`Ông nói "xin chào" rồi đi`, `"xin chào"`},
		{"Mở “một phía thôi", ""},
		{"lời nói dở”, bà kết luận", "lời nói dở”"},
		{`Bà kể "chuyện "cũ" xưa" rồi cười`, `"chuyện "cũ" xưa"`},
	} {
		r := readSentence(t, test.text)
		from, to := -1, -1
		for i := range r.tokens {
			if r.quoted[i] {
				if from < 0 {
					from = i
				}
				to = i + 1
			}
		}
		got := ""
		if from >= 0 {
			got = r.text(from, to)
		}
		if got != test.quoted {
			t.Errorf("%q: quoted %q, want %q", test.text, got, test.quoted)
		}
	}
}
