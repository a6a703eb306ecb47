package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
)

// Subjects lists the ids of everything that the statement speaks of, in its order. The events of its
// claims are among them, since a statement is closed.
func (s Statement) Subjects() []string {
	ids := make([]string, 0, s.size())
	s.each(func(id, _ string, _ said, _ []Evidence) { ids = append(ids, id) })
	return ids
}

// voice is a Said with its value at hand: nil until somebody needs what a store gave as text.
type voice struct {
	*Said
	value said
}

// voices lists what the statement says, in the order of the statement.
func (s Statement) voices() []voice {
	all := make([]voice, 0, s.size())
	texts := make([]Said, 0, s.size())
	day := s.Article.Published.SortDay()
	s.each(func(id, owner string, value said, evidence []Evidence) {
		text, err := json.Marshal(value)
		if err != nil {
			panic(err) // strings, ints and lists of them always marshal
		}
		texts = append(texts, Said{
			ArticleID: s.Article.ID, Published: day, Subject: id, Owner: owner, Value: string(text), Evidence: digest(evidence),
		})
		all = append(all, voice{&texts[len(texts)-1], value})
	})
	return all
}

// each calls yield for everything that the statement speaks of, in its order. owner is the event of a
// claim, else empty.
func (s Statement) each(yield func(id, owner string, value said, evidence []Evidence)) {
	for _, e := range s.People {
		yield(e.ID, "", e, nil)
	}
	for _, e := range s.Places {
		yield(e.ID, "", e, nil)
	}
	for _, e := range s.Organizations {
		yield(e.ID, "", e, nil)
	}
	for _, e := range s.Posts {
		yield(e.ID, "", e, nil)
	}
	for _, e := range s.Series {
		yield(e.ID, "", e, nil)
	}
	for _, e := range s.Events {
		yield(e.ID, "", e, nil)
	}
	for _, e := range s.Topics {
		yield(e.ID, "", e, nil)
	}
	for _, f := range s.Tenures {
		yield(f.ID, "", f, f.Evidence)
	}
	for _, f := range s.Participations {
		yield(f.ID, "", f, f.Evidence)
	}
	for _, f := range s.Claims {
		yield(f.ID, f.EventID, f, f.Evidence)
	}
}

func (s Statement) size() int {
	return len(s.People) + len(s.Places) + len(s.Organizations) + len(s.Posts) + len(s.Series) + len(s.Events) + len(s.Topics) +
		len(s.Tenures) + len(s.Participations) + len(s.Claims)
}

// digest tells passages apart from others.
func digest(evidence []Evidence) string {
	if len(evidence) == 0 {
		return ""
	}
	var text []byte
	for _, e := range evidence {
		text = strconv.AppendInt(text, int64(e.Start), 10)
		text = strconv.AppendInt(append(text, ' '), int64(e.End), 10)
		text = append(append(text, ' '), e.Rule...)
		text = append(strconv.AppendQuote(append(text, ' '), e.Quote), '\n')
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}

// parse reads the Value of a Said.
func parse(kind Kind, text string) (said, error) {
	switch kind {
	case KindPerson:
		return parseAs[Person](text)
	case KindOrganization:
		return parseAs[Organization](text)
	case KindPlace:
		return parseAs[Place](text)
	case KindPost:
		return parseAs[Post](text)
	case KindSeries:
		return parseAs[EventSeries](text)
	case KindEvent:
		return parseAs[Event](text)
	case KindTopic:
		return parseAs[Topic](text)
	case KindTenure:
		return parseAs[Tenure](text)
	case KindParticipation:
		return parseAs[Participation](text)
	case KindClaim:
		return parseAs[Claim](text)
	}
	return nil, fmt.Errorf("nothing is stated of a %q", kind)
}

func parseAs[T said](text string) (said, error) {
	var value T
	err := json.Unmarshal([]byte(text), &value)
	return value, err
}
