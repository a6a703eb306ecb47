package extract

import (
	"errors"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"quanhe/loader/gazetteer"
)

// fuzzText has something for every list to read.
const fuzzText = lead + "Phát biểu khai mạc Hội nghị, Bộ trưởng Ngoại giao Nguyễn Văn A cho biết “việc này rất cần” (TP. Lào Cai, 7/7).\n" +
	"GS.TS Trần Thị B, đại diện UBND tỉnh An Giang và Đại sứ quán Nhật Bản tại Việt Nam hội đàm với ông C về kinh tế.\nẢnh: Văn D"

// listSuffix ends the names of the files of lists, listHeading begins their first lines.
const listSuffix, listHeading = ".tsv", "# quanhe gazetteer 1 "

// referring matches rows that refer to rows of other lists.
var referring = regexp.MustCompile(`[\t;](body|country|event|into|parent|province)=`)

// smallLists are the built-in lists with the first rows that refer to no other, so that reading them takes no time.
func smallLists(tb testing.TB) fstest.MapFS {
	tb.Helper()
	const most = 8
	base := gazetteer.BuiltIn()
	names, err := fs.Glob(base.Files, "*"+listSuffix)
	if err != nil {
		tb.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, name := range names {
		data, err := fs.ReadFile(base.Files, name)
		if err != nil {
			tb.Fatal(err)
		}
		var kept []string
		rows := 0
		for _, line := range strings.Split(string(data), "\n") {
			comment := strings.HasPrefix(line, "#")
			if comment || !referring.MatchString(line) && rows < most {
				kept = append(kept, line)
			}
			if !comment {
				rows++
			}
		}
		files[name] = &fstest.MapFile{Data: []byte(strings.Join(kept, "\n"))}
	}
	return files
}

// FuzzGazetteer reads any bytes as any list over the built-in ones: they are refused, with places inside the files, or they make an
// extractor that reads a text.
func FuzzGazetteer(f *testing.F) {
	base, builtIn := smallLists(f), gazetteer.BuiltIn().Name
	if _, err := loadLexicon(gazetteer.Folder{Name: builtIn, Files: base}); err != nil {
		f.Fatal(err)
	}
	for name, file := range base {
		f.Add(strings.TrimSuffix(name, listSuffix), file.Data)
	}
	heading, row := listHeading+"surnames", "x\tXắnn\t\tsurname\t\t/\tlaw 1"
	for _, data := range []string{
		"", "\n", "\x00", "\ufeff" + heading + "\r\n" + row + "\r\n", row, heading + "\n" + strings.Repeat("\t", 6),
		heading + "\nsurname-nguyen-1\t\t\t-\t\t/\tlaw 1\n" + row + "\n" + row, heading + "\nx\tX\xff\t\xff",
	} {
		f.Add("surnames", []byte(data))
	}
	f.Add("postes", []byte(row))
	f.Fuzz(func(t *testing.T, list string, data []byte) {
		if !fs.ValidPath(list + listSuffix) {
			return
		}
		own := fstest.MapFS{list + listSuffix: {Data: data}}
		lex, err := loadLexicon(gazetteer.Folder{Name: builtIn, Files: base}, gazetteer.Folder{Name: "own", Files: own})
		var faults *gazetteer.Error
		switch {
		case err == nil:
			raw := utf8.RuneCountInString(fuzzText)
			for _, p := range (&Extractor{lex}).Extract(Document{Text: fuzzText}).Participations {
				for _, span := range p.Evidence {
					if span.Start < 0 || span.End > raw || span.Start >= span.End {
						t.Errorf("evidence %v of a text of %d", span, raw)
					}
				}
			}
		case errors.As(err, &faults):
			for _, fault := range faults.Faults {
				folder, name, _ := strings.Cut(fault.File, "/")
				files := map[string]fstest.MapFS{builtIn: base, "own": own}[folder]
				if fault.Line != 0 && !isInside(files[name], fault) || fault.Problem == "" || fault.Remedy == "" {
					t.Errorf("%v is at no place of the file", fault)
				}
			}
		default:
			t.Error(err)
		}
	})
}

// isInside reports whether the place of a fault is in its file; the end of a line is.
func isInside(file *fstest.MapFile, fault gazetteer.Fault) bool {
	if file == nil {
		return false
	}
	lines := strings.Split(string(file.Data), "\n")
	return fault.Line >= 1 && fault.Line <= len(lines) && fault.Column >= 1 && fault.Column <= utf8.RuneCountInString(lines[fault.Line-1])+1
}
