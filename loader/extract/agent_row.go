package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// sameBodies reads the bodies of one sort whose head noun is printed once: those of several provinces ("UBND các tỉnh A, B và C", "các Sở Ngoại vụ A,
// B") or of several fields ("các Bộ Ngoại giao, Công an và Quốc phòng").
func (r *reader) sameBodies(list *agents, i int, delegated bool) int {
	many := r.skip(i, gazetteer.PeopleWords, "group")
	head, ok := r.spot(many, gazetteer.OrgHeads)
	if !ok || r.startsLonger(many, head.end) {
		return i
	}
	row := bodyRow{reader: r, head: r.text(many, head.end), kind: graph.OrganizationKind(head.row.Kind), delegated: delegated, from: i}
	takesField := head.row.Detail["takes"] == "field"
	of := head.end
	switch {
	case many > i && head.row.Detail["takes"] == "mission":
		return row.missions(list, many)
	case many > i && takesField && (row.kind == graph.OrganizationMinistry || row.kind == graph.OrganizationDepartment):
		if r.key(of) == ":" {
			of++
		}
		if end := row.fields(list, of); end > of {
			return end
		}
		return i
	case many > i:
		return i
	case takesField:
		of = r.fieldComplement(&Body{Kind: row.kind}, i, of)
	}
	row.head = r.text(i, of)
	return row.places(list, of)
}

// nameBeforePost reads a name in a list of those who take part whose first part is in no list of family names, where a mark and a post follow it: "Phô Xay Khăm Phi -
// Thứ trưởng Bộ Ngoại giao".
func (r *reader) nameBeforePost(list *agents, i int) int {
	name := r.foreignName(i)
	if k := r.key(name); name < i+foreignNameLeast || k != "-" && k != "," || !r.startsPost(name+1) {
		return i
	}
	p := person{name: r.text(i, name)}
	end := r.apposition(&p, name)
	if len(p.posts) == 0 {
		return i
	}
	list.items = append(list.items, agent{person: &p, from: i, to: end})
	return end
}

// peopleOfPost reads several people of one post that is printed once: "các Thứ trưởng Ngoại giao: A, B và C".
func (r *reader) peopleOfPost(list *agents, i int) int {
	if r.key(i) != "các" && !r.has(i, gazetteer.PeopleWords, "group") {
		return i
	}
	many := r.skip(r.skip(i, gazetteer.PeopleWords, "group"), gazetteer.Honorifics)
	if address := r.skip(i, gazetteer.Honorifics); address > many { // "các đồng chí Thứ trưởng: A, B"
		many = address
	}
	posts, of := r.posts(many)
	if many == i || of == many {
		return i
	}
	at, end := of, i
	if r.key(at) == ":" {
		at++
	}
	var people []agent
	for {
		at = r.honorifics(&person{}, at)
		name := r.vietnameseName(at)
		if name == at {
			break
		}
		p := person{name: r.text(at, name), posts: slices.Clone(posts), title: r.text(many, of)}
		people, end = append(people, agent{person: &p, from: i, to: name}), name
		if at = r.listSeparator(name); at == name || r.key(name) == ";" {
			break
		}
	}
	if len(people) < 2 {
		return i
	}
	list.items = append(list.items, people...)
	return end
}

// bodyRow is a row of bodies that have their head noun in common.
type bodyRow struct {
	*reader
	head      string
	kind      graph.OrganizationKind
	delegated bool
	// from is the token where the row begins.
	from int
}

// add adds a body of the row.
func (row *bodyRow) add(list *agents, body Body, to int) {
	list.items = append(list.items, agent{body: body, delegated: row.delegated, from: row.from, to: to})
}

// missions reads the first mission of a row that the list itself goes on with, and gives the index after it: "các Đại sứ quán Lào, Campuchia".
func (row *bodyRow) missions(list *agents, i int) int {
	body, end := row.organization(i)
	if _, next := row.country(row.listSeparator(end)); end == i || next == row.listSeparator(end) {
		return row.from
	}
	row.add(list, body, end)
	return end
}

// places reads provinces behind a word for several of them, and gives the index after the last one: "các tỉnh A, B và C".
func (row *bodyRow) places(list *agents, i int) int {
	at := row.skip(i, gazetteer.PeopleWords, "group")
	if at == i || !row.has(at, gazetteer.PeopleWords, "locality") {
		return row.from
	}
	if row.key(at) == "nước" { // "đại sứ quán các nước Lào, Nga"
		return row.provinces(list, row.head, at+1)
	}
	head, first := row.head, row.skip(at, gazetteer.PeopleWords, "localities")
	if first == at {
		first = row.skip(at, gazetteer.PeopleWords, "locality")
		head += " " + row.text(at, first)
	}
	if row.key(first) == ":" {
		first++
	}
	return row.provinces(list, head, first)
}

// placed is the body of the row in a province.
func (row *bodyRow) placed(head string, p place) Body {
	return Body{Name: head + " " + p.printed, Kind: row.kind, Place: p.name, PlaceKind: p.kind}
}

// fields reads the fields of the bodies, and gives the index after the last one. Where a province follows the first field, provinces follow: "các Sở Ngoại vụ
// A, B". A later one with a province is a body of another sort: "Công an tỉnh X".
func (row *bodyRow) fields(list *agents, i int) int {
	end := i
	for at := i; ; {
		next := row.fieldOfRow(at)
		if next == at {
			return end
		}
		if end > i && row.has(next, gazetteer.PeopleWords, "locality") { // "các Sở X, Y và Công an tỉnh"
			return end
		}
		body := row.ofField(at, next)
		if p, after := row.locality(next); after > next {
			if end == i && p.kind == graph.PlaceProvince {
				row.head = body.Name
				return row.provinces(list, row.head, next)
			}
			return end
		}
		row.add(list, body, next)
		end = next
		if at = row.rowSeparator(next); at == next {
			return end
		}
	}
}

// provinces reads provinces that stand behind each other, and gives the index after the last one. What the head ends with says what they are, but for those that
// are printed with a word of their own.
func (row *bodyRow) provinces(list *agents, head string, i int) int {
	end := row.from
	for {
		p, next := row.locality(i)
		if next == i || p.id == "" {
			return end
		}
		if row.has(i, gazetteer.PeopleWords, "locality") {
			head = row.head
		}
		row.add(list, row.placed(head, p), next)
		if end, i = next, row.rowSeparator(next); i == next {
			return end
		}
	}
}

// rowSeparator gives the index after a comma or "và", or the same index.
func (row *bodyRow) rowSeparator(i int) int {
	if row.key(i) == "," {
		i++
	}
	return row.skip(i, gazetteer.ClauseWords, "and")
}

// ofField is the body of the row for the field in tokens[from:to].
func (row *bodyRow) ofField(from, to int) Body {
	if spots := row.lex.fields.at(nil, row.tokens[:to], from); row.kind == graph.OrganizationMinistry && len(spots) > 0 && spots[0].end == to {
		return row.bodyOf(spots[0].row)
	}
	return Body{Name: row.head + " " + row.text(from, to), Kind: row.kind}
}

// fieldOfRow gives the index after a field that begins with a capital, or the same index. A body with a head noun of its own, a post or a place is none.
func (row *bodyRow) fieldOfRow(i int) int {
	if !row.token(i).isName() || row.has(i, gazetteer.Posts) || row.has(i, gazetteer.Honorifics) || row.startsEvent(i) {
		return i
	}
	end := row.ministryField(i)
	if end == i {
		if _, body := row.organization(i); body > i {
			return i
		}
		if _, place := row.gazetteerPlace(i); place > i {
			return i
		}
		end = row.fieldRun(i)
	}
	return end
}

// ministryField gives the index after the field of a ministry of the word list, or the same index.
func (row *bodyRow) ministryField(i int) int {
	if spots := row.lex.fields.at(nil, row.tokens[:row.limit], i); len(spots) > 0 {
		return spots[0].end
	}
	return i
}

// fieldRun gives the index after a run of words of a field, up to a place. "và" belongs to the run where the row goes on behind the next
// words: "các Sở Văn hóa và Thể thao, Du lịch".
func (row *bodyRow) fieldRun(i int) int {
	end := row.fieldWords(i)
	join := row.key(end) == "-"
	if !join && !row.has(end, gazetteer.ClauseWords, "and") || end == i || row.ministryField(end+1) > end+1 {
		return end
	}
	if after := row.fieldWords(end + 1); after > end+1 && (join || row.key(after) == ",") {
		return after
	}
	return end
}

// fieldWords gives the index after words of a field that begin with a capital, without a mark or "và" between them.
func (row *bodyRow) fieldWords(i int) int {
	end := i
	for end < i+unknownFieldTokens {
		next := row.skip(end, gazetteer.Fields, "field")
		if next == end && (row.token(end).isName() || row.endsCompound(end)) {
			next = end + 1
		}
		if _, place := row.gazetteerPlace(end); place > end || next == end || !row.token(i).isName() {
			return end
		}
		end = next
	}
	return end
}
