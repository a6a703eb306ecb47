package graph

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Vietnamese names are written in several ways that mean the same: composed or decomposed
// characters, the tone mark on the first or the second vowel of oa, oe and uy, i or y, đ or d, and
// without any marks. The keys below take these differences away one by one. Identity uses ToneKey
// only: Hà, Hạ and Ha are three names.

// NFC returns text in Unicode normalization form C, the only form in which names are stored.
func NFC(text string) string { return norm.NFC.String(text) }

// olderTones and newerTones hold the placements of the tone mark on two vowels, one for one. The mark
// moves only where the syllable ends with the two, and never after q (quý stays).
const (
	olderTones = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
	newerTones = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
)

// newerTone writes a syllable with the newer placement of its tone mark.
func newerTone(syllable string) string {
	last, size := utf8.DecodeLastRuneInString(syllable)
	if last != 'a' && last != 'e' && last != 'y' {
		return syllable
	}
	_, before := utf8.DecodeLastRuneInString(syllable[:len(syllable)-size])
	stem, vowels := syllable[:len(syllable)-size-before], syllable[len(syllable)-size-before:]
	if before < 2 || strings.HasSuffix(stem, "q") {
		return syllable
	}
	older := strings.Index(olderTones, vowels)
	if older < 0 {
		return syllable
	}
	at := utf8.RuneCountInString(olderTones[:older])
	return stem + string([]rune(newerTones)[at:at+2])
}

// ToneKey is the identity key of a name: composed, lower case, one tone placement, single spaces.
func ToneKey(name string) string {
	// Lower case may compose anew: H with a line below is two characters, h with one is one.
	lower := NFC(strings.ToLower(NFC(name)))
	var key strings.Builder
	key.Grow(len(lower))
	for syllable := range strings.FieldsFuncSeq(lower, unicode.IsSpace) {
		if key.Len() > 0 {
			key.WriteByte(' ')
		}
		key.WriteString(newerTone(syllable))
	}
	return key.String()
}

// FoldKey is ToneKey without any marks and with đ as d: what someone types on a keyboard without
// Vietnamese. Punctuation counts as a space.
func FoldKey(name string) string {
	var key strings.Builder
	space := false
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			space = true
		default:
			if space && key.Len() > 0 {
				key.WriteByte(' ')
			}
			space = false
			if r == 'đ' {
				r = 'd'
			}
			key.WriteRune(r)
		}
	}
	return key.String()
}

// Slug makes the readable tail of an id from a name: FoldKey in ASCII, joined by hyphens.
// It is a hint for readers and never parsed.
func Slug(name string) string {
	var words []string
	for _, word := range strings.Fields(FoldKey(name)) {
		ascii := strings.Map(func(r rune) rune {
			if r > unicode.MaxASCII {
				return -1
			}
			return r
		}, word)
		if ascii != "" {
			words = append(words, ascii)
		}
	}
	return strings.Join(words, "-")
}

// vietnameseOrder gives each letter of the Vietnamese alphabet its place: a ă â b c d đ e ê … y,
// with f, j, w and z where dictionaries put them.
const vietnameseOrder = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

// toneOrder gives the tones their dictionary order: level, falling, asking, broken, sharp, heavy.
const toneOrder = "\u0300\u0309\u0303\u0301\u0323"

// SortName is the stored key by which names are ordered: letters in the order of the Vietnamese
// alphabet first, tones only to break ties. It compares byte by byte, so that every store agrees.
// Digits sort before letters and by value up to six digits.
func SortName(name string) string {
	var letters, tones strings.Builder
	decomposed := []rune(norm.NFD.String(strings.ToLower(NFC(name))))
	space := false
	for i := 0; i < len(decomposed); {
		r := decomposed[i]
		if unicode.IsDigit(r) {
			start := i
			for i < len(decomposed) && unicode.IsDigit(decomposed[i]) {
				i++
			}
			writeGap(&letters, &space)
			number := string(decomposed[start:i])
			letters.WriteString(strings.Repeat("0", max(0, 6-len(number))) + number)
			continue
		}
		marks := ""
		for i++; i < len(decomposed) && unicode.Is(unicode.Mn, decomposed[i]); i++ {
			marks += string(decomposed[i])
		}
		if !unicode.IsLetter(r) {
			space = true
			continue
		}
		writeGap(&letters, &space)
		letter, tone := splitTone(r, marks)
		if place := strings.IndexRune(vietnameseOrder, letter); place >= 0 {
			letters.WriteByte(byte('A' + len([]rune(vietnameseOrder[:place]))))
		} else {
			letters.WriteString("z" + string(letter))
		}
		tones.WriteByte(byte('0' + tone))
	}
	// A tab is lower than whatever may follow in a longer name.
	return letters.String() + "\t" + tones.String()
}

func writeGap(key *strings.Builder, space *bool) {
	if *space && key.Len() > 0 {
		key.WriteByte(' ')
	}
	*space = false
}

// splitTone separates a decomposed letter into the letter of the alphabet and its tone, 0 to 5.
func splitTone(base rune, marks string) (letter rune, tone int) {
	shape := string(base)
	for _, mark := range marks {
		if place := strings.IndexRune(toneOrder, mark); place >= 0 {
			tone = place/2 + 1
		} else {
			shape += string(mark)
		}
	}
	return []rune(NFC(shape))[0], tone
}

// SortPersonName is SortName for a Vietnamese person: given name, then middle names, then family
// name, the order of Vietnamese lists. A single name sorts as it is.
func SortPersonName(name string) string {
	parts := strings.Fields(NFC(name))
	if len(parts) < 2 {
		return SortName(name)
	}
	last := len(parts) - 1
	return SortName(strings.Join(slices.Concat(parts[last:], parts[1:last], parts[:1]), " "))
}
