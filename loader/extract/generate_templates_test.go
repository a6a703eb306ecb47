package extract

// template is a sentence with slots and what it states. Slots: {P1} a person with posts, {N1} a person with a form of address only, {B1} a body,
// {G1} a province, {E} the event at the start of a sentence, {e} the event elsewhere, {F} its full name, {t} a remark, {n} a topic, {q} a title, {D} a day,
// {V} a town. Acts are "ROLE slot"; "@q" behind one says that it takes place at the session of that title, "@*" that it is a meeting of its own.
type template struct{ text, acts string }

// leads open an article and name its event.
var leads = []template{
	{"Sáng {D}, tại {V}, {B1} tổ chức {F}.", "ORGANIZED B1"},
	{"{F} diễn ra ngày {D} tại {V}.", ""},
	{"Ngày {D}, {F} do {B1} phối hợp với {B2} tổ chức đã khai mạc tại {V}.", "ORGANIZED B1; ORGANIZED B2"},
	{"Chiều {D}, tại {V} đã diễn ra {F} dưới sự chủ trì của {P1}.", "CHAIRED P1"},
	{"Ngày {D}, {B1} phối hợp cùng {B2} và {B3} tổ chức {F}, với sự tham dự của {P1}.", "ORGANIZED B1; ORGANIZED B2; ORGANIZED B3; ATTENDED P1"},
	{"Tại {V}, ngày {D}, {P1} đã dự và khai mạc {F}.", "ATTENDED P1; OPENED P1"},
	{"Trong ngày {D}, {F} đã được tổ chức tại {V} với sự tham gia của {P1} và {P2}.", "ATTENDED P1; ATTENDED P2"},
}

// templates state acts at the event of the article.
var templates = []template{
	{"Phát biểu khai mạc {e}, {P1} nhấn mạnh {t}.", "OPENED P1"},
	{"{P1} phát biểu khai mạc {e}.", "OPENED P1"},
	{"Trong bài phát biểu khai mạc, {P1} điểm lại {n}.", "OPENED P1"},
	{"{P1} đọc diễn văn khai mạc {e}.", "OPENED P1"},
	{"{P1} tuyên bố khai mạc {e}.", "OPENED P1"},
	{"Khai mạc {e}, {P1} nêu rõ {t}.", "OPENED P1"},
	{"Phát biểu chào mừng và khai mạc {e}, {P1} cho biết {t}.", "OPENED P1"},
	{"Chủ trì {e}, {P1} đề nghị các đoàn bàn về {n}.", "CHAIRED P1; SPOKE P1"},
	{"{P1} và {P2} đồng chủ trì {e}.", "CHAIRED P1; CHAIRED P2"},
	{"{E} diễn ra dưới sự chủ trì của {P1}.", "CHAIRED P1"},
	{"{E} do {P1} chủ trì.", "CHAIRED P1"},
	{"{E} đặt dưới sự điều hành của {P1}.", "CHAIRED P1"},
	{"Chủ trì {e} có {P1}; {P2}.", "CHAIRED P1; CHAIRED P2"},
	{"{P1} chủ trì và điều hành {e}.", "CHAIRED P1"},
	{"Phát biểu chỉ đạo tại {e}, {P1} yêu cầu {t}.", "DIRECTED P1"},
	{"{P1} đến dự và phát biểu chỉ đạo {e}.", "ATTENDED P1; DIRECTED P1"},
	{"{P1} có bài phát biểu chỉ đạo tại {e}.", "DIRECTED P1"},
	{"Dự và chỉ đạo {e} có {P1}.", "ATTENDED P1; DIRECTED P1"},
	{"{P1} trình bày báo cáo về {n}.", "REPORTED P1"},
	{"Tại {e}, {P1} đã báo cáo kết quả {n}.", "REPORTED P1"},
	{"{E} đã nghe {P1} báo cáo tổng kết {n}.", "REPORTED P1"},
	{"Báo cáo tại {e}, {P1} cho biết {t}.", "REPORTED P1"},
	{"{P1} trình bày tham luận với chủ đề “{q}”.", "PRESENTED P1"},
	{"Thay mặt {B1}, {P1} trình bày tham luận “{q}”.", "PRESENTED P1"},
	{"Các đại biểu đã nghe tham luận của {B1}, {B2} và {B3}.", "PRESENTED B1; PRESENTED B2; PRESENTED B3"},
	{"Với tham luận “{q}”, {P1} cho rằng {t}.", "PRESENTED P1"},
	{"Tham luận “{q}” do {P1} trình bày nhận được nhiều ý kiến.", "PRESENTED P1"},
	{"Các tỉnh {G1}, {G2} và {G3} cũng trình bày tham luận về {n}.", "PRESENTED G1; PRESENTED G2; PRESENTED G3"},
	{"Phát biểu tại {e}, {P1} cho rằng {t}.", "SPOKE P1"},
	{"{P1} khẳng định {t}.", "SPOKE P1"},
	{"Theo {P1}, {t}.", "SPOKE P1"},
	{"Tại {e}, {P1} bày tỏ tin tưởng rằng {t}.", "SPOKE P1"},
	{"“Chúng tôi thấy {t}”, {P1} nói.", "SPOKE P1"},
	{"Đại diện {B1}, {B2} cũng phát biểu tại {e}.", "SPOKE B1; SPOKE B2"},
	{"Lãnh đạo các tỉnh {G1} và {G2} chia sẻ kinh nghiệm tại {e} về {n}.", "SPOKE G1; SPOKE G2"},
	{"Kinh nghiệm {n} được {P1} và đại diện {B1} chia sẻ.", "SPOKE P1; SPOKE B1"},
	{"Tham gia thảo luận, {P1} đề xuất thêm về {n}.", "SPOKE P1"},
	{"Về phần mình, {P1} cam kết {t}.", "SPOKE P1"},
	{"Cùng quan điểm, {P1} cho biết {t}.", "SPOKE P1"},
	{"Trao đổi tại {e}, {P1} chỉ ra rằng {t}.", "SPOKE P1"},
	{"Thay mặt {B1}, {P1} phát biểu tại {e}.", "SPOKE P1"},
	{"{P1}, với tư cách khách mời, phát biểu tại {e}.", "SPOKE P1"},
	{"Đáng chú ý, {P1} kiến nghị {t}.", "SPOKE P1"},
	{"Đồng tình với ý kiến trên, {P1} nhận định {t}.", "SPOKE P1"},
	{"Tham dự {e} có {P1}; {P2}; {P3} cùng hơn 100 đại biểu.", "ATTENDED P1; ATTENDED P2; ATTENDED P3"},
	{"Dự {e} có {P1} và {P2}.", "ATTENDED P1; ATTENDED P2"},
	{"Cùng dự có {P1}.", "ATTENDED P1"},
	{"{E} có sự tham dự của {P1} và {P2}.", "ATTENDED P1; ATTENDED P2"},
	{"Về phía khách mời có {P1}; {P2}.", "ATTENDED P1; ATTENDED P2"},
	{"{P1} tham dự {e}.", "ATTENDED P1"},
	{"{P1} cũng có mặt tại {e}.", "ATTENDED P1"},
	{"Đoàn công tác do {P1} dẫn đầu đã tham dự {e}.", "ATTENDED P1"},
	{"Đến dự {e} có các đồng chí: {P1}; {P2}.", "ATTENDED P1; ATTENDED P2"},
	{"{E} do {B1} tổ chức.", "ORGANIZED B1"},
	{"{E} được {B1} phối hợp với {B2} tổ chức.", "ORGANIZED B1; ORGANIZED B2"},
	{"{E} do {B1} chủ trì, phối hợp với {B2} tổ chức.", "ORGANIZED B1; ORGANIZED B2"},
	{"{B1} là đơn vị đăng cai {e}.", "ORGANIZED B1"},
	{"Tại {e}, {B1} và {B2} đã ký biên bản ghi nhớ về {n}.", "SIGNED B1; SIGNED B2"},
	{"Nhân dịp này, {P1} và {P2} đã ký thỏa thuận hợp tác.", "SIGNED P1; SIGNED P2"},
	{"Phát biểu bế mạc {e}, {P1} ghi nhận {n}.", "CLOSED P1"},
	{"{P1} phát biểu kết luận {e}.", "CLOSED P1"},
	{"Bế mạc {e}, {P1} đánh giá cao {n}.", "CLOSED P1"},
	{"Kết luận {e}, {P1} giao các sở việc {n}.", "CLOSED P1"},
}

// endings leave the event of the article for another one, where the text may stay.
var endings = []template{
	{"Tại phiên “{q}”, {P1} nêu rõ {t}.", "SPOKE P1@q"},
	{"Chiều cùng ngày, {P1} đã tiếp {P2}.", "RECEIVED P1@*; MET P2@*"},
	{"Trước đó, {P1} đã có cuộc gặp với {P2}.", "MET P1@*; MET P2@*"},
}

// silent sentences name people and bodies and state no act at the event.
var silent = []template{
	{"Dự kiến, {P1} sẽ phát biểu vào ngày mai.", ""},
	{"Bên lề {e}, {P1} cho biết {t}.", ""},
	{"{B1} sẽ tổ chức hội chợ vào tháng tới.", ""},
	{"Trả lời phỏng vấn, {P1} cho biết {t}.", ""},
	{"Tỉnh {G1} có đường biên dài và nhiều cửa khẩu.", ""},
	{"Trước sự chứng kiến của {P1}, các em nhỏ múa hát.", ""},
	{"{E} kết nối trực tuyến với nhiều điểm cầu.", ""},
	{"{E} thảo luận các nội dung về {n}.", ""},
	{"Nhiều người nhắc tới {P1} với lòng biết ơn.", ""},
}
