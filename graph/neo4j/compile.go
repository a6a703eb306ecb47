package neo4j

import (
	"fmt"
	"strings"

	"quanhe/graph"
)

// Compile turns a plan into one Cypher statement and its parameters. The text depends on the tree
// of edges, on order keys, on the shape of filters, and on whether a page has bounds, is counted or
// runs backward; never on values, limits or ids. So plans that differ in those only share one entry
// in the server's plan cache. The statement gives one record; its answer is the positional answer
// that graph.Decode reads.
//
// An edge to at most one node becomes a pattern comprehension, one to many a COLLECT subquery, so
// that two edges of one node never multiply each other's rows. A passage and its article are matched
// together, since the article orders the passages.
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
	return "[" + collect("",
		"MATCH ("+node+":"+string(target.Kind)+")",
		"WHERE "+node+".id IN "+ids,
		"RETURN ["+c.record(target, node, "  ")+"] AS row",
	) + ", null]"
}

// page gives the set of a page. in is the indentation of the line on which it begins.
func (c *compiler) page(m match, by path, target graph.Target, page graph.Page, root bool, in string) string {
	order := keys(page.Keys(target.Kind), m.node, by)
	c.filter(&m, target.Kind, page.Filter, root)
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
	return "[" + collect(in, append(m.clauses(bounds...),
		m.with()+" ORDER BY "+sorting(order, page.Backward)+" LIMIT "+c.param(page.Limit),
		"RETURN ["+expressions(order)+", "+c.record(target, m.node, in+"  ")+"] AS row",
	)...) + ", " + total + "]"
}

// list gives the rows of an unpaged edge to many nodes.
func (c *compiler) list(m match, by path, edge graph.Edge, branch graph.Branch, in string) string {
	limit := branch.Page.Limit
	if limit == 0 {
		limit = graph.ListLimit
	}
	return collect(in, append(m.clauses(),
		m.with()+" ORDER BY "+sorting(keys(edge.Keys(), m.node, by), false)+" LIMIT "+c.param(limit),
		"RETURN ["+c.record(branch.Target(edge.To[0]), m.node, in+"  ")+"] AS row",
	)...)
}

// record gives the fields of a node and what hangs on it.
func (c *compiler) record(target graph.Target, node, in string) string {
	definition := graph.Define(target.Kind)
	parts := make([]string, len(definition.Fields))
	for i, field := range definition.Fields {
		parts[i] = node + "." + field.Name
	}
	text := "[" + strings.Join(parts, ", ")
	for _, branch := range target.Edges {
		edge, _ := definition.Edge(branch.Edge)
		text += ",\n" + in + "  " + c.branch(target.Kind, node, edge, branch, in+"  ")
	}
	return text + "]"
}

func (c *compiler) branch(from graph.Kind, node string, edge graph.Edge, branch graph.Branch, in string) string {
	paths := walk(from, edge)
	if edge.Many {
		to := c.node()
		m := match{node: to, patterns: []string{paths[0].between(node, to)}, also: paths[0].also, distinct: paths[0].distinct}
		if edge.Paged {
			return c.page(m, paths[0], branch.Target(edge.To[0]), branch.Page, false, in)
		}
		return c.list(m, paths[0], edge, branch, in)
	}
	choices := make([]string, len(paths))
	for i, by := range paths {
		if by.known != "" {
			choices[i] = c.record(branch.Target(edge.To[i]), node+by.known, in)
			continue
		}
		to := c.node()
		choices[i] = "head([" + by.between(node, to) + " | " + c.record(branch.Target(edge.To[i]), to, in) + "])"
	}
	return "[" + strings.Join(choices, ", ") + "]"
}

// collect puts clauses into a subquery that gives the list of what they return.
func collect(in string, clauses ...string) string {
	return "COLLECT {\n" + in + "  " + strings.Join(clauses, "\n"+in+"  ") + "\n" + in + "}"
}
