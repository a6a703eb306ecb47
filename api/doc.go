// Package api is the GraphQL read API: it turns the selection of each root field into one
// graph.Plan, has a store read it, and answers in the terms of the schema.
//
// It owns the limits on what a client may ask, the codes of errors, and the HTTP form of GraphQL.
// The way of a request is transport → guard (before validation) → plan (all root fields) → one read
// for each root field, side by side → package answer, which writes what was read. Nothing below a root
// field asks a store.
//
// gqlgen's parser and validator are used as they are. Its generated executor carries out __schema and
// __type alone; in tests it is the oracle for everything else.
package api

//go:generate go tool gqlgen generate
