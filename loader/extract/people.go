package extract

import (
	"slices"
	"strings"
	"unicode"

	"quanhe/graph"
)

// known is a person of the article with all that was printed of him so far.
type known struct {
	name   string
	key    string
	gender string
	posts  []Post
	title  string
	bodies []Body
}

// people resolves the persons of an article: a bare title, a form of address or a single name means somebody named before.
type people struct {
	// known are the persons in the order of their last mention.
	known []*known
	// subject acted last, subjectLine is the line where; a bare "ông" means nobody in another line.
	subject     *known
	subjectLine int
	// named are the mentions of full names in the whole article, for a single name that stands before the full one.
	named []foreseen
	// memberships and commentators are those of the lexicon.
	memberships  map[string]bool
	commentators map[string]string
}

// foreseen is the mention of a full name somewhere in the article.
type foreseen struct {
	*person
	key string
}

// newPeople gives the people of an article that names nobody yet.
func newPeople(lex *lexicon) people {
	return people{memberships: lex.memberships, commentators: lex.commentators}
}

// meet takes note of a person where he is named in full, and gives who that is, nil for anybody else.
func (all *people) meet(p *person) *known {
	if !strings.Contains(p.name, " ") {
		return nil
	}
	return all.resolve(p, -1)
}

// resolve gives who a mention means, nil where the article does not tell, and remembers what the mention adds. The line is where
// the mention stands.
func (all *people) resolve(p *person, line int) *known {
	var who *known
	switch {
	case strings.Contains(p.name, " "):
		who = all.byName(p)
	case p.name != "":
		who = all.bySyllable(p)
	case len(p.posts) > 0:
		who = all.byTitle(p)
	case p.gender != "" && all.subjectLine == line:
		who = all.subject
		if who != nil && who.gender != "" && who.gender != p.gender {
			who = nil
		}
	}
	if who == nil {
		if later := all.namedLater(p); later != nil {
			who = all.byName(later)
		} else if p.isAlone() && !all.isAmbiguous(p) {
			who = all.add(p, graph.ToneKey(p.name))
		}
	}
	if who != nil {
		all.touch(who)
	}
	return who
}

// foresee takes note of a full name with posts before the article is read.
func (all *people) foresee(p *person) {
	if p != nil && strings.Contains(p.name, " ") && len(p.posts) > 0 && len(all.named) < peopleKept {
		all.named = append(all.named, foreseen{p, graph.ToneKey(p.name)})
	}
}

// namedLater gives the mention of a full name that a single name with a post can only mean ("Tổng thống Chile Reyes"), nil where there is none
// or more than one.
func (all *people) namedLater(p *person) *person {
	if strings.Contains(p.name, " ") || len(p.posts) == 0 {
		return nil
	}
	key := graph.ToneKey(p.name)
	var found foreseen
	for _, other := range all.named {
		who := known{posts: other.posts}
		if key != "" && !slices.Contains(strings.Fields(other.key), key) || !who.holdsAll(p.posts) && (key == "" || !who.holds(p.posts[0])) {
			continue
		}
		if found.person != nil && found.key != other.key {
			return nil
		}
		found = other
	}
	return found.person
}

// isAlone reports a foreigner of one name, printed with a post in his state or with a form of address and a post, or a monarch: "Ngoại trưởng Ấn Độ Jaishankar", "Nhà vua Akihito".
func (p *person) isAlone() bool {
	if p.name == "" || strings.Contains(p.name, " ") || !isForeignWord(p.name) {
		return false
	}
	return slices.ContainsFunc(p.posts, func(post Post) bool {
		if post.Body == nil {
			return post.Kind == graph.PostHeadOfState
		}
		isAbroad := post.Body.PlaceKind == graph.PlaceCountry && post.Body.Place != homeCountry
		return !impliesBody(post) && (isAbroad || p.gender != "" && p.apposed)
	})
}

// isAmbiguous reports a single name that several of those named in the article, before or after, may have.
func (all *people) isAmbiguous(p *person) bool {
	key := graph.ToneKey(p.name)
	has := func(name string) bool { return slices.Contains(strings.Fields(name), key) }
	return slices.ContainsFunc(all.known, func(k *known) bool { return has(k.key) }) || slices.ContainsFunc(all.named, func(other foreseen) bool { return has(other.key) })
}

// follows reports a full name, known from before, that ends a longer one with a foreign word at its start: the first words are those of a place that no list has, "Phó Tỉnh trưởng
// Nakhon Phanom Somchai Ratta".
func (k *known) follows(key string) bool {
	at := len(key) - len(k.key)
	if at < 2 || key[at-1] != ' ' || key[at:] != k.key || !strings.Contains(k.key, " ") {
		return false
	}
	first, _, _ := strings.Cut(key, " ")
	return isForeignWord(first)
}

// peopleKept is the most people that are remembered; no article names more.
const peopleKept = 400

// touch moves a person to the end of the list.
func (all *people) touch(who *known) {
	all.known = slices.DeleteFunc(all.known, func(k *known) bool { return k == who })
	all.known = append(all.known, who)
}

// byName finds or adds a person with a full name. A name without post or form of address is nobody's unless it is known.
func (all *people) byName(p *person) *known {
	key := graph.ToneKey(p.name)
	for _, who := range all.known {
		if who.key == key {
			who.learn(p)
			return who
		}
	}
	given := " " + key
	for i := len(all.known) - 1; i >= 0; i-- {
		if strings.HasSuffix(all.known[i].key, given) || all.known[i].follows(key) {
			return all.known[i]
		}
	}
	if len(p.posts) == 0 && p.gender == "" && len(p.bodies) == 0 {
		if p.titled {
			return all.add(p, key)
		}
		return nil
	}
	if len(p.posts) > 0 || p.gender != "" {
		if who := all.longerName(p, key); who != nil {
			return who
		}
	}
	return all.add(p, key)
}

func (all *people) add(p *person, key string) *known {
	who := &known{name: p.name, key: key}
	if full := all.fullName(p, key); full != "" {
		who.name, who.key = full, graph.ToneKey(full)
	}
	who.learn(p)
	all.known = append(all.known, who)
	if len(all.known) > peopleKept {
		all.known = slices.Delete(all.known, 0, 1)
	}
	return who
}

// fullName gives the longer name that the article prints further down of a foreigner whose first names are printed here: "Raul Castro" in the headline, "Raul Castro Ruz" in the
// text. It is empty where there is none.
func (all *people) fullName(p *person, key string) string {
	if !strings.Contains(key, " ") || !slices.ContainsFunc(strings.Fields(p.name), isForeignWord) {
		return ""
	}
	for _, other := range all.named {
		if goesOn(other.key, key) && len(strings.Fields(other.name)) == len(strings.Fields(p.name))+1 {
			return other.name
		}
	}
	return ""
}

// goesOn reports whether a name or a post begins with the words of a shorter one.
func goesOn(key, shorter string) bool {
	return len(key) > len(shorter) && key[len(shorter)] == ' ' && strings.HasPrefix(key, shorter)
}

// longerName finds a person whose full name contains a shorter one ("Michelle Bachelet" for "Michelle Bachelet Jeria"), or the other way round, and who has a
// post in common with the mention.
func (all *people) longerName(p *person, key string) *known {
	for i := len(all.known) - 1; i >= 0; i-- {
		who := all.known[i]
		if goesOn(who.key, key) && (len(p.posts) == 0 || who.holds(p.posts[0])) {
			return who
		}
		if goesOn(key, who.key) && strings.Contains(who.key, " ") && (slices.ContainsFunc(p.posts, who.holds) || slices.ContainsFunc(strings.Fields(who.name), isForeignWord)) {
			return who // "Raul Castro" in the headline, "Raul Castro Ruz" in the text
		}
	}
	return nil
}

// bySyllable finds the last person whose name ends in a single name, or, of a foreigner, contains it; with a post, one who
// holds it.
func (all *people) bySyllable(p *person) *known {
	key := graph.ToneKey(p.name)
	for i := len(all.known) - 1; i >= 0; i-- {
		who := all.known[i]
		words := strings.Fields(who.key)
		found := words[len(words)-1] == key
		for _, word := range words {
			found = found || word == key && len(p.posts)+len(p.gender) > 0 && !goesOn(who.key, key) || word == key && word == words[0] && p.gender != ""
		}
		if !found || p.gender != "" && who.gender != "" && p.gender != who.gender {
			continue
		}
		if len(p.posts) == 0 || who.holds(p.posts[0]) {
			return who
		}
		if len(who.posts) == 0 && len(who.bodies) > 0 && len(words) > 1 { // "người đồng cấp Nga A B", then "Tổng thống B"
			who.learn(&person{posts: p.posts})
			return who
		}
	}
	return nil
}

// byTitle finds who a bare title means: the person who holds the post, where only one does. Of several with bare titles of a rank in a state, the press means the one at
// home.
func (all *people) byTitle(p *person) *known {
	var found, atHome *known
	several, severalAtHome := false, false
	for _, who := range all.known {
		if !who.holdsAll(p.posts) {
			continue
		}
		several = several || found != nil
		found = who
		if who.isAtHome(p.posts[0]) {
			severalAtHome = severalAtHome || atHome != nil
			atHome = who
		}
	}
	switch {
	case !several:
		return found
	case severalAtHome || !isRank(p.posts[0].Kind) || p.posts[0].Body != nil && !impliesBody(p.posts[0]):
		return nil
	}
	return atHome
}

// isAtHome reports somebody whose post of some kind is one of the home country.
func (k *known) isAtHome(asked Post) bool {
	i := k.find(asked, false)
	return i >= 0 && stateOfPost(k.posts[i]) == homeCountry && !slices.ContainsFunc(strings.Fields(k.name), isForeignWord)
}

// postsKept is the most posts, and the most other bodies, that are kept of a person; no article prints more.
const postsKept = 50

// learn adds what a mention prints of a person. The title of the fullest mention is kept.
func (k *known) learn(p *person) {
	if p.gender != "" {
		k.gender = p.gender
	}
	for _, post := range p.posts {
		if i := k.find(post, true); i < 0 {
			if len(k.posts) < postsKept {
				k.posts = append(k.posts, post)
			}
		} else if k.posts[i].Body == nil || len(post.Title) > len(k.posts[i].Title) && post.Body != nil && !impliesBody(post) {
			k.posts[i] = post
		}
	}
	if len(p.title) > len(k.title) {
		k.title = p.title
	}
	for _, body := range p.bodies {
		if len(k.bodies) < postsKept {
			k.bodies = appendBody(k.bodies, body)
		}
	}
}

// find gives the index of the post of the same head and body, -1 where there is none. Loosely, a body that is not printed but
// only implied by the head ("Thủ tướng Abe") may be any.
func (k *known) find(post Post, loosely bool) int {
	if loosely && impliesBody(post) {
		post.Body = nil
	}
	for i, have := range k.posts {
		if loosely && impliesBody(have) {
			have.Body = nil
		}
		if samePost(have, post) {
			return i
		}
	}
	return -1
}

// impliesBody reports whether a post has a body that is not printed with it.
func impliesBody(post Post) bool {
	if post.Body == nil || strings.Count(post.Title, " ") != strings.Count(post.Head, " ") {
		return false
	}
	return strings.EqualFold(post.Title, post.Head) || graph.ToneKey(post.Title) == graph.ToneKey(post.Head)
}

// office gives the body whose head or delegate somebody without a name is, where his only post is printed with it: "Chủ tịch UBND tỉnh X" takes part
// for UBND tỉnh X.
func (p *person) office() *Body {
	if p.name != "" || len(p.posts) != 1 || p.posts[0].Body == nil || p.posts[0].Body.Name == homeCountry || impliesBody(p.posts[0]) || p.posts[0].Former {
		return nil
	}
	if first := []rune(p.title); len(first) == 0 || !unicode.IsUpper(first[0]) {
		return nil // "bộ trưởng tài chính, trưởng đoàn và đại biểu" of any state
	}
	return p.posts[0].Body
}

// comments reports somebody whose post is to know and to comment, or to answer for others.
func (all *people) comments(who *known) bool {
	return slices.ContainsFunc(who.posts, func(p Post) bool { return all.commentators[p.Head] != "" })
}

// speaksForOthers reports somebody whose post is to tell what others think.
func (all *people) speaksForOthers(who *known) bool {
	return slices.ContainsFunc(who.posts, func(p Post) bool { return all.commentators[p.Head] == "always" })
}

func (k *known) holds(post Post) bool { return k.find(post, true) >= 0 }

func (k *known) holdsAll(posts []Post) bool {
	for _, post := range posts {
		if k.find(post, false) < 0 {
			return false
		}
	}
	return true
}

// samePost reports whether a printed post can be one printed before: the same head, or the head without its infix, and no other
// body.
func samePost(have, asked Post) bool {
	if have.Head != asked.Head && !goesOn(have.Head, asked.Head) {
		return false
	}
	return asked.Body == nil || have.Body == nil || sameBody(*have.Body, *asked.Body)
}

// sameBody reports whether two printed bodies are one: the same row of the word list, or the same state or place and kind, or
// the same name.
func sameBody(a, b Body) bool {
	if a.ID != "" || b.ID != "" {
		return a.ID == b.ID
	}
	if a.Place != "" && a.Place == b.Place && (a.Kind == b.Kind || governsPlace(a) && governsPlace(b)) {
		return true
	}
	return a.Name == b.Name || strings.HasPrefix(graph.ToneKey(a.Name), graph.ToneKey(b.Name))
}

// governsPlace reports a province, a town or its committee: "Chủ tịch Đà Nẵng" is the chair of UBND TP Đà Nẵng.
func governsPlace(b Body) bool {
	switch b.Kind {
	case graph.OrganizationProvince, graph.OrganizationPeoplesCommittee:
		return true
	case graph.OrganizationGovernment:
		return b.PlaceKind != graph.PlaceCountry && b.Name == b.Place
	}
	return false
}

// workplaces gives the bodies that a person acts for: those of the posts, memberships and past posts aside, then those of
// appositions.
func (all *people) workplaces(who *known) []Body {
	var bodies []Body
	for _, post := range who.posts {
		if post.Body != nil && !post.Former && !all.memberships[post.Head] && !all.isPartySeat(post, who.posts) {
			bodies = appendBody(bodies, *post.Body)
		}
	}
	for _, body := range who.bodies {
		bodies = appendBody(bodies, body)
	}
	return bodies
}

// isPartySeat reports a post in a provincial party committee that is printed without its province, beside another post: the
// other one is where its holder works.
func (all *people) isPartySeat(post Post, posts []Post) bool {
	other := slices.ContainsFunc(posts, func(p Post) bool { return p.Head != post.Head && !all.memberships[p.Head] })
	return other && post.Body.Kind == graph.OrganizationPartyBody && post.Body.ID == "" && (post.Body.Place == "" || !strings.Contains(post.Body.Name, post.Body.Place))
}

func appendBody(bodies []Body, body Body) []Body {
	for _, have := range bodies {
		if have.Name == body.Name || have.ID != "" && have.ID == body.ID {
			return bodies
		}
	}
	return append(bodies, body)
}
