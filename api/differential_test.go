package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"quanhe/api"
	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/neo4j"
	"quanhe/graph/neo4j/neo4jtest"
	"quanhe/graph/sqlite"
)

// TestDefer: @defer does not defer, which the directive allows; all comes in the one answer.
func TestDefer(t *testing.T) {
	const plain, deferred = `{person(id: "person:ha") {id tenures {id}}}`, `{person(id: "person:ha") {id ... @defer {tenures {id}}}}`
	a := over(sample())
	same(t, "data", data(t, a, plain, nil), data(t, a, deferred, nil))
}

// queries is how many random operations are compared; the environment can ask for more.
func queries(variable string, usual int) int {
	if number, err := strconv.Atoi(os.Getenv(variable)); err == nil && number > 0 {
		return number
	}
	return usual
}

// TestAnswerIsTheOraclesSQLite: random operations have the same answer, byte for byte, from the API and
// from the generated executor, nulls and errors included.
func TestAnswerIsTheOraclesSQLite(t *testing.T) {
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "quanhe.db"), sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	fill(t, store)
	usual := 2000
	if testing.Short() {
		usual = 200
	}
	g := newGenerator(t, store, 1)
	seen := compareAnswers(t, g, store, queries("QUANHE_SOAK_QUERIES", usual))
	if !testing.Short() {
		for _, name := range membersOf(g.schema) {
			if !g.asked[name] {
				t.Errorf("no operation asked for %s", name)
			}
		}
	}
	seen.enough(t)
}

// TestAnswerIsTheOraclesNeo4j: the same on the other store, with smaller operations: each is a new
// statement there, for which the server needs up to a second.
func TestAnswerIsTheOraclesNeo4j(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	server := neo4jtest.Start(t)
	neo4jtest.Reset(t, server)
	store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Timeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	fill(t, store)
	same := graphtest.NewMemory() // its cursors are the same, and it needs no time to plan
	fill(t, same)
	g := newGenerator(t, same, 2)
	g.wide, g.deep, g.large = 3, 3, 8
	compareAnswers(t, g, store, queries("QUANHE_SOAK_QUERIES_NEO4J", 100))
}

// fill writes the sample graph and invented articles.
func fill(t *testing.T, store graph.Writer) {
	t.Helper()
	for _, statements := range [][]graph.Statement{graphtest.Sample(), graphtest.Generate(1, 40)} {
		if _, err := store.Write(t.Context(), graph.Batch{Statements: statements}); err != nil {
			t.Fatal(err)
		}
	}
}

// tally counts answers by what they have.
type tally struct{ all, data, errors, nulls int }

// enough: most of the answers have data and no error, and yet there are errors, and nulls of what may
// not be null.
func (c tally) enough(t *testing.T) {
	t.Helper()
	t.Logf("%+v", c)
	if c.data*10 < c.all*6 || c.errors*50 < c.all || c.nulls*200 < c.all {
		t.Errorf("too few of some sort of answer: %+v", c)
	}
}

// compareAnswers compares the answers to so many operations.
func compareAnswers(t *testing.T, g *generator, store graph.Reader, operations int) tally {
	t.Helper()
	reader := &faulty{Reader: store}
	limits := api.DefaultLimits()
	limits.Errors, limits.Aliases, limits.Cost = 1<<20, 60, 4000
	limits.Store, limits.Request = unlimited().Request, unlimited().Request
	a, oracle := api.New(reader, limits, quiet()), api.NewOracle(reader, limits, quiet())
	var seen tally
	for i := range operations {
		request := g.request()
		reader.reset(i)
		got, want := a.Do(t.Context(), request), oracle.Do(t.Context(), request)
		if !bytes.Equal(got.Data, want.Data) || errorsOf(t, got.Errors) != errorsOf(t, want.Errors) {
			variables, _ := json.Marshal(request.Variables)
			t.Fatalf("operation %d: %s\nvariables: %s\nAPI:    %s\noracle: %s", i, request.Query, variables, got.JSON(), want.JSON())
		}
		if slices.ContainsFunc(got.Errors, func(e *gqlerror.Error) bool {
			return slices.Contains([]any{api.CodeParse, api.CodeValidation}, e.Extensions["code"])
		}) {
			t.Fatalf("operation %d is not valid: %s\n%s", i, request.Query, got.JSON())
		}
		seen.add(got)
	}
	return seen
}

func (c *tally) add(response api.Response) {
	c.all++
	switch {
	case len(response.Errors) == 0 && !bytes.Equal(response.Data, []byte("{}")):
		c.data++
	case len(response.Errors) > 0:
		c.errors++
	}
	if slices.ContainsFunc(response.Errors, func(e *gqlerror.Error) bool { return len(e.Path) > 1 }) {
		c.nulls++
	}
}

// Where gqlparser walks over a map, what it says first is left to chance: the types that it offers in place of an unknown one, and
// which of the unknown fields of a variable it names.
var (
	suggestedTypes = regexp.MustCompile(`(Unknown type \S+\.) Did you mean [^?]*\?`)
	unknownField   = regexp.MustCompile(`("unknown field","path":\["variable".*),"(?:[^"\\]|\\.)*"\]`)
)

// errorsOf spells errors in an order of their own: the generated executor finds them side by side.
func errorsOf(t *testing.T, errs gqlerror.List) string {
	t.Helper()
	var all []string
	for _, err := range errs {
		text, fault := json.Marshal(err)
		if fault != nil {
			t.Fatal(fault)
		}
		all = append(all, unknownField.ReplaceAllString(suggestedTypes.ReplaceAllString(string(text), "$1"), "$1]"))
	}
	slices.Sort(all)
	return strings.Join(all, "\n")
}

// faulty is a reader that gives the same to whoever asks the same in one round, and fails or loses
// nodes in some rounds.
type faulty struct {
	graph.Reader
	mu    sync.Mutex
	round int
	known map[string]answered
}

type answered struct {
	rows graph.Rows
	err  error
}

func (f *faulty) reset(round int) { f.round, f.known = round, map[string]answered{} }

func (f *faulty) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := fmt.Sprintf("%+v", plan)
	known, ok := f.known[key]
	if !ok {
		if known.err = f.fails(key); known.err == nil {
			known.rows, known.err = f.Reader.Read(ctx, plan)
		}
		if f.round%5 == 4 {
			f.lose(plan.Targets, known.rows)
		}
		f.known[key] = known
	}
	return known.rows, known.err
}

func (f *faulty) Search(ctx context.Context, question graph.Question) (graph.Hits, error) {
	if err := f.fails(fmt.Sprintf("%+v", question)); err != nil {
		return graph.Hits{}, err
	}
	return f.Reader.Search(ctx, question)
}

func (f *faulty) Stats(ctx context.Context) (graph.Stats, error) {
	if err := f.fails("stats"); err != nil {
		return graph.Stats{}, err
	}
	return f.Reader.Stats(ctx)
}

// fails says how a read fails in this round, nil for most.
func (f *faulty) fails(key string) error {
	failures := map[int]error{
		0: graph.ErrTimeout, 1: graph.ErrUnavailable, 2: graph.ErrStore, 3: graph.ErrSchema, 4: context.Canceled, 5: context.DeadlineExceeded,
	}
	return failures[f.draw(key, 100)]
}

// draw gives a number below most that depends on the round and the key alone.
func (f *faulty) draw(key string, most int) int {
	sum := fnv.New64a()
	fmt.Fprintf(sum, "%d %s", f.round, key)
	return int(sum.Sum64() % uint64(most))
}

// lose takes away some of the nodes that edges to at most one node reach.
func (f *faulty) lose(targets []graph.Target, rows graph.Rows) {
	for _, node := range rows.Nodes {
		at := slices.IndexFunc(targets, func(t graph.Target) bool { return t.Kind == node.Kind })
		if at < 0 {
			continue
		}
		for i, branch := range targets[at].Edges {
			edge, _ := graph.Define(node.Kind).Edge(branch.Edge)
			if !edge.Many && f.draw(node.ID()+edge.Name, 4) == 0 {
				node.Edges[i] = graph.Rows{}
			}
			f.lose(branch.Targets, node.Edges[i])
		}
	}
}
