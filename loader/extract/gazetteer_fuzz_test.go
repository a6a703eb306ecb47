package extract

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// fuzzText has something for every list to read.
const fuzzText = lead + "Phát biểu khai mạc Hội nghị, Bộ trưởng Ngoại giao Nguyễn Văn A cho biết “việc này rất cần” (TP. Lào Cai, 7/7).\n" +
	"GS.TS Trần Thị B, đại diện UBND tỉnh An Giang và Đại sứ quán Nhật Bản tại Việt Nam hội đàm với ông C về kinh tế.\nẢnh: Văn D"

// smallLists are the built-in lists with the first rows that refer to no other, so that reading them takes no time.
func smallLists(tb testing.TB) fstest.MapFS {
	tb.Helper()
	const most = 8
	base, err := embedded()
	if err != nil {
		tb.Fatal(err)
	}
	files := fstest.MapFS{}
	for list, s := range schema() {
		data, err := fs.ReadFile(base.Files, string(list)+listSuffix)
		if err != nil {
			tb.Fatal(err)
		}
		var kept []string
		rows := 0
		for _, line := range strings.Split(string(data), "\n") {
			refers := false
			for key, detail := range s.details {
				refers = refers || detail.row+detail.named != "" && strings.Contains(line, key+"=")
			}
			comment := strings.HasPrefix(line, "#")
			if comment || !refers && rows < most {
				kept = append(kept, line)
			}
			if !comment {
				rows++
			}
		}
		files[string(list)+listSuffix] = &fstest.MapFile{Data: []byte(strings.Join(kept, "\n"))}
	}
	return files
}

// FuzzGazetteer reads any bytes as any list over the built-in ones: they are refused, with places inside the files, or they make an
// extractor that reads a text.
func FuzzGazetteer(f *testing.F) {
	base := smallLists(f)
	if _, err := loadLexicon(Gazetteer{builtIn, base}); err != nil {
		f.Fatal(err)
	}
	for name, file := range base {
		f.Add(strings.TrimSuffix(name, listSuffix), file.Data)
	}
	row := "x\tXắnn\t\tsurname\t\t/\tlaw 1"
	for _, data := range []string{
		"", "\n", "\x00", "\ufeff" + heading("surnames") + "\r\n" + row + "\r\n", row, heading("surnames") + "\n" + strings.Repeat("\t", 6),
		heading("surnames") + "\nsurname-nguyen-1\t\t\t-\t\t/\tlaw 1\n" + row + "\n" + row, heading("surnames") + "\nx\tX\xff\t\xff",
	} {
		f.Add("surnames", []byte(data))
	}
	f.Add("postes", []byte(row))
	f.Fuzz(func(t *testing.T, list string, data []byte) {
		if !fs.ValidPath(list + listSuffix) {
			return
		}
		own := fstest.MapFS{list + listSuffix: {Data: data}}
		lex, err := loadLexicon(Gazetteer{builtIn, base}, Gazetteer{"own", own})
		var faults *GazetteerError
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
func isInside(file *fstest.MapFile, fault Fault) bool {
	if file == nil {
		return false
	}
	lines := strings.Split(string(file.Data), "\n")
	return fault.Line >= 1 && fault.Line <= len(lines) && fault.Column >= 1 && fault.Column <= utf8.RuneCountInString(lines[fault.Line-1])+1
}
