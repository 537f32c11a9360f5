-- What clients signed and sent once, by digest: assertions of who they are, and proofs that they hold a key.
CREATE TABLE IF NOT EXISTS used_proofs (
    app_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('assertion', 'proof')),
    name BYTEA NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (app_id, kind, name)
);
