package extract

// talks open articles in which two sides meet; what follows is said there.
var talks = []template{
	{"Chiều {D}, {P1} đã hội đàm với {P2}.", "MET P1@*; MET P2@*"},
	{"Ngày {D}, tại {V}, {P1} có buổi tiếp {P2}.", "RECEIVED P1@*; MET P2@*"},
	{"Sáng {D}, {P1} đã có cuộc hội đàm với {P2}.", "MET P1@*; MET P2@*"},
	{"Ngày {D}, {P1} đã hội kiến {P2}.", "MET P1@*; MET P2@*"},
	{"Chiều {D}, {P1} và {P2} đã có cuộc gặp song phương.", "MET P1@*; MET P2@*"},
	{"Sáng {D}, {P1} đã tiếp xã giao {P2} nhân chuyến thăm tỉnh {G1}.", "RECEIVED P1@*; MET P2@*"},
	{"Ngày {D}, {P1} đến chào {P2}.", "MET P1@*; MET P2@*"},
}

// talked are sentences of such articles. The first side is X1, the second X2: {x} is how the text means it later.
var talked = []template{
	{"{x1} khẳng định {t}.", "SPOKE X1@*"},
	{"{x2} bày tỏ tin tưởng {t}.", "SPOKE X2@*"},
	{"Về phần mình, {x2} cho rằng {t}.", "SPOKE X2@*"},
	{"{x1} đề nghị {t}.", "SPOKE X1@*"},
	{"“Tôi tin {t}”, {x2} nói.", "SPOKE X2@*"},
	{"Hai bên nhất trí {t}.", ""},
	{"{x1} hoan nghênh {n}.", "SPOKE X1@*"},
	{"Hai bên trao đổi ý kiến về {n}.", ""},
	{"{x2} cảm ơn {P1} đã quan tâm đến {n}.", "SPOKE X2@*"},
}

// followed are pairs of sentences: the second one means somebody of the first by a form of address and a name ({h1}) or by a pronoun ({o1}).
var followed = []template{
	{"{P1} phát biểu khai mạc {e}. {h1} nhấn mạnh {t}.", "OPENED P1; SPOKE P1"},
	{"Phát biểu tại {e}, {P1} cho biết {t}. {h1} cũng đề nghị {t}.", "SPOKE P1"},
	{"{P1} trình bày tham luận “{q}”. {o1} cho rằng {t}.", "PRESENTED P1; SPOKE P1"},
	{"{P1} khẳng định {t}. Theo {h1}, {t}.", "SPOKE P1"},
	{"“Tôi mong {t}”, {P1} chia sẻ. {h1} cũng kiến nghị {t}.", "SPOKE P1"},
	{"Dự {e} có {P1}. {h1} đánh giá cao {n}.", "ATTENDED P1; SPOKE P1"},
}

// various are further ways to state acts at the event of the article.
var various = []template{
	{"{E} vinh dự được đón {P1} tới dự và phát biểu.", "ATTENDED P1; SPOKE P1"},
	{"Ngoài {P1}, {e} còn có {P2}.", "ATTENDED P1; ATTENDED P2"},
	{"{P1} dẫn đầu đoàn công tác của tỉnh tham dự {e}.", "ATTENDED P1"},
	{"{P1} khi phát biểu khai mạc {e} đã hoan nghênh {n}.", "OPENED P1"},
	{"{P1} đề nghị {t} khi phát biểu tại {e}.", "SPOKE P1"},
	{"Tham dự {e} có lãnh đạo {B1}, {B2}.", "ATTENDED B1; ATTENDED B2"},
	{"{E} có sự tham gia của các tỉnh {G1}, {G2} và {G3}.", "ATTENDED G1; ATTENDED G2; ATTENDED G3"},
	{"Trả lời câu hỏi tại {e}, {P1} nói rõ {t}.", "SPOKE P1"},
	{"{E} do {B1} và {B2} phối hợp tổ chức.", "ORGANIZED B1; ORGANIZED B2"},
	{"Đồng chủ trì {e}, {P1} và {P2} lưu ý {t}.", "CHAIRED P1; CHAIRED P2"},
	{"Tại {e} đã diễn ra lễ ký thỏa thuận hợp tác giữa {B1} và {B2}.", "SIGNED B1@+; SIGNED B2@+"},
	{"{P1} lên tiếng ủng hộ {n} tại {e}.", "SPOKE P1"},
}

// nothing are further sentences that state no act at the event.
var nothing = []template{
	{"Năm 2008, {P1} nói rằng {t}.", ""},
	{"{P1} từng chủ trì nhiều hội nghị về {n}.", ""},
	{"Không lâu sau khi {P1} tuyên bố {t}, giá hàng tăng.", ""},
	{"Theo kế hoạch, {P1} sẽ tiếp {P2} vào tuần tới.", ""},
	{"{P1} nói trong một thông báo rằng {t}.", ""},
	{"Ảnh: {m}/TTXVN.", ""},
	{"Kết quả này có công của {P1} và nhiều người khác.", ""},
	{"Tuyên bố chung nhắc tới {G1} và {G2}.", ""},
	{"Trả lời phỏng vấn báo Thanh Niên bên lề {e}, {P1} cho biết {t}.", ""},
	{"Cuốn sách của {m} bán chạy nhất tuần.", ""},
	{"Tỉnh {G1} dự kiến đón {P1} vào tháng sau.", ""},
}
