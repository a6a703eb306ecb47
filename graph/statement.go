package graph

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// ErrStatement is returned for a statement that breaks a rule of the model.
var ErrStatement = errors.New("invalid statement")

// Statement is everything that one article says, with identities resolved: the unit that is
// written, replaced and withdrawn. It is closed: every id in it is of an entity or fact in it.
type Statement struct {
	Article        Article
	People         []Person
	Organizations  []Organization
	Places         []Place
	Posts          []Post
	Series         []EventSeries
	Events         []Event
	Topics         []Topic
	Tenures        []Tenure
	Participations []Participation
	Claims         []Claim
}

// Article is one news article with its text.
type Article struct {
	ID        string
	Title     string
	URL       string
	Publisher string
	// Published is the day of publication, the zero date where it is not known.
	Published PartialDate
	Author    string
	// Sample is true for a restatement that the project itself wrote; BasedOn then names its source.
	Sample  bool
	BasedOn string
	// Text is the decoded file, not normalized: what the offsets of evidence count in.
	Text string
	// Digest is over text and metadata, Extractor over the rules and word lists that read it: an
	// article whose two digests are in the store already is not written again.
	Digest, Extractor string
}

// Entity is what every entity has. Names are in NFC.
type Entity struct {
	ID string `json:"-"`
	// Name is the label that was assigned with the id. It is the same in every statement.
	Name string `json:"name"`
	// Aliases are other spellings: those of the word lists and those that this article prints.
	Aliases []string `json:"aliases,omitempty"`
}

// Person is a human being as published.
type Person struct{ Entity }

// Organization is a body that acts or to which posts belong.
type Organization struct {
	Entity
	Kind OrganizationKind `json:"kind"`
	// ParentID is the body that this one is part of, empty where it is not known.
	ParentID string `json:"parent,omitempty"`
	// PlaceIDs are the places over which the body has jurisdiction or in which it sits.
	PlaceIDs []string `json:"places,omitempty"`
}

// Place is a country, province, city or venue.
type Place struct {
	Entity
	Kind PlaceKind `json:"kind"`
}

// Post is a function in a body, whoever holds it.
type Post struct {
	Entity
	Kind PostKind `json:"kind"`
	// OrganizationID is the body in which the post is, empty where it is not known.
	OrganizationID string `json:"organization,omitempty"`
	// PlaceID is where its holder is posted, empty for a post at home.
	PlaceID string `json:"place,omitempty"`
}

// EventSeries is what the editions of a conference have in common.
type EventSeries struct{ Entity }

// Event is a gathering. Its date, place, theme, mode, delegates and parents are not in it: they
// are claims, since articles may differ on them.
type Event struct {
	Entity
	Kind EventKind `json:"kind"`
	// SeriesID is empty, and Ordinal 0, where the event is no edition of a series or no article
	// tells which.
	SeriesID string `json:"series,omitempty"`
	Ordinal  int    `json:"ordinal,omitempty"`
	// EditionID is the nearest edition of a series that the event is part of, empty where it is an
	// edition itself or part of none.
	EditionID string `json:"edition,omitempty"`
}

// Topic is what a speech or a paper is about, in the words that articles print.
type Topic struct{ Entity }

// Evidence is a passage of the article that states a fact.
type Evidence struct {
	// Start and End count Unicode code points of Article.Text, half-open; Quote is that slice.
	Start, End int
	Quote      string
	// Prefix and Suffix are the text around the quote, at most 64 code points each.
	Prefix, Suffix string
	// Rule is the id of the rule of extraction that found it.
	Rule string
}

// Tenure says that a person holds or held a post.
type Tenure struct {
	ID       string     `json:"-"`
	PersonID string     `json:"person"`
	PostID   string     `json:"post"`
	EndState EndState   `json:"endState"`
	How      How        `json:"how"`
	Evidence []Evidence `json:"-"`
}

// Participation says that a person or a body took part in an event in a role. The agent, event and
// role are its identity; the rest is what this article prints of it.
type Participation struct {
	ID      string `json:"-"`
	EventID string `json:"event"`
	Role    Role   `json:"role"`
	// Exactly one of PersonID and BodyID is given.
	PersonID string `json:"person,omitempty"`
	BodyID   string `json:"body,omitempty"`
	// OrganizationID is the acting body; else the body spoken for; else the body of the printed
	// post; else empty.
	OrganizationID string `json:"organization,omitempty"`
	// TenureID is the tenure in which a person acts, empty where no post is printed.
	TenureID string `json:"tenure,omitempty"`
	// OnBehalfOfID is the body spoken for, empty where none is printed.
	OnBehalfOfID string     `json:"onBehalfOf,omitempty"`
	PrintedTitle string     `json:"printedTitle,omitempty"`
	SpeechTitle  string     `json:"speechTitle,omitempty"`
	SpeechKind   SpeechKind `json:"speechKind,omitempty"`
	// TopicIDs are what the speech or the paper is about, each once, in printed order; nil where nothing is printed.
	TopicIDs []string `json:"topics,omitempty"`
	// Seq is the place of the act in the article's account of the event, from 1.
	Seq      int        `json:"seq"`
	How      How        `json:"how"`
	Evidence []Evidence `json:"-"`
}

// Claim states one contestable property of an event.
type Claim struct {
	ID       string   `json:"-"`
	EventID  string   `json:"event"`
	Property Property `json:"property"`
	// Value is canonical: the text of a PartialDate, a name of a place or event, a theme as
	// printed, a Mode, or "300" or "OVER 300" for delegates.
	Value string `json:"value"`
	// TargetID is the place or the parent event that Value names, else empty.
	TargetID string `json:"target,omitempty"`
	// Seq orders the claims of one article on one property, from 1: the nearest parent first.
	Seq      int        `json:"seq"`
	How      How        `json:"how"`
	Evidence []Evidence `json:"-"`
}

// Delegates reads the value of a claim of PropertyDelegates.
func (c Claim) Delegates() (count int, qualifier Qualifier, err error) {
	qualifier = QualifierExact
	number := c.Value
	if word, rest, found := strings.Cut(c.Value, " "); found {
		qualifier, number = Qualifier(word), rest
	}
	known := slices.Contains([]Qualifier{QualifierExact, QualifierAbout, QualifierOver, QualifierNearly}, qualifier)
	if count, err = strconv.Atoi(number); err != nil || count < 0 || !known {
		return 0, "", fmt.Errorf("%w: delegates %q", ErrStatement, c.Value)
	}
	return count, qualifier, nil
}

// Precision orders the values that articles give for one property: a date by how much it says, an
// exact number before a rounded one, everything else alike. Of the values with the highest
// precision, that of the earliest article is shown (design §4).
func (c Claim) Precision() int {
	switch c.Property {
	case PropertyDate:
		date, _ := ParseDate(c.Value)
		return date.Rank()
	case PropertyDelegates:
		if _, qualifier, err := c.Delegates(); err == nil && qualifier == QualifierExact {
			return 1
		}
	}
	return 0
}

// LastDay is later than every date: it orders what has none.
const LastDay = "9999-12-31"

// SortDay is the key by which a date is ordered: its earliest day, LastDay where there is none.
func (d PartialDate) SortDay() string {
	if d.Earliest == "" {
		return LastDay
	}
	return d.Earliest
}

// EvidenceContext is the highest length of Evidence.Prefix and Suffix in code points.
const EvidenceContext = 64

// Validate checks what the stores rely on: ids of the right kind and closed within the statement,
// one agent per participation, no candidate among the tenures of what is none itself, evidence for every
// fact whose quote is its slice of the text, names in NFC, no event inside itself. The error wraps ErrStatement and names the first fault.
func (s Statement) Validate() error {
	v := validation{known: map[string]bool{}, text: []rune(s.Article.Text)}
	v.id(KindArticle, s.Article.ID)
	for _, e := range s.People {
		v.entity(KindPerson, e.Entity)
	}
	for _, e := range s.Places {
		v.entity(KindPlace, e.Entity)
	}
	for _, e := range s.Organizations {
		v.entity(KindOrganization, e.Entity)
	}
	for _, e := range s.Series {
		v.entity(KindSeries, e.Entity)
	}
	for _, e := range s.Posts {
		v.entity(KindPost, e.Entity)
	}
	for _, e := range s.Events {
		v.entity(KindEvent, e.Entity)
	}
	for _, e := range s.Topics {
		v.entity(KindTopic, e.Entity)
	}
	for _, e := range s.Organizations {
		v.ref(e.ID, KindOrganization, e.ParentID)
		for _, place := range e.PlaceIDs {
			v.ref(e.ID, KindPlace, place)
		}
	}
	for _, e := range s.Posts {
		v.ref(e.ID, KindOrganization, e.OrganizationID)
		v.ref(e.ID, KindPlace, e.PlaceID)
	}
	for _, e := range s.Events {
		v.ref(e.ID, KindSeries, e.SeriesID)
		v.ref(e.ID, KindEvent, e.EditionID)
	}
	candidates := map[string]bool{}
	for _, f := range s.Tenures {
		candidates[f.ID] = f.How == HowCandidate
		v.fact(KindTenure, f.ID, f.Evidence)
		v.must(f.ID, KindPerson, f.PersonID)
		v.must(f.ID, KindPost, f.PostID)
	}
	for _, f := range s.Participations {
		v.fact(KindParticipation, f.ID, f.Evidence)
		v.check(slices.Contains(Roles(), f.Role), f.ID, "unknown role %q", f.Role)
		v.check((f.PersonID == "") != (f.BodyID == ""), f.ID, "needs one agent")
		v.must(f.ID, KindEvent, f.EventID)
		v.ref(f.ID, KindPerson, f.PersonID)
		v.ref(f.ID, KindOrganization, f.BodyID)
		v.ref(f.ID, KindOrganization, f.OrganizationID)
		v.ref(f.ID, KindOrganization, f.OnBehalfOfID)
		v.ref(f.ID, KindTenure, f.TenureID)
		v.check(f.How == HowCandidate || !candidates[f.TenureID], f.ID, "has the tenure %q, which is only a candidate", f.TenureID)
		for i, topic := range f.TopicIDs {
			v.must(f.ID, KindTopic, topic)
			v.check(!slices.Contains(f.TopicIDs[:i], topic), f.ID, "has the topic %q twice", topic)
		}
	}
	for _, f := range s.Claims {
		v.fact(KindClaim, f.ID, f.Evidence)
		v.must(f.ID, KindEvent, f.EventID)
		v.claim(f)
	}
	return v.err
}

type validation struct {
	known map[string]bool
	text  []rune
	err   error
}

func (v *validation) check(ok bool, id, format string, args ...any) {
	if !ok && v.err == nil {
		v.err = fmt.Errorf("%w: %s: %s", ErrStatement, id, fmt.Sprintf(format, args...))
	}
}

func (v *validation) id(kind Kind, id string) {
	of, ok := KindOf(id)
	v.check(ok && of == kind, id, "is no id of a %s", kind)
	v.check(!v.known[id], id, "stands twice")
	v.known[id] = true
}

func (v *validation) entity(kind Kind, e Entity) {
	v.id(kind, e.ID)
	v.check(e.Name != "", e.ID, "has no name")
	v.composed(e.ID, e.Name)
	for _, name := range e.Aliases {
		v.composed(e.ID, name)
	}
}

func (v *validation) composed(id, name string) {
	if !norm.NFC.IsNormalString(name) {
		v.check(false, id, "name %q is not in NFC", name)
	}
}

func (v *validation) ref(from string, kind Kind, id string) {
	if id != "" {
		v.must(from, kind, id)
	}
}

func (v *validation) must(from string, kind Kind, id string) {
	of, _ := KindOf(id)
	v.check(of == kind && v.known[id], from, "points to %q, which is no %s of this statement", id, kind)
}

func (v *validation) fact(kind Kind, id string, evidence []Evidence) {
	v.id(kind, id)
	v.check(len(evidence) > 0, id, "has no evidence")
	starts := map[int]bool{}
	for _, e := range evidence {
		inside := 0 <= e.Start && e.Start < e.End && e.End <= len(v.text)
		v.check(inside && string(v.text[e.Start:e.End]) == e.Quote, id, "quote is not the text from %d to %d", e.Start, e.End)
		v.check(!starts[e.Start], id, "has two passages that start at %d", e.Start)
		starts[e.Start] = true
	}
}

func (v *validation) claim(c Claim) {
	switch c.Property {
	case PropertyParent:
		v.must(c.ID, KindEvent, c.TargetID)
		v.check(c.TargetID != c.EventID, c.ID, "puts an event into itself")
	case PropertyPlace:
		v.must(c.ID, KindPlace, c.TargetID)
	case PropertyDate:
		_, err := ParseDate(c.Value)
		v.check(err == nil && c.Value != "", c.ID, "date %q", c.Value)
	case PropertyDelegates:
		_, _, err := c.Delegates()
		v.check(err == nil, c.ID, "delegates %q", c.Value)
	case PropertyMode:
		v.check(slices.Contains([]Mode{ModeInPerson, ModeOnline, ModeHybrid}, Mode(c.Value)), c.ID, "mode %q", c.Value)
	case PropertyTheme, PropertySeries, PropertyOrdinal:
		v.check(c.Value != "", c.ID, "has no value")
	default:
		v.check(false, c.ID, "unknown property %q", c.Property)
	}
}
