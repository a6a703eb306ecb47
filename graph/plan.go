package graph

import (
	"errors"
	"fmt"
	"slices"
)

// ListLimit is the number of nodes that an unpaged to-many edge gives where its branch states no
// limit.
const ListLimit = 100

// ErrPlan is returned for a plan that names what its kind does not have. It is a fault of the
// caller in Go, never of a client.
var ErrPlan = errors.New("invalid plan")

// OrderField is a key by which nodes are ordered. Its value is never missing: what has no date
// comes after everything that has one, whichever way the dates go.
type OrderField string

// The order keys. NAME, DATE, SOURCES and ID are those of the contract; the others serve fixed
// orders only.
const (
	OrderName     OrderField = "NAME"
	OrderDate     OrderField = "DATE"
	OrderSources  OrderField = "SOURCES"
	OrderID       OrderField = "ID"
	OrderSeq      OrderField = "SEQ"      // place in the programme; start of evidence; nearest parent first; topics as printed
	OrderUndated  OrderField = "UNDATED"  // 0 for what has a date, 1 for what has none
	OrderProperty OrderField = "PROPERTY" // of a claim
	OrderRank     OrderField = "RANK"     // of a claim: the shown value first
)

// Numeric reports whether the values of the key are ints; those of the others are strings.
func (f OrderField) Numeric() bool {
	return slices.Contains([]OrderField{OrderSources, OrderSeq, OrderUndated, OrderRank}, f)
}

// Order is one key of an order.
type Order struct {
	Field      OrderField
	Descending bool
}

// FilterKey names one key of a Filter.
type FilterKey string

// The filter keys of the contract.
const (
	FilterRoles        FilterKey = "roles"
	FilterKinds        FilterKey = "kinds"
	FilterSeries       FilterKey = "series"
	FilterEvent        FilterKey = "event"
	FilterAgent        FilterKey = "agent"
	FilterOrganization FilterKey = "organization"
	FilterPlace        FilterKey = "place"
	FilterFrom         FilterKey = "from"
	FilterTo           FilterKey = "to"
	FilterMinSources   FilterKey = "minSources"
	FilterMinEvents    FilterKey = "minEvents"
	FilterPostKind     FilterKey = "postKind"
	FilterTopic        FilterKey = "topic"
	FilterText         FilterKey = "text"
	FilterUndated      FilterKey = "undated"
)

// Filter keeps the nodes that meet all its keys; a list means any of its values; an empty or zero
// key asks for nothing.
//
// On people, organizations and events the keys that speak of a participation (Roles, Series,
// Event, Agent, Organization, Place, From, To, PostKind, Topic, and Kinds on people) must all hold for the
// same participation; an event without any participation meets none of them but those that speak
// of itself (Kinds, Series, Event, Place, From, To).
type Filter struct {
	Roles []string
	// Kinds are kinds of the node itself for organizations, posts, places and events, and of the
	// event for people and participations.
	Kinds []string
	// Series are ids; parts of an edition count as belonging to its series.
	Series []string
	// Event are ids of the event itself; parts do not count.
	Event []string
	// Agent are ids of the acting person or body.
	Agent []string
	// Organization are ids of the body that acts, is spoken for, or has the printed post.
	Organization []string
	// Place are ids of the place of the event; on posts, of the place of the post.
	Place []string
	// From and To are days, YYYY-MM-DD, inclusive; a date matches where its bounds overlap them.
	From, To string
	// Undated lets what has no date pass From and To.
	Undated bool
	// MinSources is the lowest number of articles for the node itself.
	MinSources int
	// MinEvents is the lowest number of distinct occasions among the matching participations: an
	// edition of a series is one occasion with all its parts.
	MinEvents int
	PostKind  []string
	// Topic are ids of topics of the speech or the paper.
	Topic []string
	// Text is a FoldKey that has to occur in a folded name or alias.
	Text string
}

// Keys lists the keys that ask for something, in the order of the contract: the shape of the
// filter, on which the text of a statement may depend.
func (f Filter) Keys() []FilterKey {
	var keys []FilterKey
	for _, key := range []struct {
		key FilterKey
		set bool
	}{
		{FilterRoles, len(f.Roles) > 0},
		{FilterKinds, len(f.Kinds) > 0},
		{FilterSeries, len(f.Series) > 0},
		{FilterEvent, len(f.Event) > 0},
		{FilterAgent, len(f.Agent) > 0},
		{FilterOrganization, len(f.Organization) > 0},
		{FilterPlace, len(f.Place) > 0},
		{FilterFrom, f.From != ""},
		{FilterTo, f.To != ""},
		{FilterMinSources, f.MinSources > 0},
		{FilterMinEvents, f.MinEvents > 0},
		{FilterPostKind, len(f.PostKind) > 0},
		{FilterTopic, len(f.Topic) > 0},
		{FilterText, f.Text != ""},
		{FilterUndated, f.Undated},
	} {
		if key.set {
			keys = append(keys, key.key)
		}
	}
	return keys
}

// Page says which nodes of a set are wanted.
type Page struct {
	// Limit is the highest number of nodes, 0 for none.
	Limit int
	// Backward takes the last Limit nodes of the set instead of the first; they come in the stated
	// order all the same.
	Backward bool
	// After and Before are positions: the values of the order keys of Keys, the id last. Nil
	// means no bound. String keys are strings, the others ints.
	After, Before []any
	// Order is empty for the default order of the kind.
	Order  []Order
	Filter Filter
	// Candidates takes in facts that are HowCandidate: among the nodes of a page or list of facts, and as
	// the participations that Filter asks for. Without it they are nowhere but in a look-up by id.
	Candidates bool
	// Count asks for the number of nodes in the whole set, whatever Limit, After and Before say.
	Count bool
}

// Plan is one read: the root nodes and everything that hangs on them, as one tree. A store turns
// it into one statement whose text depends on the tree of edges, on order keys, on filter shapes and on
// Candidates only; values, limits and positions are parameters.
type Plan struct {
	// IDs, where not nil, are the nodes to look up: those that exist come back in no stated order.
	IDs []string
	// Page chooses the root nodes where IDs is nil.
	Page Page
	// Targets are the kinds of the root nodes: one where IDs is nil.
	Targets []Target
}

// Target is what is read of the nodes of one kind.
type Target struct {
	Kind  Kind
	Edges []Branch
}

// Branch follows one edge.
type Branch struct {
	// Edge is the name of the edge in the definition of the kind.
	Edge string
	// Page is used by paged edges; of an unpaged to-many edge only Limit (0 means ListLimit) and
	// Candidates are.
	Page Page
	// Targets are the kinds that are read; a kind of Edge.To that is missing here is read without
	// edges.
	Targets []Target
}

// Target gives what is read of the given kind: an empty target where the branch names none.
func (b Branch) Target(kind Kind) Target {
	for _, target := range b.Targets {
		if target.Kind == kind {
			return target
		}
	}
	return Target{Kind: kind}
}

// Keys gives the order of a page of the given kind in full: the stated or the default keys, UNDATED
// before a descending DATE, and the id last, ascending, unless it is one of them.
func (p Page) Keys(kind Kind) []Order {
	orders := p.Order
	if len(orders) == 0 {
		orders = Define(kind).Default
	}
	if i := slices.Index(orders, Order{Field: OrderDate, Descending: true}); i >= 0 {
		orders = slices.Insert(slices.Clone(orders), i, Order{Field: OrderUndated})
	}
	return withID(orders)
}

// Keys gives the fixed order of an unpaged to-many edge in full.
func (e Edge) Keys() []Order { return withID(e.Order) }

func withID(orders []Order) []Order {
	if slices.ContainsFunc(orders, func(o Order) bool { return o.Field == OrderID }) {
		return orders
	}
	return append(slices.Clone(orders), Order{Field: OrderID})
}

// Validate reports whether every name in the plan is in the tables, and positions and limits can be
// some. The error wraps ErrPlan.
func (p Plan) Validate() error {
	if len(p.Targets) == 0 || (p.IDs == nil && len(p.Targets) != 1) {
		return fmt.Errorf("%w: %d root kinds", ErrPlan, len(p.Targets))
	}
	for _, target := range p.Targets {
		if target.Kind.Prefix() == "" {
			return fmt.Errorf("%w: %q is no kind to begin at", ErrPlan, target.Kind)
		}
		if p.IDs == nil {
			if err := p.Page.validate(target.Kind); err != nil {
				return err
			}
		}
		if err := target.validate(); err != nil {
			return err
		}
	}
	return nil
}

func (t Target) validate() error {
	definition := Define(t.Kind)
	if definition.Kind == "" {
		return fmt.Errorf("%w: no kind %q", ErrPlan, t.Kind)
	}
	for _, branch := range t.Edges {
		edge, ok := definition.Edge(branch.Edge)
		if !ok {
			return fmt.Errorf("%w: %s has no edge %q", ErrPlan, t.Kind, branch.Edge)
		}
		if branch.Page.Limit < 0 {
			return fmt.Errorf("%w: a limit of %d", ErrPlan, branch.Page.Limit)
		}
		if edge.Paged {
			if err := branch.Page.validate(edge.To[0]); err != nil {
				return err
			}
		}
		for _, target := range branch.Targets {
			if !slices.Contains(edge.To, target.Kind) {
				return fmt.Errorf("%w: %s.%s does not reach %s", ErrPlan, t.Kind, edge.Name, target.Kind)
			}
			if err := target.validate(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p Page) validate(kind Kind) error {
	definition := Define(kind)
	if p.Limit < 0 {
		return fmt.Errorf("%w: a limit of %d", ErrPlan, p.Limit)
	}
	for _, order := range p.Order {
		if !slices.Contains(definition.Orders, order.Field) {
			return fmt.Errorf("%w: %s is not ordered by %s", ErrPlan, kind, order.Field)
		}
	}
	for _, key := range p.Filter.Keys() {
		if !slices.Contains(definition.Filters, key) {
			return fmt.Errorf("%w: %s is not filtered on %s", ErrPlan, kind, key)
		}
	}
	for _, position := range [][]any{p.After, p.Before} {
		if position != nil && !p.fits(kind, position) {
			return fmt.Errorf("%w: position %v is none of the order %v", ErrPlan, position, p.Keys(kind))
		}
	}
	return nil
}

// fits reports whether a position has a key of the right type for each key of the order.
func (p Page) fits(kind Kind, position []any) bool {
	keys := p.Keys(kind)
	if len(position) != len(keys) {
		return false
	}
	for i, key := range keys {
		if _, number := position[i].(int); number != key.Field.Numeric() {
			return false
		}
		if _, text := position[i].(string); text == key.Field.Numeric() {
			return false
		}
	}
	return true
}
