package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// said is a Person, Organization, …, Claim as one statement on it, or several taken together, make it.
type said interface {
	// into writes values and refs.
	into(row Row)
	// complete fills in what is missing from a later statement on the same, and unites lists.
	complete(later said) said
}

func (p Person) into(row Row) { row.entity(p.Entity, SortPersonName(p.Name)) }

func (o Organization) into(row Row) {
	row.entity(o.Entity, SortName(o.Name))
	set(row, "kind", string(o.Kind))
	row.ref("parent", o.ParentID)
	row.ref("places", unite(nil, o.PlaceIDs)...)
}

func (p Place) into(row Row) {
	row.entity(p.Entity, SortName(p.Name))
	set(row, "kind", string(p.Kind))
}

func (p Post) into(row Row) {
	row.entity(p.Entity, SortName(p.Name))
	set(row, "kind", string(p.Kind))
	row.ref("organization", p.OrganizationID)
	row.ref("place", p.PlaceID)
}

func (s EventSeries) into(row Row) { row.entity(s.Entity, SortName(s.Name)) }

func (e Event) into(row Row) {
	row.entity(e.Entity, SortName(e.Name))
	set(row, "kind", string(e.Kind))
	set(row, "ordinal", e.Ordinal)
	set(row, "sortDate", LastDay)
	row.ref("series", e.SeriesID)
	row.ref("edition", e.EditionID)
}

func (t Topic) into(row Row) { row.entity(t.Entity, SortName(t.Name)) }

func (t Tenure) into(row Row) {
	set(row, "endState", string(t.EndState))
	set(row, "how", string(t.How))
	row.ref("person", t.PersonID)
	row.ref("post", t.PostID)
}

func (p Participation) into(row Row) {
	set(row, "role", string(p.Role))
	set(row, "seq", p.Seq)
	set(row, "printedTitle", p.PrintedTitle)
	set(row, "speechTitle", p.SpeechTitle)
	set(row, "speechKind", string(p.SpeechKind))
	set(row, "how", string(p.How))
	row.ref("event", p.EventID)
	row.ref("person", p.PersonID)
	row.ref("body", p.BodyID)
	row.ref("organization", p.OrganizationID)
	row.ref("tenure", p.TenureID)
	row.ref("onBehalfOf", p.OnBehalfOfID)
	row.ref("topics", p.TopicIDs...)
}

func (c Claim) into(row Row) {
	set(row, "property", string(c.Property))
	set(row, "value", c.Value)
	set(row, "how", string(c.How))
	set(row, "rank", RankNormal)
	row.Values["seq"] = c.Seq
	row.ref("event", c.EventID)
	row.ref("target", c.TargetID)
}

func set[T comparable](r Row, name string, value T) {
	var zero T
	if value != zero {
		r.Values[name] = value
	}
}

func (r Row) ref(name string, ids ...string) {
	var given []string
	for _, id := range ids {
		if id != "" {
			given = append(given, id)
		}
	}
	if given != nil {
		r.Refs[name] = given
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

func (r Row) equal(other Row) bool {
	same := maps.EqualFunc(r.Refs, other.Refs, slices.Equal)
	return same && maps.EqualFunc(r.Values, other.Values, func(a, b any) bool {
		list, ok := a.([]string)
		if !ok {
			return a == b
		}
		others, ok := b.([]string)
		return ok && slices.Equal(list, others)
	})
}
