package extract

import "strings"

// nameWord gives the index after the word that continues a name, or the same index.
func (r *reader) nameWord(m *mention, start, i int) int {
	t := r.token(i)
	switch {
	case t.shape == shapeMark:
		return r.nameMark(m, i)
	case r.startsMode(i) || t.key == "về" && r.yearAfter(i-2) != "":
		return i
	case t.key == "của" && !m.bare && i > start && r.token(i+1).shape == shapeLower && !r.has(i+1, classEventHead):
		return i + 2
	case r.startsNamedPerson(i), r.has(i, classAct, "side"):
		return i
	case t.isName():
		return i + 1
	case t.shape == shapeNumber && r.token(i+1).isName() && !r.token(i+1).spaced: // "5G"
		return i + 2
	case r.has(i, classEventWord, "tail"):
		return r.skip(i, classEventWord, "tail")
	case i == start && m.bare && r.fieldName(i) > i:
		return r.fieldName(i)
	case m.bare && (r.leadsToName(m, i) || r.leadsToYear(m, i)):
		return i + 1
	case i == start || m.bare || r.has(i, classEventWord, "stop"):
		return i
	case r.has(i, classClause, "adverb", "future"):
		return i
	case r.has(i, classClause, "and"):
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

// fieldName gives the index after lower-case words of a field that lead to a capitalized word of the name or its year: "Diễn đàn đầu tư Lào Cai năm
// 2017", "đối thoại quốc phòng Việt Nam - Lào". It is the same index where there are none.
func (r *reader) fieldName(i int) int {
	end := i
	for end < i+unknownFieldTokens {
		next := r.skip(end, classField, "field", "link")
		if next == end {
			next = r.skip(end, classEventWord, "tail")
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
	if !r.has(i, classField, "field") || !leads {
		return i
	}
	return end
}

// headedName gives the index after lower-case words that no list has, where they stand between a capitalized head noun inside a sentence and a capitalized
// word: "Diễn đàn logistics Việt Nam". It is the same index where there are none.
func (r *reader) headedName(i int) int {
	end := i
	for end < i+compoundTokens && r.token(end).shape == shapeLower && r.isTitleWord(end) && !r.has(end, classClause) && !r.has(end, classEventWord) && !r.has(end, classPeople) {
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
	if !r.token(m.from).isName() || m.from == r.from {
		return false
	}
	for end := i; end <= i+fieldOfEvent; end++ {
		switch t := r.token(end); {
		case t.isName():
			return end > i && !r.startsNamedPerson(end)
		case t.shape != shapeLower, r.has(end, classEventWord, "stop"), r.has(end, classClause), r.has(end, classPeople) && !r.has(end, classPeople, "locality"), r.has(end, classPost), r.has(end, classAct):
			return false
		}
	}
	return false
}

// yearOfEvent is the most lower-case syllables between the capitalized head noun of an event and its year.
const yearOfEvent = 14

// leadsToYear reports whether lower-case words lead from a capitalized head noun inside a sentence to the year that ends a name: "Hội nghị gặp mặt các
// nhà đầu tư nước ngoài năm 2024".
func (r *reader) leadsToYear(m *mention, i int) bool {
	if !r.token(m.from).isName() || m.from == r.from || r.startsPart(m.from) {
		return false
	}
	for end := i; end <= i+yearOfEvent; end++ {
		switch {
		case end > i && r.yearAfter(end) != "":
			return true
		case r.token(end).shape != shapeLower, r.has(end, classEventWord, "stop"), r.has(end, classPost), r.has(end, classHonorific), r.has(end, classAct, "speech", "address", "lead", "attend"),
			r.has(end, classClause, "adverb", "future", "passive", "have", "agentive", "with"):
			return false
		}
	}
	return false
}

// endsNameAfterAnd reports whether what follows "và" is no part of a name: another event, another verb, a mark.
func (r *reader) endsNameAfterAnd(i int) bool {
	if r.token(i).shape == shapeMark || r.has(i, classEventHead) || r.has(i, classEventWord, "stop") {
		return true
	}
	return r.has(i, classAct, "attend", "lead", "address")
}

// nameMark reads a mark inside a name: a dash between capitalized words, a colon before a second title.
func (r *reader) nameMark(m *mention, i int) int {
	next := r.token(i + 1)
	switch r.key(i) {
	case "-", "&", "/":
		if !m.bare && next.isWord() && (next.isName() || !next.spaced || r.has(i+1, classField)) && !r.startsNamedPerson(i+1) {
			return i + 2
		}
	case ":":
		if !m.bare && next.isName() && m.ordinal == 0 && !r.startsNamedPerson(i+1) {
			return i + 2
		}
	}
	return i
}

// startsNamedPerson reports whether a person with posts or a form of address begins at a token: the comma before the
// subject was forgotten.
func (r *reader) startsNamedPerson(i int) bool {
	if !r.has(i, classPost) && !r.has(i, classHonorific) && !r.has(i, classSurname) && !r.has(i, classPeople, "deputy") {
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
		if words[n] == "lần" || words[n] == "khóa" {
			n++
			if n < len(words) && words[n] == "thứ" {
				n++
			}
			continue
		}
		kept = append(kept, words[n])
	}
	for len(kept) > 0 && strings.Trim(kept[len(kept)-1], "0123456789") == "" {
		kept = kept[:len(kept)-1]
	}
	return strings.Join(kept, " ")
}
