package api

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The media types of the GraphQL-over-HTTP specification.
const (
	mediaGraphQL = "application/graphql-response+json"
	mediaJSON    = "application/json"
)

// retryAfter is the number of seconds after which an overloaded or unready server may be asked again.
const retryAfter = 2

// ServeHTTP answers GraphQL over HTTP: queries by GET and POST, one answer each (contract §4).
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	media, ok := accepted(r.Header.Values("Accept"))
	if !ok {
		refuseHTTP(w, http.StatusNotAcceptable, "the answer is "+mediaGraphQL+" or "+mediaJSON)
		return
	}
	var request Request
	var fault *fault
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		request, fault = a.fromURL(r)
	case http.MethodPost:
		request, fault = a.fromBody(w, r)
	default:
		w.Header().Set("Allow", "GET, HEAD, POST")
		refuseHTTP(w, http.StatusMethodNotAllowed, "use GET or POST")
		return
	}
	switch {
	case fault == nil:
		response := a.Do(r.Context(), request)
		write(w, media, response.status(media), response)
	case fault.status == http.StatusBadRequest:
		write(w, media, fault.status, refused(coded(CodeInput, nil, "%s", fault.reason)))
	default:
		refuseHTTP(w, fault.status, fault.reason)
	}
}

// fault is a request that is no GraphQL request.
type fault struct {
	status int
	reason string
}

func malformed(reason string) *fault { return &fault{http.StatusBadRequest, reason} }

func (a *API) fromURL(r *http.Request) (Request, *fault) {
	if len(r.URL.RequestURI()) > a.limits.URL {
		return Request{}, &fault{http.StatusRequestURITooLong, "the address is too long: use POST"}
	}
	values := r.URL.Query()
	request := Request{Query: values.Get("query"), OperationName: values.Get("operationName")}
	var extensions map[string]any // read by nobody
	for name, into := range map[string]*map[string]any{"variables": &request.Variables, "extensions": &extensions} {
		if text := values.Get(name); text != "" && json.Unmarshal([]byte(text), into) != nil {
			return Request{}, malformed(name + " is no JSON object")
		}
	}
	return request, request.check()
}

func (a *API) fromBody(w http.ResponseWriter, r *http.Request) (Request, *fault) {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := params["charset"]; err != nil || media != mediaJSON || (charset != "" && !strings.EqualFold(charset, "utf-8")) {
		return Request{}, &fault{http.StatusUnsupportedMediaType, "the body has to be " + mediaJSON + " in UTF-8"}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, a.limits.Body))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return Request{}, &fault{http.StatusRequestEntityTooLarge, "the body is larger than " + strconv.FormatInt(a.limits.Body>>10, 10) + " KiB"}
	case err != nil:
		return Request{}, malformed("the body could not be read")
	}
	var message struct {
		Request
		Extensions map[string]any `json:"extensions"` // read by nobody
	}
	if err := json.Unmarshal(body, &message); err != nil {
		return Request{}, malformed(`the body is no JSON object with "query", "variables" and "operationName"`)
	}
	return message.Request, message.check()
}

func (r Request) check() *fault {
	if strings.TrimSpace(r.Query) == "" {
		return malformed("query is missing")
	}
	return nil
}

// accepted chooses the media type of the answer by the Accept header: the one of higher quality. Of
// two alike it is the newer one where the header names it, else the older one, which every client
// can read.
func accepted(accept []string) (string, bool) {
	header := strings.Join(accept, ",")
	if strings.TrimSpace(header) == "" {
		return mediaJSON, true
	}
	older, _ := quality(header, mediaJSON)
	newer, named := quality(header, mediaGraphQL)
	if newer > older || (newer == older && named) {
		return mediaGraphQL, newer > 0
	}
	return mediaJSON, older > 0
}

// quality is the quality that an Accept header gives to a media type, by the narrowest of its ranges
// that match, and whether that range names the type.
func quality(header, media string) (best float64, named bool) {
	narrowest := -1
	for part := range strings.SplitSeq(header, ",") {
		name, params, err := mime.ParseMediaType(part)
		if charset := params["charset"]; err != nil || (charset != "" && !strings.EqualFold(charset, "utf-8")) {
			continue
		}
		value := 1.0
		if q, given := params["q"]; given {
			if value, err = strconv.ParseFloat(q, 64); err != nil {
				continue
			}
		}
		narrow := slices.Index([]string{"*/*", "application/*", media}, name)
		if narrow >= 0 && (narrow > narrowest || (narrow == narrowest && value > best)) {
			narrowest, best = narrow, value
		}
	}
	return best, narrowest == 2
}

// status is the HTTP status of a response. A request error has no data at all and, in the newer
// media type, status 400; the older one has 200. A store that is down, busy or too slow is 503 in
// both, whatever other parts of the answer there are; a fault of our own that leaves no data is 500.
func (r Response) status(media string) int {
	switch {
	case r.has(CodeUnavailable), r.has(CodeOverloaded), r.has(CodeTimeout):
		return http.StatusServiceUnavailable
	case r.Data == nil && r.has(CodeInternal):
		return http.StatusInternalServerError
	case r.Data == nil && media == mediaGraphQL:
		return http.StatusBadRequest
	}
	return http.StatusOK
}

// has reports whether some error has a code.
func (r Response) has(code string) bool {
	return slices.ContainsFunc(r.Errors, func(err *gqlerror.Error) bool { return err.Extensions["code"] == code })
}

func write(w http.ResponseWriter, media string, status int, response Response) {
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", strconv.Itoa(retryAfter))
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Vary", "Accept")
	w.WriteHeader(status)
	_, _ = w.Write(response.JSON()) //nolint:gosec // JSON, never HTML; a client that has gone needs no answer
}

// JSON is the response as it goes over the wire: errors first, as the specification advises.
func (r Response) JSON() []byte {
	text := []byte{'{'}
	if len(r.Errors) > 0 {
		errs, err := json.Marshal(r.Errors)
		if err != nil {
			errs = []byte(`[{"message":"the errors could not be written","extensions":{"code":"` + CodeInternal + `"}}]`)
		}
		text = append(append(text, `"errors":`...), errs...)
		if r.Data != nil {
			text = append(text, ',')
		}
	}
	if r.Data != nil {
		text = append(append(text, `"data":`...), r.Data...)
	}
	return append(text, '}')
}

// refuseHTTP answers what is no GraphQL request in plain text.
func refuseHTTP(w http.ResponseWriter, status int, reason string) {
	http.Error(w, reason, status)
}
