package graph_test

import (
	"os"
	"regexp"
	"testing"

	"quanhe/graph"
)

// Every word that the vocabularies declare is one that some field may hold, and no other is.
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
	source, err := os.ReadFile("vocabulary.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range regexp.MustCompile(`(?m)^\t\w+ +\w+ += "([A-Z_]+)"$`).FindAllSubmatch(source, -1) {
		declared[string(found[1])] = true
	}
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
