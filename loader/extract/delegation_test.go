package extract

import "testing"

// TestDelegations reads who leads a delegation, who receives it, and who "đoàn" is in later sentences.
func TestDelegations(t *testing.T) {
	const visit = "Sáng 3/3/2023, đoàn đại biểu tỉnh Mondulkiri (Campuchia) do ông Kham Sisouk, Tỉnh trưởng, làm trưởng đoàn đã đến thăm và làm việc tại tỉnh Cà Mau. "
	for _, test := range []struct{ name, text, want string }{
		{"who receives", visit + "Tiếp và làm việc với đoàn có các đồng chí: Tô Bá Lộc, Bí thư Tỉnh ủy; Võ Kim Chi, Phó Chủ tịch UBND tỉnh.", "RECEIVED Tô Bá Lộc; RECEIVED Võ Kim Chi; MET Kham Sisouk"},
		{"who receives beside the host", "Ngày 3/3, ông Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau, tiếp Đại sứ Lào tại Việt Nam Kham Sisouk. Tiếp đoàn còn có bà Võ Kim Chi, Phó Chủ tịch UBND tỉnh.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; ATTENDED Võ Kim Chi"},
		{"host of a delegation", visit + "Chủ tịch UBND tỉnh Tô Bá Lộc đã tiếp đoàn.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk"},
		{"delegation received by somebody", visit + "Đoàn đã được Chủ tịch UBND tỉnh Tô Bá Lộc tiếp.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk"},
		{"delegation calls", visit + "Chiều cùng ngày, đoàn đã chào xã giao Bí thư Tỉnh ủy Tô Bá Lộc.", "MET Kham Sisouk; MET Tô Bá Lộc"},
		{"who comes with a guest", "Ngày 3/3, ông Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau, tiếp Đại sứ Lào tại Việt Nam Kham Sisouk. Đi cùng Đại sứ có bà Dao Keola, Tham tán Đại sứ quán.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; ATTENDED Dao Keola"},
		{"whom the host greets", "Ngày 3/3, tiếp đoàn đại biểu Hội Hữu nghị Lào - Việt do ông Kham Sisouk, Chủ tịch Hội, dẫn đầu, Chủ tịch VUFO Tô Bá Lộc nêu ba ý.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; SPOKE Tô Bá Lộc"},
		{"who is thanked", "Ngày 3/3, Phó Thủ tướng Tô Bá Lộc tiếp ông Park Jin-woo, Chủ tịch Quỹ Hữu nghị Hàn - Việt. Cảm ơn sự đón tiếp của Phó Thủ tướng, ông Park Jin-woo nêu ba ý.", "RECEIVED Tô Bá Lộc; MET Park Jin-woo; SPOKE Park Jin-woo"},
		{"host behind the guest's post", "Ngày 3/3, Phó Thủ tướng Tô Bá Lộc tiếp ông Park Jin-woo, Chủ tịch Quỹ Hữu nghị Hàn - Việt. Vui mừng gặp lại ông Park Jin-woo, Phó Thủ tướng nêu ba ý.", "RECEIVED Tô Bá Lộc; MET Park Jin-woo; SPOKE Tô Bá Lộc"},
		{"who signs at the end of talks", "Ngày 3/3, Bí thư Tỉnh ủy Cà Mau Tô Bá Lộc hội đàm với Tỉnh trưởng Kham Sisouk. Kết thúc hội đàm, Phó Chủ tịch UBND tỉnh Võ Kim Chi và Phó Tỉnh trưởng Dao Keola đã ký biên bản.", "MET Tô Bá Lộc; MET Kham Sisouk; SIGNED Võ Kim Chi; SIGNED Dao Keola"},
		{"host who speaks to a delegation", visit + "Tiếp và làm việc với đoàn, Bí thư Tỉnh ủy Tô Bá Lộc nêu ba ý.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; SPOKE Tô Bá Lộc"},
		{"seat of a mission and its state", "Ngày 3/3, ông Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau, tiếp Đại sứ Lào tại Việt Nam Kham Sisouk. Cùng đi với đoàn có ông Hà Quang Tiến, Tổng Lãnh sự Việt Nam tại Pakse, Lào.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; ATTENDED Hà Quang Tiến"},
		{"visit that is a meeting", "Ngày 3/3, đoàn công tác Bộ Y tế do ông Kham Sisouk, Cục trưởng Cục Ngoại vụ, làm trưởng đoàn đã làm việc với Sở Ngoại vụ Cà Mau. Bí thư Tỉnh ủy Tô Bá Lộc tiếp và làm việc với đoàn.", "MET Kham Sisouk; MET [Sở Ngoại vụ Cà Mau]; RECEIVED Tô Bá Lộc"},
		{"work in a province", "Ngày 3/3, đoàn công tác VUFO do bà Võ Kim Chi, Chủ tịch VUFO, làm trưởng đoàn đã làm việc với tỉnh Cà Mau.", "MET Võ Kim Chi"},
		{"delegation with a long name", "Chiều 3/3, Thứ trưởng Ngoại giao Võ Kim Chi dẫn đầu đoàn Trưởng cơ quan đại diện Việt Nam ở nước ngoài nhiệm kỳ 2023-2026 làm việc với lãnh đạo VCCI.", "MET Võ Kim Chi; MET [VCCI]"},
		{"delegation of which nobody is named", "Ngày 3/3, Chủ tịch nước Tô Bá Lộc đã có buổi tiếp Đoàn đại biểu các Hội Chữ thập đỏ khu vực.", "RECEIVED Tô Bá Lộc"},
		{"delegation of a body", "Ngày 3/3, Chủ tịch nước Tô Bá Lộc tiếp Đoàn đại biểu Quốc hội Lào.", "RECEIVED Tô Bá Lộc; MET [Đoàn đại biểu Quốc hội Lào]"},
		{"bodies beside the hosts", visit + "Tiếp đoàn có ông Tô Bá Lộc, Bí thư Tỉnh ủy; lãnh đạo Sở Y tế Cà Mau.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; ATTENDED [Sở Y tế Cà Mau]"},
		{"delegation of a province", "Ngày 3/3, đồng chí Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau, đã tiếp thân mật đoàn công tác quận Haenam.", "RECEIVED Tô Bá Lộc; MET [quận Haenam]"},
		{"body that a delegation meets", visit + "Cùng ngày, đoàn đã gặp gỡ Ban Chấp hành Hội Nông dân Việt Nam.", "MET [Ban Chấp hành Hội Nông dân Việt Nam]"},
		{"leader whose title is long", "Ngày 3/3, ông Tô Bá Lộc, Chủ tịch VUFO, đã tiếp đoàn cựu chiến binh Mỹ do ông John Reed, cựu phi công trực thăng, nay là giảng viên lịch sử ở bang Oregon dẫn đầu.", "RECEIVED Tô Bá Lộc; MET John Reed"},
		{"who speaks for the host", "Ngày 3/3, ông Tô Bá Lộc, Chủ tịch VUFO, đã tiếp Đại sứ Lào tại Việt Nam Kham Sisouk. Phó Chủ tịch VUFO Võ Kim Chi cho biết trường học sẽ khánh thành trong năm. Bà Dao Keola, Giám đốc Acme, cho biết giá cả đã giảm.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; SPOKE Võ Kim Chi"},
		{"hosts of a caller", "Sáng 3/3, Tổng Lãnh sự Lào tại TP Hồ Chí Minh - ông Kham Sisouk đến thăm và chào xã giao lãnh đạo UBND tỉnh Cà Mau. Tiếp Tổng Lãnh sự Lào có Chủ tịch UBND tỉnh Cà Mau - ông Tô Bá Lộc cùng lãnh đạo các sở.", "MET Kham Sisouk; MET [UBND tỉnh Cà Mau]; RECEIVED Tô Bá Lộc"},
		{"who receives a guest with the host", "Ngày 3/3, ông Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau, tiếp Đại sứ Lào tại Việt Nam Kham Sisouk. Cùng tham gia tiếp Đại sứ có bà Võ Kim Chi, Giám đốc Sở Ngoại vụ.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk; ATTENDED Võ Kim Chi"},
		{"talks with a delegation", visit + "Hội đàm với đoàn, về phía tỉnh Cà Mau có các đồng chí: Tô Bá Lộc, Bí thư Tỉnh ủy; Võ Kim Chi, Phó Chủ tịch UBND tỉnh.", "MET Tô Bá Lộc; MET Võ Kim Chi; MET Kham Sisouk"},
		{"talks between delegations", "Chiều 3/3 diễn ra hội đàm giữa đoàn đại biểu tỉnh Cà Mau do đồng chí Tô Bá Lộc, Bí thư Tỉnh ủy dẫn đầu và đoàn đại biểu tỉnh Champasak (Lào) do đồng chí Kham Sisouk, Tỉnh trưởng dẫn đầu.", "MET Tô Bá Lộc; MET Kham Sisouk"},
		{"reception with talks", "Chiều 3/3, ông Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau, đã tiếp và trao đổi với ông Kham Sisouk, Tổng Lãnh sự Lào.", "RECEIVED Tô Bá Lộc; MET Kham Sisouk"},
		{"work with a group", "Ngày 3/3, Phó Chủ tịch UBND tỉnh Cà Mau Tô Bá Lộc làm việc với các sở, ngành. Giám đốc Sở Ngoại vụ Võ Kim Chi báo cáo công tác chuẩn bị.", "MET Tô Bá Lộc; REPORTED Võ Kim Chi"},
		{"bodies sign at the end of talks", "Ngày 3/3, ông Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau, hội đàm với Tỉnh trưởng Kham Sisouk. Hội Nông dân tỉnh Cà Mau và Sở Ngoại vụ tỉnh Champasak ký bản ghi nhớ.", "MET Tô Bá Lộc; MET Kham Sisouk; SIGNED [Hội Nông dân tỉnh Cà Mau]; SIGNED [Sở Ngoại vụ tỉnh Champasak]"},
		{"for whom somebody signs", "Ngày 3/3, tại lễ ký bản ghi nhớ, ông Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau, và ông Kham Sisouk, Tỉnh trưởng, đại diện hai bên ký bản ghi nhớ.", "SIGNED Tô Bá Lộc; SIGNED Kham Sisouk"},
		{"visit without reception", visit + "Đoàn đã thăm cảng cá.", ""},
		{"reception to come", visit + "Dự kiến tiếp và làm việc với đoàn có ông Tô Bá Lộc, Bí thư Tỉnh ủy.", ""},
	} {
		if got := roles(extract(t, Document{Text: test.text})); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestVisit gives the reception the day and the place of the visit, and the leader the province that sends him.
func TestVisit(t *testing.T) {
	facts := extract(t, Document{Text: "Từ ngày 3 - 5/3/2023, đoàn đại biểu tỉnh Mondulkiri (Campuchia) do ông Kham Sisouk, Tỉnh trưởng, làm trưởng đoàn đã làm việc tại tỉnh Cà Mau. Tiếp đoàn có ông Tô Bá Lộc, Bí thư Tỉnh ủy Cà Mau. Chiều 4/3, đoàn đã chào xã giao Chủ tịch UBND tỉnh Võ Kim Chi."})
	if len(facts.Events) != 2 {
		t.Fatalf("%d events, want 2", len(facts.Events))
	}
	if got := facts.Events[0].Date.Text; got != "2023-03-03/2023-03-05" {
		t.Errorf("the reception is on %q", got)
	}
	if got := facts.Events[1].Date.Text; got != "2023-03-04" {
		t.Errorf("the visit to the chairwoman is on %q", got)
	}
	for _, p := range facts.Participations {
		if p.Person == "Kham Sisouk" && (len(p.Bodies) != 1 || p.Bodies[0].Name != "tỉnh Mondulkiri") {
			t.Errorf("the governor is of %v", p.Bodies)
		}
	}
}
