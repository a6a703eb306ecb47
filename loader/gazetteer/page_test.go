package gazetteer

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the table of lists in docs/gazetteer.md again")

// pagePath is the curator's page.
func pagePath() string { return filepath.Join("..", "..", "docs", "gazetteer.md") }

func readPage(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile(pagePath())
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// TestPageHasTheSchema compares the table of lists on the page with the schema.
func TestPageHasTheSchema(t *testing.T) {
	const begin, end = "<!-- lists -->\n", "<!-- end of lists -->"
	page := readPage(t)
	before, rest, ok := strings.Cut(page, begin)
	table, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatal("the page has no place for the table of lists")
	}
	want := schemaTable()
	if *update {
		if err := os.WriteFile(pagePath(), []byte(before+begin+want+end+after), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if table != want {
		t.Errorf("the page has another table than the schema; run with -update\n%s", want)
	}
}

// schemaTable writes the schema as a table in Markdown.
func schemaTable() string {
	var table strings.Builder
	table.WriteString("| list | kinds | keys of detail | periods |\n|---|---|---|---|\n")
	lists := schema()
	for _, list := range slices.Sorted(maps.Keys(lists)) {
		s, periods := lists[list], ""
		if s.dated {
			periods = "yes"
		}
		var keys []string
		for _, key := range slices.Sorted(maps.Keys(s.details)) {
			keys = append(keys, detailText(key, s.details[key], s.kinds))
		}
		_, _ = fmt.Fprintf(&table, "| [%s](../loader/gazetteer/data/%s.tsv) | %s | %s | %s |\n", list, list, strings.Join(s.kinds, ", "), strings.Join(keys, "; "), periods)
	}
	return table.String()
}

// detailText writes a key of the column detail, and what it may hold.
func detailText(key string, d detailSchema, kinds []string) string {
	switch {
	case len(d.always) == len(kinds):
		key = "**" + key + "**"
	case d.always != nil:
		key = "**" + key + "** (of " + strings.Join(d.always, ", ") + ")"
	}
	switch {
	case d.row != "":
		return key + " → " + string(d.row)
	case d.named != "":
		return key + " → name in " + string(d.named)
	case d.number:
		return key + ": a number"
	case d.forms:
		return key + ": words, `\\|` between them"
	}
	return key + ": " + strings.Join(d.values, ", ")
}
