// Package explorer owns the pages that people open in a browser: the start
// page and the GraphQL playground. Their sources lie in src, are built by Vite
// into dist and travel inside the binary; nothing is fetched from elsewhere.
//
// It knows neither the graph nor the API: the pages ask /graphql themselves.
package explorer

import (
	"embed"
	"fmt"
	"io/fs"
	"net/http"
	"strings"
)

//go:embed all:dist
var dist embed.FS

// New returns the handler of /, /playground, /assets/, /questions.json and
// /licenses.txt. Every other path is not found.
func New() (http.Handler, error) {
	pages := make(handler)
	err := fs.WalkDir(dist, "dist", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		stored, err := dist.ReadFile(name)
		if err != nil {
			return err
		}
		path, f, err := newFile(strings.TrimPrefix(name, "dist"), stored)
		if err != nil {
			return err
		}
		pages[path] = f
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("explorer: built pages: %w", err)
	}
	return pages, nil
}

// handler maps URL paths to files.
type handler map[string]file

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Security-Policy", closedPolicy)
	w.Header().Set("Referrer-Policy", "no-referrer")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	f, ok := h[r.URL.Path]
	switch {
	case !ok:
		http.Error(w, "no such page", http.StatusNotFound)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are allowed", http.StatusMethodNotAllowed)
	default:
		f.serve(w, r)
	}
}
