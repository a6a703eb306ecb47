package schema_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"quanhe/schema"
)

// load parses the schema.
func load(t *testing.T) *ast.Schema {
	t.Helper()
	parsed, err := gqlparser.LoadSchema(&ast.Source{Name: "quanhe.graphqls", Input: schema.SDL})
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

// own lists the types that the schema itself defines, by name.
func own(parsed *ast.Schema) []*ast.Definition {
	var all []*ast.Definition
	for _, name := range slices.Sorted(maps.Keys(parsed.Types)) {
		if definition := parsed.Types[name]; !definition.BuiltIn && !strings.HasPrefix(name, "__") {
			all = append(all, definition)
		}
	}
	return all
}

// fields lists the fields of a type without those for introspection.
func fields(definition *ast.Definition) ast.FieldList {
	return slices.DeleteFunc(slices.Clone(definition.Fields), func(f *ast.FieldDefinition) bool { return strings.HasPrefix(f.Name, "__") })
}

func names(list ast.FieldList) []string {
	var all []string
	for _, field := range list {
		all = append(all, field.Name)
	}
	slices.Sort(all)
	return all
}

func values(definition *ast.Definition) []string {
	var all []string
	for _, value := range definition.EnumValues {
		all = append(all, value.Name)
	}
	slices.Sort(all)
	return all
}

func same[T any](t *testing.T, what string, want, got T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}
