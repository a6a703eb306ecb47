package eval

import "slices"

// matchActs pairs the gold acts with participations, and settles the verdict of each participation.
func (j *judge) matchActs(parts []*fact) pairs {
	j.printed = map[string][]string{}
	for _, g := range j.goldActs {
		for person := range g.people {
			if key := g.article + "\x00" + person; g.row.Post != "" {
				j.printed[key] = append(j.printed[key], g.row.Post)
			}
		}
	}
	fits := func(g *gold, f *fact) bool {
		return !f.malformed && g.roles[f.role] && j.acts(g, f, false) && j.at(g, f.row.Event) && (!g.required || g.overlaps(f))
	}
	rank := func(g *gold, f *fact) []int {
		post := j.markPost(g, f, j.postsOf(g))
		body := j.markBody(g, f, post)
		return []int{flag(f.role != g.act), flag(!j.isEvent(g.row.Event, f.row.Event)), flag(!g.overlaps(f)), flag(post == isWrong), flag(body == isWrong), f.number}
	}
	found := match(requiredFirst(j.goldActs), parts, fits, rank)
	for _, f := range parts {
		if f.verdict == "" {
			j.judgeRest(f, found)
		}
	}
	return found
}

// postsOf gives the posts that the article prints for the person of a gold line.
func (j *judge) postsOf(g *gold) []string {
	var posts []string
	for person := range g.people {
		posts = append(posts, j.printed[g.article+"\x00"+person]...)
	}
	return posts
}

// judgeRest settles a participation that no gold line is paired with: neutral where it says no more than a matched one.
func (j *judge) judgeRest(f *fact, found pairs) {
	f.verdict = wrong
	if f.malformed {
		f.reason = malformed
		return
	}
	reasons := map[string]bool{}
	for g, matched := range found {
		if g.article == f.article && j.at(g, f.row.Event) {
			reasons[j.repeats(g, matched, f)] = true
		}
	}
	for _, reason := range []string{"duplicate", "speech", "talks", "attendance"} {
		if reasons[reason] {
			f.verdict, f.reason = neutral, reason
			return
		}
	}
	for _, g := range j.goldActs {
		if g.article == f.article && g.required && g.roles[f.role] && j.acts(g, f, false) && j.at(g, f.row.Event) {
			f.reason = evidenceElsewhere
		}
	}
}

// repeats says how a fact repeats a matched gold line of its event, empty where it does not.
func (j *judge) repeats(g *gold, matched, f *fact) string {
	switch {
	case g.roles[f.role] && j.acts(g, f, true):
		return "duplicate"
	case f.role != "SPOKE" && f.role != "ATTENDED" || !j.acts(g, f, false):
		return ""
	case f.role == "ATTENDED":
		return "attendance"
	}
	switch matched.role {
	case "OPENED", "CLOSED", "DIRECTED", "PRESENTED", "REPORTED":
		return "speech"
	case "MET", "RECEIVED":
		return "talks"
	}
	return ""
}

// countActs counts participations, in all and by role.
func (j *judge) countActs(out *Figures, found pairs, parts []*fact) {
	p := &out.Participations
	p.Predicted, p.NeutralByRule = len(parts), map[string]int{}
	predicted, missed := map[string][2]int{}, map[string][2]int{}
	for _, g := range j.goldActs {
		f := found[g]
		p.Optional += flag(g.optional)
		if g.caption && !g.optional {
			p.Captions++
			p.CaptionsFound += flag(f != nil)
		}
		if !g.required {
			continue
		}
		p.Gold++
		asked := missed[g.act]
		asked[0]++
		if f != nil {
			p.Matched++
			asked[1]++
			rights := predicted[f.role]
			rights[0]++
			predicted[f.role] = rights
		}
		missed[g.act] = asked
	}
	for _, f := range parts {
		p.Malformed += flag(f.malformed)
		switch f.verdict {
		case neutral:
			p.Neutral++
			p.NeutralByRule[f.reason]++
		case wrong:
			p.FalsePositives++
			p.EvidenceElsewhere += flag(f.reason == evidenceElsewhere)
			wrongs := predicted[f.role]
			wrongs[1]++
			predicted[f.role] = wrongs
		}
	}
	p.Missed = p.Gold - p.Matched
	p.Rate = rate(p.Matched, p.Matched+p.FalsePositives, p.Gold)
	out.Roles = map[string]RoleCounts{}
	for _, role := range roles() {
		asked, said := missed[role], predicted[role]
		if asked[0]+said[0]+said[1] > 0 {
			out.Roles[role] = RoleCounts{
				Gold: asked[0], Matched: asked[1], PredictedRight: said[0], FalsePositives: said[1],
				Rate: Rate{Precision: ratio(said[0], said[0]+said[1]), Recall: ratio(asked[1], asked[0])}.withMean(),
			}
		}
	}
}

// countPeople counts the distinct people of distinct articles; people whom only optional lines name count neither way.
func (j *judge) countPeople(out *Figures, parts []*fact) {
	first := map[string]string{} // the key of each spelling of a person
	key := func(article, name string) string {
		spelling := article + "\x00" + plain(name).key()
		if same, ok := first[spelling]; ok {
			return same
		}
		return spelling
	}
	for _, g := range j.goldActs {
		if g.row.Person == "" {
			continue
		}
		name := g.row.Person
		if len(g.row.SameAs) > 0 {
			name = g.row.SameAs[0]
		}
		for person := range g.people {
			first[g.article+"\x00"+person] = key(g.article, name)
		}
	}
	must, may, seen := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, g := range j.goldActs {
		if g.row.Person == "" {
			continue
		}
		may[key(g.article, g.row.Person)] = true
		if g.required {
			must[key(g.article, g.row.Person)] = true
		}
	}
	for _, f := range parts {
		if f.person != "" {
			seen[key(f.article, f.person)] = true
		}
	}
	p := &out.Persons
	p.Gold, p.Predicted = len(must), len(seen)
	for person := range seen {
		p.Matched += flag(must[person])
		p.FalsePositives += flag(!may[person])
	}
	p.Rate = rate(p.Matched, p.Matched+p.FalsePositives, p.Gold)
}

// countDetails counts posts, bodies, titles and bodies spoken for on matched lines.
func (j *judge) countDetails(out *Figures, found pairs) {
	count := func(d *Detail, m mark) {
		d.Scored += flag(m != unscored)
		d.Right += flag(m == isRight)
	}
	for g, f := range found {
		if !g.required {
			continue
		}
		if g.row.Person != "" {
			post := j.markPost(g, f, j.postsOf(g))
			count(&out.Post, post)
			count(&out.Organization, j.markBody(g, f, post))
		}
		if g.row.Title != "" {
			title := f.row.Title
			count(&out.Title, marked(title.isString && jaccard(j.loose(title.text), j.loose(g.row.Title)) >= 0.8))
		}
		if g.row.OnBehalfOf != "" {
			count(&out.OnBehalfOf, marked(j.sameBody(g.row.OnBehalfOf, f.behalf, bodyMatch{})))
		}
	}
	for _, d := range []*Detail{&out.Post, &out.Organization, &out.Title, &out.OnBehalfOf} {
		d.Accuracy = ratio(d.Right, d.Scored)
	}
}

// hits counts the negatives that a fact of their article states.
func (j *judge) hits(negatives Negatives, all []*fact) int {
	hits := 0
	for _, row := range negatives.rows {
		article := articleKey(row.Article)
		hits += flag(slices.ContainsFunc(all, func(f *fact) bool { return f.article == article && j.hit(row, f) }))
	}
	return hits
}

// hit reports whether a fact states a negative.
func (j *judge) hit(row negativeRow, f *fact) bool {
	if f.row.Kind == kindEvent {
		switch row.Kind {
		case "not_parent":
			return f.row.Field == "parent" && j.isEvent(row.Name, eventNamed(f.row.Value.text))
		case "not_delegates":
			return f.row.Field == "delegates" && j.number(f.row.Value.text) == j.number(row.Name)
		}
		return false
	}
	name, person := plain(row.Name), plain(f.person)
	who := f.person != "" && (person.equal(name) || len(name) > 1 && person.has(name))
	switch row.Kind {
	case "not_parent", "not_delegates":
		return false
	case "not_person":
		return who
	case "wrong_event":
		return j.isEvent(row.Name, f.row.Event)
	}
	return who || j.sameBody(row.Name, f.body, bodyMatch{bothWays: true}) || j.sameBody(row.Name, f.behalf, bodyMatch{bothWays: true})
}
