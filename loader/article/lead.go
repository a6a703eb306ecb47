package article

import (
	"strings"
	"unicode/utf8"

	"quanhe/graph"
)

// The bounds of a lead that is set back, in code points.
const (
	// leadRunes is the least length of a description that is a sentence of the article.
	leadRunes = 40
	// leadMore is the most that the lead may have beyond the description: the outlet before it.
	leadMore = 40
)

// withLead puts the lead before the paragraphs of the article where the page prints it outside of
// the article's own part, as many sites do. A page's description is its lead, so the lead is the
// paragraph of the page that holds the description and hardly more.
func withLead(page []string, description string, paragraphs []string) []string {
	length := utf8.RuneCountInString(description)
	if length < leadRunes || len(paragraphs) == 0 || paragraphWith(paragraphs, description) != "" {
		return paragraphs
	}
	lead := paragraphWith(page, description)
	if lead == "" || utf8.RuneCountInString(lead) > length+leadMore {
		return paragraphs
	}
	return append([]string{lead}, paragraphs...)
}

// paragraphWith gives the first paragraph that holds a text, white space and Unicode form aside,
// empty where none does.
func paragraphWith(paragraphs []string, text string) string {
	text = graph.NFC(folded(text))
	for _, paragraph := range paragraphs {
		if strings.Contains(graph.NFC(folded(paragraph)), text) {
			return paragraph
		}
	}
	return ""
}
