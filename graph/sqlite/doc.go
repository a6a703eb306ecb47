// Package sqlite is the embedded default store: one SQLite file that needs no server and that any
// SQL tool can open.
//
// It owns the file and its tables (schema.sql), the translation of a graph.Plan into one SQL
// statement, what a batch does to the tables, and the translation of the driver's errors. What
// follows from the articles is decided by graph.Merge, and what a plan means by graph/reading.md.
package sqlite
