// Package answer writes the data of a GraphQL response as JSON, straight from the records that were
// read, by the outputs that were planned.
//
// An Object is planned once for each selection set and kind of node: its fields in the order of the
// response, each with its response name as JSON and the place of its value in a record. Writing is
// then one walk over records without any look-up by name. What there is to write is said by the
// schema and by graph.Define, whose names agree; Types adds only what they can't say.
package answer
