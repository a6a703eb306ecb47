package extract

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"quanhe/graph"
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

// blocks gives the fenced blocks of a page.
func blocks(page string) []string {
	var found []string
	for i, part := range strings.Split(page, "\n```") {
		if i%2 == 1 {
			_, text, _ := strings.Cut(part, "\n")
			found = append(found, text+"\n")
		}
	}
	return found
}

// TestExampleOfThePage: the lists that docs/gazetteer.md shows change what is read in its article as it says.
func TestExampleOfThePage(t *testing.T) {
	files, text := fstest.MapFS{}, ""
	for _, block := range blocks(readPage(t)) {
		first, _, _ := strings.Cut(block, "\n")
		if name, ok := strings.CutPrefix(first, heading("")); ok {
			files[name+".tsv"] = &fstest.MapFile{Data: []byte(block)}
		} else {
			text = block
		}
	}
	plain, err := New()
	if err != nil {
		t.Fatal(err)
	}
	own, err := New(Gazetteer{"lists", files})
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range []struct {
		x    *Extractor
		want []string
	}{
		{plain, []string{"OPENED Trần Thị Mẫu []", "PRESENTED Lê Văn Thử []"}},
		{own, []string{"OPENED Trần Thị Mẫu [Bộ Biển và Hải đảo]", "PRESENTED Lê Văn Thử [Cục Ngoại vụ]"}},
	} {
		var got []string
		for _, p := range one.x.Extract(Document{Text: text}).Participations {
			if p.Role == graph.RoleOpened || p.Role == graph.RolePresented {
				var bodies []string
				for _, body := range p.Bodies {
					bodies = append(bodies, body.Name)
				}
				got = append(got, fmt.Sprint(p.Role, " ", p.Person, " ", bodies))
			}
		}
		if !slices.Equal(got, one.want) {
			t.Errorf("read %q, want %q", got, one.want)
		}
	}
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
		_, _ = fmt.Fprintf(&table, "| [%s](../loader/extract/data/%s.tsv) | %s | %s | %s |\n", list, list, strings.Join(s.kinds, ", "), strings.Join(keys, "; "), periods)
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
