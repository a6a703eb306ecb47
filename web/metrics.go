package web

import (
	"net/http"
	"net/http/pprof"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics counts and times requests. It is served on a port of its own, never beside the pages.
type Metrics struct {
	registry *prometheus.Registry
	seconds  *prometheus.HistogramVec
}

// NewMetrics makes empty metrics, with those of the process.
func NewMetrics() *Metrics {
	metrics := &Metrics{
		registry: prometheus.NewRegistry(),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name:    "quanhe_request_seconds",
			Help:    "Time of requests to /graphql in seconds, by HTTP status.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5},
		}, []string{"status"}),
	}
	metrics.registry.MustRegister(metrics.seconds, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return metrics
}

// Measure counts and times what a handler answers.
func (m *Metrics) Measure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		recorder := &statusRecorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(recorder, r)
		m.seconds.WithLabelValues(strconv.Itoa(recorder.status)).Observe(time.Since(start).Seconds())
	})
}

// Handler serves /metrics and /debug/pprof.
func (m *Metrics) Handler() http.Handler {
	routes := http.NewServeMux()
	routes.Handle("/metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	routes.HandleFunc("/debug/pprof/", pprof.Index)
	routes.HandleFunc("/debug/pprof/cmdline", pprof.Cmdline)
	routes.HandleFunc("/debug/pprof/profile", pprof.Profile)
	routes.HandleFunc("/debug/pprof/symbol", pprof.Symbol)
	routes.HandleFunc("/debug/pprof/trace", pprof.Trace)
	return routes
}

type statusRecorder struct {
	http.ResponseWriter
	status int
}

// WriteHeader remembers the status.
func (r *statusRecorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// Unwrap lets http.ResponseController reach what the server offers.
func (r *statusRecorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
