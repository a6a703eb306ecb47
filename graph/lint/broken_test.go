package lint_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/lint"
	"quanhe/graph/neo4j"
	"quanhe/graph/neo4j/neo4jtest"
)

func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }

// breakage is something that no load does to graphtest.Sample, written past the store.
type breakage struct {
	name string
	// sql and cypher do it to one of the stores, where it is done there.
	sql, cypher string
	// rule and ids are what must be found, and nothing else. What has cypher has ids of its own.
	rule string
	ids  []string
}

func breakages() []breakage {
	return slices.Concat(brokenValues(), brokenEnds(), brokenEvents(), brokenEvidence())
}

func brokenValues() []breakage {
	return []breakage{
		{
			"a name is decomposed", "UPDATE person SET name = 'Ha\u0300' WHERE id = 'person:ha'",
			"MATCH (n:Person {id: 'person:ha'}) SET n.name = 'Ha\u0300'", "name", []string{"person:ha"},
		},
		{
			"a name is missing", "UPDATE series SET name = '' WHERE id = 'series:rong'",
			"MATCH (n:EventSeries {id: 'series:rong'}) REMOVE n.name", "name", []string{"series:rong"},
		},
		{
			"an alias has two spaces", `UPDATE organization SET aliases = '["Hội  bạn"]' WHERE id = 'org:hoi'`,
			"MATCH (n:Organization {id: 'org:hoi'}) SET n.aliases = ['Hội  bạn']", "name", []string{"org:hoi"},
		},
		{
			"a list of names holds a number", `UPDATE place SET aliases = '[1]' WHERE id = 'place:la-thanh'`,
			"MATCH (n:Place {id: 'place:la-thanh'}) SET n.aliases = [1]", "value", []string{"place:la-thanh"},
		},
		{
			"a role is none", "UPDATE participation SET role = 'SANG' WHERE id = 'part:doi-ngoai-32-closed-ha'",
			"MATCH (p:Participation {id: 'part:doi-ngoai-32-closed-ha'}) SET p.role = 'SANG'", "word", []string{"part:doi-ngoai-32-closed-ha"},
		},
		{
			"a date is no day", "UPDATE event SET date = '2024-05-32' WHERE id = 'event:doi-ngoai-31'",
			"MATCH (e:Event {id: 'event:doi-ngoai-31'}) SET e.date = '2024-05-32'", "date", []string{"event:doi-ngoai-31"},
		},
		{
			"a date of an event that facts name", "UPDATE event SET date = '2024-05-32' WHERE id = 'event:doi-ngoai-32'", "",
			"date", []string{"event:doi-ngoai-32"},
		},
		{
			"a publication ends before it begins", "UPDATE article SET published = '2024-05-09/2024-05-08' WHERE id = 'article:la'", "",
			"date", []string{"article:la"},
		},
	}
}

func brokenEnds() []breakage {
	of := func(kind, id string) string { return "MATCH (p:" + kind + " {id: '" + id + "'}) " }
	const participation, tenure = "Participation", "Tenure"
	return []breakage{
		{
			"no event", "UPDATE participation SET event_id = 'event:none' WHERE id = 'part:phien-toan-the-attended-y'",
			of(participation, "part:phien-toan-the-attended-y") + "MATCH (p)-[r:AT]->() DELETE r",
			"event", []string{"part:phien-toan-the-attended-y"},
		},
		{
			"two events", "",
			of(participation, "part:phien-toan-the-spoke-hoa") + "MATCH (e:Event {id: 'event:gap'}) CREATE (p)-[:AT]->(e)",
			"event", []string{"part:phien-toan-the-spoke-hoa"},
		},
		{
			"no agent", "UPDATE participation SET person_id = NULL WHERE id = 'part:gap-met-y'",
			of(participation, "part:gap-met-y") + "MATCH (p)<-[r:TOOK_PART]-() DELETE r", "agent", []string{"part:gap-met-y"},
		},
		{
			"a person and a body", "UPDATE participation SET body_id = 'org:hoi' WHERE id = 'part:le-ky-signed-ha'",
			of(participation, "part:le-ky-signed-ha") + "MATCH (o:Organization {id: 'org:hoi'}) CREATE (p)<-[:TOOK_PART]-(o)",
			"agent", []string{"part:le-ky-signed-ha"},
		},
		{
			"two persons", "",
			of(participation, "part:tiep-met-hoa") + "MATCH (q:Person {id: 'person:an'}) CREATE (p)<-[:TOOK_PART]-(q)",
			"agent", []string{"part:tiep-met-hoa"},
		},
		{
			"two bodies", "",
			of(participation, "part:tuan-bien-hosted-tinh") + "MATCH (o:Organization {id: 'org:hoi'}) CREATE (p)<-[:TOOK_PART]-(o)",
			"agent", []string{"part:tuan-bien-hosted-tinh"},
		},
		{
			"a tenure of nobody", "UPDATE tenure SET person_id = 'person:none' WHERE id = 'tenure:hoa-dai-su'",
			of(tenure, "tenure:hoa-dai-su") + "MATCH (p)<-[r:HELD]-() DELETE r", "holder", []string{"tenure:hoa-dai-su"},
		},
		{
			"a tenure of no post", "UPDATE tenure SET post_id = 'post:none' WHERE id = 'tenure:ha-2-vu-truong'",
			of(tenure, "tenure:ha-2-vu-truong") + "MATCH (p)-[r:OF]->() DELETE r", "post", []string{"tenure:ha-2-vu-truong"},
		},
		{
			"a claim on nothing", "UPDATE claim SET event_id = 'event:none' WHERE id = 'claim:doi-ngoai-32-theme-ngoai-giao-bien'",
			of("Claim", "claim:doi-ngoai-32-theme-ngoai-giao-bien") + "MATCH (p)-[r:ABOUT]->() DELETE r",
			"subject", []string{"claim:doi-ngoai-32-theme-ngoai-giao-bien"},
		},
		{
			"a body is in itself, two steps away", "UPDATE organization SET parent_id = 'org:dsq' WHERE id = 'org:bo'",
			"MATCH (o:Organization {id: 'org:bo'}) MATCH (d:Organization {id: 'org:dsq'}) CREATE (o)-[:CHILD_OF]->(d)",
			"circle", []string{"org:bo"},
		},
	}
}

func brokenEvents() []breakage {
	return []breakage{
		{
			"a theme that nobody claims", "UPDATE event SET theme = 'Khác' WHERE id = 'event:doi-ngoai-32'",
			"MATCH (e:Event {id: 'event:doi-ngoai-32'}) SET e.theme = 'Khác'", "shown", []string{"event:doi-ngoai-32"},
		},
		{
			"another date than the preferred", "UPDATE event SET date = '2023-11-21' WHERE id = 'event:tiep'",
			"MATCH (e:Event {id: 'event:tiep'}) SET e.date = '2023-11-21'", "shown", []string{"event:tiep"},
		},
		{
			"another number than the preferred", "UPDATE event SET delegates_qualifier = 'NEARLY' WHERE id = 'event:tuan-bien'",
			"MATCH (e:Event {id: 'event:tuan-bien'}) SET e.delegatesQualifier = 'NEARLY'", "shown", []string{"event:tuan-bien"},
		},
		{
			"no place though one is claimed", "UPDATE event SET place_id = NULL WHERE id = 'event:gap'",
			"MATCH (:Event {id: 'event:gap'})-[r:HELD_AT]->() DELETE r", "shown", []string{"event:gap"},
		},
		{
			"no claim is preferred", "UPDATE claim SET rank = 'NORMAL' WHERE id = 'claim:le-ky-mode-online'",
			"MATCH (c:Claim {id: 'claim:le-ky-mode-online'}) SET c.rank = 'NORMAL'", "shown", []string{"event:le-ky"},
		},
		{
			"a candidate is preferred", "UPDATE claim SET rank = 'PREFERRED' WHERE id = 'claim:tuan-bien-place-nha-khach-song-vang'", "",
			"shown", []string{"event:tuan-bien"},
		},
		{
			"a whole that nobody claims", "INSERT INTO event_part (event_id, parent_id, position) VALUES ('event:phien-toan-the', 'event:tuan-bien', 2)",
			"MATCH (e:Event {id: 'event:phien-toan-the'}) MATCH (w:Event {id: 'event:tuan-bien'}) CREATE (e)-[:PART_OF {position: 1}]->(w)",
			"shown", []string{"event:phien-toan-the"},
		},
	}
}

func brokenEvidence() []breakage {
	passage := func(quote, set string) string {
		return "UPDATE passage SET " + set + " WHERE quote LIKE '" + quote + "%'"
	}
	in := func(quote, set string) string {
		return "MATCH (p:Passage)-[:IN_ARTICLE]->(a) WHERE p.quote STARTS WITH '" + quote + "' SET " + set
	}
	const over, theme, proxy, guest, opened = "Hơn 300 đại biểu", "Chủ đề là “Vươn", "Thay mặt Hội Hữu nghị", "Bà Hà là khách", "Tháng 5/2024, Thứ"
	return []breakage{
		{
			"no evidence", "DELETE FROM claim_evidence WHERE claim_id = 'claim:tuan-bien-delegates-about-0'",
			"MATCH (c:Claim {id: 'claim:tuan-bien-delegates-about-0'})-[r:SUPPORTED_BY]->() DELETE r",
			"evidence", []string{"claim:tuan-bien-delegates-about-0"},
		},
		{
			"a wrong count of articles", "UPDATE participation SET source_count = 9 WHERE id = 'part:toa-dam-organized-hoi'",
			"MATCH (p:Participation {id: 'part:toa-dam-organized-hoi'}) SET p.sourceCount = 9", "sources", []string{"part:toa-dam-organized-hoi"},
		},
		{
			"a quote is another", passage(over, "quote = 'Hơn 400 đại biểu dự.'"), in(over, "p.quote = 'Hơn 400 đại biểu dự.'"),
			"quote", []string{"claim:doi-ngoai-32-delegates-over-300"},
		},
		{
			"a quote stands elsewhere", passage(theme, "start_offset = start_offset + 1, end_offset = end_offset + 1"),
			in(theme, "p.start = p.start + 1, p.end = p.end + 1"),
			"quote", []string{"claim:doi-ngoai-32-theme-vuon-ra-bien-lon"},
		},
		{
			"a quote ends beyond the text", passage(proxy, "end_offset = 100000"), in(proxy, "p.end = 100000"),
			"quote", []string{"part:toa-dam-presented-an"},
		},
		{
			"a prefix is another", passage(guest, "prefix = '?'"), in(guest, "p.prefix = '?'"), "context",
			[]string{"tenure:ha-tu-do", "tenure:hoa-tu-do"},
		},
		{
			"a suffix is too long",
			passage(opened, "suffix = (SELECT substr(text, end_offset + 1, 65) FROM article_text WHERE article_id = passage.article_id)"),
			in(opened, "p.suffix = substring(a.text, p.end, 65)"),
			"context",
			[]string{
				"part:doi-ngoai-32-opened-ha", "tenure:ha-thu-truong",
				"claim:doi-ngoai-32-date-2024-05", "claim:doi-ngoai-32-place-tan-lap",
			},
		},
	}
}

// expect holds findings to be those of breakages.
func expect(t *testing.T, findings []lint.Finding, broken ...breakage) {
	t.Helper()
	var want, got []string
	for _, b := range broken {
		for _, id := range b.ids {
			want = append(want, id+" breaks "+b.rule)
		}
	}
	for _, finding := range findings {
		got = append(got, finding.ID+" breaks "+finding.Rule)
		if finding.Problem == "" || finding.Remedy == "" {
			t.Errorf("a finding does not say what is wrong and what to do: %+v", finding)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestBrokenFile(t *testing.T) {
	t.Parallel()
	for _, b := range breakages() {
		if b.sql == "" {
			continue
		}
		t.Run(b.name, func(t *testing.T) {
			t.Parallel()
			store, path := file(t, graphtest.Sample())
			db, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = db.Close() }()
			done, err := db.ExecContext(t.Context(), b.sql)
			if err != nil {
				t.Fatal(err)
			}
			if rows, err := done.RowsAffected(); err != nil || rows != 1 {
				t.Fatalf("%d rows were broken, error %v", rows, err)
			}
			findings, _ := check(t, store)
			expect(t, findings, b)
		})
	}
}

// TestBrokenDatabase breaks everything at once, since looking at all takes Neo4j seconds. What is not
// broken must not be found.
func TestBrokenDatabase(t *testing.T) {
	server := neo4jtest.Start(t)
	neo4jtest.Reset(t, server)
	// Making a plan for a new statement takes seconds on a busy machine.
	store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Timeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close(context.Background()) })
	if _, err := store.Write(t.Context(), graph.Batch{Statements: graphtest.Sample()}); err != nil {
		t.Fatal(err)
	}
	var broken []breakage
	for _, b := range breakages() {
		if b.cypher == "" {
			continue
		}
		result, err := driver.ExecuteQuery(t.Context(), server.Driver(t), b.cypher, nil, driver.EagerResultTransformer)
		if err != nil {
			t.Fatalf("%s: %v", b.name, err)
		}
		if !result.Summary.Counters().ContainsUpdates() {
			t.Fatalf("%s: nothing was broken", b.name)
		}
		broken = append(broken, b)
	}
	rewriteRecords(t, server)
	findings, _ := check(t, store)
	expect(t, findings, broken...)
}

// rewriteRecords makes the records, which are what plans read, of the properties anew.
func rewriteRecords(t *testing.T, server neo4jtest.Server) {
	t.Helper()
	connection := server.Driver(t)
	for _, kind := range append(graph.Kinds(), graph.KindEvidence) {
		label := string(kind)
		if kind == graph.KindEvidence {
			label = "Passage"
		}
		result, err := driver.ExecuteQuery(t.Context(), connection, "MATCH (n:"+label+") RETURN n.id, properties(n)", nil, driver.EagerResultTransformer)
		if err != nil {
			t.Fatal(err)
		}
		var rows []any
		for _, record := range result.Records {
			properties, _ := record.Values[1].(map[string]any)
			fields := make([]any, len(graph.Define(kind).Fields))
			for i, field := range graph.Define(kind).Fields {
				fields[i] = properties[field.Name]
			}
			text, err := json.Marshal(fields)
			if err != nil {
				t.Fatal(err)
			}
			rows = append(rows, map[string]any{"id": record.Values[0], "record": string(text)})
		}
		_, err = driver.ExecuteQuery(t.Context(), connection, "UNWIND $rows AS row MATCH (n:"+label+" {id: row.id}) SET n.record = row.record",
			map[string]any{"rows": rows}, driver.EagerResultTransformer)
		if err != nil {
			t.Fatal(err)
		}
	}
}
