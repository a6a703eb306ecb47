package sqlite

import (
	"context"
	"database/sql"
	"slices"

	"quanhe/graph"
)

// newIdentities leaves out those that are stored as they are.
func (w *writing) newIdentities(ctx context.Context, identities []graph.Identity) ([]graph.Identity, error) {
	if len(identities) == 0 {
		return nil, nil
	}
	ids := make([]string, len(identities))
	for i, identity := range identities {
		ids[i] = identity.ID
	}
	stored := map[string]graph.Identity{}
	err := each(ctx, w.tx, func(rows *sql.Rows) error {
		identity, err := scanIdentity(rows)
		stored[identity.ID] = identity
		return err
	}, selectIdentity+" WHERE id IN (SELECT value FROM json_each(?))", jsonList(ids))
	var fresh []graph.Identity
	for _, identity := range identities {
		was, ok := stored[identity.ID]
		if !ok || was.Label != identity.Label || !slices.Equal(was.Keys, identity.Keys) {
			fresh = append(fresh, identity)
		}
	}
	return fresh, err
}

func (w *writing) putIdentities(ctx context.Context, identities []graph.Identity) error {
	for _, identity := range identities {
		if err := w.exec(ctx, "INSERT INTO identity (id, label) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET label = excluded.label",
			identity.ID, identity.Label); err != nil {
			return err
		}
		if err := w.exec(ctx, "DELETE FROM identity_key WHERE identity_id = ?", identity.ID); err != nil {
			return err
		}
		for _, key := range identity.Keys {
			if err := w.exec(ctx, "INSERT INTO identity_key (identity_id, key) VALUES (?, ?) ON CONFLICT DO NOTHING", identity.ID, key); err != nil {
				return err
			}
		}
	}
	return nil
}
