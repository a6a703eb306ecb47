package bench

import (
	"encoding/json"
	"slices"

	"quanhe/graph"
)

// answered is what json.Marshal makes a response of.
type answered struct {
	Data any `json:"data"`
}

// The parts of the two answers, their fields in the order of the queries.
type (
	nodes[T any] struct {
		Nodes []T `json:"nodes"`
	}
	titled struct {
		Title *string `json:"title"`
	}
	named struct {
		Name string `json:"name"`
	}
	identified struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	}
	dated struct {
		Text string `json:"text"`
	}

	personAnswer struct {
		Person *person `json:"person"`
	}
	person struct {
		ID             string       `json:"id"`
		Name           string       `json:"name"`
		Aliases        []string     `json:"aliases"`
		Participations nodes[deeds] `json:"participations"`
	}
	deeds struct {
		Role         string     `json:"role"`
		Event        *occasion  `json:"event"`
		Post         *titled    `json:"post"`
		Organization *named     `json:"organization"`
		Evidence     []sentence `json:"evidence"`
	}
	occasion struct {
		ID    string `json:"id"`
		Name  string `json:"name"`
		Date  *dated `json:"date"`
		Place *named `json:"place"`
	}
	sentence struct {
		Quote   string  `json:"quote"`
		Article *titled `json:"article"`
	}

	conferenceAnswer struct {
		Events nodes[conference] `json:"events"`
	}
	conference struct {
		ID             string            `json:"id"`
		Name           string            `json:"name"`
		Kind           string            `json:"kind"`
		Date           *dated            `json:"date"`
		Participations nodes[attendance] `json:"participations"`
	}
	attendance struct {
		ID           string      `json:"id"`
		Role         string      `json:"role"`
		PrintedTitle *string     `json:"printedTitle"`
		Person       *identified `json:"person"`
		Organization *identified `json:"organization"`
		Post         *post       `json:"post"`
		Evidence     []passage   `json:"evidence"`
	}
	post struct {
		ID    string `json:"id"`
		Title string `json:"title"`
	}
	passage struct {
		Quote   string   `json:"quote"`
		Start   int      `json:"start"`
		End     int      `json:"end"`
		Article *article `json:"article"`
	}
	article struct {
		ID    string  `json:"id"`
		Title *string `json:"title"`
		URL   *string `json:"url"`
	}
)

// shapes gives, for each page, what makes the functions that turn the positional answer to its plan
// (see graph.Decode) into the structs above. Where a field stands is looked up once.
func shapes() map[string]func(graph.Plan) func([]any) any {
	return map[string]func(graph.Plan) func([]any) any{personPage: personShape, conferencePage: conferenceShape}
}

func personShape(plan graph.Plan) func([]any) any {
	whole := plan.Targets[0]
	deed := below(whole, "participations")
	event, proof := below(deed, "event"), below(deed, "evidence")
	id, name, aliases, participations := at(whole, "id"), at(whole, "name"), at(whole, "aliases"), at(whole, "participations")
	role, where, office, body, evidence := at(deed, "role"), at(deed, "event"), at(deed, "post"), at(deed, "organization"), at(deed, "evidence")
	eventID, eventName, date, place := at(event, "id"), at(event, "name"), at(event, "date"), at(event, "place")
	title, label := at(below(deed, "post"), "name"), at(below(deed, "organization"), "name")
	placeName := at(below(event, "place"), "name")
	quote, source, headline := at(proof, "quote"), at(proof, "article"), at(below(proof, "article"), "title")
	return func(answer []any) any {
		found := rows(list(answer[0])[0], 1, func(node []any) person {
			return person{
				text(node[id]), text(node[name]), texts(node[aliases]),
				nodes[deeds]{set(node[participations], 20, func(node []any) deeds {
					return deeds{
						text(node[role]),
						one(node[where], func(node []any) *occasion {
							return &occasion{text(node[eventID]), text(node[eventName]), day(node[date]), one(node[place], func(node []any) *named {
								return &named{text(node[placeName])}
							})}
						}),
						one(node[office], func(node []any) *titled { return &titled{optional(node[title])} }),
						one(node[body], func(node []any) *named { return &named{text(node[label])} }),
						rows(node[evidence], 2, func(node []any) sentence {
							return sentence{text(node[quote]), one(node[source], func(node []any) *titled { return &titled{optional(node[headline])} })}
						}),
					}
				})},
			}
		})
		if len(found) == 0 {
			return personAnswer{}
		}
		return personAnswer{&found[0]}
	}
}

func conferenceShape(plan graph.Plan) func([]any) any {
	event := plan.Targets[0]
	deed := below(event, "participations")
	proof := below(deed, "evidence")
	source := below(proof, "article")
	id, name, kind, date, participations := at(event, "id"), at(event, "name"), at(event, "kind"), at(event, "date"), at(event, "participations")
	deedID, role, printed := at(deed, "id"), at(deed, "role"), at(deed, "printedTitle")
	who, body, office, evidence := at(deed, "person"), at(deed, "organization"), at(deed, "post"), at(deed, "evidence")
	entityID, entityName := at(below(deed, "person"), "id"), at(below(deed, "person"), "name") // of every entity
	quote, start, end, from := at(proof, "quote"), at(proof, "start"), at(proof, "end"), at(proof, "article")
	sourceID, headline, address := at(source, "id"), at(source, "title"), at(source, "url")
	entity := func(node []any) *identified { return &identified{text(node[entityID]), text(node[entityName])} }
	return func(answer []any) any {
		return conferenceAnswer{nodes[conference]{set(answer[0], 20, func(node []any) conference {
			return conference{
				text(node[id]), text(node[name]), text(node[kind]), day(node[date]),
				nodes[attendance]{set(node[participations], 40, func(node []any) attendance {
					return attendance{
						text(node[deedID]), text(node[role]), optional(node[printed]),
						one(node[who], entity), one(node[body], entity),
						one(node[office], func(node []any) *post { return &post{text(node[entityID]), text(node[entityName])} }),
						rows(node[evidence], 1, func(node []any) passage {
							return passage{text(node[quote]), number(node[start]), number(node[end]), one(node[from], func(node []any) *article {
								return &article{text(node[sourceID]), optional(node[headline]), optional(node[address])}
							})}
						}),
					}
				})},
			}
		})}}
	}
}

// at tells where a field or an edge stands in the list of a node.
func at(target graph.Target, name string) int {
	fields := graph.Define(target.Kind).Fields
	if i := graph.Define(target.Kind).Field(name); i >= 0 {
		return i
	}
	return len(fields) + edge(target, name)
}

// below is the target of an edge of the plan.
func below(target graph.Target, name string) graph.Target {
	definition, _ := graph.Define(target.Kind).Edge(name)
	return target.Edges[edge(target, name)].Target(definition.To[0])
}

func edge(target graph.Target, name string) int {
	return slices.IndexFunc(target.Edges, func(branch graph.Branch) bool { return branch.Edge == name })
}

// set makes the first nodes of a page, at most that many: it is read with one more than it shows.
func set[T any](answer any, most int, shape func(node []any) T) []T {
	items := list(list(answer)[0])
	items = items[:min(most, len(items))]
	shaped := make([]T, len(items))
	for i, item := range items {
		shaped[i] = shape(whole(list(item)[1]))
	}
	return shaped
}

// rows makes the first nodes of a list, at most that many.
func rows[T any](answer any, most int, shape func(node []any) T) []T {
	items := list(answer)
	items = items[:min(most, len(items))]
	shaped := make([]T, len(items))
	for i, item := range items {
		shaped[i] = shape(whole(item))
	}
	return shaped
}

// one makes the node of an edge to at most one of one kind.
func one[T any](answer any, shape func(node []any) *T) *T {
	if node := list(answer)[0]; node != nil {
		return shape(whole(node))
	}
	return nil
}

// whole gives the fields of a node and what hangs on it. On Neo4j the fields come as one JSON text (see
// graph.Decode).
func whole(node any) []any {
	parts := list(node)
	fields := list(parts[0])
	if record, ok := parts[0].(string); ok {
		fields = make([]any, 0, 16) // with room for what hangs on it
		if err := json.Unmarshal([]byte(record), &fields); err != nil {
			panic(err) // the store wrote it
		}
	}
	return append(fields, parts[1:]...)
}

func list(value any) []any {
	items, _ := value.([]any)
	return items
}

func text(value any) string {
	text, _ := value.(string)
	return text
}

func optional(value any) *string {
	if text, ok := value.(string); ok {
		return &text
	}
	return nil
}

func texts(value any) []string {
	items := list(value)
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = text(item)
	}
	return texts
}

func day(value any) *dated {
	if text, ok := value.(string); ok {
		return &dated{text}
	}
	return nil
}

// number reads an integer of Neo4j or of JSON.
func number(value any) int {
	if float, ok := value.(float64); ok {
		return int(float)
	}
	integer, _ := value.(int64)
	return int(integer)
}
