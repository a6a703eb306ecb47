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

// mend is what to do about most: loading the same articles again would not touch what they say already.
const mend = "correct it in the store, or load all articles into an empty one"

// Rules lists the rules. Those of one node are checked in this order.
func Rules() []Rule {
	return []Rule{
		{Name: ruleValue, Doc: "every value is of the type of its field", Remedy: mend},
		{Name: ruleDate, Doc: "every date is a day, month, year or span that does not end before it begins", Remedy: mend},
		{"name", "names and aliases are in NFC, not empty, and without spaces at the ends or several in a row", mend, names},
		{"word", "a field with a closed vocabulary holds one of its words", mend, words},
		{ruleEvent, "a participation is at exactly one event", mend, ends(ruleEvent, graph.KindParticipation, "event")},
		{ruleAgent, "a participation has exactly one agent, a person or a body", mend, ends(ruleAgent, graph.KindParticipation, "agent")},
		{"holder", "a tenure has a person", mend, ends("holder", graph.KindTenure, "person")},
		{"post", "a tenure is of a post", mend, ends("post", graph.KindTenure, "post")},
		{"subject", "a claim is about an event", mend, ends("subject", graph.KindClaim, "event")},
		{"evidence", "every fact has a passage that states it", mend, evidence},
		{"sources", "sourceCount of a fact is the number of articles that state it", mend, sources},
		{"shown", "an event shows what its claims of rank PREFERRED say", mend, shown},
		{Name: ruleQuote, Doc: "a quote is the slice of the article's text from start to end", Remedy: mend},
		{Name: ruleContext, Doc: "prefix and suffix stand around the quote and have 64 code points at most", Remedy: mend},
		{Name: ruleCircle, Doc: "no event and no body is part of itself, however far round", Remedy: "look at the articles that say so: one of them is misread or wrong"},
	}
}

// read gives what is read of the nodes of a kind: what the rules look at.
func read(kind graph.Kind) graph.Target {
	target := graph.Target{Kind: kind}
	follow := func(edges ...string) {
		for _, edge := range edges {
			target.Edges = append(target.Edges, graph.Branch{Edge: edge, Page: graph.Page{Limit: graph.NoLimit, Candidates: true}})
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
		return []string{fmt.Sprintf("sourceCount is %d, and the number of articles that state it is %d", n.Int("sourceCount"), len(articles))}
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
