package extract

import (
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// missionOf reads the states of an ambassador or consul and derives the mission, which is mostly not printed. It gets the canonical names of
// the states, so that an ambassador to "Mỹ" and one to "Hoa Kỳ" have one mission; a town stays as printed.
func (r *reader) missionOf(post *Post, head *gazetteer.Row, i int) int {
	of := i
	if r.key(of) == "của" {
		of = r.skip(of+1, gazetteer.Organizations, string(graph.OrganizationGovernment)) // "Đại sứ của Nhà nước Palestine"
	}
	if r.key(of) == "nước" {
		of++
	}
	sender, end := r.country(of)
	if end == of {
		return r.organizationOf(post, i)
	}
	mission := Body{Name: missionName(head) + " " + sender.name, Kind: graph.OrganizationEmbassy, Place: sender.name, PlaceKind: sender.kind}
	if head.Kind == string(graph.PostConsulGeneral) {
		mission.Kind = graph.OrganizationConsulate
	}
	seat, seatEnd := r.seat(end)
	switch {
	case seatEnd > end:
		printed, _, _ := strings.Cut(r.text(end, seatEnd), ",")
		if seat.kind == graph.PlaceCountry {
			printed = "tại " + seat.name
		}
		mission.Name += " " + printed
		post.Place, post.PlaceKind = seat.name, seat.kind
		if sender.name == homeCountry {
			mission.Place, mission.PlaceKind = seat.name, seat.kind
		}
		end = r.otherSeats(seatEnd)
	case sender.name == homeCountry:
		return end
	}
	post.Body = &mission
	return end
}

// otherSeats gives the index after further states to which an ambassador is sent: "tại Hàn Quốc và Triều Tiên".
func (r *reader) otherSeats(i int) int {
	next := r.skip(i, gazetteer.ClauseWords, "and")
	if _, end := r.country(next); next > i && end > next && r.token(end).shape == shapeMark {
		return end
	}
	return i
}

func missionName(head *gazetteer.Row) string {
	if head.Kind == string(graph.PostConsulGeneral) {
		return "Tổng Lãnh sự quán"
	}
	return "Đại sứ quán"
}

// organizationOf reads the body of a post. The head may end with the body's own head noun ("Trưởng Ban Đối ngoại"), words of a
// field may stand between ("Tham tán thương mại của Đại sứ quán"), and a province or state may stand for its committee.
func (r *reader) organizationOf(post *Post, i int) int {
	heads := []int{i, i - 2, i - 1}
	if r.key(i-1) == "ban" { // "Trưởng ban Tổ chức Trung ương"
		heads = []int{i - 1, i, i - 2}
	}
	for _, at := range heads {
		if body, end := r.organization(at); end > i {
			if event := r.committeeOf(post, i); event > end { // "Trưởng Ban Chỉ đạo Lễ hội"
				return event
			}
			post.Body = &body
			edition := r.edition(end)
			if edition > end && body.ID == "" {
				body.Name += " " + r.text(end, edition) // "Ủy ban X 2020" is for that year only
			}
			if body.Kind == graph.OrganizationCompany && edition == end { // "Chủ tịch Tập đoàn X, Đài Loan."
				edition = r.stateBehind(place{kind: graph.PlaceCity}, edition)
			}
			return r.bodyAbove(&body, edition)
		}
	}
	if head, ok := r.spot(i, gazetteer.OrgHeads); ok && r.token(i).isName() && r.token(head.end).shape == shapeLower && head.row.Kind == string(graph.OrganizationAssociation) { // "Chủ tịch Liên hiệp làm trưởng đoàn"
		return head.end
	}
	if m, end := r.event(i); end > i && m.head.Kind == string(graph.EventForum) && !m.bare && r.token(i).isName() { // "Chủ tịch Diễn đàn X"
		post.Body = &Body{Name: r.text(i, end), Kind: graph.OrganizationOther}
		return end
	}
	if end := r.acronym(i); end > i {
		post.Body = &Body{Name: r.text(i, end), Kind: graph.OrganizationOther}
		return r.edition(end)
	}
	at := i
	for next := r.skip(at, gazetteer.Fields, "field"); next > at; next = r.skip(at, gazetteer.Fields, "field") {
		at = next
	}
	if body, end := r.organization(at + 1); r.key(at) == "," && end > at+1 && (body.Kind == graph.OrganizationEmbassy || body.Kind == graph.OrganizationConsulate) {
		post.Body = &body // "Tùy viên Khoa học, Đại sứ quán X tại Việt Nam"
		return end
	}
	switch r.key(at) {
	case "của", "thuộc", "tại":
		at++
	}
	if body, end := r.organization(at); end > at && at > i {
		post.Body = &body
		return end
	}
	if end := r.foreignName(at); at > i && end > at && !r.startsName(at) {
		post.Body = &Body{Name: r.text(at, end), Kind: graph.OrganizationCompany} // "Giám đốc của Acme"
		return end
	}
	if p, end := r.locality(at); end > at && (at > i || p.id != "" && !r.startsName(at) || r.has(at, gazetteer.PeopleWords, "locality")) {
		post.Body = &Body{Name: p.printed, Kind: graph.OrganizationGovernment, Place: p.name, PlaceKind: p.kind}
		if p.kind == graph.PlaceProvince {
			post.Body.Kind = graph.OrganizationProvince
		}
		return r.stateBehind(p, end)
	}
	if head, ok := r.spot(i, gazetteer.OrgHeads); ok && r.key(head.end) == "của" {
		if body, end := r.organization(head.end + 1); end > head.end+1 { // "Giám đốc Chương trình của Quỹ X"
			post.Body = &body
			return end
		}
	}
	if end := r.committeeOf(post, i); end > i {
		return end
	}
	if head, ok := r.spot(i, gazetteer.OrgHeads); ok && !r.startsLonger(i, head.end) && (r.token(i).isName() && !r.startsName(i) || r.token(i).shape == shapeLower && r.actsNext(head.end) || head.row.Kind == string(graph.OrganizationPartyBody) && head.end > i+1) {
		if head.row.Detail["takes"] == "locality" || head.row.Kind == string(graph.OrganizationPartyBody) && head.end > i+1 {
			post.Body = &Body{Name: r.text(i, head.end), Kind: graph.OrganizationKind(head.row.Kind)}
			return head.end
		}
		if head.end == i+1 && !r.endsCompound(head.end) || r.token(i).shape == shapeLower || r.token(head.end).shape == shapeMark || r.has(head.end, gazetteer.ClauseWords, "and") || r.actsNext(head.end) { // "Chủ tịch Hội", "Giám đốc Học viện và …"
			return head.end
		}
	}
	return i
}

// committeeOf reads the committee that organizes an event or leads a body, whose name ends with that, and gives the index after it: "Trưởng Ban Tổ chức Hội nghị",
// "Ủy viên Ban điều hành Hiệp hội X". The head of the post may end with its first word. It is the same index where there is none.
func (r *reader) committeeOf(post *Post, i int) int {
	start := i
	if r.key(i-1) == "ban" && r.key(i) != "ban" {
		start--
	}
	if k := r.key(start+1) + " " + r.key(start+2); r.key(start) != "ban" || k != "tổ chức" && k != "điều hành" && k != "chỉ đạo" {
		return i
	}
	end := start + 3
	if event, ok := r.spot(end, gazetteer.EventHeads); ok {
		end = event.end
	} else if r.key(start+1) == "chỉ" {
		return i // "Ban Chỉ đạo Công tác X" is read as any body
	} else if _, body := r.organization(end); body > end {
		end = body
	}
	post.Body = &Body{Name: r.text(start, end), Kind: graph.OrganizationOther}
	return end
}

// bodyAbove reads the body right behind, or behind a comma, that the unit of a post belongs to and gives the index after it: "Trưởng Ban Á - Phi, Liên hiệp các tổ chức hữu nghị Việt
// Nam", "Trưởng phòng Hợp tác quốc tế, Sở Ngoại vụ". It is the same index where there is none, and where more bodies follow, which is a list.
func (r *reader) bodyAbove(unit *Body, i int) int {
	if r.key(i) == "trong" { // "Chủ tịch Phân ban Việt Nam trong Ủy ban X"
		if _, end := r.organization(i + 1); end > i+1 {
			return end
		}
		return i
	}
	if isInnerUnit(unit.Name) && unit.Parent == nil && (r.has(i, gazetteer.OrgHeads) || r.has(i, gazetteer.Organizations)) && r.token(i).isName() { // "Trưởng Ban Văn hóa Văn phòng UNESCO tại Hà Nội"
		if parent, end := r.organization(i); end > i {
			unit.Parent = &parent
			return end
		}
	}
	if r.key(i) != "," || unit.Parent != nil || unit.PlaceKind == graph.PlaceProvince || !isInnerUnit(unit.Name) || r.has(i+1, gazetteer.PeopleWords) || r.has(i+1, gazetteer.Posts) {
		return i
	}
	parent, end := r.organization(i + 1)
	if end == i+1 || isInnerUnit(parent.Name) && parent.Kind == graph.OrganizationDepartment {
		return i
	}
	if next := r.listSeparator(end); next > end && r.key(end) != ";" {
		if _, other := r.organization(next); other > next || r.startsGroup(next) || r.has(next, gazetteer.PeopleWords, "delegate") {
			return i
		}
	}
	unit.Parent = &parent
	return end
}

// isInnerUnit reports a body whose head noun is that of a part of another body.
func isInnerUnit(name string) bool {
	head, _, _ := strings.Cut(strings.ToLower(name), " ")
	switch head {
	case "ban", "phòng", "khoa", "vụ", "trung", "viện", "học", "cục":
		return true
	}
	return strings.HasPrefix(strings.ToLower(name), "văn phòng ")
}

// townOf reads a town abroad that no list has between its mayor and his name of two words: "Thị trưởng Rouen Jean Morel".
func (r *reader) townOf(post *Post, i int) int {
	if r.token(i).shape != shapeTitle || r.startsName(i) || r.startsOther(i) || !r.token(i+1).isName() {
		return i
	}
	for j := i + 2; j < r.foreignName(i+1); j++ {
		if r.token(j).isName() && r.token(j).spaced {
			post.Body = &Body{Name: r.text(i, i+1), Kind: graph.OrganizationGovernment, Place: r.text(i, i+1), PlaceKind: graph.PlaceCity}
			return i + 1
		}
	}
	return i
}

// acronym gives the index after a body that is only printed as letters ("SOM ASEAN"), or the same index.
func (r *reader) acronym(i int) int {
	if t := r.token(i); t.shape != shapeUpper || strings.ToUpper(t.text) != t.text {
		return i
	}
	if _, end := r.organization(i + 1); end > i+1 {
		return end
	}
	if p, end := r.country(i + 1); p.name == homeCountry && !r.isPair(end) {
		return end
	}
	return i + 1
}

// edition gives the index after the number of an edition that follows an international body ("AIPA 40").
func (r *reader) edition(i int) int {
	if t := r.token(i); t.shape == shapeNumber && (len(t.text) <= 2 || isYear(t.text)) {
		return i + 1
	}
	return i
}
