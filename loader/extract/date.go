package extract

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// day is a printed day; year, month and day are 0 where they are not printed.
type day struct{ year, month, day int }

// dating is a printed date, or a reference to one.
type dating struct {
	// first is the day or the first day, last the last one where several are printed, else zero.
	first, last day
	// relative is "sameday", "today" or "yesterday" for a reference, else empty.
	relative string
}

// date reads a date of days ("Sáng 13/12", "từ ngày 25-26/4/2019", "ngày 16 tháng 1 năm 2019") or of a month ("tháng 10-2016"), or a
// reference ("chiều cùng ngày", "hôm qua"). Two numbers with a stroke are a date only after a word for a day, in brackets, or
// with a year: 2/3 may be a fraction.
func (r *reader) date(i int) (dating, int) {
	at := i
	for at < i+5 && isDayWord(r.key(at)) {
		at++
	}
	if s, ok := r.spot(at, gazetteer.ClauseWords, "sameday"); ok {
		if d, end := r.numbers(s.end); end > s.end {
			return d, end
		}
		return dating{relative: s.row.Kind}, s.end
	}
	if s, ok := r.relative(i); ok {
		if d, end := r.date(s.end); end > s.end {
			return d, end
		}
		if d, end := r.numbers(s.end + 1); r.key(s.end) == "," && end > s.end+2 && r.key(end) == "," { // "Sáng nay, 19/1, …"
			return d, end
		}
		if d, end := r.numbers(s.end); end > s.end {
			return d, end
		}
		return dating{relative: s.row.Kind}, s.end
	}
	bracketed := r.key(at) == "("
	if bracketed {
		at++
	}
	d, end := r.numbers(at)
	if end == at {
		return dating{}, i
	}
	if bracketed {
		if r.key(end) != ")" {
			return dating{}, i
		}
		end++
	}
	if at == i && d.first.year == 0 {
		return dating{}, i
	}
	return d, end
}

func (r *reader) relative(i int) (spot, bool) {
	return r.spot(i, gazetteer.ClauseWords, "today", "yesterday")
}

// spans reports several days that begin with a day that is printed before them: "Sáng 8/3, … bắt đầu chuyến thăm trong hai ngày 8 và 9/3".
func (d dating) spans(before dating) bool {
	return d.last.day != 0 && d.first.day == before.first.day && d.first.month == before.first.month && d.first.year == d.last.year
}

// isDayWord reports the words that lead to the number of a day.
func isDayWord(key string) bool {
	switch key {
	case "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "rạng", "từ", "buổi", "vào", "hai", "mùng", "mồng":
		return true
	}
	return false
}

// isDateMark reports the marks between the parts of a date.
func isDateMark(key string) bool { return key == "/" || key == "-" || key == "." }

// numbers reads the figures of a date.
func (r *reader) numbers(i int) (dating, int) {
	if r.key(i) == "tháng" {
		return r.month(i)
	}
	if d, end := r.dotted(i); end > i {
		return r.until(d, end)
	}
	first := r.number(i, 31)
	if first == 0 {
		return dating{}, i
	}
	at := i + 1
	if key := r.key(at); key == "-" || key == "đến" || key == "và" || key == "," {
		next := at + 1
		if r.key(next) == "ngày" {
			next++
		}
		if last, end := r.dayMonth(next); end > next && (key != "-" || r.key(next+1) == "/" || r.token(next+1).shape == shapeLower) {
			return dating{first: day{last.year, last.month, first}, last: last}, end
		}
	}
	d, end := r.dayMonth(i)
	if end == i {
		return dating{}, i
	}
	return r.until(d, end)
}

// until reads the last of several days behind the first one: "từ 29/7 đến 3/8", "29.9-2.10".
func (r *reader) until(d day, end int) (dating, int) {
	if key := r.key(end); key == "-" || key == "đến" {
		next := end + 1
		if r.key(next) == "ngày" {
			next++
		}
		if last, lastEnd := r.dayMonth(next); lastEnd > next {
			if d.year == 0 {
				d.year = last.year
			}
			return dating{first: d, last: last}, lastEnd
		}
	}
	return dating{first: d}, end
}

// dayMonth reads day and month, and a year where it follows.
func (r *reader) dayMonth(i int) (day, int) {
	if d, end := r.dotted(i); end > i {
		return d, end
	}
	d := day{day: r.number(i, 31)}
	at := i + 1
	if d.day == 0 || !isDateMark(r.key(at)) && r.key(at) != "tháng" {
		return day{}, i
	}
	if d.month = r.number(at+1, 12); d.month == 0 {
		return day{}, i
	}
	end := at + 2
	d.year, end = r.year(end)
	return d, end
}

// dotted reads a day that is printed as one number, after a word for a day or the day before: "sáng 18.5", "ngày 18 và 19.5.2021". Elsewhere such a
// number is a quantity.
func (r *reader) dotted(i int) (day, int) {
	switch r.key(i - 1) {
	case "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "-", "đến", "và":
	default:
		return day{}, i
	}
	parts := strings.Split(r.token(i).text, ".")
	if len(parts) < 2 || len(parts) > 3 || r.token(i).shape != shapeNumber {
		return day{}, i
	}
	var d day
	d.day, _ = strconv.Atoi(parts[0])
	d.month, _ = strconv.Atoi(parts[1])
	if d.day < 1 || d.day > 31 || d.month < 1 || d.month > 12 || len(parts[1]) > 2 {
		return day{}, i
	}
	if len(parts) == 3 {
		if !isYear(parts[2]) {
			return day{}, i
		}
		d.year, _ = strconv.Atoi(parts[2])
		return d, i + 1
	}
	d.year, i = r.year(i + 1)
	return d, i
}

// month reads a month with a year: "tháng 10-2016", "tháng 5 năm 2017".
func (r *reader) month(i int) (dating, int) {
	month := r.number(i+1, 12)
	year, end := r.year(i + 2)
	if month == 0 || year == 0 {
		return dating{}, i
	}
	return dating{first: day{year: year, month: month}}, end
}

// year reads the year that ends a date, 0 where there is none.
func (r *reader) year(i int) (int, int) {
	if (isDateMark(r.key(i)) || r.key(i) == "năm") && isYear(r.token(i+1).text) {
		year, _ := strconv.Atoi(r.token(i + 1).text)
		return year, i + 2
	}
	return 0, i
}

// number reads a number from 1 to highest, 0 where the token is none.
func (r *reader) number(i, highest int) int {
	if r.token(i).shape != shapeNumber {
		return 0
	}
	n, err := strconv.Atoi(r.token(i).text)
	if err != nil || n < 1 || n > highest {
		return 0
	}
	return n
}

// text writes a day as a partial date does.
func (d day) text() string {
	switch {
	case d.year == 0:
		return fmt.Sprintf("--%02d-%02d", d.month, d.day)
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// partial makes the partial date of a dating, the zero date for a reference or for figures that are no day.
func (d dating) partial() graph.PartialDate {
	if d.relative != "" {
		return graph.PartialDate{}
	}
	text := d.first.text()
	if d.last.day != 0 {
		text += "/" + d.last.text()
	}
	date, err := graph.ParseDate(text)
	if err != nil {
		return graph.PartialDate{}
	}
	return date
}

// withYear gives a date without year the year that brings it closest to the day of publication: news is about the days
// before it, and at the turn of a year about the year before. Other dates stay.
func (d dating) withYear(published graph.PartialDate) dating {
	when, err := time.Parse(time.DateOnly, published.Text)
	if err != nil {
		return d
	}
	switch {
	case d.relative == "today":
		return dating{first: dayOf(when)}
	case d.relative == "yesterday":
		return dating{first: dayOf(when.AddDate(0, 0, -1))}
	case d.relative != "" || d.first.year != 0:
		return d
	}
	best := when.Year()
	for _, year := range []int{best - 1, best + 1} {
		if distance(when, year, d.first) < distance(when, best, d.first) {
			best = year
		}
	}
	return d.inYear(best)
}

// inYear sets the year of a date that has none.
func (d dating) inYear(year int) dating {
	if d.relative != "" || d.first.year != 0 {
		return d
	}
	d.first.year = year
	if d.last.day != 0 {
		d.last.year = year
	}
	return d
}

func dayOf(when time.Time) day { return day{when.Year(), int(when.Month()), when.Day()} }

// distance is the time between a day of publication and a day in a given year.
func distance(when time.Time, year int, d day) time.Duration {
	return when.Sub(time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)).Abs()
}

// publishedIn finds the day of publication in the lines above the running text: a short line with a full date. The zero
// date means that there is none.
func publishedIn(lex *lexicon, raw []rune, lines []line) graph.PartialDate {
	words := lex.tokenizer()
	for _, l := range lines {
		if l.kind == lineBody {
			break
		}
		tokens := words.cut(nil, raw, l.span)
		if len(tokens) > publishWords {
			continue
		}
		p := &page{raw: raw, tokens: tokens, spots: make([][]spot, len(tokens)), quoteEnd: make([]int, len(tokens))}
		r := &reader{page: p, lex: lex, limit: len(tokens)}
		for i := range tokens {
			if d, end := r.dayMonth(i); end > i && d.year != 0 {
				return dating{first: d}.partial()
			}
		}
	}
	return graph.PartialDate{}
}
