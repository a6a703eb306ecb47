package export

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"quanhe/graph"
)

// Line is one node.
type Line struct {
	Kind graph.Kind
	ID   string
	// Fields are what is known of it, without type and id, in the order of the line.
	Fields []Field
}

// Field is one member of an object.
type Field struct {
	Name string
	// Value is compact JSON.
	Value json.RawMessage
}

// maxLine is the length in bytes that a line may have. The longest lists hold an id of some 60 bytes
// for each part of something, so this is room for a million.
const maxLine = 64 << 20

// Write writes lines, and says how many. The error is that of the lines or of the writer.
func Write(w io.Writer, lines iter.Seq2[Line, error]) (int, error) {
	out := bufio.NewWriter(w)
	count := 0
	for line, err := range lines {
		if err != nil {
			return count, errors.Join(err, out.Flush())
		}
		object := append([]Field{{"type", encode(line.Kind)}, {"id", encode(line.ID)}}, line.Fields...)
		if _, err := out.Write(append(join(object), '\n')); err != nil {
			return count, err
		}
		count++
	}
	return count, out.Flush()
}

// join makes an object.
func join(fields []Field) json.RawMessage {
	text := []byte("{")
	for i, field := range fields {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(text, encode(field.Name)...)
		text = append(text, ':')
		text = append(text, field.Value...)
	}
	return append(text, '}')
}

func encode(value any) json.RawMessage {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err) // texts, numbers, truths and lists of texts always encode
	}
	return bytes.TrimSuffix(text.Bytes(), []byte("\n"))
}

// Read reads lines as Write writes them. An error ends them; it begins with the name of the source
// and the number of the line, as name:12.
func Read(name string, r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		scanner := bufio.NewScanner(r)
		scanner.Buffer(nil, maxLine)
		number, last := 0, Line{}
		for scanner.Scan() {
			number++
			line, err := parse(scanner.Bytes())
			if err == nil && number > 1 && compare(last, line) >= 0 {
				err = fmt.Errorf("%s comes after %s: the lines are not in the order of an export", line.ID, last.ID)
			}
			if err != nil {
				yield(Line{}, fmt.Errorf("%s:%d: %w", name, number, err))
				return
			}
			if !yield(line, nil) {
				return
			}
			last = line
		}
		if err := scanner.Err(); err != nil {
			yield(Line{}, fmt.Errorf("%s:%d: %w", name, number+1, err))
		}
	}
}

// parse reads one line.
func parse(text []byte) (Line, error) {
	fields, err := split(text)
	if err != nil {
		return Line{}, err
	}
	var line Line
	for _, field := range fields {
		switch field.Name {
		case "type":
			err = json.Unmarshal(field.Value, &line.Kind)
		case "id":
			err = json.Unmarshal(field.Value, &line.ID)
		default:
			line.Fields = append(line.Fields, field)
		}
		if err != nil {
			return Line{}, fmt.Errorf("%s is no text", field.Name)
		}
	}
	if kind, ok := graph.KindOf(line.ID); !ok || kind != line.Kind {
		return Line{}, fmt.Errorf("type %q and id %q are no node of this version", line.Kind, line.ID)
	}
	return line, nil
}

// errObject is returned for a line that is something else, or broken.
var errObject = errors.New("no JSON object on one line")

// split takes an object apart.
func split(text []byte) ([]Field, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	if brace, err := decoder.Token(); err != nil || brace != json.Delim('{') {
		return nil, errObject
	}
	var fields []Field
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errObject, err)
		}
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			return nil, fmt.Errorf("%w: %w", errObject, err)
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, value); err != nil {
			return nil, fmt.Errorf("%w: %w", errObject, err)
		}
		field := Field{name.(string), compact.Bytes()}
		if slices.ContainsFunc(fields, func(other Field) bool { return other.Name == field.Name }) {
			return nil, fmt.Errorf("%s stands twice", field.Name)
		}
		fields = append(fields, field)
	}
	if _, err := decoder.Token(); err != nil {
		return nil, fmt.Errorf("%w: %w", errObject, err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: more follows it", errObject)
	}
	return fields, nil
}

// compare gives the order of lines.
func compare(a, b Line) int {
	kinds := graph.Kinds()
	if a.Kind != b.Kind {
		return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind)
	}
	return cmp.Compare(a.ID, b.ID)
}
