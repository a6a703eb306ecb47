package resolve

import (
	"cmp"
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// stateParticipations states the acts and, with them, the tenures of the printed posts.
func (d *draft) stateParticipations() {
	for _, p := range trustedFirst(d.facts.Participations, func(p extract.Participation) bool { return p.Candidate }) {
		evidence := d.evidence(p.Rule, p.Evidence)
		if p.Event < 0 || p.Event >= len(d.eventIDs) || len(evidence) == 0 {
			d.report(graph.KindParticipation, "", p.Person, ReasonEvidence)
			continue
		}
		d.stateParticipation(p, evidence)
	}
	d.numberParticipations()
}

func (d *draft) stateParticipation(p extract.Participation, evidence []graph.Evidence) {
	event := d.eventIDs[p.Event]
	person := d.personIDs[personName(p.Person)]
	body, agent := "", tail(person)
	if person == "" {
		if body = d.organization(p.Agent); body == "" {
			d.report(graph.KindParticipation, "", p.Person, ReasonValue)
			return
		}
		agent = body // with its kind, since a person may have the same tail
	}
	id := graph.KindParticipation.Prefix() + ":" + strings.Join([]string{tail(event), agent, strings.ToLower(string(p.Role))}, "/")
	stated, isNew := d.participations.add(id, graph.Participation{
		ID: id, EventID: event, Role: p.Role, PersonID: person, BodyID: body, How: how(p.Candidate), Evidence: evidence,
	})
	if !isNew {
		stated.Evidence = addEvidence(stated.Evidence, evidence...)
	}
	if stated.How != how(p.Candidate) {
		if person != "" {
			d.stateTenures(p, person)
		}
		return // known without the candidate, which adds its passage and no value
	}
	fill := func(into *string, value string) {
		if *into == "" {
			*into = value
		}
	}
	fill(&stated.OnBehalfOfID, d.organization(p.OnBehalfOf))
	stated.OrganizationID = cmp.Or(body, stated.OnBehalfOfID, stated.OrganizationID, d.postBody(p))
	if person != "" {
		fill(&stated.TenureID, d.stateTenures(p, person))
	}
	fill(&stated.PrintedTitle, printed(p.PrintedTitle))
	fill(&stated.SpeechTitle, printed(p.SpeechTitle))
	stated.TopicIDs = d.addTopics(stated.TopicIDs, p.Topics)
	if stated.SpeechKind == "" {
		stated.SpeechKind = p.SpeechKind
	}
}

// postBody is the body of the first post that is held and has one, else the person's first body.
func (d *draft) postBody(p extract.Participation) string {
	for _, post := range p.Posts {
		if id := d.organization(post.Body); id != "" && !post.Former {
			return id
		}
	}
	for i := range p.Bodies {
		if id := d.organization(&p.Bodies[i]); id != "" {
			return id
		}
	}
	return ""
}

// stateTenures states every printed post and gives the tenure in which the person acts: that of the
// first post which is not past. No article can tell that a post will end, or on what day a past one
// did, so every end is unknown.
func (d *draft) stateTenures(p extract.Participation, person string) string {
	acting := ""
	for _, printedPost := range p.Posts {
		post := d.post(printedPost)
		if post == "" {
			continue
		}
		id := graph.KindTenure.Prefix() + ":" + tail(person) + "/" + tail(post)
		evidence := d.tenureEvidence(p, printedPost)
		stated, isNew := d.tenures.add(id, graph.Tenure{
			ID: id, PersonID: person, PostID: post, EndState: graph.EndUnknown, How: how(p.Candidate), Evidence: evidence,
		})
		if !isNew {
			stated.Evidence = addEvidence(stated.Evidence, evidence...)
		}
		if acting == "" && !printedPost.Former {
			acting = id
		}
	}
	return acting
}

// numberParticipations orders the acts at each event by their first passage.
func (d *draft) numberParticipations() {
	ordered := slices.Clone(d.participations.order)
	slices.SortStableFunc(ordered, func(a, b *graph.Participation) int {
		return cmp.Compare(a.Evidence[0].Start, b.Evidence[0].Start)
	})
	last := map[string]int{}
	for _, p := range ordered {
		last[p.EventID]++
		p.Seq = last[p.EventID]
	}
}
