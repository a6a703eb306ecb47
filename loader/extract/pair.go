package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// pair reads two people of two states whom the text has named and now only counts: "hai Thủ tướng", "hai nhà lãnh đạo", "Bộ trưởng Ngoại giao
// hai nước".
func (r *reader) pair(i int) (person, int) {
	counted := r.key(i) == "hai" || r.key(i) == "2"
	if !counted && !r.has(i, gazetteer.Posts) && !r.has(i, gazetteer.PeopleWords, "deputy") {
		return person{}, i
	}
	at := i
	if counted {
		at++
		if r.key(at) == "vị" {
			at++
		}
	}
	p := person{pair: true}
	post, end := r.post(at)
	switch {
	case end > at:
		p.posts, p.title = []Post{post}, post.Title
	case counted && r.key(at) == "nhà" && r.key(at+1) == "lãnh" && r.key(at+2) == "đạo":
		end = at + 3
	case counted && r.key(at) == "lãnh" && r.key(at+1) == "đạo":
		end = at + 2
	default:
		return person{}, i
	}
	isOfTwo := r.key(end) == "hai" && (r.key(end+1) == "nước" || r.key(end+1) == "bên")
	if isOfTwo {
		end += 2
	}
	if !counted && !isOfTwo || r.token(end).isName() || r.has(end, gazetteer.Countries) || len(p.posts) > 0 && post.Body != nil && !impliesBody(post) && !isOfTwo {
		return person{}, i
	}
	return p, end
}

// withPairs names the people whom acts only count: the two last named of two states, of the post where one is printed. Acts whose people the
// text has not named are left out, and what two say with one mouth.
func (s *story) withPairs(c *clause, drafts []draft) []draft {
	all := make([]draft, 0, len(drafts))
	for _, d := range drafts {
		agents, known := s.named(c, d.agents)
		sides, both := s.named(c, d.sides)
		counts := len(agents) > len(d.agents)
		if !known || !both || counts && (d.speech == graph.SpeechRemark || d.role == graph.RoleMet && !s.meetNow(c, d.element)) {
			continue
		}
		d.agents, d.sides = agents, sides
		all = append(all, d)
	}
	return all
}

// meetNow reports whether the two at an element meet in what the article tells, and not at another time: "Đây là lần thứ ba hai Thủ tướng gặp nhau", "Tháng 11,
// hai Thủ tướng đã gặp nhau".
func (s *story) meetNow(c *clause, subject int) bool {
	date := ""
	if s.occasions.main >= 0 {
		date = s.occasions.list[s.occasions.main].Date.Text
	}
	inMonth := slices.ContainsFunc(c.elements[:subject], func(e element) bool {
		return e.kind == elementDate && e.date.relative == "" && e.date.first.day == 0
	})
	return c.startsClause(subject) && !inMonth && !c.isOtherTime(subject, date)
}

// named gives a list with the two people in place of each pair. It is false where they are not known.
func (s *story) named(c *clause, list []agent) ([]agent, bool) {
	if !slices.ContainsFunc(list, agent.isPair) {
		return list, true
	}
	var all []agent
	for _, a := range list {
		if !a.isPair() {
			all = append(all, a)
			continue
		}
		one, other := s.people.pair(a.person, s.metHere(c))
		if other == nil {
			return nil, false
		}
		for _, who := range []*known{one, other} {
			all = append(all, agent{person: &person{name: who.name}, from: a.from, to: a.to})
		}
	}
	return all, true
}

// isPair reports two people whom the text only counts.
func (a agent) isPair() bool { return a.person != nil && a.person.pair }

// metHere gives the names of the two who met at an event that a sentence names, nil where it names none.
func (s *story) metHere(c *clause) map[string]bool {
	for _, e := range c.elements {
		if e.kind != elementEvent || e.event.plural {
			continue
		}
		if i := s.occasions.find(e.event); i >= 0 && len(s.occasions.list[i].met) == 2 {
			return s.occasions.list[i].met
		}
	}
	return nil
}

// pair gives the two people of two states who were named last, of the post that is asked for and among those who met where these are given; nil where there are
// no two. The one who was named first comes first.
func (all *people) pair(asked *person, met map[string]bool) (one, other *known) {
	state := ""
	for i := len(all.known) - 1; i >= 0; i-- {
		who := all.known[i]
		post := who.peerPost(asked.posts)
		if post == nil || met != nil && !met[who.name] {
			continue
		}
		switch of := stateOfPost(*post); {
		case other == nil:
			other, state = who, of
		case of != state:
			return who, other
		}
	}
	return nil, nil
}

// peerPost gives the post by which somebody is one of two of the same rank, nil where he has none: that of the head or the kind asked for, else one of those
// who lead a state or a part of it.
func (k *known) peerPost(asked []Post) *Post {
	for i, post := range k.posts {
		switch {
		case post.Former:
		case len(asked) > 0 && (post.Head == asked[0].Head || post.Kind == asked[0].Kind && isRank(post.Kind)), len(asked) == 0 && isRank(post.Kind):
			return &k.posts[i]
		}
	}
	return nil
}

// isRank reports the kinds of post that make two people of two states peers.
func isRank(kind graph.PostKind) bool {
	switch kind {
	case graph.PostHeadOfState, graph.PostHeadOfGovernment, graph.PostDeputyHeadOfGovernment, graph.PostMinister, graph.PostDeputyMinister:
		return true
	}
	return false
}

// stateOfPost gives the state of a post, the home country where none is printed.
func stateOfPost(post Post) string {
	if post.Body != nil && post.Body.PlaceKind == graph.PlaceCountry {
		return post.Body.Place
	}
	return homeCountry
}
