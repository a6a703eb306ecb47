package api

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"quanhe/api/answer"
	"quanhe/graph"
)

// arguments are the values of one field's arguments; missing and null ones are absent.
type arguments struct {
	field  graphql.CollectedField
	values map[string]any
	limits Limits
}

func (p *planner) arguments(field graphql.CollectedField) arguments {
	return arguments{field, field.ArgumentMap(p.operation.Variables), p.limits}
}

func (a arguments) refuse(format string, args ...any) *gqlerror.Error {
	return coded(CodeInput, a.field.Position, "%s: %s", a.field.Name, fmt.Sprintf(format, args...))
}

// number reads an Int, with a fallback where it is absent; it has to lie between 0 and most.
func (a arguments) number(name string, fallback, most int) (int, *gqlerror.Error) {
	value, given := asInt(a.values[name])
	if !given {
		return fallback, nil
	}
	if value < 0 || value > most {
		return 0, a.refuse("%s is %d, but has to be between 0 and %d", name, value, most)
	}
	return value, nil
}

// ids reads the ids of a look-up.
func (a arguments) ids() ([]string, *gqlerror.Error) {
	name := "id"
	if _, many := a.values["ids"]; many {
		name = "ids"
	}
	return a.strings(a.values, name)
}

// strings reads a list, or a single value that stands for a list of one.
func (a arguments) strings(values map[string]any, name string) ([]string, *gqlerror.Error) {
	value, given := values[name]
	if !given || value == nil {
		return nil, nil
	}
	items, many := value.([]any)
	if !many {
		items = []any{value}
	}
	if len(items) > a.limits.List {
		return nil, a.refuse("%s has %d values, %d at most", name, len(items), a.limits.List)
	}
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = fmt.Sprint(item)
	}
	return texts, nil
}

// page reads the arguments of a connection: what to ask the store for, and what the answer has to
// know. The store is asked for one node more than the page has, to tell whether there are more.
func (a arguments) page(kind graph.Kind) (graph.Page, *answer.Page, *gqlerror.Error) {
	var page graph.Page
	var err *gqlerror.Error
	if a.values["first"] != nil && a.values["last"] != nil {
		return page, nil, a.refuse("give first or last, not both")
	}
	shown := &answer.Page{Kind: kind, Backward: a.values["last"] != nil}
	size := "first"
	if shown.Backward {
		size = "last"
	}
	if shown.Limit, err = a.number(size, defaultPage, a.limits.Page); err != nil {
		return page, nil, err
	}
	if page.Order, err = a.order(); err != nil {
		return page, nil, err
	}
	if page.Filter, err = a.filter(); err != nil {
		return page, nil, err
	}
	if page.Candidates, err = a.candidates(); err != nil {
		return page, nil, err
	}
	page.Limit, page.Backward = shown.Limit+1, shown.Backward
	shown.Order = page.Keys(kind)
	for _, bound := range []struct {
		name  string
		into  *[]any
		given *bool
	}{{"after", &page.After, &shown.After}, {"before", &page.Before, &shown.Before}} {
		cursor, given := a.values[bound.name].(string)
		if !given {
			continue
		}
		position, cause := answer.DecodeCursor(kind, shown.Order, cursor)
		if cause != nil {
			return page, nil, a.refuse("%s is no cursor of this list in this order", bound.name)
		}
		*bound.into, *bound.given = position, true
	}
	return page, shown, nil
}

// candidates reports whether include names candidates.
func (a arguments) candidates() (bool, *gqlerror.Error) {
	wanted, err := a.strings(a.values, "include")
	return slices.Contains(wanted, includeCandidates), err
}

// includeCandidates is the value of Inclusion in the schema.
const includeCandidates = "CANDIDATES"

// maxOrder is the highest number of stated keys of an order.
const maxOrder = 2

func (a arguments) order() ([]graph.Order, *gqlerror.Error) {
	value := a.values["orderBy"]
	items, many := value.([]any)
	if !many && value != nil {
		items = []any{value}
	}
	if len(items) > maxOrder {
		return nil, a.refuse("orderBy has %d keys, %d at most", len(items), maxOrder)
	}
	var orders []graph.Order
	for _, item := range items {
		key, _ := item.(map[string]any)
		order := graph.Order{Field: graph.OrderField(fmt.Sprint(key["field"])), Descending: key["direction"] == "DESC"}
		if slices.ContainsFunc(orders, func(o graph.Order) bool { return o.Field == order.Field }) {
			return nil, a.refuse("orderBy names %s twice", order.Field)
		}
		orders = append(orders, order)
	}
	return orders, nil
}

func (a arguments) filter() (graph.Filter, *gqlerror.Error) {
	var filter graph.Filter
	values, given := a.values["filter"].(map[string]any)
	if !given {
		return filter, nil
	}
	for _, list := range []struct {
		key  graph.FilterKey
		into *[]string
	}{
		{graph.FilterRoles, &filter.Roles},
		{graph.FilterKinds, &filter.Kinds},
		{graph.FilterSeries, &filter.Series},
		{graph.FilterTopic, &filter.Topic},
		{graph.FilterEvent, &filter.Event},
		{graph.FilterAgent, &filter.Agent},
		{graph.FilterOrganization, &filter.Organization},
		{graph.FilterPlace, &filter.Place},
		{graph.FilterPostKind, &filter.PostKind},
	} {
		var err *gqlerror.Error
		if *list.into, err = a.strings(values, string(list.key)); err != nil {
			return filter, err
		}
	}
	for _, number := range []struct {
		key  graph.FilterKey
		into *int
	}{{graph.FilterMinSources, &filter.MinSources}, {graph.FilterMinEvents, &filter.MinEvents}} {
		if value, given := asInt(values[string(number.key)]); given {
			if value < 0 || value > math.MaxInt32 {
				return filter, a.refuse("%s is %d, but has to be between 0 and %d", number.key, value, math.MaxInt32)
			}
			*number.into = value
		}
	}
	filter.Undated, _ = values[string(graph.FilterUndated)].(bool)
	if err := a.bounds(values, &filter); err != nil {
		return filter, err
	}
	return filter, a.text(values, &filter)
}

// bounds reads from and to: a month or a year counts from its first and to its last day.
func (a arguments) bounds(values map[string]any, filter *graph.Filter) *gqlerror.Error {
	for _, key := range []graph.FilterKey{graph.FilterFrom, graph.FilterTo} {
		text, given := values[string(key)].(string)
		if !given {
			continue
		}
		date, err := graph.ParseDate(text)
		if err != nil || !date.HasYear() || date.Precision == graph.PrecisionSpan {
			return a.refuse("%s is %q, but has to be a day, month or year: YYYY-MM-DD, YYYY-MM or YYYY", key, text)
		}
		if key == graph.FilterFrom {
			filter.From = date.Earliest
		} else {
			filter.To = date.Latest
		}
	}
	return nil
}

func (a arguments) text(values map[string]any, filter *graph.Filter) *gqlerror.Error {
	text, given := values[string(graph.FilterText)].(string)
	if !given {
		return nil
	}
	if length := utf8.RuneCountInString(text); length > a.limits.Text {
		return a.refuse("text has %d characters, %d at most", length, a.limits.Text)
	}
	if filter.Text = graph.FoldKey(text); filter.Text == "" {
		return a.refuse("text has no letter and no digit")
	}
	return nil
}

// question reads the arguments of a search.
func (a arguments) question() (graph.Question, *gqlerror.Error) {
	question := graph.Question{Text: fmt.Sprint(a.values["text"])}
	if length := utf8.RuneCountInString(question.Text); length > a.limits.Text {
		return question, a.refuse("text has %d characters, %d at most", length, a.limits.Text)
	}
	var err *gqlerror.Error
	if question.First, err = a.number("first", defaultPage, a.limits.Page); err != nil {
		return question, err
	}
	names, err := a.strings(a.values, "kinds")
	if err != nil {
		return question, err
	}
	kinds := entityKinds()
	if names == nil {
		names = slices.Sorted(maps.Keys(kinds))
	}
	for _, name := range slices.Compact(slices.Sorted(slices.Values(names))) {
		question.Kinds = append(question.Kinds, kinds[name])
	}
	return question, nil
}

// entityKinds are the kinds of entities as the schema spells them.
func entityKinds() map[string]graph.Kind {
	return map[string]graph.Kind{
		"PERSON": graph.KindPerson, "ORGANIZATION": graph.KindOrganization, "EVENT": graph.KindEvent,
		"EVENT_SERIES": graph.KindSeries, "POST": graph.KindPost, "PLACE": graph.KindPlace, "TOPIC": graph.KindTopic,
	}
}

func asInt(value any) (int, bool) {
	switch number := value.(type) {
	case int64:
		return int(number), true
	case int:
		return number, true
	case float64:
		return int(number), true
	}
	return 0, false
}
