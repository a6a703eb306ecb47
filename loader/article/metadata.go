package article

import (
	"cmp"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"quanhe/graph"
)

// about is what a page says about its article, empty where it says nothing.
type about struct {
	title, url, publisher, author, description string
	published                                  graph.PartialDate
}

// metadata reads what a page says about its article: from the NewsArticle in JSON-LD
// (schema.org/NewsArticle), then from Open Graph and other meta elements (ogp.me), then from its
// title and links, and a day from the line below the title. The paragraphs are all that the page
// prints. Nothing is taken of a value that is no date, no address or no name.
func metadata(page *html.Node, paragraphs []string) about {
	var p pageData
	p.collect(page)
	news := newsArticle(p.scripts)
	site := cmp.Or(named(news["publisher"]), p.meta["og:site_name"])
	said := about{
		title:       p.printedTitle(paragraphs, text(news["headline"]), p.meta["og:title"]),
		url:         firstURL(p.canonical, p.meta["og:url"], text(news["url"]), text(news["mainEntityOfPage"]), p.savedFrom),
		publisher:   site,
		description: cmp.Or(p.meta["description"], p.meta["og:description"]),
		published: firstDay(text(news["datePublished"]), p.meta["article:published_time"], p.meta["datepublished"], p.meta["pubdate"],
			p.meta["date"], p.meta["dc.date.issued"], p.time),
	}
	if said.published.IsZero() {
		said.published = dayBelow(paragraphs, said.title)
	}
	for _, name := range []string{named(news["author"]), p.meta["author"], p.meta["article:author"]} {
		if name != "" && !strings.EqualFold(name, site) && !isURL(name) && said.author == "" {
			said.author = name
		}
	}
	return said
}

// pageData is what the elements of a page give that say something about it.
type pageData struct {
	// meta are the values of meta elements by property, name or itemprop in lower case, the first of each.
	meta              map[string]string
	title, canonical  string
	headings, scripts []string
	time, savedFrom   string
}

// savedFrom is the comment that browsers write into a page that they save.
var savedFrom = regexp.MustCompile(`^\s*saved from url=\(\d+\)(\S+)\s*$`)

func (p *pageData) collect(node *html.Node) {
	if p.meta == nil {
		p.meta = map[string]string{}
	}
	switch node.Type {
	case html.CommentNode:
		if found := savedFrom.FindStringSubmatch(node.Data); found != nil {
			p.savedFrom = found[1]
		}
	case html.ElementNode:
		p.element(node)
	}
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		p.collect(child)
	}
}

func (p *pageData) element(node *html.Node) {
	switch node.DataAtom {
	case atom.Meta:
		for _, key := range []string{"property", "name", "itemprop"} {
			name, value := strings.ToLower(attribute(node.Attr, key)), folded(attribute(node.Attr, "content"))
			if name != "" && value != "" && p.meta[name] == "" {
				p.meta[name] = value
			}
		}
	case atom.Title:
		p.title = cmp.Or(p.title, folded(strings.Join(render(node, nil), " ")))
	case atom.H1:
		if heading := folded(strings.Join(render(node, nil), " ")); heading != "" {
			p.headings = append(p.headings, heading)
		}
	case atom.Link:
		if strings.EqualFold(attribute(node.Attr, "rel"), "canonical") {
			p.canonical = cmp.Or(p.canonical, attribute(node.Attr, "href"))
		}
	case atom.Time:
		if attribute(node.Attr, "itemprop") == "datePublished" || slices.ContainsFunc(node.Attr, func(a html.Attribute) bool { return a.Key == "pubdate" }) {
			p.time = cmp.Or(p.time, attribute(node.Attr, "datetime"))
		}
	case atom.Script:
		if strings.EqualFold(attribute(node.Attr, "type"), "application/ld+json") && node.FirstChild != nil {
			p.scripts = append(p.scripts, node.FirstChild.Data)
		}
	}
}

// headingWords is the least words of a heading or paragraph that is a title without being stated:
// fewer may be the name of the site.
const headingWords = 4

// printedTitle gives the title as the page prints it: the heading of the first rank, else the
// paragraph, that a stated title or that of the window holds, as these often have the name of
// the site behind. Else it is the first stated title, else the only heading of the first rank.
func (p *pageData) printedTitle(paragraphs []string, stated ...string) string {
	for _, title := range append(stated, p.title) {
		for _, printed := range slices.Concat(p.headings, paragraphs) {
			if len(strings.Fields(printed)) >= headingWords && strings.Contains(graph.NFC(title), graph.NFC(printed)) {
				return printed
			}
		}
	}
	if title := cmp.Or(stated...); title != "" {
		return title
	}
	if len(p.headings) == 1 && len(strings.Fields(p.headings[0])) >= headingWords {
		return p.headings[0]
	}
	return ""
}

// dayBelow gives the day that is printed between the title and the running text. Elsewhere pages print
// the day of the visit, and those of other articles.
func dayBelow(paragraphs []string, title string) graph.PartialDate {
	from := slices.Index(paragraphs, title)
	if title == "" || from < 0 {
		return graph.PartialDate{}
	}
	head := paragraphs[from+1:]
	if prose := slices.IndexFunc(head, isProse); prose >= 0 {
		head = head[:prose]
	}
	return dayIn(head)
}

// newsArticle gives the first article among scripts of JSON-LD, nil where there is none. Scripts that
// are no JSON are passed over.
func newsArticle(scripts []string) map[string]any {
	for _, script := range scripts {
		var value any
		if json.Unmarshal([]byte(script), &value) != nil {
			continue
		}
		if found := findNews(value); found != nil {
			return found
		}
	}
	return nil
}

// findNews looks for an article in a value of JSON-LD: in the value itself, a list, or a graph.
func findNews(value any) map[string]any {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			if found := findNews(one); found != nil {
				return found
			}
		}
	case map[string]any:
		types, _ := v["@type"].([]any)
		for _, one := range append(types, v["@type"]) {
			if name, _ := one.(string); strings.HasSuffix(name, "Article") {
				return v
			}
		}
		return findNews(v["@graph"])
	}
	return nil
}

// text gives a value of JSON-LD that is a text, or the id of a thing.
func text(value any) string {
	switch v := value.(type) {
	case string:
		return folded(v)
	case map[string]any:
		return text(v["@id"])
	}
	return ""
}

// named gives the name of a value of JSON-LD, of several with commas between.
func named(value any) string {
	switch v := value.(type) {
	case string:
		return folded(v)
	case map[string]any:
		return named(v["name"])
	case []any:
		var names []string
		for _, one := range v {
			if name := named(one); name != "" {
				names = append(names, name)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

// folded has single spaces for all white space, as a heading is shown, and character references
// that were written twice resolved.
func folded(text string) string { return strings.Join(strings.Fields(html.UnescapeString(text)), " ") }

// firstURL gives the first address of a page below the front page of its site.
func firstURL(list ...string) string {
	for _, text := range list {
		if host, canonical, ok := canonicalURL(text); ok && canonical != host {
			return text
		}
	}
	return ""
}

// layouts are the forms of dates in pages.
var layouts = []string{
	time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05 -0700", time.RFC1123Z,
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
	"02/01/2006 15:04:05", "02/01/2006 15:04", "02/01/2006",
}

// firstDay gives the day of the first text that is a date. It is the day in Vietnam where the text
// has a zone, as that is the day that the outlet prints.
func firstDay(list ...string) graph.PartialDate {
	vietnam := time.FixedZone("ICT", 7*60*60)
	for _, text := range list {
		for _, layout := range layouts {
			when, err := time.Parse(layout, text)
			if err != nil {
				continue
			}
			if strings.Contains(layout, "07") { // the zone
				when = when.In(vietnam)
			}
			if date, err := graph.ParseDate(when.Format(time.DateOnly)); err == nil {
				return date
			}
		}
	}
	return graph.PartialDate{}
}
