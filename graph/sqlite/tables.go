package sqlite

import (
	"strings"
	"sync"

	"quanhe/graph"
)

// The closed table of everything that reading may put into a statement. In its SQL, $ stands for
// the table (or alias) of the node that is read, ^ for that of the node from which an edge leads,
// and ? for the value of a filter key.

// source is where the nodes of one kind are read.
type source struct {
	table string
	// fields are the expressions of the fields of the kind, in the order of its definition.
	fields []string
	orders map[graph.OrderField]string
	edges  map[string]path
	// served keeps what is served to who does not ask for candidates; empty for what is no fact.
	served string
	// own are the filter keys that speak of the node itself.
	own map[graph.FilterKey]string
	// through joins a participation to the node, for the filter keys that some participation of
	// the node has to meet; its left side is the column of the participation.
	through string
}

// path is how an edge is followed.
type path struct {
	// from is the table, or the join, that holds the nodes; empty for the table of their kind.
	from string
	// on joins them to the node from which the edge leads, one for each kind that it may reach.
	on []string
	// orders replace those of the kind.
	orders map[graph.OrderField]string
}

func on(conditions ...string) path { return path{on: conditions} }

func via(from, condition string) path { return path{from: from, on: []string{condition}} }

const (
	anyOf = "IN (SELECT value FROM json_each(?))"

	// The events of a series: its editions and their parts, however deep. UNION keeps every event
	// once, so that a circle of parts ends.
	editionsOf = "WITH RECURSIVE within (id) AS (SELECT event.id FROM event WHERE event.series_id "
	withParts  = " UNION SELECT event_part.event_id FROM within JOIN event_part ON event_part.parent_id = within.id) SELECT within.id FROM within"

	ofAnySeries = "IN (" + editionsOf + anyOf + withParts + ")"
)

// undatedLast is the key that puts what has no date after what has one.
const undatedLast = "($.sort_date = '" + graph.LastDay + "')"

// noCandidate is also true of a fact that does not tell how it was made.
const noCandidate = "$.how IS NOT '" + string(graph.HowCandidate) + "'"

// undated is the form of a filter key on dates that lets pass what has no bounds.
const undated = " or undated"

//nolint:gochecknoglobals // built once and never changed: every read looks into it
var sources = sync.OnceValue(func() map[graph.Kind]source {
	return map[graph.Kind]source{
		graph.KindPerson:        person(),
		graph.KindOrganization:  organization(),
		graph.KindPlace:         place(),
		graph.KindPost:          post(),
		graph.KindSeries:        series(),
		graph.KindEvent:         event(),
		graph.KindTopic:         topic(),
		graph.KindParticipation: participation(),
		graph.KindTenure:        tenure(),
		graph.KindClaim:         claim(),
		graph.KindArticle:       article(),
		graph.KindEvidence:      evidence(),
	}
})

func entityFields(more ...string) []string {
	return append([]string{"$.id", "$.name", "json($.aliases)", "$.source_count"}, more...)
}

func entityOrders() map[graph.OrderField]string {
	return map[graph.OrderField]string{
		graph.OrderName: "$.sort_name", graph.OrderSources: "$.source_count", graph.OrderID: "$.id",
	}
}

func entityFilters() map[graph.FilterKey]string {
	return map[graph.FilterKey]string{
		graph.FilterText:       "instr($.fold, ?) > 0",
		graph.FilterKinds:      "$.kind " + anyOf,
		graph.FilterMinSources: "$.source_count >= ?",
	}
}

func person() source {
	filters := entityFilters()
	delete(filters, graph.FilterKinds) // those of the event
	return source{
		table: "person", fields: entityFields(), orders: entityOrders(), own: filters,
		through: "participation.person_id = $.id",
		edges: map[string]path{
			"participations": on("$.person_id = ^.id"),
			"tenures":        on("$.person_id = ^.id"),
		},
	}
}

func organization() source {
	return source{
		table: "organization", fields: entityFields("$.kind"), orders: entityOrders(), own: entityFilters(),
		through: "participation.organization_id = $.id",
		edges: map[string]path{
			"parent": on("$.id = ^.parent_id"),
			"places": via("organization_place JOIN place ON place.id = organization_place.place_id",
				"organization_place.organization_id = ^.id"),
			"participations": on("$.organization_id = ^.id"),
		},
	}
}

func place() source {
	return source{
		table: "place", fields: entityFields("$.kind"), orders: entityOrders(), own: entityFilters(),
		edges: map[string]path{
			"participations": on("$.event_id IN (SELECT event.id FROM event WHERE event.place_id = ^.id)"),
		},
	}
}

func post() source {
	filters := entityFilters()
	filters[graph.FilterOrganization] = "$.organization_id " + anyOf
	filters[graph.FilterPlace] = "$.place_id " + anyOf
	return source{
		table: "post", fields: entityFields("$.kind"), orders: entityOrders(), own: filters,
		edges: map[string]path{
			"organization":   on("$.id = ^.organization_id"),
			"place":          on("$.id = ^.place_id"),
			"participations": on("$.tenure_id IN (SELECT tenure.id FROM tenure WHERE tenure.post_id = ^.id)"),
			"tenures":        on("$.post_id = ^.id"),
		},
	}
}

func series() source {
	return source{
		table: "series", fields: entityFields(), orders: entityOrders(), own: entityFilters(),
		edges: map[string]path{
			"editions":       on("$.series_id = ^.id"),
			"participations": on("$.event_id IN (" + editionsOf + "= ^.id" + withParts + ")"),
		},
	}
}

func event() source {
	orders := entityOrders()
	orders[graph.OrderDate], orders[graph.OrderUndated] = "$.sort_date", undatedLast
	filters := entityFilters()
	filters[graph.FilterSeries] = "$.id " + ofAnySeries
	filters[graph.FilterEvent] = "$.id " + anyOf
	filters[graph.FilterPlace] = "$.place_id " + anyOf
	dated(filters, "$.date_latest >= ?", "$.date_earliest <= ?", "$.date_earliest IS NULL", "%")
	return source{
		table: "event",
		fields: entityFields("$.kind", "$.ordinal", "$.date", "$.mode", "$.theme",
			"$.delegates_count", "$.delegates_qualifier"),
		orders: orders, own: filters,
		through: "participation.event_id = $.id",
		edges: map[string]path{
			"series": on("$.id = ^.series_id"),
			"place":  on("$.id = ^.place_id"),
			"partOf": {
				from:   "event_part JOIN event ON event.id = event_part.parent_id",
				on:     []string{"event_part.event_id = ^.id"},
				orders: map[graph.OrderField]string{graph.OrderSeq: "event_part.position"},
			},
			"parts":          via("event_part JOIN event ON event.id = event_part.event_id", "event_part.parent_id = ^.id"),
			"participations": on("$.event_id = ^.id"),
			"articles":       via("wording JOIN said ON said.wording_id = wording.id JOIN article ON article.id = said.article_id", "wording.subject_id = ^.id"),
			"claims":         on("$.event_id = ^.id"),
		},
	}
}

func topic() source {
	return source{
		table: "topic", fields: entityFields(), orders: entityOrders(), own: entityFilters(),
		edges: map[string]path{
			"participations": on("$.id IN (SELECT participation_topic.participation_id FROM participation_topic WHERE participation_topic.topic_id = ^.id)"),
		},
	}
}

func participation() source {
	// Asked of each participation in turn: these keys leave most events, and the few participations
	// of a person or event are found sooner than all events that meet them.
	const atEvent = "EXISTS (SELECT 1 FROM event WHERE event.id = $.event_id AND %)"
	filters := map[graph.FilterKey]string{
		graph.FilterRoles:        "$.role " + anyOf,
		graph.FilterKinds:        strings.Replace(atEvent, "%", "event.kind "+anyOf, 1),
		graph.FilterSeries:       "$.event_id " + ofAnySeries,
		graph.FilterEvent:        "$.event_id " + anyOf,
		graph.FilterAgent:        "($.person_id " + anyOf + " OR $.body_id " + anyOf + ")",
		graph.FilterOrganization: "$.organization_id " + anyOf,
		graph.FilterPlace:        "$.event_id IN (SELECT event.id FROM event WHERE event.place_id " + anyOf + ")",
		graph.FilterPostKind: "$.tenure_id IN (SELECT tenure.id FROM post JOIN tenure ON tenure.post_id = post.id" +
			" WHERE post.kind " + anyOf + ")",
		graph.FilterTopic: "$.id IN (SELECT participation_topic.participation_id FROM participation_topic WHERE participation_topic.topic_id " +
			anyOf + ")",
		graph.FilterMinSources: "$.source_count >= ?",
	}
	dated(filters, "event.date_latest >= ?", "event.date_earliest <= ?", "event.date_earliest IS NULL", atEvent)
	return source{
		table: "participation", served: noCandidate,
		fields: []string{
			"$.id", "$.role", "nullif($.seq, 0)", "$.printed_title", "$.speech_title", "$.speech_kind",
			"$.source_count", "$.how",
		},
		orders: map[graph.OrderField]string{
			graph.OrderDate: "$.sort_date", graph.OrderUndated: undatedLast, graph.OrderName: "$.sort_name", graph.OrderSources: "$.source_count",
			graph.OrderSeq: "$.seq", graph.OrderID: "$.id",
		},
		own: filters,
		edges: map[string]path{
			"agent":        on("$.id = ^.person_id", "$.id = ^.body_id"),
			"person":       on("$.id = ^.person_id"),
			"organization": on("$.id = ^.organization_id"),
			"event":        on("$.id = ^.event_id"),
			"post":         on("$.id = (SELECT tenure.post_id FROM tenure WHERE tenure.id = ^.tenure_id)"),
			"onBehalfOf":   on("$.id = ^.on_behalf_of_id"),
			"topics": {
				from:   "participation_topic JOIN topic ON topic.id = participation_topic.topic_id",
				on:     []string{"participation_topic.participation_id = ^.id"},
				orders: map[graph.OrderField]string{graph.OrderSeq: "participation_topic.position"},
			},
			"evidence": passagesOf("participation"),
		},
	}
}

func tenure() source {
	return source{
		table: "tenure", served: noCandidate,
		fields: []string{"$.id", "$.end_state", "$.source_count", "$.how"},
		orders: map[graph.OrderField]string{graph.OrderID: "$.id"},
		own: map[graph.FilterKey]string{
			graph.FilterAgent:      "$.person_id " + anyOf,
			graph.FilterPostKind:   "$.post_id IN (SELECT post.id FROM post WHERE post.kind " + anyOf + ")",
			graph.FilterMinSources: "$.source_count >= ?",
		},
		edges: map[string]path{
			"person":   on("$.id = ^.person_id"),
			"post":     on("$.id = ^.post_id"),
			"evidence": passagesOf("tenure"),
		},
	}
}

func claim() source {
	return source{
		table: "claim", served: noCandidate,
		fields: []string{"$.id", "$.property", "$.value", "$.rank", "$.source_count", "$.how"},
		orders: map[graph.OrderField]string{
			graph.OrderProperty: "$.property", graph.OrderRank: "$.rank <> 'PREFERRED'", graph.OrderID: "$.id",
		},
		own: map[graph.FilterKey]string{
			graph.FilterEvent:      "$.event_id " + anyOf,
			graph.FilterMinSources: "$.source_count >= ?",
		},
		edges: map[string]path{
			"event":    on("$.id = ^.event_id"),
			"evidence": passagesOf("claim"),
		},
	}
}

func article() source {
	filters := map[graph.FilterKey]string{
		graph.FilterText: "instr($.fold, ?) > 0",
		graph.FilterEvent: "$.id IN (SELECT said.article_id FROM event JOIN wording ON wording.subject_id = event.id" +
			" JOIN said ON said.wording_id = wording.id WHERE event.id " + anyOf + ")",
	}
	dated(filters, "$.published_latest >= ?", "$.published_earliest <= ?", "$.published_earliest IS NULL", "%")
	return source{
		table: "article",
		fields: []string{
			"$.id", "nullif($.title, '')", "$.url", "$.publisher", "$.published", "$.author", "$.sample", "$.based_on",
		},
		orders: map[graph.OrderField]string{
			graph.OrderDate: "$.sort_date", graph.OrderUndated: undatedLast, graph.OrderName: "$.sort_name", graph.OrderID: "$.id",
		},
		own: filters,
		edges: map[string]path{
			"participations": on("$.id IN " + statedBy("participation")),
			"events":         via("account CROSS JOIN json_each(account.wordings) JOIN wording ON wording.id = json_each.value JOIN event ON event.id = wording.subject_id", "account.article_id = ^.id"),
			"claims":         on("$.id IN " + statedBy("claim")),
		},
	}
}

// evidence reads passages. Their orders are those of passagesOf.
func evidence() source {
	return source{
		table:  "passage",
		fields: []string{"$.quote", "nullif($.prefix, '')", "nullif($.suffix, '')", "$.start_offset", "$.end_offset"},
		edges:  map[string]path{"article": on("$.id = ^.article_id")},
	}
}

func passagesOf(fact string) path {
	link := fact + "_evidence"
	return path{
		from: link + " JOIN passage ON passage.id = " + link + ".passage_id",
		on:   []string{link + "." + fact + "_id = ^.id"},
		orders: map[graph.OrderField]string{
			graph.OrderDate: link + ".sort_date", graph.OrderID: link + ".article_id", graph.OrderSeq: link + ".start_offset",
		},
	}
}

func statedBy(fact string) string {
	link := fact + "_evidence"
	return "(SELECT " + link + "." + fact + "_id FROM passage JOIN " + link + " ON " + link +
		".passage_id = passage.id WHERE passage.article_id = ^.id)"
}

// dated adds the filter keys on dates, each in two forms: with and without what has no bounds.
func dated(filters map[graph.FilterKey]string, from, to, none, frame string) {
	for key, bound := range map[graph.FilterKey]string{graph.FilterFrom: from, graph.FilterTo: to} {
		filters[key] = strings.Replace(frame, "%", bound, 1)
		filters[key+undated] = strings.Replace(frame, "%", "("+bound+" OR "+none+")", 1)
	}
}
