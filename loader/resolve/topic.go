package resolve

import (
	"slices"
	"strings"

	"quanhe/graph"
)

// topic resolves a printed topic, empty where there are no words. Topics are one if their words are.
func (d *draft) topic(name string) string {
	name = capitalized(printed(name))
	list := words(name)
	if len(list) == 0 {
		return ""
	}
	lookup := key("topic", strings.Join(list, " "))
	id := d.table.find(lookup)
	if id == "" {
		id = d.table.assign(graph.KindTopic, name, slug(name))
	}
	d.table.hold(id, lookup)
	topic := d.topics.add(id, func() graph.Topic { return graph.Topic{} })
	d.name(id, &topic.Entity, name)
	return id
}

// addTopics adds the topics of an act to those that it has already.
func (d *draft) addTopics(ids []string, names []string) []string {
	for _, name := range names {
		if id := d.topic(name); id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
