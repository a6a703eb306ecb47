package bench

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"
)

// size notes how large the program is.
func (t *table) size(b *testing.B, program string) {
	b.Helper()
	info, err := os.Stat(program)
	must(b, err)
	t.add(figure{name: "binary", value: float64(info.Size()) / 1e6, unit: "MB", most: 40})
}

// process notes what it costs to load the five real articles as a process of its own, and how long a
// server on that store takes until it is ready.
func (t *table) process(b *testing.B, program string) {
	b.Helper()
	corpus := os.Getenv("QUANHE_TEST_CORPUS")
	if corpus == "" {
		corpus = "../../../../shared/corpus"
	}
	seeds := filepath.Join(corpus, "seeds")
	if _, err := os.Stat(seeds); err != nil {
		t.skipped = append(t.skipped, "load of five articles, ready to serve: no folder "+seeds)
		return
	}
	const turns = 7
	var loads, memory, listens, readies []float64
	for range turns {
		store := "sqlite:" + filepath.Join(b.TempDir(), "quanhe.db")
		command := exec.CommandContext(b.Context(), program, "--store", store, "load", seeds)
		begin := time.Now()
		if output, err := command.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, output)
		}
		loads = append(loads, time.Since(begin).Seconds())
		usage, _ := command.ProcessState.SysUsage().(*syscall.Rusage)
		memory = append(memory, float64(usage.Maxrss)/1024) // of KiB, as Linux counts

		ctx, cancel := context.WithCancel(b.Context())
		command = exec.CommandContext(ctx, program, "--store", store, "serve", "--listen", "127.0.0.1:0")
		begin = time.Now()
		url := start(b, command, "listening")["listening"]
		listens = append(listens, time.Since(begin).Seconds())
		untilReady(b, url)
		readies = append(readies, time.Since(begin).Seconds())
		cancel()
	}
	t.add(
		figure{name: "load of five articles, whole process", value: median(loads), unit: "s", most: 1},
		figure{name: "load of five articles, highest memory", value: slices.Max(memory), unit: "MiB", most: 100},
		figure{name: "serve until it listens", value: median(listens), unit: "s", most: 0.5},
		figure{name: "serve until it is ready", value: median(readies), unit: "s", most: 0.5},
	)
}

// memory notes how much more a process needs for ten times as many articles in one file.
func (t *table) memory(b *testing.B, program string) {
	b.Helper()
	const few, many = 200, 2000
	samples := sampleDocuments(b)
	highest := func(count int) float64 {
		path := filepath.Join(b.TempDir(), "articles.jsonl")
		file, err := os.Create(path)
		must(b, err)
		lines := json.NewEncoder(file)
		for i := range count {
			must(b, lines.Encode(map[string]string{"text": samples[i%len(samples)].Text}))
		}
		must(b, file.Close())
		command := exec.CommandContext(b.Context(), program, "extract", path)
		must(b, command.Run())
		usage, _ := command.ProcessState.SysUsage().(*syscall.Rusage)
		return float64(usage.Maxrss)
	}
	t.add(figure{name: "memory of extract, 2,000 articles to 200", value: highest(many) / highest(few), most: 1.25})
}

// untilReady asks until the server says that it is ready.
func untilReady(b *testing.B, url string) {
	b.Helper()
	for {
		request, err := http.NewRequestWithContext(b.Context(), http.MethodGet, url+"/readyz", nil)
		must(b, err)
		response, err := http.DefaultClient.Do(request)
		must(b, err)
		must(b, response.Body.Close())
		if response.StatusCode == http.StatusOK {
			return
		}
		time.Sleep(time.Millisecond)
	}
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}
