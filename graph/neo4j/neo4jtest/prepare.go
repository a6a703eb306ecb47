package neo4jtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"time"
)

const (
	version     = "5.26.30"
	mavenPlugin = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1"
	minimumJava = 17
)

// pom names the artifacts that make up Neo4j Community.
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>quanhe</groupId>
  <artifactId>neo4jtest</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>` + version + `</version>
    </dependency>
    <dependency>
      <groupId>org.neo4j.app</groupId>
      <artifactId>neo4j-server</artifactId>
      <version>` + version + `</version>
    </dependency>
  </dependencies>
</project>
`

// prepare gets everything ready that a server needs: Java, the jars and a
// folder of its own with the password set. The cache folder is locked
// meanwhile, so that only one test process at a time does this.
func prepare() (*process, error) {
	java, err := findJava()
	if err != nil {
		return nil, err
	}
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}
	cache := filepath.Join(root, ".cache", "neo4j-"+version)
	if err := os.MkdirAll(filepath.Join(cache, "run"), 0o750); err != nil {
		return nil, err
	}
	lock, err := lockFile(filepath.Join(cache, "lock"), true)
	if err != nil {
		return nil, err
	}
	defer func() { _ = lock.Close() }()

	sweep(cache)
	lib := filepath.Join(cache, "lib")
	if err := once(lib, func(tmp string) error { return fetch(cache, tmp) }); err != nil {
		return nil, err
	}
	login := filepath.Join(cache, "auth.ini")
	if err := once(login, func(tmp string) error { return setPassword(java, lib, cache, tmp) }); err != nil {
		return nil, err
	}
	return newHome(java, lib, login, filepath.Join(cache, "run"))
}

// newHome lays out the folder of one server.
func newHome(java, lib, login, under string) (*process, error) {
	home, err := os.MkdirTemp(under, "")
	if err != nil {
		return nil, err
	}
	p := &process{java: java, lib: lib, home: home}
	for _, dir := range []string{p.file("conf"), p.file("logs"), p.file("tmp"), p.file("data", "dbms")} {
		if err := os.MkdirAll(dir, 0o750); err != nil {
			return nil, err
		}
	}
	auth, err := os.ReadFile(login)
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(p.file("data", "dbms", "auth.ini"), auth, 0o600); err != nil {
		return nil, err
	}
	p.owner, err = lockFile(p.file("owner"), false)
	return p, err
}

// sweep deletes what test processes left that were killed: half-made parts, and
// the folders of servers whose lock nobody holds.
func sweep(cache string) {
	parts, _ := filepath.Glob(filepath.Join(cache, "new-*"))
	for _, part := range parts {
		_ = os.RemoveAll(part)
	}
	homes, _ := filepath.Glob(filepath.Join(cache, "run", "*"))
	for _, home := range homes {
		if owner, err := lockFile(filepath.Join(home, "owner"), false); err == nil {
			_ = os.RemoveAll(home)
			_ = owner.Close()
		}
	}
}

// once has target made at a temporary place beside it and moved there when it
// is whole. It does nothing if target exists.
func once(target string, create func(tmp string) error) error {
	if _, err := os.Stat(target); err == nil || !errors.Is(err, os.ErrNotExist) {
		return err
	}
	dir, err := os.MkdirTemp(filepath.Dir(target), "new-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	tmp := filepath.Join(dir, filepath.Base(target))
	if err := create(tmp); err != nil {
		return err
	}
	return os.Rename(tmp, target)
}

// fetch lets Maven copy the server's jars into the folder lib.
func fetch(cache, lib string) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return missingError("no Maven to fetch Neo4j with")
	}
	pomFile := filepath.Join(cache, "pom.xml")
	if err := os.WriteFile(pomFile, []byte(pom), 0o600); err != nil {
		return err
	}
	out, err := command(nil, mvn, "-q", "-B", "-C", "-f", pomFile, mavenPlugin+":copy-dependencies",
		"-DincludeScope=runtime", "-DoutputDirectory="+lib)
	if err != nil {
		return missingError(fmt.Sprintf("Maven could not fetch Neo4j: %v: %s", err, firstLine(out)))
	}
	return nil
}

// setPassword has Neo4j's own tool write the file with the hashed password.
// Making it once saves every start a JVM.
func setPassword(java, lib, cache, target string) error {
	home, err := os.MkdirTemp(cache, "new-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(home) }()
	out, err := command([]string{"NEO4J_HOME=" + home, "NEO4J_CONF=" + filepath.Join(home, "conf")},
		java, "-cp", filepath.Join(lib, "*"), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password)
	if err != nil {
		return fmt.Errorf("setting Neo4j's password: %w\n%s", err, out)
	}
	return os.Rename(filepath.Join(home, "data", "dbms", "auth.ini"), target)
}

// findJava returns the path of a java that is new enough.
func findJava() (string, error) {
	if !supported {
		return "", missingError("starting Neo4j needs Linux; QUANHE_TEST_NEO4J_URI can name a running server")
	}
	java := filepath.Join(os.Getenv("JAVA_HOME"), "bin", "java")
	if os.Getenv("JAVA_HOME") == "" {
		var err error
		if java, err = exec.LookPath("java"); err != nil {
			return "", missingError("no Java")
		}
	}
	out, err := command(nil, java, "-version")
	if err != nil {
		return "", missingError(fmt.Sprintf("Java does not run: %v", err))
	}
	if major := javaMajor(out); major < minimumJava {
		return "", missingError(fmt.Sprintf("Java %d is too old, Neo4j needs %d", major, minimumJava))
	}
	return java, nil
}

// javaMajor reads the major version out of what java -version prints; 0 if it
// is not there.
func javaMajor(out []byte) int {
	match := regexp.MustCompile(`version "(\d+)`).FindSubmatch(out)
	if match == nil {
		return 0
	}
	major, _ := strconv.Atoi(string(match[1]))
	return major
}

// moduleRoot is the nearest folder above the test's that holds go.mod.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("no go.mod above the working folder")
		}
		dir = parent
	}
}

// command runs a program to its end and returns all that it printed.
func command(env []string, name string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...) //nolint:gosec // java and mvn only
	cmd.Env = append(os.Environ(), env...)
	cmd.SysProcAttr = dieWithParent()
	cmd.WaitDelay = time.Second
	return cmd.CombinedOutput()
}

func firstLine(out []byte) string {
	line, _, _ := bytes.Cut(bytes.TrimSpace(out), []byte("\n"))
	return string(line)
}
