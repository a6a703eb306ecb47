package extract

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// benchSeed makes the articles of the benchmarks the same each time.
const benchSeed = 5

// articleOf writes articles one after the other up to a size in bytes, as one text.
func articleOf(tb testing.TB, bytes int) string {
	var text strings.Builder
	c := cast{Rand: rand.New(rand.NewPCG(benchSeed, benchSeed)), lex: newLexicon(tb)}
	for text.Len() < bytes {
		text.WriteString(c.article().text.String())
		text.WriteByte('\n')
	}
	return text.String()[:strings.LastIndexByte(text.String()[:bytes], ' ')]
}

// BenchmarkExtract reads articles of 5 kB; the goal is 300 articles a second on one core.
func BenchmarkExtract(b *testing.B) {
	x, err := New()
	if err != nil {
		b.Fatal(err)
	}
	doc := Document{Text: articleOf(b, 5_000)}
	for b.Loop() {
		x.Extract(doc)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkExtractLarge shows how the time for one byte grows with the article; the goal is that it does not, up to 1 MB.
func BenchmarkExtractLarge(b *testing.B) {
	x, err := New()
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range []int{10_000, 100_000, 1_000_000} {
		doc := Document{Text: articleOf(b, size)}
		b.Run(fmt.Sprintf("%dkB", size/1000), func(b *testing.B) {
			for b.Loop() {
				x.Extract(doc)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(doc.Text)), "ns/byte")
		})
	}
}

// BenchmarkStartUp loads and checks the built-in lists; the goal is 150 ms.
func BenchmarkStartUp(b *testing.B) {
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}
