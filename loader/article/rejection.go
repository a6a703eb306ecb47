package article

import "fmt"

// Cause says in one word why an input was refused.
type Cause string

// The causes.
const (
	CauseMissing    Cause = "MISSING"     // there is no such path
	CauseUnreadable Cause = "UNREADABLE"  // the system refuses to give it
	CauseType       Cause = "TYPE"        // no format that is read, or no plain file
	CauseLink       Cause = "LINK"        // a link that is not followed
	CauseNoArticles Cause = "NO_ARTICLES" // a folder or file without articles
	CauseEmpty      Cause = "EMPTY"       // nothing but white space
	CauseEncoding   Cause = "ENCODING"    // bytes or letters of no encoding that is read
	CauseNUL        Cause = "NUL"         // NUL characters: no text
	CauseTooLarge   Cause = "TOO_LARGE"   // over Limits
	CauseHeader     Cause = "HEADER"      // a broken front matter
	CauseDate       Cause = "DATE"        // a date of publication that is none
	CauseValue      Cause = "VALUE"       // another value that is not what its key asks for
	CauseJSON       Cause = "JSON"        // a line that is no JSON object
	CauseDuplicate  Cause = "DUPLICATE"   // an article of this load has that name or address already
)

// Rejection is an input that was refused. It is an error, so that it can be passed as one.
type Rejection struct {
	// Path is the file or folder, inside a folder that was asked for with that folder's path.
	Path string `json:"path"`
	// Line counts from 1; 0 means the whole file.
	Line   int    `json:"line,omitempty"`
	Cause  Cause  `json:"cause"`
	Reason string `json:"reason"`
	// Advice says what to do about it.
	Advice string `json:"advice"`
}

// Error gives place, reason and advice in one line.
func (r *Rejection) Error() string {
	place := r.Path
	if r.Line > 0 {
		place = fmt.Sprintf("%s:%d", r.Path, r.Line)
	}
	return fmt.Sprintf("%s: %s; %s", place, r.Reason, r.Advice)
}

// at places a rejection that was made without knowing the file.
func (r *Rejection) at(path string, line int) *Rejection {
	r.Path = path
	if line > 0 {
		r.Line = line
	}
	return r
}

func rejectType(reason string) *Rejection {
	return &Rejection{Cause: CauseType, Reason: reason, Advice: "give .txt, .html or .jsonl files, or folders of them"}
}

func rejectLarge(what string, limit int) *Rejection {
	return &Rejection{
		Cause: CauseTooLarge, Reason: fmt.Sprintf("%s is over %d bytes", what, limit),
		Advice: "split it into its articles, or remove what does not belong to the article",
	}
}

func rejectEmpty(reason string) *Rejection {
	return &Rejection{Cause: CauseEmpty, Reason: reason, Advice: "remove it, or put the article's text into it"}
}

func rejectDate(text string) *Rejection {
	return &Rejection{
		Cause: CauseDate, Reason: fmt.Sprintf("published %q is no date", text),
		Advice: "write it as YYYY-MM-DD, YYYY-MM or YYYY, or leave it out",
	}
}

func rejectValue(key, text, want string) *Rejection {
	return &Rejection{
		Cause: CauseValue, Reason: fmt.Sprintf("%s %q is not %s", key, text, want),
		Advice: "correct it, or leave it out",
	}
}
