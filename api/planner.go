package api

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"quanhe/api/model"
	"quanhe/graph"
)

// root is the answer-to-be of one root field: the plan that reads it, and where in what is read the
// answers to its fields are. Together with the selection it is all that writing the answer needs.
type root struct {
	plan graph.Plan
	slot *model.Slot
	// ids are the ids of a look-up in the order of the question.
	ids []string
}

// planner plans the root fields of one operation and adds up what they cost.
type planner struct {
	operation *graphql.OperationContext
	satisfies map[string][]string
	limits    Limits
	cost      int
	pages     int
}

// pagedRoots are the root fields that give connections.
func pagedRoots() map[string]graph.Kind {
	return map[string]graph.Kind{
		"people": graph.KindPerson, "organizations": graph.KindOrganization, "events": graph.KindEvent,
		"allSeries": graph.KindSeries, "posts": graph.KindPost, "places": graph.KindPlace,
		"topics": graph.KindTopic, "articles": graph.KindArticle, "participations": graph.KindParticipation,
	}
}

// singleRoots are the root fields that look up ids of one kind.
func singleRoots() map[string]graph.Kind {
	return map[string]graph.Kind{
		"person": graph.KindPerson, "organization": graph.KindOrganization, "event": graph.KindEvent,
		"series": graph.KindSeries, "post": graph.KindPost, "place": graph.KindPlace,
		"topic": graph.KindTopic, "article": graph.KindArticle,
	}
}

// plan plans every root field that reads nodes, by response name.
func (p *planner) plan() (map[string]*root, *gqlerror.Error) {
	roots := map[string]*root{}
	paged, single := pagedRoots(), singleRoots()
	for _, field := range graphql.CollectFields(p.operation, p.operation.Operation.SelectionSet, []string{"Query"}) {
		var planned *root
		var err *gqlerror.Error
		switch kind := paged[field.Name]; {
		case kind != "":
			planned, err = p.pagedRoot(field, kind)
		case field.Name == "node" || field.Name == "nodes":
			planned, err = p.lookup(field, graph.Kinds())
		case single[field.Name] != "":
			planned, err = p.lookup(field, []graph.Kind{single[field.Name]})
		default:
			continue
		}
		if err != nil {
			return nil, err
		}
		roots[field.Alias] = planned
	}
	if p.cost > p.limits.Cost {
		return nil, coded(CodeComplex, p.operation.Operation.Position,
			"the query may read %d nodes, %d at most: ask for smaller pages", p.cost, p.limits.Cost)
	}
	return roots, nil
}

func (p *planner) pagedRoot(field graphql.CollectedField, kind graph.Kind) (*root, *gqlerror.Error) {
	page, slot, nodes, err := p.page(field, kind, 1, 1)
	if err != nil {
		return nil, err
	}
	return &root{plan: graph.Plan{Page: page, Targets: []graph.Target{nodes.target()}}, slot: slot}, nil
}

// lookup plans a look-up of ids: one target for each kind among them, of the kinds allowed.
func (p *planner) lookup(field graphql.CollectedField, allowed []graph.Kind) (*root, *gqlerror.Error) {
	ids, err := p.arguments(field).ids()
	if err != nil {
		return nil, err
	}
	planned := &root{slot: &model.Slot{Shapes: map[graph.Kind]*model.Shape{}}, ids: ids}
	planned.plan.IDs = []string{}
	counts := map[graph.Kind]int{}
	for _, id := range ids {
		if kind, ok := graph.KindOf(id); ok && slices.Contains(allowed, kind) {
			planned.plan.IDs = append(planned.plan.IDs, id)
			counts[kind]++
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(counts)) {
		p.cost += counts[kind]
		nodes := &builder{kind: kind}
		if planned.slot.Shapes[kind], err = p.fill(nodes, field.Selections, counts[kind], 0); err != nil {
			return nil, err
		}
		planned.plan.Targets = append(planned.plan.Targets, nodes.target())
	}
	return planned, nil
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
	slot    *model.Slot
	targets []*builder
}

// target puts the branches in order and tells each slot its place.
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
		b.branches[i].slot.Branch = place
		target.Edges = append(target.Edges, b.branches[i].branch)
	}
	return target
}

// branchKey spells what of a branch may show in the text of a statement.
func branchKey(branch graph.Branch) string {
	page := branch.Page
	key := fmt.Sprintf("%s %v %v %t %t %t %t", branch.Edge, page.Order, page.Filter.Keys(), page.Count, page.Backward, page.After != nil, page.Before != nil)
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
func (p *planner) fill(into *builder, selections ast.SelectionSet, factor, nested int) (*model.Shape, *gqlerror.Error) {
	shape := &model.Shape{Slots: map[string]*model.Slot{}}
	definition := graph.Define(into.kind)
	for _, field := range graphql.CollectFields(p.operation, selections, p.satisfies[string(into.kind)]) {
		edge, ok := definition.Edge(field.Name)
		if !ok {
			continue
		}
		branch := pending{branch: graph.Branch{Edge: edge.Name}}
		var err *gqlerror.Error
		if edge.Paged {
			var nodes *builder
			branch.branch.Page, branch.slot, nodes, err = p.page(field, edge.To[0], factor, nested+1)
			branch.targets = []*builder{nodes}
		} else {
			err = p.unpaged(&branch, field, edge, factor, nested)
		}
		if err != nil {
			return nil, err
		}
		shape.Slots[field.Alias] = branch.slot
		if branch.slot.Branch != model.NoBranch {
			into.branches = append(into.branches, branch)
		}
	}
	return shape, nil
}

func (p *planner) unpaged(branch *pending, field graphql.CollectedField, edge graph.Edge, factor, nested int) *gqlerror.Error {
	branch.slot = &model.Slot{Shapes: map[graph.Kind]*model.Shape{}}
	if edge.Many {
		count := listCost
		if edge.To[0] == graph.KindEvidence {
			var err *gqlerror.Error
			if count, err = p.arguments(field).number("first", defaultEvidence, p.limits.Evidence); err != nil {
				return err
			}
			if count == 0 {
				branch.slot.Branch = model.NoBranch
				return nil
			}
			branch.branch.Page.Limit = count
		}
		factor *= count
		p.cost += factor
	}
	for _, kind := range edge.To {
		target := &builder{kind: kind}
		shape, err := p.fill(target, field.Selections, factor, nested)
		if err != nil {
			return err
		}
		branch.slot.Shapes[kind] = shape
		branch.targets = append(branch.targets, target)
	}
	return nil
}

// page plans a connection: `nodes` and `edges { node }` may be selected several times under several
// names, with all their branches on the same nodes.
func (p *planner) page(field graphql.CollectedField, kind graph.Kind, factor, nested int) (graph.Page, *model.Slot, *builder, *gqlerror.Error) {
	refuse := func(err *gqlerror.Error) (graph.Page, *model.Slot, *builder, *gqlerror.Error) {
		return graph.Page{}, nil, nil, err
	}
	if p.pages++; p.pages > p.limits.Pages {
		return refuse(coded(CodeComplex, field.Position, "the query has more than %d connections", p.limits.Pages))
	}
	if nested > p.limits.Nested {
		return refuse(coded(CodeComplex, field.Position, "the query has connections more than %d deep", p.limits.Nested))
	}
	page, shown, err := p.arguments(field).page(kind)
	if err != nil {
		return refuse(err)
	}
	factor *= shown.Limit
	p.cost += factor
	nodes := &builder{kind: kind}
	shown.Nodes, shown.Edges = map[string]*model.Shape{}, map[string]map[string]*model.Shape{}
	rows := false
	for _, inner := range graphql.CollectFields(p.operation, field.Selections, nil) {
		switch inner.Name {
		case "totalCount":
			page.Count = true
		case "pageInfo":
			rows = true
		case "nodes":
			rows = true
			if shown.Nodes[inner.Alias], err = p.fill(nodes, inner.Selections, factor, nested); err != nil {
				return refuse(err)
			}
		case "edges":
			rows = true
			shapes := map[string]*model.Shape{}
			for _, node := range graphql.CollectFields(p.operation, inner.Selections, nil) {
				if node.Name != "node" {
					continue
				}
				if shapes[node.Alias], err = p.fill(nodes, node.Selections, factor, nested); err != nil {
					return refuse(err)
				}
			}
			shown.Edges[inner.Alias] = shapes
		}
	}
	if !rows {
		page.Limit = 0
	}
	return page, &model.Slot{Page: shown}, nodes, nil
}

// satisfied lists, for each object type, the type conditions that hold for it.
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
