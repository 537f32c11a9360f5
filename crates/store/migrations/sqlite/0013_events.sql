-- Append-only. kind is not checked: a newer release on the same database may write kinds that this one does not know.
-- position is where it stands in the app's ledger, once it is sealed. personal is the hash of email, ip, browser, system,
-- reference and change, salt what that was made with: no bytes at all if the person was erased, and those fields with them.
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
    request TEXT,
    position INTEGER,
    personal BLOB,
    salt BLOB,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
