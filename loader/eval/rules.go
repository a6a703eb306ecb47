package eval

import (
	"fmt"
	"maps"
	"slices"

	"quanhe/loader/extract"
)

// countRules counts the verdicts of facts by rule.
func countRules(facts []*fact) []RuleCounts {
	counts := map[string]*RuleCounts{}
	for _, f := range facts {
		if f.row.Rule == "" {
			continue
		}
		c := counts[f.row.Rule]
		if c == nil {
			c = &RuleCounts{Rule: f.row.Rule, Status: extract.StatusOf(f.row.Rule)}
			counts[f.row.Rule] = c
		}
		c.Firings++
		c.Right += flag(f.verdict == right)
		c.Neutral += flag(f.verdict == neutral)
		c.Wrong += flag(f.verdict == wrong)
	}
	var order []string
	for _, rule := range extract.Rules() {
		order = append(order, rule.ID)
		if counts[rule.ID] == nil {
			counts[rule.ID] = &RuleCounts{Rule: rule.ID, Status: rule.Status}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		if !slices.Contains(order, id) {
			order = append(order, id)
		}
	}
	rows := make([]RuleCounts, len(order))
	for i, id := range order {
		rows[i] = *counts[id]
		rows[i].Precision = ratio(rows[i].Right, rows[i].Right+rows[i].Wrong)
	}
	return rows
}

// Disagreement is a rule whose status in the table is not what the measure asks for.
type Disagreement struct {
	RuleCounts
	// Want is the status that the measure asks for, empty where the table does not have the rule.
	Want extract.Status
}

// String says what to change.
func (d Disagreement) String() string {
	if d.Want == "" {
		return fmt.Sprintf("rule %s is not in the table", d.Rule)
	}
	return fmt.Sprintf("rule %s: %d firings, precision %.3f: the table says %s, want %s", d.Rule, d.Firings, *d.Precision, d.Status, d.Want)
}

// Disagreements gives the rules whose status is not what their figures ask for, by extract.CandidateFirings and
// extract.ProvenPrecision, and those that fired and are not in the table. Rules with fewer firings may have either status.
func (f Figures) Disagreements() []Disagreement {
	known := map[string]bool{}
	for _, rule := range extract.Rules() {
		known[rule.ID] = true
	}
	var found []Disagreement
	for _, c := range f.Rules {
		if !known[c.Rule] {
			found = append(found, Disagreement{RuleCounts: c})
			continue
		}
		if c.Firings < extract.CandidateFirings || c.Precision == nil {
			continue
		}
		want := extract.StatusProven
		if *c.Precision < extract.ProvenPrecision {
			want = extract.StatusCandidate
		}
		if c.Status != want {
			found = append(found, Disagreement{c, want})
		}
	}
	return found
}
