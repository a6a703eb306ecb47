package extract

import (
	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// organization reads a body: one of the word list ("Ban Đối ngoại Trung ương"), or a head noun with its complement ("UBND tỉnh
// Lào Cai", "Hội Nhà văn Việt Nam"), with the state, the place and the body above where they follow.
func (r *reader) organization(i int) (Body, int) {
	if r.key(i-1) == "phi" { // "phi chính phủ" is no government
		return Body{}, i
	}
	body, end := r.listedOrganization(i)
	if other, otherEnd := r.headedOrganization(i); otherEnd > end {
		body, end = other, otherEnd
	}
	if end == i {
		body, end = r.abbreviatedOrganization(i)
	}
	if end == i && r.token(i).shape == shapeUpper && r.acronyms[r.token(i).text] {
		return Body{Name: r.token(i).text, Kind: graph.OrganizationOther}, i + 1
	}
	if end == i || body.Kind == graph.OrganizationDepartment && (r.has(end, gazetteer.PeopleWords, "group") || r.token(end).shape == shapeNumber && r.has(end+1, gazetteer.PeopleWords, "locality", "localities")) {
		return Body{}, i
	}
	body.Name = r.text(i, end)
	if parentEnd := r.parentOrganization(&body, end); parentEnd > end {
		return body, parentEnd
	}
	return body, r.regionsAround(body, end)
}

// regionsAround gives the index after the province and the state in which a body of a foreign town or prefecture is: "Văn phòng Ngoại sự châu Văn Sơn, tỉnh Vân Nam,
// Trung Quốc". It is the same index where there are none.
func (r *reader) regionsAround(body Body, i int) int {
	if body.PlaceKind != graph.PlaceCity || r.key(i) != "," {
		return i
	}
	end := i
	if p, next := r.locality(end + 1); r.has(end+1, gazetteer.PeopleWords, "locality") && p.kind == graph.PlaceCity && next > end+1 {
		end = next
	}
	if _, next := r.country(end + 1); r.key(end) == "," && next > end+1 && !r.isPair(next) {
		end = next
	}
	return end
}

// listedOrganization reads an organization with a fixed name, and the state or the place that makes it another one.
func (r *reader) listedOrganization(i int) (Body, int) {
	s, ok := r.spot(i, gazetteer.Organizations)
	if !ok || r.startsLongerBody(i, s.end) { // "Đảng ủy" is not "Đảng"
		return Body{}, i
	}
	body := r.bodyOf(s.row)
	end := r.organizationSuffix(&body, s.end)
	if body.Kind == graph.OrganizationMinistry && r.key(i) == "bộ" {
		if abroad, after := r.ministryAbroad(i+1, r.fieldOfMinistry(i+1)); after > end { // "Bộ Ngoại giao, Hợp tác châu Phi và Kiều dân Morocco"
			return abroad, after
		}
	}
	return body, end
}

// bodyOf makes a body from a row of the word list.
func (r *reader) bodyOf(e *gazetteer.Row) Body {
	body := Body{Name: e.Name, ID: e.ID, Kind: graph.OrganizationKind(e.Kind)}
	if parent := r.lex.organization(e.Detail["parent"]); parent != nil {
		above := r.bodyOf(parent)
		body.Parent = &above
	}
	return body
}

// organizationSuffix reads what may follow a name: an abbreviation in brackets, a state, a province, a seat.
func (r *reader) organizationSuffix(body *Body, i int) int {
	i = r.abbreviation(i)
	if isYear(r.token(i).text) && r.token(i-1).shape == shapeUpper { // "Ủy ban Quốc gia APEC 2017"
		i++
	}
	if r.key(i) == "của" && ofState(body.Kind) {
		if _, end := r.country(i + 1); end > i+1 {
			i++
		}
	}
	if r.key(i) == "chi" && r.key(i+1) == "nhánh" && hasBranches(body.Kind) {
		if r.has(i+2, gazetteer.Provinces) {
			return r.branchOf(body, i+2)
		}
		if s, ok := r.spot(i+2, gazetteer.Countries, "region"); ok { // "VCCI chi nhánh Tây Nguyên"
			body.ID = ""
			return s.end
		}
	}
	if s, ok := r.spot(i, gazetteer.Countries, "region"); ok && body.ID != "" && body.Kind == graph.OrganizationAssociation { // "VCCI Tây Nguyên"
		body.ID = ""
		return s.end
	}
	if p, end := r.country(i); end > i && !r.startsName(i) && !r.isPair(end) {
		if p.name != homeCountry {
			body.ID, body.Place, body.PlaceKind = "", p.name, p.kind
			body.Parent = nil
		}
		i = r.abbreviation(end)
	} else if r.has(i, gazetteer.PeopleWords, "locality") || body.ID != "" && hasBranches(body.Kind) && !r.startsName(i) {
		if p, end := r.locality(i); end > i && (p.id != "" || isForeignWord(r.token(end-1).text) || r.isLowLocality(i)) {
			body.ID, body.Place, body.PlaceKind = "", p.name, p.kind
			i = end
		} else if t := r.token(i); body.ID != "" && t.shape == shapeUpper && len(r.spots[i]) == 0 { // "VCCI ĐBSCL"
			body.ID = ""
			i++
		}
	}
	if head, ok := r.spot(i, gazetteer.OrgHeads); ok && body.Kind == graph.OrganizationDepartment && head.row.Detail["takes"] == "locality" && r.token(i).isName() {
		i = r.localityComplement(body, head.end)
	}
	if r.isOfThisPlace(i) {
		return r.skip(i, gazetteer.PeopleWords, "locality")
	}
	isAbroad := body.Kind == graph.OrganizationDepartment && body.PlaceKind == graph.PlaceCountry // "Phòng Thương mại Pháp tại Việt Nam"
	if r.key(i) == "tại" && (isAbroad || body.Kind == graph.OrganizationAssociation || body.Kind == graph.OrganizationInternational || body.Kind == graph.OrganizationOther) {
		if p, end := r.gazetteerPlace(i + 1); end > i+1 {
			body.Place, body.PlaceKind = p.name, p.kind
			i = r.abbreviation(end)
		}
	}
	return i
}

// ofState reports a kind of body whose state the text may print behind "của": "Bộ Ngoại giao của Lào", "Viện X của Singapore".
func ofState(kind graph.OrganizationKind) bool {
	return kind == graph.OrganizationMinistry || kind == graph.OrganizationUniversity || kind == graph.OrganizationCompany || kind == graph.OrganizationOther
}

// isLowLocality reports the words for localities below a province, of which no list has all: "huyện", "xã".
func (r *reader) isLowLocality(i int) bool {
	switch r.key(i) {
	case "huyện", "quận", "xã", "phường":
		return true
	}
	return r.key(i) == "thị" && (r.key(i+1) == "trấn" || r.key(i+1) == "xã")
}

// branchOf reads the provinces of a branch and its short name in brackets: "VCCI chi nhánh Nghệ An - Hà Tĩnh (VCCI Nghệ An)". It gives the index after them.
func (r *reader) branchOf(body *Body, i int) int {
	end := i
	for {
		p, next := r.locality(end)
		if next == end || p.id == "" {
			break
		}
		if end == i {
			body.ID, body.Place, body.PlaceKind = "", p.name, p.kind
		}
		end = next
		if _, more := r.locality(end + 1); r.key(end) != "-" || more == end+1 {
			break
		}
		end++
	}
	if after := r.bracket(end); after > end && r.token(end+1).shape == shapeUpper {
		return after
	}
	return end
}

// hasBranches reports the kinds of body whose branches are named by the town alone: "VCCI Cần Thơ".
func hasBranches(kind graph.OrganizationKind) bool {
	return kind == graph.OrganizationAssociation || kind == graph.OrganizationInternational
}

// isOfThisPlace reports a word that makes a body that of the province which the article is about: "Hội Nông dân tỉnh".
func (r *reader) isOfThisPlace(i int) bool {
	switch r.key(i) {
	case "tỉnh", "huyện":
		return r.token(i).shape == shapeLower && !r.token(i+1).isName()
	case "thành":
		return r.key(i+1) == "phố" && !r.token(i+2).isName()
	}
	return false
}

// homeCountry is the country whose bodies need no country in their names.
const homeCountry = "Việt Nam"

// isPair reports whether a dash leads from one country to another ("Việt Nam - Lào"): then the first is no owner.
func (r *reader) isPair(i int) bool {
	if r.key(i) != "-" {
		return false
	}
	_, end := r.country(i + 1)
	if s, ok := r.spot(i+1, gazetteer.Organizations, string(graph.OrganizationInternational)); ok && s.end == i+2 { // "Hội đồng Kinh doanh Hoa Kỳ - ASEAN"
		return true
	}
	return end > i+1 || r.key(i+1) == "việt" && r.key(i+2) != "nam" // "Hội Hữu nghị Pháp - Việt"
}

// abbreviation gives the index after an abbreviation in brackets, or the same index.
func (r *reader) abbreviation(i int) int {
	end := r.bracket(i)
	if end == i || end-i > 7 {
		return i
	}
	if head, ok := r.spot(i+1, gazetteer.OrgHeads); ok && head.end == end-1 { // "Ủy ban Công tác về X (Ủy ban)"
		return end
	}
	isName := false
	for j := i + 1; j < end-1; j++ {
		isName = isName || r.token(j).shape != shapeMark && r.token(j).shape != shapeNumber
		if t := r.token(j); t.shape != shapeUpper && t.shape != shapeMark && t.shape != shapeNumber && len([]rune(t.text)) > 1 {
			return i
		}
	}
	if !isName { // "(4/2018)"
		return i
	}
	return end
}

// headedOrganization reads a head noun of organizations and its complement.
func (r *reader) headedOrganization(i int) (Body, int) {
	head, ok := r.spot(i, gazetteer.OrgHeads)
	if !ok || r.startsLonger(i, head.end) || r.isTail(i, head.end) {
		return Body{}, i
	}
	body := Body{Kind: graph.OrganizationKind(head.row.Kind)}
	end := head.end
	switch head.row.Detail["takes"] {
	case "locality":
		end = r.localityComplement(&body, end)
		if end == r.skip(head.end, gazetteer.PeopleWords, "locality") && end > head.end && !r.follows(i, gazetteer.Posts) {
			end = r.placeLikeName(&body, end)
		}
	case "mission":
		end = r.missionComplement(&body, end)
	case "body":
		above, next := r.organization(end)
		if next > end {
			body.Parent, end = &above, next
		}
	case "country":
		p, next := r.country(end)
		body.Place, body.PlaceKind, end = p.name, p.kind, next
	default:
		if end = r.fieldComplement(&body, i, end); end > head.end {
			end = r.organizationSuffix(&body, end)
		}
		if named, after := r.listedOrganization(head.end); after >= end && after > head.end && body.Kind == graph.OrganizationOther {
			body, end = named, after // "tổ chức Plan International"
		}
	}
	if s, ok := r.spot(head.end, gazetteer.StopNames, "other"); end == head.end || ok && s.end == end && !r.token(i).isName() && !r.has(head.end, gazetteer.Countries, "region") { // "các cơ quan Trung ương"
		return Body{}, i
	}
	return body, end
}

// abbreviatedTokens is the most tokens of the name of a body that only the abbreviation behind it ends.
const abbreviatedTokens = 14

// abbreviatedOrganization reads a head noun and words that no list has, up to the letters by which the body is called: "Quỹ vì hòa bình và phát triển (QPD)".
func (r *reader) abbreviatedOrganization(i int) (Body, int) {
	head, ok := r.spot(i, gazetteer.OrgHeads)
	if !ok || !r.token(i).isName() || r.startsLonger(i, head.end) {
		return Body{}, i
	}
	for at := head.end; at < i+abbreviatedTokens; at++ {
		if end := r.abbreviation(at); end == at+3 && at > head.end && r.token(at+1).shape == shapeUpper {
			return Body{Kind: graph.OrganizationKind(head.row.Kind)}, end
		}
		if !r.token(at).isWord() || r.quoted[at] || r.has(at, gazetteer.Honorifics) || r.has(at, gazetteer.Posts) || r.startsName(at) || r.has(at, gazetteer.ClauseWords, "have", "adverb", "future", "held") {
			return Body{}, i
		}
	}
	return Body{}, i
}

// isTail reports a lower-case syllable that ends a longer word and is no head noun: "thế vận hội".
func (r *reader) isTail(i, end int) bool {
	if r.key(i) == "vụ" && r.key(i-1) == "thường" {
		return true
	}
	if end > i+1 || r.token(i).shape != shapeLower || r.token(i-1).shape != shapeLower {
		return false
	}
	switch r.key(i - 1) {
	case "diện", "đạo", "biểu", "của", "và", "do", "thuộc", "cùng", "với", "giữa", "bởi", "trưởng", "tịch", "đốc", "là", "có":
		return false
	}
	return true
}

// startsLonger reports whether a longer word of another list begins at the token: "Bộ trưởng" is no ministry, "Hội nghị" no
// association.
func (r *reader) startsLonger(i, end int) bool {
	for _, s := range r.spots[i] {
		if s.end > end && (s.row.List == gazetteer.Posts || s.row.List == gazetteer.EventHeads || s.row.List == gazetteer.Series) {
			return true
		}
	}
	return false
}

// placeLikeName reads a place of two syllables that no list has and that looks like a name behind the word for a district or town: "UBND thị xã La Gi". It gives the index
// after it, or the same index.
func (r *reader) placeLikeName(body *Body, i int) int {
	end := r.vietnameseName(i)
	if end != i+2 {
		return i
	}
	body.Place, body.PlaceKind = r.text(i, end), graph.PlaceCity
	return end
}

func (r *reader) localityComplement(body *Body, i int) int {
	p, end := r.locality(i)
	if next := r.unlistedPlace(i); end == i && next == i+2 && !r.startsName(i) {
		p, end = place{name: r.text(i, next), kind: graph.PlaceCity}, next
	}
	if end == i {
		return r.skip(i, gazetteer.PeopleWords, "locality")
	}
	body.Place, body.PlaceKind = p.name, p.kind
	if p.kind == graph.PlaceCity && r.key(end) == "," && r.has(end+1, gazetteer.PeopleWords, "locality") {
		if above, aboveEnd := r.locality(end + 1); above.id != "" {
			return aboveEnd
		}
	}
	return end
}

// missionComplement reads the states of a mission: "Việt Nam tại Nhật Bản", "Nhật Bản tại Việt Nam", "Nhật Bản". The mission
// belongs to the state that is not Vietnam.
func (r *reader) missionComplement(body *Body, i int) int {
	sender, end := r.country(i)
	if end == i {
		return i
	}
	body.Place, body.PlaceKind = sender.name, sender.kind
	if seat, seatEnd := r.seat(end); seatEnd > end {
		if sender.name == homeCountry {
			body.Place, body.PlaceKind = seat.name, seat.kind
		}
		return seatEnd
	}
	if sender.name == homeCountry {
		return i
	}
	return end
}

// seat reads where a mission is: "tại Osaka (Nhật Bản)", "tại Nam Ninh - Trung Quốc", "tại Liên Hợp Quốc".
func (r *reader) seat(i int) (place, int) {
	if r.key(i) != "tại" && r.key(i) != "ở" {
		return place{}, i
	}
	p, end := r.locality(i + 1)
	if end == i+1 {
		s, ok := r.spot(i+1, gazetteer.Organizations, string(graph.OrganizationInternational))
		if !ok {
			return place{}, i
		}
		return place{name: s.row.Name, printed: r.text(i+1, s.end), kind: graph.PlaceVenue}, s.end
	}
	if r.key(end) == "(" || r.key(end) == "-" {
		if _, next := r.country(end + 1); next > end+1 && p.kind == graph.PlaceCity {
			end = next
			if r.key(end) == ")" {
				end++
			}
		}
	}
	return p, r.stateBehind(p, end)
}

// stateBehind gives the index after a comma and the state of a place, which ends there: "Tổng Lãnh sự Việt Nam tại Pắc-xế, Lào.", "Thị trưởng thành phố Kobe, Nhật
// Bản, cho biết". It is the same index where there is none, and for a row of states.
func (r *reader) stateBehind(p place, i int) int {
	if r.key(i) != "," || p.kind == graph.PlaceCountry || p.kind == graph.PlaceProvince {
		return i
	}
	state, end := r.gazetteerPlace(i + 1)
	if end == i+1 || state.kind == graph.PlaceProvince || end < r.limit && r.token(end).shape != shapeMark {
		return i
	}
	if _, next := r.gazetteerPlace(end + 1); r.key(end) == "," && next > end+1 {
		return i
	}
	return end
}

// startsEvent reports whether a word for an event of at least two syllables begins at the token.
func (r *reader) startsEvent(i int) bool {
	s, ok := r.spot(i, gazetteer.EventHeads)
	return ok && s.end > i+1
}

// bodyOfParliament reads the parliament of a committee: "Ủy ban Các vấn đề xã hội của Quốc hội". It gives the index after it, or the same index.
func (r *reader) bodyOfParliament(body *Body, i int) int {
	if r.key(i) != "của" || body.Kind != graph.OrganizationGovernment || body.ID != "" {
		return i
	}
	parliament, end := r.listedOrganization(i + 1)
	if end == i+1 || parliament.ID != "quoc-hoi" && parliament.ID != "nghi-vien" {
		return i
	}
	body.Parent = &parliament
	return end
}

// parentOrganization reads the body above a unit: "Cục X, Bộ Y", "Vụ X (Bộ Y)", "Cục X - Bộ Y", "Vụ X của Bộ Y".
func (r *reader) parentOrganization(body *Body, i int) int {
	if end := r.bodyOfParliament(body, i); end > i {
		return end
	}
	if body.Kind == graph.OrganizationAssociation && r.key(i) == "thuộc" { // "Hội Hữu nghị X thuộc Liên hiệp Y"
		if parent, end := r.organization(i + 1); end > i+1 && parent.Kind == graph.OrganizationAssociation {
			body.Parent = &parent
			return end
		}
	}
	if body.Kind != graph.OrganizationDepartment && (r.key(i) == "," || body.Kind != graph.OrganizationUniversity && body.Kind != graph.OrganizationOther) {
		return i
	}
	switch r.key(i) {
	case ",", "-", "(", "của", "thuộc":
	case "bộ": // "Vụ Thông tin Báo chí Bộ Ngoại giao"
		if s, ok := r.spot(i, gazetteer.Organizations, string(graph.OrganizationMinistry)); ok && r.token(i).isName() {
			parent := r.bodyOf(s.row)
			body.Parent = &parent
			return s.end
		}
		return i
	default:
		return i
	}
	s, ok := r.spot(i+1, gazetteer.Organizations)
	if !ok || r.key(i) == "," && body.PlaceKind == graph.PlaceProvince || s.row.Kind != string(graph.OrganizationMinistry) && (s.row.Kind != string(graph.OrganizationPartyBody) || r.key(i) == ",") {
		return i
	}
	parent := r.bodyOf(s.row)
	end := r.organizationSuffix(&parent, s.end)
	parent.Name = r.text(i+1, end)
	body.Parent = &parent
	if r.key(i) == "(" {
		if r.key(end) != ")" {
			return i
		}
		end++
	}
	return end
}
