package article

import (
	"strconv"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// finder finds the article in a web page.
type finder interface {
	// find gives the nodes of a page that are text of its article, without what the page prints
	// around it; none where there is no article. It does not change the page.
	find(page *html.Node) map[*html.Node]bool
}

// readable finds the article as the reading view of a browser does. The library builds a document
// of its own, in which paragraphs may run together. So it is only asked which text stays, and
// the paragraphs are taken from the page.
type readable struct{}

// articleLength is the length of text in bytes, from which on the strict way of readability is
// trusted. Reports of three sentences are news, too.
const articleLength = 300

func (readable) find(page *html.Node) map[*html.Node]bool {
	parser := readability.NewParser()
	parser.CharThresholds = articleLength
	parser.DisableJSONLD = true // metadata reads what the page says about itself
	marks := map[string]*html.Node{}
	found, err := parser.ParseAndMutate(marked(page, marks), nil)
	if err != nil || found.Node == nil {
		return nil
	}
	kept := map[*html.Node]bool{}
	for node := range found.Node.Descendants() {
		for _, a := range node.Attr {
			if from := marks[a.Val]; from != nil && a.Key == markKey {
				kept[from] = true
			}
		}
	}
	return kept
}

// markKey is the attribute that stands for a text.
const markKey = "data-quanhe-text"

// marked copies a page, with each text that is shown inside an element of its own, whose attribute
// stands for the text.
func marked(node *html.Node, marks map[string]*html.Node) *html.Node {
	twin := &html.Node{Type: node.Type, DataAtom: node.DataAtom, Data: node.Data, Namespace: node.Namespace}
	twin.Attr = append(twin.Attr, node.Attr...)
	if node.Type == html.TextNode && strings.TrimSpace(node.Data) != "" && !isSilent(node.Parent.DataAtom) && node.Parent.DataAtom != atom.Title {
		mark := strconv.Itoa(len(marks))
		marks[mark] = node
		holder := &html.Node{Type: html.ElementNode, DataAtom: atom.Span, Data: "span", Attr: []html.Attribute{{Key: markKey, Val: mark}}}
		holder.AppendChild(twin)
		return holder
	}
	for child := range node.ChildNodes() {
		twin.AppendChild(marked(child, marks))
	}
	return twin
}
