package sqlite

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"quanhe/graph"
)

var searchNames = flag.Int("search-names", 1_000_000, "the number of names that BenchmarkSearch searches")

// BenchmarkSearch asks for people among a million names and tells the times, in milliseconds, that
// half and all but one in a hundred of the questions took.
func BenchmarkSearch(b *testing.B) {
	people := invented(*searchNames)
	store := searching(b, people)
	r := rand.New(rand.NewPCG(2, 2))
	someone := func() []string { return strings.Fields(people[r.IntN(len(people))].Name) }
	for _, c := range []struct {
		name string
		text func() string
	}{
		{"full name", func() string { return strings.Join(someone(), " ") }},
		{"full name without marks", func() string { return graph.FoldKey(strings.Join(someone(), " ")) }},
		{"two syllables", func() string { words := someone(); return graph.FoldKey(strings.Join(words[len(words)-2:], " ")) }},
		{"family and given name", func() string { words := someone(); return words[0] + " " + words[len(words)-1] }},
		{"common family name", func() string { return []string{"nguyen", "Trần", "le", "Phạm"}[r.IntN(4)] }},
		{"prefix", func() string {
			return []string{"nguyen v", "tran thi h", "le th", "n", "nguy", "pham van hu"}[r.IntN(6)]
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			var times []time.Duration
			for b.Loop() {
				question := graph.Question{Text: c.text(), First: 20}
				start := time.Now()
				hits, err := store.Search(b.Context(), question)
				if err != nil || len(hits.List) == 0 {
					b.Fatalf("%q: %d hits, %v", question.Text, len(hits.List), err)
				}
				times = append(times, time.Since(start))
			}
			slices.Sort(times)
			for _, percent := range []int{50, 99} {
				b.ReportMetric(times[(len(times)-1)*percent/100].Seconds()*1000, fmt.Sprintf("p%d-ms", percent))
			}
		})
	}
}

// famous is a person with the number of events at which that person was.
type famous struct {
	graph.Person
	events int
}

// invented gives that many people, with names as frequent as in Viet Nam (family names after Lê
// Trung Hoa, Họ và tên người Việt Nam, 2005) and few of whom much is told.
func invented(number int) []famous {
	r := rand.New(rand.NewPCG(1, 1))
	family := weighted{}.add("Nguyễn 384 Trần 110 Lê 95 Phạm 70 Hoàng 51 Huỳnh 51 Phan 45 Vũ 39 Võ 39 Đặng 21 Bùi 20 Đỗ 14 Hồ 13 Ngô 13 Dương 10 Lý 5")
	man := weighted{}.add("Văn 35 Đức 10 Hữu 8 Minh 8 Quang 7 Xuân 6 Ngọc 5 Thanh 5 Công 5 Đình 5 Quốc 4 Anh 2")
	woman := weighted{}.add("Thị 50 Ngọc 12 Thanh 8 Thu 8 Kim 7 Hồng 6 Mai 4 Bích 3 Thuỳ 2")
	second := weighted{}.add("Ngọc 5 Thanh 5 Minh 4 Hồng 4 Thu 4 Kim 3 Xuân 3 Mỹ 2 Bảo 2")
	given := weighted{}.add("Anh 5 Bình 3 Châu 2 Cường 3 Chi 2 Dũng 4 Duy 2 Đạt 2 Đức 3 Giang 2 Hà 4 Hạ 1 Hải 4 Hằng 3 Hạnh 3 Hiền 3 Hiếu 3 Hoà 2 Hòa 2 Hoa 3 Hoàng 2 Hùng 5 " +
		"Huy 3 Hương 4 Khánh 2 Khoa 2 Lan 4 Lâm 2 Linh 4 Loan 2 Long 3 Mai 3 Minh 4 My 1 Nam 3 Nga 3 Ngân 2 Nhung 2 Oanh 1 Phúc 3 Phương 4 Quân 2 Quý 1 Sơn 4 Tâm 3 Tân 1 Thảo 3 " +
		"Thắng 3 Thành 3 Thuý 2 Thủy 2 Tiến 2 Toàn 2 Trang 3 Trung 3 Tú 2 Tuấn 5 Tùng 2 Uyên 1 Vân 3 Vinh 2 Vy 1 Xuân 1 Yến 2")
	people := make([]famous, number)
	for i := range people {
		middle := man
		if r.IntN(2) == 0 {
			middle = woman
		}
		words := []string{family.pick(r), middle.pick(r)}
		if r.IntN(5) == 0 {
			words = append(words, second.pick(r))
		}
		name := strings.Join(append(words, given.pick(r)), " ")
		people[i].ID, people[i].Name = fmt.Sprintf("person:%s-%d", graph.Slug(name), i), name
		people[i].events = int(0.8 / (0.0005 + r.Float64())) // 1 for four in ten, 100 for one in a hundred
	}
	return people
}

// weighted are words, each as often as it is to be drawn.
type weighted []string

func (w weighted) add(list string) weighted {
	fields := strings.Fields(list)
	for i := 0; i < len(fields); i += 2 {
		times, _ := strconv.Atoi(fields[i+1])
		w = append(w, slices.Repeat(fields[i:i+1], times)...)
	}
	return w
}

func (w weighted) pick(r *rand.Rand) string { return w[r.IntN(len(w))] }

// searching gives a store in which only search knows the people: what Write would make for them is
// written at once and in order.
func searching(t testing.TB, people []famous) *Store {
	t.Helper()
	store := empty(t)
	update := graph.Update{Facts: map[string]int{}}
	for _, p := range people {
		update.Put = append(update.Put, graph.Row{Kind: graph.KindPerson, ID: p.ID, Values: map[string]any{"name": p.Name}})
		update.Facts[p.ID] = p.events
	}
	w, err := store.begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer w.end()
	if err := w.addSearch(t.Context(), update.Search(nil)); err != nil {
		t.Fatal(err)
	}
	if err := w.commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	return store
}
