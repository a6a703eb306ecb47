package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"quanhe/loader/gazetteer"
)

// lexicon holds the word lists in the form in which the stages use them. It is never written after loading.
type lexicon struct {
	rows  map[gazetteer.List][]*gazetteer.Row
	byID  map[gazetteer.List]map[string]*gazetteer.Row
	words *trie
	// others are what else bodies, countries, provinces and towns are called, by their first name.
	others map[string][]string
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

// loadLexicon reads folders of lists, the lowest first. The error is that of gazetteer.Read.
func loadLexicon(folders ...gazetteer.Folder) (*lexicon, error) {
	lists, err := gazetteer.Read(newTokenizer().formKey, folders...)
	if err != nil {
		return nil, err
	}
	lex := &lexicon{
		rows: map[gazetteer.List][]*gazetteer.Row{}, byID: map[gazetteer.List]map[string]*gazetteer.Row{}, words: newTrie(), fields: newTrie(),
		others: map[string][]string{}, memberships: map[string]bool{}, commentators: map[string]string{}, digest: digest(lists),
	}
	for _, list := range lists.Names() {
		lex.byID[list] = map[string]*gazetteer.Row{}
		for _, row := range lists.Rows(list) {
			lex.add(row)
		}
	}
	lex.addSpeeches()
	return lex, nil
}

// digest identifies what facts depend on: the lists, and the rules with their status.
func digest(lists *gazetteer.Lists) string {
	sum := sha256.New()
	_, _ = fmt.Fprintf(sum, "lists %s\nrules %s\n", lists.Digest(), rulesVersion)
	for _, rule := range Rules() {
		_, _ = fmt.Fprintf(sum, "%s %s\n", rule.ID, rule.Status)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// addSpeeches adds the phrases for an act that are made of two halves: each first half with each second half of its kind.
func (lex *lexicon) addSpeeches() {
	for _, act := range lex.rows[gazetteer.ActTriggers] {
		for _, form := range lex.rows[gazetteer.SpeechForms] {
			for _, words := range form.Forms() {
				for _, rest := range act.Halves(form.Kind) {
					lex.words.add(words+" "+rest, act)
				}
			}
		}
	}
}

func (lex *lexicon) add(row *gazetteer.Row) {
	lex.rows[row.List] = append(lex.rows[row.List], row)
	lex.byID[row.List][row.ID] = row
	for _, form := range row.Forms() {
		lex.words.add(form, row)
	}
	switch row.List {
	case gazetteer.Posts:
		lex.memberships[row.Name], lex.commentators[row.Name] = row.Detail["side"] == "yes", row.Detail["comments"]
	case gazetteer.Organizations, gazetteer.Countries, gazetteer.Provinces, gazetteer.Towns:
		if _, known := lex.others[row.Name]; !known {
			lex.others[row.Name] = distinct(row)
		}
	}
	if fields := row.Detail["field"]; fields != "" {
		for _, form := range strings.Split(fields, "|") {
			lex.fields.add(form, row)
		}
	}
}

// organization gives a row of organizations.tsv, nil where the id is empty or unknown.
func (lex *lexicon) organization(id string) *gazetteer.Row {
	return lex.byID[gazetteer.Organizations][id]
}
