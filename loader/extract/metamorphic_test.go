package extract

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/google/go-cmp/cmp"

	"quanhe/loader/gazetteer"
)

// variant is a change of an article after which its facts must be the same, or changed alike.
type variant struct {
	name string
	// change gives the changed text.
	change func(text string) string
	// equate makes equal what the change makes different in the facts.
	equate func(facts string) string
}

// variants are the changes that tell nothing new: how a text is encoded, typed and laid out.
func variants() []variant {
	same := func(facts string) string { return facts }
	return []variant{
		{"decomposed", norm.NFD.String, norm.NFC.String},
		{"composed", norm.NFC.String, norm.NFC.String},
		{"old tone placement", placeTones(newPlacement, oldPlacement), placeTones(newPlacement, oldPlacement)},
		{"new tone placement", placeTones(oldPlacement, newPlacement), placeTones(newPlacement, oldPlacement)},
		{"straight quotation marks", straightQuotes, straightQuotes},
		{"curly quotation marks", curlyQuotes, straightQuotes},
		{"empty lines", func(text string) string { return strings.ReplaceAll(text, "\n", "\n\n") }, equalBreaks},
		{"no line breaks in the text", joinLines, whoDidWhat},
		{"lines of Windows", func(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }, equalBreaks},
		{"page furniture", func(text string) string { return text + pageFurniture }, same},
	}
}

// pageFurniture is what the page of a newspaper prints below an article: other articles, with people who did other things.
const pageFurniture = "\n\nTin bài liên quan\nThứ trưởng Ngoại giao Võ Kim Chi chủ trì Hội nghị Cảng biển lần thứ 9\n" +
	"Thứ trưởng Ngoại giao Võ Kim Chi chủ trì Hội nghị Cảng biển lần thứ 9\nPhát biểu khai mạc hội nghị, ông Tô Bá Lộc cảm ơn các đoàn. \nĐọc nhiều\n"

// oldPlacement and newPlacement are the two spellings of the syllables that end in oa, oe and uy.
var (
	oldPlacement = strings.Fields("òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy")
	newPlacement = strings.Fields("oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ")
)

// placeTones writes the syllables of one spelling in the other. After q the u is no vowel, and the mark stays on the y.
func placeTones(from, to []string) func(string) string {
	syllable := regexp.MustCompile(`[\p{L}\p{M}]+`)
	return func(text string) string {
		return syllable.ReplaceAllStringFunc(norm.NFC.String(text), func(word string) string {
			for i, ending := range from {
				if start, ok := strings.CutSuffix(word, ending); ok && !strings.HasSuffix(strings.ToLower(start), "q") {
					return start + to[i]
				}
			}
			return word
		})
	}
}

func straightQuotes(text string) string {
	return strings.NewReplacer("“", `"`, "”", `"`, `\"`, `"`).Replace(text)
}

// equalBreaks writes the line breaks inside quotes in one way: a sentence goes on in the next line after an abbreviation.
func equalBreaks(facts string) string {
	return regexp.MustCompile(`(?:\\r|\\n)+`).ReplaceAllString(facts, " ")
}

// curlyQuotes opens a quotation where a straight mark stands before a word and after white space, and closes it elsewhere.
func curlyQuotes(text string) string {
	opening := regexp.MustCompile(`(^|[\s(])"(\S)`)
	return strings.ReplaceAll(opening.ReplaceAllString(text, "$1“$2"), `"`, "”")
}

// whoDidWhat keeps the role, the person and the body of each participation. A paragraph may end a session and what a pronoun means, so
// without paragraphs the event and further evidence may be others.
func whoDidWhat(facts string) string {
	acts := regexp.MustCompile(`"role":.*?"post"`).FindAllString(facts, -1)
	slices.Sort(acts)
	return strings.Join(slices.Compact(acts), "\n")
}

// joinLines runs the paragraphs of a text together. Short lines stay: headlines and captions are told by their lines.
func joinLines(text string) string {
	return regexp.MustCompile(`([^\n]{100}\p{Ll}[.])\s*\n+([“"\p{Lu}][^\n]{100})`).ReplaceAllString(text, "$1 $2")
}

// TestVariantsOfArticles changes real articles in ways that tell nothing new: their facts stay.
func TestVariantsOfArticles(t *testing.T) {
	if testing.Short() {
		t.Skip("reads each report many times")
	}
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range articlesWithGold(t) {
		doc := readDocument(t, file)
		whole := factsOf(t, x, doc)
		for _, v := range variants() {
			changed := doc
			changed.Text = v.change(doc.Text)
			if diff := cmp.Diff(lines(v.equate(whole)), lines(v.equate(factsOf(t, x, changed)))); diff != "" {
				t.Errorf("%s: %s: the facts differ (-as it is +changed)\n%s", filepath.Base(file), v.name, diff)
			}
		}
	}
}

// TestOtherNamesInArticles gives the people of real articles other names of the same shape, one by one: only the name changes.
func TestOtherNamesInArticles(t *testing.T) {
	if testing.Short() {
		t.Skip("reads each report many times")
	}
	x, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range articlesWithGold(t) {
		doc := readDocument(t, file)
		doc.Text = norm.NFC.String(doc.Text)
		facts := x.Extract(doc)
		whole := factsOf(t, x, doc)
		for _, name := range vietnameseNames(x, facts) {
			rename := renaming(name)
			changed := doc
			changed.Text = rename(doc.Text)
			if diff := cmp.Diff(lines(rename(whole)), lines(factsOf(t, x, changed))); diff != "" {
				t.Errorf("%s: %s by another name: the facts differ (-renamed +read)\n%s", filepath.Base(file), name, diff)
			}
		}
	}
}

// otherNames are names of nobody, by their number of syllables.
var otherNames = map[int]string{2: "Tạ Khuê", 3: "Tạ Bá Khuê", 4: "Tạ Quang Bá Khuê", 5: "Tạ Quang Bá Khắc Khuê"}

// vietnameseNames are the full names of the people in facts that are Vietnamese, each once.
func vietnameseNames(x *Extractor, facts Facts) []string {
	var names []string
	for _, p := range facts.Participations {
		syllables := strings.Fields(p.Person)
		isVietnamese := len(syllables) > 1 && otherNames[len(syllables)] != "" && slices.ContainsFunc(x.lex.rows[gazetteer.Surnames], func(e *gazetteer.Row) bool { return e.Name == syllables[0] })
		if isVietnamese && !slices.Contains(names, p.Person) {
			names = append(names, p.Person)
		}
	}
	return names
}

// renaming gives somebody another name throughout a text: the full name, and the given name after a form of address or a post.
func renaming(name string) func(string) string {
	syllables := strings.Fields(name)
	other := otherNames[len(syllables)]
	given := regexp.MustCompile(`((?i:ông|bà|anh|chị|đồng chí|tướng|trưởng|tịch|sứ) )` + syllables[len(syllables)-1] + `([^\p{L}])`)
	return func(text string) string {
		text = strings.ReplaceAll(text, name, other)
		return given.ReplaceAllString(text, "${1}Khuê$2")
	}
}

// articlesWithGold are the reports of the corpus that have gold, and the sample articles.
func articlesWithGold(t *testing.T) []string {
	t.Helper()
	judge := scorer{corpus: findCorpus(t)}
	return slices.Concat(judge.reports(t, "seeds"), judge.reports(t, "dev"), judge.reports(t, "samples"))
}

// factsOf writes the facts of an article without the offsets, which move with the text.
func factsOf(t *testing.T, x *Extractor, doc Document) string {
	t.Helper()
	var facts bytes.Buffer
	if err := WriteJSONLines(&facts, "a", doc, x.Extract(doc)); err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`,"start":\d+,"end":\d+`).ReplaceAllString(facts.String(), "")
}

// lines are the lines of a text in an order of their own: facts of one sentence are printed by their values.
func lines(facts string) []string {
	split := strings.Split(facts, "\n")
	slices.Sort(split)
	return split
}
