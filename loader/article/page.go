package article

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The bounds of a page beside its size. Pages of news sites have some thousand elements, thirty deep.
// The parser itself refuses more than 512 elements inside each other.
const (
	// pageElements is the most elements: finding the article takes more time than they grow.
	pageElements = 12_000
	// pageWeight is the most bytes of text, each counted as often as there are elements around it,
	// as elements are judged by all text in them.
	pageWeight = 16 << 20
)

// parsePage makes an article of the bytes of a saved web page. Its text is the title, an empty
// line, and the paragraphs of the article.
func parsePage(name string, data []byte, encoding Encoding) (Article, *Rejection) {
	markup, guessed, refused := decode(data, encoding, declaredEncoding(data))
	if refused != nil {
		return Article{}, refused
	}
	if refused := checkContent(markup); refused != nil {
		return Article{}, refused
	}
	page, refused := parseMarkup(markup)
	if refused != nil {
		return Article{}, refused
	}
	said, paragraphs := readPage(page, readable{})
	if len(paragraphs) == 0 {
		return Article{}, &Rejection{
			Cause: CauseEmpty, Reason: "page without an article",
			Advice: "save the page of one article once it is shown in full, or save its text as .txt",
		}
	}
	a := Article{
		Name: name, Text: strings.Join(paragraphs, "\n\n") + "\n", Guessed: guessed,
		Title: said.title, URL: said.url, Publisher: said.publisher, Published: said.published, Author: said.author,
	}
	if refused := checkText([]byte(a.Text)); refused != nil {
		return Article{}, refused
	}
	return a, nil
}

// readPage gives what a page says about its article, and the title and the paragraphs of it; none
// where the page has no article.
func readPage(page *html.Node, f finder) (about, []string) {
	printed := render(page, nil)
	said := metadata(page, printed)
	article := f.find(page)
	if len(article) == 0 {
		return said, nil
	}
	paragraphs := withLead(printed, said.description, render(page, article))
	if said.title != "" && len(paragraphs) > 0 && paragraphs[0] != said.title {
		paragraphs = slices.Insert(paragraphs, 0, said.title)
	}
	return said, paragraphs
}

// parseMarkup reads a page within its bounds.
func parseMarkup(markup []byte) (*html.Node, *Rejection) {
	if fault := tooManyElements(markup); fault != nil {
		return nil, fault
	}
	page, err := html.ParseWithOptions(bytes.NewReader(markup), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, rejectMarkup(fmt.Sprintf("HTML that cannot be read: %v", err))
	}
	if weigh(page, 0) > pageWeight {
		return nil, rejectMarkup("HTML with too much text in too many elements inside each other")
	}
	return page, nil
}

// weigh adds up the text of a page as pageWeight counts it.
func weigh(node *html.Node, depth int) int {
	weight := 0
	if node.Type == html.TextNode && !isSilent(node.Parent.DataAtom) {
		weight = depth * len(node.Data)
	}
	for child := range node.ChildNodes() {
		weight += weigh(child, depth+1)
	}
	return weight
}

// tooManyElements refuses a page by its tags, before anything is built of them.
func tooManyElements(markup []byte) *Rejection {
	tokens := html.NewTokenizer(bytes.NewReader(markup))
	for count := 0; ; {
		switch tokens.Next() {
		case html.ErrorToken:
			return nil
		case html.StartTagToken, html.SelfClosingTagToken:
			if count++; count > pageElements {
				return rejectMarkup(fmt.Sprintf("HTML with over %d elements", pageElements))
			}
		}
	}
}

func rejectMarkup(reason string) *Rejection {
	return &Rejection{Cause: CauseTooLarge, Reason: reason, Advice: "save the text of the article as .txt"}
}

// declaredEncoding gives the encoding that a page declares in its first bytes, empty where it
// declares none or one that is not read. UTF-16 in a declaration of ASCII letters means UTF-8, as
// in browsers.
func declaredEncoding(data []byte) Encoding {
	tokens := html.NewTokenizer(bytes.NewReader(data[:min(len(data), declaredWithin)]))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			token := tokens.Token()
			if token.DataAtom != atom.Meta {
				continue
			}
			label := attribute(token.Attr, "charset")
			if label == "" && strings.EqualFold(attribute(token.Attr, "http-equiv"), "content-type") {
				_, label, _ = strings.Cut(strings.ToLower(attribute(token.Attr, "content")), "charset=")
			}
			if c, ok := codecOf(label); ok {
				if strings.HasPrefix(string(c.name), "utf-16") {
					return EncodingUTF8
				}
				return c.name
			}
		}
	}
}

// declaredWithin is the number of bytes in which a page declares its encoding. Browsers look through
// 1,024, but saved pages have more before it.
const declaredWithin = 4096
