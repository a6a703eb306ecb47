package main

import (
	"context"
	"database/sql"

	"github.com/rogpeppe/go-internal/testscript"
)

// runSQL changes an SQLite file past the store, to break it: sql FILE STATEMENT.
func runSQL(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: sql FILE STATEMENT")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.ExecContext(context.Background(), args[1])
	ts.Check(err)
	ts.Check(db.Close())
}
