package extract

import (
	"slices"

	"quanhe/loader/gazetteer"
)

// trie finds the rows whose forms begin at a token. Forms are cut into tokens like the text, so that white space and
// hyphens without spaces make no difference.
type trie struct {
	root *node
	// cut is for adding only.
	cut *tokenizer
}

type node struct {
	next map[string]*node
	rows []*gazetteer.Row
}

// spot is an occurrence of a row in the text.
type spot struct {
	row *gazetteer.Row
	// end is the index after the last token.
	end int
}

func newTrie() *trie { return &trie{root: &node{}, cut: newTokenizer()} }

// add makes a form lead to a row.
func (t *trie) add(form string, row *gazetteer.Row) {
	runes := []rune(form)
	at := t.root
	for _, word := range t.cut.cut(nil, runes, Span{0, len(runes)}) {
		if at.next == nil {
			at.next = map[string]*node{}
		}
		if at.next[word.key] == nil {
			at.next[word.key] = &node{}
		}
		at = at.next[word.key]
	}
	at.rows = append(at.rows, row)
}

// at appends the spots that begin at tokens[i], the longest first; forms of equal length keep the order of the lists. The
// depth of the trie bounds the work.
func (t *trie) at(spots []spot, tokens []token, i int) []spot {
	start := len(spots)
	for at := t.root; i < len(tokens); {
		if at = at.next[tokens[i].key]; at == nil {
			break
		}
		i++
		for j := len(at.rows) - 1; j >= 0; j-- {
			spots = append(spots, spot{at.rows[j], i})
		}
	}
	slices.Reverse(spots[start:])
	return spots
}
