package graphtest

import "quanhe/graph"

// Sample gives the statements of a small invented graph. Six articles speak of it:
//
//	                  series:doi-ngoai  Hội nghị Đối ngoại Toàn quốc
//	                    │ edition 31             │ edition 32
//	event:doi-ngoai-31 ─┘                        └─ event:doi-ngoai-32  CONFERENCE  2024-05-06/2024-05-08
//	undated, nobody took part                         │        │            place:tan-lap
//	                                       PART_OF    │        │ PART_OF (nearest parent)
//	               event:phien-toan-the SESSION ──────┘        │
//	               2024-05-07                                  │         event:tuan-bien FORUM 2024-05
//	                                                           │           │ PART_OF (second parent)
//	                                   event:toa-dam SEMINAR ──┴───────────┘
//	                                   --05-08, a day without a year
//
//	event:le-ky CEREMONY 2023          event:tiep MEETING 2023-11-20      event:gap MEETING, undated
//
//	org:bo MINISTRY ─┬─ org:vu-bien DEPARTMENT
//	                 └─ org:dsq EMBASSY ── place:dong-lan COUNTRY, place:la-thanh CITY
//	org:ubnd PEOPLES_COMMITTEE ── place:binh-khe PROVINCE ── org:tinh PROVINCE
//	org:hoi ASSOCIATION (acts itself)  org:cong-ty COMPANY "O'Hara & \"Sông\" %_\ Co."
//
//	person:ha       Nguyễn Thị Hà     homonym of Hạ without marks; post:thu-truong of org:bo
//	person:ha-2     Nguyễn Thị Hạ     post:vu-truong of org:vu-bien
//	person:hoa      Trần Văn Hoà      alias Trần Văn Hòa; post:dai-su of org:dsq, posted to place:dong-lan
//	person:an       Lê Quý Ẩn         no post; speaks for org:hoi
//	person:to       Tô Từ             is named, takes part in nothing but as a candidate
//	person:y        Y Wang            two articles spell it differently
//
//	topic:kinh-te-bien       kinh tế biển      the report of Hạ (second there in one article, alone in another); the paper of Ẩn
//	topic:nguoi-song-o-dao   người sống ở đảo  the report of Hạ
//	topic:ca-heo             cá heo            the remark of Hoà
//
//	Candidates: Hà closes 32 (in article:som; article:toan-canh states it by a rule), Từ attends 31, Y speaks at
//	event:gap, Hoà holds post:tu-do; the forum is on 2024-05-20 at place:song-vang, event:gap is part of it.
//
//	article           published    text  says
//	article:som       2024-05-06   NFC   32 begins in 2024-05, theme A, OVER 300 delegates
//	article:toan-canh 2024-05-09   NFD   the same facts, exact days, theme B, 312 delegates
//	article:ben-le    undated      CRLF  the seminar, its two parents, the body that acts, the proxy
//	article:cu        2023-11      NFC   visit and ceremony of the year before
//	article:la        2024-05-09   NFC   quotes, backslashes, emoji; a restatement
//	article:rong      2024         NFC   nothing
func Sample() []graph.Statement {
	c := sampleCast()
	return []graph.Statement{sampleEarly(c), sampleOverview(c), sampleMargin(c), sampleOld(c), sampleOdd(c), sampleEmpty(c)}
}

func sampleCast() *cast {
	c := newCast()
	c.person("person:ha", "Nguyễn Thị Hà", "Bà Hà")
	c.person("person:ha-2", "Nguyễn Thị Hạ")
	c.person("person:hoa", "Trần Văn Hoà", "Trần Văn Hòa")
	c.person("person:an", "Lê Quý Ẩn")
	c.person("person:to", "Tô Từ")
	c.person("person:y", "Y Wang")

	c.place(graph.PlaceCountry, "place:dong-lan", "Đông Lân")
	c.place(graph.PlaceCity, "place:la-thanh", "La Thành")
	c.place(graph.PlaceProvince, "place:binh-khe", "Bình Khê")
	c.place(graph.PlaceCity, "place:tan-lap", "Tân Lập")
	c.place(graph.PlaceVenue, "place:song-vang", "Nhà khách Sông Vàng")

	c.organization(graph.OrganizationMinistry, "org:bo", "Bộ Đối ngoại", "")
	c.organization(graph.OrganizationDepartment, "org:vu-bien", "Vụ Biển", "org:bo")
	c.organization(graph.OrganizationEmbassy, "org:dsq", "Đại sứ quán tại Đông Lân", "org:bo", "place:dong-lan", "place:la-thanh")
	c.organization(graph.OrganizationPeoplesCommittee, "org:ubnd", "Ủy ban nhân dân tỉnh Bình Khê", "", "place:binh-khe")
	c.organization(graph.OrganizationProvince, "org:tinh", "Tỉnh Bình Khê", "", "place:binh-khe")
	c.organization(graph.OrganizationAssociation, "org:hoi", "Hội Hữu nghị", "")
	c.organization(graph.OrganizationCompany, "org:cong-ty", oddName, "")

	c.post(graph.PostDeputyMinister, "post:thu-truong", "Thứ trưởng Bộ Đối ngoại", "org:bo", "")
	c.post(graph.PostDirector, "post:vu-truong", "Vụ trưởng Vụ Biển", "org:vu-bien", "")
	c.post(graph.PostAmbassador, "post:dai-su", "Đại sứ tại Đông Lân", "org:dsq", "place:dong-lan")
	c.post(graph.PostOther, "post:tu-do", "Khách mời", "", "")

	c.eventSeries("series:doi-ngoai", "Hội nghị Đối ngoại Toàn quốc")
	c.eventSeries("series:rong", "Diễn đàn chưa họp")
	c.edition("event:doi-ngoai-31", "Hội nghị Đối ngoại Toàn quốc lần thứ 31", "series:doi-ngoai", 31)
	c.edition("event:doi-ngoai-32", "Hội nghị Đối ngoại Toàn quốc lần thứ 32", "series:doi-ngoai", 32)
	c.event(graph.EventSession, "event:phien-toan-the", "Phiên toàn thể", "event:doi-ngoai-32")
	c.event(graph.EventSeminar, "event:toa-dam", "Tọa đàm về biển", "event:doi-ngoai-32")
	c.event(graph.EventForum, "event:tuan-bien", "Tuần lễ Biển", "")
	c.event(graph.EventCeremony, "event:le-ky", "Lễ ký kết", "")
	c.event(graph.EventMeeting, "event:tiep", "Buổi tiếp", "")
	c.event(graph.EventMeeting, "event:gap", "Buổi gặp", "")

	c.topic("topic:kinh-te-bien", "kinh tế biển")
	c.topic("topic:nguoi-song-o-dao", "người sống ở đảo")
	c.topic("topic:ca-heo", "cá heo")
	return c
}

// oddName has what SQL, Cypher, LIKE and regular expressions treat specially.
const oddName = `O'Hara & "Sông" %_\ $1 {x} ` + "`Co.`" + ` (--;) 🚢`

func sampleEarly(c *cast) graph.Statement {
	d := newDraft(c, graph.Article{
		ID: "article:som", Title: "Khai mạc Hội nghị Đối ngoại", URL: "https://example.org/som",
		Publisher: "Báo Bình Khê", Published: day("2024-05-06"), Author: "Mai Lan",
	})
	d.plain("Khai mạc\n\n")
	opened := d.say("Tháng 5/2024, Thứ trưởng Nguyễn Thị Hà khai mạc hội nghị lần thứ 32 tại Tân Lập.")
	theme := d.say("Chủ đề là “Vươn ra biển lớn”.")
	over := d.say("Hơn 300 đại biểu dự.")
	session := d.say("Tại phiên toàn thể, bà Hạ báo cáo về người sống ở đảo và về kinh tế biển.")
	held := d.hold("person:ha", "post:thu-truong", graph.EndOpen, opened)
	d.act(graph.Participation{
		EventID: "event:doi-ngoai-32", Role: graph.RoleOpened, PersonID: "person:ha", TenureID: held,
		OrganizationID: "org:bo", PrintedTitle: "Thứ trưởng", SpeechKind: graph.SpeechOpening,
	}, opened)
	d.act(graph.Participation{
		EventID: "event:phien-toan-the", Role: graph.RoleReported, PersonID: "person:ha-2",
		SpeechTitle: "Báo cáo tổng kết", SpeechKind: graph.SpeechReport,
		TopicIDs: []string{"topic:nguoi-song-o-dao", "topic:kinh-te-bien"},
	}, session)
	d.claim("event:doi-ngoai-32", graph.PropertyDate, "2024-05", "", opened)
	d.claim("event:doi-ngoai-32", graph.PropertyPlace, "Tân Lập", "place:tan-lap", opened)
	d.claim("event:doi-ngoai-32", graph.PropertyTheme, "Vươn ra biển lớn", "", theme)
	d.claim("event:doi-ngoai-32", graph.PropertyDelegates, "OVER 300", "", over)
	d.claim("event:phien-toan-the", graph.PropertyParent, "Hội nghị Đối ngoại Toàn quốc lần thứ 32", "event:doi-ngoai-32", session)
	d.name("event:doi-ngoai-31", "person:to")
	d.how = graph.HowCandidate
	closed := d.say("Thứ trưởng Hà sẽ bế mạc; ông Tô Từ từng dự hội nghị lần thứ 31.")
	d.act(graph.Participation{
		EventID: "event:doi-ngoai-32", Role: graph.RoleClosed, PersonID: "person:ha", TenureID: held,
		OrganizationID: "org:bo", PrintedTitle: "Thứ trưởng", SpeechKind: graph.SpeechClosing,
	}, closed)
	d.act(graph.Participation{EventID: "event:doi-ngoai-31", Role: graph.RoleAttended, PersonID: "person:to"}, closed)
	return d.done()
}

func sampleOverview(c *cast) graph.Statement {
	d := newDraft(c, graph.Article{
		ID: "article:toan-canh", Title: "Toàn cảnh hội nghị", URL: "https://example.org/toan-canh",
		Publisher: "Tuần tin", Published: day("2024-05-09"),
	})
	d.decomposed = true
	d.spelled("person:y", "Ý Vương")
	d.plain("Toàn cảnh: đã khép lại.\n\n")
	opened := d.say("Từ ngày 6 đến 8/5/2024, bà Hà khai mạc và bế mạc hội nghị.")
	again := d.say("Thứ trưởng Hà nhắc lại lời khai mạc.")
	theme := d.say("Chủ đề: Ngoại giao biển.")
	exact := d.say("312 đại biểu dự trực tiếp.")
	session := d.say("Ngày 7/5/2024 họp phiên toàn thể; Vụ trưởng Nguyễn Thị Hạ báo cáo về kinh tế biển, Đại sứ Trần Văn Hòa phát biểu về cá heo.")
	wang := d.say("Ông Y Wang dự.")
	director := d.hold("person:ha-2", "post:vu-truong", graph.EndUnknown, session)
	ambassador := d.hold("person:hoa", "post:dai-su", graph.EndOpen, session)
	d.act(graph.Participation{
		EventID: "event:doi-ngoai-32", Role: graph.RoleOpened, PersonID: "person:ha", PrintedTitle: "bà",
		SpeechTitle: "Diễn văn khai mạc",
	}, opened, again)
	d.act(graph.Participation{EventID: "event:doi-ngoai-32", Role: graph.RoleClosed, PersonID: "person:ha"}, opened)
	d.act(graph.Participation{
		EventID: "event:phien-toan-the", Role: graph.RoleReported, PersonID: "person:ha-2", TenureID: director,
		OrganizationID: "org:vu-bien", PrintedTitle: "Vụ trưởng", TopicIDs: []string{"topic:kinh-te-bien"},
	}, session)
	d.act(graph.Participation{
		EventID: "event:phien-toan-the", Role: graph.RoleSpoke, PersonID: "person:hoa", TenureID: ambassador,
		OrganizationID: "org:dsq", PrintedTitle: "Đại sứ", SpeechKind: graph.SpeechRemark, TopicIDs: []string{"topic:ca-heo"},
	}, session)
	d.act(graph.Participation{EventID: "event:phien-toan-the", Role: graph.RoleAttended, PersonID: "person:y"}, wang)
	d.claim("event:doi-ngoai-32", graph.PropertyDate, "2024-05-06/2024-05-08", "", opened)
	d.claim("event:doi-ngoai-32", graph.PropertyTheme, "Ngoại giao biển", "", theme)
	d.claim("event:doi-ngoai-32", graph.PropertyDelegates, "312", "", exact)
	d.claim("event:doi-ngoai-32", graph.PropertyMode, string(graph.ModeInPerson), "", exact)
	d.claim("event:phien-toan-the", graph.PropertyDate, "2024-05-07", "", session)
	return d.done()
}

func sampleMargin(c *cast) graph.Statement {
	d := newDraft(c, graph.Article{ID: "article:ben-le", Title: "Bên lề hội nghị"})
	d.spelled("person:y", "Y. Wang")
	d.plain("Bên lề\r\n\r\n")
	seminar := d.say("Tọa đàm về biển ngày 8/5 trong khuôn khổ hội nghị và Tuần lễ Biển tháng 5/2024\r\ndo Hội Hữu nghị tổ chức.")
	proxy := d.say("Thay mặt Hội Hữu nghị, ông Lê Quý Ẩn trình bày tham luận “Biển và người” về kinh tế biển.")
	host := d.say("Tỉnh Bình Khê đăng cai.")
	met := d.say("Hội gặp ông Y. Wang ở Nhà khách Sông Vàng.")
	d.act(graph.Participation{
		EventID: "event:toa-dam", Role: graph.RoleOrganized, BodyID: "org:hoi", OrganizationID: "org:hoi",
	}, seminar)
	d.act(graph.Participation{
		EventID: "event:toa-dam", Role: graph.RolePresented, PersonID: "person:an", OrganizationID: "org:hoi",
		OnBehalfOfID: "org:hoi", SpeechTitle: "Biển và người", SpeechKind: graph.SpeechPaper, TopicIDs: []string{"topic:kinh-te-bien"},
	}, proxy)
	d.act(graph.Participation{
		EventID: "event:tuan-bien", Role: graph.RoleHosted, BodyID: "org:tinh", OrganizationID: "org:tinh",
	}, host)
	d.act(graph.Participation{EventID: "event:gap", Role: graph.RoleMet, BodyID: "org:hoi", OrganizationID: "org:hoi"}, met)
	d.act(graph.Participation{EventID: "event:gap", Role: graph.RoleMet, PersonID: "person:y"}, met)
	d.claim("event:toa-dam", graph.PropertyDate, "--05-08", "", seminar)
	d.claim("event:toa-dam", graph.PropertyParent, "Hội nghị Đối ngoại Toàn quốc lần thứ 32", "event:doi-ngoai-32", seminar)
	d.claim("event:toa-dam", graph.PropertyParent, "Tuần lễ Biển", "event:tuan-bien", seminar)
	d.claim("event:tuan-bien", graph.PropertyDate, "2024-05", "", seminar)
	d.claim("event:gap", graph.PropertyPlace, "Nhà khách Sông Vàng", "place:song-vang", met)
	d.how = graph.HowCandidate
	remark := d.say("Ngày 20/5/2024, trong Tuần lễ Biển, ông Y. Wang nói chuyện tại Nhà khách Sông Vàng.")
	d.act(graph.Participation{EventID: "event:gap", Role: graph.RoleSpoke, PersonID: "person:y"}, remark)
	d.claim("event:tuan-bien", graph.PropertyDate, "2024-05-20", "", remark)
	d.claim("event:tuan-bien", graph.PropertyPlace, "Nhà khách Sông Vàng", "place:song-vang", remark)
	d.claim("event:gap", graph.PropertyParent, "Tuần lễ Biển", "event:tuan-bien", remark)
	return d.done()
}

func sampleOld(c *cast) graph.Statement {
	d := newDraft(c, graph.Article{
		ID: "article:cu", Title: "Chuyện năm cũ", Publisher: "Báo Bình Khê", Published: day("2023-11"),
	})
	received := d.say("Ngày 20/11/2023, Chủ tịch tỉnh tiếp Đại sứ Trần Văn Hoà.")
	signed := d.say("Năm 2023, bà Nguyễn Thị Hà và Ủy ban nhân dân tỉnh Bình Khê ký kết trực tuyến ở Bình Khê.")
	guest := d.say("Bà Hà là khách mời.")
	ambassador := d.hold("person:hoa", "post:dai-su", graph.EndOpen, received)
	d.hold("person:ha", "post:tu-do", graph.EndUnknown, guest)
	d.act(graph.Participation{
		EventID: "event:tiep", Role: graph.RoleReceived, BodyID: "org:ubnd", OrganizationID: "org:ubnd",
	}, received)
	d.act(graph.Participation{
		EventID: "event:tiep", Role: graph.RoleMet, PersonID: "person:hoa", TenureID: ambassador, OrganizationID: "org:dsq",
	}, received)
	d.act(graph.Participation{EventID: "event:le-ky", Role: graph.RoleSigned, PersonID: "person:ha"}, signed)
	d.act(graph.Participation{
		EventID: "event:le-ky", Role: graph.RoleSigned, BodyID: "org:ubnd", OrganizationID: "org:ubnd",
	}, signed)
	d.claim("event:tiep", graph.PropertyDate, "2023-11-20", "", received)
	d.claim("event:le-ky", graph.PropertyDate, "2023", "", signed)
	d.claim("event:le-ky", graph.PropertyPlace, "Bình Khê", "place:binh-khe", signed)
	d.claim("event:le-ky", graph.PropertyMode, string(graph.ModeOnline), "", signed)
	d.how = graph.HowCandidate
	d.hold("person:hoa", "post:tu-do", graph.EndUnknown, guest)
	return d.done()
}

func sampleOdd(c *cast) graph.Statement {
	d := newDraft(c, graph.Article{
		ID: "article:la", Title: `"Lạ" — 100% d'Or \ ; DROP 🚢`, URL: "https://example.org/?a='b'&c=%22",
		Publisher: "quanhe sample", Published: day("2024-05-09"), Sample: true, BasedOn: `Sổ tay, tr. 5 – "7"`,
	})
	d.plain("\ufeff\t🚢🚢\u200b ")
	odd := d.say(`Công ty ` + oddName + ` dự Tuần lễ Biển với e̊ và 🧜🏽‍♀️ \n \u0041 ''.`)
	d.act(graph.Participation{
		EventID: "event:tuan-bien", Role: graph.RoleAttended, BodyID: "org:cong-ty", OrganizationID: "org:cong-ty",
		PrintedTitle: oddName, SpeechTitle: `{"title": "'"}`,
	}, odd)
	d.claim("event:tuan-bien", graph.PropertyTheme, oddName, "", odd)
	d.claim("event:tuan-bien", graph.PropertyDelegates, "ABOUT 0", "", odd)
	return d.done()
}

func sampleEmpty(c *cast) graph.Statement {
	d := newDraft(c, graph.Article{ID: "article:rong", Title: "Chuyên mục", Published: day("2024")})
	d.plain("Không có gì.")
	d.name("series:rong")
	return d.done()
}

// day reads a date of the data.
func day(text string) graph.PartialDate {
	date, err := graph.ParseDate(text)
	if err != nil {
		panic(err) // a mistake in the data
	}
	return date
}
