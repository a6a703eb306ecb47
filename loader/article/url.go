package article

import (
	"net/url"
	"strings"
)

// isURL reports whether a text is the address of a web page.
func isURL(text string) bool {
	_, _, ok := canonicalURL(text)
	return ok
}

// canonicalURL gives the outlet's host and a form of the address that is the same for all
// spellings of one page: without scheme, "www." or "m.", fragment, campaign parameters and final
// slash.
func canonicalURL(text string) (host, canonical string, ok bool) {
	address, err := url.Parse(text)
	if err != nil || address.Hostname() == "" || strings.ContainsAny(text, " \t\r\n") {
		return "", "", false
	}
	if scheme := strings.ToLower(address.Scheme); scheme != "http" && scheme != "https" {
		return "", "", false
	}
	host = strings.ToLower(address.Hostname())
	for _, prefix := range []string{"www.", "m."} {
		host = strings.TrimPrefix(host, prefix)
	}
	query := address.Query()
	for key := range query {
		if strings.HasPrefix(key, "utm_") || key == "fbclid" || key == "gclid" {
			query.Del(key)
		}
	}
	canonical = host + strings.TrimSuffix(address.EscapedPath(), "/")
	if encoded := query.Encode(); encoded != "" {
		canonical += "?" + encoded
	}
	return host, canonical, true
}
