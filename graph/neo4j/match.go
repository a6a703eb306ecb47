package neo4j

import "strings"

// match is a set of nodes: what has to be matched, what has to be true, and how the nodes are made
// distinct.
type match struct {
	// node is the name of the nodes.
	node string
	// lead comes first: the few nodes where the search begins.
	lead []string
	// patterns are matched one by one; a relationship may occur in several.
	patterns []string
	where    []string
	// also is the name of what has to be kept beside the node for the order.
	also string
	// distinct: a node can be matched more than once.
	distinct bool
	// occasions, if any, is the lowest number of distinct occasions per node.
	occasions string
}

// kept are the names that stay after the matching.
func (m match) kept() string {
	if m.also == "" {
		return m.node
	}
	return m.node + ", " + m.node + m.also
}

// clauses gives the clauses that match the set, with further conditions.
func (m match) clauses(more ...string) []string {
	clauses := append([]string{}, m.lead...)
	for _, pattern := range m.patterns {
		clauses = append(clauses, "MATCH "+pattern)
	}
	if where := append(append([]string{}, m.where...), more...); len(where) > 0 {
		clauses = append(clauses, "WHERE "+strings.Join(where, " AND "))
	}
	if m.occasions != "" {
		clauses = append(clauses,
			"WITH "+m.node+", count(DISTINCT "+m.occasion()+") AS occasions",
			"WHERE occasions >= "+m.occasions)
	}
	return clauses
}

// occasion is what counts as one occasion of a participation: the edition that the event is part
// of, or else the event.
func (m match) occasion() string {
	event := m.node + "xe"
	return "coalesce(" + event + ".edition, " + event + ".id)"
}

// with begins the clause that orders or returns the nodes, each once.
func (m match) with() string {
	if m.distinct && m.occasions == "" {
		return "WITH DISTINCT " + m.kept()
	}
	return "WITH " + m.kept()
}

// count is the number of nodes in the set.
func (m match) count() string {
	switch {
	case m.distinct && m.occasions == "":
		return "COUNT { " + strings.Join(append(m.clauses(), "RETURN DISTINCT "+m.node), " ") + " }"
	case m.occasions != "":
		return "COUNT { " + strings.Join(append(m.clauses(), "RETURN "+m.node), " ") + " }"
	}
	return "COUNT { " + strings.Join(m.clauses(), " ") + " }"
}

// exists is true where the set has a node; for a set of participations of a node.
func (m match) exists() string {
	return "EXISTS { " + strings.Join(m.clauses(), " ") + " }"
}
