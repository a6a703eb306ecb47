package graphtest

import (
	"context"
	"errors"
	"fmt"

	"quanhe/graph"
)

// checkShown states what is shown where articles differ.
func checkShown(ctx context.Context, store graph.Store) error {
	if err := write(ctx, store, Sample()...); err != nil {
		return err
	}
	// The later article is more exact on date and delegates; on the theme the earlier one counts.
	if err := shown(ctx, store, []string{
		"date 2024-05-06/2024-05-08", "theme Vươn ra biển lớn", "delegates 312 EXACT", "mode IN_PERSON",
		"opened Thứ trưởng Diễn văn khai mạc OPENING 2", "aliases [Ý Vương Y. Wang]",
	}); err != nil {
		return fmt.Errorf("both articles: %w", err)
	}
	if _, err := store.Write(ctx, graph.Batch{Withdraw: []string{"article:toan-canh"}}); err != nil {
		return err
	}
	if err := shown(ctx, store, []string{
		"date 2024-05", "theme Vươn ra biển lớn", "delegates 300 OVER", "mode ",
		"opened Thứ trưởng  OPENING 1", "aliases [Y. Wang]",
	}); err != nil {
		return fmt.Errorf("without the later article: %w", err)
	}
	if _, err := store.Write(ctx, graph.Batch{Withdraw: []string{"article:som"}, Statements: Sample()[1:2]}); err != nil {
		return err
	}
	return shown(ctx, store, []string{
		"date 2024-05-06/2024-05-08", "theme Ngoại giao biển", "delegates 312 EXACT", "mode IN_PERSON",
		"opened bà Diễn văn khai mạc  1", "aliases [Ý Vương Y. Wang]",
	})
}

func shown(ctx context.Context, store graph.Reader, want []string) error {
	rows, err := store.Read(ctx, graph.Plan{
		IDs:     []string{"event:doi-ngoai-32", "part:doi-ngoai-32-opened-ha", "person:y"},
		Targets: []graph.Target{{Kind: graph.KindEvent}, {Kind: graph.KindParticipation}, {Kind: graph.KindPerson}},
	})
	if err != nil {
		return err
	}
	var got []string
	for _, kind := range []graph.Kind{graph.KindEvent, graph.KindParticipation, graph.KindPerson} {
		for _, n := range rows.Nodes {
			switch {
			case n.Kind != kind:
			case kind == graph.KindEvent:
				got = append(got,
					"date "+n.Date("date").Text, "theme "+n.Text("theme"),
					fmt.Sprintf("delegates %d %s", n.Int("delegatesCount"), n.Text("delegatesQualifier")), "mode "+n.Text("mode"))
			case kind == graph.KindParticipation:
				got = append(got, fmt.Sprintf("opened %s %s %s %d",
					n.Text("printedTitle"), n.Text("speechTitle"), n.Text("speechKind"), n.Int("sourceCount")))
			case kind == graph.KindPerson:
				got = append(got, fmt.Sprintf("aliases %v", n.Strings("aliases")))
			}
		}
	}
	return equal("shown values", want, got)
}

// checkEvidence states the order of passages, and that each is its slice of the stored text.
func checkEvidence(ctx context.Context, store graph.Store) error {
	article := graph.Branch{Edge: "article"}
	evidence := graph.Branch{Edge: "evidence", Targets: []graph.Target{{Kind: graph.KindEvidence, Edges: []graph.Branch{article}}}}
	rows, err := store.Read(ctx, all(graph.KindParticipation, evidence))
	if err != nil {
		return err
	}
	stored, err := texts(ctx, store)
	if err != nil {
		return err
	}
	byID := map[string][]rune{}
	for _, article := range stored {
		byID[article.ID] = []rune(article.Text)
	}
	for _, node := range rows.Nodes {
		var from []string
		for _, passage := range node.Edges[0].Nodes {
			id := passage.Edges[0].One().ID()
			from = append(from, id)
			text, start, end := byID[id], passage.Int("start"), passage.Int("end")
			if string(text[start:end]) != passage.Text("quote") {
				return fmt.Errorf("%s: %q is not the text of %s from %d to %d", node.ID(), passage.Text("quote"), id, start, end)
			}
			prefix, suffix := []rune(passage.Text("prefix")), []rune(passage.Text("suffix"))
			if string(text[start-len(prefix):start]) != string(prefix) || string(text[end:end+len(suffix)]) != string(suffix) {
				return fmt.Errorf("%s: %q and %q do not stand around %d to %d of %s", node.ID(), string(prefix), string(suffix), start, end, id)
			}
		}
		if node.ID() == "part:doi-ngoai-32-opened-ha" {
			if err := equal("articles of the evidence", []string{"article:som", "article:toan-canh", "article:toan-canh"}, from); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkCycle has two articles put two events into each other; reading must come to an end.
func checkCycle(ctx context.Context, store graph.Store) error {
	c := sampleCast()
	var statements []graph.Statement
	for i, pair := range [][2]string{{"event:tuan-bien", "event:doi-ngoai-32"}, {"event:doi-ngoai-32", "event:tuan-bien"}} {
		d := newDraft(c, graph.Article{ID: fmt.Sprintf("article:%d", i)})
		said := d.say("Hai sự kiện lồng nhau.")
		d.claim(pair[0], graph.PropertyParent, c.events[pair[1]].Name, pair[1], said)
		d.act(graph.Participation{EventID: pair[0], Role: graph.RoleAttended, PersonID: "person:ha"}, said)
		statements = append(statements, d.done())
	}
	if err := write(ctx, store, statements...); err != nil {
		return err
	}
	inside := graph.Page{Limit: everything, Count: true, Filter: graph.Filter{Series: []string{"series:doi-ngoai"}}}
	rows, err := store.Read(ctx, page(graph.KindParticipation, inside))
	if err != nil {
		return err
	}
	return errors.Join(
		equal("participations in the series", 2, rows.Total),
		holds(ctx, store, statements...),
		filtered(ctx, store, graph.KindEvent, inside.Filter, "event:doi-ngoai-32", "event:tuan-bien"),
	)
}

// checkDepth nests events and asks from the top and from the bottom.
func checkDepth(ctx context.Context, store graph.Store) error {
	const depth = 6
	c := sampleCast()
	d := newDraft(c, graph.Article{ID: "article:sau"})
	said := d.say("Phiên trong phiên.")
	parent := "event:doi-ngoai-32"
	for i := range depth {
		id := fmt.Sprintf("event:tang-%d", i)
		c.event(graph.EventSession, id, fmt.Sprintf("Tầng %d", i), "event:doi-ngoai-32")
		d.claim(id, graph.PropertyParent, c.events[parent].Name, parent, said)
		parent = id
	}
	d.act(graph.Participation{EventID: parent, Role: graph.RoleAttended, PersonID: "person:ha"}, said)
	statement := d.done()
	if err := write(ctx, store, statement); err != nil {
		return err
	}
	series := graph.Filter{Series: []string{"series:doi-ngoai"}}
	return errors.Join(
		holds(ctx, store, statement),
		filtered(ctx, store, graph.KindParticipation, series, "part:tang-5-attended-ha"),
		filtered(ctx, store, graph.KindPerson, series, "person:ha"),
		filtered(ctx, store, graph.KindPerson, graph.Filter{Event: []string{"event:tang-4"}}),
		filtered(ctx, store, graph.KindPerson, graph.Filter{Event: []string{"event:tang-5"}}, "person:ha"),
	)
}
