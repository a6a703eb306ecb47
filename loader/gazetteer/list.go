package gazetteer

import "strings"

// List names a word list: the name of its file without ".tsv".
type List string

// The word lists there are.
const (
	Posts         List = "posts"
	Honorifics    List = "honorifics"
	Organizations List = "organizations"
	OrgHeads      List = "org_heads"
	Fields        List = "fields"
	Countries     List = "countries"
	Provinces     List = "provinces"
	Towns         List = "towns"
	Surnames      List = "surnames"
	PeopleWords   List = "people_words"
	EventHeads    List = "event_heads"
	Series        List = "series"
	EventWords    List = "event_words"
	ActTriggers   List = "act_triggers"
	ClauseWords   List = "clause_words"
	StopNames     List = "stop_names"
	Abbreviations List = "abbreviations"
	Boilerplate   List = "boilerplate"
	SpeechForms   List = "speech_forms"
	TopicWords    List = "topic_words"
)

// Row is one row of a word list. It is never changed once it is read.
type Row struct {
	List List
	// ID is unique in its list.
	ID string
	// Name is the canonical form.
	Name string
	// Aliases are the other forms that are recognized.
	Aliases []string
	// Kind is the row's group inside its list.
	Kind string
	// Detail holds what only some lists need, as the header of the list explains.
	Detail map[string]string
	// From and To bound the days on which the row is valid, both inclusive, empty where open.
	From, To string
}

// ValidOn reports whether the row is valid on a day (YYYY-MM-DD); the empty day means nothing is known.
func (r *Row) ValidOn(day string) bool {
	return day == "" || (r.From == "" || r.From <= day) && (r.To == "" || day <= r.To)
}

// Halves are the second halves of an act's phrases that a kind of first halves goes with.
func (r *Row) Halves(kind string) []string {
	if r.Detail[kind] == "" {
		return nil
	}
	return strings.Split(r.Detail[kind], "|")
}

// Forms gives all forms of a row, the canonical one first.
func (r *Row) Forms() []string { return append([]string{r.Name}, r.Aliases...) }
