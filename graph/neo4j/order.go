package neo4j

import (
	"fmt"
	"strings"

	"quanhe/graph"
)

// orderProperty is the property that holds an order key. Those of a participation that belong to
// its event or agent are kept on itself, too.
func orderProperty(field graph.OrderField) string {
	switch field {
	case graph.OrderName:
		return "sortName"
	case graph.OrderDate:
		return "sortDate"
	case graph.OrderSources:
		return "sourceCount"
	case graph.OrderSeq:
		return "seq"
	case graph.OrderProperty:
		return "property"
	}
	return "id"
}

// key is one key of an order as an expression.
type key struct {
	expression string
	descending bool
}

// keys gives the keys of an order of the node of the given name, reached by the given path.
func keys(orders []graph.Order, node string, by path) []key {
	if by.order != "" {
		return []key{{expression: node + "." + by.order}}
	}
	list := make([]key, len(orders))
	for i, order := range orders {
		expression := node + "." + orderProperty(order.Field)
		if order.Field == graph.OrderRank {
			expression = "CASE " + node + ".rank WHEN '" + graph.RankPreferred + "' THEN 0 ELSE 1 END"
		}
		if order.Field == graph.OrderUndated {
			expression = "CASE " + node + ".sortDate WHEN '" + graph.LastDay + "' THEN 1 ELSE 0 END"
		}
		if own, ok := by.keys[order.Field]; ok {
			expression = fmt.Sprintf(own, node)
		}
		list[i] = key{expression, order.Descending}
	}
	return list
}

func expressions(keys []key) string {
	list := make([]string, len(keys))
	for i, key := range keys {
		list[i] = key.expression
	}
	return strings.Join(list, ", ")
}

// sorting gives what stands after ORDER BY. The last nodes of a set are the first of the set
// turned round.
func sorting(keys []key, backward bool) string {
	list := make([]string, len(keys))
	for i, key := range keys {
		list[i] = key.expression
		if key.descending != backward {
			list[i] += " DESC"
		}
	}
	return strings.Join(list, ", ")
}

// beyond is true of the nodes that come after a position, or before it. The bound on the first key
// alone, which the rest implies, is what an index can use.
func (c *compiler) beyond(keys []key, position []any, before bool) string {
	operator := ">"
	if keys[0].descending != before {
		operator = "<"
	}
	value := c.param(position[0])
	strictly := fmt.Sprintf("%s %s %s", keys[0].expression, operator, value)
	if len(keys) == 1 {
		return strictly
	}
	return fmt.Sprintf("%s %s= %s AND (%s OR %s)", keys[0].expression, operator, value, strictly, c.beyond(keys[1:], position[1:], before))
}
