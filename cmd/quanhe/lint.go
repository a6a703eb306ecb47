package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"quanhe/graph/lint"
)

func (a *app) lintCommand() *cobra.Command {
	var rules strings.Builder
	for _, rule := range lint.Rules() {
		_, _ = fmt.Fprintf(&rules, "\n  %-9s %s", rule.Name, rule.Doc)
	}
	return &cobra.Command{
		Use:   "lint",
		Short: "Check what the store holds against the rules of the model",
		Long: `Checks everything in the store. No load breaks these rules; something else that
wrote to the store may have. One line for each finding: the id, the rule, what is
wrong, and what to do. With --json one object a line. The exit code is 5 if there
is any finding. What hangs on something that cannot be read (value, date) is not
checked: mend that first, and check again. The rules:
` + rules.String(),
		Example: `  quanhe lint
  quanhe lint --store bolt://localhost --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.lint(cmd.Context()) },
	}
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
