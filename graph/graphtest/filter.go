package graphtest

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// passes reports whether a node meets the filter of a page: the section "Filters" of graph/reading.md,
// one case for each column.
func (w *world) passes(n node, page graph.Page) bool {
	f := page.Filter
	participations := func() []node { return served(w.reach(n, "participations"), page) }
	sources, _ := n.row.Values["sourceCount"].(int)
	fold, _ := n.row.Values["fold"].(string)
	kind, _ := n.row.Values["kind"].(string)
	own := sources >= f.MinSources && strings.Contains(fold, f.Text)
	switch n.kind {
	case graph.KindPerson:
		return own && w.joined(participations(), f)
	case graph.KindOrganization:
		own = own && anyOf(f.Kinds, kind)
		f.Kinds = nil
		return own && w.joined(participations(), f)
	case graph.KindEvent:
		own = own && anyOf(f.Kinds, kind) && w.held(n, f)
		f.Kinds, f.Series, f.Event, f.Place, f.From, f.To = nil, nil, nil, nil, "", ""
		return own && w.joined(participations(), f)
	case graph.KindParticipation:
		return sources >= f.MinSources && w.meets(n, f)
	case graph.KindPost:
		return own && anyOf(f.Kinds, kind) && anyOf(f.Organization, n.ref("organization")) && anyOf(f.Place, n.ref("place"))
	case graph.KindTenure:
		kinds := slices.DeleteFunc(w.reach(n, "post"), func(post node) bool {
			kind, _ := post.row.Values["kind"].(string)
			return !anyOf(f.PostKind, kind)
		})
		return sources >= f.MinSources && anyOf(f.Agent, n.ref("person")) && len(kinds) > 0
	case graph.KindClaim:
		return sources >= f.MinSources && anyOf(f.Event, n.ref("event"))
	case graph.KindPlace, graph.KindSeries, graph.KindTopic:
		return own && anyOf(f.Kinds, kind)
	case graph.KindArticle:
		article := n.passage.article
		return strings.Contains(graph.FoldKey(article.Title), f.Text) && within(article.Published, f) &&
			(len(f.Event) == 0 || slices.ContainsFunc(f.Event, func(id string) bool {
				return strings.HasPrefix(id, "event:") && slices.Contains(w.saying[id], article.ID)
			}))
	}
	return true
}

// served gives the nodes that a page or list may have: candidates only where it asks for them.
func served(nodes []node, page graph.Page) []node {
	return slices.DeleteFunc(nodes, func(n node) bool { return n.row.Candidate() && !page.Candidates })
}

// joined reports whether some of the participations meets all keys that speak of a participation,
// and whether those that do are of enough occasions.
func (w *world) joined(participations []node, f graph.Filter) bool {
	asked := graph.Filter{
		Roles: f.Roles, Kinds: f.Kinds, Series: f.Series, Event: f.Event, Agent: f.Agent, Organization: f.Organization,
		Place: f.Place, From: f.From, To: f.To, PostKind: f.PostKind, Topic: f.Topic, MinEvents: f.MinEvents,
	}
	if len(asked.Keys()) == 0 {
		return true
	}
	occasions := map[string]bool{}
	for _, p := range participations {
		if w.meets(p, f) {
			occasion := w.event(p).ref("edition")
			if occasion == "" {
				occasion = p.ref("event")
			}
			occasions[occasion] = true
		}
	}
	return len(occasions) >= max(1, f.MinEvents)
}

// meets reports whether one participation meets all keys that speak of a participation.
func (w *world) meets(p node, f graph.Filter) bool {
	event := w.event(p)
	role, _ := p.row.Values["role"].(string)
	kind, _ := event.row.Values["kind"].(string)
	postKind := ""
	for _, post := range w.reach(p, "post") {
		postKind, _ = post.row.Values["kind"].(string)
	}
	return anyOf(f.Roles, role) && anyOf(f.Kinds, kind) && anyOf(f.PostKind, postKind) &&
		(len(f.Topic) == 0 || slices.ContainsFunc(p.row.Refs["topics"], func(id string) bool { return slices.Contains(f.Topic, id) })) &&
		(anyOf(f.Agent, p.ref("person")) || anyOf(f.Agent, p.ref("body"))) &&
		anyOf(f.Organization, p.ref("organization")) && w.held(event, f)
}

// held reports whether an event meets the keys that speak of series, event, place and date.
func (w *world) held(event node, f graph.Filter) bool {
	date, _ := event.row.Values["date"].(graph.PartialDate)
	return (len(f.Series) == 0 || w.inSeries(event.id(), f.Series)) && anyOf(f.Event, event.id()) &&
		anyOf(f.Place, event.ref("place")) && within(date, f)
}

// anyOf reports whether a value is among those asked for; an empty list asks for nothing, and a
// missing value is none of any list.
func anyOf(asked []string, value string) bool {
	return len(asked) == 0 || value != "" && slices.Contains(asked, value)
}

// within reports whether the bounds of a date overlap From and To.
func within(date graph.PartialDate, f graph.Filter) bool {
	switch {
	case f.From == "" && f.To == "":
		return true
	case !date.HasYear():
		return f.Undated
	}
	return (f.From == "" || date.Latest >= f.From) && (f.To == "" || date.Earliest <= f.To)
}
