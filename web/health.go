package web

import (
	"context"
	"net/http"
	"sync"
	"time"
)

// How long a look at the store may take, and how long what it found is believed.
const (
	pingTimeout = 2 * time.Second
	pingFresh   = time.Second
)

// readiness answers /readyz: whether the store can answer, looked up at most once a second.
type readiness struct {
	ping func(context.Context) error

	mutex   sync.Mutex
	checked time.Time
	err     error
}

func (r *readiness) serve(w http.ResponseWriter, request *http.Request) {
	if err := r.check(request.Context()); err != nil {
		w.Header().Set("Retry-After", "2")
		plain(w, http.StatusServiceUnavailable, "not ready: the store cannot be reached")
		return
	}
	plain(w, http.StatusOK, "ready")
}

func (r *readiness) check(ctx context.Context) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if time.Since(r.checked) < pingFresh {
		return r.err
	}
	// A client that goes away must not make the store look down.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), pingTimeout)
	defer cancel()
	r.err = r.ping(ctx)
	r.checked = time.Now()
	return r.err
}
