package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// scriptServer is the server of a script: one at a time, ended with the script at the latest.
type scriptServer struct {
	process *exec.Cmd
	url     string
}

// serverCommands are the commands of a script that start a server and talk to it:
//
//	server ARG…        quanhe ARG…, and wait until it listens
//	get PATH           print status and body
//	ask QUERY          print status and body of a GraphQL request
//	until PATH STATUS  get until the status is as wanted
//	signal NAME CODE   send INT or TERM, and compare the exit code
func serverCommands() map[string]func(*testscript.TestScript, bool, []string) {
	of := func(ts *testscript.TestScript) *scriptServer {
		return ts.Value(scriptServerKey{}).(*scriptServer)
	}
	return map[string]func(*testscript.TestScript, bool, []string){
		"server": func(ts *testscript.TestScript, _ bool, args []string) { of(ts).start(ts, args) },
		"get": func(ts *testscript.TestScript, _ bool, args []string) {
			_, _ = fmt.Fprint(ts.Stdout(), of(ts).get(ts, args[0]))
		},
		"ask": func(ts *testscript.TestScript, _ bool, args []string) {
			request, err := http.NewRequest(http.MethodPost, of(ts).url+"/graphql", strings.NewReader(fmt.Sprintf(`{"query":%q}`, args[0])))
			ts.Check(err)
			request.Header.Set("Content-Type", "application/json")
			_, _ = fmt.Fprint(ts.Stdout(), of(ts).do(ts, request))
		},
		"until": func(ts *testscript.TestScript, _ bool, args []string) {
			for range 100 {
				if strings.HasPrefix(of(ts).get(ts, args[0]), args[1]) {
					return
				}
				time.Sleep(100 * time.Millisecond)
			}
			ts.Fatalf("%s never answers %s", args[0], args[1])
		},
		"signal": func(ts *testscript.TestScript, _ bool, args []string) {
			ts.Check(of(ts).process.Process.Signal(map[string]os.Signal{"INT": os.Interrupt, "TERM": syscall.SIGTERM}[args[0]]))
			_ = of(ts).process.Wait() // the exit code says it
			if code := fmt.Sprint(of(ts).process.ProcessState.ExitCode()); code != args[1] {
				ts.Fatalf("exit code %s, want %s", code, args[1])
			}
		},
	}
}

type scriptServerKey struct{}

func (s *scriptServer) start(ts *testscript.TestScript, args []string) {
	program := ""
	for _, folder := range filepath.SplitList(ts.Getenv("PATH")) {
		if path := filepath.Join(folder, "quanhe"); program == "" {
			if _, err := os.Stat(path); err == nil {
				program = path
			}
		}
	}
	s.process = exec.Command(program, args...)
	s.process.Dir = ts.Getenv("WORK")
	s.process.Env = []string{"PATH=" + ts.Getenv("PATH"), "HOME=" + ts.Getenv("WORK")}
	stderr, err := s.process.StderrPipe()
	ts.Check(err)
	ts.Check(s.process.Start())
	ts.Defer(func() {
		_ = s.process.Process.Kill() // has ended, in a good script
		_ = s.process.Wait()
	})
	listening := regexp.MustCompile(`^listening on (http://\S+)$`)
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		ts.Logf("[server] %s", lines.Text())
		if found := listening.FindStringSubmatch(lines.Text()); found != nil {
			s.url = found[1]
			go func() { _, _ = io.Copy(io.Discard, stderr) }() // or the server would wait for a reader
			return
		}
	}
	ts.Fatalf("the server ended before it listened")
}

func (s *scriptServer) get(ts *testscript.TestScript, path string) string {
	request, err := http.NewRequest(http.MethodGet, s.url+path, nil)
	ts.Check(err)
	return s.do(ts, request)
}

func (s *scriptServer) do(ts *testscript.TestScript, request *http.Request) string {
	response, err := http.DefaultClient.Do(request)
	ts.Check(err)
	body, err := io.ReadAll(response.Body)
	ts.Check(err)
	ts.Check(response.Body.Close())
	return fmt.Sprintf("%d %s\n", response.StatusCode, body)
}
