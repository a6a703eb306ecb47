package extract

import (
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// place is a country, province, city or venue as the text names it.
type place struct {
	// name is the canonical name of a place of the word lists, else as printed.
	name string
	// printed is the place as printed, locality words included.
	printed string
	kind    graph.PlaceKind
	// id is the row of the word list, empty for other places.
	id string
}

// placeKinds maps the lists of places to kinds of place; countries.tsv also holds cities.
func placeKind(e *gazetteer.Row) graph.PlaceKind {
	switch {
	case e.List == gazetteer.Provinces:
		return graph.PlaceProvince
	case e.List == gazetteer.Towns || e.Kind == "city":
		return graph.PlaceCity
	}
	return graph.PlaceCountry
}

// gazetteerPlace reads a place of the word lists: "Nhật Bản", "Hà Nội", "Osaka".
func (r *reader) gazetteerPlace(i int) (place, int) {
	var best spot
	for _, list := range []gazetteer.List{gazetteer.Countries, gazetteer.Provinces, gazetteer.Towns} {
		s, ok := r.spot(i, list)
		if ok && s.row.Kind != "region" && s.end > best.end {
			best = s
		}
	}
	if best.row == nil {
		return r.polity(i)
	}
	return place{name: best.row.Name, printed: r.text(i, best.end), kind: placeKind(best.row), id: best.row.ID}, best.end
}

// polity reads a country by its form of state: "Cộng hòa Ba Lan", "nước Cộng hòa Nhân dân Trung Hoa".
func (r *reader) polity(i int) (place, int) {
	at := i
	if r.key(i) == "nước" && r.token(i+1).isName() {
		at++
	}
	form := r.skip(at, gazetteer.PeopleWords, "polity")
	if whole, listed := r.spot(at, gazetteer.Countries, "country"); listed && whole.end >= at+formTokens {
		form = at // "nước CHND Trung Hoa"
	}
	s, ok := r.spot(form, gazetteer.Countries, "country")
	if !ok || form == at && s.end < at+formTokens {
		return place{}, i
	}
	return place{name: s.row.Name, printed: r.text(i, s.end), kind: graph.PlaceCountry, id: s.row.ID}, s.end
}

// formTokens is the least tokens of the name of a country that begins with its form of state.
const formTokens = 3

// country reads a country.
func (r *reader) country(i int) (place, int) {
	if p, end := r.gazetteerPlace(i); end > i && p.kind == graph.PlaceCountry {
		return p, end
	}
	return place{}, i
}

// localityWords is the most words before a place that say what it is: "khu vực thành phố".
const localityWords = 4

// locality reads a place with the words that say what it is: "TP Vinh", "tỉnh Lào Cai", "thủ đô Bangkok (Thái Lan)". After
// such a word any capitalized run is taken, up to three tokens.
func (r *reader) locality(i int) (place, int) {
	start := i
	for range localityWords {
		i = r.skip(i, gazetteer.PeopleWords, "locality")
	}
	p, end := r.gazetteerPlace(i)
	if end == i && i > start {
		switch {
		case !r.startsName(i):
			end = r.unlistedPlace(i)
		case r.vietnameseName(i+2) >= i+5 && r.key(i+1) != "thị": // "huyện Đồng Hỷ Nguyễn Thị A"
			end = i + 2
		}
		p = place{name: r.text(i, end), kind: graph.PlaceCity}
	}
	if end == i {
		return place{}, start
	}
	p.printed = r.text(start, end)
	return p, end
}

// unlistedPlace gives the index after a place that no list has, up to three capitalized syllables; a foreign place is one word.
func (r *reader) unlistedPlace(i int) int {
	end := i
	for end < i+3 && r.token(end).shape == shapeTitle && !r.has(end, gazetteer.Posts) && !r.startsName(end) && !r.has(end, gazetteer.ActTriggers, "attend") {
		end++
		if isForeignWord(r.token(i).text) {
			break
		}
	}
	if end > i && r.key(end) == "-" && r.joinsName(end) { // "Ulan - Ude"
		end += 2
	}
	return end
}

// isForeignWord reports a word without marks that is no Vietnamese syllable: it is longer than any, has letters that none has, or has vowels
// in two places.
func isForeignWord(word string) bool {
	if !isASCII(word) {
		return false
	}
	lower := strings.ToLower(word)
	vowels := strings.FieldsFunc(lower, func(r rune) bool { return !strings.ContainsRune("aeiouy", r) })
	return len(word) > 6 || strings.ContainsAny(lower, "fjwz") || len(vowels) > 1
}

// venueTokens is the most tokens of the name of a building.
const venueTokens = 14

// venue reads a place of an event: a town or province with those around it, or a building up to the next mark.
func (r *reader) venue(i int) (place, int) {
	if p, end := r.locality(i); end > i {
		end = r.placesAround(end)
		p.printed = r.text(i, end)
		return p, end
	}
	if end := r.unlistedPlace(i); end > i && r.placesAround(end) > end && !r.startsOther(i) {
		end = r.placesAround(end)
		return place{name: r.text(i, end), printed: r.text(i, end), kind: graph.PlaceCity}, end
	}
	if end := r.foreignTown(i); end > i {
		return place{name: r.text(i, end), printed: r.text(i, end), kind: graph.PlaceCity}, end
	}
	if !r.has(i, gazetteer.EventWords, "venue") {
		return r.premises(i)
	}
	end := r.skip(i, gazetteer.EventWords, "venue")
	for end < i+venueTokens && r.token(end).isWord() {
		if _, body := r.organization(end); body > end+1 { // "trụ sở Liên hiệp các tổ chức hữu nghị"
			end = body
			continue
		}
		if r.endsVenue(end) {
			break
		}
		end++
	}
	if r.key(end) == "," {
		end = r.placesAround(end)
	}
	return place{name: r.text(i, end), printed: r.text(i, end), kind: graph.PlaceVenue}, end
}

// foreignTown gives the index after a town abroad that no list has, before a mark or a day: "tổ chức tại Porto, …". It is the same index where the word may be a body.
func (r *reader) foreignTown(i int) int {
	end := r.unlistedPlace(i)
	if end != i+1 || !isForeignWord(r.token(i).text) || r.startsOther(i) || r.has(i, gazetteer.OrgHeads) || r.acronyms[r.token(i).text] {
		return i
	}
	if k := r.key(end); k == "," || k == "." || r.startsDate(end) {
		return end
	}
	return i
}

// endsVenue reports a word that cannot stand in the name of a building.
func (r *reader) endsVenue(i int) bool {
	return r.yearAfter(i) != "" || r.has(i, gazetteer.EventWords, "stop") || r.has(i, gazetteer.ClauseWords) && !r.has(i, gazetteer.ClauseWords, "press") || r.has(i, gazetteer.ActTriggers)
}

// premises reads a body that stands for the house where it is, up to the next mark or verb: "Sáng 9/5, tại UBND tỉnh, …", "phát biểu tại Quốc hội Việt Nam và hội kiến B".
func (r *reader) premises(i int) (place, int) {
	body, end := r.organization(i)
	joined := r.skip(end, gazetteer.ClauseWords, "and")
	if end == i || end < r.limit && r.token(end).shape != shapeMark && (joined == end || !r.has(joined, gazetteer.ActTriggers, "meet", "attend")) {
		return place{}, i
	}
	switch body.Kind {
	case graph.OrganizationPeoplesCommittee, graph.OrganizationDepartment, graph.OrganizationPartyBody, graph.OrganizationMinistry, graph.OrganizationEmbassy, graph.OrganizationConsulate, graph.OrganizationUniversity, graph.OrganizationGovernment:
		return place{name: r.text(i, end), printed: r.text(i, end), kind: graph.PlaceVenue}, end
	}
	return place{}, i
}

// placesAround gives the index after the towns and countries that follow a place: ", Seoul", "(Thái Lan)".
func (r *reader) placesAround(i int) int {
	for r.key(i) == "," || r.key(i) == "(" {
		next, end := r.locality(i + 1)
		if end == i+1 || next.id == "" {
			return i
		}
		if _, state := r.country(end + 1); r.key(i) == "(" && r.key(end) == "-" && state > end+1 { // "Gangnam (Seoul - Hàn Quốc)"
			end = state
		}
		if r.key(i) == "(" && r.key(end) == ")" {
			end++
		}
		i = end
	}
	return i
}
