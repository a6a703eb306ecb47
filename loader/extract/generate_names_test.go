package extract

import (
	"math/rand/v2"
	"strings"

	"quanhe/graph"
	"quanhe/loader/gazetteer"
)

// The syllables and parts that names of nobody are made of.
var (
	middleSyllables = strings.Fields("Văn Thị Hữu Đức Minh Quốc Ngọc Thu Xuân Công Bá Đình Kim Khắc Tấn Trọng Mạnh Duy Hồng Như")
	givenSyllables  = strings.Fields("Khôi Thảo Lân Uyên Tường Nhàn Viễn Khuê Đạt Trâm Bách Diệp Toàn Hạnh Phách Nghĩa Quyên Lượng Thoa Dương Kỳ Thụy Hòa Mẫn")
	foreignGiven    = strings.Fields("Marek Ingrid Paolo Yusuf Svetlana Kenji Amélie Dmitri Rosa Thabo Elif Mohamed Jean-Luc Soo-jin Hyun-woo Arvind Ngozi Björn")
	foreignFamily   = strings.Fields("Holubnik Almqvist Ferrante Kaya Orlova Tanigawa Durand Sokolov Quispe Mokoena Park Kwon Ramaswamy Okafor Lindgren O'Brien Schäfer Bouphavanh")
	foreignParticle = strings.Fields("de van al da")
	eastAsian       = []string{"Choi Min - Jae", "Park Ji-hoon", "Umeno Kunihiko", "Tanigawa Shota", "Baek Su - yeon", "Lim Wei Shan", "Vương Khải", "Tống Thao"}
	unseenHeads     = []string{"Nhóm trưởng kết nối", "Trưởng nhóm tư vấn", "Phụ trách đối tác", "Quản đốc dự án", "Đồng sáng lập", "Tổ trưởng kỹ thuật"}
	bodyFields      = []string{"Công nghệ sinh học", "Dệt may", "Gốm sứ", "Nuôi trồng thủy sản", "Logistics", "Cà phê", "Du lịch cộng đồng", "Năng lượng tái tạo", "Thủ công mỹ nghệ"}
	bodyHeads       = []string{"Hiệp hội", "Viện Nghiên cứu", "Trung tâm", "Liên hiệp", "Cục", "Hội", "Công ty"}
	quotedTitles    = []string{"Cảng xanh và thị trường mới", "Sông chung, việc chung", "Đô thị bên vịnh", "Một cửa khẩu, hai vùng quê", "Hàng Việt đi xa", "Ngoại ngữ cho cán bộ xã"}
	meetingTopics   = []string{"Kinh tế ven biển", "Hợp tác vùng cao", "Giao thương cửa khẩu", "Du lịch di sản", "Chuyển đổi số địa phương", "Nông nghiệp bền vững"}
	meetingHeads    = []string{"Hội nghị", "Hội thảo", "Tọa đàm", "Diễn đàn"}
	remarks         = []string{
		"các tỉnh cần đi chung một đường", "kết quả năm qua rất đáng mừng", "công việc còn nhiều chỗ khó", "vùng núi phải được ưu tiên hơn", "nguồn lực vẫn là nút thắt",
		"hàng nông sản cần thêm đường ra biển", "thủ tục phải gọn hơn trước", "mỗi nơi nên chọn một thế mạnh", "cán bộ trẻ cần được học thêm ngoại ngữ", "đường bay mới sẽ giúp du khách đến nhiều hơn",
	}
	topics = []string{"công tác đối ngoại năm qua", "thu hút vốn vào vùng cao", "quản lý đường biên", "quảng bá làng nghề", "đào tạo cán bộ", "đưa nông sản ra nước ngoài", "bảo hộ ngư dân"}
)

// cast makes people, bodies and events of which nothing is true.
type cast struct {
	*rand.Rand
	lex *lexicon
}

func pick[T any](c cast, list []T) T { return list[c.IntN(len(list))] }

// actor is a person or a body with the words that the text prints for it.
type actor struct {
	name, body string
	honorific  string
	posts      []string
	// foreign names and posts that no list has need the words around them to be seen.
	foreign, unseen bool
}

func (c cast) vietnamese() string {
	surname := pick(c, c.lex.rows[gazetteer.Surnames]).Name
	name := surname + " " + pick(c, middleSyllables) + " " + pick(c, givenSyllables)
	if c.IntN(4) == 0 {
		name = surname + " " + pick(c, givenSyllables)
	}
	return name
}

func (c cast) foreigner() string {
	given, family := pick(c, foreignGiven), pick(c, foreignFamily)
	switch c.IntN(8) {
	case 0:
		return given + " " + pick(c, foreignParticle) + " " + family
	case 1:
		return given + " " + pick(c, []string{"B.", "J.", "W."}) + " " + family
	case 2:
		return pick(c, eastAsian)
	}
	return given + " " + family
}

// shortName is the form of address with the name that stands for the whole one: the given name of a Vietnamese, the family name of others.
func (a actor) shortName() string {
	words := strings.Fields(a.name)
	return a.honorific + " " + words[len(words)-1]
}

// pronoun is the form of address alone; a comrade is "ông".
func (a actor) pronoun() string {
	if a.honorific == "bà" {
		return "bà"
	}
	return "ông"
}

func (c cast) province() string { return pick(c, c.lex.rows[gazetteer.Provinces]).Name }

// country gives a foreign state; groups and cities are none.
func (c cast) country() string {
	for {
		if e := pick(c, c.lex.rows[gazetteer.Countries]); e.Kind == "country" && e.Name != homeCountry {
			return e.Name
		}
	}
}

func (c cast) ministry() string {
	for {
		if e := pick(c, c.lex.rows[gazetteer.Organizations]); e.Kind == string(graph.OrganizationMinistry) && strings.HasPrefix(e.Name, "Bộ ") {
			return e.Name
		}
	}
}

// department gives a unit whose head is a "trưởng", a "giám đốc" or a chair, with that post.
func (c cast) department() (post, body string) {
	switch c.IntN(6) {
	case 0:
		body = "Cục " + pick(c, bodyFields)
		return "Cục trưởng " + body, body
	case 1:
		body = "Sở Ngoại vụ tỉnh " + c.province()
		return pick(c, []string{"Giám đốc ", "Phó Giám đốc "}) + body, body
	case 2:
		body = "UBND tỉnh " + c.province()
		return pick(c, []string{"Chủ tịch ", "Phó Chủ tịch ", "Phó Chủ tịch Thường trực ", "Chánh Văn phòng "}) + body, body
	case 3:
		body = "Hiệp hội " + pick(c, bodyFields) + " Việt Nam"
		return pick(c, []string{"Chủ tịch ", "Tổng Thư ký ", "Phó Chủ tịch "}) + body, body
	case 4:
		body = c.ministry()
		return pick(c, []string{"Thứ trưởng ", "Bộ trưởng "}) + body, body
	}
	body = "Viện Nghiên cứu " + pick(c, bodyFields)
	return "Viện trưởng " + body, body
}

// person makes somebody with one post or two, at home or abroad, now and then with a post that no list has.
func (c cast) person() actor {
	switch c.IntN(12) {
	case 0:
		return actor{name: c.foreigner(), honorific: pick(c, []string{"ông", "bà", "ngài"}), posts: []string{"Đại sứ " + c.country() + " tại Việt Nam"}, foreign: true}
	case 1:
		return actor{name: c.vietnamese(), honorific: pick(c, []string{"ông", "bà"}), posts: []string{"Đại sứ Việt Nam tại " + c.country()}}
	case 2:
		return actor{name: c.vietnamese(), honorific: pick(c, []string{"ông", "bà"}), posts: []string{pick(c, unseenHeads) + " " + pick(c, bodyFields)}, unseen: true}
	case 3:
		return actor{name: c.foreigner(), honorific: pick(c, []string{"ông", "bà"}), posts: []string{"Thứ trưởng Ngoại giao " + c.country()}, foreign: true}
	case 4:
		province := c.province()
		return actor{name: c.vietnamese(), honorific: "đồng chí", posts: []string{"Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy " + province}}
	}
	post, _ := c.department()
	return actor{name: c.vietnamese(), honorific: pick(c, []string{"ông", "bà", "đồng chí"}), posts: []string{post}}
}

// organization makes a body that may organize, sign or speak.
func (c cast) organization() actor {
	switch c.IntN(6) {
	case 0:
		return actor{body: c.ministry()}
	case 1:
		return actor{body: "UBND tỉnh " + c.province()}
	case 2:
		return actor{body: "Sở Ngoại vụ tỉnh " + c.province()}
	case 3:
		return actor{body: "Đại sứ quán " + c.country() + " tại Việt Nam"}
	case 4:
		return actor{body: pick(c, []string{"VCCI", "Ban Đối ngoại Trung ương", "Liên hiệp các tổ chức hữu nghị Việt Nam"})}
	}
	return actor{body: pick(c, bodyHeads) + " " + pick(c, bodyFields) + " Việt Nam"}
}
