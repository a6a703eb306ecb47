package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"quanhe/api"
	"quanhe/graph/neo4j"
	"quanhe/graph/neo4j/neo4jtest"
	"quanhe/graph/sqlite"
	"quanhe/loader"
	"quanhe/loader/extract"
)

const (
	clients     = 3
	newShapes   = 16
	sampleTexts = "../../testdata/articles"
)

// loadedFile gives a SQLite file with the articles of a folder in it, and a store to read it.
func loadedFile(t *testing.T, path, folder string) *sqlite.Store {
	t.Helper()
	loadFile(t, path, folder)
	store, err := sqlite.Open(t.Context(), path, sqlite.ReadOnly)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close(context.Background()) })
	return store
}

func loadFile(t *testing.T, path, folder string) {
	t.Helper()
	store, err := sqlite.Open(t.Context(), path, sqlite.ReadWrite)
	if err != nil {
		t.Fatal(err)
	}
	extractor, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	_, err = loader.Load(t.Context(), store, extractor, []string{folder}, loader.Options{})
	if closing := store.Close(t.Context()); err != nil || closing != nil {
		t.Fatal(err, closing)
	}
}

// TestNeo4jFaults pauses and kills the server below a server of ours that is being asked. Whatever
// happens, an answer is right or a refusal with Retry-After, and all comes back by itself.
func TestNeo4jFaults(t *testing.T) {
	if testing.Short() {
		t.Skip("pauses and restarts a server")
	}
	pause := time.Duration(fromEnvironment(t, "QUANHE_SOAK_PAUSE", 4)) * time.Second
	server := neo4jtest.Start(t)
	neo4jtest.Reset(t, server)
	loadNeo4j(t, server, sampleTexts)
	known := probes(t, loadedFile(t, filepath.Join(t.TempDir(), "known.db"), sampleTexts), newShapes)
	old, news := known[:len(known)-newShapes], known[len(known)-newShapes:]
	url := serving(t, func(name string) string {
		return map[string]string{"QUANHE_NEO4J_USER": server.User, "QUANHE_NEO4J_PASSWORD": server.Password}[name]
	}, "--store", server.URI)
	for _, fault := range []struct {
		name     string
		down, up func(testing.TB)
		probes   []probe
		lasts    time.Duration
	}{
		{"paused", server.Pause, server.Resume, slices.Concat(old, news[:newShapes/2]), pause},
		{"killed", server.Kill, server.Restart, slices.Concat(old, news[newShapes/2:]), time.Second},
	} {
		t.Run(fault.name, func(t *testing.T) {
			planned(t, server, old)
			asked := newTraffic(url, fault.probes)
			asked.untilReady(t, true)
			asked.untilRight(t, old)
			asked.client.CloseIdleConnections()
			before := runtime.NumGoroutine()
			asked.start(clients)
			time.Sleep(time.Second)
			fault.down(t)
			asked.untilReady(t, false)
			time.Sleep(fault.lasts)
			fault.up(t)
			asked.untilReady(t, true)
			asked.end()
			planned(t, server, old)
			asked.untilRight(t, old)
			asked.client.CloseIdleConnections()
			if refused := asked.report(t); refused == 0 {
				t.Error("nobody noticed that the store was away")
			}
			goroutinesBack(t, before)
		})
	}
}

func loadNeo4j(t *testing.T, server neo4jtest.Server, folder string) {
	t.Helper()
	store := openNeo4j(t, server)
	extractor, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	_, err = loader.Load(t.Context(), store, extractor, []string{folder}, loader.Options{})
	if closing := store.Close(t.Context()); err != nil || closing != nil {
		t.Fatal(err, closing)
	}
}

func openNeo4j(t *testing.T, server neo4jtest.Server) *neo4j.Store {
	t.Helper()
	store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Timeout: patience})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// planned lets the store plan the statements of some probes without the limit of a request: one that
// has just started, on a busy machine, may need longer, and nothing here is about that.
func planned(t *testing.T, server neo4jtest.Server, probes []probe) {
	t.Helper()
	store := openNeo4j(t, server)
	limits := api.DefaultLimits()
	limits.Store, limits.Request = patience, patience
	patient := api.New(store, limits, slog.New(slog.DiscardHandler))
	for _, p := range probes {
		var request api.Request
		if err := json.Unmarshal(p.body, &request); err != nil {
			t.Fatal(err)
		}
		if answer := patient.Do(t.Context(), request).JSON(); !bytes.Equal(answer, p.want) {
			t.Errorf("%s is answered %.500s", p.body, answer)
		}
	}
	if err := store.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// TestSQLiteFaults takes the file away below a server that is being asked, puts another in its
// place, and writes to it.
func TestSQLiteFaults(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "quanhe.db")
	known := probes(t, loadedFile(t, filepath.Join(folder, "known.db"), sampleTexts), newShapes)
	loadFile(t, path, sampleTexts)
	url := serving(t, func(string) string { return "" }, "--store", "sqlite:"+path)
	run := func(name string, refusals bool, fault func(t *testing.T, asked *traffic)) {
		t.Run(name, func(t *testing.T) {
			asked := newTraffic(url, known)
			asked.untilRight(t, known)
			before := runtime.NumGoroutine()
			asked.start(clients)
			fault(t, asked)
			asked.untilReady(t, true)
			asked.untilRight(t, known)
			asked.end()
			if refused := asked.report(t); refusals != (refused > 0) {
				t.Errorf("%d refused", refused)
			}
			goroutinesBack(t, before)
		})
	}
	remove := func(t *testing.T) {
		t.Helper()
		for _, suffix := range []string{"", "-wal", "-shm"} {
			if err := os.Remove(path + suffix); err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
		}
	}
	run("deleted and loaded again", true, func(t *testing.T, asked *traffic) {
		remove(t)
		asked.untilReady(t, false)
		loadFile(t, filepath.Join(folder, "again.db"), sampleTexts)
		if err := os.Rename(filepath.Join(folder, "again.db"), path); err != nil {
			t.Fatal(err)
		}
	})
	run("another file in its place", false, func(t *testing.T, _ *traffic) {
		for _, name := range []string{"second.db", "third.db"} {
			loadFile(t, filepath.Join(folder, name), sampleTexts)
			if err := os.Rename(filepath.Join(folder, name), path); err != nil {
				t.Fatal(err)
			}
			time.Sleep(500 * time.Millisecond)
		}
	})
	run("locked by a writer", false, func(t *testing.T, _ *traffic) {
		writer, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = writer.Close() }()
		for _, statement := range []string{"BEGIN EXCLUSIVE", "UPDATE meta SET value = 'half written'", "ROLLBACK"} {
			if _, err := writer.ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
			time.Sleep(300 * time.Millisecond)
		}
	})
	run("no database at all in its place", true, func(t *testing.T, asked *traffic) {
		remove(t)
		if err := os.WriteFile(path, []byte("not a database, but a text that is longer than its header would be ..."), 0o600); err != nil {
			t.Fatal(err)
		}
		asked.untilReady(t, false)
		remove(t)
		loadFile(t, filepath.Join(folder, "last.db"), sampleTexts)
		if err := os.Rename(filepath.Join(folder, "last.db"), path); err != nil {
			t.Fatal(err)
		}
	})
	t.Run("the new file's own answers", func(t *testing.T) {
		other := t.TempDir()
		if err := os.WriteFile(filepath.Join(other, "a.txt"), []byte("---\ntitle: Hội nghị Ngoại vụ tỉnh An Giang\npublished: 2024-05-06\npublisher: quanhe sample\nsample: true\n---\n\nNgày 6/5, tại An Giang, đã diễn ra Hội nghị Ngoại vụ lần thứ 3. Phát biểu khai mạc Hội nghị, Thứ trưởng Ngoại giao Lê Thị Mẫu cho biết công việc năm qua đã xong.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		loadFile(t, filepath.Join(other, "other.db"), other)
		if err := os.Rename(filepath.Join(other, "other.db"), path); err != nil {
			t.Fatal(err)
		}
		store, err := sqlite.Open(t.Context(), path, sqlite.ReadOnly)
		if err != nil {
			t.Fatal(err)
		}
		asked := newTraffic(url, probes(t, store, 0))
		if err := store.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, p := range asked.probes {
			asked.ask(p)
		}
		asked.client.CloseIdleConnections()
		if refused := asked.report(t); refused > 0 {
			t.Errorf("%d refused", refused)
		}
	})
}
