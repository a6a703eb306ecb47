package api

import "time"

// Limits are what a client may ask for. Default gives the numbers of contract §5; tests lower
// single ones.
type Limits struct {
	Body     int64 // bytes of a request's body
	URL      int   // bytes of a request's path and query
	Tokens   int   // tokens of a document
	Same     int   // equal response names in one selection set, fragments included
	Fields   int   // selections of an operation with fragments expanded
	Depth    int   // nesting of selection sets with fragments expanded
	Aliases  int   // aliases in a document
	Roots    int   // root fields of an operation
	Nested   int   // connections inside each other
	Pages    int   // connections of an operation
	List     int   // values of a list argument, ids of a look-up
	Page     int   // nodes of a page
	Evidence int   // passages of a fact
	Text     int   // characters of a search text
	Cost     int   // product of the page sizes along each path, summed
	Response int   // bytes of an answer
	Errors   int   // errors of an answer
	Running  int   // requests that are worked on
	Waiting  int   // requests that wait for that
	Store    time.Duration
	Request  time.Duration
}

// DefaultLimits are the limits of contract §5. An introspection by GraphiQL is 15 deep and has 230
// fields, and has to pass.
func DefaultLimits() Limits {
	return Limits{
		Body: 64 << 10, URL: 8 << 10, Tokens: 1000, Same: 200, Fields: 500, Depth: 16, Aliases: 30, Roots: 10,
		Nested: 5, Pages: 12, List: 100, Page: 100, Evidence: 20, Text: 200, Cost: 10_000, Response: 8 << 20, Errors: 10,
		Running: 64, Waiting: 128, Store: 5 * time.Second, Request: 6 * time.Second,
	}
}

// The page sizes where a query names none.
const (
	defaultPage     = 20
	defaultEvidence = 5
	// listCost is what an unpaged list counts in the cost of a query: such lists are short, and
	// have no page size to count.
	listCost = 5
)
