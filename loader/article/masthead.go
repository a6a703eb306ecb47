package article

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quanhe/graph"
)

// masthead is what the text of an article itself says about the article, empty where it says
// nothing, or nothing that is beyond doubt.
type masthead struct {
	title, publisher, author string
	published                graph.PartialDate
}

// The sizes that tell the lines of a masthead from running text.
const (
	// proseRunes is the least length in code points of a line of running text.
	proseRunes = 60
	// headLines is the most lines above the running text that are looked at.
	headLines = 30
	// titleWordsLeast and titleWordsMost bound the words of a title.
	titleWordsLeast, titleWordsMost = 4, 40
	// titleRunes and namesRunes are the most code points of a title and of a line of names.
	titleRunes, namesRunes = 300, 100
)

// readMasthead reads what a text says about itself.
//
//   - The title is the first line of four words or more above the running text, if it has no full stop
//     behind and is followed by an empty line, a rule or a date. Paths of menus, dates and addresses are
//     no titles.
//   - The day of publication is that of a line above the running text that holds a date and words of
//     dates only. One of update counts where there is no other; two days leave it open.
//   - The outlet is named before the first sentence and a dash ("VOV.VN - …"), by the host of the address, or
//     in a line "Nguồn: …" or "Theo …". Only outlets of a closed table count.
//   - The author stands in a line such as "Tác giả: …" or "Tin, ảnh: …", or in a line of two to four
//     capitalized words, the first a frequent family name, right above or below the running text.
func readMasthead(text, url string) masthead {
	lines := mastheadLines(text)
	first := slices.IndexFunc(lines, isProse)
	head := lines
	if first >= 0 {
		head = lines[:first]
	}
	head = head[:min(len(head), headLines)]
	m := masthead{title: titleIn(head, first >= 0), published: dayIn(head), author: authorIn(lines)}
	if first >= 0 {
		m.publisher = datelineOutlet(lines[first])
	}
	m.publisher = cmp.Or(m.publisher, hostOutlet(url), creditedOutlet(lines))
	return m
}

// mastheadLines gives the lines of a text in NFC without the white space around them and without a
// front matter; empty lines stay, as they set titles apart.
func mastheadLines(text string) []string {
	var lines []string
	fenced := strings.HasPrefix(text, headerFence)
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if fenced {
			fenced = line != headerFence || len(lines) == 0
			lines = append(lines, "")
			continue
		}
		lines = append(lines, graph.NFC(line))
	}
	return lines
}

// isProse reports a line of running text: a long one with a full stop. Titles are questions, too, and
// trail off.
func isProse(line string) bool {
	line = strings.TrimRight(line, `"”’') /`)
	return strings.HasSuffix(line, ".") && !strings.HasSuffix(line, "..") && utf8.RuneCountInString(line) >= proseRunes
}

// titleIn gives the title among the lines above the running text. Where there is no running text
// below, nothing shows that a line is a title.
func titleIn(head []string, prose bool) string {
	if !prose {
		return ""
	}
	for i, line := range head {
		if !isTitle(line) {
			continue
		}
		if i+1 < len(head) && !isTitle(head[i+1]) {
			return line
		}
		return ""
	}
	return ""
}

func isTitle(line string) bool {
	count := len(strings.Fields(line))
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, ` "“'‘(`))
	_, _, date := dateLine(line)
	return count >= titleWordsLeast && count <= titleWordsMost && utf8.RuneCountInString(line) <= titleRunes && (unicode.IsUpper(first) || unicode.IsDigit(first)) &&
		(!strings.HasSuffix(line, ".") || strings.HasSuffix(line, "...")) && !strings.HasSuffix(line, ":") && !date && !isMenu(line) && !isAddress(line)
}

// isMenu reports the path of a page in the menu of its site.
func isMenu(line string) bool {
	return strings.HasPrefix(line, "Trang chủ") || strings.ContainsAny(line, ">»|") || !strings.ContainsFunc(line, unicode.IsLower)
}

// isAddress reports a line that says where the text was found.
func isAddress(line string) bool {
	key, _, _ := strings.Cut(line, ":")
	return isURL(line) || strings.EqualFold(key, "source")
}

// authorMarks begin a line that names the author.
var authorMarks = []string{
	"Tác giả:", "Bài:", "Tin:", "Bài viết:", "Thực hiện:", "Người viết:", "Phóng viên:", "Tin, ảnh:", "Tin và ảnh:", "Tin - ảnh:",
	"Tin, bài:", "Bài, ảnh:", "Bài và ảnh:", "Bài - ảnh:", "Bài & ảnh:",
}

// familyNames are the family names of nine in ten Vietnamese (Lê Trung Hoa, Họ và tên người Việt Nam,
// 2005). They tell a by-line from other short lines.
var familyNames = []string{
	"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
}

// authorIn gives the author that a line names.
func authorIn(lines []string) string {
	for i, line := range lines {
		for _, mark := range authorMarks {
			if name, marked := strings.CutPrefix(line, mark); marked && areNames(name, 1, 2*bylineWords) {
				return strings.TrimSpace(name)
			}
		}
		if family, _, _ := strings.Cut(line, " "); slices.Contains(familyNames, family) && areNames(line, 2, bylineWords) && isBeside(lines, i) {
			return line
		}
	}
	return ""
}

// bylineWords is the most words of a name in a line of its own.
const bylineWords = 4

// areNames reports words that all begin with a capital, with the marks between several names.
func areNames(text string, least, most int) bool {
	list := strings.Fields(strings.NewReplacer(",", " ", "-", " ", "–", " ", "/", " ").Replace(text))
	return len(list) >= least && len(list) <= most && utf8.RuneCountInString(text) <= namesRunes && outletNamed(text) == "" && !slices.ContainsFunc(list, func(word string) bool {
		first, size := utf8.DecodeRuneInString(word)
		return !unicode.IsUpper(first) || strings.ContainsFunc(word[size:], func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })
	})
}

// isBeside reports a line right above or right below the running text, empty lines aside.
func isBeside(lines []string, i int) bool {
	before, after := "", ""
	for j := i - 1; j >= 0 && before == ""; j-- {
		before = lines[j]
	}
	for j := i + 1; j < len(lines) && after == ""; j++ {
		after = lines[j]
	}
	return isProse(before) != isProse(after)
}
