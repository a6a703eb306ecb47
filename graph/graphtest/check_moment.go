package graphtest

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"quanhe/graph"
)

// checkMoment reads while an article is replaced, withdrawn and written again: every answer must
// show one version of it wholly, or nothing of it.
func checkMoment(ctx context.Context, store graph.Store) error {
	const versions, readers = 30, 3
	if err := write(ctx, store, version(0)); err != nil {
		return err
	}
	written := make(chan struct{})
	errs := make(chan error, readers+1)
	var group sync.WaitGroup
	for range readers {
		group.Go(func() {
			for {
				if err := readVersion(ctx, store); err != nil {
					errs <- err
					return
				}
				select {
				case <-written:
					return
				default:
				}
			}
		})
	}
	group.Go(func() {
		defer close(written)
		for i := 1; i <= versions; i++ {
			batch := graph.Batch{Statements: []graph.Statement{version(i)}}
			if i%5 == 0 {
				batch = graph.Batch{Withdraw: []string{"article:moment"}}
			}
			if _, err := store.Write(ctx, batch); err != nil {
				errs <- fmt.Errorf("write version %d: %w", i, err)
				return
			}
		}
	})
	group.Wait()
	close(errs)
	var all error
	for err := range errs {
		all = errors.Join(all, err)
	}
	return all
}

// versionFacts is the number of participations of each version.
const versionFacts = 12

// version is an article whose every part names its version.
func version(number int) graph.Statement {
	mark := fmt.Sprintf("bản %d", number)
	c := sampleCast()
	d := newDraft(c, graph.Article{ID: "article:moment", Title: mark})
	for i := range versionFacts {
		c.person(fmt.Sprintf("person:%d", i), fmt.Sprintf("Người %d", i), mark)
		said := d.say(fmt.Sprintf("Người thứ %d dự, %s.", i, mark))
		d.act(graph.Participation{
			EventID: "event:gap", Role: graph.RoleAttended, PersonID: fmt.Sprintf("person:%d", i), PrintedTitle: mark,
		}, said)
	}
	d.claim("event:gap", graph.PropertyTheme, mark, "", d.say(mark))
	return d.done()
}

// readVersion reads everything of the article in one plan and compares the versions in it.
func readVersion(ctx context.Context, store graph.Reader) error {
	evidence := graph.Branch{Edge: "evidence", Targets: []graph.Target{{Kind: graph.KindEvidence, Edges: []graph.Branch{{Edge: "article"}}}}}
	participation := graph.Target{Kind: graph.KindParticipation, Edges: []graph.Branch{{Edge: "person"}, evidence}}
	rows, err := store.Read(ctx, page(graph.KindEvent, graph.Page{Limit: everything},
		graph.Branch{Edge: "participations", Page: graph.Page{Limit: everything, Count: true}, Targets: []graph.Target{participation}},
		graph.Branch{Edge: "claims", Targets: []graph.Target{{Kind: graph.KindClaim, Edges: []graph.Branch{evidence}}}},
		graph.Branch{Edge: "articles"},
	))
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	if len(rows.Nodes) == 0 {
		return nil
	}
	event := rows.Nodes[0]
	mark := event.Text("theme")
	participations, claims, articles := event.Edges[0], event.Edges[1], event.Edges[2]
	if participations.Total != versionFacts || len(participations.Nodes) != versionFacts || len(claims.Nodes) != 1 || len(articles.Nodes) != 1 {
		return fmt.Errorf("half an article: %d participations (%d counted), %d claims, %d articles",
			len(participations.Nodes), participations.Total, len(claims.Nodes), len(articles.Nodes))
	}
	marks := map[string]bool{mark: true, claims.Nodes[0].Text("value"): true, articles.Nodes[0].Text("title"): true}
	for _, p := range participations.Nodes {
		marks[p.Text("printedTitle")] = true
		person, passages := p.Edges[0].One(), p.Edges[1].Nodes
		if person == nil || len(person.Strings("aliases")) != 1 || len(passages) != 1 || passages[0].Edges[0].One() == nil {
			return fmt.Errorf("half a participation: %s", p.ID())
		}
		marks[person.Strings("aliases")[0]], marks[passages[0].Edges[0].One().Text("title")] = true, true
	}
	if len(marks) != 1 {
		return fmt.Errorf("several versions at once: %v", marks)
	}
	return nil
}
