package extract

import (
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// The most tokens of a name.
const (
	vietnameseNameTokens = 5
	foreignNameTokens    = 9
)

// startsName reports whether a Vietnamese name of at least two syllables begins at a token.
func (r *reader) startsName(i int) bool { return r.vietnameseName(i) > i }

// vietnameseName reads a family name and one to four more capitalized syllables. Places, streets and lakes that begin like a
// name are none.
func (r *reader) vietnameseName(i int) int {
	if r.token(i).shape != shapeTitle || !r.has(i, gazetteer.Surnames) || r.key(i-1) == "châu" { // "châu Âu" is a part of the world
		return i
	}
	if r.key(i) == "đoàn" && r.has(i+1, gazetteer.OrgHeads) { // "Đoàn Nhóm Nghị sĩ hữu nghị X"
		return i
	}
	family, _ := r.spot(i, gazetteer.Surnames)
	end := family.end
	for end < family.end+vietnameseNameTokens-1 && r.token(end).shape == shapeTitle && (!r.endsName(end) || end == family.end && r.isNameLikePost(end) || end > family.end && r.isLastSyllable(end)) {
		end++
		if isApostrophe(r.key(end)) && r.apostropheJoins(end) { // "Rơ Châm H’Lan"
			end += 2
		}
	}
	if end == family.end || r.isOtherName(i, end) {
		return i
	}
	return end
}

// isNameLikePost reports capitalized syllables that would be a post in lower case, right behind a family name: "Đinh Công Sứ".
func (r *reader) isNameLikePost(i int) bool {
	s, ok := r.spot(i, gazetteer.Posts)
	return ok && s.end == i+2 && r.token(i+1).shape == shapeTitle
}

// isLastSyllable reports a capitalized syllable that would be the beginning of a post, at the end of a name before a mark: "Đào Công Trưởng, Phó Vụ trưởng X".
func (r *reader) isLastSyllable(i int) bool {
	s, ok := r.spot(i, gazetteer.Posts)
	k := r.key(i + 1)
	return ok && s.end == i+1 && (k == "," || k == "-" || k == "(")
}

// endsVietnameseName reports whether a Vietnamese name ends before a token.
func (r *reader) endsVietnameseName(i int) bool {
	for from := i - 2; from >= max(r.from, i-vietnameseNameTokens); from-- {
		if r.vietnameseName(from) == i {
			return true
		}
	}
	return false
}

// endsName reports whether a word begins at the token that cannot be part of a name: a post, an organization, an event.
func (r *reader) endsName(i int) bool {
	if r.has(i, gazetteer.Posts) && !r.has(i, gazetteer.Surnames) || r.startsEvent(i) {
		return true
	}
	s, ok := r.spot(i, gazetteer.Organizations)
	return ok && s.end > i+1
}

// isOtherName reports whether the run from i to end is the name of something else, or its beginning.
func (r *reader) isOtherName(i, end int) bool {
	if s, ok := r.spot(i, gazetteer.StopNames); ok && s.end >= end {
		return true
	}
	for _, list := range []gazetteer.List{gazetteer.Provinces, gazetteer.Countries, gazetteer.Towns} {
		if s, ok := r.spot(i, list); ok && s.end >= i+2 && (s.end >= end || !r.follows(i, gazetteer.Honorifics)) {
			return true
		}
	}
	if _, place := r.gazetteerPlace(i + 1); place >= end && r.has(i, gazetteer.OrgHeads) { // "Đoàn Việt Nam"
		return true
	}
	return r.startsEvent(i) || r.has(i, gazetteer.Organizations) || r.has(i, gazetteer.Posts)
}

// follows reports whether a row of a list, of one of the kinds where some are given, ends just before a token.
func (r *reader) follows(i int, list gazetteer.List, kinds ...string) bool {
	for back := i - 1; back >= max(r.from, i-4); back-- {
		if s, ok := r.spot(back, list, kinds...); ok && s.end == i {
			return true
		}
	}
	return false
}

// foreignName reads a name in Latin letters that need not be Vietnamese: capitalized tokens, initials, particles and hyphens
// ("Kim Jong-un", "Choi Soo - Jeon", "Virginia B. Foote"). It is only asked for where a name must stand, after a post or a form
// of address.
func (r *reader) foreignName(i int) int {
	end := i
	for end < i+foreignNameTokens {
		t := r.token(end)
		switch {
		case t.isName() && !r.startsOther(end):
			end++
			letters := len([]rune(t.text))
			if r.key(end) == "." && (letters == 1 || letters == 2 && r.isInitial(end-3)) && r.token(end+1).isName() { // "D.A. Noskov", "K.Iu. Noskov"
				end++
			}
			if k := r.key(end - 1); (k == "jr" || k == "sr") && end > i+1 && r.key(end) == "." && r.token(end+1).shape == shapeLower {
				return end + 1
			}
		case end > i && r.key(end) == "-" && r.joinsName(end):
			end += 2
		case end > i && r.apostropheJoins(end):
			end += 2
		case end > i && r.particles(end) > end:
			end = r.particles(end) + 1
		default:
			return end
		}
	}
	return end
}

// apostropheJoins reports whether a mark is an apostrophe between two parts of a name: "O'Neill", "O ' Neill", "Mu’ izzaddin".
func (r *reader) apostropheJoins(i int) bool {
	next := r.token(i + 1)
	switch {
	case !isApostrophe(r.key(i)) || !next.isWord():
		return false
	case r.token(i).spaced:
		return len([]rune(r.token(i-1).text)) == 1 && next.isName()
	}
	return !next.spaced || isASCII(next.text) && len(r.spots[i+1]) == 0
}

// isInitial reports the first letter of a name: "K. Noskov".
func (r *reader) isInitial(i int) bool {
	t := r.token(i)
	return t.isName() && r.key(i+1) == "." && !r.token(i+1).spaced && len([]rune(t.text)) == 1
}

// isApostrophe reports the marks that stand inside names for a letter left out.
func isApostrophe(key string) bool { return key == "'" || key == "’" || key == "‘" }

// joinsName reports whether a hyphen joins two parts of a name: without spaces any word may follow, with spaces only a capitalized
// one or a syllable that is not Vietnamese ("Moon Jae - in").
func (r *reader) joinsName(hyphen int) bool {
	next := r.token(hyphen + 1)
	switch {
	case !next.isWord() || r.startsOther(hyphen+1) || r.has(hyphen+1, gazetteer.Boilerplate):
		return false
	case !r.token(hyphen).spaced || next.isName():
		return true
	}
	if r.token(hyphen+2).key == "-" && (len(next.text) > 1 || !r.joinsName(hyphen+2)) { // "Chan - o - cha"
		return false
	}
	return isASCII(next.text) && len(next.text) <= 5 && len(r.spots[hyphen+1]) == 0 && !r.token(hyphen+2).isName()
}

func isASCII(text string) bool {
	return strings.Trim(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// particleTokens is the most particles in a row: "van den".
const particleTokens = 2

// particles gives the index of the part of a name that lower-case particles lead to: "van den Berg", "d'Orsay". It is the same index where there
// are none.
func (r *reader) particles(i int) int {
	end := i
	for end < i+particleTokens && isNameParticle(r.token(end).text) {
		end++
	}
	if t := r.token(end); end == i && (t.text == "d" || t.text == "l") && r.key(end+1) == "'" {
		end += 2
	}
	if end == i || !r.token(end).isName() || r.startsOther(end) {
		return i
	}
	return end
}

// isNameParticle reports the lower-case words inside European and Arabic names.
func isNameParticle(word string) bool {
	switch word {
	case "de", "da", "di", "du", "del", "della", "dos", "la", "van", "von", "den", "der", "ten", "ter", "zu", "bin", "bint", "al", "el", "ibn":
		return true
	}
	return false
}

// startsOther reports whether something that is no name begins at a token.
func (r *reader) startsOther(i int) bool {
	for _, s := range r.spots[i] {
		switch s.row.List {
		case gazetteer.Posts, gazetteer.Organizations, gazetteer.Honorifics, gazetteer.StopNames, gazetteer.EventHeads, gazetteer.Series:
			return true
		case gazetteer.PeopleWords:
			if s.row.Kind == "former" || s.row.Kind == "deputy" {
				return true
			}
		case gazetteer.OrgHeads:
			if s.end > i+1 || r.token(i).shape == shapeTitle && r.token(i+1).isName() && r.key(i) != "an" {
				return true
			}
		case gazetteer.Countries, gazetteer.Provinces, gazetteer.Towns:
			return true
		}
	}
	return false
}

// person is somebody as one place of the text names him.
type person struct {
	// name is the full name, or the single name after a post or a form of address; empty for a bare title or pronoun.
	name string
	// gender is "m", "f" or empty, by the form of address.
	gender string
	// posts are the posts printed around the name, title their words.
	posts []Post
	title string
	// bodies are bodies printed as apposition ("ông X, đại diện Hội Y").
	bodies []Body
	// titled is true where a form of address, a degree or a rank stands before the name.
	titled bool
	// apposed is true where something follows the name between commas.
	apposed bool
	// pair is true for two people whom the text only counts: "hai Thủ tướng".
	pair bool
}

// person reads a person: posts and a name in either order, with forms of address and degrees, a bare title, or a bare form of
// address.
func (r *reader) person(i int) (person, int) {
	var p person
	at := r.honorifics(&p, i)
	posts, end := r.posts(at)
	if end > at {
		start := at
		if beyond := r.dutyBeyond(end); beyond > end {
			last := &posts[len(posts)-1]
			last.Title += " " + r.text(end, beyond)
			r.bodyOfDuty(last, end, beyond)
			end = beyond
		} else if beyond := r.nameBeyond(end); beyond > end {
			r.widen(posts, end, beyond)
			end = beyond
		}
		end = r.companyOf(posts, end)
		p.posts, p.title = posts, r.text(r.beyondNewcomer(start), end)
		if r.nameSeparator(end) > end && r.isOther(i, posts, end) {
			return p, end
		}
		at = r.honorifics(&p, r.nameSeparator(r.stateInBrackets(end)))
		if at == end && r.isForeignHolder(posts, end) { // "Tổng thống Philippines, Rodrigo Santos phát biểu"
			at++
		}
		if name := r.nameAfterPosts(at, posts); name > at {
			p.name = r.text(at, name)
			p.apposed = r.key(end) == "," && at > end+1 // "Giám đốc X, ông A, cho biết"
			if r.vietnameseName(at) == at && strings.Contains(p.name, " ") {
				abroad(p.posts)
			}
			return p, r.apposition(&p, name)
		}
		return p, end
	}
	if at == i {
		return r.bareName(i)
	}
	name := r.vietnameseName(at)
	if name == at {
		name = r.foreignName(at)
	}
	if name > at {
		p.name = r.text(at, name)
		return p, r.apposition(&p, name)
	}
	if p.gender == "" {
		return person{}, i
	}
	return p, at
}

// isForeignHolder reports a comma between the last post of a foreigner and his name, with a verb behind it.
func (r *reader) isForeignHolder(posts []Post, i int) bool {
	last := posts[len(posts)-1].Body
	if r.key(i) != "," || last == nil || last.Kind != graph.OrganizationInternational && (last.PlaceKind != graph.PlaceCountry || last.Place == homeCountry) {
		return false
	}
	end := r.foreignName(i + 1)
	return end > i+2 && r.actsNext(end)
}

// stateInBrackets gives the index after brackets between a post and a name with a state or the body above, or with where the holder resides: "Chủ tịch tỉnh Bò Kẹo (Lào) A", "Đại sứ X tại
// Việt Nam (thường trú tại Y) A". It is the same index where there are none.
func (r *reader) stateInBrackets(i int) int {
	after := r.bracket(i)
	_, end := r.country(i + 1)
	_, above := r.listedOrganization(i + 1)
	ofState := end > i+1 && end == after-1 || above > i+1 && above == after-1
	if after == i || !ofState && !r.has(i+1, gazetteer.PeopleWords, "resident") || !r.token(after).isName() && !r.has(after, gazetteer.Honorifics) {
		return i
	}
	return after
}

// namesSubject reports a comma, a form of address and a name with a verb behind it: who is named does not hold the post before the comma, which belongs to the words
// that lead to it ("Tiếp thu ý kiến của Chủ tịch UBND tỉnh, ông A cho biết …").
func (r *reader) namesSubject(i int) bool {
	var p person
	at := r.honorifics(&p, r.nameSeparator(i))
	name := r.vietnameseName(at)
	return at > i+1 && r.key(i) == "," && name > at && r.actsNext(name)
}

// isOther reports posts of somebody else than the one who is named behind the comma: "ý kiến của Thủ tướng, ông A …", "Trả lời Tham tán, ông A …",
// "thừa ủy quyền của Chủ tịch UBND tỉnh, ông A …". The posts end before a token.
func (r *reader) isOther(i int, posts []Post, end int) bool {
	if r.key(end) == "," && r.follows(i, gazetteer.PeopleWords, "behalf") {
		return true
	}
	switch r.key(i - 1) {
	case ",": // "ý kiến của ông A, Giám đốc X, bà B …"
		return r.key(end) == "," && r.has(end+1, gazetteer.Honorifics, "address") && r.endsVietnameseName(i-1)
	case "của":
		return impliesBody(posts[len(posts)-1]) || r.namesSubject(end)
	case "lời":
		return r.key(i-2) == "trả" || r.key(i-2) == "đáp"
	case "mừng", "đón":
		return r.key(i-2) == "chào"
	}
	return false
}

// abroad takes from the posts of a foreigner the bodies of Vietnam that the head or the name of the ministry alone would mean.
func abroad(posts []Post) {
	for i, post := range posts {
		switch {
		case post.Body == nil || post.Body.ID == "":
		case impliesBody(post):
			posts[i].Body = nil
		case post.Body.Kind == graph.OrganizationMinistry || post.Body.Kind == graph.OrganizationGovernment:
			body := *post.Body
			body.ID, body.Parent = "", nil
			posts[i].Body = &body
		}
	}
}

// bareName reads a Vietnamese name with nothing before it. The caller decides whether it names somebody known.
func (r *reader) bareName(i int) (person, int) {
	end := r.vietnameseName(i)
	if end == i {
		return r.unknownOffice(i)
	}
	p := person{name: r.text(i, end)}
	return p, r.apposition(&p, end)
}

// honorifics reads forms of address, degrees and ranks, and keeps the gender that they tell.
func (r *reader) honorifics(p *person, i int) int {
	for {
		s, ok := r.spot(i, gazetteer.Honorifics)
		if post, also := r.spot(i, gazetteer.Posts); !ok || also && post.end > s.end || r.isCapitalizedWord(i, s) || p.titled && r.token(i).shape == shapeTitle && r.startsName(i) {
			return i
		}
		p.titled = true
		if gender := s.row.Detail["gender"]; gender != "" {
			p.gender = gender
		}
		i = s.end
		for r.key(i) == "." {
			i++
		}
		if k := r.key(i); (k == "," || k == "-") && s.row.Kind == "degree" && r.has(i+1, gazetteer.Honorifics, "degree") { // "PGS, TS A"
			i++
		}
		if of, end := r.gazetteerPlace(i); s.row.Kind == "peer" { // "người đồng cấp Việt Nam A"
			if i = end; of.kind == graph.PlaceCountry && of.name != homeCountry {
				p.bodies = appendBody(p.bodies, *stateBody(of))
			}
		}
	}
}

// isCapitalizedWord reports a form of address in the middle of a sentence that is written like a name: "Bà Rịa", "Anh".
func (r *reader) isCapitalizedWord(i int, s spot) bool {
	if _, end := r.gazetteerPlace(i); end > s.end {
		return true
	}
	return s.row.Kind == "address" && s.end == i+1 && r.token(i).shape == shapeTitle && !r.token(s.end).isName() && i > r.from && r.token(i-1).shape != shapeMark
}

// nameSeparator gives the index after a comma or dash between posts and a name, if a form of address or a name follows.
func (r *reader) nameSeparator(i int) int {
	if k := r.key(i); (k == "," || k == "-" || k == ":") && (r.has(i+1, gazetteer.Honorifics) || k != ":" && r.startsName(i+1)) {
		return i + 1
	}
	return i
}

// nameAfterPosts reads the name that a list of posts belongs to: a Vietnamese name, a foreign name, or, after a single post,
// a single syllable of a name already known ("Đại sứ Long").
func (r *reader) nameAfterPosts(i int, posts []Post) int {
	if end := r.vietnameseName(i); end > i {
		return end
	}
	end := r.foreignName(i)
	isLetters := r.token(i).shape == shapeUpper && !strings.HasPrefix(r.token(i).text, "Mc") && !strings.HasPrefix(r.token(i).text, "Mac")
	if end == i+1 && (isLetters || len(posts) > 1 || r.endsCompound(end)) {
		return i
	}
	return end
}
