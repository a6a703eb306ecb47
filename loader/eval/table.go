package eval

import (
	"fmt"
	"strings"
)

// Table gives the figures for people: acts by role, people, properties of events, details, and rules.
func (f Figures) Table() string {
	var t strings.Builder
	p := f.Participations
	_, _ = fmt.Fprintf(&t, "%d articles; left out: %d facts of other articles, %d lines of other kinds\n\n", f.Articles, f.Ignored.OtherArticles, f.Ignored.OtherKinds)
	_, _ = fmt.Fprintf(&t, "%-22s%6s%7s%8s%7s%9s%11s%8s%7s\n", "", "gold", "found", "missed", "wrong", "neutral", "precision", "recall", "F1")
	row(&t, "acts", p.Counts)
	for _, role := range roles() {
		if c, ok := f.Roles[role]; ok {
			row(&t, "  "+role, Counts{Gold: c.Gold, Matched: c.Matched, Missed: c.Gold - c.Matched, FalsePositives: c.FalsePositives, Neutral: -1, Rate: c.Rate})
		}
	}
	n := f.Persons
	row(&t, "people", Counts{
		Gold: n.Gold, Matched: n.Matched, Missed: n.Gold - n.Matched, FalsePositives: n.FalsePositives,
		Neutral: n.Predicted - n.Matched - n.FalsePositives, Rate: n.Rate,
	})
	row(&t, "properties of events", f.Fields["all"])
	for _, field := range fields() {
		if c, ok := f.Fields[field]; ok {
			row(&t, "  "+field, c)
		}
	}
	t.WriteByte('\n')
	for _, d := range []struct {
		name string
		Detail
	}{{"posts", f.Post}, {"bodies", f.Organization}, {"titles of papers", f.Title}, {"bodies spoken for", f.OnBehalfOf}} {
		_, _ = fmt.Fprintf(&t, "%-22s%6d right of %d %s\n", d.name, d.Right, d.Scored, share(d.Accuracy, 10))
	}
	_, _ = fmt.Fprintf(&t, "%-22s%6d of %d\n", "negatives hit", f.Negatives.Hit, f.Negatives.Total)
	_, _ = fmt.Fprintf(&t, "%-22s%6d\n", "evidence elsewhere", p.EvidenceElsewhere)
	_, _ = fmt.Fprintf(&t, "%-22s%6d\n\n", "bad quotes", f.BadQuotes)
	_, _ = fmt.Fprintf(&t, "%-22s%-10s%9s%7s%9s%7s%11s\n", "rule", "status", "firings", "right", "neutral", "wrong", "precision")
	for _, c := range f.Rules {
		_, _ = fmt.Fprintf(&t, "%-22s%-10s%9d%7d%9d%7d%s\n", c.Rule, c.Status, c.Firings, c.Right, c.Neutral, c.Wrong, share(c.Precision, 11))
	}
	return t.String()
}

// row writes one line of counts; a negative number of neutral facts was not counted.
func row(t *strings.Builder, name string, c Counts) {
	neutral := fmt.Sprint(c.Neutral)
	if c.Neutral < 0 {
		neutral = ""
	}
	_, _ = fmt.Fprintf(t, "%-22s%6d%7d%8d%7d%9s%s%s%s\n", name, c.Gold, c.Matched, c.Missed, c.FalsePositives, neutral,
		share(c.Precision, 11), share(c.Recall, 8), share(c.F1, 7))
}

// share writes a share with three digits, a dash for none, in a column of some width.
func share(x *float64, width int) string {
	if x == nil {
		return fmt.Sprintf("%*s", width, "–")
	}
	return fmt.Sprintf("%*.3f", width, *x)
}
