package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// startsGroup reports whether words for people without names begin at a token: "các chuyên gia", "200 đại biểu".
func (r *reader) startsGroup(i int) bool {
	if end := r.skip(i, gazetteer.ClauseWords, "quantity"); end > i {
		return r.token(end).shape == shapeNumber
	}
	if end := r.skip(i, gazetteer.PeopleWords, "group"); end > i {
		// "Nhiều đề xuất", "các tham luận" are things that people say.
		return !r.has(end, gazetteer.ActTriggers, "speech", "paper") && r.key(end) != "câu"
	}
	if r.token(i).shape == shapeNumber && !isYear(r.token(i).text) && r.has(i+1, gazetteer.Posts) { // "25 Tổng Lãnh sự"
		return r.key(i-1) == "tiếp" || r.key(i-1) == "gặp" || r.key(i-1) == "với"
	}
	return r.token(i).shape == shapeNumber && r.token(i+1).shape == shapeLower && !isYear(r.token(i).text) && !isTimeUnit(r.key(i+1)) && !r.has(i+1, gazetteer.ActTriggers, "paper")
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
	at := r.skip(end, gazetteer.PeopleWords, "such")
	if next := r.skip(end+1, gazetteer.PeopleWords, "such"); r.key(end) == "," && next > end+2 { // "hơn 300 đại biểu, trong đó có A"
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
	if r.key(at-3) == "trong" && r.key(at-2) == "đó" { // "hơn 30 nước, trong đó có A và B": no more than what the text counts
		examples.items = slices.DeleteFunc(examples.items, func(a agent) bool { return a.place && a.body.PlaceKind == graph.PlaceCountry })
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
	many := r.skip(i, gazetteer.PeopleWords, "group")
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
		end = r.holderInBrackets(list, next, openList)
		if i = r.listSeparator(end); i == end {
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
		if s, ok := r.spot(i, gazetteer.OrgHeads); ok && s.row.Kind == string(graph.OrganizationEmbassy) {
			return true
		}
	}
	return false
}

// groupWords gives the index after the words for a group: up to a mark, a verb of an act, an event or a joining word.
func (r *reader) groupWords(i int) int {
	end := i
	for end < min(i+groupTokens, r.limit) {
		if next := r.dwelling(end); next > end {
			end = next
			continue
		}
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

// dwelling gives the index after the words for where the people of a group live: "đang sinh sống, học tập và làm việc tại TP. X". It is the same index where there are none.
func (r *reader) dwelling(i int) int {
	at := i
	for r.key(at) == "đang" || r.key(at) == "hiện" {
		at++
	}
	for {
		switch r.key(at) + " " + r.key(at+1) {
		case "sinh sống", "học tập", "làm việc", "công tác", "hoạt động", "cư trú", "kinh doanh", "lao động":
			at += 2
		default:
			return i
		}
		if k := r.key(at); k == "tại" || k == "ở" {
			if _, end := r.venue(at + 1); end > at+1 {
				return end
			}
			return i
		}
		if next := r.listSeparator(at); next > at {
			at = next
		}
	}
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
	if s, ok := r.spot(i, gazetteer.ActTriggers); ok && s.row.Kind != actOther && s.row.Kind != "paper" && !r.isCounted(i) {
		return true
	}
	if event, ok := r.spot(i, gazetteer.EventHeads); ok {
		if org, also := r.spot(i, gazetteer.OrgHeads); (!also || event.end > org.end) && !r.has(i, gazetteer.Organizations) {
			return true
		}
	}
	if r.has(i, gazetteer.PeopleWords, "such") || r.key(i) == "nghe" || r.key(i) == "mà" || r.key(i) == "khi" && r.has(i+1, gazetteer.ActTriggers, "address") { // "các đại biểu nghe A báo cáo"
		return true
	}
	if r.key(i) == "từng" && !r.has(i+1, gazetteer.ActTriggers) { // "những người từng học tập tại X"
		return false
	}
	return r.has(i, gazetteer.ClauseWords, "adverb", "future", "and", "with", "have", "passive", "agentive", "theme")
}

// looseGroup reads an item of a list that names nobody: words up to the next separator. Before a verb only a few lower-case
// words are taken so.
func (r *reader) looseGroup(i int, mode listMode) int {
	if mode == subjectList && r.token(i).shape != shapeLower && !r.has(i, gazetteer.StopNames, "other") || r.endsGroup(i) || r.has(i, gazetteer.PeopleWords, "behalf") {
		return i
	}
	switch r.key(i) {
	case "tại", "ở", "vào", "ngày", "hôm", "về": // "A, B và C, tại Hà Nội", "tham luận của A, B, về …"
		return i
	}
	if r.startsDate(i) {
		return i
	}
	end := r.groupWords(i)
	if mode == subjectList && end > i+6 {
		return i
	}
	return end
}
