-- The private halves are sealed with a master key that is not in this database.
CREATE TABLE IF NOT EXISTS signing_keys (
    app_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    algorithm TEXT NOT NULL CHECK (algorithm IN ('ES256', 'RS256', 'EdDSA', 'biscuit-ed25519')),
    public BLOB NOT NULL,
    sealed BLOB NOT NULL,
    master_key INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    signs_from INTEGER NOT NULL,
    PRIMARY KEY (app_id, id),
    UNIQUE (app_id, number)
) STRICT, WITHOUT ROWID;
