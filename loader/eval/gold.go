package eval

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// span is a half-open range of code points.
type span struct{ start, end int }

func (s span) overlaps(o span) bool { return s.start < o.end && o.start < s.end }

// gold is one line of the gold: an act, or a property of an event.
type gold struct {
	row     goldRow
	number  int
	article string
	isAct   bool
	// act is the role of an act, field the property.
	act, field                  string
	roles                       map[string]bool
	optional, caption, required bool
	// events are the names of the event, values the right values.
	events, values []string
	// people are the keys of the person's names.
	people map[string]bool
	quote  string
	spans  []span
}

func newGold(number int, row goldRow, text string) *gold {
	g := &gold{row: row, number: number, article: articleKey(row.Article), isAct: row.Act != "", act: strings.ToUpper(row.Act), field: row.Field}
	g.roles = map[string]bool{g.act: true}
	for _, role := range row.ActAlt {
		g.roles[strings.ToUpper(role)] = true
	}
	if strings.HasPrefix(row.Note, "closing") {
		g.roles["CLOSED"] = true
	}
	g.optional, g.caption = row.Optional, row.Source == "caption"
	g.required = !g.optional && !g.caption
	g.events = append(append([]string{row.Event}, row.EventAlt...), row.EventInferred...)
	if row.Value.given {
		g.values = append(g.values, row.Value.text)
	}
	g.values = append(append(g.values, row.MergedValue...), row.ValueAlt...)
	g.people = map[string]bool{}
	for _, person := range append([]string{row.Person}, row.SameAs...) {
		if person != "" {
			g.people[plain(person).key()] = true
		}
	}
	g.place(text)
	return g
}

// place finds where the quotation stands: as given, and wherever its text or another right one does.
func (g *gold) place(text string) {
	raw := []rune(text)
	g.quote = g.row.Quote
	if g.row.Start != nil && g.row.End != nil {
		g.spans = append(g.spans, span{*g.row.Start, *g.row.End})
		if from, to := *g.row.Start, *g.row.End; g.quote == "" && 0 <= from && from <= to && to <= len(raw) {
			g.quote = string(raw[from:to])
		}
	}
	for _, quote := range append([]string{g.quote}, g.row.QuoteAlt...) {
		g.spans = append(g.spans, occurrences(text, quote)...)
	}
}

// occurrences gives where a text has a part, overlapping ones too.
func occurrences(text, part string) []span {
	var spans []span
	if part == "" {
		return nil
	}
	size, at, runes := utf8.RuneCountInString(part), 0, 0
	for {
		i := strings.Index(text[at:], part)
		if i < 0 {
			return spans
		}
		runes += utf8.RuneCountInString(text[at : at+i])
		spans = append(spans, span{runes, runes + size})
		_, width := utf8.DecodeRuneInString(text[at+i:])
		at, runes = at+i+width, runes+1
	}
}

// at reports whether the event of a fact is the gold's.
func (j *judge) at(g *gold, event *factEvent) bool {
	for _, other := range g.row.EventNot {
		if j.isEvent(other, event) {
			return false
		}
	}
	for _, name := range g.events {
		if j.isEvent(name, event) {
			return true
		}
	}
	return false
}

// acts reports whether the agent of a fact is the gold's.
func (j *judge) acts(g *gold, f *fact, bothWays bool) bool {
	if g.row.Person != "" {
		return f.person != "" && g.people[plain(f.person).key()]
	}
	return f.person == "" && j.sameBody(g.row.Org, f.body, bodyMatch{g.row.Country, bothWays})
}

// overlaps reports whether evidence of a fact overlaps the quotation.
func (g *gold) overlaps(f *fact) bool {
	for _, a := range g.spans {
		for _, b := range f.spans {
			if a.overlaps(b) {
				return true
			}
		}
	}
	return false
}

// verdict is what becomes of a fact.
type verdict string

// The verdicts.
const (
	right   verdict = "right"
	neutral verdict = "neutral"
	wrong   verdict = "wrong"
)

// The reasons of a verdict that the figures count.
const (
	malformed         = "malformed"
	evidenceElsewhere = "evidence elsewhere"
)

// fact is one printed fact.
type fact struct {
	row                  factRow
	number               int
	article              string
	role                 string
	person, body, behalf string
	post                 string
	spans                []span
	quotes               []string
	// noText, and badQuote say what is wrong with the evidence.
	noText, badQuote bool
	malformed        bool
	verdict          verdict
	reason           string
}

// newFact reads one line. The text is that of the article, ok false where there is none.
func newFact(number int, row factRow, text []rune, ok bool) *fact {
	f := &fact{
		row: row, number: number, article: articleKey(row.Article), role: strings.ToUpper(row.Role),
		person: string(row.Person), body: string(row.Organization), behalf: string(row.OnBehalfOf),
	}
	if f.role == "HOSTED" { // the gold has no hosts apart from organizers
		f.role = "ORGANIZED"
	}
	if strings.TrimSpace(row.Post.word()) != "" {
		f.post = row.Post.word()
	}
	f.readEvidence(text, ok)
	if row.Kind == kindParticipation {
		f.malformed = !isRole(f.role) || row.Event == nil || f.person == "" && f.body == ""
	} else {
		f.malformed = !isField(row.Field) || row.Event == nil || row.Value.text == ""
	}
	return f
}

// readEvidence notes where the evidence stands, and whether each quotation is the slice that it claims to be.
func (f *fact) readEvidence(text []rune, ok bool) {
	f.noText = !ok
	f.badQuote = len(f.row.Evidence) == 0
	for _, e := range f.row.Evidence {
		placed := e.Start != nil && e.End != nil
		if placed && *e.Start < *e.End {
			f.spans = append(f.spans, span{*e.Start, *e.End})
		}
		if e.Quote.isString {
			f.quotes = append(f.quotes, e.Quote.text)
		}
		if ok {
			whole := placed && 0 <= *e.Start && *e.Start < *e.End && *e.End <= len(text)
			f.badQuote = f.badQuote || !whole || string(text[*e.Start:*e.End]) != e.Quote.word()
		}
	}
}

// roles are the roles of the gold, in the order of the table.
func roles() []string {
	return []string{"OPENED", "CHAIRED", "DIRECTED", "REPORTED", "PRESENTED", "SPOKE", "ATTENDED", "ORGANIZED", "SIGNED", "RECEIVED", "MET", "CLOSED"}
}

func isRole(role string) bool { return slices.Contains(roles(), role) }

// fields are the properties of events in the gold, in the order of the table.
func fields() []string {
	return []string{"series", "ordinal", "date", "place", "theme", "parent", "delegates", "mode"}
}

func isField(field string) bool { return slices.Contains(fields(), field) }
