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

// The least figures of the five delivered reports.
const (
	leastPrecision = 0.97
	leastRecall    = 0.92
	leastPosts     = 0.95
	leastBodies    = 0.90
	// leastSampleRecall is that of the sample articles of the repository.
	leastSampleRecall = 0.90
)

// rate is a precision and a recall of the scorer.
type rate struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
}

// figures are the results of the scorer that the test looks at.
type figures struct {
	Participation rate `json:"participation"`
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
	corpus := findCorpus(t)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is missing: the corpus is not scored")
	}
	seeds := score(t, python, corpus, "seeds")
	t.Logf("seeds: %+v", seeds)
	t.Logf("dev: %+v", score(t, python, corpus, "dev"))
	atLeast(t, "seeds", seeds, leastRecall)
	if seeds.Negatives.Hit != 0 {
		t.Errorf("%d negatives hit, want none", seeds.Negatives.Hit)
	}
	samples := scoreSamples(t, python, corpus)
	t.Logf("samples: %+v", samples)
	atLeast(t, "samples", samples, leastSampleRecall)
}

// atLeast compares the figures of a set of reports with the least ones.
func atLeast(t *testing.T, set string, found figures, recall float64) {
	t.Helper()
	for name, figure := range map[string][2]float64{
		"precision of participations": {found.Participation.Precision, leastPrecision},
		"recall of participations":    {found.Participation.Recall, recall},
		"precision of event fields":   {found.EventFields.All.Precision, leastPrecision},
		"recall of event fields":      {found.EventFields.All.Recall, recall},
		"posts":                       {found.Post.Accuracy, leastPosts},
		"bodies":                      {found.Organization.Accuracy, leastBodies},
	} {
		if figure[0] < figure[1] {
			t.Errorf("%s: %s: %.3f, want at least %.3f", set, name, figure[0], figure[1])
		}
	}
	if found.BadQuotes != 0 {
		t.Errorf("%s: %d bad quotes, want none", set, found.BadQuotes)
	}
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

// score extracts one set of reports of the corpus and gives what the scorer finds.
func score(t *testing.T, python, corpus, set string) figures {
	t.Helper()
	args := []string{"--gold", filepath.Join(corpus, set+"-gold.jsonl")}
	if negative := filepath.Join(corpus, set+"-negative.jsonl"); fileExists(negative) {
		args = append(args, "--negative", negative)
	}
	return scoreFolder(t, python, corpus, filepath.Join(corpus, set), args)
}

// scoreSamples scores the sample articles of the repository.
func scoreSamples(t *testing.T, python, corpus string) figures {
	t.Helper()
	samples := filepath.Join("..", "..", "testdata", "articles")
	return scoreFolder(t, python, corpus, samples, []string{"--gold", samples + "-gold.jsonl"})
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

// scoreFolder extracts the articles of a folder and runs the scorer.
func scoreFolder(t *testing.T, python, corpus, folder string, args []string) figures {
	t.Helper()
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no reports in %s: %v", folder, err)
	}
	var facts bytes.Buffer
	for _, file := range files {
		doc := readDocument(t, file)
		if err := WriteJSONLines(&facts, filepath.Base(file), doc, x.Extract(doc)); err != nil {
			t.Fatal(err)
		}
	}
	args = append([]string{filepath.Join(corpus, "score.py"), "--json", "--texts", folder}, args...)
	command := exec.Command(python, append(args, "-")...)
	command.Stdin = &facts
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

func fileExists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
