package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// posts reads a list of posts that belong to one person: "Phó Thủ tướng, Bộ trưởng Ngoại giao".
func (r *reader) posts(i int) ([]Post, int) {
	post, end := r.post(i)
	if end == i {
		return nil, i
	}
	posts := []Post{post}
	for !isOffice(r.key(i - 1)) {
		at := end
		switch r.key(at) {
		case ",", "kiêm", "-":
			at++
		}
		next, nextEnd := r.post(at)
		if at == end || nextEnd == at || isOtherState(posts, next) {
			break
		}
		next.Joined = r.key(at-1) == "kiêm"
		posts = append(posts, next)
		end = nextEnd
	}
	shareProvince(posts)
	return posts, end
}

// isOtherState reports a post in another state than those before it: nobody holds offices of two states.
func isOtherState(posts []Post, next Post) bool {
	return slices.ContainsFunc(posts, func(p Post) bool {
		a, b := p.Body, next.Body
		return a != nil && b != nil && a.PlaceKind == graph.PlaceCountry && b.PlaceKind == graph.PlaceCountry && a.Place != b.Place && a.Kind == b.Kind && a.Kind == graph.OrganizationGovernment
	})
}

// shareProvince gives the province of one post to the bodies of the others that are printed without theirs: "Phó Bí thư Tỉnh ủy, Chủ
// tịch UBND tỉnh Bắc Ninh".
func shareProvince(posts []Post) {
	var province *Body
	for _, post := range posts {
		if post.Body != nil && post.Body.PlaceKind == graph.PlaceProvince {
			province = post.Body
		}
	}
	for _, post := range posts {
		if province != nil && isProvincial(post.Body) {
			post.Body.Place, post.Body.PlaceKind = province.Place, province.PlaceKind
		}
	}
}

// isProvincial reports a committee whose province is not printed.
func isProvincial(body *Body) bool {
	return body != nil && body.ID == "" && body.Place == "" && (body.Kind == graph.OrganizationPartyBody || body.Kind == graph.OrganizationPeoplesCommittee)
}

// titleOf joins the titles of posts, one that is printed twice only once.
func titleOf(posts []Post) string {
	var all strings.Builder
	var titles []string
	for _, post := range posts {
		title, _, _ := strings.Cut(post.Title, " (")
		switch {
		case slices.Contains(titles, title):
			continue
		case post.Joined:
			all.WriteString(" kiêm ")
		case len(titles) > 0:
			all.WriteString(", ")
		}
		all.WriteString(title)
		titles = append(titles, title)
	}
	return all.String()
}

// isOffice reports the words after which a post is the office itself and nobody's: "tiếp nhận chức Chủ tịch …".
func isOffice(key string) bool {
	switch key {
	case "chức", "trách", "vị", "trí", "trò":
		return true
	}
	return false
}

// post reads one post: a mark of the past, "Phó", a head, "Thường trực", and the complement that the head takes.
func (r *reader) post(i int) (Post, int) {
	var post Post
	at := i
	if !r.has(i, gazetteer.Posts) { // "Cố vấn" is no late "vấn"
		at = r.skip(i, gazetteer.PeopleWords, "former")
	}
	post.Former = at > i
	titled := i
	if next := r.beyondNewcomer(at); next > at {
		titled = next
	}
	at = r.skip(at, gazetteer.PeopleWords, "prefix")
	deputyEnd := r.skip(at, gazetteer.PeopleWords, "deputy")
	head, ok := r.spot(deputyEnd, gazetteer.Posts)
	if !ok || r.startsLongerBody(deputyEnd, head.end) || r.key(i-1) == "đoàn" && head.row.Detail["takes"] == "mission" { // "đoàn lãnh sự"
		return Post{}, i
	}
	post.Head, post.Kind = head.row.Name, graph.PostKind(head.row.Kind)
	if deputyEnd > at {
		post.Head, post.Kind = "Phó "+post.Head, deputyKind(post.Kind)
	}
	end := head.end
	if infix, ok := r.spot(end, gazetteer.PeopleWords, "infix"); ok && !r.has(end-2, gazetteer.OrgHeads) && (r.key(end) != "phụ" || r.bodyBehind(infix.end)) {
		post.Head += " " + canonicalInfix(r.text(end, infix.end))
		end = infix.end
	}
	end = r.term(r.sideOfPost(&post, r.postComplement(&post, head.row, end)))
	post.Title = r.text(titled, end)
	if head.row.Detail["takes"] == "unit" && post.Body == nil {
		return Post{}, i
	}
	return post, end
}

// term gives the index after the term of office for which somebody holds a post: "Chủ tịch Hội X khóa VI nhiệm kỳ 2015-2021". It is the same index where there is none.
func (r *reader) term(i int) int {
	end := i
	for {
		at := end
		switch {
		case r.key(at) == "khóa" || r.key(at) == "khoá":
			at++
		case r.key(at) == "nhiệm" && r.key(at+1) == "kì": // the key of "kỳ"
			at += 2
		default:
			return end
		}
		switch years := r.token(at); {
		case isYear(years.text) && r.key(at+1) == "-" && isYear(r.token(at+2).text):
			end = at + 3
		case r.has(at, gazetteer.EventWords, "roman") || years.shape == shapeNumber:
			end = at + 1
		default:
			return end
		}
	}
}

// beyondNewcomer gives the index after a word that tells since when somebody holds a post, which is no part of it: "tân Đại sứ". It is the same index where there is none.
func (r *reader) beyondNewcomer(i int) int {
	if r.key(i) == "tân" && r.has(i, gazetteer.PeopleWords, "prefix") {
		return i + 1
	}
	return i
}

// bodyBehind reports whether a body begins at a token.
func (r *reader) bodyBehind(i int) bool {
	_, end := r.organization(i)
	return end > i
}

// sideOfPost gives the index after the state whose part of a body of two states somebody leads: "Chủ tịch Ủy ban liên Chính phủ Việt Nam - Lào phía Lào". It
// is the same index where there is none.
func (r *reader) sideOfPost(post *Post, i int) int {
	if post.Body == nil || r.key(i) != "phía" {
		return i
	}
	if _, end := r.country(i + 1); end > i+1 {
		return end
	}
	return i
}

// startsLongerBody reports whether the head of a post is the beginning of the name of a body: "Đại sứ quán".
func (r *reader) startsLongerBody(i, end int) bool {
	head, ok := r.spot(i, gazetteer.OrgHeads)
	return ok && head.end > end
}

// canonicalInfix writes an infix as official titles do: "Thường trực", "thứ nhất".
func canonicalInfix(infix string) string {
	if strings.EqualFold(infix, "thường trực") {
		return "Thường trực"
	}
	return strings.ToLower(infix)
}

// deputyKind gives the kind of a post with "Phó" before its head.
func deputyKind(kind graph.PostKind) graph.PostKind {
	switch kind {
	case graph.PostHeadOfGovernment:
		return graph.PostDeputyHeadOfGovernment
	case graph.PostMinister:
		return graph.PostDeputyMinister
	case graph.PostDirector:
		return graph.PostDeputyDirector
	case graph.PostChair:
		return graph.PostDeputyChair
	}
	return kind
}

// postComplement reads where the post is, as the head asks, and gives the index after it.
func (r *reader) postComplement(post *Post, head *gazetteer.Row, i int) int {
	end := i
	if r.key(i) == "nước" && (r.key(i+1) == "chủ" && r.key(i+2) == "nhà" || r.key(i+1) == "sở" && r.key(i+2) == "tại") {
		i, end = i+3, i+3 // "Thủ tướng nước chủ nhà A", "Thủ tướng nước chủ nhà Lào A"
	}
	switch head.Detail["takes"] {
	case "ministry":
		end = r.ministryOf(post, i)
	case "government":
		end = r.governmentOf(post, i)
	case "state":
		end = r.stateOf(post, head, i)
	case "mission":
		end = r.missionOf(post, head, i)
	case "org", "unit":
		end = r.organizationOf(post, i)
	case "committee": // "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Ninh"
		if p, next := r.locality(i); p.id != "" {
			end = next
		}
	case "town":
		if end = r.organizationOf(post, i); end == i {
			end = r.townOf(post, i)
		}
		if end == i && !r.token(r.skip(i, gazetteer.PeopleWords, "locality")).isName() { // "Thị trưởng thành phố làm trưởng đoàn"
			end = r.skip(i, gazetteer.PeopleWords, "locality")
		}
	}
	if post.Body == nil {
		if org := r.lex.organization(head.Detail["body"]); org != nil {
			body := r.bodyOf(org)
			post.Body = &body
		}
	}
	return end
}

// ministryOf reads the ministry of a minister, with or without the word for ministry, at home or abroad.
func (r *reader) ministryOf(post *Post, i int) int {
	if body, end := r.organization(i); end > i && (body.Kind == graph.OrganizationMinistry || body.Kind == graph.OrganizationGovernment) {
		post.Body = &body
		return end
	}
	spots := r.lex.fields.at(nil, r.tokens[:r.limit], i)
	if len(spots) == 0 || !r.token(i).isName() && r.token(i-1).isName() {
		return r.foreignMinistry(post, i)
	}
	if end := r.foreignMinistry(post, i); end > spots[0].end {
		return end
	}
	body := r.bodyOf(spots[0].row)
	end := r.organizationSuffix(&body, spots[0].end)
	if body.Place != "" {
		body.Name = "Bộ " + r.text(i, end)
	}
	post.Body = &body
	return end
}

// ministryTokens is the most tokens of the field of a ministry that no list has.
const ministryTokens = 12

// foreignMinistry reads the field and the state of a minister abroad whose ministry no list has: "thương mại Chile", "Thống nhất Hàn Quốc".
func (r *reader) foreignMinistry(post *Post, i int) int {
	of := r.fieldOfMinistry(i)
	if of > i && r.token(i).isName() && r.has(of, gazetteer.PeopleWords, "group") {
		return of // "Bộ trưởng Kinh tế các nước ASEAN"
	}
	body, end := r.ministryAbroad(i, of)
	if end == i {
		return i
	}
	body.Name = "Bộ " + r.text(i, end)
	post.Body = &body
	return end
}

// ministryAbroad reads the state of a ministry behind its field, without the word for one: "Ngoại giao và các vấn đề châu Âu Croatia".
func (r *reader) ministryAbroad(i, of int) (Body, int) {
	p, end := r.country(of)
	if of == i || end == of || p.name == homeCountry {
		return Body{}, i
	}
	return Body{Kind: graph.OrganizationMinistry, Place: p.name, PlaceKind: p.kind}, end
}

// fieldOfMinistry gives the index after the words that may name the field of a ministry, or the same index.
func (r *reader) fieldOfMinistry(i int) int {
	of := i
	for of < i+ministryTokens && (r.isFieldOfMinistry(of) || of > i && r.key(of) == "," && r.has(of+1, gazetteer.Fields)) {
		of++
	}
	return of
}

// isFieldOfMinistry reports a word that may name the field of a ministry: it begins no name, state, act or small word.
func (r *reader) isFieldOfMinistry(i int) bool {
	if r.has(i, gazetteer.Fields) || r.has(i, gazetteer.Countries, "region") {
		return true
	}
	if _, end := r.gazetteerPlace(i); end > i {
		return false
	}
	return r.token(i).isWord() && r.token(i).shape != shapeUpper && r.isTitleWord(i) && !r.has(i, gazetteer.Posts) && !r.has(i, gazetteer.ClauseWords) && !r.has(i, gazetteer.PeopleWords)
}

// governmentOf reads the government of a prime minister; a state alone means its government.
func (r *reader) governmentOf(post *Post, i int) int {
	if p, end := r.country(i); end > i && p.name != homeCountry {
		post.Body = stateBody(p)
		return end
	}
	if s, ok := r.spot(i, gazetteer.Organizations, string(graph.OrganizationGovernment)); ok {
		body := r.bodyOf(s.row)
		end := r.organizationSuffix(&body, s.end)
		body.Name = r.text(i, end)
		post.Body = &body
		return end
	}
	return i
}

// stateOf reads the state of a president or of a house of parliament.
func (r *reader) stateOf(post *Post, head *gazetteer.Row, i int) int {
	p, end := r.country(i)
	if end == i || p.name == homeCountry {
		return end
	}
	post.Body = stateBody(p)
	if org := r.lex.organization(head.Detail["body"]); org != nil {
		post.Body = &Body{Name: org.Name + " " + p.printed, Kind: graph.OrganizationKind(org.Kind), Place: p.name, PlaceKind: p.kind}
	}
	return end
}

// stateBody is a state as the body of its head.
func stateBody(p place) *Body {
	return &Body{Name: p.printed, Kind: graph.OrganizationGovernment, Place: p.name, PlaceKind: p.kind}
}
