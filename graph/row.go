package graph

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// said is a Person, Organization, …, Claim as the statements on it, taken together, make it.
type said interface {
	// into writes values and refs.
	into(row Row)
}

func (p Person) into(row Row) { row.entity(p.Entity, SortPersonName(p.Name)) }

func (o Organization) into(row Row) {
	row.entity(o.Entity, SortName(o.Name))
	row.set("kind", string(o.Kind))
	row.ref("parent", o.ParentID)
	row.ref("places", o.PlaceIDs...)
}

func (p Place) into(row Row) {
	row.entity(p.Entity, SortName(p.Name))
	row.set("kind", string(p.Kind))
}

func (p Post) into(row Row) {
	row.entity(p.Entity, SortName(p.Name))
	row.set("kind", string(p.Kind))
	row.ref("organization", p.OrganizationID)
	row.ref("place", p.PlaceID)
}

func (s EventSeries) into(row Row) { row.entity(s.Entity, SortName(s.Name)) }

func (e Event) into(row Row) {
	row.entity(e.Entity, SortName(e.Name))
	row.set("kind", string(e.Kind))
	row.set("ordinal", e.Ordinal)
	row.set("sortDate", LastDay)
	row.ref("series", e.SeriesID)
	row.ref("edition", e.EditionID)
}

func (t Topic) into(row Row) { row.entity(t.Entity, SortName(t.Name)) }

func (t Tenure) into(row Row) {
	row.set("endState", string(t.EndState))
	row.set("how", string(t.How))
	row.ref("person", t.PersonID)
	row.ref("post", t.PostID)
}

func (p Participation) into(row Row) {
	row.set("role", string(p.Role))
	row.set("seq", p.Seq)
	row.set("printedTitle", p.PrintedTitle)
	row.set("speechTitle", p.SpeechTitle)
	row.set("speechKind", string(p.SpeechKind))
	row.set("how", string(p.How))
	row.ref("event", p.EventID)
	row.ref("person", p.PersonID)
	row.ref("body", p.BodyID)
	row.ref("organization", p.OrganizationID)
	row.ref("tenure", p.TenureID)
	row.ref("onBehalfOf", p.OnBehalfOfID)
	row.ref("topics", p.TopicIDs...)
}

func (c Claim) into(row Row) {
	row.set("property", string(c.Property))
	row.set("value", c.Value)
	row.set("how", string(c.How))
	row.set("rank", RankNormal)
	row.Values["seq"] = c.Seq
	row.ref("event", c.EventID)
	row.ref("target", c.TargetID)
}

func (r Row) set(name string, value any) {
	if !reflect.ValueOf(value).IsZero() {
		r.Values[name] = value
	}
}

func (r Row) ref(name string, ids ...string) {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return id == "" })
	if len(ids) > 0 {
		r.Refs[name] = ids
	}
}

func (r Row) entity(e Entity, sortName string) {
	aliases := slices.DeleteFunc(slices.Clone(e.Aliases), func(alias string) bool { return alias == e.Name })
	slices.SortFunc(aliases, func(a, b string) int {
		return cmp.Or(cmp.Compare(SortName(a), SortName(b)), cmp.Compare(a, b))
	})
	aliases = slices.Compact(aliases)
	folds := []string{FoldKey(e.Name)}
	for _, alias := range aliases {
		if fold := FoldKey(alias); !slices.Contains(folds, fold) {
			folds = append(folds, fold)
		}
	}
	r.Values["name"] = e.Name
	if len(aliases) > 0 {
		r.Values["aliases"] = aliases
	}
	r.Values["sortName"] = sortName
	r.Values["fold"] = strings.Join(folds, "\n")
}
