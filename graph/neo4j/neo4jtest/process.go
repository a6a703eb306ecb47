package neo4jtest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

const (
	user         = "neo4j"
	password     = "quanhe-test-password" // of a throwaway server on a loopback port
	startTimeout = 3 * time.Minute        // it takes 8 seconds alone, more when tests fill the machine
)

// settings are the server's, without its port. Nothing but Bolt listens, and
// nothing calls out.
const settings = `server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=512m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
server.bolt.telemetry.enabled=false
client.allow_telemetry=false
`

// jvmOptions are those that Neo4j's own start script sets and this use needs.
func jvmOptions(tmp string) []string {
	return []string{
		"-Xms256m", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData",
		"-Djava.io.tmpdir=" + tmp, "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
		"-Dio.netty.tryReflectionSetAccessible=true",
		"--add-opens=java.base/java.nio=ALL-UNNAMED",
		"--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
	}
}

// process is a server of our own: its folder and, while it runs, its JVM. It is
// not safe for concurrent use.
type process struct {
	java   string
	lib    string   // folder of the jars
	home   string   // folder of this server's data, settings and logs
	owner  *os.File // locked while this test process lives
	port   int
	handle *os.Process
	done   chan struct{} // closed when the JVM has ended; nil before the first start
}

// startOwn starts a new, empty server in a folder of its own.
func startOwn() (Server, error) {
	p, err := prepare()
	if err != nil {
		return Server{}, err
	}
	for range 3 {
		if err = p.choosePort(); err != nil {
			break
		}
		err = p.start()
		if err == nil {
			return p.server(), nil
		}
		if !errors.Is(err, errPortTaken) {
			break
		}
	}
	p.remove()
	return Server{}, err
}

func (p *process) server() Server {
	return Server{URI: fmt.Sprintf("bolt://127.0.0.1:%d", p.port), User: user, Password: password, own: p}
}

// choosePort finds a free port and writes it into the settings, so that it
// stays the same over restarts.
func (p *process) choosePort() error {
	listener, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp4", "127.0.0.1:0")
	if err != nil {
		return err
	}
	address := listener.Addr().String()
	p.port = listener.Addr().(*net.TCPAddr).Port
	if err := listener.Close(); err != nil {
		return err
	}
	conf := fmt.Sprintf("%sserver.bolt.listen_address=%s\nserver.bolt.advertised_address=%s\n", settings, address, address)
	return os.WriteFile(filepath.Join(p.home, "conf", "neo4j.conf"), []byte(conf), 0o600)
}

// errPortTaken says that another process took the chosen port first.
var errPortTaken = errors.New("the port is taken")

// start runs the JVM and returns when the server answers.
func (p *process) start() error {
	if err := p.spawn(); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), startTimeout)
	defer cancel()
	for {
		select {
		case <-p.done:
			log := p.logTail()
			if strings.Contains(log, "already in use") {
				return fmt.Errorf("port %d: %w\n%s", p.port, errPortTaken, log)
			}
			return fmt.Errorf("the server ended before it answered\n%s", log)
		case <-ctx.Done():
			p.kill()
			return fmt.Errorf("the server did not answer within %s\n%s", startTimeout, p.logTail())
		case <-time.After(100 * time.Millisecond):
		}
		attempt, cancel := context.WithTimeout(ctx, 5*time.Second)
		err := p.server().answers(attempt)
		cancel()
		if err == nil {
			return nil
		}
	}
}

// spawn starts the JVM without waiting for the server in it.
func (p *process) spawn() error {
	console, err := os.OpenFile(p.file("logs", "console.log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = console.Close() }()
	args := append(jvmOptions(p.file("tmp")),
		"-cp", filepath.Join(p.lib, "*"), "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+p.home, "--config-dir="+p.file("conf"))
	cmd := exec.Command(p.java, args...) //nolint:gosec,noctx // a fixed program, ended by kill
	cmd.Dir = p.home
	cmd.Stdout, cmd.Stderr = console, console
	p.handle, p.done, err = startChild(cmd)
	return err
}

// startChild starts a command that dies with this process; done is closed when
// it has ended.
func startChild(cmd *exec.Cmd) (handle *os.Process, done chan struct{}, err error) {
	cmd.SysProcAttr = dieWithParent()
	started := make(chan error)
	done = make(chan struct{})
	go func() {
		// To the kernel the parent is the thread that started the child, so
		// that thread is kept, and kept waiting, until the child has ended.
		runtime.LockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			_ = cmd.Wait()
		}
		close(done)
	}()
	if err := <-started; err != nil {
		return nil, nil, err
	}
	return cmd.Process, done, nil
}

func (p *process) running() bool {
	if p.done == nil {
		return false
	}
	select {
	case <-p.done:
		return false
	default:
		return true
	}
}

// kill ends the JVM, paused or not, and waits for its end. A regular shutdown
// takes the server 10 seconds, and no test needs one.
func (p *process) kill() {
	if p.running() {
		_ = p.handle.Kill()
		<-p.done
	}
}

func (p *process) pause() error { return suspend(p.handle) }
func (p *process) resume() error {
	if !p.running() {
		return nil
	}
	return resume(p.handle)
}

// remove ends the server and deletes all that it left.
func (p *process) remove() {
	p.kill()
	_ = os.RemoveAll(p.home)
	_ = p.owner.Close()
}

func (p *process) file(parts ...string) string {
	return filepath.Join(append([]string{p.home}, parts...)...)
}

// logTail returns the end of what the server printed and logged.
func (p *process) logTail() string {
	var b strings.Builder
	for _, name := range []string{"console.log", "neo4j.log"} {
		data, err := os.ReadFile(p.file("logs", name))
		if err != nil {
			continue
		}
		lines := bytes.Split(bytes.TrimSpace(data), []byte("\n"))
		tail := lines[max(0, len(lines)-25):]
		fmt.Fprintf(&b, "--- %s\n%s\n", name, bytes.Join(tail, []byte("\n")))
	}
	return b.String()
}
