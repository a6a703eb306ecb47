package graphtest

import (
	"cmp"
	"slices"

	"quanhe/graph"
)

// key gives what a node is ordered by: the section "Orders" of graph/reading.md.
func (w *world) key(n node, field graph.OrderField) any {
	article := n.passage.article
	switch field {
	case graph.OrderName:
		switch n.kind {
		case graph.KindArticle:
			return graph.SortName(article.Title)
		case graph.KindParticipation:
			return w.reach(n, "agent")[0].row.Values["sortName"]
		}
		return n.row.Values["sortName"]
	case graph.OrderDate:
		switch n.kind {
		case graph.KindArticle, graph.KindEvidence:
			return article.Published.SortDay()
		case graph.KindParticipation:
			return w.event(n).row.Values["sortDate"]
		}
		return n.row.Values["sortDate"]
	case graph.OrderUndated:
		if w.key(n, graph.OrderDate) == graph.LastDay {
			return 1
		}
		return 0
	case graph.OrderSources:
		return n.row.Values["sourceCount"]
	case graph.OrderSeq:
		switch n.kind {
		case graph.KindEvidence:
			return n.passage.Start
		case graph.KindEvent, graph.KindTopic:
			return n.place
		}
		return n.row.Values["seq"]
	case graph.OrderProperty:
		return n.row.Values["property"]
	case graph.OrderRank:
		if n.row.Values["rank"] == graph.RankPreferred {
			return 0
		}
		return 1
	}
	return n.id()
}

// position gives the values of all keys of an order.
func (w *world) position(n node, orders []graph.Order) []any {
	keys := make([]any, len(orders))
	for i, order := range orders {
		keys[i] = w.key(n, order.Field)
	}
	return keys
}

// placed is a node with its position.
type placed struct {
	node     node
	position []any
}

// inOrder gives nodes in order, each with its position.
func (w *world) inOrder(nodes []node, orders []graph.Order) []placed {
	var list []placed
	for _, n := range nodes {
		list = append(list, placed{n, w.position(n, orders)})
	}
	slices.SortFunc(list, func(a, b placed) int { return comparePositions(a.position, b.position, orders) })
	return list
}

// comparePositions compares key by key; the first that differs decides.
func comparePositions(a, b []any, orders []graph.Order) int {
	for i, order := range orders {
		var c int
		switch a := a[i].(type) {
		case string:
			c = cmp.Compare(a, b[i].(string))
		case int:
			c = cmp.Compare(a, b[i].(int))
		}
		if order.Descending {
			c = -c
		}
		if c != 0 {
			return c
		}
	}
	return 0
}
