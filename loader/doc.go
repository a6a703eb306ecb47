// Package loader is the way from articles to the graph: files to text (loader/article), text to
// facts (loader/extract), names to identities (loader/resolve), and all of it in batches to a
// store. It owns the order of these steps, what is skipped, the file of assigned ids, and the
// report.
//
// A load may end at any point, by an error, a signal or a power cut, and be started again: a batch
// holds whole articles and is written or not, assigned ids are on disk before the batch that uses
// them, and articles that the store holds unchanged are passed over. The result is that of a load
// that was not interrupted.
package loader
