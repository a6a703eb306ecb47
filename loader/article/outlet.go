package article

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// outlet is a newspaper, agency or broadcaster.
type outlet struct {
	// name is as its own pages print it.
	name string
	// forms are further ways to print it: before a report, or under one.
	forms []string
	// hosts are those of its addresses, without "www." or "m.".
	hosts []string
}

// outlets are those whose reports on foreign affairs are frequent. The names, forms and hosts are from
// their own pages.
var outlets = []outlet{
	{"Thông tấn xã Việt Nam", []string{"TTXVN", "TTXVN/Vietnam+"}, []string{"vnanet.vn", "ttxvn.vn"}},
	{"VietnamPlus", []string{"Vietnam+"}, []string{"vietnamplus.vn"}},
	{"Báo Tin tức", []string{"Baotintuc.vn", "TTXVN/Báo Tin tức"}, []string{"baotintuc.vn"}},
	{"Nhân Dân", []string{"NDĐT", "NDO", "Báo Nhân Dân", "Nhandan.vn"}, []string{"nhandan.vn", "nhandan.com.vn", "nhandan.org.vn"}},
	{"Quân đội nhân dân", []string{"QĐND", "QĐND Online", "Báo Quân đội nhân dân"}, []string{"qdnd.vn"}},
	{"Công an nhân dân", []string{"CAND", "Báo Công an nhân dân"}, []string{"cand.com.vn", "cand.vn"}},
	{"VOV", []string{"VOV.VN", "VOV.vn", "VOV Online"}, []string{"vov.vn"}},
	{"VTV", []string{"VTV.vn", "VTV Online"}, []string{"vtv.vn"}},
	{"Báo Điện tử Chính phủ", []string{"Chinhphu.vn", "Baochinhphu.vn", "Chinhphu", "Báo Chính phủ", "VGP News", "VGP"}, []string{"baochinhphu.vn", "chinhphu.vn"}},
	{"Báo điện tử Đảng Cộng sản Việt Nam", []string{"ĐCSVN", "Dangcongsan.vn"}, []string{"dangcongsan.vn"}},
	{"Đại biểu Nhân dân", []string{"Báo Đại biểu Nhân dân"}, []string{"daibieunhandan.vn"}},
	{"Thế giới & Việt Nam", []string{"TG&VN", "TGVN", "Báo Thế giới và Việt Nam", "Báo Quốc tế"}, []string{"baoquocte.vn", "tgvn.com.vn"}},
	{"Thời Đại", []string{"Tạp chí Thời Đại", "Thoidai.com.vn"}, []string{"thoidai.com.vn"}},
	{"VnExpress", []string{"VnExpress.net"}, []string{"vnexpress.net"}},
	{"Tuổi Trẻ", []string{"TTO", "Tuổi Trẻ Online", "Báo Tuổi Trẻ"}, []string{"tuoitre.vn"}},
	{"Thanh Niên", []string{"TNO", "Thanh Niên Online", "Báo Thanh Niên"}, []string{"thanhnien.vn", "thanhnien.com.vn"}},
	{"Dân trí", []string{"Dantri.com.vn", "Báo Dân trí"}, []string{"dantri.com.vn"}},
	{"VietNamNet", []string{"Vietnamnet.vn", "Vietnamnet"}, []string{"vietnamnet.vn"}},
	{"Tiền Phong", []string{"TPO", "TP - Tiền Phong", "Báo Tiền Phong"}, []string{"tienphong.vn"}},
	{"Người Lao Động", []string{"NLĐO", "NLĐ", "Báo Người Lao Động"}, []string{"nld.com.vn"}},
	{"Lao Động", []string{"LĐO", "Báo Lao Động"}, []string{"laodong.vn", "laodong.com.vn"}},
	{"Hànộimới", []string{"HNM", "HNMO", "Hà Nội mới", "Báo Hà Nội mới"}, []string{"hanoimoi.vn", "hanoimoi.com.vn"}},
	{"Kinh tế & Đô thị", []string{"KTĐT", "Kinhtedothi"}, []string{"kinhtedothi.vn"}},
	{"Sài Gòn Giải Phóng", []string{"SGGP", "SGGPO", "Báo Sài Gòn Giải Phóng"}, []string{"sggp.org.vn"}},
	{"Pháp Luật TP HCM", []string{"PLO", "Pháp Luật TP.HCM"}, []string{"plo.vn"}},
	{"Công Thương", []string{"Báo Công Thương", "Congthuong.vn"}, []string{"congthuong.vn"}},
	{"Đầu tư", []string{"Báo Đầu tư", "Baodautu.vn"}, []string{"baodautu.vn"}},
	{"Giáo dục & Thời đại", []string{"GD&TĐ", "GDTĐ"}, []string{"giaoducthoidai.vn"}},
	{"Zing News", []string{"Zing.vn", "Znews", "Zing"}, []string{"zingnews.vn", "znews.vn", "zing.vn"}},
	{"Báo Nghệ An", []string{"Baonghean.vn"}, []string{"baonghean.vn"}},
}

// outletNamed gives the outlet that a text is the name or another form of, empty where it is none.
func outletNamed(text string) string {
	text = strings.Trim(text, " ().,")
	for _, o := range outlets {
		if strings.EqualFold(text, o.name) || slices.ContainsFunc(o.forms, func(form string) bool { return strings.EqualFold(text, form) }) {
			return o.name
		}
	}
	return ""
}

// hostOutlet gives the outlet of an address.
func hostOutlet(url string) string {
	host, _, _ := canonicalURL(url)
	for _, o := range outlets {
		if slices.Contains(o.hosts, host) {
			return o.name
		}
	}
	return ""
}

// datelineRunes is the most code points of an outlet before the dash that opens a report.
const datelineRunes = 30

// datelineOutlet gives the outlet that opens the running text: "VOV.VN - …", "(Dân trí) – …".
func datelineOutlet(line string) string {
	for _, dash := range []string{" - ", " – ", " — ", "- ", "– "} {
		name, _, found := strings.Cut(line, dash)
		if found && utf8.RuneCountInString(name) <= datelineRunes {
			if outlet := outletNamed(name); outlet != "" {
				return outlet
			}
		}
	}
	return ""
}

// creditMarks begin a line that names the outlet that a text is from.
var creditMarks = []string{"Nguồn:", "Theo ", "(Theo ", "(Nguồn:"}

// creditedOutlet gives the outlet that a line credits: "Nguồn: Dân trí", "Theo TTXVN".
func creditedOutlet(lines []string) string {
	for _, line := range lines {
		for _, mark := range creditMarks {
			if name, marked := strings.CutPrefix(line, mark); marked && utf8.RuneCountInString(name) <= datelineRunes {
				if outlet := outletNamed(name); outlet != "" {
					return outlet
				}
			}
		}
	}
	return ""
}
