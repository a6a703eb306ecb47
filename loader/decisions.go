package loader

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"quanhe/graph"
)

// idsFile is the file of assigned ids in a curation folder: one JSON object a line, only ever
// appended to. The lines of one id are united.
const idsFile = "ids.jsonl"

// ErrDecisions is returned for a curation folder that cannot be read or written as one.
var ErrDecisions = errors.New("curation folder")

// idLine is one line of the file.
type idLine struct {
	ID    string   `json:"id"`
	Keys  []string `json:"keys"`
	Label string   `json:"label"`
}

// registry is the file of assigned ids.
type registry struct {
	// path is empty where there is no curation folder; such a registry holds nothing.
	path string
	// identities are what the file held when it was opened, held the keys in it now.
	identities []graph.Identity
	held       holdings
	// sound is the length of the file up to the end of its last whole line, and closed tells
	// whether that line has its line end.
	sound  int64
	closed bool
}

// openRegistry reads the file of a curation folder. A file that is not there yet is empty. A last
// line that was cut off while it was written does not count: nothing that uses it was stored.
func openRegistry(folder string) (*registry, error) {
	r := &registry{closed: true, held: holdings{}}
	if folder == "" {
		return r, nil
	}
	r.path = filepath.Join(folder, idsFile)
	file, err := os.Open(r.path)
	if errors.Is(err, fs.ErrNotExist) {
		return r, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDecisions, err)
	}
	defer func() { _ = file.Close() }() // only read: closing cannot lose anything
	return r, r.read(file)
}

func (r *registry) read(file io.Reader) error {
	reader := bufio.NewReader(file)
	for number := 1; ; number++ {
		line, err := reader.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%w: %w", ErrDecisions, err)
		}
		whole := bytes.HasSuffix(line, []byte("\n"))
		if len(bytes.TrimSpace(line)) > 0 {
			identity, fault := parseIDLine(line)
			if fault != nil && !whole {
				return nil
			}
			if fault != nil {
				return fmt.Errorf("%w: %s:%d: %w", ErrDecisions, r.path, number, fault)
			}
			r.identities = append(r.identities, identity)
			r.held.add(identity)
		}
		r.sound += int64(len(line))
		if errors.Is(err, io.EOF) {
			r.closed = whole || len(line) == 0
			return nil
		}
	}
}

func parseIDLine(line []byte) (graph.Identity, error) {
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	var fields idLine
	if err := decoder.Decode(&fields); err != nil {
		return graph.Identity{}, fmt.Errorf("no line of assigned ids: %w", err)
	}
	if _, ok := graph.KindOf(fields.ID); !ok {
		return graph.Identity{}, fmt.Errorf("%q is no id", fields.ID)
	}
	if strings.TrimSpace(fields.Label) == "" {
		return graph.Identity{}, fmt.Errorf("%s has no label", fields.ID)
	}
	return graph.Identity{ID: fields.ID, Keys: fields.Keys, Label: graph.NFC(fields.Label)}, nil
}

// add appends what the file does not hold of the identities, and returns when it is on disk.
func (r *registry) add(identities []graph.Identity) error {
	if r.path == "" {
		return nil
	}
	news := r.held.lacking(identities)
	if len(news) == 0 {
		return nil
	}
	var lines bytes.Buffer
	if !r.closed {
		lines.WriteByte('\n')
	}
	encoder := json.NewEncoder(&lines)
	encoder.SetEscapeHTML(false)
	for _, n := range news {
		if err := encoder.Encode(idLine(n)); err != nil {
			return fmt.Errorf("%w: %w", ErrDecisions, err)
		}
	}
	if err := r.write(lines.Bytes()); err != nil {
		return fmt.Errorf("%w: %w", ErrDecisions, err)
	}
	r.sound += int64(lines.Len())
	r.closed = true
	r.held.add(news...)
	return nil
}

// write puts lines after the last whole line and makes sure that they, and the file, are on disk.
func (r *registry) write(lines []byte) (err error) {
	folder := filepath.Dir(r.path)
	if err := os.MkdirAll(folder, 0o750); err != nil {
		return err
	}
	file, err := os.OpenFile(r.path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if err := file.Truncate(r.sound); err != nil {
		return err
	}
	if _, err := file.WriteAt(lines, r.sound); err != nil {
		return err
	}
	if err := file.Sync(); err != nil {
		return err
	}
	return syncFolder(folder)
}

// syncFolder makes sure that a new file can be found after a power cut.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	// Not every system can sync a folder; the file itself is safe by now.
	_ = folder.Sync()
	return folder.Close()
}
