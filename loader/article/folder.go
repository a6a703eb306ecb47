package article

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// folder reads the articles of a folder and of the folders in it. All files are opened through the
// folder's root, so that no link leads out of it, whatever changes meanwhile.
func (w *walk) folder(path string) bool {
	root, err := os.OpenRoot(path)
	if err != nil {
		return w.refuse(path, 0, rejectError(err))
	}
	defer func() { _ = root.Close() }() // only read: closing cannot lose anything
	more, found := true, false
	err = fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		full := filepath.Join(path, filepath.FromSlash(name))
		switch {
		case w.ctx.Err() != nil:
			more = false
		case err != nil:
			more = w.refuse(full, 0, rejectError(err))
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.IsDir() && format(name) != "":
			found = true
			more = w.entry(root, name, full, entry)
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	switch {
	case !more:
		return false
	case err != nil:
		return w.refuse(path, 0, rejectError(err))
	case !found:
		return w.refuse(path, 0, &Rejection{
			Cause: CauseNoArticles, Reason: "folder without articles", Advice: "give a folder with .txt, .html or .jsonl files",
		})
	}
	return true
}

// entry reads a file of a folder.
func (w *walk) entry(root *os.Root, name, full string, entry fs.DirEntry) bool {
	kind := entry.Type()
	if kind&fs.ModeSymlink != 0 {
		info, err := root.Stat(name)
		if err != nil || info.IsDir() {
			return w.refuse(full, 0, &Rejection{
				Cause: CauseLink, Reason: "link that leads out of the folder, to a folder or to nothing",
				Advice: "copy the file into the folder, or name it itself",
			})
		}
		kind = info.Mode().Type()
	}
	if !kind.IsRegular() {
		return w.refuse(full, 0, rejectType("no plain file"))
	}
	return w.file(full, func() (fs.File, error) { return root.Open(name) })
}
