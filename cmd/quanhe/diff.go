package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/spf13/cobra"

	"quanhe/graph/export"
)

func (a *app) diffCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Say in what two graphs differ",
		Long: `Compares two exports. Each is a file that 'quanhe export' wrote, - for standard
input, or the address of a store. One line for each difference, in a fixed order:

  + ID                    only NEW has it
  - ID                    only OLD has it
  ~ ID FIELD: old → new   both have it; of lists, what only one of them has

With --json one object a line, with change, id, field, old and new. The exit code
is 5 if there is any difference.`,
		Example: `  quanhe diff before.jsonl after.jsonl
  quanhe diff sqlite:quanhe.db bolt://localhost
  quanhe export --store sqlite:copy.db | quanhe diff before.jsonl -`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error { return a.diff(cmd.Context(), args[0], args[1]) },
	}
}

func (a *app) diff(ctx context.Context, older, newer string) error {
	if older == "-" && newer == "-" {
		return usageError{errors.New("diff: only one of the two can be standard input")}
	}
	before, closeBefore, err := a.exported(ctx, older)
	if err != nil {
		return err
	}
	defer closeBefore()
	after, closeAfter, err := a.exported(ctx, newer)
	if err != nil {
		return err
	}
	defer closeAfter()
	out := bufio.NewWriter(a.stdout)
	counts := map[export.Change]int{}
	for difference, err := range export.Compare(before, after) {
		if err == nil {
			counts[difference.Change]++
			err = a.line(out, difference)
		}
		if err != nil {
			return errors.Join(err, out.Flush())
		}
	}
	if err := out.Flush(); err != nil || len(counts) == 0 {
		return err
	}
	a.say("%d nodes added, %d removed, %d fields changed", counts[export.Added], counts[export.Removed], counts[export.Changed])
	return errFound
}

// exported gives the lines of a file, of standard input or of a store. Call done when they were read.
func (a *app) exported(ctx context.Context, name string) (lines iter.Seq2[export.Line, error], done func(), err error) {
	switch {
	case name == "-":
		return export.Read("standard input", a.stdin), func() {}, nil
	case isAddress(name):
		address, err := a.addressOf(name)
		if err != nil {
			return nil, nil, err
		}
		store, err := address.open(ctx, scanning)
		if err != nil {
			return nil, nil, err
		}
		return export.Graph(ctx, store), func() { _ = store.Close(context.WithoutCancel(ctx)) }, nil // nothing was written
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, nil, usageError{err}
	}
	return export.Read(name, file), func() { _ = file.Close() }, nil
}

// line prints one result of several: for people, or with --json as an object.
func (a *app) line(out io.Writer, value fmt.Stringer) error {
	if !a.json {
		_, err := fmt.Fprintln(out, value)
		return err
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}
