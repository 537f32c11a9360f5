-- The private halves are sealed with a master key that is not in this database.
CREATE TABLE IF NOT EXISTS signing_keys (
    app_id TEXT NOT NULL,
    id TEXT NOT NULL,
    number INT8 NOT NULL,
    algorithm TEXT NOT NULL CHECK (algorithm IN ('ES256', 'RS256', 'EdDSA', 'biscuit-ed25519')),
    public BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    master_key INT8 NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    signs_from TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (app_id, id),
    UNIQUE (app_id, number)
);
