package extract

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// counted are the packages whose statements are counted. The command has to be among them.
const counted = "quanhe/loader/extract,quanhe/loader/extract/testdata/work,quanhe/graph,slices,strings"

// mostStatements is the most statements for a byte of any text; those of articles take about 80.
const mostStatements = 1200

// mostGrowth is the most by which the work may grow when a text is doubled. Linear work doubles, up to what the first text pays alone;
// quadratic work grows four times.
const mostGrowth = 2.5

// TestWorkIsLinear reads texts of 1 and 2 parts and compares how many statements that took. Counts are the same on every machine,
// however busy. A program with a counter at every block does the reading.
func TestWorkIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program with counters")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "work")
	build := exec.CommandContext(t.Context(), "go", "build", "-cover", "-covermode=atomic", "-coverpkg="+counted, "-o", program, "./testdata/work")
	if text, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	all := pathologies(func(bytes int) string { return articleOf(t, bytes) })
	var files []string
	for i, p := range all {
		for times := 1; times <= 2; times++ {
			file := filepath.Join(dir, fmt.Sprintf("%d-%d", i, times))
			if err := os.WriteFile(file, []byte(p.text(times*p.part())), 0o600); err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
		}
	}
	run := exec.CommandContext(t.Context(), program, files...)
	run.Env = append(os.Environ(), "GOCOVERDIR="+t.TempDir())
	if text, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	reader, err := exec.CommandContext(t.Context(), "go", "tool", "-n", "covdata").Output()
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range all {
		once, twice := statements(t, strings.TrimSpace(string(reader)), files[2*i]+".work"), statements(t, strings.TrimSpace(string(reader)), files[2*i+1]+".work")
		bytes := len(p.text(p.part()))
		t.Logf("%-28s %7d bytes %7.1f statements a byte, %4.2f times for twice the text", p.name, bytes, float64(once)/float64(bytes), float64(twice)/float64(once))
		if twice > mostStatements*2*bytes || float64(twice) > mostGrowth*float64(once) {
			t.Errorf("%s: %d statements for one part, %d for two", p.name, once, twice)
		}
	}
}

// statements sums what the counters in a folder say: each block as often as it ran, by its number of statements. covdata is the program of Go that reads them.
func statements(t *testing.T, covdata, dir string) int {
	t.Helper()
	profile := filepath.Join(t.TempDir(), "profile")
	if text, err := exec.CommandContext(t.Context(), covdata, "textfmt", "-i="+dir, "-o="+profile).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	data, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for lines := bufio.NewScanner(bytes.NewReader(data)); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) != 3 {
			continue
		}
		size, err1 := strconv.Atoi(fields[1])
		times, err2 := strconv.Atoi(fields[2])
		if err1 != nil || err2 != nil {
			t.Fatalf("no counter: %q", lines.Text())
		}
		total += size * times
	}
	if total == 0 {
		t.Fatalf("no counters in %s", dir)
	}
	return total
}
