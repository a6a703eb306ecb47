package gazetteer

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// folder makes a gazetteer of lists; each text is a list without its first line, which the key of the map names.
func folder(lists map[string]string) Folder {
	files := fstest.MapFS{}
	for name, rows := range lists {
		files[name+".tsv"] = &fstest.MapFile{Data: []byte(heading(List(name)) + "\n" + rows)}
	}
	return Folder{Name: "own", Files: files}
}

// read reads the built-in lists with others over them. Forms are compared without case.
func read(own ...Folder) (*Lists, error) {
	return Read(strings.ToLower, append([]Folder{BuiltIn()}, own...)...)
}

// builtInLists reads the lists that come with the program.
func builtInLists(t *testing.T) *Lists {
	t.Helper()
	lists, err := read()
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

// rowsByID gives the rows of a list by their ids.
func rowsByID(lists *Lists, list List) map[string]*Row {
	rows := map[string]*Row{}
	for _, r := range lists.Rows(list) {
		rows[r.ID] = r
	}
	return rows
}

// faultsOf gives what Read reports.
func faultsOf(t *testing.T, own ...Folder) *Error {
	t.Helper()
	_, err := read(own...)
	var faults *Error
	if !errors.As(err, &faults) {
		t.Fatalf("error %v, want an *Error", err)
	}
	return faults
}

// TestFaultsNamePlaceAndRemedy: each row breaks one rule, and the only fault says in which cell.
func TestFaultsNamePlaceAndRemedy(t *testing.T) {
	for name, one := range map[string]struct {
		list, rows string
		line, col  int
		problem    string
	}{
		"columns":              {"posts", "a\tb\tc", 2, 1, "3 columns"},
		"id":                   {"surnames", "Ắn\tẮnn\t\tsurname\t\t/\tlaw 1", 2, 1, "is no id"},
		"id twice":             {"surnames", "x1\tXắnn\t\tsurname\t\t/\tlaw 1\nx1\tXénn\t\tsurname\t\t/\tlaw 1", 3, 1, "already in line 2"},
		"no name":              {"surnames", "x\t\t\tsurname\t\t/\tlaw 1", 2, 3, "empty"},
		"empty alias":          {"surnames", "x\tXắnn\tXénn|\tsurname\t\t/\tlaw 1", 2, 8, "empty"},
		"decomposed":           {"surnames", "x\tXa\u0306nn\t\tsurname\t\t/\tlaw 1", 2, 3, "normalization form C"},
		"stray space":          {"surnames", "x\tXắnn \t\tsurname\t\t/\tlaw 1", 2, 3, "stray spaces"},
		"invisible":            {"surnames", "x\tXắ\u200bnn\t\tsurname\t\t/\tlaw 1", 2, 3, "control characters"},
		"too long":             {"surnames", "x\tX" + strings.Repeat("ắ", maxFormRunes) + "\t\tsurname\t\t/\tlaw 1", 2, 3, "longer than 200"},
		"alias is the name":    {"surnames", "x\tXắnn\tXẮNN\tsurname\t\t/\tlaw 1", 2, 8, "twice in the row"},
		"form of another row":  {"surnames", "x\tXắnn\tNguyễn\tsurname\t\t/\tlaw 1", 2, 8, "surname-nguyen-1"},
		"kind":                 {"surnames", "x\tXắnn\t\tname\t\t/\tlaw 1", 2, 9, `no kind "name"`},
		"detail without value": {"posts", "x\tXắnn\t\tOTHER\ttakes\t/\tlaw 1", 2, 15, "no key=value"},
		"key twice":            {"posts", "x\tXắnn\t\tOTHER\ttakes=org;takes=none\t/\tlaw 1", 2, 15, "twice"},
		"unknown key":          {"posts", "x\tXắnn\t\tOTHER\ttakes=org;taker=org\t/\tlaw 1", 2, 15, `no key "taker"`},
		"unknown value":        {"posts", "x\tXắnn\t\tOTHER\ttakes=me\t/\tlaw 1", 2, 15, `takes cannot be "me"`},
		"missing key":          {"posts", "x\tXắnn\t\tOTHER\t\t/\tlaw 1", 2, 15, "needs takes="},
		"no number":            {"provinces", "x\tXắnn\t\tcity\tcode=a\t/\tlaw 1", 2, 14, "no number"},
		"reference by id":      {"posts", "x\tXắnn\t\tOTHER\ttakes=org;body=nowhere\t/\tlaw 1", 2, 15, "not in organizations"},
		"reference by name":    {"towns", "x\tXắnn\t\ttown\tprovince=Nowhere\t/\tlaw 1", 2, 14, "not in provinces"},
		"circle":               {"organizations", "x\tXắnn\t\tOTHER\tparent=x\t/\tlaw 1", 2, 15, "above itself"},
		"no period":            {"posts", "x\tXắnn\t\tOTHER\ttakes=org\t2020\tlaw 1", 2, 25, "no period"},
		"no day":               {"posts", "x\tXắnn\t\tOTHER\ttakes=org\t2020-02-30/\tlaw 1", 2, 25, "no day"},
		"ends before it began": {"posts", "x\tXắnn\t\tOTHER\ttakes=org\t2021-01-01/2020-01-01\tlaw 1", 2, 25, "before it begins"},
		"undated list":         {"surnames", "x\tXắnn\t\tsurname\t\t2020-01-01/\tlaw 1", 2, 18, "any time"},
		"no source":            {"surnames", "x\tXắnn\t\tsurname\t\t/\t", 2, 20, "no source"},
		"unexplained source":   {"surnames", "x\tXắnn\t\tsurname\t\t/\tlaw", 2, 20, "not explained"},
		"nothing to remove":    {"surnames", "x\t\t\t-\t\t/\tlaw 1", 2, 1, "no row"},
		"not UTF-8":            {"surnames", "x\tX\xff", 2, 4, "UTF-8"},
	} {
		faults := faultsOf(t, folder(map[string]string{one.list: one.rows}))
		first := faults.Faults[0]
		if len(faults.Faults) != 1 || first.Line != one.line || first.Column != one.col || first.File != "own/"+one.list+".tsv" ||
			!strings.Contains(first.Problem, one.problem) || first.Remedy == "" {
			t.Errorf("%s: %v, want own/%s.tsv:%d:%d and %q", name, faults, one.list, one.line, one.col, one.problem)
		}
	}
}

func TestFolderFaults(t *testing.T) {
	wrong := Folder{"own", fstest.MapFS{"postes.tsv": {Data: []byte("x")}, "surnames.tsv": {Data: []byte("# quanhe gazetteer 2 surnames\n")}}}
	text := faultsOf(t, wrong).Error()
	for _, part := range []string{"own/postes.tsv:1:1: ", "surnames, topic_words, towns", "own/surnames.tsv:1:1: ", `"# quanhe gazetteer 1 surnames"`} {
		if !strings.Contains(text, part) {
			t.Errorf("%s\nwant %q in it", text, part)
		}
	}
	empty := Folder{"own", fstest.MapFS{"README.md": {}, ".posts.tsv": {}}}
	if text := faultsOf(t, empty).Error(); !strings.Contains(text, "own: the folder has no list") {
		t.Error(text)
	}
	if _, err := read(Folder{"own", fstest.MapFS{"posts.tsv": {Data: make([]byte, maxListBytes+1)}}}); !errors.Is(err, errTooBig) {
		t.Errorf("error %v, want %v", err, errTooBig)
	}
	if _, err := read(Folder{"own", fstest.MapFS{"posts.tsv": {Mode: fs.ModeNamedPipe}}}); !errors.Is(err, errNoFile) {
		t.Errorf("error %v, want %v", err, errNoFile)
	}
}

func TestFaultsAreBounded(t *testing.T) {
	var rows strings.Builder
	for i := range 50 {
		_, _ = fmt.Fprintf(&rows, "x%d\t\t\tsurname\t\t/\tlaw 1\n", i)
	}
	faults := faultsOf(t, folder(map[string]string{"surnames": rows.String()}))
	if len(faults.Faults) != maxFaults || len(faults.Faults)+faults.More < 50 || !strings.HasSuffix(faults.Error(), fmt.Sprintf("\n%d more", faults.More)) {
		t.Errorf("%d faults and %d more", len(faults.Faults), faults.More)
	}
}

// TestRemovedRowLeavesNoReference: what a user's own folder takes away may be needed by a built-in row.
func TestRemovedRowLeavesNoReference(t *testing.T) {
	faults := faultsOf(t, folder(map[string]string{"organizations": "chinh-phu\t\t\t-\t\t/\tlaw 1"}))
	if first := faults.Faults[0]; first.File != "built-in/posts.tsv" || !strings.Contains(first.Problem, "body=chinh-phu") {
		t.Errorf("%v, want the built-in post that needs the row", faults)
	}
}

// TestLayers: a row is added, takes the place of one before it, or takes it away; a later folder comes over an earlier one.
func TestLayers(t *testing.T) {
	one := folder(map[string]string{
		"surnames":      "x\tXắnn\t\tsurname\t\t/\tlaw 1\nsurname-tran-2\t\t\t-\t\t/\tlaw 1",
		"organizations": "bo-y-te\tBộ Sức khỏe\t\tMINISTRY\tfield=Sức khỏe\t2030-01-01/\tlaw 1",
	})
	two := folder(map[string]string{"surnames": "x\tXónn\t\tsurname\t\t/\tlaw 1"})
	layered, err := read(one, two)
	if err != nil {
		t.Fatal(err)
	}
	plain := builtInLists(t)
	surnames := rowsByID(layered, Surnames)
	if surnames["surname-tran-2"] != nil || surnames["x"].Name != "Xónn" || len(surnames) != len(plain.Rows(Surnames)) {
		t.Errorf("surnames: %v", surnames["x"])
	}
	if body := rowsByID(layered, Organizations)["bo-y-te"]; body.Name != "Bộ Sức khỏe" || body.From != "2030-01-01" {
		t.Errorf("body %+v", body)
	}
	for i, r := range plain.Rows(Organizations) {
		if got := layered.Rows(Organizations)[i].ID; got != r.ID {
			t.Errorf("row %d is %s, want %s: a row keeps its place", i, got, r.ID)
		}
	}
}

func TestDigestFollowsGazetteers(t *testing.T) {
	digest := func(own ...Folder) string {
		lists, err := read(own...)
		if err != nil {
			t.Fatal(err)
		}
		return lists.Digest()
	}
	one, other := folder(map[string]string{"surnames": "x\tXắnn\t\tsurname\t\t/\tlaw 1"}), folder(map[string]string{"surnames": "x\tXắnn\t\tsurname\t\t/\tlaw 2"})
	moved := Folder{Name: "elsewhere", Files: one.Files}
	if plain := digest(); len(plain) != 64 || plain == digest(one) || digest(one) == digest(other) || digest(one, other) == digest(other, one) {
		t.Error("different lists have the same digest")
	}
	if digest(one) != digest(moved) {
		t.Error("the digest depends on where the folder is")
	}
}

// TestSpreadsheetsMaySave: a byte-order mark and carriage returns do no harm.
func TestSpreadsheetsMaySave(t *testing.T) {
	data := "\ufeff" + heading(Surnames) + "\r\n\r\nx\tXắnn\t\tsurname\t\t/\tlaw 1\r\n"
	lists, err := read(Folder{"own", fstest.MapFS{"surnames.tsv": {Data: []byte(data)}}})
	if err != nil || rowsByID(lists, Surnames)["x"] == nil {
		t.Error(err)
	}
}

// TestEveryListIsEmbedded: the schema has no list without rows, and no key that no row has.
func TestEveryListIsEmbedded(t *testing.T) {
	lists := builtInLists(t)
	for list, schema := range schema() {
		used := map[string]bool{}
		for _, row := range lists.Rows(list) {
			for key := range row.Detail {
				used[key] = true
			}
		}
		if len(lists.Rows(list)) == 0 {
			t.Errorf("list %s has no rows", list)
		}
		for key := range schema.details {
			if !used[key] {
				t.Errorf("no row of %s has %s=", list, key)
			}
		}
	}
}
