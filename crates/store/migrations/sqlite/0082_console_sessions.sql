-- Browsers in which an operator is signed in to the console, by the digest of their secret.
CREATE TABLE IF NOT EXISTS console_sessions (
    digest BLOB NOT NULL PRIMARY KEY,
    user_id BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT, WITHOUT ROWID;
