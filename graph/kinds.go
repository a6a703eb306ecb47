package graph

import (
	"strings"
	"sync"
)

// Kind is a type of the graph: an entity, a fact, or what facts rest on. The values are the names
// of the GraphQL types and of the Neo4j labels.
type Kind string

// The kinds.
const (
	KindPerson        Kind = "Person"
	KindOrganization  Kind = "Organization"
	KindPlace         Kind = "Place"
	KindPost          Kind = "Post"
	KindSeries        Kind = "EventSeries"
	KindEvent         Kind = "Event"
	KindTopic         Kind = "Topic"
	KindParticipation Kind = "Participation"
	KindTenure        Kind = "Tenure"
	KindClaim         Kind = "Claim"
	KindArticle       Kind = "Article"
	// KindEvidence is one passage of one article in its function of supporting one fact. It has
	// no id of its own and is reached from a fact only.
	KindEvidence Kind = "Evidence"
)

// Kinds lists the kinds that have ids, in the order of the tables of a store.
func Kinds() []Kind {
	return []Kind{
		KindPerson, KindOrganization, KindPlace, KindPost, KindSeries, KindEvent, KindTopic,
		KindParticipation, KindTenure, KindClaim, KindArticle,
	}
}

// Prefix is the part of an id before the colon, empty for a kind without ids.
func (k Kind) Prefix() string {
	switch k {
	case KindPerson:
		return "person"
	case KindOrganization:
		return "org"
	case KindPlace:
		return "place"
	case KindPost:
		return "post"
	case KindSeries:
		return "series"
	case KindEvent:
		return "event"
	case KindTopic:
		return "topic"
	case KindParticipation:
		return "part"
	case KindTenure:
		return "tenure"
	case KindClaim:
		return "claim"
	case KindArticle:
		return "article"
	}
	return ""
}

// KindOf tells the kind of an id by its prefix; false for a text that is no id.
func KindOf(id string) (Kind, bool) {
	prefix, _, found := strings.Cut(id, ":")
	if !found {
		return "", false
	}
	kind, ok := kindsByPrefix()[prefix]
	return kind, ok
}

//nolint:gochecknoglobals // built once and never changed: every id is looked up here many times
var kindsByPrefix = sync.OnceValue(func() map[string]Kind {
	kinds := map[string]Kind{}
	for _, kind := range Kinds() {
		kinds[kind.Prefix()] = kind
	}
	return kinds
})

// FieldType is the type of a field of a Record.
type FieldType int

// The field types, with the Go type of a Record's value. A missing value is nil for every type
// but Strings, whose missing value is an empty slice.
const (
	TypeString  FieldType = iota // string
	TypeInt                      // int
	TypeBool                     // bool
	TypeDate                     // PartialDate
	TypeStrings                  // []string
)

// Field is one scalar of a kind. Every read of a node reads all fields of its kind, so that the
// text of a statement does not depend on which of them were asked for.
type Field struct {
	Name string
	Type FieldType
}

// Edge is a way from a node of one kind to nodes of another.
type Edge struct {
	Name string
	// To are the kinds that it can reach; more than one only for the agent of a participation.
	To []Kind
	// Many is false for an edge that reaches at most one node.
	Many bool
	// Paged is true for a to-many edge that takes filters, order and cursors; the other to-many
	// edges are short lists in a fixed order.
	Paged bool
	// Order is the fixed order of an unpaged to-many edge; the id breaks ties.
	Order []Order
}

// Definition is the shape of one kind: what can be read of it, ordered by and filtered on.
type Definition struct {
	Kind   Kind
	Fields []Field
	Edges  []Edge
	// Orders are the keys that a page of this kind can be ordered by.
	Orders []OrderField
	// Default is the order of a page that states none; the id breaks ties.
	Default []Order
	// Filters are the keys that a page of this kind can be filtered on.
	Filters []FilterKey
}

// Define gives the definition of a kind, the zero Definition for an unknown one. It is the closed
// table behind plans, statements, the oracle and the API: a name that is not here cannot reach a
// statement. The lists are shared and must not be changed.
func Define(kind Kind) Definition { return definitions()[kind] }

//nolint:gochecknoglobals // built once and never changed: every read of a plan looks into it
var definitions = sync.OnceValue(func() map[Kind]Definition {
	byKind := make(map[Kind]Definition)
	for _, definition := range table() {
		byKind[definition.Kind] = definition
	}
	return byKind
})

// Edge finds an edge by its name.
func (d Definition) Edge(name string) (Edge, bool) {
	for _, edge := range d.Edges {
		if edge.Name == name {
			return edge, true
		}
	}
	return Edge{}, false
}

// Field gives the position of a field in Fields, or -1.
func (d Definition) Field(name string) int {
	for i, field := range d.Fields {
		if field.Name == name {
			return i
		}
	}
	return -1
}

func strs(names ...string) []Field {
	fields := make([]Field, len(names))
	for i, name := range names {
		fields[i] = Field{name, TypeString}
	}
	return fields
}

func one(name string, to ...Kind) Edge { return Edge{Name: name, To: to} }

func list(name string, to Kind, order ...Order) Edge {
	return Edge{Name: name, To: []Kind{to}, Many: true, Order: order}
}

func participations() Edge {
	return Edge{Name: "participations", To: []Kind{KindParticipation}, Many: true, Paged: true}
}

func asc(fields ...OrderField) []Order {
	orders := make([]Order, len(fields))
	for i, field := range fields {
		orders[i] = Order{Field: field}
	}
	return orders
}

// table lists the definitions. The first field of every kind with ids is its id.
func table() []Definition {
	entity := func(more ...Field) []Field {
		return append([]Field{{"id", TypeString}, {"name", TypeString}, {"aliases", TypeStrings}, {"sourceCount", TypeInt}}, more...)
	}
	entityOrders := []OrderField{OrderName, OrderSources, OrderID}
	participationFilters := []FilterKey{FilterRoles, FilterSeries, FilterEvent, FilterOrganization, FilterPlace, FilterFrom, FilterTo, FilterUndated, FilterPostKind, FilterTopic, FilterMinSources}
	return []Definition{
		{
			Kind: KindPerson, Fields: entity(),
			Edges:  []Edge{participations(), list("tenures", KindTenure, asc(OrderID)...)},
			Orders: entityOrders, Default: asc(OrderName),
			Filters: append([]FilterKey{FilterText, FilterKinds, FilterMinEvents}, participationFilters...),
		},
		{
			Kind: KindOrganization, Fields: entity(strs("kind")...),
			Edges: []Edge{
				one("parent", KindOrganization), list("places", KindPlace, asc(OrderName)...),
				participations(),
			},
			Orders: entityOrders, Default: asc(OrderName),
			Filters: append([]FilterKey{FilterText, FilterKinds, FilterMinEvents, FilterAgent}, participationFilters...),
		},
		{
			Kind: KindPlace, Fields: entity(strs("kind")...),
			Edges:  []Edge{participations()},
			Orders: entityOrders, Default: asc(OrderName),
			Filters: []FilterKey{FilterText, FilterKinds, FilterMinSources},
		},
		{
			Kind: KindPost, Fields: entity(strs("kind")...),
			Edges:  []Edge{one("organization", KindOrganization), one("place", KindPlace), participations(), list("tenures", KindTenure, asc(OrderID)...)},
			Orders: entityOrders, Default: asc(OrderName),
			Filters: []FilterKey{FilterText, FilterKinds, FilterMinSources, FilterOrganization, FilterPlace},
		},
		{
			Kind: KindSeries, Fields: entity(),
			Edges:  []Edge{list("editions", KindEvent, asc(OrderDate, OrderName)...), participations()},
			Orders: entityOrders, Default: asc(OrderName),
			Filters: []FilterKey{FilterText, FilterMinSources},
		},
		{
			Kind: KindEvent,
			Fields: entity(
				Field{"kind", TypeString}, Field{"ordinal", TypeInt}, Field{"date", TypeDate}, Field{"mode", TypeString}, Field{"theme", TypeString},
				Field{"delegatesCount", TypeInt}, Field{"delegatesQualifier", TypeString},
			),
			Edges: []Edge{
				one("series", KindSeries), one("place", KindPlace),
				list("partOf", KindEvent, asc(OrderSeq)...),
				list("parts", KindEvent, asc(OrderDate, OrderName)...),
				participations(),
				list("articles", KindArticle, asc(OrderDate)...),
				list("claims", KindClaim, asc(OrderProperty, OrderRank)...),
			},
			Orders: append([]OrderField{OrderDate}, entityOrders...), Default: asc(OrderDate, OrderName),
			Filters: append([]FilterKey{FilterText, FilterKinds, FilterAgent}, participationFilters...),
		},
		{
			Kind: KindTopic, Fields: entity(),
			Edges:  []Edge{participations()},
			Orders: entityOrders, Default: asc(OrderName),
			Filters: []FilterKey{FilterText, FilterMinSources},
		},
		{
			Kind: KindParticipation,
			Fields: append(strs("id", "role"), Field{"seq", TypeInt}, Field{"printedTitle", TypeString}, Field{"speechTitle", TypeString},
				Field{"speechKind", TypeString}, Field{"sourceCount", TypeInt}, Field{"how", TypeString}),
			Edges: []Edge{
				one("agent", KindPerson, KindOrganization), one("person", KindPerson), one("organization", KindOrganization),
				one("event", KindEvent), one("post", KindPost), one("onBehalfOf", KindOrganization),
				list("topics", KindTopic, asc(OrderSeq)...), evidence(),
			},
			Orders: []OrderField{OrderDate, OrderName, OrderSources, OrderID}, Default: asc(OrderDate, OrderSeq),
			Filters: append([]FilterKey{FilterKinds, FilterAgent}, participationFilters...),
		},
		{
			Kind: KindTenure, Fields: append(strs("id", "endState"), Field{"sourceCount", TypeInt}, Field{"how", TypeString}),
			Edges:  []Edge{one("person", KindPerson), one("post", KindPost), evidence()},
			Orders: []OrderField{OrderID}, Default: asc(OrderID),
			Filters: []FilterKey{FilterAgent, FilterPostKind, FilterMinSources},
		},
		{
			Kind: KindClaim, Fields: append(strs("id", "property", "value", "rank"), Field{"sourceCount", TypeInt}, Field{"how", TypeString}),
			Edges:  []Edge{one("event", KindEvent), evidence()},
			Orders: []OrderField{OrderID}, Default: asc(OrderID),
			Filters: []FilterKey{FilterEvent, FilterMinSources},
		},
		{
			Kind: KindArticle,
			Fields: append(strs("id", "title", "url", "publisher"), Field{"published", TypeDate}, Field{"author", TypeString},
				Field{"sample", TypeBool}, Field{"basedOn", TypeString}),
			Edges: []Edge{
				participations(), list("events", KindEvent, asc(OrderDate, OrderName)...),
				list("claims", KindClaim, asc(OrderProperty, OrderRank)...),
			},
			Orders: []OrderField{OrderDate, OrderName, OrderID}, Default: asc(OrderDate),
			Filters: []FilterKey{FilterText, FilterFrom, FilterTo, FilterUndated, FilterEvent},
		},
		{
			Kind: KindEvidence, Fields: append(strs("quote", "prefix", "suffix"), Field{"start", TypeInt}, Field{"end", TypeInt}),
			Edges: []Edge{one("article", KindArticle)},
		},
	}
}

// evidence lists the earliest article first and, within it, the text's own order.
func evidence() Edge { return list("evidence", KindEvidence, asc(OrderDate, OrderID, OrderSeq)...) }
