package sqlite

import (
	"fmt"
	"quanhe/graph"
	"syscall"
	"testing"
	"time"
)

func cpu() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(0, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
func TestCPU(t *testing.T) {
	people := invented(*searchNames)
	store := searching(t, people)
	for _, q := range []string{"Nguyễn Văn Hùng", "nguyen thi thanh ha", "van son", "nguyen hung", "nguyen", "pham", "nguyen v", "tran thi h", "n", "thi lan anh"} {
		qq := graph.Question{Text: q, First: 20}
		h, err := store.Search(t.Context(), qq)
		if err != nil {
			t.Fatal(err)
		}
		reads := qq.Reads()
		n := 10
		s := cpu()
		for range n {
			store.Search(t.Context(), qq)
		}
		a := (cpu() - s) / time.Duration(n)
		s = cpu()
		var rec []graph.Searchable
		for range n {
			rec, _ = store.searchable(t.Context(), reads)
		}
		b := (cpu() - s) / time.Duration(n)
		s = cpu()
		for range n {
			qq.Answer(rec)
		}
		c := (cpu() - s) / time.Duration(n)
		pq := graph.Question{Text: q, First: 20, Kinds: []graph.Kind{graph.KindPerson}}
		s = cpu()
		for range n {
			store.searchable(t.Context(), pq.Reads())
		}
		d := (cpu() - s) / time.Duration(n)
		pq = graph.Question{Text: q, First: 20, Kinds: []graph.Kind{graph.KindPost}}
		s = cpu()
		for range n {
			store.searchable(t.Context(), pq.Reads())
		}
		e := (cpu() - s) / time.Duration(n)
		fmt.Println(q, "reads", len(reads), "total", h.Total, "cand", len(rec), "all", a, "sql", b, "sql person", d, "sql post", e, "answer", c)
	}
}
