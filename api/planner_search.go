package api

import (
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"quanhe/api/answer"
)

// search plans a search: the question, and one look-up of all kinds that the hits may have. Which they
// have is not known before, so the text of the statement does not depend on it.
func (p *planner) search(planned *root) *gqlerror.Error {
	question, err := p.arguments(planned.asked).question()
	if err != nil {
		return err
	}
	planned.question = &question
	entities := make([]*found, len(question.Kinds))
	for i, kind := range question.Kinds {
		entities[i] = &found{nodes: builder{kind: kind}}
	}
	results := p.types.Object(planned.asked.Definition.Type.Name())
	planned.answer.Objects = []*answer.Object{results}
	asked := false
	for _, field := range graphql.CollectFields(p.operation, planned.asked.Selections, nil) {
		out := results.Add(field.Name, field.Alias)
		if field.Name != "nodes" {
			continue
		}
		asked = true
		hit, err := p.hit(field, question.First, entities)
		if err != nil {
			return err
		}
		out.Objects = []*answer.Object{hit}
	}
	if !asked {
		question.First = 0
	}
	most := 0
	for _, entity := range entities {
		most = max(most, entity.cost)
		planned.plan.Targets = append(planned.plan.Targets, entity.nodes.target())
	}
	p.cost += question.First + most
	return nil
}

// found is an entity of one kind that a search may find.
type found struct {
	nodes builder
	// cost is that of reading nothing but this kind.
	cost int
}

// hit plans what is written of a hit.
func (p *planner) hit(field graphql.CollectedField, first int, entities []*found) (*answer.Object, *gqlerror.Error) {
	hit := p.types.Object(field.Definition.Type.Name())
	for _, inner := range graphql.CollectFields(p.operation, field.Selections, nil) {
		out := hit.Add(inner.Name, inner.Alias)
		if inner.Name != "entity" {
			continue
		}
		for _, entity := range entities {
			object, err := p.entity(entity, inner.Selections, first)
			if err != nil {
				return nil, err
			}
			out.Objects = append(out.Objects, object)
		}
	}
	return hit, nil
}

// entity plans what is written of an entity. Its cost is set aside: every hit is of one kind only.
func (p *planner) entity(entity *found, selections ast.SelectionSet, first int) (*answer.Object, *gqlerror.Error) {
	before := p.cost
	object, err := p.fill(&entity.nodes, selections, first, 0)
	entity.cost += p.cost - before
	p.cost = before
	return object, err
}
