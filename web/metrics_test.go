package web_test

import (
	"net/http"
	"strings"
	"testing"

	"quanhe/web"
)

// TestMetrics: requests are counted by their status.
func TestMetrics(t *testing.T) {
	metrics := web.NewMetrics()
	handler := metrics.Measure(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/refused":
			w.WriteHeader(http.StatusBadRequest)
		case "/silent":
		default:
			_, _ = w.Write([]byte("answer"))
		}
	}))
	for _, path := range []string{"/", "/silent", "/", "/refused"} {
		send(handler, http.MethodGet, path)
	}
	text := send(metrics.Handler(), http.MethodGet, "/metrics").Body.String()
	for _, line := range []string{
		`quanhe_request_seconds_count{status="200"} 3`,
		`quanhe_request_seconds_count{status="400"} 1`,
		`quanhe_request_seconds_bucket{status="200",le="+Inf"} 3`,
	} {
		if !strings.Contains(text, line+"\n") {
			t.Errorf("no line %s in\n%s", line, text)
		}
	}
	for _, name := range []string{"go_goroutines", "process_start_time_seconds"} {
		if !strings.Contains(text, "\n"+name+" ") {
			t.Errorf("no %s", name)
		}
	}
}

// TestMetricsApart: two servers in one process count for themselves.
func TestMetricsApart(t *testing.T) {
	one, other := web.NewMetrics(), web.NewMetrics()
	send(one.Measure(http.NotFoundHandler()), http.MethodGet, "/")
	if strings.Contains(send(other.Handler(), http.MethodGet, "/metrics").Body.String(), `status="404"`) {
		t.Error("counted by both")
	}
}

func TestProfiles(t *testing.T) {
	handler := web.NewMetrics().Handler()
	for path, status := range map[string]int{
		"/debug/pprof/": 200, "/debug/pprof/heap": 200, "/debug/pprof/cmdline": 200, "/debug/pprof/symbol": 200, "/": 404, "/graphql": 404,
	} {
		same(t, path, status, send(handler, http.MethodGet, path).Code)
	}
}

// TestMeasureUnwraps: a handler reaches what the server offers through the measuring.
func TestMeasureUnwraps(t *testing.T) {
	handler := web.NewMetrics().Measure(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if err := http.NewResponseController(w).Flush(); err != nil {
			t.Error(err)
		}
	}))
	if !send(handler, http.MethodGet, "/").Flushed {
		t.Error("not flushed")
	}
}
