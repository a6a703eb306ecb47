package extract

import (
	"strings"
	"testing"

	"quanhe/graph"
)

// TestLeaders has, for each way in which news of state leaders and ministries tells who met whom or who led what, a text that must give its acts and some like them that must
// give none.
func TestLeaders(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"two who are counted", "Sáng 3/3, Thủ tướng Tô Bá Lộc chủ trì lễ đón Thủ tướng Lào Kham Sisouk. Sau lễ đón, hai Thủ tướng tiến hành hội đàm.", "CHAIRED Tô Bá Lộc; MET Kham Sisouk; MET Tô Bá Lộc"},
		{"two of two states", "Thủ tướng Tô Bá Lộc tiếp Thủ tướng Lào Kham Sisouk. Thủ tướng hai nước đã chứng kiến lễ ký các văn kiện hợp tác.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; ATTENDED Tô Bá Lộc; ATTENDED Kham Sisouk"},
		{"two who agree", "Thủ tướng Tô Bá Lộc hội đàm với Thủ tướng Lào Kham Sisouk. Hai Thủ tướng nhất trí ba việc.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"two who meet the press", "Thủ tướng Tô Bá Lộc hội đàm với Thủ tướng Lào Kham Sisouk. Hai nhà lãnh đạo gặp gỡ báo chí.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"two who are named after the count", "Thủ tướng Tô Bá Lộc tiếp Ngoại trưởng Lào Kham Sisouk. Hai Thứ trưởng Võ Kim Chi và Tạ Thị Hoa cùng tiếp.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; ATTENDED Võ Kim Chi; ATTENDED Tạ Thị Hoa"},
		{"two of one state", "Bộ trưởng Ngoại giao Võ Kim Chi và Bộ trưởng Công an Hà Quang Tiến dự lễ ký. Hai Bộ trưởng hội đàm.", "ATTENDED Võ Kim Chi; ATTENDED Hà Quang Tiến"},
		{"title before the name", "Sáng 3/3, Chủ tịch Quốc hội tiếp Đại sứ Chile Pablo Reyes. Chủ tịch Quốc hội Hà Quang Tiến chúc mừng Đại sứ.", "RECEIVED Hà Quang Tiến; MET Pablo Reyes; SPOKE Hà Quang Tiến"},
		{"title of two who are named later", "Sáng 3/3, Thứ trưởng tiếp Đại sứ Chile Pablo Reyes. Thứ trưởng Ngoại giao Võ Kim Chi và Thứ trưởng Y tế Hà Quang Tiến cùng dự.", "MET Pablo Reyes; ATTENDED Võ Kim Chi; ATTENDED Hà Quang Tiến"},
		{"community", "Ngày 3/3, Thứ trưởng Ngoại giao Võ Kim Chi gặp gỡ bà con kiều bào tại Chile. Đại diện Hội người Việt Nam tại Chile, chị Tạ Thị Hoa bày tỏ vui mừng.", "MET Võ Kim Chi; SPOKE Tạ Thị Hoa"},
		{"delegation that goes on", "Ngày 3/3, đoàn công tác tỉnh Cà Mau do ông Tô Bá Lộc, Phó Chủ tịch UBND tỉnh, làm trưởng đoàn thăm Chile. Đoàn đã đến thăm Đại học Santiago và làm việc với Hiệu trưởng Pablo Reyes.", "MET Tô Bá Lộc; MET Pablo Reyes"},
		{"reception in two words", "Ngày 3/3, ông Tô Bá Lộc - Chủ tịch UBND tỉnh Cà Mau có buổi tiếp, làm việc với ông Pablo Reyes - Đại sứ Chile tại Việt Nam.", "RECEIVED Tô Bá Lộc; MET Pablo Reyes"},
		{"dinner", "Tối 3/3, Ngoại trưởng Lào Kham Sisouk mở tiệc chiêu đãi Ngoại trưởng Chile Pablo Reyes. Phát biểu tại tiệc, Ngoại trưởng Kham Sisouk nêu ba ý.", "RECEIVED Kham Sisouk; MET Pablo Reyes; SPOKE Kham Sisouk"},
		{"who speaks for a delegation", "Sáng 3/3, Thứ trưởng Ngoại giao Võ Kim Chi tiếp Đại sứ Lào Kham Sisouk. Thay mặt đoàn, Đại sứ Chile Pablo Reyes bày tỏ vui mừng.", "RECEIVED Võ Kim Chi; MET Kham Sisouk; SPOKE Pablo Reyes"},
		{"name with an end of its own", "Bên lề hội nghị, Thủ tướng Tô Bá Lộc gặp Tổng thống Chile Pablo Reyes Jr. và Thủ tướng Canada Paul Roy.", "MET Tô Bá Lộc; MET Pablo Reyes Jr.; MET Tô Bá Lộc; MET Paul Roy"},
		{"two who are counted at a noun", "Thủ tướng Tô Bá Lộc tới Lào. Thủ tướng Lào Kham Sisouk đón ông. Hai nhà lãnh đạo trong hội đàm chia sẻ ba ý.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"who chairs with somebody else", "Ngoại trưởng Chile Pablo Reyes đã hội kiến Thủ tướng Tô Bá Lộc, cùng Bộ trưởng Tài chính Võ Kim Chi đồng chủ trì Hội nghị Cảng biển lần thứ 4.", "MET Pablo Reyes; MET Tô Bá Lộc; CHAIRED Pablo Reyes; CHAIRED Võ Kim Chi"},
		{"what follows a plan", "Dự kiến, Thủ tướng Tô Bá Lộc sẽ tiếp Ngoại trưởng Lào Kham Sisouk. Ngoại trưởng Kham Sisouk sau đó hội đàm với Bộ trưởng Ngoại giao Võ Kim Chi.", ""},
		{"what follows an act", "Thủ tướng Tô Bá Lộc đã tiếp Ngoại trưởng Lào Kham Sisouk. Ngoại trưởng Kham Sisouk sau đó hội đàm với Bộ trưởng Ngoại giao Võ Kim Chi.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; MET Kham Sisouk; MET Võ Kim Chi"},
		{"monarch", "Sáng 3/3, Chủ tịch nước Hà Quang Tiến hội kiến Nhà vua Naruto.", "MET Hà Quang Tiến; MET Naruto"},
		{"meeting of several further down", "Thủ tướng Tô Bá Lộc gặp Thủ tướng Lào Kham Sisouk. Trước đó, Thủ tướng Tô Bá Lộc tham dự cuộc gặp các lãnh đạo ASEAN.", "MET Tô Bá Lộc; MET Kham Sisouk; ATTENDED Tô Bá Lộc"},
		{"name that is longer further down", "Tổng thống Chile Pablo Reyes hội đàm với Chủ tịch nước Hà Quang Tiến. Tổng thống Pablo Reyes Montoya cảm ơn Việt Nam.", "MET Pablo Reyes Montoya; MET Hà Quang Tiến; SPOKE Pablo Reyes Montoya"},
		{"abbreviation between the sides", "Trong cuộc gặp song phương với Thứ trưởng Ngoại giao Võ Kim Chi bên lề Hội nghị Cảng biển lần thứ 4 (SPF) tại Chile, Ngoại trưởng Lào Kham Sisouk nêu ba ý.", "MET Kham Sisouk; MET Võ Kim Chi; SPOKE Kham Sisouk"},
		{"states among others", "Hội nghị Cảng biển lần thứ 4 diễn ra ngày 3/3 với sự tham gia của hơn 30 nước, trong đó có Chile và Lào.", ""},
		{"phone call", "Chiều 3/3, Thủ tướng Tô Bá Lộc điện đàm với Thủ tướng Lào Kham Sisouk.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"phone call to come", "Chiều 3/3, Thủ tướng Tô Bá Lộc sẽ điện đàm với Thủ tướng Lào Kham Sisouk.", ""},
		{"consultation on a visit", "Ngày 3/3, Thứ trưởng Ngoại giao Võ Kim Chi đã thăm và đồng chủ trì tham khảo chính trị Việt Nam - Lào lần thứ 9.", "CHAIRED Võ Kim Chi"},
		{"consultation beside a meeting", "Thứ trưởng Ngoại giao Võ Kim Chi đã gặp Ngoại trưởng Lào Kham Sisouk nhân dịp sang Lào đồng chủ trì Tham vấn chính trị Việt Nam - Lào lần thứ 9.", "MET Võ Kim Chi; MET Kham Sisouk; CHAIRED Võ Kim Chi"},
		{"side of a committee", "Bộ trưởng Công Thương Tô Bá Lộc, Chủ tịch Ủy ban liên Chính phủ Việt Nam - Lào phía Việt Nam, hội đàm với Bộ trưởng Tài chính Lào, Chủ tịch Ủy ban liên Chính phủ Việt Nam - Lào phía Lào Kham Sisouk.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"leaders of both sides", "Ngày 3/3, tại Hà Nội diễn ra cuộc họp về biên giới. Phía Việt Nam do ông Tô Bá Lộc, Thứ trưởng Bộ Ngoại giao làm Trưởng đoàn; phía Lào do ông Kham Sisouk, Bộ trưởng cao cấp làm Trưởng đoàn.", "ATTENDED Tô Bá Lộc; ATTENDED Kham Sisouk"},
		{"told by a body", "Bộ Ngoại giao ngày 5/3 cho biết, tối 4/3, nhân dịp Hội nghị Ngoại trưởng ASEAN lần thứ 40 tại Vientiane, Ngoại trưởng Lào Kham Sisouk đã gặp Ngoại trưởng Chile Pablo Reyes.", "MET Kham Sisouk; MET Pablo Reyes"},
		{"duty between post and name", "Thủ tướng Tô Bá Lộc tiếp Trợ lý Ngoại trưởng Mỹ phụ trách khu vực Đông Á - Thái Bình Dương Ann Lake.", "RECEIVED Tô Bá Lộc; MET Ann Lake"},
		{"duty with a body", "Thủ tướng Tô Bá Lộc gặp Đại diện cấp cao về chính sách an ninh và đối ngoại của Liên minh châu Âu (EU) Ann Lake.", "MET Tô Bá Lộc; MET Ann Lake"},
		{"host country", "Tại Lào, Tổng thống Chile Pablo Reyes đã hội đàm với Thủ tướng nước chủ nhà Kham Sisouk.", "MET Pablo Reyes; MET Kham Sisouk"},
		{"party of a neighbour", "Thủ tướng Tô Bá Lộc chào xã giao Tổng Bí thư Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào, Chủ tịch nước Lào Kham Sisouk.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"several audiences", "Thứ trưởng Ngoại giao Võ Kim Chi đã có các cuộc tiếp kiến Phó Thủ tướng Lào Kham Sisouk và Thủ tướng Lào Bun Keola.", "MET Võ Kim Chi; MET Kham Sisouk; MET Võ Kim Chi; MET Bun Keola"},
		{"meeting with a noun", "Sáng 3/3, Thủ tướng Tô Bá Lộc và Thủ tướng Lào Kham Sisouk đã có cuộc họp thường niên lần thứ 2.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"meeting of one state", "Sáng 3/3, Thủ tướng Tô Bá Lộc và Bộ trưởng Công an Hà Quang Tiến đã có cuộc họp.", ""},
		{"titles alone", "Chủ tịch nước Hà Quang Tiến đón Tổng thống Chile Pablo Reyes. Sau đó, Chủ tịch nước và Tổng thống Chile đã tiến hành hội đàm.", "MET Hà Quang Tiến; MET Pablo Reyes"},
		{"credentials", "Chủ tịch nước Hà Quang Tiến đã tiếp các Đại sứ đến trình Quốc thư: Đại sứ Chile Pablo Reyes; Đại sứ Lào Kham Sisouk.", "RECEIVED Hà Quang Tiến; MET Pablo Reyes; MET Kham Sisouk"},
		{"who answers the press", "Ngày 3/3, tại Hà Nội diễn ra họp báo. Chủ trì họp báo và trả lời câu hỏi của phóng viên có: bà Tạ Thị Hoa, Vụ trưởng Vụ Báo chí; ông Tô Bá Lộc, Giám đốc Sở Ngoại vụ Cà Mau.", "CHAIRED Tạ Thị Hoa; CHAIRED Tô Bá Lộc"},
		{"sessions", "Ngày 3/3, Đối thoại Shangri-La lần thứ 9 khai mạc. Bộ trưởng Quốc phòng Tô Bá Lộc dự các phiên thảo luận và có bài phát biểu.", "ATTENDED Tô Bá Lộc; SPOKE Tô Bá Lộc"},
		{"meetings in the plural", "Ngày 3/3, Thứ trưởng Ngoại giao Võ Kim Chi chủ trì Hội nghị Ngoại vụ lần thứ 9. Tại các cuộc đối thoại, Thứ trưởng Võ Kim Chi nêu rõ ba ý.", "CHAIRED Võ Kim Chi"},
		{"peer with a post later", "Tổng thống Chile Pablo Reyes hội đàm với người đồng cấp Nga Sergei Orlov. Phát biểu tại cuộc họp báo chung, Tổng thống Orlov nêu ba ý.", "MET Pablo Reyes; MET Sergei Orlov; SPOKE Sergei Orlov"},
		{"delegation that attends and speaks", "Từ 8-10/9, đoàn Bộ Quốc phòng do Thứ trưởng Bộ Quốc phòng Tô Bá Lộc làm trưởng đoàn tham dự và có bài phát biểu quan trọng tại Đối thoại Quốc phòng Seoul lần thứ 14.", "ATTENDED Tô Bá Lộc; SPOKE Tô Bá Lộc"},
		{"opening ceremony", "Sáng 3/3, Hội nghị Cấp cao X lần thứ 9 khai mạc tại Hà Nội. Dự lễ khai mạc có Thủ tướng Tô Bá Lộc. Thủ tướng nêu rõ ba ý.", "ATTENDED Tô Bá Lộc; SPOKE Tô Bá Lộc"},
		{"talks and a forum", "Thủ tướng Tô Bá Lộc đã hội đàm với Tổng thống Chile Pablo Reyes; dự và phát biểu tại Diễn đàn Doanh nghiệp Việt Nam - Chile.", "MET Tô Bá Lộc; MET Pablo Reyes; ATTENDED Tô Bá Lộc; SPOKE Tô Bá Lộc"},
		{"people of one post", "Thủ tướng Tô Bá Lộc tiếp Tổng thống Chile Pablo Reyes. Cùng dự buổi tiếp có các đồng chí Thứ trưởng Ngoại giao: Võ Kim Chi, Tạ Thị Hoa.", "RECEIVED Tô Bá Lộc; MET Pablo Reyes; ATTENDED Võ Kim Chi; ATTENDED Tạ Thị Hoa"},
		{"ministers of several states", "Ngày 3/3, Hội nghị Cấp cao X lần thứ 9 diễn ra với sự tham dự của Bộ trưởng Kinh tế các nước ASEAN và Tổng Thư ký ASEAN Carlos Santos.", "ATTENDED Carlos Santos"},
		{"who leads between commas", "Ngày 3/3, Hội nghị Cấp cao X lần thứ 9 khai mạc. Thủ tướng Lào Kham Sisouk, chủ trì hội nghị, cho hay các bên đã nhất trí.", "SPOKE Kham Sisouk; CHAIRED Kham Sisouk"},
		{"pronoun behind a sentence without act", "Tại họp báo ngày 3/3, bà Tạ Thị Hoa, Giám đốc Sở Ngoại vụ Cà Mau, nêu rõ ba ý. Bà Hoa nhìn quanh phòng. Bà cho biết mưa sắp tạnh.", "SPOKE Tạ Thị Hoa"},
		{"received by somebody", "Sáng 3/3, Bộ trưởng Ngoại giao Võ Kim Chi cùng các thành viên trong đoàn đã được Thủ tướng Lào Kham Sisouk tiếp.", "RECEIVED Kham Sisouk; MET Võ Kim Chi"},
		{"thing that is received", "Đề nghị này đã được Thủ tướng Lào Kham Sisouk tiếp nhận.", ""},
		{"delegation that meets", "Bộ trưởng Ngoại giao Võ Kim Chi hội đàm với Bộ trưởng Ngoại giao Lào Kham Sisouk. Sau đó, đoàn đã đến chào Thủ tướng Lào Bun Keola.", "MET Võ Kim Chi; MET Kham Sisouk; MET Võ Kim Chi; MET Bun Keola"},
		{"delegation of nobody", "Sau đó, đoàn đã đến chào Thủ tướng Lào Bun Keola.", ""},
		{"two nouns of meeting", "Thủ tướng Tô Bá Lộc có cuộc gặp, tiếp xúc với Tổng thống Chile Pablo Reyes.", "MET Tô Bá Lộc; MET Pablo Reyes"},
		{"two who met before", "Ngày 3/3, Thủ tướng Tô Bá Lộc hội đàm với Thủ tướng Lào Kham Sisouk. Đây là lần thứ ba hai Thủ tướng gặp nhau. Tháng 11/2022, hai Thủ tướng đã gặp nhau tại Bali.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"call of others", "Tại họp báo ngày 3/3, bà Tạ Thị Hoa, Giám đốc Sở Ngoại vụ Cà Mau, cho biết trong cuộc điện đàm giữa Thủ tướng Tô Bá Lộc và Thủ tướng Lào Kham Sisouk, hai bên đã nhất trí.", "SPOKE Tạ Thị Hoa"},
		{"delegation of a party", "Đoàn đại biểu Đảng Cộng sản Việt Nam do ông Tô Bá Lộc, Trưởng ban Đối ngoại Trung ương, làm Trưởng đoàn, hội đàm với ông Kham Sisouk, Trưởng ban Đối ngoại Trung ương Lào.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"for whom somebody receives", "Ngày 3/3, ông Tô Bá Lộc, Bí thư Thành ủy Hà Nội, thay mặt Lãnh đạo Đảng, Nhà nước thân mật tiếp Đoàn.", "RECEIVED Tô Bá Lộc"},
		{"what a guest is there for", "Chiều 3/3, Tổng Bí thư Hà Quang Tiến tiếp đoàn do ông Kham Sisouk, Trưởng ban Đối ngoại Trung ương Lào, làm trưởng đoàn sang dự Hội thảo Lý luận lần thứ nhất. Tổng Bí thư nêu rõ ba ý.", "RECEIVED Hà Quang Tiến; MET Kham Sisouk; SPOKE Hà Quang Tiến"},
		{"mission at the UN", "Hôm 3/3, Đại sứ, Trưởng phái đoàn Đại diện thường trực Việt Nam tại Liên Hợp Quốc Tạ Thị Hoa chủ trì cuộc họp thường niên của Hội đồng Bảo an.", "CHAIRED Tạ Thị Hoa"},
		{"two posts of one body", "Thủ tướng Tô Bá Lộc gặp Tổng Thư ký LHQ Paulo Neves, Phó Tổng Thư ký LHQ phụ trách gìn giữ hòa bình Jean Morel.", "MET Tô Bá Lộc; MET Paulo Neves; MET Jean Morel"},
		{"press conference as a verb", "Ngày 3/3, Ngoại trưởng Chile Pablo Reyes và người đồng cấp Nga Sergei Orlov họp báo chung tại Hà Nội.", "ATTENDED Pablo Reyes; ATTENDED Sergei Orlov"},
		{"press conference to come", "Ngày 3/3, Ngoại trưởng Chile Pablo Reyes sẽ họp báo tại Hà Nội.", ""},
		{"first words at talks", "Tổng thống Chile Pablo Reyes hội đàm với Tổng thống Nga Sergei Orlov. Phát biểu mở đầu cuộc hội đàm, Tổng thống Pablo Reyes nêu ba ý.", "MET Pablo Reyes; MET Sergei Orlov; SPOKE Pablo Reyes"},
		{"committee of a house", "Thủ tướng Tô Bá Lộc tiếp Thượng nghị sĩ Ann Lake và Chủ tịch Ủy ban Đối ngoại Thượng viện Bob Kerr.", "RECEIVED Tô Bá Lộc; MET Ann Lake; MET Bob Kerr"},
		{"days at a summit", "Chiều 3/3, Tổng thống Chile Pablo Reyes rời Hà Nội, kết thúc hai ngày dự Hội nghị Cấp cao X lần thứ 9.", "ATTENDED Pablo Reyes"},
	} {
		if got := roles(extract(t, Document{Text: test.text})); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestEditionsOfTwoStates reads the names of meetings of committees.
func TestEditionsOfTwoStates(t *testing.T) {
	for text, want := range map[string]string{
		"Ngày 3/3, tại Hà Nội diễn ra kỳ họp lần thứ 45, Ủy ban liên Chính phủ Việt Nam - Lào.":   "kỳ họp lần thứ 45, Ủy ban liên Chính phủ Việt Nam - Lào",
		"Ngày 3/3, Bộ trưởng Công an Hà Quang Tiến dự Hội nghị AMM 51 và các hội nghị liên quan.": "Hội nghị AMM 51",
		"Ngày 3/3, Bộ trưởng Công an Hà Quang Tiến dự Hội nghị Ngoại vụ lần thứ 9 (4/2018).":      "Hội nghị Ngoại vụ lần thứ 9",
	} {
		facts := extract(t, Document{Text: text})
		if len(facts.Events) != 1 || facts.Events[0].Name != want {
			t.Errorf("%q: %+v, want %q", text, facts.Events, want)
		}
	}
	facts := extract(t, Document{Text: "Trong khuôn khổ chuyến thăm Chile (2-5/3), ngày 4/3, tại Santiago, Thủ tướng Tô Bá Lộc hội đàm với Tổng thống Chile Pablo Reyes."})
	if got := values(facts, graph.PropertyDate) + " " + values(facts, graph.PropertyPlace); got != "--03-04 Santiago" {
		t.Errorf("talks on a visit at %q", got)
	}
	facts = extract(t, Document{Text: "Ngày 3/3, chủ đề của Hội nghị Cấp cao X lần thứ 9 là “Cùng đi xa”. Thủ tướng Tô Bá Lộc chủ trì hội nghị."})
	if got := values(facts, graph.PropertyTheme); got != "Cùng đi xa" {
		t.Errorf("theme %q", got)
	}
	facts = extract(t, Document{Text: "Ngày 1/3, ngay sau khi kết thúc hội đàm, Thủ tướng Tô Bá Lộc và Thủ tướng Lào Kham Sisouk chứng kiến lễ ký."})
	if got := values(facts, graph.PropertyDate); got != "--03-01" {
		t.Errorf("day of talks %q", got)
	}
	facts = extract(t, Document{Text: "Tổng Bí thư Hà Quang Tiến hội đàm với Chủ tịch nước Lào Kham Sisouk. Cùng dự, về phía Lào có Phó Thủ tướng Bun Keola, Bộ trưởng Ngoại giao Saleum Phomma."})
	var offices []string
	for _, p := range facts.Participations {
		if p.Role == "ATTENDED" {
			offices = append(offices, p.Bodies[0].Name)
		}
	}
	if got := strings.Join(offices, "; "); got != "Lào; Bộ Ngoại giao Lào" {
		t.Errorf("offices of a side %q", got)
	}
	facts = extract(t, Document{Text: "Tiếp tục hoạt động tại Chile, chiều 2/7, tại Santiago, Thủ tướng Tô Bá Lộc đã gặp Tổng thống Chile Pablo Reyes."})
	if got := values(facts, graph.PropertyPlace); got != "Santiago" {
		t.Errorf("meeting at %q", got)
	}
	facts = extract(t, Document{Text: "Sáng 3/3, lễ đón Tổng thống Chile Pablo Reyes được tổ chức trọng thể tại Phủ Chủ tịch."})
	if got := values(facts, graph.PropertyPlace); got != "Phủ Chủ tịch" {
		t.Errorf("ceremony at %q", got)
	}
	facts = extract(t, Document{Text: "Ngày 3/3, Hội nghị Cấp cao ASEAN lần thứ 25 khai mạc tại Vientiane. Phát biểu tại Phiên toàn thể Hội nghị Cấp cao ASEAN 25, Thủ tướng Tô Bá Lộc nêu ba ý."})
	if got := values(facts, graph.PropertyOrdinal); got != "25" {
		t.Errorf("ordinals %q, want one", got)
	}
}
