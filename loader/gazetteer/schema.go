package gazetteer

import (
	"maps"
	"slices"
	"strings"

	"quanhe/graph"
)

// listSchema says what the rows of one list may hold.
type listSchema struct {
	// kinds are the values of the column kind.
	kinds []string
	// details are the keys of the column detail.
	details map[string]detailSchema
	// dated tells that the column valid counts: of equal forms the one that is valid on the day of the article is read.
	dated bool
	// exact tells that forms are compared as they are printed. Else case, placement of tones and white space make no difference.
	exact bool
}

// detailSchema says what a key of the column detail holds. Exactly one of values, row, named, number and forms is set.
type detailSchema struct {
	// values are all that the key may have.
	values []string
	// row is the list of which it holds the id of a row.
	row List
	// named is the list of which it holds the name of a row.
	named List
	// number tells that it holds a whole number of up to four digits.
	number bool
	// forms tells that it holds phrases, joined by "|".
	forms bool
	// always are the kinds of rows that need the key.
	always []string
}

// plain is the schema of a list with nothing but kinds.
func plain(kinds ...string) listSchema { return listSchema{kinds: kinds} }

func yes() detailSchema { return detailSchema{values: []string{"yes"}} }

// schema says what each list may hold. It is the only place that knows the lists and what they may hold.
func schema() map[List]listSchema {
	bodies, posts, events := graph.Values(graph.KindOrganization, "kind"), graph.Values(graph.KindPost, "kind"), graph.Values(graph.KindEvent, "kind")
	roles := graph.Values(graph.KindParticipation, "role")
	speech := detailSchema{values: graph.Values(graph.KindParticipation, "speechKind")}
	phrases := detailSchema{forms: true}
	acting := []string{"speech", "address", "lead", "attend", "organize", "meet", "receive", "sign", "paper", "presence", "chairing", "side"}
	return map[List]listSchema{
		Posts: {kinds: posts, dated: true, details: map[string]detailSchema{
			"takes":    {values: []string{"ministry", "government", "state", "mission", "org", "unit", "town", "committee", "field", "none"}, always: posts},
			"comments": {values: []string{"yes", "always"}},
			"body":     {row: Organizations}, "side": yes(),
		}},
		Honorifics: {kinds: []string{"address", "degree", "rank", "peer"}, details: map[string]detailSchema{"gender": {values: []string{"m", "f"}}}},
		Organizations: {kinds: bodies, dated: true, details: map[string]detailSchema{
			"field": phrases, "parent": {row: Organizations},
		}},
		OrgHeads: {kinds: bodies, details: map[string]detailSchema{
			"takes": {values: []string{"locality", "mission", "country", "field", "body"}, always: bodies},
		}},
		Fields: plain("field", "link", "company", "abroad"),
		Countries: {kinds: []string{"country", "city", "region"}, dated: true, details: map[string]detailSchema{
			"country": {named: Countries, always: []string{"city"}}, "iso": phrases,
		}},
		Provinces: {kinds: []string{"province", "city"}, dated: true, details: map[string]detailSchema{
			"code": {number: true}, "into": {row: Provinces},
		}},
		Towns:       {kinds: []string{"town"}, dated: true, details: map[string]detailSchema{"province": {named: Provinces, always: []string{"town"}}}},
		Surnames:    plain("surname"),
		PeopleWords: {kinds: []string{"group", "delegate", "behalf", "former", "polity", "deputy", "prefix", "infix", "locality", "localities", "such", "from", "resident", "community"}, details: map[string]detailSchema{"people": yes()}},
		EventHeads: {kinds: events, details: map[string]detailSchema{
			"family": phrases, "any": {values: []string{"yes", "unnamed"}}, "common": yes(), "series": yes(),
		}},
		Series: plain(events...),
		EventWords: {kinds: []string{"tail", "opener", "stop", "ordinal", "work", "roman", "venue", "document", "cue", "object"}, details: map[string]detailSchema{
			"head":    {row: EventHeads, always: []string{"object"}},
			"mention": {values: []string{"at", "parent", "earlier", "side", "same"}, always: []string{"cue"}},
			"value":   {number: true, always: []string{"roman"}},
		}},
		ActTriggers: {kinds: append(slices.Clone(acting), "joint", "other"), details: map[string]detailSchema{
			"role": {values: roles, always: acting}, "alone": {values: roles}, "speech": speech,
			"event": {named: EventHeads, always: []string{"meet", "receive"}},
			"of":    phrases, "papers": phrases, "talks": phrases,
		}},
		ClauseWords: {
			kinds: []string{
				"adverb", "future", "will", "later", "and", "with", "have", "passive", "agentive", "according", "quantity", "crowd", "interview", "past", "manner", "written", "connection", "othertime",
				"press", "theme", "mode", "held", "ended", "habit", "cancelled", "meanwhile", "campaign", "here", "then", "capacity", "sameday", "today", "yesterday",
			},
			details: map[string]detailSchema{
				"mode": {values: graph.Values(graph.KindEvent, "mode"), always: []string{"mode"}}, "alone": yes(),
			},
		},
		StopNames:     plain("lake", "street", "person-named", "other"),
		Abbreviations: {kinds: []string{"abbreviation"}, exact: true},
		Boilerplate:   {kinds: []string{"end", "header", "caption", "credit"}, exact: true},
		SpeechForms:   plain("of", "papers", "talks"),
		TopicWords:    plain("stop", "trailing", "vague", "pointing", "asking", "carrier", "aside", "toward"),
	}
}

// listNames names all lists, sorted, for people.
func listNames() string {
	var names []string
	for _, list := range slices.Sorted(maps.Keys(schema())) {
		names = append(names, string(list))
	}
	return strings.Join(names, ", ")
}
