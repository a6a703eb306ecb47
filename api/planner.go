package api

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"quanhe/api/answer"
	"quanhe/graph"
)

// root is one root field: how it is asked for, and where its answer goes.
type root struct {
	asked  graphql.CollectedField
	answer *answer.Field
	// plan reads the nodes; without targets for a field that reads none.
	plan graph.Plan
	// ids are the ids of a look-up of several in the order of the question.
	ids []string
	// question is what a search asks for; the plan then reads the entities that it finds.
	question *graph.Question
}

// planner plans the root fields of one operation and adds up what they cost.
type planner struct {
	schema
	operation *graphql.OperationContext
	limits    Limits
	cost      int
	pages     int
}

// plan plans the query: what is written of it, and its root fields in the order of the response.
func (p *planner) plan() (*answer.Object, []*root, *gqlerror.Error) {
	query := p.types.Object("Query")
	var roots []*root
	for _, field := range graphql.CollectFields(p.operation, p.operation.Operation.SelectionSet, []string{"Query"}) {
		planned := &root{asked: field, answer: query.Add(field.Name, field.Alias)}
		planned.answer.Place = len(roots)
		if err := p.root(planned); err != nil {
			return nil, nil, err
		}
		roots = append(roots, planned)
	}
	if p.cost > p.limits.Cost {
		return nil, nil, coded(CodeComplex, p.operation.Operation.Position,
			"the query may read %d nodes, %d at most: ask for smaller pages", p.cost, p.limits.Cost)
	}
	return query, roots, nil
}

// root plans a root field by its definition: a page of a kind, a look-up of ids, a search,
// or the counts.
func (p *planner) root(planned *root) *gqlerror.Error {
	definition := planned.asked.Definition
	kind, paged := strings.CutSuffix(definition.Type.Name(), "Connection")
	switch {
	case paged:
		return p.pagedRoot(planned, graph.Kind(kind))
	case definition.Arguments.ForName("id") != nil, definition.Arguments.ForName("ids") != nil:
		return p.lookup(planned)
	case definition.Name == "search":
		return p.search(planned)
	case definition.Name == "stats":
		planned.answer.Objects = p.value(planned.asked)
	}
	return nil
}

func (p *planner) pagedRoot(planned *root, kind graph.Kind) *gqlerror.Error {
	page, nodes, err := p.page(planned.answer, planned.asked, kind, 1, 1)
	if err != nil {
		return err
	}
	planned.plan = graph.Plan{Page: page, Targets: []graph.Target{nodes.target()}}
	return nil
}

// lookup plans a look-up of ids: one target for each kind among them that is of the field's type.
func (p *planner) lookup(planned *root) *gqlerror.Error {
	ids, err := p.arguments(planned.asked).ids()
	if err != nil {
		return err
	}
	if planned.asked.Definition.Type.Elem != nil {
		planned.ids = ids
	}
	planned.plan.IDs = []string{}
	counts := map[graph.Kind]int{}
	for _, id := range ids {
		if kind, ok := graph.KindOf(id); ok && slices.Contains(p.satisfies[string(kind)], planned.asked.Definition.Type.Name()) {
			planned.plan.IDs = append(planned.plan.IDs, id)
			counts[kind]++
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(counts)) {
		p.cost += counts[kind]
		nodes := &builder{kind: kind}
		object, err := p.fill(nodes, planned.asked.Selections, counts[kind], 0)
		if err != nil {
			return err
		}
		planned.answer.Objects = append(planned.answer.Objects, object)
		planned.plan.Targets = append(planned.plan.Targets, nodes.target())
	}
	return nil
}

// value plans a value, whose fields lead nowhere.
func (p *planner) value(field graphql.CollectedField) []*answer.Object {
	object := p.types.Object(field.Definition.Type.Name())
	for _, inner := range graphql.CollectFields(p.operation, field.Selections, nil) {
		object.Add(inner.Name, inner.Alias)
	}
	return []*answer.Object{object}
}

// builder collects the branches that the fields of one selection need. A branch's place is known
// only when all are there, since branches are put into an order of their own: the text of the
// statement must not depend on the order or the names of fields.
type builder struct {
	kind     graph.Kind
	branches []pending
}

type pending struct {
	branch  graph.Branch
	answer  *answer.Field
	targets []*builder
}

// target puts the branches in order and tells each field its place.
func (b *builder) target() graph.Target {
	keys := make([]string, len(b.branches))
	order := make([]int, len(b.branches))
	for i := range b.branches {
		pending := &b.branches[i]
		for _, target := range pending.targets {
			pending.branch.Targets = append(pending.branch.Targets, target.target())
		}
		keys[i], order[i] = branchKey(pending.branch), i
	}
	slices.SortStableFunc(order, func(i, j int) int { return strings.Compare(keys[i], keys[j]) })
	target := graph.Target{Kind: b.kind}
	for place, i := range order {
		b.branches[i].answer.Place = place
		target.Edges = append(target.Edges, b.branches[i].branch)
	}
	return target
}

// branchKey spells what of a branch may show in the text of a statement.
func branchKey(branch graph.Branch) string {
	page := branch.Page
	key := fmt.Sprintf("%s %v %v %t %t %t %t %t", branch.Edge, page.Order, page.Filter.Keys(), page.Candidates, page.Count, page.Backward, page.After != nil, page.Before != nil)
	for _, target := range branch.Targets {
		key += "{" + string(target.Kind)
		for _, inner := range target.Edges {
			key += " " + branchKey(inner)
		}
		key += "}"
	}
	return key
}

// fill adds what the fields of a selection on one kind need. factor is the number of nodes that the
// selection may be answered for, nested the number of connections around it.
func (p *planner) fill(into *builder, selections ast.SelectionSet, factor, nested int) (*answer.Object, *gqlerror.Error) {
	object := p.types.Object(string(into.kind))
	definition := graph.Define(into.kind)
	for _, field := range graphql.CollectFields(p.operation, selections, p.satisfies[string(into.kind)]) {
		out := object.Add(field.Name, field.Alias)
		edge, ok := definition.Edge(field.Name)
		if !ok {
			if len(field.Selections) > 0 {
				out.Objects = p.value(field)
			}
			continue
		}
		branch := pending{branch: graph.Branch{Edge: edge.Name}, answer: out}
		var err *gqlerror.Error
		if edge.Paged {
			var nodes *builder
			branch.branch.Page, nodes, err = p.page(out, field, edge.To[0], factor, nested+1)
			branch.targets = []*builder{nodes}
		} else {
			err = p.unpaged(&branch, field, edge, factor, nested)
		}
		if err != nil {
			return nil, err
		}
		if out.Place != answer.Nowhere {
			into.branches = append(into.branches, branch)
		}
	}
	return object, nil
}

func (p *planner) unpaged(branch *pending, field graphql.CollectedField, edge graph.Edge, factor, nested int) *gqlerror.Error {
	if edge.Many {
		count := listCost
		var err *gqlerror.Error
		if branch.branch.Page.Candidates, err = p.arguments(field).candidates(); err != nil {
			return err
		}
		if edge.To[0] == graph.KindEvidence {
			if count, err = p.arguments(field).number("first", defaultEvidence, p.limits.Evidence); err != nil {
				return err
			}
			if count == 0 {
				branch.answer.Place = answer.Nowhere
				return nil
			}
			branch.branch.Page.Limit = count
		}
		factor *= count
		p.cost += factor
	}
	for _, kind := range edge.To {
		target := &builder{kind: kind}
		object, err := p.fill(target, field.Selections, factor, nested)
		if err != nil {
			return err
		}
		branch.answer.Objects = append(branch.answer.Objects, object)
		branch.targets = append(branch.targets, target)
	}
	return nil
}

// page plans a connection: `nodes` and `edges { node }` may be selected several times under several
// names, with all their branches on the same nodes.
func (p *planner) page(into *answer.Field, field graphql.CollectedField, kind graph.Kind, factor, nested int) (graph.Page, *builder, *gqlerror.Error) {
	if p.pages++; p.pages > p.limits.Pages {
		return graph.Page{}, nil, coded(CodeComplex, field.Position, "the query has more than %d connections", p.limits.Pages)
	}
	if nested > p.limits.Nested {
		return graph.Page{}, nil, coded(CodeComplex, field.Position, "the query has connections more than %d deep", p.limits.Nested)
	}
	page, shown, err := p.arguments(field).page(kind)
	if err != nil {
		return graph.Page{}, nil, err
	}
	factor *= shown.Limit
	p.cost += factor
	nodes := &builder{kind: kind}
	connection := p.types.Object(field.Definition.Type.Name())
	into.Page, into.Objects = shown, []*answer.Object{connection}
	rows := false
	for _, inner := range graphql.CollectFields(p.operation, field.Selections, nil) {
		out := connection.Add(inner.Name, inner.Alias)
		var object *answer.Object
		switch inner.Name {
		case "totalCount":
			page.Count = true
			continue
		case "nodes":
			object, err = p.fill(nodes, inner.Selections, factor, nested)
		case "edges":
			object, err = p.edges(nodes, inner, factor, nested)
		case "pageInfo":
			object = p.value(inner)[0]
		default:
			continue
		}
		if err != nil {
			return graph.Page{}, nil, err
		}
		rows, out.Objects = true, []*answer.Object{object}
	}
	if !rows {
		page.Limit = 0
	}
	return page, nodes, nil
}

// edges plans the edges of a connection.
func (p *planner) edges(nodes *builder, field graphql.CollectedField, factor, nested int) (*answer.Object, *gqlerror.Error) {
	edge := p.types.Object(field.Definition.Type.Name())
	for _, inner := range graphql.CollectFields(p.operation, field.Selections, nil) {
		out := edge.Add(inner.Name, inner.Alias)
		if inner.Name != "node" {
			continue
		}
		object, err := p.fill(nodes, inner.Selections, factor, nested)
		if err != nil {
			return nil, err
		}
		out.Objects = []*answer.Object{object}
	}
	return edge, nil
}
