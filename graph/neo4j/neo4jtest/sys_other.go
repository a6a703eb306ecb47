//go:build !linux

package neo4jtest

import (
	"errors"
	"os"
	"syscall"
)

// supported says that a server can be started on this system.
const supported = false

func dieWithParent() *syscall.SysProcAttr { return nil }

func lockFile(string, bool) (*os.File, error) { return nil, errors.ErrUnsupported }

func suspend(*os.Process) error { return errors.ErrUnsupported }

func resume(*os.Process) error { return errors.ErrUnsupported }
