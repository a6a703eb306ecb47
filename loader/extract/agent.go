package extract

import (
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// agent is one who may act: a person or a body.
type agent struct {
	// person is nil where a body acts.
	person *person
	body   Body
	// delegated is true for a body that the text says somebody speaks for ("đại diện", "lãnh đạo", "như").
	delegated bool
	// place is true for a body named by its place alone.
	place bool
	// from and to bound the tokens.
	from, to int
}

// agents is a list of agents that act together, unnamed groups left out.
type agents struct {
	items []agent
	// group is true where the list also holds people without names.
	group bool
}

// listMode says where a list of agents stands.
type listMode uint8

const (
	// subjectList is a list before its verb: it must not swallow the clause before it.
	subjectList listMode = iota
	// openList is a list after its verb ("Tham dự có …", "của …"): it runs on, and bare places in it are bodies.
	openList
	// oneAgent is no list: "Theo A, …" goes on with what A says.
	oneAgent
	// objectList belongs to the event before it ("Tại cuộc gặp với A và B, C khẳng định …"): after a comma the subject begins.
	objectList
)

// agentList reads a list of agents: "đại diện A, B và C"; "các tỉnh A, B"; "ông A, thứ trưởng; bà B".
func (r *reader) agentList(i int, mode listMode) (agents, int) {
	list := agents{}
	end := r.agentItem(&list, i, mode)
	if end == i {
		return agents{}, i
	}
	for mode != oneAgent {
		end = r.holderInBrackets(&list, end, mode)
		separator := end
		if after := r.bracket(end); r.listSeparator(after) > after {
			separator = after // "Canada (nước chủ nhà), Chile"
		}
		at := r.listSeparator(separator)
		if at == separator && r.opensMembers(list, separator, mode) {
			at++
		} else if such := r.skip(separator+1, gazetteer.PeopleWords, "such"); r.key(separator) == "," && such > separator+1 && r.opensMembers(list, such, mode) {
			at = such + 1
		}
		if at == separator {
			return list, end
		}
		if r.key(separator) == "," && r.joinsLeader(separator, at) {
			return list, end
		}
		if mode == objectList && r.key(separator) == "," {
			return list, end
		}
		if mode == subjectList && (r.key(separator) == "," || r.key(separator) == ";") && r.changesToPerson(&list, at) {
			return list, end
		}
		if (mode == openList && r.key(i-1) != "do" || r.key(i-1) == "của") && r.organizesNext(separator, at) {
			return list, end
		}
		next := r.agentItem(&list, at, mode)
		if next == at && (mode == openList || list.group) {
			next = r.looseGroup(at, mode)
			list.group = list.group || next > at
		}
		if next == at {
			return list, end
		}
		end = next
	}
	return list, end
}

// holderInBrackets adds who comes for the body or the province that ends a list, where he is named in brackets: "Bộ Ngoại giao (Thứ trưởng A), tỉnh X (Chủ tịch UBND tỉnh B)". It gives
// the index after the brackets, or the same index.
func (r *reader) holderInBrackets(list *agents, i int, mode listMode) int {
	after := r.bracket(i)
	if after == i || mode != openList || len(list.items) == 0 || list.items[len(list.items)-1].person != nil {
		return i
	}
	p, end := r.person(i + 1)
	if end != after-1 || !strings.Contains(p.name, " ") || len(p.posts) == 0 {
		return i
	}
	if last := &p.posts[len(p.posts)-1]; last.Body == nil {
		body := list.items[len(list.items)-1].body
		last.Body = &body
	}
	list.items = append(list.items, agent{person: &p, from: i + 1, to: end})
	return after
}

// organizesNext reports whether bodies behind a comma are the subject of a verb of organizing or signing: "… dưới sự chủ trì của A, UBND tỉnh X tổ chức hội nghị",
// "trước sự chứng kiến của A, X và Y ký bản ghi nhớ".
func (r *reader) organizesNext(comma, i int) bool {
	if r.key(comma) != "," {
		return false
	}
	_, end := r.organization(i)
	if other := r.skip(end, gazetteer.ClauseWords, "and"); end > i && other > end {
		if _, last := r.organization(other); last > other {
			end = last
		}
	}
	return end > i && r.has(r.skipAdverbs(end), gazetteer.ActTriggers, "organize", "joint", "sign")
}

// joinsLeader reports whether a comma and "cùng" lead to somebody with whom the subject leads or attends an event: "A hội kiến B, cùng C đồng chủ trì E". He is no more one of those before
// the comma.
func (r *reader) joinsLeader(comma, at int) bool {
	if r.key(comma+1) != "cùng" {
		return false
	}
	p, end := r.person(at)
	return end > at && p.name != "" && r.has(r.skipAdverbs(end), gazetteer.ActTriggers, "lead", "attend")
}

// opensMembers reports a colon between a group and the bodies that it stands for: "đại diện các bộ, ngành: Văn phòng Chính phủ, Bộ Ngoại giao", "đại diện 8 bộ, ngành, gồm: Bộ Ngoại giao".
func (r *reader) opensMembers(list agents, i int, mode listMode) bool {
	_, end := r.organization(i + 1)
	return mode == openList && list.group && r.key(i) == ":" && end > i+1
}

// listSeparator gives the index after what stands between the items of a list, or the same index.
func (r *reader) listSeparator(i int) int {
	if r.has(i, gazetteer.ClauseWords, "then") || r.has(i+1, gazetteer.ClauseWords, "then") {
		return i
	}
	switch r.key(i) {
	case ",", ";", "…":
		return r.skip(r.skip(i+1, gazetteer.ClauseWords, "and"), gazetteer.ClauseWords, "with")
	case ".":
		if r.key(i+1) == "." && r.key(i+2) == "." { // "A, B... cùng C"
			return r.skip(r.skip(i+3, gazetteer.ClauseWords, "and"), gazetteer.ClauseWords, "with")
		}
	}
	if end := r.skip(i, gazetteer.ClauseWords, "and"); end > i {
		return end
	}
	return r.skip(i, gazetteer.ClauseWords, "with")
}

// changesToPerson reports whether a list of bodies or groups is followed by a person: before a verb that is where the list
// ends and the subject begins ("… giữa A và B, ông C đề nghị").
func (r *reader) changesToPerson(list *agents, i int) bool {
	if len(list.items) > 0 && list.items[len(list.items)-1].person != nil {
		return false
	}
	_, end := r.person(i)
	return end > i
}

// agentItem reads one item of a list and adds what it names. An item of a list inherits that somebody speaks for it.
func (r *reader) agentItem(list *agents, i int, mode listMode) int {
	if r.has(i, gazetteer.PeopleWords, "behalf") {
		return i
	}
	if r.has(i, gazetteer.PeopleWords, "community") {
		list.group = true
		return r.group(list, i, i)
	}
	if end := r.spouseOf(i); end > i {
		if n := len(list.items); n > 0 && list.items[n-1].person != nil {
			list.items[n-1].person.apposed = true
		}
		list.group = true
		return end
	}
	if p, end := r.pair(i); end > i {
		list.items = append(list.items, agent{person: &p, from: i, to: end})
		return end
	}
	delegated := len(list.items) > 0 && list.items[len(list.items)-1].delegated
	at := i
	if s, ok := r.spot(i, gazetteer.Honorifics, "address"); ok && r.key(i) == "các" && r.has(s.end, gazetteer.PeopleWords, "delegate") {
		at = s.end // "các đồng chí lãnh đạo Sở X"
	}
	for next := r.skip(at, gazetteer.PeopleWords, "delegate"); next > at; next = r.skip(at, gazetteer.PeopleWords, "delegate") {
		at = next
	}
	if post, ok := r.spot(i, gazetteer.Posts); ok && post.end > at {
		at = i // "Đại diện cấp cao của EU A"
	}
	if at > i {
		delegated = true
		at = r.skip(at, gazetteer.PeopleWords, "from")
	}
	if r.isHeadOfState(i, at, mode) {
		list.group = true
		return r.group(list, i, at)
	}
	if end := r.placeItems(list, at, delegated, mode); end > at {
		return end
	}
	if at > i && r.key(at-1) == "biểu" && r.startsName(at) { // "Đại biểu A, Giám đốc X, phát biểu"
		if p, end := r.person(at); end > at && strings.Contains(p.name, " ") {
			list.items = append(list.items, agent{person: &p, from: i, to: end})
			return end
		}
	}
	if end := r.offices(list, i, mode); end > i {
		return end
	}
	if end := r.peopleOfPost(list, i); end > i {
		return end
	}
	if at == i {
		if p, end := r.person(i); end > i && (mode == openList || !r.isLowerName(i, p)) {
			if at := r.subjectBehind(i, p, end); mode == objectList && at > i {
				p, end = r.personBefore(i, at)
			}
			switch {
			case mode == openList && p.name == "" && len(p.posts) > 0 && r.key(end) == ":" && (r.startsPost(end+1) || r.startsName(end+1)): // "các đồng chí Ủy viên X: Bộ trưởng Y A; …"
				return max(end, r.agentItem(list, end+1, mode))
			case mode == openList && p.name == "" && len(p.posts) > 0:
				end = r.nameBehindTitle(&p, end)
			}
			list.items = append(list.items, agent{person: &p, from: i, to: end})
			return end
		}
	}
	if mode == openList && at == i {
		if end := r.nameBeforePost(list, i); end > i {
			return end
		}
	}
	if many := r.skip(i, gazetteer.PeopleWords, "group"); many > i && at == i { // "các Đại sứ Việt Nam tại Lào A và …"
		if _, of := r.posts(many); mode == openList && of > many && r.key(of) == ":" && r.startsPost(of+1) { // "các Ủy viên X: Bộ trưởng Y A; …"
			return max(of, r.agentItem(list, of+1, mode))
		}
		crowd := r.skip(many, gazetteer.ClauseWords, "crowd") // "các đại biểu A (Sở X), B (Sở Y)"
		if p, end := r.person(crowd); end > many && strings.Contains(p.name, " ") && (len(p.posts) > 0 || crowd > many) {
			list.items = append(list.items, agent{person: &p, from: i, to: end})
			return end
		}
	}
	if end := r.sameBodies(list, at, delegated); end > at {
		return end
	}
	if end := r.unlistedSender(i, at); end > at {
		list.items = append(list.items, agent{body: Body{Name: r.text(at, end), Kind: graph.OrganizationCompany}, delegated: true, from: i, to: end})
		return end
	}
	if body, end := r.organization(at); end > at {
		if (delegated || list.group) && isWhole(body) {
			list.group = true
			return end
		}
		list.items = append(list.items, agent{body: body, delegated: delegated, from: i, to: end})
		return end
	}
	if body, end := r.organization(r.skip(i, gazetteer.PeopleWords, "group")); r.key(i) == "đoàn" && at == i && end > i+2 && body.Name != "" { // "đoàn đại biểu Hội X"
		list.items = append(list.items, agent{body: body, delegated: true, from: i, to: end})
		return end
	}
	if at > i || r.startsGroup(i) {
		list.group = true
		return r.group(list, i, at)
	}
	return i
}

// spouseOf gives the index after somebody who is only named as the wife or the husband of somebody else: "bà A, phu nhân Bộ trưởng B". It is the same index where there is
// none.
func (r *reader) spouseOf(i int) int {
	if r.key(i) != "phu" || r.key(i+1) != "nhân" && r.key(i+1) != "quân" {
		return i
	}
	p, end := r.person(i + 2)
	if end == i+2 || len(p.posts) == 0 {
		return i
	}
	return end
}

// unlistedSender gives the index after the foreign name of a company that no head noun introduces, behind the words for who speaks for it, where he is named next: "Đại diện Acme, ông A,
// cho biết". It is the index of the name where there is none.
func (r *reader) unlistedSender(i, at int) int {
	if at == i || !r.token(at).isName() || r.vietnameseName(at) > at {
		return at
	}
	end := r.foreignName(at)
	if end == at || r.key(end) != "," || !r.has(end+1, gazetteer.Honorifics, "address") {
		return at
	}
	return end
}

// subjectBehind gives the comma between whom a list names and the subject of the verb that follows it at once, which reads like one more post or the name of the same
// person: "Tiếp ông A, Chủ tịch X, Thủ tướng nhấn mạnh", "Tại cuộc gặp với Tổng Giám đốc X, Thủ tướng A nói". It is 0 where there is none.
func (r *reader) subjectBehind(i int, p person, end int) int {
	if !p.apposed && (p.name == "" || len(p.posts) < 2) || !r.actsNext(end) {
		return 0
	}
	if _, first := r.post(i); first > i && r.key(first) == "," {
		return first
	}
	for at := end - 1; p.apposed && at > i; at-- {
		if r.key(at) != "," {
			continue
		}
		if _, post := r.post(at + 1); post == end {
			return at
		}
		return 0
	}
	return 0
}

// personBefore reads a person in the tokens before a limit.
func (r *reader) personBefore(i, limit int) (person, int) {
	cut := *r
	cut.limit = limit
	return cut.person(i)
}

// isWhole reports the party and the state, whose leaders are a group without names: "lãnh đạo Đảng, Nhà nước".
func isWhole(body Body) bool { return body.ID == "dang-cong-san-viet-nam" || body.ID == "nha-nuoc" }

// startsPost reports whether a post begins at a token.
func (r *reader) startsPost(i int) bool {
	_, end := r.post(i)
	return end > i
}

// isHeadOfState reports whether the words for a delegate at i mean one person, whom the text names elsewhere: "nhà lãnh đạo Nga". In an open list of states they
// mean those who speak for them: "với sự tham gia của lãnh đạo Nga, Lào".
func (r *reader) isHeadOfState(i, at int, mode listMode) bool {
	if at == i || r.key(at-1) != "đạo" {
		return false
	}
	p, end := r.gazetteerPlace(at)
	if end == at || p.kind == graph.PlaceProvince {
		return false
	}
	next := r.listSeparator(r.bracket(end))
	_, other := r.gazetteerPlace(next)
	return mode != openList || other == next
}

// isLowerName reports a bare name at the start of a list before its verb that no form of address introduces; it is kept only
// if it is more than the first word of a sentence.
func (r *reader) isLowerName(i int, p person) bool {
	return p.name == "" && len(p.posts) == 0 && p.gender == "" && r.token(i).shape == shapeLower
}
