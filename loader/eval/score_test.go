package eval_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/loader/eval"
	"quanhe/loader/extract"
)

// variants is how many damaged variants of the facts of each set are compared with score.py.
const variants = 110

// driver scores one file of facts after another with score.py, and prints the figures, one set a line.
const driver = `
import json, sys
sys.path.insert(0, sys.argv[1])
import score
gold, texts = score.read_jsonl(sys.argv[2]), score.Texts([sys.argv[3]])
negative = score.read_jsonl(sys.argv[4]) if sys.argv[4] else ()
for file in sys.stdin:
    print(json.dumps(score.score(gold, score.read_jsonl(file.strip()), texts, negative)))
`

// corpus finds the folder of the corpus, and skips the test where there is none.
func corpus(t *testing.T) string {
	t.Helper()
	if folder := os.Getenv("QUANHE_TEST_CORPUS"); folder != "" {
		return folder
	}
	for dir, _ := filepath.Abs("."); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		folder := filepath.Join(dir, "shared", "corpus")
		if _, err := os.Stat(filepath.Join(folder, "score.py")); err == nil {
			return folder
		}
	}
	t.Skip("no corpus beside the repository: set QUANHE_TEST_CORPUS to compare with its scorer")
	return ""
}

// set is one set of reports with its gold.
type set struct {
	folder, gold, negative string
	texts                  map[string]string
	// lines are the facts that extract prints.
	lines []string
}

func newSet(t *testing.T, corpus, name string) set {
	t.Helper()
	s := set{folder: filepath.Join(corpus, name), gold: filepath.Join(corpus, name+"-gold.jsonl"), texts: map[string]string{}}
	if negative := filepath.Join(corpus, name+"-negative.jsonl"); exists(negative) {
		s.negative = negative
	}
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(s.folder, "*.txt"))
	var out bytes.Buffer
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc := extract.Document{Text: strings.TrimPrefix(string(text), "\ufeff")}
		s.texts[filepath.Base(file)] = doc.Text
		if err := extract.WriteJSONLines(&out, filepath.Base(file), doc, x.Extract(doc)); err != nil {
			t.Fatal(err)
		}
	}
	s.lines = strings.Split(strings.TrimSpace(out.String()), "\n")
	return s
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

// score gives the figures of facts.
func (s set) score(t *testing.T, facts string) eval.Figures {
	t.Helper()
	lists, err := eval.DefaultLists()
	if err != nil {
		t.Fatal(err)
	}
	gold := read(t, s.gold, eval.ReadGold)
	var negatives eval.Negatives
	if s.negative != "" {
		negatives = read(t, s.negative, eval.ReadNegatives)
	}
	parsed, err := eval.ReadFacts("facts", strings.NewReader(facts))
	if err != nil {
		t.Fatal(err)
	}
	figures, err := eval.New(lists).Score(gold, parsed, negatives, s.texts)
	if err != nil {
		t.Fatal(err)
	}
	return figures
}

// read opens a file and reads its lines.
func read[T any](t *testing.T, file string, parse func(string, io.Reader) (T, error)) T {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parse(file, bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

// TestFiguresAreThoseOfTheCorpus compares every figure with score.py, the judge of the corpus: of the facts as they are, and of many
// damaged variants.
func TestFiguresAreThoseOfTheCorpus(t *testing.T) {
	corpus := corpus(t)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is missing: nothing to compare with")
	}
	for number, name := range []string{"seeds", "dev"} {
		t.Run(name, func(t *testing.T) {
			s := newSet(t, corpus, name)
			draw := rand.New(rand.NewPCG(uint64(number), 8))
			all := []string{strings.Join(s.lines, "\n"), ""}
			count := variants
			if testing.Short() {
				count = 5
			}
			for range count {
				all = append(all, damage(t, draw, s.lines))
			}
			for i, want := range s.judge(t, python, corpus, all) {
				got := asJSON(t, s.score(t, all[i]))
				delete(got, "rules")
				if diff := cmp.Diff(want, got); diff != "" {
					t.Fatalf("variant %d: figures (-score.py +eval):\n%s", i, diff)
				}
			}
		})
	}
}

// judge gives the figures of score.py for each variant.
func (s set) judge(t *testing.T, python, corpus string, variants []string) []map[string]any {
	t.Helper()
	var files strings.Builder
	folder := t.TempDir()
	for i, facts := range variants {
		file := filepath.Join(folder, fmt.Sprint(i))
		if err := os.WriteFile(file, []byte(facts), 0o600); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&files, file)
	}
	command := exec.Command(python, "-c", driver, corpus, s.gold, s.folder, s.negative)
	command.Stdin, command.Stderr = strings.NewReader(files.String()), os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("score.py: %v", err)
	}
	var all []map[string]any
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		var figures map[string]any
		if err := json.Unmarshal([]byte(line), &figures); err != nil {
			t.Fatal(err)
		}
		all = append(all, figures)
	}
	return all
}

func asJSON(t *testing.T, value any) map[string]any {
	t.Helper()
	data, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var object map[string]any
	if err := json.Unmarshal(data, &object); err != nil {
		t.Fatal(err)
	}
	return object
}

// damage gives facts with some lines lost, doubled or changed: roles, names, bodies, posts, events, values and offsets, often to those
// of another line.
func damage(t *testing.T, draw *rand.Rand, lines []string) string {
	t.Helper()
	rows := make([]map[string]any, len(lines))
	for i, line := range lines {
		if err := json.Unmarshal([]byte(line), &rows[i]); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	for _, line := range lines {
		if draw.IntN(12) == 0 {
			continue
		}
		var row map[string]any
		_ = json.Unmarshal([]byte(line), &row) // it was read before
		for range draw.IntN(3) {
			change(draw, row, rows[draw.IntN(len(rows))])
		}
		changed, _ := json.Marshal(row) // it comes from JSON
		for range 1 + draw.IntN(8)/7 {
			out.Write(append(changed, '\n'))
		}
	}
	return out.String()
}

// change spoils one thing in a row.
func change(draw *rand.Rand, row, other map[string]any) {
	roles := []string{"OPENED", "CHAIRED", "DIRECTED", "REPORTED", "PRESENTED", "SPOKE", "SPOKE", "ATTENDED", "ATTENDED", "ORGANIZED", "HOSTED", "SIGNED", "RECEIVED", "MET", "CLOSED", "SLEPT"}
	key := []string{"role", "person", "organization", "post", "onBehalfOf", "title", "event", "value", "evidence", "kind", "article", "field"}[draw.IntN(12)]
	switch value := row[key].(type) {
	case string:
		if key == "role" {
			row[key] = roles[draw.IntN(len(roles))]
		} else if draw.IntN(2) == 0 && other[key] != nil {
			row[key] = other[key]
		} else {
			row[key] = spoil(draw, value)
		}
	case map[string]any:
		inner := []string{"name", "name", "series", "ordinal"}[draw.IntN(4)]
		if from, ok := other[key].(map[string]any); ok && draw.IntN(3) == 0 {
			row[key] = from
		} else if name, ok := value[inner].(string); ok {
			value[inner] = spoil(draw, name)
		} else if draw.IntN(8) == 0 {
			row[key] = nil
		}
	case []any:
		if draw.IntN(6) == 0 || len(value) == 0 {
			row[key] = []any{}
			return
		}
		passage := value[draw.IntN(len(value))].(map[string]any)
		for _, end := range []string{"start", "end"} {
			passage[end] = max(0, passage[end].(float64)+float64(draw.IntN(400)-200))
		}
	default:
		if other[key] != nil {
			row[key] = other[key]
		}
	}
}

// spoil changes a text a little, often to one that still means the same.
func spoil(draw *rand.Rand, text string) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return "Hội nghị"
	}
	i := draw.IntN(len(words))
	extra := []string{"Việt Nam", "tỉnh", "TP", "UBND", "(VUFO)", ", Bộ Ngoại giao", "lần thứ hai mươi", "lần thứ XX", "thứ 3", "năm 2019", "21", "toàn quốc", "của Chính phủ", "Hà Nội", "Đại sứ quán", "tại Việt Nam", "ông", "“Gặp gỡ”", "1.200", "hội thảo", "; Hà Nội", "- Lào"}
	switch draw.IntN(7) {
	case 0:
		return strings.ToUpper(text)
	case 1:
		return strings.Join(append(words[:i:i], words[i+1:]...), " ")
	case 2:
		return text + " " + extra[draw.IntN(len(extra))]
	case 3:
		return extra[draw.IntN(len(extra))] + " " + text
	case 4:
		words[i] = extra[draw.IntN(len(extra))]
		return strings.Join(words, " ")
	case 5:
		return strings.Join(words[:i+1], " ")
	}
	return strings.NewReplacer("òa", "oà", "y", "i", "ộ", "ộ").Replace(text)
}

// TestStatusOfRules compares the table of rules with the measure, over all gold.
func TestStatusOfRules(t *testing.T) {
	corpus := corpus(t)
	seeds, dev := newSet(t, corpus, "seeds"), newSet(t, corpus, "dev")
	lists, err := eval.DefaultLists()
	if err != nil {
		t.Fatal(err)
	}
	facts, err := eval.ReadFacts("facts", strings.NewReader(strings.Join(append(seeds.lines, dev.lines...), "\n")))
	if err != nil {
		t.Fatal(err)
	}
	texts := seeds.texts
	for file, text := range dev.texts {
		texts[file] = text
	}
	gold := read(t, seeds.gold, eval.ReadGold).And(read(t, dev.gold, eval.ReadGold))
	figures, err := eval.New(lists).Score(gold, facts, eval.Negatives{}, texts)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range figures.Disagreements() {
		t.Error(d)
	}
	t.Logf("\n%s", figures.Table())
}
