-- A letter of a change of an address. digest finds the link that it carries, if it carries one.
CREATE TABLE IF NOT EXISTS address_letters (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    change_id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    side TEXT NOT NULL,
    says TEXT NOT NULL,
    digest BLOB,
    withheld TEXT,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    templates_at INTEGER,
    status TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'failed')),
    due_at INTEGER NOT NULL,
    leased_by BLOB,
    leased_until INTEGER,
    message_id TEXT,
    why TEXT,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
