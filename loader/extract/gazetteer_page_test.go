package extract

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

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
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "gazetteer.md"))
	if err != nil {
		t.Fatal(err)
	}
	files, text := fstest.MapFS{}, ""
	for _, block := range blocks(string(page)) {
		first, _, _ := strings.Cut(block, "\n")
		if name, ok := strings.CutPrefix(first, listHeading); ok {
			files[name+".tsv"] = &fstest.MapFile{Data: []byte(block)}
		} else {
			text = block
		}
	}
	plain, err := New()
	if err != nil {
		t.Fatal(err)
	}
	own, err := New(gazetteer.Folder{Name: "lists", Files: files})
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
