package extract

import (
	"testing"

	"quanhe/graph"
)

// TestToldByOthers has what bodies tell the press, what goes on behind a speech, and who only accompanies.
func TestToldByOthers(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"news of a ministry", "Bộ Ngoại giao Chile cho biết Tổng thống Pablo Reyes dự Hội nghị Cấp cao Núi Xanh tại Santiago ngày 4/7 và đã có cuộc gặp với Thủ tướng Việt Nam Hà Quang Tiến.",
			"ATTENDED Pablo Reyes; MET Pablo Reyes; MET Hà Quang Tiến"},
		{"plan of a ministry", "Bộ Ngoại giao Chile cho biết Tổng thống Pablo Reyes sẽ dự Hội nghị Cấp cao Núi Xanh tại Santiago ngày 4/7.", ""},
		{"second speaker", "Tại hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi nhấn mạnh vai trò của các tỉnh, trong khi đó ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau, đề nghị mở cửa khẩu.",
			"SPOKE Võ Kim Chi; SPOKE Tô Bá Lộc"},
		{"company of the subject", "Cùng các đại biểu dự hội nghị, Thứ trưởng Ngoại giao Võ Kim Chi hoan nghênh ý kiến của các tỉnh.", "ATTENDED Võ Kim Chi; SPOKE Võ Kim Chi"},
		{"companions with a title of several states", "Thứ trưởng Ngoại giao Võ Kim Chi đã cùng Bộ trưởng Ngoại giao các nước ASEAN và Bộ trưởng Ngoại giao Chile Pablo Reyes tham dự hội nghị.",
			"ATTENDED Võ Kim Chi; ATTENDED Pablo Reyes"},
		{"way home", "Thứ trưởng Ngoại giao Võ Kim Chi đã về đến Hà Nội, kết thúc tốt đẹp chuyến tham dự hội nghị.", "ATTENDED Võ Kim Chi"},
		{"capacity", "Ông Tô Bá Lộc cũng tham dự với tư cách khách mời của hội nghị.", "ATTENDED Tô Bá Lộc"},
		{"press conference as a verb", "Chiều 6/6, UBND tỉnh Cà Mau họp báo giới thiệu Lễ hội Tôm.", "ORGANIZED [UBND tỉnh Cà Mau]"},
		{"treaty with members", "Hiệp định Núi Xanh có sự tham gia của Việt Nam và Chile.", ""},
		{"what a meeting may bring", "Cuộc gặp giữa Tổng thống Chile Pablo Reyes và Thủ tướng Hà Quang Tiến có thể mở đường cho thỏa thuận.", ""},
		{"company without a head noun", "Tại hội nghị, Tổng Giám đốc Sao Xanh Vina Kim Min Soo cho biết nhà máy đã chạy.", "SPOKE Kim Min Soo"},
		{"title in unknown words", "Bà Tạ Thị Hoa, Giám đốc hãng nội thất Acme, đề nghị giảm thuế.", "SPOKE Tạ Thị Hoa"},
	} {
		facts := extract(t, Document{Text: opening + test.text})
		got := rolesBeside(facts)
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestDatesOfEvents has dates that are those of the event and others that are not.
func TestDatesOfEvents(t *testing.T) {
	for _, test := range []struct{ name, text, dates, places string }{
		{"year of the name", "Ngày 5/8, UBND tỉnh Cà Mau tổ chức Diễn đàn đầu tư Cà Mau năm 2017 tại Cà Mau.", "2017-08-05", "Cà Mau"},
		{"year of the work", "Ngày 5/1, UBND tỉnh Cà Mau tổ chức Hội nghị tổng kết công tác đối ngoại năm 2017 tại Cà Mau.", "--01-05", "Cà Mau"},
		{"day behind a group", "Thứ trưởng Ngoại giao Võ Kim Chi và lãnh đạo các tỉnh sáng 5/8 dự Hội nghị Tôm Việt Nam.", "--08-05", ""},
		{"today with its date", "Sáng nay, 5/8, UBND tỉnh Cà Mau tổ chức Hội nghị Tôm Việt Nam.", "--08-05", ""},
		{"day in an addition", "Thứ trưởng Ngoại giao Võ Kim Chi phát biểu tại Hội nghị Tôm Việt Nam, vừa diễn ra trong sáng 5/8.", "--08-05", ""},
		{"days of two months", "Hội nghị Tôm Việt Nam diễn ra từ ngày 30/7 đến ngày 2/8 tại Cà Mau.", "--07-30/--08-02", "Cà Mau"},
		{"postponed", "Hội nghị Tôm Việt Nam ban đầu dự kiến diễn ra ngày 5/8 tại Cà Mau, song bị hoãn.", "", ""},
		{"invitation", "Thứ trưởng Ngoại giao Võ Kim Chi mời Tổng thống Chile Pablo Reyes thăm và dự Hội nghị Tôm Việt Nam ngày 5/8 tại Cà Mau.", "", ""},
		{"first edition", "UBND tỉnh Cà Mau và UBND tỉnh Sơn La cùng tổ chức Hội nghị Tôm Việt Nam lần thứ ba.\nHội nghị đầu tiên của các tỉnh được tổ chức vào tháng 3/2016 tại Sơn La.", "", ""},
		{"topic of talks", "Ngày 5/8, các bên bàn về Hội nghị Tôm Việt Nam.", "", ""},
	} {
		facts := extract(t, Document{Text: test.text})
		if dates, places := values(facts, graph.PropertyDate), values(facts, graph.PropertyPlace); dates != test.dates || places != test.places {
			t.Errorf("%s: dates %q, want %q; places %q, want %q", test.name, dates, test.dates, places, test.places)
		}
	}
}

func TestThemeOfACampaign(t *testing.T) {
	facts := extract(t, Document{Text: opening + "Thứ trưởng Ngoại giao Võ Kim Chi phát động phong trào thi đua năm 2020 với chủ đề “Biên giới xanh”."})
	if got := values(facts, graph.PropertyTheme); got != "" {
		t.Errorf("theme %q of a campaign", got)
	}
}
