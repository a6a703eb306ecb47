package main

import (
	"bufio"
	"context"

	"github.com/spf13/cobra"

	"quanhe/loader"
	"quanhe/loader/article"
	"quanhe/loader/extract"
)

func (a *app) extractCommand() *cobra.Command {
	var encoding encodingFlag
	var gazetteer gazetteerFlag
	command := &cobra.Command{
		Use:   "extract PATH…",
		Short: "Print what articles say, as JSON Lines, without a store",
		Long: `Prints one fact a line, with the passages that state it. Offsets count Unicode
code points of the text of the file. The order of the lines is by article, place
in the text and kind, and is the same every time.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			return a.extract(cmd.Context(), encoding, gazetteer, paths)
		},
	}
	gazetteer.register(command.Flags())
	command.Flags().Var(&encoding, "encoding", encodingUsage)
	return command
}

func (a *app) extract(ctx context.Context, encoding encodingFlag, gazetteer gazetteerFlag, paths []string) error {
	extractor, err := a.extractor(gazetteer)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.stdout)
	var rejected []article.Rejection
	input := article.Options{Encoding: article.Encoding(encoding)}
	err = loader.Extract(ctx, extractor, paths, input, func(found loader.Extracted) error {
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
		return extract.WriteJSONLines(out, found.Article.Name, extract.Document{Text: found.Article.Text}, found.Facts)
	})
	if err == nil {
		err = out.Flush()
	}
	a.rejections(rejected)
	if err == nil && len(rejected) > 0 {
		return errRejected
	}
	return err
}
