package extract

import "quanhe/loader/gazetteer"

// acronymReach is the most tokens from the beginning of a body to the letters that stand for it.
const acronymReach = 20

// noteAcronyms takes note of the letters in brackets behind the names of bodies, by which the text goes on to call them.
func noteAcronyms(lex *lexicon, p *page) {
	for _, s := range p.sentences {
		for i := s.from + 1; i+2 < s.to; i++ {
			if p.tokens[i].key != "(" || p.tokens[i+2].key != ")" || p.tokens[i+1].shape != shapeUpper || len(p.spots[i+1]) > 0 || p.acronyms[p.tokens[i+1].text] {
				continue
			}
			r := &reader{page: p, lex: lex, from: s.from, limit: s.to}
			for start := max(s.from, i-acronymReach); start < i; start++ {
				if !r.has(start, gazetteer.OrgHeads) && !r.has(start, gazetteer.Organizations) || !r.token(start).isName() {
					continue
				}
				if _, end := r.organization(start); end == i || end == i+3 {
					if p.acronyms == nil {
						p.acronyms = map[string]bool{}
					}
					p.acronyms[p.tokens[i+1].text] = true
					break
				}
			}
		}
	}
}
