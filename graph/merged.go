package graph

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// merged is a row with what a store does not keep but a change has to show.
type merged struct {
	row      Row
	evidence string
	// texts are the values of which the row was made, each once, in order.
	texts []string
}

// merge makes the rows that follow from statements, by id. An event gets its shown values only if
// it is among the subjects itself, which it is wherever a claim on it is stated. Rows that are made
// of the same values as those of likes are taken from there.
func merge(all []voice, likes map[string]merged) (map[string]merged, error) {
	slices.SortFunc(all, func(a, b voice) int {
		return cmp.Or(strings.Compare(a.Subject, b.Subject), strings.Compare(a.Published, b.Published), strings.Compare(a.ArticleID, b.ArticleID))
	})
	rows := make(map[string]merged, len(all))
	claims := map[string][]stated{}
	for len(all) > 0 {
		id, n := all[0].Subject, 1
		for n < len(all) && all[n].Subject == id {
			n++
		}
		result, claim, err := mergeSubject(all[:n], likes[id])
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrStatement, id, err)
		}
		if claim != nil && claim.claim.How != HowCandidate {
			claims[claim.claim.EventID] = append(claims[claim.claim.EventID], *claim)
		}
		rows[id] = result
		all = all[n:]
	}
	for event, stated := range claims {
		show(rows, event, inOrder(stated))
	}
	return rows, nil
}

// mergeSubject makes the row of one subject, and the claim if it is one.
func mergeSubject(statements []voice, like merged) (merged, *stated, error) {
	id := statements[0].Subject
	kind, _ := KindOf(id)
	result := merged{evidence: evidenceOf(statements)}
	var values []said
	sources := 0
	for _, voice := range statements {
		sources += 1 + voice.Others
		switch i := slices.Index(result.texts, voice.Value); {
		case i < 0:
			result.texts, values = append(result.texts, voice.Value), append(values, voice.value)
		case values[i] == nil:
			values[i] = voice.value
		}
	}
	// What show has a hand in is never the same.
	if kind != KindEvent && kind != KindClaim && slices.Equal(result.texts, like.texts) {
		result.row = like.row
		if like.row.Values["sourceCount"] != sources {
			result.row.Values = maps.Clone(like.row.Values)
			result.row.Values["sourceCount"] = sources
		}
		return result, nil, nil
	}
	for i, value := range values {
		if value != nil {
			continue
		}
		var err error
		if values[i], err = parse(kind, result.texts[i]); err != nil {
			return merged{}, nil, err
		}
	}
	value, from := together(values)
	result.row = Row{Kind: kind, ID: id, Values: map[string]any{"id": id, "sourceCount": sources}, Refs: map[string][]string{}}
	value.into(result.row)
	claim, ok := value.(Claim)
	if !ok {
		return result, nil, nil
	}
	claim.ID = id
	first := slices.IndexFunc(statements, func(v voice) bool { return v.Value == result.texts[from] })
	return result, &stated{claim, *statements[first].Said}, nil
}

// together makes one of the values that are stated of a subject, in their order, and tells from which on. Of
// a fact candidates count only where there is nothing else.
func together(values []said) (value said, from int) {
	onTrial := !slices.ContainsFunc(values, func(v said) bool { return howOf(v) != HowCandidate })
	for i, later := range values {
		switch {
		case !onTrial && howOf(later) == HowCandidate:
		case value == nil:
			value, from = later, i
		default:
			value = value.complete(later)
		}
	}
	return value, from
}

// howOf says how a fact was made; empty for an entity.
func howOf(value said) How {
	switch fact := value.(type) {
	case Tenure:
		return fact.How
	case Participation:
		return fact.How
	case Claim:
		return fact.How
	}
	return ""
}

// evidenceOf tells the passages of a fact apart from others, in their order. An entity has none: it
// is as before whichever articles name it.
func evidenceOf(statements []voice) string {
	var all strings.Builder
	for _, voice := range statements {
		if voice.Evidence != "" {
			all.WriteString(voice.ArticleID + " " + voice.Evidence + "\n")
		}
	}
	return all.String()
}
