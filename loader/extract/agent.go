package extract

import (
	"strings"

	"quanhe/graph"
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
		separator := end
		if after := r.bracket(end); r.listSeparator(after) > after {
			separator = after // "Canada (nước chủ nhà), Chile"
		}
		at := r.listSeparator(separator)
		if at == separator && r.opensMembers(list, separator, mode) {
			at++
		}
		if at == separator {
			return list, end
		}
		if mode == objectList && r.key(separator) == "," {
			return list, end
		}
		if mode == subjectList && (r.key(separator) == "," || r.key(separator) == ";") && r.changesToPerson(&list, at) {
			return list, end
		}
		if (mode == openList || r.key(i-1) == "của") && r.organizesNext(separator, at) {
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

// organizesNext reports whether bodies behind a comma are the subject of a verb of organizing or signing: "… dưới sự chủ trì của A, UBND tỉnh X tổ chức hội nghị",
// "trước sự chứng kiến của A, X và Y ký bản ghi nhớ".
func (r *reader) organizesNext(comma, i int) bool {
	if r.key(comma) != "," {
		return false
	}
	_, end := r.organization(i)
	if other := r.skip(end, classClause, "and"); end > i && other > end {
		if _, last := r.organization(other); last > other {
			end = last
		}
	}
	return end > i && r.has(r.skipAdverbs(end), classAct, "organize", "joint", "sign")
}

// opensMembers reports a colon between a group and the bodies that it stands for: "đại diện các bộ, ngành: Văn phòng Chính phủ, Bộ Ngoại giao".
func (r *reader) opensMembers(list agents, i int, mode listMode) bool {
	_, end := r.organization(i + 1)
	return mode == openList && list.group && r.key(i) == ":" && end > i+1
}

// listSeparator gives the index after what stands between the items of a list, or the same index.
func (r *reader) listSeparator(i int) int {
	switch r.key(i) {
	case ",", ";", "…":
		return r.skip(r.skip(i+1, classClause, "and"), classClause, "with")
	case ".":
		if r.key(i+1) == "." && r.key(i+2) == "." { // "A, B... cùng C"
			return r.skip(r.skip(i+3, classClause, "and"), classClause, "with")
		}
	}
	if end := r.skip(i, classClause, "and"); end > i {
		return end
	}
	return r.skip(i, classClause, "with")
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
	if r.has(i, classPeople, "behalf") {
		return i
	}
	if p, end := r.pair(i); end > i {
		list.items = append(list.items, agent{person: &p, from: i, to: end})
		return end
	}
	delegated := len(list.items) > 0 && list.items[len(list.items)-1].delegated
	at := i
	if s, ok := r.spot(i, classHonorific, "address"); ok && r.key(i) == "các" && r.has(s.end, classPeople, "delegate") {
		at = s.end // "các đồng chí lãnh đạo Sở X"
	}
	for next := r.skip(at, classPeople, "delegate"); next > at; next = r.skip(at, classPeople, "delegate") {
		at = next
	}
	if post, ok := r.spot(i, classPost); ok && post.end > at {
		at = i // "Đại diện cấp cao của EU A"
	}
	if at > i {
		delegated = true
		at = r.skip(at, classPeople, "from")
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
			switch {
			case mode == openList && p.name == "" && len(p.posts) > 0 && r.key(end) == ":" && r.startsPost(end+1): // "các đồng chí Ủy viên X: Bộ trưởng Y A; …"
				return max(end, r.agentItem(list, end+1, mode))
			case mode == openList && p.name == "" && len(p.posts) > 0:
				end = r.nameBehindTitle(&p, end)
			case mode == objectList && p.name != "" && len(p.posts) > 1 && r.actsNext(end):
				// "Tại cuộc gặp với Tổng Giám đốc WHO, Thủ tướng A nói": the last name is that of the subject.
				if post, first := r.post(i); first > i && r.key(first) == "," {
					p, end = person{posts: []Post{post}, title: post.Title}, first
				}
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
	if many := r.skip(i, classPeople, "group"); many > i && at == i { // "các Đại sứ Việt Nam tại Lào A và …"
		if p, end := r.person(many); end > many && strings.Contains(p.name, " ") && len(p.posts) > 0 {
			list.items = append(list.items, agent{person: &p, from: i, to: end})
			return end
		}
	}
	if end := r.sameBodies(list, at, delegated); end > at {
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
	if at > i || r.startsGroup(i) {
		list.group = true
		return r.group(list, i, at)
	}
	return i
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

// startsGroup reports whether words for people without names begin at a token: "các chuyên gia", "200 đại biểu".
func (r *reader) startsGroup(i int) bool {
	if end := r.skip(i, classClause, "quantity"); end > i {
		return r.token(end).shape == shapeNumber
	}
	if end := r.skip(i, classPeople, "group"); end > i {
		// "Nhiều đề xuất", "các tham luận" are things that people say.
		return !r.has(end, classAct, "speech", "paper")
	}
	return r.token(i).shape == shapeNumber && r.token(i+1).shape == shapeLower && !isYear(r.token(i).text) && !isTimeUnit(r.key(i+1)) && !r.has(i+1, classAct, "paper")
}

// isTimeUnit reports the words that a number before them makes a time: "trong 2 ngày 10 và 11/7".
func isTimeUnit(key string) bool {
	switch key {
	case "ngày", "tuần", "tháng", "năm", "giờ", "phút":
		return true
	}
	return false
}

// groupTokens is the most tokens of the words for a group without a name.
const groupTokens = 30

// group reads people without names from start on, whose own words begin at i, and the bodies that are named as examples of
// them: "đại biểu từ các cơ quan như A, B", "đại biểu 6 tỉnh (A, B)".
func (r *reader) group(list *agents, start, i int) int {
	if at := r.namedMembers(i); at > i {
		if end := r.examples(list, at, false); end > at {
			return end
		}
	}
	end := r.groupWords(i)
	if end == i && i == start {
		return start
	}
	at := r.skip(end, classPeople, "such")
	if next := r.skip(end+1, classPeople, "such"); r.key(end) == "," && next > end+2 { // "hơn 300 đại biểu, trong đó có A"
		at = next
	}
	bracketed := at == end && r.key(end) == "("
	if bracketed {
		at++
	}
	if at == end {
		return end
	}
	var examples agents
	examplesEnd := r.examples(&examples, at, r.isMissionGroup(i, end))
	if bracketed {
		if len(examples.items) == 0 || r.key(examplesEnd) != ")" {
			return end
		}
		examplesEnd++
	}
	list.items = append(list.items, examples.items...)
	for r.key(examplesEnd) == "…" || r.key(examplesEnd) == "." && r.key(examplesEnd+1) == "." {
		examplesEnd++
	}
	return examplesEnd
}

// memberReach is the most syllables of the noun for a sort of bodies.
const memberReach = 3

// namedMembers gives the index of the first body of the word list behind the noun for their sort: "các tổ chức WB, ADB". It is the same index where there is none.
func (r *reader) namedMembers(i int) int {
	many := r.skip(i, classPeople, "group")
	if many == i {
		return i
	}
	for at := many + 1; at <= many+memberReach && r.token(at-1).shape == shapeLower; at++ {
		if _, end := r.listedOrganization(at); end == at || !r.token(at).isName() {
			continue
		}
		switch r.key(at-2) + " " + r.key(at-1) {
		case "tổ chức", "tập đoàn", "hiệp hội", "cơ quan", "đơn vị", "công ty":
			return at
		}
		return i
	}
	return i
}

// examples reads the bodies and places named as examples of a group, and gives the index after the last one.
func (r *reader) examples(list *agents, i int, missions bool) int {
	end := i
	for {
		next := r.exampleItem(list, i, missions)
		if next == i {
			return end
		}
		end = next
		if i = r.listSeparator(next); i == next {
			return end
		}
	}
}

// exampleItem reads a body or place named as an example of a group; a state among missions means its mission.
func (r *reader) exampleItem(list *agents, i int, missions bool) int {
	if p, end := r.country(i); end > i && missions {
		name := "Cơ quan ngoại giao " + p.printed + " tại " + homeCountry
		body := Body{Name: name, Kind: graph.OrganizationEmbassy, Place: p.name, PlaceKind: p.kind}
		list.items = append(list.items, agent{body: body, delegated: true, from: i, to: end})
		return end
	}
	if p, end := r.locality(i); end > i && p.id != "" {
		list.items = append(list.items, agent{body: r.placeBody(p), delegated: true, place: true, from: i, to: end})
		return end
	}
	if p, end := r.person(i); end > i && p.name != "" && (p.titled || len(p.posts) > 0) {
		list.items = append(list.items, agent{person: &p, from: i, to: end})
		return end
	}
	if body, end := r.organization(i); end > i {
		list.items = append(list.items, agent{body: body, delegated: true, from: i, to: end})
		return end
	}
	return i
}

// isMissionGroup reports whether the words for a group are about missions.
func (r *reader) isMissionGroup(i, end int) bool {
	for ; i < end; i++ {
		if s, ok := r.spot(i, classOrgHead); ok && s.entry.kind == string(graph.OrganizationEmbassy) {
			return true
		}
	}
	return false
}

// groupWords gives the index after the words for a group: up to a mark, a verb of an act, an event or a joining word.
func (r *reader) groupWords(i int) int {
	end := i
	for end < min(i+groupTokens, r.limit) {
		t := r.token(end)
		if t.shape == shapeMark && t.key != "-" && t.key != "/" || end > i && (r.endsGroup(end) || r.startsDate(end)) {
			break
		}
		if _, body := r.listedOrganization(end); body > end+1 {
			end = body
			continue
		}
		end++
	}
	return end
}

// startsDate reports whether a word for a day and its date begin at a token.
func (r *reader) startsDate(i int) bool {
	if !isDayWord(r.key(i)) {
		return false
	}
	_, end := r.date(i)
	return end > i
}

// endsGroup reports whether a word begins at a token that closes the words for a group.
func (r *reader) endsGroup(i int) bool {
	if s, ok := r.spot(i, classAct); ok && s.entry.kind != actOther && s.entry.kind != "paper" && !r.isCounted(i) {
		return true
	}
	if event, ok := r.spot(i, classEventHead); ok {
		if org, also := r.spot(i, classOrgHead); (!also || event.end > org.end) && !r.has(i, classOrganization) {
			return true
		}
	}
	if r.has(i, classPeople, "such") || r.key(i) == "nghe" || r.key(i) == "khi" && r.has(i+1, classAct, "address") { // "các đại biểu nghe A báo cáo"
		return true
	}
	return r.has(i, classClause, "adverb", "future", "and", "with", "have", "passive", "agentive", "theme")
}

// looseGroup reads an item of a list that names nobody: words up to the next separator. Before a verb only a few lower-case
// words are taken so.
func (r *reader) looseGroup(i int, mode listMode) int {
	if mode == subjectList && r.token(i).shape != shapeLower && !r.has(i, classStopName, "other") || r.endsGroup(i) || r.has(i, classPeople, "behalf") {
		return i
	}
	switch r.key(i) {
	case "tại", "ở", "vào", "ngày", "hôm": // "A, B và C, tại Hà Nội"
		return i
	}
	end := r.groupWords(i)
	if mode == subjectList && end > i+6 {
		return i
	}
	return end
}
