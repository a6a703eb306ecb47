// Package graph is the domain of quanhe: people, bodies, posts and events, who did what at which
// event, and the passage that says so. It owns the vocabulary, ids, partial dates, name keys, what
// an article states (Statement), how the graph is asked (Plan, Record; Question, Hits) and what a
// store has to do (Store). It knows no store, no file format and no protocol.
package graph
