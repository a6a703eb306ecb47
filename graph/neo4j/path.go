package neo4j

import (
	"fmt"

	"quanhe/graph"
)

// path says how an edge of graph.Define is walked: the table "Edges" of graph/reading.md.
type path struct {
	// pattern has %[1]s for the name of the node that the edge starts from and %[2]s for that of
	// the node that it reaches. A label stands where the relationship alone does not tell it.
	pattern string
	// distinct: the pattern can reach a node in more than one way.
	distinct bool
	// also is the tail of the name of what the order needs beside the node, if anything.
	also string
	// keys are the expressions of order keys that are not properties of the node.
	keys map[graph.OrderField]string
	// order, if any, is the property that stands for all order keys.
	order string
}

// between puts names into the pattern.
func (p path) between(from, to string) string { return fmt.Sprintf(p.pattern, from, to) }

// walk gives the paths of an edge, one for each kind that it reaches.
func walk(from graph.Kind, edge graph.Edge) []path {
	switch string(from) + "." + edge.Name {
	case "Person.participations":
		return along("(%[1]s)-[:TOOK_PART]->(%[2]s)")
	case "Person.tenures":
		return along("(%[1]s)-[:HELD]->(%[2]s)")
	case "Organization.participations":
		return along("(%[1]s)<-[:COUNTS_FOR]-(%[2]s)")
	case "Place.participations":
		return along("(%[1]s)<-[:HELD_AT]-()<-[:AT]-(%[2]s)")
	case "Post.participations":
		return along("(%[1]s)<-[:IN_POST]-(%[2]s)")
	case "Post.tenures":
		return along("(%[1]s)<-[:OF]-(%[2]s)")
	case "EventSeries.editions":
		return along("(%[1]s)<-[:EDITION_OF]-(%[2]s)")
	case "EventSeries.participations":
		return []path{{pattern: "(%[1]s)<-[:EDITION_OF]-()<-[:PART_OF*0..]-()<-[:AT]-(%[2]s)", distinct: true}}
	case "Event.partOf":
		return []path{{
			pattern: "(%[1]s)-[%[2]sr:PART_OF]->(%[2]s)", also: "r",
			keys: map[graph.OrderField]string{graph.OrderSeq: "%[1]sr.position"},
		}}
	case "Topic.participations":
		return along("(%[1]s)<-[:ABOUT]-(%[2]s)")
	case "Participation.topics":
		return []path{{
			pattern: "(%[1]s)-[%[2]sr:ABOUT]->(%[2]s)", also: "r",
			keys: map[graph.OrderField]string{graph.OrderSeq: "%[1]sr.position"},
		}}
	case "Event.parts":
		return along("(%[1]s)<-[:PART_OF]-(%[2]s)")
	case "Event.participations":
		return along("(%[1]s)<-[:AT]-(%[2]s)")
	case "Event.articles":
		return along("(%[1]s)<-[:SAYS]-(%[2]s)")
	case "Event.claims":
		return along("(%[1]s)<-[:ABOUT]-(%[2]s)")
	case "Article.participations", "Article.events", "Article.claims":
		return along("(%[1]s)-[:SAYS]->(%[2]s:" + string(edge.To[0]) + ")")
	case "Participation.agent":
		return along("(%[1]s)<-[:TOOK_PART]-(%[2]s:Person)", "(%[1]s)<-[:TOOK_PART]-(%[2]s:Organization)")
	case "Participation.person":
		return along("(%[1]s)<-[:TOOK_PART]-(%[2]s:Person)")
	case "Participation.evidence", "Tenure.evidence", "Claim.evidence":
		return []path{{pattern: "(%[1]s)-[:SUPPORTED_BY]->(%[2]s)", order: "sortKey"}}
	case "Evidence.article":
		return along("(%[1]s)-[:IN_ARTICLE]->(%[2]s)")
	}
	return alongRef(from, edge.Name)
}

// alongRef walks an edge that is named like the reference that it follows.
func alongRef(from graph.Kind, name string) []path {
	for _, ref := range refs() {
		if ref.from == from && ref.name == name {
			if ref.reversed {
				return along("(%[1]s)<-[:" + ref.kind + "]-(%[2]s)")
			}
			return along("(%[1]s)-[:" + ref.kind + "]->(%[2]s)")
		}
	}
	return nil
}

func along(patterns ...string) []path {
	paths := make([]path, len(patterns))
	for i, pattern := range patterns {
		paths[i].pattern = pattern
	}
	return paths
}
