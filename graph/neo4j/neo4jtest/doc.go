// Package neo4jtest gives tests a real Neo4j 5.26 Community server.
//
// A test asks for it with [Start]. The first call of a test process starts the
// server, the later ones get the same one, and [Main] stops it:
//
//	func TestMain(m *testing.M) { os.Exit(neo4jtest.Main(m)) }
//
//	func TestSomething(t *testing.T) {
//		server := neo4jtest.Start(t)
//		neo4jtest.Reset(t, server)
//		...
//	}
//
// # What it needs
//
// Linux, Java 17 or newer and, the first time, Maven with a way to its
// registry: the server's jars (about 125 MB) are fetched once into
// .cache/neo4j-5.26.30 below the module root. Where one of these is missing,
// Start skips the test with one line that says which.
//
// # Environment
//
//   - QUANHE_TEST_NEO4J_URI: use the server at this address and start none; with
//     QUANHE_TEST_NEO4J_USER and QUANHE_TEST_NEO4J_PASSWORD. Reset empties it, so
//     name a server that holds nothing else.
//   - QUANHE_TEST_REQUIRE: a comma-separated list; if it contains neo4j, a missing
//     part fails the test instead of skipping it.
//
// # Several packages at once
//
// Every test process has a server of its own on a free loopback port (about
// 0.6 GiB, some 8 seconds to start), so packages that go test runs side by side
// never see each other's data. Only the jars are shared; a file lock keeps two
// processes from fetching them at once. The kernel kills the server with its
// test process, however that ends, and the next start removes what a killed
// process left on disk.
//
// # Goroutines
//
// One goroutine waits for the server process as long as it runs. A test that
// looks for leaked goroutines calls Start first and then takes what runs as
// given (goleak.IgnoreCurrent).
package neo4jtest
