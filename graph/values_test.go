package graph_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"

	"quanhe/graph"
)

// Every word of the closed vocabularies is one that some field may hold, and no other is.
func TestValues(t *testing.T) {
	t.Parallel()
	may := map[string]bool{}
	for _, kind := range graph.Kinds() {
		for _, field := range graph.Define(kind).Fields {
			for _, value := range graph.Values(kind, field.Name) {
				may[value] = true
			}
		}
	}
	declared := map[string]bool{graph.RankPreferred: true, graph.RankNormal: true}
	source, err := parser.ParseFile(token.NewFileSet(), "vocabulary.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(source, func(node ast.Node) bool {
		if literal, ok := node.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			word, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			declared[word] = true
		}
		return true
	})
	for word := range declared {
		if !may[word] {
			t.Errorf("%s is declared, and no field may hold it", word)
		}
	}
	for word := range may {
		if !declared[word] {
			t.Errorf("a field may hold %s, which is not declared", word)
		}
	}
}
