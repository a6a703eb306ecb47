package graphtest

import (
	"slices"

	"quanhe/graph"
)

// reach follows an edge: the table "Edges" of graph/reading.md, row by row.
func (w *world) reach(from node, edge string) []node {
	id := from.id()
	pointing := func(kind graph.Kind, ref string) []node {
		return w.where(kind, func(n node) bool { return n.ref(ref) == id })
	}
	switch string(from.kind) + "." + edge {
	case "Person.participations":
		return pointing(graph.KindParticipation, "person")
	case "Person.tenures":
		return pointing(graph.KindTenure, "person")
	case "Organization.places":
		return w.nodes(from.row.Refs["places"]...)
	case "Organization.participations":
		return pointing(graph.KindParticipation, "organization")
	case "Place.participations":
		return w.where(graph.KindParticipation, func(n node) bool { return w.event(n).ref("place") == id })
	case "Post.participations":
		return w.where(graph.KindParticipation, func(n node) bool { return w.tenure(n).ref("post") == id })
	case "Post.tenures":
		return pointing(graph.KindTenure, "post")
	case "EventSeries.editions":
		return pointing(graph.KindEvent, "series")
	case "EventSeries.participations":
		return w.where(graph.KindParticipation, func(n node) bool { return w.inSeries(n.ref("event"), []string{id}) })
	case "Event.partOf":
		return placedNodes(w.nodes(from.row.Refs["partOf"]...))
	case "Event.parts":
		return w.where(graph.KindEvent, func(n node) bool { return slices.Contains(n.row.Refs["partOf"], id) })
	case "Event.participations":
		return pointing(graph.KindParticipation, "event")
	case "Event.articles":
		return w.where(graph.KindArticle, func(n node) bool { return slices.Contains(w.saying[id], n.id()) })
	case "Event.claims":
		return pointing(graph.KindClaim, "event")
	case "Topic.participations":
		return w.where(graph.KindParticipation, func(n node) bool { return slices.Contains(n.row.Refs["topics"], id) })
	case "Participation.topics":
		return placedNodes(w.nodes(from.row.Refs["topics"]...))
	case "Participation.agent":
		return w.nodes(from.ref("person"), from.ref("body"))
	case "Participation.post":
		return w.nodes(w.tenure(from).ref("post"))
	case "Participation.evidence", "Tenure.evidence", "Claim.evidence":
		var nodes []node
		for _, p := range w.evidence[id] {
			nodes = append(nodes, node{kind: graph.KindEvidence, passage: p})
		}
		return nodes
	case "Evidence.article":
		return w.nodes(from.passage.article.ID)
	case "Article.participations":
		return w.where(graph.KindParticipation, func(n node) bool { return slices.Contains(w.saying[n.id()], id) })
	case "Article.claims":
		return w.where(graph.KindClaim, func(n node) bool { return slices.Contains(w.saying[n.id()], id) })
	case "Article.events":
		return w.where(graph.KindEvent, func(n node) bool { return slices.Contains(w.saying[n.id()], id) })
	}
	return w.nodes(from.ref(edge)) // an edge to at most one node is named like its ref
}

// placedNodes notes where each node stands in its list.
func placedNodes(nodes []node) []node {
	for i := range nodes {
		nodes[i].place = i
	}
	return nodes
}

// event is the event of a participation, tenure its tenure if it has one.
func (w *world) event(participation node) node {
	event, _ := w.node(participation.ref("event"))
	return event
}

func (w *world) tenure(participation node) node {
	if id := participation.ref("tenure"); id != "" {
		tenure, _ := w.node(id)
		return tenure
	}
	return node{}
}

// inSeries reports whether an event is an edition of one of the series, or part of one, however
// deep.
func (w *world) inSeries(event string, series []string) bool {
	seen := map[string]bool{}
	var inside func(id string) bool
	inside = func(id string) bool {
		if seen[id] {
			return false
		}
		seen[id] = true
		here := w.rows[id]
		for _, of := range here.Refs["series"] {
			if slices.Contains(series, of) {
				return true
			}
		}
		return slices.ContainsFunc(here.Refs["partOf"], inside)
	}
	return inside(event)
}
