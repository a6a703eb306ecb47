package lint

import (
	"maps"
	"slices"
	"strings"
)

// circles reports every way round that leads from a part over its wholes back to it, once.
func (c *checker) circles() error {
	for _, edge := range partEdges() {
		s := search{wholes: c.wholes[edge], left: map[string]bool{}}
		for _, id := range slices.Sorted(maps.Keys(s.wholes)) {
			s.from(id)
		}
		for _, circle := range s.found {
			if err := c.find(circle[0], ruleCircle, "%s leads back to it: %s", edge, strings.Join(append(circle, circle[0]), " → ")); err != nil {
				return err
			}
		}
	}
	return nil
}

// search goes from parts to wholes, depth first.
type search struct {
	wholes map[string][]string
	// way is where the search is, left are the nodes that it is through with.
	way   []string
	left  map[string]bool
	found [][]string
}

func (s *search) from(id string) {
	if s.left[id] {
		return
	}
	if i := slices.Index(s.way, id); i >= 0 {
		s.found = append(s.found, slices.Clone(s.way[i:]))
		return
	}
	s.way = append(s.way, id)
	for _, whole := range s.wholes[id] {
		s.from(whole)
	}
	s.way = s.way[:len(s.way)-1]
	s.left[id] = true
}
