package graphtest

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"quanhe/graph"
)

// checkCandidates states where the candidates of the sample are found: nowhere, unless they are asked for.
func checkCandidates(ctx context.Context, store graph.Store) error {
	for _, c := range []struct {
		kind   graph.Kind
		filter graph.Filter
		// want is what is found anyway, more what is found with candidates beside it.
		want, more []string
	}{
		{
			graph.KindParticipation, graph.Filter{Agent: []string{"person:y", "person:to"}},
			[]string{"part:gap-met-y", "part:phien-toan-the-attended-y"}, []string{"part:doi-ngoai-31-attended-to", "part:gap-spoke-y"},
		},
		// The rule of another article has read it, too.
		{graph.KindParticipation, graph.Filter{Roles: []string{"CLOSED"}, MinSources: 2}, []string{"part:doi-ngoai-32-closed-ha"}, nil},
		{graph.KindTenure, graph.Filter{PostKind: []string{"OTHER"}}, []string{"tenure:ha-tu-do"}, []string{"tenure:hoa-tu-do"}},
		{
			graph.KindClaim, graph.Filter{Event: []string{"event:gap", "event:tuan-bien"}},
			[]string{"claim:gap-place-nha-khach-song-vang", "claim:tuan-bien-date-2024-05", "claim:tuan-bien-delegates-about-0", "claim:tuan-bien-theme-" + graph.Slug(oddName)},
			[]string{"claim:gap-parent-tuan-le-bien", "claim:tuan-bien-date-2024-05-20", "claim:tuan-bien-place-nha-khach-song-vang"},
		},
		{graph.KindPerson, graph.Filter{Roles: []string{"SPOKE"}}, []string{"person:hoa"}, []string{"person:y"}},
		{graph.KindPerson, graph.Filter{Event: []string{"event:doi-ngoai-31"}}, nil, []string{"person:to"}},
		{graph.KindPerson, graph.Filter{Event: []string{"event:doi-ngoai-31"}, MinEvents: 1}, nil, []string{"person:to"}},
		{graph.KindPerson, graph.Filter{Roles: []string{"SPOKE", "ATTENDED"}, MinEvents: 2}, nil, []string{"person:y"}},
		{graph.KindPerson, graph.Filter{Text: "to tu"}, []string{"person:to"}, nil}, // articles name him
		{graph.KindOrganization, graph.Filter{Roles: []string{"CLOSED"}}, nil, nil}, // only the candidate tells the body
		{graph.KindEvent, graph.Filter{Agent: []string{"person:to"}}, nil, []string{"event:doi-ngoai-31"}},
		{graph.KindEvent, graph.Filter{Roles: []string{"SPOKE"}, Kinds: []string{"MEETING"}}, nil, []string{"event:gap"}},
		// What an event shows is not changed by who asks.
		{graph.KindEvent, graph.Filter{Place: []string{"place:song-vang"}}, []string{"event:gap"}, nil},
	} {
		if err := filtered(ctx, store, c.kind, c.filter, c.want...); err != nil {
			return err
		}
		if err := filteredPage(ctx, store, c.kind, graph.Page{Filter: c.filter, Candidates: true}, slices.Concat(c.want, c.more)...); err != nil {
			return fmt.Errorf("with candidates: %w", err)
		}
	}
	return errors.Join(candidateEdges(ctx, store), candidateLookUp(ctx, store))
}

// candidateEdges counts what edges reach without and with candidates.
func candidateEdges(ctx context.Context, store graph.Store) error {
	for _, c := range []struct {
		from, edge string
		want, with int
	}{
		{"person:to", "participations", 0, 1},
		{"person:y", "participations", 2, 3},
		{"person:hoa", "tenures", 1, 2},
		{"post:tu-do", "tenures", 1, 2},
		{"event:doi-ngoai-31", "participations", 0, 1},
		{"event:tuan-bien", "claims", 3, 5},
		{"event:tuan-bien", "parts", 1, 1}, // a candidate makes nothing a part
		{"place:song-vang", "participations", 2, 3},
		{"series:doi-ngoai", "participations", 7, 8},
		{"article:som", "participations", 3, 4}, // closing is read by a rule elsewhere
		{"article:ben-le", "claims", 5, 8},
	} {
		for _, candidates := range []bool{false, true} {
			rows, err := store.Read(ctx, one(c.from, graph.Branch{Edge: c.edge, Page: graph.Page{Limit: everything, Count: true, Candidates: candidates}}))
			if err != nil {
				return err
			}
			want, reached := c.want, rows.One().Edges[0]
			if candidates {
				want = c.with
			}
			what := fmt.Sprintf("%s of %s, candidates %t", c.edge, c.from, candidates)
			if err := equal(what, want, len(reached.Nodes)); err != nil {
				return err
			}
			kind, _ := graph.KindOf(c.from)
			if edge, _ := graph.Define(kind).Edge(c.edge); edge.Paged && reached.Total != want {
				return fmt.Errorf("%s: the count is %d, not %d", what, reached.Total, want)
			}
		}
	}
	return nil
}

// candidateLookUp looks candidates up by id, and what they might have changed.
func candidateLookUp(ctx context.Context, store graph.Store) error {
	rows, err := store.Read(ctx, graph.Plan{
		IDs:     []string{"part:gap-spoke-y", "part:doi-ngoai-32-closed-ha", "claim:tuan-bien-date-2024-05-20", "event:tuan-bien"},
		Targets: []graph.Target{{Kind: graph.KindParticipation}, {Kind: graph.KindClaim}, {Kind: graph.KindEvent}},
	})
	if err != nil {
		return err
	}
	got := map[string]string{}
	for _, node := range rows.Nodes {
		switch node.Kind {
		case graph.KindEvent:
			got[node.ID()] = node.Date("date").Text
		case graph.KindClaim:
			got[node.ID()] = node.Text("how") + " " + node.Text("rank")
		default:
			got[node.ID()] = fmt.Sprint(node.Text("how"), " ", node.Int("sourceCount"), " ", node.Text("printedTitle"))
		}
	}
	return equal("looked up", map[string]string{
		"part:gap-spoke-y": "CANDIDATE 1 ", "part:doi-ngoai-32-closed-ha": "RULE 2 ",
		"claim:tuan-bien-date-2024-05-20": "CANDIDATE NORMAL", "event:tuan-bien": "2024-05",
	}, got)
}

// checkTrial takes the article away whose rule states what another article has as a candidate, and brings
// it back.
func checkTrial(ctx context.Context, store graph.Store) error {
	all := Sample()
	if err := write(ctx, store, all...); err != nil {
		return err
	}
	closed := graph.Filter{Roles: []string{"CLOSED"}}
	if _, err := store.Write(ctx, graph.Batch{Withdraw: []string{"article:toan-canh"}}); err != nil {
		return err
	}
	err := errors.Join(
		filtered(ctx, store, graph.KindParticipation, closed),
		filteredPage(ctx, store, graph.KindParticipation, graph.Page{Filter: closed, Candidates: true}, "part:doi-ngoai-32-closed-ha"),
		holds(ctx, store, slices.Concat(all[:1], all[2:])...),
	)
	if err != nil {
		return fmt.Errorf("only a candidate is left: %w", err)
	}
	if err := write(ctx, store, all[1]); err != nil {
		return err
	}
	return errors.Join(
		filtered(ctx, store, graph.KindParticipation, closed, "part:doi-ngoai-32-closed-ha"),
		holds(ctx, store, all...),
	)
}
