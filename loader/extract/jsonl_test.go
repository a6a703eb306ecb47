package extract

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWriteJSONLines(t *testing.T) {
	doc := Document{Text: "Sáng 12/5, VCCI tổ chức Hội thảo <Gốm>."}
	var lines bytes.Buffer
	if err := WriteJSONLines(&lines, "gom.txt", doc, extract(t, doc)); err != nil {
		t.Fatal(err)
	}
	const event = `"event":{"name":"Hội thảo","series":null,"ordinal":null,"date":"--05-12"}`
	const evidence = `"evidence":[{"quote":"Sáng 12/5, VCCI tổ chức Hội thảo <Gốm>.","start":0,"end":39}]`
	want := `{"kind":"event","article":"gom.txt",` + event + `,"field":"date","value":"--05-12",` + evidence + `,"rule":"date","status":"PROVEN"}` + "\n" +
		`{"kind":"participation","article":"gom.txt","role":"ORGANIZED","person":null,"organization":{"name":"VCCI"},"post":null,"onBehalfOf":null,"title":null,"topics":[],` + event + `,` + evidence + `,"rule":"subject-verb","status":"PROVEN"}` + "\n"
	if diff := cmp.Diff(want, lines.String()); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

func TestSeveralBodiesAreJoined(t *testing.T) {
	doc := Document{Text: opening + "Phó Thủ tướng Chính phủ, Bộ trưởng Ngoại giao Đỗ Hùng Cường dự hội nghị."}
	var lines bytes.Buffer
	if err := WriteJSONLines(&lines, "a", doc, extract(t, doc)); err != nil {
		t.Fatal(err)
	}
	if want := `"organization":{"name":"Chính phủ; Bộ Ngoại giao"}`; !strings.Contains(lines.String(), want) {
		t.Errorf("no %s in\n%s", want, lines.String())
	}
}

type brokenWriter struct{}

var errBroken = errors.New("broken")

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestWriteErrorIsGivenBack(t *testing.T) {
	doc := Document{Text: opening}
	if err := WriteJSONLines(brokenWriter{}, "a", doc, extract(t, doc)); !errors.Is(err, errBroken) {
		t.Errorf("error %v, want %v", err, errBroken)
	}
}
