package neo4j

import (
	"fmt"
	"strings"

	"quanhe/graph"
)

// Compile turns a plan into one Cypher statement and its parameters. The text depends on the tree
// of edges, on order keys, on the shape of filters, and on whether a page has candidates, has bounds, is
// counted or runs backward; never on values, limits or ids. So plans that differ in those only share one entry
// in the server's plan cache. The statement gives one record; its answer is the positional answer
// that graph.Decode reads.
//
// An edge to many nodes becomes a COLLECT subquery, so that two edges of one node never multiply each
// other's rows. Edges to at most one node, which can't, are matched for all rows of a subquery once
// these are ordered and limited: the server then plans them like the rest, where it would start a
// pattern comprehension anew for each row and not keep the properties that it has read.
func Compile(plan graph.Plan) (text string, params map[string]any, err error) {
	if err := plan.Validate(); err != nil {
		return "", nil, err
	}
	c := &compiler{params: map[string]any{}}
	sets := make([]string, len(plan.Targets))
	var ids string
	if plan.IDs != nil {
		ids = c.param(plan.IDs)
	}
	for i, target := range plan.Targets {
		if target.Kind == graph.KindEvidence {
			return "", nil, fmt.Errorf("%w: evidence is read from facts only", graph.ErrPlan)
		}
		if plan.IDs != nil {
			sets[i] = c.lookUp(target, ids)
		} else {
			node := c.node()
			all := match{node: node, patterns: []string{"(" + node + ":" + string(target.Kind) + ")"}}
			sets[i] = c.page(all, path{}, target, plan.Page, true, "")
		}
	}
	return guarded("[" + strings.Join(sets, ", ") + "]"), c.params, nil
}

// compiler makes the names and collects the parameters of one statement.
type compiler struct {
	params map[string]any
	nodes  int
}

// param adds a parameter and gives the text that stands for it.
func (c *compiler) param(value any) string {
	name := fmt.Sprintf("p%d", len(c.params))
	c.params[name] = value
	return "$" + name
}

// node makes a new name for a node.
func (c *compiler) node() string {
	c.nodes++
	return fmt.Sprintf("n%d", c.nodes-1)
}

// lookUp gives the set of the nodes of one kind with the given ids.
func (c *compiler) lookUp(target graph.Target, ids string) string {
	node := c.node()
	clauses := []string{"MATCH (" + node + ":" + string(target.Kind) + ")", "WHERE " + node + ".id IN " + ids}
	return "[" + c.rows(clauses, "", nil, target, node, "") + ", null]"
}

// page gives the set of a page. in is the indentation of the line on which it begins.
func (c *compiler) page(m match, by path, target graph.Target, page graph.Page, root bool, in string) string {
	order := keys(page.Keys(target.Kind), m.node, by)
	m.where = append(m.where, unless(page.Candidates, target.Kind, m.node)...)
	c.filter(&m, target.Kind, page, root)
	total := "null"
	if page.Count {
		total = m.count()
	}
	var bounds []string
	if page.After != nil {
		bounds = append(bounds, c.beyond(order, page.After, false))
	}
	if page.Before != nil {
		bounds = append(bounds, c.beyond(order, page.Before, true))
	}
	if root && bounds == nil {
		// Always true; it tells the planner that the index on the first key has all nodes in order.
		bounds = append(bounds, order[0].expression+" IS NOT NULL")
	}
	sorted := " ORDER BY " + sorting(order, page.Backward)
	clauses := append(m.clauses(bounds...), m.with()+sorted+" LIMIT "+c.param(page.Limit))
	return "[" + c.rows(clauses, sorted, order, target, m.node, in) + ", " + total + "]"
}

// list gives the rows of an unpaged edge to many nodes.
func (c *compiler) list(m match, by path, edge graph.Edge, branch graph.Branch, in string) string {
	limit := branch.Page.Limit
	if limit == 0 {
		limit = graph.ListLimit
	}
	sorted := " ORDER BY " + sorting(keys(edge.Keys(), m.node, by), false)
	more := unless(branch.Page.Candidates, edge.To[0], m.node)
	clauses := append(m.clauses(more...), m.with()+sorted+" LIMIT "+c.param(limit))
	return c.rows(clauses, sorted, nil, branch.Target(edge.To[0]), m.node, in)
}

// rows gives the list of the rows that clauses match: shown keys, if any, and the record of each node.
// sorted is the ORDER BY of the clauses, empty for none. It is said again where further matches follow,
// since these could change the order; the server sees that they don't, and sorts once.
func (c *compiler) rows(clauses []string, sorted string, shown []key, target graph.Target, node, in string) string {
	r := row{compiler: c}
	record := r.record(target, node, in+"  ")
	if r.matches == nil {
		sorted = ""
	}
	if shown != nil {
		record = "[[" + expressions(shown) + "], " + record + "]"
	}
	clauses = append(append(clauses, r.matches...), "RETURN "+record+" AS row"+sorted)
	return "COLLECT {\n" + in + "  " + strings.Join(clauses, "\n"+in+"  ") + "\n" + in + "}"
}

// row is one row of a subquery while it is compiled.
type row struct {
	*compiler
	// matches are the clauses for the nodes that edges to at most one reach from the node of the row,
	// from these nodes, and so on.
	matches []string
}

// record gives the record of a node (see setRecord) and what hangs on it.
func (r *row) record(target graph.Target, node, in string) string {
	definition := graph.Define(target.Kind)
	text := "[" + node + ".record"
	for _, branch := range target.Edges {
		edge, _ := definition.Edge(branch.Edge)
		text += ",\n" + in + "  " + r.branch(target.Kind, node, edge, branch, in+"  ")
	}
	return text + "]"
}

func (r *row) branch(from graph.Kind, node string, edge graph.Edge, branch graph.Branch, in string) string {
	paths := walk(from, edge)
	if edge.Many {
		to := r.node()
		m := match{node: to, patterns: []string{paths[0].between(node, to)}, also: paths[0].also, distinct: paths[0].distinct}
		if edge.Paged {
			return r.page(m, paths[0], branch.Target(edge.To[0]), branch.Page, false, in)
		}
		return r.list(m, paths[0], edge, branch, in)
	}
	choices := make([]string, len(paths))
	for i, by := range paths {
		to := r.node()
		r.matches = append(r.matches, "OPTIONAL MATCH "+by.between(node, to))
		choices[i] = "CASE WHEN " + to + " IS NOT NULL THEN " + r.record(branch.Target(edge.To[i]), to, in) + " END"
	}
	return "[" + strings.Join(choices, ", ") + "]"
}
