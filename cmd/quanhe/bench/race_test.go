package bench

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// The competitors, as the table names them.
const (
	oursSQLite        = "quanhe on SQLite"
	handwrittenSQLite = "hand-written on SQLite"
	oursNeo4j         = "quanhe on Neo4j"
	handwrittenNeo4j  = "hand-written on Neo4j"
	library           = "@neo4j/graphql on Neo4j"
)

// competitor is a running server that answers the pages.
type competitor struct {
	name string
	url  string
	// metrics is where the program gives profiles of itself, empty for the others.
	metrics string
	client  *http.Client
}

func newCompetitor(name, url string) competitor {
	return competitor{name: name, url: url, client: &http.Client{
		// One connection that is kept, as a browser has, and no compression.
		Transport: &http.Transport{MaxConnsPerHost: 1, DisableCompression: true},
		Timeout:   time.Minute,
	}}
}

// request is the question of a page, as the competitor wants it.
func (c competitor) request(b testing.TB, page page, number int) *http.Request {
	b.Helper()
	method, url, query := http.MethodPost, c.url+"/graphql", page.query
	switch c.name {
	case handwrittenSQLite, handwrittenNeo4j:
		method, url = http.MethodGet, c.url+"/"+strconv.Itoa(number)
	case library:
		query = page.peer
	}
	body, err := json.Marshal(map[string]any{"query": query, "variables": page.variables})
	must(b, err)
	request, err := http.NewRequestWithContext(b.Context(), method, url, bytes.NewReader(body))
	must(b, err)
	request.Header.Set("Content-Type", "application/json")
	return request
}

// ask asks once and gives the answer and how long it took to read the last byte of it.
func (c competitor) ask(b *testing.B, page page, number int) ([]byte, time.Duration) {
	b.Helper()
	request := c.request(b, page, number)
	begin := time.Now()
	response, err := c.client.Do(request)
	must(b, err)
	body, err := io.ReadAll(response.Body)
	took := time.Since(begin)
	must(b, err)
	must(b, response.Body.Close())
	if response.StatusCode != http.StatusOK || bytes.HasPrefix(body, []byte(`{"errors"`)) {
		b.Fatalf("%s: %s: %d %.500s", page.name, c.name, response.StatusCode, body)
	}
	return body, took
}

// same fails unless all give the data of the page, and the same.
func same(b *testing.B, page page, number int, all []competitor) {
	b.Helper()
	var want any
	for i, c := range all {
		body, _ := c.ask(b, page, number)
		got := data(b, body)
		if c.name == library {
			got = asQuanhe(got)
		}
		if i == 0 {
			want = got
		}
		if count := objects(got) - 1; count != page.objects {
			b.Fatalf("%s: %s gives %d objects, want %d", page.name, c.name, count, page.objects)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			b.Fatalf("%s: %s differs from %s:\n%.2000s", page.name, c.name, all[0].name, diff)
		}
	}
}

// data is the data of an answer, without the object that holds it.
func data(b testing.TB, body []byte) any {
	b.Helper()
	var answer struct {
		Data   map[string]any
		Errors any
	}
	must(b, json.Unmarshal(body, &answer))
	if answer.Errors != nil {
		b.Fatalf("%.500s", body)
	}
	return answer.Data
}

// times are how long the answers to one page took, by competitor, sorted.
type times struct {
	page  page
	taken map[string][]time.Duration
}

// at gives a quantile: 0.5 is the median.
func (t times) at(name string, quantile float64) time.Duration {
	taken := t.taken[name]
	return taken[int(quantile*float64(len(taken)-1))]
}

// race asks all in turn, round by round. The first rounds are not counted: Java and JavaScript
// compile what runs often.
func race(b *testing.B, page page, number int, all []competitor) times {
	const rounds, enough = 100, 40 * time.Second
	for warm, begin := 0, time.Now(); warm < rounds && time.Since(begin) < enough; warm++ {
		for _, c := range all {
			c.ask(b, page, number)
		}
	}
	result := times{page, map[string][]time.Duration{}}
	for b.Loop() {
		for _, c := range all {
			_, took := c.ask(b, page, number)
			result.taken[c.name] = append(result.taken[c.name], took)
		}
	}
	for _, c := range all {
		slices.Sort(result.taken[c.name])
		unit := strings.ReplaceAll(c.name, " ", "-") + "-ms/op"
		b.ReportMetric(float64(result.at(c.name, 0.5).Microseconds())/1000, unit)
	}
	b.ReportMetric(0, "ns/op") // of a whole round: says nothing
	return result
}

// profile writes CPU profiles of the program while it answers a page, where the environment says.
func profile(b *testing.B, page page, number int, all []competitor) {
	b.Helper()
	folder := os.Getenv("QUANHE_BENCH_PROFILES")
	for _, c := range all {
		if folder == "" || c.metrics == "" {
			continue
		}
		done := make(chan []byte)
		go func() {
			defer close(done)
			response, err := http.Get(c.metrics + "/debug/pprof/profile?seconds=5")
			if err != nil {
				return
			}
			defer func() { _ = response.Body.Close() }()
			body, _ := io.ReadAll(response.Body)
			done <- body
		}()
		var taken []byte
		for asking := true; asking; {
			select {
			case taken = <-done:
				asking = false
			default:
				c.ask(b, page, number)
			}
		}
		name := strings.ReplaceAll(page.name+" "+c.name, " ", "-") + ".pprof"
		must(b, os.WriteFile(filepath.Join(folder, name), taken, 0o600))
	}
}

func must(b testing.TB, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}
