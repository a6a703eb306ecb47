package graph

import (
	"cmp"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// SearchKey is FoldKey with y as i: what all spellings of a name have in common.
func SearchKey(name string) string { return strings.ReplaceAll(FoldKey(name), "y", "i") }

// Searchable is what search keeps of an entity.
type Searchable struct {
	ID string
	// Facts is the number of facts about the entity; see Update.Facts.
	Facts int
	// Texts are what it is found by, one a line: name, aliases, and of an event the theme. They are
	// as stored, but for line breaks within one, which are spaces here.
	Texts string
	// Keys are the SearchKeys of the texts, one a line, each followed, after a tab, by words that
	// are not in it but count as its own: the ordinal of an event in digits and in Roman numerals.
	Keys string
}

// SearchEntry is one entry of the search index: an entity under words by which it may be found.
type SearchEntry struct {
	Kind Kind
	// Rank falls as the number of facts grows, from SearchRanks-1 for none to 0, and changes rarely.
	Rank int
	// Words are a text of the entity with its marks, or the words of its key from one of them to
	// the last and on from the first. A space ends each word, a tab the whole.
	Words string
	ID    string
}

// SearchRanks is the number of ranks: one for no fact, one for each power of four, the last without
// bound. More of them would cost every read a step down the index, and move entities more often.
const SearchRanks = 6

// How words of a entry begin: a text with its marks, its key from the first word, from another.
const (
	marked  = "="
	atStart = "^"
	inside  = "~"
)

// endOfWords ends the words of a entry. The tab is lower than all that words are made of, so that
// entries keep their order where a store joins words and id.
const endOfWords = " \t"

// The longest words that are kept of a text, in words and in code points of each. They keep a
// entry within what an index of Neo4j takes, 8 KiB.
const (
	mostWords   = 32
	longestWord = 32
)

// searchWords gives the words of a key that are searched.
func searchWords(key string) []string {
	words := strings.Fields(key)
	words = words[:min(mostWords, len(words))]
	for i, word := range words {
		if runes := []rune(word); len(runes) > longestWord {
			words[i] = string(runes[:longestWord])
		}
	}
	return words
}

// markedWords are the words under which a text is found by its marks.
func markedWords(text string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			return r
		}
		return ' '
	}, ToneKey(text))
	return marked + strings.Join(searchWords(plain), " ") + endOfWords
}

// turn gives words from the i-th to the last and on from the first, each ended by a space.
func turn(words []string, i int) string {
	return strings.Join(slices.Concat(words[i:], words[:i], []string{""}), " ")
}

// rank is the highest, 0, for the most facts.
func (s Searchable) rank() int {
	return SearchRanks - 1 - min((bits.Len(uint(s.Facts))+1)/2, SearchRanks-1)
}

// Entries lists the entries of an entity in their order, each once.
func (s Searchable) Entries() []SearchEntry {
	kind, _ := KindOf(s.ID)
	rank := s.rank()
	var all []SearchEntry
	add := func(words string) {
		all = append(all, SearchEntry{Kind: kind, Rank: rank, Words: words, ID: s.ID})
	}
	texts := strings.Split(s.Texts, "\n")
	for i, line := range strings.Split(s.Keys, "\n") {
		key, more, _ := strings.Cut(line, "\t")
		words, tail := searchWords(key), "\t"
		if len(words) == 0 {
			continue
		}
		if more != "" {
			tail += " " + more + " "
		}
		add(markedWords(texts[i]))
		for j := range words {
			if j == 0 {
				add(atStart + turn(words, j) + tail)
			} else {
				add(inside + turn(words, j) + tail)
			}
		}
		for word := range strings.FieldsSeq(more) {
			add(inside + word + " " + turn(words, 0) + tail)
		}
	}
	slices.SortFunc(all, compareEntries)
	return slices.Compact(all)
}

func compareEntries(a, b SearchEntry) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Rank, b.Rank), cmp.Compare(a.Words, b.Words), cmp.Compare(a.ID, b.ID))
}

// SearchUpdate is what a store has to write so that what a batch changed can be searched.
type SearchUpdate struct {
	// Put are new or changed entities, Remove the ids of those that go, both in order of ids.
	Put    []Searchable
	Remove []string
	// Drop are entries that go, Add new ones, both in their order.
	Drop, Add []SearchEntry
}

// Searched lists the ids of the entities of which search may have to change something, in order.
func (u Update) Searched() []string {
	var ids []string
	for _, id := range u.Remove {
		if kind, _ := KindOf(id); slices.Contains(EntityKinds(), kind) {
			ids = append(ids, id)
		}
	}
	for _, row := range u.Put {
		if slices.Contains(EntityKinds(), row.Kind) {
			ids = append(ids, row.ID)
		}
	}
	for id := range u.Facts {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Search says what an update changes for search. before are the stored ones of u.Searched.
func (u Update) Search(before []Searchable) SearchUpdate {
	old := make(map[string]Searchable, len(before))
	for _, s := range before {
		old[s.ID] = s
	}
	rows := map[string]Row{}
	for _, row := range u.Put {
		if slices.Contains(EntityKinds(), row.Kind) {
			rows[row.ID] = row
		}
	}
	var update SearchUpdate
	for _, id := range u.Searched() {
		was, stored := old[id]
		if _, gone := slices.BinarySearch(u.Remove, id); gone {
			update.Remove = append(update.Remove, id)
			update.Drop = append(update.Drop, was.Entries()...)
			continue
		}
		now := was
		now.ID, now.Facts = id, was.Facts+u.Facts[id]
		if row, changed := rows[id]; changed {
			now.Texts, now.Keys = searchTexts(row)
		}
		if stored && now == was {
			continue
		}
		update.Put = append(update.Put, now)
		update.move(was, now)
	}
	slices.SortFunc(update.Drop, compareEntries)
	slices.SortFunc(update.Add, compareEntries)
	return update
}

// move replaces the entries of an entity where they differ.
func (u *SearchUpdate) move(was, now Searchable) {
	if was.Keys == now.Keys && was.Texts == now.Texts && was.rank() == now.rank() {
		return
	}
	old, fresh := was.Entries(), now.Entries()
	for _, entry := range old {
		if _, stays := slices.BinarySearchFunc(fresh, entry, compareEntries); !stays {
			u.Drop = append(u.Drop, entry)
		}
	}
	for _, entry := range fresh {
		if _, there := slices.BinarySearchFunc(old, entry, compareEntries); !there {
			u.Add = append(u.Add, entry)
		}
	}
}

// searchTexts gives the texts by which the entity of a row is found, and their keys.
func searchTexts(row Row) (texts, keys string) {
	var lines []string
	name, _ := row.Values["name"].(string)
	aliases, _ := row.Values["aliases"].([]string)
	lines = append(append(lines, name), aliases...)
	if theme, _ := row.Values["theme"].(string); theme != "" {
		lines = append(lines, theme)
	}
	ordinal, _ := row.Values["ordinal"].(int)
	all := make([]string, len(lines))
	for i, line := range lines {
		lines[i] = strings.ReplaceAll(NFC(line), "\n", " ")
		all[i] = SearchKey(line)
		if more := ordinalWords(ordinal, all[i]); more != "" {
			all[i] += "\t" + more
		}
	}
	return strings.Join(lines, "\n"), strings.Join(all, "\n")
}

// ordinalWords writes an ordinal in digits and in Roman numerals, leaving out what the key has.
func ordinalWords(ordinal int, key string) string {
	const largest = 3999 // of what Roman numerals can write
	if ordinal < 1 || ordinal > largest {
		return ""
	}
	has := strings.Fields(key)
	var more []string
	for _, word := range []string{strconv.Itoa(ordinal), roman(ordinal)} {
		if !slices.Contains(has, word) {
			more = append(more, word)
		}
	}
	return strings.Join(more, " ")
}

// roman writes a number in lower-case Roman numerals.
func roman(number int) string {
	var text strings.Builder
	for _, step := range []struct {
		value  int
		letter string
	}{
		{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"},
		{10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
	} {
		for ; number >= step.value; number -= step.value {
			text.WriteString(step.letter)
		}
	}
	return text.String()
}
