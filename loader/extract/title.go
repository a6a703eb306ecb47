package extract

import (
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// The most tokens of words around a name that no list has.
const (
	unknownTitleTokens = 12
	unknownFieldTokens = 8
)

// unknownTitle reads an apposition of words that are no known post: "ông A, quản lý cấp cao của X, cho biết". It must be closed by the
// mark that opened it, with a verb behind the mark, and states no act itself. It adds what the words tell and gives the index of
// the closing mark.
func (r *reader) unknownTitle(p *person, i int) int {
	end := r.closedTitle(i-1, i)
	if end == i {
		return i
	}
	if body, bodyEnd := r.organization(i); bodyEnd == end {
		p.bodies = append(p.bodies, body)
	} else if r.token(i).isName() && len(p.posts) == 0 {
		if _, placeEnd := r.locality(i); placeEnd == i {
			p.title = r.text(i, end)
		}
	}
	return end
}

// titleRest gives the index of the mark that closes an apposition whose last post goes on in words that no list has: "Viện trưởng Viện
// Nghiên cứu Năng lượng tái tạo, …". It is the same index where there are none.
func (r *reader) titleRest(open, i int) int {
	end := i
	for end < i+compoundTokens && r.token(end).shape == shapeLower && r.isTitleWord(end) {
		end++
	}
	if end == i || r.has(i, gazetteer.ClauseWords, "and") { // "Đại sứ X tại Việt Nam và phu nhân"
		return i
	}
	switch k := r.key(end); {
	case r.key(open) == "(":
		if k != ")" {
			return i
		}
	case k != r.key(open) && k != "," && k != ";" && k != ".":
		return i
	}
	return end
}

// closedTitle gives the index of the mark that closes an apposition whose last post goes on in any words of a title, where a verb follows the mark: "bà A,
// Giám đốc hãng thời trang Acme, cho biết". It is the same index where there is none.
func (r *reader) closedTitle(open, i int) int {
	end := i
	for end < i+unknownTitleTokens && r.isTitleWord(end) {
		end++
	}
	if end == i || r.has(i, gazetteer.ClauseWords, "and") || !r.closesTitle(open, end) {
		return i
	}
	return end
}

// isTitleWord reports a word that may stand in the title of a person: it begins no act, event, person or small word.
func (r *reader) isTitleWord(i int) bool {
	t := r.token(i)
	if t.shape == shapeMark || r.quoted[i] {
		return t.shape == shapeMark && (t.key == "-" && !t.spaced || t.key == "&") && r.token(i+1).isWord()
	}
	if act, ok := r.spot(i, gazetteer.ActTriggers); ok && act.row.Kind != actOther {
		return false
	}
	if head, ok := r.spot(i, gazetteer.EventHeads); ok && head.row.Detail["any"] == "" {
		return false
	}
	return !r.has(i, gazetteer.Honorifics) && !r.has(i, gazetteer.ClauseWords, "adverb", "future", "have", "passive", "agentive", "held", "ended", "theme") && !r.startsName(i)
}

// closesTitle reports whether the mark at an index closes what the one before the words opened, and a verb or, in a list, the next
// person follows.
func (r *reader) closesTitle(open, end int) bool {
	switch r.key(open) {
	case "(":
		return r.key(end) == ")"
	case ",", "-":
		if k := r.key(end); k != r.key(open) && k != "," {
			return false
		}
	default:
		return false
	}
	at := end + 1
	at = r.skipAdverbs(at)
	if act, ok := r.spot(at, gazetteer.ActTriggers); ok {
		return act.row.Kind != actOther && act.row.Kind != "paper" && act.row.Kind != "side"
	}
	if next := r.skip(end+1, gazetteer.ClauseWords, "and"); next > end+1 {
		_, personEnd := r.person(next)
		return personEnd > next
	}
	return false
}

// skipAdverbs gives the index after words that may stand between a subject and its verb.
func (r *reader) skipAdverbs(i int) int {
	for next := r.skip(i, gazetteer.ClauseWords, "adverb", "future"); next > i; next = r.skip(i, gazetteer.ClauseWords, "adverb", "future") {
		i = next
	}
	return i
}

// nameBeyond gives the index of the name that posts lead to over words of a field that no list has: "Giám đốc dự án Đường sắt ven biển
// Nguyễn A". It is the same index where there is none.
func (r *reader) nameBeyond(i int) int {
	end := i
	for end < i+unknownFieldTokens && r.isTitleWord(end) && r.token(end).isWord() && (end == i || !r.has(end, gazetteer.Posts)) {
		end++
	}
	if last := end - 1; last >= i && r.startsName(end) && r.token(last).shape == shapeTitle && r.follows(last, gazetteer.Countries) { // "Bí thư Đoàn Thanh niên Trung Quốc Lô Ung Chính"
		end = last
	} else if end == i || r.particles(end-1) == end || !r.startsName(end) && (r.key(end) != "," || !r.has(end+1, gazetteer.Honorifics, "address") || r.foreignName(i) == end) {
		return i
	}
	return end
}

// dutyTokens is the most tokens of what a post is for.
const dutyTokens = 18

// dutyBeyond gives the index of the name behind what a post is for: "Trợ lý Ngoại trưởng Mỹ phụ trách khu vực Đông Á Ann Lake", "Đại diện cấp cao về an ninh của EU Ann
// Lake". It is the same index where no name follows.
func (r *reader) dutyBeyond(i int) int {
	switch k := r.key(i); {
	case k == "về" || k == "của", (k == "phụ" || k == "đặc") && r.key(i+1) == "trách":
	default:
		return i
	}
	for end := i + 1; end < i+dutyTokens; {
		next := r.dutyWord(end)
		if next > end {
			end = next
			continue
		}
		if r.startsName(end) || r.token(end).isName() && r.foreignName(end) > end+1 {
			return end
		}
		break
	}
	return i
}

// bodyOfDuty gives a post without a body the last listed body or state among the words for what it is for: "Giám đốc phụ trách an ninh của EU".
func (r *reader) bodyOfDuty(post *Post, i, end int) {
	if post.Body != nil {
		return
	}
	for ; i < end; i++ {
		if body, next := r.listedOrganization(i); next > i {
			body.Name = r.text(i, next)
			post.Body = &body
			i = next - 1
		} else if p, next := r.country(i); next > i {
			post.Body = stateBody(p)
			i = next - 1
		}
	}
}

// dutyWord gives the index after a word for what a post is for: in lower case, a post, a place or a listed body. It is the same index for anything else.
func (r *reader) dutyWord(i int) int {
	if end := r.skip(i, gazetteer.Countries, "region"); end > i {
		return end
	}
	if _, end := r.gazetteerPlace(i); end > i {
		return end
	}
	if end := r.skip(i, gazetteer.Fields, "field"); end > i {
		return end
	}
	if _, end := r.post(i); end > i {
		return end
	}
	if _, end := r.listedOrganization(i); end > i {
		return end
	}
	isWord := r.token(i).shape == shapeLower && !r.has(i, gazetteer.EventHeads) && !r.has(i, gazetteer.Honorifics) && (!r.has(i, gazetteer.ClauseWords) || r.has(i, gazetteer.ClauseWords, "and"))
	if act, ok := r.spot(i, gazetteer.ActTriggers); ok && act.row.Kind != actOther {
		isWord = false
	}
	if isWord || r.key(i) == "-" {
		return i + 1
	}
	return i
}

// longTitleTokens is the most tokens between the posts and the name in a list whose items may have commas.
const longTitleTokens = 40

// foreignNameLeast is the least tokens of a foreign name behind the state that ends a title.
const foreignNameLeast = 2

// nameBehindTitle reads the name that ends an item of a list whose title goes on over commas and words that no list has: "Phó Chủ tịch nước, Chủ tịch Hội đồng X,
// Ủy ban Y Nguyễn Văn A; …". It gives the index after the name, or the same index.
func (r *reader) nameBehindTitle(p *person, i int) int {
	for at := i; at < i+longTitleTokens && at < r.limit; at++ {
		if k := r.key(at); k == ";" || k == "." && !r.isInitial(at-1) || r.quoted[at] || r.startsItem(at) || r.startsEvent(at) && at > i {
			return i
		}
		name, least := r.vietnameseName(at), officeNameTokens
		if isAbroad := at > i && r.follows(at, gazetteer.Countries); isAbroad || r.isInitial(at) { // "Hiệp hội X Pháp Jean Morel"
			name, least = r.foreignName(at), foreignNameLeast
		}
		if name < at+least {
			continue
		}
		if k := r.key(name); k != ";" && k != "." {
			return i
		}
		p.name = r.text(at, name)
		if at > i {
			r.widen(p.posts, i, at)
			p.title = titleOf(p.posts)
		}
		if r.vietnameseName(at) == at {
			abroad(p.posts)
		}
		return name
	}
	return i
}

// startsItem reports the words that begin another item of a list, or its end.
func (r *reader) startsItem(i int) bool {
	if r.has(i, gazetteer.ActTriggers, "attend", "lead", "address", "organize", "meet", "receive", "sign", "side") || r.key(i-1) == "," && r.has(i, gazetteer.PeopleWords, "delegate", "behalf") {
		return true
	}
	return r.has(i, gazetteer.Honorifics, "address") || r.key(i-1) == "," && r.has(i, gazetteer.Posts)
}

// widen gives the last post the words between it and the name, and its body too where these end the body's name.
func (r *reader) widen(posts []Post, from, to int) {
	post := &posts[len(posts)-1]
	words := r.text(from, to)
	post.Title += " " + words
	if head, ok := r.spot(from, gazetteer.OrgHeads); ok && post.Body == nil && r.token(from).isName() {
		post.Body = &Body{Name: words, Kind: graph.OrganizationKind(head.row.Kind)} // "Giám đốc Trung tâm đào tạo nghề ven biển, …"
	}
	if post.Body != nil && post.Body.ID == "" && strings.HasSuffix(post.Title, post.Body.Name+" "+words) {
		body := *post.Body
		body.Name += " " + words
		post.Body = &body
	}
}

// compoundTokens is the most lower-case syllables that end the last word of a body's name.
const compoundTokens = 3

// fieldBeyond gives the index after lower-case syllables that no list has inside the name of a body: "Hội Thủ công mỹ nghệ Việt Nam".
// The state or the province behind them shows that the name goes on. It is the same index where they are none.
func (r *reader) fieldBeyond(i int) int {
	end := i
	for end < i+compoundTokens && r.token(end).shape == shapeLower && r.isTitleWord(end) && !r.isLowLocality(end) && !r.has(end, gazetteer.ClauseWords) && !r.has(end, gazetteer.PeopleWords, "group", "delegate", "behalf", "from") && !r.has(end, gazetteer.EventWords, "stop") {
		end++
	}
	if _, low := r.locality(end); end > i && low > end && r.isLowLocality(end) {
		return end // "Chi hội Nông dân sản xuất giỏi huyện X"
	}
	if p, next := r.gazetteerPlace(end); end == i || next == end || p.kind == graph.PlaceCountry && p.name != homeCountry {
		return i
	}
	return end
}

// unknownOffice reads a name without post or form of address behind words that can only be its title: a capitalized run that begins a
// part of the sentence, with a verb behind the name.
func (r *reader) unknownOffice(i int) (person, int) {
	if !r.token(i).isName() || !r.startsPart(i) && !r.follows(i, gazetteer.ClauseWords) && r.key(i-1) != "của" {
		return person{}, i
	}
	name := r.nameBeyond(i)
	end := r.vietnameseName(name)
	if name == i || end < name+officeNameTokens || !r.actsNext(end) && !r.isListed(i, end) {
		return person{}, i
	}
	return person{name: r.text(name, end), title: r.text(i, name), titled: true}, end
}

// isListed reports whether words and a name from i to end stand as an item of a list of those who take part: after "có", "của" or "do", and before a mark or
// "và".
func (r *reader) isListed(i, end int) bool {
	opens := r.key(i-1) == "của" || r.follows(i, gazetteer.ClauseWords) && (r.key(i-1) == "có" || r.key(i-1) == "là" || r.key(i-1) == "do")
	return opens && (r.token(end).shape == shapeMark || r.has(end, gazetteer.ClauseWords, "and"))
}

// officeNameTokens is the least syllables of a name that only its place in the sentence tells to be one.
const officeNameTokens = 3

// actsNext reports whether a verb of speaking, leading or attending follows, adverbs aside.
func (r *reader) actsNext(i int) bool {
	for next := i; ; i = next { // "đã có cuộc gặp": what looks like an adverb may begin the verb
		if r.has(i, gazetteer.ActTriggers, "speech", "address", "lead", "attend", "meet", "receive", "sign") {
			return true
		}
		if next = r.skip(i, gazetteer.ClauseWords, "adverb", "future"); next == i {
			return false
		}
	}
}
