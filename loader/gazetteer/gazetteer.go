// Package gazetteer reads word lists: what recognizes bodies, posts, places, events and acts by name is data, in files of one format.
//
// A folder of lists may lie over another, so that a user's own rows come over the built-in ones (gazetteer.go). A file is cut into rows
// (parse.go), each row is checked against the schema (schema.go) by itself and with all others (check.go), and what breaks the format is
// told with its place and a remedy. What the lists mean for a text is not known here.
package gazetteer

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

//go:embed data/*.tsv
var lists embed.FS

// builtIn is what stands before the file names of the embedded lists in faults.
const builtIn = "built-in"

// The limits of a gazetteer. They bound memory and start-up; the largest embedded list has some 400 rows.
const (
	// maxListBytes is the most bytes of one file.
	maxListBytes = 4 << 20
	// maxListRows is the most rows of one list.
	maxListRows = 50_000
	// maxFaults is the most faults that an Error spells out.
	maxFaults = 20
)

// Folder is a folder of word lists in the format of docs/gazetteer.md: a file for each list, NAME.tsv. Other files and folders
// are passed over. A row with the id of a row before it replaces that row, a row of the kind "-" takes it away, and any other row
// is added.
type Folder struct {
	// Name is the path of the folder; it stands before the names of the files in faults.
	Name string
	// Files holds the lists at its root.
	Files fs.FS
}

// BuiltIn gives the lists that come with the program, which are the lowest layer.
func BuiltIn() Folder {
	files, _ := fs.Sub(lists, "data") // fails for names that are no path only
	return Folder{Name: builtIn, Files: files}
}

// Fault is one place where a gazetteer breaks the format.
type Fault struct {
	// File is the path of the list, or of the folder where it has none.
	File string `json:"file"`
	// Line and Column count from 1; the column counts code points and is that of the cell. Both are 0 for the folder.
	Line   int `json:"line"`
	Column int `json:"column"`
	// Problem says what is wrong, Remedy what to do about it.
	Problem string `json:"problem"`
	Remedy  string `json:"remedy"`
}

// String writes a fault on one line: "file:line:column: problem; remedy".
func (f Fault) String() string {
	place := f.File
	if f.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column)
	}
	return place + ": " + f.Problem + "; " + f.Remedy
}

// Error says what is wrong with gazetteers, in the order of the folders, their files and lines.
type Error struct {
	// Faults are the first 20, never none.
	Faults []Fault
	// More is the number of the others.
	More int
}

// Error writes one fault a line, after a line that says what they are.
func (e *Error) Error() string {
	var text strings.Builder
	for _, fault := range e.Faults {
		text.WriteString("\n" + fault.String())
	}
	if e.More > 0 {
		_, _ = fmt.Fprintf(&text, "\n%d more", e.More)
	}
	return "word lists break their format:" + text.String()
}

// report adds a fault.
func (e *Error) report(at position, problem, remedy string) {
	if len(e.Faults) == maxFaults {
		e.More++
		return
	}
	e.Faults = append(e.Faults, Fault{at.file, at.line, at.column, problem, remedy})
}

// Lists is what all folders together say. It is never changed once it is read.
type Lists struct {
	rows   map[List][]row
	digest string
}

// Rows gives the rows of a list, in the order of the folders, their files and lines; a row that takes the place of another stands where
// that one stood.
func (l *Lists) Rows(list List) []*Row {
	rows := make([]*Row, len(l.rows[list]))
	for i, r := range l.rows[list] {
		rows[i] = r.Row
	}
	return rows
}

// Names gives the names of the lists that have rows, sorted.
func (l *Lists) Names() []List { return slices.Sorted(maps.Keys(l.rows)) }

// Digest identifies the files that were read, whatever their folders are called. It is a SHA-256 in hexadecimal.
func (l *Lists) Digest() string { return l.digest }

// Read reads folders of lists, the lowest first. Two forms are taken for one where compared gives the same for them. The error is an
// *Error, or wraps that of a file system.
func Read(compared func(form string) string, layers ...Folder) (*Lists, error) {
	all := &Lists{rows: map[List][]row{}}
	faults := &Error{}
	sum := sha256.New()
	for _, layer := range layers {
		names, err := layer.names(faults)
		if err != nil {
			return nil, fmt.Errorf("gazetteer %s: %w", layer.Name, err)
		}
		for _, name := range names {
			data, err := readList(layer.Files, name)
			if err != nil {
				return nil, fmt.Errorf("gazetteer %s: %w", path.Join(layer.Name, name), err)
			}
			_, _ = fmt.Fprintf(sum, "%s %d\n", name, len(data))
			_, _ = sum.Write(data)
			list := List(strings.TrimSuffix(name, listSuffix))
			all.merge(list, parseList(list, path.Join(layer.Name, name), data, faults), faults)
		}
	}
	all.check(compared, faults)
	if len(faults.Faults) > 0 {
		return nil, faults
	}
	all.digest = hex.EncodeToString(sum.Sum(nil))
	return all, nil
}

// listSuffix ends the names of the files that are lists.
const listSuffix = ".tsv"

// names gives the files of a layer that are lists, sorted.
func (f Folder) names(faults *Error) ([]string, error) {
	entries, err := fs.ReadDir(f.Files, ".")
	if err != nil {
		return nil, err
	}
	known := schema()
	var names []string
	seen := false
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasSuffix(name, listSuffix) || strings.HasPrefix(name, ".") {
			continue
		}
		seen = true
		if _, ok := known[List(strings.TrimSuffix(name, listSuffix))]; !ok {
			faults.report(position{path.Join(f.Name, name), 1, 1}, "there is no list of this name", "name the file after one of "+listNames())
			continue
		}
		names = append(names, name)
	}
	if !seen {
		faults.report(position{file: f.Name}, "the folder has no list", "add a file NAME.tsv, with NAME one of "+listNames())
	}
	return names, nil
}

var (
	errNoFile = errors.New("not a regular file")
	errTooBig = fmt.Errorf("larger than %d MiB", maxListBytes>>20)
)

// readList reads one file, up to the limit of its size.
func readList(files fs.FS, name string) (data []byte, err error) {
	info, err := fs.Stat(files, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNoFile
	}
	file, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // only read: closing cannot lose anything
	if data, err = io.ReadAll(io.LimitReader(file, maxListBytes+1)); err == nil && len(data) > maxListBytes {
		err = errTooBig
	}
	return data, err
}

// merge puts the rows of a file over those before: a row with a known id takes its place, a removal takes it away.
func (l *Lists) merge(list List, rows []row, faults *Error) {
	before := l.rows[list]
	place := make(map[string]int, len(before))
	for i, r := range before {
		place[r.ID] = i
	}
	gone := map[string]bool{}
	for _, r := range rows {
		i, known := place[r.ID]
		switch {
		case !r.removes() && known:
			before[i] = r
		case !r.removes():
			before = append(before, r)
		case known:
			gone[r.ID] = true
		default:
			faults.report(r.cell(columnID), fmt.Sprintf("there is no row %q to remove", r.ID), "correct the id, or drop this row")
		}
	}
	l.rows[list] = slices.DeleteFunc(before, func(r row) bool { return gone[r.ID] })
}
