package neo4j

import (
	"fmt"
	"maps"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
)

// before reads what all articles say of whatever the batch touches: see graph.Merge.
func (w *writer) before() ([]graph.Said, error) {
	touched, err := w.touched()
	if err != nil {
		return nil, err
	}
	w.known = map[string]bool{}
	seen := map[[2]string]bool{}
	var said []graph.Said
	read := func(record *driver.Record) {
		one := graph.Said{
			ArticleID: text(record.Values[0]), Published: text(record.Values[1]), Subject: text(record.Values[2]),
			Owner: text(record.Values[3]), Value: text(record.Values[4]), Evidence: text(record.Values[5]),
		}
		w.known[one.Subject] = true
		if mark := [2]string{one.ArticleID, one.Subject}; !seen[mark] {
			seen[mark] = true
			said = append(said, one)
		}
	}
	const give = " RETURN a.id, a.sortDate, s.id, r.owner, r.value, r.evidence"
	for _, kind := range stated() {
		match := fmt.Sprintf("UNWIND $rows AS id MATCH (s:%s {id: id})<-[r:SAYS]-(a)", kind)
		if err := each(w.ctx, w.tx, match+give, touched[kind], nil, read); err != nil {
			return nil, err
		}
	}
	// The claims on an event, by whomever.
	const claims = "UNWIND $rows AS id MATCH (a:Article)-[r:SAYS]->(s) WHERE r.owner = id"
	if err := each(w.ctx, w.tx, claims+give, touched[graph.KindEvent], nil, read); err != nil {
		return nil, err
	}
	return said, nil
}

// touched lists the subjects of the batch, what its articles speak of in the database, and the
// owners of both, by kind.
func (w *writer) touched() (map[graph.Kind][]string, error) {
	ids := map[string]bool{}
	for _, statement := range w.batch.Statements {
		for _, id := range statement.Subjects() {
			ids[id] = true
		}
	}
	err := each(w.ctx, w.tx, "UNWIND $rows AS id MATCH (:Article {id: id})-[r:SAYS]->(s) RETURN s.id, r.owner", w.articles(), nil,
		func(record *driver.Record) {
			for _, value := range record.Values {
				if id := text(value); id != "" {
					ids[id] = true
				}
			}
		})
	if err != nil {
		return nil, err
	}
	byKind := map[graph.Kind][]string{}
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		kind, _ := graph.KindOf(id)
		byKind[kind] = append(byKind[kind], id)
	}
	return byKind, nil
}

// articles lists the articles that the batch replaces or withdraws.
func (w *writer) articles() []string {
	ids := slices.Clone(w.batch.Withdraw)
	for _, statement := range w.batch.Statements {
		ids = append(ids, statement.Article.ID)
	}
	return ids
}

func eachFact(s graph.Statement, do func(id string, evidence []graph.Evidence)) {
	for _, f := range s.Tenures {
		do(f.ID, f.Evidence)
	}
	for _, f := range s.Participations {
		do(f.ID, f.Evidence)
	}
	for _, f := range s.Claims {
		do(f.ID, f.Evidence)
	}
}
