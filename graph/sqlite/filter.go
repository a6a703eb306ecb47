package sqlite

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// filter gives the conditions of a filter on the rows of a source. What some participation of the
// node has to meet is asked of one participation, together, which is a candidate only if these are
// asked for.
func (c *compiler) filter(from source, filter graph.Filter, candidates bool) []string {
	var own, theirs []string
	minEvents, selective := "", false
	participations := sources()[graph.KindParticipation]
	for _, key := range filter.Keys() {
		if key == graph.FilterUndated {
			continue // it widens From and To
		}
		if key == graph.FilterMinEvents {
			minEvents = c.arg(filter.MinEvents)
			continue
		}
		value := c.value(filter, key)
		if sql, ok := from.own[form(filter, key)]; ok {
			own = append(own, at(sql, from.table, value))
			continue
		}
		theirs = append(theirs, at(participations.own[form(filter, key)], participations.table, value))
		selective = selective || isSelective(key)
	}
	if len(theirs) > 0 || minEvents != "" {
		own = append(own, some(from, slices.Concat(theirs, participations.unless(candidates)), minEvents, selective))
	}
	return own
}

// form is the key of the SQL for a filter key.
func form(filter graph.Filter, key graph.FilterKey) graph.FilterKey {
	if filter.Undated && (key == graph.FilterFrom || key == graph.FilterTo) {
		return key + undated
	}
	return key
}

func at(sql, table, value string) string {
	return strings.NewReplacer("$", table, "?", value).Replace(sql)
}

// isSelective tells the keys that leave few participations.
func isSelective(key graph.FilterKey) bool {
	switch key {
	case graph.FilterSeries, graph.FilterEvent, graph.FilterAgent, graph.FilterOrganization, graph.FilterPlace, graph.FilterPostKind, graph.FilterTopic:
		return true
	}
	return false
}

// some asks for a participation of the node that meets the conditions. Where these leave few, they
// come first and lead to the nodes; else the participations of each node are looked at in turn.
func some(from source, conditions []string, minEvents string, selective bool) string {
	column, own, _ := strings.Cut(at(from.through, from.table, ""), " = ")
	tables, having := "participation", ""
	if minEvents != "" {
		tables += " JOIN event ON event.id = participation.event_id"
		having = "\nGROUP BY " + column + "\nHAVING count(DISTINCT coalesce(event.edition_id, event.id)) >= " + minEvents
	}
	if selective {
		return own + " IN (" + indent("SELECT "+column+"\nFROM "+tables+where(conditions)+having) + ")"
	}
	joined := append([]string{column + " = " + own}, conditions...)
	return "EXISTS (" + indent("SELECT 1\nFROM "+tables+where(joined)+having) + ")"
}

// value adds the value of a key as a parameter.
func (c *compiler) value(filter graph.Filter, key graph.FilterKey) string {
	switch key {
	case graph.FilterRoles:
		return c.list(filter.Roles)
	case graph.FilterKinds:
		return c.list(filter.Kinds)
	case graph.FilterSeries:
		return c.list(filter.Series)
	case graph.FilterEvent:
		return c.list(filter.Event)
	case graph.FilterAgent:
		return c.list(filter.Agent)
	case graph.FilterOrganization:
		return c.list(filter.Organization)
	case graph.FilterPlace:
		return c.list(filter.Place)
	case graph.FilterPostKind:
		return c.list(filter.PostKind)
	case graph.FilterTopic:
		return c.list(filter.Topic)
	case graph.FilterFrom:
		return c.arg(filter.From)
	case graph.FilterTo:
		return c.arg(filter.To)
	case graph.FilterMinSources:
		return c.arg(filter.MinSources)
	case graph.FilterText:
		return c.arg(filter.Text)
	}
	return ""
}
