package neo4j

import (
	"fmt"

	"quanhe/graph"
)

// A fact that is a candidate has the label Candidate beside its own. A label is in the node's own record:
// to ask whether it is there costs less than to read the property "how", and the server counts by labels.

// unless gives the condition that leaves out candidates where they are not asked for; none for a kind that
// has none.
func unless(asked bool, kind graph.Kind, node string) []string {
	if asked || !kind.Fact() {
		return nil
	}
	return []string{"NOT " + node + ":Candidate"}
}

// mark gives the label to the candidates among the rows that put has written. None of them has it before.
func (w *writer) mark() error {
	ids := map[graph.Kind][]any{}
	for _, row := range w.update.Put {
		if row.Candidate() {
			ids[row.Kind] = append(ids[row.Kind], row.ID)
		}
	}
	for _, kind := range stated() {
		if err := w.each(fmt.Sprintf("UNWIND $rows AS id MATCH (n:%s {id: id}) SET n:Candidate", kind), ids[kind]); err != nil {
			return err
		}
	}
	return nil
}
