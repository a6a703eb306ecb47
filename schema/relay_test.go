package schema_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// signature spells the fields of a type with their types.
func signature(definition *ast.Definition) map[string]string {
	all := map[string]string{}
	for _, field := range fields(definition) {
		all[field.Name] = field.Type.String()
	}
	return all
}

// TestConnectionTypes: connections, edges and PageInfo are as Relay has them.
func TestConnectionTypes(t *testing.T) {
	parsed := load(t)
	found := 0
	for _, definition := range own(parsed) {
		node, ok := strings.CutSuffix(definition.Name, "Connection")
		if !ok {
			continue
		}
		found++
		t.Run(node, func(t *testing.T) {
			same(t, "connection", map[string]string{
				"edges": "[" + node + "Edge!]!", "nodes": "[" + node + "!]!", "pageInfo": "PageInfo!", "totalCount": "Int!",
			}, signature(definition))
			same(t, "edge", map[string]string{"cursor": "String!", "node": node + "!"}, signature(parsed.Types[node+"Edge"]))
			same(t, "node", "id", parsed.Types[node].Fields.ForName("id").Name)
		})
	}
	same(t, "connections", 11, found)
	same(t, "PageInfo", map[string]string{
		"startCursor": "String", "endCursor": "String", "hasNextPage": "Boolean!", "hasPreviousPage": "Boolean!",
	}, signature(parsed.Types["PageInfo"]))
}

// TestConnectionFields: every field that gives a connection takes the same arguments, may not be null,
// and says so in the plural.
//
// Where facts are listed, or decide what is, candidates may be included.
func TestConnectionFields(t *testing.T) {
	ofFacts := []string{"Participation", "Tenure", "Claim", "Person", "Organization", "Event"}
	for _, definition := range own(load(t)) {
		for _, field := range fields(definition) {
			node, ok := strings.CutSuffix(field.Type.Name(), "Connection")
			if !ok {
				continue
			}
			got := map[string]string{}
			for _, argument := range field.Arguments {
				got[argument.Name] = argument.Type.String()
			}
			want := map[string]string{
				"first": "Int", "after": "String", "last": "Int", "before": "String",
				"filter": node + "Filter", "orderBy": "[" + node + "Order!]",
			}
			if slices.Contains(ofFacts, node) {
				want["include"] = "[Inclusion!]"
			}
			same(t, definition.Name+"."+field.Name, want, got)
			same(t, definition.Name+"."+field.Name, node+"Connection!", field.Type.String())
		}
	}
}

// TestNodes: what has an id is a Node, and is found by node and nodes.
func TestNodes(t *testing.T) {
	parsed := load(t)
	same(t, "Node", map[string]string{"id": "ID!"}, signature(parsed.Types["Node"]))
	same(t, "Entity", map[string]string{"id": "ID!", "name": "String!", "aliases": "[String!]!"}, signature(parsed.Types["Entity"]))
	same(t, "node", "Node", parsed.Query.Fields.ForName("node").Type.String())
	same(t, "nodes", "[Node]!", parsed.Query.Fields.ForName("nodes").Type.String())
	for _, definition := range own(parsed) {
		if definition.Kind != ast.Object || definition.Fields.ForName("id") == nil {
			continue
		}
		isNode := false
		for _, name := range definition.Interfaces {
			isNode = isNode || name == "Node"
		}
		if !isNode {
			t.Errorf("%s has an id and is no Node", definition.Name)
		}
	}
}

// TestListsHoldNoNull: the items of a list are never null, but those of a look-up.
func TestListsHoldNoNull(t *testing.T) {
	for _, definition := range own(load(t)) {
		for _, field := range fields(definition) {
			if field.Type.Elem != nil && !field.Type.Elem.NonNull && field.Name != "nodes" {
				t.Errorf("%s.%s is %s", definition.Name, field.Name, field.Type)
			}
		}
	}
}
