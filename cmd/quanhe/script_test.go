package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"quanhe/graph/neo4j/neo4jtest"
)

// withNeo4j runs the tests and stops the server that they may have started.
type withNeo4j struct{ *testing.M }

func (m withNeo4j) Run() int { return neo4jtest.Main(m.M) }

func TestMain(m *testing.M) {
	testscript.Main(withNeo4j{m}, map[string]func(){"quanhe": main})
}

// TestScripts runs the command lines of testdata/script, each in a folder of its own, against a
// SQLite file. $ARTICLES is the folder of sample articles.
func TestScripts(t *testing.T) {
	articles, err := filepath.Abs("../../testdata/articles")
	if err != nil {
		t.Fatal(err)
	}
	commands := serverCommands()
	commands["exitcode"] = exitCode
	commands["notutf8"] = notUTF8
	commands["sql"] = runSQL
	commands["recode"] = recode
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("QUANHE_UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("ARTICLES", articles)
			env.Values[scriptServerKey{}] = &scriptServer{}
			return nil
		},
		Cmds: commands,
	})
}

// exitCode runs a command and compares its exit code: exitcode 3 quanhe load nowhere.
func exitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exitcode CODE COMMAND [ARG…]")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if err != nil {
		if _, scanErr := fmt.Sscanf(err.Error(), "exit status %d", &code); scanErr != nil {
			ts.Fatalf("%s: %v", args[1], err)
		}
	}
	if got := fmt.Sprint(code); got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// notUTF8 writes a file that is Vietnamese in another encoding.
func notUTF8(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("H\xe0 N\xf4\xcc\xa3i, ng\xe0y 6/5"), 0o600))
}

// recode writes a UTF-8 file in another encoding: recode report.txt old.txt windows-1258.
func recode(ts *testscript.TestScript, _ bool, args []string) {
	text := ts.ReadFile(args[0])
	var encoded string
	var err error
	switch args[2] {
	case "utf-16le-mark":
		encoded, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	case "windows-1258":
		encoded, err = charmap.Windows1258.NewEncoder().String(tonesApart(text))
	default:
		ts.Fatalf("recode to %s is not known", args[2])
	}
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(encoded), 0o600))
}

// tonesApart writes the tones as combining marks behind their letters, as Windows-1258 does.
func tonesApart(text string) string {
	const tones = "\u0300\u0301\u0303\u0309\u0323"
	var apart strings.Builder
	for _, letter := range norm.NFC.String(text) {
		tone := ""
		base := strings.Map(func(r rune) rune {
			if strings.ContainsRune(tones, r) {
				tone += string(r)
				return -1
			}
			return r
		}, norm.NFD.String(string(letter)))
		apart.WriteString(norm.NFC.String(base) + tone)
	}
	return apart.String()
}
