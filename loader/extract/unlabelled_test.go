package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Gold for reports of the corpus that have none there. It was made from the reports alone, without a look at what the program
// reads in them. It tells places in the reports instead of their words: a quote by "start" and "end", further quotes by "alt", and a
// long name or value as "@start:end", all in code points.
//
// Rules were written with the misses of the first file in view. Those of the second are not looked at, only its figures: they
// tell what to expect of a report that nobody has read.
const (
	openGold    = "testdata/unlabelled-gold.jsonl"
	heldOutGold = "testdata/heldout-gold.jsonl"
)

// leastOfOthers are the least figures of these reports. Few of them are of the genre.
func leastOfOthers() map[string]least {
	return map[string]least{
		openGold:    {participations: rate{0.93, 0.89}, fields: rate{0.91, 0.84}, persons: 0.95, posts: 0.95, bodies: 0.92},
		heldOutGold: {participations: rate{0.83, 0.73}, fields: rate{0.86, 0.75}, persons: 0.75, posts: 0.85, bodies: 0.85},
	}
}

// TestUnlabelled scores extraction against reports of other kinds.
func TestUnlabelled(t *testing.T) {
	if testing.Short() {
		t.Skip("reads more than a hundred reports")
	}
	judge := newScorer(t)
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for file, least := range leastOfOthers() {
		gold, files := goldInWords(t, file, judge.folder("unlabelled"))
		path := filepath.Join(t.TempDir(), "gold.jsonl")
		if err := os.WriteFile(path, gold, 0o600); err != nil {
			t.Fatal(err)
		}
		found := judge.judge(t, "unlabelled", path, extractAll(t, files, func(string) *Extractor { return x }))
		t.Logf("%s, %d reports: %+v", file, len(files), found)
		found.atLeast(t, file, least)
	}
}

// goldInWords gives the gold in the form of the corpus, and the files that it is about.
func goldInWords(t *testing.T, file, folder string) (gold []byte, files []string) {
	t.Helper()
	lines, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	texts := map[string][]rune{}
	for line := range bytes.Lines(lines) {
		var row map[string]any
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatal(err)
		}
		name := row["article"].(string)
		if texts[name] == nil {
			files = append(files, filepath.Join(folder, name))
			texts[name] = []rune(readDocument(t, files[len(files)-1]).Text)
		}
		if err := json.NewEncoder(&out).Encode(inWords(row, texts[name])); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(files)
	return out.Bytes(), files
}

// inWords puts the words of the report in place of the places in it.
func inWords(row map[string]any, text []rune) map[string]any {
	slice := func(start, end any) string { return string(text[int(start.(float64)):int(end.(float64))]) }
	row["quote"] = slice(row["start"], row["end"])
	if spans, _ := row["alt"].([]any); spans != nil {
		var quotes []string
		for _, span := range spans {
			quotes = append(quotes, slice(span.([]any)[0], span.([]any)[1]))
		}
		row["quote_alt"] = quotes
		delete(row, "alt")
	}
	for key, value := range row {
		row[key] = unfold(value, text)
	}
	return row
}

var placeInText = regexp.MustCompile(`@(\d+):(\d+)`)

// unfold puts words in place of places in a text, or in the texts of a list.
func unfold(value any, text []rune) any {
	switch value := value.(type) {
	case []any:
		for i := range value {
			value[i] = unfold(value[i], text)
		}
	case string:
		return placeInText.ReplaceAllStringFunc(value, func(at string) string {
			from, to, _ := strings.Cut(strings.TrimPrefix(at, "@"), ":")
			start, errStart := strconv.Atoi(from)
			end, errEnd := strconv.Atoi(to)
			if errStart != nil || errEnd != nil || start > end || end > len(text) {
				return fmt.Sprintf("no such place: %s", at)
			}
			return string(text[start:end])
		})
	}
	return value
}
