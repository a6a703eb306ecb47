package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"quanhe/loader"
	"quanhe/loader/eval"
	"quanhe/loader/extract"
)

// evalFlags are the flags of eval.
type evalFlags struct {
	encoding        encodingFlag
	gazetteer       gazetteerFlag
	golds           []string
	negative, lists string
}

func (a *app) evalCommand() *cobra.Command {
	var flags evalFlags
	command := &cobra.Command{
		Use:   "eval --gold FILE DIR…",
		Short: "Measure extraction against what articles are known to say",
		Long: fmt.Sprintf(`Reads the articles of the folders, extracts their facts and compares them with gold:
JSON Lines that say what the articles state. Prints precision and recall of acts, of
people and of the properties of events, how many posts and bodies are right, and the
same by role and by rule. Articles without gold are left out.

A rule that fired %d times or more with a precision below %.1f has to be a candidate
in the table of rules, any other that fired so often has to be proven. Where the
table says otherwise, a line says so and the exit code is 5.`, extract.CandidateFirings, extract.ProvenPrecision),
		Example: `  quanhe eval --gold testdata/articles-gold.jsonl testdata/articles
  quanhe eval --gold seeds-gold.jsonl --gold dev-gold.jsonl --json seeds dev`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, folders []string) error { return a.eval(cmd.Context(), flags, folders) },
	}
	command.Flags().Var(&flags.encoding, "encoding", encodingUsage)
	command.Flags().StringArrayVar(&flags.golds, "gold", nil, "file with what the articles say; may be repeated")
	flags.gazetteer.register(command.Flags())
	command.Flags().StringVar(&flags.negative, "negative", "", "file with what they do not say, though it may look so")
	command.Flags().StringVar(&flags.lists, "aliases", "", "file with the names that mean the same, in place of the program's own")
	return command
}

func (a *app) eval(ctx context.Context, flags evalFlags, folders []string) error {
	if len(flags.golds) == 0 {
		return usageError{errors.New("eval: --gold is missing")}
	}
	extractor, err := a.extractor(flags.gazetteer)
	if err != nil {
		return err
	}
	lists, gold, negatives, err := flags.read()
	if err != nil {
		return usageError{err}
	}
	texts := map[string]string{}
	var lines bytes.Buffer
	return a.eachArticle(ctx, extractor, flags.encoding, folders, func(found loader.Extracted) error {
		texts[found.Article.Name] = found.Article.Text
		return extract.WriteJSONLines(&lines, found.Article.Name, extract.Document{Text: found.Article.Text}, found.Facts)
	}, func() error {
		facts, err := eval.ReadFacts("extract", &lines)
		if err != nil {
			return err
		}
		figures, err := eval.New(lists).Score(gold, facts, negatives, texts)
		if errors.Is(err, eval.ErrInput) {
			return usageError{err}
		} else if err != nil {
			return err
		}
		return a.figures(figures)
	})
}

// read reads the files that the flags name.
func (f evalFlags) read() (lists *eval.Lists, gold eval.Gold, negatives eval.Negatives, err error) {
	if lists, err = eval.DefaultLists(); f.lists != "" {
		lists, err = readFile(f.lists, func(_ string, r io.Reader) (*eval.Lists, error) { return eval.ReadLists(r) })
	}
	for _, file := range f.golds {
		var more eval.Gold
		if err == nil {
			more, err = readFile(file, eval.ReadGold)
			gold = gold.And(more)
		}
	}
	if err == nil && f.negative != "" {
		negatives, err = readFile(f.negative, eval.ReadNegatives)
	}
	return lists, gold, negatives, err
}

// readFile reads one file whole.
func readFile[T any](name string, parse func(name string, r io.Reader) (T, error)) (T, error) {
	file, err := os.Open(name)
	if err != nil {
		var none T
		return none, err
	}
	defer func() { _ = file.Close() }() // it was only read
	return parse(name, file)
}

// figures prints the figures, and says which rules do not have the status that these ask for.
func (a *app) figures(figures eval.Figures) error {
	var err error
	if a.json {
		err = a.printJSON(figures)
	} else {
		_, err = io.WriteString(a.stdout, figures.Table())
	}
	disagreements := figures.Disagreements()
	for _, disagreement := range disagreements {
		a.say("%s", disagreement)
	}
	if err == nil && len(disagreements) > 0 {
		return errFound
	}
	return err
}
