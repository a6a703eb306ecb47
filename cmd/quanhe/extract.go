package main

import (
	"bufio"
	"context"
	"errors"

	"github.com/spf13/cobra"

	"quanhe/loader"
	"quanhe/loader/article"
	"quanhe/loader/explain"
	"quanhe/loader/extract"
)

func (a *app) extractCommand() *cobra.Command {
	var encoding encodingFlag
	var explained bool
	var gazetteer gazetteerFlag
	command := &cobra.Command{
		Use:   "extract PATH…",
		Short: "Print what articles say, as JSON Lines, without a store",
		Long: `Prints one fact a line, with the passages that state it, the rule that read it and
the status of that rule. Offsets count Unicode code points of the text of the file.
The order of the lines is by article, place in the text and kind, and is the same
every time.

With --explain it writes a page of HTML instead, one for all articles: each text
with every person, body, post, event, place and date that was recognized, the facts
beside it, and the sentences that had a trigger but gave no fact. The page asks for
nothing from outside.`,
		Example: `  quanhe extract testdata/articles > facts.jsonl
  quanhe extract --explain report.txt > report.html`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			if !explained {
				return a.extract(cmd.Context(), encoding, gazetteer, paths)
			}
			if a.json {
				return usageError{errors.New("extract: --explain writes HTML and --json JSON: choose one")}
			}
			return a.explain(cmd.Context(), encoding, gazetteer, paths)
		},
	}
	gazetteer.register(command.Flags())
	command.Flags().Var(&encoding, "encoding", encodingUsage)
	command.Flags().BoolVar(&explained, "explain", false, "write a page of HTML that shows how the articles were read")
	return command
}

func (a *app) extract(ctx context.Context, encoding encodingFlag, gazetteer gazetteerFlag, paths []string) error {
	extractor, err := a.extractor(gazetteer)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.stdout)
	return a.eachArticle(ctx, extractor, encoding, paths, func(found loader.Extracted) error {
		return extract.WriteJSONLines(out, found.Article.Name, extract.Document{Text: found.Article.Text}, found.Facts)
	}, out.Flush)
}

func (a *app) explain(ctx context.Context, encoding encodingFlag, gazetteer gazetteerFlag, paths []string) error {
	extractor, err := a.extractor(gazetteer)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.stdout)
	reader := &explaining{Extractor: extractor}
	var articles []explain.Article
	return a.eachArticle(ctx, reader, encoding, paths, func(found loader.Extracted) error {
		articles = append(articles, explain.Article{Name: found.Article.Name, Title: found.Article.Title, Text: found.Article.Text, Told: reader.told})
		return nil
	}, func() error { return errors.Join(explain.Write(out, articles), out.Flush()) })
}

// explaining is an extractor that keeps the explanation of the last article.
type explaining struct {
	*extract.Extractor
	told extract.Explanation
}

// Extract gives the facts of an article.
func (e *explaining) Extract(document extract.Document) extract.Facts {
	e.told = e.Explain(document)
	return e.told.Facts
}

// eachArticle hands on the articles of the paths with their facts, calls done at the end, and says what was guessed, empty or refused.
func (a *app) eachArticle(ctx context.Context, extractor loader.Extractor, encoding encodingFlag, paths []string, yield func(loader.Extracted) error, done func() error) error {
	var rejected []article.Rejection
	input := article.Options{Encoding: article.Encoding(encoding)}
	err := loader.Extract(ctx, extractor, paths, input, func(found loader.Extracted) error {
		if found.Rejection != nil {
			rejected = append(rejected, *found.Rejection)
			return nil
		}
		if guess := found.Article.Guessed; guess != "" {
			a.guessed(found.Article.Name, guess)
		}
		if len(found.Facts.Events) == 0 {
			a.say("no event found in %s", found.Article.Name)
		}
		return yield(found)
	})
	if err == nil {
		err = done()
	}
	a.rejections(rejected)
	if err == nil && len(rejected) > 0 {
		return errRejected
	}
	return err
}
