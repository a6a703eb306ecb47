package main

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"quanhe/graph"
	"quanhe/graph/graphtest"
)

// Requests that come while the store is being opened wait for it instead of being turned away.
func TestLateStoreIsWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		opened := 0
		late := newLateStore(func(context.Context) (served, error) {
			opened++
			time.Sleep(time.Second)
			return graphtest.NewMemory(), nil
		}, nil)
		var requests sync.WaitGroup
		for range 10 {
			requests.Go(func() {
				if _, err := late.Stats(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		requests.Wait()
		if opened != 1 {
			t.Errorf("opened %d times, want once", opened)
		}
	})
}

// A store that is not there is tried again, but not by every request.
func TestLateStoreIsTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tries := 0
		late := newLateStore(func(context.Context) (served, error) {
			if tries++; tries < 3 {
				return nil, graph.ErrUnavailable
			}
			return graphtest.NewMemory(), nil
		}, nil)
		for range 5 {
			if err := late.Ping(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
				t.Fatalf("got %v before the store is there", err)
			}
		}
		if tries != 1 {
			t.Fatalf("tried %d times within a second, want once", tries)
		}
		for late.Ping(t.Context()) != nil {
			time.Sleep(retryEvery / 2)
		}
		if tries != 3 {
			t.Errorf("tried %d times, want 3", tries)
		}
		if err := late.Close(t.Context()); err != nil {
			t.Error(err)
		}
	})
}
