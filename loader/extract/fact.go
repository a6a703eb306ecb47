package extract

import "quanhe/graph"

// Document is what extraction reads: the text of one article and the little that its file says
// about it.
type Document struct {
	// Text is the article as stored: decoded, not normalized, header lines included.
	Text string
	// Title is the headline where the article states it, else empty.
	Title string
	// Published is the day of publication where the article states it, else the zero date. A publish
	// line inside Text is found by extraction itself.
	Published graph.PartialDate
}

// Facts is everything that one article says. Names are as printed (in NFC); which person or event
// of the graph they mean is decided later, by resolve. The order of each list is the order of the
// first evidence in the text.
type Facts struct {
	// Events are the events that the article names or is about. Other facts point here by index.
	Events []Event
	// Participations say who did what at which event.
	Participations []Participation
	// Fields are the printed properties of events.
	Fields []Field
	// Missed are the sentences that had a trigger of an act but gave no fact.
	Missed []Span
	// Aliases are other names that the word lists know of bodies and places in the facts, by their Name;
	// a name without others is not in it.
	Aliases map[string][]string
}

// Span is a half-open range of Unicode code points of Document.Text.
type Span struct{ Start, End int }

// Event is an event as one article tells it.
type Event struct {
	// Name is the event as printed at its fullest mention; a bare head noun ("Hội nghị") where
	// the text gives no more.
	Name string
	Kind graph.EventKind
	// Series is the canonical name of the series, empty where the event is not an edition of one.
	Series string
	// Ordinal is the number of the edition, 0 where it is not printed.
	Ordinal int
	// Date is the day of the event as far as this article tells it.
	Date graph.PartialDate
	// Parents are the indexes of the events that this one is part of, nearest first.
	Parents []int
	// Mentioned is true for an event that the article only refers to (an earlier edition, a
	// conference still to come): nothing that the article reports took place there.
	Mentioned bool
}

// Body is an organization as one article prints it.
type Body struct {
	// Name is as printed ("UBND TP Hà Nội"), or what the grammar derives (the embassy for an
	// ambassador).
	Name string
	// ID is the row of the gazetteer that the name belongs to, empty for an unknown body.
	ID   string
	Kind graph.OrganizationKind
	// Place is the name of the country, province or city that the body belongs to, empty where
	// it has none.
	Place string
	// PlaceKind is the kind of Place, empty where there is none.
	PlaceKind graph.PlaceKind
	// Parent is the body that this one is part of, where the text or the gazetteer tells it.
	Parent *Body
}

// Post is one post as printed.
type Post struct {
	// Title is as printed, without the person's name ("Cục trưởng Cục Ngoại vụ").
	Title string
	Kind  graph.PostKind
	// Head is the canonical head of the post ("Thứ trưởng Thường trực"), which names the same
	// function whatever complement is printed.
	Head string
	// Body is the body in which the post is, nil where neither text nor gazetteer tells it.
	Body *Body
	// Place is where the holder is posted ("Nhật Bản" for the ambassador of Vietnam to Japan),
	// empty for a post at home.
	Place string
	// PlaceKind is the kind of Place, empty where there is none.
	PlaceKind graph.PlaceKind
	// Former is true for a post that the text marks as past (nguyên, cựu).
	Former bool
	// Joined is true for a second post that "kiêm" joins to the one before.
	Joined bool
}

// Participation is one act of one agent at one event. Exactly one of Person and Agent is given.
type Participation struct {
	Role  graph.Role
	Event int
	// Person is the name of the acting person, empty where a body acts.
	Person string
	// Agent is the acting body, nil where a person acts.
	Agent *Body
	// Bodies are the bodies of the acting person, first one first.
	Bodies []Body
	// Posts are the posts printed for the person in the article, at the fullest mention before
	// or at the act.
	Posts []Post
	// PrintedTitle is the whole title as printed for this act ("Phó Thủ tướng, Bộ trưởng Ngoại
	// giao"), empty where none is.
	PrintedTitle string
	// OnBehalfOf is the body spoken for, nil where the text names none.
	OnBehalfOf *Body
	// SpeechTitle is the printed title of a paper, empty where none is.
	SpeechTitle string
	// Topics are what the speech or the paper is about, as printed ("phát biểu về X"), in their order; nil where nothing
	// tells it.
	Topics []string
	// SpeechKind is empty where the act is no speech.
	SpeechKind graph.SpeechKind
	// Evidence are the sentences that state the fact, first one first; never empty.
	Evidence []Span
	// Rule is the id of the rule that made the fact.
	Rule string
	// Candidate is true where that rule is still on trial.
	Candidate bool
}

// Field is one printed property of an event.
type Field struct {
	Event    int
	Property graph.Property
	// Value is as the program prints it: an ISO date, a name, a number as printed ("hơn 300"), a
	// mode in the text's words.
	Value string
	// Parent is the index of the parent event for PropertyParent, else -1.
	Parent int
	// PlaceKind is the kind of the place for PropertyPlace, else empty.
	PlaceKind graph.PlaceKind
	// Place is the name of the place in the word lists for PropertyPlace, else as printed or empty.
	Place    string
	Evidence []Span
	Rule     string
	// Candidate is true where that rule is still on trial.
	Candidate bool
}
