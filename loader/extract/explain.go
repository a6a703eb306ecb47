package extract

// Explanation is how one article was read: its facts, and what the cascade saw on the way to them.
type Explanation struct {
	// Facts are what Extract gives for the same document.
	Facts Facts
	// Marks are the phrases that were read, in the order of the text; no two overlap.
	Marks []Mark
	// Sentences are the sentences that were read, in the order of the text. What lies outside of them was cut off as page furniture.
	Sentences []Sentence
}

// MarkKind says what a phrase was read as.
type MarkKind string

// The kinds of mark.
const (
	MarkPerson       MarkKind = "PERSON"
	MarkOrganization MarkKind = "ORGANIZATION"
	MarkPost         MarkKind = "POST"
	MarkEvent        MarkKind = "EVENT"
	MarkDate         MarkKind = "DATE"
	MarkPlace        MarkKind = "PLACE"
	// MarkAct is a word that states an act, the trigger of a rule.
	MarkAct MarkKind = "ACT"
)

// Mark is one phrase as it was read.
type Mark struct {
	Span Span
	Kind MarkKind
	// Reading is what the phrase was taken for: the full name of the person, the name of the event that is meant, the printed
	// precision of a date, the canonical name of a place, the role of an act. It is empty where that was not settled.
	Reading string
	// Event is the index in Facts.Events of the event that is meant, -1 for other kinds and for events that no fact needs.
	Event int
}

// Sentence is one sentence as it was read.
type Sentence struct {
	Span Span
	// Heading is true for a title inside the text, which is not searched for facts.
	Heading bool
	// Trigger is true where a word states an act, remarks aside.
	Trigger bool
	// Participations and Fields are the indexes in Facts of what has this sentence as evidence, ascending.
	Participations, Fields []int
	// Reason says why a sentence with a trigger has no participation, empty for every other sentence.
	Reason Reason
}

// Reason says why a sentence with a trigger gave no participation.
type Reason string

// The reasons. Of several the last one in the sentence counts.
const (
	ReasonNoRule     Reason = "no rule fits its words"
	ReasonPlan       Reason = "it tells of a plan or of a later day"
	ReasonNoEvent    Reason = "it is not known at which event"
	ReasonNobody     Reason = "who acts is not named"
	ReasonComment    Reason = "nothing sets the remark at the event"
	ReasonNotSpeaker Reason = "nobody speaks for the body"
	ReasonHeading    Reason = "headings are not read"
)

// Explain reads an article as Extract does, and tells how. Offsets count code points of doc.Text.
func (x *Extractor) Explain(doc Document) Explanation {
	t := &trace{who: map[*person]*known{}, occasions: map[int]int{}}
	facts := x.read(doc, t)
	t.cite(facts)
	return Explanation{Facts: facts, Marks: t.marks, Sentences: t.sentences}
}
