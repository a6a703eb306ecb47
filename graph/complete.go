package graph

import (
	"cmp"
	"slices"
)

func (p Person) complete(later said) said {
	p.Entity = p.Entity.complete(later.(Person).Entity)
	return p
}

func (o Organization) complete(later said) said {
	l := later.(Organization)
	return Organization{
		Entity: o.Entity.complete(l.Entity), Kind: cmp.Or(o.Kind, l.Kind), ParentID: cmp.Or(o.ParentID, l.ParentID),
		PlaceIDs: unite(o.PlaceIDs, l.PlaceIDs),
	}
}

func (p Place) complete(later said) said {
	l := later.(Place)
	return Place{Entity: p.Entity.complete(l.Entity), Kind: cmp.Or(p.Kind, l.Kind)}
}

func (p Post) complete(later said) said {
	l := later.(Post)
	return Post{
		Entity: p.Entity.complete(l.Entity), Kind: cmp.Or(p.Kind, l.Kind),
		OrganizationID: cmp.Or(p.OrganizationID, l.OrganizationID), PlaceID: cmp.Or(p.PlaceID, l.PlaceID),
	}
}

func (s EventSeries) complete(later said) said {
	s.Entity = s.Entity.complete(later.(EventSeries).Entity)
	return s
}

func (e Event) complete(later said) said {
	l := later.(Event)
	return Event{
		Entity: e.Entity.complete(l.Entity), Kind: cmp.Or(e.Kind, l.Kind), SeriesID: cmp.Or(e.SeriesID, l.SeriesID),
		Ordinal: cmp.Or(e.Ordinal, l.Ordinal), EditionID: cmp.Or(e.EditionID, l.EditionID),
	}
}

func (t Topic) complete(later said) said {
	t.Entity = t.Entity.complete(later.(Topic).Entity)
	return t
}

func (t Tenure) complete(later said) said {
	l := later.(Tenure)
	return Tenure{
		PersonID: cmp.Or(t.PersonID, l.PersonID), PostID: cmp.Or(t.PostID, l.PostID),
		EndState: cmp.Or(t.EndState, l.EndState), How: cmp.Or(t.How, l.How),
	}
}

func (p Participation) complete(later said) said {
	l := later.(Participation)
	return Participation{
		EventID: cmp.Or(p.EventID, l.EventID), Role: cmp.Or(p.Role, l.Role),
		PersonID: cmp.Or(p.PersonID, l.PersonID), BodyID: cmp.Or(p.BodyID, l.BodyID),
		OrganizationID: cmp.Or(p.OrganizationID, l.OrganizationID), TenureID: cmp.Or(p.TenureID, l.TenureID),
		OnBehalfOfID: cmp.Or(p.OnBehalfOfID, l.OnBehalfOfID), PrintedTitle: cmp.Or(p.PrintedTitle, l.PrintedTitle),
		SpeechTitle: cmp.Or(p.SpeechTitle, l.SpeechTitle), SpeechKind: cmp.Or(p.SpeechKind, l.SpeechKind),
		TopicIDs: unite(p.TopicIDs, l.TopicIDs), Seq: cmp.Or(p.Seq, l.Seq), How: cmp.Or(p.How, l.How),
	}
}

func (c Claim) complete(later said) said {
	l := later.(Claim)
	return Claim{
		EventID: cmp.Or(c.EventID, l.EventID), Property: cmp.Or(c.Property, l.Property), Value: cmp.Or(c.Value, l.Value),
		TargetID: cmp.Or(c.TargetID, l.TargetID), Seq: cmp.Or(c.Seq, l.Seq), How: cmp.Or(c.How, l.How),
	}
}

// complete keeps the name and unites the aliases; the id is not part of what is said.
func (e Entity) complete(later Entity) Entity {
	return Entity{Name: cmp.Or(e.Name, later.Name), Aliases: unite(e.Aliases, later.Aliases)}
}

func unite(list, more []string) []string {
	united := slices.Clone(list)
	for _, item := range more {
		if !slices.Contains(united, item) {
			united = append(united, item)
		}
	}
	return united
}
