package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Subjects lists the ids of everything that the statement speaks of, in its order. The events of its
// claims are among them, since a statement is closed.
func (s Statement) Subjects() []string {
	var ids []string
	for _, e := range s.People {
		ids = append(ids, e.ID)
	}
	for _, e := range s.Places {
		ids = append(ids, e.ID)
	}
	for _, e := range s.Organizations {
		ids = append(ids, e.ID)
	}
	for _, e := range s.Posts {
		ids = append(ids, e.ID)
	}
	for _, e := range s.Series {
		ids = append(ids, e.ID)
	}
	for _, e := range s.Events {
		ids = append(ids, e.ID)
	}
	for _, e := range s.Topics {
		ids = append(ids, e.ID)
	}
	for _, f := range s.Tenures {
		ids = append(ids, f.ID)
	}
	for _, f := range s.Participations {
		ids = append(ids, f.ID)
	}
	for _, f := range s.Claims {
		ids = append(ids, f.ID)
	}
	return ids
}

// said lists what the statement says, in the order of the statement.
func (s Statement) said() []Said {
	var all []Said
	add := func(id, owner string, value any, evidence []Evidence) {
		text, err := json.Marshal(value)
		if err != nil {
			panic(err) // strings, ints and lists of them always marshal
		}
		said := Said{ArticleID: s.Article.ID, Published: s.Article.Published.SortDay(), Subject: id, Owner: owner, Value: string(text)}
		if len(evidence) > 0 {
			digest := sha256.New()
			for _, e := range evidence {
				fmt.Fprintf(digest, "%d %d %s %q\n", e.Start, e.End, e.Rule, e.Quote)
			}
			said.Evidence = hex.EncodeToString(digest.Sum(nil)[:8])
		}
		all = append(all, said)
	}
	for _, e := range s.People {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Places {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Organizations {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Posts {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Series {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Events {
		add(e.ID, "", e, nil)
	}
	for _, e := range s.Topics {
		add(e.ID, "", e, nil)
	}
	for _, f := range s.Tenures {
		add(f.ID, "", f, f.Evidence)
	}
	for _, f := range s.Participations {
		add(f.ID, "", f, f.Evidence)
	}
	for _, f := range s.Claims {
		add(f.ID, f.EventID, f, f.Evidence)
	}
	return all
}

// merge makes the rows that follow from statements, by id. An event gets its shown values only if
// it is among the subjects itself, which it is wherever a claim on it is stated.
func merge(all []Said) (map[string]merged, error) {
	slices.SortFunc(all, func(a, b Said) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ArticleID, b.ArticleID), cmp.Compare(a.Subject, b.Subject))
	})
	bySubject := map[string][]Said{}
	var subjects []string
	for _, said := range all {
		if bySubject[said.Subject] == nil {
			subjects = append(subjects, said.Subject)
		}
		bySubject[said.Subject] = append(bySubject[said.Subject], said)
	}
	rows := map[string]merged{}
	claims := map[string][]stated{}
	for _, id := range subjects {
		kind, _ := KindOf(id)
		row := Row{Kind: kind, ID: id, Values: map[string]any{"id": id, "sourceCount": len(bySubject[id])}, Refs: map[string][]string{}}
		value, err := mergeSubject(kind, bySubject[id])
		if err != nil {
			return nil, fmt.Errorf("%w: %s: %w", ErrStatement, id, err)
		}
		value.into(row)
		if claim, ok := value.(Claim); ok {
			claim.ID = id
			claims[claim.EventID] = append(claims[claim.EventID], stated{claim, bySubject[id][0]})
		}
		rows[id] = merged{row: row, evidence: evidenceOf(bySubject[id])}
	}
	for event, stated := range claims {
		show(rows, event, inOrder(stated))
	}
	return rows, nil
}

// evidenceOf tells the passages of a fact apart from others, in their order. An entity has none: it
// is as before whichever articles name it.
func evidenceOf(statements []Said) string {
	var all []string
	for _, said := range statements {
		if said.Evidence != "" {
			all = append(all, said.ArticleID+" "+said.Evidence)
		}
	}
	return strings.Join(all, "\n")
}

func mergeSubject(kind Kind, statements []Said) (said, error) {
	switch kind {
	case KindPerson:
		return mergeAs[Person](statements)
	case KindOrganization:
		return mergeAs[Organization](statements)
	case KindPlace:
		return mergeAs[Place](statements)
	case KindPost:
		return mergeAs[Post](statements)
	case KindSeries:
		return mergeAs[EventSeries](statements)
	case KindEvent:
		return mergeAs[Event](statements)
	case KindTopic:
		return mergeAs[Topic](statements)
	case KindTenure:
		return mergeAs[Tenure](statements)
	case KindParticipation:
		return mergeAs[Participation](statements)
	case KindClaim:
		return mergeAs[Claim](statements)
	}
	return nil, fmt.Errorf("nothing is stated of a %q", kind)
}

func mergeAs[T said](statements []Said) (T, error) {
	var result T
	for _, said := range statements {
		var value T
		if err := json.Unmarshal([]byte(said.Value), &value); err != nil {
			return result, err
		}
		complete(reflect.ValueOf(&result).Elem(), reflect.ValueOf(value))
	}
	return result, nil
}

// complete sets every field of into that is still zero from the same field of from, and unites
// lists.
func complete(into, from reflect.Value) {
	for i := range into.NumField() {
		switch field := into.Field(i); {
		case field.Kind() == reflect.Struct:
			complete(field, from.Field(i))
		case field.Type() == reflect.TypeFor[[]string]():
			united := field.Interface().([]string)
			for _, item := range from.Field(i).Interface().([]string) {
				if !slices.Contains(united, item) {
					united = append(united, item)
				}
			}
			field.Set(reflect.ValueOf(united))
		case field.IsZero():
			field.Set(from.Field(i))
		}
	}
}
