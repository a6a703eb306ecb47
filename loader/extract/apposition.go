package extract

import (
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// apposition reads what follows a name: posts that belong to no other name, the body that somebody stands for, or a body.
func (r *reader) apposition(p *person, i int) int {
	at := i
	separator := r.key(i)
	if separator == "," || separator == "-" || separator == "(" {
		at = r.currently(at + 1)
	}
	if body, end := r.affiliation(i); end > i {
		p.bodies = append(p.bodies, body)
		return end
	}
	posts, end := r.posts(at)
	end = r.foreignBody(p, posts, r.districtOf(posts, at, end))
	if (separator == "-" || separator == "," && p.gender != "") && len(posts) > 1 && len(p.posts) == 0 && r.startsNewPerson(end, posts) { // "A - Chủ tịch X, Bộ trưởng Y B", "ông A, Chủ tịch X, Bộ trưởng Y B"
		if own, next := r.postsBeforeLast(at, len(posts)); len(own) > 0 {
			posts, end = own, next
		}
	}
	isNext := len(p.posts) > 0 && (r.nameSeparator(end) > end || r.isSubjectPost(posts, end) || len(posts) > 0 && r.nameBeyond(end) > end)
	if end > at && (len(posts) > 0 && isOtherState(p.posts, posts[0]) || r.startsNewPerson(end, posts) || isNext) {
		return i
	}
	if end == at {
		if body, next := r.delegatedBody(at); next > at && len(p.posts) == 0 && at > i {
			p.bodies = append(p.bodies, body)
			if r.has(at, gazetteer.PeopleWords, "delegate") {
				p.title = r.text(at, next)
			}
			end = next
		}
	}
	if end == at && at > i {
		end = r.unknownTitle(p, at)
	}
	if len(posts) > 0 {
		if rest := max(r.titleRest(i, end), r.closedTitle(i, end)); rest > end {
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

// postsBeforeLast reads a row of posts up to the comma before its last one, which is that of the next person. It reads none where no comma stands there.
func (r *reader) postsBeforeLast(i, count int) ([]Post, int) {
	var own []Post
	for at := i; ; at++ {
		post, end := r.post(at)
		own = append(own, post)
		if end == at || r.key(end) != "," {
			return nil, i
		}
		if len(own) == count-1 {
			return own, end
		}
		at = end
	}
}

// districtOf gives the index after a district whose name begins like that of a person, where it ends a post behind a name: "ông A, Chủ tịch UBND huyện Cao Lộc". It is
// the same index where there is none.
func (r *reader) districtOf(posts []Post, from, i int) int {
	end := r.vietnameseName(i)
	if i == from || end != i+2 || r.key(from-1) != "," || !r.has(i-1, gazetteer.PeopleWords, "locality") || r.token(end).shape != shapeMark && !r.actsNext(end) {
		return i
	}
	r.widen(posts, i, end)
	return end
}

// currently gives the index after the words that tell a present post from a past one, "hiện là" or "nay đang là", or the same index.
func (r *reader) currently(i int) int {
	end := i
	for k := r.key(end); k == "hiện" || k == "nay" || k == "đang"; k = r.key(end) {
		end++
	}
	switch {
	case end > i && r.key(end) == "là":
		return end + 1
	case end > i && r.has(end, gazetteer.Posts):
		return end
	}
	return i
}

// affiliation reads the body that somebody belongs to: "TS A thuộc Viện B", "GS A của Đại học B".
func (r *reader) affiliation(i int) (Body, int) {
	at := r.skip(i, gazetteer.PeopleWords, "from")
	if at == i || r.key(i) == "từ" {
		return Body{}, i
	}
	body, end := r.organization(at)
	if end == at || !r.actsNext(end) && !r.has(end, gazetteer.ActTriggers, "paper") {
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

// companyTokens is the most tokens of the name of a company that no head noun introduces.
const companyTokens = 4

// companyOf reads the company of the last post where only its last word tells that it is one, with the name of a person behind: "Tổng Giám đốc Acme
// Vina Kim Min Soo". It gives the index after it, or the same index.
func (r *reader) companyOf(posts []Post, i int) int {
	post := &posts[len(posts)-1]
	if post.Body != nil || r.startsName(i) {
		return i
	}
	for end := i + 1; end < i+companyTokens && r.token(end-1).isName() && !r.startsOther(end-1); end++ {
		next := r.skip(end, gazetteer.Fields, "company")
		if next == end || r.vietnameseName(next) == next && r.foreignName(next) < next+2 {
			continue
		}
		post.Body = &Body{Name: r.text(i, next), Kind: graph.OrganizationCompany}
		post.Title += " " + post.Body.Name
		return next
	}
	return i
}

// startsNewPerson reports whether posts that follow a name belong to the next name instead.
func (r *reader) startsNewPerson(i int, posts []Post) bool {
	var p person
	at := r.honorifics(&p, i)
	return at == i && (r.nameAfterPosts(at, posts) > at || len(posts) > 0 && r.dutyBeyond(i) > i)
}

// isSubjectPost reports a bare post right before a verb: after somebody whose post stands before the name, it is the next one who acts ("Tại cuộc gặp với
// Tổng thống A, Thủ tướng đề nghị …").
func (r *reader) isSubjectPost(posts []Post, end int) bool {
	return len(posts) == 1 && strings.EqualFold(posts[0].Title, posts[0].Head) && r.has(end, gazetteer.ActTriggers, "speech", "address", "lead", "attend", "meet", "receive")
}

// delegatedBody reads "đại diện ORG" or, for a scholar, the bare organization.
func (r *reader) delegatedBody(i int) (Body, int) {
	at := r.skip(i, gazetteer.PeopleWords, "delegate")
	body, end := r.organization(at)
	if end == at || at == i && r.key(i-1) != "-" && body.Kind != graph.OrganizationUniversity && body.Kind != graph.OrganizationCompany {
		return Body{}, i
	}
	return body, end
}
