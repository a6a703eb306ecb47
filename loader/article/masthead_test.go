package article_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"quanhe/loader/article"
)

const (
	headline = "Hội thảo về nghề làm muối ở tỉnh Bến Mẫu"
	opening  = "Ngày 6/5, tại Bến Mẫu, Sở Công Thương tổ chức Hội thảo về nghề làm muối với sự tham dự của 50 đại biểu."
	closing  = "Các đại biểu hẹn gặp lại vào mùa muối năm sau để cùng xem những việc đã làm được và chưa làm được."
)

// said is what an article says about itself.
type said struct{ Title, Published, Publisher, Author, URL string }

// read gives what is found in a text file of the given lines.
func read(t *testing.T, lines ...string) said {
	t.Helper()
	path := filepath.Join(folder(t, map[string]string{"a.txt": strings.Join(lines, "\n") + "\n"}), "a.txt")
	articles, refused := collect(article.Options{}, path)
	if len(articles) != 1 {
		t.Fatalf("refused %v", refused)
	}
	a := articles[0]
	return said{a.Title, a.Published.Text, a.Publisher, a.Author, a.URL}
}

// TestMastheads puts together what pages print above and below an article in every combination.
func TestMastheads(t *testing.T) {
	type part struct {
		lines []string
		want  said
	}
	above := []part{
		{},
		{[]string{"https://vov.vn/kinh-te/nghe-muoi-1.vov"}, said{URL: "https://vov.vn/kinh-te/nghe-muoi-1.vov", Publisher: "VOV"}},
		{[]string{"source: bo-suu-tap/12 https://bao.example/12"}, said{URL: "https://bao.example/12"}},
		{[]string{"Trang chủ Kinh tế Nông nghiệp"}, said{}},
		{[]string{"KINH TẾ", ""}, said{}},
		{[]string{"Tin tức » Kinh tế » Nghề muối", ""}, said{}},
	}
	dates := []part{
		{[]string{""}, said{}},
		{[]string{"Thứ Sáu, 07/05/2021, 10:30 (GMT+7)", ""}, said{Published: "2021-05-07"}},
		{[]string{"Ngày đăng: 7-5-2021 | 1:37 PM | Lượt xem: 310", ""}, said{Published: "2021-05-07"}},
		{[]string{"", "Cập nhật lúc 16:05, 7.5.2021"}, said{Published: "2021-05-07"}},
		{[]string{"Thứ bảy, ngày 8 tháng 5 năm 2021", "Cập nhật: 09/05/2021 08:00"}, said{Published: "2021-05-08"}},
		{[]string{"2021-05-07 10:30", ""}, said{Published: "2021-05-07"}},
		{[]string{"07/05/2021", "08/05/2021", ""}, said{}},
		{[]string{"", "Bến Mẫu chuẩn bị từ 7/5/2021"}, said{}},
	}
	below := []part{
		{},
		{[]string{"", "Trần Thị Ví"}, said{Author: "Trần Thị Ví"}},
		{[]string{"Tin, ảnh: Hải Yến - Minh Thử"}, said{Author: "Hải Yến - Minh Thử"}},
		{[]string{"Tác giả: Ban Biên tập", "Xem thêm"}, said{}},
		{[]string{"Bến Mẫu"}, said{}},
		{[]string{"(Theo TTXVN)"}, said{Publisher: "Thông tấn xã Việt Nam"}},
		{[]string{"Nguồn: Bản tin chợ huyện"}, said{}},
	}
	for _, a := range above {
		for _, d := range dates {
			for _, b := range below {
				lines := append(append([]string{}, a.lines...), headline)
				lines = append(append(lines, d.lines...), opening, closing)
				lines = append(lines, b.lines...)
				want := said{headline, d.want.Published, a.want.Publisher, b.want.Author, a.want.URL}
				if want.Publisher == "" {
					want.Publisher = b.want.Publisher
				}
				if diff := cmp.Diff(want, read(t, lines...)); diff != "" {
					t.Errorf("%s\n-want +got:\n%s", strings.Join(lines, "\n"), diff)
				}
			}
		}
	}
}

func TestDoubtLeavesItOpen(t *testing.T) {
	for name, test := range map[string]struct {
		lines []string
		want  said
	}{
		"no title above":    {[]string{opening, closing}, said{}},
		"heading":           {[]string{"Còn nhiều việc phải làm", opening, closing}, said{}},
		"two lines":         {[]string{headline, "Một dòng nữa không rõ là gì", opening}, said{}},
		"sentence":          {[]string{"Hội thảo đã kết thúc hôm qua.", "", opening}, said{}},
		"no running text":   {[]string{headline, "", "Đang cập nhật"}, said{}},
		"dateline":          {[]string{headline, "", "VOV.VN - " + opening}, said{Title: headline, Publisher: "VOV"}},
		"bracketed":         {[]string{headline, "", "(Dân trí) – " + opening}, said{Title: headline, Publisher: "Dân trí"}},
		"place before dash": {[]string{headline, "", "Bến Mẫu - " + opening}, said{Title: headline}},
		"name in the text":  {[]string{headline, "", opening, "Lê Thị Thử", closing}, said{Title: headline}},
		"no such day":       {[]string{headline, "31/02/2021", "", opening}, said{Title: headline}},
		"question":          {[]string{"Vì sao nghề làm muối ở tỉnh Bến Mẫu vẫn chưa nuôi được người làm muối?", "", opening}, said{Title: "Vì sao nghề làm muối ở tỉnh Bến Mẫu vẫn chưa nuôi được người làm muối?"}},
	} {
		if diff := cmp.Diff(test.want, read(t, test.lines...)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
	}
}

// TestStatedValuesComeFirst: what a front matter says stands before what the text says.
func TestStatedValuesComeFirst(t *testing.T) {
	got := read(t, "---", "title: Nghề muối", "published: 2020-01-02", "publisher: Bản tin", "author: A", "url: https://bao.example/1", "---",
		headline, "07/05/2021", "", "VOV.VN - "+opening, closing, "Trần Thị Ví")
	if diff := cmp.Diff(said{"Nghề muối", "2020-01-02", "Bản tin", "A", "https://bao.example/1"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
