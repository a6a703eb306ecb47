package graphtest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"

	"quanhe/graph"
)

// filtered holds a filter to the ids that it lets pass.
func filtered(ctx context.Context, store graph.Reader, kind graph.Kind, filter graph.Filter, want ...string) error {
	return filteredPage(ctx, store, kind, graph.Page{Filter: filter}, want...)
}

// filteredPage holds what a page chooses to the ids that it has to have, whatever their number.
func filteredPage(ctx context.Context, store graph.Reader, kind graph.Kind, chosen graph.Page, want ...string) error {
	chosen.Limit, chosen.Count = everything, true
	filter := chosen.Filter
	rows, err := store.Read(ctx, page(kind, chosen))
	if err != nil {
		return fmt.Errorf("%s %+v: %w", kind, filter, err)
	}
	got := ids(rows.Nodes)
	slices.Sort(got)
	slices.Sort(want)
	if want == nil {
		want = []string{}
	}
	if err := equal(fmt.Sprintf("%s %+v", kind, filter), want, got); err != nil {
		return err
	}
	return equal(fmt.Sprintf("count of %s %+v", kind, filter), len(want), rows.Total)
}

// checkFilters states what filters let pass in the sample.
func checkFilters(ctx context.Context, store graph.Store) error {
	person, organization, event, article := graph.KindPerson, graph.KindOrganization, graph.KindEvent, graph.KindArticle
	for _, c := range []struct {
		kind   graph.Kind
		filter graph.Filter
		want   []string
	}{
		{person, graph.Filter{Roles: []string{"SIGNED"}}, []string{"person:ha"}},
		{person, graph.Filter{Roles: []string{"SIGNED", "SPOKE"}}, []string{"person:ha", "person:hoa"}},
		// Hà opened the conference and signed in Bình Khê, but did not sign at the conference.
		{person, graph.Filter{Roles: []string{"OPENED"}, Event: []string{"event:le-ky"}}, nil},
		{person, graph.Filter{Roles: []string{"SIGNED"}, Event: []string{"event:le-ky"}}, []string{"person:ha"}},
		{person, graph.Filter{Kinds: []string{"SESSION"}}, []string{"person:ha-2", "person:hoa", "person:y"}},
		{person, graph.Filter{Series: []string{"series:doi-ngoai"}}, []string{"person:an", "person:ha", "person:ha-2", "person:hoa", "person:y"}},
		{person, graph.Filter{Series: []string{"series:rong"}}, nil},
		{person, graph.Filter{Event: []string{"event:doi-ngoai-32"}}, []string{"person:ha"}},
		{person, graph.Filter{Organization: []string{"org:hoi"}}, []string{"person:an"}},
		{person, graph.Filter{Organization: []string{"org:bo"}}, []string{"person:ha"}},
		{person, graph.Filter{Place: []string{"place:song-vang"}}, []string{"person:y"}},
		{person, graph.Filter{PostKind: []string{"AMBASSADOR"}}, []string{"person:hoa"}},
		{person, graph.Filter{PostKind: []string{"OTHER"}}, nil}, // held, but not printed with an act
		{person, graph.Filter{MinSources: 2}, []string{"person:ha", "person:ha-2", "person:hoa", "person:y"}},
		// The session and the conference are one occasion.
		{person, graph.Filter{MinEvents: 2}, []string{"person:ha", "person:hoa", "person:y"}},
		{person, graph.Filter{MinEvents: 2, Roles: []string{"OPENED", "CLOSED"}}, nil},
		{person, graph.Filter{MinEvents: 1}, []string{"person:an", "person:ha", "person:ha-2", "person:hoa", "person:y"}},
		{person, graph.Filter{From: "2024-01-01"}, []string{"person:ha", "person:ha-2", "person:hoa", "person:y"}},
		{person, graph.Filter{From: "2024-01-01", Undated: true}, []string{"person:an", "person:ha", "person:ha-2", "person:hoa", "person:y"}},
		{person, graph.Filter{To: "2023-11-30"}, []string{"person:ha", "person:hoa"}},
		{person, graph.Filter{Undated: true}, []string{"person:an", "person:ha", "person:ha-2", "person:hoa", "person:to", "person:y"}},
		{person, graph.Filter{Text: "nguyen thi ha"}, []string{"person:ha", "person:ha-2"}},
		{person, graph.Filter{Text: "ba ha"}, []string{"person:ha"}},                          // an alias
		{person, graph.Filter{Text: "ha ba"}, nil},                                            // over the end of a name
		{person, graph.Filter{Text: "uy"}, []string{"person:an", "person:ha", "person:ha-2"}}, // in a word
		{person, graph.Filter{Text: "vuong"}, []string{"person:y"}},

		{person, graph.Filter{Topic: []string{"topic:kinh-te-bien"}}, []string{"person:an", "person:ha-2"}},
		{person, graph.Filter{Topic: []string{"topic:kinh-te-bien", "topic:nguoi-song-o-dao"}, MinEvents: 2}, nil},
		// Hoà spoke of dolphins, and Hạ reported at the same session.
		{person, graph.Filter{Topic: []string{"topic:ca-heo"}, Roles: []string{"REPORTED"}}, nil},
		{person, graph.Filter{Topic: []string{"topic:kinh-te-bien"}, Series: []string{"series:doi-ngoai"}, Organization: []string{"org:hoi"}}, []string{"person:an"}},

		{organization, graph.Filter{Topic: []string{"topic:kinh-te-bien"}}, []string{"org:hoi", "org:vu-bien"}},
		{organization, graph.Filter{Kinds: []string{"EMBASSY", "MINISTRY"}}, []string{"org:bo", "org:dsq"}},
		{organization, graph.Filter{Agent: []string{"person:an"}}, []string{"org:hoi"}},
		{organization, graph.Filter{Agent: []string{"org:ubnd"}}, []string{"org:ubnd"}},
		{organization, graph.Filter{Roles: []string{"ORGANIZED"}, Agent: []string{"person:an"}}, nil},
		{organization, graph.Filter{PostKind: []string{"AMBASSADOR"}}, []string{"org:dsq"}},
		{organization, graph.Filter{MinEvents: 2}, []string{"org:dsq", "org:hoi", "org:ubnd"}},
		{organization, graph.Filter{Text: "o hara song x co"}, nil},
		{organization, graph.Filter{Text: "o hara song 1 x co"}, []string{"org:cong-ty"}},

		{event, graph.Filter{Roles: []string{"MET"}}, []string{"event:gap", "event:tiep"}},
		{event, graph.Filter{Roles: []string{"MET"}, Agent: []string{"person:hoa"}}, []string{"event:tiep"}},
		{event, graph.Filter{Series: []string{"series:doi-ngoai"}}, []string{"event:doi-ngoai-31", "event:doi-ngoai-32", "event:phien-toan-the", "event:toa-dam"}},
		{event, graph.Filter{Event: []string{"event:gap", "event:none"}}, []string{"event:gap"}},
		{event, graph.Filter{Place: []string{"place:tan-lap"}}, []string{"event:doi-ngoai-32"}},
		{event, graph.Filter{Kinds: []string{"FORUM", "MEETING"}, MinSources: 2}, []string{"event:tuan-bien"}},
		{event, graph.Filter{From: "2024-05-08"}, []string{"event:doi-ngoai-32", "event:tuan-bien"}},
		{event, graph.Filter{From: "2024-05-09"}, []string{"event:tuan-bien"}},
		{event, graph.Filter{From: "2024-06-01"}, nil},
		{event, graph.Filter{To: "2024-05-05"}, []string{"event:le-ky", "event:tiep", "event:tuan-bien"}},
		{event, graph.Filter{From: "2023-12-31", To: "2023-12-31"}, []string{"event:le-ky"}},
		{event, graph.Filter{From: "2023-12-31", To: "2023-12-31", Undated: true}, []string{"event:doi-ngoai-31", "event:gap", "event:le-ky", "event:toa-dam"}},
		{event, graph.Filter{Organization: []string{"org:vu-bien"}}, []string{"event:phien-toan-the"}},

		{event, graph.Filter{Topic: []string{"topic:kinh-te-bien", "topic:nguoi-song-o-dao"}}, []string{"event:phien-toan-the", "event:toa-dam"}},
		{event, graph.Filter{Topic: []string{"topic:kinh-te-bien"}, Series: []string{"series:doi-ngoai"}, Kinds: []string{"SEMINAR"}}, []string{"event:toa-dam"}},
		{graph.KindParticipation, graph.Filter{Topic: []string{"topic:kinh-te-bien", "topic:nguoi-song-o-dao"}}, []string{"part:phien-toan-the-reported-ha-2", "part:toa-dam-presented-an"}},
		{graph.KindTopic, graph.Filter{MinSources: 2}, []string{"topic:kinh-te-bien"}},
		{graph.KindTopic, graph.Filter{Text: "song"}, []string{"topic:nguoi-song-o-dao"}},

		{article, graph.Filter{Event: []string{"event:tuan-bien"}}, []string{"article:ben-le", "article:la"}},
		{article, graph.Filter{Event: []string{"person:ha"}}, nil},
		{article, graph.Filter{From: "2024-05-07"}, []string{"article:la", "article:rong", "article:toan-canh"}},
		{article, graph.Filter{From: "2024-05-07", Undated: true}, []string{"article:ben-le", "article:la", "article:rong", "article:toan-canh"}},
		{article, graph.Filter{To: "2023-11-01"}, []string{"article:cu"}},
		{article, graph.Filter{Text: "hoi nghi"}, []string{"article:ben-le", "article:som", "article:toan-canh"}},

		{graph.KindPost, graph.Filter{Organization: []string{"org:dsq", "org:bo"}}, []string{"post:dai-su", "post:thu-truong"}},
		{graph.KindPost, graph.Filter{Place: []string{"place:dong-lan"}}, []string{"post:dai-su"}},
		{graph.KindPost, graph.Filter{Kinds: []string{"DIRECTOR"}, MinSources: 2}, nil},
		{graph.KindPlace, graph.Filter{Kinds: []string{"CITY"}, Text: "la"}, []string{"place:la-thanh", "place:tan-lap"}},
		{graph.KindSeries, graph.Filter{MinSources: 2}, []string{"series:doi-ngoai"}},
	} {
		if err := filtered(ctx, store, c.kind, c.filter, c.want...); err != nil {
			return err
		}
	}
	return nil
}

// checkFilterKeys asks the oracle about every key of every kind, and every pair of keys, one half of them
// with candidates.
func checkFilterKeys(ctx context.Context, store graph.Store) error {
	oracle, err := oracle(ctx, Sample()...)
	if err != nil {
		return err
	}
	known, err := NewKnown(Sample())
	if err != nil {
		return err
	}
	g := drawer{rand.New(rand.NewPCG(3, 0)), known}
	for _, kind := range graph.Kinds() {
		keys := graph.Define(kind).Filters
		for i := range keys {
			for j := range i + 1 {
				var filter graph.Filter
				g.filter(&filter, kind, keys[i])
				g.filter(&filter, kind, keys[j])
				chosen := graph.Page{Limit: everything, Count: true, Filter: filter, Candidates: (i+j)%2 == 1}
				if err := agree(ctx, oracle, store, page(kind, chosen)); err != nil {
					return fmt.Errorf("%s %+v: %w", kind, filter, err)
				}
			}
		}
	}
	return nil
}

// checkLiteralText asks for texts that a store must take literally.
func checkLiteralText(ctx context.Context, store graph.Store) error {
	for _, text := range []string{"%", "_", `\`, "'", `"`, "n_uyen", "ng%n", "*", ".*", "nguyen.thi", "nguyen  thi", "Nguyen", "nguyễn", "$1"} {
		for _, kind := range graph.Kinds() {
			if !slices.Contains(graph.Define(kind).Filters, graph.FilterText) {
				continue
			}
			if err := filtered(ctx, store, kind, graph.Filter{Text: text}); err != nil {
				return err
			}
		}
	}
	for _, value := range []string{"' OR 1=1 --", `"`, `\`, "%"} {
		if err := filtered(ctx, store, graph.KindEvent, graph.Filter{Roles: []string{value}, Place: []string{value}}); err != nil {
			return err
		}
	}
	return nil
}
