package schema_test

import (
	"testing"
)

// TestDescriptions: every type, field, argument, enum value and input field says what it is.
func TestDescriptions(t *testing.T) {
	parsed := load(t)
	described := func(name, text string) {
		if len(text) < 3 || text[len(text)-1] != '.' {
			t.Errorf("%s has the description %q", name, text)
		}
	}
	described("schema", parsed.Description)
	for _, definition := range own(parsed) {
		described(definition.Name, definition.Description)
		for _, field := range fields(definition) {
			described(definition.Name+"."+field.Name, field.Description)
			for _, argument := range field.Arguments {
				described(definition.Name+"."+field.Name+"("+argument.Name+")", argument.Description)
			}
		}
		for _, value := range definition.EnumValues {
			described(definition.Name+"."+value.Name, value.Description)
		}
	}
}
