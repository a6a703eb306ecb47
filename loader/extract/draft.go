package extract

import (
	"slices"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// draft is an act as a rule reads it, before it is known who the agents are and at which event they act.
type draft struct {
	rule   string
	role   graph.Role
	speech graph.SpeechKind
	agents []agent
	// event is the event named in the act itself, nil where the sentence or the article tells it.
	event *mention
	// newEvent is the name of the event that the act itself is ("hội đàm"), empty for acts at an event.
	newEvent string
	// sides are all who meet where the act is a meeting, nil for other acts: a meeting with somebody else is another event.
	sides []agent
	// document is the signature by what is signed ("ký Bản ghi nhớ"), empty where the text does not tell.
	document string
	// unnamed tells who the other side of a meeting is where the act does not name it.
	unnamed otherSide
	// framed is true for an act that only counts where its sentence names an event.
	framed bool
	// delegatedOnly is true where a body only acts if somebody speaks for it.
	delegatedOnly bool
	behalf        *Body
	title         string
	// topics are what the speech or the paper is about, in printed order.
	topics []string
	// aside is true for an act at an event that the sentence only refers to: the reader does not go there.
	aside bool
	// element is the index of the element where the act was read.
	element int
}

// otherSide is the side of a meeting that the sentence does not name.
type otherSide uint8

const (
	// sideNamed is a side that the sentence names.
	sideNamed otherSide = iota
	// sideHost is whoever meets one after the other in this article: "Tại cuộc gặp với B, hai lãnh đạo …".
	sideHost
	// sideDelegation is a delegation that meets somebody: "đoàn đã hội đàm với B".
	sideDelegation
	// sideTold is a delegation that the sentence describes, whose leader the article need not tell: "đoàn công tác của tỉnh làm việc với B".
	sideTold
	// sideGuests is a delegation that is received: "Tiếp đoàn có A; B".
	sideGuests
	// sideChaired is a delegation that comes to a meeting of which the act tells who chairs it: "A chủ trì hội đàm với đoàn".
	sideChaired
)

// isMeeting reports an act that is an event of its own, of which its sentence tells.
func (d draft) isMeeting() bool { return d.newEvent != "" && !d.aside }

// dropInterview drops the remarks of a sentence that is about an interview: they are made to a newspaper, not at the event.
func (c *clause) dropInterview(drafts []draft) []draft {
	if !c.isInterview() {
		return drafts
	}
	return slices.DeleteFunc(drafts, func(d draft) bool { return d.role == graph.RoleSpoke })
}

// dropWritten drops the remarks of a sentence that takes them from something written: "nói trong thông báo".
func (c *clause) dropWritten(drafts []draft) []draft {
	written := slices.ContainsFunc(c.elements, func(e element) bool { return e.isSmall("written") })
	return slices.DeleteFunc(drafts, func(d draft) bool { return written && d.speech == graph.SpeechRemark && d.event == nil })
}

// attendConnected makes those who chair at a place that is only connected to the event attend it: "điểm cầu tỉnh X do A chủ trì".
func (c *clause) attendConnected(drafts []draft) []draft {
	for n, d := range drafts {
		connected := slices.IndexFunc(c.elements[:d.element], func(e element) bool { return e.isSmall("connection") })
		if d.role == graph.RoleChaired && connected >= 0 && !isMainPlace(c.at(connected+1).key) {
			drafts[n].role = graph.RoleAttended
		}
	}
	return drafts
}

// isMainPlace reports the word that makes the place from which an event is held of one that is connected: "điểm cầu trung tâm".
func isMainPlace(key string) bool { return key == "trung" || key == "chính" }

// isInterview reports whether the sentence is about an interview.
func (c *clause) isInterview() bool {
	return c.speaksToPress() || slices.ContainsFunc(c.elements, func(e element) bool { return e.isSmall("interview") })
}

// speaksToPress reports whether a verb of speaking goes on with "với" and a newspaper, and the sentence names no event: "trao đổi với báo
// Thanh Niên".
func (c *clause) speaksToPress() bool {
	spoken := false
	for i, e := range c.elements {
		if e.kind == elementEvent && e.event.cue == cueAt {
			return false
		}
		if !e.isAct("speech", "address") {
			continue
		}
		to := e.to
		with := c.at(i + 1)
		if with.isSmall("manner") {
			with = c.at(i + 2) // "trao đổi riêng với"
		}
		if with.isSmall("with") {
			to = with.to
		} else if c.key(to-1) != "lời" { // "trả lời Tuổi Trẻ"
			continue
		}
		spoken = spoken || c.has(to, gazetteer.ClauseWords, "press") || c.has(to, gazetteer.Organizations, string(graph.OrganizationPress))
	}
	return spoken
}

// dropSpeechOfFrame drops a remark of those who give a named speech in the same sentence: "Phát biểu khai mạc, X khẳng định" is
// one speech.
func dropSpeechOfFrame(drafts []draft) []draft {
	kept := drafts[:0]
	for i, d := range drafts {
		double := false
		for _, frame := range drafts[:i] {
			double = double || d.speech == graph.SpeechRemark && d.role == graph.RoleSpoke && frame.speech != "" && frame.element == d.element
		}
		if !double {
			kept = append(kept, d)
		}
	}
	return kept
}

// draftOf makes a draft of an act word.
func draftOf(word *gazetteer.Row, agents []agent, at int) draft {
	return draft{role: graph.Role(word.Detail["role"]), speech: graph.SpeechKind(word.Detail["speech"]), agents: agents, element: at}
}
