// Package bench measures the program against its goals: how long two pages take from both stores,
// as ratios to hand-written servers and to @neo4j/graphql in the same run, and what a whole process
// costs. Everybody answers over HTTP from a process of its own, and in turn, so that what else the
// machine does hits all alike; before anything is timed, all have to give the same data.
//
//	.ci/bench                                                     all of it, as make bench
//	go test -run '^$' -bench Goals -benchtime 50x ./cmd/quanhe/bench   50 rounds
//
// What this machine lacks is left out, and said. QUANHE_BENCH_PROFILES=DIR also writes CPU profiles of
// the program, one for each page and store, to read with go tool pprof -top.
package bench

import (
	"os"
	"testing"

	"quanhe/graph/neo4j/neo4jtest"
)

// A process of these tests is started again as a hand-written server for the store that this names.
const serveVariable = "QUANHE_BENCH_SERVE"

func TestMain(m *testing.M) {
	if store := os.Getenv(serveVariable); store != "" {
		os.Exit(serveHandwritten(store))
	}
	os.Exit(neo4jtest.Main(m))
}

// BenchmarkGoals takes all figures and prints them with their goals. The number of rounds is that of
// -benchtime, such as 200x.
func BenchmarkGoals(b *testing.B) {
	var figures table
	program := build(b)
	figures.size(b, program)
	figures.process(b, program) // first: a process counts the memory of the one that started it
	figures.memory(b, program)
	figures.extraction(b)

	all := competitors(b, &figures, program)
	for i, page := range pages() {
		same(b, page, i, all)
		b.Run(page.name, func(b *testing.B) {
			figures.pages = append(figures.pages, race(b, page, i, all))
		})
		profile(b, page, i, all)
	}
	figures.print(b)
}
