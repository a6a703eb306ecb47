package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// DefaultSize is the highest size of an article in bytes where Limits gives none.
const DefaultSize = 1 << 20

// DefaultValue is the highest length of a title, an author and so on in code points where Limits
// gives none. Stores keep such values in indexes, which have bounds of their own.
const DefaultValue = 1000

// Limits bound what is read. The zero value means the defaults.
type Limits struct {
	// Size is the highest number of bytes of one text file, or of one line of JSON Lines.
	Size int
	// Value is the highest number of code points of one value about an article.
	Value int
}

// Options say how files are read. The zero value means the default limits, and that the encoding is
// guessed.
type Options struct {
	Limits Limits
	// Encoding is that of all files that have no byte-order mark, empty to find it for each file.
	Encoding Encoding
}

// Walk reads the articles of files and folders, one at a time, in the order of the paths and,
// within a folder, of the names. Each step gives an article or a rejection. It ends early when ctx
// does, which the caller sees by ctx.Err.
//
// Folders are walked through and through. Hidden files, and files of other types than those of the
// package, are passed over there; a file that is named is refused instead. A link inside a folder
// is read if it leads to a file of that folder, and refused if it leads out of it.
//
// Only names are remembered, so memory does not grow with the articles' texts.
func Walk(ctx context.Context, paths []string, options Options) iter.Seq2[Article, *Rejection] {
	if options.Limits.Size <= 0 {
		options.Limits.Size = DefaultSize
	}
	if options.Limits.Value <= 0 {
		options.Limits.Value = DefaultValue
	}
	return func(yield func(Article, *Rejection) bool) {
		w := walk{ctx: ctx, limits: options.Limits, encoding: options.Encoding, yield: yield, names: map[string]string{}, ids: map[string]string{}}
		for _, path := range paths {
			if !w.path(path) {
				return
			}
		}
	}
}

// walk is one pass. Its methods return false when the consumer, or the context, has had enough.
type walk struct {
	ctx      context.Context // a walk lives no longer than the call that it serves
	limits   Limits
	encoding Encoding
	yield    func(Article, *Rejection) bool
	// names and ids are those given out so far, with the path that they came from.
	names, ids map[string]string
}

func (w *walk) refuse(path string, line int, refused *Rejection) bool {
	return w.yield(Article{}, refused.at(path, line))
}

// give hands on an article, unless a value about it is too long or its name or address was there
// before.
func (w *walk) give(path string, line int, a Article) bool {
	a = a.withMasthead()
	if refused := a.overlong(w.limits.Value); refused != nil {
		return w.refuse(path, line, refused)
	}
	place := path
	if line > 0 {
		place = fmt.Sprintf("%s:%d", path, line)
	}
	id := a.ID()
	for _, seen := range []struct {
		what  string
		value string
		by    map[string]string
	}{{"name", a.Name, w.names}, {"address or id", id, w.ids}} {
		if first, twice := seen.by[seen.value]; twice {
			return w.refuse(path, line, &Rejection{
				Cause: CauseDuplicate, Reason: fmt.Sprintf("has the %s of %s", seen.what, first),
				Advice: "rename one of them, or load only one",
			})
		}
	}
	w.names[a.Name], w.ids[id] = place, place
	return w.yield(a, nil)
}

// path reads one path that was asked for.
func (w *walk) path(path string) bool {
	if w.ctx.Err() != nil {
		return false
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return w.refuse(path, 0, rejectError(err))
	case info.IsDir():
		return w.folder(path)
	case format(path) == "":
		return w.refuse(path, 0, rejectType(fmt.Sprintf("unknown file type %q", filepath.Ext(path))))
	case !info.Mode().IsRegular():
		return w.refuse(path, 0, rejectType("no plain file"))
	}
	return w.file(path, func() (fs.File, error) { return os.Open(path) })
}

// The formats of files.
const (
	formatText    = "text"
	formatLines   = "JSON Lines"
	formatPage    = "page"
	formatArchive = "archive of a page"
)

// format gives the format of a file by its extension, empty where it is none that is read.
func format(path string) string {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".txt":
		return formatText
	case ".jsonl":
		return formatLines
	case ".html", ".htm":
		return formatPage
	case ".mhtml", ".mht":
		return formatArchive
	}
	return ""
}

func rejectError(err error) *Rejection {
	if errors.Is(err, fs.ErrNotExist) {
		return &Rejection{Cause: CauseMissing, Reason: "no such file or folder", Advice: "check the path"}
	}
	return &Rejection{Cause: CauseUnreadable, Reason: fmt.Sprintf("not readable: %v", bare(err)), Advice: "check its permissions"}
}

// bare takes the path off an error of the file system; a rejection names it already.
func bare(err error) error {
	if wrapped := new(fs.PathError); errors.As(err, &wrapped) {
		return wrapped.Err
	}
	return err
}

// file reads one file of a known format.
func (w *walk) file(path string, open func() (fs.File, error)) bool {
	file, err := open()
	if err != nil {
		return w.refuse(path, 0, rejectError(err))
	}
	defer func() { _ = file.Close() }() // only read: closing cannot lose anything
	if format(path) == formatLines {
		return w.lines(path, file)
	}
	content, parse := io.Reader(file), parseText
	switch format(path) {
	case formatArchive:
		page, refused := pageIn(file)
		if refused != nil {
			return w.refuse(path, 0, refused)
		}
		content, parse = page, parsePage
	case formatPage:
		parse = parsePage
	}
	data, err := io.ReadAll(io.LimitReader(content, int64(w.limits.Size)+1))
	switch {
	case err != nil && format(path) == formatArchive:
		return w.refuse(path, 0, rejectArchive())
	case err != nil:
		return w.refuse(path, 0, rejectError(err))
	case len(data) > w.limits.Size:
		return w.refuse(path, 0, rejectLarge("the file", w.limits.Size))
	}
	a, refused := parse(filepath.Base(path), data, w.encoding)
	if refused != nil {
		return w.refuse(path, 0, refused)
	}
	return w.give(path, 0, a)
}

// lines reads a JSON Lines file.
func (w *walk) lines(path string, file io.Reader) bool {
	more, found := true, false
	err := parseLines(filepath.Base(path), file, w.encoding, w.limits.Size, func(number int, a Article, refused *Rejection) bool {
		found = true
		switch {
		case w.ctx.Err() != nil:
			more = false
		case refused != nil:
			more = w.refuse(path, number, refused)
		default:
			more = w.give(path, number, a)
		}
		return more
	})
	switch {
	case !more:
		return false
	case err != nil:
		return w.refuse(path, 0, rejectError(err))
	case !found:
		return w.refuse(path, 0, rejectEmpty("empty"))
	}
	return true
}
