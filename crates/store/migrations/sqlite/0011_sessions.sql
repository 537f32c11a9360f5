-- What an exchange opens.
CREATE TABLE IF NOT EXISTS sessions (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    sign_in_id BLOB NOT NULL,
    browser_session_id BLOB,
    browser TEXT,
    system TEXT,
    scope TEXT NOT NULL,
    dpop_jkt BLOB,
    authenticated_at INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    end_reason TEXT CHECK (end_reason IN ('revoked', 'code_replayed', 'refresh_replayed', 'logged_out', 'ended_by_operator', 'email_changed')),
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
