package graphtest

import (
	"slices"

	"quanhe/graph"
)

// node is one node of a world: an entity or fact with its row, an article, or a passage.
type node struct {
	kind graph.Kind
	// row is that of an entity or fact.
	row graph.Row
	// passage is that of evidence; of an article only its article is set.
	passage passage
	// place is where a parent stands among the parents of the event, or a topic among those of the participation, that it was reached from.
	place int
}

func (n node) id() string {
	switch n.kind {
	case graph.KindEvidence:
		return n.passage.article.ID // what orders evidence
	case graph.KindArticle:
		return n.passage.article.ID
	}
	return n.row.ID
}

// ref gives the id that the row points to, empty where there is none.
func (n node) ref(name string) string {
	if ids := n.row.Refs[name]; len(ids) > 0 {
		return ids[0]
	}
	return ""
}

// value gives a field as a Record holds it: a text or date that is empty is missing.
func (n node) value(field graph.Field) any {
	var value any
	article := n.passage.article
	switch n.kind {
	case graph.KindArticle:
		value = map[string]any{
			"id": article.ID, "title": article.Title, "url": article.URL, "publisher": article.Publisher,
			"published": article.Published, "author": article.Author, "sample": article.Sample, "basedOn": article.BasedOn,
		}[field.Name]
	case graph.KindEvidence:
		value = map[string]any{
			"quote": n.passage.Quote, "prefix": n.passage.Prefix, "suffix": n.passage.Suffix,
			"start": n.passage.Start, "end": n.passage.End,
		}[field.Name]
	default:
		value = n.row.Values[field.Name]
	}
	if field.Type == graph.TypeStrings && value == nil {
		return []string{}
	}
	if value == "" || value == (graph.PartialDate{}) {
		return nil
	}
	return value
}

func (w *world) node(id string) (node, bool) {
	found, ok := w.byID[id]
	return found, ok
}

// nodes gives the nodes of ids; an empty id is nobody.
func (w *world) nodes(ids ...string) []node {
	var nodes []node
	for _, id := range ids {
		if found, ok := w.byID[id]; ok {
			nodes = append(nodes, found)
		}
	}
	return nodes
}

// all gives every node of a kind, by id.
func (w *world) all(kind graph.Kind) []node { return slices.Clone(w.byKind[kind]) }

// where gives every node of a kind that meets a condition.
func (w *world) where(kind graph.Kind, meets func(node) bool) []node {
	var nodes []node
	for _, n := range w.byKind[kind] {
		if meets(n) {
			nodes = append(nodes, n)
		}
	}
	return nodes
}
