package neo4jtest

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestServerOfTheEnvironment(t *testing.T) {
	running := Start(t)
	t.Setenv("QUANHE_TEST_NEO4J_URI", running.URI)
	t.Setenv("QUANHE_TEST_NEO4J_USER", running.User)
	t.Setenv("QUANHE_TEST_NEO4J_PASSWORD", running.Password)
	got, err := start()
	if err != nil {
		t.Fatal(err)
	}
	if want := (Server{URI: running.URI, User: running.User, Password: running.Password}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}

	t.Setenv("QUANHE_TEST_NEO4J_PASSWORD", "wrong")
	if _, err := start(); err == nil || !strings.Contains(err.Error(), "QUANHE_TEST_NEO4J_URI") {
		t.Errorf("a wrong password gave %v, want an error that names QUANHE_TEST_NEO4J_URI", err)
	}
}

func TestMissingJava(t *testing.T) {
	t.Setenv("JAVA_HOME", "")
	t.Setenv("PATH", t.TempDir())
	var missing missingError
	if _, err := findJava(); !errors.As(err, &missing) {
		t.Errorf("without java: %v, want a missing part", err)
	}
	t.Setenv("JAVA_HOME", t.TempDir())
	if _, err := findJava(); !errors.As(err, &missing) {
		t.Errorf("with an empty JAVA_HOME: %v, want a missing part", err)
	}
}

func TestMissingMaven(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	cache := t.TempDir()
	var missing missingError
	err := once(filepath.Join(cache, "lib"), func(tmp string) error { return fetch(cache, tmp) })
	if !errors.As(err, &missing) {
		t.Errorf("without mvn: %v, want a missing part", err)
	}
	if left, _ := filepath.Glob(filepath.Join(cache, "*")); len(left) != 0 {
		t.Errorf("%v was left", left)
	}
}

func TestJavaMajor(t *testing.T) {
	for out, want := range map[string]int{
		"openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment": 17,
		"Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version \"21\"":         21,
		"java version \"1.8.0_392\"":                                          1,
		"something else":                                                      0,
	} {
		if got := javaMajor([]byte(out)); got != want {
			t.Errorf("javaMajor(%q) = %d, want %d", out, got, want)
		}
	}
}

// What a killed test process left goes, what a living one holds stays.
func TestSweep(t *testing.T) {
	if !supported {
		t.Skip("skipped: file locks need Linux (neo4j tests)")
	}
	cache := t.TempDir()
	for _, dir := range []string{"lib", "new-1", "run/dead", "run/living"} {
		if err := os.MkdirAll(filepath.Join(cache, dir), 0o750); err != nil {
			t.Fatal(err)
		}
	}
	owner, err := lockFile(filepath.Join(cache, "run", "living", "owner"), false)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = owner.Close() }()
	sweep(cache)
	for dir, want := range map[string]bool{"lib": true, "new-1": false, "run/dead": false, "run/living": true} {
		if _, err := os.Stat(filepath.Join(cache, dir)); (err == nil) != want {
			t.Errorf("%s: there is %v, want %v", dir, err == nil, want)
		}
	}
}

// The server must not outlive a test process that panics or is killed.
func TestChildDiesWithItsParent(t *testing.T) {
	if !supported {
		t.Skip("skipped: Linux only (neo4j tests)")
	}
	if os.Getenv("NEO4JTEST_PARENT") != "" {
		child, _, err := startChild(exec.Command("sleep", "60"))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("child", child.Pid)
		runtime.Gosched()
		panic("the test process ends")
	}
	parent := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestChildDiesWithItsParent$")
	parent.Env = append(os.Environ(), "NEO4JTEST_PARENT=1")
	out, err := parent.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	var pid int
	for lines := bufio.NewScanner(out); pid == 0 && lines.Scan(); {
		_, _ = fmt.Sscanf(lines.Text(), "child %d", &pid)
	}
	if err := parent.Wait(); err == nil || pid == 0 {
		t.Fatalf("the parent ended with %v after starting child %d, want a panic", err, pid)
	}
	for deadline := time.Now().Add(5 * time.Second); alive(pid); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("process %d lives after its parent's end", pid)
		}
	}
}

// alive tells whether a process runs, which one that nobody has waited for does
// not.
func alive(pid int) bool {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return false
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	return !strings.HasPrefix(rest, "Z")
}

// TestParts tells whether tests that need Neo4j run here. The check before all
// tests runs it first: it fetches the jars, without starting a server.
func TestParts(t *testing.T) {
	if os.Getenv("QUANHE_TEST_NEO4J_URI") != "" {
		return
	}
	p, err := prepare()
	var missing missingError
	if errors.As(err, &missing) {
		skip(t, missing.Error())
	}
	check(t, "prepare", err)
	p.remove()
}
