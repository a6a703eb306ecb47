package extract

import (
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// nameWord gives the index after the word that continues a name, or the same index.
func (r *reader) nameWord(m *mention, start, i int) int {
	t := r.token(i)
	switch {
	case t.shape == shapeMark:
		return r.nameMark(m, i)
	case r.startsMode(i) || t.key == "về" && r.yearAfter(i-2) != "":
		return i
	case t.key == "của" && !m.bare && i > start && r.token(i+1).shape == shapeLower && !r.has(i+1, gazetteer.EventHeads):
		return i + 2
	case t.key == "của" && m.bare && i == start && m.head.Kind == string(graph.EventSession) && r.token(i+1).isName():
		if _, end := r.listedOrganization(i + 1); end > i+1 { // "phiên thảo luận của Hội đồng Bảo an"
			return end
		}
		return i
	case r.startsNamedPerson(i), r.startsSide(i), t.key == "giữa" && (m.head.Detail["family"] == ceremonyOfSigning || r.key(i+1) == "đoàn" || r.key(i+1) == "hai" && m.bare):
		return i
	case t.isName():
		return max(i+1, r.skip(i, gazetteer.EventWords, "tail")) // "Diễn đàn Tiếng nói Trẻ"
	case t.shape == shapeNumber && r.isDuration(m, i): // "chuyến thăm 6 ngày"
		return i
	case t.shape == shapeNumber && r.token(i+1).isName() && !r.token(i+1).spaced: // "5G"
		return i + 2
	case !m.bare && r.isRoute(i):
		return i + 1
	case t.shape == shapeNumber && r.key(i-1) == "niệm" && r.key(i+1) == "năm": // "Lễ kỷ niệm 60 năm Ngày thành lập X"
		return i + 2
	case !m.bare && r.key(i-1) == "nam" && r.has(i, gazetteer.Fields, "abroad"): // "Hội nghị người Việt Nam ở nước ngoài lần thứ 5"
		return r.skip(i, gazetteer.Fields, "abroad")
	case i == start && m.bare && t.key == "các" && (r.has(i+1, gazetteer.ClauseWords, "crowd") || r.key(i+1) == "ý"): // "Tại hội nghị các đại biểu đã …"
		return i
	case i == start && r.heldName(m, i) > i:
		return r.heldName(m, i)
	case r.has(i, gazetteer.EventWords, "tail") && r.skip(i, gazetteer.EventWords, "tail") >= r.skip(i, gazetteer.EventWords, "stop"):
		return r.skip(i, gazetteer.EventWords, "tail")
	case i == start && m.bare && r.fieldName(i) > i:
		return r.fieldName(i)
	case i == start && m.bare && r.opensName(m, i):
		return i + 1
	case m.bare && (r.leadsToName(m, i) || r.leadsToYear(m, i)):
		return i + 1
	case t.key == "tại" && !m.bare && r.leadsToEdition(i+1): // "Diễn đàn doanh nghiệp Việt Nam tại châu Âu lần thứ 6"
		return i + 1
	case t.key == "vào" && !m.bare && r.has(i+1, gazetteer.PeopleWords, "locality"): // "Hội nghị xúc tiến đầu tư vào tỉnh X năm 2023"
		return i + 1
	case i == start || m.bare || r.has(i, gazetteer.EventWords, "stop") && !r.isInsideNoun(i):
		return i
	case r.has(i, gazetteer.ClauseWords, "adverb", "future"):
		return i
	case r.has(i, gazetteer.ClauseWords, "and"):
		if r.endsNameAfterAnd(i + 1) {
			return i
		}
		return i + 1
	}
	if year := r.yearAfter(i); year != "" {
		return i + 2
	}
	return i + 1
}

// isDuration reports a number of days or other units that an event lasts, and not of the years or months that it looks back on: "Hội nghị tổng kết 5 năm thực hiện X",
// "Hội nghị sơ kết công tác 6 tháng đầu năm", "kỷ niệm 50 năm X".
func (r *reader) isDuration(m *mention, i int) bool {
	unit, next := r.key(i+1), r.key(i+2)
	lookedBackOn := unit == "năm" || unit == "tháng" && (next == "đầu" || next == "cuối")
	return isTimeUnit(unit) && (!lookedBackOn || m.bare && r.key(i-1) != "niệm")
}

// leadsToEdition reports a part of the world with the number of an edition right behind it.
func (r *reader) leadsToEdition(i int) bool {
	end := r.skip(i, gazetteer.Countries, "region")
	return end > i && r.startsOrdinal(end)
}

// isInsideNoun reports a word that is no verb, because the words before it make it part of a noun: "các tổ chức", "công tác tổ chức".
func (r *reader) isInsideNoun(i int) bool {
	if r.key(i) == "tổ" && r.isCounted(i) {
		return true
	}
	noun, ok := r.spot(i-2, gazetteer.ActTriggers, actOther)
	return ok && noun.end > i
}

// startsSide reports whether words for the side of somebody begin at a token: "về phía tỉnh", and not "phía Bắc".
func (r *reader) startsSide(i int) bool {
	s, ok := r.spot(i, gazetteer.ActTriggers)
	return ok && s.row.Kind == "side"
}

// closingYear gives the year that a name ends with, which is that of the event unless the name says what is looked back on or planned: "Hội nghị tổng kết
// công tác năm 2018" may be held in 2019.
func (r *reader) closingYear(m mention, start int) string {
	year := r.yearAfter(m.to - 2)
	for i := start; i < m.to && year != ""; i++ {
		if r.has(i, gazetteer.EventWords, "work") {
			return ""
		}
	}
	return year
}

// fieldName gives the index after lower-case words of a field that lead to a capitalized word of the name or its year: "Diễn đàn đầu tư Lào Cai năm
// 2017", "đối thoại quốc phòng Việt Nam - Lào". It is the same index where there are none.
func (r *reader) fieldName(i int) int {
	end := i
	for end < i+unknownFieldTokens {
		next := r.skip(end, gazetteer.Fields, "field", "link")
		if next == end {
			next = r.skip(end, gazetteer.EventWords, "tail")
		}
		if next == end {
			break
		}
		end = next
	}
	if end == i {
		return r.headedName(i)
	}
	leads := r.token(end).isName() && !r.startsNamedPerson(end) || r.yearAfter(end) != ""
	if !r.has(i, gazetteer.Fields, "field") || !leads {
		return i
	}
	return end
}

// opensName reports whether a lower-case word behind a head noun begins the name: one of the list behind the verb that has the event as its object or a
// capitalized head noun inside a sentence ("tổ chức hội nghị gặp mặt …", "tại Hội nghị công tác …"), and behind a verb of organizing or taking place and a
// capitalized head noun any word that may stand in a name.
func (r *reader) opensName(m *mention, i int) bool {
	if r.token(i).shape != shapeLower {
		return false
	}
	inside := m.capital && !r.startsPart(m.from) || r.mayBeNamed(m)
	if opener, ok := r.spot(i, gazetteer.EventWords, "opener"); ok && !r.startsNamedPerson(opener.end) {
		return inside || r.isObjectEvent(m.from, "organize", "attend", "lead")
	}
	return inside && r.isObjectEvent(m.from, "organize") && !r.has(i, gazetteer.EventWords, "stop") && !r.has(i, gazetteer.ClauseWords) && !r.has(i, gazetteer.ActTriggers, "lead", "attend", "address", "speech")
}

// mayBeNamed reports a noun that stands for any event, and has a name of its own behind a verb of organizing: "tổ chức chương trình nghệ thuật …".
func (r *reader) mayBeNamed(m *mention) bool {
	return m.head.Detail["any"] == "unnamed" && r.isObjectEvent(m.from, "organize")
}

// isObjectEvent reports whether a verb of taking place or of one of some kinds stands before an event.
func (r *reader) isObjectEvent(i int, kinds ...string) bool {
	for back := i - 1; back >= max(r.from, i-4); back-- {
		if act, ok := r.spot(back, gazetteer.ActTriggers, kinds...); ok && act.end == i {
			return r.key(back-1) != "ban" // "Ban tổ chức hội nghị"
		}
		if held, ok := r.spot(back, gazetteer.ClauseWords, "held"); ok && held.end == i {
			return true
		}
	}
	return false
}

// heldTokens is the most tokens of a name between its head noun and the verb of taking place.
const heldTokens = 24

// heldName gives the index after the words that lead from a head noun, or from the number of an edition, to a verb of taking place or to the
// number of an edition: "Hội nghị tập huấn nghiệp vụ cho
// cán bộ tỉnh X khai mạc", "Hội nghị lần thứ 6 quan chức phụ trách cảng biển các nước diễn ra". It is the same index where there are none.
func (r *reader) heldName(m *mention, i int) int {
	end := i
	for end < i+heldTokens && r.mayStandInName(m, end) {
		end++
	}
	switch {
	case end < i+2 || r.key(i) == "năm", m.ordinal == 0 && (end < i+3 && !r.startsOrdinal(end) || !m.hasAudience()):
		return i
	case r.has(r.skipAdverbs(end), gazetteer.ClauseWords, "held"), m.ordinal == 0 && r.startsOrdinal(end):
		return end
	}
	if _, body := r.organization(end + 1); r.has(end, gazetteer.ClauseWords, "agentive") && body > end+1 {
		return end
	}
	return i
}

// mayStandInName reports whether a token can be inside a name that ends before a verb of taking place. Behind the number of an edition that is any word in lower case
// but those that end names; behind a head noun, where the verb of a sentence may follow, no act, no number of an edition and nothing that belongs to clauses.
func (r *reader) mayStandInName(m *mention, i int) bool {
	stop, ends := r.spot(i, gazetteer.EventWords, "stop")
	if m.ordinal != 0 {
		return r.token(i).shape == shapeLower && !ends && !r.has(i, gazetteer.ClauseWords, "held", "have", "future")
	}
	if r.startsOrdinal(i) || ends && (stop.end > i+1 || r.key(i) != "cho" && r.key(i) != "vào") {
		return false
	}
	if r.has(i, gazetteer.ClauseWords) && !r.has(i, gazetteer.ClauseWords, "and") || r.has(i, gazetteer.ActTriggers, "speech", "address", "lead", "attend", "receive", "sign") {
		return false
	}
	switch r.token(i).shape {
	case shapeNumber:
		return !r.token(i+1).isName() || r.token(i-1).isName()
	case shapeMark:
		return r.key(i) == "-" && r.token(i-1).isName() && r.token(i+1).isName()
	}
	return true
}

// goesOn reports whether lower-case words behind a comma belong to the name before it, because they lead to the number or the year of the event: "Hội nghị giao ban các
// tỉnh, thành phố Đông Bắc lần thứ VIII".
func (r *reader) goesOn(m *mention, i int) bool {
	if m.bare || m.ordinal != 0 || m.cue != cueNone || r.token(i).shape != shapeLower || isYear(r.token(i-2).text) {
		return false
	}
	end := i
	for end < i+heldTokens && !r.has(end, gazetteer.EventHeads) && !r.has(end, gazetteer.Honorifics) && !r.has(end, gazetteer.Posts) && (r.mayStandInName(m, end) || r.key(end) == "," && end < i+fieldOfEvent) && r.yearAfter(end) == "" {
		end++
	}
	return end > i+1 && (r.startsOrdinal(end) || r.yearAfter(end) != "")
}

// headedName gives the index after lower-case words that no list has, where they stand between a capitalized head noun inside a sentence and a capitalized
// word: "Diễn đàn logistics Việt Nam". It is the same index where there are none.
func (r *reader) headedName(i int) int {
	end := i
	for end < i+compoundTokens && r.token(end).shape == shapeLower && r.isTitleWord(end) && !r.has(end, gazetteer.ClauseWords) && !r.has(end, gazetteer.EventWords) && !r.has(end, gazetteer.PeopleWords) {
		end++
	}
	head := i - 1
	for r.token(head).shape == shapeLower {
		head--
	}
	if end == i || !r.token(head).isName() || r.startsPart(head) || !r.token(end).isName() || r.startsNamedPerson(end) {
		return i
	}
	return end
}

// fieldOfEvent is the most lower-case syllables between the capitalized head noun of an event and the rest of its name.
const fieldOfEvent = 6

// leadsToName reports whether lower-case words lead from a capitalized head noun to the rest of a name: "Diễn đàn hòa bình Đông Á".
func (r *reader) leadsToName(m *mention, i int) bool {
	if !m.capital || m.from == r.from {
		return false
	}
	for end := i; end <= i+fieldOfEvent; end++ {
		switch t := r.token(end); {
		case t.isName():
			return end > i && !r.startsNamedPerson(end)
		case t.shape != shapeLower, r.has(end, gazetteer.EventWords, "stop"), r.has(end, gazetteer.ClauseWords), r.has(end, gazetteer.PeopleWords) && !r.has(end, gazetteer.PeopleWords, "locality"), r.has(end, gazetteer.Posts), r.has(end, gazetteer.ActTriggers):
			return false
		}
	}
	return false
}

// yearOfEvent is the most lower-case syllables between the capitalized head noun of an event and its year.
const yearOfEvent = 14

// leadsToYear reports whether lower-case words lead from a capitalized head noun inside a sentence to the year or the number that ends a name: "Hội nghị gặp mặt các
// nhà đầu tư nước ngoài năm 2024", "Đại hội đại biểu lần thứ III".
func (r *reader) leadsToYear(m *mention, i int) bool {
	if !m.capital || m.from == r.from || r.startsPart(m.from) {
		return false
	}
	for end := i; end <= i+yearOfEvent; end++ {
		switch {
		case end > i && (r.yearAfter(end) != "" || isYear(r.token(end).text) || r.startsOrdinal(end)):
			return true
		case r.token(end).shape != shapeLower, r.has(end, gazetteer.EventWords, "stop"), r.startsNamedPerson(end), r.has(end, gazetteer.Honorifics), r.has(end, gazetteer.ActTriggers, "speech", "address", "lead", "attend"),
			r.has(end, gazetteer.ClauseWords, "adverb", "future", "passive", "have", "agentive", "with"):
			return false
		}
	}
	return false
}

// startsOrdinal reports whether the number of an edition begins at a token.
func (r *reader) startsOrdinal(i int) bool {
	end, _ := r.ordinal(i)
	return end > i
}

// opensYearName reports whether a capitalized word begins a name that ends with a year: "chương trình Xuân Quê hương 2026".
func (r *reader) opensYearName(i int) bool {
	if !r.token(i).isName() || r.has(i, gazetteer.Posts) || r.startsNamedPerson(i) {
		return false
	}
	for end := i + 1; end <= i+fieldOfEvent; end++ {
		t := r.token(end)
		if isYear(t.text) {
			return true
		}
		if !t.isWord() || r.has(end, gazetteer.EventWords, "stop") || r.has(end, gazetteer.ClauseWords) || r.has(end, gazetteer.ActTriggers) {
			return false
		}
	}
	return false
}

// endsNameAfterAnd reports whether what follows "và" is no part of a name: another event, another verb, a mark.
func (r *reader) endsNameAfterAnd(i int) bool {
	if r.token(i).shape == shapeMark || r.has(i, gazetteer.EventHeads) || r.has(i, gazetteer.EventWords, "stop") {
		return true
	}
	if many := r.skip(i, gazetteer.PeopleWords, "group"); many > i && r.has(many, gazetteer.EventHeads) { // "Hội nghị X và các hội nghị liên quan"
		return true
	}
	return r.has(i, gazetteer.ActTriggers, "attend", "lead", "address", "speech")
}

// nameMark reads a mark inside a name: a dash between capitalized words, a colon before a second title.
func (r *reader) nameMark(m *mention, i int) int {
	next := r.token(i + 1)
	switch r.key(i) {
	case "-", "&", "/":
		if r.key(i) == "/" && !m.bare && isYear(next.text) && !next.spaced { // "quý III/2024"
			return i + 2
		}
		if !m.bare && next.isWord() && (next.isName() || !next.spaced || r.has(i+1, gazetteer.Fields)) && !r.startsNamedPerson(i+1) {
			return i + 2
		}
	case ",":
		if r.goesOn(m, i+1) {
			return i + 2
		}
		if !m.bare && m.cue == cueAt && m.from > r.from+1 && m.ordinal == 0 && r.joinsField(i+1) {
			return i + 2
		}
	case ":":
		if !m.bare && next.isName() && m.ordinal == 0 && !r.startsNamedPerson(i+1) {
			return i + 2
		}
	case "+": // "ASEAN +3"
		if !m.bare && r.token(i-1).isName() && next.shape == shapeNumber && !next.spaced {
			return i + 2
		}
	}
	return i
}

// joinsField reports whether lower-case words that no list has lead from a comma inside a name to a capitalized word: "Hội nghị thúc đẩy trồng, chế biến chè
// Thái Nguyên".
func (r *reader) joinsField(i int) bool {
	end := i
	for end < i+fieldOfEvent && r.token(end).shape == shapeLower && len(r.spots[end]) == 0 {
		end++
	}
	return end > i && end < i+fieldOfEvent && r.token(end).isName() && !r.startsNamedPerson(end)
}

// startsNamedPerson reports whether a person with posts or a form of address begins at a token: the comma before the
// subject was forgotten.
func (r *reader) startsNamedPerson(i int) bool {
	if !r.has(i, gazetteer.Posts) && !r.has(i, gazetteer.Honorifics) && !r.has(i, gazetteer.Surnames) && !r.has(i, gazetteer.PeopleWords, "deputy") {
		return false
	}
	p, end := r.person(i)
	return end > i && strings.Contains(p.name, " ") && (p.titled || len(p.posts) > 0)
}

// seriesName takes the number of the edition and the year off a name.
func seriesName(name string) string {
	words := strings.Fields(name)
	var kept []string
	for n := 0; n < len(words); n++ {
		if words[n] == "nhiệm" && n+1 < len(words) && words[n+1] == "kỳ" { // a term is that of the edition
			break
		}
		if words[n] == "lần" || words[n] == "khóa" || words[n] == "khoá" {
			n++
			if n < len(words) && words[n] == "thứ" {
				n++
			}
			continue
		}
		if words[n] == "thứ" { // "Phiên thứ hai" is no edition of a series
			n++
			continue
		}
		if n+1 < len(words) && words[n] == "đầu" && words[n+1] == "tiên" {
			n++
			continue
		}
		kept = append(kept, words[n])
	}
	for len(kept) > 0 && strings.Trim(kept[len(kept)-1], "0123456789") == "" {
		kept = kept[:len(kept)-1]
	}
	return strings.Join(kept, " ")
}
