package resolve

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/loader/extract"
)

// TestTopics has two articles print one topic in two spellings, and one speech with several.
func TestTopics(t *testing.T) {
	resolver := New(nil)
	state := func(article, quote string, topics ...string) graph.Statement {
		s := tell(t, article, quote)
		event := s.event(extract.Event{Name: "Hội nghị B", Series: "Hội nghị B", Ordinal: 2})
		s.act(extract.Participation{Event: event, Role: graph.RoleSpoke, Person: "Lê A", SpeechKind: graph.SpeechRemark, Topics: topics}, quote)
		statement, _ := s.resolve(resolver)
		return statement
	}
	first := state("a", "Lê A phát biểu về kinh tế - xã hội vùng biên.", "kinh tế - xã hội vùng biên")
	second := state("b", "Lê A phát biểu về Biển Đông và kinh tế-xã hội vùng biên.", "Biển Đông", "Kinh tế-xã hội vùng biên", "biển Đông", " ")
	const economy, sea = "topic:kinh-te-xa-hoi-vung-bien", "topic:bien-dong"
	if diff := cmp.Diff([]string{economy}, first.Participations[0].TopicIDs); diff != "" {
		t.Errorf("first article (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{sea, economy}, second.Participations[0].TopicIDs); diff != "" {
		t.Errorf("second article (-want +got):\n%s", diff)
	}
	names := map[string][]string{}
	for _, topic := range second.Topics {
		names[topic.ID] = append([]string{topic.Name}, topic.Aliases...)
	}
	want := map[string][]string{economy: {"Kinh tế - xã hội vùng biên", "Kinh tế-xã hội vùng biên"}, sea: {"Biển Đông"}}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("topics (-want +got):\n%s", diff)
	}
	if err := second.Validate(); err != nil {
		t.Error(err)
	}
}
