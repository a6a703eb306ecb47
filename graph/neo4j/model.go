package neo4j

import "quanhe/graph"

// ref says how one reference of a graph.Row is kept: as a relationship of its own type. The labels
// and types below are the only ones that reach a statement.
type ref struct {
	from graph.Kind
	name string // in graph.Row.Refs
	kind string // the relationship type
	to   graph.Kind
	// reversed: the relationship points from the referred node to the one that holds the reference.
	reversed bool
	// placed: the relationship carries its place in the list as "position".
	placed bool
}

func refs() []ref {
	return []ref{
		{from: graph.KindOrganization, name: "parent", kind: "CHILD_OF", to: graph.KindOrganization},
		{from: graph.KindOrganization, name: "places", kind: "JURISDICTION", to: graph.KindPlace},
		{from: graph.KindPost, name: "organization", kind: "IN", to: graph.KindOrganization},
		{from: graph.KindPost, name: "place", kind: "FOR", to: graph.KindPlace},
		{from: graph.KindEvent, name: "series", kind: "EDITION_OF", to: graph.KindSeries},
		{from: graph.KindEvent, name: "place", kind: "HELD_AT", to: graph.KindPlace},
		{from: graph.KindEvent, name: "partOf", kind: "PART_OF", to: graph.KindEvent, placed: true},
		{from: graph.KindTenure, name: "person", kind: "HELD", to: graph.KindPerson, reversed: true},
		{from: graph.KindTenure, name: "post", kind: "OF", to: graph.KindPost},
		{from: graph.KindParticipation, name: "person", kind: "TOOK_PART", to: graph.KindPerson, reversed: true},
		{from: graph.KindParticipation, name: "body", kind: "TOOK_PART", to: graph.KindOrganization, reversed: true},
		{from: graph.KindParticipation, name: "event", kind: "AT", to: graph.KindEvent},
		{from: graph.KindParticipation, name: "tenure", kind: "AS", to: graph.KindTenure},
		{from: graph.KindParticipation, name: "post", kind: "IN_POST", to: graph.KindPost}, // derived from the tenure
		{from: graph.KindParticipation, name: "onBehalfOf", kind: "ON_BEHALF_OF", to: graph.KindOrganization},
		{from: graph.KindParticipation, name: "organization", kind: "COUNTS_FOR", to: graph.KindOrganization},
		{from: graph.KindParticipation, name: "topics", kind: "ABOUT", to: graph.KindTopic, placed: true},
		{from: graph.KindClaim, name: "event", kind: "ABOUT", to: graph.KindEvent},
		{from: graph.KindClaim, name: "target", kind: "NAMES", to: graph.KindPlace},
		{from: graph.KindClaim, name: "target", kind: "NAMES", to: graph.KindEvent},
	}
}

// family is the label that a node has beside that of its kind, empty for an article.
func family(kind graph.Kind) string {
	switch kind {
	case graph.KindTenure, graph.KindParticipation, graph.KindClaim:
		return ":Fact"
	case graph.KindArticle:
		return ""
	}
	return ":Entity"
}

// stated lists the kinds that articles speak of, each before those that point to it.
func stated() []graph.Kind {
	return []graph.Kind{
		graph.KindPlace, graph.KindOrganization, graph.KindPerson, graph.KindPost, graph.KindSeries, graph.KindEvent, graph.KindTopic,
		graph.KindTenure, graph.KindParticipation, graph.KindClaim,
	}
}

// properties gives the properties of a row's node: its values, with a date as its printed text and
// its bounds, and the edition of an event, which need not be in the graph itself.
func properties(row graph.Row) map[string]any {
	properties := make(map[string]any, len(row.Values)+3)
	for name, value := range row.Values {
		if date, ok := value.(graph.PartialDate); ok {
			setDate(properties, name, date)
			continue
		}
		properties[name] = value
	}
	if edition := row.Refs["edition"]; len(edition) > 0 {
		properties["edition"] = edition[0]
	}
	setRecord(properties, row.Kind)
	return properties
}

func setDate(properties map[string]any, name string, date graph.PartialDate) {
	setText(properties, name, date.Text)
	setText(properties, name+"Lo", date.Earliest)
	setText(properties, name+"Hi", date.Latest)
}

// setText leaves an empty text out: what is not known has no property.
func setText(properties map[string]any, name, text string) {
	if text != "" {
		properties[name] = text
	}
}

// articleProperties gives the properties of an article's node.
func articleProperties(article graph.Article) map[string]any {
	properties := map[string]any{
		"id": article.ID, "sample": article.Sample, "text": article.Text,
		"sortName": graph.SortName(article.Title), "sortDate": article.Published.SortDay(),
		"fold": graph.FoldKey(article.Title),
	}
	for name, text := range map[string]string{
		"title": article.Title, "url": article.URL, "publisher": article.Publisher, "author": article.Author,
		"basedOn": article.BasedOn, "digest": article.Digest, "extractor": article.Extractor,
	} {
		setText(properties, name, text)
	}
	setDate(properties, "published", article.Published)
	setRecord(properties, graph.KindArticle)
	return properties
}
