package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"

	"quanhe/loader/extract"
	"quanhe/loader/gazetteer"
)

// gazetteerFlag are folders of a user's own word lists, each over those before it.
type gazetteerFlag []string

func (g *gazetteerFlag) register(flags *pflag.FlagSet) {
	flags.StringArrayVar((*[]string)(g), "gazetteer", nil, "folder with own word lists, over the built-in ones; may be given several times\n(default $QUANHE_GAZETTEER)")
}

// gazetteers opens the folders of the flag, else of the environment, which has the list separator of the system between them.
func (a *app) gazetteers(folders gazetteerFlag) ([]gazetteer.Folder, error) {
	if len(folders) == 0 {
		folders = filepath.SplitList(a.getenv("QUANHE_GAZETTEER"))
	}
	var own []gazetteer.Folder
	for _, folder := range folders {
		if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				return nil, fmt.Errorf("--gazetteer: %w", err)
			}
			return nil, usageError{fmt.Errorf("--gazetteer: there is no folder %q", folder)}
		}
		own = append(own, gazetteer.Folder{Name: filepath.ToSlash(folder), Files: os.DirFS(folder)})
	}
	return own, nil
}

// extractor makes the extractor of a command with the word lists of its flag.
func (a *app) extractor(folders gazetteerFlag) (*extract.Extractor, error) {
	own, err := a.gazetteers(folders)
	if err != nil {
		return nil, err
	}
	return extract.New(own...)
}
