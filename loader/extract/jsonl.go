package extract

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"quanhe/graph"
)

// The lines that WriteJSONLines writes. Absent values are null, and absent lists empty; nothing is left out.
type (
	jsonName struct {
		Name string `json:"name"`
	}
	jsonEvent struct {
		Name    string  `json:"name"`
		Series  *string `json:"series"`
		Ordinal *int    `json:"ordinal"`
		Date    *string `json:"date"`
	}
	jsonEvidence struct {
		Quote string `json:"quote"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	jsonParticipation struct {
		Kind         string         `json:"kind"`
		Article      string         `json:"article"`
		Role         graph.Role     `json:"role"`
		Person       *jsonName      `json:"person"`
		Organization *jsonName      `json:"organization"`
		Post         *string        `json:"post"`
		OnBehalfOf   *jsonName      `json:"onBehalfOf"`
		Title        *string        `json:"title"`
		Topics       []string       `json:"topics"`
		Event        jsonEvent      `json:"event"`
		Evidence     []jsonEvidence `json:"evidence"`
		jsonRule
	}
	jsonField struct {
		Kind     string         `json:"kind"`
		Article  string         `json:"article"`
		Event    jsonEvent      `json:"event"`
		Field    string         `json:"field"`
		Value    string         `json:"value"`
		Evidence []jsonEvidence `json:"evidence"`
		jsonRule
	}
	jsonRule struct {
		Rule   string `json:"rule"`
		Status Status `json:"status"`
	}
)

// WriteJSONLines writes the facts of one article as JSON Lines, one fact a line, sorted by start, end, kind and values: the same
// facts give the same bytes. Article is the name under which the lines stand, doc the document that the facts are of. The
// error is that of the writer.
func WriteJSONLines(w io.Writer, article string, doc Document, facts Facts) error {
	raw := []rune(doc.Text)
	type keyed struct {
		start, end int
		line       []byte
	}
	var lines []keyed
	for _, p := range facts.Participations {
		line, err := encodeLine(participationLine(article, raw, facts, p))
		if err != nil {
			return err
		}
		lines = append(lines, keyed{p.Evidence[0].Start, p.Evidence[0].End, line})
	}
	for _, f := range facts.Fields {
		line, err := encodeLine(fieldLine(article, raw, facts, f))
		if err != nil {
			return err
		}
		lines = append(lines, keyed{f.Evidence[0].Start, f.Evidence[0].End, line})
	}
	slices.SortStableFunc(lines, func(a, b keyed) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), bytes.Compare(a.line, b.line))
	})
	for _, l := range lines {
		if _, err := w.Write(l.line); err != nil {
			return err
		}
	}
	return nil
}

func participationLine(article string, raw []rune, facts Facts, p Participation) jsonParticipation {
	line := jsonParticipation{
		Kind: "participation", Article: article, Role: p.Role,
		Post: optional(p.PrintedTitle), Title: optional(p.SpeechTitle), Topics: append([]string{}, p.Topics...),
		Event: eventOf(facts.Events[p.Event]), Evidence: evidenceOf(raw, p.Evidence),
		jsonRule: jsonRule{p.Rule, StatusOf(p.Rule)},
	}
	if p.OnBehalfOf != nil {
		line.OnBehalfOf = &jsonName{p.OnBehalfOf.Name}
	}
	bodies := p.Bodies
	if p.Agent != nil {
		bodies = []Body{*p.Agent}
	} else {
		line.Person = &jsonName{p.Person}
	}
	if len(bodies) > 0 {
		names := make([]string, len(bodies))
		for i, body := range bodies {
			names[i] = body.Name
		}
		line.Organization = &jsonName{strings.Join(names, "; ")}
	}
	return line
}

func fieldLine(article string, raw []rune, facts Facts, f Field) jsonField {
	return jsonField{
		Kind: "event", Article: article, Event: eventOf(facts.Events[f.Event]),
		Field: strings.ToLower(string(f.Property)), Value: f.Value, Evidence: evidenceOf(raw, f.Evidence),
		jsonRule: jsonRule{f.Rule, StatusOf(f.Rule)},
	}
}

func eventOf(e Event) jsonEvent {
	line := jsonEvent{Name: e.Name, Series: optional(e.Series), Date: optional(e.Date.Text)}
	if e.Ordinal != 0 {
		line.Ordinal = &e.Ordinal
	}
	return line
}

func evidenceOf(raw []rune, spans []Span) []jsonEvidence {
	evidence := make([]jsonEvidence, len(spans))
	for i, span := range spans {
		evidence[i] = jsonEvidence{Quote: string(raw[span.Start:span.End]), Start: span.Start, End: span.End}
	}
	return evidence
}

// optional gives nil for an absent value.
func optional(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// encodeLine writes one value as a line, with the characters of the text as they are.
func encodeLine(value any) ([]byte, error) {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return line.Bytes(), nil
}
