package extract

import (
	"slices"

	"quanhe/loader/gazetteer"
)

// reader is the grammar's view of one sentence. Its methods read a phrase at a token and give the index after it; an index
// equal to the start means that there is no such phrase. They are deterministic, take the longest reading, and look
// ahead no further than the sentence.
type reader struct {
	*page
	lex *lexicon
	// from and limit bound the sentence.
	from, limit int
	// day is the day of the article as far as known, for rows that are valid for a time.
	day string
}

// token gives the token at an index, and the zero token outside of the sentence.
func (r *reader) token(i int) token {
	if i < r.from || i >= r.limit {
		return token{shape: shapeMark}
	}
	return r.tokens[i]
}

// key gives the key of the token at an index, empty outside of the sentence.
func (r *reader) key(i int) string { return r.token(i).key }

// spot gives the longest occurrence of a row of a list at a token; kinds narrow it down where given.
func (r *reader) spot(i int, list gazetteer.List, kinds ...string) (spot, bool) {
	if i < r.from || i >= r.limit {
		return spot{}, false
	}
	best := spot{}
	for _, s := range r.spots[i] {
		if s.row.List != list || len(kinds) > 0 && !slices.Contains(kinds, s.row.Kind) {
			continue
		}
		if best.row == nil || s.end == best.end && !best.row.ValidOn(r.day) && s.row.ValidOn(r.day) {
			best = s
		}
	}
	return best, best.row != nil
}

// has reports whether a row of a list begins at a token.
func (r *reader) has(i int, list gazetteer.List, kinds ...string) bool {
	_, ok := r.spot(i, list, kinds...)
	return ok
}

// skip gives the index after a row of a list, or the same index.
func (r *reader) skip(i int, list gazetteer.List, kinds ...string) int {
	if s, ok := r.spot(i, list, kinds...); ok {
		return s.end
	}
	return i
}

// bracketTokens is the most tokens of a bracketed remark; what is longer was never closed.
const bracketTokens = 40

// bracket gives the index after a bracketed remark that begins at a token, or the same index. A bracket that is not closed is
// no remark.
func (r *reader) bracket(i int) int {
	if r.key(i) != "(" {
		return i
	}
	for j := i + 1; j < min(r.limit, i+bracketTokens); j++ {
		if r.key(j) == ")" {
			return j + 1
		}
	}
	return i
}
