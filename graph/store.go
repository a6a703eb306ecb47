package graph

import (
	"context"
	"errors"
)

// The errors of a store. A store must not let an error of its driver out: it wraps one of these,
// and the text after it is for logs.
var (
	// ErrUnavailable: the store cannot be reached, or is not ready. Trying again may help.
	ErrUnavailable = errors.New("store not reachable")
	// ErrTimeout: the store did not answer in the time that it was given.
	ErrTimeout = errors.New("store took too long")
	// ErrSchema: the store was written with another schema.
	ErrSchema = errors.New("store has another schema")
	// ErrReadOnly: a write on a store that was opened for reading.
	ErrReadOnly = errors.New("store is open for reading only")
	// ErrStore: anything else that went wrong inside a store.
	ErrStore = errors.New("store failed")
)

// SchemaVersion is the version of tables, labels and derived values. A store records it and
// refuses any other with ErrSchema.
const SchemaVersion = 3

// Store is a graph that can be read and written. Both stores hold the same model, and give the
// same answer to the same plan, in the same order.
//
// What a store derives, and derives anew for whatever a batch touches:
//
//   - A fact stands as long as some article states it, an entity as long as some statement names
//     it. sourceCount is the number of those articles.
//   - Everything else about it is what Merge makes of those statements.
//
// So a store keeps what each article says (Said), asks Merge what follows, and writes that.
type Store interface {
	Reader
	Writer
	Catalog
	// Close must be called once; nothing may be called after it.
	Close(ctx context.Context) error
}

// Reader answers plans and questions. It must be safe for concurrent use.
type Reader interface {
	// Read must answer the whole plan from one moment of the store: an article is seen wholly or
	// not at all. Errors: ErrPlan, ErrUnavailable, ErrTimeout, ErrStore.
	Read(ctx context.Context, plan Plan) (Rows, error)
	// Search must answer as Question.Answer does for the entities that graph/reading.md names, from
	// one moment. Errors: ErrPlan, ErrUnavailable, ErrTimeout, ErrStore.
	Search(ctx context.Context, question Question) (Hits, error)
	// Stats must count from one moment, too.
	Stats(ctx context.Context) (Stats, error)
	// Ping must return nil only if the store can answer now.
	Ping(ctx context.Context) error
}

// Stats are the counts of a store.
type Stats struct {
	People, Organizations, Places, Posts, Series, Events, Topics int
	// Tenures, Participations and Claims are counted without candidates, as pages of them are.
	Tenures, Participations, Claims, Articles int
	// Candidates is the number of facts that are HowCandidate, of all three kinds.
	Candidates int
	// Evidence is the number of passages that support facts, candidates included, counted once per fact.
	Evidence int
	// Run is the number of the last run, 0 for an empty store.
	Run int
}

// Writer changes the graph. Calls must not overlap.
type Writer interface {
	// Write must carry out the whole batch in one transaction, or nothing of it. Writing the same
	// batch again must change nothing. Errors: ErrStatement, ErrReadOnly, ErrUnavailable,
	// ErrTimeout, ErrStore.
	Write(ctx context.Context, batch Batch) (Changes, error)
}

// Batch is one transaction's worth of changes.
type Batch struct {
	// Run is the run that the batch belongs to, 0 to begin a new one if anything changes.
	Run int
	// Input is the digest of the whole input of the run.
	Input string
	// Identities are newly assigned ids; they stay assigned when the entity is gone.
	Identities []Identity
	// Withdraw are ids of articles whose statements go.
	Withdraw []string
	// Statements are new articles, or replace what their articles said before.
	Statements []Statement
}

// Identity records that an id was assigned: which keys mean it, and its label.
type Identity struct {
	ID string
	// Keys are what resolve looks up; see loader/resolve. Sorted.
	Keys []string
	// Label is the entity's name.
	Label string
}

// Changes are what a write did. A fact or an entity whose every value is as before does not count.
type Changes struct {
	// Run is the number of the run, 0 if nothing changed.
	Run int
	// Entities and Facts; articles are not counted among them.
	Entities, Facts Delta
}

// Delta counts changes of one sort.
type Delta struct {
	Added   int `json:"added"`
	Changed int `json:"changed"`
	Removed int `json:"removed"`
}

// Plus adds two counts.
func (d Delta) Plus(other Delta) Delta {
	return Delta{d.Added + other.Added, d.Changed + other.Changed, d.Removed + other.Removed}
}

// IsZero reports whether nothing changed.
func (d Delta) IsZero() bool { return d == Delta{} }

// Catalog tells a loader what the store holds already.
type Catalog interface {
	// Identities must give every assigned identity, by id.
	Identities(ctx context.Context) ([]Identity, error)
	// Inputs must give the digests of every article by article id.
	Inputs(ctx context.Context) (map[string]Input, error)
	// Texts must call yield with every article and its text, by id, until yield returns an error,
	// and return that error as it is.
	Texts(ctx context.Context, yield func(Article) error) error
}

// Input is what an article in the store was read from.
type Input struct{ Digest, Extractor string }
