package answer_test

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"quanhe/api/answer"
	"quanhe/schema"
)

func types(t *testing.T, sdl string) (answer.Types, *ast.Schema, error) {
	t.Helper()
	parsed, err := gqlparser.LoadSchema(&ast.Source{Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	types, err := answer.NewTypes(parsed)
	return types, parsed, err
}

// TestEveryFieldHasAWay: no field of the schema can be forgotten.
func TestEveryFieldHasAWay(t *testing.T) {
	known, parsed, err := types(t, schema.SDL)
	if err != nil {
		t.Fatal(err)
	}
	for name, definition := range parsed.Types {
		if definition.Kind != ast.Object || strings.HasPrefix(name, "__") {
			continue
		}
		object := known.Object(name)
		for _, field := range definition.Fields {
			object.Add(field.Name, field.Name)
			if object.Field(field.Name) == nil {
				t.Errorf("%s.%s is not written", name, field.Name)
			}
		}
	}
}

// TestFieldWithoutAWay: a field that is new in the schema and nowhere else is told by its name.
func TestFieldWithoutAWay(t *testing.T) {
	sdl := strings.Replace(schema.SDL, "type Person implements Entity & Node {", "type Person implements Entity & Node {\n  height: Int", 1)
	if _, _, err := types(t, sdl); err == nil || !strings.Contains(err.Error(), "Person.height") || strings.Contains(err.Error(), ",") {
		t.Errorf("error %v", err)
	}
}
