package neo4j

import (
	"fmt"
	"strings"

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

// put writes the nodes of all rows, which then have the row's properties and no others.
func (w *writer) put() error {
	rows := map[graph.Kind][]any{}
	for _, row := range w.update.Put {
		rows[row.Kind] = append(rows[row.Kind], properties(row))
	}
	for _, kind := range stated() {
		if err := w.each(putNode(kind), rows[kind]); err != nil {
			return err
		}
	}
	return nil
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

// derive keeps on every participation the order keys of its event and its agent, so that pages of
// participations need not go there.
func (w *writer) derive() error {
	ids := map[graph.Kind][]any{}
	for _, row := range w.update.Put {
		ids[row.Kind] = append(ids[row.Kind], row.ID)
	}
	const agent = "UNWIND $rows AS id MATCH (a:%s {id: id})-[:TOOK_PART]->(p) WHERE p.sortName <> a.sortName SET p.sortName = a.sortName"
	for _, step := range []struct {
		kind      graph.Kind
		statement string
	}{
		{graph.KindParticipation, `UNWIND $rows AS id MATCH (p:Participation {id: id})-[:AT]->(e) MATCH (p)<-[:TOOK_PART]-(a)
SET p.sortDate = e.sortDate, p.sortName = a.sortName`},
		{graph.KindEvent, "UNWIND $rows AS id MATCH (e:Event {id: id})<-[:AT]-(p) WHERE p.sortDate <> e.sortDate SET p.sortDate = e.sortDate"},
		{graph.KindPerson, fmt.Sprintf(agent, graph.KindPerson)},
		{graph.KindOrganization, fmt.Sprintf(agent, graph.KindOrganization)},
	} {
		if err := w.each(step.statement, ids[step.kind]); err != nil {
			return err
		}
	}
	return nil
}
