package neo4j

import (
	"cmp"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"quanhe/graph"
)

// remove takes out what nothing states any more, with all that hangs on it.
func (w *writer) remove() error {
	ids := map[graph.Kind][]any{}
	for _, id := range w.update.Remove {
		kind, _ := graph.KindOf(id)
		ids[kind] = append(ids[kind], id)
	}
	for _, kind := range stated() {
		if err := w.each(fmt.Sprintf("UNWIND $rows AS id MATCH (n:%s {id: id}) DETACH DELETE n", kind), ids[kind]); err != nil {
			return err
		}
	}
	return nil
}

// put writes the nodes of all rows, which then have the row's properties and no others. Those that
// are new are created, which is cheaper than to merge them.
func (w *writer) put() error {
	run := cmp.Or(w.run, w.last)
	fresh, changed := map[graph.Kind][]any{}, map[graph.Kind][]any{}
	keys := w.orderKeys()
	w.moved = map[graph.Kind][]any{}
	for _, row := range w.update.Put {
		node := properties(row)
		if row.Kind == graph.KindParticipation && !keys.give(node, row) {
			w.moved[row.Kind] = append(w.moved[row.Kind], row.ID)
		}
		if w.known[row.ID] {
			changed[row.Kind] = append(changed[row.Kind], node)
			continue
		}
		node["firstRun"], node["lastRun"] = run, run
		fresh[row.Kind] = append(fresh[row.Kind], node)
	}
	for _, kind := range stated() {
		create := fmt.Sprintf("UNWIND $rows AS row CREATE (n:%s%s) SET n = row", kind, family(kind))
		if err := w.each(create, fresh[kind]); err != nil {
			return err
		}
		if err := w.change(kind, changed[kind]); err != nil {
			return err
		}
	}
	return nil
}

// change writes nodes that are there, keeps the run that made them, and notes those that have
// another order key than before.
func (w *writer) change(kind graph.Kind, nodes []any) error {
	statement := fmt.Sprintf(`UNWIND $rows AS row
MATCH (n:%s {id: row.id})
WITH n, row, n.firstRun AS first, n.sortName <> row.sortName OR n.sortDate <> row.sortDate AS moved
SET n = row, n.firstRun = first, n.lastRun = $run
REMOVE n:Candidate
WITH n, moved WHERE moved AND NOT n:Participation
RETURN n.id`, kind)
	params := map[string]any{"run": cmp.Or(w.run, w.last)}
	return each(w.ctx, w.tx, statement, nodes, params, func(record *driver.Record) {
		w.moved[kind] = append(w.moved[kind], record.Values[0])
	})
}

// orderKeys are the rows of a batch from which participations have their order keys, by id.
type orderKeys map[string]graph.Row

func (w *writer) orderKeys() orderKeys {
	keys := orderKeys{}
	for _, row := range w.update.Put {
		switch row.Kind {
		case graph.KindEvent, graph.KindPerson, graph.KindOrganization:
			keys[row.ID] = row
		}
	}
	return keys
}

// give sets the keys of a participation, false where its event or agent is not in the batch.
func (k orderKeys) give(node map[string]any, row graph.Row) bool {
	agent := row.Refs["person"]
	if len(agent) == 0 {
		agent = row.Refs["body"]
	}
	event := row.Refs["event"]
	if len(agent) == 0 || len(event) == 0 {
		return false
	}
	at, found := k[event[0]]
	by, named := k[agent[0]]
	if !found || !named {
		return false
	}
	node["sortDate"], node["sortName"] = at.Values["sortDate"], by.Values["sortName"]
	return true
}

// putNode writes nodes of a kind, keeping the run that made them.
func putNode(kind graph.Kind) string {
	return fmt.Sprintf(`UNWIND $rows AS row
MERGE (n:%s {id: row.id})
WITH n, row, coalesce(n.firstRun, $run) AS first
SET n = row, n.firstRun = first, n.lastRun = $run, n:%s%s`, kind, kind, family(kind))
}

// connect writes the references of all rows in place of those that they had.
func (w *writer) connect() error {
	if err := w.noteOtherPosts(); err != nil {
		return err
	}
	if err := w.disconnect(); err != nil {
		return err
	}
	for _, ref := range refs() {
		var rows []any
		for _, row := range w.update.Put {
			if row.Kind == ref.from {
				rows = append(rows, ref.rows(row)...)
			}
		}
		if err := w.each(ref.create(), rows); err != nil {
			return err
		}
	}
	return nil
}

// rows lists the relationships of one row.
func (r ref) rows(row graph.Row) []any {
	var rows []any
	given := map[string]bool{}
	for place, id := range row.Refs[r.name] {
		if kind, _ := graph.KindOf(id); kind == r.to && !given[id] {
			given[id] = true
			rows = append(rows, map[string]any{"from": row.ID, "to": id, "position": place})
		}
	}
	return rows
}

func (r ref) create() string {
	edge := "(a)-[:" + r.kind + "]->(b)"
	switch {
	case r.reversed:
		edge = "(a)<-[:" + r.kind + "]-(b)"
	case r.placed:
		edge = "(a)-[:" + r.kind + " {position: row.position}]->(b)"
	}
	return fmt.Sprintf("UNWIND $rows AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to}) CREATE %s", r.from, r.to, edge)
}

// disconnect takes the references of rows that were there before.
func (w *writer) disconnect() error {
	ids := map[graph.Kind][]any{}
	for _, row := range w.update.Put {
		if w.known[row.ID] {
			ids[row.Kind] = append(ids[row.Kind], row.ID)
		}
	}
	for _, kind := range stated() {
		var out, in []string
		for _, ref := range refs() {
			switch {
			case ref.from != kind:
			case ref.reversed:
				in = append(in, ref.kind)
			default:
				out = append(out, ref.kind)
			}
		}
		for edge, types := range map[string][]string{"-[r:%s]->()": out, "<-[r:%s]-()": in} {
			if len(types) == 0 {
				continue
			}
			pattern := fmt.Sprintf("(n:%s {id: id})", kind) + fmt.Sprintf(edge, strings.Join(types, "|"))
			if err := w.each("UNWIND $rows AS id MATCH "+pattern+" DELETE r", ids[kind]); err != nil {
				return err
			}
		}
	}
	return nil
}

// noteOtherPosts notes the tenures that are of another post than before.
func (w *writer) noteOtherPosts() error {
	var tenures []any
	for _, row := range w.update.Put {
		if row.Kind == graph.KindTenure && w.known[row.ID] {
			tenures = append(tenures, map[string]any{"id": row.ID, "posts": row.Refs["post"]})
		}
	}
	const statement = "UNWIND $rows AS row MATCH (n:Tenure {id: row.id}) WHERE NOT EXISTS { (n)-[:OF]->(t) WHERE t.id IN row.posts } RETURN n.id"
	return each(w.ctx, w.tx, statement, tenures, nil, func(record *driver.Record) {
		w.moved[graph.KindTenure] = append(w.moved[graph.KindTenure], record.Values[0])
	})
}

// derive keeps on every participation what pages of participations would else look for further on: the
// order keys of its event and its agent, on those that put could not give them, and on those of events
// and agents that moved; and the post of its tenure.
func (w *writer) derive() error {
	const agent = "UNWIND $rows AS id MATCH (a:%s {id: id})-[:TOOK_PART]->(p) WHERE p.sortName <> a.sortName SET p.sortName = a.sortName"
	var acting []any
	for _, row := range w.update.Put {
		if len(row.Refs["tenure"]) > 0 {
			acting = append(acting, row.ID)
		}
	}
	for _, step := range []struct {
		ids       []any
		statement string
	}{
		{w.moved[graph.KindParticipation], `UNWIND $rows AS id MATCH (p:Participation {id: id})-[:AT]->(e) MATCH (p)<-[:TOOK_PART]-(a)
SET p.sortDate = e.sortDate, p.sortName = a.sortName`},
		{w.moved[graph.KindEvent], "UNWIND $rows AS id MATCH (e:Event {id: id})<-[:AT]-(p) WHERE p.sortDate <> e.sortDate SET p.sortDate = e.sortDate"},
		{w.moved[graph.KindPerson], fmt.Sprintf(agent, graph.KindPerson)},
		{w.moved[graph.KindOrganization], fmt.Sprintf(agent, graph.KindOrganization)},
		{acting, "UNWIND $rows AS id MATCH (p:Participation {id: id})-[:AS]->()-[:OF]->(t) CREATE (p)-[:IN_POST]->(t)"},
		{w.moved[graph.KindTenure], "UNWIND $rows AS id MATCH (:Tenure {id: id})<-[:AS]-()-[r:IN_POST]->() DELETE r"},
		{w.moved[graph.KindTenure], "UNWIND $rows AS id MATCH (n:Tenure {id: id})-[:OF]->(t) MATCH (n)<-[:AS]-(p) CREATE (p)-[:IN_POST]->(t)"},
	} {
		if err := w.each(step.statement, step.ids); err != nil {
			return err
		}
	}
	return nil
}
