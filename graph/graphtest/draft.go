package graphtest

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"quanhe/graph"
)

// draft is an article while it is written: text and facts grow together, so that every fact quotes
// what stands in the text.
type draft struct {
	cast      *cast
	statement graph.Statement
	seen      map[string]bool
	text      []rune
	// decomposed writes marks as characters of their own, as some newsrooms do.
	decomposed bool
	sentences  int
	// how is how the facts are made that come next.
	how graph.How
}

func newDraft(cast *cast, article graph.Article) *draft {
	article.Digest, article.Extractor = "digest of "+article.ID, "rules 1"
	return &draft{cast: cast, statement: graph.Statement{Article: article}, seen: map[string]bool{}, how: graph.HowRule}
}

// plain adds text that states nothing.
func (d *draft) plain(text string) {
	if d.decomposed {
		text = decompose(text)
	}
	d.text = append(d.text, []rune(text)...)
}

// say adds a sentence and gives the passage.
func (d *draft) say(text string) graph.Evidence {
	start := len(d.text)
	d.plain(text)
	d.sentences++
	passage := graph.Evidence{
		Start: start, End: len(d.text), Quote: string(d.text[start:]), Rule: fmt.Sprintf("sample.%d", d.sentences),
	}
	d.plain(" ")
	return passage
}

// name adds entities to the statement.
func (d *draft) name(ids ...string) { d.cast.add(&d.statement, d.seen, ids...) }

// spelled adds a person under another spelling.
func (d *draft) spelled(person, alias string) {
	d.name(person)
	for i := range d.statement.People {
		if p := &d.statement.People[i]; p.ID == person {
			p.Aliases = append(slices.Clone(p.Aliases), alias)
		}
	}
}

// act adds a participation; id and seq follow from the rest.
func (d *draft) act(p graph.Participation, evidence ...graph.Evidence) {
	d.name(p.PersonID, p.BodyID, p.OrganizationID, p.OnBehalfOfID, p.EventID)
	d.name(p.TopicIDs...)
	p.ID = strings.ToLower(fmt.Sprintf("part:%s-%s-%s%s", tail(p.EventID), p.Role, tail(p.PersonID), tail(p.BodyID)))
	p.Seq = 1
	for _, other := range d.statement.Participations {
		if other.EventID == p.EventID {
			p.Seq++
		}
	}
	p.How = d.how
	p.Evidence = evidence
	d.statement.Participations = append(d.statement.Participations, p)
}

// hold adds a tenure and gives its id.
func (d *draft) hold(person, post string, end graph.EndState, evidence ...graph.Evidence) string {
	d.name(person, post)
	id := fmt.Sprintf("tenure:%s-%s", tail(person), tail(post))
	d.statement.Tenures = append(d.statement.Tenures, graph.Tenure{
		ID: id, PersonID: person, PostID: post, EndState: end, How: d.how, Evidence: evidence,
	})
	return id
}

// claim adds a claim on an event.
func (d *draft) claim(event string, property graph.Property, value, target string, evidence ...graph.Evidence) {
	d.name(event, target)
	seq := 1
	for _, other := range d.statement.Claims {
		if other.EventID == event && other.Property == property {
			seq++
		}
	}
	d.statement.Claims = append(d.statement.Claims, graph.Claim{
		ID:      fmt.Sprintf("claim:%s-%s-%s", tail(event), strings.ToLower(string(property)), graph.Slug(value)),
		EventID: event, Property: property, Value: value, TargetID: target, Seq: seq, How: d.how, Evidence: evidence,
	})
}

// done gives the statement with its text, and every passage with what stands around it.
func (d *draft) done() graph.Statement {
	const around = 12
	d.statement.Article.Text = string(d.text)
	surround := func(evidence []graph.Evidence) {
		for i := range evidence {
			e := &evidence[i]
			e.Prefix = string(d.text[max(0, e.Start-around):e.Start])
			e.Suffix = string(d.text[e.End:min(len(d.text), e.End+around)])
		}
	}
	for _, fact := range d.statement.Tenures {
		surround(fact.Evidence)
	}
	for _, fact := range d.statement.Participations {
		surround(fact.Evidence)
	}
	for _, fact := range d.statement.Claims {
		surround(fact.Evidence)
	}
	return d.statement
}

// tail is the part of an id after its prefix.
func tail(id string) string {
	_, after, _ := strings.Cut(id, ":")
	return after
}

// decompose writes vowels and their marks as separate characters, shape before tone.
func decompose(text string) string { return decomposer().Replace(text) }

//nolint:gochecknoglobals // built once and never changed: making it takes longer than using it
var decomposer = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, vowel := range "aeiouyAEIOUY" {
		for _, shape := range []string{"", "\u0302", "\u0306", "\u031b"} {
			for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
				apart := string(vowel) + shape + tone
				if whole := graph.NFC(apart); utf8.RuneCountInString(whole) == 1 && whole != apart {
					pairs = append(pairs, whole, apart)
				}
			}
		}
	}
	return strings.NewReplacer(pairs...)
})
