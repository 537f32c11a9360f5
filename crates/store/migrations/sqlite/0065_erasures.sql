-- Who was erased. The address stands here until it stands nowhere else and the person was told, the row stays, so that the
-- name of the user is known as one that is gone.
CREATE TABLE IF NOT EXISTS erasures (
    app_id TEXT NOT NULL,
    user_id BLOB NOT NULL,
    email TEXT,
    email_delivery TEXT,
    locale TEXT,
    tells INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    at INTEGER NOT NULL,
    templates_at INTEGER,
    due_at INTEGER NOT NULL,
    leased_by BLOB,
    leased_until INTEGER,
    why TEXT,
    done_at INTEGER,
    PRIMARY KEY (app_id, user_id)
) STRICT, WITHOUT ROWID;
