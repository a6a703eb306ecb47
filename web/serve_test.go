package web_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"quanhe/web"
)

// TestServe: a server answers until its context ends.
func TestServe(t *testing.T) {
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- web.Serve(ctx, listener, web.Handler(config()), quiet()) }()
	client := &http.Client{Transport: &http.Transport{}}
	defer client.CloseIdleConnections()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+listener.Addr().String()+"/livez", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(response.Body)
	_ = response.Body.Close()
	if err != nil || string(body) != "ok\n" {
		t.Errorf("%v, %q", err, body)
	}
	stop()
	if err := <-served; err != nil {
		t.Error(err)
	}
	if response, err := client.Do(r); err == nil {
		_ = response.Body.Close()
		t.Error("still answers")
	}
}

// TestServeFails: a listener that is gone is an error.
func TestServeFails(t *testing.T) {
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_ = listener.Close()
	if err := web.Serve(t.Context(), listener, http.NotFoundHandler(), quiet()); !errors.Is(err, net.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

// pipes is a listener on connections in memory, whose time is that of the test.
type pipes struct {
	incoming chan net.Conn
	closed   chan struct{}
}

func newPipes() *pipes { return &pipes{make(chan net.Conn), make(chan struct{})} }

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case conn := <-p.incoming:
		return conn, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error {
	close(p.closed)
	return nil
}

func (p *pipes) Addr() net.Addr { return &net.TCPAddr{} }

// dial connects and sends a text.
func (p *pipes) dial(t *testing.T, text string) *bufio.Reader {
	t.Helper()
	client, server := net.Pipe()
	t.Cleanup(func() { _ = client.Close() })
	p.incoming <- server
	if _, err := io.WriteString(client, text); err != nil {
		t.Error(err)
	}
	return bufio.NewReader(client)
}

const get = "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n"

// status reads an answer, 0 for a connection that ends without one.
func status(t *testing.T, from *bufio.Reader) int {
	t.Helper()
	response, err := http.ReadResponse(from, nil)
	if err != nil {
		return 0
	}
	_, _ = io.Copy(io.Discard, response.Body)
	_ = response.Body.Close()
	return response.StatusCode
}

// TestShutdown: a running request finishes, and only then does Serve return.
func TestShutdown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		listener, finish, served := newPipes(), make(chan struct{}), make(chan error, 1)
		handler := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			<-finish
			if err := r.Context().Err(); err != nil {
				t.Errorf("the request was ended: %v", err)
			}
		})
		go func() { served <- web.Serve(ctx, listener, handler, quiet()) }()
		running := listener.dial(t, get)
		synctest.Wait()
		stop()
		time.Sleep(9 * time.Second)
		select {
		case <-listener.closed:
		default:
			t.Error("still takes connections")
		}
		select {
		case err := <-served:
			t.Errorf("ended before the request: %v", err)
		default:
		}
		close(finish)
		same(t, "status", http.StatusOK, status(t, running))
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
}

// TestShutdownEnds: a request that takes more than ten seconds to finish is cut off.
func TestShutdownEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		listener, served, ended := newPipes(), make(chan error, 1), make(chan struct{})
		handler := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			<-r.Context().Done()
			close(ended)
		})
		go func() { served <- web.Serve(ctx, listener, handler, quiet()) }()
		running := listener.dial(t, get)
		synctest.Wait()
		before := time.Now()
		stop()
		if err := <-served; !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
		same(t, "time", 10*time.Second, time.Since(before))
		<-ended
		same(t, "status", 0, status(t, running))
	})
}

// TestSlowClients: a client that sends or asks too slowly is cut off.
func TestSlowClients(t *testing.T) {
	for _, c := range []struct {
		name, text string
		after      time.Duration
	}{
		{"half a header", "GET / HTTP/1.1\r\nHost:", 5 * time.Second},
		{"half a body", "POST / HTTP/1.1\r\nHost: example.com\r\nContent-Length: 10\r\n\r\n12345", 10 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, stop := context.WithCancel(t.Context())
				listener, served := newPipes(), make(chan error, 1)
				handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					if _, err := io.ReadAll(r.Body); err != nil {
						w.WriteHeader(http.StatusBadRequest)
					}
				})
				go func() { served <- web.Serve(ctx, listener, handler, quiet()) }()
				before := time.Now()
				answer := listener.dial(t, c.text)
				if got := status(t, answer); got == http.StatusOK {
					t.Errorf("status %d", got)
				}
				if _, err := answer.ReadByte(); !errors.Is(err, io.EOF) {
					t.Errorf("the connection stays: %v", err)
				}
				same(t, "time", c.after, time.Since(before).Truncate(time.Second))
				stop()
				if err := <-served; err != nil {
					t.Error(err)
				}
			})
		})
	}
}

// TestIdleClients: a connection that asks nothing is closed after a minute.
func TestIdleClients(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		listener, served := newPipes(), make(chan error, 1)
		go func() { served <- web.Serve(ctx, listener, http.NotFoundHandler(), quiet()) }()
		answer := listener.dial(t, get)
		same(t, "status", http.StatusNotFound, status(t, answer))
		before := time.Now()
		if _, err := answer.ReadByte(); !errors.Is(err, io.EOF) {
			t.Errorf("got %v", err)
		}
		same(t, "time", time.Minute, time.Since(before))
		stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
}

// TestLargeHeader: a header beyond the limit is refused.
func TestLargeHeader(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		listener, served := newPipes(), make(chan error, 1)
		go func() { served <- web.Serve(ctx, listener, http.NotFoundHandler(), quiet()) }()
		client, server := net.Pipe()
		listener.incoming <- server
		go func() {
			_, _ = io.WriteString(client, "GET / HTTP/1.1\r\nHost: example.com\r\nX: "+strings.Repeat("x", 100<<10)+"\r\n\r\n")
		}()
		same(t, "status", http.StatusRequestHeaderFieldsTooLarge, status(t, bufio.NewReader(client)))
		_ = client.Close()
		stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	})
}
