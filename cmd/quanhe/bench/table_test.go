package bench

import (
	"fmt"
	"os"
	"testing"
	"text/tabwriter"
	"time"
)

// figure is a measured number and what it should be at most or at least; 0 for no goal.
type figure struct {
	name        string
	value       float64
	unit        string // with its space before it; empty for a ratio
	most, least float64
}

// goal says what the figure should be, and whether it is.
func (f figure) goal() (wanted, met string) {
	met = "met"
	if (f.most > 0 && f.value > f.most) || f.value < f.least {
		met = "MISSED"
	}
	if f.most > 0 {
		return fmt.Sprintf("≤ %g", f.most), met
	}
	return fmt.Sprintf("≥ %g", f.least), met
}

// ratio is a goal for how the medians of two competitors stand to each other.
type ratio struct {
	page, over, under string
	most, least       float64
}

func ratios() []ratio {
	return []ratio{
		{page: personPage, over: oursSQLite, under: handwrittenSQLite, most: 1.3},
		{page: personPage, over: oursNeo4j, under: handwrittenNeo4j, most: 1.3},
		{page: personPage, over: library, under: oursNeo4j, least: 3.5},
		{page: personPage, over: library, under: oursSQLite, least: 15},
		{page: conferencePage, over: oursSQLite, under: handwrittenSQLite, most: 1.6},
		{page: conferencePage, over: oursNeo4j, under: handwrittenNeo4j, most: 1.6},
		{page: conferencePage, over: library, under: oursNeo4j, least: 2.5},
		{page: conferencePage, over: library, under: oursSQLite, least: 5},
	}
}

// table gathers the figures of a run.
type table struct {
	figures []figure
	pages   []times
	skipped []string
}

func (t *table) add(figures ...figure) { t.figures = append(t.figures, figures...) }

// print writes all figures with their goals to standard output.
func (t *table) print(b *testing.B) {
	b.Helper()
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	line := func(cells string, args ...any) { _, _ = fmt.Fprintf(out, cells+"\n", args...) }
	line("")
	for _, page := range t.pages {
		line("%s, %d objects\tp50\tp95", page.page.name, page.page.objects)
		for _, name := range []string{oursSQLite, handwrittenSQLite, oursNeo4j, handwrittenNeo4j, library} {
			if taken := page.taken[name]; len(taken) > 0 {
				line("  %s\t%s\t%s\t%d rounds", name, milliseconds(page.at(name, 0.5)), milliseconds(page.at(name, 0.95)), len(taken))
			}
		}
		for _, r := range ratios() {
			if r.page == page.page.name && len(page.taken[r.over]) > 0 && len(page.taken[r.under]) > 0 {
				t.add(figure{
					name: r.page + ": " + r.over + " / " + r.under, most: r.most, least: r.least,
					value: float64(page.at(r.over, 0.5)) / float64(page.at(r.under, 0.5)),
				})
			}
		}
	}
	must(b, out.Flush())
	line("")
	line("figure\tvalue\tgoal\t")
	for _, f := range t.figures {
		wanted, met := f.goal()
		line("%s\t%.2f %s\t%s\t%s", f.name, f.value, f.unit, wanted, met)
	}
	must(b, out.Flush())
	for _, what := range t.skipped {
		line("skipped: %s", what)
	}
	must(b, out.Flush())
}

func milliseconds(d time.Duration) string { return fmt.Sprintf("%.2f ms", d.Seconds()*1000) }
