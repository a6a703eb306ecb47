package graph_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/graphtest"
)

// answer reads the JSON that a store might give.
func answer(t *testing.T, text string) any {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestDecodePage(t *testing.T) {
	t.Parallel()
	plan := graph.Plan{
		Page: graph.Page{Limit: 2, Count: true},
		Targets: []graph.Target{{Kind: graph.KindPerson, Edges: []graph.Branch{
			{Edge: "participations", Page: graph.Page{Limit: 1}, Targets: []graph.Target{{
				Kind: graph.KindParticipation, Edges: []graph.Branch{{Edge: "agent"}, {Edge: "event"}},
			}}},
			{Edge: "tenures"},
		}}},
	}
	rows, err := graph.Decode(plan, answer(t, pageAnswer))
	if err != nil {
		t.Fatal(err)
	}
	if rows.Total != 12 || len(rows.Nodes) != 2 {
		t.Fatalf("%d nodes of %d", len(rows.Nodes), rows.Total)
	}
	if diff := cmp.Diff([][]any{{"KEY A", "person:a"}, {"KEY B", "person:b"}}, rows.Keys); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
	a, b := rows.Nodes[0], rows.Nodes[1]
	if a.ID() != "person:a" || a.Text("name") != "A" || a.Int("sourceCount") != 2 || !cmp.Equal(a.Strings("aliases"), []string{"Á"}) {
		t.Errorf("the first is %+v", a)
	}
	if b.Strings("aliases") == nil || len(b.Strings("aliases")) != 0 || b.Value("nothing") != nil || b.Text("kind") != "" {
		t.Errorf("the second is %+v", b)
	}
	participations, tenures := a.Edges[0], a.Edges[1]
	if participations.Total != 7 || !cmp.Equal(participations.Keys, [][]any{{"2021-12-13", 1, "part:a"}}) || len(tenures.Nodes) != 1 || tenures.Keys != nil {
		t.Errorf("edges are %+v", a.Edges)
	}
	p := participations.One()
	if p.Value("printedTitle") != nil || p.Text("speechTitle") != "Diễn văn" || p.Int("seq") != 1 {
		t.Errorf("the participation is %+v", p)
	}
	if agent := p.Edges[0].One(); agent.Kind != graph.KindOrganization || agent.Text("kind") != "COMPANY" {
		t.Errorf("the agent is %+v", agent)
	}
	if event := p.Edges[1].One(); event != nil {
		t.Errorf("the event is %+v", event)
	}
	if b.Edges[0].One() != nil || b.Edges[0].Total != 0 {
		t.Errorf("the second has %+v", b.Edges)
	}
}

const pageAnswer = `[[[
	[["KEY A", "person:a"], [["person:a", "A", ["Á"], 2],
		[[[["2021-12-13", 1, "part:a"], [["part:a", "OPENED", 1, null, "Diễn văn", null, 2, "RULE"],
			[null, [["org:b", "B", null, 1, "COMPANY"]]], [null]]]], 7],
		[[["tenure:a", "OPEN", 1, "RULE"]]]]],
	[["KEY B", "person:b"], [["person:b", "B", null, 1], [[], null], []]]
], 12]]`

func TestDecodeBackward(t *testing.T) {
	t.Parallel()
	plan := graph.Plan{
		Page:    graph.Page{Limit: 2, Backward: true, Order: []graph.Order{{Field: graph.OrderSources}}},
		Targets: []graph.Target{{Kind: graph.KindSeries}},
	}
	rows, err := graph.Decode(plan, answer(t, `[[[[[3, "series:b"], [["series:b", "B", [], 3]]], [[1, "series:a"], [["series:a", "A", [], 1]]]], null]]`))
	if err != nil {
		t.Fatal(err)
	}
	if rows.Nodes[0].ID() != "series:a" || rows.Nodes[1].ID() != "series:b" || !cmp.Equal(rows.Keys, [][]any{{1, "series:a"}, {3, "series:b"}}) {
		t.Errorf("got %v in the order %v", rows.Nodes, rows.Keys)
	}
}

func TestDecodeLookUp(t *testing.T) {
	t.Parallel()
	plan := graph.Plan{IDs: []string{"article:a", "event:b"}, Targets: []graph.Target{{Kind: graph.KindArticle}, {Kind: graph.KindEvent}}}
	rows, err := graph.Decode(plan, []any{
		[]any{[]any{[]any{[]any{"article:a", "A", nil, nil, "2021-12", nil, int64(1), nil}}}, nil},
		[]any{[]any{[]any{`["event:b","B",["C"],1.0,"VISIT",null,"--12-13",null,null,300,"OVER"]`}}, nil},
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(rows.Nodes) != 2 || rows.Keys != nil {
		t.Fatalf("got %+v", rows)
	}
	article, event := rows.Nodes[0], rows.Nodes[1]
	if article.Value("sample") != true || article.Date("published").Latest != "2021-12-31" {
		t.Errorf("the article is %+v", article)
	}
	if event.Int("sourceCount") != 1 || event.Int("delegatesCount") != 300 || event.Date("date").Precision != graph.PrecisionUnknown || event.Value("ordinal") != nil {
		t.Errorf("the event is %+v", event)
	}
}

func TestDecodeFaults(t *testing.T) {
	t.Parallel()
	plan := graph.Plan{Page: graph.Page{Limit: 1}, Targets: []graph.Target{{Kind: graph.KindTenure, Edges: []graph.Branch{{Edge: "person"}}}}}
	for name, text := range map[string]string{
		"nothing":         `null`,
		"no set":          `[]`,
		"two sets":        `[[[], null], [[], null]]`,
		"no total":        `[[[]]]`,
		"total is a text": `[[[], "1"]]`,
		"rows are a text": `[["", null]]`,
		"no key":          `[[[[["tenure:a", "OPEN", 1, "RULE"], [null]]], null]]`,
		"key is a list":   `[[[[[[]], [["tenure:a", "OPEN", 1, "RULE"], [null]]]], null]]`,
		"no node":         `[[[[["tenure:a"]]], null]]`,
		"node is a text":  `[[[[["tenure:a"], "tenure:a"]], null]]`,
		"no fields":       `[[[[["tenure:a"], ["tenure:a", "OPEN", 1, "RULE", [null]]]], null]]`,
		"a field less":    `[[[[["tenure:a"], [["tenure:a", "OPEN", 1], [null]]]], null]]`,
		"a field more":    `[[[[["tenure:a"], [["tenure:a", "OPEN", 1, "RULE", 1], [null]]]], null]]`,
		"number for text": `[[[[["tenure:a"], [["tenure:a", 1, 1, "RULE"], [null]]]], null]]`,
		"text for number": `[[[[["tenure:a"], [["tenure:a", "OPEN", "1", "RULE"], [null]]]], null]]`,
		"edge is null":    `[[[[["tenure:a"], [["tenure:a", "OPEN", 1, "RULE"], null]]], null]]`,
		"edge is a text":  `[[[[["tenure:a"], [["tenure:a", "OPEN", 1, "RULE"], ["person:a"]]]], null]]`,
		"alias is null":   `[[[[["tenure:a"], [["tenure:a", "OPEN", 1, "RULE"], [[["person:a", "A", [null], 1]]]]]], null]]`,
	} {
		if rows, err := graph.Decode(plan, answer(t, text)); !errors.Is(err, graph.ErrDecode) {
			t.Errorf("%s: got %+v, error %v", name, rows, err)
		}
		if rows, err := graph.DecodeJSON(plan, text); !errors.Is(err, graph.ErrDecode) {
			t.Errorf("%s as text: got %+v, error %v", name, rows, err)
		}
	}
	for name, fields := range map[string]any{
		"no fields":     nil,
		"a number":      1,
		"no JSON":       `tenure:a`,
		"no end":        `["tenure:a","OPEN",1,"RULE"`,
		"two lists":     `["tenure:a","OPEN",1,"RULE"] []`,
		"a text less":   `["tenure:a","OPEN",1]`,
		"a text more":   `["tenure:a","OPEN",1,"RULE",null]`,
		"another field": `["tenure:a","OPEN","RULE",1]`,
		"text in text":  `"[\"tenure:a\",\"OPEN\",1,\"RULE\"]"`,
	} {
		answer := []any{[]any{[]any{[]any{[]any{"tenure:a"}, []any{fields, []any{nil}}}}, nil}}
		if rows, err := graph.Decode(plan, answer); !errors.Is(err, graph.ErrDecode) {
			t.Errorf("%s: got %+v, error %v", name, rows, err)
		}
	}
	event := graph.Plan{IDs: []string{"event:a"}, Targets: []graph.Target{{Kind: graph.KindEvent}}}
	bad := `[[[[["event:a", "A", [], 1, "VISIT", null, "2021-13", null, null, null, null]]], null]]`
	if _, err := graph.Decode(event, answer(t, bad)); !errors.Is(err, graph.ErrDecode) {
		t.Errorf("a bad date: error %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(uint64(1), pageAnswer)
	f.Add(uint64(2), `[[[[[1, "series:b"], [["series:b", "B", [], 3]]]], null]]`)
	f.Add(uint64(2), `[[[[[1, "series:b"], ["[\"series:b\", \"B\", [], 3]"]]], null]]`)
	f.Add(uint64(3), `[null]`)
	f.Add(uint64(2), "[ [[[[\"K\\u00e9Y\\ud83d\\ude00\", \"series:b\"], [[\"series:b\", \"\\\"B\xff\\\\\", [\"\\u0000\"], -0]]]], 1e2] ] ")
	f.Add(uint64(2), `[[[[["A", "series:b"], [["series:b", "B", null, 01]]]], 1 2]`)
	f.Add(uint64(4), `[[[], 1e400]]`)
	f.Add(uint64(5), `[[[[["2021", 9007199254740993, "a"], []]], -1]]`)
	known, err := graphtest.NewKnown(graphtest.Sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, seed uint64, text string) {
		var value any
		broken := json.Unmarshal([]byte(text), &value) != nil
		plans := []graph.Plan{graphtest.RandomPlan(rand.New(rand.NewPCG(seed, 0)), known)}
		for _, kind := range graph.Kinds() {
			plans = append(plans, graph.Plan{Targets: []graph.Target{{Kind: kind}}}, graph.Plan{IDs: []string{}, Targets: []graph.Target{{Kind: kind}}})
		}
		for _, plan := range plans {
			fromText, err := graph.DecodeJSON(plan, text)
			if broken || err != nil {
				if !errors.Is(err, graph.ErrDecode) {
					t.Fatalf("error %v", err)
				}
			}
			if broken {
				continue
			}
			rows, other := graph.Decode(plan, value)
			if diff := cmp.Diff(rows, fromText); diff != "" || (err == nil) != (other == nil) {
				t.Fatalf("from a text %v, from lists %v\n%s", err, other, diff)
			}
			if err != nil {
				continue
			}
			if plan.IDs == nil && len(rows.Keys) != len(rows.Nodes) {
				t.Fatalf("%d nodes with %d keys", len(rows.Nodes), len(rows.Keys))
			}
			for _, node := range rows.Nodes {
				if len(node.Values) != len(graph.Define(node.Kind).Fields) {
					t.Fatalf("%s has %d values", node.Kind, len(node.Values))
				}
				node.ID()
			}
		}
	})
}
