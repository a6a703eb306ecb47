package extract

import (
	"slices"
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// atHome gives the committees and departments that an article prints without their province ("Chủ tịch UBND tỉnh", "Sở Ngoại vụ") the province of the
// article: the only one whose bodies take part. Where several provinces, or one abroad, take part, nobody can tell, and they stay without.
func (lex *lexicon) atHome(facts *Facts) {
	home := ""
	var local []*Body
	for i := range facts.Participations {
		for _, body := range facts.Participations[i].allBodies() {
			switch {
			case body.Unplaced():
				local = append(local, body)
			case body.PlaceKind == graph.PlaceProvince && home != "" && body.Place != home:
				return
			case body.PlaceKind == graph.PlaceProvince:
				home = body.Place
			}
		}
	}
	if !lex.isProvince(home) {
		return
	}
	for _, body := range local {
		body.Place, body.PlaceKind = home, graph.PlaceProvince
	}
}

// allBodies gives the bodies of a participation that the article prints: those who act, and those of posts.
func (p *Participation) allBodies() []*Body {
	var bodies []*Body
	for _, body := range []*Body{p.Agent, p.OnBehalfOf} {
		if body != nil {
			bodies = append(bodies, body)
		}
	}
	for i := range p.Bodies {
		bodies = append(bodies, &p.Bodies[i])
	}
	for _, post := range p.Posts {
		if post.Body != nil {
			bodies = append(bodies, post.Body)
		}
	}
	return bodies
}

// Unplaced reports a body of a province whose province the article does not tell: its name ends with the word for one, or it is a provincial
// department ("UBND tỉnh", "Sở Ngoại vụ"). Such a name means another body in every article.
func (b Body) Unplaced() bool {
	if b.ID != "" || b.Place != "" {
		return false
	}
	name := strings.ToLower(b.Name)
	return strings.HasSuffix(name, " tỉnh") || name == "tỉnh ủy" || strings.HasSuffix(name, " tỉnh ủy") || strings.HasPrefix(name, "sở ") && b.Kind == graph.OrganizationDepartment
}

// isProvince reports the name of a province of the word lists.
func (lex *lexicon) isProvince(name string) bool {
	return name != "" && slices.ContainsFunc(lex.rows[gazetteer.Provinces], func(row *gazetteer.Row) bool { return row.Name == name })
}
