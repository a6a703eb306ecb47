package resolve

import (
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// organization resolves a body with the bodies above it, empty where there is none.
func (d *draft) organization(body *extract.Body) string {
	if body == nil || printed(body.Name) == "" {
		return ""
	}
	parent := d.organization(body.Parent)
	place := d.place(body.Place, body.PlaceKind)
	lookup := organizationKey(body, place)
	if body.Unplaced() { // "UBND tỉnh" of nobody knows where is another one in every article
		lookup = key(lookup, d.article.ID)
	}
	id := d.table.find(lookup)
	if id == "" {
		label := d.bodyLabel(body, lookup, place)
		tails := []string{slug(label)}
		switch {
		case place != "" && label == d.table.label(place):
			tails = []string{tail(place)}
		case place != "":
			tails = append(tails, slug(label)+"-"+tail(place))
		}
		id = d.table.assign(graph.KindOrganization, label, tails...)
	}
	d.table.hold(id, lookup)
	if parent == id {
		parent = ""
	}
	org := d.organizations.add(id, func() graph.Organization {
		return graph.Organization{Kind: body.Kind, ParentID: parent}
	})
	if org.ParentID == "" {
		org.ParentID = parent
	}
	if place != "" && !slices.Contains(org.PlaceIDs, place) {
		org.PlaceIDs = append(org.PlaceIDs, place)
	}
	d.name(id, &org.Entity, body.Name)
	d.alias(&org.Entity, body.Name)
	if body.Kind == graph.OrganizationProvince {
		d.alias(&org.Entity, body.Place)
	}
	return id
}

// organizationKey is the key of a body: its row in the word list, or the words of its name without
// that of its place. The place is part of the key, except for the home country, which Vietnamese
// papers print or leave out at will.
func organizationKey(body *extract.Body, place string) string {
	parts := []string{"org", "row", body.ID}
	if body.ID == "" {
		parts = []string{"org", "name", strings.Join(bodyWords(body, body.Name), " ")}
	}
	if place != "" && !atHome(body) {
		parts = append(parts, place)
	}
	return key(parts...)
}

func atHome(body *extract.Body) bool { return graph.ToneKey(body.Place) == homeCountry }

// bodyWords are the words of a body's name that tell it from others in its place: abbreviations
// written out or, in brackets, taken off, and so are "tại Việt Nam" and the name of the place. What
// is left of a province or state that acts is nothing.
func bodyWords(body *extract.Body, name string) []string {
	list := expand(words(withoutBrackets(name)))
	home := strings.Fields(homeCountry)
	for _, before := range []string{"tại", "của"} {
		list = trimSuffix(list, append([]string{before}, home...))
	}
	if body.Kind == graph.OrganizationMinistry || body.Kind == graph.OrganizationGovernment {
		list = trimSuffix(list, home)
	}
	switch {
	case body.Place == "" || atHome(body):
		return list
	case body.Kind == graph.OrganizationProvince:
		return nil
	case body.Kind == graph.OrganizationEmbassy || body.Kind == graph.OrganizationConsulate:
		return missionWords(list)
	}
	for _, form := range placeForms(body.Place) {
		if shorter := trimSuffix(list, form); len(shorter) < len(list) {
			for _, before := range append(localityWords(), []string{"tại"}, []string{"ở"}) {
				shorter = trimSuffix(shorter, before)
			}
			return shorter
		}
	}
	return withoutLocality(list)
}

// withoutLocality takes off a name the word for a province that stands there alone: "UBND tỉnh", whose province the article tells elsewhere.
func withoutLocality(list []string) []string {
	for _, word := range localityWords() {
		list = trimSuffix(list, word)
	}
	return list
}

// missionWords takes off a mission's name the state that its place gives already: the host of a
// mission of Vietnam, the sender of any other. Where a foreign consulate sits stays.
func missionWords(list []string) []string {
	home := strings.Fields(homeCountry)
	seat := slices.Index(list, "tại")
	if seat < 0 {
		seat = len(list)
	}
	if sent := list[:seat]; len(trimSuffix(sent, home)) < len(sent) {
		return sent
	}
	head := slices.Index(list, "quán") + 1
	if head == 0 || head > seat {
		return list
	}
	return append(list[:head:head], list[seat:]...)
}

// placeForms are the ways to print a place at the end of a body's name, as words. Few states have
// a second name that papers use as often as the first.
func placeForms(place string) [][]string {
	form := words(place)
	forms := [][]string{form}
	switch strings.Join(form, " ") {
	case "hoa kỳ":
		forms = append(forms, []string{"mỹ"})
	case "nhật bản":
		forms = append(forms, []string{"nhật"})
	case "nga":
		forms = append([][]string{{"liên", "bang", "nga"}}, forms...)
	case "ý":
		forms = append(forms, []string{"italia"}, []string{"italy"})
	}
	return forms
}

func withoutBrackets(name string) string {
	var out strings.Builder
	depth := 0
	for _, r := range name {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
			out.WriteByte(' ')
		case depth == 0:
			out.WriteRune(r)
		}
	}
	return out.String()
}

func trimSuffix(list, suffix []string) []string {
	if n := len(list) - len(suffix); n >= 0 && slices.Equal(list[n:], suffix) {
		return list[:n:n]
	}
	return list
}

// expand writes out the abbreviations that local bodies carry.
func expand(list []string) []string {
	var out []string
	for _, word := range list {
		switch word {
		case "ubnd":
			word = "ủy ban nhân dân"
		case "hđnd":
			word = "hội đồng nhân dân"
		case "đsq":
			word = "đại sứ quán"
		case "tlsq":
			word = "tổng lãnh sự quán"
		case "tp":
			word = "thành phố"
		case "tphcm":
			word = "thành phố hồ chí minh"
		case "hcm":
			word = "hồ chí minh"
		}
		out = append(out, words(word)...)
	}
	return out
}

// bodyLabel is the name that a new body gets: the canonical spelling of the word list where the
// article prints it, else the article's longest one, with the name of the place where the body
// would be one of many without it. A province or state that acts is called by its name alone.
func (d *draft) bodyLabel(body *extract.Body, lookup, place string) string {
	if place != "" && len(bodyWords(body, body.Name)) == 0 {
		return d.table.label(place)
	}
	label := ""
	for _, spelling := range d.spellings[lookup] {
		if body.ID != "" && graph.Slug(spelling) == body.ID {
			label = spelling
			break
		}
		if plain := printed(withoutBrackets(spelling)); len([]rune(plain)) > len([]rune(label)) {
			label = plain
		}
	}
	if label == "" {
		label = printed(body.Name)
	}
	label = capitalized(label)
	if place == "" || atHome(body) {
		return label
	}
	for _, form := range placeForms(body.Place) {
		if strings.Contains(" "+strings.Join(expand(words(label)), " ")+" ", " "+strings.Join(form, " ")+" ") {
			return label
		}
	}
	return label + " " + d.table.label(place)
}

// spell collects the spellings of every body of the article by key, before any is labelled.
func (d *draft) spell(body *extract.Body) {
	for ; body != nil; body = body.Parent {
		place := d.place(body.Place, body.PlaceKind)
		lookup := organizationKey(body, place)
		if spelling := printed(body.Name); spelling != "" && !slices.Contains(d.spellings[lookup], spelling) {
			d.spellings[lookup] = append(d.spellings[lookup], spelling)
		}
	}
}
