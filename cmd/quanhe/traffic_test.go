package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"quanhe/api"
	"quanhe/graph"
)

// fromEnvironment gives a number that make soak sets, such as that of repetitions.
func fromEnvironment(t *testing.T, name string, otherwise int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	number, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return number
}

// listening is what the serve command says when it can be asked.
var listening = regexp.MustCompile(`listening on (http://\S+)`)

// serving runs the serve command in this process until the test ends, and gives its address.
func serving(t *testing.T, getenv func(string) string, args ...string) string {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	stderr, said := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- execute(ctx, environment{
			args:  append(args, "serve", "--listen", "127.0.0.1:0"),
			stdin: strings.NewReader(""), stdout: io.Discard, stderr: said, getenv: getenv,
		})
		_ = said.Close()
	}()
	t.Cleanup(func() {
		stop()
		if code := <-ended; code != exitOK && code != exitFailure {
			t.Errorf("the server ends with %d", code)
		}
	})
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		if found := listening.FindStringSubmatch(lines.Text()); found != nil {
			go func() { _, _ = io.Copy(io.Discard, stderr) }() // or the server would wait for a reader
			return found[1]
		}
		t.Log(lines.Text())
	}
	t.Fatal("the server ended before it listened")
	return ""
}

// probe is a request whose answer is known.
type probe struct {
	kind string
	body []byte
	want []byte
}

// probes are the worked questions and requests of other sorts, with the answers that a store gives.
// So many of them have a shape that no other has, so that neither the server nor the store has met
// it; they come last.
func probes(t *testing.T, known graph.Reader, fresh int) []probe {
	t.Helper()
	var all []probe
	add := func(kind, query string, variables map[string]any) {
		t.Helper()
		limits := api.DefaultLimits()
		limits.Store, limits.Request = patience, patience
		request := api.Request{Query: query, Variables: variables}
		response := api.New(known, limits, slog.New(slog.DiscardHandler)).Do(t.Context(), request)
		if len(response.Errors) > 0 {
			t.Fatalf("%s: %s", query, response.JSON())
		}
		body, err := json.Marshal(request)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, probe{kind, body, response.JSON()})
	}
	for _, question := range questions(t) {
		add("question", question.Query, question.Variables)
	}
	add("counts", "{ stats { people organizations events participations articles } }", nil)
	add("look-up", `{ series(id: "series:hoi-nghi-ngoai-vu-toan-quoc") { name } }`, nil)
	add("look-up", `{ nodes(ids: ["event:hoi-nghi-ngoai-vu-toan-quoc/20", "person:nobody"]) { id } }`, nil)
	add("several", `{ people(first: 3) { totalCount } events(first: 2) { nodes { name } } series(id: "series:hoi-nghi-ngoai-vu-toan-quoc") { id } }`, nil)
	for i := range fresh {
		add("new shape", newShape(i), nil)
	}
	return all
}

// newShape gives the query of a number; each number below 1,024 has edges of its own.
func newShape(number int) string {
	edges := []string{
		"place { name }", "partOf { name }", "series { name }", "parts { name }", "participations(first: 3) { nodes { role } }",
		"articles { title }", "claims { sourceCount }",
	}
	var selected strings.Builder
	for i, edge := range edges {
		if number>>i&1 == 1 {
			selected.WriteString(" " + edge)
		}
	}
	orders := []string{"", "orderBy: [{ field: NAME }]", "orderBy: [{ field: DATE }]", "filter: { roles: [SPOKE] }"}
	arguments := orders[number>>len(edges)%len(orders)]
	return "{ events(first: 4 " + arguments + ") { nodes { id" + selected.String() + " } } }"
}

// traffic are clients that ask a server all the time, and what they were answered.
type traffic struct {
	url    string
	client *http.Client
	probes []probe
	stop   chan struct{}
	asking sync.WaitGroup

	mutex   sync.Mutex
	right   map[string]int // by kind of probe
	refused map[string]int // by code
	wrong   []string
	slowest time.Duration
}

// hangs is the time after which an answer counts as missing: that of the longest request, and what a
// busy machine may add.
const hangs = 6*time.Second + 4*time.Second

func newTraffic(url string, probes []probe) *traffic {
	return &traffic{
		url: url, probes: probes, stop: make(chan struct{}),
		client: &http.Client{Timeout: hangs, Transport: &http.Transport{MaxIdleConnsPerHost: 8}},
		right:  map[string]int{}, refused: map[string]int{},
	}
}

// start lets so many clients ask until end, each beginning with another probe.
func (c *traffic) start(clients int) {
	var next atomic.Int64
	for range clients {
		c.asking.Go(func() {
			for {
				c.ask(c.probes[int(next.Add(1)-1)%len(c.probes)])
				select {
				case <-c.stop:
					return
				case <-time.After(20 * time.Millisecond):
				}
			}
		})
	}
}

// end stops the clients and closes their connections.
func (c *traffic) end() {
	close(c.stop)
	c.asking.Wait()
	c.client.CloseIdleConnections()
}

// ask sends one request and notes how it was answered; right tells whether that was as known.
func (c *traffic) ask(p probe) (right bool) {
	start := time.Now()
	code, fault := c.answer(p)
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.slowest = max(c.slowest, time.Since(start))
	switch {
	case fault != nil:
		c.wrong = append(c.wrong, fmt.Sprintf("%s after %s: %v", p.kind, time.Since(start), fault))
	case code != "":
		c.refused[code]++
	default:
		c.right[p.kind]++
		return true
	}
	return false
}

// answer gives the code of a refusal, empty for the known answer, and an error for anything else.
func (c *traffic) answer(p probe) (code string, err error) {
	response, err := c.client.Post(c.url+"/graphql", "application/json", bytes.NewReader(p.body))
	if err != nil {
		return "", err
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	switch {
	case err != nil:
		return "", err
	case response.StatusCode == http.StatusOK && bytes.Equal(body, p.want):
		return "", nil
	case response.StatusCode != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == "":
		return "", fmt.Errorf("%s %s", response.Status, body)
	}
	var refusal struct {
		Errors []struct{ Extensions struct{ Code string } }
	}
	if err := json.Unmarshal(body, &refusal); err != nil || len(refusal.Errors) == 0 {
		return "", fmt.Errorf("no refusal: %s", body)
	}
	code = refusal.Errors[0].Extensions.Code
	if !slices.Contains([]string{api.CodeUnavailable, api.CodeOverloaded, api.CodeTimeout}, code) {
		return "", fmt.Errorf("no refusal: %s", body)
	}
	return code, nil
}

// recovery is the time in which a store has to be back. A server that has just started on a busy
// machine needs most of it for the first answer of its own.
const recovery = 3 * patience

// untilReady asks /readyz until it answers so.
func (c *traffic) untilReady(t *testing.T, want bool) {
	t.Helper()
	start := time.Now()
	for time.Since(start) < recovery {
		response, err := c.client.Get(c.url + "/readyz")
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		if want == (response.StatusCode == http.StatusOK) {
			t.Logf("ready=%v after %s", want, time.Since(start).Round(time.Millisecond))
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("ready=%v never comes", want)
}

// untilRight asks each of some probes until it is answered as known.
func (c *traffic) untilRight(t *testing.T, probes []probe) {
	t.Helper()
	start := time.Now()
	for _, p := range probes {
		for !c.ask(p) {
			if time.Since(start) > recovery {
				t.Errorf("%s: no right answer any more", p.body)
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
	}
	t.Logf("all answers right after %s", time.Since(start).Round(time.Millisecond))
}

// report fails the test for every answer that is neither right nor a refusal, and gives how many
// were refused.
func (c *traffic) report(t *testing.T) (refused int) {
	t.Helper()
	c.mutex.Lock()
	defer c.mutex.Unlock()
	right := 0
	for _, count := range c.right {
		right += count
	}
	for _, count := range c.refused {
		refused += count
	}
	t.Logf("%d right %v, %d refused %v, the slowest after %s", right, c.right, refused, c.refused, c.slowest.Round(time.Millisecond))
	for i, wrong := range c.wrong {
		if i == 5 {
			t.Errorf("and %d more", len(c.wrong)-i)
			break
		}
		t.Errorf("wrong: %.600s", wrong)
	}
	if kinds := slices.Sorted(maps.Keys(c.right)); right == 0 {
		t.Errorf("no right answer among %v", kinds)
	}
	return refused
}

// goroutinesBack waits until no more goroutines run than before.
func goroutinesBack(t *testing.T, before int) {
	t.Helper()
	for start := time.Now(); time.Since(start) < patience; time.Sleep(50 * time.Millisecond) {
		if runtime.NumGoroutine() <= before {
			return
		}
	}
	stacks := make([]byte, 1<<20)
	t.Errorf("%d goroutines instead of %d\n%s", runtime.NumGoroutine(), before, stacks[:runtime.Stack(stacks, true)])
}
