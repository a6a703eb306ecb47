// Package neo4j keeps a graph in a Neo4j 5 database: the store for more than one machine, for Aura
// and for readers who ask in Cypher. It owns the labels, relationship types and properties that
// docs/cypher.md shows, the constraints and indexes, the way a plan becomes one Cypher statement
// (Compile), how a batch becomes one transaction, the settings of the driver, and the translation
// of its errors. Nothing of the driver is visible outside.
//
// # Search
//
// Nodes labelled Searchable and SearchEntry serve search only, and no relationship joins them to
// the graph. The key of an entry is one text in the order of entries, so that a range index gives
// them in order. The full-text index would not do: it drops words such as Tô and An.
//
// # One moment
//
// Neo4j isolates by "read committed": a statement that runs while a transaction is being committed
// can see one part of it and not the other. A reader of this package must never see half an
// article, so commits are announced: just before it commits, a write turns the number on the node
// (:Meta {id: 'commits'}) odd, and even again after it. Every statement reads the number before and
// after its answer, and is asked again unless both are the same and even. See guard.go.
package neo4j
