package extract

import (
	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// themes reads the themes of events; the theme of a paper is its title and no theme of the event.
func (s *story) themes(c *clause, subject, frame int) {
	for i, e := range c.elements {
		if e.kind == elementEvent && e.event.title != "" && c.namesTheme(e) {
			if event := s.occasions.resolve(e.event, c.sentenceSpan(), false); event >= 0 {
				s.field(event, Field{Property: graph.PropertyTheme, Value: e.event.title, Rule: "theme"}, c.sentenceSpan())
			}
		}
		if !e.isSmall("theme") || c.isPaper(i) || c.at(i-1).isAct("speech") || c.isCampaign(i) {
			continue
		}
		theme := c.themeAfter(i)
		if theme == "" {
			continue
		}
		event := s.themeOwner(c, i)
		if event < 0 {
			event = frame
		}
		if event < 0 {
			event = subject
		}
		if event < 0 {
			event = s.occasions.main
		}
		if event >= 0 {
			s.field(event, Field{Property: graph.PropertyTheme, Value: theme, Rule: "theme"}, c.sentenceSpan())
		}
	}
}

// namesTheme reports an event whose name says that its title is the theme: "tọa đàm về chủ đề “…”".
func (c *clause) namesTheme(e element) bool {
	for i := e.from; i < e.to && !c.quoted[i]; i++ {
		if c.has(i, gazetteer.ClauseWords, "theme") {
			return true
		}
	}
	return false
}

// themeTokens is the most tokens of a theme without quotation marks.
const themeTokens = 25

// themeWords is the most elements between the word for a theme and what it is.
const themeWords = 5

// themeAfter gives the theme behind the words for one at an element, empty where there is none: a quotation, or else words that begin
// with a capital letter, up to the end of that part of the sentence.
func (c *clause) themeAfter(i int) string {
	theme := i + 1
	if c.at(theme).key == "của" && c.at(theme+1).kind == elementEvent {
		theme++
	}
	if c.at(theme).kind == elementEvent { // "Chủ đề của Hội nghị X là “…”"
		theme++
		for c.at(theme).kind == elementWord && theme < i+themeWords { // "Chủ đề của Hội nghị năm nay là “…”"
			theme++
		}
		if k := c.at(theme).key; !c.at(theme).isSmall("have") && k != ":" && k != "-" {
			return ""
		}
		i = theme - 1
	}
	for theme < i+3 && (c.at(theme).kind == elementMark || c.at(theme).isSmall("have")) {
		theme++
	}
	if c.at(theme).kind == elementQuote {
		return trimTitle(c.quoteText(c.at(theme)))
	}
	from := c.at(theme).from
	if theme >= len(c.elements) || c.at(i-1).kind == elementEvent && c.at(i-1).event.plural || !c.token(from).isName() || c.token(from+1).shape != shapeLower {
		return ""
	}
	comma := 0
	for end := from; end < from+themeTokens; end++ {
		switch c.key(end) {
		case ".", ";", ":", "(", "":
			if comma > 0 {
				end = comma
			}
			return c.text(from, end)
		case ",":
			if comma == 0 {
				comma = end
			}
		}
		if held := c.skip(end, gazetteer.ClauseWords, "adverb"); c.has(held, gazetteer.ClauseWords, "held") {
			return c.text(from, end) // "với chủ đề Đoàn kết, đổi mới đã diễn ra"
		}
	}
	if comma > 0 {
		return c.text(from, comma)
	}
	return ""
}

// isPaper reports whether a theme is that of a paper: a paper or a speech is named just before.
func (c *clause) isPaper(i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		if c.at(j).isAct("paper") || c.at(j).isAct("address") && c.at(j).word.Detail["role"] != string(graph.RoleSpoke) {
			return true
		}
		if c.at(j).kind == elementEvent {
			return false
		}
	}
	return false
}

// isCampaign reports whether a theme is that of something other than an event: "phát động phong trào thi đua với chủ đề “…”".
func (c *clause) isCampaign(i int) bool {
	for j := i - 1; j >= 0 && c.at(j).kind != elementEvent; j-- {
		if c.at(j).isSmall("campaign") {
			return true
		}
	}
	return false
}

// themeOwner gives the event that a theme is printed with: the one just before it, else the next one after it.
func (s *story) themeOwner(c *clause, i int) int {
	for j := i - 1; j >= 0; j-- {
		before := j - 1
		for c.at(before).kind == elementWord {
			before--
		}
		if e := c.at(j); e.kind == elementEvent && !e.event.plural && (e.event.cue != cueEarlier || c.at(before).kind != elementEvent) { // not F in "E nhân dịp F"
			return s.occasions.resolve(e.event, c.sentenceSpan(), false)
		}
	}
	for j := i + 1; j < len(c.elements); j++ {
		if e := c.at(j); e.kind == elementEvent && !e.event.plural {
			return s.occasions.resolve(e.event, c.sentenceSpan(), false)
		}
	}
	return -1
}
