package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"quanhe/api"
)

type queryFlags struct {
	text      string
	variables string
	operation string
}

func (a *app) queryCommand() *cobra.Command {
	var flags queryFlags
	command := &cobra.Command{
		Use:   "query [FILE | - | -e TEXT]",
		Short: "Answer one GraphQL query from the store, without a server",
		Long: `Prints the whole answer as JSON. The query comes from a file, from standard
input (-, or nothing), or from -e. The exit code is 1 if the answer has errors.`,
		Example: `  quanhe query -e '{ stats { people events } }'
  quanhe query questions.graphql --operation WhoOpened --variables '{"series": "series:hoi-nghi-ngoai-vu-toan-quoc"}'`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.query(cmd.Context(), flags, args) },
	}
	command.Flags().StringVarP(&flags.text, "expression", "e", "", "the text of the query")
	command.Flags().StringVar(&flags.variables, "variables", "", "variables as a JSON object, or @FILE")
	command.Flags().StringVar(&flags.operation, "operation", "", "name of the operation, where the text has several")
	return command
}

func (a *app) query(ctx context.Context, flags queryFlags, args []string) error {
	request := api.Request{OperationName: flags.operation}
	var err error
	if request.Query, err = a.queryText(flags, args); err != nil {
		return err
	}
	if request.Variables, err = queryVariables(flags.variables); err != nil {
		return err
	}
	address, err := a.address()
	if err != nil {
		return err
	}
	store, err := address.open(ctx, reading)
	if err != nil {
		return err
	}
	defer func() { _ = store.Close(context.WithoutCancel(ctx)) }() // nothing was written
	log := slog.New(slog.NewTextHandler(a.stderr, &slog.HandlerOptions{Level: slog.LevelError}))
	response := api.New(store, api.DefaultLimits(), log).Do(ctx, request)
	if _, err := fmt.Fprintf(a.stdout, "%s\n", response.JSON()); err != nil {
		return err
	}
	if len(response.Errors) > 0 {
		return errAnswered
	}
	return nil
}

func (a *app) queryText(flags queryFlags, args []string) (string, error) {
	switch {
	case flags.text != "" && len(args) > 0:
		return "", usageError{fmt.Errorf("give a file or -e, not both")}
	case flags.text != "":
		return flags.text, nil
	case len(args) == 0 || args[0] == "-":
		text, err := io.ReadAll(a.stdin)
		if err == nil && strings.TrimSpace(string(text)) == "" {
			err = usageError{fmt.Errorf("no query on standard input")}
		}
		return string(text), err
	}
	text, err := os.ReadFile(args[0])
	if err != nil {
		return "", usageError{err}
	}
	return string(text), nil
}

func queryVariables(flag string) (map[string]any, error) {
	if flag == "" {
		return nil, nil
	}
	text := []byte(flag)
	if file, found := strings.CutPrefix(flag, "@"); found {
		var err error
		if text, err = os.ReadFile(file); err != nil {
			return nil, usageError{fmt.Errorf("--variables: %w", err)}
		}
	}
	var variables map[string]any
	if err := json.Unmarshal(text, &variables); err != nil {
		return nil, usageError{fmt.Errorf("--variables is no JSON object: %w", err)}
	}
	return variables, nil
}
