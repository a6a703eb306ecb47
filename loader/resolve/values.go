package resolve

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"quanhe/graph"
)

// parseMode reads how people took part from the words of the text. What is linked online to other
// places is held in one, too.
func parseMode(text string) (graph.Mode, bool) {
	for _, mode := range []graph.Mode{graph.ModeInPerson, graph.ModeOnline, graph.ModeHybrid} {
		if text == string(mode) {
			return mode, true
		}
	}
	list := " " + strings.Join(words(text), " ") + " "
	inPerson, online := strings.Contains(list, " trực tiếp "), strings.Contains(list, " trực tuyến ")
	linked := strings.Contains(list, " kết nối ") || strings.Contains(list, " kết hợp ")
	switch {
	case online && (inPerson || linked):
		return graph.ModeHybrid, true
	case online:
		return graph.ModeOnline, true
	case inPerson:
		return graph.ModeInPerson, true
	}
	return "", false
}

// parseDelegates reads a number of people as printed: "hơn 300", "gần 1.500 đại biểu", "2 nghìn".
func parseDelegates(text string) (string, bool) {
	list := strings.Fields(graph.ToneKey(text))
	at := slices.IndexFunc(list, func(word string) bool { return unicode.IsDigit([]rune(word)[0]) })
	if at < 0 {
		return "", false
	}
	count, ok := parseCount(list[at])
	if !ok {
		return "", false
	}
	if at+1 < len(list) && (list[at+1] == "nghìn" || list[at+1] == "ngàn") {
		count *= 1000
	}
	number := strconv.Itoa(count)
	if at == 0 {
		return number, true
	}
	switch list[at-1] {
	case "hơn", "trên":
		return string(graph.QualifierOver) + " " + number, true
	case "gần":
		return string(graph.QualifierNearly) + " " + number, true
	case "khoảng", "chừng", "xỉ", "tới", "độ":
		return string(graph.QualifierAbout) + " " + number, true
	}
	return number, true
}

// countDigits is the most digits of a number of people.
const countDigits = 7

// parseCount reads digits; a point or comma may stand before each group of three.
func parseCount(word string) (int, bool) {
	word = strings.TrimRight(word, ".,;:)")
	groups := strings.FieldsFunc(word, func(r rune) bool { return r == '.' || r == ',' })
	for i, group := range groups {
		if i > 0 && len(group) != 3 {
			return 0, false
		}
	}
	digits := strings.Join(groups, "")
	if len(digits) > countDigits {
		return 0, false
	}
	count, err := strconv.Atoi(digits)
	return count, err == nil
}
