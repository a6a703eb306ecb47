package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// toneless is the form of a Vietnamese syllable without its tone: onset, vowels, final consonant.
// It admits some syllables that no word has.
var toneless = regexp.MustCompile(`^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?` +
	`(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|oo|ôi|ơi|` +
	`ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)(?:ch|ng|nh|[cmnpt])?$`)

// The combining marks of the tones. A syllable that ends in a stop has one of the last two.
const tones, stopTones = "\u0300\u0303\u0309\u0301\u0323", "\u0301\u0323"

// isSyllable reports whether a word has the form of a Vietnamese syllable, in NFC or not.
func isSyllable(word string) bool {
	var base, tone []rune
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		if strings.ContainsRune(tones, r) {
			tone = append(tone, r)
		} else {
			base = append(base, r)
		}
	}
	text := norm.NFC.String(string(base))
	if len(tone) > 1 || !toneless.MatchString(text) {
		return false
	}
	stop := strings.HasSuffix(text, "c") || strings.HasSuffix(text, "p") || strings.HasSuffix(text, "t") || strings.HasSuffix(text, "ch")
	return !stop || len(tone) == 1 && strings.ContainsRune(stopTones, tone[0])
}

// words cuts a text at white space and ASCII other than letters, and at the marks of punctuation
// that are beyond all encodings of one byte. Symbols stay in the words, as they are letters in
// some encodings.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		if r < utf8.RuneSelf {
			return !unicode.IsLetter(r)
		}
		return unicode.IsSpace(r) || unicode.IsControl(r) || r > unicode.MaxLatin1 && unicode.IsPunct(r)
	})
}

// isASCII reports whether a word has no other letters than ASCII, which all encodings share.
func isASCII(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// syllableShare gives the share of Vietnamese syllables among the words with other letters than
// ASCII, and the number of these words.
func syllableShare(text string, isSyllable func(string) bool) (share float64, count int) {
	hits := 0
	for _, word := range words(text) {
		if isASCII(word) {
			continue
		}
		count++
		if isSyllable(word) {
			hits++
		}
	}
	return float64(hits) / float64(max(count, 1)), count
}
