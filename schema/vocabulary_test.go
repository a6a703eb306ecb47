package schema_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"quanhe/graph"
)

// TestVocabulary: every enum has just the values of the vocabulary of package graph.
func TestVocabulary(t *testing.T) {
	constants := graphConstants(t)
	constants["Rank"] = []string{graph.RankNormal, graph.RankPreferred}
	constants["OrderDirection"] = []string{"ASC", "DESC"}
	constants["Inclusion"] = []string{"CANDIDATES"}
	for _, kind := range graph.EntityKinds() {
		words := regexp.MustCompile("[A-Z][a-z]+").FindAllString(string(kind), -1)
		constants["EntityKind"] = append(constants["EntityKind"], strings.ToUpper(strings.Join(words, "_")))
	}
	slices.Sort(constants["EntityKind"])
	for _, definition := range own(load(t)) {
		if definition.Kind != ast.Enum || strings.HasSuffix(definition.Name, "OrderField") {
			continue
		}
		t.Run(definition.Name, func(t *testing.T) { same(t, "values", constants[definition.Name], values(definition)) })
	}
}

// TestVocabularyComplete: the lists of package graph hold every constant.
func TestVocabularyComplete(t *testing.T) {
	constants := graphConstants(t)
	same(t, "roles", constants["Role"], sorted(graph.Roles()))
	same(t, "kinds of event", constants["EventKind"], sorted(graph.EventKinds()))
}

// TestOrders: a kind is ordered by what package graph can order it by.
func TestOrders(t *testing.T) {
	parsed := load(t)
	for _, kind := range graph.Kinds() {
		definition, want := parsed.Types[string(kind)+"OrderField"], sorted(graph.Define(kind).Orders)
		if (definition == nil) != (len(want) == 0) {
			t.Errorf("%s: orders %v, schema %v", kind, want, definition)
			continue
		}
		if definition != nil {
			same(t, string(kind), want, values(definition))
		}
	}
}

// TestFilters: a kind is filtered on what package graph can filter it on, a list by a list.
func TestFilters(t *testing.T) {
	parsed := load(t)
	types := map[graph.FilterKey]string{
		graph.FilterRoles: "[Role!]", graph.FilterSeries: "[ID!]", graph.FilterEvent: "[ID!]", graph.FilterAgent: "[ID!]",
		graph.FilterOrganization: "[ID!]", graph.FilterPlace: "[ID!]", graph.FilterTopic: "[ID!]", graph.FilterPostKind: "[PostKind!]", graph.FilterFrom: "String",
		graph.FilterTo: "String", graph.FilterUndated: "Boolean", graph.FilterMinSources: "Int", graph.FilterMinEvents: "Int", graph.FilterText: "String",
	}
	kinds := map[graph.Kind]string{
		graph.KindOrganization: "[OrganizationKind!]", graph.KindPost: "[PostKind!]", graph.KindPlace: "[PlaceKind!]",
		graph.KindPerson: "[EventKind!]", graph.KindEvent: "[EventKind!]", graph.KindParticipation: "[EventKind!]",
	}
	for _, kind := range graph.Kinds() {
		definition, keys := parsed.Types[string(kind)+"Filter"], sorted(graph.Define(kind).Filters)
		if len(keys) == 0 {
			continue
		}
		t.Run(string(kind), func(t *testing.T) {
			same(t, "keys", keys, names(definition.Fields))
			for _, field := range definition.Fields {
				want := types[graph.FilterKey(field.Name)]
				if field.Name == string(graph.FilterKinds) {
					want = kinds[kind]
				}
				same(t, field.Name, want, field.Type.String())
			}
		})
	}
}

// TestEdges: a type has just the ways to other nodes that package graph has.
func TestEdges(t *testing.T) {
	parsed := load(t)
	for _, kind := range append(graph.Kinds(), graph.KindEvidence) {
		t.Run(string(kind), func(t *testing.T) {
			want := map[string]string{}
			for _, edge := range graph.Define(kind).Edges {
				to := string(edge.To[0])
				switch {
				case len(edge.To) > 1:
					to = "Agent"
				case edge.Paged:
					to += "Connection"
				}
				if edge.Many && !edge.Paged {
					to = "[" + to + "]"
				}
				want[edge.Name] = to
			}
			got := map[string]string{}
			for _, field := range parsed.Types[string(kind)].Fields {
				if target := parsed.Types[field.Type.Name()]; target.Kind == ast.Union || target.Interfaces != nil || strings.HasSuffix(target.Name, "Connection") || target.Name == "Evidence" {
					got[field.Name] = strings.ReplaceAll(field.Type.String(), "!", "")
				}
			}
			same(t, "edges", want, got)
		})
	}
}

// graphConstants reads the typed string constants of package graph, sorted, by type.
func graphConstants(t *testing.T) map[string][]string {
	t.Helper()
	paths, err := filepath.Glob("../graph/*.go")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no package graph: %v", err)
	}
	constant := regexp.MustCompile(`(?m)^\t\w+ +(\w+) += "(\w+)"`)
	constants := map[string][]string{}
	for _, path := range paths {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range constant.FindAllStringSubmatch(string(source), -1) {
			constants[found[1]] = append(constants[found[1]], found[2])
		}
	}
	for _, list := range constants {
		slices.Sort(list)
	}
	return constants
}

func sorted[S ~string](list []S) []string {
	var all []string
	for _, value := range list {
		all = append(all, string(value))
	}
	slices.Sort(all)
	return all
}
