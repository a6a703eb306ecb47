// Package graphtest holds what every store of the graph has to pass: a conformance suite (Run), the
// small drawn graph that it reads (Sample), larger invented data (Generate), random plans
// (RandomPlan), the canonical export as a text (Export), and a naive store that follows
// graph/reading.md word by word and serves as the oracle (NewMemory).
//
// It is for tests only.
package graphtest
