package extract

import (
	"testing"

	"quanhe/graph"
)

func TestDate(t *testing.T) {
	for text, want := range map[string]string{
		"Sáng 13/12":                  "--12-13",
		"Ngày 13-12":                  "--12-13",
		"từ ngày 25-26/4/2019":        "2019-04-25/2019-04-26",
		"ngày 16 tháng 1 năm 2019":    "2019-01-16",
		"từ ngày 10 đến 15-9":         "--09-10/--09-15",
		"tháng 10-2016":               "2016-10",
		"(8 - 9/11)":                  "--11-08/--11-09",
		"Hôm nay 20/3":                "--03-20",
		"3/5 số phiếu":                "",
		"ngày 31/2":                   "",
		"Chiều 5-3":                   "--03-05",
		"Sáng 18.5":                   "--05-18",
		"ngày 18 và 19.5.2021":        "2021-05-18/2021-05-19",
		"từ 1.5 tỷ":                   "",
		"tối ngày 7/9/2021":           "2021-09-07",
		"trong 20 tỉnh":               "",
		"các ngày 23 và 24-10":        "",
		"hai ngày 23-24/10":           "--10-23/--10-24",
		"rạng sáng 1/1/2020 tại Vinh": "2020-01-01",
		"từ ngày 29.9-2.10":           "--09-29/--10-02",
		"ngày 8.9 đến ngày 10.9.2024": "2024-09-08/2024-09-10",
		"sáng mùng 2/3":               "--03-02",
	} {
		r := readSentence(t, text)
		d, end := r.date(0)
		got := ""
		if end > 0 {
			got = d.partial().Text
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestYearOfPublication(t *testing.T) {
	published, err := graph.ParseDate("2022-01-03")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		dating dating
		want   string
	}{
		{dating{first: day{month: 12, day: 30}}, "2021-12-30"},
		{dating{first: day{month: 1, day: 2}}, "2022-01-02"},
		{dating{first: day{year: 2016, month: 8, day: 21}}, "2016-08-21"},
		{dating{relative: "yesterday"}, "2022-01-02"},
		{dating{relative: "today"}, "2022-01-03"},
	} {
		if got := test.dating.withYear(published).partial().Text; got != test.want {
			t.Errorf("%v: %q, want %q", test.dating, got, test.want)
		}
	}
	if got := (dating{first: day{month: 12, day: 30}}).withYear(graph.PartialDate{}).partial().Text; got != "--12-30" {
		t.Errorf("without publication: %q, want --12-30", got)
	}
}
