package extract

import (
	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// aliases gives the other names that the word lists know of the bodies, countries, provinces and towns
// that facts speak of, by the name that the lists give first: what people search for, whichever form
// an article prints. Of forms that differ in marks or punctuation only the first is kept.
func (lex *lexicon) aliases(facts Facts) map[string][]string {
	known := map[string][]string{}
	note := func(name string) {
		if others, listed := lex.others[name]; listed {
			known[name] = others
		}
	}
	var body func(b *Body)
	body = func(b *Body) {
		if b != nil {
			note(b.Name)
			note(b.Place)
			body(b.Parent)
		}
	}
	for _, p := range facts.Participations {
		body(p.Agent)
		body(p.OnBehalfOf)
		for i := range p.Bodies {
			body(&p.Bodies[i])
		}
		for _, post := range p.Posts {
			body(post.Body)
			note(post.Place)
		}
	}
	for _, f := range facts.Fields {
		note(f.Place)
	}
	return known
}

// distinct lists the aliases of a row that a search tells apart from its name and from each other.
func distinct(row *gazetteer.Row) []string {
	seen := map[string]bool{graph.FoldKey(row.Name): true}
	var names []string
	for _, alias := range row.Aliases {
		if key := graph.FoldKey(alias); !seen[key] {
			seen[key] = true
			names = append(names, alias)
		}
	}
	return names
}
