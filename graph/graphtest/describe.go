package graphtest

import (
	"fmt"
	"reflect"
	"strings"

	"quanhe/graph"
)

// describe writes a plan for a reader, one edge a line, without what it leaves open.
func describe(plan graph.Plan) string {
	var text strings.Builder
	if plan.IDs != nil {
		fmt.Fprintf(&text, "look up %q\n", plan.IDs)
	} else {
		fmt.Fprintf(&text, "page %s\n", describePage(plan.Page))
	}
	var write func(indent string, target graph.Target)
	write = func(indent string, target graph.Target) {
		fmt.Fprintf(&text, "%s%s\n", indent, target.Kind)
		for _, branch := range target.Edges {
			fmt.Fprintf(&text, "%s  .%s %s\n", indent, branch.Edge, describePage(branch.Page))
			for _, next := range branch.Targets {
				write(indent+"    ", next)
			}
		}
	}
	for _, target := range plan.Targets {
		write("  ", target)
	}
	return text.String()
}

// describePage names the fields of a page that are set.
func describePage(page graph.Page) string {
	set := []string{fmt.Sprintf("limit %d", page.Limit)}
	for _, of := range []reflect.Value{reflect.ValueOf(page), reflect.ValueOf(page.Filter)} {
		for i := range of.NumField() {
			field, name := of.Field(i), of.Type().Field(i).Name
			if !field.IsZero() && name != "Limit" && name != "Filter" {
				set = append(set, fmt.Sprintf("%s %+v", strings.ToLower(name), field.Interface()))
			}
		}
	}
	return strings.Join(set, ", ")
}
