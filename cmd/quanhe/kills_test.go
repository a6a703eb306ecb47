package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"quanhe/graph"
	"quanhe/graph/graphtest"
	"quanhe/graph/neo4j"
	"quanhe/graph/neo4j/neo4jtest"
	"quanhe/graph/sqlite"
)

// inventedArticles writes so many articles about invented people, several of whom come again.
func inventedArticles(t *testing.T, count int) (folder string) {
	t.Helper()
	families, middles, givens := strings.Fields("Lê Trần Hồ Đỗ Ngô Vũ Đặng"), strings.Fields("Thị Văn Thu Quốc Ngọc"), strings.Fields("Mẫu Ví Thử Nghiệm Lệ Khảo Ước Định")
	provinces := []string{"An Giang", "Cà Mau", "Sơn La", "Lâm Đồng", "Quảng Trị", "Thanh Hóa"}
	random := rand.New(rand.NewPCG(1, 1))
	one := func(of []string) string { return of[random.IntN(len(of))] }
	name := func() string { return one(families) + " " + one(middles) + " " + one(givens) }
	folder = t.TempDir()
	for i := range count {
		day, month, year, province := 1+random.IntN(28), 1+random.IntN(12), 2012+random.IntN(12), one(provinces)
		text := fmt.Sprintf("---\ntitle: Hội nghị Ngoại vụ tỉnh %s\npublished: %d-%02d-%02d\npublisher: quanhe sample\nsample: true\n---\n\n", province, year, month, day) +
			fmt.Sprintf("Ngày %d/%d, tại %s, đã diễn ra Hội nghị Ngoại vụ lần thứ %d. ", day, month, province, 1+random.IntN(20)) +
			fmt.Sprintf("Phát biểu khai mạc Hội nghị, Thứ trưởng Ngoại giao %s cho biết công việc năm qua đã xong. ", name()) +
			fmt.Sprintf("Tại hội nghị, ông %s, Giám đốc Sở Ngoại vụ %s, cho biết kết quả trong năm. ", name(), one(provinces)) +
			fmt.Sprintf("Ông %s, Phó Chủ tịch UBND tỉnh %s, chủ trì hội nghị.\n", name(), one(provinces))
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// loading is the built program, loading a folder into a store with a curation folder.
type loading struct {
	store, articles, decisions string
	environment                []string
}

func (l loading) command() *exec.Cmd {
	command := exec.Command("quanhe", "--store", l.store, "load", "--batch", "50", "--decisions", l.decisions, l.articles)
	command.Env = append(os.Environ(), l.environment...)
	return command
}

// whole loads until all is done and gives how long the last load took. A server that has just
// started and shares the machine with other tests may take too long for a statement that is new to
// it; then the load is run again, as its user would.
func (l loading) whole(t *testing.T) time.Duration {
	t.Helper()
	for tries := 1; ; tries++ {
		start := time.Now()
		said, err := l.command().CombinedOutput()
		if err == nil {
			return time.Since(start)
		}
		if tries == 5 || !bytes.Contains(said, []byte("store took too long")) {
			t.Fatalf("%v\n%s", err, said)
		}
	}
}

// moment is a point of a load: so much time after so many of its batches were registered.
type moment struct {
	batches int
	after   time.Duration
}

func (m moment) String() string { return fmt.Sprintf("%s after batch %d", m.after, m.batches) }

// started starts the program and returns at a moment of the load, or when the load has ended.
func (l loading) started(t *testing.T, m moment) (process *exec.Cmd, ended <-chan error) {
	t.Helper()
	process = l.command()
	var said bytes.Buffer
	process.Stdout, process.Stderr = &said, &said
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		err := process.Wait()
		if err != nil {
			err = fmt.Errorf("%w: %s", err, &said)
		}
		done <- err
		close(done)
	}()
	running := func() bool { return process.ProcessState == nil && len(done) == 0 }
	size := l.registered()
	for seen := 0; seen < m.batches && running(); {
		if now := l.registered(); now != size {
			size = now
			seen++
		}
		time.Sleep(time.Millisecond)
	}
	time.Sleep(m.after)
	return process, done
}

// registered is the size of the file of assigned ids, which grows before every batch with new ones.
func (l loading) registered() int64 {
	info, err := os.Stat(filepath.Join(l.decisions, "ids.jsonl"))
	if err != nil {
		return 0
	}
	return info.Size()
}

// killed ends the program at a moment as a power cut would, and reports whether it was still at
// work.
func (l loading) killed(t *testing.T, m moment) bool {
	t.Helper()
	process, ended := l.started(t, m)
	_ = process.Process.Kill() // may have ended
	err := <-ended
	var failed *exec.ExitError
	if err != nil && (!errors.As(err, &failed) || failed.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL) {
		t.Fatal(err)
	}
	return err != nil
}

func (l loading) ids(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(l.decisions, "ids.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// exported is all that a store holds.
func exported(t *testing.T, store graph.Store, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	text, err := graphtest.Export(t.Context(), store)
	if closing := store.Close(t.Context()); err != nil || closing != nil {
		t.Fatal(err, closing)
	}
	return string(text)
}

func exportedFile(t *testing.T, path string) string {
	t.Helper()
	store, err := sqlite.Open(t.Context(), path, sqlite.ReadOnly)
	return exported(t, store, err)
}

// moments draws points of a load that takes so long and has so many batches.
func moments(t *testing.T, count, batches int, whole time.Duration) []moment {
	t.Helper()
	seed := uint64(fromEnvironment(t, "QUANHE_SOAK_SEED", 1))
	t.Logf("a load takes %s; seed %d", whole.Round(time.Millisecond), seed)
	random := rand.New(rand.NewPCG(seed, seed))
	drawn := make([]moment, count)
	for i := range drawn {
		drawn[i] = moment{i % (batches + 1), time.Duration(random.Int64N(int64(whole) / int64(batches)))}
	}
	return drawn
}

// TestKilledLoad kills the program in the middle of a load, twice, and lets a third one end. Store
// and curation folder are as if nothing had happened.
func TestKilledLoad(t *testing.T) {
	const batches = 4
	articles := inventedArticles(t, batches*50)
	folder := t.TempDir()
	uninterrupted := loading{store: "sqlite:" + filepath.Join(folder, "whole.db"), articles: articles, decisions: filepath.Join(folder, "whole")}
	took := uninterrupted.whole(t)
	want, ids := exportedFile(t, filepath.Join(folder, "whole.db")), uninterrupted.ids(t)
	interruptions := 0
	for i, m := range moments(t, fromEnvironment(t, "QUANHE_SOAK_KILLS", 4), batches, took) {
		t.Run(m.String(), func(t *testing.T) {
			path := filepath.Join(folder, fmt.Sprintf("%d.db", i))
			l := loading{store: "sqlite:" + path, articles: articles, decisions: filepath.Join(folder, fmt.Sprint(i))}
			if l.killed(t, m) {
				interruptions++
			}
			if l.killed(t, moment{0, m.after / 2}) {
				interruptions++
			}
			l.whole(t)
			if diff := cmp.Diff(want, exportedFile(t, path)); diff != "" {
				t.Errorf("store (-uninterrupted +killed):\n%.3000s", diff)
			}
			if diff := cmp.Diff(ids, l.ids(t)); diff != "" {
				t.Errorf("ids.jsonl (-uninterrupted +killed):\n%.3000s", diff)
			}
		})
	}
	t.Logf("%d loads were interrupted", interruptions)
	if interruptions == 0 {
		t.Error("every load ended before it was killed")
	}
}

// TestKilledLoadOnNeo4j does the same on Neo4j, and compares with SQLite.
func TestKilledLoadOnNeo4j(t *testing.T) {
	const batches = 3
	articles := inventedArticles(t, batches*50)
	folder := t.TempDir()
	uninterrupted := loading{store: "sqlite:" + filepath.Join(folder, "whole.db"), articles: articles, decisions: filepath.Join(folder, "whole")}
	server := neo4jtest.Start(t)
	uninterrupted.whole(t)
	want, ids := exportedFile(t, filepath.Join(folder, "whole.db")), uninterrupted.ids(t)
	credentials := []string{"QUANHE_NEO4J_USER=" + server.User, "QUANHE_NEO4J_PASSWORD=" + server.Password}
	neo4jtest.Reset(t, server)
	took := loading{server.URI, articles, filepath.Join(folder, "neo4j"), credentials}.whole(t)
	interruptions := 0
	for i, m := range moments(t, fromEnvironment(t, "QUANHE_SOAK_KILLS_NEO4J", 1)+1, batches, took)[1:] {
		t.Run(m.String(), func(t *testing.T) {
			neo4jtest.Reset(t, server)
			l := loading{server.URI, articles, filepath.Join(folder, fmt.Sprint(i)), credentials}
			if l.killed(t, m) {
				interruptions++
			}
			l.whole(t)
			store, err := neo4j.Open(t.Context(), neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Timeout: patience})
			if diff := cmp.Diff(want, exported(t, store, err)); diff != "" {
				t.Errorf("store (-uninterrupted on SQLite +killed):\n%.3000s", diff)
			}
			if diff := cmp.Diff(ids, l.ids(t)); diff != "" {
				t.Errorf("ids.jsonl (-uninterrupted +killed):\n%.3000s", diff)
			}
		})
	}
	t.Logf("%d loads were interrupted", interruptions)
	if interruptions == 0 {
		t.Error("every load ended before it was killed")
	}
}

// TestInterruptedLoad: the first signal lets the program finish the batch that it writes and say
// what it did; the next load does the rest.
func TestInterruptedLoad(t *testing.T) {
	articles, folder := inventedArticles(t, 250), t.TempDir()
	path := filepath.Join(folder, "quanhe.db")
	l := loading{store: "sqlite:" + path, articles: articles, decisions: filepath.Join(folder, "decisions")}
	process, ended := l.started(t, moment{batches: 2})
	if err := process.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	err := <-ended
	var failed *exec.ExitError
	if !errors.As(err, &failed) || failed.ExitCode() != 130 || !strings.Contains(err.Error(), "stopped by interrupt") {
		t.Fatalf("ends with %v", err)
	}
	store, err := sqlite.Open(t.Context(), path, sqlite.ReadOnly)
	if err != nil {
		t.Fatal(err)
	}
	stats, err := store.Stats(t.Context())
	if closing := store.Close(t.Context()); err != nil || closing != nil {
		t.Fatal(err, closing)
	}
	if stats.Articles == 0 || stats.Articles == 250 || stats.Articles%50 != 0 {
		t.Errorf("%d articles are stored", stats.Articles)
	}
	l.whole(t)
	again := loading{store: "sqlite:" + filepath.Join(folder, "whole.db"), articles: articles, decisions: filepath.Join(folder, "whole")}
	again.whole(t)
	if diff := cmp.Diff(exportedFile(t, filepath.Join(folder, "whole.db")), exportedFile(t, path)); diff != "" {
		t.Errorf("-uninterrupted +interrupted:\n%.3000s", diff)
	}
}

// TestSecondSignal: who asks twice does not wait, here for a store that does not answer.
func TestSecondSignal(t *testing.T) {
	if testing.Short() {
		t.Skip("pauses a server")
	}
	server := neo4jtest.Start(t)
	neo4jtest.Reset(t, server)
	l := loading{
		server.URI, inventedArticles(t, 100), filepath.Join(t.TempDir(), "decisions"),
		[]string{"QUANHE_NEO4J_USER=" + server.User, "QUANHE_NEO4J_PASSWORD=" + server.Password},
	}
	process, ended := l.started(t, moment{batches: 1})
	server.Pause(t)
	for range 2 {
		if err := process.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		select {
		case err := <-ended:
			var failed *exec.ExitError
			if !errors.As(err, &failed) || failed.ExitCode() != 130 {
				t.Errorf("ends with %v", err)
			}
			return
		case <-time.After(time.Second):
		}
	}
	_ = process.Process.Kill()
	t.Errorf("goes on: %v", <-ended)
}

// TestFullDisk: a load that finds no room says so and leaves nothing half written; with room it goes
// on.
func TestFullDisk(t *testing.T) {
	articles, folder := inventedArticles(t, 150), t.TempDir()
	whole := loading{store: "sqlite:" + filepath.Join(folder, "whole.db"), articles: articles, decisions: filepath.Join(folder, "whole")}
	whole.whole(t)
	want := exportedFile(t, filepath.Join(folder, "whole.db"))
	size, err := os.Stat(filepath.Join(folder, "whole.db"))
	if err != nil {
		t.Fatal(err)
	}
	for _, percent := range []int64{1, 30, 90} {
		t.Run(fmt.Sprintf("room for %d %%", percent), func(t *testing.T) {
			path := filepath.Join(folder, fmt.Sprintf("%d.db", percent))
			l := loading{store: "sqlite:" + path, articles: articles, decisions: filepath.Join(folder, fmt.Sprint(percent))}
			blocks := size.Size() * percent / 100 >> 10
			command := l.command()
			// The shell's limit of file sizes stands in for a full disk.
			limited := exec.CommandContext(context.Background(), "bash", append([]string{"-c", fmt.Sprintf(`ulimit -f %d; exec "$0" "$@"`, blocks)}, command.Args...)...)
			limited.Env = command.Env
			said, err := limited.CombinedOutput()
			var failed *exec.ExitError
			if !errors.As(err, &failed) || failed.ExitCode() != exitFailure || bytes.Contains(said, []byte("goroutine")) {
				t.Errorf("ends with %v\n%s", err, said)
			}
			if !bytes.Contains(said, []byte("store failed: ")) {
				t.Errorf("does not say what is wrong:\n%s", said)
			}
			l.whole(t)
			if diff := cmp.Diff(want, exportedFile(t, path)); diff != "" {
				t.Errorf("-uninterrupted +continued:\n%.3000s", diff)
			}
		})
	}
}
