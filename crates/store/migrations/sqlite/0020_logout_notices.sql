-- That a session is over, for an app that wants to hear of it. why is what the app said last.
CREATE TABLE IF NOT EXISTS logout_notices (
    app_id TEXT NOT NULL,
    session_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('queued', 'told', 'failed')),
    due_at INTEGER NOT NULL,
    leased_by BLOB,
    leased_until INTEGER,
    why TEXT,
    PRIMARY KEY (app_id, session_id)
) STRICT, WITHOUT ROWID;
