package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// captionMark begins the line of a caption that does not say itself that it is one: the page shows
// that by layout, which the text has not.
const captionMark = "Ảnh: "

// render gives the paragraphs of a part of a page in order: paragraphs, headings, captions, cells
// and items of lists, each without white space around it. White space inside is as browsers show
// it; a line break of the page stays one, two begin a paragraph. Only the text of
// the given nodes counts, all text where they are nil.
func render(part *html.Node, within map[*html.Node]bool) []string {
	r := renderer{within: within}
	r.node(part)
	r.end()
	return r.paragraphs
}

type renderer struct {
	within     map[*html.Node]bool
	paragraphs []string
	line       strings.Builder
	// captions counts the captions that the current place is in.
	captions int
}

func (r *renderer) node(node *html.Node) {
	switch node.Type {
	case html.TextNode:
		if r.within == nil || r.within[node] || strings.TrimSpace(node.Data) == "" {
			r.text(node.Data)
		}
		return
	case html.ElementNode:
	case html.DocumentNode:
	default:
		return
	}
	switch {
	case isSilent(node.DataAtom) || isHidden(node):
		return
	case node.DataAtom == atom.Br:
		if line := r.line.String(); line != "" {
			r.line.WriteByte('\n')
		}
		return
	}
	block, caption := isBlock(node.DataAtom), isCaption(node)
	if block || caption {
		r.end()
	}
	if caption {
		r.captions++
	}
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		r.node(child)
	}
	if block || caption {
		r.end()
	}
	if caption {
		r.captions--
	}
}

// text adds text with its white space as browsers show it. Other white space than ASCII is text.
func (r *renderer) text(text string) {
	for _, c := range text {
		if !strings.ContainsRune(" \t\r\n\f", c) {
			r.line.WriteRune(c)
			continue
		}
		if line := r.line.String(); line != "" && !strings.HasSuffix(line, " ") && !strings.HasSuffix(line, "\n") {
			r.line.WriteByte(' ')
		}
	}
}

// end ends a paragraph.
func (r *renderer) end() {
	text := strings.TrimSpace(breaks.ReplaceAllString(r.line.String(), "\n\n"))
	r.line.Reset()
	if text == "" {
		return
	}
	if r.captions > 0 {
		text = strings.Join(strings.Fields(text), " ")
		if !strings.HasPrefix(strings.TrimLeft(text, "([ "), strings.TrimSuffix(captionMark, ": ")) {
			text = captionMark + text
		}
	}
	r.paragraphs = append(r.paragraphs, strings.Split(text, "\n\n")...)
}

// breaks are line breaks with nothing between.
var breaks = regexp.MustCompile(`[ \n]*\n[ \n]*\n[ \n]*`)

// isSilent reports the elements that show no text of the article.
func isSilent(name atom.Atom) bool {
	switch name {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Nav, atom.Button, atom.Select, atom.Textarea,
		atom.Iframe, atom.Object, atom.Svg, atom.Audio, atom.Video:
		return true
	}
	return false
}

func isHidden(node *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attribute(node.Attr, "style")), " ", "")
	return strings.Contains(style, "display:none") ||
		slices.ContainsFunc(node.Attr, func(a html.Attribute) bool { return a.Key == "hidden" })
}

// isBlock reports the elements that begin and end a paragraph.
func isBlock(name atom.Atom) bool {
	switch name {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Blockquote, atom.Pre,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Figure, atom.Figcaption,
		atom.Form, atom.Fieldset, atom.Hr, atom.Center, atom.Address, atom.Body, atom.Html, atom.Details, atom.Summary:
		return true
	}
	return false
}

// isCaption reports the description of a picture: by its element, or by a class whose name says so.
func isCaption(node *html.Node) bool {
	if node.DataAtom == atom.Figcaption {
		return true
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(attribute(node.Attr, "class"))), func(class string) bool {
		parts := strings.FieldsFunc(class, func(r rune) bool { return !unicode.IsLetter(r) })
		return slices.Contains(parts, "caption") || slices.Contains(parts, "chuthich")
	})
}

func attribute(list []html.Attribute, key string) string {
	for _, a := range list {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}
