package resolve

import (
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// post resolves a post, empty where it has no head.
func (d *draft) post(post extract.Post) string {
	head, title := canonicalHead(printed(post.Head)), printed(post.Title)
	if head == "" {
		head = title
	}
	if head == "" {
		return ""
	}
	body, place := d.organization(post.Body), d.place(post.Place, post.PlaceKind)
	name := head
	if body == "" && place == "" && title != "" {
		name = title // the complement that was not understood still tells posts apart
	}
	lookup := key("post", graph.ToneKey(name), body, place)
	id := d.table.find(lookup)
	if id == "" {
		label := name
		if body != "" {
			label = postLabel(head, post, d.table.label(body))
		}
		tails := []string{slug(name)}
		for _, of := range []string{place, body} {
			if of != "" {
				tails = []string{tail(of) + "/" + slug(head)}
			}
		}
		if body != "" && place != "" {
			tails = append(tails, tails[0]+"-"+tail(place))
		}
		id = d.table.assign(graph.KindPost, capitalized(label), tails...)
	}
	d.table.hold(id, lookup)
	stated := d.posts.add(id, func() graph.Post {
		return graph.Post{Kind: post.Kind, OrganizationID: body, PlaceID: place}
	})
	if stated.Kind == "" {
		stated.Kind = graph.PostOther
	}
	if post.Former {
		title = "" // "nguyên Bộ trưởng" is no name of the post
	}
	d.name(id, &stated.Entity, title)
	return id
}

// canonicalHead undoes the one short form that holds head and ministry in one word.
func canonicalHead(head string) string {
	return strings.Replace(strings.Replace(head, "Ngoại trưởng", "Bộ trưởng", 1), "ngoại trưởng", "Bộ trưởng", 1)
}

// postLabel names a post with its body: "Bộ trưởng" and "Bộ Ngoại giao" give "Bộ trưởng Bộ Ngoại
// giao", whichever of its forms was printed. Words that end the head and begin the body are written
// once, and a mission gives way to its states: "Đại sứ Việt Nam tại Nhật Bản".
func postLabel(head string, post extract.Post, body string) string {
	switch {
	case post.Kind == graph.PostHeadOfState && post.Body.Place == "":
		return head // "Chủ tịch nước" says it
	case strings.Contains(graph.FoldKey(head), graph.FoldKey(body)):
		return head
	case post.Kind == graph.PostAmbassador || post.Kind == graph.PostConsulGeneral:
		if states, ok := cutWords(body, head+" quán"); ok {
			return head + " " + states
		}
	}
	headWords, bodyWords := strings.Fields(head), strings.Fields(body)
	for n := min(len(headWords), len(bodyWords)); n > 0; n-- {
		end := headWords[len(headWords)-n:]
		if slices.EqualFunc(end, bodyWords[:n], func(a, b string) bool { return graph.ToneKey(a) == graph.ToneKey(b) }) {
			return strings.Join(append(headWords[:len(headWords)-n:len(headWords)-n], bodyWords...), " ")
		}
	}
	return head + " " + body
}

// cutWords takes the first words off a text where they are those of prefix.
func cutWords(text, prefix string) (string, bool) {
	have, want := strings.Fields(text), words(prefix)
	if len(have) <= len(want) || !slices.Equal(words(strings.Join(have[:len(want)], " ")), want) {
		return text, false
	}
	return strings.Join(have[len(want):], " "), true
}
