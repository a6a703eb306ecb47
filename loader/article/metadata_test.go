package article_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/loader/article"
)

// TestWhatPagesSay reads heads of pages. The article itself has no masthead.
func TestWhatPagesSay(t *testing.T) {
	const title = "Tọa đàm về nghề dệt chiếu ở xã Ví Dụ"
	for name, test := range map[string]struct {
		head, heading string
		want          said
	}{
		"nothing":          {"", "", said{}},
		"window and site":  {"<title>" + title + " | Bản tin</title>", "<h1>" + title + "</h1>", said{Title: title}},
		"window only":      {"<title>Trang tin của tỉnh</title>", "", said{}},
		"heading only":     {"<title>Trang tin của tỉnh</title>", "<h1>" + title + "</h1>", said{Title: title}},
		"several headings": {"", "<h1>" + title + "</h1><h1>Một bài khác của trang tin này</h1>", said{}},
		"open graph": {`<meta property="og:title" content="` + title + ` - Bản tin"><meta property="og:site_name" content="Bản tin">`,
			"<h1>" + title + "</h1>", said{Title: title, Publisher: "Bản tin"}},
		"escaped twice": {`<meta property="og:title" content="Tọa đàm &amp;quot;Chiếu&amp;quot; ở xã Ví Dụ">`, "", said{Title: `Tọa đàm "Chiếu" ở xã Ví Dụ`}},
		"list of things": {`<script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":["Thing","NewsArticle"],"headline":"` + title + `",
			"author":[{"@type":"Person","name":"Lê Thử"},{"name":"Trần Ví"}],"mainEntityOfPage":{"@id":"https://bao.example/a/1"}}]</script>`, "",
			said{Title: title, Author: "Lê Thử, Trần Ví", URL: "https://bao.example/a/1"}},
		"broken JSON":     {`<script type="application/ld+json">{"@type":"NewsArticle","headline":</script><meta name="author" content="Lê Thử">`, "", said{Author: "Lê Thử"}},
		"other types":     {`<script type="application/ld+json">{"@type":"NewsArticle","headline":7,"author":{"name":{}},"datePublished":["2021"]}</script>`, "", said{}},
		"site as author":  {`<meta property="og:site_name" content="Bản tin"><meta name="author" content="BẢN TIN">`, "", said{Publisher: "Bản tin"}},
		"link as author":  {`<meta property="article:author" content="https://mang.example/ban-tin">`, "", said{}},
		"day in Vietnam":  {`<meta property="article:published_time" content="2021-12-14T18:30:00Z">`, "", said{Published: "2021-12-15"}},
		"day as printed":  {`<meta name="pubdate" content="14/12/2021 23:59">`, "", said{Published: "2021-12-14"}},
		"no day":          {`<meta name="pubdate" content="hôm qua"><meta name="date" content="2021-12-14">`, "", said{Published: "2021-12-14"}},
		"front page":      {`<link rel="canonical" href="https://bao.example/"><meta property="og:url" content="https://bao.example/a/2">`, "", said{URL: "https://bao.example/a/2"}},
		"relative":        {`<link rel="canonical" href="/a/3">`, "", said{}},
		"saved":           {`<!-- saved from url=(0024)https://vov.vn/chieu.vov -->`, "", said{URL: "https://vov.vn/chieu.vov", Publisher: "VOV"}},
		"day below title": {"<title>" + title + "</title>", "<div>Thứ Hai, 01/01/2024</div><h1>" + title + "</h1><div>13/12/2021 10:30</div>", said{Title: title, Published: "2021-12-13"}},
	} {
		t.Run(name, func(t *testing.T) {
			page := "<html><head><meta charset=utf-8>" + test.head + "</head><body>" + test.heading + "<div><p>" + opening + "</p><p>" + closing + "</p></div></body></html>"
			path := filepath.Join(folder(t, map[string]string{"a.html": page}), "a.html")
			articles, refused := collect(article.Options{}, path)
			if len(articles) != 1 {
				t.Fatalf("refused %v", refused)
			}
			a := articles[0]
			if diff := cmp.Diff(test.want, said{a.Title, a.Published.Text, a.Publisher, a.Author, a.URL}); diff != "" {
				t.Errorf("-want +got:\n%s\n%s", diff, a.Text)
			}
		})
	}
}
