// Command work reads the texts in the given files and writes how often each block of code ran for it into a folder beside it, named
// like it with ".work". It has to be built with -cover -covermode=atomic.
package main

import (
	"errors"
	"log"
	"os"
	"runtime/coverage"

	"quanhe/loader/extract"
)

func main() {
	x, err := extract.New()
	for _, file := range os.Args[1:] {
		err = errors.Join(err, count(x, file))
	}
	if err != nil {
		log.Fatal(err)
	}
}

func count(x *extract.Extractor, file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	dir := file + ".work"
	if err := errors.Join(os.Mkdir(dir, 0o700), coverage.ClearCounters()); err != nil {
		return err
	}
	x.Extract(extract.Document{Text: string(text)})
	return errors.Join(coverage.WriteCountersDir(dir), coverage.WriteMetaDir(dir))
}
