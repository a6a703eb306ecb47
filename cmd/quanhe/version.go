package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"quanhe/graph"
)

// release is set by the build of a release; other builds show what the toolchain knows.
//
//nolint:gochecknoglobals // the linker sets it
var release string

// facts are what is known of the build.
type facts struct {
	Version string `json:"version"`
	Commit  string `json:"commit,omitempty"`
	Date    string `json:"date,omitempty"`
	Dirty   bool   `json:"dirty,omitempty"`
	Go      string `json:"go"`
	// Schema is the version of the tables and labels of a store.
	Schema int `json:"schema"`
}

func buildFacts() facts {
	built := facts{Version: "devel", Go: runtime.Version(), Schema: graph.SchemaVersion}
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" && info.Main.Version != "(devel)" {
			built.Version = info.Main.Version
		}
		for _, setting := range info.Settings {
			switch setting.Key {
			case "vcs.revision":
				built.Commit = setting.Value
			case "vcs.time":
				built.Date = setting.Value
			case "vcs.modified":
				built.Dirty = setting.Value == "true"
			}
		}
	}
	if release != "" {
		built.Version = release
	}
	return built
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which build this is",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			built := buildFacts()
			if a.json {
				return a.printJSON(built)
			}
			_, err := fmt.Fprintf(a.stdout, "quanhe %s\n", built.Version)
			if err == nil && built.Commit != "" {
				dirty := ""
				if built.Dirty {
					dirty = " with changes"
				}
				_, err = fmt.Fprintf(a.stdout, "commit %s%s, %s\n", built.Commit, dirty, built.Date)
			}
			if err == nil {
				_, err = fmt.Fprintf(a.stdout, "%s, store schema %d\n", built.Go, built.Schema)
			}
			return err
		},
	}
}
