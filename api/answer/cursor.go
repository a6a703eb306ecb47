package answer

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"quanhe/graph"
)

// ErrCursor is returned for a text that is no cursor of the page that it was given to.
var ErrCursor = errors.New("not a cursor of this list in this order")

// cursorVersion is raised when the meaning of a cursor changes, so that old ones are refused.
const cursorVersion = "1"

// orderName spells kind and order, so that a cursor fits only the list that it came from.
func orderName(kind graph.Kind, order []graph.Order) string {
	var name strings.Builder
	name.WriteString(cursorVersion + " " + string(kind))
	for _, key := range order {
		name.WriteString(" " + string(key.Field))
		if key.Descending {
			name.WriteString("-")
		}
	}
	return name.String()
}

// EncodeCursor makes the cursor of a position: opaque to clients, and bound to kind and order.
func EncodeCursor(kind graph.Kind, order []graph.Order, position []any) string {
	text := appendText([]byte{'['}, orderName(kind, order))
	for _, value := range position {
		text = append(text, ',')
		switch value := value.(type) {
		case string:
			text = appendText(text, value)
		case int:
			text = strconv.AppendInt(text, int64(value), 10)
		default:
			panic(fmt.Sprintf("a key of type %T", value)) // positions have strings and ints only
		}
	}
	return base64.RawURLEncoding.EncodeToString(append(text, ']'))
}

// DecodeCursor gives the position back. The error wraps ErrCursor.
func DecodeCursor(kind graph.Kind, order []graph.Order, cursor string) ([]any, error) {
	text, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCursor, err)
	}
	var parts []any
	if err := json.Unmarshal(text, &parts); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCursor, err)
	}
	if len(parts) != len(order)+1 || parts[0] != orderName(kind, order) {
		return nil, ErrCursor
	}
	position := parts[1:]
	for i, key := range order {
		numeric := key.Field.Numeric()
		switch value := position[i].(type) {
		case string:
			if numeric {
				return nil, ErrCursor
			}
		case float64:
			if !numeric || value != float64(int(value)) {
				return nil, ErrCursor
			}
			position[i] = int(value)
		default:
			return nil, ErrCursor
		}
	}
	return position, nil
}
