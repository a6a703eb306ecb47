package extract

import (
	"bufio"
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

//go:embed data/*.tsv
var lists embed.FS

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

// listColumns are the columns of every word list: id, name, aliases, kind, detail, valid, source.
const listColumns = 7

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
}

// loadLexicon reads all lists of a file system. The error names file and line.
func loadLexicon(files fs.FS) (*lexicon, error) {
	lex := &lexicon{
		entries: map[class][]*entry{}, byID: map[class]map[string]*entry{}, named: map[string]*entry{}, words: newTrie(), fields: newTrie(),
	}
	names, err := fs.Glob(files, "data/*.tsv")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if err := lex.loadList(files, name); err != nil {
			return nil, err
		}
	}
	lex.addSpeeches()
	return lex, lex.check()
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

func (lex *lexicon) loadList(files fs.FS, name string) error {
	file, err := files.Open(name)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	list := class(strings.TrimSuffix(path.Base(name), ".tsv"))
	lex.byID[list] = map[string]*entry{}
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row, err := parseEntry(list, line)
		if err == nil && lex.byID[list][row.id] != nil {
			err = fmt.Errorf("id %q occurs twice", row.id)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, number, err)
		}
		lex.add(row)
	}
	return lines.Err()
}

// parseEntry reads one row of a list.
func parseEntry(list class, line string) (*entry, error) {
	cells := strings.Split(line, "\t")
	if len(cells) != listColumns {
		return nil, fmt.Errorf("%d columns, want %d", len(cells), listColumns)
	}
	row := &entry{class: list, id: cells[0], name: cells[1], kind: cells[3], detail: map[string]string{}}
	if row.id == "" || row.name == "" || row.kind == "" || cells[6] == "" {
		return nil, fmt.Errorf("id, name, kind and source must be given")
	}
	if cells[2] != "" {
		row.aliases = strings.Split(cells[2], "|")
	}
	for _, pair := range strings.Split(cells[4], ";") {
		key, value, ok := strings.Cut(pair, "=")
		if !ok && pair != "" {
			return nil, fmt.Errorf("detail %q is not key=value", pair)
		}
		row.detail[key] = value
	}
	var ok bool
	if row.from, row.to, ok = strings.Cut(cells[5], "/"); !ok {
		return nil, fmt.Errorf("valid %q is not from/to", cells[5])
	}
	return row, nil
}

func (lex *lexicon) add(row *entry) {
	lex.entries[row.class] = append(lex.entries[row.class], row)
	lex.byID[row.class][row.id] = row
	for _, form := range row.forms() {
		lex.words.add(form, row)
	}
	switch row.class {
	case classOrganization, classCountry, classProvince, classTown:
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

// check finds references between lists that lead nowhere.
func (lex *lexicon) check() error {
	for _, list := range slices.Sorted(maps.Keys(lex.entries)) {
		for _, row := range lex.entries[list] {
			for _, key := range []string{"body", "parent"} {
				if id := row.detail[key]; id != "" && lex.byID[classOrganization][id] == nil {
					return fmt.Errorf("data/%s.tsv: %s: %s=%s is not in organizations.tsv", list, row.id, key, id)
				}
			}
		}
	}
	return nil
}

// organization gives a row of organizations.tsv, nil where the id is empty or unknown.
func (lex *lexicon) organization(id string) *entry { return lex.byID[classOrganization][id] }
