package api

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
)

// guard refuses a document that would be costly to validate or to walk, before anything else looks
// at it: fragments that spread each other double the work with every level, and validation compares
// all fields of one name in a selection set with each other. Both are counted here in time linear to
// the document, with a memo for each fragment and counts that stop growing at the limit.
//
// A question about the schema itself has no cost by arguments, so it may not multiply the schema's
// size: under another name a list would be written once more, and the members of the types of all
// members are most of the schema for each.
//
// Every operation and every fragment is looked at, not only what is carried out: validation looks at
// all of them, too.
func guard(document *ast.QueryDocument, limits Limits) *gqlerror.Error {
	g := guarding{limits: limits, document: document, fragments: map[string]*measure{}}
	for _, definition := range document.Fragments {
		if err := g.fragmentDefinition(definition); err != nil {
			return err
		}
	}
	for _, op := range document.Operations {
		if err := g.operation(op); err != nil {
			return err
		}
	}
	return nil
}

// fewTokens reports whether a text has at most limit tokens; a text that is no GraphQL counts up to
// the first fault.
func fewTokens(query string, limit int) bool {
	tokens := lexer.New(&ast.Source{Input: query})
	for range limit + 1 {
		token, err := tokens.ReadToken()
		if err != nil || token.Kind == lexer.EOF {
			return true
		}
	}
	return false
}

// measure is the size of a selection set with everything that it spreads.
type measure struct {
	selections int // saturates above Limits.Fields
	depth      int // saturates above Limits.Depth
	open       bool
}

type guarding struct {
	limits    Limits
	document  *ast.QueryDocument
	fragments map[string]*measure
	cycle     *ast.FragmentSpread // a spread that leads back to itself, if there is one
}

func (g *guarding) fragmentDefinition(definition *ast.FragmentDefinition) *gqlerror.Error {
	if err := g.size(definition.SelectionSet, definition.Position); err != nil {
		return err
	}
	return g.same(definition.SelectionSet)
}

// size refuses what the walks below would not get through.
func (g *guarding) size(set ast.SelectionSet, position *ast.Position) *gqlerror.Error {
	size := g.measure(set)
	switch {
	case g.cycle != nil:
		return coded(CodeValidation, g.cycle.Position, "Cannot spread fragment %q within itself.", g.cycle.Name)
	case size.selections > g.limits.Fields:
		return coded(CodeComplex, position, "the query has more than %d fields, fragments counted wherever they are used", g.limits.Fields)
	case size.depth > g.limits.Depth:
		return coded(CodeComplex, position, "the query is more than %d levels deep", g.limits.Depth)
	}
	return nil
}

func (g *guarding) operation(op *ast.OperationDefinition) *gqlerror.Error {
	if err := g.size(op.SelectionSet, op.Position); err != nil {
		return err
	}
	if aliases := g.aliases(op.SelectionSet); aliases > g.limits.Aliases {
		return coded(CodeComplex, op.Position, "the query has %d aliases, %d at most", aliases, g.limits.Aliases)
	}
	if roots := len(g.names(op.SelectionSet)); roots > g.limits.Roots {
		return coded(CodeComplex, op.Position, "the query has %d root fields, %d at most", roots, g.limits.Roots)
	}
	if err := g.introspection(op.SelectionSet); err != nil {
		return err
	}
	return g.same(op.SelectionSet)
}

// measure takes time linear to the document, since each fragment is measured once.
func (g *guarding) measure(set ast.SelectionSet) measure {
	total := measure{}
	add := func(inner measure, level int) {
		total.selections = min(total.selections+inner.selections+1, g.limits.Fields+1)
		total.depth = max(total.depth, min(inner.depth+level, g.limits.Depth+1))
	}
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			add(g.measure(selection.SelectionSet), 1)
		case *ast.InlineFragment:
			add(g.measure(selection.SelectionSet), 0)
		case *ast.FragmentSpread:
			add(g.fragment(selection), 0)
		}
	}
	return total
}

func (g *guarding) fragment(spread *ast.FragmentSpread) measure {
	if known := g.fragments[spread.Name]; known != nil {
		if known.open && g.cycle == nil {
			g.cycle = spread
		}
		return *known
	}
	definition := g.document.Fragments.ForName(spread.Name)
	if definition == nil {
		return measure{}
	}
	known := &measure{open: true}
	g.fragments[spread.Name] = known
	*known = g.measure(definition.SelectionSet)
	return *known
}

// The walks below follow spreads, too. size has shown that they end, and meet no more than
// Limits.Fields selections.

func (g *guarding) aliases(set ast.SelectionSet) int {
	total := 0
	g.each(set, func(field *ast.Field) {
		if field.Alias != field.Name {
			total++
		}
		total += g.aliases(field.SelectionSet)
	})
	return total
}

// names counts the response names of one selection set.
func (g *guarding) names(set ast.SelectionSet) map[string]int {
	names := map[string]int{}
	g.each(set, func(field *ast.Field) { names[field.Alias]++ })
	return names
}

func (g *guarding) same(set ast.SelectionSet) *gqlerror.Error {
	for name, count := range g.names(set) {
		if count > g.limits.Same {
			return coded(CodeComplex, set[0].GetPosition(), "%q stands %d times in one selection set, %d at most", name, count, g.limits.Same)
		}
	}
	var err *gqlerror.Error
	g.each(set, func(field *ast.Field) {
		if err == nil && len(field.SelectionSet) > 0 {
			err = g.same(field.SelectionSet)
		}
	})
	return err
}

// introspection looks at the fields of an operation that ask about the schema. Types that are asked
// for by name are few, so their members may be followed one step further.
func (g *guarding) introspection(set ast.SelectionSet) *gqlerror.Error {
	var err *gqlerror.Error
	g.each(set, func(field *ast.Field) {
		switch {
		case err != nil:
		case field.Name == "__schema" && field.Alias != field.Name:
			err = renamed(field)
		case field.Name == "__schema":
			err = g.described(field, 1)
		case field.Name == "__type":
			err = g.described(field, 2)
		}
	})
	return err
}

// described looks at what is asked for below a field of introspection; members is how many lists of
// members may still lie inside each other.
func (g *guarding) described(field *ast.Field, members int) *gqlerror.Error {
	var err *gqlerror.Error
	g.each(field.SelectionSet, func(inner *ast.Field) {
		left := members
		if slices.Contains([]string{"fields", "inputFields", "enumValues", "interfaces", "possibleTypes"}, inner.Name) {
			left--
		}
		switch {
		case err != nil || len(inner.SelectionSet) == 0:
		case inner.Alias != inner.Name:
			err = renamed(inner)
		case left < 0:
			err = coded(CodeComplex, inner.Position, "%q asks for members of the types of members: ask for one type at a time by __type", inner.Name)
		default:
			err = g.described(inner, left)
		}
	})
	return err
}

func renamed(field *ast.Field) *gqlerror.Error {
	return coded(CodeComplex, field.Position, "%q is about the schema and cannot have the alias %q", field.Name, field.Alias)
}

// each calls visit for every field of a selection set, through fragments.
func (g *guarding) each(set ast.SelectionSet, visit func(*ast.Field)) {
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			visit(selection)
		case *ast.InlineFragment:
			g.each(selection.SelectionSet, visit)
		case *ast.FragmentSpread:
			if definition := g.document.Fragments.ForName(selection.Name); definition != nil {
				g.each(definition.SelectionSet, visit)
			}
		}
	}
}
