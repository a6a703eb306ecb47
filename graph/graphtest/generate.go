package graphtest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"quanhe/graph"
)

// Volume is the number of articles in which Generate has 80,000 participations and 120,000 passages:
// what benchmarks of loading and reading at full size use.
const Volume = 14_600

// Generate gives the statements of that many invented articles. The same seed and number always
// give the same, and a larger number adds articles to those of a smaller one. About half of the
// articles speak of an event that others speak of too, and differ from them in details.
func Generate(seed, articles int) []graph.Statement {
	g := newGenerator(seed)
	statements := make([]graph.Statement, articles)
	for i := range statements {
		statements[i] = g.article(i)
	}
	return statements
}

// onTrial: of so many articles one is read by rules on trial.
const onTrial = 25

// generator invents articles one after the other.
type generator struct {
	r    *rand.Rand
	cast *cast
	// Ids in the order in which they were made.
	places, bodies, series, people []string
	// posts are by body, offices by person: the post that the person holds, if any.
	posts, offices map[string]string
	events         []invented
}

// invented is an event with what really happened, which articles print more or less of.
type invented struct {
	id, place, parent, theme string
	day                      time.Time
	delegates                int
}

// article invents one article on a new or on an earlier event.
func (g *generator) article(number int) graph.Statement {
	var event invented
	if len(g.events) > 0 && g.chance(2) {
		event = pick(g.r, g.events[max(0, len(g.events)-40):])
	} else {
		event = g.event()
	}
	name := g.cast.events[event.id].Name
	article := graph.Article{
		ID: fmt.Sprintf("article:%06d", number), Title: name + " " + pick(g.r, []string{"khai mạc", "thành công", "qua ảnh", "bế mạc"}),
		URL: fmt.Sprintf("https://example.org/%d", number), Publisher: pick(g.r, []string{"Báo Bình Khê", "Tuần tin", "Đài Sông Vàng"}),
	}
	if !g.chance(15) {
		article.Published = day(event.day.AddDate(0, 0, g.r.IntN(4)).Format(time.DateOnly))
	}
	d := newDraft(g.cast, article)
	d.decomposed = g.chance(6)
	if number%onTrial == onTrial-1 {
		d.how = graph.HowCandidate
	}
	d.plain(article.Title + "\n\n")
	g.account(d, event, name)
	for range 2 + g.r.IntN(8) {
		g.take(d, event)
		if g.chance(3) {
			d.plain("Hội trường chật kín; không khí trang trọng.\n\n")
		}
	}
	return d.done()
}

// account states when and where the event was, and what it was part of.
func (g *generator) account(d *draft, event invented, name string) {
	layout := pick(g.r, []string{time.DateOnly, time.DateOnly, "2006-01", "2006", "--01-02"})
	date := event.day.Format(layout)
	said := d.say(fmt.Sprintf("%s diễn ra (%s) với chủ đề %s.", name, date, event.theme))
	d.claim(event.id, graph.PropertyDate, date, "", said)
	if g.chance(2) {
		d.claim(event.id, graph.PropertyPlace, g.cast.places[event.place].Name, event.place, said)
	}
	if g.chance(3) {
		theme := event.theme
		if g.chance(3) {
			theme = "về " + theme
		}
		d.claim(event.id, graph.PropertyTheme, theme, "", said)
	}
	if g.chance(3) {
		count := fmt.Sprint(event.delegates)
		if g.chance(2) {
			count = fmt.Sprintf("OVER %d", event.delegates/10*10)
		}
		d.claim(event.id, graph.PropertyDelegates, count, "", d.say(count+" đại biểu dự."))
	}
	if event.parent != "" {
		parent := g.cast.events[event.parent].Name
		d.claim(event.id, graph.PropertyParent, parent, event.parent, d.say("Trong khuôn khổ "+parent+"."))
	}
}

// take has someone take part in the event, unless the article said just that before.
func (g *generator) take(d *draft, event invented) {
	p := graph.Participation{EventID: event.id, Role: pick(g.r, graph.Roles())}
	if g.chance(6) {
		p.BodyID = pick(g.r, g.bodies)
		p.OrganizationID = p.BodyID
	} else {
		p.PersonID = g.person()
	}
	for _, other := range d.statement.Participations {
		if other.Role == p.Role && other.PersonID == p.PersonID && other.BodyID == p.BodyID {
			return
		}
	}
	if p.BodyID != "" {
		d.act(p, d.say(g.cast.organizations[p.BodyID].Name+" tham gia."))
		return
	}
	printed := "Ông"
	body := g.offices[p.PersonID]
	if body != "" && g.chance(2) {
		printed = g.cast.posts[g.posts[body]].Name
		p.PrintedTitle, p.OrganizationID = printed, body
	}
	said := []graph.Evidence{d.say(fmt.Sprintf("%s %s có mặt.", printed, g.cast.people[p.PersonID].Name))}
	if g.chance(4) {
		subject := pick(g.r, subjects())
		p.SpeechTitle, p.SpeechKind = "Bàn về "+subject, graph.SpeechPaper
		p.TopicIDs = slices.Compact([]string{g.topic(subject), g.topic(event.theme)})
		said = append(said, d.say("Bài “"+p.SpeechTitle+"” được chú ý."))
	}
	if p.OrganizationID != "" {
		p.TenureID = g.tenure(d, p.PersonID, g.posts[body], said[0])
	} else if g.chance(8) {
		p.OnBehalfOfID = pick(g.r, g.bodies)
		p.OrganizationID = p.OnBehalfOfID
	}
	d.act(p, said...)
}

// topic gives the topic of a subject.
func (g *generator) topic(subject string) string {
	id := "topic:" + graph.Slug(subject)
	g.cast.topic(id, subject)
	return id
}

// tenure states that a person holds a post, once in an article.
func (g *generator) tenure(d *draft, person, post string, said graph.Evidence) string {
	for _, other := range d.statement.Tenures {
		if other.PersonID == person && other.PostID == post {
			return other.ID
		}
	}
	return d.hold(person, post, pick(g.r, []graph.EndState{graph.EndOpen, graph.EndUnknown}), said)
}

// person gives somebody known or somebody new.
func (g *generator) person() string {
	if len(g.people) > 0 && !g.chance(4) {
		return pick(g.r, g.people)
	}
	name := pick(g.r, familyNames()) + " " + pick(g.r, middleNames()) + " " + pick(g.r, givenNames())
	id := fmt.Sprintf("person:%s-%d", graph.Slug(name), len(g.people))
	var aliases []string
	if words := strings.Fields(name); g.chance(5) {
		aliases = []string{words[0] + " " + words[2]}
	}
	g.cast.person(id, name, aliases...)
	g.people = append(g.people, id)
	if g.chance(2) {
		g.offices[id] = pick(g.r, g.bodies)
	}
	return id
}

// event makes an event: an edition of a series, a part of an earlier one, or one by itself.
func (g *generator) event() invented {
	number := len(g.events)
	event := invented{
		id:    fmt.Sprintf("event:%05d", number),
		place: pick(g.r, g.places), theme: pick(g.r, subjects()), delegates: 20 + g.r.IntN(400),
		day: time.Date(2015, time.January, 1+3*number+g.r.IntN(3), 0, 0, 0, 0, time.UTC),
	}
	kind := pick(g.r, graph.EventKinds())
	switch {
	case g.chance(4):
		series := pick(g.r, g.series)
		ordinal := number + 1
		g.cast.edition(event.id, fmt.Sprintf("%s lần thứ %d", g.cast.series[series].Name, ordinal), series, ordinal)
	case number > 0 && g.chance(3):
		parent := pick(g.r, g.events)
		event.parent, event.day = parent.id, parent.day
		edition := g.cast.events[parent.id].EditionID
		if g.cast.events[parent.id].SeriesID != "" {
			edition = parent.id
		}
		g.cast.event(kind, event.id, fmt.Sprintf("Phiên %d về %s", number, event.theme), edition)
	default:
		g.cast.event(kind, event.id, fmt.Sprintf("Cuộc gặp %d về %s", number, event.theme), "")
	}
	g.events = append(g.events, event)
	return event
}

// chance is true once in n times.
func (g *generator) chance(n int) bool { return g.r.IntN(n) == 0 }

// newGenerator makes what exists before any article: places, bodies with a post each, and series.
func newGenerator(seed int) *generator {
	g := &generator{
		r:    rand.New(rand.NewPCG(uint64(seed), 1)),
		cast: newCast(), posts: map[string]string{}, offices: map[string]string{},
	}
	body := func(id string, kind graph.PostKind, post, place string) {
		g.bodies = append(g.bodies, id)
		g.posts[id] = "post:" + tail(id)
		g.cast.post(kind, g.posts[id], post, id, place)
	}
	g.cast.organization(graph.OrganizationMinistry, "org:bo", "Bộ Đối ngoại", "")
	body("org:bo", graph.PostMinister, "Bộ trưởng Bộ Đối ngoại", "")
	for i, name := range placeNames() {
		place, id := "place:"+graph.Slug(name), "org:"+graph.Slug(name)
		g.places = append(g.places, place)
		if i%3 == 0 {
			g.cast.place(graph.PlaceCountry, place, name)
			g.cast.organization(graph.OrganizationEmbassy, id, "Đại sứ quán tại "+name, "org:bo", place)
			body(id, graph.PostAmbassador, "Đại sứ tại "+name, place)
		} else {
			g.cast.place(graph.PlaceProvince, place, name)
			g.cast.organization(graph.OrganizationPeoplesCommittee, id, "Ủy ban nhân dân tỉnh "+name, "", place)
			body(id, graph.PostChair, "Chủ tịch Ủy ban nhân dân tỉnh "+name, "")
		}
	}
	for _, subject := range subjects() {
		id := "org:hoi-" + graph.Slug(subject)
		g.cast.organization(graph.OrganizationAssociation, id, "Hiệp hội "+subject, "")
		body(id, graph.PostOther, "Đại diện Hiệp hội "+subject, "")
		series := "series:" + graph.Slug(subject)
		g.series = append(g.series, series)
		g.cast.eventSeries(series, "Hội nghị thường niên về "+subject)
	}
	return g
}

func familyNames() []string {
	return strings.Fields("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Tô Từ")
}

func middleNames() []string {
	return strings.Fields("Văn Thị Đức Minh Hữu Ngọc Quang Thanh Xuân Hồng Thuý Thúy Quốc Kim")
}

func givenNames() []string {
	return strings.Fields("An Ân Ẩn Bình Châu Dũng Đạt Giang Hà Hạ Hải Hoà Hòa Hoàng Huy Khoa Lan Lâm Loan Mai Nam " +
		"Nga Oanh Phúc Quý Quyên Sơn Tâm Thảo Thuỷ Toàn Trang Tú Uyên Vân Vinh Xuân Ý Yến")
}

func placeNames() []string {
	return []string{
		"Bình Khê", "Tân Lập", "Sông Vàng", "An Phú", "Đông Lân", "Tây Hà", "Nam Giang", "Bắc Sơn", "Hòa Lộc",
		"Thuỷ Nguyên", "Ea Súp", "Ô Diên",
	}
}

func subjects() []string {
	return []string{
		"biển", "kinh tế", "văn hóa", "năng lượng", "đô thị", "nông sản", "du lịch", "công nghệ", "giáo dục", "y tế",
	}
}
