package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"quanhe/graph/neo4j/neo4jtest"
)

// TestCommandsOnNeo4j runs the commands against a server by both of its protocols, and compares with
// a SQLite file.
func TestCommandsOnNeo4j(t *testing.T) {
	server := neo4jtest.Start(t)
	neo4jtest.Reset(t, server)
	command := func(store string, args ...string) (int, string, string) {
		var stdout, stderr bytes.Buffer
		code := execute(t.Context(), environment{
			args:  append([]string{"--store", store}, args...),
			stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr,
			getenv: func(name string) string {
				return map[string]string{"QUANHE_NEO4J_USER": server.User, "QUANHE_NEO4J_PASSWORD": server.Password}[name]
			},
		})
		return code, stdout.String(), stderr.String()
	}
	const question = `{ stats { people organizations events participations claims articles evidence run }
		series(id: "series:hoi-nghi-ngoai-vu-toan-quoc") { editions { id name date { text } } } }`
	file := "sqlite:" + filepath.Join(t.TempDir(), "quanhe.db")
	bolt := server.URI
	routed := strings.Replace(bolt, "bolt://", "neo4j://", 1)
	for _, store := range []string{file, bolt, routed} {
		if code, _, stderr := command(store, "load", "../../testdata/articles"); code != exitOK {
			t.Fatalf("load into %s: exit code %d\n%s", store, code, stderr)
		}
	}
	_, want, _ := command(file, "query", "-e", question)
	for _, store := range []string{bolt, routed} {
		// A server that has just started may need long for its first plan.
		code, got, stderr := command(store, "query", "-e", question)
		for range 5 {
			if !strings.Contains(got, `"TIMEOUT"`) {
				break
			}
			code, got, stderr = command(store, "query", "-e", question)
		}
		if code != exitOK || got != want {
			t.Errorf("%s answers %d\n%s%s\nwant\n%s", store, code, got, stderr, want)
		}
	}
	_, wanted, _ := command(file, "export")
	if code, got, stderr := command(bolt, "export"); code != exitOK || got != wanted || got == "" {
		t.Errorf("the export of %s differs from that of the file: exit code %d\n%s", bolt, code, stderr)
	}
	if code, differences, stderr := command(file, "diff", file, bolt); code != exitOK || differences != "" {
		t.Errorf("diff says %d\n%s%s", code, differences, stderr)
	}
	if code, findings, stderr := command(routed, "lint"); code != exitOK || findings != "" {
		t.Errorf("lint says %d\n%s%s", code, findings, stderr)
	}
	if _, _, stderr := command(routed, "load", "../../testdata/articles"); !strings.Contains(stderr, "nothing changed") {
		t.Errorf("the second load says\n%s", stderr)
	}
	server.Password = "wrong"
	if code, _, stderr := command(bolt, "query", "-e", question); code != exitStore || strings.Contains(stderr, "wrong") {
		t.Errorf("a wrong password: exit code %d\n%s", code, stderr)
	}
}
