package extract

import "quanhe/graph"

// apposition reads what follows a name: posts that belong to no other name, the body that somebody stands for, or a body.
func (r *reader) apposition(p *person, i int) int {
	at := i
	separator := r.key(i)
	if separator == "," || separator == "-" || separator == "(" {
		at++
	}
	if body, end := r.affiliation(i); end > i {
		p.bodies = append(p.bodies, body)
		return end
	}
	posts, end := r.posts(at)
	end = r.foreignBody(p, posts, end)
	if end > at && (r.startsNewPerson(end, posts) || len(p.posts) > 0 && r.nameSeparator(end) > end) {
		return i
	}
	if end == at {
		if body, next := r.delegatedBody(at); next > at && len(p.posts) == 0 && at > i {
			p.bodies = append(p.bodies, body)
			if r.has(at, classPeople, "delegate") {
				p.title = r.text(at, next)
			}
			end = next
		}
	}
	if end == at && at > i {
		end = r.unknownTitle(p, at)
	}
	if len(posts) > 0 {
		if rest := r.titleRest(i, end); rest > end {
			r.widen(posts, end, rest)
			end = rest
		}
	}
	if end == at {
		return i
	}
	if len(posts) > 0 {
		p.posts = append(p.posts, posts...)
		p.title = titleOf(p.posts)
	}
	if separator == "(" {
		if r.key(end) != ")" {
			return i
		}
		end++
	}
	p.apposed = true
	return end
}

// affiliation reads the body that somebody belongs to: "TS A thuộc Viện B", "GS A của Đại học B".
func (r *reader) affiliation(i int) (Body, int) {
	at := r.skip(i, classPeople, "from")
	if at == i || r.key(i) == "từ" {
		return Body{}, i
	}
	body, end := r.organization(at)
	if end == at || !r.actsNext(end) && !r.has(end, classAct, "paper") {
		return Body{}, i
	}
	return body, end
}

// foreignBody reads the foreign name of a company that ends the apposition of somebody: "ông A, Chủ tịch Le Group." It gives the index after it, or the
// same index where the words may be another person.
func (r *reader) foreignBody(p *person, posts []Post, i int) int {
	if len(posts) == 0 || len(p.posts) > 0 || posts[len(posts)-1].Body != nil || r.startsName(i) {
		return i
	}
	end := r.foreignName(i)
	if _, beyond := r.country(end); end > i && beyond > end {
		end = beyond
	}
	if end == i || r.token(end).shape != shapeMark {
		return i
	}
	post := &posts[len(posts)-1]
	post.Body = &Body{Name: r.text(i, end), Kind: graph.OrganizationCompany}
	post.Title += " " + post.Body.Name
	return end
}

// startsNewPerson reports whether posts that follow a name belong to the next name instead.
func (r *reader) startsNewPerson(i int, posts []Post) bool {
	var p person
	at := r.honorifics(&p, i)
	return at == i && r.nameAfterPosts(at, posts) > at
}

// delegatedBody reads "đại diện ORG" or, for a scholar, the bare organization.
func (r *reader) delegatedBody(i int) (Body, int) {
	at := r.skip(i, classPeople, "delegate")
	body, end := r.organization(at)
	if end == at || at == i && body.Kind != graph.OrganizationUniversity && body.Kind != graph.OrganizationCompany {
		return Body{}, i
	}
	return body, end
}
