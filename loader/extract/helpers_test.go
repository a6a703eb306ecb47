package extract

import (
	"strings"
	"testing"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// newLexicon loads the embedded word lists.
func newLexicon(t testing.TB) *lexicon {
	t.Helper()
	lex, err := loadLexicon(gazetteer.BuiltIn())
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

// readSentence prepares a text of one sentence for the grammar.
func readSentence(t testing.TB, text string) *reader {
	t.Helper()
	lex := newLexicon(t)
	raw := []rune(text)
	p := newPage(lex, raw, []line{{span: Span{0, len(raw)}, text: text}})
	if len(p.sentences) != 1 {
		t.Fatalf("%q: %d sentences, want 1", text, len(p.sentences))
	}
	return &reader{page: p, lex: lex, from: 0, limit: len(p.tokens)}
}

// extract gives the facts of a text.
func extract(t testing.TB, doc Document) Facts {
	t.Helper()
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return x.Extract(doc)
}

// roles writes participations as "ROLE agent", in their order.
func roles(facts Facts) string {
	var lines []string
	for _, p := range facts.Participations {
		agent := p.Person
		if p.Agent != nil {
			agent = "[" + p.Agent.Name + "]"
		}
		lines = append(lines, string(p.Role)+" "+agent)
	}
	return strings.Join(lines, "; ")
}

// rolesBeside writes the participations of a text behind opening, whose organizer is left out.
func rolesBeside(facts Facts) string {
	return strings.TrimPrefix(strings.TrimPrefix(roles(facts), "ORGANIZED [Bộ Ngoại giao]"), "; ")
}

// values gives the values of one property, in their order.
func values(facts Facts, property graph.Property) string {
	var found []string
	for _, f := range facts.Fields {
		if f.Property == property {
			found = append(found, f.Value)
		}
	}
	return strings.Join(found, "; ")
}
