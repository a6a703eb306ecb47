package extract

import (
	"strconv"
	"strings"

	"quanhe/graph"
)

// sceneSentences is the most sentences for which an event stays the scene of the text while nobody acts there and nothing names it.
const sceneSentences = 12

// isElsewhere reports a remark that no words of its sentence set at an event and that was hardly made there: by somebody who is no side of a
// meeting, at another time, or long after the text left an event without speakers.
func (s *story) isElsewhere(n int, c *clause, d draft, who *known, event int, staged bool) bool {
	o := s.occasions.list[event]
	if staged || d.role != graph.RoleSpoke || d.speech != graph.SpeechRemark || d.event != nil {
		return false
	}
	if c.isOtherTime(d.element, o.Date.Text) || o.isEncounter() && len(o.met) > 1 && !o.met[who.name] {
		return true
	}
	switch o.Kind {
	case graph.EventConference, graph.EventSeminar, graph.EventForum, graph.EventSession:
		return false // reports of them give each speaker a paragraph
	}
	return n-o.seen > sceneSentences && !s.acted(who, event)
}

// isOtherTime reports whether words before an element set a sentence at a time that is not known to be that of an event: "Lúc đó, ông A nói …", "Vào
// tháng 3, …".
func (c *clause) isOtherTime(i int, date string) bool {
	for j := range c.elements[:i] {
		e := c.at(j)
		if e.isSmall("othertime") {
			return true
		}
		if month, err := strconv.Atoi(c.key(e.to)); e.kind == elementWord && e.key == "tháng" && err == nil && !strings.Contains(date, "-"+twoDigits(month)) {
			return true
		}
	}
	return false
}

// twoDigits writes a month as dates do.
func twoDigits(month int) string {
	if month < 10 {
		return "0" + strconv.Itoa(month)
	}
	return strconv.Itoa(month)
}

// look takes note that the text is at an event or speaks of it.
func (o *occasion) look(n int) { o.seen = max(o.seen, n) }
