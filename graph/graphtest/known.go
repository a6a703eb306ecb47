package graphtest

import (
	"fmt"
	"maps"
	"slices"

	"quanhe/graph"
)

// Known is what random plans draw values from: ids, names and days of some data, and positions in
// earlier answers.
type Known struct {
	ids       map[graph.Kind][]string
	kinds     map[graph.Kind][]string
	texts     []string
	days      []string
	positions map[string][][]any
}

// NewKnown gives what the statements hold.
func NewKnown(statements []graph.Statement) (*Known, error) {
	byArticle := map[string]graph.Statement{}
	for _, statement := range statements {
		byArticle[statement.Article.ID] = statement
	}
	w, err := newWorld(byArticle)
	if err != nil {
		return nil, err
	}
	k := &Known{ids: map[graph.Kind][]string{}, kinds: map[graph.Kind][]string{}, positions: map[string][][]any{}}
	days, texts := map[string]bool{}, map[string]bool{}
	for _, kind := range graph.Kinds() {
		own := map[string]bool{}
		for _, n := range w.all(kind) {
			k.ids[kind] = append(k.ids[kind], n.id())
			if text, ok := n.row.Values["kind"].(string); ok {
				own[text] = true
			}
			if date, ok := n.row.Values["date"].(graph.PartialDate); ok && date.HasYear() {
				days[date.Earliest], days[date.Latest] = true, true
			}
			if name, ok := n.row.Values["name"].(string); ok {
				texts[graph.FoldKey(name)] = true
			}
		}
		k.kinds[kind] = slices.Sorted(maps.Keys(own))
	}
	k.days, k.texts = slices.Sorted(maps.Keys(days)), slices.Sorted(maps.Keys(texts))
	return k, nil
}

// Learn keeps the positions that an answer gives, so that later plans can page on from them.
func (k *Known) Learn(plan graph.Plan, rows graph.Rows) {
	if plan.IDs != nil {
		for _, node := range rows.Nodes {
			for _, target := range plan.Targets {
				if target.Kind == node.Kind {
					k.learnEdges(target, node)
				}
			}
		}
		return
	}
	k.learnPage(plan.Targets[0], plan.Page, rows)
}

func (k *Known) learnPage(target graph.Target, page graph.Page, rows graph.Rows) {
	const most = 64
	order := orderName(target.Kind, page)
	for _, position := range rows.Keys {
		if len(k.positions[order]) < most {
			k.positions[order] = append(k.positions[order], position)
		}
	}
	for _, node := range rows.Nodes {
		k.learnEdges(target, node)
	}
}

func (k *Known) learnEdges(target graph.Target, node *graph.Record) {
	for i, branch := range target.Edges {
		edge, _ := graph.Define(target.Kind).Edge(branch.Edge)
		if edge.Paged {
			k.learnPage(branch.Target(edge.To[0]), branch.Page, node.Edges[i])
		}
	}
}

// orderName names the fields of an order: a position fits pages with the same ones.
func orderName(kind graph.Kind, page graph.Page) string {
	name := string(kind)
	for _, order := range page.Keys(kind) {
		name += fmt.Sprintf(" %s", order.Field)
	}
	return name
}
