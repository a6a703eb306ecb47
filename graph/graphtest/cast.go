package graphtest

import (
	"fmt"

	"quanhe/graph"
)

// cast holds the entities that articles may speak of, by id.
type cast struct {
	people        map[string]graph.Person
	organizations map[string]graph.Organization
	places        map[string]graph.Place
	posts         map[string]graph.Post
	series        map[string]graph.EventSeries
	events        map[string]graph.Event
	topics        map[string]graph.Topic
}

func newCast() *cast {
	return &cast{
		people:        map[string]graph.Person{},
		organizations: map[string]graph.Organization{},
		places:        map[string]graph.Place{},
		posts:         map[string]graph.Post{},
		series:        map[string]graph.EventSeries{},
		events:        map[string]graph.Event{},
		topics:        map[string]graph.Topic{},
	}
}

func entity(id, name string, aliases ...string) graph.Entity {
	return graph.Entity{ID: id, Name: name, Aliases: aliases}
}

func (c *cast) person(id, name string, aliases ...string) {
	c.people[id] = graph.Person{Entity: entity(id, name, aliases...)}
}

func (c *cast) organization(kind graph.OrganizationKind, id, name, parent string, places ...string) {
	c.organizations[id] = graph.Organization{Entity: entity(id, name), Kind: kind, ParentID: parent, PlaceIDs: places}
}

func (c *cast) place(kind graph.PlaceKind, id, name string) {
	c.places[id] = graph.Place{Entity: entity(id, name), Kind: kind}
}

func (c *cast) post(kind graph.PostKind, id, name, organization, place string) {
	c.posts[id] = graph.Post{Entity: entity(id, name), Kind: kind, OrganizationID: organization, PlaceID: place}
}

func (c *cast) eventSeries(id, name string) {
	c.series[id] = graph.EventSeries{Entity: entity(id, name)}
}

func (c *cast) edition(id, name, series string, ordinal int) {
	c.events[id] = graph.Event{
		Entity: entity(id, name), Kind: graph.EventConference, SeriesID: series, Ordinal: ordinal,
	}
}

func (c *cast) event(kind graph.EventKind, id, name, edition string) {
	c.events[id] = graph.Event{Entity: entity(id, name), Kind: kind, EditionID: edition}
}

func (c *cast) topic(id, name string) {
	c.topics[id] = graph.Topic{Entity: entity(id, name)}
}

// add puts an entity into a statement, and before it whatever it points to, so that the statement
// stays closed.
func (c *cast) add(statement *graph.Statement, seen map[string]bool, ids ...string) {
	for _, id := range ids {
		if id == "" || seen[id] {
			continue
		}
		seen[id] = true
		if e, ok := c.people[id]; ok {
			statement.People = append(statement.People, e)
		} else if e, ok := c.places[id]; ok {
			statement.Places = append(statement.Places, e)
		} else if e, ok := c.organizations[id]; ok {
			c.add(statement, seen, append([]string{e.ParentID}, e.PlaceIDs...)...)
			statement.Organizations = append(statement.Organizations, e)
		} else if e, ok := c.posts[id]; ok {
			c.add(statement, seen, e.OrganizationID, e.PlaceID)
			statement.Posts = append(statement.Posts, e)
		} else if e, ok := c.series[id]; ok {
			statement.Series = append(statement.Series, e)
		} else if e, ok := c.events[id]; ok {
			c.add(statement, seen, e.SeriesID, e.EditionID)
			statement.Events = append(statement.Events, e)
		} else if e, ok := c.topics[id]; ok {
			statement.Topics = append(statement.Topics, e)
		} else {
			panic(fmt.Sprintf("graphtest: nobody called %q", id)) // a mistake in the data
		}
	}
}
