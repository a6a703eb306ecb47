package neo4j

import (
	"slices"
	"testing"

	"quanhe/graph"
	"quanhe/graph/neo4j/neo4jtest"
)

// inStep fails unless everything that the store keeps twice, for speed, is twice the same: what a plan
// reads and what people ask for in Cypher must not differ.
func inStep(t testing.TB) {
	t.Helper()
	run := plain(t, neo4jtest.Start(t))
	for _, row := range run("MATCH (n) WHERE n:Entity OR n:Fact OR n:Article OR n:Passage RETURN labels(n), properties(n)") {
		labels, _ := row[0].([]any)
		properties, _ := row[1].(map[string]any)
		kind := graph.KindEvidence
		for _, known := range graph.Kinds() {
			if slices.Contains(labels, any(string(known))) {
				kind = known
			}
		}
		kept := properties["record"]
		if setRecord(properties, kind); kept != properties["record"] {
			t.Errorf("%s has the record %v, but the properties of %v", properties["id"], kept, properties["record"])
		}
	}
	for what, statement := range map[string]string{
		"a participation has another post than its tenure": `MATCH (p:Participation)
WHERE COLLECT { MATCH (p)-[:IN_POST]->(t) RETURN t.id } <> COLLECT { MATCH (p)-[:AS]->(:Tenure)-[:OF]->(t:Post) RETURN t.id }
RETURN p.id`,
		"a participation has another order than its event and agent": `MATCH (e:Event)<-[:AT]-(p:Participation)<-[:TOOK_PART]-(a)
WHERE p.sortDate <> e.sortDate OR p.sortName <> a.sortName RETURN p.id`,
		"a passage has another order than its article": `MATCH (p:Passage)-[:IN_ARTICLE]->(a:Article)
WHERE NOT p.sortKey STARTS WITH a.sortDate + '\t' + a.id + '\t' RETURN p.id`,
		"a passage has another order than in the text": `MATCH (p:Passage)-[:IN_ARTICLE]->(a:Article)<-[:IN_ARTICLE]-(q:Passage)
WHERE p.sortKey < q.sortKey AND p.start > q.start RETURN p.id`,
	} {
		if ids := run(statement); len(ids) > 0 {
			t.Errorf("%s: %v", what, ids)
		}
	}
}

// A tenure that is of another post once an article has gone takes its participations with it, those
// also that no article of the batch speaks of.
func TestPostOfTenureChanges(t *testing.T) {
	store := open(t)
	statements := twoEditions()
	first, second := statements[1], statements[0]
	first.Article.Published = mustDate(t, "2001")
	second.Article.Published = mustDate(t, "2002")
	// The later article gives the same tenure another post.
	second.People = append(second.People, first.People...)
	second.Posts = []graph.Post{{Entity: graph.Entity{ID: "post:khac", Name: "Đại sứ khác"}, Kind: graph.PostAmbassador}}
	other := first.Tenures[0]
	other.PostID = "post:khac"
	other.Evidence = second.Participations[0].Evidence
	second.Tenures = []graph.Tenure{other}
	act := second.Participations[0]
	act.ID, act.PersonID, act.TenureID, act.Seq = "part:6", other.PersonID, other.ID, 3
	second.Participations = append(second.Participations, act)

	posts := func() any {
		return plain(t, neo4jtest.Start(t))("MATCH (p:Participation)-[:IN_POST]->(t) WITH p.id + ' ' + t.id AS post ORDER BY post RETURN collect(post)")[0][0]
	}
	for _, step := range []struct {
		batch graph.Batch
		want  []any
	}{
		{graph.Batch{Statements: []graph.Statement{first}}, []any{"part:3 post:dai-su", "part:5 post:dai-su"}},
		{graph.Batch{Statements: []graph.Statement{second}}, []any{"part:3 post:dai-su", "part:5 post:dai-su", "part:6 post:dai-su"}},
		{graph.Batch{Withdraw: []string{first.Article.ID}}, []any{"part:6 post:khac"}},
		{graph.Batch{Statements: []graph.Statement{first}}, []any{"part:3 post:dai-su", "part:5 post:dai-su", "part:6 post:dai-su"}},
	} {
		if _, err := store.Write(t.Context(), step.batch); err != nil {
			t.Fatal(err)
		}
		got, _ := posts().([]any)
		if !slices.Equal(got, step.want) {
			t.Errorf("got %v, want %v", got, step.want)
		}
		inStep(t)
	}
}

func mustDate(t *testing.T, text string) graph.PartialDate {
	t.Helper()
	date, err := graph.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}
