package extract

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"quanhe/graph"
)

// TestTopics reads sentences with and without a printed topic.
func TestTopics(t *testing.T) {
	const lead = "Sáng 12/5/2020, Hội nghị Ngoại vụ toàn quốc lần thứ 22 khai mạc tại Hà Nội. "
	tests := map[string]struct{ sentence, want string }{
		"speech":              {"Tại Hội nghị, Thứ trưởng Ngoại giao Trần Văn Bình phát biểu về hợp tác biên giới đất liền.", "hợp tác biên giới đất liền"},
		"words before":        {"Ông Trần Văn Bình, Giám đốc Sở Ngoại vụ Lào Cai, phát biểu ngắn gọn về công tác lãnh sự ở vùng biên.", "công tác lãnh sự ở vùng biên"},
		"two topics":          {"Tại Hội nghị, bà Lê Thị Hoa, Giám đốc Sở Ngoại vụ Nghệ An, chia sẻ về xúc tiến đầu tư và về bảo hộ công dân.", "xúc tiến đầu tư; bảo hộ công dân"},
		"enumeration":         {"Tại Hội nghị, bà Lê Thị Hoa, Giám đốc Sở Ngoại vụ Nghệ An, chia sẻ về thương mại, du lịch và giáo dục.", "thương mại, du lịch và giáo dục"},
		"another verb":        {"Tại Hội nghị, bà Lê Thị Hoa, Giám đốc Sở Ngoại vụ Nghệ An, chia sẻ về xúc tiến đầu tư và đề nghị Bộ Ngoại giao hỗ trợ.", "xúc tiến đầu tư"},
		"purpose":             {"Tại Hội nghị, bà Lê Thị Hoa, Giám đốc Sở Ngoại vụ Nghệ An, chia sẻ về xúc tiến đầu tư nhằm thu hút vốn.", "xúc tiến đầu tư"},
		"time at the end":     {"Tại Hội nghị, bà Lê Thị Hoa, Giám đốc Sở Ngoại vụ Nghệ An, chia sẻ về xúc tiến đầu tư trong thời gian tới.", "xúc tiến đầu tư"},
		"report":              {"Thứ trưởng Ngoại giao Trần Văn Bình báo cáo về công tác cửa khẩu.", "công tác cửa khẩu"},
		"paper of a body":     {"Hội nghị nghe tham luận về kết nghĩa biên giới của tỉnh Lào Cai và thành phố Hải Phòng.", "kết nghĩa biên giới"},
		"body before topic":   {"Hội nghị nghe tham luận của tỉnh Lào Cai về kết nghĩa giữa các địa phương.", "kết nghĩa giữa các địa phương"},
		"theme of a paper":    {"Tại Hội nghị, ông Trần Văn Bình, Giám đốc Sở Ngoại vụ Lào Cai, trình bày tham luận với chủ đề “Cửa khẩu số của vùng biên”.", "Cửa khẩu số của vùng biên"},
		"theme of the event":  {"Phát biểu tại Hội nghị với chủ đề “Đối ngoại vì dân”, Thứ trưởng Ngoại giao Trần Văn Bình cảm ơn các địa phương.", ""},
		"fronted":             {"Về công tác bảo hộ công dân, Thứ trưởng Ngoại giao Trần Văn Bình nhấn mạnh vai trò của địa phương.", "công tác bảo hộ công dân"},
		"fronted with a verb": {"Đề cập đến vấn đề Biển Đông, Thứ trưởng Ngoại giao Trần Văn Bình khẳng định lập trường của Việt Nam.", "Biển Đông"},
		"on one's part":       {"Về phần mình, Thứ trưởng Ngoại giao Trần Văn Bình cảm ơn các địa phương.", ""},
		"points back":         {"Trao đổi về vấn đề này, Thứ trưởng Ngoại giao Trần Văn Bình cảm ơn các địa phương.", ""},
		"too vague":           {"Tại Hội nghị, Thứ trưởng Ngoại giao Trần Văn Bình phát biểu về một số nội dung.", ""},
		"a question":          {"Tại Hội nghị, Thứ trưởng Ngoại giao Trần Văn Bình trao đổi về những gì đã làm được.", ""},
		"a whole sentence": {"Tại Hội nghị, Thứ trưởng Ngoại giao Trần Văn Bình trao đổi về việc các tỉnh biên giới phía Bắc và các tỉnh biên giới Tây Nam cùng các tỉnh " +
			"ven biển miền Trung ký thỏa thuận mới với bạn.", ""},
		"no topic": {"Tại Hội nghị, Thứ trưởng Ngoại giao Trần Văn Bình khẳng định vai trò của địa phương.", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var found []string
			for _, p := range extract(t, Document{Text: lead + test.sentence}).Participations {
				if len(found) == 0 {
					found = p.Topics
				}
			}
			if got := strings.Join(found, "; "); got != test.want {
				t.Errorf("%s\ntopics %q, want %q", test.sentence, got, test.want)
			}
		})
	}
}

// The least shares of the printed topics in the gold that are found, and of those found there that are right.
const (
	leastTopicRecall    = 0.90
	leastTopicPrecision = 0.95
)

// goldAct is an act of the gold, as far as topics need it.
type goldAct struct {
	Article, Act, Person, Org, Topic, Title string
	Start, End                              int
}

// TestTopicsOfCorpus compares topics with the gold of real and sample articles, which gives the topic or the title of some acts and is silent on
// the others; score.py does not look at them.
func TestTopicsOfCorpus(t *testing.T) {
	judge := newScorer(t)
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	wanted, found, printed, right, other := 0, 0, 0, 0, 0
	for _, set := range []string{"seeds", "dev", "samples"} {
		gold := readGold(t, judge.folder(set)+"-gold.jsonl")
		for _, file := range judge.reports(t, set) {
			facts := x.Extract(readDocument(t, file))
			for _, p := range facts.Participations {
				acts := actsOf(gold, file, p)
				if len(p.Topics) > 0 && len(acts) == 0 {
					other += len(p.Topics)
				}
				if len(acts) == 0 {
					continue
				}
				if acts[0].Topic != "" {
					wanted++
				}
				for _, topic := range p.Topics {
					printed++
					if topic == acts[0].Topic {
						found++
					}
					if topic == acts[0].Topic || topic == acts[0].Title {
						right++
					}
				}
			}
		}
	}
	t.Logf("topics: %d of %d found, %d of %d right, %d more where the gold is silent", found, wanted, right, printed, other)
	if wanted == 0 || float64(found) < leastTopicRecall*float64(wanted) {
		t.Errorf("%d of %d topics found, want at least %.2f", found, wanted, leastTopicRecall)
	}
	if float64(right) < leastTopicPrecision*float64(printed) {
		t.Errorf("%d of %d topics right, want at least %.2f", right, printed, leastTopicPrecision)
	}
}

// actsOf gives the acts with a topic or a title that are in the role, by the agent, and in the sentences of a fact.
func actsOf(gold []goldAct, file string, p Participation) []goldAct {
	var acts []goldAct
	for _, act := range gold {
		inside := slices.ContainsFunc(p.Evidence, func(span Span) bool { return act.Start < span.End && span.Start < act.End })
		same := graph.ToneKey(act.Person) == graph.ToneKey(p.Person)
		if p.Agent != nil {
			same = act.Person == "" && strings.Contains(graph.ToneKey(p.Agent.Name), graph.ToneKey(act.Org))
		}
		if inside && same && strings.Contains(file, act.Article) && act.Act == strings.ToLower(string(p.Role)) && act.Topic+act.Title != "" {
			acts = append(acts, act)
		}
	}
	return acts
}

// readGold reads the acts of a gold file.
func readGold(t *testing.T, file string) []goldAct {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var acts []goldAct
	for line := range strings.Lines(string(text)) {
		var act goldAct
		if err := json.Unmarshal([]byte(line), &act); err != nil {
			t.Fatal(err)
		}
		acts = append(acts, act)
	}
	return acts
}
