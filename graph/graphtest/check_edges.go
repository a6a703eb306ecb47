package graphtest

import (
	"context"
	"fmt"

	"quanhe/graph"
)

// checkEdges follows each edge of each kind on its own and reads one step further.
func checkEdges(ctx context.Context, store graph.Store) error {
	oracle, err := oracle(ctx, Sample()...)
	if err != nil {
		return err
	}
	for _, kind := range graph.Kinds() {
		for _, edge := range graph.Define(kind).Edges {
			branch := graph.Branch{Edge: edge.Name, Page: graph.Page{Limit: 50}}
			for _, to := range edge.To {
				branch.Targets = append(branch.Targets, graph.Target{Kind: to, Edges: everyBranch(to)})
			}
			if err := agree(ctx, oracle, store, all(kind, branch)); err != nil {
				return fmt.Errorf("%s.%s: %w", kind, edge.Name, err)
			}
		}
	}
	return nil
}

// everyBranch follows every edge of a kind.
func everyBranch(kind graph.Kind) []graph.Branch {
	var branches []graph.Branch
	for _, edge := range graph.Define(kind).Edges {
		branches = append(branches, graph.Branch{Edge: edge.Name, Page: graph.Page{Limit: 3}})
	}
	return branches
}

// checkReached states what some edges reach in the sample, so that store and oracle cannot be wrong
// together.
func checkReached(ctx context.Context, store graph.Store) error {
	for _, c := range []struct {
		from, edge string
		want       []string
	}{
		{"org:dsq", "parent", []string{"org:bo"}},
		{"org:bo", "parent", []string{}},
		{"org:dsq", "places", []string{"place:dong-lan", "place:la-thanh"}},
		{"org:hoi", "participations", []string{"part:gap-met-hoi", "part:toa-dam-organized-hoi", "part:toa-dam-presented-an"}},
		{"person:hoa", "tenures", []string{"tenure:hoa-dai-su"}},
		{"person:hoa", "participations", []string{"part:tiep-met-hoa", "part:phien-toan-the-spoke-hoa"}},
		{"person:to", "participations", []string{}},
		{"place:binh-khe", "participations", []string{"part:le-ky-signed-ha", "part:le-ky-signed-ubnd"}},
		{"place:dong-lan", "participations", []string{}},
		{"post:dai-su", "organization", []string{"org:dsq"}},
		{"post:dai-su", "place", []string{"place:dong-lan"}},
		{"post:thu-truong", "place", []string{}},
		{"post:dai-su", "participations", []string{"part:tiep-met-hoa", "part:phien-toan-the-spoke-hoa"}},
		{"post:thu-truong", "tenures", []string{"tenure:ha-thu-truong"}},
		{"series:doi-ngoai", "editions", []string{"event:doi-ngoai-32", "event:doi-ngoai-31"}},
		{"series:doi-ngoai", "participations", []string{
			"part:doi-ngoai-32-opened-ha", "part:doi-ngoai-32-closed-ha", "part:phien-toan-the-reported-ha-2",
			"part:phien-toan-the-spoke-hoa", "part:phien-toan-the-attended-y",
			"part:toa-dam-organized-hoi", "part:toa-dam-presented-an",
		}},
		{"topic:kinh-te-bien", "participations", []string{"part:phien-toan-the-reported-ha-2", "part:toa-dam-presented-an"}},
		{"part:phien-toan-the-reported-ha-2", "topics", []string{"topic:nguoi-song-o-dao", "topic:kinh-te-bien"}},
		{"part:phien-toan-the-spoke-hoa", "topics", []string{"topic:ca-heo"}},
		{"part:toa-dam-organized-hoi", "topics", []string{}},
		{"event:doi-ngoai-32", "series", []string{"series:doi-ngoai"}},
		{"event:doi-ngoai-32", "place", []string{"place:tan-lap"}},
		{"event:doi-ngoai-32", "parts", []string{"event:phien-toan-the", "event:toa-dam"}},
		{"event:doi-ngoai-32", "participations", []string{"part:doi-ngoai-32-opened-ha", "part:doi-ngoai-32-closed-ha"}},
		{"event:doi-ngoai-32", "articles", []string{"article:som", "article:toan-canh", "article:ben-le"}},
		{"event:doi-ngoai-32", "claims", []string{
			"claim:doi-ngoai-32-date-2024-05-06-2024-05-08", "claim:doi-ngoai-32-date-2024-05",
			"claim:doi-ngoai-32-delegates-312", "claim:doi-ngoai-32-delegates-over-300",
			"claim:doi-ngoai-32-mode-in-person", "claim:doi-ngoai-32-place-tan-lap",
			"claim:doi-ngoai-32-theme-vuon-ra-bien-lon", "claim:doi-ngoai-32-theme-ngoai-giao-bien",
		}},
		{"event:toa-dam", "partOf", []string{"event:doi-ngoai-32", "event:tuan-bien"}},
		{"event:toa-dam", "place", []string{}},
		{"part:toa-dam-organized-hoi", "agent", []string{"org:hoi"}},
		{"part:toa-dam-organized-hoi", "person", []string{}},
		{"part:toa-dam-presented-an", "agent", []string{"person:an"}},
		{"part:toa-dam-presented-an", "onBehalfOf", []string{"org:hoi"}},
		{"part:toa-dam-presented-an", "post", []string{}},
		{"part:phien-toan-the-spoke-hoa", "post", []string{"post:dai-su"}},
		{"part:phien-toan-the-spoke-hoa", "organization", []string{"org:dsq"}},
		{"tenure:hoa-dai-su", "person", []string{"person:hoa"}},
		{"tenure:hoa-dai-su", "post", []string{"post:dai-su"}},
		{"claim:toa-dam-date-05-08", "event", []string{"event:toa-dam"}},
		{"article:la", "events", []string{"event:tuan-bien"}},
		{"article:la", "participations", []string{"part:tuan-bien-attended-cong-ty"}},
		{"article:som", "events", []string{"event:doi-ngoai-32", "event:phien-toan-the", "event:doi-ngoai-31"}},
		{"article:rong", "participations", []string{}},
		{"article:rong", "claims", []string{}},
	} {
		rows, err := store.Read(ctx, one(c.from, graph.Branch{Edge: c.edge, Page: graph.Page{Limit: 50}}))
		if err != nil {
			return fmt.Errorf("%s.%s: %w", c.from, c.edge, err)
		}
		if len(rows.Nodes) != 1 {
			return fmt.Errorf("%s: got %d nodes", c.from, len(rows.Nodes))
		}
		if err := equal(c.from+"."+c.edge, c.want, ids(rows.Nodes[0].Edges[0].Nodes)); err != nil {
			return err
		}
	}
	return nil
}

// checkBranches reads one edge twice with different pages, as two aliases of a query do.
func checkBranches(ctx context.Context, store graph.Store) error {
	event := graph.Target{Kind: graph.KindEvent}
	rows, err := store.Read(ctx, one("person:ha",
		graph.Branch{Edge: "participations", Page: graph.Page{Limit: 1}},
		graph.Branch{
			Edge: "participations", Page: graph.Page{Limit: 1, Backward: true, Count: true},
			Targets: []graph.Target{{Kind: graph.KindParticipation, Edges: []graph.Branch{
				{Edge: "event", Targets: []graph.Target{event}}, {Edge: "event"},
			}}},
		},
		graph.Branch{Edge: "participations", Page: graph.Page{Limit: 5, Filter: graph.Filter{Roles: []string{"CLOSED"}}}},
		graph.Branch{Edge: "tenures", Page: graph.Page{Limit: 1}},
		graph.Branch{Edge: "tenures"},
	))
	if err != nil {
		return err
	}
	if len(rows.Nodes) != 1 {
		return fmt.Errorf("got %d nodes", len(rows.Nodes))
	}
	var got [][]string
	for _, branch := range rows.Nodes[0].Edges {
		got = append(got, ids(branch.Nodes))
	}
	last := rows.Nodes[0].Edges[1]
	for _, branch := range last.Nodes[0].Edges {
		got = append(got, ids(branch.Nodes))
	}
	if last.Total != 3 {
		return fmt.Errorf("total of the second branch: got %d, want 3", last.Total)
	}
	return equal("branches", [][]string{
		{"part:le-ky-signed-ha"}, {"part:doi-ngoai-32-closed-ha"}, {"part:doi-ngoai-32-closed-ha"},
		{"tenure:ha-thu-truong"}, {"tenure:ha-thu-truong", "tenure:ha-tu-do"},
		{"event:doi-ngoai-32"}, {"event:doi-ngoai-32"},
	}, got)
}
