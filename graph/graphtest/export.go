package graphtest

import (
	"bytes"
	"context"

	"quanhe/graph"
	"quanhe/graph/export"
)

// Export gives the canonical export of a store as one text.
func Export(ctx context.Context, store graph.Reader) ([]byte, error) {
	var text bytes.Buffer
	_, err := export.Write(&text, export.Graph(ctx, store))
	return text.Bytes(), err
}
