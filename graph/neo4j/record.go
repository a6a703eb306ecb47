package neo4j

import (
	"bytes"
	"encoding/json"

	"quanhe/graph"
)

// setRecord gives the properties of a node one more, "record": the JSON list of the fields of its kind,
// in the order of graph.Define, null for a missing one. A plan reads all fields of a node, and the server
// looks for each property by itself, from the first on: one text takes a page of conferences two thirds
// of the time. Filters and orders use the properties themselves.
func setRecord(properties map[string]any, kind graph.Kind) {
	fields := graph.Define(kind).Fields
	values := make([]any, len(fields))
	for i, field := range fields {
		values[i] = properties[field.Name]
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false) // what is not escaped is decoded without a copy
	if err := encoder.Encode(values); err != nil {
		panic(err) // texts, numbers, truths and lists of texts always encode
	}
	properties["record"] = string(bytes.TrimSuffix(text.Bytes(), []byte("\n")))
}
