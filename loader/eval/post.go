package eval

import "strings"

// mark says whether a detail of a matched fact is right.
type mark uint8

// The marks.
const (
	unscored mark = iota // nothing to score
	isRight
	isWrong
)

func marked(ok bool) mark {
	if ok {
		return isRight
	}
	return isWrong
}

// postWords are the words of a post without the word for a ministry.
func (j *judge) postWords(text string) words {
	w := j.loose(text)
	var kept words
	for i, word := range w {
		if !(words{word}).equal(j.lists.ministry) || w[i+1:].first(1).equal(j.lists.chief) {
			kept = append(kept, word)
		}
	}
	return kept
}

// samePost reports whether two printed posts are one, words of the body's name aside; of several, each.
func (j *judge) samePost(gold, predicted, body string) bool {
	extra := union(j.postWords(body).set(), j.lists.of.set(), j.lists.home.set())
	item := func(a, b string) bool {
		small, big := j.postWords(a), j.postWords(b)
		if len(big) < len(small) {
			small, big = big, small
		}
		return len(small) > 0 && big[:len(small)].equal(small) && within(big[len(small):].set(), extra)
	}
	if item(gold, predicted) {
		return true
	}
	gs, ps := splitPosts(gold), splitPosts(predicted)
	if len(gs) != len(ps) {
		return false
	}
	for i := range gs {
		if !item(gs[i], ps[i]) {
			return false
		}
	}
	return true
}

func splitPosts(text string) []string {
	var posts []string
	for _, post := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }) {
		if strings.TrimSpace(post) != "" {
			posts = append(posts, post)
		}
	}
	return posts
}

// markPost marks the post of a matched fact; printed are all posts that the article prints for the person.
func (j *judge) markPost(g *gold, f *fact, printed []string) mark {
	if g.row.Post == "" {
		if f.post == "" {
			return unscored
		}
		return isWrong
	}
	if f.post == "" {
		post := j.loose(g.row.Post)
		return marked(g.row.PostOptional || j.lists.notPosts[post.key()] || !j.loose(g.quote).has(post))
	}
	for _, post := range printed {
		if j.samePost(post, f.post, g.row.Org) {
			return isRight
		}
	}
	return isWrong
}

// markBody marks the body of the person of a matched fact, whose post is marked.
func (j *judge) markBody(g *gold, f *fact, post mark) mark {
	switch {
	case g.row.Org == "" && f.body == "":
		return unscored
	case g.row.Org == "":
		return marked(j.implies(g.row.Post, f.body))
	case f.body == "" && g.row.OrgOptional:
		return unscored
	case f.body == "":
		return marked(post == isRight && (j.bodyForms(g.row.Org)[0].unit.mission || j.lists.countries.has(j.loose(g.row.Org))))
	}
	return marked(j.sameBody(g.row.Org, f.body, bodyMatch{}))
}

// implies reports whether a post tells a body.
func (j *judge) implies(post, body string) bool {
	for _, i := range j.lists.implied {
		if !j.loose(post).has(i.post) {
			continue
		}
		for _, name := range i.bodies {
			if j.sameBody(name, body, bodyMatch{}) {
				return true
			}
		}
	}
	return false
}
