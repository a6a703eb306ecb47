package bench

import (
	"context"
	"fmt"
	"log/slog"

	"quanhe/api"
	"quanhe/graph"
)

// page is a question that is asked of everybody.
type page struct {
	name string
	// query is for quanhe, peer for @neo4j/graphql. Both take the same variables.
	query, peer string
	variables   map[string]any
	// objects is how many objects the answer has, without the one around it, connections and dates.
	objects int
}

// personPage is what somebody is shown of one person; conferencePage is the largest page that the
// limits of the API comfortably allow.
const (
	personPage     = "person page"
	conferencePage = "conference page"
)

func pages() []page {
	return []page{
		{
			name: personPage, objects: 1 + 20*(1+1+1+1+1+2*2),
			variables: map[string]any{"id": somebody},
			query: `query ($id: ID!) {
  person(id: $id) {
    id name aliases
    participations(first: 20) {
      nodes {
        role
        event { id name date { text } place { name } }
        post { title }
        organization { name }
        evidence(first: 2) { quote article { title } }
      }
    }
  }
}`,
			peer: `query ($id: ID!) {
  people(where: { id: { eq: $id } }) {
    id name aliases
    participations(limit: 20, sort: [{ sortDate: ASC }, { seq: ASC }, { id: ASC }]) {
      role
      event { id name date place { name } }
      post { title }
      organization { name }
      evidence(limit: 2, sort: [{ start: ASC }]) { quote article { title } }
    }
  }
}`,
		},
		{
			name: conferencePage, objects: 20 * (1 + 40*6),
			variables: map[string]any{"from": year + "-01-01", "to": year + "-12-31"},
			query: `query ($from: String!, $to: String!) {
  events(first: 20, filter: { from: $from, to: $to }) {
    nodes {
      id name kind date { text }
      participations(first: 40) {
        nodes {
          id role printedTitle
          person { id name }
          organization { id name }
          post { id title }
          evidence(first: 1) { quote start end article { id title url } }
        }
      }
    }
  }
}`,
			peer: `query ($from: String!, $to: String!) {
  events(where: { sortDate: { gte: $from, lte: $to } }, limit: 20, sort: [{ sortDate: ASC }, { sortName: ASC }, { id: ASC }]) {
    id name kind date
    participations(limit: 40, sort: [{ seq: ASC }, { id: ASC }]) {
      id role printedTitle
      person { id name }
      organization { id name }
      post { id title }
      evidence(limit: 1, sort: [{ start: ASC }]) { quote start end article { id title url } }
    }
  }
}`,
		},
	}
}

// plan gives the one plan that the API makes of the page's query.
func (p page) plan(ctx context.Context) (graph.Plan, error) {
	var seen noting
	response := api.New(&seen, api.DefaultLimits(), slog.New(slog.DiscardHandler)).Do(ctx, api.Request{Query: p.query, Variables: p.variables})
	if len(response.Errors) > 0 {
		return graph.Plan{}, response.Errors
	}
	if len(seen.plans) != 1 {
		return graph.Plan{}, fmt.Errorf("%s: %d plans", p.name, len(seen.plans))
	}
	return seen.plans[0], nil
}

// noting is an empty store that notes what it is asked.
type noting struct {
	graph.Reader
	plans []graph.Plan
}

func (n *noting) Read(_ context.Context, plan graph.Plan) (graph.Rows, error) {
	n.plans = append(n.plans, plan)
	return graph.Rows{}, nil
}

// asQuanhe turns an answer of the peer into the answer of quanhe to the same page: the library has
// no connections without edges and no edge to at most one node, and the graph holds dates as texts.
// Nothing else differs.
func asQuanhe(value any) any {
	switch value := value.(type) {
	case []any:
		for i := range value {
			value[i] = asQuanhe(value[i])
		}
	case map[string]any:
		fields := make(map[string]any, len(value))
		for name, field := range value {
			field = asQuanhe(field)
			switch name {
			case "people":
				name, field = "person", first(field)
			case "person", "post", "organization", "event", "place", "article":
				field = first(field)
			case "events", "participations":
				field = map[string]any{"nodes": field}
			case "date":
				field = map[string]any{"text": field}
			}
			fields[name] = field
		}
		return fields
	}
	return value
}

// first is the only node of a list, nil for none.
func first(list any) any {
	if nodes, _ := list.([]any); len(nodes) == 1 {
		return nodes[0]
	}
	return nil
}

// objects counts the objects in the data of an answer, without connections and dates, which are
// wrapped values.
func objects(data any) int {
	count := 0
	switch data := data.(type) {
	case []any:
		for _, item := range data {
			count += objects(item)
		}
	case map[string]any:
		_, connection := data["nodes"]
		_, date := data["text"]
		if !connection && !date {
			count++
		}
		for _, field := range data {
			count += objects(field)
		}
	}
	return count
}
