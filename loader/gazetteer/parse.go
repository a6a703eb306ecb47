package gazetteer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// formatVersion is the version of the format of the lists; their first line names it. It changes when a list that was right no
// longer is.
const formatVersion = 1

// The columns of every list.
const (
	columnID = iota
	columnName
	columnAliases
	columnKind
	columnDetail
	columnValid
	columnSource
	listColumns
)

// columnNames says what the columns hold, in their order.
const columnNames = "id, name, aliases, kind, detail, valid, source"

// position is a place in a list.
type position struct {
	file         string
	line, column int
}

// row is one line of a list, and where its cells begin.
type row struct {
	*Row
	at      position
	columns [listColumns]int
	source  string
}

// removalKind is the kind of a row that takes away the row with its id.
const removalKind = "-"

func (r row) removes() bool { return r.Kind == removalKind }

// cell gives the place of a cell.
func (r row) cell(column int) position {
	return position{r.at.file, r.at.line, r.columns[column]}
}

// heading gives the first line of a list.
func heading(list List) string { return fmt.Sprintf("# quanhe gazetteer %d %s", formatVersion, list) }

// parseList reads the rows of one file and reports what each breaks by itself. A byte-order mark and carriage returns at the ends of
// lines, which spreadsheets write, do no harm. Rows that break something are left out, except where the id can be read.
func parseList(list List, file string, data []byte, faults *Error) []row {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	lines := strings.Split(string(data), "\n")
	if first := strings.TrimSuffix(lines[0], "\r"); first != heading(list) {
		faults.report(position{file, 1, 1}, "the first line does not name the format and the list", fmt.Sprintf("write %q", heading(list)))
	}
	check := rowChecker{list: list, schema: schema()[list], declared: declaredSources(lines), ids: map[string]int{}, faults: faults}
	var rows []row
	for i, line := range lines {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		at := position{file, i + 1, 1}
		if len(rows) == maxListRows {
			faults.report(at, fmt.Sprintf("the list has more than %d rows", maxListRows), "split the folder, or leave rows out")
			return rows
		}
		if r, ok := parseRow(list, at, line, faults); ok {
			check.row(r)
			rows = append(rows, r)
		}
	}
	return rows
}

// parseRow cuts a line into its cells.
func parseRow(list List, at position, line string, faults *Error) (row, bool) {
	if !utf8.ValidString(line) {
		at.column = 1 + utf8.RuneCountInString(line[:strings.IndexRune(line, utf8.RuneError)])
		faults.report(at, "this is no UTF-8", "save the file as UTF-8")
		return row{}, false
	}
	cells := strings.Split(line, "\t")
	if len(cells) != listColumns {
		faults.report(at, fmt.Sprintf("the row has %d columns", len(cells)), fmt.Sprintf("give the %d columns %s, with tabs between them", listColumns, columnNames))
		return row{}, false
	}
	r := row{at: at, source: cells[columnSource]}
	column := 1
	for i, cell := range cells {
		r.columns[i] = column
		column += utf8.RuneCountInString(cell) + 1
	}
	r.Row = &Row{List: list, ID: cells[columnID], Name: cells[columnName], Kind: cells[columnKind], Detail: map[string]string{}}
	if cells[columnAliases] != "" {
		r.Aliases = strings.Split(cells[columnAliases], "|")
	}
	ok := r.readDetail(cells[columnDetail], faults)
	var dated bool
	if r.From, r.To, dated = strings.Cut(cells[columnValid], "/"); !dated {
		faults.report(r.cell(columnValid), fmt.Sprintf("%q is no period", cells[columnValid]), `write FROM/TO, with "/" alone where both ends are open`)
		ok = false
	}
	return r, ok
}

// readDetail reads the pairs of the column detail.
func (r row) readDetail(cell string, faults *Error) bool {
	if cell == "" {
		return true
	}
	for _, pair := range strings.Split(cell, ";") {
		key, value, ok := strings.Cut(pair, "=")
		_, twice := r.Detail[key]
		if !ok || value == "" || twice {
			faults.report(r.cell(columnDetail), fmt.Sprintf("%q is no key=value, or gives its key twice", pair), "write key=value, with ; between pairs")
			return false
		}
		r.Detail[key] = value
	}
	return true
}

// declaredSources gives the words that comments of the form "# source WORD: WHAT IT IS" explain.
func declaredSources(lines []string) map[string]bool {
	words := map[string]bool{}
	for _, line := range lines {
		if rest, ok := strings.CutPrefix(line, "# source "); ok {
			if word, _, ok := strings.Cut(rest, ":"); ok {
				words[word] = true
			}
		}
	}
	return words
}
