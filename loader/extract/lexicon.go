package extract

import (
	"maps"
	"slices"
	"strings"
)

// class tells which word list an entry comes from; the name of the list is the file name without ".tsv".
type class string

// The word lists that the grammar asks for.
const (
	classPost         class = "posts"
	classHonorific    class = "honorifics"
	classOrganization class = "organizations"
	classOrgHead      class = "org_heads"
	classField        class = "fields"
	classCountry      class = "countries"
	classProvince     class = "provinces"
	classTown         class = "towns"
	classSurname      class = "surnames"
	classPeople       class = "people_words"
	classEventHead    class = "event_heads"
	classSeries       class = "series"
	classEventWord    class = "event_words"
	classAct          class = "act_triggers"
	classClause       class = "clause_words"
	classStopName     class = "stop_names"
	classAbbreviation class = "abbreviations"
	classBoilerplate  class = "boilerplate"
	classSpeechForm   class = "speech_forms"
	classTopic        class = "topic_words"
)

// entry is one row of a word list.
type entry struct {
	class class
	// id is unique in its list.
	id string
	// name is the canonical form.
	name string
	// aliases are the other forms that are recognized.
	aliases []string
	// kind is the entry's group inside its list.
	kind string
	// detail holds what only some lists need, as the header of the list explains.
	detail map[string]string
	// from and to bound the days on which the entry is valid, both inclusive, empty where open.
	from, to string
	// others are the aliases that a search tells apart from the name and from each other, of bodies and places only.
	others []string
}

// validOn reports whether the entry is valid on a day (YYYY-MM-DD); the empty day means nothing is known.
func (e *entry) validOn(day string) bool {
	return day == "" || (e.from == "" || e.from <= day) && (e.to == "" || day <= e.to)
}

// lexicon holds the word lists in the form in which the stages use them. It is never written after loading.
type lexicon struct {
	entries map[class][]*entry
	byID    map[class]map[string]*entry
	words   *trie
	// named are the rows of bodies, countries, provinces and towns by their first name.
	named map[string]*entry
	// fields are the names of ministries without "Bộ".
	fields *trie
	// memberships are the heads of posts that are no place of work: seats in party committees and in parliament.
	memberships map[string]bool
	// commentators are the heads of posts whose holders speak about events rather than at them: "yes" where they may be speakers of a seminar,
	// "always" where they speak for others.
	commentators map[string]string
	// digest identifies the lists and the rules.
	digest string
}

// loadLexicon reads layers of lists, the lowest first. The error is that of readGazetteer.
func loadLexicon(layers ...Gazetteer) (*lexicon, error) {
	all, err := readGazetteer(layers...)
	if err != nil {
		return nil, err
	}
	lex := &lexicon{
		entries: map[class][]*entry{}, byID: map[class]map[string]*entry{}, named: map[string]*entry{}, words: newTrie(), fields: newTrie(),
		memberships: map[string]bool{}, commentators: map[string]string{}, digest: all.digest,
	}
	for _, list := range slices.Sorted(maps.Keys(all.rows)) {
		lex.byID[list] = map[string]*entry{}
		for _, row := range all.rows[list] {
			lex.add(row.entry)
		}
	}
	lex.addSpeeches()
	return lex, nil
}

// addSpeeches adds the phrases for an act that are made of two halves: each first half with each second half of its kind.
func (lex *lexicon) addSpeeches() {
	for _, act := range lex.entries[classAct] {
		for _, form := range lex.entries[classSpeechForm] {
			for _, words := range form.forms() {
				for _, rest := range act.halves(form.kind) {
					lex.words.add(words+" "+rest, act)
				}
			}
		}
	}
}

// halves are the second halves of an act's phrases that a kind of first halves goes with.
func (e *entry) halves(kind string) []string {
	if e.detail[kind] == "" {
		return nil
	}
	return strings.Split(e.detail[kind], "|")
}

// forms gives all forms of an entry, the canonical one first.
func (e *entry) forms() []string { return append([]string{e.name}, e.aliases...) }

func (lex *lexicon) add(row *entry) {
	lex.entries[row.class] = append(lex.entries[row.class], row)
	lex.byID[row.class][row.id] = row
	for _, form := range row.forms() {
		lex.words.add(form, row)
	}
	switch row.class {
	case classPost:
		lex.memberships[row.name], lex.commentators[row.name] = row.detail["side"] == "yes", row.detail["comments"]
	case classOrganization, classCountry, classProvince, classTown:
		row.others = distinct(row)
		if lex.named[row.name] == nil {
			lex.named[row.name] = row
		}
	}
	if fields := row.detail["field"]; fields != "" {
		for _, form := range strings.Split(fields, "|") {
			lex.fields.add(form, row)
		}
	}
}

// organization gives a row of organizations.tsv, nil where the id is empty or unknown.
func (lex *lexicon) organization(id string) *entry { return lex.byID[classOrganization][id] }
