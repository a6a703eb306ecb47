package extract

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"quanhe/graph"
)

// least are the figures below which a set of reports must not fall.
type least struct {
	participations, fields rate
	persons, posts, bodies float64
}

// The least figures of the five delivered reports, of the others with gold, and of the sample articles of the repository.
func leastFigures() map[string]least {
	return map[string]least{
		"seeds":   {participations: rate{0.97, 0.92}, fields: rate{0.97, 0.92}, persons: 0.97, posts: 0.95, bodies: 0.90},
		"dev":     {participations: rate{0.97, 0.93}, fields: rate{0.97, 0.92}, persons: 0.97, posts: 0.95, bodies: 0.90},
		"samples": {participations: rate{0.97, 0.90}, fields: rate{0.97, 0.90}, persons: 0.97, posts: 0.95, bodies: 0.90},
	}
}

// rate is a precision and a recall of the scorer.
type rate struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
}

// figures are the results of the scorer that the tests look at.
type figures struct {
	Participation rate `json:"participation"`
	Persons       rate `json:"persons"`
	EventFields   struct {
		All rate `json:"all"`
	} `json:"event_fields"`
	Post struct {
		Accuracy float64 `json:"accuracy"`
	} `json:"post"`
	Organization struct {
		Accuracy float64 `json:"accuracy"`
	} `json:"organization"`
	Negatives struct {
		Hit int `json:"hit"`
	} `json:"negatives"`
	BadQuotes int `json:"bad_quotes"`
}

// TestCorpus scores extraction against the corpus beside the repository, or the one that QUANHE_TEST_CORPUS names.
func TestCorpus(t *testing.T) {
	judge := newScorer(t)
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for set, least := range leastFigures() {
		found := judge.score(t, set, extractAll(t, judge.reports(t, set), func(string) *Extractor { return x }))
		t.Logf("%s: %+v", set, found)
		found.atLeast(t, set, least)
	}
}

// atLeast compares the figures of a set of reports with the least ones. No set has a negative or a bad quote.
func (f figures) atLeast(t *testing.T, set string, least least) {
	t.Helper()
	for name, figure := range map[string][2]float64{
		"precision of participations": {f.Participation.Precision, least.participations.Precision},
		"recall of participations":    {f.Participation.Recall, least.participations.Recall},
		"precision of event fields":   {f.EventFields.All.Precision, least.fields.Precision},
		"recall of event fields":      {f.EventFields.All.Recall, least.fields.Recall},
		"recall of persons":           {f.Persons.Recall, least.persons},
		"posts":                       {f.Post.Accuracy, least.posts},
		"bodies":                      {f.Organization.Accuracy, least.bodies},
	} {
		if figure[0] < figure[1] {
			t.Errorf("%s: %s: %.3f, want at least %.3f", set, name, figure[0], figure[1])
		}
	}
	if f.Negatives.Hit != 0 {
		t.Errorf("%s: %d negatives hit, want none", set, f.Negatives.Hit)
	}
	if f.BadQuotes != 0 {
		t.Errorf("%s: %d bad quotes, want none", set, f.BadQuotes)
	}
}

// scorer runs score.py, the judge of the corpus.
type scorer struct{ python, corpus string }

// newScorer finds the corpus and Python, and skips the test where one is missing.
func newScorer(t *testing.T) scorer {
	t.Helper()
	corpus := findCorpus(t)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is missing: the corpus is not scored")
	}
	return scorer{python, corpus}
}

// folder gives the folder of a set of reports: of the corpus, the sample articles of the repository, or the path itself.
func (s scorer) folder(set string) string {
	if filepath.IsAbs(set) {
		return set
	}
	if set == "samples" {
		return filepath.Join("..", "..", "testdata", "articles")
	}
	return filepath.Join(s.corpus, set)
}

// reports lists the files of a set.
func (s scorer) reports(t *testing.T, set string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(s.folder(set), "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports of %s: %v", set, err)
	}
	return files
}

// score judges the facts of a set, which are lines of JSON.
func (s scorer) score(t *testing.T, set string, facts []byte) figures {
	t.Helper()
	return s.judge(t, set, s.folder(set)+"-gold.jsonl", facts)
}

// judge compares facts of a set with a gold file.
func (s scorer) judge(t *testing.T, set, gold string, facts []byte) figures {
	t.Helper()
	args := []string{filepath.Join(s.corpus, "score.py"), "--json", "--texts", s.folder(set), "--gold", gold}
	if negative := s.folder(set) + "-negative.jsonl"; fileExists(negative) {
		args = append(args, "--negative", negative)
	}
	command := exec.Command(s.python, append(args, "-")...)
	command.Stdin = bytes.NewReader(facts)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("score.py: %v", err)
	}
	var found figures
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatalf("score.py: %v", err)
	}
	return found
}

// extractAll gives the facts of reports as lines of JSON, each read by the extractor that is chosen for its file.
func extractAll(t *testing.T, files []string, extractor func(file string) *Extractor) []byte {
	t.Helper()
	var facts bytes.Buffer
	for _, file := range files {
		doc := readDocument(t, file)
		if err := WriteJSONLines(&facts, filepath.Base(file), doc, extractor(file).Extract(doc)); err != nil {
			t.Fatal(err)
		}
	}
	return facts.Bytes()
}

// findCorpus gives the folder of the corpus, and skips the test where there is none.
func findCorpus(t *testing.T) string {
	t.Helper()
	if corpus := os.Getenv("QUANHE_TEST_CORPUS"); corpus != "" {
		return corpus
	}
	for dir, _ := filepath.Abs("."); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		corpus := filepath.Join(dir, "shared", "corpus")
		if _, err := os.Stat(filepath.Join(corpus, "score.py")); err == nil {
			return corpus
		}
	}
	t.Skip("no corpus beside the repository: set QUANHE_TEST_CORPUS to score extraction")
	return ""
}

// published finds the day of publication in the front matter of a sample article.
var published = regexp.MustCompile(`(?m)^published: (\S+)$`)

// readDocument reads one article with the day that its front matter gives.
func readDocument(t *testing.T, file string) Document {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc := Document{Text: string(text)}
	if day := published.FindStringSubmatch(doc.Text); day != nil {
		if doc.Published, err = graph.ParseDate(day[1]); err != nil {
			t.Fatal(err)
		}
	}
	return doc
}

func fileExists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
