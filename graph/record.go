package graph

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
