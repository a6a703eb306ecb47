package graph

import "slices"

// EntityKinds lists the kinds that have names and can be searched.
func EntityKinds() []Kind {
	return []Kind{KindPerson, KindOrganization, KindPlace, KindPost, KindSeries, KindEvent, KindTopic}
}

// Fact reports whether the kind is one of the facts: participations, tenures and claims.
func (k Kind) Fact() bool {
	return k == KindParticipation || k == KindTenure || k == KindClaim
}

// Candidate reports whether the row is a fact that only rules on trial have read.
func (r Row) Candidate() bool { return r.Values["how"] == string(HowCandidate) }

// countFacts says by how much the number of facts of each entity changes. That number is how many
// participations, tenures and claims refer to the entity, each once and candidates not at all, and of a
// series also how many events are its editions. Merge sees every row that changes, so the differences are exact.
func (u Update) countFacts(old map[string]merged) map[string]int {
	counts := map[string]int{}
	add := func(row Row, by int) {
		for _, id := range factOf(row) {
			if counts[id] += by; counts[id] == 0 {
				delete(counts, id)
			}
		}
	}
	for _, id := range u.Remove {
		add(old[id].row, -1)
	}
	for _, row := range u.Put {
		add(old[row.ID].row, -1) // the zero Row refers to nothing
		add(row, 1)
	}
	return counts
}

// factOf lists the entities of which a row is a fact, each once.
func factOf(row Row) []string {
	var ids []string
	switch {
	case row.Candidate():
	case row.Kind.Fact():
		for _, refs := range row.Refs {
			for _, id := range refs {
				kind, _ := KindOf(id)
				if slices.Contains(EntityKinds(), kind) && !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
		}
	case row.Kind == KindEvent:
		ids = row.Refs["series"]
	}
	return ids
}
