package main

import (
	"fmt"
	"text/tabwriter"

	"quanhe/graph"
	"quanhe/loader"
	"quanhe/loader/article"
)

// The number of lines of one sort that a report for people spells out.
const (
	eventlessShown = 10
	unsureShown    = 10
)

// report says what a load did: one JSON object on stdout, or a table on stderr for people.
func (a *app) report(report loader.Report, store string) error {
	if a.json {
		return a.printJSON(report)
	}
	read := report.Articles
	a.rejections(report.Rejected)
	for _, guess := range report.Guessed {
		a.guessed(guess.Article, guess.Encoding)
	}
	for _, id := range report.WithoutEvents[:min(len(report.WithoutEvents), eventlessShown)] {
		a.say("no event found in %s", id)
	}
	if count := len(report.WithoutEvents); count > 0 {
		a.say("no event found: %d of %d articles, stored all the same", count, read.Read-read.Unchanged)
	}
	for _, unsure := range report.Unsure[:min(len(report.Unsure), unsureShown)] {
		a.say("unsure: %s %q in %s: %s", unsure.Kind, unsure.Name, unsure.Article, unsure.Reason)
	}
	if more := len(report.Unsure) - unsureShown; more > 0 {
		a.say("unsure: %d more, all with --json", more)
	}
	table := tabwriter.NewWriter(a.stderr, 0, 0, 2, ' ', tabwriter.AlignRight)
	row := func(cells ...any) {
		for _, cell := range cells {
			_, _ = fmt.Fprintf(table, "%v\t", cell)
		}
		_, _ = fmt.Fprintln(table)
	}
	row("articles", "read", "new", "replaced", "unchanged", "rejected")
	row("", read.Read, read.New, read.Replaced, read.Unchanged, read.Rejected)
	if report.DryRun {
		row("found", "events", "participations", "tenures", "claims")
		row("", report.Found.Events, report.Found.Participations, report.Found.Tenures, report.Found.Claims)
	} else {
		row("graph", "added", "changed", "removed")
		for _, part := range []struct {
			name  string
			delta graph.Delta
		}{{"entities", report.Entities}, {"facts", report.Facts}} {
			row(part.name, part.delta.Added, part.delta.Changed, part.delta.Removed)
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	switch {
	case report.DryRun:
		a.say("nothing was written (--dry-run)")
	case report.Run == 0:
		a.say("%s: nothing changed", store)
	default:
		a.say("%s: run %d", store, report.Run)
	}
	return nil
}

// guessed says which encoding an article was read in without being told.
func (a *app) guessed(article string, encoding article.Encoding) {
	a.say("%s is not UTF-8: read as %s; if that is wrong, give --encoding", article, encoding)
}

func (a *app) rejections(rejected []article.Rejection) {
	for _, rejection := range rejected {
		a.say("rejected %s", rejection.Error())
	}
}
