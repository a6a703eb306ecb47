package model

import (
	"context"

	"quanhe/graph"
)

// entity is the base of the views on entities.
type entity struct{ view }

// IsNode marks a Node.
func (entity) IsNode() {}

// IsEntity marks an Entity.
func (entity) IsEntity() {}

// Name is the name.
func (e entity) Name() string { return e.record.Text("name") }

// Aliases are other spellings.
func (e entity) Aliases() []string { return e.record.Strings("aliases") }

// SourceCount is the number of articles that name the entity.
func (e entity) SourceCount() int { return e.record.Int("sourceCount") }

// Kind is the kind within the type, as the schema's enumerations spell it.
func (e entity) Kind() string { return e.record.Text("kind") }

// Participations is a page of participations.
func (e entity) Participations(ctx context.Context) *ParticipationConnection {
	return connection[*Participation](ctx, e.view)
}

// Person is a view on a person; see the schema.
type Person struct{ entity }

// IsAgent marks an Agent.
func (*Person) IsAgent() {}

// Tenures are the posts of the person.
func (p *Person) Tenures(ctx context.Context) []*Tenure { return list[*Tenure](ctx, p.view) }

// Organization is a view on an organization; see the schema.
type Organization struct{ entity }

// IsAgent marks an Agent.
func (*Organization) IsAgent() {}

// Parent is the body that this one is part of.
func (o *Organization) Parent(ctx context.Context) *Organization {
	return one[*Organization](ctx, o.view)
}

// Places are the places of the body.
func (o *Organization) Places(ctx context.Context) []*Place { return list[*Place](ctx, o.view) }

// Place is a view on a place; see the schema.
type Place struct{ entity }

// Post is a view on a post; see the schema.
type Post struct{ entity }

// Title is the name of the post.
func (p *Post) Title() string { return p.Name() }

// Organization is the body in which the post is.
func (p *Post) Organization(ctx context.Context) *Organization {
	return one[*Organization](ctx, p.view)
}

// Place is where the holder is posted.
func (p *Post) Place(ctx context.Context) *Place { return one[*Place](ctx, p.view) }

// Tenures are who holds or held the post.
func (p *Post) Tenures(ctx context.Context) []*Tenure { return list[*Tenure](ctx, p.view) }

// EventSeries is a view on a series; see the schema.
type EventSeries struct{ entity }

// Editions are the events of the series.
func (s *EventSeries) Editions(ctx context.Context) []*Event { return list[*Event](ctx, s.view) }

// Event is a view on an event; see the schema.
type Event struct{ entity }

// Ordinal is the number of the edition, nil where there is none.
func (e *Event) Ordinal() *int {
	if number, ok := e.record.Value("ordinal").(int); ok {
		return &number
	}
	return nil
}

// Date is when it took place.
func (e *Event) Date() *PartialDate { return e.date("date") }

// Mode is how people took part.
func (e *Event) Mode() *string { return e.text("mode") }

// Theme is the theme as printed.
func (e *Event) Theme() *string { return e.text("theme") }

// Delegates is the printed number of delegates.
func (e *Event) Delegates() *Delegates {
	count, ok := e.record.Value("delegatesCount").(int)
	if !ok {
		return nil
	}
	return &Delegates{Count: count, Qualifier: e.record.Text("delegatesQualifier")}
}

// Series is the series of which the event is an edition.
func (e *Event) Series(ctx context.Context) *EventSeries { return one[*EventSeries](ctx, e.view) }

// Place is where it took place.
func (e *Event) Place(ctx context.Context) *Place { return one[*Place](ctx, e.view) }

// PartOf are the events that it is part of.
func (e *Event) PartOf(ctx context.Context) []*Event { return list[*Event](ctx, e.view) }

// Parts are the events that are part of it.
func (e *Event) Parts(ctx context.Context) []*Event { return list[*Event](ctx, e.view) }

// Articles are the articles that say something of it.
func (e *Event) Articles(ctx context.Context) []*Article { return list[*Article](ctx, e.view) }

// Claims are what articles say of its properties.
func (e *Event) Claims(ctx context.Context) []*Claim { return list[*Claim](ctx, e.view) }

// Topic is a view on a topic; see the schema.
type Topic struct{ entity }

// Delegates is a printed number of delegates.
type Delegates struct {
	Count     int
	Qualifier string
}

// PartialDate is a date; see the schema.
type PartialDate struct{ date graph.PartialDate }

// Text is the canonical form.
func (d *PartialDate) Text() string { return d.date.Text }

// Precision is how much of the date is printed.
func (d *PartialDate) Precision() string { return string(d.date.Precision) }

// Earliest is the lowest day, nil where the year is not known.
func (d *PartialDate) Earliest() *string { return present(d.date.Earliest) }

// Latest is the highest day, nil where the year is not known.
func (d *PartialDate) Latest() *string { return present(d.date.Latest) }

func present(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
