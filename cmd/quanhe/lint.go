package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"quanhe/graph/lint"
	"quanhe/loader/extract"
	"quanhe/loader/gazetteer"
)

func (a *app) lintCommand() *cobra.Command {
	var rules strings.Builder
	for _, rule := range lint.Rules() {
		_, _ = fmt.Fprintf(&rules, "\n  %-9s %s", rule.Name, rule.Doc)
	}
	var folders gazetteerFlag
	command := &cobra.Command{
		Use:   "lint",
		Short: "Check what the store holds, and own word lists, against their rules",
		Long: `Checks everything in the store. No load breaks these rules; something else that
wrote to the store may have. One line for each finding: the id, the rule, what is
wrong, and what to do. With --json one object a line. The exit code is 5 if there
is any finding. What hangs on something that cannot be read (value, date) is not
checked: mend that first, and check again.

Own word lists are checked first, one line for each fault: file, line, column,
what is wrong, and what to do. With --gazetteer and without --store nothing else
is checked, and no store is needed. The rules of the store:
` + rules.String(),
		Example: `  quanhe lint
  quanhe lint --gazetteer curation/lists
  quanhe lint --store bolt://localhost --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.lintGazetteers(folders); err != nil || len(folders) > 0 && a.store == "" {
				return err
			}
			return a.lint(cmd.Context())
		},
	}
	folders.register(command.Flags())
	return command
}

// lintGazetteers prints what is wrong with own word lists. It says nothing where there are none.
func (a *app) lintGazetteers(folders gazetteerFlag) error {
	own, err := a.gazetteers(folders)
	if err != nil || len(own) == 0 {
		return err
	}
	var faults *gazetteer.Error
	if _, err := extract.New(own...); err != nil && !errors.As(err, &faults) {
		return fmt.Errorf("lint: %w", err)
	}
	if faults == nil {
		a.say("checked %d folders of word lists: 0 faults", len(own))
		return nil
	}
	out := bufio.NewWriter(a.stdout)
	for _, fault := range faults.Faults {
		if err := a.line(out, fault); err != nil {
			return fmt.Errorf("lint: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("lint: %w", err)
	}
	a.say("checked %d folders of word lists: %d faults", len(own), len(faults.Faults)+faults.More)
	return errFound
}

func (a *app) lint(ctx context.Context) error {
	address, err := a.address()
	if err != nil {
		return err
	}
	store, err := address.open(ctx, scanning)
	if err != nil {
		return err
	}
	defer func() { _ = store.Close(context.WithoutCancel(ctx)) }() // nothing was written
	out := bufio.NewWriter(a.stdout)
	checked, err := lint.Check(ctx, store, func(finding lint.Finding) error { return a.line(out, finding) })
	if err := errors.Join(err, out.Flush()); err != nil {
		return fmt.Errorf("lint: %w", err)
	}
	a.say("%s: checked %d nodes and %d passages by %d rules: %d findings", address.name, checked.Nodes, checked.Passages, checked.Rules, checked.Findings)
	if checked.Findings > 0 {
		return errFound
	}
	return nil
}
