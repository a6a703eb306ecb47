package extract

import "slices"

// reader is the grammar's view of one sentence. Its methods read a phrase at a token and give the index after it; an index
// equal to the start means that there is no such phrase. They are deterministic, take the longest reading, and look
// ahead no further than the sentence.
type reader struct {
	*page
	lex *lexicon
	// from and limit bound the sentence.
	from, limit int
	// day is the day of the article as far as known, for entries that are valid for a time.
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

// spot gives the longest occurrence of an entry of a list at a token; kinds narrow it down where given.
func (r *reader) spot(i int, list class, kinds ...string) (spot, bool) {
	if i < r.from || i >= r.limit {
		return spot{}, false
	}
	best := spot{}
	for _, s := range r.spots[i] {
		if s.entry.class != list || len(kinds) > 0 && !slices.Contains(kinds, s.entry.kind) {
			continue
		}
		if best.entry == nil || s.end == best.end && !best.entry.validOn(r.day) && s.entry.validOn(r.day) {
			best = s
		}
	}
	return best, best.entry != nil
}

// has reports whether an entry of a list begins at a token.
func (r *reader) has(i int, list class, kinds ...string) bool {
	_, ok := r.spot(i, list, kinds...)
	return ok
}

// skip gives the index after an entry of a list, or the same index.
func (r *reader) skip(i int, list class, kinds ...string) int {
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
