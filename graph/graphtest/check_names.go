package graphtest

import (
	"context"
	"errors"
	"fmt"

	"quanhe/graph"
)

// checkNameOrder orders names as Vietnamese lists do, and everything else byte by byte, not by
// UTF-16 units, case or language.
func checkNameOrder(ctx context.Context, store graph.Store) error {
	c := newCast()
	d := newDraft(c, graph.Article{ID: "article:ten", Title: "Tên"})
	byName := []string{
		"Phòng 2", "Phòng 10", "Trần Thị An", "Lê An", "Lê Ăn", "Lê Ân", "Lê Bình", "Lê Dũng", "Lê Đạt",
		"Nguyễn Thị Hà", "Nguyễn Thị Hạ", "Lê Hoà", "Lê Ông", "Lê Ơn", "Lê Y", "Lê Ỷ", "\uff41", "\U00010428",
	}
	// A single name sorts as it is, everybody else by the given name, then the middle, then the family name.
	byName[2], byName[3] = byName[3], byName[2]
	for i, name := range byName {
		c.person(fmt.Sprintf("person:%02d", (i*7)%len(byName)), name)
		d.name(fmt.Sprintf("person:%02d", (i*7)%len(byName)))
	}
	statement := d.done()
	byID := []string{"B", "a", "a'b", "z", "à", "\uff41", "\U00010428"}
	for _, id := range byID {
		statement.Places = append(statement.Places, graph.Place{Entity: entity("place:"+id, "Nơi"), Kind: graph.PlaceVenue})
	}
	if err := write(ctx, store, statement); err != nil {
		return err
	}
	people, err := store.Read(ctx, all(graph.KindPerson))
	if err != nil {
		return err
	}
	var names []string
	for _, node := range people.Nodes {
		names = append(names, node.Text("name"))
	}
	places, err := store.Read(ctx, all(graph.KindPlace))
	if err != nil {
		return err
	}
	var tails []string
	for _, id := range ids(places.Nodes) {
		tails = append(tails, tail(id))
	}
	return errors.Join(equal("names in order", byName, names), equal("ids in order", byID, tails))
}

// checkQuoting reads back names, titles and ids that a careless statement would trip over.
func checkQuoting(ctx context.Context, store graph.Store) error {
	odd := []string{
		oddName, `a'b`, `a"b`, `a\b`, `a\'b`, "a`b", "$a", "{a: 1}", "a;b--c/*d*/", "%", "_", "?1", ":a", "a\tb", "null", "true", "1", "[]", `"a"`, "🚢", "e\u030a\u0323",
	}
	d := newDraft(newCast(), graph.Article{ID: "article:'\"\\`", Title: oddName, Author: `\"`, Publisher: "''"})
	said := d.say("Mọi tên đều lạ.")
	statement := d.done()
	plan := graph.Plan{IDs: []string{statement.Article.ID}, Targets: []graph.Target{
		{Kind: graph.KindArticle, Edges: everyBranch(graph.KindArticle)},
		{Kind: graph.KindEvent, Edges: everyBranch(graph.KindEvent)},
	}}
	for i, name := range odd {
		id := "event:" + name
		name = graph.NFC(name)
		statement.Events = append(statement.Events, graph.Event{
			Entity: entity(id, name, name+" "+name, fmt.Sprint(name, i)), Kind: graph.EventOther,
		})
		statement.Claims = append(statement.Claims, graph.Claim{
			ID: "claim:" + name, EventID: id, Property: graph.PropertyTheme, Value: name, Seq: 1, How: graph.HowCurated,
			Evidence: []graph.Evidence{said},
		})
		plan.IDs = append(plan.IDs, id)
	}
	if err := write(ctx, store, statement); err != nil {
		return err
	}
	oracle, err := oracle(ctx, statement)
	if err != nil {
		return err
	}
	if err := errors.Join(holds(ctx, store, statement), agree(ctx, oracle, store, plan)); err != nil {
		return err
	}
	for _, name := range odd {
		if err := filtered(ctx, store, graph.KindEvent, graph.Filter{Event: []string{"event:" + name}}, "event:"+name); err != nil {
			return err
		}
	}
	return nil
}
