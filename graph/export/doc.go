// Package export writes a graph as canonical JSON Lines, reads such lines, and tells two graphs
// apart by them. docs/export.md describes the format for those who use it.
//
// Two stores that hold the same graph give the same bytes: nodes are in the order of graph.Kinds and
// then of ids, fields and edges in that of graph.Define, and nothing depends on when or by which
// store something was written. Texts of articles, assigned ids and runs are left out.
//
// Everything streams. Reading a store holds one page of nodes, with the lists that hang on them;
// comparing holds one node of each side.
package export
