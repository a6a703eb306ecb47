package api

import (
	"encoding/json"
	"math"
	"reflect"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// coerce gives the variables of an operation the one form that the planner and the generated code
// read: lists are []any, also those given by a single value; an Int is an int64, an ID a string.
// The executor has checked names and nulls before, but is less strict than the specification: it
// takes "5" for an Int and "opened" for OPENED.
func coerce(schema *ast.Schema, operation *graphql.OperationContext) *gqlerror.Error {
	null := false
	for _, definition := range operation.Operation.VariableDefinitions {
		value, given := operation.Variables[definition.Variable]
		if !given {
			continue
		}
		coerced, ok := coerceValue(schema, definition.Type, value)
		if !ok {
			return coded(CodeInput, definition.Position, "variable $%s does not have a value of type %s", definition.Variable, definition.Type)
		}
		operation.Variables[definition.Variable] = coerced
		null = null || coerced == nil
	}
	if null {
		return newNulls(operation).refuse(operation.Operation.SelectionSet)
	}
	return nil
}

func coerceValue(schema *ast.Schema, typ *ast.Type, value any) (any, bool) {
	if value == nil {
		return nil, !typ.NonNull
	}
	if typ.Elem != nil {
		return coerceList(schema, typ.Elem, value)
	}
	definition := schema.Types[typ.NamedType]
	switch {
	case definition.Kind == ast.InputObject:
		return coerceObject(schema, definition, value)
	case definition.Kind == ast.Enum:
		name, ok := value.(string)
		return name, ok && definition.EnumValues.ForName(name) != nil
	case typ.NamedType == "Int":
		number, ok := whole(value)
		return number, ok && number >= math.MinInt32 && number <= math.MaxInt32
	case typ.NamedType == "ID":
		if number, ok := whole(value); ok {
			return strconv.FormatInt(number, 10), true
		}
		id, ok := value.(string)
		return id, ok
	case typ.NamedType == "Boolean":
		truth, ok := value.(bool)
		return truth, ok
	}
	text, ok := value.(string)
	return text, ok
}

func coerceList(schema *ast.Schema, elem *ast.Type, value any) (any, bool) {
	values := reflect.ValueOf(value)
	if values.Kind() != reflect.Slice {
		item, ok := coerceValue(schema, elem, value)
		return []any{item}, ok
	}
	list := make([]any, values.Len())
	for i := range list {
		var ok bool
		if list[i], ok = coerceValue(schema, elem, values.Index(i).Interface()); !ok {
			return nil, false
		}
	}
	return list, true
}

func coerceObject(schema *ast.Schema, definition *ast.Definition, value any) (any, bool) {
	given, ok := value.(map[string]any)
	object := map[string]any{}
	for _, field := range definition.Fields {
		value, found := given[field.Name]
		if !found {
			continue
		}
		var fits bool
		object[field.Name], fits = coerceValue(schema, field.Type, value)
		ok = ok && fits
	}
	return object, ok
}

// whole reads an integer as any of the ways in which JSON is decoded gives it.
func whole(value any) (int64, bool) {
	switch number := value.(type) {
	case int:
		return int64(number), true
	case int64:
		return number, true
	case float64:
		return int64(number), number == math.Trunc(number) && math.Abs(number) < 1<<53
	case json.Number:
		parsed, err := number.Int64()
		return parsed, err == nil
	}
	return 0, false
}

// nulls looks for variables that are null in a place that takes no null. Validation lets a variable
// with a default into such a place, since it cannot know the values.
type nulls struct {
	operation *graphql.OperationContext
	spread    map[string]bool
}

func newNulls(operation *graphql.OperationContext) nulls {
	return nulls{operation, map[string]bool{}}
}

func (n nulls) refuse(set ast.SelectionSet) *gqlerror.Error {
	for _, selection := range set {
		var directives ast.DirectiveList
		var arguments ast.ArgumentList
		var inner ast.SelectionSet
		switch selection := selection.(type) {
		case *ast.Field:
			directives, arguments, inner = selection.Directives, selection.Arguments, selection.SelectionSet
		case *ast.InlineFragment:
			directives, inner = selection.Directives, selection.SelectionSet
		case *ast.FragmentSpread:
			directives = selection.Directives
			if !n.spread[selection.Name] {
				n.spread[selection.Name] = true
				inner = n.operation.Doc.Fragments.ForName(selection.Name).SelectionSet
			}
		}
		for _, directive := range directives {
			arguments = append(arguments[:len(arguments):len(arguments)], directive.Arguments...)
		}
		for _, argument := range arguments {
			if err := n.refuseValue(argument.Value); err != nil {
				return err
			}
		}
		if err := n.refuse(inner); err != nil {
			return err
		}
	}
	return nil
}

func (n nulls) refuseValue(value *ast.Value) *gqlerror.Error {
	if value.Kind == ast.Variable && value.ExpectedType != nil && value.ExpectedType.NonNull {
		if given, ok := n.operation.Variables[value.Raw]; ok && given == nil {
			return coded(CodeInput, value.Position, "variable $%s is null, where a value is needed", value.Raw)
		}
	}
	for _, child := range value.Children {
		if err := n.refuseValue(child.Value); err != nil {
			return err
		}
	}
	return nil
}
