//go:build unix

package api_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"
	"time"
)

// BenchmarkKillers gives the processor time of the whole process for each killer, in milliseconds
// (cpu-ms/op). The goal is 50.
func BenchmarkKillers(b *testing.B) {
	server := over(sample())
	for _, k := range killers() {
		b.Run(k.name, func(b *testing.B) {
			body := k.body(b)
			before := processorTime(b)
			for b.Loop() {
				r := httptest.NewRequestWithContext(b.Context(), http.MethodPost, "/graphql", strings.NewReader(body))
				r.Header.Set("Content-Type", "application/json")
				server.ServeHTTP(httptest.NewRecorder(), r)
			}
			spent := processorTime(b) - before
			b.ReportMetric(0, "ns/op") // a busy machine makes it mean little
			b.ReportMetric(float64(spent)/float64(time.Millisecond)/float64(b.N), "cpu-ms/op")
		})
	}
}

// processorTime is what the process has used so far.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
