package graph

import (
	"errors"
	"fmt"
	"slices"
)

// ErrDecode is returned where a store gives something else than the shape of its plan.
var ErrDecode = errors.New("answer of the store does not have the shape of the plan")

// NodeError says which node cannot be read: a stored value is not of its type. It wraps the reason
// and, where the fault is in a node that hangs on this one, the NodeError of that node.
type NodeError struct {
	ID  string
	Err error
}

func (e *NodeError) Error() string { return e.ID + ": " + e.Err.Error() }

// Unwrap gives the reason.
func (e *NodeError) Unwrap() error { return e.Err }

// Record is one node as a plan read it.
type Record struct {
	Kind Kind
	// Values are the fields in the order of the kind's definition: string, int, bool,
	// PartialDate, []string, or nil where there is none.
	Values []any
	// Edges are the answers in the order of the target's branches.
	Edges []Rows
}

// Rows is the answer to a page, a list, a look-up, or an edge to at most one node.
type Rows struct {
	// Nodes are in the stated order; empty where there are none.
	Nodes []*Record
	// Keys are the positions of the nodes of a page, the values of Page.Keys; nil for the others.
	Keys [][]any
	// Total is the number of nodes in the whole set where Page.Count asked for it, else 0.
	Total int
}

// One gives the node of an edge that reaches at most one, nil where there is none. In a store that
// was tampered with, an edge to several kinds may reach one of each; that of the first kind counts.
func (r Rows) One() *Record {
	if len(r.Nodes) == 0 {
		return nil
	}
	return r.Nodes[0]
}

// Value gives a field by its name, nil where it has no value.
func (r *Record) Value(name string) any {
	if i := Define(r.Kind).Field(name); i >= 0 {
		return r.Values[i]
	}
	return nil
}

// ID is the id of the node, empty for evidence.
func (r *Record) ID() string { return r.Text("id") }

// Text gives a string field, empty where it has no value.
func (r *Record) Text(name string) string {
	text, _ := r.Value(name).(string)
	return text
}

// Int gives an int field, 0 where it has no value.
func (r *Record) Int(name string) int {
	number, _ := r.Value(name).(int)
	return number
}

// Date gives a date field, the zero date where it has no value.
func (r *Record) Date(name string) PartialDate {
	date, _ := r.Value(name).(PartialDate)
	return date
}

// Strings gives a list field.
func (r *Record) Strings(name string) []string {
	list, _ := r.Value(name).([]string)
	return list
}

// The positional answer that a statement gives, and Decode reads, is made of lists only, so that
// neither SQL nor Cypher has to spell names:
//
//	answer   = [ set per target ]                       one set for a page, one per kind for a look-up
//	set      = [ rows, total ]                          total is null where it was not asked for
//	rows     = [ [ keys…, node ] … ]                    the keys of a page; none for lists and look-ups
//	node     = [ field…, branch… ]                      in the order of definition and target
//	branch   = set | rows | [ node or null per kind ]   paged, list, to-one

// Decode turns the positional answer of a statement into rows. Numbers may be int64 or float64.
// The error wraps ErrDecode and names the node, where one has an id, by a NodeError.
func Decode(plan Plan, answer any) (Rows, error) {
	sets, err := asList(answer, len(plan.Targets))
	if err != nil {
		return Rows{}, err
	}
	var rows Rows
	for i, target := range plan.Targets {
		set, err := decodeSet(target, plan.Page, plan.IDs == nil, sets[i])
		if err != nil {
			return Rows{}, err
		}
		rows.Nodes = append(rows.Nodes, set.Nodes...)
		rows.Keys, rows.Total = set.Keys, set.Total
	}
	return rows, nil
}

func decodeSet(target Target, page Page, keyed bool, answer any) (Rows, error) {
	set, err := asList(answer, 2)
	if err != nil {
		return Rows{}, err
	}
	keys := 0
	if keyed {
		keys = len(page.Keys(target.Kind))
	}
	rows, err := decodeRows(target, keys, set[0])
	if err != nil {
		return Rows{}, err
	}
	if page.Backward {
		slices.Reverse(rows.Nodes)
		slices.Reverse(rows.Keys)
	}
	if set[1] != nil {
		total, ok := asInt(set[1])
		if !ok {
			return Rows{}, fmt.Errorf("%w: total of %s is %T", ErrDecode, target.Kind, set[1])
		}
		rows.Total = total
	}
	return rows, nil
}

func decodeRows(target Target, keys int, answer any) (Rows, error) {
	list, ok := answer.([]any)
	if !ok {
		return Rows{}, fmt.Errorf("%w: rows of %s are %T", ErrDecode, target.Kind, answer)
	}
	rows := Rows{Nodes: make([]*Record, 0, len(list))}
	for _, item := range list {
		row, err := asList(item, keys+1)
		if err != nil {
			return Rows{}, err
		}
		node, err := decodeNode(target, row[keys])
		if err != nil {
			return Rows{}, err
		}
		rows.Nodes = append(rows.Nodes, node)
		if keys > 0 {
			position := row[:keys:keys]
			for i, value := range position {
				if number, ok := asInt(value); ok {
					position[i] = number
				}
			}
			rows.Keys = append(rows.Keys, position)
		}
	}
	return rows, nil
}

func decodeNode(target Target, answer any) (*Record, error) {
	definition := Define(target.Kind)
	list, err := asList(answer, len(definition.Fields)+len(target.Edges))
	if err != nil {
		return nil, err
	}
	node, err := decodeParts(definition, target, list)
	if id, ok := list[0].(string); err != nil && ok && target.Kind.Prefix() != "" {
		return nil, &NodeError{id, err}
	}
	return node, err
}

func decodeParts(definition Definition, target Target, list []any) (node *Record, err error) {
	fields := len(definition.Fields)
	node = &Record{Kind: target.Kind, Values: list[:fields:fields]}
	for i, field := range definition.Fields {
		if node.Values[i], err = decodeValue(field, list[i]); err != nil {
			return nil, err
		}
	}
	if len(target.Edges) > 0 {
		node.Edges = make([]Rows, len(target.Edges))
	}
	for i, branch := range target.Edges {
		edge, _ := definition.Edge(branch.Edge)
		if node.Edges[i], err = decodeBranch(edge, branch, list[fields+i]); err != nil {
			return nil, err
		}
	}
	return node, nil
}

func decodeBranch(edge Edge, branch Branch, answer any) (Rows, error) {
	switch {
	case edge.Paged:
		return decodeSet(branch.Target(edge.To[0]), branch.Page, true, answer)
	case edge.Many:
		return decodeRows(branch.Target(edge.To[0]), 0, answer)
	}
	choices, err := asList(answer, len(edge.To))
	if err != nil {
		return Rows{}, err
	}
	var rows Rows
	for i, kind := range edge.To {
		if choices[i] != nil {
			node, err := decodeNode(branch.Target(kind), choices[i])
			if err != nil {
				return Rows{}, err
			}
			rows.Nodes = append(rows.Nodes, node)
		}
	}
	return rows, nil
}

func decodeValue(field Field, value any) (any, error) {
	if value == nil {
		if field.Type == TypeStrings {
			return []string{}, nil
		}
		return nil, nil
	}
	switch field.Type {
	case TypeString:
		if text, ok := value.(string); ok {
			return text, nil
		}
	case TypeInt:
		if number, ok := asInt(value); ok {
			return number, nil
		}
	case TypeBool:
		if truth, ok := value.(bool); ok {
			return truth, nil
		}
		if number, ok := asInt(value); ok {
			return number != 0, nil
		}
	case TypeDate:
		if text, ok := value.(string); ok {
			date, err := ParseDate(text)
			if err != nil {
				return nil, fmt.Errorf("%w: %s: %w", ErrDecode, field.Name, err)
			}
			return date, nil
		}
	case TypeStrings:
		if list, ok := value.([]any); ok {
			texts := make([]string, len(list))
			for i, item := range list {
				if texts[i], ok = item.(string); !ok {
					return nil, fmt.Errorf("%w: %s holds %T", ErrDecode, field.Name, item)
				}
			}
			return texts, nil
		}
	}
	return nil, fmt.Errorf("%w: %s is %T", ErrDecode, field.Name, value)
}

func asInt(value any) (int, bool) {
	switch number := value.(type) {
	case int64:
		return int(number), true
	case float64:
		return int(number), true
	case int:
		return number, true
	}
	return 0, false
}

func asList(value any, length int) ([]any, error) {
	list, ok := value.([]any)
	if !ok || len(list) != length {
		return nil, fmt.Errorf("%w: want a list of %d, got %T of %d", ErrDecode, length, value, len(list))
	}
	return list, nil
}
