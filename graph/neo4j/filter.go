package neo4j

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// The table "Filters" of graph/reading.md as conditions. Names of nodes that a filter needs are the
// name of the filtered node with a letter: x a participation, e its event, a its agent, o its body,
// p a place, t a post, s a series, u a topic.

// filter adds to a set what its nodes have to meet. root says that the set is all nodes of a kind,
// not those on an edge: then a selective key decides where the search begins.
func (c *compiler) filter(m *match, kind graph.Kind, page graph.Page, root bool) {
	f := page.Filter
	if f.MinSources > 0 {
		m.where = append(m.where, m.node+".sourceCount >= "+c.param(f.MinSources))
	}
	if f.Text != "" {
		m.where = append(m.where, m.node+".fold CONTAINS "+c.param(f.Text))
	}
	switch kind {
	case graph.KindPerson, graph.KindOrganization:
		if kind == graph.KindOrganization {
			c.in(m, m.node+".kind", f.Kinds)
			f.Kinds = nil
		}
		c.joined(m, kind, f, page.Candidates, root)
	case graph.KindEvent:
		c.in(m, m.node+".kind", f.Kinds)
		c.event(m, m.node, f, root)
		c.joined(m, kind, graph.Filter{Roles: f.Roles, Agent: f.Agent, Organization: f.Organization, PostKind: f.PostKind, Topic: f.Topic}, page.Candidates, root)
	case graph.KindParticipation:
		c.participation(m, m.node, f, root)
	case graph.KindPost:
		c.in(m, m.node+".kind", f.Kinds)
		c.near(m, "("+m.node+")-[:IN]->("+m.node+"o:Organization)", m.node+"o.id", f.Organization)
		c.near(m, "("+m.node+")-[:FOR]->("+m.node+"p:Place)", m.node+"p.id", f.Place)
	case graph.KindTenure:
		c.near(m, "("+m.node+")<-[:HELD]-("+m.node+"a:Person)", m.node+"a.id", f.Agent)
		c.near(m, "("+m.node+")-[:OF]->("+m.node+"t:Post)", m.node+"t.kind", f.PostKind)
	case graph.KindClaim:
		c.near(m, "("+m.node+")-[:ABOUT]->("+m.node+"e:Event)", m.node+"e.id", f.Event)
	case graph.KindPlace:
		c.in(m, m.node+".kind", f.Kinds)
	case graph.KindArticle:
		c.dates(m, m.node+".published", f)
		c.saying(m, f)
	}
}

// saying asks for articles that say something of one of several events, beginning from these.
func (c *compiler) saying(m *match, f graph.Filter) {
	if len(f.Event) == 0 {
		return
	}
	e := m.node + "e"
	m.lead = append(m.lead, "MATCH ("+e+":Event) WHERE "+e+".id IN "+c.param(f.Event), "WITH DISTINCT "+e)
	m.patterns = append(m.patterns, "("+m.node+")-[:SAYS]->("+e+")")
	m.distinct = true
}

// joined asks for a participation that meets all keys that speak of one. Beginning from a few named
// events, bodies or places, the participations lead to the nodes; else each node is tried.
func (c *compiler) joined(m *match, kind graph.Kind, f graph.Filter, candidates, root bool) {
	if !speaksOfParticipation(f) {
		return
	}
	x := m.node + "x"
	selective := root && len(f.Series)+len(f.Event)+len(f.Agent)+len(f.Organization)+len(f.Place)+len(f.Topic) > 0
	sub := match{node: m.node, patterns: []string{participationsOf(kind, m.node, x)}, where: unless(candidates, graph.KindParticipation, x)}
	c.participation(&sub, x, f, selective && len(m.lead) == 0)
	switch {
	case selective:
		m.lead = append(m.lead, sub.lead...)
		m.patterns = append(m.patterns, sub.patterns...)
		m.where = append(m.where, sub.where...)
		m.distinct = true
		if f.MinEvents > 0 {
			m.occasions = c.param(f.MinEvents)
		}
	case f.MinEvents > 0:
		m.where = append(m.where, "COUNT { "+strings.Join(sub.clauses(), " ")+" RETURN DISTINCT "+sub.occasion()+" } >= "+c.param(f.MinEvents))
	default:
		m.where = append(m.where, sub.exists())
	}
}

func speaksOfParticipation(f graph.Filter) bool {
	f.MinSources, f.Text, f.Undated = 0, "", false
	return len(f.Keys()) > 0
}

func participationsOf(kind graph.Kind, node, x string) string {
	edge, _ := graph.Define(kind).Edge("participations")
	return walk(kind, edge)[0].between(node, x)
}

// participation adds what the participation of the given name has to meet. Each of its neighbours but
// the topics is at most one, so they can be matched beside it.
func (c *compiler) participation(m *match, x string, f graph.Filter, root bool) {
	c.in(m, x+".role", f.Roles)
	root = c.topic(m, x, f.Topic, root) && root
	e := x + "e"
	if f.MinEvents > 0 || len(f.Kinds)+len(f.Series)+len(f.Event)+len(f.Place)+len(f.From)+len(f.To) > 0 {
		m.patterns = append(m.patterns, "("+x+")-[:AT]->("+e+":Event)")
		c.in(m, e+".kind", f.Kinds)
		c.event(m, e, f, root)
	}
	c.near(m, "("+x+")<-[:TOOK_PART]-("+x+"a:Person|Organization)", x+"a.id", f.Agent)
	c.near(m, "("+x+")-[:COUNTS_FOR]->("+x+"o:Organization)", x+"o.id", f.Organization)
	c.near(m, "("+x+")-[:IN_POST]->("+x+"t:Post)", x+"t.kind", f.PostKind)
}

// topic asks for participations about one of several topics. It reports whether the search may begin
// elsewhere: where root allows it, it begins at the topics.
func (c *compiler) topic(m *match, x string, topics []string, root bool) bool {
	u := x + "u"
	switch {
	case len(topics) == 0:
		return true
	case !root:
		m.where = append(m.where, "EXISTS { MATCH ("+x+")-[:ABOUT]->("+u+":Topic) WHERE "+u+".id IN "+c.param(topics)+" }")
		return true
	}
	// A participation can be about several of them.
	m.lead = append(m.lead,
		"MATCH ("+u+":Topic) WHERE "+u+".id IN "+c.param(topics),
		"MATCH ("+u+")<-[:ABOUT]-("+x+":Participation)",
		"WITH DISTINCT "+x)
	return false
}

// event adds what the event of the given name has to meet itself.
func (c *compiler) event(m *match, e string, f graph.Filter, root bool) {
	c.in(m, e+".id", f.Event)
	c.near(m, "("+e+")-[:HELD_AT]->("+e+"p:Place)", e+"p.id", f.Place)
	c.dates(m, e+".date", f)
	switch s := e + "s"; {
	case len(f.Series) == 0:
	case root:
		// An event can belong to a series in several ways.
		m.lead = append(m.lead,
			"MATCH ("+s+":EventSeries) WHERE "+s+".id IN "+c.param(f.Series),
			"MATCH ("+s+")<-[:EDITION_OF]-(:Event)<-[:PART_OF*0..]-("+e+":Event)",
			"WITH DISTINCT "+e)
	default:
		m.where = append(m.where, "EXISTS { MATCH ("+e+")-[:PART_OF*0..]->(:Event)-[:EDITION_OF]->("+s+") WHERE "+s+".id IN "+c.param(f.Series)+" }")
	}
}

// dates asks for bounds that overlap From and To. property is the name of the date.
func (c *compiler) dates(m *match, property string, f graph.Filter) {
	bound := func(condition string) {
		if f.Undated {
			condition = "(" + property + "Lo IS NULL OR " + condition + ")"
		}
		m.where = append(m.where, condition)
	}
	if f.From != "" {
		bound(property + "Hi >= " + c.param(f.From))
	}
	if f.To != "" {
		bound(property + "Lo <= " + c.param(f.To))
	}
}

// in asks for one of several values.
func (c *compiler) in(m *match, expression string, values []string) {
	if len(values) > 0 {
		m.where = append(m.where, expression+" IN "+c.param(slices.Clone(values)))
	}
}

// near asks for a neighbour with one of several values.
func (c *compiler) near(m *match, pattern, expression string, values []string) {
	if len(values) > 0 {
		m.patterns = append(m.patterns, pattern)
		c.in(m, expression, values)
	}
}
