package sqlite

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quanhe/graph"
)

// Compile turns a plan into one statement that gives one JSON text, the positional answer that
// graph.DecodeJSON reads. The text depends on the tree of edges, on order keys, on filter shapes and on
// the presence of Backward, After, Before and Count only; everything else is in args.
//
// What leaves a subquery is JSONB, since SQLite forgets there that a text is JSON; all other calls
// make text, which nests without being translated again. So that only lists are subqueries, what an
// edge to at most one node reaches is joined. The error wraps graph.ErrPlan.
func Compile(plan graph.Plan) (text string, args []any, err error) {
	if err := plan.Validate(); err != nil {
		return "", nil, err
	}
	for _, target := range plan.Targets {
		if target.Kind.Prefix() == "" {
			return "", nil, fmt.Errorf("%w: %s has no ids and is reached from a fact only", graph.ErrPlan, target.Kind)
		}
	}
	var c compiler
	if plan.IDs == nil {
		return c.root(plan.Targets[0], plan.Page), c.args, nil
	}
	ids := c.list(plan.IDs)
	sets := make([]string, len(plan.Targets))
	for i, target := range plan.Targets {
		sets[i] = c.lookUp(target, ids)
	}
	return "SELECT " + call("json_array", sets...) + "\n", c.args, nil
}

// compiler collects the parameters and the aliases of one statement.
type compiler struct {
	args    []any
	aliases int
}

// joins are the nodes that are joined to the rows of one query.
type joins []string

// maxJoins keeps a query below the 64 tables that SQLite joins; what is beyond is a subquery.
const maxJoins = 48

func (j joins) String() string { return strings.Join(j, "") }

// arg adds a parameter and gives its placeholder.
func (c *compiler) arg(value any) string {
	c.args = append(c.args, value)
	return "?" + strconv.Itoa(len(c.args))
}

// list adds a list as one parameter, so that its length does not show in the text.
func (c *compiler) list(values []string) string {
	text, err := json.Marshal(values)
	if err != nil {
		panic(err) // strings always marshal
	}
	return c.arg(string(text))
}

// alias names the nodes of one place in the tree.
func (c *compiler) alias(table string) string {
	c.aliases++
	return table + "_" + strconv.Itoa(c.aliases)
}

// lookUp reads the nodes of one kind that have one of the ids.
func (c *compiler) lookUp(target graph.Target, ids string) string {
	from := sources()[target.Kind]
	alias := c.alias(from.table)
	var joined joins
	rows := "(SELECT jsonb_group_array(" + call("json_array", c.node("json_array", target, alias, &joined)) + ")\n" +
		"FROM " + from.table + " AS " + alias + joined.String() + "\n" +
		"WHERE " + alias + ".id " + strings.Replace(anyOf, "?", ids, 1) + ")"
	return call("json_array", rows, "NULL")
}

// root reads the first page of the tree. It is no subquery, so all of it stays text.
func (c *compiler) root(target graph.Target, page graph.Page) string {
	set := c.set(target, page, path{on: []string{""}}, "")
	return "SELECT " + call("json_array", call("json_array", "json_group_array("+set.row+")", set.total)) +
		"\nFROM (" + indent(set.inner) + ") AS " + set.alias + set.joined.String() + "\n"
}

// page reads a set that hangs on a node.
func (c *compiler) page(target graph.Target, page graph.Page, way path, parent string) string {
	set := c.set(target, page, way, parent)
	return call("json_array", group(set.row, set.inner, set.alias, set.joined), set.total)
}

// set is a page in parts: the query that chooses its rows, their alias, what is joined to them, what
// is read of each, and the number of all.
type set struct {
	inner, alias, row, total string
	joined                   joins
}

// set reads a set that takes filters, order and positions; parent is empty at the root.
func (c *compiler) set(target graph.Target, page graph.Page, way path, parent string) set {
	from := sources()[target.Kind]
	keys := page.Keys(target.Kind)
	base := slices.Concat(conditions(fill(way.on[0], from.table, parent)), c.filter(from, page.Filter))
	bounded := slices.Concat(base,
		c.beyond(keys, from, page.After, false),
		c.beyond(keys, from, page.Before, true))

	s := set{total: "NULL"}
	s.inner = selectRows(from, way, bounded, orderBy(keys, from.orders, from.table, page.Backward), c.arg(max(0, page.Limit)))
	s.alias = c.alias(from.table)
	parts := make([]string, len(keys))
	for i, key := range keys {
		parts[i] = fill(from.orders[key.Field], s.alias, "")
	}
	s.row = call("json_array", strings.Join(parts, ", "), c.node("json_array", target, s.alias, &s.joined))
	if page.Count {
		s.total = "(SELECT count(*)\nFROM " + from.table + where(base) + ")"
	}
	return s
}

// rows reads a short list in a fixed order.
func (c *compiler) rows(target graph.Target, edge graph.Edge, limit int, way path, parent string) string {
	from := sources()[target.Kind]
	if limit == 0 {
		limit = graph.ListLimit
	}
	orders := way.orders
	if orders == nil {
		orders = map[graph.OrderField]string{}
	}
	terms := make([]string, 0, len(edge.Order)+1)
	for _, key := range edge.Keys() {
		expression, replaced := orders[key.Field]
		if !replaced {
			expression = from.orders[key.Field]
		}
		terms = append(terms, direction(fill(expression, from.table, ""), key.Descending))
	}
	inner := selectRows(from, way, conditions(fill(way.on[0], from.table, parent)), terms, c.arg(max(0, limit)))
	alias := c.alias(from.table)
	var joined joins
	row := call("json_array", c.node("json_array", target, alias, &joined))
	return group(row, inner, alias, joined)
}

// node reads all fields of a node and what hangs on it, as an array made by the given function.
func (c *compiler) node(array string, target graph.Target, alias string, joined *joins) string {
	from := sources()[target.Kind]
	fields := make([]string, len(from.fields))
	for i, field := range from.fields {
		fields[i] = fill(field, alias, "")
	}
	parts := []string{strings.Join(fields, ", ")}
	definition := graph.Define(target.Kind)
	for _, branch := range target.Edges {
		edge, _ := definition.Edge(branch.Edge)
		parts = append(parts, c.branch(edge, branch, from.edges[branch.Edge], alias, joined))
	}
	return call(array, parts...)
}

func (c *compiler) branch(edge graph.Edge, branch graph.Branch, way path, parent string, joined *joins) string {
	switch {
	case edge.Paged:
		return c.page(branch.Target(edge.To[0]), branch.Page, way, parent)
	case edge.Many:
		return c.rows(branch.Target(edge.To[0]), edge, branch.Page.Limit, way, parent)
	}
	choices := make([]string, len(edge.To))
	for i, kind := range edge.To {
		choices[i] = c.one(branch.Target(kind), way.on[i], parent, joined)
	}
	return call("json_array", choices...)
}

// one reads the node that an edge reaches, or null.
func (c *compiler) one(target graph.Target, on, parent string, joined *joins) string {
	table := sources()[target.Kind].table
	alias := c.alias(table)
	on = fill(on, alias, parent)
	if len(*joined) >= maxJoins {
		var inner joins
		node := c.node("jsonb_array", target, alias, &inner)
		return "(SELECT " + node + "\nFROM " + table + " AS " + alias + inner.String() + "\nWHERE " + on + ")"
	}
	*joined = append(*joined, "\nLEFT JOIN "+table+" AS "+alias+" ON "+on)
	return "iif(" + alias + ".id IS NULL, NULL, " + c.node("json_array", target, alias, joined) + ")"
}

// beyond keeps the rows after a position, or before it. Every key but the last is bounded on its
// own first, though the rest implies it, because SQLite takes only a plain comparison to an index.
func (c *compiler) beyond(keys []graph.Order, from source, position []any, before bool) []string {
	if position == nil {
		return nil
	}
	last := len(keys) - 1
	condition := ""
	placeholders := make([]string, len(keys))
	for i, value := range position {
		placeholders[i] = c.arg(value)
	}
	for i := last; i >= 0; i-- {
		column := fill(from.orders[keys[i].Field], from.table, "")
		sign := " > "
		if keys[i].Descending != before {
			sign = " < "
		}
		strict := column + sign + placeholders[i]
		if i == last {
			condition = strict
			continue
		}
		atLeast := column + strings.TrimSuffix(sign, " ") + "= " + placeholders[i]
		condition = atLeast + " AND (" + strict + " OR " + condition + ")"
		if i > 0 {
			condition = "(" + condition + ")"
		}
	}
	return []string{condition}
}

func orderBy(keys []graph.Order, orders map[graph.OrderField]string, table string, backward bool) []string {
	terms := make([]string, len(keys))
	for i, key := range keys {
		terms[i] = direction(fill(orders[key.Field], table, ""), key.Descending != backward)
	}
	return terms
}

func direction(term string, descending bool) string {
	if descending {
		return term + " DESC"
	}
	return term
}

// selectRows chooses rows before anything is read of them.
func selectRows(from source, way path, conditions, order []string, limit string) string {
	tables := way.from
	if tables == "" {
		tables = from.table
	}
	return "SELECT " + from.table + ".*\nFROM " + tables + where(conditions) +
		"\nORDER BY " + strings.Join(order, ", ") + "\nLIMIT " + limit
}

// group makes one list of the chosen rows, in their order.
func group(row, inner, alias string, joined joins) string {
	return "(SELECT jsonb_group_array(" + row + ")\n" +
		"FROM (" + indent(inner) + ") AS " + alias + joined.String() + ")"
}

func conditions(condition string) []string {
	if condition == "" {
		return nil
	}
	return []string{condition}
}

func where(conditions []string) string {
	if len(conditions) == 0 {
		return ""
	}
	return "\nWHERE " + strings.Join(conditions, "\n  AND ")
}

// fill names the tables that stand for $ and ^ in the SQL of a source.
func fill(sql, table, parent string) string {
	return strings.ReplaceAll(strings.ReplaceAll(sql, "$", table), "^", parent)
}

// call writes a function with its arguments, one a line where any has several.
func call(function string, arguments ...string) string {
	joined := strings.Join(arguments, ", ")
	if !strings.Contains(joined, "\n") {
		return function + "(" + joined + ")"
	}
	return function + "(\n  " + indent(strings.Join(arguments, ",\n")) + ")"
}

func indent(text string) string { return strings.ReplaceAll(text, "\n", "\n  ") }
