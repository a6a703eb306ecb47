package lint

import (
	"fmt"
	"slices"
	"strings"

	"quanhe/graph"
)

// Rule is what every store has to keep to.
type Rule struct {
	Name string
	// Doc says what holds.
	Doc string
	// Remedy says what to do where it does not.
	Remedy string
	// check lists what breaks the rule in one node and its neighbours; nil for a rule that takes more.
	check func(node) []string
}

// The names of the rules that take more than one node.
const (
	ruleValue   = "value"
	ruleDate    = "date"
	ruleEvent   = "event"
	ruleAgent   = "agent"
	ruleQuote   = "quote"
	ruleContext = "context"
	ruleCircle  = "circle"
)

const (
	loadAgain  = "load its articles again, or all of them into an empty store"
	correctRow = "correct it in the store, or load the articles into an empty one"
)

// Rules lists the rules. Those of one node are checked in this order.
func Rules() []Rule {
	return []Rule{
		{Name: ruleValue, Doc: "every value is of the type of its field", Remedy: correctRow},
		{Name: ruleDate, Doc: "every date is a day, month, year or span that does not end before it begins", Remedy: correctRow},
		{"name", "names and aliases are in NFC, not empty, and without spaces at the ends or several in a row", correctRow, names},
		{"word", "a field with a closed vocabulary holds one of its words", correctRow, words},
		{ruleEvent, "a participation is at exactly one event", loadAgain, ends(ruleEvent, graph.KindParticipation, "event")},
		{ruleAgent, "a participation has exactly one agent, a person or a body", loadAgain, ends(ruleAgent, graph.KindParticipation, "agent")},
		{"holder", "a tenure has a person", loadAgain, ends("holder", graph.KindTenure, "person")},
		{"post", "a tenure is of a post", loadAgain, ends("post", graph.KindTenure, "post")},
		{"subject", "a claim is about an event", loadAgain, ends("subject", graph.KindClaim, "event")},
		{"evidence", "every fact has a passage that states it", loadAgain, evidence},
		{"sources", "sourceCount of a fact is the number of articles that state it", loadAgain, sources},
		{"shown", "an event shows what its claims of rank PREFERRED say", loadAgain, shown},
		{Name: ruleQuote, Doc: "a quote is the slice of the article's text from start to end", Remedy: loadAgain},
		{Name: ruleContext, Doc: "prefix and suffix stand around the quote and have 64 code points at most", Remedy: loadAgain},
		{Name: ruleCircle, Doc: "no event and no body is part of itself, however far round", Remedy: "take one of its articles out, or correct it in the store"},
	}
}

// read gives what is read of the nodes of a kind: what the rules look at.
func read(kind graph.Kind) graph.Target {
	target := graph.Target{Kind: kind}
	follow := func(edges ...string) {
		for _, edge := range edges {
			target.Edges = append(target.Edges, graph.Branch{Edge: edge, Page: graph.Page{Limit: graph.NoLimit}})
		}
	}
	switch kind {
	case graph.KindOrganization:
		follow("parent")
	case graph.KindEvent:
		follow("place", "partOf", "claims")
	case graph.KindParticipation:
		follow("event", "agent")
	case graph.KindTenure:
		follow("person", "post")
	case graph.KindClaim:
		follow("event")
	}
	if _, ok := graph.Define(kind).Edge("evidence"); ok {
		follow("evidence")
		last := &target.Edges[len(target.Edges)-1]
		last.Targets = []graph.Target{{Kind: graph.KindEvidence, Edges: []graph.Branch{{Edge: "article"}}}}
	}
	return target
}

// partEdges lists the edges that lead from a part to its whole.
func partEdges() []string { return []string{"partOf", "parent"} }

func names(n node) []string {
	if graph.Define(n.Kind).Field("name") < 0 {
		return nil
	}
	var problems []string
	for _, name := range append([]string{n.Text("name")}, n.Strings("aliases")...) {
		switch {
		case name == "":
			problems = append(problems, "a name is empty")
		case graph.NFC(name) != name:
			problems = append(problems, fmt.Sprintf("%q is not in NFC", name))
		case strings.Join(strings.Fields(name), " ") != name:
			problems = append(problems, fmt.Sprintf("%q has stray spaces", name))
		}
	}
	return problems
}

func words(n node) []string {
	var problems []string
	for i, field := range graph.Define(n.Kind).Fields {
		known := graph.Values(n.Kind, field.Name)
		if word, ok := n.Values[i].(string); ok && known != nil && !slices.Contains(known, word) {
			problems = append(problems, fmt.Sprintf("%s is %q, which is none of %s", field.Name, word, strings.Join(known, " ")))
		}
	}
	return problems
}

// ends checks that an edge of a kind reaches one node.
func ends(what string, kind graph.Kind, edge string) func(node) []string {
	return func(n node) []string {
		reached := ids(n.reach(edge))
		switch {
		case n.Kind != kind || len(reached) == 1:
			return nil
		case len(reached) == 0:
			return []string{"has no " + what}
		}
		return []string{fmt.Sprintf("has %s as its %s, and %s as well", reached[0], what, reached[1])}
	}
}

func evidence(n node) []string {
	if n.reads("evidence") && len(n.reach("evidence")) == 0 {
		return []string{"no passage states it"}
	}
	return nil
}

func sources(n node) []string {
	articles := map[string]bool{}
	for _, passage := range n.reach("evidence") {
		articles[articleOf(passage)] = true
	}
	if len(articles) > 0 && len(articles) != n.Int("sourceCount") {
		return []string{fmt.Sprintf("sourceCount is %d, and passages of %d articles state it", n.Int("sourceCount"), len(articles))}
	}
	return nil
}

func articleOf(passage *graph.Record) string {
	if article := passage.Edges[0].One(); article != nil {
		return article.ID()
	}
	return ""
}

func ids(nodes []*graph.Record) []string {
	list := make([]string, len(nodes))
	for i, node := range nodes {
		list[i] = node.ID()
	}
	return list
}
