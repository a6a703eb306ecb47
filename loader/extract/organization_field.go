package extract

import (
	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// fieldTokens is the most tokens of the complement of a head noun.
const fieldTokens = 16

// fieldComplement reads a run of capitalized and field words after a head noun, up to a name, a post or another body. A state
// in the run ends it, a pair of states does not.
func (r *reader) fieldComplement(body *Body, start, i int) int {
	if !r.token(start).isName() && !r.token(i).isName() && !r.has(i, gazetteer.Countries, "region") {
		trade := r.tradeOf(body.Kind, i)
		if trade == i {
			return i
		}
		i = trade
	}
	first := i
	if r.key(i) == "và" && i > start+1 {
		first-- // "Hội Hữu nghị và Hợp tác X"
	}
	end := i
	for end < i+fieldTokens {
		if s, ok := r.spot(end, gazetteer.StopNames, "other"); ok && end > i {
			end = s.end
			continue
		}
		if p, next := r.gazetteerPlace(end); next > end && r.skip(end, gazetteer.Fields, "field") <= next && (end == i || !r.startsName(end)) { // "Vụ Pháp chế" is of no state
			body.Place, body.PlaceKind = p.name, p.kind
			end = next
			if r.isPair(end) {
				end++
				continue
			}
			if p.name == homeCountry {
				end = r.skip(end, gazetteer.Fields, "abroad")
			}
			break
		}
		if s, ok := r.spot(end, gazetteer.Organizations); ok && end > i && !r.startsName(s.end) && r.foreignName(s.end) > s.end+1 { // "Ủy ban Đối ngoại Thượng viện Bob Kerr"
			end = s.end
			break
		}
		next := r.fieldWord(body.Kind, first, end)
		if next == end && end > i {
			next = max(r.fieldBeyond(end), r.fieldBehindComma(body.Kind, i, end))
		}
		if next == end {
			break
		}
		end = next
	}
	if body.Place == homeCountry {
		body.Place, body.PlaceKind = "", ""
	}
	return end
}

// fieldBehindComma gives the index after a comma and the field behind it, where one body has three fields or more: "Sở Văn hóa, Thể thao và Du lịch". It is the same
// index where there is none.
func (r *reader) fieldBehindComma(kind graph.OrganizationKind, start, i int) int {
	switch kind {
	case graph.OrganizationDepartment, graph.OrganizationMinistry, graph.OrganizationGovernment, graph.OrganizationOther:
	default:
		return i
	}
	if r.key(i) != "," || !r.token(i+1).isName() {
		return i
	}
	end := r.wordsOfField(kind, start, i+1)
	last := r.skip(end, gazetteer.ClauseWords, "and")
	if end == i+1 || last == end || !r.token(last).isName() || r.wordsOfField(kind, start, last) == last {
		return i
	}
	return end
}

// wordsOfField gives the index after the words of a field without a joining word, or the same index.
func (r *reader) wordsOfField(kind graph.OrganizationKind, start, i int) int {
	end := i
	for end < i+unknownFieldTokens && !r.has(end, gazetteer.Fields, "link") && !r.has(end, gazetteer.OrgHeads) && !r.has(end, gazetteer.Organizations) {
		if _, place := r.gazetteerPlace(end); place > end {
			break
		}
		next := r.fieldWord(kind, start, end)
		if next == end {
			break
		}
		end = next
	}
	return end
}

// tradeOf gives the index after lower-case words for the trade of a company, with its name behind them: "công ty bảo hiểm Acme". It is the same index where
// there are none.
func (r *reader) tradeOf(kind graph.OrganizationKind, i int) int {
	end := i
	for end < i+compoundTokens && r.token(end).shape == shapeLower && r.isTitleWord(end) && !r.has(end, gazetteer.ClauseWords) && !r.has(end, gazetteer.PeopleWords) && !r.has(end, gazetteer.EventWords, "stop") {
		end++
	}
	if kind != graph.OrganizationCompany || !r.token(end).isName() || r.startsName(end) {
		return i
	}
	return end
}

// fieldWord gives the index after the word that continues the complement begun at start, or the same index.
func (r *reader) fieldWord(kind graph.OrganizationKind, start, i int) int {
	if r.isInitial(i) || !r.has(i, gazetteer.Countries, "region") && r.startsName(i) && (i > start || !mayBeNamedAfter(kind)) || r.has(i, gazetteer.Posts) && r.token(i).isName() || r.startsEvent(i) {
		return i
	}
	if i > start && (r.startsBodyName(i) && r.token(i).isName() && r.token(i-1).shape != shapeTitle || r.key(i) == "tp") {
		return i
	}
	if s, ok := r.spot(i, gazetteer.Fields, "field"); ok {
		if act, acts := r.spot(i, gazetteer.ActTriggers, "speech"); acts && act.end > s.end { // "Người phát ngôn Bộ X thông tin về …"
			return i
		}
		return s.end
	}
	if r.key(i) == "công" && r.key(i+1) == "tác" && (r.key(i-1) == "đạo" || r.key(i-1) == "ban") { // "Ban Chỉ đạo công tác đối ngoại", "Ủy ban công tác X"
		return i + 2
	}
	if s, ok := r.spot(i, gazetteer.Countries, "region"); ok && kind == graph.OrganizationDepartment {
		return s.end
	}
	if len([]rune(r.token(i).text)) == 1 && r.key(i+1) == "'" {
		return i // "Sở Ngoại vụ K'Linh"
	}
	if r.token(i).isName() {
		if r.token(i).shape == shapeTitle && r.endsCompound(i+1) {
			return i + 2
		}
		return i + 1
	}
	if (r.has(i, gazetteer.Fields, "link") || r.key(i) == "-") && !r.has(i+1, gazetteer.Boilerplate, "credit") {
		if next := r.fieldWord(kind, start, i+1); i > start && next > i+1 && !r.startsItself(i+1) {
			return next
		}
	}
	return i
}

// startsItself reports whether what follows a joining word is named for itself, and no field of the body before: somebody, another body or a place.
func (r *reader) startsItself(i int) bool {
	if _, end := r.locality(i); end > i && r.has(i, gazetteer.PeopleWords, "locality") {
		return true
	}
	return r.startsBodyName(i) || r.has(i, gazetteer.Honorifics) || r.has(i, gazetteer.Organizations)
}

// startsBodyName reports a head noun of bodies that begins no field of more words: "Phòng", but not in "Cục Đê điều và Phòng, chống thiên tai".
func (r *reader) startsBodyName(i int) bool {
	head, ok := r.spot(i, gazetteer.OrgHeads)
	return ok && r.skip(i, gazetteer.Fields, "field") <= head.end
}

// endsCompound reports whether a lower-case syllable ends a word whose first syllable is capitalized in the name of a body:
// "Tuyên huấn", "Nội địa". A verb or a joining word does not.
func (r *reader) endsCompound(i int) bool {
	return r.token(i).shape == shapeLower && !r.has(i, gazetteer.ActTriggers) && !r.has(i, gazetteer.ClauseWords) && !r.has(i, gazetteer.EventWords, "stop") && !r.has(i, gazetteer.PeopleWords) && !r.has(i, gazetteer.Fields) && !r.has(i, gazetteer.Posts) && !r.has(i, gazetteer.EventWords, "ordinal")
}

// mayBeNamedAfter reports the kinds of body that bear names of people: "Trường Lê Quý Đôn".
func mayBeNamedAfter(kind graph.OrganizationKind) bool {
	return kind == graph.OrganizationCompany || kind == graph.OrganizationUniversity || kind == graph.OrganizationOther
}
