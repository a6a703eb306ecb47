package gazetteer

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"quanhe/graph"
)

// The limits of one row. They bound the depth of the trie and what one row can add to it.
const (
	maxFormRunes = 200
	maxForms     = 500
	// maxSpeeches is the most phrases that two halves are joined to.
	maxSpeeches = 100_000
)

var (
	idPattern     = regexp.MustCompile(`^[a-z0-9-]{1,100}$`)
	numberPattern = regexp.MustCompile(`^[0-9]{1,4}$`)
	sourcePattern = regexp.MustCompile(`^[a-z0-9-]+$`)
)

// rowChecker reports what a row breaks by itself or within its file.
type rowChecker struct {
	list     List
	schema   listSchema
	declared map[string]bool
	// ids gives the line of each id.
	ids    map[string]int
	faults *Error
}

func (c *rowChecker) row(r row) {
	if line, twice := c.ids[r.ID]; twice {
		c.faults.report(r.cell(columnID), fmt.Sprintf("id %q is already in line %d", r.ID, line), "give each row its own id")
	}
	c.ids[r.ID] = r.at.line
	if !idPattern.MatchString(r.ID) {
		c.faults.report(r.cell(columnID), fmt.Sprintf("%q is no id", r.ID), "use a to z, 0 to 9 and hyphens, up to 100")
	}
	c.source(r)
	if r.removes() {
		return
	}
	if !slices.Contains(c.schema.kinds, r.Kind) {
		c.faults.report(r.cell(columnKind), fmt.Sprintf("there is no kind %q in %s", r.Kind, c.list), "use one of "+strings.Join(c.schema.kinds, ", ")+", or - to remove the row")
	}
	c.form(r.cell(columnName), r.Name)
	for _, alias := range r.Aliases {
		c.form(r.cell(columnAliases), alias)
	}
	if len(r.Aliases) > maxForms {
		c.faults.report(r.cell(columnAliases), fmt.Sprintf("the row has more than %d aliases", maxForms), "split the row")
	}
	c.period(r)
	for _, key := range slices.Sorted(maps.Keys(r.Detail)) {
		c.detail(r, key)
	}
	for _, key := range slices.Sorted(maps.Keys(c.schema.details)) {
		if r.Detail[key] == "" && slices.Contains(c.schema.details[key].always, r.Kind) {
			c.faults.report(r.cell(columnDetail), fmt.Sprintf("a row of the kind %s needs %s=", r.Kind, key), "add it to the column detail")
		}
	}
}

// source checks that a row says where it is from. A single lower-case word has to be explained in the head of its file.
func (c *rowChecker) source(r row) {
	switch {
	case strings.TrimSpace(r.source) == "":
		c.faults.report(r.cell(columnSource), "the row has no source", "say where it is from: a law, a decree, an address")
	case sourcePattern.MatchString(r.source) && !c.declared[r.source]:
		c.faults.report(r.cell(columnSource), fmt.Sprintf("the source %q is not explained", r.source), fmt.Sprintf("add a line %q to the head of the file", "# source "+r.source+": …"))
	}
}

// form checks one name of a row.
func (c *rowChecker) form(at position, form string) {
	switch {
	case strings.TrimSpace(form) == "":
		c.faults.report(at, "a name is empty", "write it, or drop the | beside it")
	case utf8.RuneCountInString(form) > maxFormRunes:
		c.faults.report(at, fmt.Sprintf("a name is longer than %d characters", maxFormRunes), "shorten it")
	case graph.NFC(form) != form:
		c.faults.report(at, fmt.Sprintf("%q is not in Unicode normalization form C", form), "type it with composed letters")
	case strings.ContainsFunc(form, func(r rune) bool { return r != ' ' && isInvisible(r) }) || strings.Join(strings.Fields(form), " ") != form:
		c.faults.report(at, fmt.Sprintf("%q has control characters or stray spaces", form), "write single spaces between words and none around them")
	}
}

// isInvisible reports white space, control characters, and those that only direct how others are written.
func isInvisible(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// period checks the days between which a row is valid.
func (c *rowChecker) period(r row) {
	at := r.cell(columnValid)
	if !c.schema.dated && r.From+r.To != "" {
		c.faults.report(at, fmt.Sprintf("rows of %s are valid at any time", c.list), `write "/"`)
		return
	}
	for _, day := range []string{r.From, r.To} {
		if _, err := time.Parse(time.DateOnly, day); err != nil && day != "" {
			c.faults.report(at, fmt.Sprintf("%q is no day", day), "write YYYY-MM-DD")
			return
		}
	}
	if r.To != "" && r.From > r.To {
		c.faults.report(at, fmt.Sprintf("the period ends on %s, before it begins", r.To), "correct one of the days")
	}
}

// detail checks one key and its value; what it refers to is checked when all lists are read.
func (c *rowChecker) detail(r row, key string) {
	at, value := r.cell(columnDetail), r.Detail[key]
	want, known := c.schema.details[key]
	switch {
	case !known:
		remedy := "leave the column detail empty"
		if keys := slices.Sorted(maps.Keys(c.schema.details)); len(keys) > 0 {
			remedy = "use one of " + strings.Join(keys, ", ")
		}
		c.faults.report(at, fmt.Sprintf("there is no key %q in %s", key, c.list), remedy)
	case want.values != nil && !slices.Contains(want.values, value):
		c.faults.report(at, fmt.Sprintf("%s cannot be %q", key, value), "use one of "+strings.Join(want.values, ", "))
	case want.number && !numberPattern.MatchString(value):
		c.faults.report(at, fmt.Sprintf("%s=%s is no number", key, value), "write up to four digits")
	case want.forms:
		for _, form := range strings.Split(value, "|") {
			c.form(at, form)
		}
	}
}

// check reports what rows break together: references that lead nowhere, circles, and forms that two rows of one meaning have.
func (l *Lists) check(compared func(form string) string, faults *Error) {
	lists := schema()
	for _, list := range slices.Sorted(maps.Keys(l.rows)) {
		l.checkReferences(list, lists[list], faults)
		checkForms(l.rows[list], lists[list], compared, faults)
	}
	l.checkCircles(faults)
	l.checkSpeeches(faults)
}

func (l *Lists) checkReferences(list List, schema listSchema, faults *Error) {
	for _, key := range slices.Sorted(maps.Keys(schema.details)) {
		want := schema.details[key]
		target, known := want.row, map[string]bool{}
		if want.named != "" {
			target = want.named
		}
		if target == "" {
			continue
		}
		for _, r := range l.rows[target] {
			if want.row != "" {
				known[r.ID] = true
			} else {
				known[r.Name] = true
			}
		}
		for _, r := range l.rows[list] {
			if value := r.Detail[key]; value != "" && !known[value] {
				faults.report(r.cell(columnDetail), fmt.Sprintf("%s=%s is not in %s", key, value, target), "correct it, or add the row there")
			}
		}
	}
}

// checkForms reports a form that is written twice, in one row or in two of the same kind that are valid on the same day.
func checkForms(rows []row, schema listSchema, compared func(form string) string, faults *Error) {
	type meaning struct{ kind, form string }
	seen := map[meaning][]row{}
	for _, r := range rows {
		for i, form := range r.Forms() {
			key := meaning{r.Kind, form}
			if !schema.exact {
				key.form = compared(form)
			}
			column := columnAliases
			if i == 0 {
				column = columnName
			}
			clash := slices.IndexFunc(seen[key], func(other row) bool { return overlaps(other, r) })
			if clash < 0 {
				seen[key] = append(seen[key], r)
			} else if other := seen[key][clash]; other.ID == r.ID {
				faults.report(r.cell(column), fmt.Sprintf("%q is twice in the row", form), "drop one; case and the place of a tone mark make no difference")
			} else {
				faults.report(r.cell(column), fmt.Sprintf("%q is also in row %q (%s:%d)", form, other.ID, other.at.file, other.at.line), "drop one, or replace that row by giving its id")
			}
		}
	}
}

// overlaps reports whether there is a day on which both rows are valid.
func overlaps(a, b row) bool {
	return (a.To == "" || b.From <= a.To) && (b.To == "" || a.From <= b.To)
}

// checkCircles reports rows that are above themselves.
func (l *Lists) checkCircles(faults *Error) {
	above := map[string]string{}
	for _, r := range l.rows[Organizations] {
		above[r.ID] = r.Detail["parent"]
	}
	for _, r := range l.rows[Organizations] {
		at := above[r.ID]
		for steps := 0; at != "" && at != r.ID && steps < maxParents; steps++ {
			at = above[at]
		}
		if at != "" {
			faults.report(r.cell(columnDetail), fmt.Sprintf("%s is above itself, or has more than %d bodies above it", r.ID, maxParents), "correct parent=")
		}
	}
}

// maxParents is the most bodies above a body.
const maxParents = 8

// checkSpeeches bounds the phrases that are made of two halves.
func (l *Lists) checkSpeeches(faults *Error) {
	first := map[string]int{}
	for _, r := range l.rows[SpeechForms] {
		first[r.Kind] += len(r.Forms())
	}
	total := 0
	for _, r := range l.rows[ActTriggers] {
		for kind, count := range first {
			total += count * len(r.Halves(kind))
		}
		if total > maxSpeeches {
			faults.report(r.cell(columnDetail), fmt.Sprintf("the halves make more than %d phrases with those of %s", maxSpeeches, SpeechForms), "leave some out")
			return
		}
	}
}
