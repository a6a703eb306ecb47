package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"quanhe/graph"
	"quanhe/graph/neo4j"
	"quanhe/graph/sqlite"
)

const defaultStore = "sqlite:quanhe.db"

// access says what a store is opened for.
type access int

const (
	reading  access = iota
	scanning        // reading all of it, each page of which may take its time
	writing
)

// unhurried is the longest time for one read of a load or a scan: nobody waits for it as for an
// answer.
const unhurried = time.Minute

// address is a store that a URL names.
type address struct {
	name    string // without credentials
	open    func(ctx context.Context, use access) (graph.Store, error)
	compile func(plan graph.Plan) (string, error)
	// file tells which file the graph is in now; nil where it is in none.
	file func() (os.FileInfo, error)
}

// address reads where the graph is: from the flag, else the environment, else the default.
func (a *app) address() (address, error) {
	url := a.store
	if url == "" {
		url = a.getenv("QUANHE_STORE")
	}
	if url == "" {
		url = defaultStore
	}
	return a.addressOf(url)
}

// isAddress tells the address of a store from the name of a file.
func isAddress(text string) bool {
	scheme, _, found := strings.Cut(text, ":")
	return found && (scheme == "sqlite" || slices.Contains(neo4jSchemes(), scheme))
}

func neo4jSchemes() []string {
	return []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}
}

func (a *app) addressOf(url string) (address, error) {
	scheme, rest, found := strings.Cut(url, ":")
	switch {
	case !found || rest == "":
	case scheme == "sqlite":
		return sqliteAddress(rest), nil
	case slices.Contains(neo4jSchemes(), scheme):
		return a.neo4jAddress(url)
	}
	return address{}, usageError{fmt.Errorf("store %q: want sqlite:FILE, bolt://HOST, neo4j://HOST or neo4j+s://HOST", url)}
}

func sqliteAddress(path string) address {
	return address{
		name: "sqlite:" + path,
		open: func(ctx context.Context, use access) (graph.Store, error) {
			mode := sqlite.ReadOnly
			if use == writing {
				mode = sqlite.ReadWrite
			} else if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
				return nil, fmt.Errorf("%w: there is no file %s; make it with 'quanhe load FOLDER', or choose another with --store", graph.ErrUnavailable, path)
			}
			store, err := sqlite.Open(ctx, path, mode)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			return store, nil
		},
		compile: func(plan graph.Plan) (string, error) {
			text, _, err := sqlite.Compile(plan)
			return text, err
		},
		file: func() (os.FileInfo, error) { return os.Stat(path) },
	}
}

// neo4jAddress takes credentials from the environment or a file, never from the address: that
// would show them in the list of processes.
func (a *app) neo4jAddress(url string) (address, error) {
	if _, rest, _ := strings.Cut(url, "://"); strings.Contains(rest, "@") {
		return address{}, usageError{fmt.Errorf("the address of the store holds a user or password: set QUANHE_NEO4J_USER and QUANHE_NEO4J_PASSWORD, or use --neo4j-password-file")}
	}
	options := neo4j.Options{URI: url, User: a.getenv("QUANHE_NEO4J_USER"), Password: a.getenv("QUANHE_NEO4J_PASSWORD")}
	if options.User == "" {
		options.User = "neo4j"
	}
	if a.passwordFile != "" {
		text, err := os.ReadFile(a.passwordFile)
		if err != nil {
			return address{}, usageError{fmt.Errorf("--neo4j-password-file: %w", err)}
		}
		options.Password = strings.TrimRight(string(text), "\r\n")
	}
	return address{
		name: url,
		open: func(ctx context.Context, use access) (graph.Store, error) {
			options.ReadOnly = use != writing
			if use != reading {
				options.Timeout = unhurried
			}
			store, err := neo4j.Open(ctx, options)
			if err != nil {
				return nil, err
			}
			return store, nil
		},
		compile: func(plan graph.Plan) (string, error) {
			text, _, err := neo4j.Compile(plan)
			return text, err
		},
	}, nil
}
