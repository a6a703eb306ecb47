package graph

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCompleteTakesEveryField fills in an empty value of each type from a full one: a field that is
// part of what is said and is not taken over would be lost wherever two articles say it.
func TestCompleteTakesEveryField(t *testing.T) {
	t.Parallel()
	for _, kind := range Kinds() {
		empty, err := parse(kind, "{}")
		if err != nil {
			continue // an article
		}
		full := reflect.New(reflect.TypeOf(empty)).Elem()
		fill(full)
		if diff := cmp.Diff(full.Interface(), any(empty.complete(full.Interface().(said)))); diff != "" {
			t.Errorf("%s (-said +taken over):\n%s", kind, diff)
		}
		if diff := cmp.Diff(full.Interface(), any(full.Interface().(said).complete(empty))); diff != "" {
			t.Errorf("%s (-said +kept):\n%s", kind, diff)
		}
	}
}

// fill sets every field that a statement puts into words.
func fill(value reflect.Value) {
	for i := range value.NumField() {
		switch field := value.Field(i); {
		case value.Type().Field(i).Tag.Get("json") == "-":
		case field.Kind() == reflect.Struct:
			fill(field)
		case field.Kind() == reflect.Slice:
			field.Set(reflect.ValueOf([]string{"a", "b"}))
		case field.Kind() == reflect.Int:
			field.SetInt(7)
		default:
			field.SetString("text")
		}
	}
}
