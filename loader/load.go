package loader

import (
	"context"
	"errors"
	"fmt"

	"quanhe/graph"
	"quanhe/loader/article"
	"quanhe/loader/resolve"
)

// Load brings the articles of files and folders into a store.
//
// Inputs that are refused are in the report and no error. An error means that the load ended early;
// the report then says what was written until then, and the next load goes on from there. It wraps
// ErrDecisions, the cause of the context's end, or an error of graph, such as ErrUnavailable.
func Load(ctx context.Context, store Store, extractor Extractor, paths []string, options Options) (Report, error) {
	l := &load{store: store, extractor: extractor, options: options.withDefaults(), report: newReport(options.DryRun)}
	err := l.prepare(ctx, paths)
	if err == nil {
		err = l.paths(ctx, paths)
	}
	if err == nil {
		err = l.again(ctx)
	}
	if err == nil {
		err = l.flush(ctx)
	}
	return l.report, err
}

// load is one load under way.
type load struct {
	store     Store
	extractor Extractor
	options   Options
	// stored are the articles in the store when the load began.
	stored   map[string]graph.Input
	survey   survey
	resolver *resolve.Resolver
	registry *registry
	batch    batch
	report   Report
}

// prepare finds out what is known already, and what there is to do.
func (l *load) prepare(ctx context.Context, paths []string) error {
	var err error
	if l.registry, err = openRegistry(l.options.Decisions); err != nil {
		return err
	}
	inStore, err := l.store.Identities(ctx)
	if err != nil {
		return fmt.Errorf("read assigned ids: %w", err)
	}
	if l.stored, err = l.store.Inputs(ctx); err != nil {
		return fmt.Errorf("read stored articles: %w", err)
	}
	if l.survey, err = newSurvey(ctx, paths, l.options, l.stored, l.extractor.Digest()); err != nil {
		return err
	}
	known := unite(l.registry.identities, inStore)
	l.resolver = resolve.New(known)
	// What either side does not know yet goes along with the first batch, so that an id means the
	// same in the store and in the file whatever becomes of the other.
	l.batch.know(differing(known, inStore))
	l.batch.know(differing(known, l.registry.identities))
	return nil
}

// differing gives the identities that have not all of their keys in a list.
func differing(known, list []graph.Identity) []graph.Identity {
	held := holdings{}
	held.add(list...)
	missing := held.lacking(known)
	ids := make(map[string]bool, len(missing))
	for _, identity := range missing {
		ids[identity.ID] = true
	}
	var whole []graph.Identity
	for _, identity := range known {
		if ids[identity.ID] {
			whole = append(whole, identity)
		}
	}
	return whole
}

// paths loads the articles of files and folders.
func (l *load) paths(ctx context.Context, paths []string) error {
	for a, refused := range article.Walk(ctx, paths, l.options.Input) {
		if refused != nil {
			l.report.Articles.Rejected++
			l.report.Rejected = append(l.report.Rejected, *refused)
			continue
		}
		record := a.Record(l.extractor.Digest())
		if a.Guessed != "" {
			l.report.Guessed = append(l.report.Guessed, Guessed{record.ID, a.Guessed})
		}
		if err := l.article(ctx, record); err != nil {
			return err
		}
	}
	return l.stopped(ctx)
}

// again loads the store's own articles where another extractor read them.
func (l *load) again(ctx context.Context) (err error) {
	if len(l.survey.again) == 0 {
		return nil
	}
	kept, err := newSpool(ctx, l.store, l.survey.wants)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, kept.close()) }()
	return kept.each(func(a graph.Article) error {
		a.Extractor = l.extractor.Digest()
		return l.article(ctx, a)
	})
}

func (l *load) stopped(ctx context.Context) error {
	if err := interrupted(ctx); err != nil {
		return fmt.Errorf("load interrupted: %w", err)
	}
	return nil
}

// article takes one article through extraction and resolution into the batch, and writes the batch
// when it is full.
func (l *load) article(ctx context.Context, a graph.Article) error {
	if err := l.stopped(ctx); err != nil {
		return err
	}
	l.report.Articles.Read++
	before, replaced := l.stored[a.ID]
	if replaced && before == (graph.Input{Digest: a.Digest, Extractor: a.Extractor}) {
		l.report.Articles.Unchanged++
		l.progress(a.ID)
		return nil
	}
	statement, identities, unsure := l.resolver.Resolve(a, l.extractor.Extract(document(a)))
	if len(statement.Events) == 0 {
		l.report.WithoutEvents = append(l.report.WithoutEvents, a.ID)
	}
	l.report.Unsure = append(l.report.Unsure, unsure...)
	l.report.Found.add(statement)
	l.batch.add(statement, identities, replaced)
	if l.batch.isFull(l.options) {
		if err := l.flush(ctx); err != nil {
			return err
		}
	}
	l.progress(a.ID)
	return nil
}

func (l *load) progress(id string) {
	if l.options.Progress != nil {
		l.options.Progress(Progress{Done: l.report.Articles.Read, Total: l.survey.total(), Article: id})
	}
}

// flush writes the batch and begins the next one.
func (l *load) flush(ctx context.Context) error {
	b := l.batch
	if len(b.statements) == 0 {
		return nil
	}
	if !l.options.DryRun {
		if err := l.write(ctx, b); err != nil {
			return err
		}
	}
	l.report.Articles.New += b.fresh
	l.report.Articles.Replaced += b.replaced
	l.batch = batch{}
	return nil
}

// write puts the ids on disk and then the batch into the store: an id must not be forgotten once
// anything uses it.
func (l *load) write(ctx context.Context, b batch) error {
	identities := b.news()
	if err := l.registry.add(identities); err != nil {
		return err
	}
	// Who asks for an end gets it after this batch: the work on it would be lost.
	changes, err := l.store.Write(context.WithoutCancel(ctx), graph.Batch{
		Run: l.report.Run, Input: l.survey.digest, Identities: identities, Statements: b.statements,
	})
	if err != nil {
		first, last := b.statements[0].Article.ID, b.statements[len(b.statements)-1].Article.ID
		return fmt.Errorf("write articles %s to %s: %w", first, last, err)
	}
	if changes.Run > 0 {
		l.report.Run = changes.Run
	}
	l.report.Entities = l.report.Entities.Plus(changes.Entities)
	l.report.Facts = l.report.Facts.Plus(changes.Facts)
	return nil
}
