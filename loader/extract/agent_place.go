package extract

import (
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// placeNameTokens is the most tokens of the name of a place.
const placeNameTokens = 4

// offices reads the holders of one office in several states or provinces, whom the text does not name: "Bộ trưởng Ngoại giao các nước A, B
// và C". The states act.
func (r *reader) offices(list *agents, i int, mode listMode) int {
	_, end := r.posts(i)
	if end == i || !r.has(end, gazetteer.PeopleWords, "group") {
		return i
	}
	if next := r.placeItems(list, end, true, mode); next > end {
		return next
	}
	if r.has(r.skip(end, gazetteer.PeopleWords, "group"), gazetteer.PeopleWords, "locality", "localities") {
		list.group = true // "Bộ trưởng Ngoại giao các nước ASEAN"
		return r.group(list, i, end)
	}
	return i
}

// placeItems reads places that stand for the bodies that govern them: with a word for what they are ("các tỉnh A, B"), or
// bare after others of their kind and in open lists.
func (r *reader) placeItems(list *agents, i int, delegated bool, mode listMode) int {
	if people, ok := r.spot(i, gazetteer.PeopleWords, "group"); ok && people.row.Detail["people"] != "" {
		return i
	}
	at := r.skip(i, gazetteer.PeopleWords, "group")
	several := r.skip(at, gazetteer.PeopleWords, "localities")
	if several > at && r.key(several) == ":" {
		several++
	}
	p, end := r.locality(several)
	if end == several || p.id == "" && !isForeignWord(p.name) {
		return i
	}
	follows := len(list.items) > 0 && list.items[len(list.items)-1].place
	opens := mode == openList && !list.group
	if several == at && !r.has(at, gazetteer.PeopleWords, "locality") {
		if r.startsName(at) || p.kind == graph.PlaceCity && !follows && !delegated || !delegated && !follows && !opens && !r.isCountrySubject(i, end, p) {
			return i
		}
	}
	if r.isPair(end) || len(list.items) == 0 && r.locates(i) {
		return i
	}
	body := r.placeBody(p)
	if mission := list.lastMission(); mission != nil && p.kind == graph.PlaceCountry && several == i {
		// "Đại sứ quán Anh và Nhật Bản"
		body = Body{Name: mission.Name[:strings.Index(mission.Name, "quán")+len("quán")] + " " + p.printed, Kind: mission.Kind, Place: p.name, PlaceKind: p.kind}
		list.items = append(list.items, agent{body: body, delegated: delegated, from: i, to: end})
		return end
	}
	if department := list.lastDepartment(); department != "" && p.kind == graph.PlaceProvince && several == i {
		// "Sở Ngoại vụ Lào Cai, Điện Biên"
		body = Body{Name: department + p.printed, Kind: graph.OrganizationDepartment, Place: p.name, PlaceKind: p.kind}
		list.items = append(list.items, agent{body: body, delegated: delegated, from: i, to: end})
		return end
	}
	list.items = append(list.items, agent{body: body, delegated: delegated || follows, place: true, from: i, to: end})
	return end
}

// lastDepartment gives the name of the provincial department that ends a list, without its province; empty where the list ends otherwise.
func (list *agents) lastDepartment() string {
	if len(list.items) == 0 {
		return ""
	}
	last := list.items[len(list.items)-1]
	if last.person != nil || last.body.Kind != graph.OrganizationDepartment || last.body.PlaceKind != graph.PlaceProvince || !strings.HasSuffix(last.body.Name, " "+last.body.Place) {
		return ""
	}
	return strings.TrimSuffix(last.body.Name, last.body.Place)
}

// lastMission gives the mission of a state that ends a list, nil where it ends otherwise.
func (list *agents) lastMission() *Body {
	if len(list.items) == 0 {
		return nil
	}
	last := list.items[len(list.items)-1]
	if last.person != nil || last.body.PlaceKind != graph.PlaceCountry || !strings.HasSuffix(last.body.Name, last.body.Place) || !strings.Contains(last.body.Name, "quán ") {
		return nil
	}
	return &last.body
}

// locates reports whether the place at a token only says where the place before it lies: "xã A, huyện B, tỉnh C".
func (r *reader) locates(i int) bool {
	if r.key(i-1) != "," {
		return false
	}
	for j := i - 2; j > i-2-placeNameTokens && r.token(j).isName(); j-- {
		if r.has(j-1, gazetteer.PeopleWords, "locality") || r.has(j-2, gazetteer.PeopleWords, "locality") {
			return true
		}
	}
	return false
}

// isCountrySubject reports a state as the subject after a comma: "Phát biểu tại hội nghị, Pháp nhấn mạnh".
func (r *reader) isCountrySubject(i, end int, p place) bool {
	return p.kind == graph.PlaceCountry && r.key(i-1) == "," && r.has(end, gazetteer.ActTriggers, "speech")
}

// placeBody is a province or a state as a body that acts.
func (r *reader) placeBody(p place) Body {
	body := Body{Name: strings.TrimPrefix(p.printed, "nước "), Kind: graph.OrganizationGovernment, Place: p.name, PlaceKind: p.kind}
	if p.kind == graph.PlaceProvince {
		body.Kind = graph.OrganizationProvince
	}
	return body
}
