// Package lint checks what a store holds against the rules of the model. No load breaks them, since
// graph.Merge refuses what would; a store that something else wrote to, or that was made by a version
// with a fault, may. Rules lists what is checked.
//
// It reads what plans can read. What no plan shows, such as an index, a reference that may be missing
// and points to nobody, or the properties beside the record of a node in Neo4j, it cannot judge. A node that cannot be read hides what hangs on it, and
// an article that cannot be read the texts after it: mend it and check again.
//
// Check reads every node once, every article's text once for some 20,000 passages, and for each
// person, body and event the participations that name it. It holds one page of nodes, those
// passages (some 15 MB), and of every part of something its id and that of the whole.
package lint
