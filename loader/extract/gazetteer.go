package extract

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
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
	// maxFaults is the most faults that a GazetteerError spells out.
	maxFaults = 20
)

// Gazetteer is a folder of word lists in the format of docs/gazetteer.md: a file for each list, NAME.tsv. Other files and folders
// are passed over. A row with the id of a row before it replaces that row, a row of the kind "-" takes it away, and any other row
// is added.
type Gazetteer struct {
	// Name is the path of the folder; it stands before the names of the files in faults.
	Name string
	// Files holds the lists at its root.
	Files fs.FS
}

// embedded gives the lists that come with the program, which are the lowest layer.
func embedded() (Gazetteer, error) {
	files, err := fs.Sub(lists, "data")
	return Gazetteer{Name: builtIn, Files: files}, err
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

// GazetteerError says what is wrong with gazetteers, in the order of the folders, their files and lines.
type GazetteerError struct {
	// Faults are the first 20, never none.
	Faults []Fault
	// More is the number of the others.
	More int
}

// Error writes one fault a line, after a line that says what they are.
func (e *GazetteerError) Error() string {
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
func (e *GazetteerError) report(at position, problem, remedy string) {
	if len(e.Faults) == maxFaults {
		e.More++
		return
	}
	e.Faults = append(e.Faults, Fault{at.file, at.line, at.column, problem, remedy})
}

// gazetteer is what all layers together say.
type gazetteer struct {
	rows   map[class][]row
	digest string
}

// readGazetteer reads layers of lists, the lowest first. The error is a *GazetteerError, or wraps that of a file system.
func readGazetteer(layers ...Gazetteer) (gazetteer, error) {
	all := gazetteer{rows: map[class][]row{}}
	faults := &GazetteerError{}
	sum := sha256.New()
	_, _ = fmt.Fprintf(sum, "rules %s\n", rulesVersion)
	for _, rule := range Rules() {
		_, _ = fmt.Fprintf(sum, "%s %s\n", rule.ID, rule.Status)
	}
	for _, layer := range layers {
		names, err := layer.names(faults)
		if err != nil {
			return gazetteer{}, fmt.Errorf("gazetteer %s: %w", layer.Name, err)
		}
		for _, name := range names {
			data, err := readList(layer.Files, name)
			if err != nil {
				return gazetteer{}, fmt.Errorf("gazetteer %s: %w", path.Join(layer.Name, name), err)
			}
			_, _ = fmt.Fprintf(sum, "%s %d\n", name, len(data))
			_, _ = sum.Write(data)
			list := class(strings.TrimSuffix(name, listSuffix))
			all.merge(list, parseList(list, path.Join(layer.Name, name), data, faults), faults)
		}
	}
	all.check(faults)
	if len(faults.Faults) > 0 {
		return gazetteer{}, faults
	}
	all.digest = hex.EncodeToString(sum.Sum(nil))
	return all, nil
}

// listSuffix ends the names of the files that are lists.
const listSuffix = ".tsv"

// names gives the files of a layer that are lists, sorted.
func (g Gazetteer) names(faults *GazetteerError) ([]string, error) {
	entries, err := fs.ReadDir(g.Files, ".")
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
		if _, ok := known[class(strings.TrimSuffix(name, listSuffix))]; !ok {
			faults.report(position{path.Join(g.Name, name), 1, 1}, "there is no list of this name", "name the file after one of "+listNames())
			continue
		}
		names = append(names, name)
	}
	if !seen {
		faults.report(position{file: g.Name}, "the folder has no list", "add a file NAME.tsv, with NAME one of "+listNames())
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
func (g *gazetteer) merge(list class, rows []row, faults *GazetteerError) {
	before := g.rows[list]
	place := make(map[string]int, len(before))
	for i, r := range before {
		place[r.id] = i
	}
	gone := map[string]bool{}
	for _, r := range rows {
		i, known := place[r.id]
		switch {
		case !r.removes() && known:
			before[i] = r
		case !r.removes():
			before = append(before, r)
		case known:
			gone[r.id] = true
		default:
			faults.report(r.cell(columnID), fmt.Sprintf("there is no row %q to remove", r.id), "correct the id, or drop this row")
		}
	}
	g.rows[list] = slices.DeleteFunc(before, func(r row) bool { return gone[r.id] })
}
