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
// the presence of Candidates, Backward, After, Before and Count only; everything else is in args.
//
// Only the values of a node are made JSON by SQLite; everything around them is joined as text. Its
// functions for lists of lists would translate what leaves a subquery twice, at half the time of a
// statement. So that only lists are subqueries, what an edge to at most one node reaches is joined.
// The error wraps graph.ErrPlan.
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
		root := c.page(plan.Targets[0], plan.Page, path{on: []string{""}}, "")
		return "SELECT " + items(root).sql() + "\n", c.args, nil
	}
	ids := c.list(plan.IDs)
	sets := make([]jsonText, len(plan.Targets))
	for i, target := range plan.Targets {
		sets[i] = c.lookUp(target, ids)
	}
	return "SELECT " + items(sets...).sql() + "\n", c.args, nil
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
func (c *compiler) lookUp(target graph.Target, ids string) jsonText {
	from := sources()[target.Kind]
	alias := c.alias(from.table)
	var joined joins
	row := c.node(target, alias, &joined)
	return items(rows(row, from.table+" AS "+alias+joined.String()+"\n"+
		"WHERE "+alias+".id "+strings.Replace(anyOf, "?", ids, 1)), literal("null"))
}

// page reads a set that takes filters, order and positions; parent is empty at the root.
func (c *compiler) page(target graph.Target, page graph.Page, way path, parent string) jsonText {
	from := sources()[target.Kind]
	keys := page.Keys(target.Kind)
	base := slices.Concat(conditions(fill(way.on[0], from.table, parent)), from.unless(page.Candidates), c.filter(from, page.Filter, page.Candidates))
	bounded := slices.Concat(base,
		c.beyond(keys, from, page.After, false),
		c.beyond(keys, from, page.Before, true))

	chosen := selectRows(from, way, bounded, orderBy(keys, from.orders, from.table, page.Backward), c.arg(max(0, page.Limit)))
	alias := c.alias(from.table)
	position := make([]string, len(keys))
	for i, key := range keys {
		position[i] = fill(from.orders[key.Field], alias, "")
	}
	var joined joins
	row := items(values(position), c.node(target, alias, &joined))
	total := literal("null")
	if page.Count {
		total = expression("(SELECT count(*)\nFROM " + from.table + where(base) + ")")
	}
	return items(rows(row, among(chosen, alias, joined)), total)
}

// short reads a short list in a fixed order.
func (c *compiler) short(target graph.Target, edge graph.Edge, page graph.Page, way path, parent string) jsonText {
	from := sources()[target.Kind]
	limit := page.Limit
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
	base := slices.Concat(conditions(fill(way.on[0], from.table, parent)), from.unless(page.Candidates))
	chosen := selectRows(from, way, base, terms, c.arg(max(0, limit)))
	alias := c.alias(from.table)
	var joined joins
	row := c.node(target, alias, &joined)
	return rows(row, among(chosen, alias, joined))
}

// node reads all fields of a node and what hangs on it.
func (c *compiler) node(target graph.Target, alias string, joined *joins) jsonText {
	from := sources()[target.Kind]
	fields := make([]string, len(from.fields))
	for i, field := range from.fields {
		fields[i] = fill(field, alias, "")
	}
	parts := []jsonText{values(fields)}
	definition := graph.Define(target.Kind)
	for _, branch := range target.Edges {
		edge, _ := definition.Edge(branch.Edge)
		parts = append(parts, c.branch(edge, branch, from.edges[branch.Edge], alias, joined))
	}
	return items(parts...)
}

func (c *compiler) branch(edge graph.Edge, branch graph.Branch, way path, parent string, joined *joins) jsonText {
	switch {
	case edge.Paged:
		return c.page(branch.Target(edge.To[0]), branch.Page, way, parent)
	case edge.Many:
		return c.short(branch.Target(edge.To[0]), edge, branch.Page, way, parent)
	}
	choices := make([]jsonText, len(edge.To))
	for i, kind := range edge.To {
		choices[i] = c.one(branch.Target(kind), way.on[i], parent, joined)
	}
	return items(choices...)
}

// one reads the node that an edge reaches, or null.
func (c *compiler) one(target graph.Target, on, parent string, joined *joins) jsonText {
	table := sources()[target.Kind].table
	alias := c.alias(table)
	on = fill(on, alias, parent)
	if len(*joined) >= maxJoins {
		var inner joins
		node := c.node(target, alias, &inner)
		return expression("ifnull((SELECT " + node.sql() + "\nFROM " + table + " AS " + alias + inner.String() + "\nWHERE " + on + "), 'null')")
	}
	*joined = append(*joined, "\nLEFT JOIN "+table+" AS "+alias+" ON "+on)
	return expression("iif(" + alias + ".id IS NULL, 'null', " + c.node(target, alias, joined).sql() + ")")
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

// among gives what to read rows from: those that were chosen, and what is joined to them.
func among(chosen, alias string, joined joins) string {
	return "(" + indent(chosen) + ") AS " + alias + joined.String()
}

// unless leaves out candidates where they are not asked for.
func (s source) unless(candidates bool) []string {
	if candidates {
		return nil
	}
	return conditions(fill(s.served, s.table, ""))
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

func indent(text string) string { return strings.ReplaceAll(text, "\n", "\n  ") }
