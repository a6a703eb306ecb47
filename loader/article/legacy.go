package article

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// legacy is an encoding of Vietnamese by fonts, which is recognized and refused: its bytes are those
// of Western letters, so a program that converts files by their encoding makes such letters of them.
type legacy struct {
	name string
	// letter gives what a character of Latin-1 stands for; combining marks belong to the letter before.
	letter map[rune]string
}

// The tables are those of UniKey's keyboard and of vietunicode.sourceforge.net/charset.
var legacies = []legacy{
	{"TCVN3 (ABC)", letters([][2]string{
		{"¸µ¶·¹", "áàảãạ"}, {"¾»¼½Æ", "ắằẳẵặ"}, {"ÊÇÈÉË", "ấầẩẫậ"}, {"ÐÌÎÏÑ", "éèẻẽẹ"},
		{"ÕÒÓÔÖ", "ếềểễệ"}, {"Ý×ØÜÞ", "íìỉĩị"}, {"ãßáâä", "óòỏõọ"}, {"èåæçé", "ốồổỗộ"},
		{"íêëìî", "ớờởỡợ"}, {"óïñòô", "úùủũụ"}, {"øõö÷ù", "ứừửữự"}, {"ýúûüþ", "ýỳỷỹỵ"},
		{"¨©ª«¬\u00ad®", "ăâêôơưđ"}, {"¡¢£¤¥¦§", "ăâêôơưđ"},
	})},
	{"VNI", vni()},
}

// letters makes a table of pairs of texts: each letter of the first stands for that at its place in
// the second.
func letters(pairs [][2]string) map[rune]string {
	table := map[rune]string{}
	for _, pair := range pairs {
		to := []rune(pair[1])
		for i, from := range []rune(pair[0]) {
			table[from] = string(to[i])
		}
	}
	return table
}

// vni makes the table of VNI, in which a letter is followed by its marks; capitals are those of Latin-1.
func vni() map[rune]string {
	const acute, grave, hook, tilde, dot, circumflex, breve = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323", "\u0302", "\u0306"
	table := letters([][2]string{{"ôöñíìæóòî", "ơưđíìỉĩịỵ"}})
	for i, mark := range []string{acute, grave, hook, tilde, dot} {
		table[[]rune("ùøûõï")[i]] = mark
		table[[]rune("áàåãä")[i]] = circumflex + mark
		table[[]rune("éèúüë")[i]] = breve + mark
	}
	table['â'], table['ê'] = circumflex, breve
	for from, to := range table {
		if upper := unicode.ToUpper(from); upper <= unicode.MaxLatin1 {
			table[upper] = to
		}
	}
	return table
}

// isSyllable reports whether a word of Latin-1 characters is a Vietnamese syllable in this encoding.
func (l legacy) isSyllable(word string) bool {
	var text strings.Builder
	for _, r := range word {
		switch to, ok := l.letter[r]; {
		case ok:
			text.WriteString(to)
		case r < utf8.RuneSelf:
			text.WriteRune(r)
		default:
			return false
		}
	}
	return isSyllable(norm.NFC.String(text.String()))
}

func (l legacy) reject(line int, word string) *Rejection {
	return &Rejection{
		Line: line, Cause: CauseEncoding, Reason: fmt.Sprintf("text in the old encoding %s, such as %q", l.name, word),
		Advice: fmt.Sprintf("convert it to UTF-8 first, for example from %s to Unicode with the UniKey toolkit", l.name),
	}
}

// firstLegacyWord gives the first word that is a syllable in an old encoding only.
func firstLegacyWord(text string, l *legacy) string {
	for _, word := range words(text) {
		if !isASCII(word) && !isSyllable(word) && l.isSyllable(word) {
			return word
		}
	}
	return ""
}

// legacyWords is the least words of a line that have to be in an old encoding; fewer may be foreign
// names.
const legacyWords = 3

// checkLegacy refuses a text with a line in an old encoding: one that holds more words that are
// Vietnamese in that encoding only than other words with letters beyond ASCII.
func checkLegacy(text string) *Rejection {
	number := 0
	for line := range strings.Lines(text) {
		number++
		suspects, others := suspectWords(line)
		for i := range legacies {
			old := 0
			for _, word := range suspects {
				if !isSyllable(word) && legacies[i].isSyllable(word) {
					old++
				}
			}
			if old >= legacyWords && old > others+len(suspects)-old {
				return legacies[i].reject(number, firstLegacyWord(line, &legacies[i]))
			}
		}
	}
	return nil
}

// suspectWords gives the words of a line that may be in an old encoding, as their letters beyond
// ASCII are all of Latin-1, and the number of others beyond ASCII; no words where the others
// outnumber them.
func suspectWords(line string) (suspects []string, others int) {
	for _, word := range words(line) {
		switch {
		case isASCII(word):
		case strings.IndexFunc(word, func(r rune) bool { return r > unicode.MaxLatin1 }) < 0:
			suspects = append(suspects, word)
		default:
			others++
		}
	}
	if len(suspects) <= others {
		return nil, others
	}
	return suspects, others
}
