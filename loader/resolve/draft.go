package resolve

import (
	"maps"
	"slices"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// draft is the statement of one article while it is made.
type draft struct {
	table   *table
	article graph.Article
	text    []rune
	facts   extract.Facts
	unsure  []Unsure

	people        entities[graph.Person]
	organizations entities[graph.Organization]
	places        entities[graph.Place]
	posts         entities[graph.Post]
	series        entities[graph.EventSeries]
	events        entities[graph.Event]
	topics        entities[graph.Topic]

	// spellings are the names of each body, by its key.
	spellings map[string][]string
	// eventIDs are the ids of facts.Events, by index.
	eventIDs []string
	// personIDs are the ids of the acting persons, by name key.
	personIDs map[string]string

	tenures        factList[graph.Tenure]
	participations factList[graph.Participation]
	claims         factList[graph.Claim]
}

func newDraft(t *table, article graph.Article, found extract.Facts) *draft {
	return &draft{
		table: t, article: article, text: []rune(article.Text), facts: found,
		people: entities[graph.Person]{}, organizations: entities[graph.Organization]{}, places: entities[graph.Place]{},
		posts: entities[graph.Post]{}, series: entities[graph.EventSeries]{}, events: entities[graph.Event]{}, topics: entities[graph.Topic]{},
		spellings: map[string][]string{}, eventIDs: make([]string, len(found.Events)), personIDs: map[string]string{},
	}
}

// entities are those of one kind that the article names, by id.
type entities[T any] map[string]*T

// add gives the entity of an id, made at the first call.
func (e entities[T]) add(id string, first func() T) *T {
	if e[id] == nil {
		entity := first()
		e[id] = &entity
	}
	return e[id]
}

// list gives those that are used, by id.
func (e entities[T]) list(used map[string]bool) []T {
	var list []T
	for _, id := range slices.Sorted(maps.Keys(e)) {
		if used[id] {
			list = append(list, *e[id])
		}
	}
	return list
}

// factList holds facts of one kind in the order of their first statement.
type factList[T any] struct {
	byID  map[string]*T
	order []*T
}

// add gives the fact of an id, made at the first call; the second result tells whether it was.
func (f *factList[T]) add(id string, first T) (*T, bool) {
	if f.byID[id] != nil {
		return f.byID[id], false
	}
	if f.byID == nil {
		f.byID = map[string]*T{}
	}
	f.byID[id] = &first
	f.order = append(f.order, &first)
	return &first, true
}

func (f *factList[T]) list() []T {
	var list []T
	for _, fact := range f.order {
		list = append(list, *fact)
	}
	return list
}

// name gives an entity its id and label, and a spelling as an alias where it differs.
func (d *draft) name(id string, entity *graph.Entity, spelling string) {
	entity.ID, entity.Name = id, d.table.label(id)
	spelling = printed(spelling)
	if spelling != "" && spelling != entity.Name && !slices.Contains(entity.Aliases, spelling) {
		entity.Aliases = append(entity.Aliases, spelling)
	}
}

// alias gives an entity the other names that are known for a name of it.
func (d *draft) alias(entity *graph.Entity, name string) {
	for _, alias := range d.facts.Aliases[name] {
		if alias != entity.Name && !slices.Contains(entity.Aliases, alias) {
			entity.Aliases = append(entity.Aliases, alias)
		}
	}
}

func (d *draft) report(kind graph.Kind, id, name, reason string, others ...string) {
	d.unsure = append(d.unsure, Unsure{Article: d.article.ID, Kind: kind, ID: id, Name: printed(name), Reason: reason, Others: others})
}

// collectSpellings looks at all bodies first, so that a new one gets its best name.
func (d *draft) collectSpellings() {
	for i := range d.facts.Participations {
		p := &d.facts.Participations[i]
		d.spell(p.Agent)
		d.spell(p.OnBehalfOf)
		for j := range p.Bodies {
			d.spell(&p.Bodies[j])
		}
		for j := range p.Posts {
			d.spell(p.Posts[j].Body)
		}
	}
}

// statement puts together the facts, every event, and what these point to.
func (d *draft) statement() graph.Statement {
	used := map[string]bool{}
	d.use(used, d.eventIDs...)
	for _, f := range d.tenures.order {
		d.use(used, f.PersonID, f.PostID)
	}
	for _, f := range d.participations.order {
		d.use(used, f.PersonID, f.BodyID, f.OrganizationID, f.OnBehalfOfID)
		d.use(used, f.TopicIDs...)
	}
	for _, f := range d.claims.order {
		d.use(used, f.TargetID)
	}
	return graph.Statement{
		Article: d.article,
		People:  d.people.list(used), Organizations: d.organizations.list(used), Places: d.places.list(used),
		Posts: d.posts.list(used), Series: d.series.list(used), Events: d.events.list(used), Topics: d.topics.list(used),
		Tenures: d.tenures.list(), Participations: d.participations.list(), Claims: d.claims.list(),
	}
}

// use marks entities and what they point to.
func (d *draft) use(used map[string]bool, ids ...string) {
	for _, id := range ids {
		if id == "" || used[id] {
			continue
		}
		used[id] = true
		if org := d.organizations[id]; org != nil {
			d.use(used, org.ParentID)
			d.use(used, org.PlaceIDs...)
		}
		if post := d.posts[id]; post != nil {
			d.use(used, post.OrganizationID, post.PlaceID)
		}
		if event := d.events[id]; event != nil {
			d.use(used, event.SeriesID)
		}
	}
}
