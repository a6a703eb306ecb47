package web_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"quanhe/web"
)

// pings is a store that can be up and down.
type pings struct {
	err   error
	count atomic.Int64
}

func (p *pings) handler() http.Handler {
	return web.Handler(config(func(c *web.Config) {
		c.Ping = func(context.Context) error {
			p.count.Add(1)
			return p.err
		}
	}))
}

// TestReady: what is found is believed for a second.
func TestReady(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &pings{err: errors.New("bolt://user:pass@host refused")}
		handler := p.handler()
		ready := func(status int) {
			t.Helper()
			w := send(handler, http.MethodGet, "/readyz")
			same(t, "status", status, w.Code)
			if status == http.StatusOK {
				same(t, "body", "ready\n", w.Body.String())
				return
			}
			same(t, "body", "not ready: the store cannot be reached\n", w.Body.String())
			same(t, "Retry-After", "2", w.Header().Get("Retry-After"))
		}
		ready(503)
		p.err = nil
		ready(503)
		time.Sleep(999 * time.Millisecond)
		ready(503)
		same(t, "pings", int64(1), p.count.Load())
		time.Sleep(time.Millisecond)
		ready(200)
		p.err = errors.New("down again")
		ready(200)
		time.Sleep(time.Second)
		ready(503)
		same(t, "pings", int64(3), p.count.Load())
	})
}

// TestReadyMany: many that ask at once are answered by one look at the store.
func TestReadyMany(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &pings{}
		handler := p.handler()
		var all sync.WaitGroup
		for range 50 {
			all.Go(func() { same(t, "status", 200, send(handler, http.MethodGet, "/readyz").Code) })
		}
		all.Wait()
		same(t, "pings", int64(1), p.count.Load())
	})
}

// TestReadyHanging: a store that does not answer is not ready after two seconds.
func TestReadyHanging(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		handler := web.Handler(config(func(c *web.Config) {
			c.Ping = func(ctx context.Context) error {
				<-ctx.Done()
				return ctx.Err()
			}
		}))
		before := time.Now()
		same(t, "status", 503, send(handler, http.MethodGet, "/readyz").Code)
		same(t, "time", 2*time.Second, time.Since(before))
	})
}

// TestReadyClientGone: a client that goes away does not make the store look down.
func TestReadyClientGone(t *testing.T) {
	handler := web.Handler(config(func(c *web.Config) {
		c.Ping = func(ctx context.Context) error { return ctx.Err() }
	}))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, httptest.NewRequestWithContext(ctx, http.MethodGet, "/readyz", strings.NewReader("")))
	same(t, "status", 200, w.Code)
}

// TestLive: a process whose store is down lives.
func TestLive(t *testing.T) {
	p := &pings{err: errors.New("down")}
	same(t, "status", 200, send(p.handler(), http.MethodGet, "/livez").Code)
	same(t, "pings", int64(0), p.count.Load())
}
