package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"quanhe/api"
	"quanhe/web"
	"quanhe/web/explorer"
)

type serveFlags struct {
	listen    string
	metrics   string
	public    bool
	tokenFile string
	explain   bool
	load      loadFlags
}

func (a *app) serveCommand() *cobra.Command {
	var flags serveFlags
	command := &cobra.Command{
		Use:   "serve [PATH…]",
		Short: "Answer GraphQL and show the pages, after loading the given articles",
		Long: `Answers GraphQL on /graphql, with a playground on /playground and a start page
on /. Articles in the given files and folders are loaded first.

Without paths it starts even where the store is not there yet, answers 503 until
it is, and goes on by itself.`,
		RunE: func(cmd *cobra.Command, paths []string) error { return a.serve(cmd.Context(), flags, paths) },
	}
	set := command.Flags()
	set.StringVar(&flags.listen, "listen", "127.0.0.1:8080", "address and port; port 0 takes a free one")
	set.StringVar(&flags.metrics, "metrics", "", "address and port for /metrics and /debug/pprof, loopback only")
	set.BoolVar(&flags.public, "public", false, "allow an address that others can reach, without a token")
	set.StringVar(&flags.tokenFile, "token-file", "", "file with the token that has to be sent to /graphql")
	set.BoolVar(&flags.explain, "explain", false, "log the statement of every read")
	flags.load.register(set)
	return command
}

func (a *app) serve(ctx context.Context, flags serveFlags, paths []string) error {
	token, err := flags.access()
	if err != nil {
		return err
	}
	reader, rejected, err := a.servedStore(ctx, flags, paths)
	if err != nil {
		return err
	}
	defer func() { _ = reader.Close(context.WithoutCancel(ctx)) }() // the process ends with it
	pages, err := explorer.New()
	if err != nil {
		return err
	}
	var listen net.ListenConfig
	listener, err := listen.Listen(ctx, "tcp", flags.listen)
	if err != nil {
		return fmt.Errorf("cannot listen on %s: %w; choose another address with --listen", flags.listen, errors.Unwrap(err))
	}
	var answer http.Handler = api.New(reader, api.DefaultLimits(), a.log())
	if flags.metrics != "" {
		metrics := web.NewMetrics()
		answer = metrics.Measure(answer)
		side, err := listen.Listen(ctx, "tcp", flags.metrics)
		if err != nil {
			return fmt.Errorf("cannot listen on %s for metrics: %w", flags.metrics, errors.Unwrap(err))
		}
		go func() { _ = web.Serve(ctx, side, metrics.Handler(), a.log()) }()
		a.say("metrics on http://%s/metrics", side.Addr())
	}
	handler := web.Handler(web.Config{
		GraphQL: answer, Pages: pages, Ping: reader.Ping, Version: buildFacts(), Token: token,
	})
	a.say("listening on http://%s", listener.Addr())
	if a.json {
		if err := a.printJSON(map[string]string{"url": "http://" + listener.Addr().String()}); err != nil {
			return err
		}
	}
	if err := web.Serve(ctx, listener, handler, a.log()); err != nil {
		return err
	}
	if context.Cause(ctx) == nil && rejected {
		return errRejected
	}
	return context.Cause(ctx)
}

// servedStore opens the store for reading, after loading what is to be loaded.
func (a *app) servedStore(ctx context.Context, flags serveFlags, paths []string) (served, bool, error) {
	rejected := false
	if len(paths) > 0 {
		switch err := a.load(ctx, flags.load, paths); {
		case errors.Is(err, errRejected):
			rejected = true
		case err != nil:
			return nil, false, err
		}
	}
	address, err := a.address()
	if err != nil {
		return nil, false, err
	}
	late := newLateStore(func(ctx context.Context) (served, error) {
		store, err := address.open(ctx, reading)
		if err != nil {
			return nil, err
		}
		if flags.explain {
			return explained{store, address.compile, a.log()}, nil
		}
		return store, nil
	}, address.file)
	if len(paths) > 0 {
		// What was just written can be read: nobody shall find the server unready.
		if err := late.Ping(ctx); err != nil {
			return nil, false, err
		}
	}
	return late, rejected, nil
}

// access checks that nobody is let in by accident, and reads the token.
func (f serveFlags) access() (token string, err error) {
	if f.tokenFile != "" {
		text, err := os.ReadFile(f.tokenFile)
		if err != nil {
			return "", usageError{fmt.Errorf("--token-file: %w", err)}
		}
		if token = strings.TrimSpace(string(text)); token == "" {
			return "", usageError{fmt.Errorf("--token-file: %s is empty", f.tokenFile)}
		}
	}
	if !loopback(f.listen) && token == "" && !f.public {
		return "", usageError{fmt.Errorf("%s can be reached by others: add --token-file FILE, or --public if everybody may read", f.listen)}
	}
	if f.metrics != "" && !loopback(f.metrics) {
		return "", usageError{fmt.Errorf("--metrics %s: only a loopback address is allowed", f.metrics)}
	}
	return token, nil
}

func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}
