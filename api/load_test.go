package api_test

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"quanhe/api"
	"quanhe/graph"
)

// gate is a reader that answers when it is told to.
type gate struct {
	open    chan struct{}
	running atomic.Int64
}

func (g *gate) reader() graph.Reader {
	return reader{stats: func(ctx context.Context) (graph.Stats, error) {
		g.running.Add(1)
		defer g.running.Add(-1)
		select {
		case <-g.open:
			return graph.Stats{}, nil
		case <-ctx.Done():
			return graph.Stats{}, fmt.Errorf("%w: %w", graph.ErrTimeout, ctx.Err())
		}
	}}
}

const slow = `{stats {people}}`

// start asks in the background; the code of the answer comes on the channel.
func start(ctx context.Context, t *testing.T, a *api.API) <-chan string {
	answered := make(chan string, 1)
	go func() { answered <- code(t, a.Do(ctx, api.Request{Query: slow})) }()
	synctest.Wait()
	return answered
}

// TestRunningAndWaiting: so many are worked on, so many wait, and one more is turned away at once.
func TestRunningAndWaiting(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{open: make(chan struct{})}
		a := over(g.reader(), func(l *api.Limits) { l.Running, l.Waiting = 2, 3 })
		var answers []<-chan string
		for range 2 + 3 {
			answers = append(answers, start(t.Context(), t, a))
		}
		same(t, "running", int64(2), g.running.Load())
		before := time.Now()
		same(t, "one more", api.CodeOverloaded, <-start(t.Context(), t, a))
		same(t, "time", time.Duration(0), time.Since(before))
		for range 2 + 3 {
			g.open <- struct{}{}
			synctest.Wait()
		}
		for _, answer := range answers {
			same(t, "answer", "", <-answer)
		}
		done := start(t.Context(), t, a) // the places are free again
		g.open <- struct{}{}
		same(t, "afterwards", "", <-done)
	})
}

// TestWaitingEnds: who waits as long as a request may take is turned away, and leaves its place.
func TestWaitingEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		deaf := reader{stats: func(context.Context) (graph.Stats, error) {
			time.Sleep(time.Hour)
			return graph.Stats{}, nil
		}}
		a := over(deaf, func(l *api.Limits) { l.Running, l.Waiting = 1, 1 })
		first := start(t.Context(), t, a)
		for range 2 {
			before := time.Now()
			same(t, "waiting", api.CodeOverloaded, <-start(t.Context(), t, a))
			same(t, "time", 6*time.Second, time.Since(before))
		}
		<-first
	})
}

// TestWaitingGivenUp: a client that goes away while it waits leaves its place, and nothing is read
// for it.
func TestWaitingGivenUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{open: make(chan struct{})}
		a := over(g.reader(), func(l *api.Limits) { l.Running, l.Waiting = 1, 1 })
		running := start(t.Context(), t, a)
		ctx, leave := context.WithCancel(t.Context())
		waiting := start(ctx, t, a)
		leave()
		same(t, "given up", api.CodeTimeout, <-waiting)
		next := start(t.Context(), t, a) // in the place of the one that left
		g.open <- struct{}{}
		same(t, "running", "", <-running)
		g.open <- struct{}{}
		same(t, "next", "", <-next)
	})
}

// TestStoreTimeout: a read has five seconds.
func TestStoreTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{open: make(chan struct{})}
		before := time.Now()
		same(t, "code", api.CodeTimeout, <-start(t.Context(), t, over(g.reader())))
		same(t, "time", 5*time.Second, time.Since(before))
	})
}

// TestReadTimeout: so has every other read than that of the counts.
func TestReadTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := over(reader{read: func(ctx context.Context, _ graph.Plan) (graph.Rows, error) {
			<-ctx.Done()
			return graph.Rows{}, ctx.Err()
		}})
		before := time.Now()
		response := a.Do(t.Context(), api.Request{Query: `{people {totalCount} events {totalCount}}`})
		for _, err := range response.Errors {
			same(t, "code", any(api.CodeTimeout), err.Extensions["code"])
		}
		same(t, "time", 5*time.Second, time.Since(before)) // the two are read side by side
	})
}

// TestRequestTimeout: an answer that comes too late is none, even from a store that knows no time.
func TestRequestTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for after, want := range map[time.Duration]string{5900 * time.Millisecond: "", 6100 * time.Millisecond: api.CodeTimeout} {
			a := over(reader{stats: func(context.Context) (graph.Stats, error) {
				time.Sleep(after)
				return graph.Stats{}, nil
			}})
			same(t, after.String(), want, code(t, a.Do(t.Context(), api.Request{Query: slow})))
		}
	})
}

// TestClientGone: a client that goes away while its answer is made is an end, not a fault.
func TestClientGone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := &gate{open: make(chan struct{})}
		ctx, leave := context.WithCancel(t.Context())
		answered := start(ctx, t, over(g.reader()))
		leave()
		same(t, "code", api.CodeTimeout, <-answered)
	})
}
