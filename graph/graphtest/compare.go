package graphtest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	gocmp "github.com/google/go-cmp/cmp"

	"quanhe/graph"
)

// same compares two answers to a plan and says where they differ. Nodes that were looked up have no
// order.
func same(plan graph.Plan, want, got graph.Rows) error {
	if plan.IDs != nil {
		want.Nodes, got.Nodes = byID(want.Nodes), byID(got.Nodes)
	}
	if diff := gocmp.Diff(render(want), render(got)); diff != "" {
		return fmt.Errorf("answers differ (-want +got):\n%s", diff)
	}
	return nil
}

func byID(nodes []*graph.Record) []*graph.Record {
	nodes = slices.Clone(nodes)
	slices.SortFunc(nodes, func(a, b *graph.Record) int { return cmp.Compare(a.ID(), b.ID()) })
	return nodes
}

// render writes an answer line by line, with all that a reader of it can see.
func render(rows graph.Rows) []string {
	var lines []string
	var write func(indent string, rows graph.Rows)
	write = func(indent string, rows graph.Rows) {
		if rows.Total != 0 {
			lines = append(lines, fmt.Sprintf("%stotal %d", indent, rows.Total))
		}
		for i, node := range rows.Nodes {
			line := indent + string(node.Kind)
			for j, field := range graph.Define(node.Kind).Fields {
				if j >= len(node.Values) {
					line += " " + field.Name + " is not there"
				} else if text := renderValue(node.Values[j]); text != "" {
					line += " " + field.Name + "=" + text
				}
			}
			lines = append(lines, line)
			if i < len(rows.Keys) {
				line := indent + "  at"
				for _, key := range rows.Keys[i] {
					line += " " + renderValue(key)
				}
				lines = append(lines, line)
			}
			for j, branch := range node.Edges {
				lines = append(lines, fmt.Sprintf("%s  edge %d", indent, j))
				write(indent+"    ", branch)
			}
		}
	}
	write("", rows)
	return lines
}

// renderValue gives a value with its type where the type is not one of a Record.
func renderValue(value any) string {
	switch value := value.(type) {
	case nil:
		return ""
	case string:
		return fmt.Sprintf("%q", value)
	case int, bool:
		return fmt.Sprint(value)
	case graph.PartialDate:
		return fmt.Sprintf("%s(%s %s..%s)", value.Text, value.Precision, value.Earliest, value.Latest)
	case []string:
		if len(value) == 0 {
			return ""
		}
		return fmt.Sprintf("%q", value)
	}
	return fmt.Sprintf("%T(%v)", value, value)
}

// equal compares two values and says where they differ.
func equal[T any](what string, want, got T) error {
	if diff := gocmp.Diff(want, got); diff != "" {
		return fmt.Errorf("%s (-want +got):\n%s", what, diff)
	}
	return nil
}

// wraps holds an error to being there and wrapping a sentinel.
func wraps(what string, err, sentinel error) error {
	switch {
	case errors.Is(err, sentinel):
		return nil
	case err == nil:
		return fmt.Errorf("%s: no error, want %q", what, sentinel.Error())
	}
	return fmt.Errorf("%s: want %q, got another error: %w", what, sentinel.Error(), err)
}

// equalText compares two long texts line by line.
func equalText(what string, want, got []byte) error {
	return equal(what, strings.Split(string(want), "\n"), strings.Split(string(got), "\n"))
}
