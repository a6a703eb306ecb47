package neo4j

import (
	"context"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
)

// prepare checks that the database is one of this schema and, where the store may write, sets up
// an empty one. Every step can be repeated: a set-up that was cut off goes on where it stopped.
func (s *Store) prepare(ctx context.Context) error {
	found, err := s.ask(ctx, s.timeout, `[head(COLLECT { MATCH (m:Meta {id: 'schema'}) RETURN m.version }), EXISTS { MATCH (n) }]`, nil)
	if err != nil {
		return err
	}
	state, _ := found.([]any)
	if len(state) != 2 {
		return fmt.Errorf("%w: the schema is %v", graph.ErrStore, found)
	}
	version, recorded := state[0].(int64)
	switch filled, _ := state[1].(bool); {
	case recorded && version != graph.SchemaVersion:
		return fmt.Errorf("%w: the database has schema %d, this program %d: load the articles into an empty database", graph.ErrSchema, version, graph.SchemaVersion)
	case !recorded && filled:
		return fmt.Errorf("%w: the database holds something else: name an empty one", graph.ErrSchema)
	case s.readOnly:
		return nil
	}
	return s.setUp(ctx)
}

func (s *Store) setUp(ctx context.Context) error {
	// A transaction can change either the schema or the data.
	if err := s.change(ctx, schema()); err != nil {
		return err
	}
	return s.change(ctx, []string{
		"CALL db.awaitIndexes(300)",
		fmt.Sprintf("MERGE (m:Meta {id: 'schema'}) ON CREATE SET m.version = %d, m.run = 0", graph.SchemaVersion),
	})
}

// schema lists the statements that set up constraints and indexes. A constraint is also the index
// by which nodes are looked up; the other indexes give the orders of pages, the text filter, and
// the names by which people ask in Cypher.
func schema() []string {
	var statements []string
	unique := func(label, property string) {
		statements = append(statements, fmt.Sprintf("CREATE CONSTRAINT %s_%s IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE",
			strings.ToLower(label), property, label, property))
	}
	index := func(sort, label, property string) {
		statements = append(statements, fmt.Sprintf("CREATE %s INDEX %s_%s IF NOT EXISTS FOR (n:%s) ON (n.%s)",
			sort, strings.ToLower(label), property, label, property))
	}
	for _, kind := range graph.Kinds() {
		unique(string(kind), "id")
	}
	for _, label := range []string{"Passage", "Identity", "Meta", "Searchable"} {
		unique(label, "id")
	}
	unique("Run", "number")
	unique("SearchEntry", "key")
	for _, kind := range graph.Kinds() {
		for _, order := range graph.Define(kind).Orders {
			if property := orderProperty(order); property != "id" {
				index("RANGE", string(kind), property)
			}
		}
		if family(kind) != ":Fact" {
			index("TEXT", string(kind), "fold")
		}
		if graph.Define(kind).Field("name") >= 0 {
			index("RANGE", string(kind), "name")
		}
	}
	return append(statements, "CREATE RANGE INDEX says_owner IF NOT EXISTS FOR ()-[r:SAYS]-() ON (r.owner)")
}

// change runs statements in one transaction.
func (s *Store) change(ctx context.Context, statements []string) error {
	return s.write(ctx, func(ctx context.Context, tx driver.ManagedTransaction) error {
		for _, statement := range statements {
			if _, err := run(ctx, tx, statement, nil); err != nil {
				return err
			}
		}
		return nil
	})
}
