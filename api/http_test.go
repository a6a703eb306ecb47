package api_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"quanhe/api"
	"quanhe/graph"
)

const (
	newer = "application/graphql-response+json"
	older = "application/json"
)

// send sends one request; header holds pairs of name and value.
func send(a http.Handler, method, target, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	a.ServeHTTP(w, r)
	return w
}

// post sends a query as JSON and accepts a media type.
func post(a http.Handler, accept string, request map[string]any) *httptest.ResponseRecorder {
	body, err := json.Marshal(request)
	if err != nil {
		panic(err) // a mistake in the test
	}
	return send(a, http.MethodPost, "/graphql", string(body), "Content-Type", older, "Accept", accept)
}

func address(query string, more ...string) string {
	values := url.Values{"query": {query}}
	for i := 0; i < len(more); i += 2 {
		values.Set(more[i], more[i+1])
	}
	return "/graphql?" + values.Encode()
}

const counts = `{"data":{"stats":{"people":6}}}`

// TestMethods: GET, HEAD and POST answer, everything else is told so.
func TestMethods(t *testing.T) {
	a := over(sample())
	for _, c := range []struct {
		method string
		status int
	}{
		{http.MethodGet, 200}, {http.MethodHead, 200}, {http.MethodPost, 200}, {http.MethodPut, 405}, {http.MethodPatch, 405},
		{http.MethodDelete, 405}, {http.MethodOptions, 405}, {http.MethodTrace, 405}, {"BREW", 405},
	} {
		t.Run(c.method, func(t *testing.T) {
			w := send(a, c.method, address(`{stats {people}}`), `{"query": "{stats {people}}"}`, "Content-Type", older)
			same(t, "status", c.status, w.Code)
			allow := ""
			if c.status == http.StatusMethodNotAllowed {
				allow = "GET, HEAD, POST"
			} else {
				same(t, "body", counts, w.Body.String())
			}
			same(t, "Allow", allow, w.Header().Get("Allow"))
		})
	}
}

// TestHead: the answer to HEAD is that to GET without the body.
func TestHead(t *testing.T) {
	server := httptest.NewServer(over(sample()))
	defer server.Close()
	for _, query := range []string{`{stats {people}}`, `{nothing}`, ``} {
		var seen [2]string
		for i, method := range []string{http.MethodGet, http.MethodHead} {
			r, err := http.NewRequestWithContext(t.Context(), method, server.URL+address(query), nil)
			if err != nil {
				t.Fatal(err)
			}
			r.Header.Set("Accept", newer)
			response, err := server.Client().Do(r)
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(response.Body)
			if err != nil || (method == http.MethodHead) != (len(body) == 0) {
				t.Errorf("%s %s: %v, body %q", method, query, err, body)
			}
			_ = response.Body.Close()
			seen[i] = fmt.Sprint(response.StatusCode, response.Header.Get("Content-Type"))
		}
		same(t, query, seen[0], seen[1])
	}
}

// TestStatus: the status table of both media types, and where there is a data key.
func TestStatus(t *testing.T) {
	small := func(l *api.Limits) { l.Cost = 50 }
	for _, c := range []struct {
		name         string
		request      map[string]any
		older, newer int
		data         bool
		code         string
	}{
		{"answer", map[string]any{"query": `{stats {people}}`}, 200, 200, true, ""},
		{"null", map[string]any{"query": `{person(id: "nobody") {id}}`}, 200, 200, true, ""},
		{"parse error", map[string]any{"query": `{stats`}, 200, 400, false, api.CodeParse},
		{"validation error", map[string]any{"query": `{nothing}`}, 200, 400, false, api.CodeValidation},
		{"coercion error", map[string]any{"query": `query ($v: Int) {people(first: $v) {totalCount}}`, "variables": map[string]any{"v": "x"}}, 200, 400, false, api.CodeInput},
		{"missing variable", map[string]any{"query": `query ($v: ID!) {person(id: $v) {id}}`}, 200, 400, false, api.CodeInput},
		{"bad argument", map[string]any{"query": `{people(first: 1000) {totalCount}}`}, 200, 400, false, api.CodeInput},
		{"limit", map[string]any{"query": `{people(first: 60) {nodes {id}}}`}, 200, 400, false, api.CodeComplex},
		{"unknown operation", map[string]any{"query": `query A {stats {people}}`, "operationName": "B"}, 200, 400, false, api.CodeValidation},
		{"no query", map[string]any{}, 400, 400, false, api.CodeInput},
		{"blank query", map[string]any{"query": " \n"}, 400, 400, false, api.CodeInput},
	} {
		t.Run(c.name, func(t *testing.T) {
			for media, status := range map[string]int{older: c.older, newer: c.newer} {
				w := post(over(sample(), small), media, c.request)
				same(t, media, status, w.Code)
				same(t, "Content-Type", media+"; charset=utf-8", w.Header().Get("Content-Type"))
				same(t, "Retry-After", "", w.Header().Get("Retry-After"))
				response := parse(t, w.Body.Bytes())
				_, has := response["data"]
				same(t, "data key", c.data, has)
				if _, wrong := response["errors"]; wrong != (c.code != "") {
					t.Errorf("errors: %s", w.Body)
				}
				if c.code != "" {
					same(t, "code", any(c.code), at(t, response, "errors", 0, "extensions", "code"))
				}
			}
		})
	}
}

// TestAccept: the media type of the answer.
func TestAccept(t *testing.T) {
	a := over(sample())
	for _, c := range []struct{ accept, want string }{
		{"", older},
		{"*/*", older},
		{"application/*", older},
		{older, older},
		{newer, newer},
		{"application/json; charset=utf-8", older},
		{"application/graphql-response+json; charset=UTF-8", newer},
		{"APPLICATION/JSON", older},
		{newer + ", " + older, newer},
		{older + ", " + newer, newer},
		{newer + ";q=0.5, " + older, older},
		{newer + ", " + older + ";q=0.9", newer},
		{newer + ";q=0.9, " + older + ";q=0.9", newer},
		{older + ", text/plain, */*", older},
		{newer + ", */*", newer},
		{newer + ";q=0.5, */*", older},
		{older + ";q=0.5, */*;q=0.9", newer},
		{"text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", older},
		{"text/html, " + newer + ";q=0.1", newer},
		{older + ";q=0, " + newer, newer},
		{older + ";q=0, */*", newer},
		{newer + ";q=0, */*", older},
		{"text/plain", ""},
		{"text/html, image/*", ""},
		{older + ";q=0", ""},
		{"*/*;q=0", ""},
		{older + "; charset=iso-8859-1", ""},
		{older + ";q=much", ""},
		{"nonsense", ""},
		{";;;", ""},
	} {
		t.Run(c.accept, func(t *testing.T) {
			w := send(a, http.MethodGet, address(`{stats {people}}`), "", "Accept", c.accept)
			if c.want == "" {
				same(t, "status", http.StatusNotAcceptable, w.Code)
				return
			}
			same(t, "status", 200, w.Code)
			same(t, "Content-Type", c.want+"; charset=utf-8", w.Header().Get("Content-Type"))
		})
	}
	t.Run("several headers", func(t *testing.T) {
		w := send(a, http.MethodGet, address(`{stats {people}}`), "", "Accept", "text/html", "Accept", newer)
		same(t, "Content-Type", newer+"; charset=utf-8", w.Header().Get("Content-Type"))
	})
}

// TestContentType: a body is JSON in UTF-8.
func TestContentType(t *testing.T) {
	a := over(sample())
	for _, c := range []struct {
		contentType string
		status      int
	}{
		{"application/json", 200},
		{"application/json; charset=utf-8", 200},
		{"application/json; charset=UTF-8", 200},
		{`application/json; charset="utf-8"`, 200},
		{"Application/JSON", 200},
		{"", 415},
		{"application/json; charset=utf-16", 415},
		{"application/json; charset=iso-8859-1", 415},
		{"text/plain", 415},
		{"application/graphql", 415},
		{"application/x-www-form-urlencoded", 415},
		{"multipart/form-data; boundary=x", 415},
		{newer, 415},
		{"application/json;;", 415},
		{"nonsense/", 415},
	} {
		t.Run(c.contentType, func(t *testing.T) {
			w := send(a, http.MethodPost, "/graphql", `{"query": "{stats {people}}"}`, "Content-Type", c.contentType)
			same(t, "status", c.status, w.Code)
		})
	}
}

// TestBody: what a body may be. No answer repeats what was sent.
func TestBody(t *testing.T) {
	a := over(sample())
	const echo = "Only-the-Sender-Knows"
	for _, c := range []struct {
		name, body string
		status     int
	}{
		{"query", `{"query": "{stats {people}}"}`, 200},
		{"all keys", `{"query": "query A {stats {people}}", "operationName": "A", "variables": {}, "extensions": {}}`, 200},
		{"nulls", `{"query": "{stats {people}}", "operationName": null, "variables": null, "extensions": null}`, 200},
		{"more keys", `{"query": "{stats {people}}", "id": "` + echo + `"}`, 200},
		{"white space", "\n\t {\"query\": \"{stats {people}}\"} \r\n", 200},
		{"escapes", `{"query": "\u007bstats {people}\u007d"}`, 200},
		{"nothing", ``, 400},
		{"no JSON", echo, 400},
		{"half", `{"query": "{stats {people}}"`, 400},
		{"more than one", `{"query": "{stats {people}}"} {"query": "{stats {people}}"}`, 400},
		{"a byte order mark", "\ufeff" + `{"query": "{stats {people}}"}`, 400},
		{"UTF-16", "\xff\xfe{\x00", 400},
		{"null", `null`, 400},
		{"text", `"{stats {people}}"`, 400},
		{"number", `5`, 400},
		{"a batch", `[{"query": "{stats {people}}"}]`, 400},
		{"an empty batch", `[]`, 400},
		{"query is a number", `{"query": 5}`, 400},
		{"query is a list", `{"query": ["` + echo + `"]}`, 400},
		{"query is null", `{"query": null}`, 400},
		{"query is empty", `{"query": ""}`, 400},
		{"variables are text", `{"query": "{stats {people}}", "variables": "` + echo + `"}`, 400},
		{"variables are a list", `{"query": "{stats {people}}", "variables": ["` + echo + `"]}`, 400},
		{"variables are a number", `{"query": "{stats {people}}", "variables": 5}`, 400},
		{"operation is a number", `{"query": "{stats {people}}", "operationName": 5}`, 400},
		{"extensions are a list", `{"query": "{stats {people}}", "extensions": []}`, 400},
		{"deep", strings.Repeat("[", 30_000), 400},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, media := range []string{older, newer} {
				w := send(a, http.MethodPost, "/graphql", c.body, "Content-Type", older, "Accept", media)
				same(t, "status", c.status, w.Code)
				same(t, "Content-Type", media+"; charset=utf-8", w.Header().Get("Content-Type"))
				if c.status == http.StatusOK {
					same(t, "body", counts, w.Body.String())
					continue
				}
				response := parse(t, w.Body.Bytes())
				same(t, "code", any(api.CodeInput), at(t, response, "errors", 0, "extensions", "code"))
				same(t, "keys", 1, len(response))
				if strings.Contains(w.Body.String(), echo) || w.Body.Len() > 300 {
					t.Errorf("the answer repeats the body: %s", w.Body)
				}
			}
		})
	}
}

// TestAddress: what the query of an address may be.
func TestAddress(t *testing.T) {
	a := over(sample())
	const variable = `query A($v: ID!) {person(id: $v) {id}}`
	for _, c := range []struct {
		name, target string
		status       int
		want         string
	}{
		{"query", address(`{stats {people}}`), 200, counts},
		{"variables", address(variable, "variables", `{"v": "person:ha"}`, "operationName", "A"), 200, `{"data":{"person":{"id":"person:ha"}}}`},
		{"number in variables", address(`query ($n: Int) {people(first: $n) {nodes {id}}}`, "variables", `{"n": 1}`), 200, `{"data":{"people":{"nodes":[{"id":"person:an"}]}}}`},
		{"empty variables", address(`{stats {people}}`, "variables", "", "operationName", ""), 200, counts},
		{"null variables", address(`{stats {people}}`, "variables", "null"), 200, counts},
		{"letters", address(`{people(filter: {text: "Hoà"}) {nodes {name}}}`), 200, `{"data":{"people":{"nodes":[{"name":"Trần Văn Hoà"}]}}}`},
		{"no query", "/graphql", 400, ""},
		{"empty query", "/graphql?query=", 400, ""},
		{"variables are a list", address(variable, "variables", `[]`), 400, ""},
		{"variables are text", address(variable, "variables", `"x"`), 400, ""},
		{"variables are no JSON", address(variable, "variables", `{v: 1}`), 400, ""},
		{"extensions", address(`{stats {people}}`, "extensions", `{"a": 1}`), 200, counts},
		{"extensions are text", address(`{stats {people}}`, "extensions", `"a"`), 400, ""},
		{"mutation", address(`mutation {stats {people}}`), 400, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := send(a, http.MethodGet, c.target, "", "Accept", newer)
			same(t, "status", c.status, w.Code)
			if c.want != "" {
				same(t, "body", c.want, w.Body.String())
			}
		})
	}
}

// TestSizes: a body or an address at its limit passes, one byte more does not.
func TestSizes(t *testing.T) {
	limits := api.DefaultLimits()
	a := over(sample())
	body := func(size int) string {
		const start, end = `{"query": "{stats {people}}`, `"}`
		return start + strings.Repeat(" ", size-len(start)-len(end)) + end
	}
	target := func(size int) string {
		start := address(`{stats {people}}`) + "&x="
		return start + strings.Repeat("y", size-len(start))
	}
	for more, status := range map[int]int{0: 200, 1: http.StatusRequestEntityTooLarge, 1 << 20: http.StatusRequestEntityTooLarge} {
		w := send(a, http.MethodPost, "/graphql", body(int(limits.Body)+more), "Content-Type", older)
		same(t, fmt.Sprintf("body with %d more", more), status, w.Code)
	}
	for more, status := range map[int]int{0: 200, 1: http.StatusRequestURITooLong, 1 << 16: http.StatusRequestURITooLong} {
		w := send(a, http.MethodGet, target(limits.URL+more), "")
		same(t, fmt.Sprintf("address with %d more", more), status, w.Code)
	}
	same(t, "refused before the body is read", http.StatusUnsupportedMediaType, send(a, http.MethodPost, "/graphql", body(1<<20), "Content-Type", "text/plain").Code)
}

// TestTooLargeStream: a body without a stated length is cut at the limit, too.
func TestTooLargeStream(t *testing.T) {
	server := httptest.NewServer(over(sample()))
	defer server.Close()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL, io.LimitReader(endless{}, 200<<10))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", older)
	response, err := server.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	same(t, "status", http.StatusRequestEntityTooLarge, response.StatusCode)
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

// TestOverloaded: an overloaded server says when to come again.
func TestOverloaded(t *testing.T) {
	a := over(sample(), func(l *api.Limits) { l.Running, l.Waiting = 0, 0 })
	for _, media := range []string{older, newer} {
		w := post(a, media, map[string]any{"query": `{stats {people}}`})
		same(t, "status", http.StatusServiceUnavailable, w.Code)
		same(t, "Retry-After", "2", w.Header().Get("Retry-After"))
		same(t, "Content-Type", media+"; charset=utf-8", w.Header().Get("Content-Type"))
		same(t, "code", any(api.CodeOverloaded), at(t, parse(t, w.Body.Bytes()), "errors", 0, "extensions", "code"))
	}
}

// TestUnavailable: so does one whose store is down.
func TestUnavailable(t *testing.T) {
	for _, media := range []string{older, newer} {
		w := post(over(failing(graph.ErrUnavailable)), media, map[string]any{"query": `{person(id: "person:ha") {id}}`})
		same(t, "status", http.StatusServiceUnavailable, w.Code)
		same(t, "Retry-After", "2", w.Header().Get("Retry-After"))
		same(t, "code", any(api.CodeUnavailable), at(t, parse(t, w.Body.Bytes()), "errors", 0, "extensions", "code"))
	}
}
