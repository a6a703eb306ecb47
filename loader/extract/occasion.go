package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// occasion is an event of the article with all its mentions.
type occasion struct {
	Event
	head *gazetteer.Row
	// bare is true for an event that only a head noun names.
	bare bool
	// title is the quoted part of the name; key and titleKey are the folded name and title.
	title         string
	key, titleKey string
	// printed are the keys of the series.
	printed seriesKeys
	year    string
	dating  *dating
	parents []int
	// below is the number of levels of parts.
	below int
	// seen is the last sentence that told of it.
	seen int
	// met are the names of those who meet there.
	met map[string]bool
	// delegations is true where bodies meet: anybody may speak for them.
	delegations bool
	// at is the code point where it is first named.
	at int
	// placed is true where the text has told the place.
	placed bool
	// merely is true while every mention only refers to it.
	merely bool
	span   Span
	date   Span
}

// occasions are the events of an article, in the order of their first mention.
type occasions struct {
	list []*occasion
	// main is the event that the article is about, -1 where there is none.
	main int
	// current is the event at which an act takes place that names none.
	current int
}

// family groups the head nouns that may stand for one another.
func family(head *gazetteer.Row) string {
	if f := head.Detail["family"]; f != "" {
		return f
	}
	return head.Name
}

// find gives the event of a mention, -1 where it is a new one. A bare head noun means the current or the main event if that is
// of its family, else the latest one of its family.
func (all *occasions) find(m mention) int {
	if m.plural {
		return -1
	}
	if m.bare || m.cue == cueSame {
		if i := all.findBare(m); i >= 0 || m.bare {
			return i
		}
	}
	for _, i := range []int{all.current, all.main} {
		if i >= 0 && all.list[i].is(m) {
			return i
		}
	}
	for i := len(all.list) - 1; i >= all.oldest(); i-- {
		if all.list[i].is(m) {
			return i
		}
	}
	if m.loose {
		return all.findBare(m)
	}
	return -1
}

// occasionsKept is the most events that a mention is compared with; no article names more.
const occasionsKept = 300

// oldest is the index of the first event that is still remembered.
func (all *occasions) oldest() int { return max(0, len(all.list)-occasionsKept) }

func (all *occasions) findBare(m mention) int {
	if m.head.Detail["any"] != "" {
		return all.around()
	}
	if all.main >= 0 && all.list[all.main].hasAudience() && m.isOpening() {
		return all.main
	}
	if all.current >= 0 && all.list[all.current].Kind == graph.EventSession && strings.EqualFold(m.name, anySession) {
		return all.current
	}
	for _, i := range []int{all.current, all.main} {
		if i >= 0 && all.list[i].isMeantBy(m) {
			return i
		}
	}
	for i := len(all.list) - 1; i >= all.oldest(); i-- {
		if all.list[i].isMeantBy(m) && !all.list[i].merely && all.list[i].at <= m.at {
			return i
		}
	}
	if all.current >= 0 && all.list[all.current].isSameMeeting(m) {
		return all.current
	}
	if m.cue == cueAt && m.hasAudience() && all.main >= 0 && all.list[all.main].hasAudience() && !all.list[all.main].bare {
		return all.main // "Diễn đàn X … Phát biểu tại hội nghị", where no conference is told of
	}
	if m.key == anyCeremony && all.main >= 0 && (all.list[all.main].hasAudience() || all.list[all.main].Kind == graph.EventMeeting && !all.list[all.main].bare) {
		return all.main // "Hội nghị X … Tham dự buổi lễ có A", where no ceremony is told of
	}
	return -1
}

// isOpening reports a noun for the beginning of an event, where everybody speaks and sits who takes part in it: "lễ khai mạc", "phiên khai mạc", "lễ khai giảng".
func (m mention) isOpening() bool {
	return m.bare && (strings.HasSuffix(m.key, "khai mac") || strings.HasSuffix(m.key, "khai giang"))
}

// hasAudience reports an event of speakers and listeners.
func (o *occasion) hasAudience() bool { return mention{head: o.head}.hasAudience() }

// around is the event that a noun for any event means: the one where the reader is, or the main one from a ceremony or a reception beside it.
func (all *occasions) around() int {
	if all.current >= 0 && all.main >= 0 {
		switch all.list[all.current].Kind {
		case graph.EventCeremony, graph.EventReception:
			return all.main
		}
	}
	return all.current
}

// isSameMeeting reports whether another noun for a meeting can mean a meeting of two sides: "đã tiếp và làm việc với B. Tại buổi làm việc, …".
func (o *occasion) isSameMeeting(m mention) bool {
	isAttended := m.cue == cueNone && m.head.Name == workingSession // "Tham dự buổi làm việc có A"
	if m.cue != cueAt && m.cue != cueEarlier && !isAttended || len(o.met) == 0 {
		return false
	}
	switch graph.EventKind(m.head.Kind) {
	case graph.EventReception, graph.EventMeeting:
		return o.Kind == graph.EventReception || o.Kind == graph.EventMeeting
	}
	return false
}

// firstNamed gives the first named event that a bare head noun at the start of an article can stand for, -1 where there is none.
func (all *occasions) firstNamed(m mention) int {
	for i, o := range all.list {
		if !o.merely && !o.bare && o.isMeantBy(m) {
			return i
		}
	}
	return -1
}

// isMeantBy reports whether a bare head noun can mean this event. A kind of session ("phiên khai mạc") means only one of that
// kind.
func (o *occasion) isMeantBy(m mention) bool {
	if family(o.head) != family(m.head) && (m.key != anyCeremony || o.Kind != graph.EventCeremony) {
		return false
	}
	name, kind := strings.ToLower(o.Name), strings.ToLower(m.name)
	return o.Kind != graph.EventSession || kind == strings.ToLower(m.head.Name) || kind == anySession && !o.isNamed() || strings.HasPrefix(name, kind)
}

// anyCeremony is the key of the word that may mean a ceremony of any kind.
const anyCeremony = "buoi le"

// anySession is the word that may mean a session of any kind that has no name of its own.
const anySession = "phiên họp"

// is reports whether a named mention means this event.
func (o *occasion) is(m mention) bool {
	if (o.Kind == graph.EventSession) != (m.head.Kind == string(graph.EventSession)) {
		return false
	}
	if o.Series != "" && m.series != "" && o.Ordinal != 0 && m.ordinal != 0 {
		return o.Ordinal == m.ordinal && (o.printed.whole == m.printed.whole || o.printed.overlap(m.printed) || prefixed(o.printed.whole+" ", m.printed.whole+" "))
	}
	if m.ordinal != 0 && o.Ordinal != 0 && m.ordinal != o.Ordinal {
		return false
	}
	if o.Series != "" && m.isSeries(o.Series) || m.series != "" && o.Series == "" && o.Ordinal == 0 && strings.EqualFold(o.Name, m.series) {
		return true // "Hội nghị Đoàn Chủ tịch" in the headline, "Hội nghị lần thứ 10 Đoàn Chủ tịch" in the text
	}
	if m.series != "" && o.Series != "" && m.ordinal == 0 {
		return m.series == o.Series
	}
	if family(o.head) != family(m.head) || o.bare {
		return false
	}
	if o.title != "" && m.title != "" {
		return prefixed(o.titleKey, m.titleKey)
	}
	return prefixed(withoutCeremony(o.key), withoutCeremony(m.key))
}

// withoutCeremony gives the key of a name without the noun for a ceremony, which need not be printed: "tổ chức kỷ niệm 40 năm X", then "Lễ kỷ niệm 40 năm X".
func withoutCeremony(key string) string {
	return strings.TrimPrefix(strings.TrimPrefix(key, "buoi "), "le ")
}

// isSeries reports a mention that names a series without the number of an edition.
func (m mention) isSeries(series string) bool {
	return m.series == "" && m.ordinal == 0 && strings.EqualFold(m.name, series)
}

// prefixed reports whether one text begins with the other.
func prefixed(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// seriesKeys are what the names of series are compared by.
type seriesKeys struct {
	whole string
	// words are the different words, sorted.
	words []string
}

func keysOfSeries(name string) seriesKeys {
	if name == "" {
		return seriesKeys{}
	}
	whole := graph.ToneKey(name)
	words := strings.Fields(whole)
	slices.Sort(words)
	return seriesKeys{whole, slices.Compact(words)}
}

// overlap reports whether two names of the same number share three fifths of their words.
func (a seriesKeys) overlap(b seriesKeys) bool {
	both := 0
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch order := strings.Compare(a.words[i], b.words[j]); {
		case order == 0:
			both, i, j = both+1, i+1, j+1
		case order < 0:
			i++
		default:
			j++
		}
	}
	return 5*both >= 3*(len(a.words)+len(b.words)-both)
}

// add makes a new event of a mention.
func (all *occasions) add(m mention, span Span) int {
	o := &occasion{head: m.head, bare: m.bare, key: m.key, title: m.title, titleKey: m.titleKey, printed: m.printed, year: m.year, at: m.at, merely: true, span: span}
	o.Name, o.Kind = m.name, graph.EventKind(m.head.Kind)
	o.Series, o.Ordinal = m.series, m.ordinal
	if o.Ordinal != 0 && o.Series == "" {
		o.Series = all.seriesOf(m)
		o.printed = keysOfSeries(o.Series)
	}
	all.list = append(all.list, o)
	return len(all.list) - 1
}

// seriesOf gives the series of an edition that is named by its number alone ("Diễn đàn lần thứ 2"): that of the edition just before
// or after it, empty where none is named.
func (all *occasions) seriesOf(m mention) string {
	for _, o := range all.list[all.oldest():] {
		next := o.Ordinal-m.ordinal == 1 || m.ordinal-o.Ordinal == 1
		if next && o.Series != "" && family(o.head) == family(m.head) {
			return o.Series
		}
	}
	return ""
}

// note joins a mention to its event, and keeps the fullest name.
func (all *occasions) note(i int, m mention) {
	o := all.list[i]
	if m.cue != cueEarlier {
		o.merely = false
	}
	if m.bare || m.cue == cueSame || m.loose && !o.is(m) {
		return
	}
	if o.Ordinal == 0 && m.ordinal != 0 {
		o.Ordinal = m.ordinal
	}
	if o.Series == "" {
		o.Series, o.printed = m.series, m.printed
	}
	if o.year == "" {
		o.year = m.year
	}
	if o.title == "" {
		o.title, o.titleKey = m.title, m.titleKey
	}
	if len(m.name) > len(o.Name) {
		o.Name, o.key = m.name, m.key
	}
}

// resolve gives the event of a mention, and adds it if it is new and may be added: a bare head noun only where something is
// said to take place there.
func (all *occasions) resolve(m mention, span Span, addBare bool) int {
	i := all.find(m)
	if i < 0 && !m.plural && (!m.bare || addBare && m.head.Detail["any"] == "") {
		i = all.add(m, span)
	}
	if i >= 0 {
		all.note(i, m)
	}
	return i
}

// isEarlierEdition reports an edition before that of the main event: the text only looks back at it.
func (all *occasions) isEarlierEdition(i int) bool {
	if i < 0 || all.main < 0 || i == all.main {
		return false
	}
	o, main := all.list[i], all.list[all.main]
	return o.Ordinal != 0 && o.Ordinal < main.Ordinal && family(o.head) == family(main.head) && (o.Series == "" || o.Series == main.Series)
}

// leaveSession ends a session at a heading: what follows takes place at the event around it.
func (all *occasions) leaveSession() {
	for all.current >= 0 && all.list[all.current].Kind == graph.EventSession && len(all.list[all.current].parents) > 0 {
		all.current = all.list[all.current].parents[0]
	}
}

// leaveUnnamed ends a session that only its kind names ("phiên thảo luận"): such a one is the scene of its paragraph, not of the next.
func (all *occasions) leaveUnnamed() {
	if all.current >= 0 && all.current != all.main && !all.list[all.current].isNamed() {
		all.leaveSession()
	}
}

// isNamed reports whether an event has a title, a number or capitals in its name after the first word.
func (o *occasion) isNamed() bool {
	_, rest, _ := strings.Cut(o.Name, " ")
	return o.title != "" || o.Ordinal != 0 || strings.ToLower(rest) != rest
}

// parentsKept is the most events that an event is part of, and levelsKept the most levels of parts; no article tells of more.
const (
	parentsKept = 4
	levelsKept  = 5
)

// addParent makes an event part of another, once, and never in a circle.
func (all *occasions) addParent(child, parent int) bool {
	if child == parent || child < 0 || parent < 0 || all.contains(child, parent) {
		return false
	}
	o := all.list[child]
	if slices.Contains(o.parents, parent) || len(o.parents) == parentsKept || o.below+1+all.above(parent) > levelsKept {
		return false
	}
	o.parents = append(o.parents, parent)
	all.lift(parent, o.below+1)
	return true
}

// contains reports whether an event is above another.
func (all *occasions) contains(above, below int) bool {
	for _, parent := range all.list[below].parents {
		if parent == above || all.contains(above, parent) {
			return true
		}
	}
	return false
}

// above gives the number of levels above an event.
func (all *occasions) above(event int) int {
	levels := 0
	for _, parent := range all.list[event].parents {
		levels = max(levels, 1+all.above(parent))
	}
	return levels
}

// lift notes that an event has some levels of parts below it.
func (all *occasions) lift(event, below int) {
	o := all.list[event]
	if o.below >= below {
		return
	}
	o.below = below
	for _, parent := range o.parents {
		all.lift(parent, below+1)
	}
}
