-- Tokens for the admin API, by the name that every narrowing of one bears. Without an app it is good for all of them.
CREATE TABLE IF NOT EXISTS admin_tokens (
    id BLOB NOT NULL PRIMARY KEY,
    app_id TEXT,
    read_only INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;
