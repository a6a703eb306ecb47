package resolve

import (
	"slices"
	"strings"
	"unicode"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// hasDay reports whether a date tells the day, with or without the year.
func hasDay(date graph.PartialDate) bool {
	switch date.Precision {
	case graph.PrecisionDay, graph.PrecisionSpan, graph.PrecisionUnknown:
		return !date.IsZero()
	}
	return false
}

// mayBeEdition reports whether events of a kind come in series. The number of a visit or of talks
// counts those of two people, whose names are not in it.
func mayBeEdition(kind graph.EventKind) bool {
	switch kind {
	case graph.EventVisit, graph.EventTalks, graph.EventReception, graph.EventPressConference:
		return false
	}
	return true
}

// isTitle reports whether a name says more than what sort of event it is: "Hội nghị", "cuộc gặp" and
// "buổi tiếp" are many things. Within one event around it, "phiên thảo luận" is a title.
func isTitle(e extract.Event) bool {
	list := strings.Fields(graph.FoldKey(e.Name))
	if len(list) > 0 && slices.Contains([]string{"buoi", "cuoc", "cac", "nhung", "tiec"}, list[0]) {
		list = list[1:]
	}
	return e.Series != "" || len(list) >= 3
}

// properWords is the number of words from which a name without any proper name in it is a title on
// its day, too: "hội nghị tổng kết công tác đối ngoại".
const properWords = 6

// isProperTitle reports whether a name is one that two events of the same day will not share: it
// holds a proper name, a quotation or a number, or is long.
func isProperTitle(e extract.Event) bool {
	if e.Series != "" {
		return true
	}
	list := strings.Fields(printed(e.Name))
	if len(list) < 3 {
		return false
	}
	if len(list) >= properWords {
		return true
	}
	return slices.ContainsFunc(list[1:], func(word string) bool {
		return strings.ContainsFunc(word, func(r rune) bool {
			return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`"“”'‘’«»`, r)
		})
	})
}
