package extract

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// explain reads a text and tells how.
func explain(t testing.TB, doc Document) Explanation {
	t.Helper()
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return x.Explain(doc)
}

// TestExplainMarks reads two sentences and looks at each phrase that was marked, in the order of the text.
func TestExplainMarks(t *testing.T) {
	doc := Document{Text: opening + "Chủ trì hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi cho biết kết quả tốt. Thứ trưởng đề nghị đổi mới."}
	told := explain(t, doc)
	raw := []rune(doc.Text)
	var got []string
	for _, m := range told.Marks {
		got = append(got, fmt.Sprintf("%s %q: %s", m.Kind, string(raw[m.Span.Start:m.Span.End]), m.Reading))
	}
	want := []string{
		`DATE "Sáng 12/5": --05-12`,
		`PLACE "Huế": Huế`,
		`ORGANIZATION "Bộ Ngoại giao": Bộ Ngoại giao`,
		`ACT "tổ chức": ORGANIZED`,
		`EVENT "Hội nghị Ngoại vụ toàn quốc lần thứ 40": Hội nghị Ngoại vụ toàn quốc lần thứ 40`,
		`ACT "Chủ trì": CHAIRED`,
		`EVENT "hội nghị": Hội nghị Ngoại vụ toàn quốc lần thứ 40`,
		`POST "Thứ trưởng Ngoại giao": Thứ trưởng, Bộ Ngoại giao`,
		`PERSON "Võ Kim Chi": Võ Kim Chi`,
		`ACT "cho biết": SPOKE`,
		`POST "Thứ trưởng": Thứ trưởng: Võ Kim Chi`,
		`ACT "đề nghị": SPOKE`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("marks (-want +got):\n%s", diff)
	}
}

// TestExplainReasons looks at sentences with a trigger that give no fact, and why.
func TestExplainReasons(t *testing.T) {
	for _, test := range []struct {
		text string
		want Reason
	}{
		{"Thứ trưởng Ngoại giao Võ Kim Chi sẽ phát biểu tại hội nghị.", ReasonPlan},
		{"Các đại biểu tham dự hội nghị đánh giá cao kết quả.", ReasonNoRule},
		{"Ông phát biểu tại hội nghị.", ReasonNobody},
		{"VCCI phát biểu.", ReasonNotSpeaker},
		{"Bên lề hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi phát biểu khai mạc.", ReasonNoEvent},
		{"Thứ trưởng Ngoại giao Võ Kim Chi phát biểu tại hội nghị.", ""},
		{"Trời mưa.", ""},
	} {
		told := explain(t, Document{Text: opening + test.text})
		last := told.Sentences[len(told.Sentences)-1]
		if last.Reason != test.want {
			t.Errorf("%s: reason %q, want %q", test.text, last.Reason, test.want)
		}
	}
}

// TestExplainOfReports compares what is explained with what is extracted, on real reports.
func TestExplainOfReports(t *testing.T) {
	corpus := findCorpus(t)
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(corpus, "*", "*.txt"))
	if len(files) == 0 {
		t.Fatal("no reports")
	}
	for _, file := range files {
		doc := readDocument(t, file)
		told, facts := x.Explain(doc), x.Extract(doc)
		if diff := cmp.Diff(facts, told.Facts); diff != "" {
			t.Errorf("%s: facts (-extracted +explained):\n%s", file, diff)
		}
		checkTrace(t, file, told)
	}
}

// checkTrace checks that marks and sentences lie apart and inside each other, that each fact leads to all its sentences, and that
// just the missed sentences have a reason.
func checkTrace(t *testing.T, file string, told Explanation) {
	t.Helper()
	end, at := 0, 0
	for _, m := range told.Marks {
		for at < len(told.Sentences) && told.Sentences[at].Span.End <= m.Span.Start {
			at++
		}
		if m.Span.Start < end || m.Span.End <= m.Span.Start || at == len(told.Sentences) || told.Sentences[at].Span.Start > m.Span.Start || told.Sentences[at].Span.End < m.Span.End {
			t.Errorf("%s: mark %+v overlaps another or leaves its sentence", file, m)
		}
		if m.Event >= 0 && told.Facts.Events[m.Event].Name != m.Reading {
			t.Errorf("%s: mark %+v is of event %q", file, m, told.Facts.Events[m.Event].Name)
		}
		end = m.Span.End
	}
	var missed []Span
	cited := 0
	for _, s := range told.Sentences {
		if s.Reason != "" && !s.Heading {
			missed = append(missed, s.Span)
		}
		cited += len(s.Participations) + len(s.Fields)
	}
	if !slices.Equal(missed, told.Facts.Missed) {
		t.Errorf("%s: sentences with a reason %v, missed %v", file, missed, told.Facts.Missed)
	}
	want := 0
	for _, p := range told.Facts.Participations {
		want += len(p.Evidence)
	}
	for _, f := range told.Facts.Fields {
		want += len(f.Evidence)
	}
	if cited != want {
		t.Errorf("%s: sentences cite %d passages, facts have %d", file, cited, want)
	}
}

// TestExplainAnything reads texts that are no articles.
func TestExplainAnything(t *testing.T) {
	for _, text := range []string{"", "\n", ".", "“", strings.Repeat("Hội nghị ", 3000), strings.Repeat("ông A, ", 3000)} {
		checkTrace(t, "drawn", explain(t, Document{Text: text}))
	}
}
