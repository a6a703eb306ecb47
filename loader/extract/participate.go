package extract

import (
	"cmp"
	"slices"

	"quanhe/graph"
)

// participate makes the fact of one agent, or gives the reason why there is none.
func (s *story) participate(n int, c *clause, d draft, a *agent, event int, staged bool) Reason {
	if s.occasions.list[event].isMeetingOfTwo() && (d.role == graph.RoleOpened || d.role == graph.RoleClosed) {
		d.role, d.speech = graph.RoleSpoke, graph.SpeechRemark // "Phát biểu mở đầu cuộc gặp": nobody opens talks
	}
	if o := s.occasions.list[event]; d.role == graph.RoleChaired && o.Kind == graph.EventReception && family(o.head) == "buổi tiếp" {
		d.role = graph.RoleReceived // "A chủ trì buổi tiếp đoàn X"
	}
	p := Participation{Role: d.role, Event: event, OnBehalfOf: d.behalf, SpeechKind: d.speech, SpeechTitle: d.title, Topics: d.topics, Rule: d.rule, Evidence: []Span{c.sentenceSpan()}}
	if a.person == nil {
		if d.delegatedOnly && !a.delegated || d.speech == graph.SpeechRemark && s.occasions.list[event].isEncounter() {
			return ReasonNotSpeaker
		}
		body := a.body
		p.Agent = &body
	} else {
		who := s.people.resolve(a.person, s.sentences[n].line)
		if office := a.person.office(); who == nil && office != nil && d.role == graph.RoleAttended && !s.people.memberships[a.person.posts[0].Head] {
			p.Agent = office
			s.occasions.list[event].merely = false
			s.add(p)
			return ""
		}
		if who == nil || a.person.name == "" && a != &d.agents[0] && len(d.sides) == 0 {
			return ReasonNobody
		}
		s.trace.means(a.person, who)
		if s.onlyComments(c, d, who, event) || s.isElsewhere(n, c, d, who, event, staged) || s.answersPress(d, who, event, staged) {
			return ReasonComment
		}
		s.people.subject, s.people.subjectLine = who, s.sentences[n].line
		p.Person, p.Bodies = who.name, s.people.workplaces(who)
		p.Posts = append([]Post{}, who.posts...)
		p.PrintedTitle = a.person.title
		if a.person.title == "" {
			p.PrintedTitle = who.title
		}
	}
	if d.role == graph.RoleSigned {
		s.signed = signature{true, s.sentences[n].line, event}
	}
	s.occasions.list[event].merely = false
	s.hosted(p)
	s.occasions.list[event].meets(p)
	s.occasions.list[event].look(n)
	s.add(p)
	return ""
}

// isMeetingOfTwo reports talks and other meetings whose sides are known.
func (o *occasion) isMeetingOfTwo() bool {
	return o.isEncounter() || o.Kind == graph.EventMeeting && len(o.met) > 0
}

// answersPress reports a remark to the press, which is made at no event unless the sentence names one before it.
func (s *story) answersPress(d draft, who *known, event int, staged bool) bool {
	if staged || d.speech != graph.SpeechRemark || s.occasions.list[event].Kind == graph.EventPressConference {
		delete(s.interviewed, who.name)
	}
	return s.interviewed[who.name]
}

// onlyComments reports a remark of an expert that no words set at the event, or of somebody without post where two sides meet or officials face the press. News of
// summits quotes people who are elsewhere; at seminars they are the speakers.
func (s *story) onlyComments(c *clause, d draft, who *known, event int) bool {
	if d.role != graph.RoleSpoke || d.speech != graph.SpeechRemark || d.event != nil {
		return false
	}
	switch s.occasions.list[event].Kind {
	case graph.EventSeminar, graph.EventForum, graph.EventSession:
		if !s.people.speaksForOthers(who) {
			return false
		}
	case graph.EventPressConference:
		if len(who.posts)+len(who.bodies) > 0 {
			return false
		}
	case graph.EventTalks, graph.EventReception, graph.EventMeeting:
		if len(who.posts)+len(who.bodies) > 0 && !s.people.comments(who) {
			return false
		}
	default:
		if !s.people.comments(who) {
			return false
		}
	}
	return !slices.ContainsFunc(c.elements, func(e element) bool { return e.kind == elementEvent && e.event.cue == cueAt }) && !s.acted(who, event)
}

// presence is somebody who acts at an event.
type presence struct {
	person string
	event  int
}

// acted reports whether somebody is known to have acted at an event.
func (s *story) acted(who *known, event int) bool { return s.present[presence{who.name, event}] }

// topicsKept is the most topics of one fact; no article prints more of one speaker.
const topicsKept = 50

// add joins a fact to an equal one: the same agent, role and event. The first sentence stays first.
func (s *story) add(p Participation) {
	key := p.key()
	i, known := s.acts[key]
	if !known {
		s.acts[key] = len(s.facts.Participations)
		s.present[presence{p.Person, p.Event}] = true
		s.facts.Participations = append(s.facts.Participations, p)
		return
	}
	have := &s.facts.Participations[i]
	have.Evidence = appendSpan(have.Evidence, p.Evidence[0])
	if StatusOf(have.Rule) == StatusCandidate {
		have.Rule = p.Rule
	}
	if len(p.PrintedTitle) > len(have.PrintedTitle) {
		have.PrintedTitle, have.Posts, have.Bodies = p.PrintedTitle, p.Posts, p.Bodies
	}
	if have.SpeechTitle == "" {
		have.SpeechTitle = p.SpeechTitle
	}
	for _, topic := range p.Topics {
		if len(have.Topics) < topicsKept && !slices.Contains(have.Topics, topic) {
			have.Topics = append(slices.Clip(have.Topics), topic)
		}
	}
	if have.OnBehalfOf == nil {
		have.OnBehalfOf = p.OnBehalfOf
	}
}

// actKey is what two statements of one act have in common.
type actKey struct {
	role   graph.Role
	event  int
	person bool
	agent  string
}

func (p Participation) key() actKey {
	agent := p.Person
	if p.Agent != nil {
		agent = cmp.Or(p.Agent.ID, graph.ToneKey(p.Agent.Name))
	}
	return actKey{p.Role, p.Event, p.Agent == nil, agent}
}

// appendSpan adds a sentence to the evidence of a fact; sentences come in the order of the text.
func appendSpan(spans []Span, span Span) []Span {
	if slices.Contains(spans[max(0, len(spans)-1):], span) {
		return spans
	}
	return append(spans, span)
}
