package extract

import "quanhe/graph"

// places reads where an event takes place.
func (s *story) places(c *clause, subject, end int) {
	for i, e := range c.elements[:end] {
		if e.kind != elementPlace || !c.placesEvent(i-1) || s.followsOther(c, i, subject) || c.isOfParent(i, end) {
			continue
		}
		s.placeField(c, subject, e.place)
		return
	}
}

// isOfParent reports whether the place at an element is that of the event around the one that a sentence tells of, which has its own further on: "Trong khuôn khổ chuyến thăm tại
// Nga, tại Moskva, A …".
func (c *clause) isOfParent(i, end int) bool {
	j := i - 1
	for c.at(j).kind == elementDate {
		j--
	}
	wide := c.at(i).place.kind == graph.PlaceCountry // "chương trình hoạt động tại Hàn Quốc, chiều 2/7, tại Seoul"
	if !wide && c.at(j).kind != elementEvent || !wide && c.at(j).event.cue != cueParent && c.at(j).event.cue != cueSide {
		return false
	}
	for j = i + 1; j < end; j++ {
		if c.at(j).kind == elementPlace && c.placesEvent(j-1) && (!wide || c.at(j).place.kind != graph.PlaceCountry) {
			return true
		}
	}
	return false
}

// placesEvent reports whether a place after this element is that of the event: it stands alone, or after the event, its date or
// the verb of taking place, and not after somebody or something else.
func (c *clause) placesEvent(i int) bool {
	switch e := c.at(i); e.kind {
	case elementMark, elementDate, elementPlace, elementQuote:
		return true
	case elementEvent:
		return e.event.cue != cueEarlier
	case elementWord:
		if c.followsHeld(i) || isMainPlace(e.key) && c.at(i-1).isSmall("connection") {
			return true
		}
		return isYear(e.key) && c.at(i-1).kind == elementAgents && c.placesEvent(i-1)
	case elementAgents:
		if c.at(i-1).key == "của" && c.at(i-2).kind == elementEvent {
			return c.at(i-2).event.cue != cueEarlier // "phiên họp của Ủy ban X tại P"
		}
		return c.at(i-1).isAct("meet", "receive") || c.at(i-1).isSmall("with") && c.at(i-2).isAct("meet", "receive")
	case elementAct:
		return e.isAct("organize", "lead", "attend", "meet", "address")
	case elementSmall:
		return e.isSmall("held", "ended", "today", "yesterday")
	}
	return false
}

// howHeld is the most words for how an event takes place.
const howHeld = 4

// followsHeld reports whether only words for how an event takes place stand between the verb and the end of an element: "được tổ chức trọng thể tại P", "đã khai mạc trọng thể
// tại P".
func (c *clause) followsHeld(i int) bool {
	j := i
	for j > i-howHeld && c.at(j).kind == elementWord && c.token(c.at(j).from).shape == shapeLower {
		j--
	}
	return c.at(j).isSmall("held") || c.at(j).isAct("lead") && c.at(j).word.Detail["speech"] != ""
}

func (s *story) placeField(c *clause, event int, p place) {
	s.occasions.list[event].placed = true
	s.field(event, Field{Property: graph.PropertyPlace, Value: p.printed, PlaceKind: p.kind, Place: p.name, Rule: "place"}, c.sentenceSpan())
}
