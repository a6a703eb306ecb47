// Package schema is the GraphQL contract of quanhe as written: one SDL file, embedded.
package schema

import _ "embed"

// SDL is the text of the schema.
//
//go:embed quanhe.graphqls
var SDL string
