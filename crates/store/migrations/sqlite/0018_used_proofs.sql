-- What was sent once, by digest: assertions of clients who they are, their proofs that they hold a key, and reports of
-- mail providers.
CREATE TABLE IF NOT EXISTS used_proofs (
    app_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('assertion', 'proof', 'report')),
    name BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (app_id, kind, name)
) STRICT, WITHOUT ROWID;
