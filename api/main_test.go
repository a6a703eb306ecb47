package api_test

import (
	"testing"

	"go.uber.org/goleak"

	"quanhe/graph/neo4j/neo4jtest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(withNeo4j{m}) }

// withNeo4j stops the server that a test has started.
type withNeo4j struct{ *testing.M }

func (m withNeo4j) Run() int { return neo4jtest.Main(m.M) }
