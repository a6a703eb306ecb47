package loader

import (
	"quanhe/graph"
	"quanhe/loader/article"
	"quanhe/loader/resolve"
)

// Report says what a load did. Its JSON form is part of the command line's contract.
type Report struct {
	// Run is the number of the run, 0 if nothing changed.
	Run int `json:"run"`
	// DryRun is true if nothing was written: the counts then say what was found, and Entities and
	// Facts stay at zero.
	DryRun   bool     `json:"dryRun"`
	Articles Articles `json:"articles"`
	// Found counts what the articles that were not passed over state.
	Found Found `json:"found"`
	// Entities and Facts count what changed in the graph.
	Entities graph.Delta `json:"entities"`
	Facts    graph.Delta `json:"facts"`
	// Rejected are the inputs that were refused, in the order of the input.
	Rejected []article.Rejection `json:"rejected"`
	// Guessed are the articles whose encoding is nowhere stated and was taken for another than UTF-8.
	Guessed []Guessed `json:"guessed"`
	// WithoutEvents are the articles, by id, in which no event was found.
	WithoutEvents []string `json:"withoutEvents"`
	// Unsure are the decisions on names that a curator should look at.
	Unsure []resolve.Unsure `json:"unsure"`
}

// Articles counts articles. New, Replaced and Unchanged make up Read, unless the load failed.
type Articles struct {
	Read      int `json:"read"`
	New       int `json:"new"`
	Replaced  int `json:"replaced"`
	Unchanged int `json:"unchanged"`
	Rejected  int `json:"rejected"`
}

// Guessed is an article that was read in a guessed encoding.
type Guessed struct {
	Article  string           `json:"article"`
	Encoding article.Encoding `json:"encoding"`
}

// Found counts statements; what two articles state counts twice.
type Found struct {
	Events         int `json:"events"`
	Participations int `json:"participations"`
	Tenures        int `json:"tenures"`
	Claims         int `json:"claims"`
}

func (f *Found) add(s graph.Statement) {
	f.Events += len(s.Events)
	f.Participations += len(s.Participations)
	f.Tenures += len(s.Tenures)
	f.Claims += len(s.Claims)
}

// newReport has empty lists, so that they are [] in JSON and not null.
func newReport(dryRun bool) Report {
	return Report{DryRun: dryRun, Rejected: []article.Rejection{}, Guessed: []Guessed{}, WithoutEvents: []string{}, Unsure: []resolve.Unsure{}}
}
