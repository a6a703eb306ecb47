package resolve

import (
	"slices"
	"strings"
	"unicode/utf8"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// evidence cuts passages out of the text, in its order. Spans outside it are left out; of two that
// begin at the same place the longer stays.
func (d *draft) evidence(rule string, spans []extract.Span) []graph.Evidence {
	var list []graph.Evidence
	for _, span := range spans {
		if span.Start < 0 || span.Start >= span.End || span.End > len(d.text) {
			continue
		}
		list = addEvidence(list, graph.Evidence{
			Start: span.Start, End: span.End, Quote: string(d.text[span.Start:span.End]),
			Prefix: string(d.text[max(0, span.Start-graph.EvidenceContext):span.Start]),
			Suffix: string(d.text[span.End:min(len(d.text), span.End+graph.EvidenceContext)]),
			Rule:   rule,
		})
	}
	return list
}

func addEvidence(list []graph.Evidence, more ...graph.Evidence) []graph.Evidence {
	for _, e := range more {
		at, found := slices.BinarySearchFunc(list, e, func(a, b graph.Evidence) int { return a.Start - b.Start })
		switch {
		case !found:
			list = slices.Insert(list, at, e)
		case list[at].End < e.End:
			list[at] = e
		}
	}
	return list
}

// titleReach is how many bytes may stand between a person's name and title that belong together.
const titleReach = 60

// tenureEvidence gives the passages that show a person's post: those of the act that print the
// title; else the title with the name beside it, wherever the text has them; else those of the act,
// which show the person at least.
func (d *draft) tenureEvidence(p extract.Participation, post extract.Post) []graph.Evidence {
	act := d.evidence(p.Rule, p.Evidence)
	var titled []graph.Evidence
	for _, e := range act {
		if strings.Contains(printed(e.Quote), printed(post.Title)) {
			titled = append(titled, e)
		}
	}
	if len(titled) > 0 {
		return titled
	}
	if span, ok := titleBeside(d.article.Text, post.Title, p.Person); ok {
		return d.evidence(p.Rule, []extract.Span{span})
	}
	return act
}

// titleBeside finds a title and a name in one line, not far from each other.
func titleBeside(text, title, name string) (extract.Span, bool) {
	if title == "" || name == "" {
		return extract.Span{}, false
	}
	for from := 0; ; {
		at := strings.Index(text[from:], title)
		if at < 0 {
			return extract.Span{}, false
		}
		start, end := from+at, from+at+len(title)
		after := text[end:min(len(text), end+titleReach+len(name))]
		before := text[max(0, start-titleReach-len(name)):start]
		if i := strings.Index(after, name); i >= 0 && !strings.Contains(after[:i], "\n") {
			return runeSpan(text, start, end+i+len(name)), true
		}
		if i := strings.LastIndex(before, name); i >= 0 && !strings.Contains(before[i:], "\n") {
			return runeSpan(text, start-len(before)+i, end), true
		}
		from = end
	}
}

// runeSpan turns byte offsets into code points.
func runeSpan(text string, start, end int) extract.Span {
	first := utf8.RuneCountInString(text[:start])
	return extract.Span{Start: first, End: first + utf8.RuneCountInString(text[start:end])}
}
