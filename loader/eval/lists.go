package eval

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"slices"
)

//go:embed lists.json
var defaultLists []byte

// Lists are the words that tell which names mean the same body, place or event. They are never written after loading. They are kept
// apart from the word lists of extraction: who judges must not believe what he judges.
type Lists struct {
	// rewrites are applied to all words, the longest first.
	rewrites                                              []rewrite
	orgHeads, missions, consular, localities, countries   phrases
	localityWords, heads, descriptive, classifiers, noise phrases
	multiwordHeads                                        []words
	noiseWords                                            []words
	state                                                 phrases
	notPosts                                              map[string]bool
	contrasts                                             [][2]words
	// bodyOf gives the first name of a body by any of its names.
	bodyOf  map[string]words
	implied []implication
	modes   []mode

	// Single words that the rules ask for.
	home, ministry, committee, of, chief, delegation, panel words
	at                                                      map[string]bool
	year                                                    string
}

type rewrite struct{ from, to words }

// implication is a post that tells the body of its holder.
type implication struct {
	post   words
	bodies []string
}

// mode is a way to take part with the words for it.
type mode struct {
	name  string
	forms []words
}

// rawLists are lists as their file has them.
type rawLists struct {
	Rewrites         [][2]string         `json:"rewrites"`
	Bodies           [][]string          `json:"bodies"`
	Ministries       map[string][]string `json:"ministries"`
	OrgHeads         []string            `json:"org_heads"`
	Missions         []string            `json:"missions"`
	Consular         []string            `json:"consular"`
	Localities       []string            `json:"localities"`
	LocalityWords    []string            `json:"locality_words"`
	Countries        []string            `json:"countries"`
	PostImpliesBody  map[string][]string `json:"post_implies_body"`
	NotPosts         []string            `json:"not_posts"`
	EventClassifiers []string            `json:"event_classifiers"`
	EventHeads       []string            `json:"event_heads"`
	DescriptiveHeads []string            `json:"descriptive_heads"`
	EventNoise       []string            `json:"event_noise"`
	EventContrasts   [][2]string         `json:"event_contrasts"`
	Modes            map[string][]string `json:"modes"`
}

// DefaultLists gives the lists that come with the program.
func DefaultLists() (*Lists, error) { return ReadLists(bytes.NewReader(defaultLists)) }

// ReadLists reads lists from one JSON object, whose keys are those of lists.json. The error says what is malformed.
func ReadLists(r io.Reader) (*Lists, error) {
	var raw rawLists
	if err := json.NewDecoder(r).Decode(&raw); err != nil {
		return nil, fmt.Errorf("lists: %w", err)
	}
	l := &Lists{bodyOf: map[string]words{}}
	for _, pair := range raw.Rewrites {
		l.rewrites = append(l.rewrites, rewrite{unified(pair[0]), unified(pair[1])})
	}
	slices.SortStableFunc(l.rewrites, func(a, b rewrite) int { return len(b.from) - len(a.from) })
	l.fill(raw)
	return l, nil
}

// fill puts the lists into the forms in which they are looked up. The rewrites are known before.
func (l *Lists) fill(raw rawLists) {
	for _, list := range []struct {
		to    *phrases
		forms []string
	}{
		{&l.orgHeads, raw.OrgHeads}, {&l.missions, raw.Missions}, {&l.consular, raw.Consular}, {&l.localities, raw.Localities},
		{&l.countries, raw.Countries}, {&l.localityWords, raw.LocalityWords}, {&l.heads, raw.EventHeads},
		{&l.descriptive, raw.DescriptiveHeads}, {&l.classifiers, raw.EventClassifiers}, {&l.noise, raw.EventNoise},
		{&l.state, []string{"nước", "nhà nước", "chính phủ", "cộng hòa", "nước cộng hòa"}},
	} {
		for _, form := range list.forms {
			list.to.add(l.loose(form))
		}
	}
	l.multiwordHeads = l.distinct(raw.EventHeads)
	l.noiseWords = l.distinct(raw.EventNoise)
	l.notPosts = map[string]bool{}
	for _, form := range raw.NotPosts {
		l.notPosts[l.loose(form).key()] = true
	}
	for _, pair := range raw.EventContrasts {
		l.contrasts = append(l.contrasts, [2]words{l.loose(pair[0]), l.loose(pair[1])})
	}
	for post, bodies := range raw.PostImpliesBody {
		l.implied = append(l.implied, implication{l.loose(post), bodies})
	}
	for name, forms := range raw.Modes {
		l.modes = append(l.modes, mode{name, l.distinct(forms)})
	}
	l.home, l.ministry, l.committee = l.loose("Việt Nam"), l.loose("Bộ"), l.loose("UBND")
	l.delegation, l.of, l.chief = l.loose("đoàn đại biểu"), l.loose("của thuộc"), l.loose("trưởng")
	l.at, l.year, l.panel = l.loose("tại ở").set(), syllable("năm"), l.loose("phiên")
	for _, group := range raw.Bodies {
		for _, form := range group {
			l.bodyOf[l.withoutHome(l.loose(form)).key()] = l.withoutHome(l.loose(group[0]))
		}
	}
	for name, shorts := range raw.Ministries {
		full := slices.Concat(l.ministry, l.loose(name))
		for _, form := range append([]string{name}, shorts...) {
			l.bodyOf[l.loose(form).key()] = full
			l.bodyOf[slices.Concat(l.ministry, l.loose(form)).key()] = full
		}
	}
}

// distinct gives the forms of a list, each once.
func (l *Lists) distinct(forms []string) []words {
	var all []words
	for _, form := range forms {
		if w := l.loose(form); !slices.ContainsFunc(all, w.equal) {
			all = append(all, w)
		}
	}
	return all
}

// loose gives the words by which bodies, places, events and posts are compared: unified, with the rewrites applied from left to
// right, the longest first.
func (l *Lists) loose(text string) words {
	seq := unified(text)
	var out words
next:
	for i := 0; i < len(seq); {
		for _, r := range l.rewrites {
			if seq[i:].first(len(r.from)).equal(r.from) {
				out = append(out, r.to...)
				i += len(r.from)
				continue next
			}
		}
		out = append(out, seq[i])
		i++
	}
	return out
}
