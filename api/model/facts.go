package model

import (
	"context"

	"quanhe/graph"
)

// fact is the base of the views on facts.
type fact struct{ view }

// IsNode marks a Node.
func (fact) IsNode() {}

// SourceCount is the number of articles that say so.
func (f fact) SourceCount() int { return f.record.Int("sourceCount") }

// How says how the fact was made.
func (f fact) How() string { return f.record.Text("how") }

// Evidence are the passages that support the fact.
func (f fact) Evidence(ctx context.Context) []*Evidence {
	rows, field := f.field(ctx)
	passages := make([]*Evidence, len(rows.Nodes))
	for i, record := range rows.Nodes {
		passages[i] = &Evidence{view{record, object(field, graph.KindEvidence)}}
	}
	return passages
}

// Participation is a view on a participation; see the schema.
type Participation struct{ fact }

// Role is what the agent did.
func (p *Participation) Role() string { return p.record.Text("role") }

// Seq is the place of the act in the account of the event.
func (p *Participation) Seq() int { return p.record.Int("seq") }

// PrintedTitle is the title as printed for this act.
func (p *Participation) PrintedTitle() *string { return p.text("printedTitle") }

// Speech is what was said, nil where the act is no speech.
func (p *Participation) Speech() *Speech {
	kind := p.record.Text("speechKind")
	if kind == "" {
		return nil
	}
	return &Speech{Title: p.text("speechTitle"), Kind: kind}
}

// Agent is the acting person or body.
func (p *Participation) Agent(ctx context.Context) Agent {
	rows, field := p.field(ctx)
	record := rows.One()
	if record == nil {
		return nil
	}
	agent, _ := View(record, field).(Agent)
	return agent
}

// Person is the acting person.
func (p *Participation) Person(ctx context.Context) *Person { return one[*Person](ctx, p.view) }

// Organization is the body that acts, is spoken for, or has the printed post.
func (p *Participation) Organization(ctx context.Context) *Organization {
	return one[*Organization](ctx, p.view)
}

// Event is where it happened.
func (p *Participation) Event(ctx context.Context) *Event { return one[*Event](ctx, p.view) }

// Post is the post in which the person acted.
func (p *Participation) Post(ctx context.Context) *Post { return one[*Post](ctx, p.view) }

// OnBehalfOf is the body spoken for.
func (p *Participation) OnBehalfOf(ctx context.Context) *Organization {
	return one[*Organization](ctx, p.view)
}

// Topics are what the speech or the paper is about.
func (p *Participation) Topics(ctx context.Context) []*Topic { return list[*Topic](ctx, p.view) }

// Speech is a contribution to an event; see the schema.
type Speech struct {
	Title *string
	Kind  string
}

// Tenure is a view on a tenure; see the schema.
type Tenure struct{ fact }

// Person is who holds or held the post.
func (t *Tenure) Person(ctx context.Context) *Person { return one[*Person](ctx, t.view) }

// Post is the post.
func (t *Tenure) Post(ctx context.Context) *Post { return one[*Post](ctx, t.view) }

// From is the first day, nil where it is not known.
func (t *Tenure) From() *PartialDate { return t.date("from") }

// To is the last day, nil where it is not known.
func (t *Tenure) To() *PartialDate { return t.date("to") }

// EndState is what is known of the end.
func (t *Tenure) EndState() string { return t.record.Text("endState") }

// Claim is a view on a claim; see the schema.
type Claim struct{ fact }

// Event is what the claim is about.
func (c *Claim) Event(ctx context.Context) *Event { return one[*Event](ctx, c.view) }

// Property is the property.
func (c *Claim) Property() string { return c.record.Text("property") }

// Value is the stated value.
func (c *Claim) Value() string { return c.record.Text("value") }

// Rank says whether the event shows the value.
func (c *Claim) Rank() string { return c.record.Text("rank") }

// Evidence is a view on a passage; see the schema.
type Evidence struct{ view }

// Quote is the passage.
func (e *Evidence) Quote() string { return e.record.Text("quote") }

// Start is where the passage starts, in code points.
func (e *Evidence) Start() int { return e.record.Int("start") }

// End is where the passage ends, in code points.
func (e *Evidence) End() int { return e.record.Int("end") }

// Prefix is the text before the passage.
func (e *Evidence) Prefix() string { return e.record.Text("prefix") }

// Suffix is the text after the passage.
func (e *Evidence) Suffix() string { return e.record.Text("suffix") }

// Article is the article of the passage.
func (e *Evidence) Article(ctx context.Context) *Article { return one[*Article](ctx, e.view) }

// Article is a view on an article; see the schema.
type Article struct{ view }

// IsNode marks a Node.
func (*Article) IsNode() {}

// Title is the headline.
func (a *Article) Title() *string { return a.text("title") }

// URL is the address.
func (a *Article) URL() *string { return a.text("url") }

// Publisher is the outlet.
func (a *Article) Publisher() *string { return a.text("publisher") }

// Published is the day of publication.
func (a *Article) Published() *PartialDate { return a.date("published") }

// Author is the author.
func (a *Article) Author() *string { return a.text("author") }

// Sample is true for a restatement written for this project.
func (a *Article) Sample() bool { sample, _ := a.record.Value("sample").(bool); return sample }

// BasedOn is what a sample restates.
func (a *Article) BasedOn() *string { return a.text("basedOn") }

// Events are the events of which the article says something.
func (a *Article) Events(ctx context.Context) []*Event { return list[*Event](ctx, a.view) }

// Claims are what the article says of properties of events.
func (a *Article) Claims(ctx context.Context) []*Claim { return list[*Claim](ctx, a.view) }

// Participations are what the article says of who did what.
func (a *Article) Participations(ctx context.Context) *ParticipationConnection {
	return connection[*Participation](ctx, a.view)
}
