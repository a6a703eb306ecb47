package graph_test

import (
	"errors"
	"strings"
	"testing"

	"quanhe/graph"
)

func TestParseDate(t *testing.T) {
	t.Parallel()
	for _, want := range []graph.PartialDate{
		{},
		{Text: "2021-12-13", Precision: graph.PrecisionDay, Earliest: "2021-12-13", Latest: "2021-12-13"},
		{Text: "2024-02-29", Precision: graph.PrecisionDay, Earliest: "2024-02-29", Latest: "2024-02-29"},
		{Text: "2024-02", Precision: graph.PrecisionMonth, Earliest: "2024-02-01", Latest: "2024-02-29"},
		{Text: "2023-02", Precision: graph.PrecisionMonth, Earliest: "2023-02-01", Latest: "2023-02-28"},
		{Text: "2021-12", Precision: graph.PrecisionMonth, Earliest: "2021-12-01", Latest: "2021-12-31"},
		{Text: "2021", Precision: graph.PrecisionYear, Earliest: "2021-01-01", Latest: "2021-12-31"},
		{Text: "--12-13", Precision: graph.PrecisionUnknown},
		{Text: "--02-29", Precision: graph.PrecisionUnknown},
		{Text: "2021-12-13/2021-12-15", Precision: graph.PrecisionSpan, Earliest: "2021-12-13", Latest: "2021-12-15"},
		{Text: "2021-12-30/2022-01-02", Precision: graph.PrecisionSpan, Earliest: "2021-12-30", Latest: "2022-01-02"},
		{Text: "--12-13/--12-15", Precision: graph.PrecisionUnknown},
	} {
		got, err := graph.ParseDate(want.Text)
		if err != nil || got != want {
			t.Errorf("ParseDate(%q) = %+v, %v, want %+v", want.Text, got, err, want)
		}
		if got.IsZero() != (want.Text == "") || got.HasYear() != (want.Earliest != "") {
			t.Errorf("%q: IsZero %v, HasYear %v", want.Text, got.IsZero(), got.HasYear())
		}
	}
	for _, text := range []string{
		" ", "21", "2021-13", "2021-00", "2021-02-29", "2021-1-2", "2021/12/13", "13-12-2021", "--13-01", "--02-30", "-12-13",
		"2021-12-13/", "/2021-12-13", "2021-12-15/2021-12-13", "2021-12/2022-01", "2021/2022", "2021-12-13/--12-15",
		"2021-12-13/2021-12", "--12-15/--12-13", "2021-12-13/2021-12-14/2021-12-15", "2021-12-13 ", "２０２１", "--1213", "now",
	} {
		if got, err := graph.ParseDate(text); !errors.Is(err, graph.ErrDate) || got != (graph.PartialDate{}) {
			t.Errorf("ParseDate(%q) = %+v, %v, want ErrDate", text, got, err)
		}
	}
}

func TestCompatible(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"", "", true},
		{"", "2021-12-13", true},
		{"", "--12-13", true},
		{"2021-12-13", "2021-12-13", true},
		{"2021-12-13", "2021-12-14", false},
		{"2021-12-13", "2021-12", true},
		{"2021-12-13", "2021", true},
		{"2021-12-13", "2022", false},
		{"2021-12", "2021-11", false},
		{"2021-12-13/2021-12-15", "2021-12-14", true},
		{"2021-12-13/2021-12-15", "2021-12-15/2021-12-16", true},
		{"2021-12-13/2021-12-15", "2021-12-16", false},
		{"--12-13", "2021-12-13", true},
		{"--12-13", "2021-12-14", false},
		{"--12-13", "2021-12", true},
		{"--11-13", "2021-12", false},
		{"--12-13", "2021", true},
		{"--12-13", "2021-12-13/2021-12-15", true},
		{"--12-16", "2021-12-13/2021-12-15", false},
		{"--12-13/--12-15", "2021-12-15", true},
		{"--12-13/--12-15", "2021-12-16", false},
		{"--12-13", "--12-13", true},
		{"--12-13", "--12-14", false},
		{"--12-13/--12-15", "--12-14", true},
		// Over the turn of a year.
		{"--12-31", "2021-12-30/2022-01-02", true},
		{"--01-01", "2021-12-30/2022-01-02", true},
		{"--01-03", "2021-12-30/2022-01-02", false},
		{"--12-29", "2021-12-30/2022-01-02", false},
	} {
		a, b := date(t, c.a), date(t, c.b)
		if a.Compatible(b) != c.want || b.Compatible(a) != c.want {
			t.Errorf("%q and %q: %v and %v, want %v", c.a, c.b, a.Compatible(b), b.Compatible(a), c.want)
		}
	}
}

func TestInYearOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ day, year, want string }{
		{"--12-13", "2021", "2021-12-13"},
		{"--12-13", "2021-12", "2021-12-13"},
		{"--12-13/--12-15", "2021", "2021-12-13/2021-12-15"},
		{"--02-29", "2024", "2024-02-29"},
		{"--02-29", "2023", "--02-29"},
		{"--12-13", "2021-11", "--12-13"},
		{"--12-13", "--12-13", "--12-13"},
		{"--12-13", "", "--12-13"},
		{"", "2021", ""},
		{"2020", "2021", "2020"},
		{"--12-31", "2021-12-30/2022-01-02", "--12-31"},
	} {
		if got := date(t, c.day).InYearOf(date(t, c.year)); got != date(t, c.want) {
			t.Errorf("%q in the year of %q is %+v, want %q", c.day, c.year, got, c.want)
		}
	}
}

func TestDateRank(t *testing.T) {
	t.Parallel()
	for rank, texts := range [][]string{
		{""}, {"--12-13", "--12-13/--12-15"}, {"2021"}, {"2021-12"}, {"2021-12-13", "2021-12-13/2021-12-15"},
	} {
		for _, text := range texts {
			if got := date(t, text).Rank(); got != rank {
				t.Errorf("%q has rank %d, want %d", text, got, rank)
			}
		}
	}
}

func TestSortDay(t *testing.T) {
	t.Parallel()
	last := ""
	for _, text := range []string{"2020", "2021-01-02", "2021-12", "2021-12-13/2021-12-15", "2022", "--01-01"} {
		day := date(t, text).SortDay()
		if day <= last {
			t.Errorf("%q sorts at %s, not after %s", text, day, last)
		}
		last = day
	}
	if day := date(t, "").SortDay(); day != last || day != graph.LastDay {
		t.Errorf("no date sorts at %s, a day without a year at %s", day, last)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"", "2021-12-13", "2021-12", "2021", "--12-13", "2021-12-13/2021-12-15", "--12-13/--12-15", "2021-02-30", "/"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := graph.ParseDate(text)
		if err != nil {
			if !errors.Is(err, graph.ErrDate) || d != (graph.PartialDate{}) {
				t.Fatalf("%q: %+v with error %v", text, d, err)
			}
			return
		}
		if d.Text != text || d.Earliest > d.Latest || (d.Earliest == "") != (d.Latest == "") {
			t.Fatalf("%q: %+v", text, d)
		}
		if d.HasYear() != (d.Precision != graph.PrecisionUnknown && !d.IsZero()) {
			t.Fatalf("%q: bounds and precision disagree: %+v", text, d)
		}
		if !d.Compatible(d) {
			t.Fatalf("%q is not compatible with itself", text)
		}
		if d.HasYear() && !strings.HasPrefix(text, d.Earliest[:4]) {
			t.Fatalf("%q begins at %s", text, d.Earliest)
		}
	})
}

// date reads a date that has to be right.
func date(t *testing.T, text string) graph.PartialDate {
	t.Helper()
	d, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
