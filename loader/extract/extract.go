// Package extract reads Vietnamese news articles about conferences and gives the facts that they state: who did what at which
// event, in which post, and the sentence that says so.
//
// It is a cascade of rules over word lists: lines of the page are sorted (line.go), cut into tokens and sentences
// (token.go, sentence.go, acronym.go), searched for the rows of the word lists (lexicon.go, trie.go), read into phrases by a grammar of
// organizations, posts, names and events (reader.go and the files named after the phrases), joined to clauses (clause.go, clause_title.go), and
// the rules (rule.go and the files rule_*.go) read acts from these, with what a speech is about (topic.go). The story (story.go) then follows the article and settles which event
// (main_event.go, anchor.go, occasion.go, encounter.go, delegation.go) and which person (people.go, pair.go) is meant, who takes part (participate.go), which remarks were made elsewhere (remark.go), and what is
// printed about the events (field.go, field_*.go). What else the lists call a body or a place is added
// at the end (alias.go).
//
// Extraction is pure: the same document gives the same facts, and no input makes it fail.
package extract

import (
	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// rulesVersion names the state of the grammar and the rules. It must change with every change of what they read.
const rulesVersion = "20"

// Extractor reads articles. It is immutable and may be used by several goroutines at once.
type Extractor struct{ lex *lexicon }

// New loads the embedded word lists with a user's own over them, each over those before it. The error is a *gazetteer.Error that says
// where lists break the format, or wraps that of a file system.
func New(own ...gazetteer.Folder) (*Extractor, error) {
	lex, err := loadLexicon(append([]gazetteer.Folder{gazetteer.BuiltIn()}, own...)...)
	if err != nil {
		return nil, err
	}
	return &Extractor{lex}, nil
}

// Digest identifies the word lists, a user's own included, and the rules with their status: facts of two extractors with the same
// digest are the same. It is a SHA-256 in hexadecimal.
func (x *Extractor) Digest() string { return x.lex.digest }

// Extract gives the facts of one article. Offsets count code points of doc.Text. An article without facts gives empty lists.
func (x *Extractor) Extract(doc Document) Facts { return x.read(doc, nil) }

// read runs the cascade over one article. A trace, where one is given, takes note of how.
func (x *Extractor) read(doc Document, t *trace) Facts {
	raw := []rune(doc.Text)
	lines := cutBody(x.lex, raw, doc.Title)
	published := doc.Published
	if published.Precision != graph.PrecisionDay {
		published = publishedIn(x.lex, raw, lines)
	}
	page := newPage(x.lex, raw, lines)
	clauses := make([]*clause, len(page.sentences))
	for i, s := range page.sentences {
		clauses[i] = parseClause(&reader{page: page, lex: x.lex, from: s.from, limit: s.to, day: published.Earliest})
	}
	s := newStory(x.lex, clauses, page.sentences)
	s.trace = t
	s.tell()
	facts := s.result(published)
	x.lex.atHome(&facts)
	facts.Aliases = x.lex.aliases(facts)
	return facts
}
