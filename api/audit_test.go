package api_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestAudit runs the audits of the npm package graphql-http against a server. It needs Node, and npm
// once, to fetch the package; QUANHE_TEST_REQUIRE=node makes it fail where they are missing.
func TestAudit(t *testing.T) {
	const folder, audits = "testdata/audit", 61
	node := auditTools(t, folder)
	server := httptest.NewServer(over(sample()))
	defer server.Close()
	command := exec.CommandContext(t.Context(), node, "audit.mjs", server.URL+"/graphql")
	command.Dir = folder
	var failure bytes.Buffer
	command.Stderr = &failure
	output, err := command.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &failure)
	}
	statuses := map[string]int{}
	lines := bufio.NewScanner(bytes.NewReader(output))
	for lines.Scan() {
		var audit struct{ ID, Name, Status, Reason string }
		if err := json.Unmarshal(lines.Bytes(), &audit); err != nil {
			t.Fatalf("%v in %s", err, lines.Bytes())
		}
		statuses[audit.Status]++
		if audit.Status != "ok" {
			t.Errorf("%s %s %s: %s", audit.ID, audit.Status, audit.Name, audit.Reason)
		}
	}
	same(t, "audits", map[string]int{"ok": audits}, statuses)
}

// auditTools gives the path of Node when the package is there, or skips the test.
func auditTools(t *testing.T, folder string) string {
	t.Helper()
	missing := func(reason string) {
		t.Helper()
		if slices.Contains(strings.Split(os.Getenv("QUANHE_TEST_REQUIRE"), ","), "node") {
			t.Fatalf("node is in QUANHE_TEST_REQUIRE, but: %s", reason)
		}
		t.Skipf("skipped: %s (audit of GraphQL over HTTP)", reason)
	}
	node, err := exec.LookPath("node")
	if err != nil {
		missing("no node")
	}
	if _, err := os.Stat(filepath.Join(folder, "node_modules", "graphql-http")); err == nil {
		return node
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		missing("no npm")
	}
	install := exec.CommandContext(t.Context(), npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
	install.Dir = folder
	if output, err := install.CombinedOutput(); err != nil {
		missing("npm ci: " + string(output))
	}
	return node
}
