package sqlite

import "strings"

// jsonText is JSON that a statement joins from its parts.
type jsonText []jsonPart

// jsonPart is a part of a JSON text.
type jsonPart struct {
	// text is the part itself, or else the expression that gives it.
	text string
	sql  bool
}

func literal(text string) jsonText   { return jsonText{{text: text}} }
func expression(sql string) jsonText { return jsonText{{text: sql, sql: true}} }

// values is a list of plain values.
func values(expressions []string) jsonText {
	return expression("json_array(" + strings.Join(expressions, ", ") + ")")
}

// rows is a list with an item for each row of a source, in its order.
func rows(item jsonText, from string) jsonText {
	// No row makes NULL, which concat takes for an empty text.
	return items(expression("(SELECT group_concat(" + item.sql() + ")\nFROM " + from + ")"))
}

// items is a list of the given items.
func items(all ...jsonText) jsonText {
	var joined jsonText
	between := "["
	for _, item := range all {
		joined = append(append(joined, jsonPart{text: between}), item...)
		between = ","
	}
	return append(joined, jsonPart{text: "]"})
}

// sql is the expression that gives the text. Parts that stand in the statement itself are put
// together, each of the others on a line of its own.
func (j jsonText) sql() string {
	var arguments []string
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			arguments = append(arguments, "'"+text.String()+"'")
			text.Reset()
		}
	}
	for _, part := range j {
		if part.sql {
			flush()
			arguments = append(arguments, part.text)
		} else {
			text.WriteString(part.text)
		}
	}
	flush()
	joined := strings.Join(arguments, ", ")
	if !strings.Contains(joined, "\n") {
		return "concat(" + joined + ")"
	}
	return "concat(\n  " + indent(strings.Join(arguments, ",\n")) + ")"
}
