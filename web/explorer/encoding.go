package explorer

import (
	"strconv"
	"strings"
)

// acceptsGzip reports whether an Accept-Encoding header takes gzip. The name
// gzip decides before the wildcard does; a weight of zero is a refusal.
func acceptsGzip(header []string) bool {
	accepts := false
	for part := range strings.SplitSeq(strings.Join(header, ","), ",") {
		coding, parameters, _ := strings.Cut(part, ";")
		switch strings.ToLower(strings.TrimSpace(coding)) {
		case "gzip", "x-gzip":
			return weight(parameters) > 0
		case "*":
			accepts = weight(parameters) > 0
		}
	}
	return accepts
}

// weight reads q=0.5; what is missing or unreadable counts as 1.
func weight(parameters string) float64 {
	for parameter := range strings.SplitSeq(parameters, ";") {
		key, value, _ := strings.Cut(parameter, "=")
		if strings.EqualFold(strings.TrimSpace(key), "q") {
			if q, err := strconv.ParseFloat(strings.TrimSpace(value), 64); err == nil {
				return q
			}
		}
	}
	return 1
}
