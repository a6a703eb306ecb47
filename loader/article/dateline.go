package article

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"quanhe/graph"
)

// Figures of a day with its year: 13/12/2021, 13-12-2021, 13.12.2021, "13 tháng 12 năm 2021", 2021-12-13.
var (
	dayFirst  = regexp.MustCompile(`(?:^|[^\d/.\-])(\d{1,2})(?:\s?[/.\-]\s?|\s+tháng\s+)(\d{1,2})(?:\s?[/.\-]\s?|,?\s+năm\s+)(\d{4})(?:$|[^\d/\-])`)
	yearFirst = regexp.MustCompile(`(?:^|[^\d/.\-])(\d{4})-(\d{2})-(\d{2})(?:$|[^\d/\-])`)
)

// dateWords are the words that stand in the line with the date of a web page.
var dateWords = map[string]bool{
	"thứ": true, "hai": true, "ba": true, "tư": true, "năm": true, "sáu": true, "bảy": true, "bẩy": true, "chủ": true, "nhật": true,
	"ngày": true, "tháng": true, "lúc": true, "giờ": true, "phút": true, "h": true, "g": true, "sáng": true, "trưa": true, "chiều": true,
	"tối": true, "am": true, "pm": true, "sa": true, "ch": true, "gmt": true, "utc": true, "t": true, "cn": true, "đăng": true,
	"xuất": true, "bản": true, "phát": true, "hành": true, "cập": true, "publish": true, "published": true, "posted": true, "on": true,
	"updated": true, "update": true, "last": true, "date": true, "time": true, "view": true, "views": true, "count": true, "lượt": true,
	"xem": true, "đọc": true, "monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true,
	"sunday": true,
}

// updateMarks tell the date of a change from that of publication.
var updateMarks = []string{"cập nhật", "update"}

// dateLine reads a line that holds one day and words of dates only. It tells whether the day is that
// of an update.
func dateLine(line string) (day graph.PartialDate, updated, ok bool) {
	line = strings.ToLower(line)
	if len(line) > maxDateLine {
		return graph.PartialDate{}, false, false
	}
	days := dayFirst.FindAllStringSubmatch(line, 2)
	order := [3]int{3, 2, 1}
	if len(days) == 0 {
		days, order = yearFirst.FindAllStringSubmatch(line, 2), [3]int{1, 2, 3}
	}
	if len(days) != 1 {
		return graph.PartialDate{}, false, false
	}
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if !dateWords[word] {
			return graph.PartialDate{}, false, false
		}
	}
	found := days[0]
	day, err := graph.ParseDate(fmt.Sprintf("%s-%02s-%02s", found[order[0]], found[order[1]], found[order[2]]))
	if err != nil {
		return graph.PartialDate{}, false, false
	}
	for _, mark := range updateMarks {
		updated = updated || strings.Contains(line, mark)
	}
	return day, updated, true
}

// maxDateLine is the most bytes of a line that is looked at for a date.
const maxDateLine = 200

// dayIn gives the day of publication that lines state: that of publication before that of an update,
// none where two differ.
func dayIn(lines []string) graph.PartialDate {
	var days [2][]graph.PartialDate
	for _, line := range lines {
		if day, updated, ok := dateLine(line); ok {
			kind := 0
			if updated {
				kind = 1
			}
			days[kind] = append(days[kind], day)
		}
	}
	for _, list := range days {
		for _, day := range list {
			if day != list[0] {
				return graph.PartialDate{}
			}
		}
		if len(list) > 0 {
			return list[0]
		}
	}
	return graph.PartialDate{}
}
