package loader_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/loader"
	"quanhe/loader/article"
	"quanhe/loader/extract"
)

// lines is an extractor for tests: a line "name @ body # n" says that the person of the body spoke
// at the n-th edition, "name # n" says it without a body.
type lines struct{ version string }

func (l lines) Digest() string { return "lines " + l.version }

func (l lines) Extract(document extract.Document) extract.Facts {
	var facts extract.Facts
	start := 0
	for line := range strings.Lines(document.Text) {
		span := extract.Span{Start: start, End: start + utf8.RuneCountInString(strings.TrimRight(line, "\n"))}
		start += utf8.RuneCountInString(line)
		agent, edition, found := strings.Cut(strings.TrimSpace(line), " # ")
		var number int
		if _, err := fmt.Sscan(edition, &number); !found || err != nil {
			continue
		}
		name, body, _ := strings.Cut(agent, " @ ")
		p := extract.Participation{Event: len(facts.Events), Role: graph.RoleSpoke, Person: name, Evidence: []extract.Span{span}, Rule: "line"}
		if body != "" {
			p.Posts = []extract.Post{{Title: "Giám đốc " + body, Head: "Giám đốc", Kind: graph.PostDirector, Body: &extract.Body{Name: body, Kind: graph.OrganizationDepartment}}}
		}
		facts.Events = append(facts.Events, extract.Event{Name: "Hội nghị", Kind: graph.EventConference, Series: "Hội nghị Biển", Ordinal: number})
		facts.Participations = append(facts.Participations, p)
	}
	return facts
}

func write(t *testing.T, dir string, files map[string]string) string {
	t.Helper()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// sample is an input in which what a name means depends on the articles before.
func sample(t *testing.T) string {
	t.Helper()
	return write(t, t.TempDir(), map[string]string{
		"a.txt": "Lê An @ Hội Biển # 1\nTrần Bình @ Hội Núi # 1\n",
		"b.txt": "Lê An # 2\n",
		"c.txt": "Lê An @ Hội Núi # 3\n",
		"d.txt": "Lê An # 4\nTrần Bình # 4\n",
		"e.txt": "Không ai phát biểu.\n",
		"f.txt": "Lê An @ Hội Núi # 2\n",
	})
}

func load(t *testing.T, store loader.Store, paths []string, options loader.Options) loader.Report {
	t.Helper()
	report, err := loader.Load(t.Context(), store, lines{"1"}, paths, options)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// dump is everything that a store holds, identities included.
func dump(t *testing.T, store graph.Store) string {
	t.Helper()
	facts, err := graphtest.Export(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	identities, err := store.Identities(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, identity := range identities {
		facts = fmt.Appendf(facts, "%q\n", identity)
	}
	return string(facts)
}

func TestLoadReports(t *testing.T) {
	dir := write(t, sample(t), map[string]string{"g.txt": "", "h.jsonl": `{"text": "Võ C # 9"}` + "\n{"})
	var steps []loader.Progress
	report := load(t, graphtest.NewMemory(), []string{dir}, loader.Options{Progress: func(p loader.Progress) { steps = append(steps, p) }})
	if want := (loader.Articles{Read: 7, New: 7, Rejected: 2}); report.Articles != want {
		t.Errorf("articles %+v, want %+v", report.Articles, want)
	}
	if want := (loader.Found{Events: 6, Participations: 8, Tenures: 4}); report.Found != want {
		t.Errorf("found %+v, want %+v", report.Found, want)
	}
	if report.Run != 1 || report.Facts.Added != 11 || report.Entities.Added == 0 {
		t.Errorf("run %d, facts %+v, entities %+v", report.Run, report.Facts, report.Entities)
	}
	if diff := cmp.Diff([]string{"article:e"}, report.WithoutEvents); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if r := report.Rejected; len(r) != 2 || r[0].Cause != article.CauseEmpty || r[1].Line != 2 {
		t.Errorf("rejected %+v", r)
	}
	if len(report.Unsure) != 2 || report.Unsure[0].ID != "person:le-an-hoi-nui" || report.Unsure[1].Article != "article:d" {
		t.Errorf("unsure %+v", report.Unsure)
	}
	if len(steps) != 7 || steps[6] != (loader.Progress{Done: 7, Total: 7, Article: "article:h-jsonl-1"}) {
		t.Errorf("progress %+v", steps)
	}
}

func TestReportAsJSON(t *testing.T) {
	got, err := json.Marshal(load(t, graphtest.NewMemory(), nil, loader.Options{}))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"run":0,"dryRun":false,"articles":{"read":0,"new":0,"replaced":0,"unchanged":0,"rejected":0},` +
		`"found":{"events":0,"participations":0,"tenures":0,"claims":0},"entities":{"added":0,"changed":0,"removed":0},` +
		`"facts":{"added":0,"changed":0,"removed":0},"rejected":[],"guessed":[],"withoutEvents":[],"unsure":[]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSameInputWritesNothing(t *testing.T) {
	store := &counting{Store: graphtest.NewMemory()}
	dir := sample(t)
	load(t, store, []string{dir}, loader.Options{})
	before, writes := dump(t, store), store.writes
	report := load(t, store, []string{dir}, loader.Options{})
	if store.writes != writes || report.Run != 0 || report.Articles != (loader.Articles{Read: 6, Unchanged: 6}) || dump(t, store) != before {
		t.Errorf("%d writes more; report %+v", store.writes-writes, report)
	}
}

func TestChangedArticleReplacesWhatItSaid(t *testing.T) {
	store := graphtest.NewMemory()
	dir := sample(t)
	load(t, store, []string{dir}, loader.Options{})
	write(t, dir, map[string]string{"b.txt": "Lê An # 5\n"})
	report := load(t, store, []string{dir}, loader.Options{})
	if report.Articles != (loader.Articles{Read: 6, Unchanged: 5, Replaced: 1}) || report.Run != 2 {
		t.Errorf("report %+v", report)
	}
	if want := (graph.Delta{Added: 1, Removed: 1}); report.Facts != want {
		t.Errorf("facts %+v, want %+v", report.Facts, want)
	}
	write(t, dir, map[string]string{"b.txt": "Lê An # 2\n"})
	load(t, store, []string{dir}, loader.Options{})
	fresh := graphtest.NewMemory()
	load(t, fresh, []string{dir}, loader.Options{})
	got, want := exported(t, store), exported(t, fresh)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("after a change and back, -fresh +got:\n%s", diff)
	}
}

func exported(t *testing.T, store graph.Reader) string {
	t.Helper()
	text, err := graphtest.Export(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestDryRunWritesNothing(t *testing.T) {
	store := &counting{Store: graphtest.NewMemory()}
	decisions := filepath.Join(t.TempDir(), "decisions")
	report := load(t, store, []string{sample(t)}, loader.Options{DryRun: true, Decisions: decisions})
	if store.writes != 0 || !report.DryRun || report.Articles.New != 6 || report.Found.Participations != 7 {
		t.Errorf("%d writes, report %+v", store.writes, report)
	}
	if _, err := os.Stat(decisions); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("curation folder: %v", err)
	}
}

func TestAgainReadsStoredArticles(t *testing.T) {
	store := graphtest.NewMemory()
	dir := sample(t)
	load(t, store, []string{dir}, loader.Options{})
	before := exported(t, store)
	for _, test := range []struct {
		extractor lines
		paths     []string
		want      loader.Articles
	}{
		{lines{"1"}, nil, loader.Articles{}},
		{lines{"2"}, []string{filepath.Join(dir, "a.txt")}, loader.Articles{Read: 6, Replaced: 6}},
		{lines{"2"}, []string{dir}, loader.Articles{Read: 6, Unchanged: 6}},
	} {
		report, err := loader.Load(t.Context(), store, test.extractor, test.paths, loader.Options{Again: true, BatchArticles: 2})
		if err != nil || report.Articles != test.want {
			t.Errorf("%s: %v, articles %+v, want %+v", test.extractor.Digest(), err, report.Articles, test.want)
		}
	}
	if diff := cmp.Diff(before, exported(t, store)); diff != "" {
		t.Errorf("-before +after:\n%s", diff)
	}
}

func TestExtract(t *testing.T) {
	dir := write(t, t.TempDir(), map[string]string{"a.txt": "Lê An # 1", "b.txt": ""})
	var got []string
	err := loader.Extract(t.Context(), lines{}, []string{dir}, article.Options{}, func(e loader.Extracted) error {
		if e.Rejection != nil {
			got = append(got, e.Rejection.Error())
		} else {
			got = append(got, fmt.Sprintf("%s %d", e.Article.Name, len(e.Facts.Participations)))
		}
		return nil
	})
	want := []string{"a.txt 1", filepath.Join(dir, "b.txt") + ": empty; remove it, or put the article's text into it"}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v; -want +got:\n%s", err, diff)
	}
	if err := loader.Extract(t.Context(), lines{}, []string{dir}, article.Options{}, func(loader.Extracted) error { return errStop }); !errors.Is(err, errStop) {
		t.Errorf("got %v, want the error of yield", err)
	}
}

var errStop = errors.New("stop")

// counting counts the writes of a store and can fail one of them, before or after it was done.
type counting struct {
	graph.Store
	writes int
	// failAt is the number of the write that fails, 0 for none; done says that it happens first.
	failAt int
	done   bool
}

func (c *counting) Write(ctx context.Context, batch graph.Batch) (graph.Changes, error) {
	c.writes++
	if c.writes != c.failAt {
		return c.Store.Write(ctx, batch)
	}
	if c.done {
		if _, err := c.Store.Write(ctx, batch); err != nil {
			return graph.Changes{}, err
		}
	}
	return graph.Changes{}, fmt.Errorf("%w: pulled the plug", graph.ErrUnavailable)
}
