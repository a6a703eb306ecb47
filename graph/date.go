package graph

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// ErrDate is returned for a text that is no partial date.
var ErrDate = errors.New("not a partial date: want YYYY, YYYY-MM, YYYY-MM-DD, --MM-DD or two days joined by a slash")

// Precision says how much of a date is printed.
type Precision string

// The precisions of the contract. SPAN is several printed days.
const (
	PrecisionDay     Precision = "DAY"
	PrecisionMonth   Precision = "MONTH"
	PrecisionYear    Precision = "YEAR"
	PrecisionSpan    Precision = "SPAN"
	PrecisionUnknown Precision = "UNKNOWN"
)

// PartialDate is a date with the precision that was printed, and the lowest and the highest day
// that it can mean. The zero value is the absent date.
//
// A date whose year no text tells ("--12-13") has precision UNKNOWN and no bounds.
type PartialDate struct {
	// Text is the canonical form: 2021-12-13, 2021-12, 2021, --12-13, 2021-12-13/2021-12-15,
	// --12-13/--12-15, or empty.
	Text string
	// Precision is PrecisionUnknown where the year is not known.
	Precision Precision
	// Earliest and Latest are days as YYYY-MM-DD, both inclusive, both empty where the year is
	// not known. They compare as strings.
	Earliest, Latest string
}

// IsZero reports whether no date is given at all.
func (d PartialDate) IsZero() bool { return d.Text == "" }

// HasYear reports whether the date has bounds.
func (d PartialDate) HasYear() bool { return d.Earliest != "" }

// ParseDate reads the canonical text of a partial date. The empty text gives the zero date.
// The error wraps ErrDate.
func ParseDate(text string) (PartialDate, error) {
	if text == "" {
		return PartialDate{}, nil
	}
	first, last, span := strings.Cut(text, "/")
	from, err := parsePoint(first)
	if err != nil || !span {
		return from, err
	}
	to, err := parsePoint(last)
	if err != nil {
		return PartialDate{}, err
	}
	if from.Precision != to.Precision || (from.Precision != PrecisionDay && from.Precision != PrecisionUnknown) || first > last {
		return PartialDate{}, fmt.Errorf("%q: %w", text, ErrDate)
	}
	date := PartialDate{Text: text, Precision: PrecisionSpan, Earliest: from.Earliest, Latest: to.Latest}
	if from.Precision == PrecisionUnknown {
		date.Precision = PrecisionUnknown
	}
	return date, nil
}

func parsePoint(text string) (PartialDate, error) {
	date := PartialDate{Text: text}
	var day time.Time
	var err error
	switch {
	case len(text) == 7 && text[0] == '-':
		// A leap year, so that 29 February is a day.
		_, err = time.Parse("2006--01-02", "2000"+text)
		date.Precision = PrecisionUnknown
	case len(text) == 4:
		_, err = time.Parse("2006", text)
		date.Precision = PrecisionYear
		date.Earliest, date.Latest = text+"-01-01", text+"-12-31"
	case len(text) == 7:
		day, err = time.Parse("2006-01", text)
		date.Precision = PrecisionMonth
		date.Earliest, date.Latest = text+"-01", day.AddDate(0, 1, -1).Format(time.DateOnly)
	case len(text) == 10:
		_, err = time.Parse(time.DateOnly, text)
		date.Precision = PrecisionDay
		date.Earliest, date.Latest = text, text
	default:
		err = ErrDate
	}
	if err != nil {
		return PartialDate{}, fmt.Errorf("%q: %w", text, ErrDate)
	}
	return date, nil
}

// Compatible reports whether two dates could be the same date: their bounds overlap, or, where a
// year is missing, their printed days and months agree. The absent date is compatible with every
// date.
func (d PartialDate) Compatible(other PartialDate) bool {
	switch {
	case d.IsZero() || other.IsZero():
		return true
	case d.HasYear() && other.HasYear():
		return d.Earliest <= other.Latest && other.Earliest <= d.Latest
	case !d.HasYear() && !other.HasYear():
		return monthDayOverlap(d.monthDays(), other.monthDays())
	case d.HasYear():
		return other.Compatible(d)
	}
	from, to := other.Earliest[5:], other.Latest[5:]
	if other.Earliest[:4] == other.Latest[:4] {
		return monthDayOverlap(d.monthDays(), [2]string{from, to})
	}
	// Over the turn of a year.
	return monthDayOverlap(d.monthDays(), [2]string{from, "12-31"}) || monthDayOverlap(d.monthDays(), [2]string{"01-01", to})
}

// monthDays gives the first and the last printed day of a date without year, as MM-DD.
func (d PartialDate) monthDays() [2]string {
	first, last, span := strings.Cut(d.Text, "/")
	if !span {
		last = first
	}
	return [2]string{strings.TrimPrefix(first, "--"), strings.TrimPrefix(last, "--")}
}

func monthDayOverlap(a, b [2]string) bool { return a[0] <= b[1] && b[0] <= a[1] }

// InYearOf completes a day without year by the year of another date, if that is one year and the
// two could be the same date; else it gives the date as it is.
func (d PartialDate) InYearOf(other PartialDate) PartialDate {
	if d.IsZero() || d.HasYear() || !other.HasYear() || other.Earliest[:4] != other.Latest[:4] || !d.Compatible(other) {
		return d
	}
	completed, err := ParseDate(strings.ReplaceAll(d.Text, "--", other.Earliest[:4]+"-"))
	if err != nil {
		return d // 29 February of a common year
	}
	return completed
}

// Rank orders dates by how much they say: day and span 4, month 3, year 2, a day without year 1,
// the absent date 0. Where articles differ, the date of the highest rank is shown (design §4).
func (d PartialDate) Rank() int {
	switch d.Precision {
	case PrecisionDay, PrecisionSpan:
		return 4
	case PrecisionMonth:
		return 3
	case PrecisionYear:
		return 2
	case PrecisionUnknown:
		return 1
	}
	return 0
}
