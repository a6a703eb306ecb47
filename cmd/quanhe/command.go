package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"github.com/spf13/cobra"

	"quanhe/graph"
)

// The exit codes of contract §6.
const (
	exitOK       = 0
	exitFailure  = 1
	exitUsage    = 2
	exitRejected = 3
	exitStore    = 4
	exitFound    = 5
)

// environment is all that a command sees of the process.
type environment struct {
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	terminal       bool // whether stderr is a terminal
}

// errRejected: the command did its work, but some inputs were refused.
var errRejected = errors.New("some inputs were rejected")

// errAnswered: the command printed an answer that says what is wrong.
var errAnswered = errors.New("the answer has errors")

// errFound: a check printed what is not as it should be.
var errFound = errors.New("a check found a difference")

// usageError is a command line that cannot be carried out.
type usageError struct{ error }

// execute carries out one command line and gives the exit code.
func execute(ctx context.Context, env environment) int {
	app := &app{environment: env}
	root := app.root()
	root.SetArgs(env.args)
	root.SetIn(env.stdin)
	root.SetOut(env.stdout)
	root.SetErr(env.stderr)
	err := root.ExecuteContext(ctx)
	var signal interrupted
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.As(context.Cause(ctx), &signal):
		app.complain(signal)
		return signal.code()
	case errors.Is(err, errRejected):
		return exitRejected
	case errors.Is(err, errAnswered):
		return exitFailure
	case errors.Is(err, errFound):
		return exitFound
	case errors.As(err, &usage):
		app.complain(err)
		_, _ = fmt.Fprintln(env.stderr, "Run 'quanhe help' for what there is.")
		return exitUsage
	case errors.Is(err, graph.ErrUnavailable):
		app.complain(err)
		return exitStore
	}
	app.complain(err)
	return exitFailure
}

// app holds the flags that every command has.
type app struct {
	environment
	store        string
	passwordFile string
	json         bool
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "quanhe",
		Short: "People, bodies and events from news on diplomatic conferences, as a graph",
		Long: `quanhe reads news articles on diplomatic and local-foreign-affairs conferences,
keeps who did what at which event together with the sentence that says so, and
answers questions about it over GraphQL.

Exit codes: 0 ok, 1 failure, 2 usage, 3 done but some inputs were rejected,
4 store not reachable, 5 a check found a difference, 130 and 143 stopped by a
signal.`,
		SilenceErrors: true, SilenceUsage: true, SuggestionsMinimumDistance: 2,
		Args: knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	flags := root.PersistentFlags()
	flags.StringVar(&a.store, "store", "", "where the graph is: sqlite:FILE, bolt://HOST, neo4j://HOST or neo4j+s://HOST\n(default $QUANHE_STORE, else "+defaultStore+")")
	flags.StringVar(&a.passwordFile, "neo4j-password-file", "", "file with the password for Neo4j (else $QUANHE_NEO4J_PASSWORD)")
	flags.BoolVar(&a.json, "json", false, "print results as JSON")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	for _, command := range []*cobra.Command{
		a.loadCommand(), a.extractCommand(), a.serveCommand(), a.queryCommand(), a.exportCommand(), a.diffCommand(), a.lintCommand(), a.evalCommand(),
		a.versionCommand(),
	} {
		root.AddCommand(command)
	}
	root.InitDefaultCompletionCmd()
	asUsage(root)
	return root
}

// knownCommand refuses what is no command, and says which ones are spelled like it.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		return fmt.Errorf("there is no command %q; did you mean %s?", args[0], strings.Join(near, " or "))
	}
	return fmt.Errorf("there is no command %q", args[0])
}

// asUsage makes wrong arguments of every command a usage error.
func asUsage(command *cobra.Command) {
	if check := command.Args; check != nil {
		command.Args = func(cmd *cobra.Command, args []string) error {
			if err := check(cmd, args); err != nil {
				return usageError{err}
			}
			return nil
		}
	}
	for _, child := range command.Commands() {
		asUsage(child)
	}
}

func (a *app) complain(err error) { _, _ = fmt.Fprintln(a.stderr, "quanhe:", err) }

func (a *app) say(format string, args ...any) { _, _ = fmt.Fprintf(a.stderr, format+"\n", args...) }

// print writes a result to stdout as one JSON object.
func (a *app) printJSON(value any) error {
	encoder := json.NewEncoder(a.stdout)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}

// log is the log of a server: text for people, JSON for machines.
func (a *app) log() *slog.Logger {
	options := &slog.HandlerOptions{Level: slog.LevelInfo}
	if a.json || !a.terminal {
		return slog.New(slog.NewJSONHandler(a.stderr, options))
	}
	return slog.New(slog.NewTextHandler(a.stderr, options))
}
