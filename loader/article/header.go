package article

import (
	"fmt"
	"strings"

	"quanhe/graph"
)

// headerFence opens and closes a front matter.
const headerFence = "---"

// parseHeader reads a front matter: after the opening line "---", lines "key: value", each key at
// most once, empty lines allowed, and a closing line "---". The text of the article keeps it.
func parseHeader(a Article, rest string) (Article, *Rejection) {
	seen := map[string]bool{}
	for number := 2; rest != ""; number++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		line = strings.TrimSpace(line)
		if line == headerFence {
			if strings.TrimSpace(rest) == "" {
				return Article{}, rejectEmpty("nothing follows the front matter")
			}
			return a, nil
		}
		if line == "" {
			continue
		}
		key, value, found := strings.Cut(line, ":")
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		if !found || seen[key] {
			return Article{}, rejectHeader(number, fmt.Sprintf("front matter line %q is no key: value, or a key given twice", line))
		}
		seen[key] = true
		if refused := a.set(key, value); refused != nil {
			refused.Line = number
			return Article{}, refused
		}
	}
	return Article{}, rejectHeader(1, "front matter is not closed")
}

func rejectHeader(line int, reason string) *Rejection {
	return &Rejection{
		Line: line, Cause: CauseHeader, Reason: reason,
		Advice: "between two lines --- write key: value lines with title, publisher, published, author, url, sample or basedOn",
	}
}

// set gives one key of a front matter its value.
func (a *Article) set(key, value string) *Rejection {
	switch key {
	case "title":
		a.Title = value
	case "publisher":
		a.Publisher = value
	case "author":
		a.Author = value
	case "basedOn":
		a.BasedOn = value
	case "url":
		return a.setURL(value)
	case "published":
		return a.setPublished(value)
	case "sample":
		if value != "true" && value != "false" {
			return rejectValue(key, value, "true or false")
		}
		a.Sample = value == "true"
	default:
		return rejectHeader(0, fmt.Sprintf("unknown key %q in the front matter", key))
	}
	return nil
}

func (a *Article) setURL(text string) *Rejection {
	if text != "" && !isURL(text) {
		return rejectValue("url", text, "an http or https address")
	}
	a.URL = text
	return nil
}

// setPublished reads the date of publication, which always has a year.
func (a *Article) setPublished(text string) *Rejection {
	date, err := graph.ParseDate(text)
	if err != nil || !date.IsZero() && !date.HasYear() {
		return rejectDate(text)
	}
	a.Published = date
	return nil
}
