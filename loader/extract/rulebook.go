package extract

import "sync"

// Status says how far the facts of a rule can be trusted.
type Status string

const (
	// StatusProven is a rule whose facts are taken as they are.
	StatusProven Status = "PROVEN"
	// StatusCandidate is a rule that was measured and is wrong too often: its facts are to be confirmed.
	StatusCandidate Status = "CANDIDATE"
)

// The measure of a rule, on articles whose facts are known: one that fired CandidateFirings times or more and was right less often than
// ProvenPrecision is a candidate.
const (
	CandidateFirings = 10
	ProvenPrecision  = 0.9
)

// Rule is one row of the table of rules.
type Rule struct {
	// ID is what facts and their evidence carry.
	ID string
	// Reads says in one line what the rule reads, A and B being those who act and E an event.
	Reads  string
	Status Status
}

// Rules is the table of all rules whose ids facts can carry: those of acts in the order in which they are tried, then those of the
// properties of events.
func Rules() []Rule {
	var table []Rule
	for _, r := range rules() {
		table = append(table, r.Rule)
	}
	table = append(table, sidesRule(), rowRule(), besideRule())
	return append(table, fieldRules()...)
}

// sidesRule is the rule of rule_meeting.go, which looks at all nouns for meetings of a sentence.
func sidesRule() Rule {
	return Rule{"sides-of-meeting", "“cuộc gặp giữa A và B”, “cuộc họp báo của A”", StatusProven}
}

// rowRule is the rule of rule_row.go, which looks at the meetings of a sentence that no other rule has read.
func rowRule() Rule {
	return Rule{"row-of-meetings", "“A thăm X; có cuộc gặp với B”, “A nói sau cuộc hội đàm với B”", StatusProven}
}

// besideRule is the rule of rule_beside.go, which looks at what a sentence says beside its verb.
func besideRule() Rule {
	return Rule{"beside-verb", "“A gặp B trong thời gian dự E”, “A, Giám đốc X - đơn vị tổ chức E”", StatusProven}
}

// fieldRules are the rules of the properties of events, which field.go, result.go and anchor.go apply.
func fieldRules() []Rule {
	return []Rule{
		{"date", "the day that is printed with E, with the year of the publication", StatusProven},
		{"delegates", "a number before a word for those present: “hơn 300 đại biểu”", StatusProven},
		{"mode", "how people took part, in a sentence that tells of E: “theo hình thức trực tuyến”", StatusProven},
		{"mode-of-event", "how people took part, right after E: “hội nghị trực tuyến”", StatusProven},
		{"name-ordinal", "the number of the edition in the name of E: “lần thứ 20”", StatusProven},
		{"name-series", "the series in the name of an edition", StatusProven},
		{"parent", "the event around E: “trong khuôn khổ …”", StatusProven},
		{"place", "where E takes place: “tại Hà Nội”", StatusProven},
		{"session-of", "the event around a session, from where the article is", StatusProven},
		{"theme", "the quoted theme of E: “với chủ đề …”", StatusProven},
	}
}

// StatusOf gives the status of the rule that a fact carries. A rule that the table does not have is a candidate: nothing speaks for
// it.
func StatusOf(rule string) Status {
	if status, known := statuses()[rule]; known {
		return status
	}
	return StatusCandidate
}

//nolint:gochecknoglobals // built once and never changed: every fact looks into it
var statuses = sync.OnceValue(func() map[string]Status {
	all := map[string]Status{}
	for _, r := range Rules() {
		all[r.ID] = r.Status
	}
	return all
})
