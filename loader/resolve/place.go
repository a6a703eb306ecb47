package resolve

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// homeCountry is the country whose bodies need no country in their names.
const homeCountry = "việt nam"

// place resolves a place, empty where there is no name.
func (d *draft) place(name string, kind graph.PlaceKind) string {
	name = printed(name)
	if name == "" {
		return ""
	}
	if kind == "" {
		kind = graph.PlaceVenue
	}
	if at := strings.IndexAny(name, ",("); at > 0 && kind != graph.PlaceVenue {
		name = strings.TrimSpace(name[:at]) // what it lies in is another place
	}
	plain := plainPlace(name, kind)
	lookup := key("place", string(kind), strings.Join(words(plain), " "))
	id := d.table.find(lookup)
	if id == "" {
		id = d.table.assign(graph.KindPlace, plain, slug(plain), slug(plain)+"-"+strings.ToLower(string(kind)))
	}
	d.table.hold(id, lookup)
	place := d.places.add(id, func() graph.Place { return graph.Place{Kind: kind} })
	d.name(id, &place.Entity, name)
	d.alias(&place.Entity, name)
	return id
}

// localityWords say what a place is and stand before its name.
func localityWords() [][]string {
	return [][]string{{"tỉnh"}, {"thành", "phố"}, {"tp"}, {"thủ", "đô"}, {"nước"}}
}

// plainPlace is a place's own name: of a venue as printed, of a province, city or country without
// the words that say what it is ("TP Vinh"). The city that is named after a person keeps the word
// for city.
func plainPlace(name string, kind graph.PlaceKind) string {
	if kind == graph.PlaceVenue {
		return capitalized(name)
	}
	list := strings.Fields(strings.NewReplacer("TP.", "TP ", "Tp.", "TP ").Replace(name))
	for {
		shorter := trimPrefixes(list, localityWords())
		if len(shorter) == len(list) {
			break
		}
		list = shorter
	}
	name = strings.Join(list, " ")
	switch strings.Join(words(name), " ") {
	case "hồ chí minh", "hcm", "tphcm", "sài gòn":
		return "Thành phố Hồ Chí Minh"
	}
	return capitalized(name)
}

// trimPrefixes takes one of the prefixes off the words of a name, never all of them.
func trimPrefixes(list []string, prefixes [][]string) []string {
	for _, prefix := range prefixes {
		if len(list) > len(prefix) && slices.Equal(words(strings.Join(list[:len(prefix)], " ")), prefix) {
			return list[len(prefix):]
		}
	}
	return list
}
