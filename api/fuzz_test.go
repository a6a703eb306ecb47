package api_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"quanhe/api"
)

// codes are all codes that an error may have.
func codes() []any {
	return []any{
		api.CodeParse, api.CodeValidation, api.CodeInput, api.CodeComplex,
		api.CodeTimeout, api.CodeOverloaded, api.CodeUnavailable, api.CodeInternal,
	}
}

// sound checks what holds for every answer to a query, whatever it asks.
func sound(t *testing.T, answer []byte) {
	t.Helper()
	var response struct {
		Data   json.RawMessage
		Errors []struct {
			Message    string
			Extensions map[string]any
		}
	}
	if err := json.Unmarshal(answer, &response); err != nil {
		t.Fatalf("%v in %s", err, answer)
	}
	if response.Data == nil && len(response.Errors) == 0 {
		t.Errorf("neither data nor errors: %s", answer)
	}
	if len(response.Errors) > 10 {
		t.Errorf("%d errors", len(response.Errors))
	}
	for _, err := range response.Errors {
		if code := err.Extensions["code"]; err.Message == "" || code == api.CodeInternal || !slices.Contains(codes(), code) {
			t.Errorf("%v: %s", code, err.Message)
		}
	}
}

// FuzzQuery: no text of a query and no variables make the API panic, hang or blame itself.
func FuzzQuery(f *testing.F) {
	for _, s := range stories(f) {
		variables, err := json.Marshal(s.variables)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(s.query, string(variables))
	}
	f.Add(doubling(20, "__typename"), "null")
	f.Add(`query ($b: Boolean = true) {stats {people @skip(if: $b)}}`, `{"b": null}`)
	a := over(sample())
	f.Fuzz(func(t *testing.T, query, variables string) {
		request := api.Request{Query: query}
		if json.Unmarshal([]byte(variables), &request.Variables) != nil {
			request.Variables = nil
		}
		sound(t, a.Do(t.Context(), request).JSON())
	})
}

// FuzzAnswer: whatever the text, the answer is that of the generated executor. That one does not carry
// out what is under @defer, which is written here as all else is.
func FuzzAnswer(f *testing.F) {
	for _, s := range stories(f) {
		variables, err := json.Marshal(s.variables)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(s.query, string(variables))
	}
	f.Add(`{a: __typename __schema {queryType {name}} stats {run} __type(name: "Role") {kind} a: __typename}`, "null")
	f.Add(`query A {__typename} query B {stats {run}}`, "null")
	f.Add(`{people(first: 1) {nodes {id} nope}}`, "null")
	limits := api.DefaultLimits()
	limits.Errors = 1 << 20
	a, oracle := api.New(sample(), limits, quiet()), api.NewOracle(sample(), limits, quiet())
	f.Fuzz(func(t *testing.T, query, variables string) {
		if strings.Contains(query, "defer") {
			return
		}
		request := api.Request{Query: query}
		if json.Unmarshal([]byte(variables), &request.Variables) != nil {
			request.Variables = nil
		}
		got, want := a.Do(t.Context(), request), oracle.Do(t.Context(), request)
		same(t, "data", string(want.Data), string(got.Data))
		same(t, "errors", errorsOf(t, want.Errors), errorsOf(t, got.Errors))
	})
}

// FuzzBody: no bytes of a body do either.
func FuzzBody(f *testing.F) {
	for _, body := range []string{`{"query": "{stats {people}}"}`, `{"query": "{people(first: 1) {nodes {id}}}", "variables": {"a": [1, {}]}, "operationName": ""}`, `[]`, `null`, "\ufeff{}"} {
		f.Add([]byte(body))
	}
	a := over(sample())
	f.Fuzz(func(t *testing.T, body []byte) {
		w := send(a, http.MethodPost, "/graphql", string(body), "Content-Type", older, "Accept", newer)
		if !slices.Contains([]int{http.StatusOK, http.StatusBadRequest, http.StatusRequestEntityTooLarge}, w.Code) {
			t.Errorf("status %d: %s", w.Code, w.Body)
		}
		if w.Code != http.StatusRequestEntityTooLarge {
			sound(t, w.Body.Bytes())
		}
	})
}
