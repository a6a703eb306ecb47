package extract
import ("testing";"fmt")
func TestZZ(t *testing.T){
 for _, s := range []string{"Ông Phạm Anh Tuấn - Chủ tịch Hội đồng thành viên Tổng công ty Bưu điện Việt Nam phát biểu tại lễ ký kết.", "Về vấn đề công nghệ, Phó thủ tướng Vũ Đức Đam cũng đặt vấn đề về việc chính phủ cứ để các doanh nghiệp tự phát triển."} {
 r:=readSentence(t,s)
 c:=parseClause(r)
 for _,e:=range c.elements { fmt.Printf("%d[%s|%s] ", e.kind, c.text(e.from,e.to), e.key) }
 fmt.Println()
 }
}
