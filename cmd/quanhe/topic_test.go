package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTopicAcrossArticles asks what bodies said about a topic, and when, over the sample articles.
func TestTopicAcrossArticles(t *testing.T) {
	var data struct {
		Topics struct {
			Nodes []struct {
				ID, Name       string
				Participations struct {
					Nodes []struct {
						Role         string
						Organization *struct{ Name string }
						Event        struct{ Date *struct{ Text string } }
						Evidence     []struct{ Quote string }
					}
				}
			}
		}
	}
	ask(t, loaded(t, "../../testdata/articles"), `{ topics(filter: {text: "doi ngoai nhan dan trong tinh hinh moi"}) { nodes { id name
		participations(filter: {roles: [PRESENTED]}) { nodes { role organization { name } event { date { text } } evidence(first: 1) { quote } } } } } }`, nil, &data)
	var got []string
	for _, topic := range data.Topics.Nodes {
		for _, act := range topic.Participations.Nodes {
			if len(act.Evidence) != 1 || act.Organization == nil || act.Event.Date == nil {
				t.Fatalf("%+v", act)
			}
			got = append(got, topic.Name+": "+act.Role+" "+act.Organization.Name+" "+act.Event.Date.Text)
		}
	}
	want := []string{"Đối ngoại nhân dân trong tình hình mới: PRESENTED Liên hiệp các tổ chức hữu nghị Việt Nam 2016-08-21"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
