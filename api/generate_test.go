package api_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"quanhe/api"
	"quanhe/graph"
)

// generator makes random valid operations of the schema. The same seed makes the same ones.
type generator struct {
	r      *rand.Rand
	schema *ast.Schema
	// ids are those of the nodes in the store by kind, and some of nothing.
	ids map[string][]string
	// cursors are by the argument orderBy and the type of the page that gave them.
	cursors map[string][]string
	// wide is how many fields a selection has at most, deep how many levels of them there are, large
	// how many fields an operation has before its selections end.
	wide, deep, large int
	// asked are the members of the schema that some operation has named.
	asked map[string]bool
	making
}

// making is the operation in the making.
type making struct {
	fragments   []string
	definitions []string // of its variables
	variables   vars
	names       int // that were made up
	fields      int
}

// scope is what the fields of one object of the response are so far: two of one name must be the same.
type scope map[string]*chosen

type chosen struct {
	field     *ast.FieldDefinition
	arguments string
	inner     scope
}

func newGenerator(t *testing.T, store graph.Reader, seed uint64) *generator {
	t.Helper()
	g := &generator{
		r: rand.New(rand.NewPCG(seed, 0)), schema: api.Schema(), wide: 6, deep: 6, large: 40,
		ids: map[string][]string{}, cursors: map[string][]string{}, asked: map[string]bool{},
	}
	a := api.New(store, unlimited(), quiet())
	for _, kind := range graph.Kinds() {
		rows, err := store.Read(t.Context(), graph.Plan{Page: graph.Page{Limit: 30}, Targets: []graph.Target{{Kind: kind}}})
		if err != nil {
			t.Fatal(err)
		}
		for _, node := range rows.Nodes {
			g.ids[string(kind)] = append(g.ids[string(kind)], node.ID())
		}
		g.ids[string(kind)] = append(g.ids[string(kind)], kind.Prefix()+":nobody")
	}
	for _, field := range g.schema.Query.Fields {
		if orders := field.Arguments.ForName("orderBy"); orders != nil {
			for _, order := range append([]string{""}, g.orders(orders.Type.Name())...) {
				g.learn(t, a, field, order)
			}
		}
	}
	return g
}

// learn takes cursors of a page in an order.
func (g *generator) learn(t *testing.T, a *api.API, field *ast.FieldDefinition, order string) {
	t.Helper()
	arguments := "first: 40"
	if order != "" {
		arguments += ", orderBy: " + order
	}
	page := at(t, data(t, a, "{"+field.Name+"("+arguments+") {edges {cursor}}}", nil), field.Name, "edges").([]any)
	for _, edge := range page {
		key := field.Type.Name() + " " + order
		g.cursors[key] = append(g.cursors[key], at(t, edge, "cursor").(string))
	}
}

// orders are the orders that are used of a kind: each key up and down, and one of two.
func (g *generator) orders(input string) []string {
	var all []string
	for _, key := range g.schema.Types[g.schema.Types[input].Fields.ForName("field").Type.Name()].EnumValues {
		all = append(all, "{field: "+key.Name+"}", "[{field: "+key.Name+", direction: DESC}]")
	}
	if len(all) == 2 {
		return all // by id only
	}
	return append(all, "[{field: NAME, direction: DESC}, {field: ID, direction: ASC}]")
}

func (g *generator) chance(percent int) bool { return g.r.IntN(100) < percent }

func pick[T any](g *generator, list []T) T { return list[g.r.IntN(len(list))] }

// request makes one operation with its variables.
func (g *generator) request() api.Request {
	g.making = making{variables: vars{}}
	body := g.selection(g.schema.Query, scope{}, 0)
	head := ""
	if len(g.definitions) > 0 {
		head = "query Random(" + strings.Join(g.definitions, ", ") + ") "
	}
	return api.Request{Query: head + body + strings.Join(g.fragments, ""), Variables: g.variables}
}

// selection makes a selection set on a type; in holds the other fields of the same object.
func (g *generator) selection(on *ast.Definition, in scope, level int) string {
	var items []string
	for i := range 1 + g.r.IntN(g.wide) {
		if i > 0 && g.fields > g.large {
			break
		}
		g.fields++
		items = append(items, g.item(on, in, level))
	}
	return "{" + strings.Join(items, " ") + "}"
}

func (g *generator) item(on *ast.Definition, in scope, level int) string {
	end := level >= g.deep || g.fields > g.large
	if !end && (on != g.schema.Query && g.chance(15) || on.Kind == ast.Interface && g.chance(50) || on.Kind == ast.Union && g.chance(80)) {
		return g.fragment(on, in, level)
	}
	if g.chance(8) || on.Kind == ast.Union {
		return g.name(in, &ast.FieldDefinition{Name: "__typename", Type: ast.NonNullNamedType("String", nil)}, none).text + g.directive()
	}
	field := pick(g, slices.DeleteFunc(slices.Clone(on.Fields), func(f *ast.FieldDefinition) bool {
		return strings.HasPrefix(f.Name, "__") && !g.chance(3) || g.leads(f) && end
	}))
	return g.field(on, field, in, level)
}

// leads reports whether a field leads to more than values.
func (g *generator) leads(field *ast.FieldDefinition) bool {
	definition := g.schema.Types[field.Type.Name()]
	return definition.IsCompositeType() && !slices.Contains([]string{"PartialDate", "Speech", "Delegates", "PageInfo", "Stats"}, definition.Name)
}

func (g *generator) field(on *ast.Definition, field *ast.FieldDefinition, in scope, level int) string {
	g.asked[on.Name+"."+field.Name] = true
	switch field.Name {
	case "__schema":
		return g.name(in, field, none).text + " {queryType {name kind}}"
	case "__type":
		return g.name(in, field, func() string {
			return "(name: " + strconv.Quote(pick(g, []string{"Person", "Role", "Nothing"})) + ")"
		}).text + " {name kind __typename}"
	}
	named := g.name(in, field, func() string { return g.arguments(on, field) })
	text := named.text + g.directive()
	if definition := g.schema.Types[field.Type.Name()]; definition.IsCompositeType() {
		text += " " + g.selection(definition, named.chosen.inner, level+1)
	}
	return text
}

func none() string { return "" }

// named is a field as it is written, with what it has in common with others of its name.
type named struct {
	text   string
	chosen *chosen
}

// name gives a field its response name: its own, one that it has already, or a new one. The arguments
// are made only where there is no field of that name yet.
func (g *generator) name(in scope, field *ast.FieldDefinition, arguments func() string) named {
	response := field.Name
	if g.chance(15) {
		g.names++
		response = pick(g, []string{"a", "b_", "_c"}) + strconv.Itoa(g.names)
	}
	same := in[response]
	if same != nil && (same.field.Name != field.Name || same.field.Type.String() != field.Type.String()) {
		g.names++
		response, same = "c"+strconv.Itoa(g.names), nil
	}
	if same == nil {
		same = &chosen{field, arguments(), scope{}}
		in[response] = same
	}
	text := field.Name + same.arguments
	if response != field.Name {
		text = response + ": " + text
	}
	return named{text, same}
}

// fragment makes a fragment on the type, or on one that has objects in common with it.
func (g *generator) fragment(on *ast.Definition, in scope, level int) string {
	var others []string
	for _, name := range slices.Sorted(maps.Keys(g.schema.Types)) {
		other := g.schema.Types[name]
		if other.IsCompositeType() && slices.ContainsFunc(g.schema.GetPossibleTypes(other), func(d *ast.Definition) bool {
			return slices.Contains(g.schema.GetPossibleTypes(on), d)
		}) {
			others = append(others, name)
		}
	}
	condition := pick(g, others)
	body := g.selection(g.schema.Types[condition], in, level+1)
	switch {
	case condition == on.Name && g.chance(30):
		return "..." + g.directive() + " " + body
	case g.chance(60):
		return "... on " + condition + g.directive() + " " + body
	}
	g.names++
	name := "F" + strconv.Itoa(g.names)
	g.fragments = append(g.fragments, " fragment "+name+" on "+condition+" "+body)
	if g.chance(20) {
		return "..." + name + g.directive() + " ..." + name + g.directive()
	}
	return "..." + name + g.directive()
}

func (g *generator) directive() string {
	if !g.chance(10) {
		return ""
	}
	name, kept := " @include(if: ", "true"
	if g.chance(50) {
		name, kept = " @skip(if: ", "false"
	}
	value := g.chance(75) == (kept == "true")
	text := name + strconv.FormatBool(value)
	if g.chance(40) {
		text = name + g.variable("Boolean!", value)
	}
	return text + ")"
}

// variable declares a variable of a type, with a value or a default, and gives its name.
func (g *generator) variable(typ string, value any) string {
	g.names++
	name := "v" + strconv.Itoa(g.names)
	definition := "$" + name + ": " + typ
	if text, err := json.Marshal(value); err == nil && g.chance(20) && !strings.ContainsAny(string(text), "[{") {
		definition += " = " + string(text)
	} else {
		g.variables[name] = value
	}
	g.definitions = append(g.definitions, definition)
	return "$" + name
}

// arguments makes the arguments of a field.
func (g *generator) arguments(on *ast.Definition, field *ast.FieldDefinition) string {
	var all []string
	order := ""
	for _, argument := range field.Arguments {
		text := ""
		switch argument.Name {
		case "id", "ids":
			text = g.lookUp(argument, field.Type.Name())
		case "first":
			text = g.size(30, "Int")
		case "last":
			if !strings.Contains(strings.Join(all, " "), "first") || g.chance(3) {
				text = g.size(30, "Int")
			}
		case "text":
			text = strconv.Quote(pick(g, []string{"nguyen", "hoi nghi", "Bộ Đối ngoại", "lan", "binh khe", "đô thị", "?"}))
		case "kinds":
			if g.chance(30) {
				text = pick(g, g.schema.Types["EntityKind"].EnumValues).Name
			}
		case "include":
			if g.chance(30) {
				text = pick(g, []string{"CANDIDATES", "[CANDIDATES]", "[]"})
			}
		case "filter":
			if g.chance(30) {
				text = g.input(argument.Type.Name())
			}
		case "orderBy":
			if g.chance(40) {
				order = pick(g, g.orders(argument.Type.Name()))
				text = order
				for _, key := range []string{"field", "direction"} {
					g.asked[argument.Type.Name()+"."+key] = g.asked[argument.Type.Name()+"."+key] || strings.Contains(order, key)
				}
			}
		}
		if text != "" {
			g.asked[on.Name+"."+field.Name+"("+argument.Name+")"] = true
			all = append(all, argument.Name+": "+text)
		}
	}
	for _, bound := range []string{"after", "before"} {
		cursors := g.cursors[field.Type.Name()+" "+order]
		if field.Arguments.ForName(bound) == nil || len(cursors) == 0 || !g.chance(15) {
			continue
		}
		g.asked[on.Name+"."+field.Name+"("+bound+")"] = true
		cursor := pick(g, cursors)
		if g.chance(3) {
			cursor = "nothing"
		}
		if g.chance(30) {
			all = append(all, bound+": "+g.variable("String", cursor))
		} else {
			all = append(all, bound+": "+strconv.Quote(cursor))
		}
	}
	if all == nil {
		return ""
	}
	return "(" + strings.Join(all, ", ") + ")"
}

// size makes a number for a page, or none.
func (g *generator) size(percent int, typ string) string {
	if !g.chance(percent) {
		return ""
	}
	value := g.r.IntN(8)
	if g.chance(2) {
		value = 101 // above the limit
	}
	if g.chance(30) {
		return g.variable(typ, value)
	}
	return strconv.Itoa(value)
}

// lookUp makes the ids for a root field, most of them of the right kind.
func (g *generator) lookUp(argument *ast.ArgumentDefinition, kind string) string {
	id := func() string {
		if g.ids[kind] == nil || g.chance(5) {
			return pick(g, g.ids[pick(g, slices.Sorted(maps.Keys(g.ids)))])
		}
		return pick(g, g.ids[kind])
	}
	if argument.Type.Elem == nil {
		if g.chance(30) {
			return g.variable(argument.Type.String(), id())
		}
		return strconv.Quote(id())
	}
	ids := make([]string, g.r.IntN(6))
	for i := range ids {
		ids[i] = id()
	}
	if g.chance(30) {
		return g.variable(argument.Type.String(), ids)
	}
	text, _ := json.Marshal(ids)
	return string(text)
}

// input makes a filter of one key or two.
func (g *generator) input(typ string) string {
	keys := slices.Clone(g.schema.Types[typ].Fields)
	g.r.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	if fresh := slices.IndexFunc(keys, func(key *ast.FieldDefinition) bool { return !g.asked[typ+"."+key.Name] }); fresh > 0 {
		keys[0], keys[fresh] = keys[fresh], keys[0] // or a rare key would need thousands of operations
	}
	var all []string
	for _, key := range keys[:1+g.r.IntN(min(2, len(keys)))] {
		g.asked[typ+"."+key.Name] = true
		all = append(all, key.Name+": "+g.value(key))
	}
	return "{" + strings.Join(all, ", ") + "}"
}

func (g *generator) value(key *ast.FieldDefinition) string {
	if definition := g.schema.Types[key.Type.Name()]; definition.Kind == ast.Enum {
		value := pick(g, definition.EnumValues).Name
		if g.chance(20) {
			return g.variable(key.Type.String(), []string{value})
		}
		return value
	}
	switch key.Name {
	case "from", "to":
		return strconv.Quote(pick(g, []string{"2023", "2024-05", "2024-06-30", "2025"}))
	case "text":
		return strconv.Quote(pick(g, []string{"nguyen", "hội", "a", "bình khê"}))
	case "undated":
		return "true"
	case "minSources", "minEvents":
		return g.size(100, "Int")
	}
	kind := map[string]string{"series": "EventSeries", "event": "Event", "agent": "Person", "organization": "Organization", "place": "Place", "topic": "Topic"}[key.Name]
	return strconv.Quote(pick(g, g.ids[kind]))
}
