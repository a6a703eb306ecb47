package eval

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ones are the words for 1 to 9, as they stand alone.
func ones() []string {
	return []string{"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}
}

// numberWords gives the printed numbers up to 99.
func numberWords() map[string]int {
	numbers := map[string]int{"nhất": 1, "nhì": 2, "tư": 4, "bẩy": 7, "mười": 10, "mười lăm": 15}
	for i, one := range ones() {
		numbers[one] = i + 1
		if one != "năm" {
			numbers["mười "+one] = 11 + i
		}
		if i == 0 {
			continue
		}
		tens := (i + 1) * 10
		numbers[one+" mươi"] = tens
		for k, last := range ones() {
			numbers[one+" mươi "+last] = tens + k + 1
		}
		for last, value := range map[string]int{"mốt": 1, "tư": 4, "lăm": 5} {
			numbers[one+" mươi "+last] = tens + value
		}
	}
	return numbers
}

// numerals finds numbers and ordinals in texts.
type numerals struct {
	words   map[string]int
	alone   *regexp.Regexp
	roman   *regexp.Regexp
	ordinal []*regexp.Regexp
}

func newNumerals() numerals {
	n := numerals{words: numberWords()}
	var all []string
	for word := range n.words {
		all = append(all, word)
	}
	slices.SortFunc(all, func(a, b string) int {
		if d := utf8.RuneCountInString(b) - utf8.RuneCountInString(a); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	words, before, after := strings.Join(all, "|"), `(?:^|[^\p{L}\p{N}_])`, `(?:$|[^\p{L}\p{N}_])`
	n.alone = regexp.MustCompile(before + `(` + words + `)` + after)
	n.roman = regexp.MustCompile(`^(?:lần` + space + `+)?(?:thứ` + space + `+)?([ivxlc]+)$`)
	n.ordinal = []*regexp.Regexp{ // the first group is what is printed, the second one the number
		regexp.MustCompile(before + `(lần` + space + `+(?:thứ` + space + `+)?(\d+|` + words + `|[ivxlc]+))` + after),
		regexp.MustCompile(before + `(thứ` + space + `+(\d+|` + words + `))` + after),
		regexp.MustCompile(`[^\s\v\x1c-\x1f\x{85}\p{Z}](` + space + `+(\d{1,3}))` + space + `*(?:năm` + space + `+\d{4}` + space + `*)?$`),
	}
	return n
}

// number gives the number that a text prints, as digits, empty where it prints none.
func (n numerals) number(text string) string {
	text = strings.TrimSpace(fold(text))
	if digits := firstDigits(text); digits != "" {
		return digits
	}
	if found := n.alone.FindStringSubmatch(text); found != nil {
		return strconv.Itoa(n.words[found[1]])
	}
	if found := n.roman.FindStringSubmatch(text); found != nil {
		return strconv.Itoa(romanNumber(found[1]))
	}
	return ""
}

// firstDigits gives the first number in digits, marks of thousands and leading zeros left out: "1.200" is 1200.
func firstDigits(text string) string {
	start := strings.IndexAny(text, "0123456789")
	if start < 0 {
		return ""
	}
	end := start + digitRun(text[start:])
	if end-start <= 3 {
		for at := end; at+4 <= len(text) && (text[at] == '.' || text[at] == ',') && digitRun(text[at+1:at+4]) == 3; at += 4 {
			if digitRun(text[at+4:]) > 0 {
				break // the group goes on, so that it is none
			}
			end = at + 4
		}
	}
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text[start:end])
	if digits = strings.TrimLeft(digits, "0"); digits == "" {
		return "0"
	}
	return digits
}

// digitRun gives the number of digits at the start of a text.
func digitRun(text string) int {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return n
}

// romanNumber gives the value of a Roman numeral in lower case.
func romanNumber(text string) int {
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}
	sum := 0
	for i := range len(text) {
		value := values[text[i]]
		if i+1 < len(text) && value < values[text[i+1]] {
			value = -value
		}
		sum += value
	}
	return sum
}
