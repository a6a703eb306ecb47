package extract

import "quanhe/graph"

// earlierYear reads the year in the name of an event that is only referred to.
func (s *story) earlierYear(c *clause, event, i int) {
	o := s.occasions.list[event]
	if year := c.at(i).event.year; year != "" && o.dating == nil {
		o.Date, _ = graph.ParseDate(year)
		o.date = c.sentenceSpan()
	}
}

// lateFields reads what directly follows the events at which somebody acts and the editions of series, where no sentence tells it as its own matter.
func (s *story) lateFields() {
	acted := map[int]bool{}
	for _, p := range s.facts.Participations {
		acted[p.Event] = true
	}
	for _, c := range s.clauses {
		said := c.speechStart()
		for i, e := range c.elements {
			if e.kind != elementEvent || e.event.plural {
				continue
			}
			event := s.occasions.find(e.event)
			if event < 0 || s.occasions.list[event].bare != e.event.bare {
				continue
			}
			if acted[event] || i < said && e.event.ordinal != 0 && (e.event.cue == cueNone || e.event.cue == cueAt) {
				s.attachedFields(c, event, i)
			}
		}
	}
}

// attachedFields reads the place and the date that directly follow an event, whatever the sentence tells of it: "kể từ E tại Hà Nội (tháng
// 10-2016)", "phát biểu tại E diễn ra hôm 3/4 ở Huế".
func (s *story) attachedFields(c *clause, event, i int) {
	o := s.occasions.list[event]
	for i++; ; i++ {
		switch e := c.at(i); {
		case e.kind == elementPlace:
			if !o.placed {
				s.placeField(c, event, e.place)
			}
		case e.kind == elementDate && e.date.relative != "sameday":
			if o.dating == nil {
				d := e.date
				o.dating, o.date = &d, c.sentenceSpan()
			}
		case e.isSmall("held", "adverb"), e.kind == elementWord && (e.key == "vào" || e.key == "trong"):
		case e.key == "," && (c.at(i+1).isSmall("held") || c.at(i+2).isSmall("held")): // "E, vừa diễn ra ngày 5/8"
		case c.leadsToSides(i) && c.at(i+1).kind == elementAgents: // "cuộc hội đàm giữa A và B tối 5/3"
			i++
		default:
			return
		}
	}
}
