package schema_test

import (
	"strings"
	"testing"
)

// TestPromisedNames: names and types that clients rely on stay. More may come.
func TestPromisedNames(t *testing.T) {
	parsed := load(t)
	for name, promised := range map[string]string{
		"Person":        "id: ID! name: String! aliases: [String!]! tenures: [Tenure!]! participations: ParticipationConnection!",
		"Organization":  "id: ID! name: String! aliases: [String!]! kind: OrganizationKind! parent: Organization places: [Place!]! participations: ParticipationConnection!",
		"Event":         "id: ID! name: String! kind: EventKind! ordinal: Int series: EventSeries date: PartialDate place: Place mode: Mode theme: String delegates: Delegates partOf: [Event!]! parts: [Event!]! participations: ParticipationConnection! articles: [Article!]! claims: [Claim!]!",
		"Delegates":     "count: Int! qualifier: Qualifier!",
		"EventSeries":   "id: ID! name: String! aliases: [String!]!",
		"Post":          "id: ID! title: String! kind: PostKind! organization: Organization place: Place",
		"Place":         "id: ID! name: String! aliases: [String!]!",
		"Participation": "id: ID! role: Role! seq: Int! agent: Agent! person: Person organization: Organization event: Event! post: Post printedTitle: String onBehalfOf: Organization speech: Speech evidence: [Evidence!]! sourceCount: Int! how: How!",
		"Speech":        "title: String kind: SpeechKind!",
		"Tenure":        "id: ID! person: Person! post: Post! from: PartialDate to: PartialDate endState: EndState! evidence: [Evidence!]!",
		"Claim":         "id: ID! evidence: [Evidence!]!",
		"Evidence":      "quote: String! start: Int! end: Int! prefix: String! suffix: String! article: Article!",
		"Article":       "id: ID! title: String url: String publisher: String published: PartialDate author: String sample: Boolean! participations: ParticipationConnection!",
		"PartialDate":   "text: String! precision: Precision! earliest: String latest: String",
		"Query": "node: Node nodes: [Node]! person: Person organization: Organization event: Event series: EventSeries post: Post place: Place article: Article " +
			"people: PersonConnection! organizations: OrganizationConnection! events: EventConnection! allSeries: EventSeriesConnection! posts: PostConnection! places: PlaceConnection! articles: ArticleConnection! participations: ParticipationConnection! stats: Stats!",
		"Stats": "people: Int! organizations: Int! events: Int! participations: Int! articles: Int!",
	} {
		have := signature(parsed.Types[name])
		words := strings.Fields(promised)
		for i := 0; i < len(words); i += 2 {
			field := strings.TrimSuffix(words[i], ":")
			same(t, name+"."+field, words[i+1], have[field])
		}
	}
	for _, name := range []string{"Participation", "Tenure", "Claim"} {
		first := parsed.Types[name].Fields.ForName("evidence").Arguments.ForName("first")
		same(t, name+".evidence(first)", "5", first.DefaultValue.String())
	}
	if parsed.Mutation != nil || parsed.Subscription != nil {
		t.Error("the API only reads")
	}
}
