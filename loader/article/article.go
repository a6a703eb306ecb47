package article

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"quanhe/graph"
)

// Article is one article as its file gives it.
type Article struct {
	// Name is the base name of the file as given, of JSON Lines with the number of the line:
	// "report.txt", "news.jsonl#12".
	Name string
	// Text is what all offsets count in; see the package documentation.
	Text string
	// The rest is what the file, the page or the text says about the article, empty where none does.
	Title, URL, Publisher string
	Published             graph.PartialDate
	Author                string
	// Sample is true for a restatement that the project itself wrote; BasedOn then names its source.
	Sample  bool
	BasedOn string
	// Guessed is the encoding of a file that does not say it and is not UTF-8, else empty.
	Guessed Encoding
}

// overlong refuses an article with a value about it of more than limit code points.
func (a Article) overlong(limit int) *Rejection {
	for _, value := range [][2]string{
		{"title", a.Title}, {"url", a.URL}, {"publisher", a.Publisher}, {"author", a.Author}, {"basedOn", a.BasedOn},
	} {
		if length := utf8.RuneCountInString(value[1]); length > limit {
			return &Rejection{
				Cause: CauseTooLarge, Reason: fmt.Sprintf("%s has %d characters, %d at most", value[0], length, limit),
				Advice: "shorten it, or leave it out",
			}
		}
	}
	return nil
}

// withMasthead fills what the file does not say about the article with what its text says.
func (a Article) withMasthead() Article {
	said := readMasthead(a.Text, a.URL)
	a.Title, a.Publisher, a.Author = cmp.Or(a.Title, said.title), cmp.Or(a.Publisher, said.publisher), cmp.Or(a.Author, said.author)
	if a.Published.IsZero() {
		a.Published = said.published
	}
	return a
}

// hashLength is the number of hexadecimal digits of a URL's hash in an id.
const hashLength = 8

// ID gives the id of the article: outlet and hash of the URL where there is one, so that the same
// page under another file name stays the same article, else the name.
func (a Article) ID() string {
	prefix := graph.KindArticle.Prefix() + ":"
	if a.URL != "" {
		if host, canonical, ok := canonicalURL(a.URL); ok {
			return prefix + strings.Trim(graph.Slug(host)+"-"+shortHash(canonical), "-")
		}
	}
	name := strings.TrimSuffix(a.Name, filepath.Ext(a.Name))
	if strings.Contains(filepath.Ext(a.Name), "#") {
		name = a.Name
	}
	if slug := graph.Slug(name); slug != "" {
		return prefix + slug
	}
	return prefix + shortHash(a.Name)
}

func shortHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])[:hashLength]
}

// Digest identifies text and metadata: an article is read again only if it changed.
func (a Article) Digest() string {
	encoded, err := json.Marshal([]any{
		a.Text, a.Title, a.URL, a.Publisher, a.Published.Text, a.Author, a.Sample, a.BasedOn,
	})
	if err != nil {
		panic(fmt.Sprintf("article: strings and a bool do not marshal: %v", err))
	}
	sum := sha256.Sum256(encoded)
	return hex.EncodeToString(sum[:])
}

// Record gives the article as the graph holds it, read by the extractor of the given digest.
func (a Article) Record(extractor string) graph.Article {
	return graph.Article{
		ID: a.ID(), Title: graph.NFC(a.Title), URL: a.URL, Publisher: graph.NFC(a.Publisher),
		Published: a.Published, Author: graph.NFC(a.Author), Sample: a.Sample, BasedOn: graph.NFC(a.BasedOn),
		Text: a.Text, Digest: a.Digest(), Extractor: extractor,
	}
}
