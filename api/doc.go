// Package api is the GraphQL read API: it turns the selection of each root field into one
// graph.Plan, has a store read it, and answers in the terms of the schema.
//
// It owns the limits on what a client may ask, the codes of errors, and the HTTP form of GraphQL.
// The way of a request is transport → guard (before validation) → plan (all root fields) →
// resolvers (one read each) → views of api/model. Nothing below a root field asks a store.
package api

//go:generate go tool gqlgen generate
