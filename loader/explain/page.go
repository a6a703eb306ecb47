// Package explain writes one self-contained HTML page that shows how articles were read: the text with every phrase that was
// recognized, the facts beside it in the order of the text, each with its rule and a link to its sentence, and the sentences that
// had a trigger but gave no fact. It is the page of a curator who reviews what the rules do.
//
// The page has no script and asks for nothing from outside; what is chosen is the target of its address.
package explain

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"quanhe/loader/extract"
)

// Article is one article to show.
type Article struct {
	// Name is the name of the file, Title the headline where the article states it.
	Name, Title string
	// Text is the text that the offsets of Told count in.
	Text string
	Told extract.Explanation
}

var (
	//go:embed page.html
	pageSource string
	//go:embed page.css
	pageStyle template.CSS
)

// page is what the template shows.
type page struct {
	Style    template.CSS
	Kinds    []markKind
	Articles []article
}

// markKind is a kind of mark with its names on the page: Class names its style, Name its entry in the legend.
type markKind struct {
	Kind        extract.MarkKind
	Class, Name string
}

// markKinds are the kinds of mark in the order of the legend.
func markKinds() []markKind {
	return []markKind{
		{extract.MarkPerson, "person", "Person"},
		{extract.MarkPost, "post", "Post"},
		{extract.MarkOrganization, "organization", "Body"},
		{extract.MarkEvent, "event", "Event"},
		{extract.MarkPlace, "place", "Place"},
		{extract.MarkDate, "date", "Date"},
		{extract.MarkAct, "act", "Act"},
	}
}

// Write writes the page of some articles, in their order. The error is that of the writer.
func Write(w io.Writer, articles []Article) error {
	layout, err := template.New("page").Parse(pageSource)
	if err != nil {
		return fmt.Errorf("page of explanations: %w", err)
	}
	shown := page{Style: pageStyle, Kinds: markKinds()}
	for i, a := range articles {
		shown.Articles = append(shown.Articles, newArticle(i+1, a))
	}
	if err := layout.Execute(w, shown); err != nil {
		return fmt.Errorf("page of explanations: %w", err)
	}
	return nil
}
