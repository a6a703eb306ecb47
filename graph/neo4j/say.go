package neo4j

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
)

// articles are those of a batch that are not in the database exactly as the batch has them.
type articles struct {
	// replaced are the ids of those whose statements go or change; they come first.
	replaced []string
	// withdrawn are those of them that go, stated those that change.
	withdrawn []string
	stated    []graph.Statement
	// digests are those of all statements, by article: of what a reader sees of the article itself,
	// and of all that it says.
	digests map[string][2]string
	// shown are the ids of those of which a reader sees a difference in the article itself.
	shown []string
}

func (a articles) none() bool { return len(a.replaced) == 0 }

// differing compares the articles of the batch with those in the database.
func (w *writer) differing() (articles, error) {
	held := map[string][2]string{}
	err := each(w.ctx, w.tx, "UNWIND $rows AS id MATCH (a:Article {id: id}) RETURN a.id, a.shown, a.said", w.articles(), nil,
		func(record *driver.Record) {
			held[text(record.Values[0])] = [2]string{text(record.Values[1]), text(record.Values[2])}
		})
	if err != nil {
		return articles{}, err
	}
	result := articles{digests: map[string][2]string{}}
	for _, id := range w.batch.Withdraw {
		if _, there := held[id]; there {
			result.withdrawn = append(result.withdrawn, id)
			result.replaced = append(result.replaced, id)
			result.shown = append(result.shown, id)
		}
	}
	said := map[string][]graph.Said{}
	for _, one := range w.update.Said {
		said[one.ArticleID] = append(said[one.ArticleID], one)
	}
	for _, statement := range w.batch.Statements {
		id := statement.Article.ID
		now := [2]string{digest(statement.Article), digest(said[id], passages(statement))}
		result.digests[id] = now
		if held[id] == now {
			continue
		}
		result.stated = append(result.stated, statement)
		result.replaced = append(result.replaced, id)
		if held[id][0] != now[0] {
			result.shown = append(result.shown, id)
		}
	}
	return result, nil
}

func digest(values ...any) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%#v", values)
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// forget takes away what the replaced articles said, and the withdrawn ones themselves.
func (w *writer) forget(a articles) error {
	for _, step := range []struct {
		statement string
		ids       []string
	}{
		{"UNWIND $rows AS id MATCH (:Article {id: id})<-[:IN_ARTICLE]-(p) DETACH DELETE p", a.replaced},
		{"UNWIND $rows AS id MATCH (:Article {id: id})-[r:SAYS]->() DELETE r", a.replaced},
		{"UNWIND $rows AS id MATCH (a:Article {id: id}) DETACH DELETE a", a.withdrawn},
	} {
		if err := each(w.ctx, w.tx, step.statement, step.ids, nil, none); err != nil {
			return err
		}
	}
	return nil
}

// say writes the articles with their passages, what these support, and what is said of what.
func (w *writer) say(a articles) error {
	var nodes, quotes []any
	supports, says := map[graph.Kind][]any{}, map[graph.Kind][]any{}
	stated := map[string]bool{}
	for _, statement := range a.stated {
		id := statement.Article.ID
		stated[id] = true
		node := articleProperties(statement.Article)
		node["shown"], node["said"] = a.digests[id][0], a.digests[id][1]
		nodes = append(nodes, node)
		for _, p := range passages(statement) {
			quotes = append(quotes, p.properties(statement.Article))
			for _, support := range p.supports {
				kind, _ := graph.KindOf(support.fact)
				supports[kind] = append(supports[kind], map[string]any{"fact": support.fact, "passage": p.id, "rule": support.rule})
			}
		}
	}
	for _, said := range w.update.Said {
		if stated[said.ArticleID] {
			kind, _ := graph.KindOf(said.Subject)
			says[kind] = append(says[kind], saidProperties(said))
		}
	}
	if err := w.each(putNode(graph.KindArticle), nodes); err != nil {
		return err
	}
	const quote = "UNWIND $rows AS row MATCH (a:Article {id: row.article}) CREATE (p:Passage)-[:IN_ARTICLE]->(a) SET p = row.passage"
	if err := w.each(quote, quotes); err != nil {
		return err
	}
	return w.relate(supports, says)
}

func (w *writer) relate(supports, says map[graph.Kind][]any) error {
	for _, kind := range stated() {
		support := fmt.Sprintf(`UNWIND $rows AS row MATCH (f:%s {id: row.fact}) MATCH (p:Passage {id: row.passage})
CREATE (f)-[:SUPPORTED_BY {rule: row.rule}]->(p)`, kind)
		if err := w.each(support, supports[kind]); err != nil {
			return err
		}
		say := fmt.Sprintf(`UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (s:%s {id: row.subject})
CREATE (a)-[:SAYS {value: row.value, owner: row.owner, evidence: row.evidence}]->(s)`, kind)
		if err := w.each(say, says[kind]); err != nil {
			return err
		}
	}
	return nil
}

func saidProperties(said graph.Said) map[string]any {
	properties := map[string]any{"article": said.ArticleID, "subject": said.Subject, "value": said.Value}
	setText(properties, "owner", said.Owner)
	setText(properties, "evidence", said.Evidence)
	return properties
}

// passage is one passage of an article, with the facts that it supports.
type passage struct {
	id       string
	number   int // within the article, from 1
	evidence graph.Evidence
	supports []support
}

type support struct{ fact, rule string }

// passages lists the passages of a statement in the order of the text. Facts that rest on the same
// words share one.
func passages(statement graph.Statement) []passage {
	found := map[graph.Evidence]*passage{}
	eachFact(statement, func(fact string, evidence []graph.Evidence) {
		for _, e := range evidence {
			rule := e.Rule
			e.Rule = ""
			if found[e] == nil {
				found[e] = &passage{evidence: e}
			}
			found[e].supports = append(found[e].supports, support{fact, rule})
		}
	})
	list := make([]passage, 0, len(found))
	for _, p := range found {
		list = append(list, *p)
	}
	slices.SortFunc(list, func(a, b passage) int {
		a1, b1 := a.evidence, b.evidence
		return cmp.Or(cmp.Compare(a1.Start, b1.Start), cmp.Compare(a1.End, b1.End),
			cmp.Compare(a1.Prefix, b1.Prefix), cmp.Compare(a1.Suffix, b1.Suffix))
	})
	for i := range list {
		_, tail, _ := strings.Cut(statement.Article.ID, ":")
		list[i].number = i + 1
		list[i].id = fmt.Sprintf("passage:%s/%d", tail, list[i].number)
	}
	return list
}

// properties gives the row that makes the passage's node. Its order key takes the article's in, so that
// the evidence of a fact is in order before its articles are looked at: a passage goes whenever its
// article changes. A tab is lower than any character of an id.
func (p passage) properties(article graph.Article) map[string]any {
	properties := map[string]any{
		"id": p.id, "start": p.evidence.Start, "end": p.evidence.End, "quote": p.evidence.Quote,
		"sortKey": fmt.Sprintf("%s\t%s\t%08d", article.Published.SortDay(), article.ID, p.number),
	}
	setText(properties, "prefix", p.evidence.Prefix)
	setText(properties, "suffix", p.evidence.Suffix)
	setRecord(properties, graph.KindEvidence)
	return map[string]any{"article": article.ID, "passage": properties}
}

// newIdentities lists the identities of the batch that the database does not have so.
func (w *writer) newIdentities() ([]any, error) {
	held := map[string]string{}
	ids := make([]string, len(w.batch.Identities))
	for i, identity := range w.batch.Identities {
		ids[i] = identity.ID
	}
	err := each(w.ctx, w.tx, "UNWIND $rows AS id MATCH (i:Identity {id: id}) RETURN i.id, i.label, i.keys", ids, nil,
		func(record *driver.Record) { held[text(record.Values[0])] = fmt.Sprintf("%q", record.Values[1:]) })
	if err != nil {
		return nil, err
	}
	var differing []any
	for _, identity := range w.batch.Identities {
		keys := append([]string{}, identity.Keys...) // a nil list would be no property
		if held[identity.ID] != fmt.Sprintf("%q", []any{identity.Label, keys}) {
			differing = append(differing, map[string]any{"id": identity.ID, "label": identity.Label, "keys": keys})
		}
	}
	return differing, nil
}

// assign writes identities.
func (w *writer) assign(identities []any) error {
	return w.each("UNWIND $rows AS row MERGE (i:Identity {id: row.id}) SET i.label = row.label, i.keys = row.keys", identities)
}
