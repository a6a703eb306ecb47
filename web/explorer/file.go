package explorer

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// file is one built file as it is served.
type file struct {
	body        []byte // packed if zipped
	zipped      bool
	tag         string // names the content
	contentType string
	policy      string
	cache       string
}

var contentTypes = map[string]string{
	".css":  "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".svg":  "image/svg+xml",
	".txt":  "text/plain; charset=utf-8",
}

// newFile returns the URL path of a file of dist, and the file. A name that
// ends in .gz is served without that ending.
func newFile(name string, stored []byte) (string, file, error) {
	f := file{
		body:   stored,
		tag:    fmt.Sprintf("%x", sha256.Sum256(stored))[:16],
		policy: closedPolicy,
		cache:  "no-cache",
	}
	name, f.zipped = strings.CutSuffix(name, ".gz")
	contentType, ok := contentTypes[path.Ext(name)]
	if !ok {
		return "", file{}, fmt.Errorf("%s: no content type for this kind of file", name)
	}
	f.contentType = contentType
	switch {
	case name == "/index.html":
		name, f.policy = "/", startPolicy
	case name == "/playground.html":
		name, f.policy = "/playground", playgroundPolicy
	case strings.HasPrefix(name, "/assets/"):
		f.cache = "public, max-age=31536000, immutable" // a hash in the name
	}
	return name, f, nil
}

// serve answers a GET or HEAD request.
func (f file) serve(w http.ResponseWriter, r *http.Request) {
	body, tag := f.body, `"`+f.tag+`"`
	header := w.Header()
	header.Set("Cache-Control", f.cache)
	header.Set("Content-Security-Policy", f.policy)
	if f.zipped {
		header.Set("Vary", "Accept-Encoding")
		if acceptsGzip(r.Header.Values("Accept-Encoding")) {
			header.Set("Content-Encoding", "gzip")
			tag = `"` + f.tag + `-gzip"`
		} else {
			plain, err := unzip(f.body)
			if err != nil {
				http.Error(w, "a built file is damaged", http.StatusInternalServerError)
				return
			}
			body = plain
		}
	}
	header.Set("ETag", tag)
	if matches(r.Header.Values("If-None-Match"), tag) {
		header.Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	header.Set("Content-Type", f.contentType)
	header.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // a reader that has gone away needs no answer
	}
}

func unzip(zipped []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(zipped))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// matches reports whether an If-None-Match header names the tag.
func matches(header []string, tag string) bool {
	for candidate := range strings.SplitSeq(strings.Join(header, ","), ",") {
		candidate = strings.TrimPrefix(strings.TrimSpace(candidate), "W/")
		if candidate == tag || candidate == "*" {
			return true
		}
	}
	return false
}
