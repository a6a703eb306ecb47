package web_test

import (
	"net/http"
	"testing"

	"quanhe/web"
)

// TestToken: where there is a token, /graphql asks for it, and nothing else does.
func TestToken(t *testing.T) {
	const token = "correct-horse"
	for _, c := range []struct {
		name, token, header string
		status              int
	}{
		{"none needed, none given", "", "", 200},
		{"none needed, some given", "", "Bearer anything", 200},
		{"none given", token, "", 401},
		{"right", token, "Bearer " + token, 200},
		{"right, small letters", token, "bearer " + token, 200},
		{"wrong", token, "Bearer wrong-horse!", 401},
		{"empty", token, "Bearer ", 401},
		{"scheme alone", token, "Bearer", 401},
		{"token alone", token, token, 401},
		{"another scheme", token, "Basic " + token, 401},
		{"cut", token, "Bearer " + token[:5], 401},
		{"longer", token, "Bearer " + token + "s", 401},
		{"more spaces", token, "Bearer  " + token, 401},
		{"large letters", token, "Bearer CORRECT-HORSE", 401},
	} {
		t.Run(c.name, func(t *testing.T) {
			handler := web.Handler(config(func(config *web.Config) { config.Token = c.token }))
			var header []string
			if c.header != "" {
				header = []string{"Authorization", c.header}
			}
			for _, method := range []string{http.MethodGet, http.MethodPost} {
				w := send(handler, method, "/graphql", header...)
				same(t, "status", c.status, w.Code)
				same(t, "WWW-Authenticate", c.status == http.StatusUnauthorized, w.Header().Get("WWW-Authenticate") == `Bearer realm="quanhe"`)
			}
			for _, path := range []string{"/", "/playground", "/livez", "/readyz", "/version"} {
				same(t, path, 200, send(handler, http.MethodGet, path, header...).Code)
			}
		})
	}
}

// TestTokenInAddress: a token in the address does not count, since addresses are logged.
func TestTokenInAddress(t *testing.T) {
	handler := web.Handler(config(func(config *web.Config) { config.Token = "secret" }))
	same(t, "status", http.StatusUnauthorized, send(handler, http.MethodGet, "/graphql?access_token=secret&token=secret").Code)
}

// TestCrossOrigin: a page from elsewhere cannot post in the name of its reader.
func TestCrossOrigin(t *testing.T) {
	handler := web.Handler(config())
	for _, c := range []struct {
		name, method string
		header       []string
		status       int
	}{
		{"no browser", http.MethodPost, nil, 200},
		{"own page", http.MethodPost, []string{"Sec-Fetch-Site", "same-origin", "Origin", "http://example.com"}, 200},
		{"typed in", http.MethodPost, []string{"Sec-Fetch-Site", "none"}, 200},
		{"another site", http.MethodPost, []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"}, 403},
		{"another page of the site", http.MethodPost, []string{"Sec-Fetch-Site", "same-site"}, 403},
		{"an older browser, own page", http.MethodPost, []string{"Origin", "http://example.com"}, 200},
		{"an older browser, another site", http.MethodPost, []string{"Origin", "https://evil.example"}, 403},
		{"a page without origin", http.MethodPost, []string{"Origin", "null"}, 403},
		{"a read from another site", http.MethodGet, []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"}, 200},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := send(handler, c.method, "/graphql", c.header...)
			same(t, "status", c.status, w.Code)
			same(t, "Access-Control-Allow-Origin", "", w.Header().Get("Access-Control-Allow-Origin"))
			if w.Header().Get("X-Request-Id") == "" {
				t.Error("no request id")
			}
		})
	}
}
