package extract

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestExtractIsDeterministic(t *testing.T) {
	doc := Document{Text: opening + "Tham dự hội nghị có Thứ trưởng Ngoại giao Võ Kim Chi; ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau."}
	var first []byte
	for range 5 {
		var lines bytes.Buffer
		if err := WriteJSONLines(&lines, "a.txt", doc, extract(t, doc)); err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = lines.Bytes()
		}
		if diff := cmp.Diff(string(first), lines.String()); diff != "" {
			t.Fatalf("two runs differ:\n%s", diff)
		}
	}
}

func TestTextsWithoutFacts(t *testing.T) {
	for _, text := range []string{"", "\n\n\r\n", "Giá vàng tăng mạnh trong phiên sáng nay.", "\xff\xfe", "((((“““", strings.Repeat("lần thứ ", 50)} {
		facts := extract(t, Document{Text: text})
		if len(facts.Participations)+len(facts.Fields) != 0 {
			t.Errorf("%q gives %v", text, facts)
		}
	}
}

// TestLargeInputs would not end in time if the work on a text grew faster than the text.
func TestLargeInputs(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs take some seconds")
	}
	for name, unit := range map[string]string{
		"no sentence end": "Phát biểu tại hội nghị Bộ trưởng Ngoại giao Lê Thanh Hải và ",
		"open brackets":   "( “ hội nghị lần thứ ",
		"lists":           "tỉnh Sơn La, ",
		"sentences":       "Tại hội nghị, ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, cho biết kết quả. ",
		"lines":           "Hội nghị Ngoại vụ toàn quốc lần thứ 40\n",
	} {
		text := opening + strings.Repeat(unit, 200_000/len(unit))
		facts := extract(t, Document{Text: text})
		if len(facts.Events) == 0 {
			t.Errorf("%s: no event", name)
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, seed := range []string{
		"",
		opening + "Phát biểu khai mạc Hội nghị, Bộ trưởng Ngoại giao Lê Thanh Hải khẳng định quyết tâm.",
		"Chiều 3/3, Chủ tịch nước Hà Quang Tiến hội đàm với Tổng thống Chile Pablo Reyes - Soto (Ảnh: A B/TTXVN",
		"Tại phiên \"Một\", các diễn giả từ các cơ quan ngoại giao (Lào, Pháp…) và đại diện Hội X trao đổi\r\n“dở dang, ông nói",
		"Tham dự có: Đ/c Lê Mai, Ủy viên; GS.TS. Ngô B. Liên lần thứ 31/2 tháng 13-2020 (",
	} {
		f.Add(seed)
	}
	x, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		facts := x.Extract(Document{Text: text})
		length := len([]rune(text))
		valid := func(spans []Span) {
			if len(spans) == 0 {
				t.Error("a fact without evidence")
			}
			for _, span := range spans {
				if span.Start < 0 || span.Start >= span.End || span.End > length {
					t.Errorf("span %v of %d code points", span, length)
				}
			}
		}
		for _, p := range facts.Participations {
			valid(p.Evidence)
			if (p.Person == "") == (p.Agent == nil) || p.Event >= len(facts.Events) || p.Rule == "" {
				t.Errorf("participation %+v", p)
			}
		}
		for _, field := range facts.Fields {
			valid(field.Evidence)
			if field.Event >= len(facts.Events) || field.Parent >= len(facts.Events) || field.Value == "" {
				t.Errorf("field %+v", field)
			}
		}
		if err := WriteJSONLines(&bytes.Buffer{}, "fuzz", Document{Text: text}, facts); err != nil {
			t.Error(err)
		}
	})
}
