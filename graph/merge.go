package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Said is what one article says of one entity or fact. A store keeps one for each, so that it can
// tell at any time what follows from the articles that are left.
type Said struct {
	ArticleID string
	// Published is the SortDay of the article, which orders statements.
	Published string
	// Subject is the id of the entity or fact.
	Subject string
	// Owner is the event of a claim, else empty.
	Owner string
	// Value is the JSON form of a Person, Organization, …, Claim, without id and evidence.
	Value string
	// Evidence is a digest of the passages, empty for an entity.
	Evidence string
}

// Row is an entity or fact as the statements on it, taken together, make it.
type Row struct {
	Kind Kind
	ID   string
	// Values are by field name of the kind's definition, and three keys for order and filters:
	// "fold" (FoldKey of name and aliases, one a line), "sortName" and "sortDate". A missing
	// value is absent. Types are those of Record.Values.
	Values map[string]any
	// Refs are the ids that the node points to, by name: parent, places, organization, place,
	// series, edition, partOf, person, body, event, tenure, post, onBehalfOf, target. A missing
	// one is absent.
	Refs map[string][]string
}

// Update is what a store has to write to carry out a batch.
type Update struct {
	// Remove are ids of entities and facts that nothing states any more.
	Remove []string
	// Put are rows that are new or differ from before, each with the rows it points to before it.
	Put []Row
	// Said are all statements of the batch's articles: they take the place of what these said.
	Said []Said
	// Changes are complete but for the number of the run.
	Changes Changes
}

// Merge says what follows when the articles of a batch say what the batch states. before must hold
// every Said whose Subject or Owner is touched, where touched are all subjects of the batch, all
// subjects of its articles in the store, and the owners of both.
//
// Statements are ordered by publication (undated last), then article id. Value by value, the first
// statement that has one counts; aliases and places are united. Of the claims on one property of an
// event the one of the highest Precision is shown, of several the first; it has rank PREFERRED, the
// others NORMAL. A day without year and a year from elsewhere are shown as one date. Claims on PARENT are all PREFERRED: an event may be part of several.
//
// The error wraps ErrStatement.
func Merge(before []Said, batch Batch) (Update, error) {
	var update Update
	replaced := map[string]bool{}
	for _, id := range batch.Withdraw {
		replaced[id] = true
	}
	for _, statement := range batch.Statements {
		if err := statement.Validate(); err != nil {
			return Update{}, err
		}
		if replaced[statement.Article.ID] {
			return Update{}, fmt.Errorf("%w: %s stands twice in the batch", ErrStatement, statement.Article.ID)
		}
		replaced[statement.Article.ID] = true
		update.Said = append(update.Said, statement.said()...)
	}
	after := slices.Clone(update.Said)
	for _, said := range before {
		if !replaced[said.ArticleID] {
			after = append(after, said)
		}
	}
	old, err := merge(before)
	if err != nil {
		return Update{}, err
	}
	now, err := merge(after)
	if err != nil {
		return Update{}, err
	}
	update.diff(old, now)
	return update, nil
}

// merged is a row with what a store does not keep but a change has to show.
type merged struct {
	row      Row
	evidence string
}

func (u *Update) diff(old, now map[string]merged) {
	delta := func(kind Kind) *Delta {
		switch kind {
		case KindParticipation, KindTenure, KindClaim:
			return &u.Changes.Facts
		}
		return &u.Changes.Entities
	}
	for id, was := range old {
		if _, stays := now[id]; !stays {
			u.Remove = append(u.Remove, id)
			delta(was.row.Kind).Removed++
		}
	}
	for id, is := range now {
		was, existed := old[id]
		switch {
		case !existed:
			delta(is.row.Kind).Added++
		case was.evidence == is.evidence && reflect.DeepEqual(was.row, is.row):
			continue
		default:
			delta(is.row.Kind).Changed++
		}
		u.Put = append(u.Put, is.row)
	}
	slices.Sort(u.Remove)
	place := map[Kind]int{}
	for i, kind := range []Kind{
		KindPlace, KindOrganization, KindPerson, KindPost, KindSeries, KindEvent, KindTenure, KindParticipation, KindClaim,
	} {
		place[kind] = i
	}
	slices.SortFunc(u.Put, func(a, b Row) int {
		return cmp.Or(cmp.Compare(place[a.Kind], place[b.Kind]), cmp.Compare(a.ID, b.ID))
	})
}

// said lists what the statement says, in the order of the statement.
func (s Statement) said() []Said {
	var all []Said
	add := func(id, owner string, value any, evidence []Evidence) {
		text, err := json.Marshal(value)
		if err != nil {
			panic(err) // strings, ints and lists of them always marshal
		}
		said := Said{ArticleID: s.Article.ID, Published: s.Article.Published.SortDay(), Subject: id, Owner: owner, Value: string(text)}
		if len(evidence) > 0 {
			digest := sha256.New()
			for _, e := range evidence {
				fmt.Fprintf(digest, "%d %d %s %q\n", e.Start, e.End, e.Rule, e.Quote)
			}
			said.Evidence = hex.EncodeToString(digest.Sum(nil)[:8])
		}
		all = append(all, said)
	}
	for _, e := range s.People {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Places {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Organizations {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Posts {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Series {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Events {
		add(e.ID, "", e, nil)
	}
	for _, f := range s.Tenures {
		add(f.ID, "", f, f.Evidence)
	}
	for _, f := range s.Participations {
		add(f.ID, "", f, f.Evidence)
	}
	for _, f := range s.Claims {
		add(f.ID, f.EventID, f, f.Evidence)
	}
	return all
}

// merge makes the rows that follow from statements, by id. An event gets its shown values only if
// it is among the subjects itself, which it is wherever a claim on it is stated.
func merge(all []Said) (map[string]merged, error) {
	slices.SortFunc(all, func(a, b Said) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ArticleID, b.ArticleID), cmp.Compare(a.Subject, b.Subject))
	})
	bySubject := map[string][]Said{}
	var subjects []string
	for _, said := range all {
		if bySubject[said.Subject] == nil {
			subjects = append(subjects, said.Subject)
		}
		bySubject[said.Subject] = append(bySubject[said.Subject], said)
	}
	rows := map[string]merged{}
	claims := map[string][]stated{}
	for _, id := range subjects {
		kind, _ := KindOf(id)
		row := Row{Kind: kind, ID: id, Values: map[string]any{"id": id, "sourceCount": len(bySubject[id])}, Refs: map[string][]string{}}
		value, err := mergeSubject(kind, bySubject[id])
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrStatement, id, err)
		}
		switch value := value.(type) {
		case Person:
			row.entity(value.Entity, SortPersonName(value.Name))
		case Organization:
			row.entity(value.Entity, SortName(value.Name))
			row.set("kind", string(value.Kind))
			row.ref("parent", value.ParentID)
			row.ref("places", value.PlaceIDs...)
		case Place:
			row.entity(value.Entity, SortName(value.Name))
			row.set("kind", string(value.Kind))
		case Post:
			row.entity(value.Entity, SortName(value.Name))
			row.set("kind", string(value.Kind))
			row.ref("organization", value.OrganizationID)
			row.ref("place", value.PlaceID)
		case EventSeries:
			row.entity(value.Entity, SortName(value.Name))
		case Event:
			row.entity(value.Entity, SortName(value.Name))
			row.set("kind", string(value.Kind))
			row.set("ordinal", value.Ordinal)
			row.ref("series", value.SeriesID)
			row.ref("edition", value.EditionID)
			row.Values["sortDate"] = LastDay
		case Tenure:
			row.set("endState", string(value.EndState))
			row.set("how", string(value.How))
			row.ref("person", value.PersonID)
			row.ref("post", value.PostID)
		case Participation:
			row.participation(value)
		case Claim:
			value.ID = id
			claims[value.EventID] = append(claims[value.EventID], stated{value, bySubject[id][0]})
			row.set("property", string(value.Property))
			row.set("value", value.Value)
			row.set("how", string(value.How))
			row.Values["rank"] = RankNormal
			row.Values["seq"] = value.Seq
			row.ref("event", value.EventID)
			row.ref("target", value.TargetID)
		}
		rows[id] = merged{row: row, evidence: evidenceOf(bySubject[id])}
	}
	for event, stated := range claims {
		show(rows, event, inOrder(stated))
	}
	return rows, nil
}

// The ranks of claims, as in Wikibase.
const (
	RankPreferred = "PREFERRED"
	RankNormal    = "NORMAL"
)

// stated is a claim with the first statement of it.
type stated struct {
	claim Claim
	first Said
}

// inOrder gives claims in the order in which they were stated first.
func inOrder(all []stated) []Claim {
	slices.SortFunc(all, func(a, b stated) int {
		return cmp.Or(
			cmp.Compare(a.first.Published, b.first.Published), cmp.Compare(a.first.ArticleID, b.first.ArticleID),
			cmp.Compare(a.claim.Seq, b.claim.Seq), cmp.Compare(a.claim.ID, b.claim.ID))
	})
	claims := make([]Claim, len(all))
	for i, stated := range all {
		claims[i] = stated.claim
	}
	return claims
}

// show gives an event the best of its claims. stated is in the order of the first statement of
// each, so a stable choice of the highest precision keeps the earliest article.
func show(rows map[string]merged, event string, stated []Claim) {
	best := map[Property]Claim{}
	var parents []Claim
	for _, claim := range stated {
		if claim.Property == PropertyParent {
			parents = append(parents, claim)
			rows[claim.ID].row.Values["rank"] = RankPreferred
			continue
		}
		if chosen, ok := best[claim.Property]; !ok || claim.Precision() > chosen.Precision() {
			best[claim.Property] = claim
		}
	}
	row, ok := rows[event]
	for property, claim := range best {
		rows[claim.ID].row.Values["rank"] = RankPreferred
		if !ok {
			continue
		}
		switch property {
		case PropertyDate:
			date := showDate(rows, claim, stated)
			row.row.Values["date"], row.row.Values["sortDate"] = date, date.SortDay()
		case PropertyPlace:
			row.row.ref("place", claim.TargetID)
		case PropertyTheme:
			row.row.set("theme", claim.Value)
		case PropertyMode:
			row.row.set("mode", claim.Value)
		case PropertyDelegates:
			count, qualifier, _ := claim.Delegates()
			row.row.Values["delegatesCount"] = count
			row.row.set("delegatesQualifier", string(qualifier))
		}
	}
	if ok {
		slices.SortStableFunc(parents, func(a, b Claim) int { return cmp.Compare(a.Seq, b.Seq) })
		for _, parent := range parents {
			if !slices.Contains(row.row.Refs["partOf"], parent.TargetID) {
				row.row.Refs["partOf"] = append(row.row.Refs["partOf"], parent.TargetID)
			}
		}
	}
}

// evidenceOf tells the passages of a fact apart from others, in their order. An entity has none: it
// is as before whichever articles name it.
// showDate is the date of the best claim. Where that tells the year or the month only, and another
// article tells the day without a year, the two together tell more than each of them: both are shown.
func showDate(rows map[string]merged, best Claim, stated []Claim) PartialDate {
	date, _ := ParseDate(best.Value)
	for _, claim := range stated {
		if claim.Property != PropertyDate || date.Rank() >= (PartialDate{Precision: PrecisionDay}).Rank() {
			continue
		}
		day, _ := ParseDate(claim.Value)
		if completed := day.InYearOf(date); completed != day {
			rows[claim.ID].row.Values["rank"] = RankPreferred
			return completed
		}
	}
	return date
}

func evidenceOf(statements []Said) string {
	var all []string
	for _, said := range statements {
		if said.Evidence != "" {
			all = append(all, said.ArticleID+" "+said.Evidence)
		}
	}
	return strings.Join(all, "\n")
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

func (r Row) participation(p Participation) {
	r.set("role", string(p.Role))
	r.set("seq", p.Seq)
	r.set("printedTitle", p.PrintedTitle)
	r.set("speechTitle", p.SpeechTitle)
	r.set("speechKind", string(p.SpeechKind))
	r.set("how", string(p.How))
	r.ref("event", p.EventID)
	r.ref("person", p.PersonID)
	r.ref("body", p.BodyID)
	r.ref("organization", p.OrganizationID)
	r.ref("tenure", p.TenureID)
	r.ref("onBehalfOf", p.OnBehalfOfID)
}

func mergeSubject(kind Kind, statements []Said) (any, error) {
	switch kind {
	case KindPerson:
		return mergeAs[Person](statements)
	case KindOrganization:
		return mergeAs[Organization](statements)
	case KindPlace:
		return mergeAs[Place](statements)
	case KindPost:
		return mergeAs[Post](statements)
	case KindSeries:
		return mergeAs[EventSeries](statements)
	case KindEvent:
		return mergeAs[Event](statements)
	case KindTenure:
		return mergeAs[Tenure](statements)
	case KindParticipation:
		return mergeAs[Participation](statements)
	case KindClaim:
		return mergeAs[Claim](statements)
	}
	return nil, fmt.Errorf("nothing is stated of a %q", kind)
}

func mergeAs[T any](statements []Said) (T, error) {
	var result T
	for _, said := range statements {
		var value T
		if err := json.Unmarshal([]byte(said.Value), &value); err != nil {
			return result, err
		}
		complete(reflect.ValueOf(&result).Elem(), reflect.ValueOf(value))
	}
	return result, nil
}

// complete sets every field of into that is still zero from the same field of from, and unites
// lists.
func complete(into, from reflect.Value) {
	for i := range into.NumField() {
		switch field := into.Field(i); {
		case field.Kind() == reflect.Struct:
			complete(field, from.Field(i))
		case field.Type() == reflect.TypeFor[[]string]():
			united := field.Interface().([]string)
			for _, item := range from.Field(i).Interface().([]string) {
				if !slices.Contains(united, item) {
					united = append(united, item)
				}
			}
			field.Set(reflect.ValueOf(united))
		case field.IsZero():
			field.Set(from.Field(i))
		}
	}
}
