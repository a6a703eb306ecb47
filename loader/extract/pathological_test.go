package extract

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// pathology is a text that would be slow to read if any work grew faster than its length. Its size is a number of repetitions.
type pathology struct {
	name string
	size int
	text func(n int) string
}

// part is a size large enough to tell linear work from quadratic work, and small enough to count it: a quarter of the whole.
func (p pathology) part() int { return max(1, p.size/4) }

// lead is the first sentence of each text: without an event nothing else is read.
const lead = "Sáng 12/5/2031, tại Hà Nội, Hội nghị Kinh tế biển lần thứ 3 đã khai mạc với sự tham gia của nhiều đại biểu.\n"

// numbered gives a capitalized syllable that no other number has.
func numbered(i int) string {
	letters := []rune("aeiouybcdđghklmnpqrstvxăâêôơư")
	text := []rune{'X'}
	for i++; i > 0; i /= len(letters) {
		text = append(text, letters[i%len(letters)])
	}
	return string(text)
}

// sentences repeats a sentence; a verb %s in it is a syllable of its own, the same throughout the sentence.
func sentences(format string) func(n int) string {
	return func(n int) string {
		var text strings.Builder
		text.WriteString(lead)
		for i := range n {
			text.WriteString(strings.ReplaceAll(format, "%s", numbered(i)))
			text.WriteByte("\n "[i%2])
		}
		return text.String()
	}
}

// run repeats a text within one sentence, between others.
func run(before, format, after string) func(n int) string {
	return func(n int) string {
		var text strings.Builder
		text.WriteString(lead + before)
		for i := range n {
			text.WriteString(strings.ReplaceAll(format, "%s", numbered(i)))
		}
		return text.String() + after
	}
}

func pathologies(article func(bytes int) string) []pathology {
	const remark = " nói việc này rất cần."
	return []pathology{
		{"names in a sentence", 10_000, run("Phát biểu tại Hội nghị có ", "ông Nguyễn Văn %s, ", "và nhiều người khác.")},
		{"bare names in a sentence", 10_000, run("Dự có ", "Nguyễn Văn %s, ", "và nhiều người khác.")},
		{"posts in a sentence", 10_000, run("", "Giám đốc Sở %s, ", "ông Nguyễn Văn A"+remark)},
		{"bodies in a sentence", 10_000, run("Dự có đại diện ", "Hiệp hội %s Việt Nam, ", "và nhiều người khác.")},
		{"provinces in a sentence", 10_000, run("Dự có đại diện các tỉnh ", "Lào Cai, An Giang ", ".")},
		{"straight quotation marks", 100_000, run("Ở đây có ", `"`, " rồi.")},
		{"curly quotation marks", 50_000, run("Ở đây có ", "“ ”", " rồi.")},
		{"opening quotation marks", 100_000, run("Ở đây có ", "“a ", " rồi.")},
		{"closing quotation marks", 100_000, run("Ở đây có ", "a” ", " rồi.")},
		{"quotation marks on lines", 50_000, run("Ở đây có ", "“a\n", " rồi.")},
		{"digits", 100_000, run("Ở đây có ", "7", " rồi.")},
		{"digit groups", 100_000, run("Ở đây có ", "7.", " rồi.")},
		{"numbers", 100_000, run("Ở đây có ", "7 ", " rồi.")},
		{"days", 50_000, run("Ở đây có ", "ngày 7/7, ", " rồi.")},
		{"commas", 50_000, run("Ở đây có ", ",", " rồi.")},
		{"words and commas", 50_000, run("Phát biểu về ", "a, ", "")},
		{"letters without a space", 1_000_000, run("Ở đây có ", "a", " rồi.")},
		{"capitals without a space", 1_000_000, run("Ở đây có ", "A", " rồi.")},
		{"marks without a space", 300_000, run("Ở đây có ", "-", " rồi.")},
		{"full stops", 300_000, run("Ở đây có ", ".", " rồi.")},
		{"opening brackets", 100_000, run("Ở đây có ", "(", " rồi.")},
		{"nested brackets", 1, func(n int) string { return lead + strings.Repeat("(a ", 10_000*n) + strings.Repeat(") ", 10_000*n) }},
		{"heads of events", 20_000, run("Ở đây có ", "hội nghị ", " rồi.")},
		{"capitalized heads of events", 20_000, run("Ở đây có ", "Hội nghị ", " rồi.")},
		{"named events", 10_000, sentences("Hội nghị %s diễn ra tại Hà Nội.")},
		{"numbered events", 10_000, sentences("Hội thảo lần thứ 7 %s diễn ra.")},
		{"heads of posts", 20_000, run("Ở đây có ", "Phó Giám đốc ", " rồi.")},
		{"and", 50_000, run("Ở đây có ", "và ", " rồi.")},
		{"behalf", 20_000, run("Ở đây có ", "thay mặt ", " rồi.")},
		{"delegates", 20_000, run("Ở đây có ", "đại diện lãnh đạo ", " rồi.")},
		{"localities", 20_000, run("tại ", "tỉnh ", "")},
		{"acts", 20_000, run("Ở đây có ", "phát biểu ", " rồi.")},
		{"lone surnames", 50_000, run("Ở đây có ", "Nguyễn ", " rồi.")},
		{"foreign names", 20_000, run("Ông ", "A-", "")},
		{"topics in a sentence", 20_000, run("Ông Nguyễn Văn A phát biểu về ", "việc của %s và về ", "")},
		{"remarks of experts", 10_000, sentences("Chuyên gia Nguyễn Văn %s" + remark)},
		{"remarks of people", 10_000, sentences("Ông Nguyễn Văn %s" + remark)},
		{"posts of one person", 10_000, sentences("Giám đốc Sở %s Nguyễn Văn A" + remark)},
		{"bodies of one person", 10_000, sentences("Ông Nguyễn Văn A, đại diện Hiệp hội %s Việt Nam," + remark)},
		{"topics of one person", 10_000, sentences("Ông Nguyễn Văn A phát biểu về việc của riêng %s tại Hội nghị.")},
		{"parents of one event", 10_000, sentences("Trong khuôn khổ Diễn đàn %s, Hội nghị Kinh tế biển lần thứ 3 khai mạc.")},
		{"events within events", 10_000, sentences("Trong khuôn khổ Diễn đàn X%s, Diễn đàn %s khai mạc.")},
		{"sessions", 10_000, sentences("Tại phiên thảo luận “%s” của Hội nghị, ông Nguyễn Văn A" + remark)},
		{"lines", 50_000, run("Ở đây có ", "Xa\n", " rồi.")},
		{"lines broken in abbreviations", 50_000, run("Ở đây có ", "TP.\n", " rồi.")},
		{"lines above the text", 20_000, func(n int) string { return strings.Repeat("Hội nghị ngày 7/7\n", n) + lead }},
		{"abbreviations", 50_000, run("Ở đây có ", "TP. ", " rồi.")},
		{"equal lines", 50_000, run("Ở đây có ", "Hội nghị Kinh tế biển lần thứ 3 khai mạc tại Hà Nội, với nhiều đại biểu từ các tỉnh.\n", " rồi.")},
		{"article on one line", 1, func(n int) string { return strings.ReplaceAll(article(50_000*n), "\n", " ") }},
		{"decomposed article", 1, func(n int) string { return norm.NFD.String(article(50_000 * n)) }},
	}
}
