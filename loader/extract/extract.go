// Package extract reads Vietnamese news articles about conferences and gives the facts that they state: who did what at which
// event, in which post, and the sentence that says so.
//
// It is a cascade of rules over word lists: lines of the page are sorted (line.go), cut into tokens and sentences
// (token.go, sentence.go), searched for the entries of the lists (lexicon.go, trie.go), read into phrases by a grammar of
// organizations, posts, names and events (reader.go and the files after the phrases), joined to clauses (clause.go), and
// the rules (rule.go) read acts from these, with what a speech is about (topic.go). The story (story.go) then follows the article and settles which event
// (anchor.go, occasion.go, encounter.go) and which person (people.go) is meant, which remarks were made elsewhere (remark.go), and what is
// printed about the events (field.go). What else the lists call a body or a place is added
// at the end (alias.go).
//
// Extraction is pure: the same document gives the same facts, and no input makes it fail.
package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"

	"quanhe/graph"
)

// rulesVersion names the state of the grammar and the rules. It must change with every change of what they read.
const rulesVersion = "9"

// Extractor reads articles. It is immutable and may be used by several goroutines at once.
type Extractor struct {
	lex    *lexicon
	digest string
}

// New loads the embedded word lists. The error names the file and the line of a malformed row.
func New() (*Extractor, error) {
	lex, err := loadLexicon(lists)
	if err != nil {
		return nil, fmt.Errorf("word lists: %w", err)
	}
	digest, err := digestOf(lists)
	if err != nil {
		return nil, fmt.Errorf("word lists: %w", err)
	}
	return &Extractor{lex: lex, digest: digest}, nil
}

// Digest identifies the word lists and the rules: facts of two extractors with the same digest are the same. It is a SHA-256 in
// hexadecimal.
func (x *Extractor) Digest() string { return x.digest }

// digestOf hashes the rules version and all word lists in the order of their names.
func digestOf(files fs.FS) (string, error) {
	sum := sha256.New()
	_, _ = fmt.Fprintf(sum, "rules %s\n", rulesVersion)
	names, err := fs.Glob(files, "data/*.tsv")
	if err != nil {
		return "", err
	}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return "", err
		}
		_, _ = fmt.Fprintf(sum, "%s %d\n", name, len(data))
		_, _ = sum.Write(data)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// Extract gives the facts of one article. Offsets count code points of doc.Text. An article without facts gives empty lists.
func (x *Extractor) Extract(doc Document) Facts {
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
	s.tell()
	facts := s.result(published)
	facts.Aliases = x.lex.aliases(facts)
	return facts
}
