package export_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/export"
	"quanhe/graph/graphtest"
	"quanhe/graph/sqlite"
)

var update = flag.Bool("update", false, "write the golden export anew")

// file gives an SQLite file with statements in it.
func file(t *testing.T, statements ...graph.Statement) *sqlite.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "quanhe.db"), sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	if _, err := store.Write(t.Context(), graph.Batch{Statements: statements}); err != nil {
		t.Fatal(err)
	}
	return store
}

func text(t *testing.T, lines iter.Seq2[export.Line, error]) string {
	t.Helper()
	var out bytes.Buffer
	count, err := export.Write(&out, lines)
	if err != nil {
		t.Fatal(err)
	}
	if count != strings.Count(out.String(), "\n") {
		t.Errorf("counted %d lines of %d", count, strings.Count(out.String(), "\n"))
	}
	return out.String()
}

// TestFormat holds the bytes of an export: what other programs read, and older exports are compared
// with.
func TestFormat(t *testing.T) {
	t.Parallel()
	got := text(t, export.Graph(t.Context(), file(t, graphtest.Sample()...)))
	const path = "testdata/sample.jsonl"
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if again := text(t, export.Read("sample", strings.NewReader(got))); again != got {
		t.Error("lines that were read and written again are others")
	}
}

// Lists are whole, however long, and a page more of nodes does not end them.
func TestNothingIsCutOff(t *testing.T) {
	t.Parallel()
	const places = 2*graph.ListLimit + 7
	statement := graph.Statement{Article: graph.Article{ID: "article:a"}}
	body := graph.Organization{Entity: graph.Entity{ID: "org:a", Name: "A"}, Kind: graph.OrganizationOther}
	for i := range places {
		place := graph.Place{Entity: graph.Entity{ID: fmt.Sprintf("place:%04d", i), Name: fmt.Sprint(i)}, Kind: graph.PlaceVenue}
		statement.Places = append(statement.Places, place)
		body.PlaceIDs = append(body.PlaceIDs, place.ID)
	}
	statement.Organizations = []graph.Organization{body}
	lines := strings.Split(text(t, export.Graph(t.Context(), file(t, statement))), "\n")
	if got := strings.Count(lines[0], `"place:`); got != places || len(lines) != places+3 {
		t.Errorf("%d places of the body and %d lines, want %d and %d", got, len(lines), places, places+3)
	}
}

// What was read while somebody wrote is no export.
func TestWrittenMeanwhile(t *testing.T) {
	t.Parallel()
	store := file(t, graphtest.Sample()...)
	var got error
	for line, err := range export.Graph(t.Context(), store) {
		if got = err; err == nil && line.ID == "person:ha" {
			if _, err := store.Write(t.Context(), graph.Batch{Withdraw: []string{"article:cu"}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if !errors.Is(got, graph.ErrChanged) {
		t.Errorf("got %v, want %v", got, graph.ErrChanged)
	}
}

func TestCompare(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name       string
		older, new []string
		want       []string
	}{
		{"nothing with nothing", nil, nil, nil},
		{"only one has any", nil, []string{`{"type":"Person","id":"person:a"}`, `{"type":"Event","id":"event:a"}`}, []string{"+ person:a", "+ event:a"}},
		{
			"kinds before ids",
			[]string{`{"type":"Person","id":"person:z"}`, `{"type":"Article","id":"article:a"}`},
			[]string{`{"type":"Event","id":"event:a"}`, `{"type":"Article","id":"article:a"}`},
			[]string{"- person:z", "+ event:a"},
		},
		{
			"fields by name",
			[]string{`{"type":"Event","id":"event:a","theme":"A","name":"N","ordinal":1}`},
			[]string{`{"type":"Event","id":"event:a","ordinal":2,"name":"N","date":"2021"}`},
			[]string{`~ event:a date: nothing → "2021"`, `~ event:a ordinal: 1 → 2`, `~ event:a theme: "A" → nothing`},
		},
		{
			"the order of fields and spaces say nothing",
			[]string{`{"type":"Person","id":"person:a","name":"A","aliases":["B", "C"]}`},
			[]string{`{ "aliases": ["B","C"], "id": "person:a", "name": "A", "type": "Person" }`},
			nil,
		},
		{
			"lists",
			[]string{`{"type":"Event","id":"event:a","articles":["a","b","c"],"partOf":["a","b"],"parts":["a"]}`},
			[]string{`{"type":"Event","id":"event:a","articles":["a","c","d"],"partOf":["b","a"],"parts":["a","a"]}`},
			[]string{`~ event:a articles: ["b"] → ["d"]`, `~ event:a partOf: ["a","b"] → ["b","a"]`, `~ event:a parts: [] → ["a"]`},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			read := func(name string, lines []string) iter.Seq2[export.Line, error] {
				return export.Read(name, strings.NewReader(strings.Join(lines, "\n")))
			}
			var got []string
			for difference, err := range export.Compare(read("older", test.older), read("newer", test.new)) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, difference.String())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// Two stores differ in what was done to one of them, and in what follows from it.
func TestCompareStores(t *testing.T) {
	t.Parallel()
	all := graphtest.Sample()
	var got []string
	older, newer := file(t, all...), file(t, all[1:]...)
	for difference, err := range export.Compare(export.Graph(t.Context(), older), export.Graph(t.Context(), newer)) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, difference.String())
	}
	for _, want := range []string{
		"- article:som", "- claim:doi-ngoai-32-place-tan-lap", "~ event:doi-ngoai-32 sourceCount: 3 → 2",
		`~ event:doi-ngoai-32 theme: "Vươn ra biển lớn" → "Ngoại giao biển"`,
		`~ claim:doi-ngoai-32-theme-ngoai-giao-bien rank: "NORMAL" → "PREFERRED"`,
	} {
		if n := strings.Count("\n"+strings.Join(got, "\n")+"\n", "\n"+want+"\n"); n != 1 {
			t.Errorf("%s stands %d times in\n%s", want, n, strings.Join(got, "\n"))
		}
	}
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	const good = `{"type":"Person","id":"person:a"}` + "\n"
	for text, want := range map[string]string{
		good + "{":                              "x:2: no JSON object on one line: ",
		good + "\n" + good:                      "x:2: no JSON object on one line",
		good + `{"type":"Person","id":`:         "x:2: no JSON object on one line: ",
		good + `{"type" "Person"}`:              "x:2: no JSON object on one line: ",
		good + `{7:1}`:                          "x:2: no JSON object on one line: ",
		"null":                                  "x:1: no JSON object on one line",
		"[]":                                    "x:1: no JSON object on one line",
		good + good:                             "x:2: person:a comes after person:a: the lines are not in the order of an export",
		`{"type":"Person","id":7}`:              "x:1: id is no text",
		`{"id":"person:a"}`:                     `x:1: type "" and id "person:a" are no node of this version`,
		`{"type":"Person"}`:                     `x:1: type "Person" and id "" are no node of this version`,
		`{"type":"Evidence","id":"evidence:a"}`: `x:1: type "Evidence" and id "evidence:a" are no node of this version`,
		`{"type":"Person","id":"person:a","a":1,"a":2}`: "x:1: a stands twice",
		good + good[:len(good)-1] + `{"a":1}`:           "x:2: no JSON object on one line: more follows it",
		good + good[:len(good)-1] + `}`:                 "x:2: no JSON object on one line: more follows it",
	} {
		var got error
		for _, err := range export.Read("x", strings.NewReader(text)) {
			got = err
		}
		if got == nil || !strings.HasPrefix(got.Error(), want) {
			t.Errorf("%s\ngives %v\nwant  %s …", text, got, want)
		}
	}
}
