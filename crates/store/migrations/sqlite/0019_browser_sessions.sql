-- Somebody's stay in a browser at an app's hosted page. used_at is when it last let the browser in, and reach what
-- it is good for.
CREATE TABLE IF NOT EXISTS browser_sessions (
    app_id TEXT NOT NULL,
    digest BLOB NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    sign_in_id BLOB NOT NULL,
    reach TEXT NOT NULL,
    authenticated_at INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (app_id, digest)
) STRICT, WITHOUT ROWID;
