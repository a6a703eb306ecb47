package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"quanhe/loader"
	"quanhe/loader/article"
)

type loadFlags struct {
	again     bool
	dryRun    bool
	decisions string
	gazetteer gazetteerFlag
	encoding  encodingFlag
	batch     int
}

func (f *loadFlags) register(flags *pflag.FlagSet) {
	flags.BoolVar(&f.again, "again", false, "also read the stored articles again, with the rules of this version")
	flags.Var(&f.encoding, "encoding", encodingUsage)
	f.gazetteer.register(flags)
	flags.StringVar(&f.decisions, "decisions", "", "curation folder with the file of assigned ids")
}

func (a *app) loadCommand() *cobra.Command {
	var flags loadFlags
	command := &cobra.Command{
		Use:   "load [PATH…]",
		Short: "Read articles into the graph",
		Long: `Reads articles from .txt, .html and .jsonl files, and from folders of them.
Loading the same articles again changes nothing; a changed article replaces what
it said before. A load that was interrupted goes on where it stopped when it is
started again.

Text is UTF-8, UTF-16 or Windows-1258. Where the file does not say which, and it
is not UTF-8, the guess is reported; --encoding decides it.

Own word lists in a folder of --gazetteer add to the built-in ones or replace
rows of them. A changed list counts as changed input: articles are read again
when they are loaded again, and all that are stored with --again.

Inputs that cannot be read are reported with the reason; the rest is loaded, and
the exit code is 3. Articles without an event are stored, and reported.`,
		RunE: func(cmd *cobra.Command, paths []string) error {
			if len(paths) == 0 && !flags.again {
				return usageError{errors.New("load: give files or folders, or --again to read the stored articles again")}
			}
			if flags.batch < 1 {
				return usageError{fmt.Errorf("--batch %d: a transaction has at least one article", flags.batch)}
			}
			return a.load(cmd.Context(), flags, paths)
		},
	}
	flags.register(command.Flags())
	command.Flags().IntVar(&flags.batch, "batch", loader.DefaultBatchArticles, "articles in one transaction, at most")
	command.Flags().BoolVar(&flags.dryRun, "dry-run", false, "do everything but write")
	return command
}

// load brings articles into the store and reports what it did, also where it ended early.
func (a *app) load(ctx context.Context, flags loadFlags, paths []string) (err error) {
	address, err := a.address()
	if err != nil {
		return err
	}
	extractor, err := a.extractor(flags.gazetteer)
	if err != nil {
		return err
	}
	store, err := address.open(ctx, writing)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close(context.WithoutCancel(ctx))) }()
	progress, done := a.progress()
	report, err := loader.Load(ctx, store, extractor, paths, loader.Options{
		Input:     article.Options{Encoding: article.Encoding(flags.encoding)},
		Decisions: flags.decisions, Again: flags.again, DryRun: flags.dryRun, Progress: progress, BatchArticles: flags.batch,
	})
	done()
	if err := errors.Join(err, a.report(report, address.name)); err != nil {
		return err
	}
	if report.Articles.Rejected > 0 {
		return errRejected
	}
	return nil
}

// progressEvery is how often a load that nobody watches says how far it is.
const progressEvery = 5 * time.Second

// progress shows how far a load is: a bar on a terminal, else a line every few seconds.
func (a *app) progress() (show func(loader.Progress), done func()) {
	if !a.terminal {
		said := time.Now()
		return func(p loader.Progress) {
			if time.Since(said) >= progressEvery {
				said = time.Now()
				a.say("%d of %d articles", p.Done, p.Total)
			}
		}, func() {}
	}
	bar := progressbar.NewOptions(0,
		progressbar.OptionSetWriter(a.stderr),
		progressbar.OptionSetDescription("reading articles"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"),
		progressbar.OptionThrottle(65*time.Millisecond), progressbar.OptionClearOnFinish(),
	)
	return func(p loader.Progress) {
		bar.ChangeMax(p.Total)
		_ = bar.Set(p.Done) // a terminal that is gone needs no bar
	}, func() { _ = bar.Finish() }
}
