package export

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"quanhe/graph"
)

// Graph reads everything of a graph that plans can read. An error ends the lines: graph.ErrChanged
// if the graph was written to since the first of them was read, and those of Reader.Read.
//
// Each node has its fields and, of its edges, the ids that they reach in their order, the number of
// nodes on a paged edge, and the passages of evidence without the text around them. What has no
// value and lists without anything are left out. Candidates are in: their how tells them.
func Graph(ctx context.Context, reader graph.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		stopped := errors.New("nobody wants more")
		err := graph.AtOnce(ctx, reader, func() error {
			for _, kind := range graph.Kinds() {
				target := whole(kind)
				for node, err := range graph.All(ctx, reader, target, graph.Filter{}) {
					if err != nil {
						return fmt.Errorf("export: %w", err)
					}
					if !yield(line(target, node), nil) {
						return stopped
					}
				}
			}
			return nil
		})
		if err != nil && !errors.Is(err, stopped) {
			yield(Line{}, err)
		}
	}
}

// whole follows every edge of a kind.
func whole(kind graph.Kind) graph.Target {
	target := graph.Target{Kind: kind}
	for _, edge := range graph.Define(kind).Edges {
		branch := graph.Branch{Edge: edge.Name, Page: graph.Page{Limit: graph.NoLimit, Candidates: true}}
		if edge.Paged {
			branch.Page = graph.Page{Count: true, Candidates: true}
		}
		if edge.To[0] == graph.KindEvidence {
			branch.Targets = []graph.Target{whole(graph.KindEvidence)}
		}
		target.Edges = append(target.Edges, branch)
	}
	return target
}

func line(target graph.Target, node *graph.Record) Line {
	return Line{Kind: node.Kind, ID: node.ID(), Fields: fields(target, node)}
}

func fields(target graph.Target, node *graph.Record) []Field {
	var list []Field
	definition := graph.Define(node.Kind)
	for i, field := range definition.Fields {
		if value := node.Values[i]; !isMissing(value) && !isLeftOut(node.Kind, field.Name) {
			list = append(list, Field{field.Name, encode(plain(value))})
		}
	}
	for i, branch := range target.Edges {
		edge, _ := definition.Edge(branch.Edge)
		reached := node.Edges[i]
		switch {
		case edge.Paged:
			list = append(list, Field{edge.Name, encode(reached.Total)})
		case len(reached.Nodes) == 0:
		case edge.To[0] == graph.KindEvidence:
			list = append(list, Field{edge.Name, passages(branch.Targets[0], reached.Nodes)})
		case edge.Many:
			ids := make([]string, len(reached.Nodes))
			for j, node := range reached.Nodes {
				ids[j] = node.ID()
			}
			list = append(list, Field{edge.Name, encode(ids)})
		default:
			list = append(list, Field{edge.Name, encode(reached.One().ID())})
		}
	}
	return list
}

// isLeftOut tells the fields that say nothing of their own: the id stands in front, and the text
// around a quote follows from its place.
func isLeftOut(kind graph.Kind, field string) bool {
	return field == "id" || kind == graph.KindEvidence && (field == "prefix" || field == "suffix")
}

func passages(target graph.Target, nodes []*graph.Record) []byte {
	list := []byte("[")
	for i, node := range nodes {
		if i > 0 {
			list = append(list, ',')
		}
		list = append(list, join(fields(target, node))...)
	}
	return append(list, ']')
}

func isMissing(value any) bool {
	list, isList := value.([]string)
	return value == nil || isList && len(list) == 0
}

func plain(value any) any {
	if date, ok := value.(graph.PartialDate); ok {
		return date.Text
	}
	return value
}
