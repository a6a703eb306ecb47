package graphtest

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"sync"

	"quanhe/graph"
)

// NewMemory gives the naive store: it keeps the statements by article, makes everything anew from
// all of them after each write, and answers a plan by plain loops. It is the oracle of the suite.
func NewMemory() graph.Store {
	return &memory{
		statements: map[string]graph.Statement{},
		identities: map[string]graph.Identity{},
		world:      &world{},
	}
}

type memory struct {
	mu         sync.RWMutex
	statements map[string]graph.Statement
	identities map[string]graph.Identity
	world      *world
	run        int
}

func (m *memory) Write(ctx context.Context, batch graph.Batch) (graph.Changes, error) {
	if err := expired(ctx); err != nil {
		return graph.Changes{}, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, err := graph.Merge(nil, batch); err != nil { // refuses what no store may take
		return graph.Changes{}, err
	}
	statements, identities := maps.Clone(m.statements), maps.Clone(m.identities)
	for _, id := range batch.Withdraw {
		delete(statements, id)
	}
	for _, statement := range batch.Statements {
		statements[statement.Article.ID] = statement
	}
	for _, identity := range batch.Identities {
		identities[identity.ID] = identity
	}
	after, err := newWorld(statements)
	if err != nil {
		return graph.Changes{}, err
	}
	changes := m.world.changes(after)
	if !changes.Entities.IsZero() || !changes.Facts.IsZero() ||
		!reflect.DeepEqual(m.world.articles, after.articles) || !reflect.DeepEqual(m.identities, identities) {
		changes.Run = cmp.Or(batch.Run, m.run+1)
		m.run = changes.Run
	}
	m.statements, m.identities, m.world = statements, identities, after
	return changes, nil
}

func (m *memory) Read(ctx context.Context, plan graph.Plan) (graph.Rows, error) {
	if err := expired(ctx); err != nil {
		return graph.Rows{}, err
	}
	if err := plan.Validate(); err != nil {
		return graph.Rows{}, err
	}
	m.mu.RLock()
	world := m.world // never changed, only replaced
	m.mu.RUnlock()
	return world.read(plan), nil
}

func (m *memory) Search(ctx context.Context, question graph.Question) (graph.Hits, error) {
	if err := expired(ctx); err != nil {
		return graph.Hits{}, err
	}
	if err := question.Validate(); err != nil {
		return graph.Hits{}, err
	}
	m.mu.RLock()
	world := m.world
	m.mu.RUnlock()
	return world.search(question), nil
}

func (m *memory) Stats(ctx context.Context) (graph.Stats, error) {
	if err := expired(ctx); err != nil {
		return graph.Stats{}, err
	}
	m.mu.RLock()
	defer m.mu.RUnlock()
	count := func(kind graph.Kind) int { return len(served(m.world.all(kind), graph.Page{})) }
	stats := graph.Stats{
		People: count(graph.KindPerson), Organizations: count(graph.KindOrganization), Places: count(graph.KindPlace),
		Posts: count(graph.KindPost), Series: count(graph.KindSeries), Events: count(graph.KindEvent),
		Topics:  count(graph.KindTopic),
		Tenures: count(graph.KindTenure), Participations: count(graph.KindParticipation),
		Claims: count(graph.KindClaim), Articles: count(graph.KindArticle),
		Run: m.run,
	}
	for _, row := range m.world.rows {
		if row.Candidate() {
			stats.Candidates++
		}
	}
	for _, passages := range m.world.evidence {
		stats.Evidence += len(passages)
	}
	return stats, nil
}

func (m *memory) Ping(ctx context.Context) error { return expired(ctx) }

func (m *memory) Identities(ctx context.Context) ([]graph.Identity, error) {
	if err := expired(ctx); err != nil {
		return nil, err
	}
	m.mu.RLock()
	defer m.mu.RUnlock()
	var all []graph.Identity
	for _, id := range slices.Sorted(maps.Keys(m.identities)) {
		all = append(all, m.identities[id])
	}
	return all, nil
}

func (m *memory) Inputs(ctx context.Context) (map[string]graph.Input, error) {
	if err := expired(ctx); err != nil {
		return nil, err
	}
	m.mu.RLock()
	defer m.mu.RUnlock()
	inputs := map[string]graph.Input{}
	for id, statement := range m.statements {
		inputs[id] = graph.Input{Digest: statement.Article.Digest, Extractor: statement.Article.Extractor}
	}
	return inputs, nil
}

func (m *memory) Texts(ctx context.Context, yield func(graph.Article) error) error {
	if err := expired(ctx); err != nil {
		return err
	}
	m.mu.RLock()
	world := m.world
	m.mu.RUnlock()
	for _, article := range world.articles {
		if err := yield(article); err != nil {
			return err
		}
	}
	return nil
}

func (m *memory) Close(context.Context) error { return nil }

func expired(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("%w: %w", graph.ErrTimeout, err)
	}
	return nil
}
