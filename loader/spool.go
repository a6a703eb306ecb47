package loader

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"quanhe/graph"
)

// spool keeps articles of the store in a temporary file. A store must not be written to while it
// is handing out its texts, and the texts may be more than memory holds.
type spool struct {
	file    *os.File
	encoder *json.Encoder
}

// newSpool copies the wanted articles of a store.
func newSpool(ctx context.Context, store graph.Catalog, wanted func(graph.Article) bool) (*spool, error) {
	file, err := os.CreateTemp("", "quanhe-*.jsonl")
	if err != nil {
		return nil, fmt.Errorf("keep the store's articles: %w", err)
	}
	s := &spool{file: file, encoder: json.NewEncoder(file)}
	err = store.Texts(ctx, func(a graph.Article) error {
		if !wanted(a) {
			return nil
		}
		return s.encoder.Encode(a)
	})
	if err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("keep the store's articles: %w", err), s.close())
	}
	return s, nil
}

// each hands on the articles in the order of the store.
func (s *spool) each(yield func(graph.Article) error) error {
	decoder := json.NewDecoder(s.file)
	for {
		var a graph.Article
		if err := decoder.Decode(&a); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("keep the store's articles: %w", err)
		}
		if err := yield(a); err != nil {
			return err
		}
	}
}

func (s *spool) close() error { return errors.Join(s.file.Close(), os.Remove(s.file.Name())) }
