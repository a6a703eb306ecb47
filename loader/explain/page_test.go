package explain_test

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"quanhe/loader/explain"
	"quanhe/loader/extract"
)

const report = "DIPLOMATIC NEWS\n\nHội nghị ngoại vụ\n\nSáng 12/5, tại Huế, Bộ Ngoại giao tổ chức Hội nghị Ngoại vụ toàn quốc lần thứ 40 <mới> & hơn thế nữa. " +
	"Chủ trì hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi cho biết kết quả tốt.\n\nÔng A sẽ phát biểu tại hội nghị vào ngày mai, theo ban tổ chức của tỉnh."

// write gives the page of some texts.
func write(t *testing.T, texts ...string) string {
	t.Helper()
	x, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	var articles []explain.Article
	for _, text := range texts {
		articles = append(articles, explain.Article{Name: "report.txt", Text: text, Told: x.Explain(extract.Document{Text: text})})
	}
	var page bytes.Buffer
	if err := explain.Write(&page, articles); err != nil {
		t.Fatal(err)
	}
	return page.String()
}

// elements gives the elements of a page in their order.
func elements(t *testing.T, page string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var all []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// words gives the text of an element, the numbers of sentences aside, with single spaces.
func words(n *html.Node) string {
	var text strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && !strings.HasPrefix(attribute(d.Parent, "class"), "number") {
			text.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(text.String()), " ")
}

// TestPageShowsTheWholeText reads the text back from the page: nothing is lost, doubled or taken for markup.
func TestPageShowsTheWholeText(t *testing.T) {
	for _, text := range []string{report, "", "một dòng\r\nhai dòng", "<script>alert(1)</script> Hội nghị do VCCI tổ chức."} {
		for _, n := range elements(t, write(t, text)) {
			if attribute(n, "class") != "text" {
				continue
			}
			if got, want := words(n), strings.Join(strings.Fields(text), " "); got != want {
				t.Errorf("text on the page:\n%s\nwant:\n%s", got, want)
			}
		}
	}
}

// TestLinksLeadSomewhere follows every link of a page of two articles; each name is given once.
func TestLinksLeadSomewhere(t *testing.T) {
	all := elements(t, write(t, report, report))
	ids := map[string]bool{}
	for _, n := range all {
		if id := attribute(n, "id"); id != "" && ids[id] {
			t.Errorf("id %s is given twice", id)
		} else {
			ids[id] = true
		}
	}
	links := 0
	for _, n := range all {
		if href := attribute(n, "href"); href != "" {
			links++
			if !strings.HasPrefix(href, "#") || !ids[href[1:]] {
				t.Errorf("link %s leads nowhere", href)
			}
		}
		if n.Data == "script" || n.Data == "link" || n.Data == "img" || attribute(n, "src") != "" {
			t.Errorf("<%s> on a page without script and requests", n.Data)
		}
	}
	if links < 10 {
		t.Errorf("%d links, want those of facts and sentences", links)
	}
}

// TestPageExplains looks for a fact, its rule, a mark and a sentence without fact.
func TestPageExplains(t *testing.T) {
	page := write(t, report)
	for _, want := range []string{
		`<mark class="person" title="Person: Võ Kim Chi">Võ Kim Chi</mark>`,
		`<code title="“Phát biểu khai mạc E, A khẳng định …”">subject-after-frame</code>`,
		`<span class="unread">DIPLOMATIC NEWS</span>`,
		`<span class="sentence missed" id="a1-s4">`,
		`it tells of a plan or of a later day`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
}
