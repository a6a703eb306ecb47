package extract

import "quanhe/graph"

// themes reads quoted themes; the theme of a paper is its title and no theme of the event.
func (s *story) themes(c *clause, subject, frame int) {
	for i, e := range c.elements {
		if !e.isSmall("theme") || c.isPaper(i) || c.at(i-1).isAct("speech") || c.isCampaign(i) {
			continue
		}
		quote := i + 1
		for quote < i+3 && (c.at(quote).kind == elementMark || c.at(quote).isSmall("have")) {
			quote++
		}
		if c.at(quote).kind != elementQuote {
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
			s.field(event, Field{Property: graph.PropertyTheme, Value: trimTitle(c.quoteText(c.at(quote))), Rule: "theme"}, c.sentenceSpan())
		}
	}
}

// isPaper reports whether a theme is that of a paper: a paper or a speech is named just before.
func (c *clause) isPaper(i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		if c.at(j).isAct("paper") || c.at(j).isAct("address") && c.at(j).word.detail["role"] != string(graph.RoleSpoke) {
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
		if e := c.at(j); e.kind == elementEvent && !e.event.plural {
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
