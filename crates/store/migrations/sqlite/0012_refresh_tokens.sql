-- A successor is named by its id, and found by its digest.
CREATE TABLE IF NOT EXISTS refresh_tokens (
    app_id TEXT NOT NULL,
    digest BLOB NOT NULL,
    id BLOB NOT NULL,
    session_id BLOB NOT NULL,
    issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('live', 'rotated', 'superseded')),
    rotated_at INTEGER,
    successor_id BLOB,
    successor_digest BLOB,
    PRIMARY KEY (app_id, digest)
) STRICT, WITHOUT ROWID;
