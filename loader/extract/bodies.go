package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// bodies are those that the article has named so far: "Chủ tịch Hội" is that of the only association.
type bodies struct {
	known []Body
}

// bodiesKept is the most bodies that are remembered; no article names more.
const bodiesKept = 200

// meet takes note of a body.
func (all *bodies) meet(body Body) {
	if len(all.known) < bodiesKept && !slices.ContainsFunc(all.known, func(b Body) bool { return b.Name == body.Name }) {
		all.known = append(all.known, body)
	}
}

// complete gives the posts of somebody that are printed with the head noun of a body alone the body that was named before, and takes note of the others.
func (all *bodies) complete(p *person) {
	for i, post := range p.posts {
		if noun := post.bareNoun(); noun != "" {
			if body := all.only(noun); body != nil {
				p.posts[i].Body = body
			}
			continue
		}
		if post.Body != nil && !post.Former {
			all.meet(*post.Body)
		}
	}
}

// bareNoun gives the words for a body that a post is printed with where they name none: "Hội" of "Chủ tịch Hội". It is empty for other posts.
func (p Post) bareNoun() string {
	noun := strings.TrimPrefix(p.Title, p.Head+" ")
	switch {
	case noun == p.Title, p.Former, p.Body != nil && (p.Body.ID != "" || p.Body.Place != "" || p.Body.Name != noun || strings.Count(noun, " ") > 1):
		return ""
	case p.Body != nil && (p.Body.Kind == graph.OrganizationPeoplesCommittee || p.Body.Kind == graph.OrganizationPartyBody):
		return "" // "UBND tỉnh" is that of the province, which other stages tell
	}
	return noun
}

// only gives the body whose name begins with some words, nil where there is none or where there are several.
func (all *bodies) only(noun string) *Body {
	var found *Body
	begins := strings.ToLower(noun) + " "
	for i := range all.known {
		if !strings.HasPrefix(strings.ToLower(all.known[i].Name), begins) {
			continue
		}
		if found != nil {
			return nil
		}
		found = &all.known[i]
	}
	if found == nil {
		return nil
	}
	body := *found
	return &body
}
