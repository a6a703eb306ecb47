package answer_test

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/api/answer"
	"quanhe/graph"
)

func order(fields ...graph.OrderField) []graph.Order {
	var orders []graph.Order
	for _, field := range fields {
		orders = append(orders, graph.Order{Field: field})
	}
	return orders
}

func TestCursorRoundTrip(t *testing.T) {
	for _, c := range []struct {
		name     string
		kind     graph.Kind
		order    []graph.Order
		position []any
	}{
		{"name", graph.KindPerson, order(graph.OrderName, graph.OrderID), []any{"hà thị nguyễn", "person:ha"}},
		{"number", graph.KindPerson, order(graph.OrderSources, graph.OrderID), []any{3, "person:ha"}},
		{"place in the programme", graph.KindParticipation, order(graph.OrderDate, graph.OrderSeq, graph.OrderID), []any{"2024-05-06", 0, "part:x"}},
		{"undated last", graph.KindEvent, order(graph.OrderUndated, graph.OrderDate, graph.OrderID), []any{1, "9999", "event:x"}},
		{"down", graph.KindEvent, []graph.Order{{Field: graph.OrderID, Descending: true}}, []any{"event:x"}},
		{"odd text", graph.KindPlace, order(graph.OrderName, graph.OrderID), []any{"\x00\"\\\u2028🚢 <&>", ""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			cursor := answer.EncodeCursor(c.kind, c.order, c.position)
			if strings.ContainsAny(cursor, "+/=\n ") {
				t.Errorf("%q does not fit into an address", cursor)
			}
			position, err := answer.DecodeCursor(c.kind, c.order, cursor)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.position, position); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCursorRefused(t *testing.T) {
	name := order(graph.OrderName, graph.OrderID)
	sources := order(graph.OrderSources, graph.OrderID)
	for _, c := range []struct {
		name, text string
		order      []graph.Order
	}{
		{"number for a text", `["1 Person NAME ID",3,"person:ha"]`, name},
		{"text for a number", `["1 Person SOURCES ID","3","person:ha"]`, sources},
		{"fraction", `["1 Person SOURCES ID",1.5,"person:ha"]`, sources},
		{"huge", `["1 Person SOURCES ID",1e300,"person:ha"]`, sources},
		{"null", `["1 Person NAME ID",null,"person:ha"]`, name},
		{"list", `["1 Person NAME ID",["a"],"person:ha"]`, name},
		{"too few", `["1 Person NAME ID","a"]`, name},
		{"too many", `["1 Person NAME ID","a","b","c"]`, name},
		{"another version", `["2 Person NAME ID","a","b"]`, name},
		{"no head", `[1,"a","b"]`, name},
		{"nothing", `[]`, name},
		{"null alone", `null`, name},
		{"more than JSON", `["1 Person NAME ID","a","b"] x`, name},
	} {
		t.Run(c.name, func(t *testing.T) {
			cursor := base64.RawURLEncoding.EncodeToString([]byte(c.text))
			if position, err := answer.DecodeCursor(graph.KindPerson, c.order, cursor); !errors.Is(err, answer.ErrCursor) {
				t.Errorf("got %v, %v", position, err)
			}
		})
	}
}

func FuzzDecodeCursor(f *testing.F) {
	orders := order(graph.OrderDate, graph.OrderSeq, graph.OrderID)
	f.Add(answer.EncodeCursor(graph.KindParticipation, orders, []any{"2024-05-06", 1, "part:x"}))
	f.Add("e30")
	f.Add("")
	f.Fuzz(func(t *testing.T, cursor string) {
		position, err := answer.DecodeCursor(graph.KindParticipation, orders, cursor)
		if err != nil {
			return
		}
		again, err := answer.DecodeCursor(graph.KindParticipation, orders, answer.EncodeCursor(graph.KindParticipation, orders, position))
		if diff := cmp.Diff(position, again); err != nil || diff != "" {
			t.Errorf("%v\n%s", err, diff)
		}
	})
}
