-- What is known of the secrets of confidential apps: SHA-256 digests.
CREATE TABLE IF NOT EXISTS client_secrets (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    digest BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
