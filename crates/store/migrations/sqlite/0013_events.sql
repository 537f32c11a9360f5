-- Append-only. kind is not checked: a newer release on the same database may write kinds that this one does not know.
CREATE TABLE IF NOT EXISTS events (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    sign_in_id BLOB,
    user_id BLOB,
    session_id BLOB,
    email TEXT,
    ip TEXT,
    browser TEXT,
    system TEXT,
    reason TEXT,
    reference TEXT,
    actor TEXT,
    change TEXT,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
