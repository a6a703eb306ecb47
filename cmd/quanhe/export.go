package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"quanhe/graph"
	"quanhe/graph/export"
)

type exportFlags struct {
	format string
	output string
}

func (a *app) exportCommand() *cobra.Command {
	var flags exportFlags
	command := &cobra.Command{
		Use:   "export",
		Short: "Write the whole graph as JSON Lines, always in the same way",
		Long: `Writes one node a line, in a fixed order and without anything that depends on
when or into which store it was loaded: the same graph gives the same bytes.
Texts of articles are not in it. docs/export.md describes the lines.

If the graph is written to meanwhile, the export fails, and what it has printed
so far is of no use; a file named by --output is then left as it was.`,
		Example: `  quanhe export > before.jsonl
  quanhe export --store bolt://localhost --output after.jsonl
  quanhe diff before.jsonl after.jsonl`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.export(cmd.Context(), flags) },
	}
	command.Flags().StringVar(&flags.format, "format", "jsonl", "the format; jsonl is the only one")
	command.Flags().StringVarP(&flags.output, "output", "o", "", "write to this file, wholly or not at all (default standard output)")
	_ = command.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"jsonl"}, cobra.ShellCompDirectiveNoFileComp)) // the flag is there
	return command
}

func (a *app) export(ctx context.Context, flags exportFlags) error {
	if flags.format != "jsonl" {
		return usageError{fmt.Errorf("--format %q: the only format is jsonl", flags.format)}
	}
	address, err := a.address()
	if err != nil {
		return err
	}
	store, err := address.open(ctx, scanning)
	if err != nil {
		return err
	}
	defer func() { _ = store.Close(context.WithoutCancel(ctx)) }() // nothing was written
	if flags.output == "" {
		_, err := export.Write(a.stdout, export.Graph(ctx, store))
		return err
	}
	return a.exportTo(ctx, flags.output, store)
}

// exportTo exports into a file, and says how much.
func (a *app) exportTo(ctx context.Context, path string, reader graph.Reader) error {
	nodes := 0
	err := replaceFile(path, func(w io.Writer) (err error) {
		nodes, err = export.Write(w, export.Graph(ctx, reader))
		return err
	})
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			Output string `json:"output"`
			Nodes  int    `json:"nodes"`
		}{path, nodes})
	}
	a.say("%s: %d nodes", path, nodes)
	return nil
}

// replaceFile writes a file beside the named one and gives it that name when it is whole, so that
// the name never stands for half a file.
func replaceFile(path string, write func(io.Writer) error) (err error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return usageError{fmt.Errorf("--output %s: it is no file that could be replaced", path)}
	}
	file, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return usageError{fmt.Errorf("--output: %w", err)}
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name()) // the first error counts
		}
	}()
	if err := errors.Join(write(file), file.Sync(), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
