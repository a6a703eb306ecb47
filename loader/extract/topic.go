package extract

import "quanhe/loader/gazetteer"

// The sizes of a printed topic, in tokens. A longer phrase is a sentence of its own and no topic.
const (
	leastTopicTokens = 2
	mostTopicTokens  = 20
)

// topicReach is the most elements between a speech or a paper and its topic.
const topicReach = 6

// topicsAfter reads what a speech or a paper at an element is about: "phát biểu tại hội nghị về X", "tham luận về X và về Y", "với chủ đề
// “X”". It gives the topics in their order and the index of the element after them, or none and the index that follows the
// given one. owned says that "của" ends a topic, since whose it is stands there: "tham luận về X của A".
func (c *clause) topicsAfter(i int, owned bool) ([]string, int) {
	var topics []string
	next := i + 1
	for start := c.topicStart(i); start > 0; {
		topic, end := c.topic(start, owned)
		if topic != "" {
			topics = append(topics, topic)
		}
		next, start = end, 0
		if more := c.at(end); (more.isSmall("and") || more.kind == elementMark) && c.isAbout(end+1) {
			start = end + 2
		}
	}
	return topics, next
}

// isAbout reports whether the element at an index leads to a topic.
func (c *clause) isAbout(i int) bool { return c.at(i).kind == elementWord && c.at(i).key == "về" }

// topicStart gives the index of the element where the topic of a speech or a paper begins, 0 where none is printed.
func (c *clause) topicStart(i int) int {
	if c.key(c.at(i).to-1) == "về" {
		return i + 1
	}
	words := 0
	for j := i + 1; j <= i+topicReach; j++ {
		e := c.at(j)
		switch {
		case c.isAbout(j):
			return j + 1
		case e.isSmall("theme") && c.at(j+1).kind == elementQuote && c.at(j-1).kind != elementEvent:
			return j + 1 // after an event it is the theme of that
		case e.isAct("speech") && j == i+1, e.isSmall("adverb", "with", "manner"), e.kind == elementDate, e.kind == elementPlace, e.kind == elementEvent:
		case e.kind == elementAgents && (c.at(j-1).isSmall("with") || c.at(i).isAct("address", "paper")):
		case e.kind == elementWord && words < 2:
			words++
		default:
			return 0
		}
	}
	return 0
}

// topic reads the topic that begins at an element, and gives the index of the element that ends it. The topic is empty where the
// words are none: too many or too few, or words that only point to something said before.
func (c *clause) topic(i int, owned bool) (string, int) {
	quote := i
	if c.at(quote).isSmall("theme") {
		quote++
	}
	if e := c.at(quote); e.kind == elementQuote {
		return c.quotedTopic(e), quote + 1
	}
	end := i
	for end < len(c.elements) && !c.endsTopic(i, end, owned) {
		end++
	}
	if end == i || c.at(end).kind == elementAgents {
		return "", end // a clause of its own follows, to which the words may belong
	}
	last := end - 1
	for last > i && (c.at(last).key == "()" || c.at(last).kind == elementDate && c.at(last).date.last.day != 0) {
		last--
	}
	from, to := c.withoutCarrier(c.at(i).from, c.at(last).to)
	if to = c.withoutTime(from, to); !c.isTopic(from, to) {
		return "", end
	}
	return trimTitle(c.text(from, to)), end
}

// quotedTopic gives a topic in quotation marks.
func (c *clause) quotedTopic(e element) string {
	if e.to-e.from < leastTopicTokens+2 || e.to-e.from > 2*mostTopicTokens {
		return ""
	}
	return trimTitle(c.quoteText(e))
}

// endsTopic reports whether a topic that begins at an element ends before another one.
func (c *clause) endsTopic(start, i int, owned bool) bool {
	switch e := c.at(i); e.kind {
	case elementMark:
		return e.key != "-" && e.key != "/" && e.key != "&" && e.key != "()" && !c.enumerates(i)
	case elementBehalf:
		return true
	case elementEvent:
		return e.event.cue == cueAt
	case elementAct:
		return e.isAct("paper") && i > start
	case elementAgents:
		_, verb, _ := c.verbAfter(i)
		return verb > 0 && i > start
	case elementSmall:
		return e.isSmall("according", "today", "yesterday", "sameday", "here", "interview") || e.isSmall("agentive") && c.at(i+1).kind == elementAgents ||
			e.isSmall("and") && c.opensOther(i+1) || c.has(e.from, gazetteer.TopicWords, "stop")
	case elementWord:
		return owned && e.key == "của" && c.at(i+1).kind == elementAgents || c.has(e.from, gazetteer.TopicWords, "stop")
	}
	return c.has(c.at(i).from, gazetteer.TopicWords, "stop")
}

// opensOther reports whether what follows "và" is no part of a topic: another verb of the subject or another topic.
func (c *clause) opensOther(i int) bool {
	e := c.at(i)
	if e.key == "của" && c.at(i+1).kind == elementAgents { // "tham luận của A về … và của B về …"
		return true
	}
	if e.kind == elementSmall {
		e = c.at(i + 1)
	}
	return c.isAbout(i) || e.kind == elementAct && !e.isAct("organize", "joint", "side")
}

// enumeratedElements is the most elements of one part of an enumeration inside a topic.
const enumeratedElements = 5

// enumerates reports whether a comma goes on with parts of one topic: lower-case words only, up to the "và" before the last part.
func (c *clause) enumerates(i int) bool {
	if c.at(i).key != "," {
		return false
	}
	words := 0
	for j := i + 1; j < len(c.elements); j++ {
		e := c.at(j)
		switch {
		case e.isSmall("and"):
			return words > 0 && !c.opensOther(j+1)
		case e.kind == elementMark && e.key == "," && words > 0:
			words = 0
		case e.kind == elementWord && words < enumeratedElements && !c.has(e.from, gazetteer.TopicWords, "stop"):
			words++
		default:
			return false
		}
	}
	return false
}

// withoutCarrier drops words that only announce the name behind them: "vấn đề Biển Đông".
func (c *clause) withoutCarrier(from, to int) (int, int) {
	if at := c.skip(from, gazetteer.TopicWords, "carrier"); at < to && c.token(at).isName() {
		from = at
	}
	return from, to
}

// withoutTime drops words for a time, and prepositions left alone, from the end of a topic.
func (c *clause) withoutTime(from, to int) int {
	for i := from + 1; i < to; i++ {
		if s, ok := c.spot(i, gazetteer.TopicWords, "trailing"); ok && s.end == to {
			return c.withoutTime(from, i)
		}
	}
	if to > from {
		switch c.key(to - 1) {
		case "tại", "ở", "trong", "và", "của", "với", ",", "-", "vào":
			return c.withoutTime(from, to-1)
		}
	}
	return to
}

// isTopic reports whether words say by themselves what something is about.
func (c *clause) isTopic(from, to int) bool {
	if to-from < leastTopicTokens || to-from > mostTopicTokens || c.has(from, gazetteer.TopicWords, "aside") {
		return false
	}
	marks := 0
	for i := from; i < to; i++ {
		if c.key(i) == `"` {
			marks++
		}
		if s, ok := c.spot(i, gazetteer.TopicWords, "vague"); ok && i == from && s.end == to {
			return false
		}
		if s, ok := c.spot(i, gazetteer.TopicWords, "pointing"); ok && s.end == to || c.has(i, gazetteer.TopicWords, "asking") {
			return false
		}
	}
	return marks%2 == 0 && !c.endsOpen(from, to)
}

// endsOpen reports words whose last one leads to more: "việc các nước đã".
func (c *clause) endsOpen(from, to int) bool {
	for i := from; i < to; i++ {
		if s, ok := c.spot(i, gazetteer.ClauseWords, "adverb", "future", "passive", "have"); ok && s.end == to {
			return true
		}
	}
	return false
}

// frontedTopics gives the remarks of a sentence the topic that stands before their subject: "Về X, A cho biết …", "Trao đổi về X, A nhấn
// mạnh …".
func (c *clause) frontedTopics(drafts []draft) []draft {
	for i := range c.elements {
		about := i
		if c.at(i).isAct("speech") {
			about++
		}
		if !c.startsClause(i) || !c.isAbout(about) && !c.leadsToward(i, about) {
			continue
		}
		topic, end := c.topic(about+1, false)
		if topic == "" || c.at(end).key != "," || c.has(c.at(about+1).from, gazetteer.TopicWords, "aside") {
			continue
		}
		for n := range drafts {
			if d := &drafts[n]; d.speech != "" && d.element > end && d.element <= end+2 && len(d.topics) == 0 {
				d.topics = []string{topic}
			}
		}
	}
	return drafts
}

// leadsToward reports a verb of speaking whose object leads to a topic: "Đề cập đến X, A …".
func (c *clause) leadsToward(verb, i int) bool {
	return i > verb && c.at(i).kind == elementWord && c.has(c.at(i).from, gazetteer.TopicWords, "toward")
}
