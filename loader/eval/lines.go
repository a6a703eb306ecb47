package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// maxLine is the most bytes of one line of gold or facts.
const maxLine = 4 << 20

// ErrInput is matched by every error about gold, facts or negatives that cannot be read.
var ErrInput = errors.New("cannot be read")

// scalar is a JSON value as text. A value that is null or missing is not given.
type scalar struct {
	text            string
	given, isString bool
}

// UnmarshalJSON takes any JSON value.
func (s *scalar) UnmarshalJSON(data []byte) error {
	*s = scalar{}
	if string(data) == "null" {
		return nil
	}
	s.given = true
	if json.Unmarshal(data, &s.text) == nil {
		s.isString = true
		return nil
	}
	s.text = string(data)
	return nil
}

// word gives a text, empty for other values.
func (s scalar) word() string {
	if !s.isString {
		return ""
	}
	return s.text
}

// list is a JSON value or a list of such, nothing where it is null or missing.
type list []string

// UnmarshalJSON takes a value or a list of values.
func (l *list) UnmarshalJSON(data []byte) error {
	var several []scalar
	if json.Unmarshal(data, &several) != nil {
		several = make([]scalar, 1)
		_ = several[0].UnmarshalJSON(data) // takes anything
	}
	*l = nil
	for _, s := range several {
		if s.given {
			*l = append(*l, s.text)
		}
	}
	return nil
}

// name is a JSON text, or an object with a name; empty for anything else.
type name string

// UnmarshalJSON takes any JSON value.
func (n *name) UnmarshalJSON(data []byte) error {
	var object struct {
		Name scalar `json:"name"`
	}
	var text string
	if json.Unmarshal(data, &text) != nil && json.Unmarshal(data, &object) == nil {
		text = object.Name.word()
	}
	if *n = ""; strings.TrimSpace(text) != "" {
		*n = name(text)
	}
	return nil
}

// goldRow is one line of a gold file.
type goldRow struct {
	Article       string `json:"article"`
	Event         string `json:"event"`
	Act           string `json:"act"`
	Field         string `json:"field"`
	Value         scalar `json:"value"`
	MergedValue   list   `json:"merged_value"`
	ValueAlt      list   `json:"value_alt"`
	Person        string `json:"person"`
	SameAs        list   `json:"same_as"`
	Org           string `json:"org"`
	Country       string `json:"country"`
	Post          string `json:"post"`
	OrgOptional   bool   `json:"org_optional"`
	PostOptional  bool   `json:"post_optional"`
	Title         string `json:"title"`
	OnBehalfOf    string `json:"on_behalf_of"`
	ActAlt        list   `json:"act_alt"`
	Note          string `json:"note"`
	Optional      bool   `json:"optional"`
	Source        string `json:"source"`
	EventAlt      list   `json:"event_alt"`
	EventInferred list   `json:"event_inferred"`
	EventNot      list   `json:"event_not"`
	EventDate     list   `json:"event_date"`
	DatePartial   list   `json:"date_partial"`
	Quote         string `json:"quote"`
	QuoteAlt      list   `json:"quote_alt"`
	Start         *int   `json:"start"`
	End           *int   `json:"end"`
}

// factRow is one line that extract prints.
type factRow struct {
	Kind         string     `json:"kind"`
	Article      string     `json:"article"`
	Role         string     `json:"role"`
	Person       name       `json:"person"`
	Organization name       `json:"organization"`
	OnBehalfOf   name       `json:"onBehalfOf"`
	Post         scalar     `json:"post"`
	Title        scalar     `json:"title"`
	Event        *factEvent `json:"event"`
	Field        string     `json:"field"`
	Value        scalar     `json:"value"`
	Evidence     []struct {
		Quote scalar `json:"quote"`
		Start *int   `json:"start"`
		End   *int   `json:"end"`
	} `json:"evidence"`
	Rule string `json:"rule"`
}

// factEvent is the event of a fact.
type factEvent struct {
	Name    scalar `json:"name"`
	Series  scalar `json:"series"`
	Ordinal scalar `json:"ordinal"`
}

// eventNamed is an event of which only the name is known.
func eventNamed(text string) *factEvent {
	return &factEvent{Name: scalar{text: text, given: true, isString: true}}
}

// negativeRow is one line of a file of negatives.
type negativeRow struct {
	Article string `json:"article"`
	Kind    string `json:"kind"`
	Name    string `json:"name"`
}

// Gold is what articles say, as somebody read them: the lines of one or more gold files.
type Gold struct{ rows []goldRow }

// Negatives are what articles do not say, though it may look so.
type Negatives struct{ rows []negativeRow }

// Facts are the lines that extract prints.
type Facts struct {
	rows []factRow
	// others counts the lines of kinds that nobody knows.
	others int
}

// ReadGold reads gold lines, one JSON object a line. The error matches ErrInput and names file and line.
func ReadGold(file string, r io.Reader) (Gold, error) {
	rows, err := readLines[goldRow](file, r)
	for i, row := range rows {
		if row.Article == "" || row.Event == "" || (row.Act == "") == (row.Field == "") {
			return Gold{}, fmt.Errorf("%s: gold line %d has no article, no event, or not one of act and field: %w", file, i+1, ErrInput)
		}
	}
	return Gold{rows}, err
}

// And gives the gold of both.
func (g Gold) And(other Gold) Gold {
	return Gold{append(g.rows[:len(g.rows):len(g.rows)], other.rows...)}
}

// ReadNegatives reads negatives, one JSON object a line. The error matches ErrInput and names file and line.
func ReadNegatives(file string, r io.Reader) (Negatives, error) {
	rows, err := readLines[negativeRow](file, r)
	return Negatives{rows}, err
}

// ReadFacts reads what extract prints. The error matches ErrInput and names file and line.
func ReadFacts(file string, r io.Reader) (Facts, error) {
	rows, err := readLines[factRow](file, r)
	var facts Facts
	for _, row := range rows {
		if row.Kind == kindParticipation || row.Kind == kindEvent {
			facts.rows = append(facts.rows, row)
		} else {
			facts.others++
		}
	}
	return facts, err
}

// The kinds of fact.
const (
	kindParticipation = "participation"
	kindEvent         = "event"
)

// readLines decodes one JSON object a line; blank lines are left out.
func readLines[T any](file string, r io.Reader) ([]T, error) {
	var rows []T
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	for number := 1; lines.Scan(); number++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var row T
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("%s:%d: %w: %w", file, number, ErrInput, err)
		}
		rows = append(rows, row)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w: %w", file, ErrInput, err)
	}
	return rows, nil
}

// articleKey is how articles are named here: the file name without its folder and ".txt".
func articleKey(file string) string {
	if file == "" {
		return ""
	}
	return strings.TrimSuffix(path.Base(file), ".txt")
}
