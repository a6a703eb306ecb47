package bench

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	_ "modernc.org/sqlite" // the driver of the hand-written server

	"quanhe/graph/neo4j"
	"quanhe/graph/sqlite"
)

// The hand-written servers are what a page costs at least: the statement of the store, by the bare
// driver, into structs made for this one answer, and encoding/json. They know the question before
// it is asked, and check nothing.

// ask gives the positional answer of a statement (see graph.Decode).
type ask func(ctx context.Context) ([]any, error)

// handwritten answers GET /0 with the first page, and so on, until close is called.
func handwritten(ctx context.Context, store string) (handler http.Handler, closing func() error, err error) {
	var asks []ask
	if path, ok := strings.CutPrefix(store, "sqlite:"); ok {
		asks, closing, err = askSQLite(ctx, path)
	} else {
		asks, closing, err = askNeo4j(ctx, store)
	}
	if err != nil {
		return nil, nil, err
	}
	mux := http.NewServeMux()
	for i, page := range pages() {
		plan, err := page.plan(ctx)
		if err != nil {
			return nil, nil, err
		}
		read := asks[i]
		shape := shapes()[page.name](plan)
		mux.HandleFunc("/"+strconv.Itoa(i), func(w http.ResponseWriter, r *http.Request) {
			lists, err := read(r.Context())
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			body, err := json.Marshal(answered{shape(lists)})
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			w.Header().Set("Content-Length", strconv.Itoa(len(body)))
			_, _ = w.Write(body) // the client has gone
		})
	}
	return mux, closing, nil
}

// askSQLite prepares the statements of the pages on a file.
func askSQLite(ctx context.Context, path string) ([]ask, func() error, error) {
	name := url.URL{Scheme: "file", Path: path, RawQuery: "mode=ro&_pragma=query_only(1)&_pragma=cache_size(-16384)&_pragma=temp_store(MEMORY)"}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, nil, err
	}
	var asks []ask
	for _, page := range pages() {
		plan, err := page.plan(ctx)
		if err != nil {
			return nil, nil, err
		}
		text, args, err := sqlite.Compile(plan)
		if err != nil {
			return nil, nil, err
		}
		statement, err := db.PrepareContext(ctx, text) //nolint:sqlclosecheck // closed with the database
		if err != nil {
			return nil, nil, err
		}
		asks = append(asks, func(ctx context.Context) ([]any, error) {
			var answer []byte
			if err := statement.QueryRowContext(ctx, args...).Scan(&answer); err != nil {
				return nil, err
			}
			var lists []any
			err := json.Unmarshal(answer, &lists)
			return lists, err
		})
	}
	return asks, db.Close, nil
}

// askNeo4j asks by one statement in a transaction of its own, the driver's shortest way.
func askNeo4j(ctx context.Context, uri string) ([]ask, func() error, error) {
	connection, err := driver.NewDriverWithContext(uri, driver.BasicAuth(os.Getenv("QUANHE_NEO4J_USER"), os.Getenv("QUANHE_NEO4J_PASSWORD"), ""))
	if err != nil {
		return nil, nil, err
	}
	var asks []ask
	for _, page := range pages() {
		plan, err := page.plan(ctx)
		if err != nil {
			return nil, nil, err
		}
		text, params, err := neo4j.Compile(plan)
		if err != nil {
			return nil, nil, err
		}
		asks = append(asks, func(ctx context.Context) ([]any, error) {
			session := connection.NewSession(ctx, driver.SessionConfig{AccessMode: driver.AccessModeRead})
			defer func() { _ = session.Close(ctx) }()
			result, err := session.Run(ctx, text, params)
			if err != nil {
				return nil, err
			}
			record, err := result.Single(ctx)
			if err != nil {
				return nil, err
			}
			lists, ok := record.Values[0].([]any)
			if !ok {
				return nil, fmt.Errorf("the answer is %T", record.Values[0])
			}
			return lists, nil
		})
	}
	return asks, func() error { return connection.Close(context.WithoutCancel(ctx)) }, nil
}
