package explain

import (
	"fmt"
	"slices"
	"strings"

	"quanhe/loader/extract"
)

// article is one article as the template shows it.
type article struct {
	// ID names the article in anchors.
	ID          string
	Name, Title string
	// Lines are the lines of the text, blank ones left out.
	Lines []line
	// Groups are the facts, those of one sentence together.
	Groups []group
	Missed []missed
	// Facts is the number of facts, Sentences that of sentences.
	Facts, Sentences int
}

// line is one line of the text.
type line struct {
	Heading bool
	Pieces  []piece
}

// piece is a sentence, or text that was not read, whose Number is 0.
type piece struct {
	ID     string
	Number int
	Text   []phrase
	// Group is the anchor of the facts of the sentence, empty where it has none.
	Group string
	// Missed is true for a sentence with a trigger and no fact.
	Missed bool
}

// phrase is a run of text, marked where Class is given.
type phrase struct{ Class, Hint, Text string }

// group is the facts that one sentence is the first to state.
type group struct {
	ID       string
	Sentence link
	Facts    []fact
	// Also leads to facts that other sentences state first.
	Also []link
}

// link leads to something on the page.
type link struct{ ID, Text string }

// fact is one fact.
type fact struct {
	ID, Heading string
	Candidate   bool
	Rule        string
	Reads       string
	Rows        []row
	// Sentences are those that state the fact, the first one first.
	Sentences []link
}

// First is the anchor of the first sentence.
func (f fact) First() string {
	if len(f.Sentences) == 0 {
		return f.ID
	}
	return f.Sentences[0].ID
}

// row is one property of a fact.
type row struct{ Name, Value string }

// missed is a sentence with a trigger and no fact.
type missed struct {
	Sentence link
	Reason   string
	Text     string
}

// builder makes the parts of one article.
type builder struct {
	id    string
	raw   []rune
	told  extract.Explanation
	kinds map[extract.MarkKind]markKind
	rules map[string]extract.Rule
	// sentences tells the number of the sentence with a span.
	sentences map[extract.Span]int
}

func newArticle(number int, a Article) article {
	b := builder{
		id: fmt.Sprintf("a%d", number), raw: []rune(a.Text), told: a.Told,
		kinds: map[extract.MarkKind]markKind{}, rules: map[string]extract.Rule{}, sentences: map[extract.Span]int{},
	}
	for _, kind := range markKinds() {
		b.kinds[kind.Kind] = kind
	}
	for _, rule := range extract.Rules() {
		b.rules[rule.ID] = rule
	}
	for i, s := range a.Told.Sentences {
		b.sentences[s.Span] = i + 1
	}
	facts := a.Told.Facts
	return article{
		ID: b.id, Name: a.Name, Title: a.Title, Lines: b.lines(), Groups: b.groups(), Missed: b.missed(),
		Facts: len(facts.Participations) + len(facts.Fields), Sentences: len(a.Told.Sentences),
	}
}

// lines cuts the text into lines and these into sentences and what is not read. Sentences never cross lines.
func (b *builder) lines() []line {
	var lines []line
	sentence, mark := 0, 0
	for start := 0; start < len(b.raw); {
		begin, end := start, start
		for end < len(b.raw) && b.raw[end] != '\n' && b.raw[end] != '\r' {
			end++
		}
		var l line
		for start < end {
			piece := piece{}
			to := end
			if sentence < len(b.told.Sentences) {
				if next := b.told.Sentences[sentence]; next.Span.Start <= start {
					l.Heading = next.Heading
					piece = b.piece(sentence)
					to = next.Span.End
					sentence++
				} else {
					to = min(end, next.Span.Start)
				}
			}
			piece.Text, mark = b.phrases(extract.Span{Start: start, End: to}, mark)
			l.Pieces = append(l.Pieces, piece)
			start = to
		}
		if strings.TrimSpace(string(b.raw[begin:end])) != "" {
			lines = append(lines, l)
		}
		start = end + 1
	}
	return lines
}

func (b *builder) piece(sentence int) piece {
	s := b.told.Sentences[sentence]
	p := piece{ID: b.sentenceID(sentence + 1), Number: sentence + 1, Missed: s.Reason != "" && !s.Heading}
	if len(s.Participations)+len(s.Fields) > 0 {
		p.Group = b.groupID(sentence + 1)
	}
	return p
}

// phrases cuts a span at its marks, of which mark is the first one that may lie in it, and gives the first one after it.
func (b *builder) phrases(span extract.Span, mark int) ([]phrase, int) {
	var phrases []phrase
	for ; mark < len(b.told.Marks) && b.told.Marks[mark].Span.End <= span.End; mark++ {
		m := b.told.Marks[mark]
		if m.Span.Start > span.Start {
			phrases = append(phrases, phrase{Text: b.text(extract.Span{Start: span.Start, End: m.Span.Start})})
		}
		kind := b.kinds[m.Kind]
		hint := kind.Name + ": " + m.Reading
		if m.Reading == "" {
			hint = kind.Name + ": not settled which"
		}
		phrases = append(phrases, phrase{Class: kind.Class, Hint: hint, Text: b.text(m.Span)})
		span.Start = m.Span.End
	}
	if span.Start < span.End {
		phrases = append(phrases, phrase{Text: b.text(span)})
	}
	return phrases, mark
}

func (b *builder) text(span extract.Span) string { return string(b.raw[span.Start:span.End]) }

func (b *builder) sentenceID(number int) string { return fmt.Sprintf("%s-s%d", b.id, number) }
func (b *builder) groupID(number int) string    { return fmt.Sprintf("%s-g%d", b.id, number) }

// groups gives the facts sentence by sentence.
func (b *builder) groups() []group {
	var groups []group
	number := map[string]int{}
	for i, s := range b.told.Sentences {
		if len(s.Participations)+len(s.Fields) == 0 {
			continue
		}
		g := group{ID: b.groupID(i + 1), Sentence: b.link(i + 1)}
		for _, n := range s.Participations {
			g.add(number, b.participation(b.told.Facts.Participations[n], fmt.Sprintf("%s-p%d", b.id, n+1)))
		}
		for _, n := range s.Fields {
			g.add(number, b.field(b.told.Facts.Fields[n], fmt.Sprintf("%s-f%d", b.id, n+1)))
		}
		groups = append(groups, g)
	}
	return groups
}

// add puts a fact into a group, or a link to it if another group has it. The numbers of facts count them in the order of the text.
func (g *group) add(number map[string]int, f fact) {
	if n, elsewhere := number[f.ID]; elsewhere {
		g.Also = append(g.Also, link{f.ID, fmt.Sprintf("%d %s", n, f.Heading)})
		return
	}
	number[f.ID] = len(number) + 1
	f.Heading = fmt.Sprintf("%d %s", number[f.ID], f.Heading)
	g.Facts = append(g.Facts, f)
}

func (b *builder) link(sentence int) link {
	return link{b.sentenceID(sentence), fmt.Sprint(sentence)}
}

func (b *builder) links(spans []extract.Span) []link {
	var links []link
	for _, span := range spans {
		if n, ok := b.sentences[span]; ok {
			links = append(links, b.link(n))
		}
	}
	return links
}

func (b *builder) participation(p extract.Participation, id string) fact {
	event := b.told.Facts.Events[p.Event]
	f := b.fact(id, p.Rule, p.Evidence)
	body := p.Bodies
	if p.Agent != nil {
		body = []extract.Body{*p.Agent}
	}
	f.Heading = string(p.Role)
	f.add("Person", p.Person)
	f.add("Post", p.PrintedTitle)
	f.add("Body", names(body))
	if p.OnBehalfOf != nil {
		f.add("On behalf of", p.OnBehalfOf.Name)
	}
	f.add("Event", event.Name)
	f.add("Date", event.Date.Text)
	f.add("Paper", p.SpeechTitle)
	f.add("Topics", strings.Join(p.Topics, "; "))
	return f
}

func (b *builder) field(e extract.Field, id string) fact {
	f := b.fact(id, e.Rule, e.Evidence)
	f.Heading = string(e.Property)
	f.add("Value", e.Value)
	f.add("Event", b.told.Facts.Events[e.Event].Name)
	return f
}

func (b *builder) fact(id, rule string, evidence []extract.Span) fact {
	return fact{
		ID: id, Rule: rule, Reads: b.rules[rule].Reads, Candidate: extract.StatusOf(rule) == extract.StatusCandidate, Sentences: b.links(evidence),
	}
}

func (f *fact) add(name, value string) {
	if value != "" {
		f.Rows = append(f.Rows, row{name, value})
	}
}

func names(bodies []extract.Body) string {
	var all []string
	for _, body := range bodies {
		if !slices.Contains(all, body.Name) {
			all = append(all, body.Name)
		}
	}
	return strings.Join(all, "; ")
}

// missed lists the sentences with a trigger and no fact.
func (b *builder) missed() []missed {
	var list []missed
	for i, s := range b.told.Sentences {
		if s.Reason != "" && !s.Heading {
			list = append(list, missed{b.link(i + 1), string(s.Reason), b.text(s.Span)})
		}
	}
	return list
}
