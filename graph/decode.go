package graph

import (
	"errors"
	"fmt"
	"math"
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

// The positional answer that a statement gives is made of lists only, so that neither SQL nor Cypher
// has to spell names:
//
//	answer   = [ set per target ]                       one set for a page, one per kind for a look-up
//	set      = [ rows, total ]                          total is null where it was not asked for
//	rows     = [ [ keys, node ] … ] | [ node … ]        of a page; of a list or look-up
//	keys     = [ key… ]                                 in the order of Page.Keys
//	node     = [ fields, branch… ]                      in the order of the target
//	fields   = [ field… ] | the JSON of it, as a text   in the order of the definition
//	branch   = set | rows | [ node or null per kind ]   paged, list, to-one

// Decode turns the positional answer of a statement into rows: a []any of lists, texts, truths, nulls
// and numbers, which may be int, int64 or float64. The error wraps ErrDecode and names the node, where
// one has an id, by a NodeError.
func Decode(plan Plan, answer any) (Rows, error) { return decode(plan, &values{current: answer}) }

// DecodeJSON does the same for an answer in JSON. The texts of the records are parts of this one, which
// so stays in memory as long as any of them.
func DecodeJSON(plan Plan, answer string) (Rows, error) { return decode(plan, newJSONText(answer)) }

// positional is a positional answer that is read from front to back.
type positional interface {
	// enter goes into the list that comes next; false where something else comes.
	enter() bool
	// next goes to the next item of the list; at its end it leaves the list and reports false.
	next() bool
	// null takes a null; false where something else comes.
	null() bool
	// scalar takes a text (string), truth (bool) or number (int); nil where something else comes.
	scalar() any
	// end reports whether nothing is left.
	end() bool
}

// layout is what comes for a node.
type layout struct {
	kind   Kind
	fields []Field
	edges  []edgeLayout
}

type edgeLayout struct {
	paged, many bool
	page        pageLayout
	nodes       []*layout // by the kinds that the edge reaches
}

// pageLayout is what comes with the rows of a page.
type pageLayout struct {
	keys     int
	backward bool
}

func layoutOf(target Target) *layout {
	definition := Define(target.Kind)
	l := &layout{kind: target.Kind, fields: definition.Fields, edges: make([]edgeLayout, len(target.Edges))}
	for i, branch := range target.Edges {
		edge, _ := definition.Edge(branch.Edge)
		l.edges[i] = edgeLayout{paged: edge.Paged, many: edge.Many}
		if edge.Paged {
			l.edges[i].page = pageLayout{len(branch.Page.Keys(edge.To[0])), branch.Page.Backward}
		}
		for _, kind := range edge.To {
			l.edges[i].nodes = append(l.edges[i].nodes, layoutOf(branch.Target(kind)))
		}
	}
	return l
}

func decode(plan Plan, answer positional) (Rows, error) {
	d := decoder{in: answer}
	var rows Rows
	d.open()
	for _, target := range plan.Targets {
		page := pageLayout{backward: plan.Page.Backward}
		if plan.IDs == nil {
			page.keys = len(plan.Page.Keys(target.Kind))
		}
		d.item()
		set := d.set(layoutOf(target), page)
		rows.Nodes = append(rows.Nodes, set.Nodes...)
		rows.Keys, rows.Total = set.Keys, set.Total
	}
	d.close()
	d.end()
	if d.err != nil {
		return Rows{}, d.err
	}
	return rows, nil
}

// decoder keeps the first error; what it gives after that is of no use.
type decoder struct {
	in  positional
	err error
	// Nodes have few values each and there can be thousands of them, so they are cut from larger pieces.
	records  pieces[Record]
	pointers pieces[*Record]
	values   pieces[any]
	edges    pieces[Rows]
}

// pieces gives out short lists of zero values, cut from longer ones.
type pieces[T any] struct {
	left []T
	next int
}

// take gives n values. The longer lists grow with what has been taken, so that a small answer takes little.
func (p *pieces[T]) take(n int) []T {
	const longest = 1024
	if n > len(p.left) {
		p.next = min(max(2*p.next, 8), longest)
		p.left = make([]T, max(n, p.next))
	}
	taken := p.left[:n:n]
	p.left = p.left[n:]
	return taken
}

func (d *decoder) fail(format string, args ...any) {
	if d.err == nil {
		d.err = fmt.Errorf("%w: "+format, append([]any{ErrDecode}, args...)...)
	}
}

// open goes into a list.
func (d *decoder) open() {
	if d.err == nil && !d.in.enter() {
		d.fail("no list where one has to be")
	}
}

// item goes to an item that has to be there.
func (d *decoder) item() {
	if d.err == nil && !d.in.next() {
		d.fail("a list is too short")
	}
}

// more goes to the next item, if there is one.
func (d *decoder) more() bool { return d.err == nil && d.in.next() }

// close leaves a list, all of whose items have been read.
func (d *decoder) close() {
	if d.err == nil && d.in.next() {
		d.fail("a list is too long")
	}
}

// end is where nothing may follow.
func (d *decoder) end() {
	if d.err == nil && !d.in.end() {
		d.fail("more than one answer")
	}
}

func (d *decoder) set(l *layout, page pageLayout) Rows {
	d.open()
	d.item()
	rows := d.rows(l, page.keys)
	if page.backward {
		slices.Reverse(rows.Nodes)
		slices.Reverse(rows.Keys)
	}
	d.item()
	if !d.in.null() {
		total, ok := d.in.scalar().(int)
		if !ok {
			d.fail("the total of %s is no number", l.kind)
		}
		rows.Total = total
	}
	d.close()
	return rows
}

func (d *decoder) rows(l *layout, keys int) Rows {
	rows := Rows{Nodes: []*Record{}}
	d.open()
	for d.more() {
		if keys == 0 {
			rows.Nodes = append(rows.Nodes, d.node(l))
			continue
		}
		d.open()
		d.item()
		rows.Keys = append(rows.Keys, d.position(l, keys))
		d.item()
		rows.Nodes = append(rows.Nodes, d.node(l))
		d.close()
	}
	return rows
}

func (d *decoder) position(l *layout, keys int) []any {
	position := d.values.take(keys)
	d.open()
	for i := range position {
		d.item()
		if position[i] = d.in.scalar(); position[i] == nil {
			d.fail("a key of %s has no value", l.kind)
		}
	}
	d.close()
	return position
}

func (d *decoder) node(l *layout) *Record {
	if d.err != nil {
		return nil
	}
	node := &d.records.take(1)[0]
	*node = Record{Kind: l.kind, Values: d.values.take(len(l.fields))}
	d.parts(l, node)
	if id, ok := node.Values[0].(string); d.err != nil && ok && l.kind.Prefix() != "" {
		d.err = &NodeError{id, d.err}
	}
	return node
}

func (d *decoder) parts(l *layout, node *Record) {
	d.open()
	d.item()
	d.fields(l, node)
	if len(l.edges) > 0 {
		node.Edges = d.edges.take(len(l.edges))
	}
	for i := range l.edges {
		d.item()
		if d.err != nil {
			return // the rest of the layout can be large
		}
		node.Edges[i] = d.edge(&l.edges[i])
	}
	d.close()
}

func (d *decoder) fields(l *layout, node *Record) {
	if d.err != nil {
		return
	}
	if text, ok := d.in.scalar().(string); ok {
		inner := decoder{in: newJSONText(text)}
		inner.list(l, node)
		inner.end()
		d.err = inner.err
		return
	}
	d.list(l, node)
}

func (d *decoder) list(l *layout, node *Record) {
	d.open()
	for i, field := range l.fields {
		d.item()
		node.Values[i] = d.value(field)
	}
	d.close()
}

func (d *decoder) edge(l *edgeLayout) Rows {
	switch {
	case l.paged:
		return d.set(l.nodes[0], l.page)
	case l.many:
		return d.rows(l.nodes[0], 0)
	}
	var rows Rows
	d.open()
	for _, choice := range l.nodes {
		d.item()
		if d.err != nil || d.in.null() {
			continue
		}
		if rows.Nodes == nil {
			rows.Nodes = d.pointers.take(len(l.nodes))[:0]
		}
		rows.Nodes = append(rows.Nodes, d.node(choice))
	}
	d.close()
	return rows
}

func (d *decoder) value(field Field) any {
	if d.err != nil {
		return nil
	}
	if d.in.null() {
		if field.Type == TypeStrings {
			return []string{}
		}
		return nil
	}
	if field.Type == TypeStrings {
		return d.texts(field)
	}
	value := d.in.scalar()
	switch field.Type {
	case TypeString:
		if _, ok := value.(string); ok {
			return value
		}
	case TypeInt:
		if _, ok := value.(int); ok {
			return value
		}
	case TypeBool:
		if number, ok := value.(int); ok {
			return number != 0
		}
		if _, ok := value.(bool); ok {
			return value
		}
	case TypeDate:
		if text, ok := value.(string); ok {
			date, err := ParseDate(text)
			if err != nil {
				d.fail("%s: %w", field.Name, err)
			}
			return date
		}
	}
	d.fail("%s is %T", field.Name, value)
	return nil
}

func (d *decoder) texts(field Field) []string {
	texts := []string{}
	d.open()
	for d.more() {
		text, ok := d.in.scalar().(string)
		if !ok {
			d.fail("%s holds what is no text", field.Name)
		}
		texts = append(texts, text)
	}
	return texts
}

// values is a positional answer in lists of Go.
type values struct {
	current any
	around  [][]any // what is left of the lists around it
}

func (v *values) enter() bool {
	list, ok := v.current.([]any)
	if ok {
		v.around = append(v.around, list)
	}
	return ok
}

func (v *values) next() bool {
	last := len(v.around) - 1
	if len(v.around[last]) == 0 {
		v.around = v.around[:last]
		return false
	}
	v.current, v.around[last] = v.around[last][0], v.around[last][1:]
	return true
}

func (v *values) null() bool { return v.current == nil }

func (v *values) scalar() any {
	switch value := v.current.(type) {
	case string, bool, int:
		return value
	case int64:
		return int(value)
	case float64:
		if number, ok := whole(value); ok {
			return number
		}
	}
	return nil
}

func (v *values) end() bool { return true }

// whole cuts off the fraction of a number, if what is left is exact.
func whole(number float64) (int, bool) { return int(number), math.Abs(number) < 1<<53 }
