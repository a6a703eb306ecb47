package resolve

import (
	"slices"
	"strings"
	"unicode"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// mention is everything that one article says about the holder of one name.
type mention struct {
	name      string
	spellings []string
	// organizations are the ids of the person's bodies, those of posts first.
	organizations []string
	// local are the names of those bodies without their province, vague those of bodies whose province the article does not tell.
	local, vague []string
	events       []string
	// posts are the heads of the posts.
	posts []string
}

// resolvePeople resolves the acting persons, each name once.
func (d *draft) resolvePeople() {
	mentions := map[string]*mention{}
	var order []*mention
	for _, p := range d.facts.Participations {
		name := personName(p.Person)
		if name == "" {
			continue
		}
		m := mentions[name]
		if m == nil {
			m = &mention{name: name}
			mentions[name] = m
			order = append(order, m)
		}
		d.extend(m, p)
	}
	for _, m := range order {
		d.personIDs[m.name] = d.resolvePerson(m)
	}
}

// extend adds what one participation says.
func (d *draft) extend(m *mention, p extract.Participation) {
	m.spellings = addOnce(m.spellings, personLabel(p.Person))
	for i := range p.Posts {
		m.serve(p.Posts[i].Body, d.organization(p.Posts[i].Body))
		m.posts = addOnce(m.posts, printed(p.Posts[i].Head))
	}
	for i := range p.Bodies {
		m.serve(&p.Bodies[i], d.organization(&p.Bodies[i]))
	}
	if p.Event >= 0 && p.Event < len(d.eventIDs) {
		m.events = addOnce(m.events, d.eventIDs[p.Event])
	}
}

// serve takes note of a body that somebody belongs to.
func (m *mention) serve(body *extract.Body, id string) {
	m.organizations = addOnce(m.organizations, id)
	if body == nil || body.ID != "" || body.PlaceKind != graph.PlaceProvince && !body.Unplaced() {
		return
	}
	words := strings.Join(withoutLocality(bodyWords(body, body.Name)), " ")
	m.local = addOnce(m.local, words)
	if body.Unplaced() {
		m.vague = addOnce(m.vague, words)
	}
}

func addOnce(list []string, item string) []string {
	if item == "" || slices.Contains(list, item) {
		return list
	}
	return append(list, item)
}

// resolvePerson goes down the ladder of the package documentation.
func (d *draft) resolvePerson(m *mention) string {
	var lookups []string
	for _, id := range m.organizations {
		lookups = append(lookups, personKey(m.name, id))
	}
	for _, words := range m.vague { // the same name at "UBND tỉnh" of some province is one person
		lookups = append(lookups, personKey(m.name, "local", words))
	}
	for _, id := range m.events {
		lookups = append(lookups, personKey(m.name, id))
	}
	id := d.table.find(lookups...)
	namesakes := slices.Clone(d.table.holders[personKey(m.name)])
	if id == "" && len(namesakes) == 1 && (len(m.organizations) == 0 || !d.hasBody(namesakes[0], m.name)) {
		id = namesakes[0]
	}
	if id == "" {
		id = d.newPerson(m)
		if len(namesakes) > 0 {
			d.report(graph.KindPerson, id, m.spellings[0], ReasonHomonym, namesakes...)
		}
	}
	for _, words := range m.local {
		lookups = append(lookups, personKey(m.name, "local", words))
	}
	d.table.hold(id, append(lookups, personKey(m.name))...)
	person := d.people.add(id, func() graph.Person { return graph.Person{} })
	for _, spelling := range m.spellings {
		d.name(id, &person.Entity, spelling)
	}
	return id
}

// hasBody reports whether a body of the person is known.
func (d *draft) hasBody(id, name string) bool {
	return len(d.table.keysOf(id, personKey(name, graph.KindOrganization.Prefix()+":"))) > 0
}

// newPerson assigns a person. A name that is taken is told apart by the person's first body, else
// post, else by the article.
func (d *draft) newPerson(m *mention) string {
	label := m.spellings[0]
	apart := slug(tail(d.article.ID))
	switch {
	case len(m.organizations) > 0:
		apart = tail(m.organizations[0])
	case len(m.posts) > 0:
		apart = slug(m.posts[0])
	}
	return d.table.assign(graph.KindPerson, label, slug(label), slug(label)+"-"+apart)
}

// personLabel is a name as printed; one in capitals gets small letters.
func personLabel(name string) string {
	name = printed(name)
	if strings.ContainsFunc(name, unicode.IsLower) {
		return name
	}
	parts := strings.Fields(strings.ToLower(name))
	for i, part := range parts {
		parts[i] = capitalized(part)
	}
	return strings.Join(parts, " ")
}
