package explorer_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"quanhe/web/explorer"
)

// do sends one request; header holds pairs of name and value.
func do(t *testing.T, method, path string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	pages, err := explorer.New()
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	pages.ServeHTTP(w, r)
	return w
}

// asset returns the URL path of the first asset of this kind that a page names.
func asset(t *testing.T, page, ending string) string {
	t.Helper()
	html := do(t, "GET", page).Body.Bytes()
	found := regexp.MustCompile(`"(/assets/[^"]+\.` + ending + `)"`).FindSubmatch(html)
	if found == nil {
		t.Fatalf("%s names no .%s asset", page, ending)
	}
	return string(found[1])
}

func TestPages(t *testing.T) {
	for path, contentType := range map[string]string{
		"/":               "text/html; charset=utf-8",
		"/playground":     "text/html; charset=utf-8",
		"/questions.json": "application/json",
		"/licenses.txt":   "text/plain; charset=utf-8",
	} {
		response := do(t, "GET", path)
		if response.Code != http.StatusOK {
			t.Errorf("%s: status %d", path, response.Code)
		}
		for name, want := range map[string]string{
			"Content-Type":           contentType,
			"Cache-Control":          "no-cache",
			"X-Content-Type-Options": "nosniff",
			"Referrer-Policy":        "no-referrer",
		} {
			if got := response.Header().Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
		if response.Header().Get("ETag") == "" {
			t.Errorf("%s: no ETag", path)
		}
	}
}

// A page may name only files that are served, and may hold no inline script.
func TestPagesAreWhole(t *testing.T) {
	reference := regexp.MustCompile(`(?:src|href)="([^"]*)"`)
	inline := regexp.MustCompile(`<script(?:\s[^>]*)?>\s*[^<\s]|<style|\sstyle=|\son\w+=`)
	for _, page := range []string{"/", "/playground"} {
		html := do(t, "GET", page).Body.Bytes()
		if found := inline.Find(html); found != nil {
			t.Errorf("%s: inline script or style: %q", page, found)
		}
		for _, match := range reference.FindAllSubmatch(html, -1) {
			if status := do(t, "GET", string(match[1])).Code; status != http.StatusOK {
				t.Errorf("%s: %s answers %d", page, match[1], status)
			}
		}
	}
}

func TestContentSecurityPolicy(t *testing.T) {
	for path, inlineStyle := range map[string]bool{"/": false, "/playground": true} {
		policy := do(t, "GET", path).Header().Get("Content-Security-Policy")
		for _, want := range []string{
			"default-src 'none'", "script-src 'self';", "connect-src 'self'", "img-src 'self' data:",
			"base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
		} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: policy %q lacks %s", path, policy, want)
			}
		}
		if strings.Contains(policy, "'unsafe-inline'") != inlineStyle || strings.Contains(policy, "unsafe-eval") {
			t.Errorf("%s: policy %q", path, policy)
		}
	}
}

func TestAssets(t *testing.T) {
	path := asset(t, "/", "js")
	zipped := do(t, "GET", path, "Accept-Encoding", "gzip, deflate, br")
	plain := do(t, "GET", path)
	if got := zipped.Header().Get("Content-Encoding"); got != "gzip" {
		t.Errorf("encoding %q, want gzip", got)
	}
	if got := plain.Header().Get("Content-Encoding"); got != "" {
		t.Errorf("encoding %q for a client without gzip", got)
	}
	if zipped.Header().Get("ETag") == plain.Header().Get("ETag") {
		t.Error("one ETag for two encodings")
	}
	for _, response := range []*httptest.ResponseRecorder{zipped, plain} {
		if got := response.Header().Get("Vary"); got != "Accept-Encoding" {
			t.Errorf("Vary is %q", got)
		}
		if got := response.Header().Get("Cache-Control"); !strings.Contains(got, "immutable") {
			t.Errorf("Cache-Control is %q", got)
		}
		if got := response.Header().Get("Content-Type"); got != "text/javascript; charset=utf-8" {
			t.Errorf("Content-Type is %q", got)
		}
	}
	reader, err := gzip.NewReader(zipped.Body)
	if err != nil {
		t.Fatal(err)
	}
	unzipped, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(unzipped, plain.Body.Bytes()) {
		t.Error("the two encodings hold different bytes")
	}
}

func TestGzipNegotiation(t *testing.T) {
	path := asset(t, "/", "css")
	for header, want := range map[string]string{
		"gzip":               "gzip",
		"br, GZIP;q=0.5":     "gzip",
		"*":                  "gzip",
		"identity, *;q=0":    "",
		"gzip;q=0, *":        "",
		"*;q=1, gzip; q=0.0": "",
		"br":                 "",
		"":                   "",
	} {
		if got := do(t, "GET", path, "Accept-Encoding", header).Header().Get("Content-Encoding"); got != want {
			t.Errorf("Accept-Encoding %q: encoding %q, want %q", header, got, want)
		}
	}
}

func TestNotModified(t *testing.T) {
	for _, path := range []string{"/", "/licenses.txt", asset(t, "/playground", "css")} {
		accept := []string{"Accept-Encoding", "gzip"}
		tag := do(t, "GET", path, accept...).Header().Get("ETag")
		for header, want := range map[string]int{
			tag:                    http.StatusNotModified,
			`"other", W/` + tag:    http.StatusNotModified,
			"*":                    http.StatusNotModified,
			`"other"`:              http.StatusOK,
			strings.Trim(tag, `"`): http.StatusOK,
		} {
			response := do(t, "GET", path, append(accept, "If-None-Match", header)...)
			if response.Code != want {
				t.Errorf("%s: If-None-Match %s answers %d, want %d", path, header, response.Code, want)
			}
			if want == http.StatusNotModified && len(response.Body.Bytes()) > 0 {
				t.Errorf("%s: a body with status 304", path)
			}
		}
	}
}

func TestUnknownPaths(t *testing.T) {
	for _, path := range []string{
		"/assets/none.js", "/assets/", "/assets", "/index.html", "/playground/", "/dist/index.html",
		"/licenses.txt.gz", "/../explorer.go", "/favicon.ico", "/graphql",
	} {
		if status := do(t, "GET", path).Code; status != http.StatusNotFound {
			t.Errorf("%s: status %d, want 404", path, status)
		}
	}
}

func TestMethods(t *testing.T) {
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH"} {
		response := do(t, method, "/")
		if response.Code != http.StatusMethodNotAllowed || response.Header().Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: status %d, Allow %q", method, response.Code, response.Header().Get("Allow"))
		}
	}
	head, get := do(t, "HEAD", "/"), do(t, "GET", "/")
	if len(head.Body.Bytes()) > 0 {
		t.Error("HEAD answers with a body")
	}
	for _, name := range []string{"Content-Length", "Content-Type", "ETag"} {
		if head.Header().Get(name) == "" || head.Header().Get(name) != get.Header().Get(name) {
			t.Errorf("HEAD says %s %q, GET %q", name, head.Header().Get(name), get.Header().Get(name))
		}
	}
}

func TestQuestionsAreThoseOfTheSource(t *testing.T) {
	source, err := os.ReadFile("questions.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(source, do(t, "GET", "/questions.json").Body.Bytes()) {
		t.Error("dist/questions.json is not questions.json: run npm run build")
	}
	var questions []struct {
		ID, Title, Note, Query string
		Variables              map[string]any
	}
	if err := json.Unmarshal(source, &questions); err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	for _, q := range questions {
		if q.ID == "" || seen[q.ID] {
			t.Errorf("question id %q is empty or stands twice", q.ID)
		}
		seen[q.ID] = true
		if q.Title == "" || q.Note == "" || !strings.HasPrefix(q.Query, "# ") {
			t.Errorf("question %s lacks a title, a note or a first comment line", q.ID)
		}
		for name := range q.Variables {
			if !strings.Contains(q.Query, "$"+name+":") {
				t.Errorf("question %s: variable %s is not declared", q.ID, name)
			}
		}
	}
}

// Budgets in gzipped bytes: what the pages may weigh.
func TestSizes(t *testing.T) {
	scripts, err := filepath.Glob("dist/assets/*.js.gz")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	all := 0
	for _, name := range scripts {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		all += int(info.Size())
	}
	if all > 700_000 {
		t.Errorf("all scripts weigh %d bytes", all)
	}
	start := 0
	html := do(t, "GET", "/").Body.Bytes()
	for _, match := range regexp.MustCompile(`"(/assets/[^"]+)"`).FindAllSubmatch(html, -1) {
		start += len(do(t, "GET", string(match[1]), "Accept-Encoding", "gzip").Body.Bytes())
	}
	if start > 40_000 {
		t.Errorf("the start page weighs %d bytes", start)
	}
}
