package bench

import (
	"path/filepath"
	"testing"
	"time"

	files "quanhe/loader/article"
	"quanhe/loader/extract"
)

// articleBytes is the size of the articles that the goal counts.
const articleBytes = 5000

// extraction notes how long the word lists take to load, and how many articles of 5 kB one goroutine reads in a second, by the sample
// articles.
func (t *table) extraction(b *testing.B) {
	b.Helper()
	const turns, readings = 7, 40
	documents := sampleDocuments(b)
	bytes := 0
	for _, document := range documents {
		bytes += len(document.Text)
	}
	var starts, rates []float64
	for range turns {
		begin := time.Now()
		extractor, err := extract.New()
		must(b, err)
		starts = append(starts, time.Since(begin).Seconds()*1000)
		begin = time.Now()
		for range readings {
			for _, document := range documents {
				extractor.Extract(document)
			}
		}
		rates = append(rates, float64(readings*bytes)/articleBytes/time.Since(begin).Seconds())
	}
	t.add(
		figure{name: "word lists, loaded and checked", value: median(starts), unit: "ms", most: 150},
		figure{name: "articles of 5 kB read by one goroutine", value: median(rates), unit: "a second", least: 300},
	)
}

// sampleDocuments reads the sample articles.
func sampleDocuments(b *testing.B) []extract.Document {
	b.Helper()
	var documents []extract.Document
	for a, refused := range files.Walk(b.Context(), []string{filepath.Join("..", "..", "..", "testdata", "articles")}, files.Options{}) {
		if refused != nil {
			b.Fatal(refused)
		}
		documents = append(documents, extract.Document{Text: a.Text, Title: a.Title, Published: a.Published})
	}
	return documents
}
