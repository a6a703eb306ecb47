package lint

import (
	"fmt"
	"slices"
	"strings"

	"quanhe/graph"
)

// property says how an event shows what articles claim of it.
type property struct {
	name graph.Property
	// shown lists what the event shows, as a claim spells it.
	shown func(node) []string
	// meant lists what it should show, given the values of the claims of rank PREFERRED.
	meant func([]string) []string
}

func properties() []property {
	field := func(name string) func(node) []string {
		return func(n node) []string { return some(n.Text(name)) }
	}
	labels := func(edge string) func(node) []string {
		return func(n node) []string {
			var list []string
			for _, node := range n.reach(edge) {
				list = append(list, node.Text("name"))
			}
			return list
		}
	}
	return []property{
		{graph.PropertyDate, func(n node) []string { return some(n.Date("date").Text) }, meantDate},
		{graph.PropertyPlace, labels("place"), asStated},
		{graph.PropertyTheme, field("theme"), asStated},
		{graph.PropertyMode, field("mode"), asStated},
		{graph.PropertyDelegates, shownDelegates, meantDelegates},
		{graph.PropertyParent, labels("partOf"), asStated},
	}
}

// shown compares an event with its claims. graph.Merge has the rule by which the best is chosen; here
// it only matters that what was chosen is what is shown.
func shown(n node) []string {
	if n.Kind != graph.KindEvent {
		return nil
	}
	var problems []string
	for _, property := range properties() {
		var preferred []string
		for _, claim := range n.reach("claims") {
			if claim.Text("property") == string(property.name) && claim.Text("rank") == graph.RankPreferred {
				preferred = append(preferred, claim.Text("value"))
			}
		}
		shows, means := distinct(property.shown(n)), distinct(property.meant(preferred))
		if !slices.Equal(shows, means) {
			problems = append(problems, fmt.Sprintf("%s shows %s, and its preferred claims say %s", property.name, quoted(shows), quoted(means)))
		}
	}
	return problems
}

func asStated(values []string) []string { return values }

// meantDate is the one preferred date, or what a day without year and a year make together.
func meantDate(values []string) []string {
	if len(values) != 2 {
		return values
	}
	a, errA := graph.ParseDate(values[0])
	b, errB := graph.ParseDate(values[1])
	if errA != nil || errB != nil {
		return values
	}
	for _, pair := range [][2]graph.PartialDate{{a, b}, {b, a}} {
		if completed := pair[0].InYearOf(pair[1]); completed != pair[0] {
			return []string{completed.Text}
		}
	}
	return values
}

func shownDelegates(n node) []string {
	if n.Value("delegatesCount") == nil {
		return nil
	}
	return []string{delegates(n.Int("delegatesCount"), graph.Qualifier(n.Text("delegatesQualifier")))}
}

func meantDelegates(values []string) []string {
	var list []string
	for _, value := range values {
		count, qualifier, err := graph.Claim{Value: value}.Delegates()
		if err != nil {
			return values
		}
		list = append(list, delegates(count, qualifier))
	}
	return list
}

func delegates(count int, qualifier graph.Qualifier) string { return fmt.Sprint(qualifier, " ", count) }

func some(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

func distinct(list []string) []string { return slices.Compact(slices.Sorted(slices.Values(list))) }

func quoted(list []string) string {
	if len(list) == 0 {
		return "nothing"
	}
	texts := make([]string, len(list))
	for i, text := range list {
		texts[i] = fmt.Sprintf("%q", text)
	}
	return strings.Join(texts, " and ")
}
