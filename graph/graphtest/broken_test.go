package graphtest_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"

	"quanhe/graph"
	"quanhe/graph/graphtest"
)

// TestBroken breaks a store in one way after the other: the checks named must notice.
func TestBroken(t *testing.T) {
	t.Parallel()
	checks := map[string]graphtest.Check{}
	for _, check := range graphtest.Checks() {
		checks[check.Name] = check
	}
	for _, c := range []struct {
		name    string
		noticed []string
		store   broken
	}{
		{"drops a fact", []string{"Reached", "RoundTrip", "SamplePlans"}, broken{write: droppingFacts}},
		{"keeps what an article said before", []string{"Replace", "History"}, broken{write: keepingOld()}},
		{"does not withdraw", []string{"Withdraw", "LoadingOrder", "Runs"}, broken{write: withoutWithdrawing}},
		{"writes half a batch", []string{"FailingBatch"}, broken{write: oneByOne}},
		{"shows half an article", []string{"Moment"}, newHalving()},
		{"writes although cancelled", []string{"FailingBatch"}, broken{write: uncancelled}},
		{"counts changes that are none", []string{"Idempotence", "Runs", "Inputs"}, broken{write: overcounting}},
		{"orders backwards", []string{"Reached", "Paging", "Window", "NameOrder"}, broken{answer: reversing}},
		{"shows the undated first", []string{"Undated", "Paging"}, broken{answer: undatedFirst}},
		{"orders equal keys by chance", []string{"Paging"}, broken{answer: swappingEqual}},
		{"ignores the upper bound", []string{"Paging", "Window"}, broken{plan: withoutBefore}},
		{"counts the page", []string{"Window", "SamplePlans"}, broken{answer: countingPage}},
		{"lets undated events pass", []string{"Filters", "FilterKeys"}, broken{plan: withUndated}},
		{"serves candidates unasked", []string{"Candidates", "Trial"}, broken{plan: withCandidates}},
		{"takes text for a pattern", []string{"LiteralText"}, broken{plan: withPattern}},
		{"looks ids up without case", []string{"LookUps"}, broken{plan: withoutCase}},
		{"takes any plan", []string{"InvalidPlans"}, broken{plan: withoutFault}},
		{"waits for ever", []string{"Context"}, broken{patient: true}},
		{"composes texts", []string{"Texts", "RoundTrip", "Evidence"}, broken{compose: true}},
		{"gives the worst hits first", []string{"SearchSpellings", "SearchHits", "SearchDepth"}, broken{hits: reversingHits}},
		{"counts facts by halves", []string{"SearchHits", "SearchHistory"}, broken{hits: halvingFacts}},
		{"gives missing values as empty texts", []string{"SamplePlans", "Edges"}, broken{answer: withoutNil}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			for _, name := range c.noticed {
				store := c.store
				store.Store = graphtest.NewMemory()
				if err := checks[name].Run(t.Context(), store); err == nil {
					t.Errorf("%s did not notice", name)
				}
			}
		})
	}
}

// broken is a store that does something wrong on the way in or out.
type broken struct {
	graph.Store
	write   func(ctx context.Context, store graph.Store, batch graph.Batch) (graph.Changes, error)
	plan    func(graph.Plan) graph.Plan
	answer  func(graph.Rows) graph.Rows
	hits    func(graph.Hits) graph.Hits
	begin   func() (end func())
	patient bool
	compose bool
}

func (b broken) Write(ctx context.Context, batch graph.Batch) (graph.Changes, error) {
	if b.write == nil {
		return b.Store.Write(ctx, batch)
	}
	return b.write(ctx, b.Store, batch)
}

func (b broken) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	if b.begin != nil {
		defer b.begin()()
	}
	if b.patient {
		ctx = context.WithoutCancel(ctx)
	}
	if b.plan != nil {
		plan = b.plan(plan)
	}
	rows, err := b.Store.Read(ctx, plan)
	if b.answer != nil {
		rows = b.answer(rows)
	}
	return rows, err
}

func (b broken) Search(ctx context.Context, question graph.Question) (graph.Hits, error) {
	hits, err := b.Store.Search(ctx, question)
	if b.hits != nil {
		hits = b.hits(hits)
	}
	return hits, err
}

func (b broken) Texts(ctx context.Context, yield func(graph.Article) error) error {
	return b.Store.Texts(ctx, func(article graph.Article) error {
		if b.compose {
			article.Text = norm.NFC.String(article.Text)
		}
		return yield(article)
	})
}

func droppingFacts(ctx context.Context, store graph.Store, batch graph.Batch) (graph.Changes, error) {
	batch.Statements = slices.Clone(batch.Statements)
	for i := range batch.Statements {
		if s := &batch.Statements[i]; len(s.Participations) > 0 {
			s.Participations = s.Participations[1:]
		}
	}
	return store.Write(ctx, batch)
}

func keepingOld() func(context.Context, graph.Store, graph.Batch) (graph.Changes, error) {
	seen := map[string]bool{}
	return func(ctx context.Context, store graph.Store, batch graph.Batch) (graph.Changes, error) {
		batch.Statements = slices.DeleteFunc(slices.Clone(batch.Statements), func(s graph.Statement) bool {
			again := seen[s.Article.ID]
			seen[s.Article.ID] = true
			return again
		})
		return store.Write(ctx, batch)
	}
}

func withoutWithdrawing(ctx context.Context, store graph.Store, batch graph.Batch) (graph.Changes, error) {
	batch.Withdraw = nil
	return store.Write(ctx, batch)
}

func oneByOne(ctx context.Context, store graph.Store, batch graph.Batch) (graph.Changes, error) {
	var changes graph.Changes
	for _, statement := range batch.Statements {
		var err error
		if changes, err = store.Write(ctx, graph.Batch{Statements: []graph.Statement{statement}}); err != nil {
			return changes, err
		}
	}
	return changes, nil
}

func uncancelled(ctx context.Context, store graph.Store, batch graph.Batch) (graph.Changes, error) {
	return store.Write(context.WithoutCancel(ctx), batch)
}

func overcounting(ctx context.Context, store graph.Store, batch graph.Batch) (graph.Changes, error) {
	changes, err := store.Write(ctx, batch)
	changes.Run++
	changes.Entities.Changed += len(batch.Statements)
	return changes, err
}

// newHalving shows half of the second version of an article until somebody has read it.
func newHalving() broken {
	var mu sync.RWMutex // no read is under way while the half is written
	var once sync.Once
	writes, half, seen := 0, false, make(chan struct{})
	return broken{
		write: func(ctx context.Context, store graph.Store, batch graph.Batch) (graph.Changes, error) {
			if writes++; writes == 2 {
				mu.Lock()
				half = true
				changes, err := droppingFacts(ctx, store, batch)
				mu.Unlock()
				if err != nil {
					return changes, err
				}
				<-seen
			}
			return store.Write(ctx, batch)
		},
		begin: func() (end func()) {
			mu.RLock()
			return func() {
				if half {
					once.Do(func() { close(seen) })
				}
				mu.RUnlock()
			}
		},
	}
}

func reversing(rows graph.Rows) graph.Rows {
	slices.Reverse(rows.Nodes)
	slices.Reverse(rows.Keys)
	for _, node := range rows.Nodes {
		for i := range node.Edges {
			node.Edges[i] = reversing(node.Edges[i])
		}
	}
	return rows
}

// swappingEqual changes the order of two neighbours that differ in nothing but their id.
func swappingEqual(rows graph.Rows) graph.Rows {
	for i := 1; i < len(rows.Keys); i++ {
		a, b := rows.Keys[i-1], rows.Keys[i]
		if len(a) > 1 && slices.Equal(a[:len(a)-1], b[:len(b)-1]) {
			rows.Nodes[i-1], rows.Nodes[i] = rows.Nodes[i], rows.Nodes[i-1]
			rows.Keys[i-1], rows.Keys[i] = b, a
			break
		}
	}
	return rows
}

// undatedFirst puts what has no date before the rest where the dates go down.
func undatedFirst(rows graph.Rows) graph.Rows {
	first := slices.IndexFunc(rows.Keys, func(position []any) bool { return position[0] == 1 })
	if first > 0 && len(rows.Keys[0]) == 3 {
		rows.Nodes = slices.Concat(rows.Nodes[first:], rows.Nodes[:first])
		rows.Keys = slices.Concat(rows.Keys[first:], rows.Keys[:first])
	}
	return rows
}

func countingPage(rows graph.Rows) graph.Rows {
	if rows.Total > 0 {
		rows.Total = len(rows.Nodes)
	}
	return rows
}

func withoutNil(rows graph.Rows) graph.Rows {
	for _, node := range rows.Nodes {
		for i, field := range graph.Define(node.Kind).Fields {
			if field.Type == graph.TypeString && node.Values[i] == nil {
				node.Values[i] = ""
			}
		}
	}
	return rows
}

func reversingHits(hits graph.Hits) graph.Hits {
	slices.Reverse(hits.List)
	return hits
}

func halvingFacts(hits graph.Hits) graph.Hits {
	for i := range hits.List {
		hits.List[i].Facts /= 2
	}
	return hits
}

func withoutBefore(plan graph.Plan) graph.Plan {
	plan.Page.Before = nil
	return plan
}

func withUndated(plan graph.Plan) graph.Plan {
	if plan.Page.Filter.From != "" || plan.Page.Filter.To != "" {
		plan.Page.Filter.Undated = true
	}
	return plan
}

func withCandidates(plan graph.Plan) graph.Plan {
	plan.Page.Candidates = true
	return plan
}

func withPattern(plan graph.Plan) graph.Plan {
	plan.Page.Filter.Text = strings.Trim(plan.Page.Filter.Text, "%*")
	return plan
}

func withoutCase(plan graph.Plan) graph.Plan {
	if plan.IDs != nil {
		plan.IDs = slices.Clone(plan.IDs)
		for i, id := range plan.IDs {
			plan.IDs[i] = strings.ToLower(id)
		}
	}
	return plan
}

func withoutFault(plan graph.Plan) graph.Plan {
	if plan.Validate() == nil {
		return plan
	}
	return graph.Plan{IDs: []string{}, Targets: []graph.Target{{Kind: graph.KindPerson}}}
}
