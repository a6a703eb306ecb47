package graph

import (
	"cmp"
	"fmt"
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
	// Others is the number of later articles for which this one stands, too: see Merge. 0 for a fact.
	Others int
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
	// series, edition, partOf, person, body, event, tenure, post, onBehalfOf, topics, target. A missing
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
	// Facts is by how much the number of facts about each entity changes; see graph/reading.md.
	Facts map[string]int
	// Changes are complete but for the number of the run.
	Changes Changes
}

// Merge says what follows when the articles of a batch say what the batch states. before must hold
// every Said whose Subject or Owner is touched, where touched are all subjects of the batch, all
// subjects of its articles in the store, and the owners of both. Of several articles outside the batch
// that give an entity the same Value, the earliest may stand for all, with their number in Others: a
// body that every article names then costs no more with every article.
//
// Statements are ordered by publication (undated last), then article id. Value by value, the first
// statement that has one counts; aliases, places and topics are united. Of the claims on one property of an
// event the one of the highest Precision is shown, of several the first; it has rank PREFERRED, the
// others NORMAL. A day without year and a year from elsewhere are shown as one date. Claims on PARENT
// are all PREFERRED: an event may be part of several.
//
// What a candidate rule has read of a fact counts only where nothing else states the fact: the row is then
// a candidate, too. Else it is one more article with its passages, and gives no value. A claim that is a
// candidate is never shown.
//
// The error wraps ErrStatement.
func Merge(before []Said, batch Batch) (Update, error) {
	heard, err := Hear(batch)
	if err != nil {
		return Update{}, err
	}
	return heard.Merge(before)
}

// Heard is what the statements of a batch say, checked and put into words. It never changes, so that
// a store can write it down while Merge goes on.
type Heard struct {
	// replaced are the articles of the batch.
	replaced map[string]bool
	voices   []voice
}

// Hear is the first half of Merge, which needs nothing from the store. The error wraps ErrStatement.
func Hear(batch Batch) (Heard, error) {
	heard := Heard{replaced: map[string]bool{}}
	for _, id := range batch.Withdraw {
		heard.replaced[id] = true
	}
	for _, statement := range batch.Statements {
		if err := statement.Validate(); err != nil {
			return Heard{}, err
		}
		if heard.replaced[statement.Article.ID] {
			return Heard{}, fmt.Errorf("%w: %s stands twice in the batch", ErrStatement, statement.Article.ID)
		}
		heard.replaced[statement.Article.ID] = true
		heard.voices = append(heard.voices, statement.voices()...)
	}
	return heard, nil
}

// Said lists everything that was heard, in the order of the batch.
func (h Heard) Said() []Said {
	all := make([]Said, len(h.voices))
	for i, voice := range h.voices {
		all[i] = *voice.Said
	}
	return all
}

// Merge is the second half of Merge.
func (h Heard) Merge(before []Said) (Update, error) {
	update := Update{Said: h.Said()}
	after := slices.Clone(h.voices)
	stored := make([]voice, len(before))
	for i := range before {
		stored[i].Said = &before[i]
		if !h.replaced[before[i].ArticleID] {
			after = append(after, stored[i])
		}
	}
	now, err := merge(after, nil)
	if err != nil {
		return Update{}, err
	}
	old, err := merge(stored, now)
	if err != nil {
		return Update{}, err
	}
	update.diff(old, now)
	update.Facts = update.countFacts(old)
	return update, nil
}

func (u *Update) diff(old, now map[string]merged) {
	delta := func(kind Kind) *Delta {
		if kind.Fact() {
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
		case was.evidence == is.evidence && was.row.equal(is.row):
			continue
		default:
			delta(is.row.Kind).Changed++
		}
		u.Put = append(u.Put, is.row)
	}
	slices.Sort(u.Remove)
	place := map[Kind]int{}
	for i, kind := range []Kind{
		KindPlace, KindOrganization, KindPerson, KindPost, KindSeries, KindEvent, KindTopic, KindTenure, KindParticipation, KindClaim,
	} {
		place[kind] = i
	}
	slices.SortFunc(u.Put, func(a, b Row) int {
		if a.Kind != b.Kind {
			return cmp.Compare(place[a.Kind], place[b.Kind])
		}
		return strings.Compare(a.ID, b.ID)
	})
}
