-- authenticated_at is when the person proved who they are: for a code that was handed out later, before issued_at.
-- settled_at is when it was spent or burned, session_id what it opened when it was spent.
CREATE TABLE IF NOT EXISTS exchange_codes (
    app_id TEXT NOT NULL,
    digest BLOB NOT NULL,
    id BLOB NOT NULL,
    sign_in_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    browser_session_id BLOB,
    visitor_ip TEXT,
    visitor_browser TEXT,
    visitor_system TEXT,
    destination TEXT NOT NULL,
    challenge BLOB,
    dpop_jkt BLOB,
    response_mode TEXT NOT NULL CHECK (response_mode IN ('query', 'form_post')),
    nonce BLOB,
    scope TEXT NOT NULL,
    master_key INTEGER NOT NULL,
    authenticated_at INTEGER NOT NULL,
    issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('unused', 'spent', 'burned')),
    settled_at INTEGER,
    session_id BLOB,
    PRIMARY KEY (app_id, digest)
) STRICT, WITHOUT ROWID;
