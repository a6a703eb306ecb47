package bench

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"quanhe/graph"
	"quanhe/graph/neo4j"
	"quanhe/graph/neo4j/neo4jtest"
	"quanhe/graph/sqlite"
)

const peerFolder = "testdata/peer"

// build builds the program as it is shipped.
func build(b *testing.B) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "quanhe")
	command := exec.CommandContext(b.Context(), "go", "build", "-trimpath", "-o", program, "..")
	command.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, output)
	}
	return program
}

// competitors fills the stores and starts everybody that this machine can run.
func competitors(b *testing.B, figures *table, program string) []competitor {
	b.Helper()
	statements, err := volume(participations(b))
	must(b, err)
	statements = append(conferenceArticles(), statements...)

	file := filepath.Join(b.TempDir(), "quanhe.db")
	embedded, err := sqlite.Open(b.Context(), file, sqlite.ReadWrite)
	must(b, err)
	fill(b, embedded, statements)
	all := []competitor{serveQuanhe(b, oursSQLite, program, "sqlite:"+file), serveAgain(b, handwrittenSQLite, "sqlite:"+file)}

	server, missing := startNeo4j(b)
	if missing != "" {
		figures.skipped = append(figures.skipped, "Neo4j and @neo4j/graphql: "+missing)
		return all
	}
	remote, err := neo4j.Open(b.Context(), neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Timeout: time.Minute})
	must(b, err)
	fill(b, remote, statements)
	login := []string{
		"QUANHE_NEO4J_USER=" + server.User, "QUANHE_NEO4J_PASSWORD=" + server.Password,
		"NEO4J_URI=" + server.URI, "NEO4J_USER=" + server.User, "NEO4J_PASSWORD=" + server.Password,
	}
	all = append(all, serveQuanhe(b, oursNeo4j, program, server.URI, login...), serveAgain(b, handwrittenNeo4j, server.URI, login...))

	node, missing := nodeTools(b)
	if missing != "" {
		figures.skipped = append(figures.skipped, "@neo4j/graphql: "+missing)
		return all
	}
	command := exec.CommandContext(b.Context(), node, "server.mjs")
	command.Dir = peerFolder
	command.Env = append(append(os.Environ(), "NODE_ENV=production"), login...)
	return append(all, newCompetitor(library, start(b, command, "listening")["listening"]))
}

// participations is the size of the volume: that of the goals, or what the environment says.
func participations(b *testing.B) int {
	b.Helper()
	wanted := os.Getenv("QUANHE_BENCH_PARTICIPATIONS")
	if wanted == "" {
		return fullVolume
	}
	number, err := strconv.Atoi(wanted)
	must(b, err)
	return number
}

// fill loads articles into a store and closes it.
func fill(b *testing.B, store graph.Store, statements []graph.Statement) {
	b.Helper()
	err := load(b.Context(), store, statements)
	must(b, errors.Join(err, store.Close(context.WithoutCancel(b.Context()))))
}

// startNeo4j gives an empty Neo4j, or tells what this machine lacks to run one.
func startNeo4j(b *testing.B) (server neo4jtest.Server, missing string) {
	b.Helper()
	started := false
	ok := b.Run("Neo4j", func(b *testing.B) { // this is what ends where it can't
		for b.Loop() {
			if !started {
				server = neo4jtest.Start(telling{b, &missing})
				neo4jtest.Reset(b, server)
				started = true
			}
		}
		b.ReportMetric(0, "ns/op") // says nothing
	})
	if !ok {
		b.FailNow()
	}
	return server, missing
}

// telling is a benchmark that notes why it is skipped: go test does not print it.
type telling struct {
	*testing.B
	reason *string
}

func (t telling) Skipf(format string, args ...any) {
	*t.reason = strings.TrimPrefix(fmt.Sprintf(format, args...), "skipped: ")
	t.SkipNow()
}

func serveQuanhe(b *testing.B, name, program, store string, env ...string) competitor {
	b.Helper()
	command := exec.CommandContext(b.Context(), program, "--store", store, "serve", "--listen", "127.0.0.1:0", "--metrics", "127.0.0.1:0")
	command.Env = append(os.Environ(), env...)
	said := start(b, command, "metrics", "listening")
	c := newCompetitor(name, said["listening"])
	c.metrics = strings.TrimSuffix(said["metrics"], "/metrics")
	return c
}

// serveAgain starts this program as a hand-written server.
func serveAgain(b *testing.B, name, store string, env ...string) competitor {
	b.Helper()
	self, err := os.Executable()
	must(b, err)
	command := exec.CommandContext(b.Context(), self)
	command.Env = append(append(os.Environ(), serveVariable+"="+store), env...)
	return newCompetitor(name, start(b, command, "listening")["listening"])
}

// serveHandwritten is the program that serveAgain starts.
func serveHandwritten(store string) int {
	ctx := context.Background()
	handler, _, err := handwritten(ctx, store)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	fmt.Fprintf(os.Stderr, "listening on http://%s\n", listener.Addr())
	err = http.Serve(listener, handler)
	fmt.Fprintln(os.Stderr, err)
	return 1
}

// start starts a server that ends with the benchmark, and gives the addresses that it says after the
// words: "listening on http://…".
func start(b *testing.B, command *exec.Cmd, words ...string) map[string]string {
	b.Helper()
	stderr, err := command.StderrPipe()
	must(b, err)
	must(b, command.Start())
	b.Cleanup(func() {
		_ = command.Process.Kill() // what it answered is all that was wanted
		_ = command.Wait()
	})
	says := regexp.MustCompile(`^(\w+) on (http://\S+)$`)
	said := map[string]string{}
	var log bytes.Buffer
	lines := bufio.NewScanner(io.TeeReader(stderr, &log))
	for len(said) < len(words) && lines.Scan() {
		if found := says.FindStringSubmatch(lines.Text()); found != nil {
			said[found[1]] = found[2]
		}
	}
	if len(said) < len(words) {
		b.Fatalf("%s does not listen:\n%s", command.Path, &log)
	}
	go func() { _, _ = io.Copy(io.Discard, stderr) }() // or the server would wait for a reader
	return said
}

// nodeTools gives the path of Node once the peer's packages are there, or what is missing.
func nodeTools(b *testing.B) (node, missing string) {
	b.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		return "", "no node"
	}
	if _, err := os.Stat(filepath.Join(peerFolder, "node_modules", "@neo4j", "graphql")); err == nil {
		return node, ""
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		return "", "no npm"
	}
	install := exec.CommandContext(b.Context(), npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	install.Dir = peerFolder
	if output, err := install.CombinedOutput(); err != nil {
		return "", fmt.Sprintf("npm ci: %.300s", output)
	}
	return node, ""
}
