package resolve

import (
	"quanhe/graph"
	"quanhe/loader/extract"
)

// Resolver resolves articles one after the other. It is not safe for concurrent use: what it
// decides depends on the identities that it assigned before.
type Resolver struct{ table *table }

// New makes a resolver that knows these identities. The same id may occur more than once; its keys
// are united.
func New(known []graph.Identity) *Resolver { return &Resolver{table: newTable(known)} }

// Resolve gives what an article states, the identities that are new or gained keys, by id, and
// what a curator should look at. The article is as it shall be stored; facts are over its text.
//
// Of the facts, only those are left out that the model cannot hold: without a passage in the text,
// or with a value that is none. They are reported as Unsure. The statement passes Validate.
func (r *Resolver) Resolve(article graph.Article, facts extract.Facts) (graph.Statement, []graph.Identity, []Unsure) {
	d := newDraft(r.table, article, facts)
	d.collectSpellings()
	d.resolveEvents()
	d.resolvePeople()
	d.stateParticipations()
	d.stateClaims()
	return d.statement(), r.table.changes(), d.unsure
}

// Unsure is a decision that a curator should look at.
type Unsure struct {
	// Article is the id of the article.
	Article string     `json:"article"`
	Kind    graph.Kind `json:"kind"`
	// ID is what the name was taken for, empty for a fact that was left out.
	ID string `json:"id,omitempty"`
	// Name is what the article prints.
	Name   string `json:"name"`
	Reason string `json:"reason"`
	// Others are ids that it could have been.
	Others []string `json:"others,omitempty"`
}

// The reasons of Unsure.
const (
	ReasonHomonym  = "same name, no agreeing body: kept apart"
	ReasonEdition  = "conference of a series without number or day: kept apart"
	ReasonTitle    = "same title, no common day or event around it: kept apart"
	ReasonValue    = "value not understood: left out"
	ReasonEvidence = "no passage in the text: left out"
)
