package lint

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"quanhe/graph"
)

// Store is what is checked: a graph.Store.
type Store interface {
	graph.Reader
	Texts(ctx context.Context, yield func(graph.Article) error) error
}

// Finding is one breach of a rule.
type Finding struct {
	// ID is the node with which something is wrong.
	ID   string `json:"id"`
	Rule string `json:"rule"`
	// Problem says what is wrong, Remedy what to do about it.
	Problem string `json:"problem"`
	Remedy  string `json:"remedy"`
}

// String writes a finding on one line: "id: rule: problem; remedy".
func (f Finding) String() string { return f.ID + ": " + f.Rule + ": " + f.Problem + "; " + f.Remedy }

// Summary counts what was checked, and what was found.
type Summary struct {
	Nodes    int `json:"nodes"`
	Passages int `json:"passages"`
	Rules    int `json:"rules"`
	Findings int `json:"findings"`
}

// Check holds a store to all rules and calls report for each breach, node by node in the order of
// graph.Kinds and of ids, then for quotes and for circles. The error is that of report, one of the
// store, or graph.ErrChanged if the store was written to meanwhile: then findings may be none.
func Check(ctx context.Context, store Store, report func(Finding) error) (Summary, error) {
	c := &checker{
		store: store, report: report, rules: Rules(), remedies: map[string]string{}, unreadable: map[string]bool{},
		quotes: map[string][]passage{}, wholes: map[string]map[string][]string{},
	}
	for _, rule := range c.rules {
		c.remedies[rule.Name] = rule.Remedy
	}
	c.summary.Rules = len(c.rules)
	err := graph.AtOnce(ctx, store, func() error { return c.all(ctx) })
	return c.summary, err
}

// checker holds what is known while a store is read.
type checker struct {
	store    Store
	report   func(Finding) error
	rules    []Rule
	remedies map[string]string
	summary  Summary
	// unreadable are the ids of nodes that cannot be read and were reported.
	unreadable map[string]bool
	// quotes are the passages to be compared with texts, by article; held is their number.
	quotes map[string][]passage
	held   int
	// wholes gives what each node is part of, by edge.
	wholes map[string]map[string][]string
}

func (c *checker) find(id, rule, format string, args ...any) error {
	c.summary.Findings++
	return c.report(Finding{ID: id, Rule: rule, Problem: fmt.Sprintf(format, args...), Remedy: c.remedies[rule]})
}

func (c *checker) all(ctx context.Context) error {
	for _, kind := range graph.Kinds() {
		if err := c.kind(ctx, kind); err != nil {
			return err
		}
	}
	if err := c.compareQuotes(ctx); err != nil {
		return err
	}
	return c.circles()
}

// kind checks every node of a kind.
func (c *checker) kind(ctx context.Context, kind graph.Kind) error {
	target := read(kind)
	for record, err := range graph.All(ctx, c.store, target, graph.Filter{}) {
		if err != nil {
			if err := c.cannotRead(err); err != nil {
				return err
			}
			continue
		}
		c.summary.Nodes++
		for _, check := range []func(context.Context, node) error{c.alone, c.named, c.keep} {
			if err := check(ctx, node{record, target}); err != nil {
				return err
			}
		}
	}
	return nil
}

// cannotRead reports the innermost node that cannot be read, once; any other error it gives back.
func (c *checker) cannotRead(err error) error {
	var broken *graph.NodeError
	if !errors.As(err, &broken) {
		return err
	}
	for inner := broken; errors.As(inner.Err, &inner); {
		broken = inner
	}
	if c.unreadable[broken.ID] {
		return nil
	}
	c.unreadable[broken.ID] = true
	rule := ruleValue
	if errors.Is(broken, graph.ErrDate) {
		rule = ruleDate
	}
	return c.find(broken.ID, rule, "%s", strings.TrimPrefix(broken.Err.Error(), graph.ErrDecode.Error()+": "))
}

// alone checks what a node and its neighbours tell.
func (c *checker) alone(_ context.Context, n node) error {
	for _, rule := range c.rules {
		if rule.check == nil {
			continue
		}
		for _, problem := range rule.check(n) {
			if err := c.find(n.ID(), rule.Name, "%s", problem); err != nil {
				return err
			}
		}
	}
	return nil
}

// named looks from a person, a body or an event at the participations that name it: they must name
// nobody else in its place.
func (c *checker) named(ctx context.Context, n node) error {
	var filter graph.Filter
	edge, rule := "agent", ruleAgent
	switch n.Kind {
	case graph.KindPerson, graph.KindOrganization:
		filter.Agent = []string{n.ID()}
	case graph.KindEvent:
		filter.Event = []string{n.ID()}
		edge, rule = "event", ruleEvent
	default:
		return nil
	}
	target := graph.Target{Kind: graph.KindParticipation, Edges: []graph.Branch{{Edge: edge}}}
	for record, err := range graph.All(ctx, c.store, target, filter) {
		if err != nil {
			if err := c.cannotRead(err); err != nil {
				return err
			}
			continue
		}
		others := ids(node{record, target}.reach(edge))
		if len(others) == 0 || slices.Contains(others, n.ID()) {
			continue // nobody at all is found where the participation itself is checked
		}
		if err := c.find(record.ID(), rule, "has %s as its %s, and %s as well", others[0], edge, n.ID()); err != nil {
			return err
		}
	}
	return nil
}

// keep notes what is compared later.
func (c *checker) keep(ctx context.Context, n node) error {
	for _, edge := range partEdges() {
		if wholes := ids(n.reach(edge)); len(wholes) > 0 {
			if c.wholes[edge] == nil {
				c.wholes[edge] = map[string][]string{}
			}
			c.wholes[edge][n.ID()] = wholes
		}
	}
	for _, evidence := range n.reach("evidence") {
		c.hold(n.ID(), evidence)
	}
	if c.held < heldPassages {
		return nil
	}
	return c.compareQuotes(ctx)
}

// node is a record with the target by which it was read.
type node struct {
	*graph.Record
	target graph.Target
}

// reach gives the nodes that an edge reaches, nil for an edge that was not read.
func (n node) reach(edge string) []*graph.Record {
	for i, branch := range n.target.Edges {
		if branch.Edge == edge {
			return n.Edges[i].Nodes
		}
	}
	return nil
}

// reads reports whether the kind of the node has an edge that is read.
func (n node) reads(edge string) bool {
	for _, branch := range n.target.Edges {
		if branch.Edge == edge {
			return true
		}
	}
	return false
}
