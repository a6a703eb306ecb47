package extract

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// largestDrop is the most that a figure may lose when each report is read without the forms that only it motivates.
const largestDrop = 0.05

// TestLeaveOneOut measures how far the word lists were made for the very reports that they are scored on. Each report with gold is
// read without the forms that only it motivates, and the facts are scored again.
//
// A form is one spelling of one row: its name, or one of its aliases. One report motivates it if its words stand in that report
// and in no other real article of the corpus, with gold or without. Three lists are complete enumerations by an independent source and
// stay whole, however rarely a row occurs: provinces, countries, and ministries. A form whose words stand in no report at all changes nothing.
func TestLeaveOneOut(t *testing.T) {
	if testing.Short() {
		t.Skip("reads each report many times")
	}
	judge := newScorer(t)
	full, err := New()
	if err != nil {
		t.Fatal(err)
	}
	motivated := motivatedForms(t, full.lex, judge)
	t.Logf("%-40s %5s  %-27s %-27s", "report", "forms", "participations P R (drop)", "fields P R (drop)")
	for _, set := range []string{"seeds", "dev"} {
		files := judge.reports(t, set)
		reduced := map[string]*Extractor{}
		forms := 0
		for _, file := range files {
			reduced[file] = &Extractor{lex: full.lex.without(motivated[file])}
			forms += len(motivated[file])
		}
		whole := extractAll(t, files, func(string) *Extractor { return full })
		left := extractAll(t, files, func(file string) *Extractor { return reduced[file] })
		for _, file := range files {
			if gold := goldOf(t, judge.folder(set)+"-gold.jsonl", file); len(motivated[file]) > 0 && gold != "" {
				logDrop(t, filepath.Base(file), len(motivated[file]), judge.judge(t, set, gold, whole), judge.judge(t, set, gold, left))
				t.Logf("    %s", strings.Join(sortedForms(motivated[file]), ", "))
			}
		}
		before, after := judge.score(t, set, whole), judge.score(t, set, left)
		logDrop(t, "all of "+set, forms, before, after)
		for name, drop := range drops(before, after) {
			if drop > largestDrop {
				t.Errorf("%s: %s drops by %.3f, want at most %.3f", set, name, drop, largestDrop)
			}
		}
	}
}

// drops are the losses of the figures from one reading to another.
func drops(before, after figures) map[string]float64 {
	return map[string]float64{
		"precision of participations": before.Participation.Precision - after.Participation.Precision,
		"recall of participations":    before.Participation.Recall - after.Participation.Recall,
		"precision of event fields":   before.EventFields.All.Precision - after.EventFields.All.Precision,
		"recall of event fields":      before.EventFields.All.Recall - after.EventFields.All.Recall,
	}
}

func logDrop(t *testing.T, name string, forms int, before, after figures) {
	t.Helper()
	drop := drops(before, after)
	t.Logf("%-40.40s %5d  %.3f %.3f (%.3f %.3f) %.3f %.3f (%.3f %.3f)", name, forms,
		after.Participation.Precision, after.Participation.Recall, drop["precision of participations"], drop["recall of participations"],
		after.EventFields.All.Precision, after.EventFields.All.Recall, drop["precision of event fields"], drop["recall of event fields"])
}

// form is one spelling of one row of a word list, by the keys of its words.
type form struct {
	row   *gazetteer.Row
	words string
}

// motivatedForms gives, for each report with gold, the forms that only it motivates.
func motivatedForms(t *testing.T, lex *lexicon, judge scorer) map[string]map[form]bool {
	t.Helper()
	own := formsOf(lex)
	first, several := map[form]string{}, map[form]bool{}
	labelled := map[string]bool{}
	for _, set := range []string{"seeds", "dev", "unlabelled"} {
		for _, file := range judge.reports(t, set) {
			labelled[file] = set != "unlabelled"
			for found := range formsIn(lex, own, readDocument(t, file).Text) {
				if seen, ok := first[found]; ok && seen != file {
					several[found] = true
				}
				first[found] = file
			}
		}
	}
	motivated := map[string]map[form]bool{}
	for found, file := range first {
		if several[found] || !labelled[file] || isEnumerated(found.row) {
			continue
		}
		if motivated[file] == nil {
			motivated[file] = map[form]bool{}
		}
		motivated[file][found] = true
	}
	return motivated
}

// isEnumerated reports the rows of lists that are complete by an independent source.
func isEnumerated(row *gazetteer.Row) bool {
	return row.List == gazetteer.Provinces || row.List == gazetteer.Countries && row.Kind == "country" ||
		row.List == gazetteer.Organizations && row.Kind == string(graph.OrganizationMinistry)
}

// formsOf gives all forms of the lists. The two halves of a phrase for an act count each for itself; true marks a second half.
func formsOf(lex *lexicon) map[form]bool {
	forms := map[form]bool{}
	for _, rows := range lex.rows {
		for _, row := range rows {
			for _, text := range row.Forms() {
				forms[form{row, keysIn(text)}] = false
			}
			for kind := range row.Detail {
				for _, half := range row.Halves(kind) {
					if row.List == gazetteer.ActTriggers {
						forms[form{row, keysIn(half)}] = true
					}
				}
			}
		}
	}
	return forms
}

// formsIn gives those of the forms whose words stand in a text, page furniture included.
func formsIn(lex *lexicon, forms map[form]bool, text string) map[form]bool {
	raw := []rune(text)
	p := newPage(lex, raw, splitLines(lex, raw))
	found := map[form]bool{}
	for i, spots := range p.spots {
		for _, s := range spots {
			f := form{s.row, keysOf(p.tokens[i:s.end])}
			if _, own := forms[f]; own {
				found[f] = true
			}
		}
	}
	keys := " " + keysOf(p.tokens) + " "
	for f, half := range forms {
		if half && strings.Contains(keys, " "+f.words+" ") {
			found[f] = true
		}
	}
	return found
}

// keysIn gives the keys of the words of a text.
func keysIn(text string) string {
	runes := []rune(text)
	return keysOf(tokenize(runes, Span{0, len(runes)}))
}

func keysOf(tokens []token) string {
	keys := make([]string, len(tokens))
	for i, t := range tokens {
		keys[i] = t.key
	}
	return strings.Join(keys, " ")
}

// without gives the lists without some forms. A row keeps its name for what is printed of it, even if the name is no longer found.
func (lex *lexicon) without(dropped map[form]bool) *lexicon {
	left := &lexicon{rows: map[gazetteer.List][]*gazetteer.Row{}, byID: lex.byID, words: newTrie(), fields: lex.fields, memberships: lex.memberships, commentators: lex.commentators}
	for _, list := range slices.Sorted(maps.Keys(lex.rows)) {
		for _, row := range lex.rows[list] {
			gone := func(text string) bool { return dropped[form{row, keysIn(text)}] }
			kept := slices.DeleteFunc(row.Forms(), gone)
			reduced := *row
			reduced.Detail = maps.Clone(row.Detail)
			for kind := range row.Detail {
				if halves := row.Halves(kind); slices.ContainsFunc(halves, gone) {
					reduced.Detail[kind] = strings.Join(slices.DeleteFunc(halves, gone), "|")
				}
			}
			for _, text := range kept {
				left.words.add(text, &reduced)
			}
			if list == gazetteer.Boilerplate || list == gazetteer.Abbreviations || list == gazetteer.SpeechForms {
				// These are compared form by form.
				if len(kept) == 0 {
					continue
				}
				reduced.Name, reduced.Aliases = kept[0], kept[1:]
			}
			left.rows[list] = append(left.rows[list], &reduced)
		}
	}
	left.addSpeeches()
	return left
}

// goldOf writes the gold of one report to a file of its own, and gives its name; empty where there is none.
func goldOf(t *testing.T, gold, file string) string {
	t.Helper()
	text, err := os.ReadFile(gold)
	if err != nil {
		t.Fatal(err)
	}
	var own bytes.Buffer
	for line := range bytes.Lines(text) {
		var fact struct {
			Article string `json:"article"`
		}
		if err := json.Unmarshal(line, &fact); err != nil {
			t.Fatal(err)
		}
		if strings.TrimSuffix(fact.Article, ".txt") == strings.TrimSuffix(filepath.Base(file), ".txt") {
			own.Write(line)
		}
	}
	if own.Len() == 0 {
		return ""
	}
	name := filepath.Join(t.TempDir(), "gold.jsonl")
	if err := os.WriteFile(name, own.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func sortedForms(forms map[form]bool) []string {
	var texts []string
	for f := range forms {
		texts = append(texts, string(f.row.List)+":"+f.words)
	}
	slices.Sort(texts)
	return texts
}
