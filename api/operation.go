package api

import (
	"context"
	"errors"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"quanhe/api/answer"
	"quanhe/api/exec"
)

// schema is the schema with what is made of it once.
type schema struct {
	definition *ast.Schema
	generated  graphql.ExecutableSchema // carries out introspection
	types      answer.Types
	// satisfies lists, for each object type, the type conditions that hold for it.
	satisfies map[string][]string
}

func newSchema() schema {
	generated := exec.NewExecutableSchema(exec.Config{})
	definition := generated.Schema()
	types, err := answer.NewTypes(definition)
	if err != nil {
		panic(err) // the schema is part of the program
	}
	return schema{definition, generated, types, satisfied(definition)}
}

func satisfied(schema *ast.Schema) map[string][]string {
	conditions := map[string][]string{}
	for name, definition := range schema.Types {
		if definition.Kind != ast.Object {
			continue
		}
		conditions[name] = []string{name}
		for _, abstract := range schema.GetImplements(definition) {
			conditions[name] = append(conditions[name], abstract.Name)
		}
	}
	return conditions
}

// operation finds the operation of a request, with variables of the types that it declares.
func (a *API) operation(ctx context.Context, request Request) (*graphql.OperationContext, gqlerror.List) {
	document, errs := a.document(ctx, request.Query)
	if errs != nil {
		return nil, errs
	}
	definition := document.Operations.ForName(request.OperationName)
	if definition == nil {
		return nil, gqlerror.List{coded(CodeValidation, nil, "operation %s not found", request.OperationName)}
	}
	variables, err := validator.VariableValues(a.definition, definition, request.Variables)
	if err != nil {
		return nil, gqlerror.List{withCode(CodeInput, err)}
	}
	operation := &graphql.OperationContext{Doc: document, Operation: definition, Variables: variables}
	if err := coerce(a.definition, operation); err != nil {
		return nil, gqlerror.List{err}
	}
	return operation, nil
}

// document parses and validates a document that passes the guard. The ones that do are kept.
func (a *API) document(ctx context.Context, query string) (*ast.QueryDocument, gqlerror.List) {
	if known, ok := a.documents.Get(ctx, query); ok {
		return known, nil
	}
	if !fewTokens(query, a.limits.Tokens) {
		return nil, gqlerror.List{coded(CodeComplex, nil, "the document has more than %d tokens", a.limits.Tokens)}
	}
	document, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		return nil, gqlerror.List{withCode(CodeParse, err)}
	}
	if err := guard(document, a.limits); err != nil {
		return nil, gqlerror.List{err}
	}
	if len(document.Operations) == 0 {
		return nil, gqlerror.List{coded(CodeValidation, nil, "no operation provided")}
	}
	if errs := validator.ValidateWithRules(a.definition, document, rules.NewDefaultRules()); len(errs) > 0 {
		for _, err := range errs {
			errcode.Set(err, CodeValidation)
		}
		return nil, errs
	}
	a.documents.Add(ctx, query, document)
	return document, nil
}

// withCode gives a code to an error of the parser or validator.
func withCode(code string, err error) *gqlerror.Error {
	var known *gqlerror.Error
	if !errors.As(err, &known) {
		return internal()
	}
	errcode.Set(known, code)
	return known
}
