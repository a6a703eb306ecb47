package eval

import (
	"strconv"

	"quanhe/loader/extract"
)

// Rate is a precision, a recall and their harmonic mean, each from 0 to 1 with four digits, nil where there was nothing to count.
type Rate struct {
	Precision *float64 `json:"precision"`
	Recall    *float64 `json:"recall"`
	F1        *float64 `json:"f1"`
}

// Counts are what was asked for and what was found. Neutral facts are neither right nor wrong.
type Counts struct {
	Gold           int `json:"gold"`
	Predicted      int `json:"predicted"`
	Matched        int `json:"matched"`
	FalsePositives int `json:"false_positives"`
	Missed         int `json:"missed"`
	Neutral        int `json:"neutral"`
	Rate
}

// Participations are the figures of acts.
type Participations struct {
	Counts
	Optional int `json:"optional"`
	// NeutralByRule counts the neutral facts by why they are.
	NeutralByRule     map[string]int `json:"neutral_by_rule"`
	EvidenceElsewhere int            `json:"evidence_elsewhere"`
	Malformed         int            `json:"malformed"`
	CaptionsFound     int            `json:"captions_found"`
	Captions          int            `json:"captions"`
}

// RoleCounts are the figures of one role.
type RoleCounts struct {
	Gold           int `json:"gold"`
	Matched        int `json:"matched"`
	PredictedRight int `json:"predicted_right"`
	FalsePositives int `json:"false_positives"`
	Rate
}

// PersonCounts are the figures of distinct people in distinct articles.
type PersonCounts struct {
	Gold           int `json:"gold"`
	Predicted      int `json:"predicted"`
	Matched        int `json:"matched"`
	FalsePositives int `json:"false_positives"`
	Rate
}

// Detail is how many details of matched facts are right.
type Detail struct {
	Scored   int      `json:"scored"`
	Right    int      `json:"right"`
	Accuracy *float64 `json:"accuracy"`
}

// NegativeCounts are how many of the negatives were taken for facts.
type NegativeCounts struct {
	Total int `json:"total"`
	Hit   int `json:"hit"`
}

// IgnoredCounts are the facts that were not scored.
type IgnoredCounts struct {
	OtherArticles int `json:"other_articles"`
	OtherKinds    int `json:"other_kinds"`
}

// RuleCounts are the figures of one rule, acts and properties of events together.
type RuleCounts struct {
	Rule    string         `json:"rule"`
	Status  extract.Status `json:"status"`
	Firings int            `json:"firings"`
	Right   int            `json:"right"`
	Neutral int            `json:"neutral"`
	Wrong   int            `json:"wrong"`
	// Precision is Right among Right and Wrong, nil where there are none.
	Precision *float64 `json:"precision"`
}

// Figures are the result of a comparison.
type Figures struct {
	Articles       int                   `json:"articles"`
	Participations Participations        `json:"participation"`
	Roles          map[string]RoleCounts `json:"roles"`
	Persons        PersonCounts          `json:"persons"`
	Post           Detail                `json:"post"`
	Organization   Detail                `json:"organization"`
	Title          Detail                `json:"title"`
	OnBehalfOf     Detail                `json:"on_behalf_of"`
	// Fields are the figures of the properties of events, and those of all under "all".
	Fields    map[string]Counts `json:"event_fields"`
	Negatives NegativeCounts    `json:"negatives"`
	BadQuotes int               `json:"bad_quotes"`
	Ignored   IgnoredCounts     `json:"ignored"`
	// Rules are the rules of the table in its order, then those that it does not have.
	Rules []RuleCounts `json:"rules"`
}

// ratio gives a share with four digits, nil of nothing.
func ratio(part, whole int) *float64 {
	if whole == 0 {
		return nil
	}
	return rounded(float64(part) / float64(whole))
}

func rounded(x float64) *float64 {
	x, _ = strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64) // a number that was just written
	return &x
}

// rate gives precision and recall of matched among predicted and among gold.
func rate(matched, predicted, gold int) Rate {
	return Rate{Precision: ratio(matched, predicted), Recall: ratio(matched, gold)}.withMean()
}

func (r Rate) withMean() Rate {
	if r.Precision == nil || r.Recall == nil {
		return r
	}
	p, q := *r.Precision, *r.Recall
	if p+q == 0 {
		r.F1 = new(float64)
	} else {
		r.F1 = rounded(2 * p * q / (p + q))
	}
	return r
}
