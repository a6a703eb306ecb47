package graphtest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"quanhe/graph"
)

// searchCast has names that are written in many ways.
func searchCast() graph.Statement {
	c := newCast()
	c.person("person:son", "Bùi Thanh Sơn")
	c.person("person:son-2", "Bùi Thanh Sơn")
	c.person("person:hoa", "Trần Văn Hoà", "Tr. V. Hoà")
	c.person("person:lý", "Nguyễn Thị Lý")
	c.person("person:ha", "Nguyễn Thị Hà")
	c.person("person:hạ", "Nguyễn Thị Hạ")
	c.person("person:do", "Đỗ Đức")
	c.person("person:an", "Lê Quý An")
	c.person("person:van-son", "Hồ Văn Sơn Tùng")
	c.organization(graph.OrganizationAssociation, "org:vufo", "Liên hiệp các tổ chức hữu nghị Việt Nam", "")
	c.organization(graph.OrganizationAssociation, "org:vcci", "Liên đoàn Thương mại và Công nghiệp Việt Nam", "")
	c.place(graph.PlaceCity, "place:hcm", "Thành phố Hồ Chí Minh")
	c.post(graph.PostMinister, "post:bt", "Bộ trưởng Bộ Ngoại giao", "", "")
	c.eventSeries("series:ngoai-vu", "Hội nghị Ngoại vụ toàn quốc")
	c.edition("event:ngoai-vu-19", "Hội nghị Ngoại vụ toàn quốc lần thứ 19", "series:ngoai-vu", 19)
	c.edition("event:ngoai-vu-20", "Hội nghị Ngoại vụ toàn quốc lần thứ XX", "series:ngoai-vu", 20)
	c.event(graph.EventSeminar, "event:xx", "Toạ đàm hai mươi năm", "")
	c.event(graph.EventForum, "event:dai", "Diễn đàn "+strings.Repeat("hợp tác quốc tế về môi trường ", 12)+"kết thúc", "")
	d := newDraft(c, graph.Article{ID: "article:names", Title: "Tên"})
	said := d.say("Mọi người dự.")
	d.name("person:son", "person:hoa", "person:lý", "person:ha", "person:do", "person:an", "person:van-son",
		"org:vufo", "org:vcci", "place:hcm", "post:bt", "event:ngoai-vu-19", "event:xx", "event:dai")
	for i := range d.statement.Organizations {
		o := &d.statement.Organizations[i]
		o.Aliases = []string{strings.ToUpper(tail(o.ID))}
	}
	d.statement.Places[0].Aliases = []string{"TP HCM", "TP. Hồ Chí Minh"}
	for _, person := range []string{"person:son-2", "person:hạ"} {
		d.act(graph.Participation{EventID: "event:ngoai-vu-20", Role: graph.RoleAttended, PersonID: person}, said)
	}
	d.act(graph.Participation{EventID: "event:ngoai-vu-20", Role: graph.RoleSpoke, PersonID: "person:hạ"}, said)
	d.claim("event:ngoai-vu-20", graph.PropertyTheme, "Địa phương chủ động hội nhập", "", said)
	return d.done()
}

// checkSearchSpellings asks for names as people type them.
func checkSearchSpellings(ctx context.Context, store graph.Store) error {
	if err := write(ctx, store, searchCast()); err != nil {
		return err
	}
	for _, c := range []struct{ text, want string }{
		{"Trần Văn Hoà", "EXACT person:hoa"},
		{"trần văn  hòa ", "TONE person:hoa"},
		{"tran van hoa", "FOLDED person:hoa"},
		{decompose("Trần Văn Hoà"), "EXACT person:hoa"},
		{"Tr. V. Hoà", "EXACT person:hoa"},
		{"tr v hoa", "FOLDED person:hoa"},
		{"Nguyễn Thị Hà", "EXACT person:ha, FOLDED person:hạ"},
		{"nguyễn thị hạ", "TONE person:hạ, FOLDED person:ha"},
		{"nguyen thi ha", "FOLDED person:hạ, FOLDED person:ha"}, // more facts first
		{"Nguyễn Thị Lí", "FOLDED person:lý"},
		{"Bui Thanh Son", "FOLDED person:son-2, FOLDED person:son"},
		{"dỗ duc", "FOLDED person:do"},
		{"ĐỖ", "PREFIX person:do, TOKENS event:ngoai-vu-20, TOKENS org:vcci"},
		{"le qui", "PREFIX person:an"},
		{"thanh so", "TOKENS person:son-2, TOKENS person:son"},
		{"Sơn Bùi Thanh", "TOKENS person:son-2, TOKENS person:son"},
		{"son bui", "TOKENS person:son-2, TOKENS person:son"},
		{"van son", "TOKENS person:van-son"},
		{"tung van", "TOKENS person:van-son"},
		{"tung son van ho", "TOKENS person:van-son"},
		{"vufo", "TONE org:vufo"},
		{"VCCI", "EXACT org:vcci"},
		{"TP HCM", "EXACT place:hcm"},
		{"tp ho chi minh", "FOLDED place:hcm"},
		{"ho chi minh", "TOKENS place:hcm"},
		{"bo ngoai giao", "TOKENS post:bt"},
		{"ngoai vu toan quoc", "TOKENS event:ngoai-vu-20, TOKENS series:ngoai-vu, TOKENS event:ngoai-vu-19"},
		{"ngoai vu 20", "TOKENS event:ngoai-vu-20"},
		{"ngoai vu 19", "TOKENS event:ngoai-vu-19"},
		{"Ngoại vụ XIX", "TOKENS event:ngoai-vu-19"},
		{"Hội nghị Ngoại vụ toàn quốc lần thứ 20", "TOKENS event:ngoai-vu-20"},
		{"dia phuong hoi nhap", "TOKENS event:ngoai-vu-20"},
		{"moi truong ket thuc", ""}, // beyond the words that are kept, and not next to each other
		{"dien dan hop tac quoc te", "PREFIX event:dai"},
		{"ha nguyen tran", ""},
		{"xyz", ""}, {"", ""}, {" .-\t", ""}, {"🚢", ""}, {"\xff\x00", ""}, {"%", ""},
	} {
		hits, err := store.Search(ctx, graph.Question{Text: c.text, First: 20})
		if err != nil {
			return fmt.Errorf("%q: %w", c.text, err)
		}
		var got []string
		for _, hit := range hits.List {
			got = append(got, fmt.Sprint(hit.Tier, " ", hit.ID))
		}
		if err := equal(fmt.Sprintf("hits of %q", c.text), c.want, strings.Join(got, ", ")); err != nil {
			return err
		}
	}
	return nil
}

// checkSearchHits looks at all that a hit tells, and at the kinds and numbers that are asked for.
func checkSearchHits(ctx context.Context, store graph.Store) error {
	hit := func(id, matched string, tier graph.Tier, facts int) graph.Hit {
		return graph.Hit{ID: id, Matched: matched, Tier: tier, Facts: facts}
	}
	// Facts: person:ha opened, closed and signed and holds two posts. The 32nd edition has two
	// participations, eight claims, and two that name it as a parent.
	ha := hit("person:ha", "Nguyễn Thị Hà", graph.TierTokens, 5)
	for _, c := range []struct {
		question graph.Question
		want     graph.Hits
	}{
		{graph.Question{Text: "bà hà", First: 5}, graph.Hits{List: []graph.Hit{hit("person:ha", "Bà Hà", graph.TierTone, 5)}, Total: 1}},
		{graph.Question{Text: "nguyen ha", First: 1}, graph.Hits{List: []graph.Hit{ha}, Total: 2}},
		{graph.Question{Text: "nguyen ha"}, graph.Hits{Total: 2}},
		{graph.Question{Text: "nguyen ha", First: 5, Kinds: []graph.Kind{graph.KindPlace, graph.KindEvent}}, graph.Hits{}},
		{graph.Question{Text: "hoi nghi", First: 5, Kinds: []graph.Kind{graph.KindSeries, graph.KindSeries}}, graph.Hits{
			List: []graph.Hit{hit("series:doi-ngoai", "Hội nghị Đối ngoại Toàn quốc", graph.TierPrefix, 2)}, Total: 1,
		}},
		{graph.Question{Text: "bien", First: 9, Kinds: []graph.Kind{graph.KindEvent}}, graph.Hits{
			List: []graph.Hit{
				hit("event:doi-ngoai-32", "Vươn ra biển lớn", graph.TierTokens, 12),
				hit("event:tuan-bien", "Tuần lễ Biển", graph.TierTokens, 6),
				hit("event:toa-dam", "Tọa đàm về biển", graph.TierTokens, 5),
			}, Total: 3,
		}},
		{graph.Question{Text: "tan lap", First: 9}, graph.Hits{List: []graph.Hit{hit("place:tan-lap", "Tân Lập", graph.TierFolded, 1)}, Total: 1}},
		{graph.Question{Text: "o'hara", First: 9}, graph.Hits{
			List: []graph.Hit{hit("event:tuan-bien", oddName, graph.TierPrefix, 6), hit("org:cong-ty", oddName, graph.TierPrefix, 1)}, Total: 2,
		}},
	} {
		got, err := store.Search(ctx, c.question)
		if err := errors.Join(err, equal(fmt.Sprintf("hits of %+v", c.question), c.want, got)); err != nil {
			return err
		}
	}
	_, negative := store.Search(ctx, graph.Question{Text: "a", First: -1})
	_, fact := store.Search(ctx, graph.Question{Text: "a", Kinds: []graph.Kind{graph.KindTenure}})
	return errors.Join(wraps("a negative number of hits", negative, graph.ErrPlan), wraps("a kind without names", fact, graph.ErrPlan))
}

// checkSearchDepth asks for a name that more people bear than are read: those of whom most is told
// and the one who is written just so come first all the same.
func checkSearchDepth(ctx context.Context, store graph.Store) error {
	c := newCast()
	d := newDraft(c, graph.Article{ID: "article:many", Title: "Nhiều người"})
	c.event(graph.EventMeeting, "event:gap", "Buổi gặp", "")
	for i := range graph.SearchDepth + 50 {
		id := fmt.Sprintf("person:%04d", i)
		c.person(id, "Nguyễn Thị Hạ")
		d.name(id)
	}
	for id, name := range map[string]string{"person:z1": "Nguyễn Thị Hà", "person:z2": "Nguyễn Zung", "person:z3": "Vũ Thị Nguyễn", "person:z4": "Nguyễn Văn Z"} {
		c.person(id, name)
		d.name(id)
	}
	said := d.say("Có mặt.")
	d.act(graph.Participation{EventID: "event:gap", Role: graph.RoleMet, PersonID: "person:z2"}, said)
	d.act(graph.Participation{EventID: "event:gap", Role: graph.RoleMet, PersonID: "person:z3"}, said)
	statement := d.done()
	if err := write(ctx, store, statement); err != nil {
		return err
	}
	for text, want := range map[string]string{
		"Nguyễn Thị Hà": "person:z1", "nguyen": "person:z2", "ngu": "person:z2", "nguyen vu": "person:z3", "van z nguyen": "person:z4", "nguyen v": "person:z4",
	} {
		hits, err := store.Search(ctx, graph.Question{Text: text, First: 1})
		if err != nil {
			return err
		}
		if len(hits.List) != 1 || hits.List[0].ID != want || hits.Total > 2*graph.SearchDepth {
			return fmt.Errorf("%q finds %+v, not %s", text, hits, want)
		}
	}
	oracle, err := oracle(ctx, statement)
	if err != nil {
		return err
	}
	return searchAlike(ctx, oracle, store, "nguyen", "nguyen thi ha", "Nguyễn Thị Hạ", "thi", "ha nguyen", "n", "nguyen ha", "ha thi nguyen")
}

// checkSearchHistory writes, replaces and withdraws at random. The number of facts of every entity
// must be that of the oracle, which counts from scratch each time, and so must all hits.
func checkSearchHistory(ctx context.Context, store graph.Store) error {
	const seed, articles, batches, questions = 11, 24, 8, 12
	oracle := NewMemory()
	statements := Generate(seed, articles)
	names, err := searchNames(statements)
	if err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(seed, 0))
	for i := range batches {
		batch := randomBatch(r, statements)
		for _, s := range []graph.Store{oracle, store} {
			if _, err := s.Write(ctx, batch); err != nil {
				return fmt.Errorf("batch %d of seed %d: %w", i, seed, err)
			}
		}
		// Every name begins with one of these.
		texts := strings.Split("abcdefghijklmnopqrstuvwxyz0123456789", "")
		for range questions {
			texts = append(texts, randomText(r, names))
		}
		if err := searchAlike(ctx, oracle, store, texts...); err != nil {
			return fmt.Errorf("batch %d of seed %d: %w", i, seed, err)
		}
	}
	return nil
}

// checkSearchGenerated asks at random for what is and is not there.
func checkSearchGenerated(ctx context.Context, store graph.Store) error {
	const seed, articles, questions = 12, 150, 150
	statements := Generate(seed, articles)
	if err := write(ctx, store, statements...); err != nil {
		return err
	}
	oracle, err := oracle(ctx, statements...)
	if err != nil {
		return err
	}
	names, err := searchNames(statements)
	if err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(seed, 0))
	for range questions {
		question := graph.Question{Text: randomText(r, names), First: r.IntN(40)}
		for range r.IntN(3) {
			question.Kinds = append(question.Kinds, pick(r, graph.EntityKinds()))
		}
		if err := searchSame(ctx, oracle, store, question); err != nil {
			return fmt.Errorf("seed %d: %w", seed, err)
		}
	}
	return nil
}

// searchNames lists all names, aliases and themes of statements.
func searchNames(statements []graph.Statement) ([]string, error) {
	update, err := graph.Merge(nil, graph.Batch{Statements: statements})
	if err != nil {
		return nil, err
	}
	var names []string
	for _, of := range update.Search(nil).Put {
		names = append(names, strings.Split(of.Texts, "\n")...)
	}
	return names, nil
}

// randomText writes a name as somebody might: without marks, in part, in another order.
func randomText(r *rand.Rand, names []string) string {
	text := pick(r, names)
	if r.IntN(2) == 0 {
		text = graph.FoldKey(text)
	}
	if r.IntN(5) == 0 {
		text = decompose(text)
	}
	words := strings.Fields(text)
	switch r.IntN(6) {
	case 0:
		r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	case 1:
		turn := r.IntN(len(words))
		words = slices.Concat(words[turn:], words[:turn])
	case 2:
		words = slices.DeleteFunc(words, func(string) bool { return r.IntN(2) == 0 })
	case 3:
		words = append(words[r.IntN(len(words)):], pick(r, strings.Fields(pick(r, names))))
	}
	runes := []rune(strings.Join(words, " "))
	if len(runes) > 0 && r.IntN(3) == 0 {
		runes = runes[:1+r.IntN(len(runes))]
	}
	return string(runes)
}

func searchAlike(ctx context.Context, oracle, store graph.Reader, texts ...string) error {
	for _, text := range texts {
		if err := searchSame(ctx, oracle, store, graph.Question{Text: text, First: everything}); err != nil {
			return err
		}
	}
	return nil
}

func searchSame(ctx context.Context, oracle, store graph.Reader, question graph.Question) error {
	want, err := oracle.Search(ctx, question)
	if err != nil {
		return fmt.Errorf("oracle: %w", err)
	}
	got, err := store.Search(ctx, question)
	if err != nil {
		return fmt.Errorf("search %+v: %w", question, err)
	}
	return equal(fmt.Sprintf("hits of %+v", question), want, got)
}
