package graphtest

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"quanhe/graph"
)

// Export writes everything that plans can read as canonical JSON Lines: one line for each node with
// an id, in the order of graph.Kinds and then of ids, with all fields, the ids that its edges reach
// in their order, its evidence, and how many participations it has. Two stores that hold the same
// graph give the same bytes. Lists are cut at graph.ListLimit.
func Export(ctx context.Context, store graph.Reader) ([]byte, error) {
	const step = 50
	e := exporter{lines: map[graph.Kind][]exportLine{}}
	for _, kind := range graph.Kinds() {
		if kind == graph.KindTenure || kind == graph.KindClaim {
			continue // read with their owners
		}
		plan := graph.Plan{
			Page:    graph.Page{Limit: step, Order: []graph.Order{{Field: graph.OrderID}}},
			Targets: []graph.Target{{Kind: kind, Edges: exportEdges(kind)}},
		}
		for {
			rows, err := store.Read(ctx, plan)
			if err != nil {
				return nil, fmt.Errorf("export %s: %w", kind, err)
			}
			for _, node := range rows.Nodes {
				e.add(plan.Targets[0], node)
			}
			if len(rows.Nodes) < step {
				break
			}
			plan.Page.After = rows.Keys[step-1]
		}
	}
	return e.bytes()
}

// exportEdges follows every edge of a kind; tenures and claims are read in full where they belong.
func exportEdges(kind graph.Kind) []graph.Branch {
	var branches []graph.Branch
	for _, edge := range graph.Define(kind).Edges {
		branch := graph.Branch{Edge: edge.Name}
		switch {
		case edge.Paged:
			branch.Page = graph.Page{Count: true}
		case owns(kind, edge):
			branch.Targets = []graph.Target{{Kind: edge.To[0], Edges: exportEdges(edge.To[0])}}
		case edge.To[0] == graph.KindEvidence:
			branch.Targets = []graph.Target{{Kind: graph.KindEvidence, Edges: []graph.Branch{{Edge: "article"}}}}
		}
		branches = append(branches, branch)
	}
	return branches
}

func owns(kind graph.Kind, edge graph.Edge) bool {
	return kind == graph.KindPerson && edge.To[0] == graph.KindTenure || kind == graph.KindEvent && edge.To[0] == graph.KindClaim
}

type exporter struct{ lines map[graph.Kind][]exportLine }

type exportLine struct {
	id   string
	node map[string]any
}

func (e exporter) add(target graph.Target, node *graph.Record) {
	line := map[string]any{"type": node.Kind}
	definition := graph.Define(node.Kind)
	for _, field := range definition.Fields {
		if value := exportValue(node.Value(field.Name)); value != nil {
			line[field.Name] = value
		}
	}
	for i, branch := range target.Edges {
		edge, _ := definition.Edge(branch.Edge)
		reached := node.Edges[i]
		switch {
		case edge.Paged:
			line[edge.Name] = reached.Total
		case edge.To[0] == graph.KindEvidence:
			line[edge.Name] = exportEvidence(reached.Nodes)
		case edge.Many:
			ids := make([]string, len(reached.Nodes))
			for j, node := range reached.Nodes {
				ids[j] = node.ID()
				if owns(target.Kind, edge) {
					e.add(branch.Target(node.Kind), node)
				}
			}
			line[edge.Name] = ids
		case reached.One() != nil:
			line[edge.Name] = reached.One().ID()
		}
	}
	e.lines[node.Kind] = append(e.lines[node.Kind], exportLine{node.ID(), line})
}

func exportEvidence(nodes []*graph.Record) []map[string]any {
	var passages []map[string]any
	for _, node := range nodes {
		passage := map[string]any{}
		for _, field := range graph.Define(graph.KindEvidence).Fields {
			if value := exportValue(node.Value(field.Name)); value != nil {
				passage[field.Name] = value
			}
		}
		if article := node.Edges[0].One(); article != nil {
			passage["article"] = article.ID()
		}
		passages = append(passages, passage)
	}
	return passages
}

func exportValue(value any) any {
	if date, ok := value.(graph.PartialDate); ok {
		return date.Text
	}
	return value
}

func (e exporter) bytes() ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text) // writes the keys of a map sorted
	encoder.SetEscapeHTML(false)
	for _, kind := range graph.Kinds() {
		lines := e.lines[kind]
		slices.SortFunc(lines, func(a, b exportLine) int { return cmp.Compare(a.id, b.id) })
		for _, line := range lines {
			if err := encoder.Encode(line.node); err != nil {
				return nil, fmt.Errorf("export %s: %w", line.id, err)
			}
		}
	}
	return text.Bytes(), nil
}
