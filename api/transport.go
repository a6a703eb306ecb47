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
	if text := values.Get("variables"); text != "" {
		if err := json.Unmarshal([]byte(text), &request.Variables); err != nil {
			return Request{}, malformed("variables is no JSON object")
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
	var request Request
	if err := json.Unmarshal(body, &request); err != nil {
		return Request{}, malformed(`the body is no JSON object with "query", "variables" and "operationName"`)
	}
	return request, request.check()
}

func (r Request) check() *fault {
	if strings.TrimSpace(r.Query) == "" {
		return malformed("query is missing")
	}
	return nil
}

// accepted chooses the media type of the answer by the Accept header: the one of higher quality,
// the newer one of two alike.
func accepted(accept []string) (string, bool) {
	header := strings.Join(accept, ",")
	if strings.TrimSpace(header) == "" {
		return mediaJSON, true
	}
	chosen, best := "", 0.0
	for part := range strings.SplitSeq(header, ",") {
		media, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		quality := 1.0
		if q, given := params["q"]; given {
			if quality, err = strconv.ParseFloat(q, 64); err != nil {
				continue
			}
		}
		offer := media
		switch {
		case params["charset"] != "" && !strings.EqualFold(params["charset"], "utf-8"):
			continue
		case media == "*/*" || media == "application/*":
			offer = mediaJSON
		case media != mediaGraphQL && media != mediaJSON:
			continue
		}
		if quality > best || (quality == best && offer == mediaGraphQL) {
			chosen, best = offer, quality
		}
	}
	return chosen, best > 0
}

// status is the HTTP status of a response. A request error has no data at all and, in the newer
// media type, status 400; the older one always has 200. A store that is down or busy is 503 in both.
func (r Response) status(media string) int {
	switch {
	case slices.ContainsFunc(r.Errors, func(err *gqlerror.Error) bool {
		return err.Extensions["code"] == CodeUnavailable || err.Extensions["code"] == CodeOverloaded
	}):
		return http.StatusServiceUnavailable
	case r.Data == nil && media == mediaGraphQL:
		return http.StatusBadRequest
	}
	return http.StatusOK
}

func write(w http.ResponseWriter, media string, status int, response Response) {
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", strconv.Itoa(retryAfter))
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(response.JSON()) // a client that has gone needs no answer
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
