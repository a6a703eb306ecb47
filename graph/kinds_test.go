package graph_test

import (
	"slices"
	"testing"

	"quanhe/graph"
)

func TestKindOf(t *testing.T) {
	t.Parallel()
	prefixes := map[string]bool{}
	for _, kind := range graph.Kinds() {
		prefix := kind.Prefix()
		if prefix == "" || prefixes[prefix] {
			t.Errorf("%s has prefix %q, which is none or another's", kind, prefix)
		}
		prefixes[prefix] = true
		for _, id := range []string{prefix + ":a", prefix + ":", prefix + ":a:b"} {
			if got, ok := graph.KindOf(id); !ok || got != kind {
				t.Errorf("KindOf(%q) = %s, %v", id, got, ok)
			}
		}
	}
	for _, id := range []string{"", "person", "Person:a", ":a", "evidence:a", " person:a"} {
		if kind, ok := graph.KindOf(id); ok {
			t.Errorf("KindOf(%q) = %s", id, kind)
		}
	}
	if prefix := graph.KindEvidence.Prefix(); prefix != "" {
		t.Errorf("evidence has no ids, but prefix %q", prefix)
	}
}

// TestDefinitions holds the closed tables to what everybody who reads them relies on.
func TestDefinitions(t *testing.T) {
	t.Parallel()
	if definition := graph.Define("Speech"); definition.Kind != "" || definition.Fields != nil {
		t.Errorf("an unknown kind is defined: %+v", definition)
	}
	for _, kind := range append(graph.Kinds(), graph.KindEvidence) {
		definition := graph.Define(kind)
		if definition.Kind != kind || len(definition.Fields) == 0 {
			t.Fatalf("%s is not defined", kind)
		}
		if first := definition.Fields[0]; (first.Name == "id") != (kind.Prefix() != "") {
			t.Errorf("the first field of %s is %s", kind, first.Name)
		}
		names := map[string]bool{}
		for i, field := range definition.Fields {
			if names[field.Name] || definition.Field(field.Name) != i {
				t.Errorf("%s has field %s at %d and %d", kind, field.Name, i, definition.Field(field.Name))
			}
			names[field.Name] = true
		}
		checkEdges(t, definition, names)
		checkOrders(t, definition)
	}
}

func checkEdges(t *testing.T, definition graph.Definition, names map[string]bool) {
	t.Helper()
	for _, edge := range definition.Edges {
		if names[edge.Name] {
			t.Errorf("%s has %s twice", definition.Kind, edge.Name)
		}
		names[edge.Name] = true
		if found, ok := definition.Edge(edge.Name); !ok || found.Name != edge.Name {
			t.Errorf("%s.%s is not found by its name", definition.Kind, edge.Name)
		}
		for _, to := range edge.To {
			if graph.Define(to).Kind != to {
				t.Errorf("%s.%s reaches %s, which is not defined", definition.Kind, edge.Name, to)
			}
		}
		if len(edge.To) != 1 && (edge.Many || len(edge.To) == 0) {
			t.Errorf("%s.%s reaches %d kinds", definition.Kind, edge.Name, len(edge.To))
		}
		if edge.Paged && (!edge.Many || edge.Order != nil || len(graph.Define(edge.To[0]).Default) == 0) {
			t.Errorf("%s.%s is paged, but no list without an order of its own to a kind that has one", definition.Kind, edge.Name)
		}
		if edge.Many != (edge.Paged || len(edge.Order) > 0) {
			t.Errorf("%s.%s is to many: %v, order %v", definition.Kind, edge.Name, edge.Many, edge.Order)
		}
	}
	if _, ok := definition.Edge("nothing"); ok || definition.Field("nothing") != -1 {
		t.Errorf("%s has an edge or field that it has not", definition.Kind)
	}
}

func checkOrders(t *testing.T, definition graph.Definition) {
	t.Helper()
	kind := definition.Kind
	if len(definition.Orders) > 0 && (!slices.Contains(definition.Orders, graph.OrderID) || len(definition.Default) == 0) {
		t.Errorf("%s can be ordered, but not by ID or not by default: %v, %v", kind, definition.Orders, definition.Default)
	}
	keys := graph.Page{}.Keys(kind)
	if last := keys[len(keys)-1]; last != (graph.Order{Field: graph.OrderID}) {
		t.Errorf("the default order of %s ends with %v", kind, last)
	}
	filters := slices.Clone(definition.Filters)
	slices.Sort(filters)
	if len(slices.Compact(filters)) != len(definition.Filters) {
		t.Errorf("%s has a filter twice: %v", kind, definition.Filters)
	}
	if slices.Contains(filters, graph.FilterFrom) != slices.Contains(filters, graph.FilterUndated) {
		t.Errorf("%s has only one of from and undated", kind)
	}
}

// TestVocabulary holds lists of values to having each once.
func TestVocabulary(t *testing.T) {
	t.Parallel()
	roles, kinds := graph.Roles(), graph.EventKinds()
	if len(roles) != 13 || roles[0] != graph.RoleOpened || roles[12] != graph.RoleClosed {
		t.Errorf("roles are %v", roles)
	}
	if len(kinds) != 11 || kinds[0] != graph.EventConference || kinds[10] != graph.EventOther {
		t.Errorf("kinds of event are %v", kinds)
	}
	slices.Sort(roles)
	slices.Sort(kinds)
	if len(slices.Compact(roles)) != 13 || len(slices.Compact(kinds)) != 11 {
		t.Error("a value stands twice")
	}
}
